"""What becomes of mails, workbooks and presentations that nobody here made: part of `tox -e bench`."""

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "support")]

from losses.ends import silent, tally  # tests/ is no package
from losses.mailsheets import corpus_files, judge

if __name__ == "__main__":
    verdicts = judge(corpus_files())
    print(tally("mails, workbooks and presentations", verdicts))
    sys.exit(bool(silent(verdicts)))
