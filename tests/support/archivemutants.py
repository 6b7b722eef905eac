"""PDF files that say that they are PDF/A and break one rule of it each (ISO 19005-2, clause 6)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

RAMP = {"FunctionType": 2, "Domain": [0, 1], "N": 1}
INKS = Dictionary(**RAMP, C0=[0, 0, 0, 0], C1=[0, 0, 0, 1])
FILLED = b" 0 0 9 9 re f"

# What is drawn on the first page.
CONTENT = {
    "four-inks": b"0 0 0 1 k" + FILLED,
    "four-inks-by-name": b"/DeviceCMYK cs 0 0 0 1 sc" + FILLED,
    "picture-of-four-inks-within": b"BI /W 1 /H 1 /CS /CMYK /BPC 8 ID abcd EI",
    "picture-packed-by-lzw-within": b"BI /W 1 /H 1 /CS /G /BPC 8 /F /LZW ID \x80\x0b\x60 EI",
    "intent-nobody-knows": b"/Foo ri",
    "operator-nobody-knows": b"foo",
    "operator-that-may-be-passed-over": b"BX foo EX",
    "states-too-deep": b"q " * 40 + b"Q " * 40,
    "text-too-long": b"BT (" + b"x" * 40_000 + b") Tj ET",
}
# States of graphics.
STATES = {
    "transfer": Dictionary(TR=Name.Identity),
    "halftone": Dictionary(HT=Dictionary(HalftoneType=2)),
    "blend-nobody-knows": Dictionary(BM=Name.Foo),
    "state-of-an-unknown-intent": Dictionary(RI=Name.Foo),
}
# Colour spaces.
SPACES = {
    "ink-told-by-four": Array([Name.Separation, Name.Foo, Name.DeviceCMYK, INKS]),
    "palette-of-four-inks": Array([Name.Indexed, Name.DeviceCMYK, 0, String(b"abcd")]),
}
# Entries of a picture, and of a form.
PICTURES = {
    "picture-of-four-inks": {"ColorSpace": Name.DeviceCMYK},
    "picture-with-alternates": {"Alternates": Array()},
    "picture-kept-elsewhere-for-print": {"OPI": Dictionary()},
    "picture-of-an-unknown-intent": {"Intent": Name.Foo},
    "picture-of-three-bits": {"BitsPerComponent": 3},
    "picture-that-is-smoothed": {"Interpolate": True},
    "picture-outside-the-file": {"F": String("x")},
    "picture-of-postscript": {"Subtype": Name.PS},
}
FORMS = {
    "form-of-another-file": {"Ref": Dictionary(F=String("a.pdf"), Page=0)},
    "form-of-postscript": {"Subtype2": Name.PS},
    "form-kept-elsewhere-for-print": {"OPI": Dictionary()},
    "form-in-a-group-of-four-inks": {"Group": Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)},
}
# Entries of the page.
PAGES = {
    "page-too-large": {"MediaBox": Array([0, 0, 20_000, 800])},
    "page-too-small": {"MediaBox": Array([0, 0, 2, 800])},
    "page-that-is-shown-in-steps": {"PresSteps": Dictionary()},
    "number-too-large": {"Foo": 99_999_999_999},
    "name-too-long": {"x" * 200: 1},
}
LOOKS = ("two-looks", "look-by-state", "look-of-four-inks")


def archive_mutants(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Each mutant's name, and the PDF as it has been spoiled."""
    kinds = {"ExtGState": STATES, "ColorSpace": SPACES, "Picture": PICTURES, "Form": FORMS, "Page": PAGES}
    plans = [("Content", name, content) for name, content in CONTENT.items()]
    plans += [(kind, name, value) for kind, values in kinds.items() for name, value in values.items()]
    plans += [("Look", name, None) for name in LOOKS] + [("Layers", "layers-without-a-name", None)]
    for kind, name, value in plans:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            _spoil(pdf, kind, name, value)
            out = io.BytesIO()
            pdf.save(out, deterministic_id=True)
        yield name, out.getvalue()


def _spoil(pdf: Pdf, kind: str, name: str, value: object) -> None:
    page = pdf.pages[0].obj
    if kind == "Content":
        _draw(pdf, value)
    elif kind == "ExtGState":
        _draw(pdf, b"/It gs", kind, value)
    elif kind == "ColorSpace":
        _draw(pdf, b"/It cs", kind, value)
    elif kind == "Picture":
        _draw(pdf, b"/It Do", "XObject", _picture(pdf, value))
    elif kind == "Form":
        _draw(pdf, b"/It Do", "XObject", _form(pdf, b"", **value))
    elif kind == "Page":
        for key, entry in value.items():
            page["/" + key] = entry
    elif kind == "Look":
        page.Annots = Array([pdf.make_indirect(_noted(pdf, name))])
    else:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))


def _draw(pdf: Pdf, content: bytes, kind: str = "", thing: object = None) -> None:
    page = pdf.pages[0].obj
    if kind:
        held = page.Resources.get("/" + kind, Dictionary())
        page.Resources["/" + kind] = Dictionary({**dict(held.items()), "/It": thing})
    pikepdf.Page(page).contents_add(b"/Artifact BMC q " + content + b" Q EMC")


def _picture(pdf: Pdf, entries: dict[str, object]) -> Stream:
    own = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1, "BitsPerComponent": 8}
    return pdf.make_stream(bytes(4), Dictionary(**{**own, "ColorSpace": Name.DeviceGray, **entries}))


def _form(pdf: Pdf, content: bytes, **entries: object) -> Stream:
    own = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": [0, 0, 9, 9], "Resources": Dictionary()}
    return pdf.make_stream(content, Dictionary(**{**own, **entries}))


def _noted(pdf: Pdf, name: str) -> Object:
    """A square that lies on the page."""
    looks = {
        "two-looks": Dictionary(N=_form(pdf, b"0 g" + FILLED), D=_form(pdf, b"")),
        "look-by-state": Dictionary(N=Dictionary(On=_form(pdf, b""))),
        "look-of-four-inks": Dictionary(N=_form(pdf, b"0 0 0 1 k" + FILLED)),
    }
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Square,
        Rect=[9, 9, 29, 29],
        F=4,
        AP=looks[name],
        Contents=String("Et felt"),
    )
