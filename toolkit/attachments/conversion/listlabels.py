"""Lists in HTML whose items have other labels than 1, 2, 3: letters, Roman numbers, numbers of their own.

Markdown knows none of these, and whoever speaks of "letter b" must find it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.documents.pagenumbers import format_number
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import BeautifulSoup, Tag

_STYLE = regex(r"list-style(?:-type)?\s*:[^;]*?\b(lower|upper)-(alpha|latin|roman)\b", re.IGNORECASE)
_LETTERS = 26
_MOST_ROMAN = 3999


def write_labels(soup: BeautifulSoup) -> None:
    """Write before the items of such lists, in place, what browsers show there; the lists become plain."""
    for listed in soup.find_all("ol"):
        items = listed.find_all("li", recursive=False)
        labels = list(_labels(listed, items))
        first = _number(listed.get("start"), 1)
        if labels == [f"{number}." for number in range(first, first + len(items))]:
            continue
        is_nested = listed.find_parent("li") is not None or listed.find(["ol", "ul"]) is not None
        listed.name = "ul" if is_nested else "div"
        for item, label in zip(items, labels, strict=True):
            item.name = item.name if is_nested else "div"
            (item.find("p", recursive=False) or item).insert(0, f"{label} ")


def _labels(listed: Tag, items: list[Tag]) -> Iterator[str]:
    step = -1 if listed.has_attr("reversed") else 1
    number = _number(listed.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = _number(item.get("value"), number)
        yield f"{_written(number, _type_of(item) or _type_of(listed))}."
        number += step


def _type_of(element: Tag) -> str:
    """Return how an element says that its items are numbered: "a", "A", "i", "I", "" for anything else."""
    styled = _STYLE.search(str(element.get("style") or ""))
    if styled:
        kind = "i" if styled[2].lower() == "roman" else "a"
        return kind.upper() if styled[1].lower() == "upper" else kind
    said = str(element.get("type") or "")
    return said if said in {"a", "A", "i", "I"} else ""


def _number(said: object, other: int) -> int:
    try:
        return int(str(said))
    except ValueError:
        return other


def _written(number: int, kind: str) -> str:
    label = str(number)
    if kind in {"a", "A"} and number > 0:
        label = ""
        while number > 0:
            number, rest = divmod(number - 1, _LETTERS)
            label = chr(ord("a") + rest) + label
    elif kind in {"i", "I"} and 0 < number <= _MOST_ROMAN:
        label = format_number(number, "r")
    return label.upper() if kind in {"A", "I"} else label
