"""What the walk through a Word file has counted so far, and what it reads once for the whole file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from toolkit.wordfile.docxio import OFF, W, attribute, parse_part
from toolkit.wordfile.fileproperties import stated_properties
from toolkit.wordfile.hiding import Hiding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    from toolkit.wordfile.stock import Drawing, PlacedText

_SETTINGS = "word/settings.xml"


class Counting:
    """What has been counted so far, and what is read once for the whole file."""

    def __init__(self, parts: Mapping[str, bytes], depth: int) -> None:
        self.parts, self.depth = parts, depth
        self.hiding = Hiding(parts)
        self.renews_fields = _renews_fields(parts.get(_SETTINGS, b""))
        self.passages: list[PlacedText] = []
        self.drawings: list[Drawing] = []
        self._notes: dict[str, dict[str, etree._Element]] = {}
        self._read: set[tuple[str, str]] = set()

    @cached_property
    def properties(self) -> frozenset[str]:
        """The properties of the file that say something."""
        return stated_properties(self.parts)

    def note(self, kind: str, number: str) -> etree._Element | None:
        """Return a note the first time that it is spoken of."""
        if kind not in self._notes:
            part = self.parts.get(f"word/{kind}s.xml")
            found = () if part is None else parse_part(part).iterfind(f"{W}{kind}")
            self._notes[kind] = {attribute(note, "id"): note for note in found}
        if (kind, number) in self._read:
            return None
        self._read.add((kind, number))
        return self._notes[kind].get(number)


def _renews_fields(settings: bytes) -> bool:
    """Whether Word computes all fields anew when it opens the file (ECMA-376 17.15.1.90)."""
    said = parse_part(settings).find(f"{W}updateFields") if b"updateFields" in settings else None
    return said is not None and attribute(said, "val") not in OFF
