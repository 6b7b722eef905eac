"""What a template's documents would not show: told by drawing the template itself and comparing its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from toolkit.catalogue import finding
from toolkit.findings import Finding, Place
from toolkit.lint.leftovers import spot_of
from toolkit.regex import regex
from toolkit.wordfile.docxio import W, attribute, read_parts
from toolkit.wordfile.stock import holds_more_than_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from toolkit.lint.wordfile import PackagePart, WordFile

_LOOP = regex(r"\{%\w*\s*(for|endfor)\b")
_SECONDS, _MEGABYTES = 60, 1000
_TAG = regex(r"\{[{%]")


def check_drawn(file: WordFile) -> Iterator[Finding]:
    """Yield what the PDF of a document made from a template would not show."""
    if not holds_more_than_text(read_parts(file.data)):
        return
    from toolkit.convert.engine import is_available
    from toolkit.convert.wordapart import word_files_apart
    from toolkit.errors import ConversionError

    if not is_available():
        return
    try:
        with word_files_apart(_SECONDS, _MEGABYTES) as word:
            missing = word.undrawn_of_template(file.data)
    except ConversionError as error:
        yield finding("template-not-drawn", Place(file.path), losses=error)
        return
    if missing:
        yield finding("template-not-drawn", Place(file.path), losses=tuple(one.message for one in missing))


def check_links(word: WordFile) -> Iterator[Finding]:
    """Yield link addresses with a tag in them: addresses stand beside the text, and are not filled in."""
    for address in map(unquote, word.addresses):
        if _TAG.search(address):
            yield finding("template-tag-in-link", Place(word.path), address=address)


def check_lists(word: WordFile) -> Iterator[Finding]:
    """Yield lists that stand in a loop and would be numbered on from one round to the next."""
    for part in word.parts:
        first = next(_running_on(part), None)  # one tells of all
        if first is not None:
            spot = spot_of(word.path, part, first)
            yield finding("template-list-runs-on", spot.place, where=spot.where)


def _running_on(part: PackagePart) -> Iterator[etree._Element]:
    """Yield the first of several entries of one list within a loop; a loop's single entry goes on rightly."""
    depth = 0
    seen: dict[tuple[str, str], etree._Element] = {}
    for paragraph in part.root.iter(f"{W}p"):
        text = "".join(piece.text or "" for piece in paragraph.iter(f"{W}t"))
        for match in _LOOP.finditer(text):
            depth += 1 if match[1] == "for" else -1
            seen = seen if depth > 0 else {}
        numbering = paragraph.find(f"{W}pPr/{W}numPr")
        number = "" if numbering is None else attribute(numbering.find(f"{W}numId"), "val")
        if depth > 0 and number not in ("", "0") and not _LOOP.search(text):
            key = number, attribute(None if numbering is None else numbering.find(f"{W}ilvl"), "val")
            if key in seen:
                yield seen[key]
            seen.setdefault(key, paragraph)
