"""The order of a build, from one YAML file to agenda, minutes and packet.

What only some builds need is imported where it is used: a file with mistakes
is told so before Word, PDF or a renderer has been loaded.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.buildsettings import PUBLIC, SUPPLEMENT
from toolkit.dataclass import dataclass, replace
from toolkit.files.edited import check_open, read_written, replace_outputs, tell_kept
from toolkit.files.outputfolders import plan_output_folder
from toolkit.files.outputs import having_folder, outdated_volumes, withdraw_outdated
from toolkit.issuing.frozen import find_frozen, frozen_supplement
from toolkit.issuing.revision import as_supplement
from toolkit.making.naming import name_files
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.planning import WITH_MINUTES, plan_editions
from toolkit.making.publicfiles import (
    IN_PUBLIC,
    make_public,
    outdated_public,
    tell_of_public,
    withdraw_leaking,
    withdrawing,
)
from toolkit.making.source import Source, read_source
from toolkit.meetings.model import Edition, Meeting
from toolkit.messages.phrases import phrase
from toolkit.publishing.withdrawal import PUBLICATION, outdated_files
from toolkit.reading.filewords import value_in
from toolkit.reading.workspace import find_committee
from toolkit.words.edition import public_edition
from toolkit.words.filenames import minutes_names, superseded_names

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from contextlib import AbstractContextManager

    from toolkit.findings import Finding
    from toolkit.issuing.store import Issue
    from toolkit.making.editions import MakeEdition

_FOLDERS = {Edition.INTERNAL: "", Edition.PUBLIC: IN_PUBLIC}


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was made, what the user should know about it, and the seconds that each stage took.

    `findings` are those of the checks, none of them an error; `warnings` are about the documents.
    """

    outputs: tuple[Path, ...]
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]
    stages: Mapping[str, float]


def build_meeting(
    meeting_file: Path, out: Path, options: BuildOptions, progress: Callable[[str], None]
) -> BuildReport:
    """Make one meeting's documents below `out`, telling `progress` each stage that begins.

    Raises a MinutesError that says what stopped it; then nothing has been written.
    """
    log = BuildLog(progress)
    folder = plan_output_folder(meeting_file, find_committee(meeting_file) or meeting_file, out)
    with having_meeting(folder, log):
        source = read_source(meeting_file, log, folder)
        language = options.language_for(source.meeting)
        outputs = write_meeting(folder, source, lambda: make_products(source, options, log), log)
        tell_outdated(folder, source.meeting, language, log)
        log.warnings.extend(tell_of_public(log, outputs, language))
    warnings = tuple(dict.fromkeys((*log.warnings, *tell_kept(log.kept, language))))
    return BuildReport(outputs, source.checked.findings, warnings, log.seconds)


def having_meeting(folder: Path, log: BuildLog) -> AbstractContextManager[None]:
    """Have the folder of a meeting's outputs to this build, from before it reads until after it has written.

    A build that had read an earlier text of the meeting would else write it over a later one's.
    """
    return having_folder(folder, partial(log.progress, "wait"))


def write_meeting(
    folder: Path,
    source: Source,
    make: Callable[[], Mapping[str, bytes]],
    log: BuildLog,
    written: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Path, ...]:
    """Put the files that `make` gives, by their paths below `folder`, in place there; return where they are.

    Public files that are not renewed are withdrawn, all of them where `make` finds something that must not be
    public, or where the internal edition alone is made and the meeting holds what may not be published.
    What somebody has changed is kept under another name; `written` tells what earlier builds wrote, as
    `withdraw_outdated` has it. Raises WriteError before anything is made where a document is open in another
    program.
    """
    check_open(folder)
    language = source.meeting.committee.language
    with withdrawing(folder, log, language):
        files = make()
    with log.stage("write"):
        has_none = find_frozen(public_edition(source.meeting), source.checked.issues).withholds_newest
        earlier = sorted({*read_written(folder), *written})
        found = superseded_names(source.meeting, files, earlier)
        log.superseded.extend(name for name in found if (folder / name).is_file())
        gone = [*outdated_volumes(folder, files), *outdated_public(folder, files, has_none=has_none)]
        gone += log.superseded
        outputs, kept = replace_outputs(folder, files, gone, language, written)
        log.kept.extend(kept)
    if outdated_files(folder / PUBLIC) and PUBLICATION not in files:
        withdraw_leaking(folder, source.meeting, log)
    return outputs


