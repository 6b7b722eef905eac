"""Where the toolkit's own files are: schemas, house styles and fonts.

In an installed wheel they stand inside the package, in a checkout beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def _data_folder(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def schema_path(name: str) -> Path:
    """The JSON Schema of a kind of file: "meeting", "committee" or "plan"; "meeting.da" for Danish keys."""
    return _data_folder("schemas") / f"{name}.schema.json"


def style_folder(style: str) -> Path:
    """The folder with the Word templates of a house style, as listed by `styles`."""
    return _data_folder("templates") / style


WEB_FILES = ("meeting.html", "meeting.css")


def web_file(name: str, templates: Path | None) -> Path:
    """A file of the page for the web, one of `WEB_FILES`.

    A committee's own stands in the folder "web" of its `templates`.
    """
    own = templates / "web" / name if templates else None
    return own if own and own.is_file() else _data_folder("templates") / "web" / name


def preview_file(name: str) -> Path:
    """A file of the preview's page."""
    return _data_folder("templates") / "preview" / name


def handbook_folder(language: str) -> Path:
    """The folder with the pages of the handbook in a language."""
    return _data_folder("docs") / "da" if language == "da" else _data_folder("docs")


@cache
def styles() -> tuple[str, ...]:
    """The names of the house styles that come with the toolkit, sorted."""
    agendas = _data_folder("templates").glob("*/agenda.docx")
    return tuple(sorted(agenda.parent.name for agenda in agendas))


def font_folder() -> Path:
    """The folder with the fonts that documents are set in."""
    return _PACKAGE / "fonts"
