"""The phrases of attendance, votes and the way of a case: what stands below an item's decision.

Every function returns "" when it has nothing to say.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from toolkit.meetings.attendance import Presence, voters_of
from toolkit.meetings.model import Absence, Ballot, Edition, Item, Meeting, Movement, Vote
from toolkit.meetings.names import alone, folded
from toolkit.words.dates import bound, clock, day_words, list_words

if TYPE_CHECKING:
    from toolkit.words.wording import Words

_REASONS = ("disqualified", "left", "late")


def movement_phrase(words: Words, movement: Movement, meeting: Meeting) -> str:
    """Return "Bo Lund forlod mødet kl. 18.05."; by an item's number: "… før behandlingen af punktet.".

    Where the public may not know of a closed item before, it is told who was there, not when anybody moved.
    """
    if movement.at is None and _hides_items(meeting):
        return words.phrase("away_from" if movement.kind == "left" else "there_from", name=movement.name)
    if movement.at is None:
        return words.phrase(f"{movement.kind}_item", name=movement.name)
    return words.phrase(f"{movement.kind}_time", name=movement.name, time=_time(words, movement))


def _hides_items(meeting: Meeting) -> bool:
    hides = meeting.committee.closed_items == "omit" or any(item.closed for item in meeting.course)
    return meeting.edition is Edition.PUBLIC and hides


def _time(words: Words, movement: Movement) -> str:
    start = clock(movement.at, words.language) if movement.at else ""
    return bound(words.phrase("time_point", start=start)) if start else ""


def item_absence_phrase(words: Words, absence: Absence) -> str:
    """Return "Dan Holm deltog ikke i behandlingen på grund af inhabilitet."."""
    reason = absence.reason if absence.reason in _REASONS else "other"
    phrase = words.phrase(f"away_{reason}", name=absence.name)
    if absence.substitute:
        phrase += " " + words.phrase("away_substitute", substitute=absence.substitute)
    return phrase


def participant_phrase(words: Words, name: str, meeting: Meeting) -> str:
    """Return a participant's name with when they came and left: "Eva Krogh (til kl. 18.05)"."""
    marks = movement_marks(words, name, meeting)
    return f"{name} ({marks})" if marks else name


def movement_marks(words: Words, name: str, meeting: Meeting) -> str:
    """Return when somebody came, left and came back: "fra kl. 16.50, til kl. 18.05"."""
    return ", ".join(
        words.phrase(f"{movement.kind}_mark", time=_moment(words, movement, meeting))
        for movement in meeting.movements
        if folded(movement.name) == folded(name)
    )


def _moment(words: Words, movement: Movement, meeting: Meeting) -> str:
    if movement.at is not None:
        return _time(words, movement)
    # Who left before an item was there until the one above it; the public is told of no closed one.
    numbers = [item.number for item in meeting.course] if meeting.edition is Edition.INTERNAL else []
    pairs = pairwise(numbers)
    left = movement.kind == "left"
    before = next((last for last, this in pairs if left and this.casefold() == movement.item.casefold()), "")
    return words.phrase("movement_through" if before else "movement_item", number=before or movement.item)


def substitutes_of_items(words: Words, meeting: Meeting) -> tuple[str, ...]:
    """Return those who came for single items, with the items: "Gry Munk (punkt 2 og 4)".

    None where nobody is named as there, and not those who are named already.
    """
    named = {folded(name) for name in meeting.participants}
    called = {
        folded(absence.substitute): alone(absence.substitute)
        for item in meeting.course
        for absence in item.absent
        if absence.substitute and named and folded(absence.substitute) not in named
    }
    return tuple(f"{name} ({substitute_marks(words, name, meeting)})" for name in called.values())


def substitute_marks(words: Words, name: str, meeting: Meeting) -> str:
    """Return for which items somebody came in another's place: "punkt 2 og 4"; "" for none."""
    numbers = tuple(
        item.number
        for item in meeting.course
        if any(folded(absence.substitute) == folded(name) for absence in item.absent)
    )
    return words.phrase("movement_item", number=list_words(numbers, words.language)) if numbers else ""


def ballot_rows(
    words: Words, vote: Vote, meeting: Meeting, presence: Presence
) -> tuple[tuple[str, int, str], ...]:
    """Return how many voted each way and who: ("for", 3, "A (Anna Dahl), F (Carla Friis) og Eva Krogh").

    `presence` is the attendance of the item that was voted on.
    """
    ballots = {"for": vote.ayes, "against": vote.noes, "abstain": vote.abstentions}
    rows = []
    for way, ballot in ballots.items():
        others = vote.others(ballot)
        voters = voters_of(ballot, others, meeting, presence)
        count = len(voters) if ballot.count is None else ballot.count
        if count or ballot.names:
            rows.append((way, count, _names(words, ballot, others, meeting, presence)))
    return tuple(rows)


def _names(
    words: Words, ballot: Ballot, others: tuple[Ballot, ...], meeting: Meeting, presence: Presence
) -> str:
    """Return the names as written, each group with its members in brackets."""
    known = {member.group.casefold() for member in meeting.committee.members if member.group}
    shown = []
    for name in ballot.names:
        own = type(ballot)((name,))
        rest = type(ballot)(tuple(other for other in ballot.names if other != name))
        voters = voters_of(own, (*others, rest), meeting, presence) if name.casefold() in known else ()
        shown.append(f"{name} ({', '.join(voters)})" if voters else name)
    return list_words(tuple(shown), words.language)


def vote_phrase(words: Words, vote: Vote, rows: tuple[tuple[str, int, str], ...]) -> str:
    """Return a vote in a sentence: "Forslaget. 3 stemte for: A (Anna Dahl) ... 1 stemte imod: Dan Holm."."""
    told = [words.labels["vote_unanimous"]] if vote.unanimous else []
    told += [
        words.phrase(f"voted_{way}", count=str(count), names=f": {names}" if names else "")
        for way, count, names in rows
    ]
    result = " ".join(told)
    if not vote.text:
        return result
    # A question that was voted on keeps its mark, and gets no full stop.
    return re.sub(r"([?!])\.", r"\1", words.phrase("vote_on", text=vote.text.rstrip(" .:"), result=result))


def late_phrase(words: Words, item: Item) -> str:
    """Return "Optaget på dagsordenen den 6. marts 2026: Klagen kom efter udsendelsen."."""
    if item.late is None:
        return ""
    added = item.late.added
    day = day_words(added, added, words.language)
    return words.phrase("late_reason" if item.late.reason else "late", day=day, reason=item.late.reason)


def withdrawn_phrase(words: Words, item: Item) -> str:
    """Return "Punktet er udgået: Tages på igen i april."."""
    return words.phrase("withdrawn", reason=item.withdrawn) if item.withdrawn else ""


def ground_phrase(words: Words, item: Item) -> str:
    """Return "Lukket: Forretningsmæssige forhold"; only the internal edition knows the ground."""
    return words.phrase("closed_because", ground=item.closed_because) if item.closed_because else ""


def withheld_phrase(words: Words, item: Item) -> str:
    """Return "Beslutningen offentliggøres ikke: …"; only the internal edition knows the reason."""
    return words.phrase("withheld", reason=item.withheld) if item.withheld and item.decision else ""


def referred_phrase(words: Words, item: Item) -> str:
    """Return "Indstilles til Økonomiudvalget"."""
    return words.phrase("referred", to=item.to.rstrip(" .")) if item.to else ""
