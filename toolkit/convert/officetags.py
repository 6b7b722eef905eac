"""What LibreOffice's tags lack, made good before and after it draws a document.

Seen in LibreOffice 7.4 with the export option PDFUACompliance; each of its faults
breaks a clause of PDF/UA-1 (ISO 14289-1), so its file would claim what it does not keep.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Name

from toolkit.convert.slidetags import name_slides
from toolkit.pdf.pagemarks import read_marks
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.structuretree import STANDARD_TYPES, kids_of, read_numbers, walk_elements
from toolkit.wordfile.docxio import STORY, STYLES, W, leading, parse_part, part_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

# A character style without any look of its own.
PLAIN_LINK = "MinutesPlainLink"

_PRESENTER = "Impress"  # how LibreOffice calls itself in the pages of slides
_HAIR = 0.5  # points

_PATH_BEGINS = frozenset({"m", "re"})
_PATH_ENDS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"})


def style_links(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return a document's parts with a character style on every link's text: without one it is no link.

    The text of such a link would be tagged as one, and lead nowhere.
    """
    if STYLES not in parts:
        return dict(parts)
    styled = dict(parts)
    for name in filter(STORY.fullmatch, parts):
        if b"<w:hyperlink" in parts[name]:
            root = parse_part(parts[name])
            for link in root.iter(f"{W}hyperlink"):
                _give_style(link)
            styled[name] = part_bytes(root)
    styles = parse_part(parts[STYLES])
    style = etree.SubElement(styles, f"{W}style", {f"{W}type": "character", f"{W}styleId": PLAIN_LINK})
    etree.SubElement(style, f"{W}name", {f"{W}val": "minutes plain link"})
    styled[STYLES] = part_bytes(styles)
    return styled


def _give_style(link: etree._Element) -> None:
    for run in link.iter(f"{W}r"):
        look = leading(run, "rPr")
        if look.find(f"{W}rStyle") is None:
            look.insert(0, etree.Element(f"{W}rStyle", {f"{W}val": PLAIN_LINK}))


