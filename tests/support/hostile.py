"""Files made to do harm, and a program that takes each of them in as an attachment.

    python hostile.py FOLDER WEB_ADDRESS

writes what became of each as JSON: "included", or the code of its refusal, with the seconds it took.
"""

from __future__ import annotations

import io
import json
import struct
import sys
import time
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pikepdf
from packetparts import SETTINGS, items_with, new_pdf, save, write
from pikepdf import Array, Dictionary, Name, String
from worddocs import WordDoc

from toolkit.attachments.intake import read_attachments
from toolkit.attachments.settings import open_converters
from toolkit.errors import PacketError
from toolkit.meetings.limits import Limits
from toolkit.packet.readying import ready_part
from toolkit.pdf.pdftext import string_text
from toolkit.wordfile.docxio import read_parts, write_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMITS = Limits(seconds=5, megabytes=50)
ENDLESS = {"rows.csv", "columns.csv"}  # given up whatever they may take
SOON = replace(LIMITS, seconds=2)
TRAP = "trap"  # what a macro would write into the folder
_MANIFEST = (
    '<?xml version="1.0"?>'
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    ' manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="{}"/>{}'
    "</manifest:manifest>"
)
_OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
)
_LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "ha">{}]>'.format(
    "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
)
_OUTSIDE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "{}">]>'


