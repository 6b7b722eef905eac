"""Builds killed at 200 random moments: no folder is a mixture, nothing is left running. `tox -e bench`.

By SIGKILL and SIGHUP, of one meeting and of several at once, both with a public edition, and with LibreOffice
hanging at an attachment.
"""

import collections
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "support"))

from interrupted import (
    NEW,
    OLD,
    build_fully,
    find_mixtures,
    hanging_office,
    interrupt,
    left_running,
    make_meetings,
    with_old,
)

TRIES = int(sys.argv[1]) if len(sys.argv) > 1 else 200
SEED = 11
_TOLD_EVERY = 20
LONGEST = 4.0  # seconds into a build that hangs


def main() -> int:
    chosen = random.Random(SEED)  # noqa: S311 - moments to try, not secrets
    counts: collections.Counter[str] = collections.Counter()
    faults = 0
    with tempfile.TemporaryDirectory() as place:
        top = Path(place)
        prepared = {count: prepare(top / str(count), count) for count in (1, 3)}
        path = hanging_office(top)
        for number in range(TRIES):
            count = chosen.choice((1, 1, 3))
            how = chosen.choice((signal.SIGKILL, signal.SIGHUP))
            hangs = chosen.random() < 0.3
            folder, old, new, seconds = prepared[count]
            make_meetings(folder, NEW, count, "c.rtf" if hangs else "b.txt")
            out = with_old(folder / "old", folder / "try")
            cache = folder / "empty" if hangs else folder / "cache"
            moment = chosen.uniform(0, LONGEST if hangs else seconds)
            changes = {"PATH": path} if hangs else {}
            was_running = interrupt(
                folder, out, how, moment, str(number), MINUTES_CACHE_DIR=str(cache), **changes
            )
            left = left_running(str(number))
            found = [f"is still running: {each}" for each in left] + list(find_mixtures(out, old, new))
            counts[f"{how.name}, {count} at once{', LibreOffice hanging' if hangs else ''}"] += was_running
            faults += len(found)
            for fault in found:
                print(f"try {number}, {how.name} after {moment:.2f} s: {fault}", flush=True)
            if number % _TOLD_EVERY == _TOLD_EVERY - 1:
                print(f"{number + 1} tries, {faults} faults", flush=True)
    for kind, times in sorted(counts.items()):
        print(f"{kind:45} {times:4} times")
    print(f"{sum(counts.values())} of {TRIES} builds were under way; {faults} faults")
    return bool(faults)


def prepare(folder: Path, count: int):
    """The folder of some meetings, their files in the old and the new state, and the seconds of a build."""
    make_meetings(folder, NEW, count, "b.txt")
    begun = time.perf_counter()
    new = build_fully(folder, folder / "new")
    seconds = time.perf_counter() - begun
    make_meetings(folder, OLD, count, "b.txt")
    return folder, build_fully(folder, folder / "old"), new, seconds


if __name__ == "__main__":
    sys.exit(main())
