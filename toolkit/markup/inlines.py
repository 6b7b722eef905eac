"""Inline Markdown as Word runs, hyperlinks and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.markup.languages import with_land
from toolkit.markup.links import web_target, written_address
from toolkit.markup.pictures import is_decorative, picture_run
from toolkit.markup.wordxml import escaped, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from toolkit.markup.host import WordHost

_LONGEST_TIP = 260  # [MS-OI29500] 2.1.438: Word reads no longer tooltip
_OPENS = {"strong_open": "b", "em_open": "i", "s_open": "strike"}
_CLOSES = {"strong_close": "b", "em_close": "i", "s_close": "strike"}


def render_inlines(tokens: Sequence[Token], host: WordHost, width: int, language: str = "") -> str:
    """Return the runs and hyperlinks of inline `tokens`; no picture is wider than `width` EMU.

    `language` is that of the words where it is not the document's.
    """
    writer = _RunWriter(host, width, language)
    for token in tokens:
        writer.write(token)
    return writer.finish()


def plain_text(tokens: Sequence[Token]) -> str:
    """Return the words of inline `tokens`: a picture's alternative text, a newline for a hard break."""
    return "".join(_plain(token) for token in tokens)


def _plain(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    if token.type == "image":
        return plain_text(token.children or ())
    return token.content


@dataclass(frozen=True, slots=True)
class _OpenLink:
    address: str
    parts_before: int
    closing: str  # "" for an address that may be no hyperlink
    rel_id: str


class _RunWriter:
    """Collects equally formatted text into one run, and starts another when the format changes."""

    def __init__(self, host: WordHost, width: int, language: str) -> None:
        self._host = host
        self._languages = [language]
        self._width = width
        self._parts: list[str] = []
        self._text: list[str] = []
        self._formats = dict.fromkeys(_OPENS.values(), 0)
        self._link: _OpenLink | None = None

    def write(self, token: Token) -> None:
        """Add what one token stands for."""
        if token.type in _OPENS:
            self._change(_OPENS[token.type], 1)
        elif token.type in _CLOSES:
            self._change(_CLOSES[token.type], -1)
        elif token.type == "code_inline":
            self._code(token.content)
        elif token.type == "link_open":
            self._open_link(token)
        elif token.type == "link_close":
            self._close_link()
        elif token.type == "image":
            self._picture(token)
        elif token.type in {"language_open", "language_close"}:
            self._change_language(token)
        else:
            self._text.append(_plain(token))

    def _change_language(self, token: Token) -> None:
        self._flush()
        if token.nesting > 0:
            self._languages.append(str(token.attrs["lang"]))
        else:
            self._languages.pop()

    def finish(self) -> str:
        """Return everything written."""
        self._flush()
        return "".join(self._parts)

    def _flush(self, style: str = "") -> None:
        text = "".join(self._text)
        self._text.clear()
        if text:
            self._parts.append(run(text, self._properties(style)))

    def _properties(self, style: str) -> str:
        """Return the `w:rPr` children in schema order (ECMA-376 Part 1, 17.3.2.28)."""
        name = "Hyperlink" if self._link and self._link.closing else style
        shown = f'<w:rStyle w:val="{escaped(self._host.style(name))}"/>' if name else ""
        formats = "".join(f"<w:{name}/>" for name, depth in self._formats.items() if depth)
        language = self._languages[-1]
        return shown + formats + (f'<w:lang w:val="{with_land(language)}"/>' if language else "")

    def _change(self, name: str, step: int) -> None:
        self._flush()
        self._formats[name] += step

    def _code(self, text: str) -> None:
        self._flush()
        self._text.append(text)
        self._flush("Code")

    def _open_link(self, token: Token) -> None:
        self._flush()
        address = str(token.attrs["href"])
        target = web_target(address)
        if target is None:
            self._link = _OpenLink(written_address(address), len(self._parts), "", "")
            return
        tip = escaped(str(token.attrs.get("title", ""))[:_LONGEST_TIP])
        tooltip = f' w:tooltip="{tip}"' if tip else ""
        rel_id = escaped(self._host.link(target))
        self._parts.append(f'<w:hyperlink r:id="{rel_id}"{tooltip} w:history="1">')
        self._link = _OpenLink(address, len(self._parts), "</w:hyperlink>", rel_id)

    def _close_link(self) -> None:
        self._flush()
        if self._link is None:
            return
        if len(self._parts) == self._link.parts_before:  # a link without words would vanish
            self._text.append(self._link.address)
            self._flush()
        self._parts.append(self._link.closing)
        self._link = None

    def _picture(self, token: Token) -> None:
        alt = plain_text(token.children or ()).replace("\n", " ")
        source = written_address(str(token.attrs["src"]))
        image = self._host.image(source)
        if image is None:
            self._text.append(f"[{alt or source}]")
            return
        self._flush()
        words = None if is_decorative(token) else alt
        linked = self._link.rel_id if self._link else ""
        self._parts.append(picture_run(image, words, self._host.next_id(), self._width, linked))
