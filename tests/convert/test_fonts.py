"""The shipped fonts: what they can draw, that they measure like those they stand for, and their licences."""

import io
import re
import sys
from xml.etree import ElementTree as ET

import pytest
from fontTools.ttLib import TTFont

from toolkit.files.resources import font_folder

FILES = sorted(font_folder().glob("*.ttf"))
FACES = ("Regular", "Bold", "Italic", "BoldItalic")
TEXT_FAMILIES = ("NotoSans", "MinutesHumanist", "MinutesRoman", "MinutesSans", "MinutesSerif", "MinutesMono")
# Widths in thousandths of the size, as the fonts that they stand for have them.
WIDTHS = {
    "MinutesHumanist": {"a": 479, "m": 799, " ": 226, "0": 507},  # Calibri
    "MinutesSans": {"a": 556, "m": 833, " ": 278, "0": 556},  # Arial
    "MinutesSerif": {"a": 444, "m": 778, " ": 250, "0": 500},  # Times New Roman
    "MinutesMono": {"a": 600, "m": 600, " ": 600, "0": 600},  # Courier New
    "MinutesRoman": {"a": 488, "n": 558, " ": 220, "0": 554},  # Cambria
}
# Names that their licences keep for the unmodified fonts.
RESERVED = re.compile(
    r"carlito|caladea|lato\b|liberation|arimo|tinos|cousine|bitstream|vera\b|arev", re.IGNORECASE
)
NAME_IDS = (1, 3, 4, 6, 16, 17, 25)


def opened(name):
    return font_in(font_folder() / f"{name}.ttf")


def font_in(path):
    """A font that leaves no file open."""
    return TTFont(io.BytesIO(path.read_bytes()), lazy=True)


@pytest.mark.parametrize("family", TEXT_FAMILIES)
@pytest.mark.parametrize("face", FACES)
def test_a_text_font_draws_danish_and_the_invisible_marks_of_word(family, face):
    drawn = opened(f"{family}-{face}").getBestCmap()
    wanted = "ÆØÅæøåÉéÄäÖöÜü§«»“”‘’–—…€°½" + "\u00a0\u00ad\u2011\u200b\ufeff\u2212"  # noqa: RUF001
    assert [f"U+{ord(char):04X}" for char in wanted if ord(char) not in drawn] == []


@pytest.mark.parametrize(
    ("family", "char", "twin"),
    [(f, c, t) for f in TEXT_FAMILIES for c, t in (("\u00a0", " "), ("\u2011", "-"))],
)
def test_a_character_that_may_not_break_is_as_wide_as_its_twin(family, char, twin):
    font = opened(f"{family}-Regular")
    cmap, widths = font.getBestCmap(), font["hmtx"]
    assert widths[cmap[ord(char)]][0] == widths[cmap[ord(twin)]][0]


@pytest.mark.parametrize("family", WIDTHS)
def test_a_font_measures_like_the_one_it_stands_for(family):
    font = opened(f"{family}-Regular")
    cmap, size = font.getBestCmap(), font["head"].unitsPerEm
    widths = {char: round(font["hmtx"][cmap[ord(char)]][0] * 1000 / size) for char in WIDTHS[family]}
    assert widths == WIDTHS[family]


@pytest.mark.parametrize("family", TEXT_FAMILIES)
def test_text_fonts_keep_their_kerning(family):
    features = {
        record.FeatureTag for record in opened(f"{family}-Regular")["GPOS"].table.FeatureList.FeatureRecord
    }
    assert family == "MinutesMono" or "kern" in features


@pytest.mark.parametrize("char", "😀🎉👍✅☎⚠★☐☑✓→⇒≤Ω")
def test_some_font_draws_every_sign_people_type(char):
    assert any(ord(char) in font_in(path).getBestCmap() for path in FILES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_font_bears_a_name_that_its_licence_reserves(path):
    names = [record.toUnicode() for record in font_in(path)["name"].names if record.nameID in NAME_IDS]
    assert [name for name in names if RESERVED.search(name)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_font_has_its_licence_beside_it_and_its_line_in_the_readme(path):
    family = path.stem.partition("-")[0]
    licences = [
        licence for licence in font_folder().glob("LICENSE-*.txt") if family in licence.stem.split("-")
    ]
    assert len(licences) == 1
    assert licences[0].read_text(encoding="utf-8").strip()
    assert family in (font_folder() / "README.md").read_text(encoding="utf-8")


def test_the_fonts_stay_small():
    assert sum(path.stat().st_size for path in FILES) < 8_000_000


def test_the_font_configuration_knows_our_folder_and_families_alone():
    root = ET.parse(font_folder() / "fonts.conf").getroot()  # noqa: S314 - our own file
    assert [folder.text for folder in root.iter("dir")] == ["FONT_DIR"]
    assert [folder.text for folder in root.iter("cachedir")] == ["CACHE_DIR"]
    assert list(root.iter("include")) == []
    families = {font_in(path)["name"].getDebugName(1) for path in FILES}
    assert {name.text for test in root.iter("test") for name in test.iter("string")} <= families
    last = root.findall("match")[-1]
    assert last.get("target") == "pattern"
    assert last.find("edit").get("mode") == "append_last"
    assert last.findtext("edit/string") in families


@pytest.mark.skipif(
    sys.platform != "linux", reason="only there does the renderer look fonts up in fontconfig"
)
@pytest.mark.parametrize(
    ("asked", "drawn"),
    [
        ("Calibri", "MinutesHumanist"),
        ("Cambria", "MinutesRoman"),
        ("Arial", "MinutesSans"),
        ("Times New Roman", "MinutesSerif"),
        ("Courier New", "MinutesMono"),
        ("A Font Nobody Has", "NotoSans"),
    ],
)
def test_a_word_document_is_drawn_with_the_font_of_the_same_widths(asked, drawn):
    import io

    from docx import Document
    from pypdf import PdfReader

    from toolkit.convert import choose_renderer

    document = Document()
    document.add_paragraph().add_run("Referat").font.name = asked
    buffer = io.BytesIO()
    document.save(buffer)
    pages = choose_renderer("embedded").convert_document(buffer.getvalue())
    fonts = PdfReader(io.BytesIO(pages.pdf)).pages[0]["/Resources"]["/Font"]
    names = {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in fonts.values()}
    assert {name.partition("-")[0] for name in names} == {drawn}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_font_file_is_called_as_the_font_says(path):
    with TTFont(path, lazy=True) as font:
        names = font["name"]
        assert names.getDebugName(6) in (path.stem, path.stem.removesuffix("-Regular"))
        assert names.getBestFamilyName().replace(" ", "") == path.stem.partition("-")[0]
