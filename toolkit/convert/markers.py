"""What the embedded renderer cannot tell or draw, carried through it by marker hyperlinks.

dxpdf 0.8.1 gives every word inside a w:hyperlink a link annotation with that word's line box, and laying out
a word inside a hyperlink moves nothing. So every stretch of text that we must find again on its page (struck
text, which dxpdf draws without its line, and the lines of the attachment lists) is wrapped in a hyperlink to
"~<number>"; `drawing.py` reads the boxes back and takes the annotations out.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.convert.symbols import TRAPS, find_unknown_symbols, spell_bullets, spell_symbols
from toolkit.documents.docxio import STYLES, R, W, attribute, parent_tag, parse_part, part_bytes, remove
from toolkit.documents.pages import ANCHOR_PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STORY = re.compile(r"word/(document|(header|footer)\d*|footnotes|endnotes)\.xml")
TEXTS = frozenset(f"{W}{tag}" for tag in ("t", "tab", "noBreakHyphen", "sym"))
NUMBERING = "word/numbering.xml"
STRIKES = (f"{W}strike", f"{W}dstrike")
OFF = ("0", "false", "off")
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True)
class Marker:
    """What one marker stands for: struck text, part of bookmarks, and the real link it took the place of.

    `url` and `bookmark` are where that link leads; both empty for text that is no link.
    """

    struck: bool
    anchors: tuple[str, ...]
    url: str = ""
    bookmark: str = ""


def mark_document(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], tuple[Marker, ...]]:
    """Return the parts for dxpdf to draw, and the markers in them; marker n is the link to "~n"."""
    marked = dict(parts)
    markers: list[Marker] = []
    struck_styles = _struck_styles(parts[STYLES]) if STYLES in parts else frozenset()
    for name in filter(STORY.fullmatch, parts):
        if _is_plain(parts[name], struck_styles):
            continue
        root = parse_part(parts[name])
        _mend(root)
        targets = _link_targets(parts.get(name.replace("word/", "word/_rels/") + ".rels"))
        _Marking(struck_styles, targets, markers).mark(root)
        marked[name] = part_bytes(root)
    if any(trap in parts.get(NUMBERING, b"") for trap in TRAPS):
        bullets = parse_part(parts[NUMBERING])
        spell_bullets(bullets)
        marked[NUMBERING] = part_bytes(bullets)
    return marked, tuple(markers)


def _is_plain(part: bytes, struck_styles: frozenset[str]) -> bool:
    """Whether nothing in the part needs us, which spares the parsing."""
    traps = (
        b"trike",
        ANCHOR_PREFIX.encode(),
        SOFT_HYPHEN.encode(),
        b"softHyphen",
        b"<w:sdt>",
        b"<w:tblHeader",
        *TRAPS,
    )
    return not struck_styles and not any(trap in part for trap in traps)


def _mend(root: etree._Element) -> None:
    """Work round four faults of dxpdf 0.8.1, each seen in a document of a few lines.

    It knows no symbol fonts in texts; it drops the text of content controls inside a paragraph; it draws the
    soft hyphens that Word shows only where a line breaks; and a bookmark in a header row that repeats gets a
    named destination per page, in a dictionary whose keys must be unique (ISO 32000-2, 7.3.7).
    """
    spell_symbols(root)
    for control in list(root.iter(f"{W}sdt")):
        if parent_tag(control) in (f"{W}p", f"{W}hyperlink"):
            for child in list(control.iterfind(f"{W}sdtContent/*")):
                control.addprevious(child)
            remove(control)
    for hyphen in list(root.iter(f"{W}softHyphen")):
        remove(hyphen)
    for text in root.iter(f"{W}t"):
        if text.text and SOFT_HYPHEN in text.text:
            text.text = text.text.replace(SOFT_HYPHEN, "")
    for table in root.iter(f"{W}tbl"):
        _lower_bookmarks(table)


def _lower_bookmarks(table: etree._Element) -> None:
    """Move the bookmarks of repeated header rows into the table's first row that does not repeat."""
    rows = table.findall(f"{W}tr")
    repeated = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    first = next((row.find(f"{W}tc/{W}p") for row in rows if row not in repeated), None)
    if first is None:
        return
    place = 1 if first.find(f"{W}pPr") is not None else 0
    for row in repeated:
        for mark in list(row.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            first.insert(place, mark)
            place += 1


def _struck_styles(part: bytes) -> frozenset[str]:
    """Return the style ids whose text is struck, the style's own word or its base's (ECMA-376 17.7.2)."""
    if b"trike" not in part:
        return frozenset()
    styles = {attribute(style, "styleId"): style for style in parse_part(part).iter(f"{W}style")}

    def is_struck(style_id: str, seen: frozenset[str]) -> bool:
        if style_id in seen or style_id not in styles:
            return False
        own = _own_strike(styles[style_id].find(f"{W}rPr"))
        below = attribute(styles[style_id].find(f"{W}basedOn"), "val")
        return own if own is not None else is_struck(below, seen | {style_id})

    return frozenset(style_id for style_id in styles if is_struck(style_id, frozenset()))


def _own_strike(properties: etree._Element | None) -> bool | None:
    if properties is None:
        return None
    said = [attribute(strike, "val") not in OFF for strike in properties.iterchildren(*STRIKES)]
    return any(said) if said else None


def _link_targets(part: bytes | None) -> dict[str, str]:
    if part is None:
        return {}
    return {relation.get("Id", ""): relation.get("Target", "") for relation in parse_part(part)}


class _Marking:
    """The walk through one part; it knows which attachment bookmarks are open."""

    def __init__(
        self, struck_styles: frozenset[str], targets: Mapping[str, str], markers: list[Marker]
    ) -> None:
        self._struck_styles = struck_styles
        self._targets = targets
        self._markers = markers
        self._open: dict[str, str] = {}  # bookmark id -> name

    def mark(self, root: etree._Element) -> None:
        """Put every stretch that must be found again into a marker."""
        for element in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}r")):
            if element.tag == f"{W}bookmarkStart":
                if attribute(element, "name").startswith(ANCHOR_PREFIX):
                    self._open[attribute(element, "id")] = attribute(element, "name")
            elif element.tag == f"{W}bookmarkEnd":
                self._open.pop(attribute(element, "id"), None)
            else:
                self._mark_run(element)

    def _mark_run(self, run: etree._Element) -> None:
        struck = self._is_struck(run)
        if not (struck or self._open):
            return
        for piece in _text_pieces(run):
            link = _own_link(piece)
            url = self._targets.get(str(link.attrib.pop(f"{R}id", "")), "")
            bookmark = attribute(link, "anchor")
            self._markers.append(Marker(struck, tuple(self._open.values()), url, bookmark))
            link.set(f"{W}anchor", f"~{len(self._markers) - 1}")

    def _is_struck(self, run: etree._Element) -> bool:
        properties = run.find(f"{W}rPr")
        own = _own_strike(properties)
        if own is not None or not self._struck_styles:
            return bool(own)
        paragraph = next(run.iterancestors(f"{W}p"), None)
        named = [
            properties.find(f"{W}rStyle") if properties is not None else None,
            paragraph.find(f"{W}pPr/{W}pStyle") if paragraph is not None else None,
        ]
        return any(attribute(style, "val") in self._struck_styles for style in named)


