"""What the embedded renderer does not know or draws wrongly, put another way before it is drawn.

Faults of dxpdf 0.8.1, each seen in a document of a few lines; those in distances are in `measures.py`. It
knows no symbol fonts in texts; it drops the text of content controls inside a paragraph; it draws the soft
hyphens that Word shows only where a line breaks; a bookmark in a header row that repeats gets a named
destination per page, in a dictionary whose keys must be unique (ISO 32000-2, 7.3.7); a field without a result
swallows the rest of its paragraph; and a date field shows the day of the conversion.
"""

from __future__ import annotations

import re
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.convert.baselines import lower_text, turn_positions
from toolkit.convert.measures import keep_space_at_tops, make_room_for_borders, move_default_sizes
from toolkit.convert.numbertabs import tie_page_numbers
from toolkit.convert.oldpictures import modernise_pictures
from toolkit.convert.oneanswer import settle_styles
from toolkit.convert.symbols import (
    TRAPS,
    find_unknown_symbols,
    show_bare_labels,
    spell_bullets,
    spell_symbols,
)
from toolkit.regex import regex
from toolkit.wordfile.asread import write_as_read
from toolkit.wordfile.docxio import (
    NUMBERING,
    STORY,
    STYLES,
    THEME,
    W,
    attribute,
    parent_tag,
    parse_part,
    part_bytes,
    remove,
)
from toolkit.wordfile.openfields import OpenFields
from toolkit.wordfile.paragraphs import looks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SOFT_HYPHEN = "\u00ad"
# Ink: dxpdf refuses files with any.
_REFUSED = (f"{W}contentPart", "{http://schemas.microsoft.com/office/word/2010/wordml}contentPart")
# What would tell of the day, the machine or the copy that is drawn.
FROZEN = regex(
    r"\s*(DATE|TIME|SAVEDATE|PRINTDATE|CREATEDATE|EDITTIME|FILENAME|FILESIZE|AUTHOR|LASTSAVEDBY|USER\w+"
    r"|DOCPROPERTY|DOCVARIABLE|TITLE|SUBJECT|COMMENTS|KEYWORDS|TEMPLATE|REVNUM|INFO|NUMCHARS|NUMWORDS"
    r"|MERGEFIELD|IF|QUOTE|FORMTEXT)\b",
    re.IGNORECASE,
)
_SCRIPT_FONT = regex(rb'<a:font script="[A-Za-z]*" typeface="[^"<>]*"/>')
TODAY = regex(r"^\s*(DATE|TIME)\b", re.IGNORECASE)


def with_stories(others: Mapping[str, bytes], stories: Mapping[str, etree._Element]) -> dict[str, bytes]:
    """Return all parts of a file again, given what `mend_parts` has made of them."""
    return {**others, **{name: part_bytes(root) for name, root in stories.items()}}


def mend_parts(parts: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, etree._Element]]:
    """Return the parts that are not stories as dxpdf is to draw them, and the stories, parsed and mended.

    Stories are what a reader reads: text, headers, footers, notes. Raises ValueError for a part that is no
    XML.
    """
    stories = {name: parse_part(parts[name]) for name in filter(STORY.fullmatch, parts)}
    for root in stories.values():
        write_as_read(root)
        _mend(root)
    modernise_pictures(stories.values())
    others = {name: part for name, part in parts.items() if name not in stories}
    for name in filter(THEME.fullmatch, others):
        others[name] = without_script_fonts(others[name])
    if STYLES in others:
        looks = looks_of(others[STYLES])
        for root in stories.values():
            keep_space_at_tops(root, looks)
            make_room_for_borders(root, looks)
            tie_page_numbers(root, looks)
            turn_positions(root)
        others[STYLES] = _mended_styles(others[STYLES])
    if any(trap in others.get(NUMBERING, b"") for trap in TRAPS):
        bullets = parse_part(others[NUMBERING])
        spell_bullets(bullets)
        show_bare_labels(bullets)
        others[NUMBERING] = part_bytes(bullets)
    return others, stories


def without_script_fonts(theme: bytes) -> bytes:
    """Return a theme without its fonts for other scripts, forty in each that Word writes.

    dxpdf opens fonts for each of their names, longer than it draws a page, and draws nothing in them.
    """
    return _SCRIPT_FONT.sub(b"", theme)


