"""A page's content brought into balance: what it opens it closes, and it restores nothing it has not saved.

Whatever is drawn behind it then begins in the state of a fresh page.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

    _Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage

# Operators that open and close something (annex A), between white space or delimiters. Written so
# that the search can begin with one of four letters: seven times as fast as with what is before them.
_STATE_OPERATOR = regex(
    rb"[qQBE](?<![^\0\t\n\f\r >)\]}][qQBE])"
    rb"(?:(?<=[qQ])|(?<=B)(?:T|MC|DC)|(?<=E)(?:T|MC))"
    rb"(?![^\0\t\n\f\r /<(\[%])"
)
# What opens and what closes, for each kind of pair.
_STEPS: tuple[Mapping[bytes, int], ...] = (
    {b"q": 1, b"Q": -1},
    {b"BT": 1, b"ET": -1},
    {b"BMC": 1, b"BDC": 1, b"EMC": -1},
)

# Content that is larger is not read properly, which would take minutes.
_MOST_PARSED = 50_000_000


def balance_page(pdf: Pdf, page: Object) -> None:
    """Bring the content of `page` into balance, in place.

    A restore too many, which readers ignore, would take the state away that is
    saved before the content: such operators are made to do nothing.
    """
    balanced, size = _glance(page)
    if balanced or size > _MOST_PARSED:
        return
    depth, marks, in_text, strays = 0, 0, False, False
    for instruction in _parse(page, "q Q BT ET BMC BDC EMC"):
        operator = instruction.operator.unparse()
        if operator == b"q":
            depth += 1
        elif operator == b"Q":
            strays = strays or depth == 0
            depth = max(depth - 1, 0)
        elif operator in {b"BT", b"ET"}:
            in_text = operator == b"BT"
        else:
            marks = max(marks + (-1 if operator == b"EMC" else 1), 0)
    if strays:
        page.Contents = pdf.make_stream(without_stray_restores(page))
    closing = "EMC " * marks + "ET " * in_text + "Q " * depth
    if closing:
        page.Contents = Array([*content_streams(page), pdf.make_stream(f"\n{closing}".encode("ascii"))])


def _glance(page: Object) -> tuple[bool, int]:
    """Return whether the content is in balance by a quick look, and how many bytes it is.

    Ten times as fast as reading it properly, which is for pages that do not seem so:
    the operators may stand in a text or a picture within the content.
    """
    found: list[bytes] = []
    size = 0
    for stream in content_streams(page):
        data = _read(stream)
        if data is None:  # readers show nothing of it either
            return True, size
        size += len(data)
        found += _STATE_OPERATOR.findall(data)
    return all(_is_balanced(found, steps) for steps in _STEPS), size


def _is_balanced(operators: Sequence[bytes], steps: Mapping[bytes, int]) -> bool:
    """Whether all that is opened is closed again, and nothing is closed before."""
    depth = 0
    for depth in accumulate(filter(None, map(steps.get, operators))):
        if depth < 0:
            return False
    return depth == 0


def _parse(page: Object, operators: str = "") -> Sequence[_Instruction]:
    try:
        return pikepdf.parse_content_stream(pikepdf.Page(page), operators)
    except (pikepdf.PikepdfError, RuntimeError):  # pikepdf 10.15 has no name of its own for a bomb
        return ()


def without_stray_restores(page: Object) -> bytes:
    """Return the content of `page`, byte for byte, with nothing done where it restores without a save.

    Reading it as operators and writing these again would mend what is wrong with it: readers would show more
    of the page than they do of its own file. So would a gap: what stood before the restore would become the
    next operator's.
    """
    return pikepdf.Page(page).get_filtered_contents(_WithoutStrays())


# An empty section for operators that nobody knows (ISO 32000-1, 7.8.2).
_NOTHING_DONE = (
    pikepdf.Token(pikepdf.TokenType.word, b"BX"),
    pikepdf.Token(pikepdf.TokenType.space, b" "),
    pikepdf.Token(pikepdf.TokenType.word, b"EX"),
)


class _WithoutStrays(pikepdf.TokenFilter):
    def __init__(self) -> None:
        super().__init__()
        self._depth = 0

    def handle_token(self, token: pikepdf.Token) -> pikepdf.Token | Sequence[pikepdf.Token]:
        """Let a token through, or something else."""
        if token.type_ == pikepdf.TokenType.word and token.raw_value in {b"q", b"Q"}:
            step = 1 if token.raw_value == b"q" else -1
            if self._depth + step < 0:
                return _NOTHING_DONE
            self._depth += step
        return token


def unpacked(stream: Object) -> bytes:
    """Return what a piece of content says; nothing where it cannot be unpacked: readers show none of it."""
    return _read(stream) or b""


def is_sealed(stream: Object) -> bool:
    """Whether a piece of content cannot be unpacked."""
    return _read(stream) is None


def _read(stream: Object) -> bytes | None:
    """Return what a piece of content says; None where it cannot be unpacked, or is a bomb."""
    try:
        return stream.read_bytes()
    except (pikepdf.PikepdfError, RuntimeError):  # pikepdf 10.15 has no name of its own for a bomb
        return None


def content_streams(page: Object) -> Iterator[Object]:
    """Yield the pieces of a page's content."""
    contents = page.get("/Contents")
    for stream in contents if isinstance(contents, Array) else [contents]:
        if isinstance(stream, pikepdf.Stream):
            yield stream
