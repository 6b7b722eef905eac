"""How long a preview takes after one changed decision: `python tests/bench/preview.py [ROUNDS]`.

Medians in seconds over 30 changes of the README's meeting, in processes that stay: what the document that is
looked at and the packet take, by the clock and of the processor, and how long after a save Chromium shows it.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

import psutil
from browser import leading_browser

from toolkit.preview import tasks
from toolkit.preview.apart import resident
from toolkit.preview.server import serving
from toolkit.preview.session import Preview

MEETING = ROOT / "samples" / "region" / "2025-02-28"
OLD = "Udvalget tager orienteringen til efterretning"


def changed(meeting: Path, number: int) -> None:
    """Write another decision under one item, as an editor does."""
    text = meeting.read_text(encoding="utf-8")
    start = text.index("    decision: |\n") + len("    decision: |\n")
    end = text.index("\n", start)
    aside = meeting.with_suffix(".new")
    aside.write_text(
        f"{text[:start]}      Taget til efterretning, {number}. gang.{text[end:]}", encoding="utf-8"
    )
    aside.replace(meeting)


def used() -> float:
    """Return the processor seconds of this process and all below it so far."""
    own = psutil.Process()
    every = [own, *own.children(recursive=True)]
    return sum(sum(one.cpu_times()[:4]) for one in every if one.is_running())


def timed(label: str, rounds: int, do: object) -> None:
    """Print medians of what `do` takes."""
    seconds, work = [], []
    for number in range(rounds + 2):
        begun, before = time.perf_counter(), used()
        do(number)
        if number > 1:  # the first ones are cold
            seconds.append(time.perf_counter() - begun)
            work.append(used() - before)
    print(f"{label:34} {statistics.median(seconds):6.3f} s, processor {statistics.median(work):6.3f} s")


def main() -> None:
    """Measure and print."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    with tempfile.TemporaryDirectory() as folder:
        region = Path(folder) / "region"
        shutil.copytree(MEETING.parent, region)
        meeting = region / MEETING.name / "meeting.yaml"
        os.environ["MINUTES_CACHE_DIR"] = str(Path(folder) / "cache")
        with resident("en") as documents, resident("en") as packets:

            def document(number: int) -> None:
                changed(meeting, number)
                seen, paper = documents(tasks.look, meeting, "minutes", None)
                assert seen.is_sound
                assert paper.pages

            def packet(number: int, *, sketch: bool = True) -> None:
                changed(meeting, 1000 + number)
                begun = documents(tasks.begin_packet, meeting, None, sketch=sketch)
                assert packets(tasks.finish_packet, begun).pages

            def whole_packet(number: int) -> None:
                packet(1000 + number, sketch=False)

            timed("document, one decision changed", rounds, document)
            timed("packet's pages, likewise", rounds, packet)
            timed("packet as builds make it", rounds, whole_packet)
        preview = Preview([meeting], None, "en")
        with leading_browser() as browser, preview.running(), serving(preview) as guard:
            page = browser()
            page.ask("open", guard.address)
            page.wait("document.querySelector('.sheet[data-page=\"3\"]')")
            page.run("document.querySelector('.sheet[data-page=\"3\"]').scrollIntoView()")
            third = "document.querySelector('.sheet[data-page=\"3\"]').dataset"
            page.wait(f"{third}.shown")
            time.sleep(8)

            def seen(number: int) -> None:
                before = page.run(f"{third}.shown")
                changed(meeting, 2000 + number)
                page.wait(f"{third}.shown !== {before!r}")

            timed("saved to seen in Chromium", rounds, seen)


if __name__ == "__main__":
    main()
