"""Where the words of a page stand that the toolkit itself has drawn and marked.

dxpdf writes each word as a block of text, each glyph moved to along one line; between the words stand marks,
matrices, and what shows no text. One expression reads such a page in a third of the time that it takes
operator by operator.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.pdf.geometry import Matrix, multiply
from toolkit.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    Place = tuple[int, float, float]

_NUMBER = rb"-?[\d.]+"
_SIX = _NUMBER + (rb" " + _NUMBER) * 5
_STEP = regex(
    # ISO 32000-1, 9.4: a word, which begins with the matrix of its line
    rb"BT\n/\w+ " + _NUMBER + rb" Tf\n(?P<line>" + _SIX + rb") Tm\n<[0-9A-F]+> Tj\n"
    rb"(?P<word>(?:" + _NUMBER + rb" 0 Td <[0-9A-F]+> Tj\n)*+)ET(?!\S)"
    # 14.6: the beginnings and the end of marks; a stamp's texts are written otherwise, in a mark that is none
    rb"|<</MCID (?P<mark>\d+)>> BDC(?!\S)|(?P<bare>BMC)(?!\S)|(?P<end>EMC)(?!\S)"
    rb"|/Artifact <<[^<>()]*>> (?P<artifact>BDC)(?!\S)|(?P<stamp>BT) [^()]*? ET(?!\S)"
    # 8.4.4: matrices
    rb"|(?P<matrix>" + _SIX + rb") cm(?!\S)|(?<!\S)(?P<save>q)(?!\S)|(?<!\S)(?P<restore>Q)(?!\S)"
)
# What must not be left on a page when the steps are taken out: it is written in another way.
_OTHERWISE = regex(rb"[(<'\"]|\b(?:BT|BI|BDC|BMC|EMC|cm|T[jJmdDL*])(?!\S)|(?<!\S)[qQ](?!\S)")
_MOVED = regex(rb"(\S+) 0 Td")
_UPRIGHT = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Word(NamedTuple):
    """Text that a mark holds: where its first glyph is, in user space, and how the others follow on.

    `right` and `up` are where a step of one leads in the line, `steps` are those steps as they are written.
    """

    mark: int
    x: float
    y: float
    right: float = 0.0
    up: float = 0.0
    steps: bytes = b""

    def places(self) -> Iterator[Place]:
        """Yield the mark and the origin of each glyph."""
        yield self.mark, self.x, self.y
        for moved in accumulate(map(float, _MOVED.findall(self.steps))):
            yield self.mark, self.x + moved * self.right, self.y + moved * self.up


def read_words(content: bytes) -> tuple[Word, ...] | None:
    """Return the words that marks hold; None for a page that is written otherwise.

    `content` is a page's content stream, unpacked.
    """
    words: list[Word] = []
    between, end, reader = [], 0, _Reader()
    for step in _STEP.finditer(content):
        begin, kind = step.start(), step.lastgroup
        if begin > end:
            between.append(content[end:begin])
        end = step.end()
        if kind == "word":
            if reader.mark >= 0:
                words.append(reader.word(step))
        elif kind == "stamp":
            if reader.mark >= 0:
                return None
        else:
            _TAKEN[str(kind)](reader, step)
    between.append(content[end:])
    return None if _OTHERWISE.search(b"\n".join(between)) else tuple(words)


class _Reader:
    """The marks and the matrix that are in force; `mark` is that which holds what is drawn, -1 for none."""

    def __init__(self) -> None:
        self.mark = -1
        self.marks: list[int] = []
        self.matrix: Matrix = _UPRIGHT
        self.saved: list[Matrix] = []

    def word(self, word: re.Match[bytes]) -> Word:
        """Return a word: what it needs of its matrix times the one in force is the first row and the last."""
        a, b, _, _, e, f = map(float, word["line"].split())
        ma, mb, mc, md, me, mf = self.matrix
        x, y = e * ma + f * mc + me, e * mb + f * md + mf
        return Word(self.mark, x, y, a * ma + b * mc, a * mb + b * md, word["word"])

    def save(self, _: re.Match[bytes]) -> None:
        """Keep the matrix until the drawing state is restored."""
        self.saved.append(self.matrix)

    def restore(self, _: re.Match[bytes]) -> None:
        """Go back to the matrix that was kept last."""
        self.matrix = self.saved.pop() if self.saved else self.matrix

    def move(self, step: re.Match[bytes]) -> None:
        """Put a matrix before the one in force."""
        self.matrix = multiply(_six(step["matrix"]), self.matrix)

    def begin(self, step: re.Match[bytes]) -> None:
        """Begin a mark; -1 stands for one without an identifier."""
        self.marks.append(int(step["mark"] or -1))
        self.mark = max(self.marks)

    def end(self, _: re.Match[bytes]) -> None:
        """End the innermost mark."""
        del self.marks[-1:]
        self.mark = max(self.marks, default=-1)


_TAKEN: dict[str, Callable[[_Reader, re.Match[bytes]], None]] = {
    "mark": _Reader.begin,
    "bare": _Reader.begin,
    "artifact": _Reader.begin,
    "end": _Reader.end,
    "matrix": _Reader.move,
    "save": _Reader.save,
    "restore": _Reader.restore,
}


def _six(written: bytes) -> Matrix:
    a, b, c, d, e, f = map(float, written.split())
    return a, b, c, d, e, f
