"""Cells of a workbook as they were when it was saved: no day of a build, no chance, no old sum.

What depends on the clock or on chance shows its stored value. What was never computed is left to be computed,
with the day on which the file was saved for "today".
"""

from __future__ import annotations

import re
from datetime import UTC
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.zone import ZONE
from toolkit.dataclass import dataclass, field
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import datetime

    from lxml import etree

_CLOCK = regex(r"(?<![\w.])(TODAY|NOW)\(\s*\)", re.IGNORECASE)
_CHANCE = regex(
    r"(?<![\w.])(?:_xlfn\.)?RAND(?:BETWEEN|ARRAY)?(?:\.NV)?\((?:[^()]|\([^()]*\))*\)", re.IGNORECASE
)
# Where the workbook lies, and what lies in places that are only told when it is computed (ECMA-376, 18.17.7).
_PLACE = regex(r"(?<![\w.])(?:CELL|INFO|INDIRECT|OFFSET)\(", re.IGNORECASE)
# What a machine says of itself, and what stands in other workbooks: neither is there when it is computed.
_MACHINE = regex(r"(?<![\w.])(?:CELL\(\s*\"fil[^\"]*\"(?:[^()]|\([^()]*\))*\)|INFO\([^()]*\))", re.IGNORECASE)
_ELSEWHERE = regex(r"(?<!\w)\[[^\[\]]+\][^\[\]!]*!")
_NAME = regex(r"\"[^\"]*\"|'[^']*'|(?<![\w.$!])[^\W\d][\w.]*(?![\w.(!])")
_QUOTED = regex(r'"[^"]*"')
_LETTERS = 26
_NAMED_CELLS = 5  # of those that a warning speaks of


@dataclass(frozen=True, slots=True)
class SavedBook:
    """When the workbook was saved, if it says so, and whether its values were ever computed.

    `values` are what cells of a sheet showed, by row and column from 1, where LibreOffice rewrote the file;
    None where the file's own values hold. `names` are those that the workbook gives to the day or to chance.
    """

    moment: datetime | None
    is_uncomputed: bool = False
    values: Mapping[tuple[int, int], str] | None = None
    names: Mapping[str, str] = field(default_factory=dict)


def in_denmark(moment: datetime) -> datetime:
    """Return a moment by the clock of Denmark; one without a zone is Greenwich's."""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(ZONE)


def is_volatile(formula: str) -> bool:
    """Whether a formula's value depends on the clock, on chance or on where the file lies."""
    plain = _QUOTED.sub("", formula)
    return any(pattern.search(plain) for pattern in (_CLOCK, _CHANCE, _PLACE))


def depends_on_the_day(formula: str) -> bool:
    """Whether a formula's value is another one each day, each time, or on each machine."""
    plain = _QUOTED.sub("", formula)
    return bool(_CLOCK.search(plain) or _CHANCE.search(plain) or _MACHINE.search(formula))


