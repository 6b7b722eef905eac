"""Tagged PDF files spoiled in one place each: a rule of PDF/UA-1 (ISO 14289-1) broken, or nearly.

A mutant changes an open PDF, or returns False where the file has nothing that it could spoil.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream, String

from toolkit.pdf.structuretree import kids_of, walk_elements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pikepdf import Pdf

    Mutant = Callable[[Pdf], bool | None]

MUTANTS: dict[str, Mutant] = {}


def mutants_of(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Each mutant's name, and the PDF as it has spoiled it; always the same bytes."""
    for name, spoil in MUTANTS.items():
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if spoil(pdf) is False:
                continue
            out = io.BytesIO()
            pdf.save(out, deterministic_id=True)
        yield name, out.getvalue()


def mutant(spoil: Mutant) -> Mutant:
    MUTANTS[spoil.__name__.replace("_", "-")] = spoil
    return spoil


# --- finding and changing what is there


def elements(pdf: Pdf, *kinds: str) -> list[Object]:
    return [
        element
        for element in walk_elements(pdf.Root.StructTreeRoot)
        if not kinds or str(element.S)[1:] in kinds
    ]


def first(pdf: Pdf, *kinds: str) -> Object | None:
    return next(iter(elements(pdf, *kinds)), None)


def with_kid(
    pdf: Pdf, parent: Object | None, kind: str, place: int | None = 0, **more: object
) -> bool | None:
    """Put an empty element into another, before the kid at `place`, or last."""
    if parent is None:
        return False
    kid = pdf.make_indirect(Dictionary(S=Name("/" + kind), P=parent, K=Array(), **more))
    kids = kids_of(parent)
    kids.insert(len(kids) if place is None else place, kid)
    parent.K = Array(kids)
    return None


def renamed(old: str, new: str, place: int = 0) -> Mutant:
    def spoil(pdf: Pdf) -> bool | None:
        found = elements(pdf, old)
        if len(found) <= place:
            return False
        found[place].S = Name("/" + new)
        return None

    return spoil


def attribute(element: Object | None, **values: object) -> bool | None:
    if element is None:
        return False
    element.A = Dictionary(O=Name.Table, **values)
    return None


def changed(pdf: Pdf, pattern: bytes, replacement: bytes) -> bool | None:
    """Change the content of the first page that has the pattern, once."""
    for page in pdf.pages:
        pikepdf.Page(page.obj).contents_coalesce()
        content, count = re.subn(pattern, replacement, page.obj.Contents.read_bytes(), count=1)
        if count:
            page.obj.Contents = pdf.make_stream(content)
            return None
    return False


def fonts(pdf: Pdf) -> list[Object]:
    return [
        thing
        for thing in pdf.objects
        if isinstance(thing, Dictionary)
        and not isinstance(thing, Stream)
        and thing.get(Name.Type) == Name.Font
        and thing.get(Name.Subtype) in (Name.Type0, Name.TrueType, Name.Type1)
    ]


def font_where(pdf: Pdf, *subtypes: str) -> Object | None:
    return next((font for font in fonts(pdf) if str(font.Subtype)[1:] in subtypes), None)


def annotation(pdf: Pdf, subtype: str) -> Object | None:
    for page in pdf.pages:
        for one in page.obj.get(Name.Annots, Array()):
            if one.get(Name.Subtype) == Name("/" + subtype):
                return one
    return None


