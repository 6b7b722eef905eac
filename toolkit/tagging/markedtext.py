"""A Word file read for its tags: its paragraphs, what each is, and a marker round every stretch of text."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.pdf.letters import as_raised
from toolkit.regex import regex
from toolkit.tagging.marks import WRAPPERS, Spoken, mark_paragraph, unwrap
from toolkit.tagging.model import Hyperlink, MarkedText, NoteMark, Paragraph, Role, Story
from toolkit.tagging.pictures import LINKED, PROPERTIES, find_pictures
from toolkit.tagging.runs import FALLBACK, HYPERLINK, PARAGRAPH, RUN, STARTS, read_runs
from toolkit.tagging.styles import Styles, read_paragraph_look, read_run_look, role_of, says_anything
from toolkit.wordfile.docxio import DOCUMENT, R, W, attribute, inner, parse_part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml import etree

    from toolkit.tagging.model import Stretch
    from toolkit.tagging.runs import Run
    from toolkit.tagging.styles import Look

SHOWN = {f"{W}{tag}": text for tag, text in {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"}.items()}
SHOWN[f"{W}noBreakHyphen"] = "-"
TEXT = f"{W}t"
NOTES = {f"{W}footnoteReference": f"{W}footnote", f"{W}endnoteReference": f"{W}endnote"}
_OF_PARAGRAPH, _OF_RUN, _STYLE, _INDENT = f"{W}pPr", f"{W}rPr", f"{W}pStyle", f"{W}ind"
LANGUAGE = regex(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*")  # BCP 47; Word also says "x-none"


def read_marked_text(
    roots: Mapping[str, etree._Element], parts: Mapping[str, bytes], unmarked: Collection[int] = ()
) -> MarkedText:
    """Put the markers into `roots`, the parsed stories of a Word file, in place, and return its text.

    `parts` are the file's; the paragraphs whose numbers are in `unmarked` get no markers.
    """
    reading = _Reading(Styles(parts), unmarked)
    for name in sorted(roots, key=_reading_order):
        reading.read(roots[name], _story_of(name), _relations(parts, name))
    notes = {
        (str(note.tag), attribute(note, "id")): note
        for name, root in roots.items()
        if _story_of(name) is Story.NOTE
        for note in root
    }
    return MarkedText(
        roots[DOCUMENT],
        reading.paragraphs,
        tuple(reading.stretches),
        find_pictures(reading.paragraphs, roots.values(), reading.picture_links),
        {
            paragraph: tuple(NoteMark(paragraph, notes[key]) for key in keys if key in notes)
            for paragraph, keys in reading.notes.items()
        },
        reading.targets,
        reading.language,
    )


def _story_of(name: str) -> Story:
    if name == DOCUMENT:
        return Story.BODY
    return Story.NOTE if "notes" in name else Story.MARGIN


def _reading_order(name: str) -> tuple[int, str]:
    return list(Story).index(_story_of(name)), name


def _relations(parts: Mapping[str, bytes], name: str) -> dict[str, str]:
    """Return the targets of a story's relationships by their ids."""
    part = parts.get(name.replace("word/", "word/_rels/") + ".rels")
    relations = () if part is None else parse_part(part)
    return {relation.get("Id", ""): relation.get("Target", "") for relation in relations}


