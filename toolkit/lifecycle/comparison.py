"""What two states of a meeting have and have not in common: items, words, attachments. Pure."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.issuing.changes import in_order, pair_items
from toolkit.markup.plain import plain_words
from toolkit.meetings.attendance import Presence, attendance_of
from toolkit.meetings.model import Edition, Item, Meeting, OwnValue
from toolkit.regex import regex
from toolkit.words.edition import public_edition
from toolkit.words.ownwords import own_text
from toolkit.words.printedfacts import date_words
from toolkit.words.procedure import (
    ballot_rows,
    ground_phrase,
    item_absence_phrase,
    late_phrase,
    movement_phrase,
    referred_phrase,
    vote_phrase,
    withheld_phrase,
)
from toolkit.words.standing import approval_phrase, correction_phrases
from toolkit.words.wording import (
    absence_phrase,
    kind_phrase,
    length_phrase,
    meeting_time_phrase,
    slot_phrase,
    time_phrase,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.lifecycle.versions import Version
    from toolkit.words.wording import Words

SAME, REMOVED, ADDED = "same", "removed", "added"
_OWN = "fields."
_TOKEN = regex(r"\s+|\w+|[^\w\s]")
_MANY = 4000  # tokens of one paragraph: comparing them word by word would take minutes


@dataclass(frozen=True, slots=True)
class ComparedPiece:
    """A stretch of a paragraph: `kind` is same, removed or added."""

    kind: str
    text: str


ComparedLine = tuple[ComparedPiece, ...]


@dataclass(frozen=True, slots=True)
class PartComparison:
    """One part of an item ("statement"), paragraph by paragraph.

    `title` is that of one of the committee's own fields (`name` "fields.deadline"), "" for the others.
    """

    name: str
    lines: tuple[ComparedLine, ...]
    title: str = ""

    def label(self, labels: Mapping[str, str]) -> str:
        """What the part is called."""
        return self.title or labels[self.name]

    @property
    def has_changed(self) -> bool:
        """Whether anything in it is other than it was."""
        return any(piece.kind != SAME for line in self.lines for piece in line)


@dataclass(frozen=True, slots=True)
class AttachmentChange:
    """What became of an attachment: `kind` is added, removed, replaced, closed or opened."""

    kind: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class ItemComparison:
    """One item: `kind` is same, changed, moved, added or removed; `before` is the number it had, "" for none.

    An item that has moved may have changed too: its parts tell.
    """

    kind: str
    before: str
    number: str
    title: str
    parts: tuple[PartComparison, ...] = ()
    attachments: tuple[AttachmentChange, ...] = ()


def compare_versions(before: Version, now: Version, edition: Edition) -> tuple[ItemComparison, ...]:
    """Return the head of the meeting (number "") and every item, in the order of `now`, those removed last.

    In the public edition nothing shows that is closed in either state.
    """
    old, new = before.meeting, now.meeting
    if edition is Edition.PUBLIC:
        old, new = public_edition(_closed_as(old, new, before, now)), public_edition(new)
    return tuple(_compare(old, new, before.digests, now.digests))


def _compare(
    old: Meeting, new: Meeting, old_digests: Mapping[str, str], new_digests: Mapping[str, str]
) -> Iterator[ItemComparison]:
    head = _parts(_head(old), _head(new), (*old.own, *new.own))
    yield ItemComparison(_kind(head, ()), "", "", new.title, head)
    pairs = pair_items(old.items, new.items)
    old_texts, new_texts = _texts(old), _texts(new)
    still = in_order([pairs[index] for index in sorted(pairs)])
    for index, item in enumerate(new.items):
        if index not in pairs:
            parts = _parts({}, new_texts[index], item.own)
            attachments = _attachments(None, item, {}, new_digests)
            yield ItemComparison(ADDED, "", item.number, item.title, parts, attachments)
            continue
        earlier = old.items[pairs[index]]
        parts = _parts(old_texts[pairs[index]], new_texts[index], (*earlier.own, *item.own))
        attachments = _attachments(earlier, item, old_digests, new_digests)
        kind = _kind(parts, attachments) if pairs[index] in still else "moved"
        yield ItemComparison(kind, earlier.number, item.number, item.title, parts, attachments)
    for index, item in enumerate(old.items):
        if index not in pairs.values():
            parts = _parts(old_texts[index], {}, item.own)
            attachments = _attachments(item, None, old_digests, {})
            yield ItemComparison(REMOVED, item.number, "", item.title, parts, attachments)


def _kind(parts: Sequence[PartComparison], attachments: Sequence[AttachmentChange]) -> str:
    return "changed" if attachments or any(part.has_changed for part in parts) else SAME


def _closed_as(old: Meeting, new: Meeting, before: Version, now: Version) -> Meeting:
    """Return the earlier state with closed what is closed by now."""
    pairs = {place: index for index, place in pair_items(old.items, new.items).items()}
    closed = {each.number: each.title for each in new.attachments if each.closed}
    files = {now.digests.get(number) for number in closed}
    items = {
        item.number: _closed_item(
            replace(
                item,
                attachments=tuple(
                    each
                    for each in item.attachments
                    if each.title not in closed.values() and before.digests.get(each.number) not in files
                ),
            ),
            new.items[pairs[index]] if index in pairs else None,
        )
        for index, item in enumerate(old.items)
    }
    entries = tuple(items[entry.number] if isinstance(entry, Item) else entry for entry in old.entries)
    return replace(old, entries=entries)


def _closed_item(item: Item, now: Item | None) -> Item:
    if now is None or not now.closed or item.closed:
        return item
    return replace(item, closed=True, public_title=now.public_title, public_decision="")


def _head(meeting: Meeting) -> dict[str, str]:
    words = words_of(meeting.committee)
    movements = [movement_phrase(words, movement, meeting) for movement in meeting.movements]
    if ended := time_phrase(words, meeting.adjourned, None):
        movements.append(words.phrase("ended", time=ended))
    return {
        "part_title": meeting.title,
        "time": meeting_time_phrase(words, meeting),
        "place": meeting.place,
        "chaired_by": meeting.chaired_by,
        "participants": "\n".join([*meeting.participants, *movements]),
        "guests": "\n".join(meeting.guests),
        "absent": "\n".join(absence_phrase(words, absence) for absence in meeting.absent),
        "information": plain_words(meeting.information),
        "status_approved": approval_phrase(words, meeting),
        **_own(words, meeting.own),
    }


def _own(words: Words, values: Sequence[OwnValue]) -> dict[str, str]:
    return {f"{_OWN}{own.name}": _own_words(words, own) for own in values}


def _own_words(words: Words, own: OwnValue) -> str:
    text = own_text(words, own) if own.value else ""
    return plain_words(text) if own.kind == "text" else text


def _texts(meeting: Meeting) -> list[dict[str, str]]:
    """Return each item's texts by the names of their labels, as lines of words."""
    attendance = attendance_of(meeting)
    return [_texts_of(item, meeting, attendance[item.number]) for item in meeting.items]


