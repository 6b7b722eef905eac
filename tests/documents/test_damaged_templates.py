"""Templates whose parts are not as Word writes them: named, never a breakdown."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from toolkit.documents.render import render_template
from toolkit.errors import TemplateError
from toolkit.files.resources import style_folder

DAMAGE = {
    "other numberings": ("word/numbering.xml", rb"(?s).*", b"<a/>"),
    "no numberings": ("word/_rels/document.xml.rels", rb"<Relationship [^>]*numbering.xml[^>]*/>", b""),
    "another document": ("word/document.xml", rb"(?s).*", b"<a/>"),
    "other styles": ("word/styles.xml", rb"(?s).*", b"<a/>"),
    "other types": ("[Content_Types].xml", rb"(?s).*", b"<a/>"),
    "other relationships": ("_rels/.rels", rb"(?s).*", b"<a/>"),
    "a width in letters": ("word/document.xml", rb'(<w:pgSz [^>]*w:w=")[0-9]+', rb"\1wide"),
    "a bookmark's number in letters": (
        "word/document.xml",
        rb"</w:body>",
        rb'<w:bookmarkStart w:id="x" w:name="x"/></w:body>',
    ),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_a_template_with_a_part_of_another_kind_is_named(damage, tmp_path):
    part, found, put = damage
    template = tmp_path / "minutes.docx"
    made = BytesIO()
    with ZipFile(style_folder("local") / "minutes.docx") as original, ZipFile(made, "w") as written:
        for name in original.namelist():
            data = original.read(name)
            written.writestr(name, re.sub(found, put, data, count=1) if name == part else data)
    template.write_bytes(made.getvalue())
    with pytest.raises(TemplateError) as error:
        render_template(template, tmp_path, None, lambda writer: {"list": writer.blocks("- A\n", 1)})
    assert error.value.values["template"] == template
