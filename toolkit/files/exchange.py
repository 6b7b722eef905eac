"""Files of one folder exchanged for others: all of them or none, whenever the process is killed.

Renaming many files takes many steps. So the new files are written in full into a folder aside, then a journal
says which of them go where and which old ones go away, and only then are they moved. Who comes next finishes
what the journal says; without a journal nothing has begun. A file that somebody has changed in between stays.
"""

from __future__ import annotations

import errno
import os
import signal
import threading
from contextlib import contextmanager, suppress
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from toolkit.buildsettings import ASIDE
from toolkit.files.halfdone import JOURNAL

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

_NOTHING = [0, -1]  # the state of what is not there
# SIGHUP comes when a terminal is closed; Windows has none.
INTERRUPTIONS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


def exchange_files(folder: Path, files: Mapping[str, bytes], gone: Collection[str] = ()) -> None:
    """Put `files` (path below `folder` → content) in place and delete those called `gone`, all together.

    For one at a time (`holding_folder`). Raises OSError, which leaves the old files.
    """
    names = list(files)
    if not all(map(_is_below, (*names, *gone))):  # nobody would finish such an exchange
        raise ValueError(f"not below {folder}: {names}")
    finish_exchange(folder)
    aside = folder / ASIDE
    try:
        _make_folder(aside)
        for number, name in enumerate(names):
            _check_replaceable(folder / name)
            write_through(aside / str(number), files[name], folder / name)
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if len(names) == 1 and not gone:  # it is moved in one step, of which no journal need tell
            with uninterrupted():
                _move(aside / "0", folder / names[0])
                _sync(folder)
            return
        before = {name: _state(folder / name) for name in (*names, *gone)}
        import json  # one file needs no journal

        journal = json.dumps({"places": names, "gone": sorted(gone), "before": before}).encode("ascii")
        write_through(aside / "journal", journal, folder)
        with uninterrupted():
            (aside / "journal").replace(aside / JOURNAL)
            _sync(aside)
            finish_exchange(folder)
    finally:
        if not (aside / JOURNAL).exists():
            _clear(aside)


def finish_exchange(folder: Path) -> None:
    """Finish the exchange that a killed process had begun, or clear away what it had only prepared."""
    aside = folder / ASIDE
    if not aside.is_dir() or aside.is_symlink():
        return
    with uninterrupted():
        if journal := _read_journal(aside / JOURNAL):
            before = journal.get("before", {})
            stays = {name for name, state in before.items() if _state(folder / name) not in (state, _NOTHING)}
            for name in journal["gone"]:
                if name not in stays:
                    (folder / name).unlink(missing_ok=True)
            for number, name in enumerate(journal["places"]):
                if (aside / str(number)).exists() and name not in stays:
                    _move(aside / str(number), folder / name)
            _sync(folder)
            (aside / JOURNAL).unlink()
        _clear(aside)


def _clear(aside: Path) -> None:
    """Delete the folder aside, as well as that can be done; mostly nothing is left in it."""
    try:
        aside.rmdir()
    except OSError:
        import shutil  # it loads all archive formats

        shutil.rmtree(aside, ignore_errors=True)


def _state(path: Path) -> list[int]:
    """Return what tells that a file is another by now."""
    try:
        status = path.stat()
    except OSError:
        return _NOTHING
    return [status.st_mtime_ns, status.st_size]


def _read_journal(path: Path) -> dict[str, Any]:
    """What a journal says; nothing where there is none, or one that no build of ours has written."""
    import json

    try:
        journal: dict[str, Any] = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    names = [*journal["places"], *journal["gone"]]
    return journal if all(map(_is_below, names)) else {}


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def _move(source: Path, target: Path) -> None:
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:  # a public folder that is a link to another disk
            raise
        import shutil

        shutil.copyfile(source, target)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C, a request to end and a terminal that is closed wait until the block is done."""
    if threading.current_thread() is not threading.main_thread():  # the only one that they interrupt
        yield
        return
    waiting: list[int] = []
    before = {
        number: signal.signal(number, lambda number, _: waiting.append(number)) for number in INTERRUPTIONS
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for came in waiting:
            signal.raise_signal(came)


def _check_replaceable(target: Path) -> None:
    """Raise OSError naming `target` where something stands that cannot be replaced.

    A folder, a file of somebody else's, and on Windows a file that a program has open would otherwise be met
    when the first files have changed places already.
    """
    if target.exists():
        with target.open("r+b"):
            pass


def _make_folder(aside: Path) -> None:
    try:
        aside.mkdir(parents=True)
    except OSError as error:
        error.filename = str(aside.parent)  # the one that the user knows
        raise


def write_through(path: Path, content: bytes, shown: Path) -> None:
    """Write to the disk; a failure names the file `shown`, which the user knows."""
    try:
        with path.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        error.filename = str(shown)
        raise


def _sync(folder: Path) -> None:
    """Have the disk know the names in a folder, where the system can be asked for that (POSIX)."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        with suppress(OSError):
            os.fsync(opened)
        os.close(opened)
