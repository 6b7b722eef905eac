"""The schema of one committee's files: the fields that it declares, with their titles, help and values."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from toolkit.files.resources import schema_path
from toolkit.meetings.ownfields import OWNERS, OwnField, declared_fields
from toolkit.reading.filewords import key_in

if TYPE_CHECKING:
    from toolkit.reading.yamlio import Document

_FORMS: dict[str, dict[str, Any]] = {
    "line": {"$ref": "#/$defs/line"},
    "person": {"$ref": "#/$defs/person"},
    "text": {"$ref": "#/$defs/text"},
    "date": {"$ref": "#/$defs/date"},
    "number": {"type": "number"},
    "money": {"type": "number"},
    "yes/no": {"type": "boolean"},
}


def has_own_fields(committee: Document) -> bool:
    """Whether a committee's file declares fields of its own."""
    return any(declared_fields(committee.fields).values())


def schema_for(name: str, committee: Document, words: str) -> str:
    """The text of the schema `name` with the fields of `committee`; keys are in the language `words`.

    The fields are a closed set there: an editor completes them, and says which there are not.
    """
    path = schema_path(f"{name}.da" if words == "da" else name)
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    declared = declared_fields(committee.fields)
    for owner, holder in _holders(schema, name, words).items():
        key = key_in(words, "fields")
        holder["properties"][key] = _closed(holder["properties"][key], declared.get(owner, ()))
        if _must_have(declared.get(owner, ())):
            holder["required"] = [*holder.get("required", ()), key]
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _holders(schema: dict[str, Any], name: str, words: str) -> dict[str, dict[str, Any]]:
    """The parts of a schema that describe what may have fields, by what that is."""
    holders = {owner: schema["$defs"][owner] for owner in OWNERS if owner in schema["$defs"]}
    if name == "meeting":
        return {**holders, "meeting": schema}
    holders.pop("meeting", None)  # in a plan, one that is not held yet
    if name == "committee":
        holders["member"] = schema["properties"][key_in(words, "members")]["items"]
    return holders


def _must_have(fields: tuple[OwnField, ...]) -> list[str]:
    return [field.name for field in fields if field.always and field.default is None]


def _closed(usual: dict[str, Any], fields: tuple[OwnField, ...]) -> dict[str, Any]:
    """The schema of `fields:` that takes the declared ones alone."""
    closed = {
        "title": usual["title"],
        "description": usual["description"],
        "type": "object",
        "additionalProperties": False,
        "properties": {field.name: _form_of(field) for field in fields},
    }
    must_have = _must_have(fields)
    return {**closed, "required": must_have} if must_have else closed


def _form_of(field: OwnField) -> dict[str, Any]:
    form = {"enum": list(field.choices)} if field.kind == "choice" else _FORMS.get(field.kind, _FORMS["line"])
    if field.is_list:
        form = {"type": "array", "items": form}
    told: dict[str, Any] = {"title": field.title, "description": field.help or field.title}
    if field.default is not None:
        is_plain = isinstance(field.default, bool | int | float | list)
        told["default"] = field.default if is_plain else str(field.default)
    return told | form
