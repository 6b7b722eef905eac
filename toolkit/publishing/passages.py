"""What a file discloses, passage by passage."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING
from urllib.parse import unquote

from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_ESCAPES = regex(r"(?:%[0-9A-Fa-f]{2})+")
_BASE64 = regex(r"base64,([A-Za-z0-9+/]+=*)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a file's text and where it stands: `place` ("page", "part" ...) and `at`, number or name.

    `is_prose` tells whether its single words count: those of formats and of packed pictures do not.
    """

    place: str
    at: str
    text: str
    is_prose: bool = True


def unwrapped(text: str) -> str:
    """Return a text with what its addresses spell another way: %20, and data: in base 64."""
    if "base64," in text:
        text = _BASE64.sub(_decoded, text)
    return _ESCAPES.sub(lambda match: unquote(match[0]), text) if "%" in text else text


def _decoded(match: re.Match[str]) -> str:
    try:
        data = base64.b64decode(match[1] + "=" * (-len(match[1]) % 4))
    except ValueError:
        return match[0]
    return data.decode("utf-8", "replace")


def disclose_xml(data: bytes, place: str, at: str) -> Iterator[Passage]:
    """Yield the text, the spoken attributes, the other attributes and the comments of an XML part."""
    from toolkit.wordfile.runningtext import SPOKEN, read_damaged, running_text

    root = read_damaged(data)
    if root is None:
        yield Passage(place, at, data.decode("utf-8", "replace"), is_prose=False)
        return
    yield Passage(place, at, "".join(running_text(root)))
    spoken: list[str] = []
    silent: list[str] = []
    for element in root.iter("*"):
        for key, value in element.attrib.items():
            (spoken if str(key).rpartition("}")[2] in SPOKEN else silent).append(str(value))
    yield Passage(place, at, "\n".join(spoken))
    yield Passage(place, at, "\n".join(silent), is_prose=False)
