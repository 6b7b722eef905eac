"""Content controls that are bound to data in the file show what these say, as in Word."""

from __future__ import annotations

import pytest
from lxml import etree

from toolkit.wordfile.databinding import with_bound_values
from toolkit.wordfile.docxio import DOCUMENT, W

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
DATA = (
    b'<d xmlns="urn:x"><a>NYT</a><tom/><dag>2025-03-04T00:00:00</dag><b>2</b><linjer>ET\nTO</linjer>'
    b"<svar>ET_x000d_\nTO\tTRE-FIRE</svar><lang>"
    + 30 * b"a"
    + b"!</lang><ja>1</ja><kl>2025-03-04T23:00:00Z</kl></d>"
)
ITEM = "{11111111-2222-3333-4444-555555555555}"
BROKEN = "{6668398D-A668-4E3E-A5EB-62B293D839F1}"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
PARTS = {
    "customXml/item1.xml": DATA,
    "customXml/_rels/item1.xml.rels": b'<r><x Id="r1" Type="t" Target="itemProps1.xml"/></r>',
    "customXml/itemProps1.xml": (
        b'<i xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="%s"/>'
        % ITEM.encode()
    ),
    "docProps/app.xml": b"no XML",
    "docProps/core.xml": b'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>TITEL</dc:title></c>',
}


def bound(path: str, kind: str = "<w:text/>", item: str = ITEM, name: str = "w:dataBinding") -> str:
    spaces = "xmlns:n='urn:x' xmlns:dc='http://purl.org/dc/elements/1.1/'"
    return f'<{name} w:prefixMappings="{spaces}" w:xpath="{path}" w:storeItemID="{item}"/>{kind}'


