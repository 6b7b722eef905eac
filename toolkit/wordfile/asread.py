"""A part of a Word file as a reader sees it: changes accepted, alternatives chosen, a form's answers as text.

Renderers do some of that, each something else; after this there is nothing left to differ about.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.regex import regex
from toolkit.wordfile.docxio import MC, W14, W, attribute, parent_tag, remove
from toolkit.wordfile.emptyfields import show_words
from toolkit.wordfile.openfields import FIELD_MARKS, OpenFields, shown_by_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WRAPPERS = tuple(f"{W}{name}" for name in ("ins", "moveTo", "customXml", "smartTag"))
_PROPERTIES_OF_WRAPPERS = tuple(f"{W}{name}" for name in ("customXmlPr", "smartTagPr"))
_DELETED = (f"{W}del", f"{W}moveFrom")
_DELETED_CELL = f"{W}cellDel"
_FORMER_LOOKS = (
    *(
        f"{W}{name}Change"
        for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "numbering")
    ),
    *(f"{W}cellIns", f"{W}cellMerge"),
)

# In any story: changes, and the marks that comments have in the text.
# What stands before the names of all that Word knows.
_KNOWN_SPACES = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "http://purl.oclc.org/ooxml/",
    "urn:schemas-microsoft-com:",
)
_REVISED = regex(rb"<w:(ins|del|moveFrom|moveTo|cell(Del|Ins|Merge)|commentReference)[\s/>]")


def is_revised(parts: Mapping[str, bytes]) -> bool:
    """Whether a Word file has tracked changes or comments, of which its pages show nothing."""
    return any(_REVISED.search(part) for name, part in parts.items() if name.startswith("word/"))


def is_deleted(element: etree._Element) -> bool:
    """Whether somebody has deleted an element, or moved it away, with tracked changes."""
    return next(element.iterancestors(*_DELETED), None) is not None


def write_as_read(root: etree._Element) -> None:
    """Put a story of a Word file, its root element, as it is read, in place."""
    _choose(root)
    _accept_changes(root)
    etree.strip_elements(root, *_PROPERTIES_OF_WRAPPERS)
    etree.strip_tags(root, *_WRAPPERS)
    _drop_inner_fields(root)
    _answer_forms(root)
    show_words(root)


def _choose(root: etree._Element) -> None:
    """Take the newest alternative wherever a paragraph or a run has several; drawings are the renderers'."""
    for element in list(root.iter(f"{MC}AlternateContent")):
        if parent_tag(element) == f"{W}r" and not _is_ink(element):
            continue
        chosen = chosen_alternative(element)
        for child in () if chosen is None else list(chosen):
            element.addprevious(child)
        remove(element)


def chosen_alternative(element: etree._Element) -> etree._Element | None:
    """Return what is drawn of an mc:AlternateContent (ECMA-376 part 3, 9.3): the newest that Word knows.

    Of ink it is the picture that Word keeps for others.
    """
    newest = next(filter(_is_known, element.iterfind(f"{MC}Choice")), None)
    other = element.find(f"{MC}Fallback")
    return other if newest is None or (other is not None and _is_ink(newest)) else newest


def _is_known(choice: etree._Element) -> bool:
    """Whether all that an alternative asks for is Word's own: it passes over those of other programs."""
    spaces = [choice.nsmap.get(prefix, "") for prefix in choice.get("Requires", "").split()]
    return all(space.startswith(_KNOWN_SPACES) for space in spaces)


def _is_ink(element: etree._Element) -> bool:
    return next(element.iter(f"{W}contentPart", f"{W14}contentPart"), None) is not None


