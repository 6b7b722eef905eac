"""The tables that stand within pages written by hand, each between its marks, from what they tell of."""

from __future__ import annotations

import ast
import tomllib
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.formats.kinds import WAYS, Kind
from toolkit.words.labels import label_names, labels_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.formats.kinds import WayFacts

ROOT = Path(__file__).resolve().parents[2]


def kinds() -> Iterator[str]:
    """The kinds of attachment, a row for each way that they become pages in (`formats/kinds.py`)."""
    yield "| Kind | Also called | What its pages are | Takes LibreOffice | Tagged |"
    yield "| --- | --- | --- | --- | --- |"
    told = [kind for kind in Kind if kind.suffixes]
    order = list(dict.fromkeys(map(facts_of, told)))
    for facts, same in groupby(sorted(told, key=lambda kind: order.index(facts_of(kind))), facts_of):
        names = list(same)
        others = [f"`{one}`" for kind in names for one in kind.suffixes if one != f".{kind.lower()}"]
        needed = "yes" if facts.needs_office else ""
        yield f"| {' | '.join((', '.join(names), ', '.join(others), facts.pages, needed, facts.tags))} |"


def facts_of(kind: Kind) -> WayFacts:
    """What a user is told of the kind's way."""
    return WAYS[kind.way]


def labels() -> Iterator[str]:
    """Every fixed word of the documents in both languages (`words/labels.py`)."""
    yield "| name | Danish | English |"
    yield "|---|---|---|"
    danish, english = labels_for("da", "", {}), labels_for("en", "", {})
    for name in label_names():
        said = (f"`{words[name]}`" if words[name] else "" for words in (danish, english))
        yield f"| `labels.{name}` | {' | '.join(said)} |"


def rooms() -> Iterator[str]:
    """The order of the rooms, from the contract that import-linter keeps (pyproject.toml)."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    kept = next(each["layers"] for each in contracts["contracts"] if each["type"] == "layers")
    order = [layer.split(" | ") for layer in reversed(kept)]
    yield "| Room | What is in it |"
    yield "| --- | --- |"
    yield from (f"| `{file_of(room).name}` | {purpose(room)} |" for layer in order for room in layer)
    beside = (", ".join(f"`{file_of(room).name}`" for room in layer) for layer in order if len(layer) > 1)
    yield f"\nRooms that stand beside each other do not import each other either: {'; '.join(beside)}."


def file_of(room: str) -> Path:
    """The folder of a room, or its file."""
    folder = ROOT / "toolkit" / room
    return folder if folder.is_dir() else folder.with_suffix(".py")


def purpose(room: str) -> str:
    """The first sentence of what a room says of itself."""
    place = file_of(room)
    file = place / "__init__.py" if place.is_dir() else place
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return " ".join(said.split("\n\n")[0].split())


TABLES = {"docs/attachments.md": kinds, "docs/templates.md": labels, "CONTRIBUTING.md": rooms}


def page(name: str) -> str:
    """The page with its table in it."""
    table = TABLES[name]
    begin, end = f"<!-- {table.__name__}: written by docs/generators -->", f"<!-- end of {table.__name__} -->"
    before, _, rest = (ROOT / name).read_text(encoding="utf-8").partition(begin)
    return "\n".join((f"{before}{begin}", "", *table(), "", f"{end}{rest.partition(end)[2]}"))


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each page and what it is to hold."""
    for name in TABLES:
        yield ROOT / name, page(name).encode()
