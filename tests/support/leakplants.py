"""Ways by which something closed can get into the open, each of them a change to clean files.

In `PDF_WAYS` they are changes to an attachment's PDF, in `WORD_WAYS` to a committee's own Word template, in
`WEB_WAYS` to its web templates.
"""

from __future__ import annotations

import base64
import gzip
import io
import struct
import zipfile
import zlib
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

import pikepdf
from packetparts import save
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from toolkit.wordfile.docxio import read_parts, write_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PDF, WORD, WEB = "attachments/1.1-notat.pdf", "skabeloner/minutes.docx", "skabeloner/web/meeting.html"
NAME = "Frida Hemming"
SHORT = "Bo Lund"
PASSAGE = "Parterne aftalte fritstilling straks mod at nøglekort og bærbar afleveres inden fyraften fredag."
TITLE = "Afskedigelse af Frida Hemming"
LIGATURES = PASSAGE.replace("fr", "f\u200br").replace("st", "\ufb06")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def picture_of_noise(format_: str) -> bytes:
    """A picture as no other."""
    file = io.BytesIO()
    Image.effect_noise((60, 40), 60).convert("RGB").save(file, format_)
    return file.getvalue()


@cache
def closed_picture() -> bytes:
    """A photograph that is attached to the closed item."""
    return picture_of_noise("JPEG")


@cache
def closed_chart() -> bytes:
    """A diagram that is attached to the closed item."""
    return picture_of_noise("PNG")


# ---------------------------------------------------------------- in a PDF


def in_pdf(change: Callable[[pikepdf.Pdf], object]) -> Callable[[dict[str, bytes]], None]:
    def plant(files: dict[str, bytes]) -> None:
        with pikepdf.open(io.BytesIO(files[PDF])) as pdf:
            change(pdf)
            files[PDF] = save(pdf)

    return plant


def drawn(content: bytes) -> Callable[[pikepdf.Pdf], object]:
    """Content added to the first page, with Helvetica as /Leak."""

    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        font.Encoding = Name.WinAnsiEncoding
        page.add_resource(pdf.make_indirect(font), Name.Font, Name.Leak)
        page.contents_add(pdf.make_stream(content))

    return change


def line(text: str, extra: str = "") -> Callable[[pikepdf.Pdf], object]:
    return drawn(f"q BT {extra} /Leak 12 Tf 60 400 Td ({text}) Tj ET Q".encode("cp1252"))


def bookmark(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(TITLE, 0))


def properties(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo[Name.Subject] = TITLE


def metadata(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as meta:
        meta["dc:description"] = TITLE


def destination(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Dests = Dictionary({"/Frida_Hemming": Array([pdf.pages[0].obj, Name.Fit])})


def named_tree(pdf: pikepdf.Pdf) -> None:
    target = Array([pdf.pages[0].obj, Name.Fit])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("afsnit-frida-hemming"), target])))


def note(pdf: pikepdf.Pdf) -> None:
    text = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String(TITLE))
    pdf.pages[0].Annots = Array([pdf.make_indirect(text)])


def address(pdf: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.org/sager/frida-hemming"))
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
    pdf.pages[0].Annots = Array([pdf.make_indirect(link)])


def field(pdf: pikepdf.Pdf) -> None:
    widget = Dictionary(FT=Name.Tx, T=String("navn"), V=String(NAME), Subtype=Name.Widget)
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.make_indirect(widget)]))


def layer(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array([Dictionary(Type=Name.OCG, Name=String(NAME))]))


def page_label(pdf: pikepdf.Pdf) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(f"{NAME} "))]))


def alternative(pdf: pikepdf.Pdf) -> None:
    figure = Dictionary(S=Name.Figure, Alt=String(f"Portræt af {NAME}"))
    pdf.Root.StructTreeRoot = Dictionary(Type=Name.StructTreeRoot, K=pdf.make_indirect(figure))


def piece_info(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.PieceInfo = Dictionary(Word=Dictionary(Private=String(TITLE)))


def enclosed(data: bytes) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["a.bin"] = data

    return change


def picture(data: bytes, **details: object) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        stream = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, **details)
        pdf.pages[0].add_resource(stream, Name.XObject, Name.Leak)

    return change


def form_drawing(pdf: pikepdf.Pdf) -> None:
    drawing = pdf.make_stream(b"BT [(Frida H) -20 (emm) 3 (ing)] TJ ET", Type=Name.XObject, Subtype=Name.Form)
    pdf.pages[0].add_resource(drawing, Name.XObject, Name.Leak)