def _accept_changes(root: etree._Element) -> None:
    deleted = list(root.iter(*_DELETED))
    for cell in [_around(mark, f"{W}tcPr", f"{W}tc") for mark in list(root.iter(_DELETED_CELL))]:
        _remove_of(cell, f"{W}tr", f"{W}tc")
    for row in [_around(mark, f"{W}trPr", f"{W}tr") for mark in deleted]:
        _remove_of(row, f"{W}tbl", f"{W}tr")
    ended = [_around(mark, f"{W}rPr", f"{W}pPr", f"{W}p") for mark in deleted]
    for change in deleted:  # what was marked goes, the place stays
        for mark in list(change.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            change.addprevious(mark)
    etree.strip_elements(root, *_DELETED, *_FORMER_LOOKS, with_tail=False)
    for paragraph in ended:
        if paragraph is not None and paragraph.getparent() is not None:
            _join_to_next(paragraph)


def _remove_of(element: etree._Element | None, whole: str, tag: str) -> None:
    """Remove a row or a cell, and with the last one that of which it was; controls may stand between."""
    around = None if element is None else next(element.iterancestors(whole), None)
    if element is None or around is None:
        return
    remove(element)
    if next(around.iter(tag), None) is None:
        _remove_of(around, f"{W}tbl", f"{W}tr") if whole == f"{W}tr" else remove(around)


def _around(element: etree._Element, *tags: str) -> etree._Element | None:
    """Return the outermost of the elements round one, where they have these tags, from the inside out."""
    around: etree._Element | None = element
    for tag in tags:
        around = None if around is None else around.getparent()
        if around is None or around.tag != tag:
            return None
    return around


def _join_to_next(paragraph: etree._Element) -> None:
    """Let a paragraph whose end was deleted go on in the next one, which keeps its own look."""
    following = paragraph.getnext()
    if following is None or following.tag != f"{W}p":
        return
    place = 0 if following.find(f"{W}pPr") is None else 1
    for child in reversed([child for child in paragraph if child.tag != f"{W}pPr"]):
        following.insert(place, child)
    remove(paragraph)


def _drop_inner_fields(root: etree._Element) -> None:
    """Take out the fields in a field's instruction: Word shows the outer one's result alone."""
    fields = OpenFields()
    holding = {mark.getparent() for mark in root.iter(*FIELD_MARKS)}
    for run in list(root.iter(f"{W}r")) if holding else ():
        marks = list(run.iterchildren(f"{W}fldChar")) if run in holding else []
        begins = any(attribute(mark, "fldCharType") == "begin" for mark in marks)
        around = fields.open if begins else fields.open[:-1]
        inner = not all(field.has_result for field in around)
        for mark in marks:
            fields.follow(mark)
        if inner:
            remove(run)


def _answer_forms(root: etree._Element) -> None:
    """Put what a form's boxes and choices show in the fields' stead."""
    for form in list(root.iter(f"{W}ffData")):
        mark = form.getparent()
        run = None if mark is None else mark.getparent()
        shown = shown_by_form(form)
        if run is None or not shown:
            continue
        if run.find(f"{W}fldChar[@{W}fldCharType='end']") is not None:
            _answer_in_run(run, shown)
            continue
        field = list(_runs_of_field(run))
        if not field:
            continue
        answer = etree.Element(f"{W}r")
        look = run.find(f"{W}rPr")
        if look is not None:
            answer.append(deepcopy(look))
        text = etree.SubElement(answer, f"{W}t")
        text.text = shown
        run.addprevious(answer)
        for element in field:
            if element.tag == f"{W}r":
                remove(element)


def _answer_in_run(run: etree._Element, shown: str) -> None:
    """Put an answer in the stead of a field that is whole within one run."""
    marks = [child for child in run if child.tag in FIELD_MARKS]
    text = etree.Element(f"{W}t")
    text.text = shown
    marks[0].addprevious(text)
    for mark in marks:
        remove(mark)


def _runs_of_field(run: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands from a field's first run to its last, nothing where they are not in one paragraph."""
    found = [run]
    for element in run.itersiblings():
        found.append(element)
        if any(attribute(mark, "fldCharType") == "end" for mark in element.iter(f"{W}fldChar")):
            yield from found
            return
