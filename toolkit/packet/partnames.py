"""Names in a document's tags, such as ids and roles: in a packet each is that of one document alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Name, String

from toolkit.pdf.entries import dictionaries
from toolkit.pdf.structuretree import STANDARD_TYPES, meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pikepdf import Object


class Renaming:
    """Gives roles, classes and ids of one document names that no other one uses; `used` are its roles."""

    def __init__(self, number: int, own: Object, taken: Mapping[str, str]) -> None:
        self._number = number
        self._own = own
        self._taken = taken
        self.used: dict[str, str] = {}
        self._types: dict[str, str] = {}
        self._renamed: set[tuple[int, int]] = set()

    def rename(self, element: Object) -> None:
        """Rename what an element is called and what it refers to by name."""
        said = element.keys()
        if "/NS" not in said:
            self._rename_type(element)
        if "/ID" in said:
            element.ID = self._id(element.ID)
        if "/C" in said:
            classes = element.C
            if isinstance(classes, Name):
                element.C = Name(self.class_name(str(classes)))
            elif isinstance(classes, Array):
                element.C = Array(
                    [Name(self.class_name(str(one))) if isinstance(one, Name) else one for one in classes]
                )
        for attributes in dictionaries([element["/A"]] if "/A" in said else ()):
            self.rename_headers(attributes)

    def _rename_type(self, element: Object) -> None:
        name = str(element["/S"])
        if name not in self._types:
            self._types[name] = self._type_for(name)
        if self._types[name] != name:
            element.S = Name(self._types[name])

    def _type_for(self, name: str) -> str:
        """Return what is to stand for a type, both with their slashes."""
        if name[1:] in STANDARD_TYPES:  # it may not be given another meaning (ISO 14289-1, 7.1)
            return (
                "/" + (meaning_of(str(self._own[name]), self._own) or name[1:]) if name in self._own else name
            )
        meaning = meaning_of(name, self._own)
        if not meaning:
            return name
        free = f"{name}-{self._number}" if self._taken.get(name, meaning) != meaning else name
        self.used[free] = meaning
        return free

    def class_name(self, name: str) -> str:
        """Return the packet's name for an attribute class."""
        return f"{name}-{self._number}"

    def rename_headers(self, attributes: Object) -> None:
        """Let a table cell's list of headers (ISO 32000-1, table 349) name them as they are now called."""
        headers = attributes.get("/Headers")
        if isinstance(headers, Array) and attributes.objgen not in self._renamed:  # cells may share them
            attributes.Headers = Array([self._id(header) for header in headers])
            self._renamed.update([attributes.objgen] if attributes.is_indirect else ())

    def _id(self, value: Object) -> String:
        return String(b"%d." % self._number + bytes(value))
