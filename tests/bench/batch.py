"""What a year of meetings costs, from plan to packets, at 10, 100 and 1,000 meetings: `tox -e bench`.

A hundred committees of ten meetings, of all styles: folders made from the plans, checked, built for the first
time, again with nothing changed, and with one meeting changed. Seconds are those of the clock and those of
the processors, which other work on the machine leaves alone; memory is that of all processes of a command,
looked at ten times a second, and what two of them share counts twice. The numbers of meetings can be given:
`tox -e bench -- 10 100`.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from toolkit.scaffold.yamltext import yaml_lines

ROOT = Path(__file__).resolve().parents[2]
ATTACHMENTS = ROOT / "samples" / "region" / "2025-02-28" / "bilag"
SIZES = (10, 100, 1000)
PER_COMMITTEE = 10
STYLES = ("region", "municipality", "local")
COMPARED_WITH_JOBS = 100  # meetings
STARTS = 21  # runs, for what takes milliseconds
SECONDS_BETWEEN_LOOKS = 0.1
MINUTES = (sys.executable, "-m", "toolkit")
TEXT = "Udvalget har arbejdet med sagen siden sidste møde, og status fremgår af notatet.\n\n"
LIST = "- Tidsplanen holder\n- Budgettet er på **120.000 kr.**\n- Næste skridt er en *høring*\n"


@dataclass(frozen=True)
class Run:
    """One command: seconds by the clock and of processors, the most memory of all its processes in MB."""

    seconds: float
    processor: float
    megabytes: float


def measure(*command: object, cwd: Path, cache: Path) -> Run:
    """Run `command` in the folder `cwd` to its end, with the folder `cache` for what it keeps."""
    begin, used = time.perf_counter(), processor_time()
    process = subprocess.Popen(
        [*map(str, command)],
        cwd=cwd,
        env={**os.environ, "MINUTES_CACHE_DIR": str(cache)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    most = 0
    watched = psutil.Process(process.pid)
    while True:
        with suppress(psutil.Error):
            most = max(most, sum(map(memory_of, (watched, *watched.children(recursive=True)))))
        try:
            _, told = process.communicate(timeout=SECONDS_BETWEEN_LOOKS)
            break
        except subprocess.TimeoutExpired:
            continue
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}: {told.decode()[-2000:]}")
    return Run(time.perf_counter() - begin, processor_time() - used, most / 1e6)


def processor_time() -> float:
    """The processors' time, in seconds, that this program's children and theirs have taken so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def memory_of(process: psutil.Process) -> int:
    """The resident memory of a process in bytes, 0 when it has just ended."""
    with suppress(psutil.Error):
        return int(process.memory_info().rss)
    return 0


