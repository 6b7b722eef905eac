"""The kinds of attachment in docs/attachments.md, from the toolkit's own table (`formats/kinds.py`)."""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.formats.kinds import WAYS, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.formats.kinds import WayFacts

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "attachments.md"
BETWEEN = re.compile(r"(<!-- kinds: written by docs/generators -->\n).*?(<!-- end of kinds -->)", re.DOTALL)
HEAD = """
| Kind | Also called | What its pages are | Takes LibreOffice | Tagged |
| --- | --- | --- | --- | --- |
"""


def rows() -> Iterator[str]:
    """Yield a row for each way that kinds become pages in."""
    told = [kind for kind in Kind if kind.suffixes]
    order = list(dict.fromkeys(map(facts_of, told)))
    for facts, kinds in groupby(sorted(told, key=lambda kind: order.index(facts_of(kind))), facts_of):
        same = list(kinds)
        others = [f"`{one}`" for kind in same for one in kind.suffixes if one != f".{kind.lower()}"]
        needed = "yes" if facts.needs_office else ""
        cells = (", ".join(same), ", ".join(others), facts.pages, needed, facts.tags)
        yield f"| {' | '.join(cells)} |\n"


def facts_of(kind: Kind) -> WayFacts:
    """What a user is told of the kind's way."""
    return WAYS[kind.way]


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield the page with the table in it."""
    table = HEAD + "".join(rows())
    text = PAGE.read_text(encoding="utf-8")
    yield PAGE, BETWEEN.sub(lambda found: f"{found[1]}{table}\n{found[2]}", text).encode()