def with_exif(text: str) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = text
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "JPEG", exif=exif)
    return file.getvalue()


DCT = {"Width": 60, "Height": 40, "Filter": Name.DCTDecode}

# ---------------------------------------------------------------- in a Word file


def in_part(name: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    """A part of the Word file in which the first `old` has become `new`."""

    def plant(files: dict[str, bytes]) -> None:
        parts = read_parts(files[WORD])
        assert old in parts[name].decode()
        parts[name] = parts[name].decode().replace(old, new, 1).encode()
        files[WORD] = write_parts(parts)

    return plant


def in_body(xml: str) -> Callable[[dict[str, bytes]], None]:
    return in_part("word/document.xml", "<w:body>", f"<w:body>{xml}")


def new_part(name: str, data: bytes | str) -> Callable[[dict[str, bytes]], None]:
    def plant(files: dict[str, bytes]) -> None:
        content = data.encode() if isinstance(data, str) else data
        files[WORD] = write_parts({**read_parts(files[WORD]), name: content})

    return plant


# ---------------------------------------------------------------- in other files


def new_file(name: str, data: bytes | str) -> Callable[[dict[str, bytes]], None]:
    def plant(files: dict[str, bytes]) -> None:
        files[name] = data.encode() if isinstance(data, str) else data

    return plant


def page(body: str) -> str:
    return f"<!doctype html><html lang='da'><head><title>Referat</title></head><body>{body}</body></html>"


def with_text_chunk(text: str) -> bytes:
    body = b"tEXt" + b"Comment\0" + text.encode("latin-1")
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    file = io.BytesIO()
    Image.new("L", (9, 9)).save(file, "PNG")
    plain = file.getvalue()
    return plain[:33] + chunk + plain[33:]


def word_file(text: str, more: Mapping[str, bytes] | None = None) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:t>{text}</w:t></w:document>")
        for name, data in (more or {}).items():
            package.writestr(name, data)
    return file.getvalue()


def in_hex(pdf: pikepdf.Pdf) -> None:
    drawn(b"BT /Leak 12 Tf 60 400 Td 3 Tr <" + NAME.encode().hex().encode() + b"> Tj ET")(pdf)


def script(pdf: pikepdf.Pdf) -> None:
    code = pdf.make_stream(f"app.alert('{SHORT}');".encode("utf-16"))
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=code)


def wide_metadata(pdf: pikepdf.Pdf) -> None:
    xmp = f'<?xpacket?><x:xmpmeta xmlns:x="adobe:ns:meta/"><x:d>{SHORT}s sag</x:d></x:xmpmeta>'
    pdf.pages[0].obj.Metadata = pdf.make_stream(xmp.encode("utf-16"), Type=Name.Metadata, Subtype=Name.XML)


def key(pdf: pikepdf.Pdf) -> None:
    pdf.Root["/Frida Hemming"] = True


def unused(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Kept = pdf.make_stream(f"BT ({SHORT}) Tj ET".encode(), Type=Name.XObject, Subtype=Name.Form)


def javascript(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"var who = '{NAME}'"))


def web_address(text: str) -> Callable[[pikepdf.Pdf], object]:
    def change(pdf: pikepdf.Pdf) -> None:
        action = Dictionary(S=Name.URI, URI=String(text))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].Annots = Array([pdf.make_indirect(link)])

    return change


