"""Ways by which a closed text can get into a public file, each of them a change to clean files."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
from packetparts import save
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from toolkit.wordfile.docxio import read_parts, write_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAME = "Frida Hemming"
TITLE = "Afskedigelse af Frida Hemming"
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
        with pikepdf.open(io.BytesIO(files["minutes.pdf"])) as pdf:
            change(pdf)
            files["minutes.pdf"] = save(pdf)

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
    pdf.Root.Names = Dictionary(Dests=Dictionary(Names=Array([String("afsnit-hemming"), target])))


def note(pdf: pikepdf.Pdf) -> None:
    text = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 9, 9]), Contents=String(TITLE))
    pdf.pages[0].Annots = Array([pdf.make_indirect(text)])


def address(pdf: pikepdf.Pdf) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://example.org/sager/hemming"))
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
FLATE = {"Width": 60, "Height": 40, "Filter": Name.FlateDecode}

# ---------------------------------------------------------------- in a Word file


def in_part(name: str, old: str, new: str) -> Callable[[dict[str, bytes]], None]:
    """A part of the Word file in which the first `old` has become `new`."""

    def plant(files: dict[str, bytes]) -> None:
        parts = read_parts(files["minutes.docx"])
        assert old in parts[name].decode()
        parts[name] = parts[name].decode().replace(old, new, 1).encode()
        files["minutes.docx"] = write_parts(parts)

    return plant


def in_body(xml: str) -> Callable[[dict[str, bytes]], None]:
    return in_part("word/document.xml", "<w:body>", f"<w:body>{xml}")


def new_part(name: str, data: bytes | str) -> Callable[[dict[str, bytes]], None]:
    def plant(files: dict[str, bytes]) -> None:
        content = data.encode() if isinstance(data, str) else data
        files["minutes.docx"] = write_parts({**read_parts(files["minutes.docx"]), name: content})

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


def word_file(text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", f"<w:document {W}><w:t>{text}</w:t></w:document>")
    return file.getvalue()


def plants(closed_file: bytes) -> Mapping[str, Callable[[dict[str, bytes]], None]]:
    """Every way, by name; `closed_file` is the closed attachment's content."""
    return {
        "a line on a page": in_pdf(line(f"Sagen om {NAME}")),
        "one word on a page": in_pdf(line("Hemmings sag")),
        "another form of the word": in_pdf(line("Om Afskedigelsen")),
        "a word divided between lines": in_pdf(
            drawn(b"BT /Leak 12 Tf 60 400 Td (om Hem-) Tj 0 -14 Td (ming) Tj ET")
        ),
        "a name over two lines": in_pdf(
            drawn(b"BT /Leak 12 Tf 60 400 Td (Frida) Tj 0 -14 Td (Hemming) Tj ET")
        ),
        "letter by letter": in_pdf(
            drawn(b"BT /Leak 12 Tf 60 400 Td [(H) 9 (e) 9 (m) 9 (m) 9 (i) 9 (ng)] TJ ET")
        ),
        "a soft hyphen": in_pdf(line("Hem\xadming")),
        "capitals": in_pdf(line("FRIDA HEMMING")),
        "invisible text": in_pdf(line(NAME, "3 Tr")),
        "text off the page": in_pdf(line(NAME, "1 0 0 1 -900 0 Tm")),
        "an amount": in_pdf(line("kr. 1.275.500,")),
        "a case number": in_pdf(line("4-99-1-1-26")),
        "spoken instead of drawn": in_pdf(
            drawn(f"/Span <</ActualText ({TITLE})>> BDC (x) pop EMC".encode("cp1252"))
        ),
        "a remark among the drawing": in_pdf(drawn(f"% {TITLE}\nq Q".encode("cp1252"))),
        "a form's drawing": in_pdf(form_drawing),
        "a bookmark": in_pdf(bookmark),
        "the PDF's properties": in_pdf(properties),
        "XMP metadata": in_pdf(metadata),
        "a destination's name": in_pdf(destination),
        "a destination in the name tree": in_pdf(named_tree),
        "a note": in_pdf(note),
        "a link's address": in_pdf(address),
        "a form field": in_pdf(field),
        "a layer": in_pdf(layer),
        "a page label": in_pdf(page_label),
        "an alternative text": in_pdf(alternative),
        "a program's own notes": in_pdf(piece_info),
        "the closed file enclosed": in_pdf(enclosed(closed_file)),
        "the closed text enclosed as Word": in_pdf(enclosed(word_file(TITLE))),
        "the closed photograph": in_pdf(picture(closed_picture(), **DCT)),
        "a photograph's details": in_pdf(picture(with_exif(TITLE), **DCT)),
        "text in a Word file": in_body(f"<w:p><w:r><w:t>{TITLE}</w:t></w:r></w:p>"),
        "a word divided between runs": in_body(
            "<w:p><w:r><w:t>Hem</w:t></w:r><w:r><w:t>ming</w:t></w:r></w:p>"
        ),
        "hidden text": in_body(f"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>{NAME}</w:t></w:r></w:p>"),
        "deleted text": in_body(
            f'<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>{NAME}</w:delText></w:r></w:del></w:p>'
        ),
        "who made a revision": in_body(
            '<w:p><w:ins w:id="1" w:author="Hemming"><w:r><w:t>og</w:t></w:r></w:ins></w:p>'
        ),
        "a Word bookmark": in_body('<w:p><w:bookmarkStart w:id="9" w:name="frida_hemming"/></w:p>'),
        "a field": in_body(f"<w:p><w:r><w:instrText> REF {TITLE} </w:instrText></w:r></w:p>"),
        "a picture's alternative text": in_body(
            f'<w:p><wp:docPr xmlns:wp="x" id="1" name="Picture 1" descr="{NAME}"/></w:p>'
        ),
        "an XML comment": in_body(f"<!-- {TITLE} -->"),
        "a Word comment": new_part("word/comments.xml", f"<w:comments {W}><w:t>{TITLE}</w:t></w:comments>"),
        "a Word property": in_part(
            "docProps/core.xml", "</cp:coreProperties>", f"<x>{NAME}</x></cp:coreProperties>"
        ),
        "a custom property": new_part(
            "docProps/custom.xml", f'<Properties><p name="{TITLE}">x</p></Properties>'
        ),
        "custom XML": new_part("customXml/item1.xml", f"<sag>{NAME}</sag>"),
        "a part's name": new_part("customXml/frida-hemming.xml", "<sag/>"),
        "a relationship": new_part("word/_rels/x.xml.rels", '<r Target="file:///H:/frida-hemming.docx"/>'),
        "the closed photograph in Word": new_part("word/media/image9.jpeg", closed_picture()),
        "the closed chart in Word": new_part("word/media/image9.png", closed_chart()),
        "a picture's details in Word": new_part("word/media/image9.png", with_text_chunk(TITLE)),
        "the closed file in Word": new_part("word/embeddings/oleObject1.bin", closed_file),
        "a web page": new_file("index.html", page(f"<p>{TITLE}</p>")),
        "a web page's words in pieces": new_file("index.html", page("<p>Hem<b>ming</b></p>")),
        "a web page's attribute": new_file("index.html", page(f'<p title="{NAME}">x</p>')),
        "a web page's address": new_file("index.html", page('<a href="bilag/hemming.pdf">x</a>')),
        "a web page's comment": new_file("index.html", page(f"<!-- {NAME} -->")),
        "a web page's entities": new_file("index.html", page("<p>&#72;emming</p>")),
        "JSON": new_file("meeting.json", json.dumps({"name": TITLE})),
        "JSON escapes": new_file("meeting.json", '{"name": "\\u0048emming"}'),
        "a file's name": new_file("attachments/2.1-frida-hemming.pdf", b"x"),
        "the closed file by another name": new_file("attachments/2.1-plan.pdf", closed_file),
        "the closed picture by another name": new_file("pictures/1.jpg", closed_picture()),
        "a picture's details": new_file("pictures/1.png", with_text_chunk(TITLE)),
    }
