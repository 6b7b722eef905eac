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


def print_tally() -> bool:
    """Take every file in, put it into a packet, compare, and print the tally; return whether all is well."""
    files = corpus_files()
    begun = time.perf_counter()
    verdicts = judge(files)
    print(tally(verdicts))
    print(f"    in {time.perf_counter() - begun:.1f} s, with their packets proved and their pages compared")
    is_well = not any(one.faults for one in verdicts)
    return print_losses() and is_well


def print_losses() -> bool:
    """Draw every Word file, with LibreOffice and without; return whether all losses are told."""
    files, is_well = word_files(), True
    with word_files_apart(60, 1000) as word:
        for title, office in (("without LibreOffice", no_office), ("with it", convert_office)):
            verdicts = judge_word_files(files, word, office)
            print(losses.ends.tally(f"Word files, {title}", verdicts))
            is_well = is_well and not losses.ends.silent(verdicts)
    return is_well


if __name__ == "__main__":
    sys.exit(not print_tally())
