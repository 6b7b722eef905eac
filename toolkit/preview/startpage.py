"""The preview's page before anything is shown in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.messages.phrases import committee_language
from toolkit.preview.editing import LARGEST
from toolkit.preview.words import page_template, page_words
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.preview.session import State


def render_page(
    states: Sequence[State], number: int, languages: tuple[str | None, str], *, edit: bool, key: str
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
