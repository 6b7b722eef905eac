"""The walk through a Word file that counts what a reader sees: `take_stock`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.wordfile import graphics
from toolkit.wordfile.asread import chosen_alternative
from toolkit.wordfile.counting import Counting
from toolkit.wordfile.docxio import (
    DOCUMENT,
    MC,
    OFF,
    WP,
    A,
    M,
    R,
    V,
    W,
    attribute,
    inner,
    parse_part,
    read_parts,
)
from toolkit.wordfile.emptyfields import is_uncomputed, shown_at_end
from toolkit.wordfile.fileproperties import shows_empty_property
from toolkit.wordfile.mainpart import margins_of, targets_of, with_usual_names
from toolkit.wordfile.openfields import COMPUTED, FIELD_MARKS, Field, OpenFields, field_name, is_dirty, stays
from toolkit.wordfile.stock import Drawing, DrawingKind, PlacedText, Stock, TextPlace
from toolkit.wordfile.wholepictures import is_whole_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lxml import etree

_LEFT_OUT = frozenset(
    (
        *(f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tblGrid", "delText")),
        *(f"{W}{name}" for name in ("comment", "commentReference", "sectPr", "rubyPr", "tcPr", "trPr")),
    )
)
_SPACES = frozenset(f"{W}{name}" for name in ("tab", "br", "cr", "ptab"))
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
_MOST_NESTED_FILES = 3
_TAG = regex(r"<(style|script|title)\b.*?</\1>|<[^>]+>", re.DOTALL | re.IGNORECASE)


def take_stock(parts: Mapping[str, bytes]) -> Stock:
    """Return what a Word file holds, given its parts under their usual names (`with_usual_names`).

    Raises ValueError when a part that is needed is no XML.
    """
    passages, drawings = count_document(parts)
    return Stock(tuple(passages), tuple(drawings))


def count_document(parts: Mapping[str, bytes], depth: int = 0) -> tuple[list[PlacedText], list[Drawing]]:
    """Return the passages and drawings of a file; `depth` tells how many files it stands in."""
    counting = Counting(parts, depth)
    if DOCUMENT in parts:
        root = parse_part(parts[DOCUMENT])
        _Story(counting, DOCUMENT, TextPlace.BODY).read(root)
        for name, place in margins_of(root, parts):
            _Story(counting, name, place).read(parse_part(parts[name]))
    return counting.passages, counting.drawings


class _Story:
    """One part of the file on the walk: the text, a header, the notes."""

    def __init__(self, counting: Counting, name: str, place: TextPlace) -> None:
        self._counting, self._place = counting, place
        self._targets = targets_of(counting.parts, name)
        self._fields = OpenFields()
        self._words: list[str] = []
        self._style = ""

    def read(self, element: etree._Element) -> None:
        """Count what an element holds."""
        for child in element.iterchildren("*"):
            tag = str(child.tag)
            if tag in _LEFT_OUT:
                continue
            way = _WAYS.get(tag)
            if way is not None:
                way(self, child)
            else:
                self.read(child)

    def within(self, place: TextPlace, element: etree._Element) -> None:
        """Count what stands at a place of its own, with its own paragraphs."""
        before = (self._place, self._words, self._style, self._fields)
        self._place, self._words, self._fields = place, [], OpenFields()
        self.read(element)
        self.end()
        self._place, self._words, self._style, self._fields = before

    def end(self, place: TextPlace | None = None) -> None:
        """End a passage."""
        text = "".join(self._words).strip()
        self._words = []
        self.say(place or self._place, text)

    def say(self, place: TextPlace, text: str) -> None:
        if text:
            self._counting.passages.append(PlacedText(place, text))

    def paragraph(self, element: etree._Element) -> None:
        before, self._words = self._words, []
        self._style = attribute(inner(element, f"{W}pPr", f"{W}pStyle"), "val")
        self.read(element)
        self.end()
        self._words = before

    def run(self, element: etree._Element) -> None:
        hidden = self._counting.hiding.hides(element, self._style)
        for child in element.iterchildren("*"):
            tag = str(child.tag)
            if tag in FIELD_MARKS:
                ended = self._fields.follow(child)
                if ended and stays(self._fields) and not hidden:
                    self.field(ended)
                continue
            self._fields.fill(child)
            if hidden or not stays(self._fields):
                continue
            if tag == f"{W}t":
                self._words.append(child.text or "")
            elif tag in _SPACES:
                self._words.append(" ")
            elif tag == f"{W}noBreakHyphen":
                self._words.append("-")
            elif tag not in _LEFT_OUT:
                _WAYS.get(tag, _Story.read)(self, child)

    def simple_field(self, element: etree._Element) -> None:
        instruction = attribute(element, "instr").strip()
        if field_name(instruction) in COMPUTED or not stays(self._fields):
            return
        self.read(element)
        field = Field(element.find(f"{W}ffData"), [], instruction, 0 if len(element) else None)
        field.is_dirty, field.is_filled = is_dirty(element), len(element) > 0
        self.field(field)

    def field(self, field: Field) -> None:
        """Count what a field shows besides its result, and one whose result is not in the file."""
        self.say(TextPlace.FIELD, shown_at_end(field))
        is_told = is_uncomputed(field, renews=self._counting.renews_fields)
        if is_told and not shows_empty_property(field.instruction, self._counting.properties):
            self.draw(Drawing(DrawingKind.UNCOMPUTED, self._place, text=field.instruction))

    def choice(self, element: etree._Element) -> None:
        """Count one of several ways to say the same."""
        chosen = chosen_alternative(element)
        if chosen is not None:
            self.read(chosen)

    def row(self, element: etree._Element) -> None:
        if element.find(f"{W}trPr/{W}del") is None and element.find(f"{W}trPr/{W}hidden") is None:
            place = self._place
            self._place = TextPlace.TABLE if place is TextPlace.BODY else place
            self.read(element)
            self._place = place

    def cell(self, element: etree._Element) -> None:
        merged = element.find(f"{W}tcPr/{W}vMerge")
        if element.find(f"{W}tcPr/{W}cellDel") is not None:
            return
        if merged is None or attribute(merged, "val") == "restart":
            self.read(element)

    def note(self, element: etree._Element) -> None:
        kind = _NOTES[str(element.tag)]
        note = self._counting.note(kind, attribute(element, "id"))
        if note is not None:
            _Story(self._counting, f"word/{kind}s.xml", TextPlace(kind)).within(TextPlace(kind), note)

    def ruby_text(self, element: etree._Element) -> None:
        self._words.append(" ")
        self.read(element)
        self._words.append(" ")

    def equation(self, element: etree._Element) -> None:
        self.say(TextPlace.EQUATION, graphics.equation_words(element))

    def box(self, element: etree._Element) -> None:
        self.within(TextPlace.BOX, element)

    def inserted_file(self, element: etree._Element) -> None:
        name = self._target(element, "id")
        data = self._counting.parts.get(name, b"")
        if data.startswith(b"PK") and self._counting.depth < _MOST_NESTED_FILES:
            passages, drawings = count_document(with_usual_names(read_parts(data)), self._counting.depth + 1)
            self._counting.passages += [PlacedText(TextPlace.INSERTED, passage.text) for passage in passages]
            self._counting.drawings += drawings
            return
        if data and name.lower().endswith((".htm", ".html", ".xhtml", ".txt")):
            text = _TAG.sub(" ", data.decode("utf-8", "replace"))
            self.say(TextPlace.INSERTED, " ".join(text.split()))
        else:
            self.draw(Drawing(DrawingKind.FILE, self._place))

    def draw(self, drawing: Drawing) -> None:
        self._counting.drawings.append(drawing)

    def _target(self, element: etree._Element, name: str) -> str:
        """Return the part that an r: attribute of an element leads to, "" for none."""
        return self._targets.get(str(element.get(f"{R}{name}", "")), "")

    def object(self, element: etree._Element) -> None:
        """Count an embedded object by its picture, or itself where it has none, as a chapter beside it."""
        before = len(self._counting.drawings)
        self.read(element)
        if len(self._counting.drawings) == before:
            self.draw(Drawing(DrawingKind.FILE, self._place))

    def drawing(self, element: etree._Element) -> None:
        properties = next(element.iter(f"{WP}docPr"), None)
        if properties is None or properties.get("hidden", "0") in OFF:
            self.read(element)

    def picture(self, element: etree._Element) -> None:
        """Count the picture of an a:blip or v:imagedata."""
        number = element.get(f"{R}embed") or element.get(f"{R}id") or element.get(f"{R}pict")
        part = self._targets.get(str(number or ""), "")
        if part in self._counting.parts:
            is_whole = is_whole_picture(self._counting.parts[part])
            self.draw(Drawing(DrawingKind.PICTURE, self._place, part, is_whole=is_whole))
        elif number or element.get(f"{R}link") or element.get(f"{R}href"):
            self.draw(Drawing(DrawingKind.LINKED, self._place))

    def chart(self, element: etree._Element) -> None:
        words = graphics.chart_words(element, self._counting.parts.get(self._target(element, "id")))
        self.draw(Drawing(DrawingKind.CHART, self._place, text=words))

    def diagram(self, element: etree._Element) -> None:
        data = self._target(element, "dm")
        # Word keeps what it drew beside the data, as word/diagrams/drawing1.xml beside data1.xml.
        drawn = data.replace("/data", "/drawing")
        for text in graphics.diagram_texts(self._counting.parts.get(drawn, self._counting.parts.get(data))):
            self.say(TextPlace.DIAGRAM, text)

    def shape(self, element: etree._Element) -> None:
        """Count a shape of the new kind (wps:wsp): the text in it, else the shape itself."""
        before = len(self._counting.passages)
        self.read(element)
        outline = graphics.outline_of(element)
        if len(self._counting.passages) == before and outline is not None:
            self.draw(Drawing(DrawingKind.SHAPE, self._place, outline=outline))

    def old_shape(self, element: etree._Element) -> None:
        """Count a shape of the old kind (VML): its text, its picture, or the shape itself."""
        if graphics.is_hidden_vml(element):
            return
        before = len(self._counting.passages) + len(self._counting.drawings)
        self.read(element)
        after = len(self._counting.passages) + len(self._counting.drawings)
        if after == before and graphics.is_seen_vml(element):
            self.draw(Drawing(DrawingKind.SHAPE, self._place, outline="vml"))

    def lettering(self, element: etree._Element) -> None:
        self.say(TextPlace.WATERMARK, element.get("string", "").strip())

    def ink(self, _: etree._Element) -> None:
        self.draw(Drawing(DrawingKind.INK, self._place))

    def nothing(self, _: etree._Element) -> None:
        """Pass over what no reader sees."""


_WAYS: Mapping[str, Callable[[_Story, etree._Element], None]] = {
    f"{W}p": _Story.paragraph,
    f"{W}r": _Story.run,
    f"{W}fldSimple": _Story.simple_field,
    f"{MC}AlternateContent": _Story.choice,
    f"{W}tr": _Story.row,
    f"{W}tc": _Story.cell,
    **dict.fromkeys(_NOTES, _Story.note),
    f"{W}rt": _Story.ruby_text,
    f"{M}oMath": _Story.equation,
    f"{W}txbxContent": _Story.box,
    f"{W}altChunk": _Story.inserted_file,
    f"{W}subDoc": _Story.object,
    f"{W}drawing": _Story.drawing,
    f"{W}object": _Story.object,
    f"{A}blip": _Story.picture,
    f"{V}imagedata": _Story.picture,
    f"{V}textpath": _Story.lettering,
    f"{V}shapetype": _Story.nothing,
    **dict.fromkeys(graphics.VML_SHAPES, _Story.old_shape),
    **dict.fromkeys(graphics.CHARTS, _Story.chart),
    graphics.DIAGRAM: _Story.diagram,
    graphics.SHAPE: _Story.shape,
    **dict.fromkeys(graphics.INK, _Story.ink),
    f"{WP}docPr": _Story.nothing,
    f"{A}hlinkClick": _Story.nothing,
}
