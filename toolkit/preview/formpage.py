"""A meeting's form as a piece of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.forms.filling import says_something
from toolkit.preview.words import page_template, page_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.forms.fields import Field
    from toolkit.preview.saving import Form

# What most meetings and items have, and so stands open; the rest waits until it is opened or filled in.
_MAIN = {
    "": frozenset(
        {"date", "title", "start", "end", "place", "status", "issued"}
        | {"participants", "absent", "information", "items", "fields"}
    ),
    "title": frozenset(
        {"title", "type", "time", "duration", "presenters", "recommendation", "statement", "decision"}
        | {"attachments", "actions", "closed", "fields"}
    ),
}
_FEW = 12  # fields; so many all stand open


def render_form(form: Form) -> bytes:
    """Return the form of a meeting as HTML."""
    words = page_words(form.language)
    page = page_template("form.html").render(
        words=words,
        field=form.field,
        given=form.given,
        digest=form.digest,
        names=form.names,
        unsaved=form.unsaved,
        restored=form.is_restored,
        broken=form.is_broken,
        restorable=form.is_restorable,
        main_keys=_main_keys,
        variant_named=_variant_named,
        is_day=_is_day,
    )
    return page.encode()


def _main_keys(field: Field, given: Mapping[str, object]) -> frozenset[str]:
    """Return the fields of a group to show at once: the usual ones, and those that hold something."""
    usual = _MAIN.get(field.key) if len(field.fields) > _FEW else None
    if usual is None:
        return frozenset(inner.key for inner in field.fields)
    return usual | {key for key, value in given.items() if says_something(value)} | _kept(field, given)


def _kept(field: Field, given: Mapping[str, object]) -> set[str]:
    """Return the fields that hold what a form cannot show."""
    return {inner.key for inner in field.fields if inner.key not in given} if given else set()


def _variant_named(field: Field, key: str) -> Field:
    return next((each for each in field.variants if each.key == key), field.variants[0])


def _is_day(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) is not None
