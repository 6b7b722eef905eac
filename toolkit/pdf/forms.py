"""Fillable forms: an attachment's fields go on working in the packet, each with a value of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, PdfError, Stream, String

from toolkit.pdf.balance import unpacked
from toolkit.pdf.entries import listed
from toolkit.pdf.pdftext import key_text, string_text
from toolkit.pdf.structuretree import kids_of, read_numbers
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

_FONT_NAME = regex(r"/[^\s/<>()\[\]{}%]+")

# What makes an annotation a picture (ISO 32000-1, tables 164 and 181), and nothing of a form.
_PICTURE_ENTRIES = {"/Type", "/Subtype", "/Rect", "/AP", "/AS", "/F", "/P"}


def is_signed(pdf: Pdf) -> bool:
    """Return whether `pdf` holds a digital signature, which covers its own file only (12.8.1)."""
    return any(_is_signature(field) for field in form_fields(pdf))


def is_dynamic(pdf: Pdf) -> bool:
    """Return whether the pages of `pdf` are made of an XFA form, and what it has is a page that says to wait.

    Those of older programs do not say so; but they have a template and no field, where other forms have some.
    """
    form = pdf.Root.get("/AcroForm")
    has_template = isinstance(form, Dictionary) and _has_template(form.get("/XFA"))
    return bool(pdf.Root.get("/NeedsRendering")) or (has_template and not any(form_fields(pdf)))


def _has_template(xfa: Object | None) -> bool:
    """Whether an XFA form, whole or in named parts (ISO 32000-2, 12.7.8), has what its pages are made of."""
    if isinstance(xfa, Stream):
        return b"xfa-template" in unpacked(xfa)
    return isinstance(xfa, Array) and any(
        isinstance(one, String) and bytes(one) == b"template" for one in xfa.as_list()
    )


def form_fields(pdf: Pdf) -> Iterator[Object]:
    """Yield every field of the form of `pdf`, also those that no page shows."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary):
        yield from _walk(form, Name.Fields)


def value_text(value: Object | None) -> str:
    """Return what a field's value says, whether it is written short or long (ISO 32000-2, 7.9.3)."""
    return string_text(String(unpacked(value)) if isinstance(value, Stream) else value)


def prepare_form(source: Pdf, pages: Sequence[Object]) -> None:
    """Make the form of `source` fit to leave it, in place: signatures reduced to their looks."""
    form = source.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return
    if "/XFA" in form:
        # The fields say the same in the PDF's own terms; the XML beside them could not be joined.
        del form["/XFA"]
    signatures = [field for field in _walk(form, Name.Fields) if _is_signature(field)]
    if signatures:
        boxes = {box.objgen for field in signatures for box in (field, *_walk(field, Name.Kids))}
        for page in pages:
            _flatten_signatures(page, boxes)
        dropped = {field.objgen for field in signatures}
        for holder, key in [(form, Name.Fields), *((field, Name.Kids) for field in _walk(form, Name.Fields))]:
            if isinstance(holder.get(key), Array):
                holder[key] = Array(
                    [f for f in holder[key] if isinstance(f, Dictionary) and f.objgen not in dropped]
                )


def flatten_form(source: Pdf) -> None:
    """Make the fields of `source` part of their pages, in place, as they look with their values.

    Links and comments stay what they are: only what belongs to the form is drawn into the page.
    """
    form = source.Root.get("/AcroForm")
    if not isinstance(form, Dictionary):
        return
    if form.get("/NeedAppearances", False):
        source.generate_appearance_streams()
    pages = [page.obj for page in source.pages]
    _tag_looks(source, pages)
    others = [_without_widgets(page) for page in pages]
    source.flatten_annotations("screen")
    for page, kept in zip(pages, others, strict=True):
        page.Annots = Array(kept)


def _tag_looks(source: Pdf, pages: Sequence[Object]) -> None:
    """Let the tags of fields be about their looks, in place, which will be all that is left of them.

    A tag names its field as an object; of a picture it names the content marked in there (ISO 32000-2,
    14.7.5.2 and 14.7.5.3). Whose content it is stands under the same number as whose object it was.
    """
    tree = source.Root.get("/StructTreeRoot")
    numbers = dict(read_numbers(tree.get("/ParentTree"))) if isinstance(tree, Dictionary) else {}
    for page in pages:
        for widget in listed(page.get("/Annots")):
            number = widget.get("/StructParent") if _is_widget(widget) else None
            element = numbers.get(number) if isinstance(number, int) else None
            if not isinstance(element, Dictionary) or not element.is_indirect:
                continue
            look = _look_of_its_own(source, widget)
            if look is None:
                continue
            look.write(b"/Form <</MCID 0>> BDC\n" + look.read_bytes() + b"\nEMC")
            look.StructParents = number
            content = Dictionary(Type=Name.MCR, Pg=page, Stm=look, MCID=0)
            element.K = Array([content if _is_of(kid, widget) else kid for kid in kids_of(element)])
            numbers[number] = Array([element])
    if isinstance(tree, Dictionary) and numbers:
        tree.ParentTree = Dictionary(Nums=Array([part for pair in sorted(numbers.items()) for part in pair]))