def with_annotation(pdf: Pdf, kind: str, subtype: str, **more: object) -> None:
    """Put an annotation on the first page, in an element of this kind at the end of the text."""
    page = pdf.pages[0].obj
    root = pdf.Root.StructTreeRoot
    number = int(root.get(Name.ParentTreeNextKey, 90)) + 900
    one = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name("/" + subtype),
            Rect=[50, 50, 90, 90],
            F=4,
            StructParent=number,
            **more,
        )
    )
    parent = kids_of(root)[0]
    element = pdf.make_indirect(
        Dictionary(
            S=Name("/" + kind), P=parent, Pg=page, K=Array([Dictionary(Type=Name.OBJR, Obj=one, Pg=page)])
        )
    )
    parent.K = Array([*kids_of(parent), element])
    page.Annots = Array([*page.get(Name.Annots, Array()), one])
    page.Tabs = Name.S
    tree = root.ParentTree
    if Name.Nums in tree:
        tree.Nums = Array([*tree.Nums, number, element])
    else:
        leaf = pdf.make_indirect(Dictionary(Limits=[number, number], Nums=Array([number, element])))
        tree.Kids = Array([*tree.Kids, leaf])


# --- elements in each other: clauses 7.2, 7.4 and 7.9

for old, new in (
    *(("LI", "P"), ("LI", "Div"), ("LI", "TR"), ("LBody", "P"), ("LBody", "LI"), ("Lbl", "P"), ("L", "Div")),
    *(("L", "Table"), ("L", "TOC"), ("TR", "P"), ("TR", "TD"), ("TD", "P"), ("TD", "TR"), ("TH", "TD")),
    *(
        ("TH", "P"),
        ("THead", "TBody"),
        ("THead", "P"),
        ("TBody", "THead"),
        ("TBody", "TFoot"),
        ("Table", "L"),
    ),
    *(
        ("Table", "Div"),
        ("P", "Note"),
        ("P", "LI"),
        ("P", "TOCI"),
        ("P", "LBody"),
        ("P", "THead"),
        ("P", "Figure"),
    ),
    *(
        ("P", "Formula"),
        ("P", "Form"),
        ("P", "H5"),
        ("P", "H"),
        ("H1", "H2"),
        ("H1", "H3"),
        ("H1", "H"),
        ("H2", "H4"),
    ),
    *(("H2", "H"), ("Link", "P"), ("Link", "Reference"), ("Span", "Note"), ("P", "Caption"), ("Note", "P")),
    *(("TOC", "Div"), ("TOCI", "P"), ("TOC", "L"), ("Figure", "P"), ("P", "Artifact"), ("P", "Afsnit")),
    *(("Document", "Part"), ("P", "Quote"), ("P", "Code"), ("P", "Annot"), ("P", "Ruby"), ("P", "Private")),
):
    MUTANTS[f"{old}-is-{new}"] = renamed(old, new)

for parent, kid in (
    *(
        ("L", "P"),
        ("L", "Caption"),
        ("L", "LBody"),
        ("LI", "P"),
        ("LI", "Span"),
        ("Table", "P"),
        ("Table", "Caption"),
    ),
    *(("Table", "THead"), ("Table", "TFoot"), ("Table", "TBody"), ("Table", "TD"), ("TR", "P"), ("TR", "TR")),
    *(("TR", "TD"), ("TBody", "P"), ("THead", "TH"), ("TOC", "P"), ("TOC", "Caption"), ("TOCI", "TOCI")),
    *(
        ("P", "LI"),
        ("P", "TD"),
        ("Document", "H"),
        ("Document", "H4"),
        ("Document", "TR"),
        ("Document", "Note"),
    ),
    *(
        ("Document", "Figure"),
        ("Document", "Formula"),
        ("Document", "Form"),
        ("Document", "TH"),
        ("P", "TOCI"),
    ),
):

    def spoil_first(pdf: Pdf, parent: str = parent, kid: str = kid) -> bool | None:
        return with_kid(pdf, first(pdf, parent), kid)

    def spoil_last(pdf: Pdf, parent: str = parent, kid: str = kid) -> bool | None:
        return with_kid(pdf, first(pdf, parent), kid, None)

    MUTANTS[f"{kid}-first-in-{parent}"] = spoil_first
    MUTANTS[f"{kid}-last-in-{parent}"] = spoil_last


