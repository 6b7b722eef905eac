"""Closed files under other names and in other formats: pairs of a closed and an open file, alike or not."""

from __future__ import annotations

import base64
import io
import random
import re
import textwrap
import zipfile
from email.message import EmailMessage
from functools import cache

import img2pdf
import pikepdf
import pypdfium2
from openpyxl import Workbook
from packetparts import new_pdf, save
from PIL import Image, ImageDraw, ImageOps

from toolkit.wordfile.docxio import write_parts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LETTER = (
    "Referat af samtalen med Frida Hemming den fjerde februar, foert paa kontoret bag lukkede doere. "
    "Parterne blev enige om, at ansaettelsen ophoerer med udgangen af maj mod fritstilling indtil da. "
    "Der betales en godtgoerelse paa 250.000 kr., som ingen af parterne omtaler over for andre kolleger. "
    "Tillidsmanden Bo Lund havde ingen indvendinger mod forloebet og takkede for en ordentlig tone."
)
SHORT = "Frida Hemming er sygemeldt siden maj; hun fratraeder 31. juli med 250.000 kr."
FORM = " ".join(["Skema til samtalen om trivsel, udvikling og oensker for det kommende aar."] * 40)


def pdf(text: str) -> bytes:
    """Text on a page, in lines."""
    return save(new_pdf(1, text))


def docx(*paragraphs: str, media: bytes = b"") -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    parts = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>".encode(),
    }
    return write_parts(parts | ({"word/media/image1.jpeg": media} if media else {}))


def rich(text: str) -> bytes:
    """Text in RTF, a paragraph for each sentence."""
    return ("{\\rtf1\\ansi\\deff0 {\\b " + text.replace(". ", ".}\\par\r\n{\\b ") + "}}").encode()