@lru_cache(maxsize=8)  # each document is mended twice, and those of a committee have few styles
def _mended_styles(part: bytes) -> bytes:
    styles = parse_part(part)
    settle_styles(styles)
    turn_positions(styles)
    lower_text(styles)
    move_default_sizes(styles)
    return part_bytes(styles)


def settle_parts(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts with the stories as they are read, and each date and file name as Word last wrote it.

    For a renderer that knows what dxpdf does not; but LibreOffice draws what follows a sign of a symbol font
    in that font, to the end of the run. Raises ValueError for a part that is no XML.
    """
    settled = dict(parts)
    for name in filter(STORY.fullmatch, parts):
        root = parse_part(parts[name])
        write_as_read(root)
        _freeze_fields(root)
        spell_symbols(root)
        settled[name] = part_bytes(root)
    return settled


def _freeze_fields(root: etree._Element) -> None:
    """Leave of each field that an office program would compute anew nothing but its result."""
    depths: list[bool] = []
    for run in list(root.iter(f"{W}r")):
        for mark in list(run.iterchildren(f"{W}fldChar")):
            kind = attribute(mark, "fldCharType")
            if kind == "begin":
                depths.append(FROZEN.match(_instruction(run)) is not None)
            is_frozen = bool(depths) and depths[-1]
            if kind == "end" and depths:
                depths.pop()
            if is_frozen:
                remove(mark)
        if depths and depths[-1]:
            for text in list(run.iterchildren(f"{W}instrText")):
                remove(text)
    for field in [f for f in root.iter(f"{W}fldSimple") if FROZEN.match(attribute(f, "instr"))]:
        for child in list(field):
            field.addprevious(child)
        remove(field)


def _instruction(run: etree._Element) -> str:
    """Return the beginning of a field's instruction, given the run that it begins in."""
    for sibling in (run, *run.itersiblings(f"{W}r")):
        for text in sibling.iterchildren(f"{W}instrText"):
            if (text.text or "").strip():
                return text.text or ""
    return ""


def _mend(root: etree._Element) -> None:
    spell_symbols(root)
    for ruby in list(root.iter(f"{W}ruby")):
        _write_in_line(ruby)
    for element in list(root.iter(*_REFUSED)):
        remove(element)
    etree.strip_tags(root, f"{W}dir", f"{W}bdo")
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
    _mend_fields(root)


def _write_in_line(ruby: etree._Element) -> None:
    """Put the small text above a word behind it, in brackets: dxpdf refuses files with any (w:ruby)."""
    base, above = (
        "".join(text.text or "" for part in ruby.iterfind(f"{W}{name}") for text in part.iter(f"{W}t"))
        for name in ("rubyBase", "rt")
    )
    text = etree.Element(f"{W}t")
    text.text = f"{base} ({above})" if above.strip() else base
    ruby.addprevious(text)
    remove(ruby)


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


def _mend_fields(root: etree._Element) -> None:
    """Give fields a result where they have none, and dates the one that Word last computed."""
    fields = OpenFields()
    for mark in list(root.iter(f"{W}fldChar", f"{W}instrText")):
        if mark.tag == f"{W}instrText":
            mark.text = TODAY.sub(" SAVEDATE", mark.text or "")
        ended = fields.follow(mark)
        if ended is not None and not ended.has_result:
            _add_result(mark)
    for field in root.iter(f"{W}fldSimple"):
        field.set(f"{W}instr", TODAY.sub(" SAVEDATE", attribute(field, "instr")))


def _add_result(end: etree._Element) -> None:
    """Put an empty result before a field's end; dxpdf fills it where it computes the field."""
    run = end.getparent()
    if run is None:
        return
    look = run.find(f"{W}rPr")
    for child in (etree.Element(f"{W}fldChar", {f"{W}fldCharType": "separate"}), etree.Element(f"{W}t")):
        piece = etree.Element(f"{W}r")
        if look is not None:
            piece.append(deepcopy(look))
        piece.append(child)
        run.addprevious(piece)


def story_texts(stories: Iterable[etree._Element]) -> list[str]:
    """Return the text of every story, for a look at its characters."""
    return ["".join(text.text or "" for text in root.iter(f"{W}t")) for root in stories]


def unknown_symbols(stories: Iterable[etree._Element]) -> tuple[str, ...]:
    """Return the symbols that dxpdf will not draw, each once, sorted, as font and code."""
    return tuple(sorted({symbol for root in stories for symbol in find_unknown_symbols(root)}))