@mutant
def two_table_heads(pdf: Pdf) -> bool | None:
    head = first(pdf, "THead")
    if head is None:
        return False
    return with_kid(pdf, head.P, "THead")


@mutant
def two_unnumbered_headings(pdf: Pdf) -> bool | None:
    for heading in elements(pdf, "H1", "H2", "H3", "H4"):
        heading.S = Name.H
    return None


@mutant
def notes_with_one_id(pdf: Pdf) -> bool | None:
    notes = elements(pdf, "Note")
    if not notes:
        return False
    return with_kid(pdf, notes[0].P, "Note", None, ID=notes[0].ID) if Name.ID in notes[0] else False


@mutant
def note_with_empty_id(pdf: Pdf) -> bool | None:
    note = first(pdf, "Note")
    if note is None:
        return False
    note.ID = String("")
    return None


@mutant
def role_in_a_circle(pdf: Pdf) -> bool | None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(
        {
            **dict(pdf.Root.StructTreeRoot.get(Name.RoleMap, Dictionary()).items()),
            "/En": Name.To,
            "/To": Name.En,
        }
    )
    return renamed("P", "En")(pdf)


@mutant
def standard_role_remapped(pdf: Pdf) -> None:
    roles = dict(pdf.Root.StructTreeRoot.get(Name.RoleMap, Dictionary()).items())
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({**roles, "/P": Name.Span})


@mutant
def standard_role_remapped_to_own(pdf: Pdf) -> None:
    roles = dict(pdf.Root.StructTreeRoot.get(Name.RoleMap, Dictionary()).items())
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({**roles, "/P": Name.Afsnit, "/Afsnit": Name.P})


def _remapped(old: str, new: str) -> Mutant:
    def spoil(pdf: Pdf) -> bool | None:
        roles = dict(pdf.Root.StructTreeRoot.get(Name.RoleMap, Dictionary()).items())
        pdf.Root.StructTreeRoot.RoleMap = Dictionary({**roles, "/" + old: Name("/" + new)})
        return None if elements(pdf, old) else False

    return spoil


for old, new in (
    *(("LI", "Formula"), ("L", "Quote"), ("L", "Lbl"), ("LBody", "BibEntry"), ("LI", "LI"), ("Lbl", "Lbl")),
    *(("H1", "Part"), ("H2", "Form"), ("H2", "BlockQuote"), ("TD", "P"), ("TR", "Div"), ("Figure", "P")),
    *(("Document", "Ruby"), ("Link", "P"), ("Table", "L"), ("TOC", "L"), ("Span", "P"), ("Note", "P")),
):
    MUTANTS[f"standard-{old}-means-{new}"] = _remapped(old, new)


@mutant
def element_without_parent(pdf: Pdf) -> bool | None:
    found = elements(pdf, "P")
    if not found:
        return False
    del found[-1].P
    return None


# --- table cells: clauses 7.5


@mutant
def cell_over_two_columns(pdf: Pdf) -> bool | None:
    return attribute(first(pdf, "TD"), ColSpan=2)


@mutant
def cell_over_fewer_than_no_columns(pdf: Pdf) -> bool | None:
    return attribute(first(pdf, "TD"), ColSpan=-1)


@mutant
def cell_over_no_rows(pdf: Pdf) -> bool | None:
    return attribute(first(pdf, "TD"), RowSpan=0)


@mutant
def cell_over_many_rows(pdf: Pdf) -> bool | None:
    return attribute(first(pdf, "TD"), RowSpan=7)


@mutant
def row_without_its_last_cell(pdf: Pdf) -> bool | None:
    rows = elements(pdf, "TR")
    if not rows:
        return False
    rows[-1].K = Array(kids_of(rows[-1])[:-1])
    return None


@mutant
def header_without_scope(pdf: Pdf) -> bool | None:
    found = elements(pdf, "TH")
    for cell in found:
        if Name.A in cell:
            del cell.A
        if Name.C in cell:
            del cell.C
    return None if found else False


