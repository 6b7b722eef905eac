"""The templates of the page, and the words for them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from toolkit.files.resources import preview_file
from toolkit.messages.texts.previewing import TEXTS

if TYPE_CHECKING:
    import jinja2

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
