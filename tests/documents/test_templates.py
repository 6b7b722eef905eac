"""The shipped Word templates: what a designer finds in them, and that code made them."""

import io
import re
import uuid
import zipfile
from pathlib import Path

import pytest
from committees import REGION, read_meeting
from fontTools.ttLib import TTFont
from lxml import etree
from rendering import render_document
from word_templates import KINDS, SHEETS, STYLES, make_template

from toolkit.files.resources import style_folder
from toolkit.meetings.model import DocumentKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ALL = [(style, kind) for style in STYLES for kind in (*KINDS, *SHEETS)]
every_template = pytest.mark.parametrize(("style", "kind"), ALL)

# What texts (CommonMark) and designers rely on, as Word writes the names.
NAMED_STYLES = {
    *(
        "Normal",
        "Title",
        "Subtitle",
        "Body Text",
        "Quote",
        "Code Block",
        "Picture",
        "Rule",
        "header",
        "footer",
    ),
    *(f"heading {level}" for level in range(1, 7)),
    *(f"List {kind}{level}" for kind in ("Bullet", "Number", "Continue") for level in ("", " 2", " 3")),
    *("Table Header", "Table Text", "Case Number", "Document Info", "TOC Heading", "toc 1", "toc 2", "toc 3"),
    *("Code", "Hyperlink", "Minutes Table"),
}


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def template_parts(style, kind):
    return parts_of((style_folder(style) / f"{kind}.docx").read_bytes())


def roots_with_text(parts):
    return {
        name: etree.fromstring(data)
        for name, data in parts.items()
        if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", name)
    }


def styles_of(parts):
    root = etree.fromstring(parts["word/styles.xml"])
    return {style.find(f"{W}name").get(f"{W}val"): style for style in root.iter(f"{W}style")}


@every_template
def test_the_templates_are_what_their_source_makes(style, kind):
    made, shipped = parts_of(make_template(style, kind)), template_parts(style, kind)
    assert [name for name in {*made, *shipped} if made.get(name) != shipped.get(name)] == []


@every_template
def test_every_named_style_is_there_and_rests_on_another_that_is(style, kind):
    styles = styles_of(template_parts(style, kind))
    assert set(styles) >= NAMED_STYLES
    known = {element.get(f"{W}styleId") for element in styles.values()}
    relied_on = {
        link.get(f"{W}val") for element in styles.values() for link in element.iter(f"{W}basedOn", f"{W}next")
    }
    assert relied_on <= known


@every_template
def test_the_look_comes_from_named_styles_alone(style, kind):
    parts = template_parts(style, kind)
    known = {element.get(f"{W}styleId") for element in styles_of(parts).values()}
    for root in roots_with_text(parts).values():
        assert list(root.iter(f"{W}rPr")) == []
        properties = {child.tag for group in root.iter(f"{W}pPr") for child in group}
        assert properties <= {f"{W}pStyle", f"{W}sectPr"}
        assert {link.get(f"{W}val") for link in root.iter(f"{W}pStyle", f"{W}tblStyle")} <= known


