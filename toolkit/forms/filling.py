"""What a form shows of a meeting's data, and the data that it becomes when it is filled in. Pure.

What a form cannot show (a text in a file of its own, a value of the wrong kind) is kept as it is, and so is
what was not touched, to the letter.
"""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, Any

from toolkit.forms.fields import FormField, Input
from toolkit.reading.sourcetext import FORBIDDEN
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.reading.fields import Keys

FROM = "_from"  # in an entry of a list: its index in the file's list
ORIGIN = "_origin"  # in one that was deleted and is there again: the file that had it, and its keys there
VARIANT = "_variant"  # in a new entry: which of the list's variants it is
_SCALAR = (str, int, float, date)
# Line ends of other programs: Word's within a paragraph, a new page's, Unicode's.
_LINE_END = regex("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_LISTED = frozenset({Input.NAMES, Input.VOTERS})


def fits(field: FormField, value: object) -> bool:
    """Whether a form can show a value in this field."""
    if value is None:
        return True
    if field.kind is Input.SWITCH:
        return isinstance(value, bool)
    if field.kind is Input.GROUP:
        return isinstance(value, dict)
    if field.kind is Input.LIST:
        return isinstance(value, list) or (field.is_single and isinstance(value, dict))
    if field.kind in _LISTED and isinstance(value, list):
        return all(_is_word(each) and _is_line(each) for each in value)
    return _is_word(value) and (field.kind not in _LISTED or _is_line(value))


def _is_word(value: object) -> bool:
    return isinstance(value, _SCALAR) and not isinstance(value, bool)


def _is_line(value: object) -> bool:
    text = str(value).strip()
    return bool(text) and "\n" not in text


def as_entries(value: object) -> list[object]:
    """Return the entries of a list, also where one stands alone."""
    return value if isinstance(value, list) else [] if value is None else [value]


def as_group(field: FormField, entry: object) -> Mapping[str, object] | None:
    """Return a list's entry as a group; None for what a form cannot show."""
    if field.shorthand and isinstance(entry, str):
        return {field.shorthand: entry}
    return entry if isinstance(entry, dict) and variant_of(field, entry) else None


def variant_of(field: FormField, entry: Mapping[str, object]) -> FormField | None:
    """Return which of a list's variants an entry is; None for one that stands in a file of its own."""
    if len(field.variants) == 1:
        return field.variants[0]
    telling = [each for each in field.variants[1:] if each.key in entry]
    if telling:
        return telling[0]
    return None if "file" in entry else field.variants[0]


def shown(field: FormField, value: object) -> str:
    """Return what stands in a field that is no group, list or switch."""
    if field.kind in _LISTED:
        return "\n".join(str(each).strip() for each in as_entries(value))
    return "" if value is None else str(value).rstrip("\n")


def typed(field: FormField, value: object) -> Any:  # noqa: ANN401 - as a form sends it
    """Return what a form sends of a field that shows `value` when nobody touches it.

    What it cannot show is left out; of such an entry of a list only its place is sent.
    """
    if field.kind is Input.GROUP:
        data = value if isinstance(value, dict) else {}
        keys = {inner.key: inner for inner in field.fields if fits(inner, data.get(inner.key))}
        return {key: typed(inner, data.get(key)) for key, inner in keys.items()}
    if field.kind is Input.SWITCH:
        return bool(value)
    if field.kind is not Input.LIST:
        return shown(field, value)
    entries = []
    for at, entry in enumerate(as_entries(value)):
        group = as_group(field, entry)
        variant = variant_of(field, group) if group else None
        told = {**typed(variant, group), VARIANT: variant.key} if variant else {}
        entries.append({**told, FROM: at})
    return entries


def lacking(field: FormField, given: Any, keys: Keys = ()) -> list[Keys]:  # noqa: ANN401 - what a form sends
    """Return the places of what must be filled in and is not, in what a form sends."""
    if field.kind is Input.LIST:
        named = {each.key: each for each in field.variants}
        told = [(at, each) for at, each in enumerate(given) if VARIANT in each]
        return [place for at, each in told for place in lacking(named[each[VARIANT]], each, (*keys, at))]
    if field.kind is not Input.GROUP or field.key == "fields":
        return []
    found: list[Keys] = []
    for inner in field.fields:
        value = given.get(inner.key)
        if isinstance(value, str) and inner.required and inner.kind is not Input.TEXT and not value.strip():
            found.append((*keys, inner.key))
        elif isinstance(value, list) or (isinstance(value, dict) and says_something(value)):
            found += lacking(inner, value, (*keys, inner.key))
    return found


def is_known(field: FormField, given: Any) -> bool:  # noqa: ANN401 - as above
    """Whether there is a field for everything that a form sends: own fields may have gone meanwhile."""
    if field.kind is Input.LIST:
        named = {each.key: each for each in field.variants}
        return all(is_known(named[each[VARIANT]], each) for each in given if VARIANT in each)
    if field.kind is not Input.GROUP:
        return True
    inner = {each.key: each for each in field.fields}
    told = {key: value for key, value in given.items() if key not in {FROM, ORIGIN, VARIANT}}
    return all(
        is_known(inner[key], value) if key in inner else not says_something(value)
        for key, value in told.items()
    )


def says_something(value: object) -> bool:
    """Whether anything is filled in in what a form sends of a field."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return any(map(says_something, inner)) if isinstance(value, dict | list) else value not in ("", False)


def filled(
    field: FormField,
    old: object,
    given: Any,  # noqa: ANN401 - what a form sends
    origins: dict[Keys, int],
    keys: Keys = (),
) -> object:
    """Return the data of a field after it was filled in, None for nothing; `old` is what it was before.

    `given` is a text, True or False, a mapping of such things by their keys, or a list of these. To `origins`
    is added which entry of the old list each entry of a new one was, by its keys.
    """
    if not fits(field, old):
        return old
    if field.kind is Input.GROUP:
        return _filled_group(field, old, given, origins, keys) or None
    if field.kind is Input.LIST:
        return _filled_list(field, old, given, origins, keys)
    if field.kind is Input.SWITCH:
        return old if bool(old) == bool(given) else bool(given) or None
    text = FORBIDDEN.sub("", _LINE_END.sub("\n", str(given)))  # signs that nobody sees and no file may have
    return old if text.rstrip() == shown(field, old).rstrip() else _read(field, text)


def _filled_group(
    field: FormField, old: object, given: Mapping[str, Any], origins: dict[Keys, int], keys: Keys
) -> dict[str, object]:
    data = dict(old) if isinstance(old, dict) else {}
    for inner in field.fields:
        if inner.key not in given:
            continue
        value = filled(inner, data.get(inner.key), given[inner.key], origins, (*keys, inner.key))
        if value is None and inner.required and inner.kind is Input.TEXT:
            value = ""  # it may be empty, but not missing
        if value is not None:
            data[inner.key] = value
        elif data.get(inner.key) is not None:
            del data[inner.key]
    return data


def _filled_list(
    field: FormField,
    old: object,
    given: Any,  # noqa: ANN401 - as above
    origins: dict[Keys, int],
    keys: Keys,
) -> object:
    before = as_entries(old)
    entries: list[object] = []
    for each in given:
        at = each.get(FROM)
        is_old = isinstance(at, int) and 0 <= at < len(before)
        place = (*keys, len(entries))
        entries.append(_filled_entry(field, before[at] if is_old else None, each, origins, place))
        if is_old:
            origins[place] = at
    if entries == before:
        return old
    if field.is_single and isinstance(old, dict) and len(entries) == 1:
        return entries[0]
    return entries or ([] if field.required else None)


def _filled_entry(
    field: FormField, origin: object, given: Mapping[str, Any], origins: dict[Keys, int], keys: Keys
) -> object:
    group = as_group(field, origin)
    if origin is not None and group is None:
        return origin
    named = [each for each in field.variants if each.key == given.get(VARIANT)]
    variant = (variant_of(field, group) if group else None) or (named or field.variants)[0]
    data = _filled_group(variant, group, given, origins, keys)
    if isinstance(origin, str) or origin is None:
        alone = data.get(field.shorthand) if data.keys() == {field.shorthand} else None
        return alone if isinstance(alone, str) else data
    return data


def _read(field: FormField, text: str) -> object:
    """Return what a text stands for in a field; the text itself where it is none of these, for the checks."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if field.kind is Input.VOTERS and len(lines) == 1 and lines[0].isdecimal():
        return _read_line(Input.NUMBER, lines[0])
    if not lines:
        return None
    if field.kind in _LISTED:
        return lines
    if field.kind in {Input.TEXT, Input.PLACE}:
        text = text.strip("\n").rstrip()
        return f"{text}\n" if "\n" in text else text
    return _read_line(field.kind, " ".join(text.split()))


def _read_line(kind: Input, text: str) -> object:
    try:
        if kind is Input.DATE:
            return date.fromisoformat(text)
        if kind is Input.NUMBER:
            return int(text)
        if kind is Input.AMOUNT:
            number = int(text) if text.lstrip("-").isdecimal() else float(text.replace(",", "."))
            return number if math.isfinite(number) else text
    except ValueError:
        pass
    return text
