"""Write toolkit/fonts/coverage.txt: every character that one of the toolkit's fonts can draw.

Run it after the fonts have changed: python .ci/list_coverage.py
Looking into the fonts themselves would cost every build a fifth of a second.
"""

from __future__ import annotations

from pathlib import Path

from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "toolkit" / "fonts"


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


if __name__ == "__main__":
    lines = [f"{first:04X}-{last:04X}\n" for first, last in ranges(covered(FONTS))]
    (FONTS / "coverage.txt").write_text("".join(lines), encoding="ascii")
