"""Sheets in OpenDocument (ODS) made fit for paper: the hidden stays so, a day is that of saving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from toolkit.attachments.conversion.opensheetpaper import FO, OFFICE, STYLE, TABLE, TEXT, fit_tables
from toolkit.attachments.conversion.opensheetroom import make_room
from toolkit.attachments.conversion.sheetcells import (
    is_volatile,
    names_of_the_day,
    on_the_day,
    some_of,
    without_names,
)
from toolkit.attachments.conversion.storedfields import saved_at
from toolkit.attachments.outcome import Prepared, RefusedError, Settings, one_line
from toolkit.messages.message import Message
from toolkit.wordfile.docxio import parse_part, part_bytes, read_parts, store_parts
from toolkit.words.dates import clock, numeric_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lxml import etree


_Part = Literal["content.xml", "styles.xml"]
_PARTS: tuple[_Part, ...] = ("content.xml", "styles.xml")
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
# OpenDocument 1.3 part 3, 7.3: what a program fills in, with the words that it showed last.
_FIELDS = tuple(f"{TEXT}{name}" for name in ("date", "time", "file-name"))


def prepare_open_sheets(data: bytes, settings: Settings) -> Prepared:
    """Return sheets as they are to be printed. Raises RefusedError for damaged ones."""
    try:
        parts = read_parts(data)
        roots = {part: parse_part(parts[part]) for part in _PARTS if part in parts}
        moment = saved_at(parts)
    except ValueError as error:
        raise RefusedError("damaged", cause=one_line(error)) from error
    for root in roots.values():
        _settle_fields(root, settings, moment)
        _settle_layouts(root)
    far: list[str] = []
    clipped: list[str] = []
    if "content.xml" in roots:
        _settle_tables(roots)
        names = _names_of_the_day(roots["content.xml"])
        for cell in list(roots["content.xml"].iter(f"{TABLE}table-cell")):
            _settle_cell(cell, moment, names)
        _settle_conditions(roots["content.xml"], moment)
        clipped = make_room(roots)
        if not _breaks_columns(roots["content.xml"]):
            far = fit_tables(roots)
    settled = {str(part): part_bytes(root) for part, root in roots.items()}
    told = {"far-cells": far, "clipped-cells": clipped}
    notes = tuple(Message(code, {"cells": some_of(places)}) for code, places in told.items() if places)
    return Prepared(store_parts({**parts, **settled}), notes)


def _settle_fields(root: etree._Element, settings: Settings, moment: datetime | None) -> None:
    """Make words of fields: those of saving, or where that is not known those that were shown last."""
    words = {f"{TEXT}file-name": settings.name}
    if moment:
        words[f"{TEXT}date"] = numeric_date(moment.date(), moment.date(), settings.language)
        words[f"{TEXT}time"] = clock(moment.time(), settings.language)
    for field in list(root.iter(*_FIELDS)):
        plain = field.makeelement(f"{TEXT}span", {})
        plain.text = words.get(str(field.tag)) or "".join(str(text) for text in field.itertext())
        plain.tail = field.tail
        parent = field.getparent()
        if parent is not None:
            parent.replace(field, plain)


def _settle_layouts(root: etree._Element) -> None:
    for layout in root.iter(f"{STYLE}page-layout-properties"):
        printed = layout.get(f"{STYLE}print")
        if printed:
            layout.set(f"{STYLE}print", " ".join(one for one in printed.split() if one != "annotations"))


def _settle_tables(roots: Mapping[_Part, etree._Element]) -> None:
    """Let no hidden sheet be printed, whatever it says of print ranges, and show no notes."""
    hidden = {
        style.get(f"{STYLE}name")
        for root in roots.values()
        for style in root.iter(f"{STYLE}style")
        if (said := style.find(f"{STYLE}table-properties")) is not None
        and said.get(f"{TABLE}display") == "false"
    }
    for table in roots["content.xml"].iter(f"{TABLE}table"):
        if table.get(f"{TABLE}style-name") in hidden:
            table.attrib.pop(f"{TABLE}print-ranges", "")
            table.set(f"{TABLE}print", "false")
    for note in list(roots["content.xml"].iter(f"{OFFICE}annotation")):
        parent = note.getparent()
        if parent is not None:
            parent.remove(note)


def _names_of_the_day(root: etree._Element) -> dict[str, str]:
    named = root.iter(f"{TABLE}named-expression")
    return names_of_the_day(
        (
            one.get(f"{TABLE}name", ""),
            one.get(f"{TABLE}expression", "").removeprefix("of:").removeprefix("="),
        )
        for one in named
    )


def _settle_cell(cell: etree._Element, moment: datetime | None, names: Mapping[str, str]) -> None:
    formula = without_names(cell.get(f"{TABLE}formula") or "", names)
    if not formula or not is_volatile(formula):
        return
    if cell.get(f"{OFFICE}value-type"):
        del cell.attrib[f"{TABLE}formula"]
    else:
        cell.set(f"{TABLE}formula", on_the_day(formula, moment, ";"))


def _settle_conditions(root: etree._Element, moment: datetime | None) -> None:
    for rule in list(root.iter(f"{_CALC}date-is", f"{_CALC}condition")):
        value = rule.get(f"{_CALC}value")
        if value:
            rule.set(f"{_CALC}value", on_the_day(value, moment, ";"))
        elif rule.tag == f"{_CALC}date-is" and (parent := rule.getparent()) is not None:
            parent.remove(rule)


def _breaks_columns(root: etree._Element) -> bool:
    breaks = (f"{FO}break-before", f"{FO}break-after")
    return any(
        said.get(name) == "page" for said in root.iter(f"{STYLE}table-column-properties") for name in breaks
    )
