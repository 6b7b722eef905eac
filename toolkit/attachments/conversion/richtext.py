"""What rich text says as Outlook packs it ([MS-OXRTFCP]). The only importer of the libraries for it.

Of a mail that was HTML it holds that HTML beside what it made of it ([MS-OXRTFEX]), in which the cells of
tables run together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import compressed_rtf  # type: ignore[import-untyped]
from striprtf.striprtf import rtf_to_text

from toolkit.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_HEAD = 4096  # characters within which rich text says what it was made of
_FROM_HTML = "\\fromhtml"
_PAGE = regex(r"\\ansicpg(\d+)")
_TOKEN = regex(
    r"(?P<open>\{)|(?P<close>\})|\\'(?P<byte>[0-9a-fA-F]{2})|\\u(?P<sign>-?\d+)[ ]?(?:\\'[0-9a-fA-F]{2}|\?)?"
    r"|\\(?P<word>[a-zA-Z]+)(?P<number>-?\d+)?[ ]?|\\(?P<symbol>[^a-zA-Z\r\n])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
_WORDS = {
    "par": "\n",
    "line": "\n",
    "tab": "\t",
    "bullet": "\u2022",
    "endash": "\u2013",
    "emdash": "\u2014",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
}
_SYMBOLS = {"~": "&nbsp;", "_": "&shy;", "{": "{", "}": "}", "\\": "\\"}
_TABLES = frozenset(("fonttbl", "colortbl", "stylesheet", "info", "pntext"))


def read_packed(packed: bytes) -> Iterator[tuple[str, str]]:
    """Yield the text of packed rich text as "plain", and as "html" where it was made of that."""
    rich = compressed_rtf.decompress(packed).decode("cp1252", "replace")
    yield "plain", str(rtf_to_text(rich, errors="ignore"))
    if _FROM_HTML in rich[:_HEAD]:
        yield "html", _html_within(rich)


def _html_within(rich: str) -> str:
    """Return the HTML that rich text was made of."""
    page = _PAGE.search(rich[:_HEAD])
    encoding = f"cp{page[1]}" if page else "cp1252"
    said: list[bytes] = []
    # Of the groups around: whether each is passed over, and marked as rich only.
    groups: list[tuple[bool, bool]] = []
    unsaid, rich_only, is_starred = False, False, False
    for token in _TOKEN.finditer(rich):
        word = token["word"] or ""
        if token["open"]:
            groups.append((unsaid, rich_only))
        elif token["close"]:
            unsaid, rich_only = groups.pop() if groups else (False, False)
        elif word == "htmlrtf":
            rich_only = token["number"] != "0"
        elif word == "htmltag":
            unsaid = False
        elif word in _TABLES or (word and is_starred):
            unsaid = True
        elif not (unsaid or rich_only):
            said.append(_bytes_of(token, encoding))
        is_starred = token["symbol"] == "*"
    return b"".join(said).decode(encoding, "replace")


def _bytes_of(token: re.Match[str], encoding: str) -> bytes:
    if token["byte"]:
        return bytes.fromhex(token["byte"])
    if token["sign"]:
        return f"&#{int(token['sign']) % 0x10000};".encode()
    text = _WORDS.get(token["word"] or "") or _SYMBOLS.get(token["symbol"] or "") or token["text"] or ""
    return text.encode(encoding, "xmlcharrefreplace")