@mutant
def header_with_a_strange_scope(pdf: Pdf) -> bool | None:
    return attribute(first(pdf, "TH"), Scope=Name.Both2)


@mutant
def header_of_rows(pdf: Pdf) -> bool | None:
    found = elements(pdf, "TH")
    for cell in found:
        attribute(cell, Scope=Name.Row)
    return None if found else False


@mutant
def cell_with_an_unknown_header(pdf: Pdf) -> bool | None:
    return attribute(first(pdf, "TD"), Headers=Array([String("findes-ikke")]))


@mutant
def cells_with_unknown_headers(pdf: Pdf) -> bool | None:
    found = elements(pdf, "TD")
    for cell in found:
        attribute(cell, Headers=Array([String("findes-ikke")]))
    return None if found else False


@mutant
def no_header_cells(pdf: Pdf) -> bool | None:
    found = elements(pdf, "TH")
    for cell in found:
        cell.S = Name.TD
    return None if found else False


# --- words of elements: clauses 7.2, 7.3


def _set(kind: str, **values: object) -> Mutant:
    def spoil(pdf: Pdf) -> bool | None:
        element = first(pdf, kind)
        if element is None:
            return False
        for key, value in values.items():
            element["/" + key] = value
        return None

    return spoil


MUTANTS["bad-language-of-element"] = _set("P", Lang=String("da_DK"))
MUTANTS["long-language-of-element"] = _set("P", Lang=String("danskengelsk"))
MUTANTS["empty-language-of-element"] = _set("P", Lang=String(""))
MUTANTS["language-in-brackets"] = _set("Document", Lang=String("<da>"))
MUTANTS["utf16-language"] = _set("P", Lang=String("en-GB".encode("utf-16").decode("latin1")))
MUTANTS["figure-with-empty-alt"] = _set("Figure", Alt=String(""))
MUTANTS["paragraph-with-alt"] = _set("P", Alt=String("noget"))
MUTANTS["role-of-nothing"] = _set("P", S=Object.parse(b"/ "))


@mutant
def figure_without_alt(pdf: Pdf) -> bool | None:
    found = elements(pdf, "Figure")
    for figure in found:
        if Name.Alt in figure:
            del figure.Alt
    return None if found else False


@mutant
def bad_language_in_content(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"<<\s*/MCID (\d+)\s*>>", rb"<</MCID \1 /Lang (da_DK)>>")


@mutant
def good_language_in_content(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"<<\s*/MCID (\d+)\s*>>", rb"<</MCID \1 /Lang (en-GB)>>")


# --- content and tags: clauses 7.1


@mutant
def content_outside(pdf: Pdf) -> None:
    page = pikepdf.Page(pdf.pages[0].obj)
    page.contents_add(b"0 0 9 9 re f")


@mutant
def shading_outside(pdf: Pdf) -> None:
    page = pikepdf.Page(pdf.pages[0].obj)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceGray, Coords=[0, 0, 9, 9],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0], C1=[1], N=1),
    )  # fmt: skip
    page.obj.Resources.Shading = Dictionary(Sh0=shading)
    page.contents_add(b"/Sh0 sh")


@mutant
def clipping_outside(pdf: Pdf) -> None:
    pikepdf.Page(pdf.pages[0].obj).contents_add(b"q 0 0 9 9 re W n Q")


@mutant
def picture_in_content_outside(pdf: Pdf) -> None:
    image = b"q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    pikepdf.Page(pdf.pages[0].obj).contents_add(image)


@mutant
def artifact_in_a_mark(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"(/MCID \d+\s*>>\s*BDC)", rb"\1 /Artifact BMC 0 0 1 1 re f EMC")


@mutant
def mark_in_an_artifact(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"(/\w+\s*<<\s*/MCID \d+\s*>>\s*BDC.*?EMC)", rb"/Artifact BMC \1 EMC")


