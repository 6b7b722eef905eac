"""What is wrong with the tags of a PDF, whoever made it, as far as a program of a few hundred lines can tell.

A file that is sound here may still break PDF/UA-1 (ISO 14289-1); one that is not sound breaks it surely. The
clauses named below are that standard's.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.dataclass import dataclass, field
from toolkit.pdf.entries import listed
from toolkit.pdf.faults import Fault, Lack
from toolkit.pdf.pagemarks import BARE, read_marks, unreadable_fonts
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.source import open_pdf
from toolkit.pdf.structurerules import check_element, check_layers, is_language
from toolkit.pdf.structuretree import is_too_deep, kids_of, read_numbers, standard_type, walk_elements
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pikepdf import Object, Pdf

    # An object's number and generation.
    Key = tuple[int, int]

_CLAIM = regex(rb"""<pdfuaid:part\b[^>]*>\s*1\s*<|\bpdfuaid:part\s*=\s*["']1["']""")
CLAIMS_PDF_A = regex(rb"""<pdfaid:part\b[^>]*>\s*[123]\s*<|\bpdfaid:part\s*=\s*["'][123]["']""")
_HIDDEN = 2  # an annotation's flag (ISO 32000-1, table 165)


def claims_pdfua(pdf: Pdf) -> bool:
    """Return whether the file says of itself that it conforms to PDF/UA-1."""
    metadata = pdf.Root.get("/Metadata")
    return isinstance(metadata, Stream) and bool(_CLAIM.search(metadata.read_bytes()))


def is_tagged(pdf: Pdf) -> bool:
    """Return whether the file has tags and says so (ISO 32000-1, 14.7.1)."""
    marks = pdf.Root.get("/MarkInfo")
    tree = pdf.Root.get("/StructTreeRoot")
    return isinstance(tree, Dictionary) and isinstance(marks, Dictionary) and bool(marks.get("/Marked"))


def check_tags(pdf: Pdf) -> Iterator[Fault]:
    """Yield what is wrong with the tags of `pdf`, what is told soonest first.

    Where something is so wrong that the rest would follow from it, the rest is not looked at.
    """
    if not is_tagged(pdf):
        yield Fault(Lack.TAGS)
        return
    if not claims_pdfua(pdf):
        yield Fault(Lack.CLAIM)
        return
    if pdf.pdf_version > "1.7":
        yield Fault(Lack.VERSION)
    if not is_language(pdf.Root.get("/Lang")):
        yield Fault(Lack.LANGUAGE)
    yield from check_layers(pdf)
    if is_too_deep(pdf.Root.StructTreeRoot):
        yield Fault(Lack.TREE)
        return
    structure = _read_structure(pdf)
    yield from structure.faults
    fonts: set[Key] = set()
    for number, page in enumerate(pdf.pages, 1):
        yield from _check_content(page.obj, number, structure)
        yield from _check_annotations(page.obj, number, structure)
        yield from (Fault(Lack.FONT, number, name) for name in unreadable_fonts(page.obj, fonts))
    from toolkit.pdf.fontrules import find_unsound  # most who ask for tags do not ask for them to be checked

    for number, name in find_unsound(pdf):
        yield Fault(Lack.FONT, number, name)
    if structure.unread:
        yield Fault(Lack.TREE)


@dataclass(slots=True)
class _Structure:
    """The tree by what it is about.

    `content` has for a page or form, by its key, the element that holds each marked-content identifier;
    `unread` those of them that no page has had so far. `objects` has the elements of annotations, `drawn`
    tells of the pages and forms seen so far, in which mark, whether they have marks of their own.
    """

    roles: Object
    parents: Mapping[int, Object]
    content: dict[Key, dict[int, Key]] = field(default_factory=dict)
    objects: dict[Key, Object] = field(default_factory=dict)
    drawn: dict[tuple[Key, int], bool] = field(default_factory=dict)
    unread: set[tuple[Key, int]] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)

    def owner(self, key: int, mark: int) -> Key | None:
        """Return the element that the parent tree names for a mark on the page or form with this key."""
        entry = self.parents.get(key)
        if isinstance(entry, Array) and mark < len(entry) and isinstance(entry[mark], Dictionary):
            return entry[mark].objgen
        return None


def _read_structure(pdf: Pdf) -> _Structure:
    root = pdf.Root.StructTreeRoot
    structure = _Structure(root.get("/RoleMap", Dictionary()), dict(read_numbers(root.get("/ParentTree"))))
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    levels: list[str] = []
    notes: set[bytes] = set()
    for element in walk_elements(root):
        page = element.get("/Pg")
        number = numbers.get(page.objgen, 0) if isinstance(page, Dictionary) else 0
        kind = standard_type(element, structure.roles) if "/NS" not in element else str(element.S)[1:]
        # A standard type that the file's own map gives another meaning (clause 7.1) is none.
        if not kind or (element.S in structure.roles and "/NS" not in element and kind == str(element.S)[1:]):
            structure.faults.append(Fault(Lack.ROLE, number, str(element.S)[1:]))
        elif kind in ("Figure", "Formula") and not _is_described(element):
            structure.faults.append(Fault(Lack.PICTURE, number))
        elif re.fullmatch("H[1-6]?", kind):
            levels.append(kind[1:])
        if "/P" not in element:
            structure.faults.append(Fault(Lack.TREE, number))
        structure.faults += check_element(element, kind, root, number)
        if kind == "Note" and isinstance(element.get("/ID"), String):
            if bytes(element.ID) in notes:  # clause 7.9
                structure.faults.append(Fault(Lack.NESTING, number, kind))
            notes.add(bytes(element.ID))
        _read_kids(element, structure)
    if not _are_in_order(levels):
        structure.faults.append(Fault(Lack.HEADINGS))
    return structure


