"""Whether a PDF that says that it is PDF/A keeps to it in what it shows (ISO 19005-2, clause 6).

What is too seldom to be read here counts as not kept. Fonts and metadata are looked at elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.pdf.archivecontent import INTENTS, Colours, keeps_content
from toolkit.pdf.entries import values
from toolkit.pdf.jpeg2000 import is_plain_jpx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pikepdf import Object, Pdf

    Key = tuple[int, int]

_SMALLEST, _LARGEST = 3, 14_400  # units (6.1.13)
_LONGEST_NAME, _LONGEST_STRING, _LARGEST_NUMBER = 127, 32_767, 2**31 - 1
_FILTERS = frozenset(
    f"/{name}Decode"
    for name in ("ASCIIHex", "ASCII85", "Flate", "RunLength", "CCITTFax", "JBIG2", "DCT", "JPX")
)
_BITS = (1, 2, 4, 8, 16)
_BLENDS = frozenset(
    (
        *("/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten"),
        *("/ColorDodge", "/ColorBurn", "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue"),
        *("/Saturation", "/Color", "/Luminosity"),
    )
)
_ANNOTATIONS = frozenset(
    (
        *("/Text", "/Link", "/FreeText", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine"),
        *("/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Stamp", "/Caret", "/Ink", "/Popup"),
        *("/Widget", "/PrinterMark", "/TrapNet", "/Watermark", "/Redact"),
    )
)
_OUTER = (Name.F, Name.FFilter, Name.FDecodeParms)


def keeps_archive_rules(pdf: Pdf) -> bool:
    """Whether nothing that a file shows breaks a rule. Raises PikepdfError and others for damaged files."""
    walk = _Walk()
    return (
        all(map(_keeps_limits, pdf.objects))
        and _keeps_layers(pdf)
        and not pdf.Root.get("/AcroForm", Dictionary()).get("/NeedAppearances")
        and all(walk.keeps_page(page.obj) for page in pdf.pages)
    )


def _keeps_limits(thing: Object) -> bool:
    """Whether an object is no larger than a reader must read, nor anything in it (6.1.7, 6.1.13)."""
    if isinstance(thing, Stream):
        filters = thing.get("/Filter", Array())
        listed = list(filters) if isinstance(filters, Array) else [filters]
        if any(key in thing for key in _OUTER) or any(str(one) not in _FILTERS for one in listed):
            return False
    waiting: list[object] = [thing]
    while waiting:
        one = waiting.pop()
        if isinstance(one, (Dictionary, Stream)):
            pairs = list(one.items())
            waiting += [value for _, value in pairs if not getattr(value, "is_indirect", False)]
            waiting += [Name(key) for key, _ in pairs]
        elif isinstance(one, Array):
            waiting += [value for value in one if not getattr(value, "is_indirect", False)]
        elif not _is_small(one):
            return False
    return True


def _is_small(value: object) -> bool:
    if isinstance(value, Name):
        return len(str(value).encode()) <= _LONGEST_NAME + 1
    if isinstance(value, String):
        return len(bytes(value)) <= _LONGEST_STRING
    return not isinstance(value, int) or abs(value) <= _LARGEST_NUMBER


def _keeps_layers(pdf: Pdf) -> bool:
    """Whether each view of the layers has a name, lists them all and switches none by itself (6.9)."""
    properties = pdf.Root.get("/OCProperties")
    if not isinstance(properties, Dictionary):
        return True
    layers = {layer.objgen for layer in properties.get("/OCGs", Array())}
    views = [properties.get("/D", Dictionary()), *properties.get("/Configs", Array())]
    return all(
        "/Name" in view and "/AS" not in view and ("/Order" not in view or layers <= set(_listed(view.Order)))
        for view in views
    )


def _listed(order: Object) -> Iterator[Key]:
    """Yield the layers in a list of them, in which others may be (ISO 32000-1, table 101)."""
    for one in order:
        if isinstance(one, Array):
            yield from _listed(one)
        elif isinstance(one, Dictionary):
            yield one.objgen


class _Walk:
    """The walk through all that pages draw; each thing is looked at once."""

    def __init__(self) -> None:
        self._seen: set[Key] = set()
        self._colours = Colours()

    def keeps_page(self, page: Object) -> bool:
        """Whether a page, what it draws and what lies on it keep the rules."""
        boxes = [
            page[key] for key in (Name.MediaBox, Name.CropBox, Name.TrimBox, Name.BleedBox) if key in page
        ]
        sides = [abs(float(box[end]) - float(box[end - 2])) for box in boxes for end in (2, 3)]
        return (
            all(_SMALLEST <= side <= _LARGEST for side in sides)
            and "/PresSteps" not in page
            and self._keeps_drawing(page)
            and all(map(self._keeps_annotation, page.get("/Annots", Array())))
        )

    def _keeps_drawing(self, holder: Object) -> bool:
        """Whether a page, form, pattern or font of drawings keeps the rules."""
        group = holder.get("/Group")
        resources = holder.get("/Resources", Dictionary())
        return (
            keeps_content(holder)
            and (not isinstance(group, Dictionary) or self._colours.are_kept(group.get("/CS")))
            and all(map(self._colours.are_kept, values(resources, Name.ColorSpace)))
            and all(map(self._keeps_state, values(resources, Name.ExtGState)))
            and all(map(self._keeps_object, values(resources, Name.XObject)))
            and all(map(self._keeps_pattern, values(resources, Name.Pattern)))
            and all(self._colours.are_kept(one.get("/ColorSpace")) for one in values(resources, Name.Shading))
            and all(
                one.get("/Subtype") != Name.Type3 or self._once(one) for one in values(resources, Name.Font)
            )
        )

    def _once(self, font: Object) -> bool:
        """Whether the drawings of a font (Type 3) keep the rules."""
        drawings = (Dictionary(Contents=drawing) for drawing in font.CharProcs.as_dict().values())
        return self._is_known(font) or (
            self._keeps_drawing(Dictionary(Resources=font.get("/Resources", Dictionary()), Contents=Array()))
            and all(map(keeps_content, drawings))
        )

    def _is_known(self, thing: Object) -> bool:
        is_known = thing.is_indirect and thing.objgen in self._seen
        self._seen.add(thing.objgen)
        return is_known

    def _keeps_state(self, state: Object) -> bool:
        """Whether a state of graphics has nothing that depends on a device (6.2.5, 6.2.6, 6.2.10)."""
        blends = state.get("/BM", Name.Normal)
        mask = state.get("/SMask")
        return (
            "/TR" not in state
            and state.get("/TR2", Name.Default) == Name.Default
            and "/HT" not in state
            and "/HTP" not in state
            and str(state.get("/RI", "/RelativeColorimetric")) in INTENTS
            and all(str(one) in _BLENDS for one in (blends if isinstance(blends, Array) else [blends]))
            and (not isinstance(mask, Dictionary) or self._keeps_object(mask.G))
        )

    def _keeps_object(self, drawn: Object) -> bool:
        """Whether a picture or form is complete in itself (6.2.8, 6.2.9)."""
        if self._is_known(drawn):
            return True
        if "/OPI" in drawn:
            return False
        if drawn.get("/Subtype") == Name.Image:
            return self._keeps_picture(drawn)
        is_form = drawn.get("/Subtype") == Name.Form
        own = not any(key in drawn for key in (Name.Ref, Name.PS, Name.Subtype2))
        return is_form and own and self._keeps_drawing(drawn)

    def _keeps_picture(self, picture: Object) -> bool:
        masks = [picture[key] for key in (Name.SMask, Name.Mask) if isinstance(picture.get(key), Stream)]
        is_jpx = "/JPXDecode" in str(picture.get("/Filter"))
        return (
            "/Alternates" not in picture
            and not picture.get("/Interpolate")
            and str(picture.get("/Intent", "/RelativeColorimetric")) in INTENTS
            and (is_jpx or int(picture.get("/BitsPerComponent", 1)) in _BITS)
            and (not is_jpx or is_plain_jpx(picture.read_raw_bytes()))
            and self._colours.are_kept(picture.get("/ColorSpace"))
            and all(map(self._keeps_object, masks))
        )

    def _keeps_pattern(self, pattern: Object) -> bool:
        if isinstance(pattern, Stream):
            return self._is_known(pattern) or self._keeps_drawing(pattern)
        shading = pattern.get("/Shading", Dictionary())
        return self._colours.are_kept(shading.get("/ColorSpace")) and self._keeps_state(
            pattern.get("/ExtGState", Dictionary())
        )

    def _keeps_annotation(self, annotation: Object) -> bool:
        """Whether what lies on a page is of a kind that may, and has one look (6.3.1, 6.3.3)."""
        looks = annotation.get("/AP", Dictionary())
        own = looks.get("/N")
        is_button = annotation.get("/FT", annotation.get("/Parent", Dictionary()).get("/FT")) == Name.Btn
        drawn = list(own.values()) if isinstance(own, Dictionary) and not isinstance(own, Stream) else [own]
        return (
            str(annotation.get("/Subtype")) in _ANNOTATIONS
            and set(looks.keys()) <= {"/N"}
            and (own is None or isinstance(own, Stream) or is_button)
            and all(self._keeps_object(one) for one in drawn if isinstance(one, Stream))
        )