def names_of_the_day(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return those names of a workbook, without capitals, whose formulas depend on the day, with these."""
    formulas = {name.casefold(): words for name, words in named}
    found = {name: words for name, words in formulas.items() if depends_on_the_day(words)}
    while more := {
        name: spelled
        for name, words in formulas.items()
        if name not in found and (spelled := without_names(words, found)) != words
    }:
        found |= more
    return found


def without_names(formula: str, names: Mapping[str, str]) -> str:
    """Return a formula with what the names stand for instead of them."""
    if not names:
        return formula
    return _NAME.sub(
        lambda match: f"({words})" if (words := names.get(match[0].casefold())) else match[0], formula
    )


def on_the_day(formula: str, moment: datetime | None, separator: str = ",") -> str:
    """Return a formula that computes what it would have on the day of saving; chance becomes #N/A."""
    day = time = "NA()"
    if moment:
        day = f"DATE({separator.join(map(str, (moment.year, moment.month, moment.day)))})"
        clock = separator.join(map(str, (moment.hour, moment.minute, moment.second)))
        time = f"({day}+TIME({clock}))"
    without_clock = _CLOCK.sub(lambda match: day if match[1].upper() == "TODAY" else time, formula)
    return _MACHINE.sub("NA()", _CHANCE.sub("NA()", without_clock))


def cells_of(sheet: etree._Element) -> Iterator[tuple[int, int, etree._Element]]:
    """Yield each cell with its row and column, from 1 (ECMA-376, 18.3.1.4: a place may be left out)."""
    row = 0
    for line in sheet.iterfind("{*}sheetData/{*}row"):
        row = int(line.get("r") or row + 1)
        column = 0
        for cell in line.iterfind("{*}c"):
            place = cell.get("r")
            column = column_of(place) if place else column + 1
            yield row, column, cell


def column_of(place: str) -> int:
    """Return the column of a place like "AB12", from 1."""
    number = 0
    for letter in place:
        if not letter.isalpha():
            break
        number = number * _LETTERS + ord(letter.upper()) - ord("A") + 1
    return number


def place_of(row: int, column: int) -> str:
    """Return a place as it is written: "AB12"."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def settle_cells(sheet: etree._Element, saved: SavedBook) -> list[str]:
    """Make a sheet's formulas give what they gave when it was saved, or what they ought to have given.

    Returns the places of cells that depend on the day or on chance and of which the file holds no value.
    """
    unknown: list[str] = []
    shared: dict[str, str] = {}
    for row, column, cell in cells_of(sheet):
        formula = cell.find("{*}f")
        if formula is None:
            continue
        group = formula.get("si", "") if formula.get("t") == "shared" else ""
        if formula.text:
            formula.text = without_names(formula.text, saved.names)
        words = formula.text or shared.get(group, "")
        if group and formula.text:
            shared[group] = formula.text
        if is_volatile(words):
            if _settle_volatile(cell, words, saved, (saved.values or {}).get((row, column))):
                unknown.append(place_of(row, column))
        elif saved.is_uncomputed and _ELSEWHERE.search(words) and cell.findtext("{*}v"):
            cell.remove(formula)
        elif saved.is_uncomputed:
            _forget(cell)
    return unknown


def _settle_volatile(cell: etree._Element, words: str, saved: SavedBook, shown: str | None) -> bool:
    """Settle a cell whose value depends on the moment; return whether nobody knows what it showed."""
    formula = cell.find("{*}f")
    if formula is None:
        return False
    if shown is not None:
        _show(cell, shown)
        cell.remove(formula)
    elif _is_known(cell, words, saved):
        cell.remove(formula)
    else:
        _forget(cell)
        formula.text = on_the_day(formula.text, saved.moment) if formula.text else None
        return depends_on_the_day(words)
    return False


def _is_known(cell: etree._Element, words: str, saved: SavedBook) -> bool:
    """Whether the file says what the cell showed; programs that compute nothing write 0 for every value."""
    value = cell.find("{*}v")
    if saved.values is not None or value is None or (not value.text and cell.get("t") != "str"):
        return False
    return not saved.is_uncomputed or (depends_on_the_day(words) and value.text != "0")


def _forget(cell: etree._Element) -> None:
    for value in cell.findall("{*}v"):
        cell.remove(value)
    cell.attrib.pop("t", "")


def _show(cell: etree._Element, shown: str) -> None:
    _forget(cell)
    kind, _, words = shown.partition(":")
    value = cell.makeelement(cell.tag[: cell.tag.index("}") + 1] + "v", {})
    value.text = words
    if kind != "n":
        cell.set("t", kind)
    cell.append(value)


def settle_conditions(sheet: etree._Element, moment: datetime | None) -> None:
    """Make conditional formats look as on the day of saving (ECMA-376, 18.3.1.10 and 18.18.82)."""
    for rule in sheet.iter("{*}cfRule"):
        if rule.get("type") == "timePeriod":
            # Its formula says the same, in words that need no clock.
            rule.set("type", "expression")
            rule.attrib.pop("timePeriod", "")
    for formula in sheet.iter("{*}formula", "{*}formula1", "{*}formula2"):
        if formula.text:
            formula.text = on_the_day(formula.text, moment)


def some_of(places: Sequence[str]) -> str:
    """Return the first of the places that a warning speaks of."""
    more = ["\N{HORIZONTAL ELLIPSIS}"] if len(places) > _NAMED_CELLS else []
    return ", ".join([*places[:_NAMED_CELLS], *more])