@mutant
def artifact_of_a_layer_in_a_mark(pdf: Pdf) -> bool | None:
    return changed(
        pdf, rb"(/MCID \d+\s*>>\s*BDC)", rb"\1 /Artifact <</Type /Pagination>> BDC 0 0 1 1 re f EMC"
    )


@mutant
def mark_without_an_element(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"/MCID \d+", rb"/MCID 4711")


@mutant
def mark_twice_on_a_page(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"/MCID 1\b", rb"/MCID 0")


@mutant
def mark_that_never_ends(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"EMC", b"")


@mutant
def artifact_begun_twice(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"/Artifact BMC", rb"/Artifact BMC /Artifact BMC")


@mutant
def mark_ended_twice(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"EMC", rb"EMC EMC")


@mutant
def no_parent_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot.ParentTree


@mutant
def page_without_struct_parents(pdf: Pdf) -> None:
    del pdf.pages[0].obj.StructParents


@mutant
def pages_with_one_struct_parents(pdf: Pdf) -> bool | None:
    if len(pdf.pages) == 1:
        return False
    pdf.pages[1].obj.StructParents = pdf.pages[0].obj.StructParents
    return None


@mutant
def suspects(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


@mutant
def not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


@mutant
def no_title(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata.pop("dc:title", None)


@mutant
def no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


@mutant
def title_not_displayed(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences = Dictionary()


@mutant
def other_part_of_the_standard(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["pdfuaid:part"] = "2"


# --- forms, layers, files: clauses 7.10, 7.11, 7.20


@mutant
def layer_without_a_name(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))


@mutant
def layers_that_switch(pdf: Pdf) -> None:
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag")))
    usage = Array([Dictionary(Event=Name.Print, OCGs=Array([layer]), Category=Array([Name.Print]))])
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Name=String("Lag"), AS=usage))


def _form(pdf: Pdf, content: bytes, **more: object) -> Object:
    form = pdf.make_stream(content)
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 99, 99])
    form.Resources = Dictionary()
    for key, value in more.items():
        form["/" + key] = value
    page = pdf.pages[0].obj
    page.Resources.XObject = Dictionary(
        {**dict(page.Resources.get(Name.XObject, Dictionary()).items()), "/Fx": form}
    )
    return form


@mutant
def form_that_refers_elsewhere(pdf: Pdf) -> None:
    _form(pdf, b"", Ref=Dictionary(F=String("andet.pdf"), Page=0))
    pikepdf.Page(pdf.pages[0].obj).contents_add(b"/Artifact BMC /Fx Do EMC")


@mutant
def form_of_untagged_content(pdf: Pdf) -> None:
    _form(pdf, b"0 0 9 9 re f")
    pikepdf.Page(pdf.pages[0].obj).contents_add(b"/Fx Do")


@mutant
def form_in_an_artifact(pdf: Pdf) -> None:
    _form(pdf, b"0 0 9 9 re f")
    pikepdf.Page(pdf.pages[0].obj).contents_add(b"/Artifact BMC /Fx Do EMC")


@mutant
def tagged_form_drawn_twice(pdf: Pdf) -> None:
    form = _form(pdf, b"/P <</MCID 0>> BDC 0 0 9 9 re f EMC")
    root = pdf.Root.StructTreeRoot
    number = int(root.get(Name.ParentTreeNextKey, 90)) + 800
    form.StructParents = number
    page = pdf.pages[0].obj
    parent = kids_of(root)[0]
    kid = Dictionary(Type=Name.MCR, Stm=form, Pg=page, MCID=0)
    element = pdf.make_indirect(Dictionary(S=Name.P, P=parent, Pg=page, K=Array([kid])))
    parent.K = Array([*kids_of(parent), element])
    tree = root.ParentTree
    if Name.Nums in tree:
        tree.Nums = Array([*tree.Nums, number, Array([element])])
    else:
        held = pdf.make_indirect(Dictionary(Limits=[number, number], Nums=Array([number, Array([element])])))
        tree.Kids = Array([*tree.Kids, held])
    pikepdf.Page(page).contents_add(b"/Fx Do q 1 0 0 1 99 0 cm /Fx Do Q")


