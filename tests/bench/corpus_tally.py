"""What becomes of some 300 PDF files that nobody here made, in numbers: part of `tox -e bench`."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus import corpus_files, judge, tally  # tests/ is no package


def print_tally() -> None:
    """Take every file in, put it into a packet, compare, and print the tally."""
    files = corpus_files()
    begun = time.perf_counter()
    verdicts = judge(files)
    print(tally(verdicts))
    print(f"    in {time.perf_counter() - begun:.1f} s, with their packets proved and their pages compared")


if __name__ == "__main__":
    print_tally()
