"""The pieces of a line as Markdown, in the plainest way that reads back as the same pieces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.markup.asmeant import is_folder
from toolkit.namedtuple import NamedTuple
from toolkit.regex import regex
from toolkit.wordtext.asrendered import blocks_of
from toolkit.wordtext.model import Block, BlockKind, Line, Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPECIAL = regex(r"([\\`*_\[\]<>&~|#!])")
_WORD = regex(r"\S+")
_SOME = regex(r"([\\`*\[<~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w))")
_LINE_START = regex(r"(?m)^([-+=:#>]|\d{1,9}(?=[.)]))")
_CELL_START = regex(r"^(?:\\([-+=:#])|(\d{1,9})\\(?=[.)]))")
# What would be a text block of the committee's, `((name key="words"))`, in the meeting's file.
_BLOCK_USE = regex(r"""\((?=\(\s*[^\s()=\"']+(?:\s(?:[^()"']|"[^"\n]*"|'[^'\n]*')*)?\)\))""")
_MARKS = {"bold": "**", "italic": "*", "strike": "~~"}


class _Way(NamedTuple):
    """One way to write a line: which signs are escaped, and what stands for italics."""

    escapes: re.Pattern[str]
    italic: str
    guarded: bool  # letters beside marks as numbers, so that the marks count


_NEVER = regex(r"((?!))")
_WAYS = (
    _Way(_NEVER, "*", guarded=False),
    _Way(_SOME, "*", guarded=False),
    _Way(_SOME, "_", guarded=False),
    _Way(_SPECIAL, "*", guarded=False),
    _Way(_SPECIAL, "_", guarded=False),
    _Way(_SPECIAL, "*", guarded=True),
    _Way(_SPECIAL, "_", guarded=True),
)


def write_line(line: Line) -> str:
    """Return a line as the Markdown of a paragraph, plainest first; what Markdown cannot tell goes unsaid.

    Only looks can go unsaid (code beside a letter, bold that ends within a word), never words.
    """
    target = (Block(BlockKind.PARAGRAPH, line),)
    for way in _WAYS:
        written = _written(line, way)
        if blocks_of(written) == target:
            return written
    plain = tuple(Piece(piece.text, link=piece.link, tip=piece.tip, picture=piece.picture) for piece in line)
    return write_line(plain) if plain != line else _written(line, _WAYS[3])


def write_cell(line: Line) -> str:
    """Return a line as a cell of a table: a bar is escaped once, whatever the line made of it.

    No list, heading or quote begins in a cell, so what would begin one is not escaped.
    """
    return _CELL_START.sub(r"\1\2", re.sub(r"\\?\|", r"\\|", write_line(line)))


def _written(line: Line, way: _Way) -> str:
    parts: list[str] = []
    opened: list[str] = []
    link: tuple[str, str] = ("", "")
    for index, piece in enumerate(line):
        following = line[index + 1 :]
        wanted = [name for name in _MARKS if getattr(piece, name)]
        if (piece.link, piece.tip) != link:
            parts += _closing(opened, way)
            opened = []
            parts.append(_link_end(link))
            link = (piece.link, piece.tip)
            parts.append("[" if piece.link else "")
        while any(name not in wanted for name in opened):
            parts.append(_mark(opened.pop(), way))
        for name in sorted(set(wanted) - set(opened), key=lambda name: -_lasting(name, following, piece)):
            opened.append(name)
            parts.append(_mark(name, way))
        parts.append(_content(piece, way, parts))
    parts += _closing(opened, way)
    parts.append(_link_end(link))
    return _BLOCK_USE.sub(r"(\\", _at_line_start("".join(parts), way))


def _closing(opened: list[str], way: _Way) -> Iterator[str]:
    return (_mark(name, way) for name in reversed(opened))


def _mark(name: str, way: _Way) -> str:
    return way.italic if name == "italic" else _MARKS[name]


def _lasting(name: str, following: Line, piece: Piece) -> int:
    """Return for how many pieces a look goes on: the longest is opened first."""
    lasting = 0
    for later in following:
        if not getattr(later, name) or later.link != piece.link:
            break
        lasting += 1
    return lasting


def _content(piece: Piece, way: _Way, parts: list[str]) -> str:
    if piece.picture:
        alt, told = piece.picture.alt, piece.picture.caption
        title = _titled("decorative" if alt is None else told)
        return f"![{_escaped(alt or '', way)}]({write_address(piece.picture.source)}{title})"
    if piece.code:
        return _code(piece.text, "".join(parts)[-1:])
    text = _escaped(piece.text, way)
    if way.guarded and text:
        text = _guarded(text, piece)
    return text.replace("\n", "\\\n")


def _escaped(text: str, way: _Way) -> str:
    if "\\" not in text:  # the sign of a folder: most texts need no look at each word
        return way.escapes.sub(r"\\\1", text)
    return _WORD.sub(lambda word: _escaped_word(word[0], way), text)


def _escaped_word(word: str, way: _Way) -> str:
    r"""Return a word with its signs escaped; in `C:\temp` a backslash escapes nothing."""
    if not is_folder(word):
        return way.escapes.sub(r"\\\1", word)
    return way.escapes.sub(lambda sign: f"&#{ord(sign[0])};", word) if way.guarded else word


def _guarded(text: str, piece: Piece) -> str:
    """Write the first and the last letter of unmarked text as numbers: a mark beside punctuation counts."""
    if piece.bold or piece.italic or piece.strike or len(text) < 2:  # noqa: PLR2004
        return text
    first = f"&#{ord(text[0])};" if text[0].isalnum() else text[0]
    last = f"&#{ord(text[-1])};" if text[-1].isalnum() else text[-1]
    return first + text[1:-1] + last


def _code(text: str, before: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    if before.isalnum() and longest == 0:
        fence = "``"
    padded = text.startswith("`") or text.endswith("`") or (text[:1] == text[-1:] == " " and text.strip())
    return f"{fence} {text} {fence}" if padded else f"{fence}{text}{fence}"


def _link_end(link: tuple[str, str]) -> str:
    address, tip = link
    if not address:
        return ""
    return f"]({write_address(address)}{_titled(tip)})"


def _titled(words: str) -> str:
    """Return the title of a link or picture as it stands behind the address."""
    escaped = _SPECIAL.sub(r"\\\1", words).replace('"', '\\"')
    return f' "{escaped}"' if words else ""


def write_address(address: str) -> str:
    """Return where a link or picture leads to as it stands in brackets."""
    return f"<{address}>" if re.search(r"[\s()<>]", address) or not address else address


def _at_line_start(text: str, way: _Way) -> str:
    """Escape what would begin a list, a heading or a quote, where the way escapes anything."""
    if way.escapes is _NEVER:
        return text
    return _LINE_START.sub(lambda sign: f"{sign[0]}\\" if sign[0].isdigit() else f"\\{sign[0]}", text)
