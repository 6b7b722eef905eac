"""Rules of procedure: who was there, who may vote, what minutes must say of closed, late and withdrawn items.

What contradicts itself is told of every committee; what a law or an agreement asks for only where the
committee's `kind` says so, and of a joint consultation committee (`med`) one degree milder.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.movements import check_chair, check_chair_of_item, check_movements, check_names
from toolkit.checking.checks.presence import check_late_day, check_presence, check_result
from toolkit.checking.checks.procedurecase import Case, ballots_of, cases_of, count_of, disqualified, votes_of
from toolkit.checking.checks.written import WrittenName, away_names, owners_of
from toolkit.checking.suggestions import closest
from toolkit.dataclass import replace
from toolkit.findings import Finding, Severity
from toolkit.meetings.attendance import electors, sitting_members, voters_of
from toolkit.meetings.defaults import HELD
from toolkit.meetings.meeting import build_meeting_model
from toolkit.meetings.names import alone, folded
from toolkit.reading.fields import mappings, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.view import View
    from toolkit.meetings.model import Vote
    from toolkit.reading.fields import Keys

_PROCEDURAL = frozenset({"absent", "votes", "dissents", "withdrawn", "late", "chaired_by"})
_MILDER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.HINT, Severity.HINT: Severity.HINT}
# What says what became of a recommendation, in either language, as beginnings of words.
_OUTCOMES = (
    *(
        "godkend",
        "tiltr",
        "vedt",
        "indstil",
        "anbefal",
        "afvis",
        "forkast",
        "udsat",
        "udsæt",
        "sendt",
        "sender",
    ),
    *(
        "taget til efterretning",
        "tager til efterretning",
        "tog til efterretning",
        "beslutte",
        "besluttet",
        "enig",
    ),
    *(
        "drøft",
        "orient",
        "intet",
        "valgt",
        "vælg",
        "bevilg",
        "oversend",
        "videre",
        "nedsæt",
        "nedsat",
        "fastsæt",
    ),
    *(
        "approv",
        "adopt",
        "agreed",
        "recommend",
        "reject",
        "postpon",
        "deferr",
        "noted",
        "decided",
        "resolved",
    ),
    *("elected", "granted", "referred"),
)


def check_procedure(view: View) -> Iterator[Finding]:
    """What in attendance, votes and the like contradicts itself, the committee's file, or its rules.

    `view` is that of a meeting whose two files follow their schemas.
    """
    kind = view.kind
    yield from _check_groups(view)
    if kind == "internal" and not _is_procedural(view):
        return
    folder, committee_folder = view.meeting.path.parent, view.committee.path.parent
    meeting = build_meeting_model(view.data, view.body, folder, committee_folder, view.first_number)
    yield from check_movements(view, meeting)
    cases = tuple(cases_of(view, meeting))
    there_at_all = frozenset[str]().union(*(case.present for case in cases))
    for case in cases:
        yield from _check_consistency(case)
        if kind != "internal":
            of_chair = check_chair_of_item(case, there_at_all) if view.status in HELD else ()
            for found in (*_check_rules(case), *of_chair):
                severity = found.severity if kind == "political" else _MILDER[found.severity]
                yield replace(found, severity=severity)
    if kind != "internal" and view.status in HELD:
        yield from check_chair(view, meeting)


def _is_procedural(view: View) -> bool:
    return bool({"movements", "chaired_by"} & view.data.keys()) or any(
        _PROCEDURAL & item.data.keys() for item in view.items
    )


def _check_groups(view: View) -> Iterator[Finding]:
    entries = list(mappings(view.data, "items", ()))
    for (keys, entry), following in zip_longest(entries, (entry for _, entry in entries[1:])):
        if "heading" in entry and (following is None or "heading" in following):
            heading = text_of(entry, "heading")
            yield finding("group-empty", view.meeting.place((*keys, "heading")), heading=heading)


def _check_consistency(case: Case) -> Iterator[Finding]:
    yield from _check_leader(case)
    yield from check_late_day(case)
    if case.item.withdrawn and (case.item.decision or case.item.votes):
        yield case.tell("withdrawn-decided", "withdrawn")
    names = list(away_names(case.entry.data, case.entry.keys))
    seen: set[str] = set()
    for keys, name in names:
        if folded(name) in seen:
            yield finding("named-twice", case.view.meeting.place(keys), name=alone(name))
        seen.add(folded(name))
    names += [each for each in case.entry.dissenters if each.name.casefold() not in case.groups]
    yield from check_names(case.view, names)
    for keys, vote in votes_of(case):
        yield from _check_voters(case, keys, vote)
    yield from check_presence(case)


def _check_leader(case: Case) -> Iterator[Finding]:
    """Whether those who led the item are known, and were there for it."""
    if name := case.item.chaired_by:
        yield from check_names(case.view, [WrittenName((*case.entry.keys, "chaired_by"), name)])
        if case.present and folded(name) in case.members - case.present:
            yield case.tell("item-chair-not-there", "chaired_by", name=alone(name))


def _check_voters(case: Case, keys: Keys, vote: Vote) -> Iterator[Finding]:
    members = case.meeting.committee.members
    seen: set[str] = set()
    for way, ballot in ballots_of(vote):
        for index, name in enumerate(ballot.names):
            place = (*keys, way, index)
            if folded(name) in seen:
                yield case.tell("voted-twice", *place, name=name)
            seen.add(folded(name))
            if members and not _knows(case, name):
                guess = closest(alone(name), [member.name for member in members])
                yield case.tell("voter-unknown", *place, name=name, guess=guess)


def _check_rules(case: Case) -> Iterator[Finding]:
    yield from _check_ballots(case)
    yield from check_result(case)
    yield from _check_quorum(case)
    yield from _check_away(case)
    if case.item.closed and not case.item.closed_because:
        yield case.tell("closed-without-ground")
    if case.item.late and not case.item.late.reason:
        yield case.tell("late-without-reason", "late")
    yield from _check_outcome(case)


def _check_ballots(case: Case) -> Iterator[Finding]:
    for keys, vote in votes_of(case):
        faults = list(_check_names_of(case, keys, vote))
        yield from faults
        if not faults and _knows_all(case, vote):  # what is wrong with a name is wrong with the sum
            yield from _check_sum(case, keys, vote)
    yield from _check_dissents(case)


def _check_names_of(case: Case, keys: Keys, vote: Vote) -> Iterator[Finding]:
    for way, ballot in ballots_of(vote):
        for index, name in enumerate(ballot.names):
            code = "" if name.casefold() in case.groups else _fault_of(name, case)
            if code:
                yield case.tell(code, *keys, way, index, name=alone(name))


def _fault_of(name: str, case: Case) -> str:
    """The code of what keeps somebody from voting on an item, "" when nothing does."""
    if folded(name) in disqualified(case.item):
        return "voter-disqualified"
    if folded(name) in case.voteless:
        return "voter-without-vote"
    return "voter-absent" if _knows(case, name) and folded(name) not in case.present else ""


def _knows_all(case: Case, vote: Vote) -> bool:
    return all(_knows(case, name) for _, ballot in ballots_of(vote) for name in ballot.names)


def _knows(case: Case, name: str) -> bool:
    return name.casefold() in case.groups or folded(name) in case.members | case.present


def _check_dissents(case: Case) -> Iterator[Finding]:
    """Dissents by those who voted for, in every vote on the item."""
    if not case.item.votes:
        return
    supporters = frozenset.intersection(*(_supporters(case, vote) for vote in case.item.votes))
    for keys, name in case.entry.dissenters:
        if folded(name) in supporters:
            yield case.tell_at(keys, "dissent-by-supporter", name=alone(name))


def _supporters(case: Case, vote: Vote) -> frozenset[str]:
    voters = voters_of(vote.ayes, vote.others(vote.ayes), case.meeting, case.presence)
    return frozenset(map(folded, voters))


def _check_sum(case: Case, keys: Keys, vote: Vote) -> Iterator[Finding]:
    if vote.unanimous or not vote.is_told:
        return
    counted = sum(count_of(case, vote, ballot) for _, ballot in ballots_of(vote))
    present = len(electors(case.meeting, case.item, case.presence))
    if present and counted != present:
        yield case.tell("votes-do-not-add-up", *keys, counted=counted, present=present)


def _check_quorum(case: Case) -> Iterator[Finding]:
    quorum = case.meeting.committee.quorum
    seats = sum(member.votes and not member.substitute_for for member in sitting_members(case.meeting))
    if quorum is None or case.view.status not in HELD or not case.item.decision or not seats:
        return
    needed = -(-seats // 2) if isinstance(quorum, str) else quorum
    present = len(electors(case.meeting, case.item, case.presence))
    most = sum(member.votes and not member.substitute_for for member in case.meeting.committee.members)
    if present < needed <= most:  # more than there are is a fault of the committee's file
        yield case.tell("no-quorum", present=present, members=seats, needed=needed)


def _check_away(case: Case) -> Iterator[Finding]:
    away = disqualified(case.item)
    for keys, name in case.entry.presenters:
        if folded(name) in away:
            yield case.tell_at(keys, "presenter-disqualified", name=alone(name))
    for keys, name in owners_of(case.entry.data, case.entry.keys):
        if folded(name) in away:
            yield case.tell_at(keys, "owner-disqualified", name=name)


def _check_outcome(case: Case) -> Iterator[Finding]:
    decision = case.item.decision.casefold()
    if case.item.recommendation and decision and not any(word in decision for word in _OUTCOMES):
        yield case.tell("decision-unclear", "decision")
