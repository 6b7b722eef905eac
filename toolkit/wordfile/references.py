"""What stands for something else in a Word file: the words for a picture, the place that a field leads to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.regex import regex

if TYPE_CHECKING:
    from lxml import etree

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_NO = ("", "0", "false")
# HYPERLINK "https://…" \l "bookmark" \o "tip" (ECMA-376 17.16.5.25)
_HYPERLINK = regex(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]+))?', re.IGNORECASE)
_SWITCHES = regex(r'\\([lo])\s+"([^"]*)"')


class LinkTarget(NamedTuple):
    """Where a HYPERLINK field leads to: an address, or a bookmark in the file."""

    url: str = ""
    bookmark: str = ""
    tip: str = ""


def read_hyperlink(instruction: str) -> LinkTarget:
    """Return where a field leads to; nowhere for a field of another kind."""
    match = _HYPERLINK.match(instruction)
    if match is None:
        return LinkTarget()
    switches = dict(_SWITCHES.findall(instruction))
    return LinkTarget(match[1] or match[2] or "", switches.get("l", ""), switches.get("o", ""))


def alternative_text(properties: etree._Element | None) -> tuple[str, bool]:
    """Return the alternative text and whether the picture is decorative ([MS-ODRAWXML] 2.37)."""
    if properties is None:
        return "", False
    marks = [mark.get("val", "1") not in _NO for mark in properties.iter(_DECORATIVE)]
    return " ".join(properties.get("descr", "").split()), any(marks)
