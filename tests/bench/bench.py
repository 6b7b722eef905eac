"""How long checks and builds take, beside other programs and stage by stage: `tox -e bench`.

Every figure is of whole processes started cold, the median of a few runs on the same machine. The ratio
compares `minutes build` (agenda, minutes and packet) with LibreOffice converting the same meeting's
minutes.docx alone. The stages are those of one further build; the packet's parts
run in a process of their own beside the others, and "packet" is how long the others waited for it.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from corpus_tally import print_tally

from toolkit.scaffold.yamltext import yaml_lines

ROOT = Path(__file__).resolve().parents[2]
README_MEETING = ROOT / "samples" / "region" / "2025-02-28" / "meeting.yaml"
ITEM_COUNTS = (10, 50, 200)
LONG = 290  # items; they fill 300 pages
CHECKED = 200  # files
RUNS = 5

STAGES = """
import json, pathlib, sys
from toolkit.making.options import BuildOptions
from toolkit.pipeline import build_meeting
report = build_meeting(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), BuildOptions(), lambda _: None)
print(json.dumps(dict(report.stages)))
"""

# What tagging adds to a document's pages, in processor time: other work on the machine does not count.
TAGGING = """
import gc, json, pathlib, sys, time
from toolkit.processes.garbage import OBJECTS_BETWEEN_COLLECTIONS
from toolkit.convert.embedded import EmbeddedRenderer
gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
docx, renderer = pathlib.Path(sys.argv[1]).read_bytes(), EmbeddedRenderer()
pages = renderer.convert_document(docx)
def best(work):
    def seconds():
        begun = time.process_time()
        work(docx)
        return time.process_time() - begun
    return min(seconds() for _ in range(3))
added = best(renderer.convert_document) - best(renderer.measure_document)
print(json.dumps([pages.page_count, added * 1000 / pages.page_count, pages.accessible]))
"""


@dataclass(frozen=True)
class Run:
    """One command: its wall time in seconds, its largest process in MB, what it printed."""

    seconds: float
    megabytes: float
    output: str


def measure(*command: object) -> Run:
    """Run `command` to its end; the memory is that of the largest of its processes (getrusage(2)).

    Nothing is there that an earlier run has kept.
    """
    with tempfile.TemporaryDirectory() as cache:
        return _measure(command, {**os.environ, "MINUTES_CACHE_DIR": cache})


def _measure(command: tuple[object, ...], environment: dict[str, str]) -> Run:
    begin = time.perf_counter()
    process = subprocess.Popen(
        [*map(str, command)], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[:3]} ended with {process.returncode}")
    return Run(seconds, usage.ru_maxrss / 1024, output.decode())


def median_run(runs: list[Run]) -> Run:
    """The run whose time is the median."""
    middle = statistics.median_low(run.seconds for run in runs)
    return next(run for run in runs if run.seconds == middle)


def write_meeting(folder: Path, count: int) -> Path:
    """Write a committee and a meeting of `count` items of ordinary length; return the meeting's file."""
    text = "Udvalget har arbejdet med sagen siden sidste møde, og status fremgår af notatet.\n\n"
    listed = "- Tidsplanen holder\n- Budgettet er på **120.000 kr.**\n- Næste skridt er en *høring*\n"
    item = {
        "duration": 5,
        "presenters": ["Anna Dahl"],
        "recommendation": ["drøfter status", "godkender det videre forløb"],
        "statement": text * 3 + listed,
        "decision": text + listed,
    }
    items = [{"title": f"Status for indsats nummer {number}", **item} for number in range(1, count + 1)]
    committee = {"name": "Udvalget", "organisation": "Fjordby Kommune", "style": "region", "language": "da"}
    committee["members"] = [{"name": "Anna Dahl"}]
    (folder / "2025-02-28").mkdir(parents=True)
    (folder / "committee.yaml").write_text("\n".join(yaml_lines(committee)) + "\n", encoding="utf-8")
    meeting = ["date: 2025-02-28", 'start: "08:00"', "status: minutes", *yaml_lines({"items": items})]
    file = folder / "2025-02-28" / "meeting.yaml"
    file.write_text("\n".join(meeting) + "\n", encoding="utf-8")
    return file


