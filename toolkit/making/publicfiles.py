"""What is public of a meeting made, and withdrawn where it shows anything that must not be."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.buildsettings import PUBLIC
from toolkit.errors import DisclosingError, LeakError
from toolkit.messages.phrases import phrase, say
from toolkit.publishing.withdrawal import PUBLICATION, outdated_files, withdraw_files
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.making.options import BuildLog
    from toolkit.meetings.model import Meeting

IN_PUBLIC = f"{PUBLIC}/"


def make_public(
    meeting: Meeting, public: Meeting, make: Callable[[], dict[str, bytes]], log: BuildLog
) -> dict[str, bytes]:
    """Make the `public` edition of `meeting`; raises LeakError where it would show anything closed."""
    from toolkit.publishing.leaks import prove_nothing_closed_is_open, prove_nothing_leaks

    with log.stage("leak test"):
        prove_nothing_closed_is_open(meeting, public)
    made = make()
    with log.stage("leak test"):
        searched = prove_nothing_leaks(meeting, public, made)
    log.searched.extend(searched.files)
    log.unsearched.update(dict.fromkeys(searched.unread, ""))
    if searched.unread:
        language = meeting.committee.language
        log.warnings.append(phrase("not_searched", language, files=", ".join(searched.unread)))
    return made


@contextmanager
def withdrawing(folder: Path, log: BuildLog, language: str) -> Iterator[None]:
    """Withdraw the public files in `folder` where something is found that must not be public."""
    try:
        yield
    except (LeakError, DisclosingError) as error:
        log.kept.extend(withdraw_files(folder / PUBLIC, language))
        if isinstance(error, LeakError):
            error.end("leak-withdrawn")
        raise


def withdraw_leaking(folder: Path, meeting: Meeting, log: BuildLog) -> None:
    """Withdraw public files of an earlier build where the meeting as it is now could not be published."""
    from toolkit.publishing.leaks import prove_nothing_closed_is_open, prove_nothing_leaks

    public = public_edition(meeting)
    try:
        with log.stage("leak test"), withdrawing(folder, log, meeting.committee.language):
            prove_nothing_closed_is_open(meeting, public)
            prove_nothing_leaks(meeting, public, {})
    except LeakError as error:
        log.warnings.append(say(error, meeting.committee.language))


def tell_of_public(log: BuildLog, outputs: Sequence[Path], language: str) -> list[str]:
    """Return what to tell of public files that have been withdrawn, or not, and are not made anew."""
    if any(output.parent.name == PUBLIC for output in outputs):
        return []
    return [phrase(code, language, numbers=numbers) for code, numbers in log.of_public if code]


def outdated_public(folder: Path, files: Mapping[str, bytes], *, has_none: bool) -> list[str]:
    """What earlier builds put into the public folder and `files` do not renew, by paths below `folder`.

    None where `files` are of the internal edition alone, unless the meeting `has_none` that are public.
    """
    kept = {name.removeprefix(IN_PUBLIC) for name in files if name.startswith(IN_PUBLIC)}
    if files and not kept and not has_none:
        return []
    gone = [f"{IN_PUBLIC}{name}" for name in outdated_files(folder / PUBLIC, kept)]
    return gone if kept else [*gone, PUBLICATION]
