"""A committee's own fields and layouts in a new meeting's file: what to fill in, and what must be there."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from toolkit.reading.filewords import key_in
from toolkit.scaffold.yamltext import yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Mapping

    Data = Mapping[str, Any]

# What a new meeting's file has in the place of a field that must be filled in.
FILL_IN = {"da": "udfyldes", "en": "to be filled in"}
_LIST = "list of "
_EXAMPLE_VALUES = {"date": date(2025, 2, 28), "number": 10, "money": 250000, "yes/no": True}
# What stands below its own fields in an item, as `minutes format` puts it.
_BELOW = ("summary", "recommendation", "statement", "sections", "decision", "actions", "attachments")


def declared(committee: Data, owner: str) -> Data:
    """Return the declarations of the committee's own fields of an `owner` ("meeting", "item"), by name."""
    fields: Data = committee.get("fields", {}).get(owner, {})
    return fields


def field_lines(committee: Data, owner: str, language: str) -> list[tuple[str, str]]:
    """Return "name: value" of each own field, with what the committee's file says of it."""
    helps = part_helps(committee)
    return [
        (
            f"{name}: {_shown(_example(field, language))}",
            helps.get(name) or field.get("help") or field["title"],
        )
        for name, field in declared(committee, owner).items()
    ]


def needed_fields(committee: Data, owner: str, kind: str, language: str) -> dict[str, Any]:
    """Return the own fields that a draft cannot do without, each with a value to be changed.

    `kind` is an item's type, "" for none.
    """
    return {
        name: _example(field, language)
        for name, field in declared(committee, owner).items()
        if "default" not in field and _is_needed(field.get("required"), kind)
    }


def with_needed(item: Data, committee: Data, language: str) -> Data:
    """Return an item of a new meeting with the own fields that it must have."""
    told = item.get("fields", {})
    needed = needed_fields(committee, "item", str(item.get("type", "")), language) if "title" in item else {}
    if not needed:
        return item
    above = {key: value for key, value in item.items() if key not in _BELOW}
    below = {key: value for key, value in item.items() if key in _BELOW}
    return {**above, "fields": {**needed, **told}, **below}


def part_helps(committee: Data) -> dict[str, str]:
    """Return what the layouts of items say of their parts, by the part; "" of a summary without words.

    Where several say something of one part, that of discussions, which the example is, goes first.
    """
    layouts = committee.get("item_layout", {})
    helps: dict[str, str] = {}
    for kind in sorted(layouts, key=lambda kind: (kind != "discussion", kind != "default")):
        for part in layouts[kind]:
            body = part if isinstance(part, dict) else {"part": part}
            written = str(body["part"])
            name = written if written in declared(committee, "item") else key_in("en", written)
            if body.get("help") or name == "summary":
                helps[name] = helps.get(name) or str(body.get("help", ""))
    return helps


def _is_needed(required: object, kind: str) -> bool:
    return required is True or (isinstance(required, list) and bool({kind, "draft"} & set(required)))


def _example(field: Data, language: str) -> object:
    """Return the default of a field, the first of its values, or an example of its type."""
    kind = str(field.get("type", "line"))
    single = kind.removeprefix(_LIST)
    value = (field.get("values") or [""])[0] or _EXAMPLE_VALUES.get(single, FILL_IN[language])
    return field.get("default", [value] if kind.startswith(_LIST) else value)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_shown, value))}]"
    if isinstance(value, bool):
        return str(value).lower()
    return yaml_scalar(value) if isinstance(value, str) else str(value)
