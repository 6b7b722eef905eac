"""A comparison of two states of a meeting as a Word file with tracked changes (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import Markup

from toolkit.dataclass import dataclass
from toolkit.lifecycle.comparison import ADDED, REMOVED, SAME, ComparedLine, ComparedPiece, ItemComparison
from toolkit.markup.wordxml import storable
from toolkit.regex import regex
from toolkit.wordfile.docxio import (
    CONTENT_TYPES,
    DOCUMENT,
    STYLES,
    W,
    attribute,
    parse_part,
    part_bytes,
    read_parts,
    write_parts,
)
from toolkit.wordfile.mainpart import relations_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path


_PROPERTIES, _DC = "docProps/core.xml", "{http://purl.org/dc/elements/1.1/}"
_MARGIN = regex(r"(/word/|)(header|footer)\w*\.xml")
_SHOWN_AS = {"replaced": (REMOVED, ADDED), "closed": (SAME,), "opened": (SAME,)}
_TAGS = {ADDED: ("w:ins", "w:t"), REMOVED: ("w:del", "w:delText"), SAME: ("", "w:t")}


@dataclass(frozen=True, slots=True)
class Author:
    """Whose changes they are, the day they are of, and the language they are written in ("da-DK")."""

    name: str
    day: date
    language: str


def render_tracked(
    items: Sequence[ItemComparison], labels: Mapping[str, str], title: str, author: Author, template: Path
) -> bytes:
    """Return a Word file of all items with what has changed as tracked changes by `author`.

    Accepting them all gives the later state, rejecting them all the earlier one. The looks are those of
    `template`, one of a house style's Word files.
    """
    writer = _Writer(author, _style_ids(read_parts(template.read_bytes())[STYLES]))
    body = [writer.paragraph("Title", (ComparedPiece(SAME, title),))]
    for item in items:
        body += writer.item(item, labels)
    return _packed(template.read_bytes(), Markup("").join(body), title, author.language)


class _Writer:
    """Writes paragraphs; each change has a number of its own."""

    def __init__(self, author: Author, styles: Mapping[str, str]) -> None:
        self._author = author.name
        self._date = f"{author.day.isoformat()}T00:00:00Z"
        self._styles = styles
        self._ids = count(1)

    def item(self, item: ItemComparison, labels: Mapping[str, str]) -> Iterator[Markup]:
        kind = item.kind if item.kind in (ADDED, REMOVED) else SAME
        if item.number or item.before:
            yield self.paragraph("heading 2", self._heading(item, kind))
        for part in item.parts:
            if part.name == "part_title":
                continue
            came = {piece.kind for line in part.lines for piece in line}
            own = came.pop() if len(came) == 1 else SAME
            yield self.paragraph("heading 3", (ComparedPiece(own, part.label(labels)),))
            for line in part.lines:
                yield self.paragraph("Body Text", line)
        if item.attachments:
            yield self.paragraph("heading 3", (ComparedPiece(kind, labels["attachments"]),))
        for change in item.attachments:
            text = f"{change.number} {change.title}"
            kinds = _SHOWN_AS.get(change.kind, (change.kind,))
            for each in kinds:
                yield self.paragraph("Body Text", (ComparedPiece(each, text),))

    def _heading(self, item: ItemComparison, kind: str) -> ComparedLine:
        titles = next((part.lines for part in item.parts if part.name == "part_title"), ())
        numbers: ComparedLine = (ComparedPiece(kind, f"{item.number or item.before}. "),)
        if kind == SAME and item.before != item.number:
            numbers = (ComparedPiece(REMOVED, f"{item.before}. "), ComparedPiece(ADDED, f"{item.number}. "))
        return (*numbers, *(piece for line in titles for piece in line))

    def paragraph(self, style: str, line: ComparedLine) -> Markup:
        """Return a paragraph; one that came or went as a whole has its mark tracked too (17.13.5.15, 20)."""
        kinds = {piece.kind for piece in line}
        whole = kinds.pop() if len(kinds) == 1 else SAME
        mark = Markup("")
        if whole != SAME:
            mark = _element("w:rPr", "", _element(_TAGS[whole][0], self._facts()))
        runs = Markup("").join(self._run(piece) for piece in line)
        name = self._styles.get(style.lower(), "")
        return Markup('<w:p><w:pPr><w:pStyle w:val="{}"/>{}</w:pPr>{}</w:p>').format(name, mark, runs)

    def _run(self, piece: ComparedPiece) -> Markup:
        tag, text_tag = _TAGS[piece.kind]
        text = storable(piece.text)
        run = _element("w:r", "", _element(text_tag, 'xml:space="preserve"', text))
        return _element(tag, self._facts(), run) if tag else run

    def _facts(self) -> str:
        facts = Markup('w:id="{}" w:author="{}" w:date="{}"')
        return facts.format(next(self._ids), self._author, self._date)


def _element(tag: str, attributes: str, content: str = "") -> Markup:
    """Return an element; `content` is escaped unless it is Markup."""
    return Markup("<{0} {1}>{2}</{0}>").format(Markup(tag), Markup(attributes), content)  # noqa: S704 - ours


def _style_ids(styles: bytes) -> dict[str, str]:
    found = {}
    for style in parse_part(styles).iter(f"{W}style"):
        name = style.find(f"{W}name")
        if name is not None:
            found[attribute(name, "val").lower()] = attribute(style, "styleId")
    return found


def _packed(template: bytes, body: Markup, title: str, language: str) -> bytes:
    """Return the template's package with another body, and without heads and feet: they hold tags."""
    parts = {name: data for name, data in read_parts(template).items() if not _MARGIN.search(name)}
    for name, target in ((CONTENT_TYPES, "PartName"), (relations_name(DOCUMENT), "Target")):
        root = parse_part(parts[name])
        for element in list(root):
            if _MARGIN.fullmatch(element.get(target, "")):
                root.remove(element)
        parts[name] = part_bytes(root)
    document = parse_part(parts[DOCUMENT])
    inner = next(document.iter(f"{W}body"))
    section = next(inner.iterchildren(f"{W}sectPr"))
    for reference in [*section.iter(f"{W}headerReference", f"{W}footerReference")]:
        section.remove(reference)
    for element in list(inner):
        inner.remove(element)
    wrapped = Markup('<w:body xmlns:w="{}">{}</w:body>').format(W[1:-1], body)
    inner.extend(list(etree.fromstring(wrapped.encode())))
    inner.append(section)
    parts[DOCUMENT] = part_bytes(document)
    core = parse_part(parts[_PROPERTIES])
    for name, said in (("title", title), ("language", language)):
        for element in [*core.iter(f"{_DC}{name}")]:
            core.remove(element)
        etree.SubElement(core, f"{_DC}{name}").text = said
    parts[_PROPERTIES] = part_bytes(core)
    styles = parse_part(parts[STYLES])
    for element in styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        element.set(f"{W}val", language)
    parts[STYLES] = part_bytes(styles)
    return write_parts(parts)