@mutant
def tagged_form_in_an_artifact(pdf: Pdf) -> None:
    _form(pdf, b"/P <</MCID 0>> BDC 0 0 9 9 re f EMC")
    pikepdf.Page(pdf.pages[0].obj).contents_add(b"/Artifact BMC /Fx Do EMC")


@mutant
def artifact_form_in_a_mark(pdf: Pdf) -> bool | None:
    _form(pdf, b"/Artifact BMC 0 0 9 9 re f EMC")
    return changed(pdf, rb"(/MCID \d+\s*>>\s*BDC)", rb"\1 /Fx Do")


# --- annotations: clauses 7.18


@mutant
def link_without_a_description(pdf: Pdf) -> bool | None:
    link = annotation(pdf, "Link")
    if link is None:
        return False
    if Name.Contents in link:
        del link.Contents
    return None


@mutant
def link_described_by_its_element_alone(pdf: Pdf) -> bool | None:
    element = first(pdf, "Link")
    if link_without_a_description(pdf) is False or element is None:
        return False
    element.Alt = String("et link")
    return None


@mutant
def link_with_an_empty_description(pdf: Pdf) -> bool | None:
    link = annotation(pdf, "Link")
    if link is None:
        return False
    link.Contents = String("")
    return None


@mutant
def link_outside_the_tags(pdf: Pdf) -> bool | None:
    link = annotation(pdf, "Link")
    if link is None or Name.StructParent not in link:
        return False
    del link.StructParent
    return None


@mutant
def tabs_in_rows(pdf: Pdf) -> bool | None:
    for page in pdf.pages:
        if Name.Annots in page.obj:
            page.obj.Tabs = Name.R
            return None
    return False


@mutant
def no_tabs(pdf: Pdf) -> bool | None:
    for page in pdf.pages:
        if Name.Annots in page.obj and Name.Tabs in page.obj:
            del page.obj.Tabs
            return None
    return False


for element_kind, subtype in (
    *(("Annot", "Text"), ("P", "Text"), ("Annot", "Highlight"), ("Span", "Square"), ("P", "Link")),
    *(("Annot", "PrinterMark"), ("Annot", "TrapNet"), ("Annot", "FreeText"), ("Annot", "Stamp")),
):

    def spoil_by_annotation(pdf: Pdf, kind: str = element_kind, subtype: str = subtype) -> None:
        with_annotation(pdf, kind, subtype, Contents=String("En bemærkning"))

    def spoil_by_silent_annotation(pdf: Pdf, kind: str = element_kind, subtype: str = subtype) -> None:
        with_annotation(pdf, kind, subtype)

    MUTANTS[f"{subtype}-in-{element_kind}"] = spoil_by_annotation
    MUTANTS[f"silent-{subtype}-in-{element_kind}"] = spoil_by_silent_annotation


@mutant
def bad_language_of_annotation(pdf: Pdf) -> None:
    with_annotation(pdf, "Annot", "Text", Contents=String("Bemærkning"), Lang=String("da_DK"))


@mutant
def field_without_a_description(pdf: Pdf) -> None:
    with_annotation(pdf, "Form", "Widget", FT=Name.Tx, T=String("felt"))
    field = pdf.pages[0].obj.Annots[-1]
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


@mutant
def field_in_a_paragraph(pdf: Pdf) -> None:
    with_annotation(pdf, "P", "Widget", FT=Name.Tx, T=String("felt"), TU=String("Navn"))
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].obj.Annots[-1]]))