def packed(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def emz(text: str) -> bytes:
    return gzip.compress(b"\x01\x00\x00\x00" + bytes(80) + text.encode("utf-16-le"), mtime=0)


PDF_WAYS: Mapping[str, Callable[[dict[str, bytes]], None]] = {
    "a line on a page": in_pdf(line(f"Sagen om {NAME}")),
    "a name with the genitive's s": in_pdf(line(f"{NAME}s sag")),
    "a short name": in_pdf(line(f"Samtale med {SHORT} i maj")),
    "a short name with the genitive's s": in_pdf(line(f"{SHORT}s sag")),
    "a short name, the last one first": in_pdf(line("Lund, Bo")),
    "a name with an initial": in_pdf(line("Frida K. Hemming")),
    "a name in two spaces": in_pdf(line("Bo  Lund")),
    "a word divided between lines": in_pdf(
        drawn(b"BT /Leak 12 Tf 60 400 Td (Frida Hem-) Tj 0 -14 Td (ming) Tj ET")
    ),
    "a name over two lines": in_pdf(drawn(b"BT /Leak 12 Tf 60 400 Td (Frida) Tj 0 -14 Td (Hemming) Tj ET")),
    "a short name over two lines": in_pdf(drawn(b"BT /Leak 12 Tf 60 400 Td (Bo) Tj 0 -14 Td (Lunds) Tj ET")),
    "letter by letter": in_pdf(
        drawn(b"BT /Leak 12 Tf 60 400 Td [(F) 9 (rida) -300 (H) 9 (e) 9 (m) 9 (m) 9 (ing)] TJ ET")
    ),
    "letters apart": in_pdf(line("F r i d a   H e m m i n g")),
    "a soft hyphen": in_pdf(line("Frida Hem\xadming")),
    "capitals": in_pdf(line("FRIDA HEMMING")),
    "invisible text": in_pdf(line(NAME, "3 Tr")),
    "text off the page": in_pdf(line(NAME, "1 0 0 1 -900 0 Tm")),
    "an amount": in_pdf(line("kr. 1.275.500,")),
    "a spaced amount": in_pdf(line("1 275 500 kr.")),
    "an amount with pennies": in_pdf(line("1.275.500,00")),
    "an English amount": in_pdf(line("1,275,500.00")),
    "an amount without signs": in_pdf(line("1275500")),
    "a telephone number": in_pdf(line("tlf. 44 18 27 39")),
    "a telephone number in one": in_pdf(line("+45 44182739")),
    "a case number": in_pdf(line("4-99-1-1-26")),
    "a short number beside its word": in_pdf(line("indplaceret i trin 38, skalatrin 38")),
    "a round amount beside its word": in_pdf(line("godtgoerelsen 250.000 kr.")),
    "a closed title": in_pdf(line(f"Bilag til sagen {TITLE}, punkt 2")),
    "a long passage": in_pdf(
        drawn(
            b"BT /Leak 12 Tf 20 400 Td ("
            + PASSAGE[:50].encode("cp1252")
            + b") Tj 0 -14 Td ("
            + PASSAGE[50:].encode("cp1252")
            + b") Tj ET"
        )
    ),
    "spoken instead of drawn": in_pdf(
        drawn(f"/Span <</ActualText ({TITLE})>> BDC (x) pop EMC".encode("cp1252"))
    ),
    "spoken in hex": in_pdf(
        drawn(b"/Span <</ActualText <feff" + SHORT.encode("utf-16-be").hex().encode() + b">>> BDC (x) EMC")
    ),
    "drawn in hex": in_pdf(in_hex),
    "a remark among the drawing": in_pdf(drawn(f"% {TITLE}\nq Q".encode("cp1252"))),
    "a form's drawing": in_pdf(form_drawing),
    "a drawing that no page uses": in_pdf(unused),
    "a script": in_pdf(script),
    "a script in a string": in_pdf(javascript),
    "a bookmark": in_pdf(bookmark),
    "the PDF's properties": in_pdf(properties),
    "XMP metadata": in_pdf(metadata),
    "XMP metadata in UTF-16": in_pdf(wide_metadata),
    "a destination's name": in_pdf(destination),
    "a destination in the name tree": in_pdf(named_tree),
    "a key": in_pdf(key),
    "a note": in_pdf(note),
    "a link's address": in_pdf(address),
    "a link's address with %20": in_pdf(web_address("https://example.org/Bo%20Lund")),
    "an address that is the data": in_pdf(web_address(f"data:text/plain;base64,{packed(SHORT)}")),
    "a form field": in_pdf(field),
    "a layer": in_pdf(layer),
    "a page label": in_pdf(page_label),
    "an alternative text": in_pdf(alternative),
    "a program's own notes": in_pdf(piece_info),
    "a text enclosed as Word": in_pdf(enclosed(word_file(TITLE))),
    "a photograph's details": in_pdf(picture(with_exif(TITLE), **DCT)),
}
WORD_WAYS: Mapping[str, Callable[[dict[str, bytes]], None]] = {
    "text in a Word file": in_body(f"<w:p><w:r><w:t>{TITLE}</w:t></w:r></w:p>"),
    "a short name in a Word file": in_body(f"<w:p><w:r><w:t>{SHORT}s sag</w:t></w:r></w:p>"),
    "a word divided between runs": in_body(
        "<w:p><w:r><w:t>Frida Hem</w:t></w:r><w:r><w:t>ming</w:t></w:r></w:p>"
    ),
    "a name in a table": in_body(
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bo</w:t></w:r></w:p></w:tc>"
        "<w:tc><w:p><w:r><w:t>Lund</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
    "letters with their accents apart": in_body(
        f"<w:p><w:r><w:t>{normalize('NFD', PASSAGE)}</w:t></w:r></w:p>"
    ),
    "ligatures": in_body(f"<w:p><w:r><w:t>{LIGATURES}</w:t></w:r></w:p>"),
    "hidden text": in_body(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{NAME}</w:t></w:r></w:p>"),
    "deleted text": in_body(
        f'<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>{NAME}</w:delText></w:r></w:del></w:p>'
    ),
    "who made a revision": in_body(
        f'<w:p><w:ins w:id="1" w:author="{SHORT}"><w:r><w:t>og</w:t></w:r></w:ins></w:p>'
    ),
    "a Word bookmark": in_body('<w:p><w:bookmarkStart w:id="9" w:name="frida_hemming"/></w:p>'),
    "a short Word bookmark": in_body('<w:p><w:bookmarkStart w:id="9" w:name="Bo_Lund"/></w:p>'),
    "a field": in_body(f"<w:p><w:r><w:instrText> REF {TITLE} </w:instrText></w:r></w:p>"),
    "a picture's alternative text": in_body(
        f'<w:p><wp:docPr xmlns:wp="x" id="1" name="Picture 1" descr="{NAME}"/></w:p>'
    ),
    "an XML comment": in_body(f"<!-- {TITLE} -->"),
    "a processing instruction": in_body(f"<?sag {NAME}?>"),
    "a Word comment": new_part("word/comments.xml", f"<w:comments {W}><w:t>{TITLE}</w:t></w:comments>"),
    "a Word property": in_part(
        "docProps/core.xml", "</cp:coreProperties>", f"<x>{NAME}</x></cp:coreProperties>"
    ),
    "a custom property": new_part("docProps/custom.xml", f'<Properties><p name="{TITLE}">x</p></Properties>'),
    "custom XML": new_part("customXml/item1.xml", f"<sag>{NAME}</sag>"),
    "custom XML in UTF-16": new_part(
        "customXml/item1.xml", f'<?xml version="1.0" encoding="UTF-16"?><sag>{SHORT}</sag>'.encode("utf-16")
    ),
    "a part's name": new_part("customXml/frida-hemming.xml", "<sag/>"),
    "a relationship": new_part("word/_rels/x.xml.rels", '<r Target="file:///H:/frida-hemming.docx"/>'),
    "a relationship with %20": new_part("word/_rels/x.xml.rels", '<r Target="file:///H:/Bo%20Lund.docx"/>'),
    "a picture's details in Word": new_part("word/media/image9.png", with_text_chunk(TITLE)),
    "a drawing": new_part("word/media/image9.svg", f"<svg><title>{SHORT}</title></svg>"),
    "a packed drawing": new_part("word/media/image9.emz", emz(NAME)),
    "an embedded Word file": new_part("word/embeddings/a.docx", word_file(f"Om {SHORT}")),
    "a Word file put in": new_part("word/afchunk.docx", word_file(f"Om {SHORT}")),
    "a web page put in": new_part("word/afchunk.htm", "<html><body><p>Om <b>Bo</b> Lund</p></body></html>"),
    "an embedded file in an embedded file": new_part(
        "word/embeddings/a.docx", word_file("x", {"word/embeddings/b.docx": word_file(f"Om {SHORT}")})
    ),
    "an amount in Word": in_body("<w:p><w:r><w:t>1\u202f275\u202f500 kr.</w:t></w:r></w:p>"),
    "a telephone number in Word": in_body("<w:p><w:r><w:t>44\u00a018\u00a027\u00a039</w:t></w:r></w:p>"),
}
WEB_WAYS: Mapping[str, Callable[[dict[str, bytes]], None]] = {
    "a web page": new_file(WEB, page(f"<p>{TITLE}</p>")),
    "a web page's words in pieces": new_file(WEB, page("<p>Frida Hem<b>ming</b></p>")),
    "a web page's attribute": new_file(WEB, page(f'<p title="{NAME}">x</p>')),
    "a web page's address": new_file(WEB, page('<a href="bilag/frida-hemming.pdf">x</a>')),
    "a web page's comment": new_file(WEB, page(f"<!-- {NAME} -->")),
    "a web page's entities": new_file(WEB, page("<p>&#70;rida &#72;emming</p>")),
    "a web page's data": new_file(WEB, page(f'<img src="data:image/svg+xml;base64,{packed(SHORT)}">')),
    "a style sheet's comment": new_file("skabeloner/web/meeting.css", f"/* {NAME} */ p {{ margin: 0 }}"),
}
