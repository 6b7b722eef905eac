"""The values of a form's fields that its file does not draw: readers do, each in its own way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Annotation, Array, Dictionary, Name, Stream, String

from toolkit.pdf.entries import listed
from toolkit.pdf.forms import value_text
from toolkit.pdf.pdftext import string_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

_DEEPEST_FIELD = 50
_NOT_SEEN = 2 | 32  # flags: hidden, and not for the screen (ISO 32000-2, table 167)


def find_undrawn_values(pdf: Pdf, *, flat: bool) -> tuple[str, ...]:
    """Return the values that fields have and nobody shows; where they are made `flat`, that no picture shows.

    Nor does one that is to be made anew.
    """
    form = pdf.Root.get("/AcroForm")
    is_stale = isinstance(form, Dictionary) and bool(form.get("/NeedAppearances", False))
    return tuple(
        value
        for widget in _widgets(pdf)
        if (value := _value(widget))
        and (
            _is_without_look(pdf, widget)
            or (flat and (_can_be_wrong(value) if is_stale else not _has_picture(widget)))
        )
    )


def draw_values(pdf: Pdf, *, flat: bool) -> None:
    """Draw the values that nobody would show, in place, as plainly as qpdf does; see above."""
    undrawn = [widget for widget in _widgets(pdf) if _value(widget) and not _has_picture(widget)]
    for widget in undrawn:
        if _is_without_look(pdf, widget):
            _give_font(pdf, widget)
        elif not flat:  # readers do it, and the field goes on working
            continue
        annotation = Annotation(widget)
        pdf.acroform.get_field_for_annotation(annotation).generate_appearance(annotation)


def _widgets(pdf: Pdf) -> Iterator[Object]:
    for page in pdf.pages:
        for one in listed(page.obj.get("/Annots")):
            if isinstance(one, Dictionary) and one.get("/Subtype") == Name.Widget:
                flags = one.get("/F", 0)
                if not (isinstance(flags, int) and flags & _NOT_SEEN):
                    yield one


def _is_without_look(pdf: Pdf, widget: Object) -> bool:
    """Whether a field has no picture and does not say how to make one (ISO 32000-2, 12.7.4.3)."""
    form = pdf.Root.get("/AcroForm")
    if _has_picture(widget) or not isinstance(form, Dictionary):
        return False
    said = next(
        (one for one in (_inherited(widget, Name.DA), form.get("/DA")) if isinstance(one, String)), None
    )
    return said is None or b"Tf" not in bytes(said)


def _give_font(pdf: Pdf, widget: Object) -> None:
    form = pdf.Root.AcroForm
    if not isinstance(form.get("/DR"), Dictionary):
        form.DR = Dictionary()
    if not isinstance(form.DR.get("/Font"), Dictionary):
        form.DR.Font = Dictionary()
    if "/Helv" not in form.DR.Font:
        form.DR.Font.Helv = pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type1,
                BaseFont=Name.Helvetica,
                Encoding=Name.WinAnsiEncoding,
            )
        )
    widget.DA = String("/Helv 10 Tf 0 g")


def _can_be_wrong(value: str) -> bool:
    """Whether a value is more than a line of letters that every font of a form has."""
    return "\n" in value or "\r" in value or bool(value.encode("cp1252", "ignore").decode("cp1252") != value)


def _has_picture(widget: Object) -> bool:
    looks = widget.get("/AP")
    return isinstance(looks, Dictionary) and isinstance(looks.get("/N"), (Stream, Dictionary))


def _value(widget: Object) -> str:
    """Return what a field for text or a choice says, "" for another or an empty one."""
    if _inherited(widget, Name.FT) not in (Name.Tx, Name.Ch):
        return ""
    said = _inherited(widget, Name.V)
    choices = _inherited(widget, Name.Opt)
    words = {
        string_text(one[0]): string_text(one[1])
        for one in listed(choices)
        if isinstance(one, Array) and len(one) == 2  # noqa: PLR2004 - what it is called, and what is seen
    }
    values = [value_text(one) for one in (said if isinstance(said, Array) else (said,))]
    return ", ".join(words.get(value, value) for value in values if value.strip())


def _inherited(widget: Object, key: Name) -> Object | None:
    """Return what a field says, or the one that it is part of."""
    node: Object | None = widget
    for _ in range(_DEEPEST_FIELD):
        if not isinstance(node, Dictionary) or key in node:
            break
        node = node.get("/Parent")
    return node.get(key) if isinstance(node, Dictionary) else None
