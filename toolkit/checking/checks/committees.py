"""Rules about a committee's file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.ownfields import check_own_declarations
from toolkit.checking.checks.people import check_members
from toolkit.checking.suggestions import closest_key, closest_value
from toolkit.files.resources import styles
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import days_of, mappings, text_of
from toolkit.reading.filewords import value_in
from toolkit.yearplan.workdays import is_known_country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.findings import Finding
    from toolkit.reading.fields import Data
    from toolkit.reading.yamlio import Document

TEMPLATES = ("agenda.docx", "minutes.docx")


def check_committee_rules(committee: Document) -> Iterator[Finding]:
    """What in a committee's file the schema cannot say."""
    body = committee.fields
    yield from _check_style(committee, body)
    yield from _check_labels(committee, body)
    yield from _check_pattern(committee, body)
    yield from check_country(committee)
    yield from _check_holidays(committee, body)
    yield from check_members(committee)
    yield from check_own_declarations(committee)


def check_country(document: Document) -> Iterator[Finding]:
    """Whether the holidays of the country that a plan or committee names are known."""
    country = text_of(document.fields, "country")
    if country and not is_known_country(country):
        yield finding("unknown-country", document.place(("country",)), written=country)


def _check_style(committee: Document, body: Data) -> Iterator[Finding]:
    own = text_of(body, "templates")
    style = text_of(body, "style")
    if own:
        folder = committee.path.parent / own
        whole = Bilingual(folder.as_posix(), folder.as_posix())  # to be typed, so not shortened
        lender = value_in(committee.words, style if style in styles() else "local", "style")
        for name in TEMPLATES:
            if not (folder / name).is_file():
                place, missing = committee.place(("templates",)), f"{own}/{name}"
                yield finding("templates-missing", place, missing=missing, style=lender, folder=whole)
    if style and style not in styles():
        known = tuple(value_in(committee.words, name, "style") for name in styles())
        place, guess = committee.place(("style",)), closest_value(style, known)
        yield finding("unknown-style", place, written=style, guess=guess, known=known)


def _check_holidays(committee: Document, body: Data) -> Iterator[Finding]:
    for keys, period in mappings(body, "holiday_weeks"):
        days = days_of(period)
        if days and days[1] < days[0]:
            yield finding("days-backwards", committee.place((*keys, "to")), first=days[0], last=days[1])


def _check_labels(committee: Document, body: Data) -> Iterator[Finding]:
    labels = body.get("labels")
    if not isinstance(labels, dict):
        return
    from toolkit.words.labels import label_names

    for name in labels.keys() - set(label_names()):
        place = committee.key_place(("labels", name))
        yield finding("unknown-label", place, key=name, guess=closest_key(name, label_names()))


def _check_pattern(committee: Document, body: Data) -> Iterator[Finding]:
    try:
        re.compile(text_of(body, "case_pattern"))
    except re.error as error:
        place = committee.place(("case_pattern",))
        yield finding("bad-pattern", place, written=text_of(body, "case_pattern"), reason=error.msg)
