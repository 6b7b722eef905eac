"""What an ordinary Word file says of a meeting: items, their parts, cases and times. Pure, and guessed at.

What has no place of its own stays with the nearest item: nothing is left out.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field, replace
from toolkit.reading.daynames import ANY_MONTH, MONTHS
from toolkit.regex import regex
from toolkit.wordtext.headlabels import HEAD_LABELS
from toolkit.wordtext.lines import cut
from toolkit.wordtext.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

_DAY_IN_WORDS = regex(rf"\b(\d{{1,2}})\.?\s+({ANY_MONTH})\s+(\d{{4}})", re.IGNORECASE)
_DAY = regex(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b")
_ISO_DAY = regex(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CLOCK = r"(\d{1,2})[.:](\d{2})"
_SPAN = regex(rf"\(?\s*(?:kl\.?|at)?\s*{_CLOCK}\s*(?:-|\u2013|\u2011|til|to)\s*{_CLOCK}\s*\)?", re.IGNORECASE)
_TIME = regex(rf",?\s*(?:(?:fra\s+)?(?:kl\.?|at)\s*)?{_CLOCK}", re.IGNORECASE)
_START = regex(rf"\b(?:kl\.?|at)\s*{_CLOCK}", re.IGNORECASE)
_CASE = regex(
    r"^\s*(?:sags?-?\s*(?:nr|nummer)\.?|sagn?r\.?|journalnr\.?|case(?:\s*no\.?)?)\s*[:.]?\s*(\S*\d\S*)\s*$",
    re.IGNORECASE,
)
_NUMBERED = regex(
    r"^\s*(?:(?:punkt|pkt\.?|item|sag)\s*)?(\d{1,3}[a-z]?)\s*[.:)\u2013-]+\s*(?=\S)", re.IGNORECASE
)
_PARTS = {
    "statement": ("sagsfremstilling", "sagens indhold", "statement of the case", "statement", "baggrund"),
    "recommendation": ("indstilling", "indstillinger", "det indstilles", "recommendation", "recommendations"),
    "decision": ("beslutning", "beslutninger", "referat", "konklusion", "decision", "decisions"),
    "attachments": ("bilag", "bilagsliste", "attachments", "attachment"),
    "summary": ("resumé", "resume", "summary"),
}
_LEADS = ("det indstilles", "it is recommended")  # of a recommendation, as its heading
_HEAD = ("participants", "absent", "place", "guests")
_NAMES = regex(r"\s*(?:,|;|\n| og | and )\s*")
_HEAD_BLOCKS = 40  # among which the day and the time of the meeting stand
_LONGEST_LABEL = 40  # letters before a colon
_CASE_NUMBER = regex(r"\b\d+[-./]\d+[-./]\d+[-./\d]*")
# As the toolkit's own templates print it.
_CASE_ALONE = regex(rf"^\s*({_CASE_NUMBER.pattern}|\d{{2}}/\d{{4,}})\s*$")
_LASTS = regex(r"(?<=\S)\s*\(([1-9]\d{0,2}) min\.?\)$", re.IGNORECASE)
_SHORT, _LONGEST = 120, 200  # letters of a line that begins an item: not bold, and bold
_OF_CONTENTS = regex(r"(?:\.{3,}|\t)\s*\d+\s*$")


@dataclass(slots=True)
class OldItem:
    """An item: its title, number, case and time as found, and its parts as blocks in their order."""

    title: str
    number: str = ""
    case: str = ""
    minutes: str = ""  # how long it is to take
    time: str = ""
    parts: list[tuple[str, str, list[Block]]] = field(default_factory=list)  # name, heading, blocks


@dataclass(slots=True)
class OldMeeting:
    """What was found of a meeting: `head` is what stands before the items and has no place of its own."""

    day: str = ""
    start: str = ""
    end: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    head: list[Block] = field(default_factory=list)
    items: list[OldItem] = field(default_factory=list)


def find_meeting(blocks: Sequence[Block]) -> OldMeeting:
    """Return the meeting that the blocks of a file tell of."""
    meeting = OldMeeting()
    is_item = _item_test(blocks)
    numbered = (at for at, b in enumerate(blocks) if b.kind is BlockKind.HEADING and _number_of(b.text))
    first = next(numbered, 0)  # what stands before is a title
    starts = set(_starts(blocks, first, is_item))
    above = _cases_above(blocks, starts)
    for at, block in enumerate(blocks):
        if at in above:
            continue
        if at in starts:
            meeting.items.append(_new_item(block))
            meeting.items[-1].case = above.get(at - 1, meeting.items[-1].case)
        elif meeting.items:
            _add_to_item(meeting.items[-1], block)
        else:
            _add_to_head(meeting, block)
    _find_day(meeting, blocks)
    return meeting


def _starts(blocks: Sequence[Block], first: int, is_item: Callable[[Block], bool]) -> Iterator[int]:
    """Yield where items begin; a heading of any level does that counts on from the item before."""
    last = ""
    for at, block in enumerate(blocks[first:], first):
        found = _number_of(block.text)
        counts_on = (
            block.kind is BlockKind.HEADING and found and last.isdigit() and found[1] == str(int(last) + 1)
        )
        if is_item(block) or counts_on:
            yield at
            last = found[1] if found else last


def _number_of(text: str) -> re.Match[str] | None:
    """Return the number that a line begins with, and its signs; a day begins with a number too."""
    said = text.strip()
    is_day = any(day.match(said) for day in (_DAY_IN_WORDS, _DAY, _ISO_DAY))
    return None if is_day else _NUMBERED.match(text)


def _cases_above(blocks: Sequence[Block], starts: Collection[int]) -> dict[int, str]:
    """Return the case numbers that stand right above items, by their blocks, where the first one does."""
    found = {at: case[1] for at, block in enumerate(blocks) if (case := _CASE.match(block.text))}
    if not found or not starts or min(found) > min(starts):
        return {}
    return {at: case for at, case in found.items() if at + 1 in starts}


def _item_test(blocks: Sequence[Block]) -> Callable[[Block], bool]:
    """Return what tells an item's heading: the level that numbered headings have, else numbered lines."""
    levels = [b.level for b in blocks if b.kind is BlockKind.HEADING and not _part_of(b.text)[0]]
    numbered = [b.level for b in blocks if b.kind is BlockKind.HEADING and _number_of(b.text)]
    if numbered or len(levels) > 1:
        counted = numbered or [level for level in levels if levels.count(level) > 1] or levels
        wanted = min(counted)
        return lambda block: (
            block.kind is BlockKind.HEADING and block.level == wanted and not _part_of(block.text)[0]
        )
    return _is_numbered_line


