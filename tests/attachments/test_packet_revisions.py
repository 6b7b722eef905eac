"""Attachments with tracked changes, comments and hidden text: their pages are what was meant to be read."""

import pytest
from worddocs import WordDoc

from toolkit.attachments.conversion.revisions import accept_changes
from toolkit.attachments.outcome import RefusedError
from toolkit.convert.foreign import convert_office, draw_word_file
from toolkit.publishing.pdftext import page_texts
from toolkit.wordfile.docxio import read_parts, store_parts, write_parts

CHANGE = 'w:id="9" w:author="Frida" w:date="2025-01-01T00:00:00Z"'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def word_file() -> bytes:
    document = WordDoc()
    document.paragraph("<w:r><w:t>Synlig </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>SKJULT</w:t></w:r>")
    document.paragraph(
        f"<w:del {CHANGE}><w:r><w:delText>SLETTET</w:delText></w:r></w:del>"
        f"<w:ins {CHANGE}><w:r><w:t>indsat</w:t></w:r></w:ins>"
    )
    document.paragraph(
        '<w:commentRangeStart w:id="0"/><w:r><w:t>omtalt</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r>'
    )
    parts = read_parts(document.to_bytes())
    remark = '<w:comment w:id="0" w:author="Frida"><w:p><w:r><w:t>KOMMENTAR</w:t></w:r></w:p></w:comment>'
    relations, types = "word/_rels/document.xml.rels", "[Content_Types].xml"
    relation = f'<Relationship Id="rIdC" Type="{RELATION}" Target="comments.xml"/></Relationships>'
    override = f'<Override PartName="/word/comments.xml" ContentType="{COMMENTS}"/></Types>'
    return write_parts(
        {
            **parts,
            "word/comments.xml": f"<w:comments {W}>{remark}</w:comments>".encode(),
            relations: parts[relations].replace(b"</Relationships>", relation.encode()),
            types: parts[types].replace(b"</Types>", override.encode()),
        }
    )


def text_document() -> bytes:
    """An OpenDocument text as LibreOffice writes one, with a deletion, an insertion and a comment."""
    deleted = "<text:deletion><text:p>SLETTET</text:p></text:deletion>"
    content = (
        f'<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:body><office:text>'
        f'<text:tracked-changes><text:changed-region text:id="c1">{deleted}</text:changed-region>'
        f'</text:tracked-changes><text:p>Før <text:change text:change-id="c1"/>efter, '
        f"<office:annotation><dc:creator>Frida</dc:creator><text:p>KOMMENTAR</text:p></office:annotation>"
        f"omtalt</text:p></office:text></office:body></office:document-content>"
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{ODF}:manifest:1.0" manifest:version="1.3">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    return store_parts(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


def words(pdf: bytes) -> list[str]:
    return " ".join(page_texts(pdf)).split()


def test_a_word_files_pages_show_the_text_as_it_is_now():
    assert words(draw_word_file(word_file()).pdf) == ["Synlig", "indsat", "omtalt"]


def test_an_opendocument_texts_pages_show_the_text_as_it_is_now():
    before = text_document()
    pdfs = convert_office({"before.odt": before, "after.odt": accept_changes(before)})
    assert "SLETTET" in words(pdfs["before.odt"])
    assert words(pdfs["after.odt"]) == ["Før", "efter,", "omtalt"]
    assert b"KOMMENTAR" not in accept_changes(before)


def test_a_text_without_changes_is_left_as_it_is():
    plain = store_parts({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"})
    assert accept_changes(plain) is plain


@pytest.mark.parametrize("data", [b"", store_parts({"content.xml": b"<text:tracked-changes"})])
def test_a_damaged_text_is_refused(data):
    with pytest.raises(RefusedError):
        accept_changes(data)
