"""The rules about a committee's own fields and the layout of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.textblocks import check_block_texts
from toolkit.checking.suggestions import closest, closest_key
from toolkit.dataclass import replace
from toolkit.findings import Finding, Severity
from toolkit.meetings.itemlayout import PARTS, WantedPart, laid_out
from toolkit.meetings.ownfields import OwnField, declared_fields, misfit, ungrouped
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import mapping, mappings, text_of
from toolkit.reading.filewords import key_in
from toolkit.scaffold.ownfields import FILL_IN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.checking.checks.view import View
    from toolkit.reading.fields import Data, Keys
    from toolkit.reading.yamlio import Document

_EXPECTED = {
    "line": Bilingual("one line of text", "én linje tekst"),
    "text": Bilingual("a text", "en tekst"),
    "date": Bilingual("a date", "en dato"),
    "number": Bilingual("a number", "et tal"),
    "money": Bilingual("an amount in kroner", "et beløb i kroner"),
    "yes/no": Bilingual("true or false", "true eller false"),
    "person": Bilingual("a name", "et navn"),
    "choice": Bilingual("one of its values", "en af dens værdier"),
}
_BETTER = {
    "line": Bilingual("it on one line, in quotes", "det på én linje, i anførselstegn"),
    "text": Bilingual("it in quotes, or after `|`", "det i anførselstegn eller efter `|`"),
    "date": Bilingual("it as `2025-02-28`", "det som `2025-02-28`"),
    "number": Bilingual("it in digits: `12.5`", "det med cifre: `12.5`"),
    "money": Bilingual("it in digits alone: `250000`", "det med cifre alene: `250000`"),
    "yes/no": Bilingual("`true` or `false`", "`true` eller `false`"),
    "person": Bilingual("the name", "navnet"),
    "choice": Bilingual("one of its values", "en af dens værdier"),
}
_ONE = Bilingual("one value", "én værdi")
_ONE_ONLY = Bilingual("one; or declare a list", "én; eller erklær en liste")
_THOUSANDS = 3  # digits behind a point that look like them


def check_own_fields(view: View) -> Iterator[Finding]:
    """Fields that nobody declared, that are missing or hold what they should not, and missing parts."""
    declared = declared_fields(view.body)
    layouts = laid_out(view.body)
    yield from _check_holder(view.meeting, (), view.data, declared.get("meeting", ()), "", view.status)
    for item in view.items:
        for owner, keys, data in _holders(item.keys, item.data):
            fields = declared.get(owner, ())
            if fields or "fields" in data:
                found = _check_holder(view.meeting, keys, data, fields, item.kind, view.status)
                # Nothing is wanted of an item that is not taken.
                is_out = item.is_withdrawn
                yield from (each for each in found if not (is_out and each.code == "own-field-missing"))
        if layouts:
            yield from _check_parts(view, item.keys, item.data, layouts)


def check_own_declarations(committee: Document) -> Iterator[Finding]:
    """What is wrong in a committee's own declarations and layouts, and in its members' fields."""
    body = committee.fields
    declared = declared_fields(body)
    for owner, fields in declared.items():
        for field in fields:
            keys: Keys = ("fields", owner, field.name)
            if field.name.startswith("_"):
                yield finding("own-field-name", committee.key_place(keys), key=field.name)
            if field.kind == "choice" and not field.choices:
                yield finding("own-field-values", committee.key_place(keys), key=field.name)
            elif field.default is not None:
                yield from _check_value(committee, (*keys, "default"), field, field.default)
    for keys, member in mappings(body, "members"):
        if "fields" in member or declared.get("member"):
            yield from _check_holder(committee, keys, member, declared.get("member", ()), "", "")
    yield from _check_layouts(committee, body)
    yield from check_block_texts(committee)


def _holders(keys: Keys, item: Data) -> Iterator[tuple[str, Keys, Data]]:
    """An item, and its actions and attachments, each with its keys."""
    yield "item", keys, item
    for owner, group in (("action", "actions"), ("attachment", "attachments")):
        if group not in item:  # most items have none, and this is asked of every one
            continue
        for inner_keys, inner in mappings(item, group, keys):
            yield owner, inner_keys, inner


def _check_holder(  # noqa: PLR0913, PLR0917 - what holds the fields, and what decides which there must be
    document: Document, keys: Keys, data: Data, fields: tuple[OwnField, ...], kind: str, status: str
) -> Iterator[Finding]:
    given = mapping(data.get("fields"))
    known = {field.name: field for field in fields}
    unknown = [name for name in given if name not in known]
    guesses = {name: closest(name, known) for name in unknown}
    for name in unknown:
        place = document.key_place((*keys, "fields", name))
        yield finding("own-field-unknown", place, key=name, guess=guesses[name], known=tuple(known) or "–")  # noqa: RUF001
    for field in fields:
        own_keys = (*keys, "fields", field.name)
        if field.name in given:
            yield from _check_value(document, own_keys, field, given[field.name])
            yield from _check_filled_in(document, own_keys, given[field.name], status)
        elif field.default is None and field.is_wanted(kind, status) and field.name not in guesses.values():
            place = document.place(keys) if keys else document.key_place(("fields",))
            yield finding("own-field-missing", place, key=field.name, title=field.title)


def _check_filled_in(document: Document, keys: Keys, value: object, status: str) -> Iterator[Finding]:
    """What a new meeting's file has in a field's place, left there when its paper is sent."""
    for each in value if isinstance(value, list) else (value,):
        if str(each).strip(" .…").casefold() in FILL_IN.values() and status not in {"", "draft"}:
            found = finding("own-field-unfilled", document.place(keys), key=str(keys[-1]), written=str(each))
            yield replace(found, severity=Severity.WARNING) if status == "agenda" else found


def _check_value(document: Document, keys: Keys, field: OwnField, value: object) -> Iterator[Finding]:
    if value is None or value in ("", []):
        yield finding("empty-value", document.key_place(keys), key=field.name)
    elif isinstance(value, list) and not field.is_list:
        yield _form(document, keys, field, _ONE, _ONE_ONLY)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _check_entry(document, (*keys, index), field, entry)
    else:
        yield from _check_entry(document, keys, field, value)


def _check_entry(document: Document, keys: Keys, field: OwnField, value: object) -> Iterator[Finding]:
    wrong, written = misfit(field, value), document.source(keys)
    if wrong == "choice":
        guess = closest(str(value), field.choices)
        place = document.place(keys)
        yield finding(
            "own-field-choice", place, key=field.name, written=str(value), guess=guess, known=field.choices
        )
    elif wrong:
        mended = ungrouped(written) if wrong in {"money", "number"} else ""
        better = f"`{mended}`" if mended else _BETTER[wrong]
        yield _form(document, keys, field, _EXPECTED[wrong], better, mended)
    elif isinstance(value, float) and len(written.partition(".")[2]) == _THOUSANDS and field.kind == "money":
        place = document.place(keys)
        yield finding(
            "own-field-thousands", place, written=written, read=str(value), better=written.replace(".", "")
        )


def _form(  # noqa: PLR0913, PLR0917 - a finding's values
    document: Document,
    keys: Keys,
    field: OwnField,
    expected: Bilingual,
    better: str | Bilingual,
    mended: str = "",
) -> Finding:
    return finding(
        "own-field-form",
        document.place(keys),
        key=field.name,
        expected=expected,
        written=document.source(keys),
        better=better,
        guess=mended,
    )


def _check_layouts(committee: Document, body: Data) -> Iterator[Finding]:
    own = {field.name for field in declared_fields(body).get("item", ())}
    known = (*PARTS, *sorted(own))
    for kind, parts in laid_out(body).items():
        for index, part in enumerate(parts):
            if part.name not in known:
                place = committee.place(("item_layout", kind, index))
                names = tuple(key_in(committee.words, name) if name in PARTS else name for name in known)
                guess = key_in(committee.words, closest_key(part.name, known))
                yield finding("layout-part-unknown", place, key=part.name, guess=guess, known=names)


def _check_parts(
    view: View, keys: Keys, item: Data, layouts: Mapping[str, tuple[WantedPart, ...]]
) -> Iterator[Finding]:
    """Parts that the layout requires and the item has not; no decision is missing before the meeting."""
    for part in layouts.get(text_of(item, "type")) or layouts.get("default", ()):
        told = mapping(item.get("fields")) if part.name not in PARTS else item
        is_early = part.name in {"decision", "actions"} and view.status in {"draft", "agenda"}
        if part.required and not told.get(part.name) and not is_early and not item.get("withdrawn"):
            name = key_in(view.meeting.words, part.name) if part.name in PARTS else part.name
            yield finding("layout-part-missing", view.meeting.place(keys), key=name)