def _is_numbered_line(block: Block) -> bool:
    """Whether a line begins an item: a number in the text or by the list, all of it bold or short."""
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM} or not block.line:
        return False
    if len(block.text) > _LONGEST or _OF_CONTENTS.search(block.text):
        return False
    bold = all(piece.bold for piece in block.line if piece.text.strip())
    if block.kind is BlockKind.ITEM:
        return bold and block.number is not None and block.depth == 1
    return bool(_number_of(block.text)) and (bold or len(block.text) < _SHORT)


def _new_item(block: Block) -> OldItem:
    title = " ".join(block.text.split())
    found = _number_of(title)
    number = found[1] if found else str(block.number or "")
    title = title[found.end() :] if found else title
    span = _SPAN.search(title)
    time = "{}:{}-{}:{}".format(*(part.zfill(2) for part in span.groups())) if span else ""
    item = OldItem(title.strip() or number, number=number, time=time)
    if lasts := _LASTS.search(item.title):
        item.title, item.minutes = item.title[: lasts.start()], lasts[1]
    cases = (found[0] for found in _CASE_NUMBER.finditer(title) if not _DAY.fullmatch(found[0]))
    item.case = "" if span else next(cases, "")
    return item


def _add_to_item(item: OldItem, block: Block) -> None:
    case = _CASE.match(block.text) or (not item.parts and _CASE_ALONE.match(block.text))
    if case and not item.case and not _DAY.fullmatch(case[1]):
        item.case = case[1]
        return
    name, rest = _part_of(block.text)
    if name and (not rest or _is_label(block)):
        item.parts.append((name, "", []))
        if rest:
            item.parts[-1][2].append(_without_label(block))
        return
    if block.kind is BlockKind.HEADING and block.text.casefold().startswith(_LEADS):
        item.parts.append(("recommendation", " ".join(block.text.split()), []))
        return
    if block.kind is BlockKind.HEADING:
        item.parts.append(("section", " ".join(block.text.split()), []))
        return
    if not item.parts:
        item.parts.append(("statement", "", []))
    item.parts[-1][2].append(block)


