"""The fields of a meeting, read from its JSON Schema: what each is called and how it is filled in. Pure.

Titles and helps are those of the schema in the reader's language, so that nothing is said twice.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass, replace
from toolkit.files.resources import schema_path
from toolkit.reading.filewords import key_in, value_in
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.meetings.ownfields import OwnField


class Input(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    TEXT = "text"  # Markdown
    PLACE = "place"  # a few lines, no Markdown
    DATE = "date"
    NUMBER = "number"  # whole
    AMOUNT = "amount"  # any number
    SWITCH = "switch"  # yes or not said
    CHOICE = "choice"
    NAMES = "names"  # a line each
    VOTERS = "voters"  # names, or how many
    GROUP = "group"
    LIST = "list"  # of groups


@dataclass(frozen=True, slots=True)
class FormField:
    """One field: its English key, what it is called and how it is explained, and the fields in it.

    `choices` are the values it may have, each with its word. In a list the entries are of one of `variants`,
    by the key that tells which; `shorthand` is the one key that an entry may be written as alone, and a list
    that `is_single` may be written as its one entry.
    """

    key: str
    kind: Input
    title: str
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    fields: tuple[FormField, ...] = ()
    variants: tuple[FormField, ...] = ()
    shorthand: str = ""
    required: bool = False
    is_single: bool = False


# Definitions of the schema that say how they are filled in by what they are called.
_KINDS = {
    "text": Input.TEXT,
    "written": Input.TEXT,
    "place": Input.PLACE,
    "date": Input.DATE,
    "day": Input.DATE,
    "length": Input.NUMBER,
    "own_values": Input.GROUP,
}
_VARIANTS = {"entry": ("item", "break", "group")}
_TELLING = {"item": "title", "break": "break", "group": "heading"}
# What is said to those who write YAML.
_OF_YAML = regex(r"\||quotes|anførselstegn|\{|`|\btrue\b")
_OWN_KINDS = {
    "text": Input.TEXT,
    "date": Input.DATE,
    "number": Input.AMOUNT,
    "money": Input.AMOUNT,
    "yes/no": Input.SWITCH,
    "choice": Input.CHOICE,
}


def meeting_fields(language: str, own: Mapping[str, tuple[OwnField, ...]]) -> FormField:
    """Return the form of a meeting in "da" or "en", with the committee's `own` fields by what they are of."""
    return _with_own(_plain_form(language), "meeting", own)


@cache
def _plain_form(language: str) -> FormField:
    said = _schema(f"meeting{'.da' if language == 'da' else ''}")
    return _Reader(_schema("meeting"), said, language).group("", "meeting", _schema("meeting"), said)


@cache
def _schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(schema_path(name).read_text(encoding="utf-8"))
    return loaded


