"""Whether pages of a template's documents break alike in every program: line heights, keeping together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.findings import Place
from toolkit.lint.effective import Effects
from toolkit.lint.looks import NEEDED_STYLES
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.lineheights import height_for, is_running
from toolkit.wordfile.paragraphs import ParagraphStyles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.findings import Finding
    from toolkit.lint.wordfile import WordFile


def check_page_breaks(word: WordFile) -> Iterator[Finding]:
    """Yield the styles of a meeting's texts by which programs break pages otherwise, each fault once."""
    sheet = word.styles[0].getparent() if word.styles else None
    if sheet is None:
        return
    looks, effects = ParagraphStyles(sheet), Effects(word)
    told: set[object] = set()
    for name, style_id in _text_styles(word):
        look = looks.of_style(style_id)
        multiple, size = look.multiple or 1, effects.of_style(style_id).size / 2
        if multiple != 1 and (multiple, size) not in told:
            told.add((multiple, size))
            values = {"multiple": f"{multiple:.4g}", "points": f"{height_for(multiple, size):g}"}
            yield finding("template-line-multiple", Place(word.path), style=name, **values)
        if look.keep_next and is_running(name) and "kept" not in told:
            told.add("kept")
            yield finding("template-text-kept", Place(word.path), style=name)


def _text_styles(word: WordFile) -> Iterator[tuple[str, str]]:
    """Yield the names and ids of the paragraph styles of a meeting's texts that the template has."""
    wanted = {name.lower(): name for name in NEEDED_STYLES}
    for style in word.styles:
        name = attribute(style.find(f"{W}name"), "val").lower()
        if name in wanted and attribute(style, "type") == "paragraph":
            yield wanted[name], attribute(style, "styleId")
