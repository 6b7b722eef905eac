"""What was written, moved or deleted outside the fields of a Word file: told, for it has no other place."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, TypeVar

from toolkit.dataclass import dataclass, replace
from toolkit.documents.controls import finish_with_controls
from toolkit.documents.render import render_with_fields
from toolkit.making.documents import template_of
from toolkit.meetings.model import DocumentKind, Meeting
from toolkit.regex import regex
from toolkit.taking.margins import new_in_margins
from toolkit.taking.renumbering import moved_address
from toolkit.taking.wordtexts import OutsideLine, WordTexts, read_word_texts
from toolkit.wordfile.docxio import DOCUMENT, parse_part, part_bytes, read_parts, store_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from toolkit.taking.plainwords import Unread
    from toolkit.wordtext.model import Block
    from toolkit.wordtext.openfile import Unheld


_Thing = TypeVar("_Thing")
_BESIDE = {
    "hidden": "beside-hidden",
    "picture": "beside-picture",
    "object": "beside-object",
    "file": "beside-file",
}
_NEW = {"header": "header-new", "footer": "footer-new"}
_GONE = {"header": "header-gone", "footer": "footer-gone"}
_WORDS = attrgetter("words")
_FIGURES = regex(r"[\d.:\u2013-]+")


@dataclass(frozen=True, slots=True)
class Untaken:
    """Something that was not taken: a message "take_CODE", its words, and where they stand."""

    code: str
    words: str = ""
    page: int = 0
    heading: str = ""
    address: str = ""
    row: Unread | None = None


def with_lines_beside(word: WordTexts, made: WordTexts) -> WordTexts:
    """Return a file with the lines typed right behind or before a field in that field.

    Where a program has dropped the controls, a paragraph that is begun with Enter at a field's end stands
    outside of it. `made` is the file as it would be made now: only if it has all that stands outside of its
    fields can what is new be told from what was changed.
    """
    new = {id(line) for line in unpaired(word.outside, made.outside, _WORDS)}
    if not new or unpaired(made.outside, word.outside, _WORDS):
        return word
    behind = _adopted(word.outside, new, lambda line: line.follows)
    new -= {id(line) for lines in behind.values() for line in lines}
    before = _adopted(word.outside[::-1], new, lambda line: line.precedes)
    new -= {id(line) for lines in before.values() for line in lines}
    fields = {
        address: (*_blocks(before.get(address, ())[::-1]), *blocks, *_blocks(behind.get(address, ())))
        for address, blocks in word.fields.items()
    }
    taken = {id(line) for lines in (*behind.values(), *before.values()) for line in lines}
    return replace(word, fields=fields, outside=tuple(one for one in word.outside if id(one) not in taken))


def _blocks(lines: Iterable[OutsideLine]) -> Iterator[Block]:
    return (line.block for line in lines if line.block)


def _adopted(
    lines: Iterable[OutsideLine], new: Collection[int], field_of: Callable[[OutsideLine], str]
) -> dict[str, list[OutsideLine]]:
    """Return the new lines beside each field, up to the first one that is not new."""
    adopted: dict[str, list[OutsideLine]] = {}
    ended: set[str] = set()
    for line in lines:
        address = field_of(line)
        if line.block is None or id(line) not in new:
            ended.add(address)
        elif address and address not in ended:
            adopted.setdefault(address, []).append(line)
    return adopted


def compare_outside(
    word: WordTexts, made: WordTexts, was: WordTexts, texts: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[Untaken]:
    """Yield what stands beside the fields and is not what the document said there.

    `made` is the document as it would be made now, `was` as it was as far as that is known.
    """
    new = unpaired(word.outside, was.outside, _WORDS)
    gone = unpaired(was.outside, word.outside, _WORDS)
    if was is not made:
        new, gone = _without_new_times(new, gone), _without_new_times(gone, new)
    yield from (_remark("outside-new", line) for line in new)
    yield from (_remark("outside-gone", line) for line in gone)
    for one in unpaired(word.beside, was.beside, _told):
        yield Untaken(_BESIDE[one.code], one.words)
    for line in new_in_margins(word.margins, was.margins):
        yield Untaken(_NEW[line.place], line.words)
    for line in new_in_margins(was.margins, word.margins):
        yield Untaken(_GONE[line.place], line.words)
    had = {moved for address in word.bases if (moved := moved_address(address, now))}
    there = [moved for address in word.order if (moved := moved_address(address, now))]
    for address in made.order:
        if address in had and address not in there and texts.get(address):
            yield Untaken("field-gone", address=address)
    if _is_moved(word.order, tuple(word.bases)) and _is_moved(there, made.order):
        yield Untaken("moved")
    for address in word.twice:
        yield Untaken("field-twice", address=address)
    for address, around in word.nested:
        yield Untaken("field-nested", around, address=address)
    yield from _of_reviewers(word)


def _is_moved(there: Sequence[str], before: Sequence[str]) -> bool:
    """Whether what two orders have in common follows otherwise in one than in the other."""
    found, known = set(there), set(before)
    return [one for one in there if one in known] != [one for one in before if one in found]


def _of_reviewers(word: WordTexts) -> Iterator[Untaken]:
    if word.authors:
        yield Untaken("tracked", ", ".join(word.authors))
    for comment in word.comments:
        about = f"{comment.about}: " if comment.about else ""
        yield Untaken("comment", f"{about}{comment.text} ({comment.author})")


def _told(one: Unheld) -> tuple[str, str]:
    """Return what tells hidden words, which is what they say; pictures are told by how many there are."""
    return one.code, one.words if one.code in {"hidden", "file"} else ""


def unpaired(
    things: Iterable[_Thing], others: Iterable[_Thing], told: Callable[[_Thing], object]
) -> list[_Thing]:
    """Return the things that are not among the others as well, by what is `told` of each."""
    paired = Counter(map(told, others))
    alone = []
    for one in things:
        if paired[told(one)] <= 0:
            alone.append(one)
        paired[told(one)] -= 1
    return alone


def _without_new_times(lines: Iterable[OutsideLine], others: Iterable[OutsideLine]) -> list[OutsideLine]:
    """Return the lines but for headings that others have with other figures: times follow from the items."""
    known = {_FIGURES.sub("", line.words) for line in others if line.is_heading}
    return [line for line in lines if not line.is_heading or _FIGURES.sub("", line.words) not in known]


def _remark(code: str, line: OutsideLine) -> Untaken:
    code = f"{code}-heading" if line.is_heading else code
    return Untaken(code, line.words, line.page, "" if line.is_heading else line.heading)


def kind_of(word: WordTexts) -> DocumentKind:
    """Return which of its meeting's documents a file is."""
    named = word.facts.get("document", "")
    return DocumentKind(named) if named in set(DocumentKind) else DocumentKind.MINUTES


def as_made(word: WordTexts, meeting: Meeting) -> WordTexts:
    """Return what the document would say if it were made now."""
    kind = kind_of(word)
    template = template_of(meeting.committee, kind)
    docx, fields = render_with_fields(meeting, kind, template, prompts=True)
    parts = read_parts(docx)
    root = parse_part(parts[DOCUMENT])
    finished = finish_with_controls(fields, meeting, kind, form=False)(parts, root)
    return read_word_texts(store_parts({**finished, DOCUMENT: part_bytes(root)}))
