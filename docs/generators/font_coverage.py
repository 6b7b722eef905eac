"""toolkit/fonts/coverage.txt: every character that one of the toolkit's fonts can draw.

Looking into the fonts themselves would cost every build a fifth of a second.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator

FONTS = Path(__file__).resolve().parents[2] / "toolkit" / "fonts"


def covered(folder: Path) -> set[int]:
    """Return the code points of all fonts in `folder`."""
    codes: set[int] = set()
    for path in sorted(folder.glob("*.[ot]tf")):
        with TTFont(path, lazy=True) as font:
            codes.update(font.getBestCmap())
    return codes


def ranges(codes: set[int]) -> list[tuple[int, int]]:
    """Return the runs of neighbouring code points, first and last of each."""
    runs: list[tuple[int, int]] = []
    for code in sorted(codes):
        if runs and code == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], code)
        else:
            runs.append((code, code))
    return runs


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield the file and what it is to hold."""
    lines = [f"{first:04X}-{last:04X}\n" for first, last in ranges(covered(FONTS))]
    yield FONTS / "coverage.txt", "".join(lines).encode("ascii")
