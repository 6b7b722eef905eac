"""Substitutes, votes and dissents held against who was there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.checks.procedurecase import Case, ballots_of, count_of, disqualified, votes_of
from toolkit.dataclass import replace
from toolkit.findings import Finding, Severity
from toolkit.meetings.attendance import sitting_members, voters_of
from toolkit.meetings.names import alone, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.meetings.model import Vote
    from toolkit.reading.fields import Keys

# What says that a proposal was adopted, in either language, as beginnings of words.
_ADOPTED = ("godkendt", "vedtaget", "tiltrådt", "approved", "adopted", "agreed")
_NOT = ("ikke", "ej", "not")
# What says that the vote was on what the decision is about.
_PROPOSALS = ("forslaget", "indstilling", "the proposal", "proposal", "the recommendation", "recommendation")


def check_presence(case: Case) -> Iterator[Finding]:
    """Yield what contradicts itself: substitutes with seats, votes that say nothing or were not unanimous."""
    yield from _check_substitutes(case)
    if case.item.closed and case.entry.data.get("closed") is False:
        yield case.tell("open-below-closed", "closed")
    for keys, vote in votes_of(case):
        if not vote.unanimous and not vote.is_told:
            yield case.tell("vote-empty", *keys)
        if vote.unanimous:
            yield from _check_unanimous(case, keys, vote)


def _check_unanimous(case: Case, keys: Keys, vote: Vote) -> Iterator[Finding]:
    """Who kept a vote that is called unanimous from being it. A dissent may be about another vote."""
    voted = [alone(name) for ballot in (vote.noes, vote.abstentions) for name in ballot.names]
    voted += [str(ballot.count) for ballot in (vote.noes, vote.abstentions) if ballot.count]
    dissenting = [alone(name) for dissent in case.item.dissents for name in dissent.by]
    names = list(dict.fromkeys((*voted, *(dissenting if len(case.item.votes) == 1 else ()))))
    if names:
        found = case.tell("unanimous-contradicted", *keys, "unanimous", names=", ".join(names))
        yield found if voted else replace(found, severity=Severity.WARNING)


def _check_substitutes(case: Case) -> Iterator[Finding]:
    substitutes = {folded(absence.substitute) for absence in case.meeting.absent if absence.substitute}
    seated = {
        folded(member.name) for member in sitting_members(case.meeting) if not member.substitute_for
    } & {folded(name) for name in case.meeting.participants or ()}
    for keys, name, substitute in case.entry.absences:
        if substitute and folded(substitute) in seated | substitutes | {folded(name)}:
            yield case.tell_at(keys, "substitute-there", name=alone(substitute), absent=alone(name))


def check_result(case: Case) -> Iterator[Finding]:
    """Yield votes and dissents of those who were not there, and a decision that its vote did not carry."""
    for keys, vote in votes_of(case):
        yield from _check_groups(case, keys, vote)
    away = disqualified(case.item)
    for keys, name in case.entry.dissenters:
        is_away = folded(name) not in case.present or folded(name) in away
        if case.presence.present and is_away and folded(name) in case.members:
            yield case.tell_at(keys, "dissent-absent", name=alone(name))
        elif folded(name) in case.voteless:
            yield case.tell_at(keys, "dissent-without-vote", name=alone(name))
    yield from _check_majority(case)


def _check_groups(case: Case, keys: Keys, vote: Vote) -> Iterator[Finding]:
    for way, ballot in ballots_of(vote):
        for index, name in enumerate(ballot.names):
            alone_in_it = type(ballot)((name,))
            is_group = name.casefold() in case.groups
            if is_group and not voters_of(alone_in_it, (), case.meeting, case.presence):
                yield case.tell("group-not-there", *keys, way, index, name=name)
            elif is_group and not voters_of(
                alone_in_it, (*vote.others(ballot), ballot), case.meeting, case.presence
            ):
                yield case.tell("voted-twice", *keys, way, index, name=name)


def _check_majority(case: Case) -> Iterator[Finding]:
    """A proposal that is called adopted, though the last vote on it was lost or a tie."""
    words = case.item.decision.casefold().replace(".", " ").split()[:3]
    if not case.item.votes or not set(_ADOPTED) & set(words) or set(_NOT) & set(words):
        return
    vote = case.item.votes[-1]
    if vote.text and not vote.text.casefold().startswith(_PROPOSALS):
        return  # on something else, such as an amendment
    ayes, noes = (count_of(case, vote, ballot) for ballot in (vote.ayes, vote.noes))
    if not vote.unanimous and noes >= ayes and ayes + noes:
        keys = list(votes_of(case))[-1][0]
        yield case.tell("vote-lost", *keys, ayes=ayes, noes=noes)


def check_late_day(case: Case) -> Iterator[Finding]:
    """Yield an item that came on the agenda after the meeting."""
    if case.item.late and case.item.late.added > case.meeting.last_day:
        yield case.tell("late-after-meeting", "late", "added")
