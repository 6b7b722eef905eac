"""The fonts in toolkit/fonts, from the originals, .ttf files anywhere below a folder.

The originals are not in this repository (toolkit/fonts/README.md tells where they are from), so they are made
only when that folder is named. The fonts are trimmed to what
Danish and English meeting papers hold, completed with the few characters that the originals lack, and
renamed where the licence reserves the original's name for the unmodified font (OFL 1.1, condition 3).
Same originals and fontTools give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OUTPUT = Path(__file__).resolve().parents[2] / "toolkit" / "fonts"
STYLES = ("Regular", "Bold", "Italic", "BoldItalic")


def _characters(*spans: tuple[int, int]) -> frozenset[int]:
    return frozenset(char for first, last in spans for char in range(first, last + 1))


LATIN = _characters(
    (0x0020, 0x007E),
    (0x00A0, 0x017F),
    (0x01FA, 0x01FF),
    (0x0218, 0x021B),
    (0x02C6, 0x02DD),
    (0x0300, 0x030C),
    (0x1E80, 0x1E85),
    (0x1E9E, 0x1E9E),
    (0x1EF2, 0x1EF3),
    (0x2000, 0x203A),
    (0x2044, 0x2044),
    (0x2060, 0x2060),
    (0x2070, 0x208E),
    (0x20A0, 0x20BF),
    (0x2113, 0x2116),
    (0x2122, 0x2122),
    (0x2150, 0x215E),
    (0xFEFF, 0xFEFF),
)
ARROWS_AND_MATHS = _characters((0x2190, 0x2199), (0x21D0, 0x21D4)) | frozenset(
    map(ord, "∀∂∃∅∆∇∈∏∑−∕∙√∝∞∧∨∩∪∫≈≠≡≤≥≪≫⊂⊆◊")  # noqa: RUF001 - the mathematical signs are meant
)
BOXES_AND_MARKS = frozenset(map(ord, "■□▪▫▲▼◆●○★☐☑☒✓✗"))
EVERYDAY = (
    LATIN
    | ARROWS_AND_MATHS
    | BOXES_AND_MARKS
    | _characters(
        (0x0180, 0x024F),
        (0x0300, 0x036F),
        (0x0370, 0x03FF),
        (0x0400, 0x04FF),
        (0x1E00, 0x1EFF),
        (0x2000, 0x206F),
        (0x2100, 0x214F),
        (0x2190, 0x21FF),
        (0x2200, 0x22FF),
        (0x2500, 0x25FF),
        (0xFB00, 0xFB06),
    )
)
# Everything DejaVu Sans has but its Arabic, Hebrew, Armenian, Georgian and other letters of far-off scripts.
SYMBOLS = EVERYDAY | _characters(
    (0x0250, 0x02FF),
    (0x2070, 0x2BFF),
    (0x2E00, 0x2E7F),
    (0xFFF9, 0xFFFD),
)
EMOJI = _characters(
    (0x200D, 0x200D), (0x20E3, 0x20E3), (0x2190, 0x2BFF), (0xFE0F, 0xFE0F), (0x1F000, 0x1FAFF)
)

# Drawn by the glyph of its twin even where an original has one of its own: a reader who copies or searches
# "12.05-12.10" in a PDF, whose hyphen keeps it on one line, then meets the hyphen of the keyboard.
ONE_GLYPH = frozenset({0x2011})
# A character that is missing may look and measure exactly like another.
LIKE = {
    0x00A0: 0x0020,
    0x00AD: 0x002D,
    0x2010: 0x002D,
    0x2011: 0x002D,
    0x202F: 0x2009,
    0x2212: 0x2013,
}
FORMAT_4 = 4  # the cmap format for the first 65,536 characters
LAST_OF_FORMAT_4 = 0xFFFF
WITHOUT_WIDTH = (0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)


@dataclass(frozen=True)
class Family:
    """A family to make: its originals, the new name, and the characters it keeps."""

    original: str  # file name of the original without "-Regular.ttf"
    name: str
    characters: frozenset[int]
    donors: tuple[str, ...] = ()  # fonts whose glyphs stand in for missing ones
    styles: tuple[str, ...] = STYLES
    hinted: bool = False  # kept for the font that is read on a screen from within Word


FAMILIES = (
    Family(
        "NotoSans",
        "Noto Sans",
        LATIN | ARROWS_AND_MATHS | BOXES_AND_MARKS,
        donors=("NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf"),
        hinted=True,
    ),
    Family("Carlito", "Minutes Humanist", EVERYDAY),
    Family("Caladea", "Minutes Roman", EVERYDAY),
    Family("LiberationSans", "Minutes Sans", EVERYDAY),
    Family("LiberationSerif", "Minutes Serif", EVERYDAY),
    Family("LiberationMono", "Minutes Mono", EVERYDAY),
    Family("DejaVuSans", "DejaVu Sans", SYMBOLS, styles=("",)),
    Family("NotoEmoji_400Regular", "Noto Emoji", EMOJI, styles=("",)),
)


def make_font(original: Path, family: Family, style: str, donors: Iterable[Path]) -> TTFont:
    """`original` trimmed to the family's characters, completed and named."""
    font = TTFont(original, recalcTimestamp=False)
    _borrow_glyphs(font, family.characters, donors)
    _add_stand_ins(font)
    options = Options()
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "frac", "sups", "subs"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14]
    options.name_languages = [0x409]
    options.hinting = family.hinted
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "FFTM", "kern"]  # the same kerning is in GPOS
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=family.characters)
    subsetter.subset(font)
    if family.name != font["name"].getDebugName(1):
        _rename(font, family.name, style)
    return font


