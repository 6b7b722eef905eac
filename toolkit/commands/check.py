"""`minutes check`: everything that is wrong in the files of meetings, at once."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from toolkit.checking.checks import CheckedMeeting, as_wanted, check_file
from toolkit.checking.checks.filenames import Sitting, check_same_days, check_unattached, check_unread
from toolkit.commands.bilingual import Day, Session, as_command, flag, in_session, option
from toolkit.commands.shared import (
    asked_files,
    exit_code,
    layout_option,
    paths_argument,
    print_findings,
    strict_option,
)
from toolkit.errors import ExitCode
from toolkit.messages.phrases import committee_language, phrase
from toolkit.reading.workspace import MEETING_FILE, find_unread, with_attachments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from toolkit.checking.checks.yearplans import CheckedPlan
    from toolkit.findings import Finding

    # The language that a file's committee reads, and what was found in the file.
    _Found = tuple[str, tuple[Finding, ...]]

_SEVERAL = 2


@as_command(
    "check",
    da="""Find alt, der er galt i møde-, udvalgs- og planfiler: hvor, hvad, og hvordan det rettes.

    STI er en fil eller en mappe, hvor der ledes efter meeting.yaml, committee.yaml og plan*.yaml; uden STI
    er det den mappe, du står i. Med et møde kontrolleres også udvalgets fil. Flere planer er én kalender:
    personer og lokaler, som to udvalg vil have samtidig, bliver fundet. Der skrives intet.

    Med --files læses også alle møders åbne bilag; så må STI også være et bilag, og dets møde kontrolleres.

    \b
    Eksempler:
      minutes check                            alle filer under denne mappe
      minutes check hmu/2025-02-28             ét møde
      minutes check --strict --lang en         advarsler tæller, beskeder på engelsk
      minutes check --format json > fundet.json  til andre programmer
      minutes check --files hmu/2025-02-28     også mødets bilag

    Slutter med 1, når der er fejl (eller advarsler, med --strict), ellers 0.
    `minutes explain KODE` siger mere om en anmærkning ud fra koden i dens klammer.
    """,
)
@paths_argument
@layout_option
@strict_option
@flag(
    "--files",
    "looks_into_files",
    da="Se også i de åbne bilag efter CPR-numre og private adresser.",
    en="Look into open attachments too: for personal identity numbers (CPR) and private addresses.",
)
@option(
    "--today",
    type=Day(),
    metavar="YYYY-MM-DD",
    da="Den dag, frister måles efter; ellers dagen i dag.",
    en="The day by which deadlines are past or not; otherwise the machine's.",
)
@in_session
def command(  # noqa: PLR0913 - Click's way to hand over options
    session: Session,
    paths: Sequence[Path],
    layout: str,
    *,
    strict: bool,
    looks_into_files: bool,
    today: datetime | None,
    lang: str | None,
) -> ExitCode:
    """Find everything that is wrong in meeting, committee and plan files: where, what, and how to mend it.

    PATH is a file, or a folder that is searched for meeting.yaml, committee.yaml
    and plan*.yaml; without one it is the folder you are in. With a meeting its
    committee's file is checked too. Several plans are one calendar: people and rooms that
    two committees want at the same time are found. Nothing is written.

    With --files the open attachments of every meeting are read too; PATH may then be an attachment
    as well, and its meeting is checked.

    \b
    Examples:
      minutes check                            all files below this folder
      minutes check hmu/2025-02-28             one meeting
      minutes check --strict --lang en         warnings count, messages in English
      minutes check --format json > found.json for other programs
      minutes check --files hmu/2025-02-28     its attachments too

    Ends with 1 when there are errors (or warnings, with --strict), otherwise 0.
    `minutes explain CODE` tells more about a finding by the code in its brackets.
    """
    if looks_into_files:
        paths = with_attachments(paths)
        if not paths:
            return ExitCode.DONE
    files = asked_files(session, paths, lang)
    gc.freeze()  # the program itself stays: looking through it after every file costs a third of the time
    day = today.date() if today else date.today()  # noqa: DTZ011 - the day where the secretary sits
    broken: list[Exception] = []
    attached: list[Finding] = []
    with _looking(looks_into_files) as look:
        checked, plans, sittings = _check_all(
            files, day, session.language, broken, lambda each: attached.extend(look(each))
        )
    checked += _clashes(plans, session.language)
    meetings = [file for file in files if file.name == MEETING_FILE and file.is_file()]
    unread = (*check_unread(find_unread(paths)), *check_unattached(meetings))
    among = as_wanted((*check_same_days(sittings), *unread, *attached))
    checked += [(committee_language(data, session.language), (found,)) for data, found in among]
    findings = [finding for _, found in checked for finding in found]
    well = phrase("nothing_wrong", session.language, count=len(files))
    # People read each committee's findings in its own language; one report for programs has one language.
    grouped = _by_language(checked, lang) if layout == "text" else {}
    for language, told in (grouped or {session.language: findings}).items():
        print_findings(told, layout, language, well)
    if broken:
        raise broken[0]
    return exit_code(findings, strict=strict)


def _check_all(
    files: Sequence[Path],
    today: date,
    otherwise: str,
    broken: list[Exception],
    look: Callable[[CheckedMeeting], None],
) -> tuple[list[_Found], list[CheckedPlan], list[Sitting]]:
    """What was found in each file, the plans among them, and when the meetings are.

    Meetings are shown to `look` and not kept: there may be many. A bug of ours that one file brings out is
    added to `broken`: it does not hide what is found in the others.
    """
    found: list[_Found] = []
    plans: list[CheckedPlan] = []
    sittings: list[Sitting] = []
    for file in files:
        try:
            checked = check_file(file, today)
        except Exception as error:  # noqa: BLE001 - told when all files have been
            broken.append(error)
            continue
        found.append((committee_language(checked.committee, otherwise), checked.findings))
        plans += [checked.plan] if checked.plan else []
        sittings += [checked.sitting] if checked.sitting else []
        if checked.meeting:
            look(checked.meeting)
    return found, plans, sittings


@contextmanager
def _looking(looks_into_files: bool) -> Iterator[Callable[[CheckedMeeting], Iterable[Finding]]]:  # noqa: FBT001
    """Give what is found in the open attachments of a meeting, nothing where nobody asked."""
    if not looks_into_files:
        yield lambda _: ()
        return
    from toolkit.attachments.persons import looking_into_files  # most checks do not look into files

    with looking_into_files() as look:
        yield look


def _clashes(plans: Sequence[CheckedPlan], otherwise: str) -> list[_Found]:
    """Where plans clash, each told in the language of the plan's committee."""
    if len(plans) < _SEVERAL:
        return []
    from toolkit.checking.checks.yearplans import check_calendar  # most checks are of meetings

    languages = {plan.plan.path: committee_language(plan.committee.data, otherwise) for plan in plans}
    return [(languages[clash.place.path], (clash,)) for clash in check_calendar(plans)]


def _by_language(checked: list[_Found], asked: str | None) -> dict[str, list[Finding]]:
    """The findings by the language that their committee reads, or the one that was `asked` for."""
    grouped: dict[str, list[Finding]] = {}
    for language, found in checked:
        if found:
            grouped.setdefault(asked or language, []).extend(found)
    return grouped
