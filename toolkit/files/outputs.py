"""Put a meeting's finished files in place: all of them or none, never half a file."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from pathlib import Path

TYPE_CHECKING = False  # a build that has nothing to do comes by here, and typing takes a tenth of it
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def plan_output_folder(meeting_file: Path, committee_file: Path, out: Path) -> Path:
    """Return where a meeting's outputs go: hmu/2025-02-28/meeting.yaml into OUT/hmu/2025-02-28.

    The way down from the committee's folder is kept, whichever folder the command is given in.
    """
    committee_folder = _tidy(committee_file).parent
    return out / committee_folder.name / _tidy(meeting_file).parent.relative_to(committee_folder)


def plan_year_folder(committee_file: Path, year: int, out: Path) -> Path:
    """Return where a committee's year goes: 2025 of hmu/committee.yaml into OUT/hmu/plan-2025."""
    return plan_joint_folder(year, out / _tidy(committee_file).parent.name)


def plan_joint_folder(year: int, out: Path) -> Path:
    """Return where the year of several committees goes: OUT/plan-2025."""
    return out / f"plan-{year}"


def _tidy(path: Path) -> Path:
    """`path` in full and without "..", which no output may follow; links stay as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def write_outputs(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write `files` (path relative to `folder` → content) and return their paths in the order given.

    Everything is written under a hidden name beside its place first; only when
    all of it is safely on the disk do the files change places with the old ones, so an
    interrupted or failed run leaves an earlier build as it was. Raises `WriteError`.
    """
    targets = {folder / name: content for name, content in files.items()}
    aside = {target: target.with_name(f".{target.name}.new") for target in targets}
    try:
        for target, content in targets.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            _check_replaceable(target)
            _write_through(aside[target], content)
        with _uninterrupted():
            for target, waiting in aside.items():
                waiting.replace(target)
    except OSError as error:
        from toolkit.errors import write_error  # a build that has nothing to do comes by here too

        raise write_error(error, folder) from error
    finally:
        for waiting in aside.values():
            with suppress(OSError):
                waiting.unlink(missing_ok=True)
    return tuple(targets)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C and a request to end wait until old files and new ones have changed places."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():  # the only one that they interrupt
        yield
        return
    waiting: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _: waiting.append(number))
        for number in (signal.SIGINT, signal.SIGTERM)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for came in waiting:
            signal.raise_signal(came)


def withdraw_volumes(folder: Path, files: Mapping[str, bytes]) -> None:
    """Delete the packets of earlier builds that were split otherwise than that among `files`.

    Nothing is deleted where `files` hold no packet. Raises `WriteError`.
    """
    import re

    volume = re.compile(r"packet(-\d+)?\.pdf")
    if not any(volume.fullmatch(name) for name in files):
        return
    try:
        for path in folder.glob("packet*.pdf"):
            if volume.fullmatch(path.name) and path.name not in files:
                path.unlink()
    except OSError as error:
        from toolkit.errors import write_error

        raise write_error(error, folder) from error


def _check_replaceable(target: Path) -> None:
    """Raise OSError naming `target` where something stands that cannot be replaced.

    A folder, a file of somebody else's, and on Windows a file that a program has open would otherwise be met
    when the first files have changed places already.
    """
    if target.exists():
        with target.open("r+b"):
            pass


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
