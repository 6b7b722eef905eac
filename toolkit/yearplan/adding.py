"""Items added to the text of a meeting file that a person writes in: lines come in, no line changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.reading.fields import listed, mappings, text_of
from toolkit.reading.filewords import data_in
from toolkit.reading.yamlio import read_yaml_text
from toolkit.scaffold.yamltext import yaml_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.reading.document import Document
    from toolkit.reading.fields import Data


def missing_items(document: Document, items: Sequence[Data]) -> list[Data]:
    """Those of `items` whose title does not stand anywhere in a meeting's file.

    One that somebody has commented out is not missing: so it is kept out for good.
    """
    written = " ".join(" ".join(line.lstrip(" #") for line in document.lines).split()).casefold()
    titles = {text_of(item, "title").casefold() for _, item in mappings(document.fields, "items")}
    return [
        item
        for item in items
        if (title := " ".join(text_of(item, "title").casefold().split())) and title not in written
        if title not in titles
    ]


def fill_item(document: Document, item: Data) -> str | None:
    """The text of a meeting's file with the attachments of `item` in the one of its title that has none.

    None where there is no such item, or somebody has commented them out.
    """
    before = [dict(own) for _, own in mappings(document.fields, "items")]
    titles = [text_of(own, "title").casefold() for own in before]
    title = text_of(item, "title").casefold()
    files = [text_of(attachment, "file") for _, attachment in mappings(item, "attachments")]
    if not files or title not in titles or len(before) != len(list(listed(document.fields, "items"))):
        return None
    at, lines = titles.index(title), document.lines
    if "attachments" in before[at] or any(file in line for file in files for line in lines):
        return None
    first = _first_line(document, at)
    indent = lines[first][: len(lines[first]) - len(lines[first].lstrip())]
    attached = {"attachments": item["attachments"]}
    added = [f"{indent}  {line}" for line in yaml_lines(data_in(document.words, attached))]
    end = _last_line(lines, first, indent) + 1
    return _with_lines(document, end, added, [*before[:at], before[at] | attached, *before[at + 1 :]])


def add_items(document: Document, items: Sequence[Data], closing: Sequence[str]) -> str | None:
    """The text of a meeting's file with `items` in it, before those titled as in `closing`, else at the end.

    None where its list of items is not written line by line, so that nothing can be added safely.
    """
    before = [dict(item) for _, item in mappings(document.fields, "items")]
    if not before or len(before) != len(list(listed(document.fields, "items"))):
        return None
    ends = {title.casefold() for title in closing}
    at = len(before)
    while at and text_of(before[at - 1], "title").casefold() in ends:
        at -= 1
    line, indent = _gap(document, at, len(before))
    if not document.lines[_first_line(document, 0)].startswith(f"{indent}- "):
        return None
    added = [
        f"{indent}{text}" if text else ""
        for item in items
        for text in (*yaml_lines([data_in(document.words, dict(item))]), "")
    ]
    if line == len(document.lines):
        added = ["", *added[:-1]]
    return _with_lines(document, line, added, [*before[:at], *items, *before[at:]])


def _with_lines(document: Document, at: int, added: Sequence[str], items: Sequence[Data]) -> str | None:
    """The text with lines put in before the line `at`; None where its items are not the expected then."""
    text = "\n".join([*document.lines[:at], *added, *document.lines[at:]]).rstrip("\n") + "\n"
    after = read_yaml_text(text, document.path)
    return text if repr(after.data) == repr({**document.fields, "items": items}) else None


def _first_line(document: Document, entry: int) -> int:
    """The 0-based line on which an entry of the list begins."""
    return document.place(("items", entry)).line - 1


def _gap(document: Document, at: int, count: int) -> tuple[int, str]:
    """The 0-based line before which new lines go to stand before entry `at` of `count`, and their indent."""
    lines = document.lines
    first = lines[_first_line(document, 0)]
    indent = first[: len(first) - len(first.lstrip())]
    if at < count:
        line = _first_line(document, at)
        while line and lines[line - 1].startswith(f"{indent}#"):  # a comment on the entry stays with it
            line -= 1
        return line, indent
    return _last_line(lines, _first_line(document, count - 1), indent) + 1, indent


def _last_line(lines: Sequence[str], first: int, indent: str) -> int:
    """The 0-based number of the last line of an entry that says something."""
    line = last = first
    while line + 1 < len(lines) and _is_inside(lines[line + 1], indent):
        line += 1
        last = line if lines[line].strip() else last
    return last


def _is_inside(line: str, indent: str) -> bool:
    """Whether a line after an entry still belongs to it: empty, or further in than its dash."""
    return not line.strip() or line.startswith(f"{indent} ")