def _texts_of(item: Item, meeting: Meeting, presence: Presence) -> dict[str, str]:
    words = words_of(meeting.committee)
    votes = (vote_phrase(words, vote, ballot_rows(words, vote, meeting, presence)) for vote in item.votes)
    dissents = (f"{', '.join(dissent.by)}: {plain_words(dissent.text)}" for dissent in item.dissents)
    sections = (f"{section.heading}\n{plain_words(section.text)}" for section in item.sections)
    absences = (item_absence_phrase(words, absence) for absence in item.absent)
    actions = (f"{action.what} ({action.who}) {action.due or ''}".rstrip() for action in item.actions)
    closed = (words.labels["own_yes"], ground_phrase(words, item), withheld_phrase(words, item))
    return {
        "part_title": item.title,
        "case": item.case,
        "part_kind": kind_phrase(words, item),
        "time": _when(item, meeting, words),
        "part_presenters": "\n".join(item.presenters),
        "part_withdrawn": item.withdrawn,
        "part_late": late_phrase(words, item),
        "part_note": item.note,
        "summary": plain_words(item.summary),
        "part_recommendation": "\n".join(map(plain_words, (item.recommends, *item.recommendation))),
        "statement": plain_words(item.statement),
        "part_sections": "\n".join(sections),
        "chaired_by": item.chaired_by,
        "participants": "\n".join(absences),
        "decision": "\n\n".join(filter(None, (plain_words(item.decision), referred_phrase(words, item)))),
        "votes": "\n".join(votes),
        "dissents": "\n".join(dissents),
        "actions": "\n".join(actions),
        "corrections": "\n".join(correction_phrases(words, meeting, item)),
        "closed_item": "\n".join(closed) if item.closed else "",
        **_own(words, item.own),
    }


