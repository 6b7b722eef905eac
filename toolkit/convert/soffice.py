"""LibreOffice as a program: found, run in a profile of its own, and stopped when it hangs."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.errors import ConversionError, MachineError
from toolkit.files.sessionfolders import make_session_folder
from toolkit.processes.groups import end_group, start_group
from toolkit.processes.lacks import is_machine_full
from toolkit.processes.workers import limit_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pikepdf

SECONDS_TO_START = 60
SECONDS_PER_FILE = 60
_SECONDS_BETWEEN_LOOKS = 0.25
_SECONDS_WITHOUT_ROOM = 15  # it waits for ever for a thread that could not begin
_PROCESSES = 16  # that it needs, threads among them

# ISO 32000-1, table 51: what leaves marks on a page, of text, lines, areas and pictures.
MARKS = frozenset(("Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do"))

# No macro runs and nothing is fetched for a document, whoever wrote it; and all are tagged (PDF/UA).
# Numbers and days are written as the office that made the file sees them, on a machine of any language.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse">\
<value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse">\
<value>127.0.0.1</value></prop><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop>\
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop>\
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse">\
<value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse">\
<value>1</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">\
<value>da-DK</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="UseTaggedPDF" oor:op="fuse">\
<value>true</value></prop><prop oor:name="PDFUACompliance" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def shows_something(data: bytes) -> bool:
    """Whether LibreOffice wrote pages with something on them."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return any(_has_marks(page) for page in pdf.pages)
    except Exception:  # noqa: BLE001 - whatever LibreOffice wrote of somebody's file
        return False


def _has_marks(page: pikepdf.Page) -> bool:
    import pikepdf

    return any(
        isinstance(step, pikepdf.ContentStreamInlineImage) or str(step.operator) in MARKS
        for step in pikepdf.parse_content_stream(page)
    )


@dataclass(frozen=True, slots=True)
class Allowance:
    """What LibreOffice may take: `seconds` from one file to the next, and `megabytes` of memory.

    `shows` tells of a PDF that it wrote whether something is on its pages: here, or in a guarded process.
    """

    seconds: float = SECONDS_PER_FILE
    megabytes: int = 2_000
    shows: Callable[[bytes], object] = shows_something


ORDINARY = Allowance()


def convert_files(
    soffice: Path,
    files: Sequence[Path],
    export: str,
    environment: Mapping[str, str],
    allowance: Allowance = ORDINARY,
) -> dict[Path, bytes]:
    """Return the PDF, or what `export` asks for, of each file that LibreOffice could convert, in one call.

    `export` is an argument of --convert-to. When some fail each of them is tried once more on its own, as one
    bad file can take the others with it; one that it hangs at is given up, and it begins anew behind that
    one. LibreOffice exits 0 even when it wrote nothing, or one blank page
    for a file that it could not read, so what counts is what is on the pages. Raises ConversionError when
    LibreOffice cannot be started, MachineError where it failed and the machine lets too few processes begin.
    """
    if not files:
        return {}
    done, reached = _convert_together(soffice, files, export, environment, allowance)
    for file in files[:reached]:
        if file not in done:
            done |= _convert_together(soffice, [file], export, environment, allowance)[0]
    if any(file not in done for file in files[: reached + 1]) and is_machine_full(_PROCESSES):
        raise MachineError("no-processes")
    return done | convert_files(soffice, files[reached + 1 :], export, environment, allowance)


def _convert_together(
    soffice: Path, files: Sequence[Path], export: str, environment: Mapping[str, str], allowance: Allowance
) -> tuple[dict[Path, bytes], int]:
    """Return the PDFs, and how many files LibreOffice did before it hung; all of them when it did not."""
    with tempfile.TemporaryDirectory(prefix="minutes-office-") as name:
        folder = Path(name)
        (folder / "in").mkdir()
        # Names of our own: two files may be called the same, and a name may look like an option.
        copies = {file: folder / "in" / f"{place}{file.suffix.lower()}" for place, file in enumerate(files)}
        for file, copy in copies.items():
            shutil.copyfile(file, copy)
        command = [
            *(str(soffice), f"-env:UserInstallation={_profile(os.getpid()).as_uri()}", "--headless"),
            *("--norestore", "--nodefault", "--nolockcheck", "--convert-to", export),
            *("--outdir", str(folder / "out"), *map(str, copies.values())),
        ]
        # It forgets files of its own in the folder for temporary ones when it is stopped.
        suffix = export.partition(":")[0]
        outputs = {file: folder / "out" / f"{copy.stem}.{suffix}" for file, copy in copies.items()}
        has_ended = _run(command, {**environment, "TMPDIR": name}, allowance, tuple(outputs.values()))
        written = {file: path.read_bytes() for file, path in outputs.items() if path.is_file()}
        done = {
            file: data for file, data in written.items() if suffix != "pdf" or allowance.shows(data) is True
        }
        return done, len(files) if has_ended else _count_reached(tuple(outputs.values()))


@cache
def _profile(process: int) -> Path:  # noqa: ARG001 -- a forked process must not share its parent's
    """Return this process's profile folder; it is removed when the process ends."""
    folder = make_session_folder("profile")
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
    return folder


def _run(
    command: Sequence[str], environment: Mapping[str, str], allowance: Allowance, outputs: Sequence[Path]
) -> bool:
    """Run to the end or until no further output comes in time; then nothing of its group is left running.

    Return whether it came to its end.
    """
    try:
        nothing = subprocess.DEVNULL
        process = start_group(command, stdin=nothing, stdout=nothing, stderr=nothing, env=environment)
    except OSError as error:
        raise ConversionError(
            "office-not-started", program=command[0], cause=error.strerror or error
        ) from error
    try:
        limit_memory(allowance.megabytes, process.pid)  # before the script has started the program itself
        return _wait(process, allowance.seconds, outputs)
    finally:
        end_group(process)  # soffice is a script that starts soffice.bin


def _wait(process: subprocess.Popen[bytes], seconds: float, outputs: Sequence[Path]) -> bool:
    begun = time.monotonic()
    reached, deadline = 0, begun + SECONDS_TO_START + seconds
    while time.monotonic() < deadline:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_SECONDS_BETWEEN_LOOKS)
            return True
        if reached < _count_reached(outputs):
            reached, begun = _count_reached(outputs), time.monotonic()
            deadline = begun + seconds
        if time.monotonic() > begun + _SECONDS_WITHOUT_ROOM and is_machine_full():
            return False
    return False


def _count_reached(outputs: Sequence[Path]) -> int:
    """Return how many files are done, with an output or without: all up to the last that has one."""
    return max((place for place, path in enumerate(outputs, 1) if path.exists()), default=0)
