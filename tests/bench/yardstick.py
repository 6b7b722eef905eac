"""The README's meeting beside the script that somebody would write instead (`byhand.py`): `tox -e bench`.

Each pair of commands runs in turn; given are medians of whole processes with all that they start: seconds of
the clock and of the processor. `--write` puts the table into docs/speed.md, with the machine.
"""

from __future__ import annotations

import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from byhand import AS_PDF, write_template

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "speed.md"
SAMPLE = ROOT / "samples" / "region"
RUNS = 7
BEGINS, ENDS = "<!-- written by tests/bench/yardstick.py -->\n", "<!-- until here -->\n"


class Cost(NamedTuple):
    """Seconds that a command took."""

    clock: float
    processor: float


def run(command: tuple[str, ...], cache: Path) -> Cost:
    """Run a command to its end."""
    environment = {**os.environ, "MINUTES_CACHE_DIR": str(cache)}
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, env=environment, capture_output=True)
    clock, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def no_change(_: int) -> None:
    """Leave all as the run before has left it."""


def measured(
    name: str,
    command: tuple[str, ...],
    beside: tuple[str, ...],
    kept: Path | None,
    change: Callable[[int], None] = no_change,
) -> str:
    """Run a command in turn with another one; return the table's row of both. `change` comes before each."""
    pairs = []
    for turn in range(RUNS):
        change(turn)
        with tempfile.TemporaryDirectory() as fresh:
            cache = kept or Path(fresh) / "cache"
            out = (str(Path(fresh) / "out"),) if command[-1] == "--out" else ()
            pairs.append((run((*command, *out), cache), run(beside, cache)))
    ours, theirs = [
        Cost(*map(statistics.median, zip(*side, strict=True))) for side in zip(*pairs, strict=True)
    ]
    clock, processor = ours.clock / theirs.clock, ours.processor / theirs.processor
    return (
        f"| {name} | {ours.clock:.2f} s | {theirs.clock:.2f} s | **{clock:.2f}** "
        f"| {ours.processor:.2f} s | {theirs.processor:.2f} s | **{processor:.2f}** |"
    )


def rows(folder: Path) -> list[str]:
    """Measure everything; `folder` is for what the commands leave behind."""
    write_template(folder / "template.docx")
    shutil.copytree(SAMPLE, folder / SAMPLE.name)
    meeting = folder / SAMPLE.name / "2025-02-28" / "meeting.yaml"
    build = (sys.executable, "-m", "toolkit", "build", str(meeting), "--out")
    script = (sys.executable, str(ROOT / "tests" / "bench" / "byhand.py"), str(meeting), str(folder))
    run(script, folder)  # LibreOffice makes its profile
    kept = folder / "kept"
    out = str(folder / "out")
    run((*build, out), kept)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ("soffice", profile, "--headless", "--convert-to", AS_PDF, "--outdir", str(folder / "office"))
    documents = sorted(str(path) for path in Path(out).rglob("*.docx"))
    both = (*build[:-1], "--only", "agenda,minutes", "--out")
    nothing = (sys.executable, "-c", "pass")
    check = (sys.executable, "-m", "toolkit", "check", str(meeting))
    imports = (sys.executable, "-c", "import click, ruamel.yaml")
    unchanged = (*build, out)
    run(unchanged, kept)
    text = meeting.read_text(encoding="utf-8")

    def correct(turn: int) -> None:
        corrected = text.replace("bød velkommen, ikke", f"bød velkommen {turn} gange, ikke")
        meeting.write_text(corrected, encoding="utf-8")

    def draw_anew(_: int) -> None:
        shutil.rmtree(kept / "documents", ignore_errors=True)

    quick = [
        measured("a build of what has not changed; beside `python -c pass`", unchanged, nothing, kept),
        measured("`minutes check`; beside `import click, ruamel.yaml`", check, imports, kept),
    ]
    return [
        measured("the whole build, nothing kept; beside the script", build, script, None),
        measured(
            "the same, attachments' conversions kept; beside the script", build, script, kept, draw_anew
        ),
        measured("the same, one decision corrected since the last build", build, script, kept, correct),
        measured("agenda and minutes; beside LibreOffice converting both", both, (*office, *documents), None),
        *quick,
    ]


def main() -> None:
    """Print the table; write it into the page where that is asked for."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        table = rows(Path(name))
    head = (
        "| The README's meeting | ours, clock | theirs | ratio | ours, processor | theirs | ratio |",
        "| --- | --: | --: | --: | --: | --: | --: |",
    )
    told = "\n".join((*head, *table))
    print(told)
    if "--write" in sys.argv:
        machine = f"{os.cpu_count()} cores ({platform.machine()}), Python {platform.python_version()}"
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGINS)
        after = rest.partition(ENDS)[2]
        inner = f"\nMedians of {RUNS} runs in turn, on {machine}:\n\n{told}\n\n"
        PAGE.write_text(f"{before}{BEGINS}{inner}{ENDS}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
