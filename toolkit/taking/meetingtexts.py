"""The texts of a meeting by the addresses that they have in its Word files, as what they are printed as."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.model import Edition, Item, Meeting
from toolkit.namedtuple import NamedTuple
from toolkit.words.ownwords import own_text
from toolkit.words.wording import words_of
from toolkit.wordtext.asrendered import blocks_of, line_of
from toolkit.wordtext.lines import cut
from toolkit.wordtext.model import Block, BlockKind, Line, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

POINTS = "recommendation"


class Address(NamedTuple):
    """An address in its parts: the item's number ("" for the meeting), the field, and which of several."""

    item: str
    field: str
    rest: str

    def __str__(self) -> str:
        """Return it as the Word file has it."""
        parts = ("item", self.item) if self.item else ()
        return "/".join(part for part in (*parts, self.field, self.rest) if part)


def read_address(text: str) -> Address:
    """Return an address in its parts."""
    parts = text.split("/")
    number = parts[1] if parts[0] == "item" and len(parts) > 2 else ""  # noqa: PLR2004 - item, number, field
    field, *rest = parts[2:] if number else parts
    return Address(number, field, "/".join(rest))


def texts_of(meeting: Meeting) -> dict[str, str]:
    """Return each text of a meeting by its address; the points of a recommendation are paragraphs of one."""
    texts = {"information": meeting.information, **_own(meeting.own, "", meeting)}
    for item in meeting.items:
        if not (item.closed and meeting.edition is Edition.PUBLIC):
            prefix = f"item/{item.number}/"
            texts |= {prefix + name: text for name, text in _texts(item)}
            texts |= _own(item.own, prefix, meeting)
    return texts


def _texts(item: Item) -> Iterator[tuple[str, str]]:
    yield POINTS, "\n\n".join(item.recommendation)
    yield from (("summary", item.summary), ("statement", item.statement), ("decision", item.decision))
    yield from ((f"sections/{at}", section.text) for at, section in enumerate(item.sections, 1))
    yield from ((f"dissents/{at}", dissent.text) for at, dissent in enumerate(item.dissents, 1))


def _own(values: object, prefix: str, meeting: Meeting) -> dict[str, str]:
    words = words_of(meeting.committee)
    texts = [own for own in values if own.kind == "text"]  # type: ignore[attr-defined]
    return {f"{prefix}fields/{own.name}": own_text(words, own) for own in texts}


def shown(address: str, text: str, pictures: Callable[[str], str] | None = None) -> tuple[Block, ...]:
    """Return what a text is printed as, in a form that can be compared; pictures are told by `pictures`."""
    if read_address(address).field == POINTS:
        points = (line_of(point, pictures) for point in text.split("\n\n") if point.strip())
        return tuple(Block(BlockKind.PARAGRAPH, line) for line in points)
    return comparable(blocks_of(text, pictures))


def comparable(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks without what tells lists apart that look the same, and without empty points."""
    return tuple(replace(block, series="") for block in _without_empty_points(blocks))


def _without_empty_points(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield blocks without numbers behind which nothing stands; those that follow count on."""
    gone: Counter[tuple[str, int]] = Counter()
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.kind is not BlockKind.ITEM or block.number is None:
            yield block
            continue
        gone = Counter({key: count for key, count in gone.items() if key[1] <= block.depth})
        key = (block.series, block.depth)
        if block.line or _stands_in(following, block):
            yield replace(block, number=block.number - min(gone[key], block.number))
        else:
            gone[key] += 1


def _stands_in(block: Block | None, item: Block) -> bool:
    """Whether a block is part of the list point before it."""
    if block is None or block.kind is BlockKind.ITEM:
        return block is not None and block.depth > item.depth
    return block.depth >= item.depth


def without_words(blocks: tuple[Block, ...], words: str) -> tuple[Block, ...]:
    """Return blocks without the first place that says `words`: a prompt that was left standing."""
    for at, block in enumerate(blocks):
        place = "".join(piece.text for piece in block.line).find(words)
        if place >= 0:
            line = cut(block.line, place, place + len(words))
            return (*blocks[:at], *((replace(block, line=line),) if line else ()), *blocks[at + 1 :])
    return blocks


def with_pictures(blocks: tuple[Block, ...], name: Callable[[str], str]) -> tuple[Block, ...]:
    """Return blocks whose pictures are found where `name` says."""

    def renamed(line: Line) -> Line:
        return tuple(
            piece._replace(picture=replace(piece.picture, source=name(piece.picture.source)))
            if piece.picture
            else piece
            for piece in line
        )

    return tuple(block.with_lines(renamed) for block in blocks)


def with_tips(blocks: tuple[Block, ...], now: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` whose links say what those of `now` to the same places say when pointed at.

    Nobody has changed that: LibreOffice drops the tooltips, ONLYOFFICE gives a link without one its address.
    Any other is left as the Word file has it.
    """
    linked = [piece for block in now for piece in block.pieces if piece.link]
    if not linked:
        return blocks
    tips: dict[tuple[str, ...], str] = {(piece.link, piece.text): piece.tip for piece in linked}
    for link in {piece.link for piece in linked}:
        told = {piece.tip for piece in linked if piece.link == link}
        tips[link,] = told.pop() if len(told) == 1 else ""
    return tuple(
        block.with_lines(lambda line: tuple(_piece_with(piece, tips) for piece in line)) for block in blocks
    )


def _piece_with(piece: Piece, tips: Mapping[tuple[str, ...], str]) -> Piece:
    if not piece.link or piece.tip not in {"", piece.link}:
        return piece
    return piece._replace(tip=tips.get((piece.link, piece.text), tips.get((piece.link,), "")))
