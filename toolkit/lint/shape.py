"""Whether each tag is whole, in one piece, and stands where its prefix lets it stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.documents.templatetags import CLOSING, OPENING, TAG
from toolkit.documents.tidying import CONTENT
from toolkit.messages.message import Bilingual
from toolkit.regex import regex
from toolkit.wordfile.docxio import W

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterator, Sequence

    from lxml import etree

    from toolkit.findings import Finding
    from toolkit.lint.tags import Paragraph, Tag

_WHOLE = {
    "p": Bilingual("paragraph", "sit afsnit"),
    "tr": Bilingual("table row", "sin tabelrække"),
    "tc": Bilingual("table cell", "sin tabelcelle"),
}
# What is left of a tag that has lost its brackets: a bracket, the words of a block, or a name and its field.
_BRACKETS = regex(r"[%#]?\}+|\{+[%#]?")
_DOUBLE_BRACKETS = regex(r"[%#}]\}")
_BLOCK_WORDS = regex(r"%\s*(?:(?:p|tr|tc|r)\s+)?(?:if|elif|else|endif|for|endfor|set)\b[^%]*%?")
_DOTTED = regex(r"\b([A-Za-z_]\w*)\.([a-z]\w*)\b")
# What may stand between the pieces of a tag: docxtpl takes it out, and nothing is lost.
_BETWEEN_RUNS = frozenset(
    f"{W}{tag}"
    for tag in ("r", "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd")
)
_IN_RUNS = frozenset(f"{W}{tag}" for tag in ("rPr", "t", "lastRenderedPageBreak", "softHyphen", "tab", "br"))


def check_shape(paragraph: Paragraph, names: Collection[str], fields: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with the tags of a paragraph before what they say is looked at.

    `names` are those that tags can begin with and `fields` those after a dot, to recognise a tag that has
    lost its brackets.
    """
    yield from _check_leftovers(paragraph, names, fields)
    for tag in paragraph.tags:
        if tag.paragraph is None:
            continue
        if tag.prefix in ("tr", "tc") and tag.slot is None:
            yield tag.finding("template-tag-outside-table")
        elif tag.prefix in _WHOLE and not _is_alone(tag):
            yield tag.finding("template-tag-not-alone", whole=_WHOLE[tag.prefix], prefix=tag.prefix)
    yield from _check_pieces(paragraph)


def _check_leftovers(
    paragraph: Paragraph, names: Collection[str], fields: Collection[str]
) -> Iterator[Finding]:
    spot = paragraph.spot
    # Word's own identifiers are in single brackets, so in settings these say nothing.
    texts = [(spot.text, _BRACKETS), *((value, _DOUBLE_BRACKETS) for value in paragraph.settings)]
    for text, brackets in texts:
        rest = TAG.sub(" ", text)
        opening = OPENING.search(rest)
        if opening:
            tag, closing = rest[opening.start() :], CLOSING[opening[0]]
            where = spot.where_is(tag)
            yield finding("template-tag-open", spot.place, where=where, tag=tag, closing=closing)
            rest = rest[: opening.start()]
        for piece in _pieces_of_tags(rest, names, fields, brackets):
            yield finding("template-stray-piece", spot.place, where=spot.where, piece=piece)


def _pieces_of_tags(
    text: str, names: Collection[str], fields: Collection[str], brackets: re.Pattern[str]
) -> Iterator[str]:
    words = _BLOCK_WORDS.search(text)
    if words:
        yield words[0].strip()
        return
    dotted = [match[0] for match in _DOTTED.finditer(text) if match[1] in names and match[2] in fields]
    bracket = brackets.search(text)
    yield from dotted or ([bracket[0]] if bracket else [])


def _is_alone(tag: Tag) -> bool:
    """Whether nothing a reader sees shares the paragraph, row or cell that a tag stands for."""
    paragraph = tag.paragraph
    if paragraph is None or tag.slot is None:
        return True
    whole = paragraph
    if tag.prefix != "p":
        whole = next(paragraph.iterancestors(f"{W}{tag.prefix}"))
    text = "".join(piece.text or "" for piece in whole.iter(f"{W}t"))
    if text.strip() != tag.text.strip():
        return False
    return not any(element.tag in CONTENT or element.tag == f"{W}sectPr" for element in whole.iter())


def _check_pieces(paragraph: Paragraph) -> Iterator[Finding]:
    """Yield a finding for each tag that Word has split in a way that docxtpl cannot undo."""
    starts = []
    length = 0
    for piece in paragraph.pieces:
        starts.append(length)
        length += len(piece.text or "")
    for match in TAG.finditer(paragraph.spot.text):
        inside = [
            piece
            for piece, start in zip(paragraph.pieces, starts, strict=True)
            if start < match.end() and start + len(piece.text or "") > match.start()
        ]
        if len(inside) > 1 and not _can_be_joined(inside):
            yield finding(
                "template-tag-split",
                paragraph.spot.place,
                where=paragraph.spot.where_is(match[0]),
                tag=match[0],
            )


def _can_be_joined(pieces: Sequence[etree._Element]) -> bool:
    """Whether the first and last piece are in neighbouring runs with nothing between that must stay."""
    first, last = (next(piece.iterancestors(f"{W}r"), piece) for piece in (pieces[0], pieces[-1]))
    runs = [first]
    if first is not last:
        runs += first.itersiblings()
    if last not in runs:
        return False
    runs = runs[: runs.index(last) + 1]
    if any(element.tag not in _BETWEEN_RUNS for element in runs):
        return False
    content = [child for run in runs if run.tag == f"{W}r" for child in run]
    between = content[content.index(pieces[0]) : content.index(pieces[-1]) + 1]
    return all(child.tag in _IN_RUNS and not _is_empty_text(child) for child in between)


def _is_empty_text(child: etree._Element) -> bool:
    """Whether it is `<w:t .../>`, whose end docxtpl does not find."""
    return child.tag == f"{W}t" and not child.text and bool(child.attrib)
