"""Fillable forms: an attachment's fields go on working in the packet, each with a value of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pikepdf import Object, Pdf

_DEEPEST_FIELD = 50


def is_signed(pdf: Pdf) -> bool:
    """Return whether `pdf` holds a digital signature, which covers its own file only (12.8.1)."""
    form = pdf.Root.get(Name.AcroForm)
    flags = form.get(Name.SigFlags, 0) if isinstance(form, Dictionary) else 0
    return isinstance(flags, int) and bool(flags & 1)


def prepare_form(source: Pdf) -> None:
    """Make the form of `source` fit to leave it: appearances drawn, signatures reduced to their looks."""
    form = source.Root.get(Name.AcroForm)
    if not isinstance(form, Dictionary):
        return
    if Name.XFA in form:
        # The fields say the same in the PDF's own terms; the XML beside them could not be joined.
        del form[Name.XFA]
    source.acroform.disable_digital_signatures()
    source.acroform.generate_appearances_if_needed()


def add_form(packet: Pdf, source: Pdf) -> None:
    """Take the fields of `source`, whose pages `packet` already has, into the packet's form.

    Fields whose name is taken get another one. pikepdf's own way of copying
    (`add_pages_from`) goes page by page and tears a field with boxes on two pages apart.
    """
    form = source.Root.get(Name.AcroForm)
    if not isinstance(form, Dictionary) or not isinstance(form.get(Name.Fields), Array):
        return
    # The boxes were copied with the pages; copying the same objects again gives those copies.
    copied = packet.copy_foreign(source.make_indirect(Dictionary(Held=form))).Held
    fields = Array([f for f in copied.Fields if isinstance(f, Dictionary) and f.is_indirect])
    renamed = _add_fonts(packet, copied.get(Name.DR))
    for field in fields:
        for key in (Name.DA, Name.Q):
            if key in copied and key not in field:
                field[key] = copied[key]
        _rename_fonts(field, renamed, 0)
    # What it takes is a list of objects; pikepdf's own annotation says AcroFormField, which it refuses.
    packet.acroform.add_and_rename_fields(fields.as_list())  # type: ignore[arg-type]


def _add_fonts(packet: Pdf, resources: Object | None) -> dict[str, str]:
    """Add a form's fonts to the packet's, and return the new names of those whose name was taken."""
    form = _our_form(packet)
    renamed = {}
    fonts = resources.get(Name.Font) if isinstance(resources, Dictionary) else None
    for name, font in fonts.items() if isinstance(fonts, Dictionary) else ():
        ours = form.DR.Font
        free = name
        while free in ours and ours[free] != font:
            free += "_"
        ours[free] = font
        if free != name:
            renamed[name] = free
    return renamed


def _our_form(packet: Pdf) -> Object:
    if Name.AcroForm not in packet.Root:
        packet.Root.AcroForm = packet.make_indirect(Dictionary(Fields=Array([])))
    form = packet.Root.AcroForm
    if Name.DR not in form:
        form.DR = Dictionary()
    if Name.Font not in form.DR:
        form.DR.Font = Dictionary()
    return form


def _rename_fonts(field: Object, renamed: Mapping[str, str], depth: int) -> None:
    """Let the fields' default appearances (ISO 32000-1, 12.7.3.3) name their fonts as they are now called."""
    appearance = field.get(Name.DA)
    if renamed and isinstance(appearance, String):
        field.DA = String(
            re.sub(r"/[^\s/<>()\[\]{}%]+", lambda match: renamed.get(match[0], match[0]), str(appearance))
        )
    for kid in _kids(field, depth):
        _rename_fonts(kid, renamed, depth + 1)


def _kids(field: Object, depth: int) -> Iterator[Object]:
    kids = field.get(Name.Kids)
    if isinstance(kids, Array) and depth < _DEEPEST_FIELD:
        yield from (kid for kid in kids if isinstance(kid, Dictionary))