def _look_of_its_own(source: Pdf, widget: Object) -> Stream | None:
    """Return what a field looks like now, copied: several boxes may look alike; None where it has no look."""
    looks, state = widget.get("/AP"), widget.get("/AS")
    if not isinstance(looks, Dictionary):
        return None
    look = looks.get("/N")
    chosen = look.get(str(state)) if isinstance(look, Dictionary) and isinstance(state, Name) else look
    if not isinstance(chosen, Stream):
        return None
    try:
        copy = source.make_stream(chosen.read_bytes())
    except PdfError:  # packed in a way that nobody knows
        return None
    for key, entry in chosen.stream_dict.items():
        if key not in {"/Filter", "/DecodeParms", "/Length"}:
            copy[key] = entry
    widget.AP = Dictionary({**dict(looks.items()), "/N": copy})
    if "/AS" in widget:
        del widget["/AS"]
    return copy


def _is_of(kid: object, widget: Object) -> bool:
    return isinstance(kid, Dictionary) and "/Obj" in kid and kid.Obj.objgen == widget.objgen


def _without_widgets(page: Object) -> list[Object]:
    """Leave the widgets of a form alone on `page`, and return its other annotations."""
    known = listed(page.get("/Annots"))
    page.Annots = Array([one for one in known if _is_widget(one)])
    return [one for one in known if not _is_widget(one)]


def _is_widget(annotation: Object) -> bool:
    return isinstance(annotation, Dictionary) and annotation.get("/Subtype") == Name.Widget


def _walk(holder: Object, key: Name) -> Iterator[Object]:
    """Yield the fields below `holder`, at any depth, each once, even where they hold each other."""
    waiting, seen = [holder.get(key)], set()
    while waiting:
        fields = waiting.pop()
        for field in listed(fields):
            if isinstance(field, Dictionary) and field.objgen not in seen:
                if field.is_indirect:
                    seen.add(field.objgen)
                yield field
                waiting.append(field.get("/Kids"))


def _is_signature(field: Object) -> bool:
    return field.get("/FT") == Name.Sig and isinstance(field.get("/V"), Dictionary)


def _flatten_signatures(page: Object, boxes: Container[tuple[int, int]]) -> None:
    """Turn what shows a signature into a mere picture of it; `boxes` are the objects that do.

    In the packet the signature would be broken, and readers would say so on every opening.
    qpdf's own way of disabling signatures loses their looks.
    """
    annotations = page.get("/Annots")
    kept = []
    for annotation in listed(annotations):
        if isinstance(annotation, Dictionary) and annotation.objgen in boxes:
            if "/AP" not in annotation:
                continue
            for key in set(annotation.keys()) - _PICTURE_ENTRIES:
                del annotation[key]
            annotation.Subtype = Name.Stamp
        kept.append(annotation)
    if isinstance(annotations, Array):
        page.Annots = Array(kept)


def add_form(packet: Pdf, copied: Object | None) -> None:
    """Take the fields of a form that was `copied` with its pages (`copied_entry`) into the packet's form.

    Fields whose name is taken get another one. pikepdf's own way of copying
    (`add_pages_from`) goes page by page and tears a field with boxes on two pages apart.
    """
    if copied is None or not isinstance(copied.get("/Fields"), Array):
        return
    fields = Array([f for f in copied.Fields if isinstance(f, Dictionary) and f.is_indirect])
    renamed = _add_fonts(packet, copied.get("/DR"))
    if copied.get("/NeedAppearances", False):
        # Its boxes may be without a drawing of their value, or with an old one: readers make them, as before.
        packet.Root.AcroForm.NeedAppearances = True
    for field in fields:
        for key in (Name.DA, Name.Q):
            if key in copied and key not in field:
                field[key] = copied[key]
    for field in _walk(copied, Name.Fields):
        _rename_fonts(field, renamed)
    # What it takes is a list of objects; pikepdf's own annotation says AcroFormField, which it refuses.
    packet.acroform.add_and_rename_fields(fields.as_list())  # type: ignore[arg-type]


def _add_fonts(packet: Pdf, resources: Object | None) -> dict[str, str]:
    """Add a form's fonts to the packet's, and return the new names of those whose name was taken."""
    form = _our_form(packet)
    renamed = {}
    fonts = resources.get("/Font") if isinstance(resources, Dictionary) else None
    for name, font in fonts.items() if isinstance(fonts, Dictionary) else ():
        ours = form.DR.Font
        free = name
        while free in ours and ours[free] != font:
            free += "_"
        ours[free] = font
        if free != name:
            renamed["/" + key_text(name)] = "/" + key_text(free)
    return renamed


def _our_form(packet: Pdf) -> Object:
    if "/AcroForm" not in packet.Root:
        packet.Root.AcroForm = packet.make_indirect(Dictionary(Fields=Array([])))
    form = packet.Root.AcroForm
    if "/DR" not in form:
        form.DR = Dictionary()
    if "/Font" not in form.DR:
        form.DR.Font = Dictionary()
    return form


def _rename_fonts(field: Object, renamed: Mapping[str, str]) -> None:
    """Let a field's default appearance (ISO 32000-1, 12.7.3.3) name its font as it is now called."""
    appearance = field.get("/DA")
    if renamed and isinstance(appearance, String):
        written = _FONT_NAME.sub(
            lambda match: renamed.get(match[0], match[0]), bytes(appearance).decode("latin-1")
        )
        field.DA = String(written.encode("latin-1"))
