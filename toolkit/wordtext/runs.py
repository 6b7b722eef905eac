"""The pieces in a Word paragraph: its runs with their looks, links, pictures and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from toolkit.reading.sourcetext import FORBIDDEN
from toolkit.regex import regex
from toolkit.wordfile.docxio import MC, OFF, WP, A, M, R, W, attribute, text_of
from toolkit.wordfile.openfields import FIELD_MARKS, OpenFields
from toolkit.wordfile.references import alternative_text, read_hyperlink
from toolkit.wordtext.model import Picture, Piece
from toolkit.wordtext.symbols import read_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from toolkit.wordtext.looks import Looking

_CODE_STYLES = frozenset({"code", "html code", "source text", "verbatim char", "inline code"})
_INSIDE = tuple(
    f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")
)
_READING = (f"{W}rt", f"{W}rubyBase")  # how a word is said, printed above it, and the word
_PRIVATE = regex("[\ue000-\uf8ff]")  # letters that only their font tells
_CODE = regex(r"[0-9A-Fa-f]{1,4}")
_SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}


class Surroundings(Protocol):
    """What a paragraph's runs refer to outside of it."""

    @property
    def looks(self) -> Looking:
        """The styles of the file."""

    def target(self, rel_id: str) -> str:
        """Return the address or the part that a relationship leads to, "" for none."""

    def picture(self, rel_id: str) -> str:
        """Return where the picture of a relationship is to be found, "" where it is none."""

    def note(self, kind: str, number: str) -> str:
        """Return the words of a footnote or an endnote ("footnote", "endnote")."""

    def tell(self, code: str, words: str) -> None:
        """Take note of what Markdown cannot hold, and of its words."""


def read_pieces(paragraph: etree._Element, around: Surroundings) -> Iterator[Piece]:
    """Yield the pieces of a paragraph as they stand in it."""
    yield from _Reader(around).children(paragraph, Piece())