def write_committees(folder: Path, meetings: int) -> list[Path]:
    """Write a committee with a plan for every ten meetings; return the plans."""
    plans = []
    for number in range(meetings // PER_COMMITTEE):
        committee = folder / f"udvalg-{number:03}"
        committee.mkdir(parents=True)
        about = {"name": f"Udvalg {number}", "organisation": "Fjordby Kommune", "language": "da"}
        about |= {"style": STYLES[number % len(STYLES)], "members": [{"name": "Anna Dahl"}]}
        write_yaml(committee / "committee.yaml", about)
        dates = [f"2025-{month:02}-{number % 20 + 5:02}" for month in range(1, PER_COMMITTEE + 1)]
        plan = {"year": 2025, "defaults": {"start": "10:00", "end": "12:00", "place": "Rådhuset"}}
        write_yaml(committee / "plan-2025.yaml", {**plan, "meetings": [planned(date) for date in dates]})
        plans.append(committee / "plan-2025.yaml")
    return plans


def planned(date: str) -> dict[str, object]:
    """A meeting with six items, two of them with an attachment."""
    item = {
        "duration": 10,
        "presenters": ["Anna Dahl"],
        "recommendation": ["drøfter status", "godkender det videre forløb"],
        "statement": TEXT * 3 + LIST,
    }
    items = [{"title": f"Status for indsats {number}", **item} for number in range(1, 7)]
    items[0]["attachments"] = [{"title": "Kort over baser", "file": "bilag/kort.pdf"}]
    items[1]["attachments"] = [{"title": "Notat om høringen", "file": "bilag/notat.docx"}]
    return {"date": date, "items": items}


def write_yaml(path: Path, data: dict[str, object]) -> None:
    """Write `data` as a file that a person might have written."""
    lines = (line for key, value in data.items() for line in yaml_lines({key: value}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def fill_in(meeting: Path) -> None:
    """Do what people do between plan and minutes; each meeting has a Word file of its own."""
    folder = meeting.parent / "bilag"
    folder.mkdir(exist_ok=True)
    shutil.copy(ATTACHMENTS / "7-1-kort-baser.pdf", folder / "kort.pdf")
    shutil.copy(ATTACHMENTS / "7-2-hoeringsnotat.docx", folder / "notat.docx")
    with zipfile.ZipFile(folder / "notat.docx", "a") as package:
        package.comment = str(meeting).encode()
    text = meeting.read_text(encoding="utf-8")
    meeting.write_text(text.replace("status: kladde ", "status: referat"), encoding="utf-8")


def bench_size(meetings: int, folder: Path) -> None:
    """Measure every step of a year with so many meetings, and print a line for each."""
    cache = folder / "cache"
    year = folder / "year"
    plans = write_committees(year, meetings)

    def step(name: str, *command: object) -> None:
        tell(name, meetings, measure(*MINUTES, *command, cwd=year, cache=cache))

    runs = [measure(*MINUTES, "plan", "scaffold", plan, cwd=year, cache=cache) for plan in plans]
    times = (sum(run.seconds for run in runs), sum(run.processor for run in runs))
    tell("scaffold", meetings, Run(*times, max(run.megabytes for run in runs)))
    files = sorted(year.glob("*/*/meeting.yaml"))
    if len(files) != meetings:
        raise SystemExit(f"{len(files)} meetings instead of {meetings}")
    for file in files:
        fill_in(file)
    step("check", "check")
    step("build, for the first time", "build")
    step("build, nothing changed", "build")
    files[0].write_text(
        files[0].read_text(encoding="utf-8").replace("Tidsplanen", "Planen"), encoding="utf-8"
    )
    step("build, one meeting changed", "build")
    if meetings == COMPARED_WITH_JOBS:
        compare_jobs(year, folder)
    if meetings == SIZES[0]:
        compare_start(files[0], year, cache)


def tell(name: str, meetings: int, run: Run) -> None:
    """Print one step."""
    each = f"{run.seconds / meetings * 1000:.1f} / {run.processor / meetings * 1000:.1f} ms each"
    times = f"{run.seconds:8.2f} s {run.processor:8.2f} s CPU {each:>24}"
    print(f"{meetings:>5} {name:<28} {times} {run.megabytes:7.0f} MB", flush=True)


def compare_jobs(year: Path, folder: Path) -> None:
    """How much faster two processes are than one, both with nothing kept from before."""
    took = {}
    for jobs in (1, 2):
        command = (*MINUTES, "build", "--jobs", jobs, "--out", folder / f"out-{jobs}")
        took[jobs] = measure(*command, cwd=year, cache=folder / f"cache-{jobs}").seconds
    print(
        f"      --jobs 1: {took[1]:.2f} s, --jobs 2: {took[2]:.2f} s: {took[1] / took[2]:.2f} times as fast"
    )


def compare_start(meeting: Path, year: Path, cache: Path) -> None:
    """How long a meeting that has not changed takes, beside Python alone, in turns."""
    script = Path(sys.executable).with_name("minutes")
    commands = (
        (sys.executable, "-c", "pass"),
        (script, "build", meeting.parent.relative_to(year)),
        (*MINUTES, "build", meeting.parent.relative_to(year)),
    )
    took: dict[int, list[float]] = {number: [] for number, _ in enumerate(commands)}
    environment = {**os.environ, "MINUTES_CACHE_DIR": str(cache)}
    for _ in range(STARTS):
        for number, command in enumerate(commands):
            begin = time.perf_counter()
            subprocess.run([*map(str, command)], cwd=year, env=environment, capture_output=True, check=True)
            took[number].append(time.perf_counter() - begin)
    alone, installed, module = (statistics.median(times) * 1000 for times in took.values())
    print(
        f"      one meeting unchanged: {installed:.1f} ms ({installed / alone:.2f} times python -c pass), "
        f"as python -m toolkit {module:.1f} ms ({module / alone:.2f} times)"
    )


def main() -> None:
    """Measure each number of meetings asked for."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sizes = [int(argument) for argument in sys.argv[1:]] or SIZES
    print(f"{os.cpu_count()} cores, Python {sys.version.split()[0]}\n")
    for meetings in sizes:
        with tempfile.TemporaryDirectory() as name:
            bench_size(meetings, Path(name))


if __name__ == "__main__":
    main()
