"""Sheets in OpenDocument (ODS) made fit for paper: the hidden stays so, a day is that of saving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from toolkit.attachments.conversion.opensheetpaper import fit_tables
from toolkit.attachments.conversion.sheetcells import (
    is_volatile,
    names_of_the_day,
    on_the_day,
    some_of,
    without_names,
)
from toolkit.attachments.conversion.storedfields import saved_at
from toolkit.attachments.outcome import Prepared, RefusedError, Settings
from toolkit.messages.message import Message
from toolkit.wordfile.docxio import parse_part, part_bytes, read_parts, store_parts
from toolkit.words.dates import clock, numeric_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from lxml import etree


_Part = Literal["content.xml", "styles.xml"]
_PARTS: tuple[_Part, ...] = ("content.xml", "styles.xml")
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
# OpenDocument 1.3 part 3, 7.3: what a program fills in, with the words that it showed last.
_FIELDS = tuple(f"{_TEXT}{name}" for name in ("date", "time", "file-name"))


def prepare_open_sheets(data: bytes, settings: Settings) -> Prepared:
    """Return sheets as they are to be printed. Raises RefusedError for damaged ones."""
    try:
        parts = read_parts(data)
        roots = {part: parse_part(parts[part]) for part in _PARTS if part in parts}
        moment = saved_at(parts)
    except ValueError as error:
        raise RefusedError("damaged", cause=str(error)) from error
    for root in roots.values():
        _settle_fields(root, settings, moment)
        _settle_layouts(root)
    far: list[str] = []
    if "content.xml" in roots:
        _settle_tables(roots)
        names = _names_of_the_day(roots["content.xml"])
        for cell in list(roots["content.xml"].iter(f"{_TABLE}table-cell")):
            _settle_cell(cell, moment, names)
        _settle_conditions(roots["content.xml"], moment)
        if not _breaks_columns(roots["content.xml"]):
            far = fit_tables(roots)
    settled = {str(part): part_bytes(root) for part, root in roots.items()}
    notes = (Message("far-cells", {"cells": some_of(far)}),) if far else ()
    return Prepared(store_parts({**parts, **settled}), notes)


def _settle_fields(root: etree._Element, settings: Settings, moment: datetime | None) -> None:
    """Make words of fields: those of saving, or where that is not known those that were shown last."""
    words = {f"{_TEXT}file-name": settings.name}
    if moment:
        words[f"{_TEXT}date"] = numeric_date(moment.date(), moment.date(), settings.language)
        words[f"{_TEXT}time"] = clock(moment.time(), settings.language)
    for field in list(root.iter(*_FIELDS)):
        plain = field.makeelement(f"{_TEXT}span", {})
        plain.text = words.get(str(field.tag)) or "".join(str(text) for text in field.itertext())
        plain.tail = field.tail
        parent = field.getparent()
        if parent is not None:
            parent.replace(field, plain)


def _settle_layouts(root: etree._Element) -> None:
    for layout in root.iter(f"{_STYLE}page-layout-properties"):
        printed = layout.get(f"{_STYLE}print")
        if printed:
            layout.set(f"{_STYLE}print", " ".join(one for one in printed.split() if one != "annotations"))


def _settle_tables(roots: Mapping[_Part, etree._Element]) -> None:
    """Let no hidden sheet be printed, whatever it says of print ranges, and show no notes."""
    hidden = {
        style.get(f"{_STYLE}name")
        for root in roots.values()
        for style in root.iter(f"{_STYLE}style")
        if (said := style.find(f"{_STYLE}table-properties")) is not None
        and said.get(f"{_TABLE}display") == "false"
    }
    for table in roots["content.xml"].iter(f"{_TABLE}table"):
        if table.get(f"{_TABLE}style-name") in hidden:
            table.attrib.pop(f"{_TABLE}print-ranges", "")
            table.set(f"{_TABLE}print", "false")
    for note in list(roots["content.xml"].iter(f"{_OFFICE}annotation")):
        parent = note.getparent()
        if parent is not None:
            parent.remove(note)


def _names_of_the_day(root: etree._Element) -> dict[str, str]:
    named = root.iter(f"{_TABLE}named-expression")
    return names_of_the_day(
        (
            one.get(f"{_TABLE}name", ""),
            one.get(f"{_TABLE}expression", "").removeprefix("of:").removeprefix("="),
        )
        for one in named
    )


def _settle_cell(cell: etree._Element, moment: datetime | None, names: Mapping[str, str]) -> None:
    formula = without_names(cell.get(f"{_TABLE}formula") or "", names)
    if not formula or not is_volatile(formula):
        return
    if cell.get(f"{_OFFICE}value-type"):
        del cell.attrib[f"{_TABLE}formula"]
    else:
        cell.set(f"{_TABLE}formula", on_the_day(formula, moment, ";"))


def _settle_conditions(root: etree._Element, moment: datetime | None) -> None:
    for rule in list(root.iter(f"{_CALC}date-is", f"{_CALC}condition")):
        value = rule.get(f"{_CALC}value")
        if value:
            rule.set(f"{_CALC}value", on_the_day(value, moment, ";"))
        elif rule.tag == f"{_CALC}date-is" and (parent := rule.getparent()) is not None:
            parent.remove(rule)


def _breaks_columns(root: etree._Element) -> bool:
    breaks = (f"{_FO}break-before", f"{_FO}break-after")
    return any(
        said.get(name) == "page" for said in root.iter(f"{_STYLE}table-column-properties") for name in breaks
    )
