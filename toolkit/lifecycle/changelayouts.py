"""A comparison of two states of a meeting as text for people and as JSON for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from toolkit.lifecycle.comparison import ADDED, REMOVED, SAME, ComparedLine, ItemComparison
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


_MARKS = {SAME: "{}", REMOVED: "[-{}-]", ADDED: "{{+{}+}}"}


def changed_items(items: Sequence[ItemComparison]) -> list[ItemComparison]:
    """Return the items of which anything is other than it was."""
    return [item for item in items if item.kind != SAME]


def text_changes(items: Sequence[ItemComparison], labels: Mapping[str, str], language: str) -> str:
    """Return the changes as lines: what went stands as [-word-], what came as {+word+}."""
    return "\n".join(line for item in changed_items(items) for line in _item(item, labels, language))


def _item(item: ItemComparison, labels: Mapping[str, str], language: str) -> Iterator[str]:
    number = f"{item.before} → {item.number}" if item.kind == "moved" else item.number or item.before
    kind = item.kind if number else "head"
    yield phrase(f"diff_{kind}", language, number=number, title=item.title).strip()
    for part in item.parts:
        if part.has_changed:
            yield f"  {part.label(labels)}:"
            yield from (f"    {show_line(line)}" for line in part.lines if any(p.kind != SAME for p in line))
    for change in item.attachments:
        told = phrase(f"diff_attachment_{change.kind}", language, number=change.number, title=change.title)
        yield f"  {told}"


def show_line(line: ComparedLine) -> str:
    """Return a paragraph word by word: what went as [-word-], what came as {+word+}."""
    return "".join(_MARKS[piece.kind].format(piece.text) for piece in line)


def json_changes(items: Sequence[ItemComparison], before: str, now: str) -> str:
    """Return the changes as JSON: items, their parts' changed paragraphs in pieces, and attachments."""
    told = [
        {
            "change": item.kind,
            "before": item.before or None,
            "number": item.number or None,
            "title": item.title,
            "parts": {
                part.name: [
                    [{"kind": piece.kind, "text": piece.text} for piece in line] for line in part.lines
                ]
                for part in item.parts
                if part.has_changed
            },
            "attachments": [
                {"change": each.kind, "number": each.number, "title": each.title} for each in item.attachments
            ],
        }
        for item in changed_items(items)
    ]
    return json.dumps({"before": before, "now": now, "items": told}, ensure_ascii=False, indent=2)