def hostile_files(folder: Path, web: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file's name and content; `web` is an address that nothing may ask."""
    (folder / "secret.txt").write_text("SECRET", encoding="utf-8")
    secret = (folder / "secret.txt").as_uri()
    yield from _pdfs()
    yield from _packages(folder, web, secret)
    yield from _pictures(web, secret)
    yield from _texts(web)


def _pdfs() -> Iterator[tuple[str, bytes]]:
    nodes = [b"<</Type/Pages/Count 2/Kids[%d 0 R %d 0 R]>>" % (n, n) for n in range(3, 43)]
    yield "page tree.pdf", raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", *nodes, b"<</Type/Page>>")
    yield "circle.pdf", raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>")
    yield "ten thousand pages.pdf", save(new_pdf(10_000))
    pdf = new_pdf(1)
    bomb = pikepdf.Stream(pdf, _deflated(b"q Q ", 40_000_000))
    bomb.Filter = Name.FlateDecode
    pdf.pages[0].obj.Contents = bomb
    yield "flate bomb.pdf", save(pdf)
    head = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n%s\nendstream"
    packed = _deflated(b"1 0 ", 200_000_000)
    stream = head % (len(packed), packed)
    yield "object bomb.pdf", raw_pdf(b"<</Type/Catalog/Pages 2 0 R>>", stream, stream)
    links = ((n, n + 1 if n < 20_000 else 4) for n in range(5, 20_001))  # the last leads back to the first
    below = [b"<</Title(x)/Parent %d 0 R/First %d 0 R/Last %d 0 R>>" % (n - 1, to, to) for n, to in links]
    tree = b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    root = b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>"
    yield "outline.pdf", raw_pdf(root, *tree, b"<</Type/Outlines/First 5 0 R/Last 5 0 R>>", *below)
    pdf = new_pdf(1)
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.OpenAction = Dictionary(S=Name.Launch, F=String("/bin/sh"), Next=script)
    field = pdf.make_indirect(Dictionary(T=String("f"), FT=Name.Tx, AA=Dictionary(K=script)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    yield "active.pdf", save(pdf)
    yield "locked.pdf", save(new_pdf(1), encryption=pikepdf.Encryption(owner="a", user="b"))
    yield "deep.pdf", raw_pdf(b"<</Type/Catalog/Pages 2 0 R/X" + b"[" * 200_000 + b"]" * 200_000 + b">>")
    yield "half.pdf", save(new_pdf(20))[:900]
    yield "empty.pdf", b""
    yield "wrong name.docx", save(new_pdf(1))


def raw_pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first of which is its catalogue."""
    data, places = bytearray(b"%PDF-1.5\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    end = b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (size, len(data))
    return bytes(data) + head + table + end


def _deflated(unit: bytes, size: int) -> bytes:
    packer = zlib.compressobj(9)
    block = unit * (1_000_000 // len(unit))
    return b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()


def _packages(folder: Path, web: str, secret: str) -> Iterator[tuple[str, bytes]]:
    word = WordDoc()
    word.text("Et notat")
    parts = read_parts(word.to_bytes())
    document = parts["word/document.xml"].decode()
    relations = parts["word/_rels/document.xml.rels"].decode()
    yield "zip bomb.docx", _with_big_part(parts, 200_000_000)
    yield "many parts.docx", write_parts({**parts, **{f"word/x{n}.xml": b"" for n in range(20_000)}})
    start = document.index("<w:document")
    laughing = document[:start] + _LAUGHS + document[start:].replace("Et notat", "&a11;")
    yield "billion laughs.docx", write_parts({**parts, "word/document.xml": laughing.encode()})
    entity = (
        document[:start] + _OUTSIDE.format(secret) + document[start:].replace("Et notat", "Et notat &secret;")
    )
    yield "entity.docx", write_parts({**parts, "word/document.xml": entity.encode()})
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    external = "".join(
        f'<Relationship Id="x{kind}" Type="{types}{kind}" Target="{web}/{kind}" TargetMode="External"/>'
        for kind in ("attachedTemplate", "image", "oleObject", "frame", "subDocument")
    )
    picture = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:9pt;height:9pt">'
        '<v:imagedata r:id="ximage"/></v:shape></w:pict></w:r></w:p>'
    )
    linked = document.replace("</w:body>", picture + "</w:body>")
    yield (
        "external.docx",
        write_parts(
            {
                **parts,
                "word/document.xml": linked.encode(),
                "word/_rels/document.xml.rels": relations.replace(
                    "</Relationships>", external + "</Relationships>"
                ).encode(),
            }
        ),
    )
    yield "macros.docm", write_parts({**parts, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(2000)})
    yield "half.docx", word.to_bytes()[:2000]
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A2"] = "Tal", f'=WEBSERVICE("{web}/webservice")'
    book.active["A3"] = f"=cmd|' /C touch {folder / TRAP}'!A0"
    book.active["A4"] = f"='[{web}/other.xlsx]Sheet1'!A1"
    file = io.BytesIO()
    book.save(file)
    yield "formulas.xlsx", file.getvalue()
    fields = (rf"INCLUDEPICTURE \"{web}/rtf.png\" \\d", rf"INCLUDETEXT \"{secret}\"")
    rtf = "".join(rf"{{\field{{\*\fldinst {field}}}}}" for field in fields)
    yield "fields.rtf", rf"{{\rtf1 Hej {rtf}}}".encode()
    yield "macro.odt", _macro_document(folder, web, secret)


def _with_big_part(parts: dict[str, bytes], size: int) -> bytes:
    file = io.BytesIO(write_parts(parts))
    with (
        zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package,
        package.open("word/big.xml", "w") as member,
    ):
        for _ in range(size // 10_000_000):
            member.write(bytes(10_000_000))
    return file.getvalue()


def _macro_document(folder: Path, web: str, secret: str) -> bytes:
    """A text that runs a macro as it opens, and shows a picture from the web and another file's text."""
    xml = '<?xml version="1.0"?>'
    macro = f'Sub Main\nShell("touch {folder / TRAP}", 1, "", True)\nEnd Sub'
    library = "<!DOCTYPE library:{0} PUBLIC '-//OpenOffice.org//DTD OfficeDocument 1.0//EN' '{0}.dtd'>"
    script = 'xmlns:script="http://openoffice.org/2000/script"'
    names = 'xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"'
    content = (
        f"<office:document-content {_OFFICE}><office:scripts><office:event-listeners><script:event-listener"
        ' script:language="ooo:script" script:event-name="dom:load" xlink:type="simple"'
        ' xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/>'
        "</office:event-listeners></office:scripts><office:body><office:text><text:p>Synlig tekst</text:p>"
        f'<text:section text:name="s"><text:section-source xlink:href="{secret}"/><text:p>-</text:p>'
        '</text:section><text:p><draw:frame svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:href="{web}/odt.png"/></draw:frame>'
        "</text:p></office:text></office:body></office:document-content>"
    )
    members = {
        "content.xml": f"{xml}{content}",
        "Basic/script-lc.xml": f"{xml}{library.format('libraries')}<library:libraries {names}>"
        '<library:library library:name="Standard" library:link="false"/></library:libraries>',
        "Basic/Standard/script-lb.xml": f"{xml}{library.format('library')}<library:library {names}"
        ' library:name="Standard" library:readonly="false"><library:element library:name="Module1"/>'
        "</library:library>",
        "Basic/Standard/Module1.xml": f'{xml}<script:module {script} script:name="Module1"'
        f' script:language="StarBasic">{macro}</script:module>',
        "../../outside.txt": "a path that leads out",
    }
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in members
    )
    kind = "application/vnd.oasis.opendocument.text"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", kind)
        for name, text in members.items():
            package.writestr(name, text)
        package.writestr("META-INF/manifest.xml", _MANIFEST.format(kind, entries))
    return file.getvalue()


def _pictures(web: str, secret: str) -> Iterator[tuple[str, bytes]]:
    head = struct.pack(">II5B", 60_000, 60_000, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", _deflated(bytes(10), 50_000_000)), (b"IEND", b""))
    yield "pixels.png", b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)
    yield (
        "pixels.gif",
        b"GIF89a\xff\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x02L\x01\x00;",
    )
    yield "ring.tif", b"II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"
    svg = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
    yield "huge.svg", svg.format('width="1e9" height="1e9"', '<rect width="9" height="9"/>').encode()
    yield "thin.svg", svg.format('width="1e9" height="1e-9"', "<rect/>").encode()
    yield "laughs.svg", (_LAUGHS + svg.format("", "<text>&a11;</text>")).encode()
    yield "entity.svg", (_OUTSIDE.format(secret) + svg.format("", "<text>&secret;</text>")).encode()
    reaching = (
        f'<image xlink:href="{web}/svg.png" width="9" height="9"/><style>@import url({web}/a.css);</style>'
    )
    reaching += f'<script>fetch("{web}")</script><rect width="99" height="99" fill="url({web}/fill)"/>'
    yield "reaching.svg", svg.format('width="100" height="100"', reaching).encode()
    uses = "".join(f'<g id="u{n}">{f"""<use xlink:href="#u{n - 1}"/>""" * 10}</g>' for n in range(1, 10))
    yield "uses.svg", svg.format('width="100" height="100"', f'<g id="u0"><rect/></g>{uses}').encode()
    yield "deep.svg", svg.format('width="9" height="9"', "<g>" * 200_000 + "</g>" * 200_000).encode()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _texts(web: str) -> Iterator[tuple[str, bytes]]:
    yield "deep.html", b"<html><body>" + b"<div>" * 40_000 + b"x"
    page = f'<html><head><link rel=stylesheet href={web}/a.css><meta http-equiv=refresh content="0;{web}">'
    yield (
        "reaching.html",
        f"{page}<body>Hej<img src={web}/a.png><iframe src={web}></iframe><script src={web}/a.js>".encode(),
    )
    yield "quotes.md", b">" * 20_000 + b" x"
    yield "brackets.md", b"[" * 20_000
    yield "long.txt", b"ord " * 5_000_000
    yield "rows.csv", b"a;b;c\n" + b"1;2;3\n" * 1_000_000
    yield "columns.csv", b"x;" * 500_000
    mail = b"From: a@b.dk\nTo: c@d.dk\nSubject: x\nMIME-Version: 1.0\n"
    parts = b"--b\nContent-Type: text/plain\n\nx\n" * 20_000
    yield "parts.eml", mail + b"Content-Type: multipart/mixed; boundary=b\n\n" + parts
    yield "nested.eml", (mail + b"Content-Type: message/rfc822\n\n") * 2_000
    yield (
        "ring.msg",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "__nameid_version1.0".encode("utf-16-le") * 50,
    )


def main(folder: Path, web: str) -> None:
    """Take each file in on its own, as a build would, and print what became of it."""
    ends = {}
    for name, data in hostile_files(folder, web):
        (item,) = items_with([write(folder, name, data)])
        begun = time.perf_counter()
        limits = SOON if name in ENDLESS else LIMITS
        with open_converters(limits, lambda: ready_part) as converters:
            try:
                intake = read_attachments(
                    item.attachments, converters, replace(SETTINGS, limits=limits), "en"
                )
            except PacketError as error:
                end, text = str(error).partition("): ")[2], ""
            else:
                pdf = intake.included[0].pdf
                end, text = "included", "" if "bomb" in name else _text_of(pdf)
        ends[name] = {"end": end, "text": text, "seconds": time.perf_counter() - begun}
    json.dump(ends, sys.stdout)


def _text_of(data: bytes) -> str:
    """Return all that a reader could find in a PDF: what is drawn, and the strings of its objects."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as pdf:
        drawn = "".join(pdf[number].get_textpage().get_text_range() for number in range(min(len(pdf), 3)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        strings = [string_text(thing) for thing in pdf.objects if isinstance(thing, String)]
    return drawn.replace("\r\n", "") + " ".join(strings)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
