"""Charts that are sheets of their own: as large as the page, whatever they say (ECMA-376, 18.3.1.12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import parse_part, part_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH, _HEIGHT = "9296400", "6070600"  # EMU: as Excel writes it for A4


def give_charts_room(parts: dict[str, bytes], drawings: Iterable[str]) -> None:
    """Give the charts of a sheet that is one a size where they have none: LibreOffice would draw a dot."""
    for name in drawings:
        root = parse_part(parts[name])
        sizes = [one for one in root.iterfind("{*}absoluteAnchor/{*}ext") if "0" in one.attrib.values()]
        for size in sizes:
            size.attrib.update({"cx": _WIDTH, "cy": _HEIGHT})
        if sizes:
            parts[name] = part_bytes(root)
