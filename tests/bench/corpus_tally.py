"""What becomes of PDF and Word files that nobody here made, in numbers: part of `tox -e bench`."""

import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "support")]

import losses.ends  # tests/ is no package
from corpus import corpus_files, judge, tally
from losses.wordlosses import judge_word_files, no_office, word_files

from toolkit.convert.foreign import convert_office
from toolkit.convert.wordapart import word_files_apart


def print_tally() -> None:
    """Take every file in, put it into a packet, compare, and print the tally."""
    files = corpus_files()
    begun = time.perf_counter()
    verdicts = judge(files)
    print(tally(verdicts))
    print(f"    in {time.perf_counter() - begun:.1f} s, with their packets proved and their pages compared")
    print_losses()


def print_losses() -> None:
    """Draw every Word file, with LibreOffice and without, and print what became of what they hold."""
    files = word_files()
    with word_files_apart(60, 1000) as word:
        for title, office in (("without LibreOffice", no_office), ("with it", convert_office)):
            print(losses.ends.tally(f"Word files, {title}", judge_word_files(files, word, office)))


if __name__ == "__main__":
    print_tally()
