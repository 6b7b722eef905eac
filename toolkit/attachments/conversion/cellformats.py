"""The formats of a workbook's cells: how large their letters are, and how long their numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.sheetroom import Figure
from toolkit.wordfile.docxio import parse_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

_USUAL_SIZE = 11.0  # points
_UNSAID_SIZE = 12.0  # points: as LibreOffice draws letters of a font that says no size
_NUMBERS = {"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%"}  # 18.8.30
_LONG_MONTH = 6  # letters that "mmmm" does not count
# ECMA-376, 18.8.30: days and times without a format of their own.
_DAYS = dict.fromkeys(("14", "15", "16", "17", "18", "19", "20", "21", "45", "46", "47"), 11) | {"22": 17}


def read_formats(parts: Mapping[str, bytes]) -> tuple[list[float], list[Figure]]:
    """Return the letters of each cell format, and how its numbers are written."""
    styles = parts.get("xl/styles.xml")
    if styles is None:
        return [], []
    root = parse_part(styles)
    return _sizes(root), _figures(root)


def _sizes(root: etree._Element) -> list[float]:
    """Return the letters of each cell format in points, negative where its text is broken into lines.

    Columns are counted in digits of the workbook's usual letters, its first font (ECMA-376 18.3.1.13). So the
    points are those that the letters would have if the usual ones had 11.
    """
    fonts = [
        float(said.get("val") or _UNSAID_SIZE) if (said := font.find("{*}sz")) is not None else _UNSAID_SIZE
        for font in root.iterfind("{*}fonts/{*}font")
    ]
    scale = _USUAL_SIZE / fonts[0] if fonts and fonts[0] > 0 else 1.0
    sizes = []
    for form in root.iterfind("{*}cellXfs/{*}xf"):
        number = int(form.get("fontId") or 0)
        size = fonts[number] * scale if number < len(fonts) else _USUAL_SIZE
        alignment = form.find("{*}alignment")
        breaks = alignment is not None and alignment.get("wrapText") in ("1", "true")
        sizes.append(-size if breaks else size)
    return sizes


def _figures(root: etree._Element) -> list[Figure]:
    """Return how numbers of each cell format are written."""
    codes = {
        one.get("numFmtId"): one.get("formatCode") or "" for one in root.iterfind("{*}numFmts/{*}numFmt")
    }
    return [_figure(form.get("numFmtId") or "0", codes) for form in root.iterfind("{*}cellXfs/{*}xf")]


def _figure(number: str, codes: Mapping[str | None, str]) -> Figure:
    """Return how numbers of a format are written (ECMA-376, 18.8.30 and 18.8.31)."""
    if number not in codes:
        return Figure(_DAYS[number]) if number in _DAYS else _written(_NUMBERS.get(number, ""))
    plain = re.sub(r"\[[^\]]*\]|_.|\*.|[\\\"]", "", codes[number].partition(";")[0])
    if re.search(r"[dmyhs]", re.sub(r"kr|DKK|USD|%", "", plain), re.IGNORECASE):
        return Figure(len(plain) + _LONG_MONTH * plain.count("mmmm") + 1)
    return _written(plain)


def _written(code: str) -> Figure:
    found = re.search(r"[#0?][#0?, ]*(?:\.([#0?]+))?", code)
    if found is None or "E" in code.upper():
        return Figure()
    decimals = len(found[1] or "")
    more = len(code) - len(found[0]) + 2 * code.count("%")
    return Figure(decimals=decimals, more=more, grouped="," in found[0])