class _Reading:
    """The walk through the stories, in the order of reading."""

    def __init__(self, styles: Styles, unmarked: Collection[int]) -> None:
        self._styles = styles
        self._unmarked = unmarked
        self.language = _language(styles.language)
        self.paragraphs: dict[etree._Element, Paragraph] = {}
        self.stretches: list[Stretch] = []
        self.notes: dict[Paragraph, list[tuple[str, str]]] = {}
        self._has_notes = False
        self.targets: dict[str, Paragraph] = {}
        self._repeating: dict[etree._Element, bool] = {}  # rows of tables
        self.picture_links: dict[etree._Element, Hyperlink] = {}

    def read(self, root: etree._Element, story: Story, urls: Mapping[str, str]) -> None:
        self._has_notes = next(root.iter(*NOTES), None) is not None
        runs: dict[etree._Element, list[Run]] = defaultdict(list)
        for run in read_runs(root, urls):
            runs[run.paragraph].append(run)
        for properties in root.iter(PROPERTIES):
            url = urls.get(str(next((one.get(f"{R}id") for one in properties.iter(LINKED)), "")), "")
            if url:
                self.picture_links[properties] = Hyperlink(url, "")
        # The markers come in their stead, and are to reach over what was inserted or found by a program.
        for wrapper in list(root.iter(*WRAPPERS)):
            if wrapper.find(RUN) is not None or wrapper.tag == HYPERLINK:
                unwrap(wrapper)
        doubles = {element for double in root.iter(FALLBACK) for element in double.iter(PARAGRAPH)}
        bookmarks: list[str] = []
        for element in list(root.iter(PARAGRAPH, STARTS)):
            if element.tag == STARTS:
                around = next(element.iterancestors(PARAGRAPH), None)
                if around in self.paragraphs:
                    self.targets[attribute(element, "name")] = self.paragraphs[around]
                else:
                    bookmarks.append(attribute(element, "name"))
            elif element not in doubles:
                self._read_paragraph(element, runs[element], story)
                self.targets |= dict.fromkeys(bookmarks, self.paragraphs[element])
                bookmarks = []

    def _read_paragraph(self, element: etree._Element, runs: Sequence[Run], story: Story) -> None:
        properties = inner(element, _OF_PARAGRAPH)
        named, indent = (None if properties is None else inner(properties, tag) for tag in (_STYLE, _INDENT))
        style = self._styles.look(attribute(named, "val"))
        look = read_paragraph_look(properties, style)
        looks = [self._run_look(run.element, look) for run in runs]
        texts = [
            "" if own.hidden or not run.is_shown else _shown_text(run.element)
            for run, own in zip(runs, looks, strict=True)
        ]
        languages = [_language(own.language) for own in looks]
        spoken = {language for language, text in zip(languages, texts, strict=True) if text.strip()}
        language = spoken.pop() if len(spoken) == 1 else self.language
        in_cell, repeats = self._place_in_table(element)
        paragraph = Paragraph(
            number=len(self.paragraphs) + 1,
            element=element,
            story=story,
            role=_role(look, element, runs, in_cell=in_cell),
            toc_level=look.toc_level or 1,
            list_format=self._list_format(look),
            continues_list=look.continues_list,
            is_indented=bool(attribute(indent, "left")),
            within=look.within,
            repeats=repeats,
            language="" if language == self.language else language,
            text="".join(texts),
        )
        self.paragraphs[element] = paragraph
        if self._has_notes:
            self._read_notes(paragraph, runs)
        if paragraph.number not in self._unmarked:
            marked = [
                Spoken(run, text, "" if spoken_in == language else spoken_in, bool(own.struck), said)
                for run, text, spoken_in, own, said in zip(
                    runs, texts, languages, looks, _raised_figures(texts, looks), strict=True
                )
            ]
            mark_paragraph(paragraph, marked, self.stretches)

    def _place_in_table(self, element: etree._Element) -> tuple[bool, bool]:
        """Return whether a paragraph is in a table, and whether in a row that repeats on each page."""
        row = next(element.iterancestors(f"{W}tr"), None)
        if row is None:
            return False, False
        if row not in self._repeating:
            around = (row, *row.iterancestors(f"{W}tr"))
            self._repeating[row] = any(one.find(f"{W}trPr/{W}tblHeader") is not None for one in around)
        return True, self._repeating[row]

    def _run_look(self, run: etree._Element, look: Look) -> Look:
        properties = inner(run, _OF_RUN)
        if properties is None or not says_anything(properties):
            return look
        named = self._styles.character_look(attribute(properties.find(f"{W}rStyle"), "val"))
        look = replace(
            look,
            struck=look.struck if named.struck is None else named.struck,
            raised=look.raised if named.raised is None else named.raised,
            hidden=look.hidden if named.hidden is None else named.hidden,
            language=named.language or look.language,
        )
        return read_run_look(properties, look)

    def _list_format(self, look: Look) -> str:
        return "" if look.number in ("", "0") else self._styles.list_format(look.number, look.level)

    def _read_notes(self, paragraph: Paragraph, runs: Sequence[Run]) -> None:
        keys = [
            (NOTES[str(mark.tag)], attribute(mark, "id"))
            for run in runs
            if run.is_shown
            for mark in run.element.iterchildren(*NOTES)
        ]
        if keys:
            self.notes[paragraph] = keys


def _shown_text(run: etree._Element) -> str:
    return "".join(
        (child.text or "") if child.tag == TEXT else SHOWN.get(str(child.tag), "") for child in run
    )


def _raised_figures(texts: Sequence[str], looks: Sequence[Look]) -> Iterator[str]:
    """Yield what is heard of each text that consists of figures set high, with those beside it; else ""."""
    if not any(look.raised for look in looks):
        yield from [""] * len(texts)
        return
    pairs = zip(texts, looks, strict=True)
    for is_raised, alike in groupby(pairs, lambda pair: bool(pair[1].raised) and pair[0].isdecimal()):
        run = [text for text, _ in alike]
        yield from [as_raised("".join(run)) if is_raised else ""] * len(run)


@lru_cache(maxsize=64)  # asked for every run
def _language(said: str) -> str:
    return said if LANGUAGE.fullmatch(said) else ""


def _role(look: Look, element: etree._Element, runs: Sequence[Run], *, in_cell: bool) -> Role:
    """Return what the paragraph is; what is a link to a page as a whole is an entry of the contents."""
    role = role_of(look)
    if role is Role.TOCI and in_cell:
        return Role.P
    if role is not Role.P or in_cell:
        return role
    refers = any("PAGEREF" in (code.text or "") for code in element.iter(f"{W}instrText"))
    linked = all(run.link and run.link.bookmark for run in runs if run.is_shown and _shown_text(run.element))
    return Role.TOCI if refers and linked else Role.P