def _is_label(block: Block) -> bool:
    """Whether a line begins with a label: "Beslutning: Godkendt"."""
    return block.kind is BlockKind.PARAGRAPH and ":" in block.text[:_LONGEST_LABEL]


def _without_label(block: Block) -> Block:
    """Return a paragraph without the label that it begins with."""
    label = "".join(piece.text for piece in block.line).index(":") + 1
    return replace(block, line=cut(block.line, 0, label))


def _part_of(text: str) -> tuple[str, str]:
    """Return which part of an item a line names, and what it says behind that."""
    label, _, rest = text.strip().partition(":")
    folded = label.strip(" .").casefold()
    for name, words in _PARTS.items():
        if folded in words:
            return name, rest.strip()
        if any(
            re.match(rf"{word} (?:for|til|vedr\.?|on|for item) (?:punkt|pkt\.?|item)\b", folded)
            for word in words
        ):
            return name, ""
    return "", ""


def _add_to_head(meeting: OldMeeting, block: Block) -> None:
    if block.kind is BlockKind.TABLE:
        left = []
        for row in block.rows:
            words = [" ".join("".join(piece.text for piece in cell).split()) for cell in row]
            if not (len(words) > 1 and _take_fact(meeting, words[0], " ".join(words[1:]))):
                left.append(row)
        if left:
            meeting.head.append(replace(block, rows=tuple(left)))
        return
    label, colon, rest = block.text.partition(":")
    if not (colon and rest.strip() and _take_fact(meeting, label, rest)):
        meeting.head.append(block)


def _take_fact(meeting: OldMeeting, label: str, value: str) -> bool:
    """Take down a line of the head that is a fact with a key of its own; return whether it is one."""
    folded = label.strip(" .:").casefold()
    for name in _HEAD:
        if folded in HEAD_LABELS[name] and name not in meeting.facts and value.strip():
            meeting.facts[name] = value.strip()
            return True
    return False


def names_in(text: str) -> list[str]:
    """Return the names of a list: "A, B og C"."""
    return [name for name in _NAMES.split(text.strip(" .")) if name.strip()]


def _find_day(meeting: OldMeeting, blocks: Sequence[Block]) -> None:
    head = "\n".join(block.text for block in blocks[:_HEAD_BLOCKS])
    meeting.day = _likeliest_day(head)
    span = _SPAN.search(head)
    start = _START.search(head)
    if span and (not start or span.start() <= start.start() + 4):
        meeting.start, meeting.end = (f"{h.zfill(2)}:{m}" for h, m in (span.groups()[:2], span.groups()[2:]))
    elif start:
        meeting.start = f"{start[1].zfill(2)}:{start[2]}"


def _likeliest_day(text: str) -> str:
    """Return the first day with a time behind it, else the first: a letter has a day of its own."""
    days = list(_days_in(text))
    return next((day for day, behind in days if _TIME.match(behind)), days[0][0] if days else "")


def _days_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the days that a text names, in its order, each with what stands behind it."""
    found = [*_DAY_IN_WORDS.finditer(text), *_ISO_DAY.finditer(text), *_DAY.finditer(text)]
    for match in sorted(found, key=lambda one: one.start()):
        if match.re.pattern == _ISO_DAY.pattern:
            with suppress(ValueError):
                yield date.fromisoformat(match[0]).isoformat(), text[match.end() :]
            continue
        month = MONTHS.get(match[2].lower()) or int(match[2])
        with suppress(ValueError):  # there is no such day
            yield date(int(match[3]), month, int(match[1])).isoformat(), text[match.end() :]
