"""The preview's page before anything is shown in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.preview.editing import LARGEST
from toolkit.preview.words import page_template, page_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.preview.session import State


def render_page(states: Sequence[State], number: int, language: str, *, edit: bool) -> bytes:
    """Return the page for the meeting of this number, with room for its form where it is to be edited."""
    look = states[number].look
    language = look.language if look else language
    meetings = [
        {"number": at, "name": "/".join(state.file.resolve().parent.parts[-2:]), "shown": at == number}
        for at, state in enumerate(states)
    ]
    shown = {"language": language, "meetings": meetings, "number": number, "edit": edit, "largest": LARGEST}
    page = page_template("preview.html").render(words=page_words(language), **shown)
    return (page + "\n").encode()
