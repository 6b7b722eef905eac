"""The words of the page for its templates."""

from __future__ import annotations

from functools import cache

from toolkit.messages.texts.previewing import TEXTS

_PAGE = "page "


@cache
def page_words(language: str) -> dict[str, str]:
    """Return what the page says in "da" or "en", by the keys that its templates have for it."""
    return {key.removeprefix(_PAGE): said[language] for key, said in TEXTS.items()}
