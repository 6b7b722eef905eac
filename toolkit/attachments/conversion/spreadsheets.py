"""Spreadsheets made fit for paper: as wide as the page, unless whoever made one has said otherwise.

Hidden sheets stay hidden and page breaks stay where they are: LibreOffice sees to both by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.attachments.outcome import RefusedError
from toolkit.wordfile.docxio import read_parts, store_parts

if TYPE_CHECKING:
    from collections.abc import Mapping

# ECMA-376 Part 1, 18.3.1.99: what stands before the cells of a sheet and what behind.
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELLS = re.compile(rb"<(?:(\w+):)?sheetData\b")
_ROOT = re.compile(rb"<(?:\w+:)?worksheet\b[^>]*>")
_OWN_WIDTH = re.compile(rb'fitToPage="(?:1|true)"|<(?:\w+:)?colBreaks\b|<(?:\w+:)?pageSetup\b[^>]*\bscale="')
_PROPERTIES = re.compile(rb"<(?:\w+:)?sheetPr\b[^>]*?(/?)>")
_SETUP_PROPERTIES = re.compile(rb"<(?:\w+:)?pageSetUpPr\b")
_SETUP = re.compile(rb"<(?:\w+:)?pageSetup\b")
_FIT = re.compile(rb'\sfitTo(?:Width|Height)="\d*"')
# What pageSetup stands behind, and before what it stands where that is missing.
_MARGINS = re.compile(rb"<(?:\w+:)?(?:pageMargins|printOptions)\b[^>]*/>")
_LATER = re.compile(
    rb"<(?:\w+:)?(?:headerFooter|rowBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|"
    rb"legacyDrawing\w*|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|</(?:\w+:)?worksheet>"
)

# OpenDocument 1.3 part 3, 20.365: how many pages across and down; 0 for as many as it takes.
_ODF_PAGE = re.compile(rb"<style:page-layout-properties\b(?![^>]*style:scale-to(?:-pages|-X|-Y)?=)")
_ODF_COLUMN_BREAK = re.compile(rb"<style:table-column-properties\b[^>]*fo:break-(?:before|after)=\"page\"")
_ODF_FIT = b'<style:page-layout-properties style:scale-to-X="1" style:scale-to-Y="0"'
_ODF_FIRST = "mimetype"


def fit_sheets(data: bytes) -> bytes:
    """Return an XLSX or ODS file whose sheets are each as wide as a page. Raises RefusedError."""
    try:
        parts = read_parts(data)
    except ValueError as error:
        raise RefusedError("damaged", cause=str(error)) from error
    if _ODF_FIRST in parts:
        return _fit_odf(data, parts)
    return store_parts({name: _fit(part) if _SHEET.fullmatch(name) else part for name, part in parts.items()})


def _fit(sheet: bytes) -> bytes:
    cells = _CELLS.search(sheet)
    end = sheet.rfind(b"sheetData") if cells else -1
    if not cells or _OWN_WIDTH.search(sheet[: cells.start()]) or _OWN_WIDTH.search(sheet[end:]):
        return sheet
    prefix = cells[1] + b":" if cells[1] else b""
    before, middle, after = sheet[: cells.start()], sheet[cells.start() : end], sheet[end:]
    return _with_properties(before, prefix) + middle + _with_setup(after, prefix)


def _with_properties(head: bytes, prefix: bytes) -> bytes:
    """Return what stands before the cells, saying that the sheet is to fit."""
    fits = b'<%spageSetUpPr fitToPage="1"/>' % prefix
    if _SETUP_PROPERTIES.search(head):
        return _SETUP_PROPERTIES.sub(lambda match: match[0] + b' fitToPage="1"', head, count=1)
    properties = _PROPERTIES.search(head)
    if properties is None:
        root = _ROOT.search(head)
        place = root.end() if root else len(head)
        return head[:place] + b"<%ssheetPr>%s</%ssheetPr>" % (prefix, fits, prefix) + head[place:]
    if properties[1]:
        opened = properties[0][:-2] + b">" + fits + b"</%ssheetPr>" % prefix
        return head[: properties.start()] + opened + head[properties.end() :]
    return head.replace(b"</%ssheetPr>" % prefix, fits + b"</%ssheetPr>" % prefix, 1)


def _with_setup(tail: bytes, prefix: bytes) -> bytes:
    """Return what stands behind the cells, saying that it is to be one page wide, however long."""
    fit = b' fitToWidth="1" fitToHeight="0"'
    if _SETUP.search(tail):
        return _SETUP.sub(lambda match: match[0] + fit, _FIT.sub(b"", tail), count=1)
    margins = list(_MARGINS.finditer(tail))
    later = _LATER.search(tail)
    place = margins[-1].end() if margins else later.start() if later else len(tail)
    return tail[:place] + b"<%spageSetup%s/>" % (prefix, fit) + tail[place:]


def _fit_odf(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    if _ODF_COLUMN_BREAK.search(parts.get("content.xml", b"")) or "styles.xml" not in parts:
        return data
    styles = _ODF_PAGE.sub(_ODF_FIT, parts["styles.xml"])
    return store_parts({**parts, "styles.xml": styles})
