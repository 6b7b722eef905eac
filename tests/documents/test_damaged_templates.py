"""Templates whose parts are not as Word writes them: named, never a breakdown."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from rendering import render_document
from worddocs import meeting

from toolkit.errors import TemplateError
from toolkit.files.resources import style_folder
from toolkit.findings import Severity
from toolkit.lint import check_template
from toolkit.meetings.model import DocumentKind, Item

DAMAGE = {
    "other numberings": ("word/numbering.xml", rb"(?s).*", b"<a/>"),
    "no numberings": ("word/_rels/document.xml.rels", rb"<Relationship [^>]*numbering.xml[^>]*/>", b""),
    "another document": ("word/document.xml", rb"(?s).*", b"<a/>"),
    "other styles": ("word/styles.xml", rb"(?s).*", b"<a/>"),
    "other types": ("[Content_Types].xml", rb"(?s).*", b"<a/>"),
    "other relationships": ("_rels/.rels", rb"(?s).*", b"<a/>"),
    "numberings cut off": ("word/numbering.xml", rb"(?s)(?<=.{2000}).*", b""),
    "numberings in another language": ("word/numbering.xml", rb"(?s)^.*$", b'<a:numbering xmlns:a="x"/>'),
    "a part that is not there": ("word/_rels/document.xml.rels", rb"fontTable.xml", b"fonts.xml"),
    "settings of another kind": ("[Content_Types].xml", rb"wordprocessingml.settings", b"x"),
    "properties that are empty": ("docProps/core.xml", rb"(?s).+", b""),
    "a style without its name": ("word/styles.xml", rb'<w:name w:val="[^"]*"/>', b"<w:name/>"),
    "a width in letters": ("word/document.xml", rb'(<w:pgSz [^>]*w:w=")[0-9]+', rb"\1wide"),
    "a bookmark's number in letters": (
        "word/document.xml",
        rb"</w:body>",
        rb'<w:bookmarkStart w:id="x" w:name="x"/></w:body>',
    ),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_template_with_a_part_of_another_kind_is_named_by_build_and_by_check_template(damage, tmp_path):
    part, found, put = damage
    template = tmp_path / "minutes.docx"
    made = BytesIO()
    with ZipFile(style_folder("local") / "minutes.docx") as original, ZipFile(made, "w") as written:
        for name in original.namelist():
            data = original.read(name)
            changed = re.sub(found, put, data, count=1) if name == part else data
            assert name != part or changed != data
            written.writestr(name, changed)
    template.write_bytes(made.getvalue())
    sheet = meeting(tmp_path, Item(number="1", title="Budget", decision="1. A\n"))
    with pytest.raises(TemplateError) as error:
        render_document(sheet, DocumentKind.MINUTES, template)
    assert error.value.values["template"] == template
    assert any(each.severity is Severity.ERROR for each in check_template(template))