def _is_described(picture: Object) -> bool:
    return any(string_text(picture.get(key)).strip() for key in (Name.Alt, Name.ActualText))


def _read_kids(element: Object, structure: _Structure) -> None:
    for kid in kids_of(element):
        if isinstance(kid, Dictionary) and "/Obj" in kid:
            structure.objects[kid.Obj.objgen] = element
        elif not isinstance(kid, Dictionary) or "/MCID" in kid:
            holder = element.get("/Pg")
            number = kid
            if isinstance(kid, Dictionary):
                holder = kid.get("/Stm", kid.get("/Pg", holder))
                number = kid.MCID
            place = (holder.objgen if isinstance(holder, (Dictionary, Stream)) else (0, 0), int(number))
            if place in structure.unread or place[0] == (0, 0):
                structure.faults.append(Fault(Lack.TREE))
            structure.unread.add(place)
            structure.content.setdefault(place[0], {})[place[1]] = element.objgen


def _are_in_order(levels: list[str]) -> bool:
    """Whether headings are all of one kind, begin at the first level and leave none out (7.4.2, 7.4.4)."""
    if "" in levels:
        return not any(levels)
    numbers = [0, *map(int, levels)]
    return all(after <= before + 1 for before, after in pairwise(numbers))


def _check_content(holder: Object, number: int, structure: _Structure, around: int = BARE) -> Iterator[Fault]:
    """Check that all that a page or form shows, with this mark around it, is in the tree or an artifact."""
    place = holder.objgen, min(around, 0)  # a form may draw itself
    if place in structure.drawn:
        if structure.drawn[place]:  # clause 7.20
            yield Fault(Lack.TREE, number)
        return
    try:
        marks = read_marks(holder, around)
    except pikepdf.PikepdfError:
        yield Fault(Lack.CONTENT, number)
        return
    if marks.is_bare or marks.is_unended:
        yield Fault(Lack.CONTENT, number)
    structure.drawn[place] = bool(marks.numbers)
    if marks.is_within_artifact:
        yield Fault(Lack.TREE, number)
    if not all(map(is_language, marks.languages)):
        yield Fault(Lack.LANGUAGE, number)
    key = int(holder.get("/StructParents", -1))
    known = structure.content.get(holder.objgen, {})
    if any(known.get(mark) is None or structure.owner(key, mark) != known[mark] for mark in marks.numbers):
        yield Fault(Lack.TREE, number)
    structure.unread -= {(holder.objgen, mark) for mark in marks.numbers}
    for form, mark in marks.forms:
        if "/Ref" in form:  # clause 7.20
            yield Fault(Lack.CONTENT, number)
        yield from _check_content(form, number, structure, mark)


def _check_annotations(page: Object, number: int, structure: _Structure) -> Iterator[Fault]:
    shown = [
        annotation
        for annotation in listed(page.get("/Annots"))
        if isinstance(annotation, Dictionary)
        and annotation.get("/Subtype") != Name.Popup
        and not int(annotation.get("/F", 0)) & _HIDDEN
    ]
    in_order = not shown or page.get("/Tabs") == Name.S
    if not in_order or not all(_is_tagged_annotation(annotation, structure) for annotation in shown):
        yield Fault(Lack.ANNOTATION, number)


def _is_tagged_annotation(annotation: Object, structure: _Structure) -> bool:
    """Whether an annotation is in an element of its own kind, and described there or in itself."""
    element = structure.objects.get(annotation.objgen)
    owner = structure.parents.get(int(annotation.get("/StructParent", -1)))
    if element is None or owner is None or element.objgen != owner.objgen:
        return False
    subtype = str(annotation.get("/Subtype"))
    if subtype in {"/TrapNet", "/PrinterMark"}:  # clauses 7.18.2 and 7.18.8
        return False
    wanted = {"/Link": "Link", "/Widget": "Form"}.get(subtype, "Annot")
    told = annotation.get(Name.TU if subtype == "/Widget" else Name.Contents)
    described = bool(string_text(told).strip()) or (subtype != "/Link" and "/Alt" in element)
    return described and standard_type(element, structure.roles) == wanted


def find_lacks(pdf: bytes) -> tuple[Lack, ...]:
    """Return what keeps a PDF from being accessible, each once; nothing when it claims to be and seems so.

    To be called in a process of its own: damaged tags may crash or hang what reads them.
    """
    try:
        with open_pdf(pdf) as file:
            return lacks_of(file)
    except Exception:  # noqa: BLE001 - a library's, of any kind
        return (Lack.TREE,)


def lacks_of(file: Pdf) -> tuple[Lack, ...]:
    """Return the same of a file that is open."""
    try:
        return tuple(dict.fromkeys(fault.lack for fault in check_tags(file)))
    except Exception:  # noqa: BLE001 - likewise
        return (Lack.TREE,)