def xlsx(rows: list[list[object]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@cache
def photo(seed: int = 1) -> Image.Image:
    """A picture of soft shapes, as no other."""
    dice = random.Random(seed)  # noqa: S311 - a picture, always the same
    picture = Image.new("RGB", (600, 400))
    draw = ImageDraw.Draw(picture)
    for _ in range(120):
        x, y = dice.randrange(600), dice.randrange(400)
        colour = tuple(dice.randrange(256) for _ in range(3))
        draw.ellipse((x - 60, y - 40, x + dice.randrange(80), y + dice.randrange(80)), fill=colour)
    return picture


@cache
def sheet(seed: int = 1, lines: int = 30) -> Image.Image:
    """A scanned letter on the office's paper."""
    dice = random.Random(seed)  # noqa: S311 - a picture, always the same
    picture = Image.new("L", (620, 877), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((40, 40, 200, 90), fill=90)
    for line in range(lines):
        words = ["".join(dice.choices("abcdefghijklmno", k=dice.randint(2, 9))) for _ in range(12)]
        draw.text((60, 140 + 18 * line), " ".join(words)[:85], fill=0)
    return picture


def logo() -> Image.Image:
    picture = Image.new("RGB", (400, 150), "white")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((10, 10, 120, 140), fill="navy")
    draw.text((150, 60), "Fjordby Kommune", fill="black")
    return picture


def stored(picture: Image.Image, format_: str, **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, format_, **options)
    return file.getvalue()


def turned(picture: Image.Image) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side, to be shown upright
    return stored(picture.transpose(Image.Transpose.ROTATE_90), "JPEG", quality=85, exif=exif)


def as_pdf(picture: Image.Image) -> bytes:
    return img2pdf.convert(stored(picture.convert("RGB"), "JPEG", quality=90))


def several(first: Image.Image, *others: Image.Image) -> bytes:
    """Pictures in one file, as scanners store pages."""
    return stored(first, "TIFF", save_all=True, append_images=others)


def captioned(picture: Image.Image) -> Image.Image:
    """The picture with a white strip along its upper edge."""
    picture = picture.copy()
    ImageDraw.Draw(picture).rectangle((0, 0, picture.width, 30), fill="white")
    return picture


def mail(name: str, data: bytes) -> bytes:
    """A mail that a file came with."""
    message = EmailMessage()
    message["Subject"] = "Bilag"
    message.set_content("Se vedlagte.")
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def in_address(data: bytes) -> bytes:
    """A file as the address of itself."""
    return b"data:image/jpeg;base64," + base64.b64encode(data)


def joined(*files: bytes) -> bytes:
    """The pages of several PDFs."""
    whole = pikepdf.new()
    for file in files:
        with pikepdf.open(io.BytesIO(file)) as part:
            whole.pages.extend(part.pages)
    return save(whole)


def zipped(data: bytes) -> bytes:
    """The same package, packed by another program."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as new:
        for name in reversed(old.namelist()):
            new.writestr(name, old.read(name))
    return file.getvalue()


@cache
def page(text: str) -> bytes:
    """Text as a letter has it, line by line."""
    whole = new_pdf(1)
    lines = textwrap.wrap(text, 70)
    said = "".join(f"({line}) Tj 0 -18 Td\n" for line in lines)
    whole.pages[0].obj.Contents = whole.make_stream(f"BT /F1 12 Tf 60 760 Td\n{said}ET".encode())
    return save(whole)


def scanned(pdf: bytes) -> bytes:
    """The first page of a PDF, printed, scanned a little askew, and stored as a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=150 / 72).to_pil()
    return as_pdf(picture.rotate(0.05, fillcolor="white").resize((1000, 1415)))


SALARIES = [["Navn", "Trin", "Kroner"], *[[f"Person{n}", 30 + n, 31000 + 417 * n] for n in range(12)]]
_JPEG = stored(photo(), "JPEG", quality=92)

COPIES: dict[str, tuple[bytes, bytes]] = {
    "a letter": (pdf(LETTER), pdf(LETTER)),
    "a letter by another program": (pdf(LETTER), pdf(LETTER.replace(" ", "  "))),
    "a letter with one word changed": (pdf(LETTER), pdf(LETTER.replace("kontoret", "skolen"))),
    "a letter with a word added": (pdf(LETTER), pdf(f"Kopi {LETTER}")),
    "a letter with a name changed": (pdf(LETTER), pdf(LETTER.replace("Hemming", "Holm"))),
    "a letter with a number changed": (pdf(LETTER), pdf(LETTER.replace("250.000", "260.000"))),
    "a letter among other text": (pdf(LETTER), pdf(f"{FORM[:300]} {LETTER} {FORM[:300]}")),
    "a letter that somebody has gone over": (
        pdf(LETTER),
        pdf(LETTER.replace("kontoret", "skolen").replace("kolleger", "ansatte").replace("ordentlig", "pæn")),
    ),
    "a letter with every tenth word left out": (
        pdf(LETTER),
        pdf(" ".join(word for at, word in enumerate(LETTER.split()) if at % 10 != 3)),
    ),
    "a letter in rich text": (rich(LETTER), pdf(LETTER)),
    "a letter in capitals": (pdf(LETTER), pdf(LETTER.upper())),
    "a letter in Word as a PDF": (docx(*LETTER.split(". ")), pdf(LETTER)),
    "a PDF as a letter in Word": (pdf(LETTER), docx(LETTER)),
    "a letter as text": (docx(LETTER), LETTER.encode()),
    "a letter in Word packed anew": (docx(LETTER), zipped(docx(LETTER))),
    "a short note": (pdf(SHORT), pdf(f"{SHORT} ")),
    "a short note with a word changed": (pdf(SHORT), pdf(SHORT.replace("sygemeldt", "hjemme"))),
    "a sheet of figures": (xlsx(SALARIES), xlsx(SALARIES)),
    "a sheet of figures in another order": (xlsx(SALARIES), xlsx([SALARIES[0], *SALARIES[:0:-1]])),
    "a sheet of figures as a table in PDF": (
        xlsx(SALARIES),
        pdf(" ".join(str(cell) for row in SALARIES for cell in row)),
    ),
    "a sheet of figures as it is printed": (
        xlsx(SALARIES),
        pdf(
            " ".join(
                f"{cell:,}".replace(",", ".") if isinstance(cell, int) else cell
                for row in SALARIES
                for cell in row
            )
        ),
    ),
    "a sheet of figures as CSV": (
        xlsx(SALARIES),
        "\n".join(";".join(map(str, row)) for row in SALARIES).encode(),
    ),
    "a photograph": (_JPEG, _JPEG),
    "a photograph with other details": (_JPEG, _JPEG[:2] + b"\xff\xfe\x00\x06note" + _JPEG[2:]),
    "a photograph as PNG": (_JPEG, stored(Image.open(io.BytesIO(_JPEG)), "PNG")),
    "a photograph as WebP": (_JPEG, stored(photo(), "WEBP", quality=70)),
    "a photograph as GIF": (_JPEG, stored(photo().quantize(64), "GIF")),
    "a photograph as TIFF": (_JPEG, stored(photo(), "TIFF")),
    "a photograph of less quality": (_JPEG, stored(photo(), "JPEG", quality=25)),
    "a smaller photograph": (_JPEG, stored(photo().resize((240, 160)), "JPEG", quality=80)),
    "a photograph without colours": (_JPEG, stored(photo().convert("L"), "JPEG", quality=80)),
    "a photograph turned by its details": (_JPEG, turned(photo())),
    "a photograph as PDF": (_JPEG, img2pdf.convert(_JPEG)),
    "a photograph as PDF, stored anew": (_JPEG, as_pdf(photo().resize((480, 320)))),
    "a photograph in a Word file": (_JPEG, docx("Se billedet.", media=_JPEG)),
    "a photograph in a Word file, stored anew": (
        _JPEG,
        docx("Se billedet.", media=stored(photo(), "JPEG", quality=60)),
    ),
    "a photograph out of a Word file": (docx("Se billedet.", media=_JPEG), stored(photo(), "PNG")),
    "a photograph that is cut": (_JPEG, stored(photo().crop((30, 20, 570, 380)), "JPEG")),
    "a photograph with a frame": (_JPEG, stored(ImageOps.expand(photo(), 20, "white"), "JPEG")),
    "a photograph with a line over it": (_JPEG, stored(captioned(photo()), "JPEG")),
    "a photograph without its right two fifths": (_JPEG, stored(photo().crop((0, 0, 360, 400)), "JPEG")),
    "a photograph without its middle's surroundings": (
        _JPEG,
        stored(photo().crop((90, 60, 510, 340)), "JPEG"),
    ),
    "a photograph askew": (_JPEG, stored(photo().rotate(5, fillcolor="white"), "JPEG")),
    "a photograph in negative": (_JPEG, stored(ImageOps.invert(photo()), "JPEG")),
    "a scan in negative": (as_pdf(sheet()), as_pdf(ImageOps.invert(sheet()))),
    "a photograph mirrored": (_JPEG, stored(ImageOps.mirror(photo()), "JPEG")),
    "a photograph on its side": (_JPEG, stored(photo().rotate(90, expand=True), "JPEG")),
    "a photograph on its head": (_JPEG, stored(photo().rotate(180), "JPEG")),
    "a photograph on a slide": (
        _JPEG,
        write_parts({"[Content_Types].xml": b"<Types/>", "ppt/media/image1.jpg": _JPEG}),
    ),
    "a photograph in a mail": (_JPEG, mail("foto.jpg", _JPEG)),
    "a letter in a mail": (pdf(LETTER), mail("brev.pdf", pdf(LETTER))),
    "a photograph in a web page": (_JPEG, b'<p><img src="%s"></p>' % in_address(_JPEG)),
    "a photograph in a drawing": (_JPEG, b'<svg><image href="%s"/></svg>' % in_address(_JPEG)),
    "a letter with its sentences in another order": (pdf(LETTER), pdf(". ".join(LETTER.split(". ")[::-1]))),
    "a letter behind other pages": (pdf(LETTER), joined(pdf(FORM[:200]), pdf(LETTER))),
    "one scan of two": (joined(as_pdf(sheet(1)), as_pdf(sheet(2))), as_pdf(sheet(2))),
    "a page of a scan of several pictures": (as_pdf(sheet(2)), several(sheet(1), sheet(2))),
    "a scan of several pictures": (several(sheet(1), sheet(2)), stored(sheet(2), "PNG")),
    "a scan on its side": (as_pdf(sheet()), as_pdf(sheet().rotate(90, expand=True))),
    "a scan": (as_pdf(sheet()), as_pdf(sheet().resize((500, 707)))),
    "a scan as a picture": (as_pdf(sheet()), stored(sheet(), "PNG")),
    "a picture as a scan": (stored(sheet(), "PNG"), as_pdf(sheet())),
    "the text of a letter that was scanned": (scanned(page(LETTER)), page(LETTER)),
    "a scan of a letter": (page(LETTER), scanned(page(LETTER))),
    "a short scan": (as_pdf(sheet(1, 5)), stored(sheet(1, 5), "JPEG", quality=70)),
}
_RULE = (
    "Under section 100A of the Local Government Act 1972 the public may be excluded from a meeting whenever "
    "it is likely that exempt information would be disclosed."
)
_BECAUSE = "The matter is confidential because it concerns individual members of staff."
_ANNEX = "See page 4, annex 2 and title, header, font and color."

OTHERS: dict[str, tuple[bytes, bytes]] = {
    "another paper by the same writer with the same words of the law": (
        pdf(f"Next meeting 2 Jens Riis {_ANNEX} {_RULE} {_BECAUSE} {_ANNEX} 1"),
        pdf(f"Report 8 Jens Riis {_RULE} {_BECAUSE} The family was told. {_BECAUSE} {_ANNEX} {_ANNEX} 1"),
    ),
    "a version for the public": (pdf(LETTER), pdf(". ".join(LETTER.split(". ")[1::2]))),
    "a version with a passage taken out": (
        pdf(LETTER),
        pdf(LETTER.replace("med udgangen af maj mod fritstilling indtil da", "snart")),
    ),
    "a version without the names": (
        pdf(LETTER),
        pdf(LETTER.replace("Frida Hemming", "medarbejderen").replace("Bo Lund", "XX")),
    ),
    "a version without the names and the amount": (
        pdf(LETTER),
        pdf(re.sub("Frida Hemming|Bo Lund|250.000 kr.", "XX", LETTER)),
    ),
    "another photograph in negative": (_JPEG, stored(ImageOps.invert(photo(2)), "JPEG")),
    "half of another photograph": (_JPEG, stored(photo(3).crop((0, 0, 300, 400)), "JPEG")),
    "the same form for another": (
        pdf(f"{FORM} Udfyldt af Frida Hemming"),
        pdf(f"{FORM} Udfyldt af Ida Rask"),
    ),
    "another letter": (pdf(LETTER), pdf(FORM[:600])),
    "figures of another year": (
        xlsx(SALARIES),
        xlsx([SALARIES[0], *[[f"Post{n}", 30 + n, 52000 + 311 * n] for n in range(12)]]),
    ),
    "another photograph": (_JPEG, stored(photo(2), "JPEG")),
    "a third photograph, mirrored": (_JPEG, stored(ImageOps.mirror(photo(3)), "JPEG")),
    "a mail with another letter": (pdf(LETTER), mail("brev.pdf", pdf(FORM[:600]))),
    "another scan on the same paper": (as_pdf(sheet(1)), as_pdf(sheet(2))),
    "another short scan on the same paper": (as_pdf(sheet(1, 3)), as_pdf(sheet(2, 3))),
    "the text of another letter": (scanned(page(LETTER)), page(FORM[: len(LETTER)])),
    "a scan of another letter": (page(FORM[: len(LETTER)]), scanned(page(LETTER))),
    "an empty sheet": (as_pdf(Image.new("L", (620, 877), "white")), as_pdf(Image.new("L", (620, 877), 250))),
    "the same logo in a Word file": (
        docx("Fortroligt om en opsigelse i afdelingen.", media=stored(logo(), "JPEG")),
        docx("Aarsplan for de kommende moeder.", media=stored(logo(), "JPEG")),
    ),
    "the same logo in a PDF": (
        docx("Fortroligt om en opsigelse i afdelingen.", media=stored(logo(), "JPEG")),
        as_pdf(logo()),
    ),
    "a few words alike": (pdf("Bilag til punkt 3"), pdf("Bilag til punkt 3 ")),
}
