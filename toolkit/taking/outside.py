"""What was written, moved or deleted outside the fields of a Word file: told, for it has no other place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from toolkit.documents.controls import finish_with_controls
from toolkit.documents.render import render_with_fields
from toolkit.making.documents import template_of
from toolkit.meetings.model import DocumentKind
from toolkit.taking.renumbering import moved_address
from toolkit.taking.wordtexts import read_word_texts
from toolkit.wordfile.docxio import DOCUMENT, parse_part, part_bytes, read_parts, store_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from toolkit.meetings.model import Meeting
    from toolkit.taking.wordtexts import Line, WordTexts


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was not taken: a code of `phrases.py`, its words, and where they stand."""

    code: str
    words: str = ""
    page: int = 0
    heading: str = ""
    address: str = ""


def compare_outside(
    word: WordTexts, meeting: Meeting, texts: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[Remark]:
    """Yield what stands beside the fields and is not what the meeting's document says there now."""
    made = _as_made(word, meeting)
    yield from _unpaired("outside-new", word.outside, made.outside)
    yield from _unpaired("outside-gone", made.outside, word.outside)
    there = [moved for address in word.order if (moved := moved_address(address, now))]
    for address in made.order:
        if address not in there and texts.get(address):
            yield Remark("field-gone", address=address)
    kept = [address for address in made.order if address in there]
    if [address for address in there if address in kept] != kept:
        yield Remark("moved")
    for address in word.twice:
        yield Remark("field-twice", address=address)
    yield from _of_reviewers(word)


def _of_reviewers(word: WordTexts) -> Iterator[Remark]:
    if word.authors:
        yield Remark("tracked", ", ".join(word.authors))
    for comment in word.comments:
        about = f"{comment.about}: " if comment.about else ""
        yield Remark("comment", f"{about}{comment.text} ({comment.author})")


def _unpaired(code: str, lines: Iterable[Line], others: Iterable[Line]) -> Iterator[Remark]:
    """Yield the lines that are not among the others as well."""
    paired = Counter(line.words for line in others)
    for line in lines:
        if paired[line.words] <= 0:
            yield _remark(code, line)
        paired[line.words] -= 1


def _remark(code: str, line: Line) -> Remark:
    code = f"{code}-heading" if line.is_heading else code
    return Remark(code, line.words, line.page, "" if line.is_heading else line.heading)


def _as_made(word: WordTexts, meeting: Meeting) -> WordTexts:
    """Return what the document would say if it were made now."""
    named = word.facts.get("document", "")
    kind = DocumentKind(named) if named in set(DocumentKind) else DocumentKind.MINUTES
    template = template_of(meeting.committee, kind)
    docx, fields = render_with_fields(meeting, kind, template, prompts=True)
    parts = read_parts(docx)
    root = parse_part(parts[DOCUMENT])
    finished = finish_with_controls(fields, meeting, kind, form=False)(parts, root)
    return read_word_texts(store_parts({**finished, DOCUMENT: part_bytes(root)}))