class _Reader:
    """One walk through a paragraph, with the fields that are open."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._fields = OpenFields()

    def children(self, element: etree._Element, look: Piece) -> Iterator[Piece]:
        for child in element:
            if child.tag == f"{W}r":
                yield from self._run(child, look)
            elif child.tag == f"{W}hyperlink":
                yield from self.children(child, self._linked(child, look))
            elif child.tag == f"{W}fldSimple":
                yield from self.children(child, _by_instruction(attribute(child, "instr"), look))
            elif child.tag in _INSIDE:
                yield from self.children(child, look)
            elif str(child.tag).startswith(M):
                words = "".join(text.text or "" for text in child.iter(f"{M}t"))
                self._around.tell("formula", words)
                yield look._replace(text=words)

    def _linked(self, hyperlink: etree._Element, look: Piece) -> Piece:
        address = self._around.target(hyperlink.get(f"{R}id", ""))
        if not address and attribute(hyperlink, "anchor") and (words := text_of(hyperlink).strip()):
            self._around.tell("bookmark-link", words)
        return look._replace(link=address, tip=attribute(hyperlink, "tooltip")) if address else look

    def _run(self, run: etree._Element, around: Piece) -> Iterator[Piece]:
        properties = run.find(f"{W}rPr")
        if self._is_on(properties, "vanish"):
            self._around.tell("hidden", text_of(run))
            return
        begun = (field.instruction for field in self._fields.open if field.has_result)
        link = next((_by_instruction(instruction, around) for instruction in begun), around)
        look = self._look(properties, link)
        for child in run:
            if child.tag in FIELD_MARKS:
                self._fields.follow(child)
            elif self._fields.show:
                yield from self._content(child, look, _font(properties))

    def _content(self, child: etree._Element, look: Piece, font: str) -> Iterator[Piece]:
        name = str(child.tag).removeprefix(W)
        if name == "t":
            words = (child.text or "").replace("\n", " ").replace("\ufeff", "")
            words = _PRIVATE.sub(lambda letter: self._symbol(ord(letter[0]), font), words)
            yield look._replace(text=FORBIDDEN.sub(" ", words))
        elif name in _SIGNS:
            yield look._replace(text=_SIGNS[name])
        elif name == "br":
            if attribute(child, "type") in {"page", "column"}:
                self._around.tell("break", "")
            yield look._replace(text="\n")
        elif name == "sym":
            code = attribute(child, "char")
            number = int(code, 16) if _CODE.fullmatch(code) else 0
            yield look._replace(text=self._symbol(number, attribute(child, "font") or font) if number else "")
        elif name in {"footnoteReference", "endnoteReference"}:
            words = self._around.note(name.removesuffix("Reference"), attribute(child, "id"))
            self._around.tell("note", words)
            yield look._replace(text=f" ({words})" if words else "")
        elif name == "ruby":
            yield from self._with_reading(child, look)
        else:
            yield from self._drawing(child, look)

    def _with_reading(self, ruby: etree._Element, look: Piece) -> Iterator[Piece]:
        """Yield a word, and in brackets how it is said, which Word prints above it (ECMA-376 17.3.3.25)."""
        reading, word = (ruby.find(name) for name in _READING)
        if word is not None:
            yield from self.children(word, look)
        words = "" if reading is None else text_of(reading)
        if words:
            yield look._replace(text=f" ({words})")

    def _symbol(self, number: int, font: str) -> str:
        """Return the letter that a font shows; what only the font has becomes a bullet, and is told."""
        if shown := read_symbol(number, font):
            return FORBIDDEN.sub(" ", shown)
        self._around.tell("symbol", f"{font} {number:04X}")
        return "\u2022"

    def _drawing(self, child: etree._Element, look: Piece) -> Iterator[Piece]:
        """Yield a picture, or the words in a text box."""
        if child.find(f"{WP}anchor") is not None:
            self._around.tell("floating", "")
        boxes = [box for box in child.iter(f"{W}txbxContent") if not is_repeated(box)]
        if boxes:
            words = " ".join(text_of(paragraph) for box in boxes for paragraph in box.iter(f"{W}p"))
            self._around.tell("textbox", words)
            yield look._replace(text=f" {words} ")
            return
        blip = next(child.iter(f"{A}blip"), None)
        source = "" if blip is None else self._around.picture(blip.get(f"{R}embed", ""))
        if source:
            alt, decorative = alternative_text(next(child.iter(f"{WP}docPr"), None))
            yield Piece(link=look.link, tip=look.tip, picture=Picture(source, None if decorative else alt))
        elif str(child.tag) in {f"{W}drawing", f"{W}pict", f"{W}object"}:
            self._around.tell("object", "")

    def _look(self, properties: etree._Element | None, around: Piece) -> Piece:
        style = attribute(None if properties is None else properties.find(f"{W}rStyle"), "val")
        names = self._around.looks.names(style) if style else ()
        return around._replace(
            bold=self._is_on(properties, "b", style),
            italic=self._is_on(properties, "i", style),
            strike=self._is_on(properties, "strike", style) or self._is_on(properties, "dstrike", style),
            code=not _CODE_STYLES.isdisjoint(names),
        )

    def _is_on(self, properties: etree._Element | None, name: str, style: str = "") -> bool:
        own = None if properties is None else properties.find(f"{W}{name}")
        if own is not None:
            return attribute(own, "val").lower() not in OFF
        looks = self._around.looks.run_looks(style) if style else ()
        found = next((one for look in looks if (one := look.find(f"{W}{name}")) is not None), None)
        return found is not None and attribute(found, "val").lower() not in OFF


def _by_instruction(instruction: str, look: Piece) -> Piece:
    """Return a look as a field gives it: HYPERLINK "https://…" links what it shows (17.16.5.25)."""
    link = read_hyperlink(instruction)
    return look._replace(link=link.url, tip=link.tip) if link.url else look


def _font(properties: etree._Element | None) -> str:
    """Return the font that a run names."""
    fonts = None if properties is None else properties.find(f"{W}rFonts")
    return attribute(fonts, "ascii") or attribute(fonts, "hAnsi")


def is_repeated(box: etree._Element) -> bool:
    """Whether a text box is for programs that do not know the newer one beside it (ECMA-376 part 3, 9.3)."""
    around = next(box.iterancestors(f"{MC}AlternateContent"), None)
    newer = None if around is None else around.find(f"{MC}Choice//{W}txbxContent")
    return newer is not None and next(box.iterancestors(f"{MC}Fallback"), None) is not None