def _when(item: Item, meeting: Meeting, words: Words) -> str:
    """Return when an item is taken, or how long it takes, and of several days on which."""
    several = item.day is not None and meeting.first_day != meeting.last_day
    day = date_words(item.day, words.language) if several else ""
    return f"{day} {slot_phrase(words, item) or length_phrase(words, item)}".strip()


def _parts(
    before: Mapping[str, str], now: Mapping[str, str], own: Sequence[OwnValue]
) -> tuple[PartComparison, ...]:
    titles = {f"{_OWN}{each.name}": each.title for each in own}
    parts = (
        (name, compare_texts(before.get(name, ""), now.get(name, "")))
        for name in dict.fromkeys((*now, *before))
    )
    return tuple(PartComparison(name, lines, titles.get(name, "")) for name, lines in parts if lines)


def compare_texts(before: str, now: str) -> tuple[ComparedLine, ...]:
    """Return the paragraphs of both texts, each once, word by word."""
    old, new = _paragraphs(before), _paragraphs(now)
    lines: list[ComparedLine] = []
    for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [(ComparedPiece(SAME, line),) for line in old[first:last]]
        elif last - first == end - begin:
            lines += [_words(*pair) for pair in zip(old[first:last], new[begin:end], strict=True)]
        else:
            lines += [(ComparedPiece(REMOVED, line),) for line in old[first:last]]
            lines += [(ComparedPiece(ADDED, line),) for line in new[begin:end]]
    return tuple(lines)


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _words(before: str, now: str) -> ComparedLine:
    old, new = _TOKEN.findall(before), _TOKEN.findall(now)
    if len(old) + len(new) > _MANY:
        return ComparedPiece(REMOVED, before), ComparedPiece(ADDED, now)
    pieces = []
    for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(ComparedPiece(SAME, "".join(old[first:last])))
            continue
        pieces += [ComparedPiece(REMOVED, "".join(old[first:last]))] if last > first else []
        pieces += [ComparedPiece(ADDED, "".join(new[begin:end]))] if end > begin else []
    return tuple(pieces)


def _attachments(
    before: Item | None, now: Item | None, old: Mapping[str, str], new: Mapping[str, str]
) -> tuple[AttachmentChange, ...]:
    """Return what became of an item's attachments, known again by their contents, else by their titles."""
    earlier = {each.title: old.get(each.number, "") for each in (before.attachments if before else ())}
    closed = {each.title: each.closed for each in (before.attachments if before else ())}
    later = {each.title: new.get(each.number, "") for each in (now.attachments if now else ())}
    changes = []
    for each in now.attachments if now else ():
        if each.title in earlier and earlier[each.title] != later[each.title]:
            changes.append(AttachmentChange("replaced", each.number, each.title))
        elif each.title not in earlier:
            changes.append(AttachmentChange(ADDED, each.number, each.title))
        elif each.closed != closed[each.title]:
            changes.append(AttachmentChange("closed" if each.closed else "opened", each.number, each.title))
    changes += [
        AttachmentChange(REMOVED, each.number, each.title)
        for each in (before.attachments if before else ())
        if each.title not in later
    ]
    return tuple(changes)
