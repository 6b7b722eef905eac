"""Tesseract, which reads pictures of pages: found, asked what it is, and run within limits."""

from __future__ import annotations

import os
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.processes.groups import end_group, start_group
from toolkit.processes.programs import find_tesseract
from toolkit.processes.workers import limit_memory

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DOTS_PER_INCH = 300  # what its data were trained for
_SECONDS_TO_ANSWER = 20
_SURE = 60  # per cent, below which a word is a guess
_LEAST_WORDS = 3
_MOST_GUESSED = 0.5  # of a page's words; of a photograph it guesses all


@dataclass(frozen=True, slots=True)
class ScanReader:
    """Tesseract as it is installed: `name` says its version, `languages` are the data that it has."""

    program: Path
    name: str
    languages: frozenset[str]


def find_scan_reader() -> ScanReader | None:
    """Return Tesseract, None where it is not installed or does not answer."""
    program = find_tesseract()
    return _introduce(program) if program else None


@cache
def _introduce(program: Path) -> ScanReader | None:
    name, _, _ = _answer(program, "--version").partition("\n")
    languages = _answer(program, "--list-langs").splitlines()[1:]  # below a line that says where they are
    return ScanReader(program, name.strip().capitalize(), frozenset(languages)) if name else None


def _answer(program: Path, question: str) -> str:
    try:
        told = subprocess.run(  # noqa: S603 - the program that reads scans
            [program, question], capture_output=True, text=True, timeout=_SECONDS_TO_ANSWER, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout or told.stderr  # version 3 answers on the other


def read_scan(
    reader: ScanReader, picture: bytes, language: str, seconds: int, megabytes: int
) -> bytes | None:
    """Return a PDF of one page with the words of a picture, unseen, each where it stands.

    `picture` is a PNG of `DOTS_PER_INCH`, `language` one of the reader's. Returns nothing for a picture with
    hardly a word, or of which most are guessed; None where it took too long, or too much memory.
    """
    with tempfile.TemporaryDirectory(prefix="minutes-scan-") as name:
        folder = Path(name)
        (folder / "page.png").write_bytes(picture)
        turning = "1" if "osd" in reader.languages else "3"  # also pages that lie, where it knows how
        command = [
            *(str(reader.program), str(folder / "page.png"), str(folder / "page"), "-l", language),
            *("--psm", turning, "--dpi", str(DOTS_PER_INCH), "-c", "textonly_pdf=1", "pdf", "tsv"),
        ]
        if not _run(command, seconds, megabytes):
            return None
        try:
            told = (folder / "page.tsv").read_text(encoding="utf-8", errors="replace")
            words = (folder / "page.pdf").read_bytes()
        except OSError:
            return None
    return words if is_sure(_sureness(told.splitlines()[1:])) else b""


def is_sure(sureness: Iterable[float]) -> bool:
    """Whether words, each as sure as that in per cent, are worth being heard."""
    known = list(sureness)
    sure = sum(one >= _SURE for one in known)
    return sure >= _LEAST_WORDS and sure > _MOST_GUESSED * len(known)


def _sureness(rows: Iterable[str]) -> Iterator[float]:
    """Yield how sure each word of a table of Tesseract's is that has letters or figures."""
    for row in rows:
        *_, sure, word = row.split("\t")
        if any(map(str.isalnum, word)):
            yield float(sure)


def _run(command: list[str], seconds: int, megabytes: int) -> bool:
    """Run Tesseract to its end, on one processor: then it takes no longer, and all see the same."""
    nothing = subprocess.DEVNULL
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        process = start_group(command, stdin=nothing, stdout=nothing, stderr=nothing, env=environment)
    except OSError:
        return False
    try:
        limit_memory(megabytes, process.pid)
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        end_group(process)
