"""What may be wrong with the tags of a PDF, free of any PDF library.

The clauses named are those of ISO 14289-1 (PDF/UA-1).
"""

from __future__ import annotations

from enum import StrEnum

from toolkit.dataclass import dataclass


class Lack(StrEnum):
    """What may be wrong; the words for a user are elsewhere."""

    TAGS = "tags"  # it is not tagged at all
    DAMAGED = "damaged-tags"  # they end in an error, whoever reads them, and have been taken out
    CLAIM = "claim"  # it does not say itself that it is PDF/UA-1 (clause 5)
    VERSION = "version"  # a PDF 2.0, which PDF/UA-1 does not know (6.1)
    LANGUAGE = "language"  # none given for the document, or what is given is none (7.2)
    CONTENT = "content"  # something on a page is outside the tags, and no artifact (7.1)
    TREE = "tree"  # tags and pages do not agree about what is where (7.1)
    ROLE = "role"  # a structure type that stands for no standard one (7.1)
    PICTURE = "picture"  # a figure without alternative text (7.3)
    NESTING = "nesting"  # a list, table or note that is put together wrongly (7.2, 7.5, 7.9)
    LAYERS = "layers"  # a configuration of layers without a name (7.10)
    HEADINGS = "headings"  # a level is left out, or both kinds of headings are used (7.4)
    FONT = "font"  # a font that is not embedded, or whose text cannot be read (7.21)
    ANNOTATION = "annotation"  # a link or field outside the tags, or without a description (7.18)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: on which 1-based page (0 for the whole file), and with what, where that has a name."""

    lack: Lack
    page: int = 0
    name: str = ""
