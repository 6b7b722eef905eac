"""What `minutes check` does, apart from its options: nothing here loads Click.

Click takes a third of the time of checking one meeting. So a check that names files and folders and asks for
nothing else, as most do, is answered before Click is loaded (`tell_plainly`), in the same words.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.checking.checks.committeefile import read_committee
from toolkit.checking.checks.filenames import check_same_day, check_unattached, check_unread
from toolkit.checking.checks.whole import as_wanted, check_file
from toolkit.errors import ExitCode, exit_code
from toolkit.messages.phrases import committee_language, locale_language, phrase
from toolkit.messages.terminal import wants_colour
from toolkit.namedtuple import NamedTuple
from toolkit.processes.childprocess import begin_command
from toolkit.reading.lookup import MEETING_FILE
from toolkit.reading.workspace import find_committee, find_files, find_unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from toolkit.checking.checks.filenames import Sittings
    from toolkit.checking.checks.whole import CheckedFile, CheckedMeeting
    from toolkit.checking.checks.yearplans import CheckedPlan
    from toolkit.findings import Finding

    # The language that a file's committee reads, and what was found in the file.
    Found = tuple[str, tuple[Finding, ...]]

_SEVERAL = 2
_ESCAPE = "\x1b"


class Checked(NamedTuple):
    """What was found in each of some files, and bugs of ours: one hides nothing that others have."""

    found: Sequence[Found]
    broken: Sequence[Exception]

    @property
    def findings(self) -> list[Finding]:
        """Everything that was found."""
        return [finding for _, found in self.found for finding in found]

    def by_language(self, asked: str | None) -> dict[str, list[Finding]]:
        """The findings by the language that their committee reads, or the one that was `asked` for."""
        grouped: dict[str, list[Finding]] = {}
        for language, found in self.found:
            if found:
                grouped.setdefault(asked or language, []).extend(found)
        return grouped


def check_files(
    paths: Sequence[Path],
    files: Sequence[Path],
    today: date,
    otherwise: str,
    *,
    looks_into_files: bool = False,
) -> Checked:
    """Check `files`, which stand in `paths`; what no committee reads is told in the language `otherwise`."""
    gc.freeze()  # the program itself stays: looking through it after every file costs a third of the time
    broken: list[Exception] = []
    with _looking(looks_into_files) as look:
        checked, plans = _check_all(files, today, otherwise, broken, look)
    checked += _clashes(plans, otherwise)
    unread = as_wanted(check_unread(find_unread(paths)))
    checked += [(committee_language(data, otherwise), (found,)) for data, found in unread]
    return Checked(checked, broken)


def tell_plainly(words: Sequence[str]) -> int | None:
    """Check what `minutes check WORDS` names, tell what was found and return the exit code.

    None, and nothing said, where that is not all there is to it: options, paths that Click refuses, folders
    without such files, a bug. The command then does all of it again.
    """
    if sys.platform == "win32" or not all(map(_is_plain, words)):
        return None
    begin_command()
    language = locale_language()
    try:
        paths = [Path(word) for word in words] or [Path()]
        files = find_files(paths)
        if committee := find_committee(files[0]):
            language = committee_language(read_committee(committee)[0].data, language)
        today = date.today()  # noqa: DTZ011 - the day where the secretary sits
        checked = check_files(paths, files, today, language)
        told = [] if checked.broken else _told(checked, phrase("nothing_wrong", language, count=len(files)))
        if not told or not _may_write(told):
            return None
        sys.stderr.write("".join(told))
        sys.stderr.flush()
        return exit_code(checked.findings, strict=False)
    except KeyboardInterrupt:
        sys.stderr.write(f"\n{phrase('interrupted', language)}\n")  # below the terminal's ^C
        return ExitCode.INTERRUPTED
    except Exception:  # noqa: BLE001 - the command meets it again, and says so
        return None


def _is_plain(word: str) -> bool:
    """Whether a word names what is there and may be read, as Click asks of it."""
    return not word.startswith("-") and os.access(word, os.R_OK)


def _told(checked: Checked, well: str) -> list[str]:
    grouped = checked.by_language(None)
    if not grouped:
        return [f"{well}\n"]
    from toolkit.reporting.reporter import format_text  # what this needs takes a while

    colour = wants_colour(sys.stderr)
    return [f"{format_text(found, language, colour)}\n" for language, found in grouped.items()]


def _may_write(told: Iterable[str]) -> bool:
    """Whether Click, too, would write this as it is: it takes out escapes in a file, and mends ASCII."""
    return sys.stderr.encoding.lower().startswith("utf") and (
        sys.stderr.isatty() or not any(_ESCAPE in text for text in told)
    )


def _check_all(
    files: Sequence[Path],
    today: date,
    otherwise: str,
    broken: list[Exception],
    look: Callable[[CheckedMeeting], Iterable[Finding]],
) -> tuple[list[Found], list[CheckedPlan]]:
    """What was found in each file and with `look` in a meeting's attachments, and the plans among the files.

    What stands beside a meeting is told while that is at hand; none is kept, for there may be many. A bug of
    ours that one file brings out is added to `broken`.
    """
    found: list[Found] = []
    plans: list[CheckedPlan] = []
    sittings: Sittings = {}
    for file in files:
        checked = None
        try:
            checked = check_file(file, today)
        except Exception as error:  # noqa: BLE001 - told when all files have been
            broken.append(error)
        else:
            found.append((committee_language(checked.committee, otherwise), checked.findings))
            plans += [checked.plan] if checked.plan else []
        among = as_wanted(_beside(file, checked, sittings, look), checked.meeting if checked else None)
        found += [(committee_language(data, otherwise), (each,)) for data, each in among]
    return found, plans


def _beside(
    file: Path,
    checked: CheckedFile | None,
    sittings: Sittings,
    look: Callable[[CheckedMeeting], Iterable[Finding]],
) -> Iterator[Finding]:
    """What there is beside a file: a meeting on the same day, files that are not attached, what these say."""
    if checked and checked.sitting:
        yield from check_same_day(checked.sitting, sittings)
    if file.name == MEETING_FILE and file.is_file():
        read = checked.meeting.meeting if checked and checked.meeting else None
        is_as_written = read and read.path == file and not read.findings  # nothing in it was mended
        yield from check_unattached(file, "\n".join(read.lines) if read and is_as_written else "")
    if checked and checked.meeting:
        yield from look(checked.meeting)


@contextmanager
def _looking(looks_into_files: bool) -> Iterator[Callable[[CheckedMeeting], Iterable[Finding]]]:  # noqa: FBT001
    """Give what is found in the open attachments of a meeting, nothing where nobody asked."""
    if not looks_into_files:
        yield lambda _: ()
        return
    from toolkit.attachments.persons import looking_into_files  # most checks do not look into files

    with looking_into_files() as look:
        yield look


def _clashes(plans: Sequence[CheckedPlan], otherwise: str) -> list[Found]:
    """Where plans clash, each told in the language of the plan's committee."""
    if len(plans) < _SEVERAL:
        return []
    from toolkit.checking.checks.yearplans import check_calendar  # most checks are of meetings

    languages = {plan.plan.path: committee_language(plan.committee.data, otherwise) for plan in plans}
    return [(languages[clash.place.path], (clash,)) for clash in check_calendar(plans)]
