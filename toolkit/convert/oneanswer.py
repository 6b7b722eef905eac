"""Styles that a Word file leaves open, settled: dxpdf 0.8.1 chooses anew each time it draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import OFF, W, attribute, remove

if TYPE_CHECKING:
    from lxml import etree


def settle_styles(styles: etree._Element) -> None:
    """Leave one default style of each type, and no style that is based on itself, in place."""
    _leave_last_defaults(styles)
    _cut_circles(styles)


def _leave_last_defaults(styles: etree._Element) -> None:
    """Take "default" from all but the last of each type, which is the one (ECMA-376 part 1, 17.7.4.17)."""
    seen = set()
    for style in reversed(styles.findall(f"{W}style")):
        kind = attribute(style, "type")
        if attribute(style, "default") not in ("", *OFF):
            if kind in seen:
                del style.attrib[f"{W}default"]
            seen.add(kind)


def _cut_circles(styles: etree._Element) -> None:
    known = {attribute(style, "styleId"): style for style in styles.iterfind(f"{W}style")}
    done: set[str] = set()
    for first in known:
        way, name = {first}, first
        while name in known and name not in done:
            base = known[name].find(f"{W}basedOn")
            name = attribute(base, "val")
            if base is not None and name in way:
                remove(base)
                break
            way.add(name)
        done |= way
