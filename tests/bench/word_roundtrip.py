"""2,000 texts with everything the format has, to Word's blocks and back: how many are printed the same."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from markdowntexts import make_text

from toolkit.wordtext.asrendered import blocks_of
from toolkit.wordtext.markdown import write_markdown

COUNT = 2000


def printed(text: str) -> list[object]:
    """What a text is printed as, without what tells lists apart that look the same."""
    return [replace(block, series="") for block in blocks_of(text)]


def main() -> int:
    """Print the numbers of the texts that come back otherwise; return 1 where there are any."""
    texts = {number: make_text(number) for number in range(COUNT)}
    other = [n for n, text in texts.items() if printed(write_markdown(blocks_of(text))) != printed(text)]
    print(f"{COUNT - len(other)} of {COUNT} texts are printed the same; not: {other}")
    return 1 if other else 0


if __name__ == "__main__":
    sys.exit(main())