def bench(name: str, meeting: Path, folder: Path, soffice: str) -> None:
    """Measure one meeting and print its lines."""
    build = median_run(
        [
            measure(sys.executable, "-m", "toolkit", "build", meeting, "--out", folder / "out")
            for _ in range(RUNS)
        ]
    )
    minutes = next(Path(line) for line in build.output.splitlines() if line.endswith("minutes.docx"))
    convert = (soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless")
    convert = (*convert, "--convert-to", "pdf", "--outdir", folder / "pdf", minutes)
    measure(*convert)  # the first one makes the profile
    office = median_run([measure(*convert) for _ in range(RUNS)])
    print(
        f"{name:<18} build {build.seconds:6.2f} s   LibreOffice {office.seconds:6.2f} s   "
        f"ratio {build.seconds / office.seconds:5.2f}   "
        f"peak memory of the largest process {build.megabytes:5.0f} MB"
    )
    stages = json.loads(measure(sys.executable, "-c", STAGES, meeting, folder / "out").output)
    start = measure(sys.executable, "-c", "import toolkit.cli, toolkit.commands.build")
    for stage, seconds in {"start and imports": start.seconds, **stages}.items():
        print(f"    {stage:<28} {seconds:6.3f} s")


def bench_tagging(meeting: Path, folder: Path) -> None:
    """Measure what tagging the minutes adds, a page, and its memory."""
    build = (sys.executable, "-m", "toolkit", "build", "--only", "minutes", meeting, "--out", folder / "out")
    listed = measure(*build).output.splitlines()
    minutes = next(line for line in listed if line.endswith("minutes.docx"))
    run = measure(sys.executable, "-c", TAGGING, minutes)
    pages, milliseconds, accessible = json.loads(run.output)
    claim = "PDF/UA-1" if accessible else "not accessible"
    print(
        f"{pages} pages tagged".ljust(18)
        + f" {milliseconds:6.2f} ms a page   peak memory {run.megabytes:5.0f} MB   {claim}"
    )


def bench_check(folder: Path) -> None:
    """Measure `minutes check` beside check-jsonschema, and one file beside the imports it needs."""
    shutil.copytree(README_MEETING.parents[1], folder / "0")
    for name in range(1, CHECKED):
        shutil.copytree(README_MEETING.parent, folder / "0" / str(name))
    files = [folder / "0" / str(name) / README_MEETING.name for name in range(1, CHECKED)]
    files.append(folder / "0" / README_MEETING.parent.name / README_MEETING.name)
    ours = (sys.executable, "-m", "toolkit", "check")
    schema = ROOT / "schemas" / "meeting.schema.json"
    theirs = (sys.executable, "-m", "check_jsonschema", "--schemafile", schema)
    imports = (sys.executable, "-c", "import click, ruamel.yaml")
    pairs = {
        f"{CHECKED} files": ((*ours, *files), "check-jsonschema", (*theirs, *files)),
        "1 file": ((*ours, files[0]), "click, ruamel.yaml", imports),
    }
    for name, (command, other_name, other) in pairs.items():
        measure(*command)  # writes the bytecode, as an installation does
        runs = [(measure(*command), measure(*other)) for _ in range(RUNS)]
        check, beside = (median_run([pair[side] for pair in runs]) for side in (0, 1))
        print(
            f"{name:<18} check {check.seconds:6.2f} s   {other_name} {beside.seconds:6.2f} s   "
            f"ratio {check.seconds / beside.seconds:5.2f}"
        )


def main() -> None:
    """Measure the checks, the README's meeting and generated ones."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("the comparison needs LibreOffice: apt install libreoffice-writer")
    print(
        f"Whole processes, cold, median of {RUNS}; {os.cpu_count()} cores, Python {sys.version.split()[0]}\n"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench_check(folder / "check")
        (folder / "readme").mkdir()
        bench("README's meeting", README_MEETING, folder / "readme", soffice)
        for count in ITEM_COUNTS:
            bench(f"{count} items", write_meeting(folder / str(count), count), folder / str(count), soffice)
        for meeting in (README_MEETING, write_meeting(folder / "300", LONG)):
            bench_tagging(meeting, folder / "tagged")
    print()
    if not print_tally():
        raise SystemExit("something is lost without a word")


if __name__ == "__main__":
    main()