def _text_pieces(run: etree._Element) -> Iterator[etree._Element]:
    """Split a run so that its text stands in runs of their own, and yield those.

    A break or a picture inside a hyperlink would move what follows.
    """
    properties = run.find(f"{W}rPr")
    children = [child for child in run if child is not properties]
    if all(child.tag in TEXTS for child in children):
        if children:
            yield run
        return
    for child in children:
        piece = etree.Element(f"{W}r")
        if properties is not None:
            piece.append(deepcopy(properties))
        piece.append(child)
        run.addprevious(piece)
        if child.tag in TEXTS:
            yield piece
    remove(run)


def _own_link(run: etree._Element) -> etree._Element:
    """Return a hyperlink that holds `run` alone: a new one, or its part of the real one it stands in."""
    link = run.getparent()
    if link is None or link.tag != f"{W}hyperlink":
        wrapper = etree.Element(f"{W}hyperlink")
        run.addprevious(wrapper)
        wrapper.append(run)
        return wrapper
    before = list(run.itersiblings(preceding=True))
    if before:
        first = _empty_copy(link)
        link.addprevious(first)
        first.extend(reversed(before))
    after = list(run.itersiblings())
    if after:
        last = _empty_copy(link)
        link.addnext(last)
        last.extend(after)
    return link


def _empty_copy(link: etree._Element) -> etree._Element:
    copy = etree.Element(link.tag)
    for name, value in link.attrib.items():
        copy.set(name, value)
    return copy


def story_texts(parts: Mapping[str, bytes]) -> list[str]:
    """Return the text of every part that a reader sees, for a look at its characters."""
    return [
        "".join(text.text or "" for text in parse_part(parts[name]).iter(f"{W}t"))
        for name in filter(STORY.fullmatch, parts)
    ]


def unknown_symbols(marked: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the symbols that dxpdf will not draw, each once, sorted, as font and code."""
    left = (parse_part(marked[name]) for name in filter(STORY.fullmatch, marked) if b"<w:sym" in marked[name])
    return tuple(sorted({symbol for root in left for symbol in find_unknown_symbols(root)}))
