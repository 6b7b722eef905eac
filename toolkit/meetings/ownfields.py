"""A committee's own fields: what its file declares, and what meetings say in them. Pure.

The declarations are taken as far as they have the right shape, so that the checks can use them too.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.meetings.model import OwnValue
from toolkit.reading.fields import listed, mapping, text_of
from toolkit.regex import regex

if TYPE_CHECKING:
    from toolkit.reading.fields import Data


OWNERS = ("meeting", "item", "action", "member", "attachment")
_LIST = "list of "
_LARGEST = 10**15  # beyond it a workbook would round it


@dataclass(frozen=True, slots=True)
class OwnField:
    """One declared field. `kind` is its type, or that of its entries where it is a list.

    `required` is the item types and statuses in which it must be filled in, `always` everywhere.
    """

    name: str
    title: str
    kind: str = "line"
    is_list: bool = False
    choices: tuple[str, ...] = ()
    always: bool = False
    required: tuple[str, ...] = ()
    default: object = None
    public: bool = False
    place: str = "head"
    help: str = ""

    def is_wanted(self, kind: str, status: str) -> bool:
        """Whether it must be filled in on an item of this type ("" for none) in a meeting of this status."""
        return self.always or kind in self.required or status in self.required


def declared_fields(committee: Data) -> dict[str, tuple[OwnField, ...]]:
    """The fields that a committee's data declares, by what they are of: "item" ...; empty for most."""
    fields = committee.get("fields")
    if not fields:
        return {}
    return {
        owner: tuple(_declared(str(name), mapping(body)) for name, body in mapping(group).items())
        for owner, group in mapping(fields).items()
        if owner in OWNERS
    }


def _declared(name: str, body: Data) -> OwnField:
    kind = text_of(body, "type") or "line"
    return OwnField(
        name=name,
        title=text_of(body, "title") or name,
        kind=kind.removeprefix(_LIST),
        is_list=kind.startswith(_LIST),
        choices=tuple(map(str, listed(body, "values"))),
        always=body.get("required") is True,
        required=tuple(map(str, listed(body, "required"))),
        default=body.get("default"),
        public=body.get("public") is True,
        place=text_of(body, "place") or "head",
        help=text_of(body, "help"),
    )


def misfit(field: OwnField, value: object) -> str:
    """What keeps one value from being an entry of `field`: "" nothing, "choice" or else the field's kind."""
    fitting = {
        "date": lambda: isinstance(value, date),
        "number": lambda: _is_number(value),
        "money": lambda: _is_number(value),
        "yes/no": lambda: isinstance(value, bool),
        "text": lambda: isinstance(value, str),
        "choice": lambda: str(value) in field.choices and not isinstance(value, list | dict),
    }
    is_line = isinstance(value, str) and "\n" not in value.strip()
    return "" if fitting.get(field.kind, lambda: is_line)() else field.kind


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) < _LARGEST  # which neither infinity nor what is no number is


# What a thousand is written with: as a number, YAML would read 250.000 as 250.
_GROUPED = regex(r"-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")


def ungrouped(written: str) -> str:
    """A number without what it is grouped by, as YAML reads it: 250000 for "250.000 kr."; "" for others."""
    bare = (
        written.strip("\"'").lower().removesuffix(",-").strip(" kr.").replace(" ", "").replace("\u00a0", "")
    )
    if _GROUPED.fullmatch(bare):
        return bare.replace(".", "").replace(",", ".")
    return bare.replace(",", ".") if re.fullmatch(r"-?[0-9]+(?:,[0-9]+)?", bare) else ""


def own_values(declared: tuple[OwnField, ...], data: Data) -> tuple[OwnValue, ...]:
    """What `data` (a meeting's, an item's ...) says in each declared field, in the declarations' order."""
    given = mapping(data.get("fields"))
    return tuple(_value(field, given.get(field.name, field.default)) for field in declared)


def _value(field: OwnField, value: object) -> OwnValue:
    entries = value if isinstance(value, list) else [] if value is None else [value]
    told = tuple(
        entry.rstrip() if isinstance(entry, str) else entry
        for entry in entries
        if entry != "" and isinstance(entry, str | int | float | date)
    )
    if field.kind == "choice":
        told = tuple(map(str, told))
    return OwnValue(field.name, field.title, field.kind, told, public=field.public, place=field.place)
