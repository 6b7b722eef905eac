"""Put a meeting's finished files in place: all of them or none, never half a file."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from errno import EACCES
from stat import S_IWUSR
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from pathlib import Path


def write_outputs(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write `files` (path relative to `folder` → content) and return their paths in the order given.

    All of them or none, and one process at a time. Raises `WriteError`.
    """
    with having_folder(folder):
        return exchange_outputs(folder, files)


def replace_file(path: Path, content: bytes) -> None:
    """Give a file other contents, all or nothing; a link stays a link. Raises `WriteError`."""
    target = path.resolve()
    mode = target.stat().st_mode
    if not mode & S_IWUSR:  # changing the folder alone would get round it
        from toolkit.errors import write_error

        raise write_error(PermissionError(EACCES, os.strerror(EACCES)), target)
    # One file needs no more than to be renamed: what tells of several that are half in place would be seen by
    # a check that looks at the folder in this moment.
    with having_folder(target.parent), _failing_to_write(target.parent):
        from toolkit.files.exchange import write_through

        aside = target.with_name(f".{target.name}.new")
        write_through(aside, content, target)
        aside.chmod(mode)
        aside.replace(target)


@contextmanager
def having_folder(folder: Path, on_wait: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Have a folder of outputs to oneself, once what a killed build left half done in it is done.

    `on_wait` is called once where another build has it. Raises `WriteError`.
    """
    from toolkit.files.exchange import finish_exchange
    from toolkit.files.folderlock import holding_folder

    with _failing_to_write(folder):
        held = ExitStack()
        held.enter_context(holding_folder(folder, on_wait))
    with held:
        with _failing_to_write(folder):
            finish_exchange(folder)
        yield


def exchange_outputs(
    folder: Path, files: Mapping[str, bytes], gone: Collection[str] = ()
) -> tuple[Path, ...]:
    """As `write_outputs`, for who has the folder already; what is called `gone` goes in the same moment."""
    from toolkit.files.exchange import exchange_files

    with _failing_to_write(folder):
        exchange_files(folder, files, gone)
    return tuple(folder / name for name in files)


@contextmanager
def _failing_to_write(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        from toolkit.errors import write_error

        raise write_error(error, folder) from error


def outdated_volumes(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """The packets of earlier builds that were split otherwise than that among `files`, by name.

    None where `files` hold no packet.
    """
    import re

    volume = re.compile(r"packet(-\d+)?\.pdf")
    if "packet.json" not in files:  # the one name that no committee chooses
        return []
    found = (path.name for path in folder.glob("packet*.pdf"))
    return sorted(name for name in found if volume.fullmatch(name) and name not in files)


def withdraw_outdated(folder: Path, names: Sequence[str], written: Mapping[str, str]) -> dict[str, str]:
    """Take back the files called `names` in `folder`; return what each is called now, "" where it is deleted.

    `written` has what earlier builds wrote there, as `output_state` tells it. A file that is another by now
    may be somebody's work: it is kept under another name. Raises `WriteError`.
    """
    from toolkit.files.digests import stands

    withdrawn: dict[str, str] = {}
    try:
        for path in (folder / name for name in names):
            if not path.exists():
                continue
            if path.name in written and stands(str(path), written[path.name]):
                path.unlink()
                withdrawn[path.name] = ""
            else:
                kept = _free_name(path)
                path.rename(kept)
                withdrawn[path.name] = kept.name
    except OSError as error:
        from toolkit.errors import write_error

        raise write_error(error, folder) from error
    return withdrawn


def _free_name(path: Path) -> Path:
    """A name for the earlier `path` that nothing has: minutes-earlier.docx, minutes-earlier-2.docx ..."""
    number = 1
    while True:
        kept = path.with_name(f"{path.stem}-earlier{f'-{number}' * (number > 1)}{path.suffix}")
        if not kept.exists():
            return kept
        number += 1