def _borrow_glyphs(font: TTFont, characters: frozenset[int], donors: Iterable[Path]) -> None:
    """Copy from `donors` the outlines that `font` lacks."""
    for path in donors:
        donor = TTFont(path)
        cmap, glyphs = donor.getBestCmap(), donor.getGlyphSet()
        for char in sorted(characters - font.getBestCmap().keys()):
            if char in cmap:
                pen = TTGlyphPen(None)
                outline = DecomposingRecordingPen(glyphs)
                glyphs[cmap[char]].draw(outline)
                outline.replay(pen)
                _add_glyph(font, char, pen, glyphs[cmap[char]].width)


def _add_stand_ins(font: TTFont) -> None:
    """Give the spaces and hyphens that an original lacks the look of their twins."""
    cmap = font.getBestCmap()
    for char, twin in LIKE.items():
        if (char not in cmap or char in ONE_GLYPH) and twin in cmap:
            _map(font, char, cmap[twin])
    for char in WITHOUT_WIDTH:
        if char not in cmap:
            _add_glyph(font, char, TTGlyphPen(None), 0)


def _add_glyph(font: TTFont, char: int, pen: TTGlyphPen, width: int) -> None:
    name = f"uni{char:04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    _map(font, char, name)


def _map(font: TTFont, char: int, name: str) -> None:
    for table in font["cmap"].tables:
        if table.isUnicode() and (char <= LAST_OF_FORMAT_4 or table.format > FORMAT_4):
            table.cmap[char] = name


def _rename(font: TTFont, family: str, style: str) -> None:
    """Replace every name that the licence reserves; the copyright and licence notices stay."""
    spaced = "Bold Italic" if style == "BoldItalic" else style
    full = family if style == "Regular" else f"{family} {spaced}"
    postscript = f"{family.replace(' ', '')}-{style}"
    version = font["name"].getDebugName(5).split(";")[0]
    names = {1: family, 2: spaced, 3: f"{postscript} {version}", 4: full, 5: version, 6: postscript}
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
        elif record.nameID in (7, 8, 9, 11):
            font["name"].names.remove(record)


def files(originals: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield every font of `FAMILIES`."""
    found = {path.name: path for path in sorted(originals.rglob("*.ttf"))}
    for family in FAMILIES:
        donors = [found[name] for name in family.donors]
        for style in family.styles:
            original = found[f"{family.original}-{style}.ttf" if style else f"{family.original}.ttf"]
            font = make_font(original, family, style, donors)
            written = BytesIO()
            font.save(written, reorderTables=True)
            yield OUTPUT / f"{family.name.replace(' ', '')}-{style or 'Regular'}.ttf", written.getvalue()