def tell_outdated(
    folder: Path,
    meeting: Meeting,
    language: str,
    log: BuildLog,
    written: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Withdraw documents of an earlier build that the meeting's status no longer makes, and say so.

    What `write_meeting` has taken away for a newer version is told too.
    `written` tells what earlier builds wrote, as `withdraw_outdated` has it.
    """
    if log.superseded:
        log.warnings.append(phrase("superseded", language, files=", ".join(log.superseded)))
    if meeting.status in WITH_MINUTES:
        return
    names = minutes_names(meeting)
    status = value_in(language, meeting.status, "status")
    for name, kept in withdraw_outdated(folder, names, written).items():
        told = "outdated kept" if kept else "outdated"
        log.warnings.append(phrase(told, language, file=name, status=status, kept=kept))


def make_products(
    source: Source, options: BuildOptions, log: BuildLog, making: MakeEdition | None = None
) -> dict[str, bytes]:
    """Make all that is asked for of one meeting, by the names that its committee wants.

    That is its documents (`make_files`), its agenda's supplement, and the record of what is public. A
    supplement that has been issued is shown as it was sent, until something has changed again.
    """
    files = _make_documents(source, options, log, making)
    public = {
        name.removeprefix(IN_PUBLIC): data for name, data in files.items() if name.startswith(IN_PUBLIC)
    }
    if public:
        from toolkit.publishing.publication import render_publication

        own, committee = source.checked.meeting.path, source.checked.committee.path
        place = (plan_output_folder(own, committee, Path()) / own.name).as_posix()
        lines = source.checked.meeting.lines
        searches = (log.searched, log.unsearched)
        files[PUBLICATION] = render_publication(source.meeting, place, public, searches, lines)
    return files


def _make_documents(
    source: Source, options: BuildOptions, log: BuildLog, making: MakeEdition | None
) -> dict[str, bytes]:
    usual = options.only - {SUPPLEMENT}
    files: dict[str, bytes] = {}
    issues = source.checked.issues
    if usual:
        made = make_files(source.meeting, replace(options, only=usual), log, making, issues)
        files, _ = name_files(source.meeting, made, find_frozen(source.meeting, issues).names())
    if SUPPLEMENT not in options.only:
        return files
    new = as_supplement(source.meeting, issues, source.state)
    if new is not None:
        anew = replace(options, only=frozenset({SUPPLEMENT, "packet"}))
        return files | name_files(new, make_files(new, anew, log, making), {})[0]
    sent, names = frozen_supplement(public_edition(source.meeting), issues)
    if not sent:
        why = "no_supplement" if issues else "supplement_unissued"
        log.warnings.append(phrase(why, options.language_for(source.meeting)))
    return files | name_files(source.meeting, sent, names)[0]


def make_files(
    meeting: Meeting,
    options: BuildOptions,
    log: BuildLog,
    making: MakeEdition | None = None,
    issues: Sequence[Issue] = (),
) -> dict[str, bytes]:
    """Make one meeting's documents in every edition that is wanted, by their paths below its folder.

    Of these `issues` is shown what was sent; without them all is made as the meeting's file has it now.
    `making` makes one of them; None has the packet and the other document made in processes of their own.
    """
    files: dict[str, bytes] = {}
    if making is None:  # a build of one meeting has what makes them elsewhere, and need not load it
        from toolkit.making.editions import make_edition
        from toolkit.making.sharing import side_by_side

        making = partial(make_edition, sharing=side_by_side())
    for edition in plan_editions(meeting, options.edition):
        make = partial(making, edition, options, log, issues=issues)
        made = make_public(meeting, edition, make, log) if edition.edition is Edition.PUBLIC else make()
        files |= {f"{_FOLDERS[edition.edition]}{name}": made[name] for name in sorted(made)}
    if not files and not log.warnings:
        language = options.language_for(meeting)
        status = value_in(language, meeting.status, "status")
        log.warnings.append(phrase("nothing_to_make", language, status=status))
    return files
