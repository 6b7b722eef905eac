"""Everything that can be told about a file before anything is built from it: one call, all findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.accessibility import check_accessibility
from toolkit.checking.checks.agenda import check_agenda
from toolkit.checking.checks.committeefile import (
    check_committee,
    committee_of,
    no_committee,
    read_committee,
    worded,
)
from toolkit.checking.checks.disclosure import check_disclosure, texts_of
from toolkit.checking.checks.filenames import Sitting, check_folder, sitting_of
from toolkit.checking.checks.files import check_files
from toolkit.checking.checks.filetexts import with_files
from toolkit.checking.checks.issued import check_issued, check_kept
from toolkit.checking.checks.languages import check_languages
from toolkit.checking.checks.lists import check_lists
from toolkit.checking.checks.markdown import check_markdown
from toolkit.checking.checks.ownfields import check_own_fields
from toolkit.checking.checks.people import check_people
from toolkit.checking.checks.personnumbers import check_person_numbers
from toolkit.checking.checks.procedure import check_procedure
from toolkit.checking.checks.silence import apply_comments, apply_severities, drop_silenced
from toolkit.checking.checks.textblocks import check_blocks
from toolkit.checking.checks.texts import check_lost_words, check_texts
from toolkit.checking.checks.times import check_notice, check_times
from toolkit.checking.checks.view import view_of
from toolkit.checking.schema import check_schema
from toolkit.findings import Finding, Place, Severity
from toolkit.issuing.store import Issue, read_issues
from toolkit.namedtuple import NamedTuple
from toolkit.reading.filekinds import kind_of
from toolkit.reading.filewords import in_words
from toolkit.reading.lookup import kind_by_name
from toolkit.reading.workspace import meeting_of_item
from toolkit.reading.yamlio import Document, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from toolkit.checking.checks.yearplans import CheckedPlan


class CheckedMeeting(NamedTuple):
    """A meeting's two files as they were read, everything found in them, and what has been sent of it."""

    meeting: Document
    committee: Document
    findings: tuple[Finding, ...]
    issues: tuple[Issue, ...] = ()


class CheckedFile(NamedTuple):
    """Everything found in a file, and the data of the committee it belongs to (None where there is none).

    `plan` has the two files of a year's plan, to be seen together with those of others; `sitting` says when a
    meeting is, `meeting` has its files.
    """

    committee: object
    findings: tuple[Finding, ...]
    plan: CheckedPlan | None = None
    sitting: Sitting | None = None
    meeting: CheckedMeeting | None = None


def check_file(path: Path, today: date | None = None) -> CheckedFile:
    """Everything found in a meeting, committee or plan file, each checked as what it is.

    The file of one item is checked with its meeting.
    With the findings of a meeting or plan come those of its committee's file. A plan's deadlines are past or
    not by `today`; without it none is. Never raises for what the file holds.
    """
    if kind_by_name(path.name) == "committee":
        committee, found = read_committee(path)
        return CheckedFile(committee.data, found)
    document = read_yaml(path)
    kind = kind_of(document)
    if kind == "committee":
        return CheckedFile(document.data, tuple(check_committee(document)))
    if kind == "plan":
        from toolkit.checking.checks.yearplans import check_read_plan  # few files are plans

        plan = check_read_plan(document, today)
        return CheckedFile(plan.committee.data, plan.findings, plan)
    if kind == "item" and (meeting := meeting_of_item(path)):
        document = read_yaml(meeting)
    checked = _check_read(document)
    sitting = sitting_of(checked.meeting, checked.committee)
    return CheckedFile(checked.committee.data, checked.findings, sitting=sitting, meeting=checked)


def read_and_check(meeting_file: Path) -> CheckedMeeting:
    """The files of one meeting with all their findings, as the committee and the files' comments want them.

    Never raises for what the files hold or lack. Where there is no committee file, its document is empty.
    """
    return _check_read(read_yaml(meeting_file))


def _check_read(meeting: Document) -> CheckedMeeting:
    meeting = with_files(meeting)
    committee, found = committee_of(meeting.path)
    issues = read_issues(meeting.path.parent)
    return CheckedMeeting(meeting, committee, (*found, *check_meeting(meeting, committee, issues)), issues)


def as_wanted(
    findings: Iterable[Finding], checked: CheckedMeeting | None = None
) -> Iterator[tuple[object, Finding]]:
    """Findings that no file has by itself, as their committees and the files' comments want them.

    Each comes with the data of its committee. A file is read, unless it is the meeting that was `checked`.
    """
    for found in findings:
        if checked and found.place.path == checked.meeting.path:
            document, committee = checked.meeting, checked.committee
        else:
            document, committee = read_yaml(found.place.path), committee_of(found.place.path)[0]
        for told in apply_severities(drop_silenced([found], document), committee):
            yield from ((committee.data, in_its_words) for in_its_words in in_words([told], document))


def check_without_committee(meeting: Document) -> CheckedMeeting:
    """Everything found in a meeting's file that no committee's file stands above."""
    meeting, empty = with_files(meeting), no_committee(meeting.path)
    missing = finding("committee-missing", Place(meeting.path))
    issues = read_issues(meeting.path.parent)
    return CheckedMeeting(meeting, empty, (missing, *check_meeting(meeting, empty, issues)), issues)


def check_meeting(meeting: Document, committee: Document, issues: tuple[Issue, ...]) -> Iterator[Finding]:
    """Everything found in a meeting's file, `with_files`, with its committee's and what has been sent."""
    meeting = worded(meeting, committee)
    view = view_of(meeting, committee)
    texts = texts_of(view)
    documents = (meeting, *(document for _, document in meeting.included))
    found = [
        *meeting.findings,
        *check_schema(meeting, "meeting"),
        *check_folder(view),
        *check_times(view),
        *check_notice(view),
        *check_agenda(view),
        *check_people(view),
        *check_own_fields(view),
        *check_files(view),
        *check_texts(view),
        *check_disclosure(view, texts),
        *check_blocks(view),
        *check_lists(view),
        *check_markdown(view),
        *check_accessibility(view),
        *check_languages(view),
        *check_person_numbers(view, texts),
        *(lost for document in documents for lost in check_lost_words(document)),
        *check_kept(view, issues),
    ]
    firm = []
    if not any(each.severity is Severity.ERROR for each in (*found, *committee.findings)):
        found += check_procedure(view)
        since = tuple(check_issued(view, issues))
        # What is approved stays so, whatever a committee or a writer wants to hear of.
        firm = [each for each in since if each.severity is Severity.ERROR]
        found += [each for each in since if each.severity is not Severity.ERROR]
    for document in documents:
        found = list(apply_comments(found, document, meeting))
    told: Iterable[Finding] = (*apply_severities(found, committee), *firm)
    for document in (*documents, *(text.document for text in meeting.texts)):
        told = tuple(in_words(told, document))
    yield from told