@mutant
def field_with_a_description(pdf: Pdf) -> None:
    with_annotation(pdf, "Form", "Widget", FT=Name.Tx, T=String("felt"), TU=String("Navn"))
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].obj.Annots[-1]]))


# --- fonts: clauses 7.21


def _descendant(pdf: Pdf) -> Object | None:
    font = font_where(pdf, "Type0")
    return None if font is None else font.DescendantFonts[0]


def _descriptor(pdf: Pdf) -> Object | None:
    described = _descendant(pdf) or font_where(pdf, "TrueType", "Type1")
    return None if described is None else described.get(Name.FontDescriptor)


@mutant
def font_not_embedded(pdf: Pdf) -> bool | None:
    descriptor = _descriptor(pdf)
    if descriptor is None:
        return False
    for key in (Name.FontFile, Name.FontFile2, Name.FontFile3):
        if key in descriptor:
            del descriptor[key]
    return None


@mutant
def described_font_without_a_name(pdf: Pdf) -> bool | None:
    described = _descendant(pdf)
    if described is None:
        return False
    del described.BaseFont
    return None


@mutant
def described_font_of_no_kind(pdf: Pdf) -> bool | None:
    described = _descendant(pdf)
    if described is None:
        return False
    del described.Subtype
    return None


@mutant
def font_without_unicode(pdf: Pdf) -> bool | None:
    for font in fonts(pdf):
        if Name.ToUnicode in font:
            del font.ToUnicode
    return None


def _map(pdf: Pdf, pattern: bytes, replacement: bytes, count: int = 1) -> bool | None:
    for font in fonts(pdf):
        if Name.ToUnicode in font:
            data, found = re.subn(pattern, replacement, font.ToUnicode.read_bytes(), count=count)
            if found:
                font.ToUnicode = pdf.make_stream(data)
                return None
    return False


@mutant
def glyphs_of_no_meaning(pdf: Pdf) -> bool | None:
    return _map(pdf, rb"(?s)\d+ beginbf(char|range).*endbf(char|range)", b"")


@mutant
def glyph_meaning_nul(pdf: Pdf) -> bool | None:
    return _map(pdf, rb"(<[0-9A-Fa-f]+>\s*)<[0-9A-Fa-f]{4}>(?=\s*(\n|<|endbf))", rb"\1<0000>", 0)


@mutant
def glyph_meaning_a_byte_order_mark(pdf: Pdf) -> bool | None:
    return _map(pdf, rb"(<[0-9A-Fa-f]+>\s*)<[0-9A-Fa-f]{4}>(?=\s*(\n|<|endbf))", rb"\1<FEFF>", 0)


@mutant
def wrong_widths(pdf: Pdf) -> bool | None:
    for font in fonts(pdf):
        described = font.DescendantFonts[0] if Name.DescendantFonts in font else font
        for key in (Name.W, Name.Widths):
            if key in described:
                described[key] = _stretched(described[key])
                return None
    return False


def _stretched(widths: Object) -> Array:
    return Array(
        [
            _stretched(width) if isinstance(width, Array) else (width if place == 0 and key else width + 99)
            for key in [any(isinstance(one, Array) for one in widths)]
            for place, width in enumerate(widths)
        ]
    )


@mutant
def no_widths(pdf: Pdf) -> bool | None:
    described = _descendant(pdf)
    if described is None or Name.W not in described:
        return False
    del described.W
    return None


@mutant
def wrong_default_width(pdf: Pdf) -> bool | None:
    described = _descendant(pdf)
    if described is None:
        return False
    described.DW = 77
    return None


@mutant
def no_map_to_glyphs(pdf: Pdf) -> bool | None:
    described = _descendant(pdf)
    if described is None or Name.CIDToGIDMap not in described:
        return False
    del described.CIDToGIDMap
    return None