@dataclass(frozen=True, slots=True)
class _Reader:
    """Goes through the schema and, step by step with it, through the one that says the same in `language`."""

    schema: Mapping[str, Any]
    said: Mapping[str, Any]
    language: str

    def group(self, key: str, name: str, schema: Mapping[str, Any], said: Mapping[str, Any]) -> FormField:
        """Return the field for an object of the schema, and all in it."""
        required = schema.get("required", ())
        fields = []
        for inner, body in schema["properties"].items():
            word = key_in(self.language, inner, name)
            found = self.field(inner, body, said["properties"][word], name)
            fields.append(replace(found, required=inner in required))
        return FormField(key, Input.GROUP, *self._words(said), fields=tuple(fields))

    def field(self, key: str, schema: Mapping[str, Any], said: Mapping[str, Any], group: str) -> FormField:
        """Return the field for a property, under the English key `group`."""
        title, told = self._words(said)
        named, schema, said = self._resolved(schema, said)
        if schema.get("type") == "array":
            return self._list(key, (title, told), schema, said)
        if named in _KINDS:
            return FormField(key, _KINDS[named], title, told)
        if "enum" in schema:
            words = ((value, value_in(self.language, value, key, group)) for value in schema["enum"])
            return FormField(key, Input.CHOICE, title, told, choices=tuple(words))
        if "then" in schema:
            return self._either(key, (title, told), schema, said)
        if schema.get("type") == "object":
            return replace(self.group(key, key, schema, said), title=title, help=told)
        by_type = {"boolean": Input.SWITCH, "integer": Input.NUMBER}
        return FormField(key, by_type.get(str(schema.get("type")), Input.LINE), title, told)

    def _either(
        self, key: str, words: tuple[str, str], schema: Mapping[str, Any], said: Mapping[str, Any]
    ) -> FormField:
        """Return the field for what may be written in two ways; a file in its place is nothing to fill in."""
        if "array" in schema["else"].get("type", ()):
            return FormField(key, Input.NAMES, *words)
        if schema["else"].get("type") == "integer":
            return FormField(key, Input.VOTERS, *words)
        return replace(self._list(key, words, schema["then"], said["then"]), is_single=True)

    def _list(
        self, key: str, words: tuple[str, str], schema: Mapping[str, Any], said: Mapping[str, Any]
    ) -> FormField:
        named, inner, inner_said = self._resolved(schema["items"], said["items"])
        if named in _VARIANTS:
            variants = [
                self._variant(_TELLING[each], self.schema["$defs"][each], self.said["$defs"][each])
                for each in _VARIANTS[named]
            ]
            return FormField(key, Input.LIST, *words, variants=tuple(variants))
        if "then" in inner:  # a word alone, or a group
            _, inner, inner_said = self._resolved(inner["then"], inner_said["then"])
            shorthand = inner["required"][0]
            return FormField(
                key, Input.LIST, *words, (), (), (self._variant("", inner, inner_said),), shorthand
            )
        if inner.get("type") == "object":
            return FormField(key, Input.LIST, *words, variants=(self._variant("", inner, inner_said),))
        return FormField(key, Input.NAMES, *words)

    def _variant(self, telling: str, schema: Mapping[str, Any], said: Mapping[str, Any]) -> FormField:
        name = "item" if telling == "title" else telling
        return self.group(telling, name, schema, said)

    def _resolved(
        self, schema: Mapping[str, Any], said: Mapping[str, Any]
    ) -> tuple[str, Mapping[str, Any], Mapping[str, Any]]:
        """Follow references; return the name of the first, and where they lead in both schemas."""
        named = ""
        while "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            named = named or name
            schema, said = self.schema["$defs"][name], self.said["$defs"][name]
        return named, schema, said

    def _words(self, said: Mapping[str, Any]) -> tuple[str, str]:
        """Return the title without the word for the other language, and what of the help is about no YAML."""
        title = str(said.get("title", ""))
        if self.language == "en":
            title = re.sub(r" \([^)]*\)$", "", title)
        sentences = re.split(r"(?<=[.]) ", str(said.get("description", "")))
        return title, " ".join(one for one in sentences if not _OF_YAML.search(one))


_OWNERS = {"items": "item", "actions": "action", "attachments": "attachment"}


def _with_own(field: FormField, owner: str, own: Mapping[str, tuple[OwnField, ...]]) -> FormField:
    """Return a field in which the committee's own fields are, and no place for them where it has none."""
    fields = []
    for inner in field.fields:
        if inner.key == "fields" and inner.kind is Input.GROUP:
            if own.get(owner):
                fields.append(replace(inner, fields=tuple(map(_own_field, own[owner]))))
        else:
            fields.append(_with_own(inner, _OWNERS.get(inner.key, owner), own))
    variants = (_with_own(each, _OWNERS.get(field.key, owner), own) for each in field.variants)
    return replace(field, fields=tuple(fields), variants=tuple(variants))


def _own_field(own: OwnField) -> FormField:
    kind = Input.NAMES if own.is_list else _OWN_KINDS.get(own.kind, Input.LINE)
    choices = tuple((choice, choice) for choice in own.choices)
    return FormField(own.name, kind, own.title, own.help, choices=choices, required=own.always)
