"""What of a Word file is not on its pages, in Danish and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Words in each place, then what is drawn: one and several.
_PLACES = {
    "en": {
        "body": "of the text",
        "table": "of a table",
        "header": "of a header",
        "footer": "of a footer",
        "footnote": "of footnotes",
        "endnote": "of endnotes",
        "box": "in text boxes or shapes",
        "diagram": "of a SmartArt diagram",
        "equation": "of an equation",
        "field": "in the fields of a form",
        "inserted": "of an inserted file",
        "watermark": "of a watermark",
    },
    "da": {
        "body": "i teksten",
        "table": "i en tabel",
        "header": "i et sidehoved",
        "footer": "i en sidefod",
        "footnote": "i fodnoter",
        "endnote": "i slutnoter",
        "box": "i tekstbokse eller figurer",
        "diagram": "i et SmartArt-diagram",
        "equation": "i en formel",
        "field": "i en formulars felter",
        "inserted": "i en indsat fil",
        "watermark": "i et vandmærke",
    },
}
_DRAWINGS = {
    "en": {
        "picture": ("1 picture", "{count} pictures"),
        "linked": ("1 picture that is not in the file", "{count} pictures that are not in the file"),
        "chart": ("1 chart", "{count} charts"),
        "shape": ("1 drawn shape", "{count} drawn shapes"),
        "ink": ("1 drawing by hand", "{count} drawings by hand"),
        "file": ("1 file within it", "{count} files within it"),
    },
    "da": {
        "picture": ("1 billede", "{count} billeder"),
        "linked": ("1 billede, der ikke ligger i filen", "{count} billeder, der ikke ligger i filen"),
        "chart": ("1 diagram", "{count} diagrammer"),
        "shape": ("1 tegnet figur", "{count} tegnede figurer"),
        "ink": ("1 håndtegning", "{count} håndtegninger"),
        "file": ("1 fil inde i den", "{count} filer inde i den"),
    },
}
_WORDS = {"en": ("1 word", "{count} words"), "da": ("1 ord", "{count} ord")}
_AFTER = {"en": "page {page}", "da": "side {page}"}
_QUOTES = {"en": "“{}”", "da": "»{}«"}


def say_losses(losses: Iterable[tuple[str, int, str, int]], language: str) -> str:
    """Return losses as one phrase in `language` ("da" or "en").

    Each is what is lost, how much of it, its first words, and the 1-based page where it should be (0: not
    known): ("endnote", 2, "See appendix", 1).
    """
    return "; ".join(_say_loss(*loss, language) for loss in losses)


def _say_loss(what: str, count: int, first: str, page: int, language: str) -> str:
    if what in _DRAWINGS[language]:
        said = _counted(_DRAWINGS[language][what], count)
    else:
        said = f"{_counted(_WORDS[language], count)} {_PLACES[language][what]}"
    where = [_QUOTES[language].format(first)] if first else []
    where += [_AFTER[language].format(page=page)] if page else []
    return f"{said} ({', '.join(where)})" if where else said


def _counted(forms: tuple[str, str], count: int) -> str:
    return forms[0] if count == 1 else forms[1].format(count=count)
