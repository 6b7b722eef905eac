"""How soon `minutes lsp` tells what it finds after a keystroke, in small and large meetings: `tox -e bench`.

Milliseconds from the message that a text has changed to the findings in it, and to the answer about what is
under the pointer; medians and the slowest of so many keystrokes. Beside them the processor's time of each.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "support")]

from bench import write_meeting
from language_client import LanguageClient

KEYSTROKES = 30
TYPED = "statement: "  # behind the first of these somebody types


def bench_editor(items: int, folder: Path) -> None:
    """Type into a meeting of so many items, and print how soon each keystroke is answered."""
    file = write_meeting(folder, items)
    before, found, after = file.read_text(encoding="utf-8").partition(TYPED)
    editor = LanguageClient((sys.executable, "-m", "toolkit", "lsp"), cwd=folder)
    editor.start(folder)
    editor.open(file)
    editor.diagnostics(file)
    server = psutil.Process(editor._process.pid)
    told, answered = [], []
    used = sum(server.cpu_times()[:2])
    for number in range(KEYSTROKES):
        begun = time.perf_counter()
        editor.change(file, f"{before}{'x' * number}{found}{after}")
        editor.diagnostics(file)
        told.append(time.perf_counter() - begun)
    used = (sum(server.cpu_times()[:2]) - used) / KEYSTROKES
    for _ in range(KEYSTROKES):
        begun = time.perf_counter()
        editor.ask("hover", file, 5, 5)
        answered.append(time.perf_counter() - begun)
    editor.kill()
    print(
        f"{items:>5} items   findings {shown(told)}   under the pointer {shown(answered)}   "
        f"processor {used * 1000:.0f} ms a keystroke"
    )


def shown(seconds: list[float]) -> str:
    """The median and the largest, in milliseconds."""
    return f"{statistics.median(seconds) * 1000:4.0f} ms (at most {max(seconds) * 1000:.0f})"


def main() -> None:
    """Measure each size."""
    for items in (10, 60, 200):
        with tempfile.TemporaryDirectory() as name:
            bench_editor(items, Path(name))


if __name__ == "__main__":
    main()