@mutant
def map_to_other_glyphs(pdf: Pdf) -> bool | None:
    described = _descendant(pdf)
    if described is None or described.Subtype != Name.CIDFontType2:
        return False
    described.CIDToGIDMap = pdf.make_stream(bytes(2 * 70_000))
    return None


@mutant
def glyph_not_there(pdf: Pdf) -> bool | None:
    """Show a code that the font has no glyph for."""
    return changed(pdf, rb"<[0-9A-Fa-f]{4}(?=[0-9A-Fa-f]*>)", rb"<FFF0")


@mutant
def glyph_of_number_0(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"<[0-9A-Fa-f]{4}(?=[0-9A-Fa-f]*>)", rb"<0000")


@mutant
def unseen_glyph_of_number_0(pdf: Pdf) -> bool | None:
    return changed(pdf, rb"(<[0-9A-Fa-f]{4}[0-9A-Fa-f]*>)", rb"3 Tr <0000> Tj 0 Tr \1")


@mutant
def glyph_of_number_0_by_a_state(pdf: Pdf) -> bool | None:
    """The font is set by a graphics state, not by Tf."""
    for page in pdf.pages:
        held = page.obj.Resources.get(Name.Font)
        if held:
            font = next(iter(held.as_dict().values()))
            if font.Subtype != Name.Type0:
                return False
            states = dict(page.obj.Resources.get(Name.ExtGState, Dictionary()).items())
            page.obj.Resources.ExtGState = Dictionary({**states, "/Gx": Dictionary(Font=Array([font, 9]))})
            pikepdf.Page(page.obj).contents_add(b"/Artifact BMC BT /Gx gs 9 9 Td <0000> Tj ET EMC")
            return None
    return False


@mutant
def glyph_of_number_0_in_a_marked_form(pdf: Pdf) -> bool | None:
    font = font_where(pdf, "Type0")
    if font is None:
        return False
    _form(pdf, b"BT /Fy 9 Tf 9 9 Td <0000> Tj ET", Resources=Dictionary(Font=Dictionary(Fy=font)))
    return changed(pdf, rb"(/MCID \d+\s*>>\s*BDC)", rb"\1 /Fx Do")


@mutant
def set_of_glyphs_incomplete(pdf: Pdf) -> bool | None:
    described = _descendant(pdf)
    if described is None:
        return False
    described.FontDescriptor.CIDSet = pdf.make_stream(b"\x80")
    return None


@mutant
def other_character_map(pdf: Pdf) -> bool | None:
    font = font_where(pdf, "Type0")
    if font is None:
        return False
    font.Encoding = Name("/UniJIS-UTF16-H")
    return None


@mutant
def own_character_map(pdf: Pdf) -> bool | None:
    font = font_where(pdf, "Type0")
    if font is None:
        return False
    cmap = pdf.make_stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Eget def /WMode 1 def "
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange 1 begincidrange <0000> <FFFF> 0 endcidrange "
        b"endcmap end end"
    )
    cmap.Type, cmap.CMapName, cmap.WMode = Name.CMap, Name.Eget, 0
    cmap.CIDSystemInfo = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    font.Encoding = cmap
    return None


@mutant
def symbolic_font_with_an_encoding(pdf: Pdf) -> bool | None:
    font = font_where(pdf, "TrueType")
    if font is None:
        return False
    font.FontDescriptor.Flags = 4
    font.Encoding = Name.WinAnsiEncoding
    return None


@mutant
def plain_font_without_an_encoding(pdf: Pdf) -> bool | None:
    font = font_where(pdf, "TrueType")
    if font is None:
        return False
    font.FontDescriptor.Flags = 32
    if Name.Encoding in font:
        del font.Encoding
    return None


@mutant
def plain_font_with_strange_names(pdf: Pdf) -> bool | None:
    font = font_where(pdf, "TrueType")
    if font is None:
        return False
    font.FontDescriptor.Flags = 32
    font.Encoding = Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([1, Name.g17]))
    return None
