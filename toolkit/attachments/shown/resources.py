"""What pages are drawn with (fonts, pictures, colours), kept by a list of what drawing needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream

from toolkit.documents.picturedata import bare_picture
from toolkit.pdf.jpeg2000 import bare_jpeg2000
from toolkit.pdf.pdftext import name_text

if TYPE_CHECKING:
    from pikepdf import Object

# ISO 32000-2: streams (table 5), resources (34), graphics states (57), functions (38 to 41), colour spaces
# (8.6), patterns (74, 75), shadings (76 to 82), pictures (87), forms (93), groups (94, 145), soft masks
# (142), halftones (128 to 131), fonts (109 to 122), characters (116), encodings (112). Not in it: who made
# what, other versions of a picture, layers, places in files (/Metadata, /OPI, /Alternates, /OC, /AF, /ID).
_NEEDED = frozenset(
    f"/{name}"
    for name in """
    Length Filter DecodeParms Type Subtype K EndOfLine EncodedByteAlign Columns Rows EndOfBlock BlackIs1
    DamagedRowsBeforeError Predictor Colors BitsPerComponent EarlyChange JBIG2Globals ColorTransform
    ExtGState ColorSpace Pattern Shading XObject Font ProcSet
    LW LC LJ ML D RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM SMask CA ca AIS TK BlackPointCompensation
    UseBlackPtComp HTO
    FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Functions Bounds
    WhitePoint BlackPoint Gamma Matrix Alternate Colorants Process MixingHints Components Solidities
    PrintingOrder DotGain
    PatternType PaintType TilingType BBox XStep YStep Resources ShadingType Background AntiAlias Function
    Coords Extend BitsPerCoordinate BitsPerFlag VerticesPerRow
    Width Height Intent ImageMask Mask Interpolate SMaskInData Matte FormType Group StructParents S I BC G TR
    HalftoneType HalftoneName Frequency Angle SpotFunction AccurateScreens TransferFunction Xsquare Ysquare
    Width2 Height2 Default
    BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo DW W
    DW2 W2 CIDToGIDMap Registry Ordering Supplement FontBBox FontMatrix CharProcs FontName FontFamily
    FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth
    MaxWidth MissingWidth FontFile FontFile2 FontFile3 CIDSet CharSet Style Lang FD Panose
    BaseEncoding Differences CMapName WMode UseCMap Length1 Length2 Length3
    """.split()  # noqa: SIM905 - read more easily so
)
# Dictionaries whose keys are names that the file gives: which of them are used is known where they are.
_OF_OWN_NAMES = frozenset(
    f"/{name}"
    for name in [
        "ExtGState",
        "ColorSpace",
        "Pattern",
        "Shading",
        "XObject",
        "Font",
        "CharProcs",
        "Colorants",
        "Solidities",
        "DotGain",
    ]
)
_DEEPEST = 60
_BARE = {"DCTDecode": bare_picture, "JPXDecode": bare_jpeg2000}


def keep_needed(
    thing: object, seen: set[tuple[int, int]], *, own_names: bool = False, depth: int = 0
) -> None:
    """Delete from `thing` and all below it what drawing does not need, in place.

    `seen` are the objects that have been looked through; `own_names` tells that the keys are names.
    """
    if depth > _DEEPEST or not isinstance(thing, Array | Dictionary | Stream):
        return
    if thing.is_indirect:
        if thing.objgen in seen:
            return
        seen.add(thing.objgen)
    if isinstance(thing, Array):
        for part in thing.as_list():
            keep_needed(part, seen, depth=depth + 1)
        return
    for key, entry in (thing.stream_dict if isinstance(thing, Stream) else thing).as_dict().items():
        if own_names or key in _NEEDED:
            keep_needed(entry, seen, own_names=key in _OF_OWN_NAMES and not own_names, depth=depth + 1)
        else:
            del thing[key]
    if isinstance(thing, Stream):
        _bare(thing)


def _bare(stream: Object) -> None:
    """Take out of a picture's data what its camera or its program wrote beside the picture."""
    told = stream.get("/Filter")
    kinds = told.as_list() if isinstance(told, Array) else [told]
    bare = _BARE.get(name_text(kinds[0])) if len(kinds) == 1 else None
    if bare is None:
        return
    raw = stream.read_raw_bytes()
    picture = bare(raw)
    if picture is not None and len(picture) < len(raw):
        parameters = stream.get("/DecodeParms")
        stream.write(picture, filter=Name(str(kinds[0])))
        if parameters is not None:
            stream.DecodeParms = parameters
