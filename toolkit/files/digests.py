"""What stands at a path, and which programs make the documents, each as a text that changes when it does.

Asked of a thousand meetings that have nothing to do: only quick parts of the standard library are imported.
"""

# ruff: noqa: PTH100, PTH115, PTH116, PTH118, PTH119, PTH120, PTH123, PTH208 - `Path` takes half of the time

from __future__ import annotations

import os
import sys
from functools import cache
from stat import S_ISDIR, S_ISLNK, S_ISREG

from toolkit.version import __version__

try:
    from _blake2 import blake2b
except ImportError:  # another Python; the way by hashlib loads all of OpenSSL first
    from hashlib import blake2b

NOTHING, FOLDER, OTHER = "nothing", "folder", "other"
_BYTES = 20
_PART = 1_000_000  # bytes read at a time
_PACKAGES = ("site-packages", "dist-packages")


def full_path(path: str | os.PathLike[str]) -> str:
    """`path` from the root and without ".."; links stay as they are."""
    return os.path.abspath(path)


def plain_path(path: str) -> str:
    """`path` as a `Path` writes it: with nothing in it that leads nowhere, such as "./"; ".." stays."""
    if ".." not in path:
        return os.path.normpath(path)
    from pathlib import Path  # normpath would take it out together with what may be a link

    return str(Path(path))


def state_of(path: str) -> str:
    """The digest of the file at `path`, or `NOTHING`, `FOLDER` or `OTHER`; for a link also where it leads."""
    try:
        facts = os.lstat(path)
        link = f"{os.readlink(path)} > " if S_ISLNK(facts.st_mode) else ""
    except OSError:
        return NOTHING
    try:
        mode = os.stat(path).st_mode if link else facts.st_mode
        if not S_ISREG(mode):  # a pipe would never end
            return link + (FOLDER if S_ISDIR(mode) else OTHER)
        with open(path, "rb", buffering=0) as file:
            digest = blake2b(digest_size=_BYTES)
            while part := file.read(_PART):
                digest.update(part)
            return link + digest.hexdigest()
    except OSError:
        return link + NOTHING


def output_state(path: str) -> str:
    """What `stands` recognises a file by that has just been written: its seal and its digest."""
    return f"{_seal(path)} {state_of(path)}"


def stands(path: str, state: str) -> bool:
    """Whether the file at `path` is still the one that had this `output_state`.

    Unlike what a document is made from, it is read only where its size or time is another: outputs are ten
    times as much to read, and nobody puts another text of the same size and nanosecond in their place.
    """
    seal, _, digest = state.partition(" ")
    return _seal(path) == seal or state_of(path) == digest


def _seal(path: str) -> str:
    try:
        facts = os.lstat(path)
    except OSError:
        return NOTHING
    return f"{facts.st_mode:o}-{facts.st_size}-{facts.st_mtime_ns}"


@cache
def known_state(path: str) -> str:
    """As `state_of`, asked once in a run: for what many meetings share."""
    return state_of(path)


def digest_of(data: bytes) -> str:
    """The digest that `state_of` gives a file that holds `data`."""
    return blake2b(data, digest_size=_BYTES).hexdigest()


@cache
def program_state() -> str:
    """The toolkit, Python and the libraries beside them.

    An installed toolkit tells by its list of files, which has a digest of each (Python Packaging User Guide,
    "Recording installed projects"); a checkout by when its files were changed.
    """
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    folders = [folder for folder in sys.path if os.path.basename(folder) in _PACKAGES]
    installed = sorted(
        name for folder in folders for name in _names(folder) if name.endswith((".dist-info", ".egg-info"))
    )
    if os.path.dirname(home) in folders:
        own = next((name for name in installed if name.startswith("minutes_toolkit-")), "")
        files = state_of(os.path.join(os.path.dirname(home), own, "RECORD"))
    else:
        data = (os.path.join(os.path.dirname(home), name) for name in ("templates", "schemas"))
        files = "\n".join(f for folder in (home, *data) for f in sorted(changes_below(folder)))
    said = "\n".join((__version__, sys.version, sys.platform, *installed, files))
    return digest_of(said.encode())


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def changes_below(folder: str) -> list[str]:
    """Every file below `folder` with its size and when it was changed."""
    found = []
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return []
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                found.extend(changes_below(entry.path))
        elif not entry.name.startswith("."):
            try:
                facts = entry.stat()
            except OSError:  # a link to nothing
                continue
            found.append(f"{entry.path} {facts.st_size} {facts.st_mtime_ns}")
    return found


def reader_state() -> str:
    """Tesseract, by what it says of itself and its data; `NOTHING` where there is none."""
    from toolkit.processes.scanreader import find_scan_reader

    reader = find_scan_reader()
    return " ".join((str(reader.program), reader.name, *sorted(reader.languages))) if reader else NOTHING


@cache
def office_state() -> str:
    """LibreOffice, by the file in its folder that tells the build; `NOTHING` where there is none.

    Asking the program itself takes half a second.
    """
    from toolkit.processes.programs import soffice_place

    place = soffice_place()
    if place is None:
        return NOTHING
    program = os.path.realpath(place)
    told = state_of(os.path.join(os.path.dirname(program), "versionrc"))
    return f"{program} {told} {state_of(program)}"