def shown(properties: str, held: str = "GAMMELT") -> tuple[str, int]:
    control = (
        f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>{held[:3]}</w:t></w:r>"
        f"<w:r><w:t>{held[3:]}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    document = f"<w:document {SPACES}><w:body><w:p>{control}</w:p></w:body></w:document>"
    parts, count = with_bound_values({**PARTS, DOCUMENT: document.encode()})
    root = etree.fromstring(parts[DOCUMENT])
    return "/".join(text.text or "" for text in root.iter(f"{W}t") if text.text), count


def day(pattern: str, language: str, full: str = "2025-03-03") -> str:
    look = f'<w:dateFormat w:val="{pattern}"/><w:lid w:val="{language}"/>'
    return bound("/n:d/n:dag", f'<w:date w:fullDate="{full}T00:00:00Z">{look}</w:date>')


CHOICES = '<w:dropDownList><w:listItem w:displayText="To" w:value="2"/></w:dropDownList>'
BOX = '<w14:checkbox><w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/></w14:checkbox>'


@pytest.mark.parametrize(
    ("properties", "says"),
    [
        (bound("/n:d[1]/n:a[1]"), "NYT"),
        (bound("/n:d/n:a", item=""), "NYT"),
        (bound("/n:d/n:a", "", name="w15:dataBinding"), "NYT"),
        (bound("/c/dc:title", item=CORE) .replace("/c/", "/*/"), "TITEL"),
        (bound("/n:d/n:linjer", "<w:text w:multiLine='1'/>"), "ET/TO"),
        (bound("/n:d/n:b", CHOICES), "To"),
        (bound("/n:d/n:ja", BOX), "☒"),
        (bound("/n:d/n:tom"), ""),
        (day("d. MMMM yyyy", "da-DK"), "4. marts 2025"),
        (day("dddd, MMMM dd, yy", "en-GB"), "Tuesday, March 04, 25"),
        (day("d.M.yyyy 'kl.'", "de-DE"), "4.3.2025 kl."),
        (day("d. MMM yyyy", "de-DE"), "2025-03-04"),
        (day("d.M.yyyy HH:mm", "da-DK"), "2025-03-04"),
    ],
)  # fmt: skip
def test_a_control_shows_what_its_data_say(properties, says):
    assert shown(properties) == (says, 1)


@pytest.mark.parametrize(
    "properties",
    [
        bound("/n:d/n:ingen"),  # what is not there changes nothing
        bound("/n:d/n:a", item="{00000000-2222-3333-4444-555555555555}"),
        bound("/n:d["),
        bound("/n:d/n:a", "<w:picture/>"),
        "<w:showingPlcHdr/>" + bound("/n:d/n:tom"),  # a prompt stays where there is no answer
        day("d. MMMM yyyy", "da-DK", "2025-03-04"),
        bound(
            "/n:d/n:kl", day("d. MMMM yyyy", "da-DK", "2025-03-05").partition("/>")[2]
        ),  # midnight in Denmark
        bound("/n:d/n:ja", BOX.replace("2612", "FFFFFF")),
        bound("/n:d"),  # holds other elements, and is no value
        bound("count(//*)"),
        bound("/n:d) = string(/n:d"),
        bound("//*[count(preceding::*) &gt; 0]"),
        bound("/n:d/n:a", item=BROKEN),
    ],
)
def test_one_that_is_bound_to_nothing_stays_as_it_is(properties):
    assert shown(properties) == ("GAM/MELT", 0)


def test_what_says_the_same_is_not_told():
    assert shown(bound("/n:d/n:a"), "NYT") == ("NYT", 0)


def held(content: str) -> tuple[str, int]:
    """Return what a control that is bound to the word NYT holds in the end."""
    control = f"<w:sdt><w:sdtPr>{bound('/n:d/n:a')}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    parts, count = with_bound_values({**PARTS, DOCUMENT: f"<w:body {SPACES}>{control}</w:body>".encode()})
    return parts[DOCUMENT].decode().partition("<w:sdtContent>")[2].partition("</w:sdtContent>")[0], count


@pytest.mark.parametrize(
    "content",
    [
        "<w:p><w:r><w:t>ET</w:t><w:br/><w:t>TO</w:t><w:tab/><w:t>TRE</w:t><w:noBreakHyphen/><w:t>FIRE</w:t></w:r></w:p>",
        "<w:p><w:r><w:t>ET</w:t></w:r></w:p><w:p><w:r><w:t>TO TRE\u2011FIRE</w:t></w:r></w:p>",
    ],
)
def test_lines_and_hyphens_are_the_same_however_they_are_written(content):
    control = (
        f"<w:sdt><w:sdtPr>{bound('/n:d/n:svar')}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
    parts = {**PARTS, DOCUMENT: f"<w:body {SPACES}>{control}</w:body>".encode()}
    assert with_bound_values(parts) == (parts, 0)


def test_a_value_is_not_put_into_what_was_deleted():
    gone = "<w:del><w:r><w:delText>FØR</w:delText></w:r></w:del>"
    new, count = held(f"<w:p>{gone}<w:ins><w:r><w:t>GAMMELT</w:t></w:r></w:ins></w:p>")
    assert ("FØR</w:delText></w:r></w:del><w:ins><w:r>" in new, ">NYT<" in new, count) == (True, True, 1)


def test_notes_and_comments_of_a_control_stay():
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    new, _ = held(f"<w:p><w:r><w:t>GAMMELT</w:t></w:r>{note}</w:p>")
    assert new.endswith(f"NYT</w:t></w:r>{note}</w:p>")


def test_a_text_box_that_is_there_twice_is_told_once():
    content = "<w:sdtContent><w:r><w:t>FØR</w:t></w:r></w:sdtContent>"
    control = f"<w:sdt><w:sdtPr>{bound('/n:d/n:a')}</w:sdtPr>{content}</w:sdt>"
    space = "xmlns:m='http://schemas.openxmlformats.org/markup-compatibility/2006'"
    both = f"<m:Choice>{control}</m:Choice><m:Fallback>{control}</m:Fallback>"
    document = f"<w:body {SPACES} {space}><m:AlternateContent>{both}</m:AlternateContent></w:body>"
    new, count = with_bound_values({**PARTS, DOCUMENT: document.encode()})
    assert (new[DOCUMENT].count(b">NYT<"), count) == (2, 1)


def test_no_regular_expression_of_a_path_is_tried():
    spaces = "xmlns:n='urn:x' xmlns:re='http://exslt.org/regular-expressions'"
    path = "/n:d/n:a[re:test(., 'N')]"
    binding = f'<w:dataBinding w:prefixMappings="{spaces}" w:xpath="{path}" w:storeItemID="{ITEM}"/><w:text/>'
    assert shown(binding) == ("GAM/MELT", 0)
