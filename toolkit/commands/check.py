"""`minutes check`: everything that is wrong in the files of meetings, at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from toolkit.commands.bilingual import Day, Session, as_command, flag, in_session, option
from toolkit.commands.checking import check_files
from toolkit.commands.shared import asked_files, layout_option, paths_argument, print_findings, strict_option
from toolkit.errors import ExitCode, exit_code
from toolkit.messages.phrases import phrase
from toolkit.reading.workspace import with_attachments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path


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
    day = today.date() if today else date.today()  # noqa: DTZ011 - the day where the secretary sits
    checked = check_files(paths, files, day, session.language, looks_into_files=looks_into_files)
    well = phrase("nothing_wrong", session.language, count=len(files))
    # People read each committee's findings in its own language; one report for programs has one language.
    grouped = checked.by_language(lang) if layout == "text" else {}
    for language, told in (grouped or {session.language: checked.findings}).items():
        print_findings(told, layout, language, well)
    if checked.broken:
        raise checked.broken[0]
    return exit_code(checked.findings, strict=strict)