@every_template
def test_no_word_stands_in_a_template_that_a_label_could_say(style, kind):
    for root in roots_with_text(template_parts(style, kind)).values():
        texts = ["".join(paragraph.itertext(f"{W}t")) for paragraph in root.iter(f"{W}p")]
        texts += [caption.get(f"{W}val") for caption in root.iter(f"{W}tblCaption")]
        for text in texts:
            assert re.search(r"[^\W\d_]", re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", text)) is None


@every_template
def test_the_house_font_is_embedded_whole_and_loads(style, kind):
    parts = template_parts(style, kind)
    table = etree.fromstring(parts["word/fontTable.xml"])
    targets = {
        link.get("Id"): f"word/{link.get('Target')}"
        for link in etree.fromstring(parts["word/_rels/fontTable.xml.rels"])
    }
    faces = set()
    for embedded in table.iter(*(f"{W}embed{face}" for face in ("Regular", "Bold", "Italic", "BoldItalic"))):
        font = TTFont(
            io.BytesIO(revealed(parts[targets[embedded.get(f"{R}id")]], embedded.get(f"{W}fontKey")))
        )
        assert font["name"].getDebugName(1) == embedded.getparent().get(f"{W}name") == "Noto Sans"
        assert font["OS/2"].fsType == 0, "a font that may not be embedded for editing"
        assert {*"AaÆæØøÅå0–“”→−"} <= {chr(char) for char in font.getBestCmap()}  # noqa: RUF001
        faces.add(font["name"].getDebugName(2))
    assert faces == {"Regular", "Bold", "Italic", "Bold Italic"}
    settings = etree.fromstring(parts["word/settings.xml"])
    assert settings.find(f"{W}embedTrueTypeFonts") is not None
    assert settings.find(f"{W}saveSubsetFonts") is None, "Word would cut the font when the template is saved"


def revealed(data, key):
    """Undo the obfuscation as ECMA-376 part 1, 17.8.1 describes it, written independently of the source."""
    digits = key.strip("{}").replace("-", "")
    mask = [int(digits[i : i + 2], 16) for i in range(0, 32, 2)][::-1]
    return bytes(byte ^ mask[index % 16] for index, byte in enumerate(data[:32])) + data[32:]


@every_template
def test_coloured_text_can_be_read(style, kind):
    styles = etree.fromstring(template_parts(style, kind)["word/styles.xml"])
    colours = {colour.get(f"{W}val") for colour in styles.iter(f"{W}color")}
    assert colours
    assert {colour: ratio for colour in colours if (ratio := contrast_on_white(colour)) < 4.5} == {}


def contrast_on_white(colour):
    """The contrast ratio of WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


@every_template
def test_the_list_styles_are_levels_of_word_numberings(style, kind):
    parts = template_parts(style, kind)
    numbering = etree.fromstring(parts["word/numbering.xml"])
    levels = {
        link.get(f"{W}val"): int(link.getparent().get(f"{W}ilvl")) for link in numbering.iter(f"{W}pStyle")
    }
    styles = styles_of(parts)
    for list_kind in ("Bullet", "Number"):
        for level in (1, 2, 3):
            name = f"List {list_kind}" + (f" {level}" if level > 1 else "")
            own = styles[name].find(f"{W}pPr/{W}numPr")
            ilvl = own.find(f"{W}ilvl")
            assert (0 if ilvl is None else int(ilvl.get(f"{W}val"))) == level - 1
            assert levels[styles[name].get(f"{W}styleId")] == level - 1


@every_template
def test_pages_are_a4_and_the_language_is_danish(style, kind):
    parts = template_parts(style, kind)
    document = etree.fromstring(parts["word/document.xml"])
    sizes = {(size.get(f"{W}w"), size.get(f"{W}h")) for size in document.iter(f"{W}pgSz")}
    assert sizes == {("11906", "16838")}
    styles = etree.fromstring(parts["word/styles.xml"])
    assert styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang").get(f"{W}val") == "da-DK"
    mode = b'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    assert mode in parts["word/settings.xml"]


@pytest.mark.parametrize("style", STYLES)
def test_an_agenda_tells_nothing_that_only_minutes_know(style):
    text = "".join(etree.fromstring(template_parts(style, "agenda")["word/document.xml"]).itertext())
    assert re.findall(r"item\.(?:has_)?decision|actions|absent|ended|adjourned|signatures", text) == []


@pytest.mark.parametrize("style", STYLES)
def test_the_head_of_a_table_is_repeated_on_its_next_page(style):
    document = etree.fromstring(template_parts(style, "minutes")["word/document.xml"])
    tables = [
        table
        for table in document.iter(f"{W}tbl")
        if table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val") != "InfoTable"
    ]
    assert tables
    for table in tables:
        assert table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None


@every_template
def test_no_row_is_kept_from_breaking_across_pages(style, kind):
    # The embedded renderer cuts off a row with w:cantSplit that is taller than a page.
    document = etree.fromstring(template_parts(style, kind)["word/document.xml"])
    assert list(document.iter(f"{W}cantSplit")) == []


@pytest.mark.parametrize(("style", "kind"), [(style, kind) for style in STYLES for kind in KINDS])
def test_a_meeting_without_people_place_or_items_makes_a_whole_document(style, kind):
    meeting = read_meeting(REGION)
    bare = type(meeting)(
        committee=meeting.committee,
        folder=meeting.folder,
        first_day=meeting.first_day,
        last_day=meeting.last_day,
        status=meeting.status,
    )
    document = etree.fromstring(
        parts_of(render_document(bare, DocumentKind(kind), Path(style_folder(style) / f"{kind}.docx")))[
            "word/document.xml"
        ]
    )
    assert all(table.find(f"{W}tr") is not None for table in document.iter(f"{W}tbl"))
    assert all(cell[-1].tag == f"{W}p" for cell in document.iter(f"{W}tc"))


@pytest.mark.parametrize("style", STYLES)
def test_the_minutes_show_every_item_and_what_was_decided(style):
    meeting = read_meeting(REGION)
    document = render_document(meeting, DocumentKind.MINUTES, style_folder(style) / "minutes.docx")
    root = etree.fromstring(parts_of(document)["word/document.xml"])
    paragraphs = ["".join(paragraph.itertext(f"{W}t")) for paragraph in root.iter(f"{W}p")]
    text = "\n".join(paragraphs)
    for item in meeting.items:
        assert item.title in text
        for attachment in item.attachments:
            assert attachment.title in text
        for action in item.actions:
            assert action.what in text
    assert "TemplateTag" not in {link.get(f"{W}val") for link in root.iter(f"{W}pStyle")}
    decided = [item.key for item in meeting.items if item.decision and item.statement]
    anchors = {mark.get(f"{W}name") for mark in root.iter(f"{W}bookmarkStart")}
    assert {item.key for item in meeting.items} <= anchors
    assert {key.replace("item_", "decision_") for key in decided} <= anchors


def test_the_key_of_an_embedded_font_depends_on_the_font_alone():
    keys = {
        re.findall(rb'w:fontKey="(\{[^"]+\})"', template_parts(style, kind)["word/fontTable.xml"])[0]
        for style, kind in ALL
    }
    assert len(keys) == 1
    assert uuid.UUID(keys.pop().decode())
