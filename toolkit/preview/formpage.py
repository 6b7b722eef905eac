"""The preview's page before anything is shown in it, and a meeting's form as a piece of it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from toolkit.files.resources import preview_file
from toolkit.forms.filling import says_something
from toolkit.messages.phrases import committee_language
from toolkit.messages.texts.previewing import TEXTS
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import jinja2

    from toolkit.forms.fields import FormField
    from toolkit.preview.saving import Form
    from toolkit.preview.session import PreviewState

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
LARGEST = 200_000_000  # bytes of an attachment; a form has far fewer
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


def _main_keys(field: FormField, given: Mapping[str, object]) -> frozenset[str]:
    """Return the fields of a group to show at once: the usual ones, and those that hold something."""
    usual = _MAIN.get(field.key) if len(field.fields) > _FEW else None
    if usual is None:
        return frozenset(inner.key for inner in field.fields)
    return usual | {key for key, value in given.items() if says_something(value)} | _kept(field, given)


def _kept(field: FormField, given: Mapping[str, object]) -> set[str]:
    """Return the fields that hold what a form cannot show."""
    return {inner.key for inner in field.fields if inner.key not in given} if given else set()


def _variant_named(field: FormField, key: str) -> FormField:
    return next((each for each in field.variants if each.key == key), field.variants[0])


def _is_day(text: str) -> bool:
    return re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) is not None


def render_page(
    states: Sequence[PreviewState], number: int, languages: tuple[str | None, str], *, edit: bool, key: str
) -> bytes:
    """Return the page for the meeting of this number, with room for its form where it is to be edited.

    By the `key` it knows the preview again after that was killed. It speaks the first of the `languages`
    where one was asked for, else the committee's; the second where there is no committee.
    """
    asked, otherwise = languages
    look = states[number].look
    language = look.language if look else asked or _language_of(states[number].file, otherwise)
    meetings = [
        {"number": at, "name": "/".join(state.file.resolve().parent.parts[-2:]), "shown": at == number}
        for at, state in enumerate(states)
    ]
    shown = {"language": language, "meetings": meetings, "number": number, "edit": edit, "key": key}
    page = page_template("preview.html").render(words=page_words(language), largest=LARGEST, **shown)
    return (page + "\n").encode()


def _language_of(meeting_file: Path, otherwise: str) -> str:
    committee = find_committee(meeting_file)
    return committee_language(read_yaml(committee).data if committee else None, otherwise)


_PAGE = "page "


@cache
def page_template(name: str) -> jinja2.Template:
    """Return the template in a file of the preview's page; a word that is missing is an error."""
    from jinja2 import Environment, StrictUndefined

    settings = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return settings.from_string(preview_file(name).read_text(encoding="utf-8"))


@cache
def page_words(language: str) -> dict[str, str]:
    """Return what the page says in "da" or "en", by the keys that its templates have for it."""
    return {key.removeprefix(_PAGE): said[language] for key, said in TEXTS.items()}
