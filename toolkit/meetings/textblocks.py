"""Text blocks of a committee, used by name in its meetings: `((hearing weeks=8))`. Pure.

Round brackets mean nothing to YAML, Markdown or Jinja, and stand twice in no sentence; braces and square
brackets begin a group or a list in YAML, and a tag in templates.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import mapping
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toolkit.reading.fields import Data

_VALUE = r"([^\s()=\"']+)=(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\s()\"']+))"
_USE = regex(rf"\(\(\s*([^\s()=\"']+)((?:\s+{_VALUE})*)\s*\)\)")
_VARIABLE = regex(r"\{([^{}\s]+)\}")
_LOOSE_USE = regex(r"\(\(\s*([^\s()=\"']+)(\s[^()]*=[^()]*)\)\)")
_LOOSE_VALUE = regex(r"([^\s=]+)=(.*?)\s*(?=\s[^\s=]+=|$)", re.DOTALL)

_QUOTES = " \"'\u201c\u201d\u201e\u00ab\u00bb"


class BlockUse(NamedTuple):
    """A block that a text uses, as it is written there, with the values for its variables."""

    written: str
    name: str
    values: Mapping[str, str]


def blocks_of(committee: Data) -> dict[str, str]:
    """The committee's blocks by name; empty for most."""
    blocks = mapping(committee.get("blocks"))
    return {str(name): text.rstrip() for name, text in blocks.items() if isinstance(text, str)}


def find_uses(text: str) -> Iterator[BlockUse]:
    """What looks like a block in a text, known or not."""
    for use in _USE.finditer(text) if "((" in text else ():
        yield _use_of(use)


def find_unquoted(text: str, blocks: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The uses of known blocks that are none, a value having spaces and no quotes, and how they should be."""
    for use in _LOOSE_USE.finditer(text) if "((" in text else ():
        if use[1] in blocks and not _USE.fullmatch(use[0]):
            values = (f'{pair[1]}="{pair[2].strip(_QUOTES)}"' for pair in _LOOSE_VALUE.finditer(use[2]))
            yield use[0], f"(({use[1]} {' '.join(values)}))"


def lone_brace(block: str) -> str:
    """The first brace of a block that belongs to no variable, with the word at it; "" for none."""
    for found in re.finditer(r"\{[^{}\s]*\}?|[^{}\s]*\}", block):
        if not _VARIABLE.fullmatch(found[0]):
            return found[0]
    return ""


def _use_of(use: re.Match[str]) -> BlockUse:
    pairs = re.finditer(_VALUE, use[2])
    return BlockUse(use[0], use[1], {pair[1]: pair[2] or pair[3] or pair[4] or "" for pair in pairs})


def variables_of(block: str) -> tuple[str, ...]:
    """The names of a block's variables, each once."""
    return tuple(dict.fromkeys(_VARIABLE.findall(block)))


def filled(block: str, values: Mapping[str, str]) -> str:
    """A block with its variables filled; one without a value stays as it is."""
    return _VARIABLE.sub(lambda variable: values.get(variable[1], variable[0]), block)


def with_blocks(data: Data, committee: Data) -> Data:
    """A meeting's data with the blocks in all its texts; the same data where the committee has none."""
    blocks = blocks_of(committee)
    return mapping(_expanded(dict(data), blocks)) if blocks else data


def with_blocks_in(text: str, committee: Data) -> str:
    """A text with the committee's blocks in it written out."""
    return _written_out(text, blocks_of(committee))


def _written_out(text: str, blocks: Mapping[str, str]) -> str:
    return _USE.sub(lambda use: _text_of(_use_of(use), blocks), text) if "((" in text else text


def _expanded(value: object, blocks: Mapping[str, str]) -> object:
    if isinstance(value, dict):
        return {key: _expanded(inner, blocks) for key, inner in value.items()}
    if isinstance(value, list):
        return [_expanded(inner, blocks) for inner in value]
    return _written_out(value, blocks) if isinstance(value, str) else value


def _text_of(use: BlockUse, blocks: Mapping[str, str]) -> str:
    return filled(blocks[use.name], use.values) if use.name in blocks else use.written