def mended(data: bytes) -> bytes:
    """Return LibreOffice's PDF of somebody else's document with its tags mended."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        if Name.StructTreeRoot not in pdf.Root:
            return data  # a spreadsheet's has none
        mend_tags(pdf)
        if string_text(pdf.docinfo.get(Name.Creator)) == _PRESENTER:
            name_slides(pdf, data)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def mend_tags(pdf: Pdf) -> None:
    """Mend the tags of LibreOffice's `pdf` in place.

    The lines above and below paragraphs, which it draws outside all tags, become artifacts (clause 7.1); the
    order of tabbing is that of the structure (7.18.3); standard structure types mean what the standard says
    (7.1: a Word style called "Quote" would be mapped to P); and a link with a page number in its text is one
    link, neither two that share an annotation nor one with a second, unknown annotation on top. Figures
    without words that hold nothing go, such as a slide's coloured bar, which it draws outside all tags too.
    """
    for page in pdf.pages:
        _mark_lines(pdf, page)
        if Name.Annots in page:
            page.Annots = Array(_known(list(page.Annots)))
            page.Tabs = Name.S
    root = pdf.Root.get(Name.StructTreeRoot)
    if root is not None:
        _keep_standard_types(root)
        _drop_empty_figures(root)
        _join_links(root)


def _mark_lines(pdf: Pdf, page: pikepdf.Page) -> None:
    depth, begun, found = 0, False, False
    marked: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BMC", "BDC"):
            depth += 1
        elif operator == "EMC":
            depth = max(depth - 1, 0)  # slides have some too many
        elif not depth and not begun and operator in _PATH_BEGINS:
            marked.append(_instruction("BMC", Name.Artifact))
            begun = found = True
        marked.append(instruction)
        if begun and operator in _PATH_ENDS:
            marked.append(_instruction("EMC"))
            begun = False
    if found:
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(marked))


def _known(annotations: Sequence[Object]) -> Iterator[Object]:
    """Yield the annotations but for those that no tag knows and that lie within one that a tag does know."""
    tagged = [_box(annotation) for annotation in annotations if Name.StructParent in annotation]
    for annotation in annotations:
        if Name.StructParent in annotation or not any(_is_within(_box(annotation), box) for box in tagged):
            yield annotation


def _box(annotation: Object) -> tuple[float, ...]:
    return tuple(float(side) for side in annotation.Rect)


def _is_within(box: Sequence[float], other: Sequence[float]) -> bool:
    left, bottom, right, top = (here - there for here, there in zip(box, other, strict=True))
    return min(left, bottom) > -_HAIR and max(right, top) < _HAIR


def _instruction(operator: str, *operands: Object) -> pikepdf.ContentStreamInstruction:
    return pikepdf.ContentStreamInstruction(operands, pikepdf.Operator(operator))


def _keep_standard_types(root: Object) -> None:
    roles = root.get(Name.RoleMap, Dictionary())
    remapped = {str(key): roles[key] for key in roles.keys() if key[1:] in STANDARD_TYPES}  # noqa: SIM118
    for element in walk_elements(root):
        if str(element.S) in remapped:
            element.S = remapped[str(element.S)]
    for key in remapped:
        del roles[key]


def _drop_empty_figures(root: Object) -> None:
    numbers: dict[tuple[int, int], set[int]] = {}
    empty: set[tuple[int, int]] = set()
    for parent in [root, *walk_elements(root)]:
        kids = [(kid, _is_empty_figure(kid, numbers)) for kid in kids_of(parent)]
        if gone := {kid.objgen for kid, is_empty in kids if is_empty}:
            empty |= gone
            parent.K = Array([kid for kid, is_empty in kids if not is_empty])
    for _, owners in read_numbers(root.get(Name.ParentTree)) if empty else ():
        for mark, owner in enumerate(owners) if isinstance(owners, Array) else ():
            if isinstance(owner, Dictionary) and owner.objgen in empty:
                owners[mark] = None


def _is_empty_figure(kid: object, numbers: dict[tuple[int, int], set[int]]) -> bool:
    """Whether an element is a figure without words, and none of its marks is on its page."""
    if not isinstance(kid, Dictionary) or kid.get(Name.S) != Name.Figure or Name.Alt in kid:
        return False
    page, marks = kid.get(Name.Pg), kids_of(kid)
    if not isinstance(page, Dictionary) or not all(isinstance(mark, int) for mark in marks):
        return False
    if page.objgen not in numbers:
        numbers[page.objgen] = read_marks(page).numbers
    return numbers[page.objgen].isdisjoint(marks)


def _join_links(root: Object) -> None:
    """Make one of the link elements that follow each other and share an annotation: the last one.

    It is the one that the annotation knows as its own. A no-break hyphen in a link stands between two of
    them, in neither.
    """
    joined: dict[tuple[int, int], Object] = {}
    moved: dict[tuple[int, int], Object] = {}  # by the key of their page and by their number
    for parent in walk_elements(root):
        kids, kept, last = kids_of(parent), list[Any](), -1
        for kid in kids:
            between = kept[last + 1 :] if last >= 0 and _annotation_of(kid) else []
            is_beside = not between or parent.get(Name.Pg) == kid.Pg
            if last >= 0 and is_beside and _are_one_link(kept[last], kid):
                kid.K = Array([*kids_of(kept[last])[:-1], *between, *kids_of(kid)])
                joined[kept[last].objgen] = kid
                moved |= {(int(kid.Pg.StructParents), mark): kid for mark in between}
                del kept[last:]
            if not isinstance(kid, int):
                last = len(kept)
            kept.append(kid)
        if len(kept) < len(kids):
            parent.K = Array(kept)
    entries = []
    for key, value in read_numbers(root.get(Name.ParentTree)):
        if isinstance(value, Array):
            owners = [moved.get((key, mark), one) for mark, one in enumerate(value)]
            entries += [key, Array([_last(one, joined) for one in owners])]
        elif value.objgen not in joined:
            entries += [key, value]
    root.ParentTree = Dictionary(Nums=Array(entries))


def _last(element: Object, joined: Mapping[tuple[int, int], Object]) -> Object:
    while isinstance(element, Dictionary) and element.objgen in joined:
        element = joined[element.objgen]
    return element


def _are_one_link(kid: Any, following: Any) -> bool:  # noqa: ANN401 - an element or a number
    annotations = [_annotation_of(one) for one in (kid, following)]
    return annotations[0] is not None and bool(annotations[0] == annotations[1] and kid.Pg == following.Pg)


def _annotation_of(kid: object) -> tuple[int, int] | None:
    """Return the annotation of a link element, which LibreOffice writes behind the link's text."""
    if isinstance(kid, Dictionary) and kid.get(Name.S) == Name.Link:
        last = kids_of(kid)[-1:]
        if last and isinstance(last[0], Dictionary) and Name.Obj in last[0]:
            return last[0].Obj.objgen
    return None
