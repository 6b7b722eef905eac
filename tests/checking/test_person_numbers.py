"""CPR numbers in attachments: found, told without being repeated, never seen in case numbers and the like.

The numbers are made up, of dates and serials that fit.
"""

from __future__ import annotations

from dataclasses import replace
from email.message import EmailMessage

import pytest
from command_line import make_workspace, meeting_with_attachment, run_minutes_here
from packetparts import SETTINGS, items_with, new_pdf, save, take_in, write
from PIL import Image
from stdnum.dk import cpr

from toolkit.attachments.conversion.searching import numbers_in_office_file
from toolkit.checking.checks.personnumbers import _NEAR
from toolkit.checking.contacts import find_contacts
from toolkit.checking.personnumbers import find_person_numbers
from toolkit.errors import DisclosingError, PacketError
from toolkit.wordfile.docxio import write_parts


def number_born(day: str, serial_from: int = 1000) -> str:
    """A number with this date of birth, ddmmyy, whose check digit is right."""
    return next(
        f"{day}{serial}" for serial in range(serial_from, 9999) if cpr.checksum(f"{day}{serial}") == 0
    )


RIGHT = number_born("120375")
WITHOUT_CHECK = next(f"140509{serial}" for serial in range(4100, 4999) if cpr.checksum(f"140509{serial}"))


@pytest.mark.parametrize(
    "text",
    [
        f"Borger {RIGHT[:6]}-{RIGHT[6:]} har søgt.",
        f"CPR-nr.: {RIGHT}",
        f"cpr {RIGHT[:6]} {RIGHT[6:]}",
        f"{RIGHT[:6]}–{RIGHT[6:]}",  # noqa: RUF001
        f"Personnummer\n{RIGHT}",
        f"født {WITHOUT_CHECK[:6]}-{WITHOUT_CHECK[6:]}.",
        f"Sagen vedrører {RIGHT[:6]}-{RIGHT[6:]}",
        f"Varetægt: {RIGHT[:6]}-{RIGHT[6:]}",
        f"Barnet, {WITHOUT_CHECK[:6]}-{WITHOUT_CHECK[6:]}, går i skole.",
        *(f"Borger {RIGHT[:6]}{dash}{RIGHT[6:]}" for dash in ("—", " - ", "−", "\u00a0", "\u2009", "-\n")),  # noqa: RUF001
        f"cpr{RIGHT[:6]}-{RIGHT[6:]}",
        f"brev_{RIGHT[:6]}-{RIGHT[6:]}_kopi",
        f"{RIGHT[:6]}\u00ad-{RIGHT[6:]}",
        f"født 12.03.75-{RIGHT[6:]}",
        f"12-03-1975-{RIGHT[6:]}",
        f"12031975-{RIGHT[6:]}",
        f"CPR: {' '.join(RIGHT)}",
        f"CPR-nummer: {RIGHT[:6]}/{RIGHT[6:]}",
        f"cpr 12 03 75 {RIGHT[6:8]} {RIGHT[8:]}",
    ],
)
def test_a_persons_number_is_found_and_masked(text):
    (found,) = find_person_numbers(text)
    assert found.endswith("••-••••")
    assert RIGHT[6:] not in found
    assert _NEAR.search(text)  # `minutes check` asks about texts alone that have this


@pytest.mark.parametrize(
    "text",
    [
        f"Sagsnr. {RIGHT[:6]}-{RIGHT[6:]}",
        f"Konto 1234 {RIGHT}",
        f"tlf. {RIGHT}",
        f"P-nummer {RIGHT}",
        f"EAN 579{RIGHT}",
        f"Sag nr.: {RIGHT[:6]}-{RIGHT[6:]}",
        f"Konto (reg.nr. 1234) {RIGHT}",
        f"+45{RIGHT}",
        "311299-12",
        "991299-1234",
        "310275-1234",
        f"24/{RIGHT}",
        f"{RIGHT}/25",
        "180625-0001 180625-0002 180625-0003 180625-0004 180625-0005 180625-0006 180625-0007 180625-0008",
        " ".join(f"18062500{n:02}" for n in range(100)),
        "12.03.75 kl. 10.00-12.00",
        "12.03.75-14.03.75, 1203-1975, 12.03.2025-1400",
        f"Sagsnr. 12.03.75-{RIGHT[6:]}",
        f"Tabel: {' '.join(RIGHT)}",
        f"{WITHOUT_CHECK}",
    ],
)
def test_other_numbers_stop_nobody(text):
    assert find_person_numbers(text) == []


@pytest.fixture
def attachment(tmp_path):
    pdf = new_pdf(2, f"cpr {RIGHT[:6]}-{RIGHT[6:]} side")
    (item,) = items_with([write(tmp_path, "a.pdf", pdf)])
    return item.attachments[0]


def test_an_attachment_with_a_number_stops_the_public_edition_alone(attachment):
    (note,) = [remark for remark in take_in([attachment]).remarks if remark.code == "person-number"]
    assert note.values["places"] == "1: 1203••-••••; 2: 1203••-••••"
    with pytest.raises(PacketError, match="CPR") as stopped:
        take_in([attachment], settings=replace(SETTINGS, public=True))
    assert RIGHT[6:] not in str(stopped.value)


def test_a_number_that_may_be_shown_stops_nobody(attachment):
    allowed = replace(attachment, disclose="Nummeret er opdigtet.")
    assert take_in([allowed], settings=replace(SETTINGS, public=True)).included


def test_pages_without_text_are_told_and_read_where_tesseract_is_there(tmp_path, monkeypatch):
    pdf = new_pdf(2)
    pdf.pages[1].Contents = pdf.make_stream(b"0 0 99 99 re f")
    (item,) = items_with([write(tmp_path, "a.pdf", pdf)])
    public = replace(SETTINGS, public=True)
    monkeypatch.setenv("PATH", str(tmp_path))
    (remark,) = take_in(item.attachments, settings=public).remarks
    assert (remark.code, remark.values) == ("not-searched", {"pages": "2"})
    program = tmp_path / "tesseract"
    program.write_text(f"#!/bin/sh\necho cpr {RIGHT}\n")
    program.chmod(0o755)
    with pytest.raises(PacketError, match="CPR"):
        take_in(item.attachments, settings=public)


# ---------------------------------------------------------------- beside the pages, before a build

WRITTEN = f"{RIGHT[:6]}-{RIGHT[6:]}"
TEXT = '<w:p xmlns:w="w"><w:r><w:t>{}</w:t></w:r><w:r><w:t>{}</w:t></w:r></w:p>'
ROW = "<row><c><v>12</v></c><c><v>{}</v></c><c><v>34</v></c></row>"
BESIDE = {
    "a comment": ("word/comments.xml", TEXT.format(WRITTEN[:4], WRITTEN[4:])),
    "a property": (
        "docProps/core.xml",
        f"<p xmlns:dc='d'><dc:subject>{WRITTEN}</dc:subject><dc:creator>A</dc:creator></p>",
    ),
    "a footnote": ("word/footnotes.xml", TEXT.format("", WRITTEN)),
    "a cell": ("xl/worksheets/sheet2.xml", ROW.format(RIGHT)),
    "a speaker's note": ("ppt/notesSlides/notesSlide1.xml", f"<a:p xmlns:a='a'>{WRITTEN}</a:p>"),
    "a cell's remark": ("content.xml", f"<text:p xmlns:text='t'>cpr {RIGHT}</text:p>"),
}


@pytest.mark.parametrize("name", BESIDE)
def test_a_number_anywhere_in_an_office_file_is_found(name):
    part, text = BESIDE[name]
    assert numbers_in_office_file(write_parts({"[Content_Types].xml": b"", part: text.encode()})) == (
        "1203••-••••",
    )


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16-le"])
def test_a_number_in_an_old_office_file_is_found(encoding):
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 505 + f"cpr {WRITTEN} ".encode(encoding)
    assert numbers_in_office_file(data) == ("1203••-••••",)


def test_a_number_in_a_pdfs_remarks_stops_the_public_edition_though_they_are_not_published(tmp_path):
    pdf = new_pdf(1, "intet")
    pdf.docinfo["/Subject"] = f"Sagen om {WRITTEN}"
    (item,) = items_with([write(tmp_path, "a.pdf", pdf)])
    with pytest.raises(DisclosingError, match="1203"):
        take_in(item.attachments, settings=replace(SETTINGS, public=True))


def test_a_number_that_may_be_shown_is_in_the_public_edition(tmp_path):
    meeting = make_workspace(
        tmp_path, meeting_with_attachment("a.pdf") + "        disclose: Nummeret er opdigtet.\n"
    )
    (meeting.parent / "a.pdf").write_bytes(save(new_pdf(1, f"cpr {WRITTEN}")))
    done = run_minutes_here("build", "lom", "--edition", "public", cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def checked(folder, *paths, publishes=False, attachment="a.pdf", more="", **files):
    meeting = make_workspace(folder, meeting_with_attachment(attachment) + more)
    for name, content in files.items():
        (meeting.parent / name.replace("_", ".")).write_bytes(content)
    if publishes:
        with (meeting.parents[1] / "committee.yaml").open("a", encoding="utf-8") as stream:
            stream.write("publishes: true\n")
    return run_minutes_here("check", "--files", "--lang", "en", *paths, cwd=folder)


def test_check_looks_into_attachments_when_asked_to(tmp_path):
    found = checked(tmp_path, a_pdf=save(new_pdf(2, f"cpr {WRITTEN}")))
    assert found.returncode == 0
    assert "meeting.yaml:11:15: warning[attachment-person-number]" in found.stderr
    assert "1: 1203••-••••; 2: 1203••-••••" in found.stderr
    assert WRITTEN[7:] not in found.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", f"cpr {WRITTEN}".encode()),
        ("a.csv", f"navn;cpr\nAnna;{WRITTEN}\n".encode()),
        ("a.html", f"<p>{WRITTEN}</p>".encode()),
        ("a.md", f"cpr {WRITTEN}".encode()),
        ("a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><text>cpr {WRITTEN}</text></svg>".encode()),
        ("a.rtf", rf"{{\rtf1 cpr {WRITTEN}}}".encode()),
        ("a.eml", f"From: a@b.dk\nSubject: x\nContent-Type: text/plain\n\ncpr {WRITTEN}\n".encode()),
    ],
)
def test_check_reads_every_kind_of_text(tmp_path, name, content):
    found = checked(tmp_path, publishes=True, attachment=name, **{name.replace(".", "_"): content})
    assert found.returncode == 1
    assert "error[attachment-person-number-public]" in found.stderr


def test_an_attachment_is_a_path_too_and_a_file_of_no_meeting_is_nothing(tmp_path):
    cpr = save(new_pdf(1, WRITTEN))
    found = checked(tmp_path, "lom/2025-06-18/a.pdf", publishes=True, a_pdf=cpr)
    assert found.returncode == 1
    (tmp_path / "README.md").write_text(WRITTEN)
    assert run_minutes_here("check", "--files", "README.md", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("more", ["        closed: true\n", "        disclose: Opdigtet.\n"])
def test_what_is_closed_or_disclosed_is_not_looked_into(tmp_path, more):
    found = checked(tmp_path, publishes=True, more=more, a_pdf=save(new_pdf(1, WRITTEN)))
    assert "person-number" not in found.stderr


def test_scans_and_files_that_cannot_be_read_are_told(tmp_path):
    picture = b"\x89PNG\r\n\x1a\n" + b"\0" * 30
    found = checked(tmp_path, attachment="a.png", a_png=picture)
    assert "attachment-not-searched" in found.stderr


@pytest.mark.parametrize(
    "text",
    [
        "Anna Dahl, Birkevej 4, 8000 Aarhus",
        "Klager: Bo Lund, Nørre Allé 12 B, 2. tv., 8000 Aarhus",
        "skriv til anna.dahl@gmail.com",
        "mobil 20 30 40 50",
        "Privat tlf.: 20304050",
    ],
)
def test_private_addresses_and_numbers_are_found(text):
    assert list(find_contacts(text))


@pytest.mark.parametrize(
    "text",
    [
        "Rådhuset, Torvegade 1, 8000 Aarhus",
        "Fjordby Kommune\nSkolevej 4\n8000 Aarhus",
        "borgerservice@fjordby.dk",
        "Hovednummer 20 30 40 50",
        "Budgettet er 20 30 40 50 kr.",
        "a" * 100_000 + "vej",
    ],
)
def test_an_offices_own_are_not(text):
    assert list(find_contacts(text)) == []


# ---------------------------------------------------------------- what no line and no page shows as it is


def package(**parts):
    return write_parts({"[Content_Types].xml": b"", **parts})


def test_words_on_both_sides_of_a_tab_are_two():
    text = (
        f"<w:p xmlns:w='w'><w:r><w:t>123</w:t><w:tab/><w:t>{WRITTEN}</w:t><w:br/><w:t>456</w:t></w:r></w:p>"
    )
    assert numbers_in_office_file(package(**{"word/document.xml": text.encode()})) == ("1203••-••••",)


def test_files_and_pictures_words_within_an_office_file_are_searched():
    inner = package(**{"xl/sharedStrings.xml": f"<sst><si><t>cpr {WRITTEN}</t></si></sst>".encode()})
    assert numbers_in_office_file(package(**{"word/embeddings/a.xlsx": inner})) == ("1203••-••••",)
    picture = f"<w:p xmlns:w='w'><w:docPr descr='Brev til {WRITTEN}'/></w:p>".encode()
    assert numbers_in_office_file(package(**{"word/document.xml": picture})) == ("1203••-••••",)
    for sign in (" =", "\n= "):
        apart = picture.replace(b"descr=", b"descr" + sign.encode())
        assert numbers_in_office_file(package(**{"word/document.xml": apart})) == ("1203••-••••",)
    pdf = save(new_pdf(1, f"cpr {WRITTEN}"))
    assert numbers_in_office_file(package(**{"word/embeddings/a.bin": pdf})) == ("1203••-••••",)


EARLY = number_born("050375")


@pytest.mark.parametrize(("heading", "found"), [("CPR-nr.", ("0503••-••••",)), ("Beløb", ())])
def test_a_numbers_first_zero_that_a_sheet_drops_is_put_back_where_it_is_one(heading, found):
    strings = f"<sst><si><t>{heading}</t></si></sst>".encode()
    sheet = ROW.format(EARLY[1:]).encode()
    workbook = package(**{"xl/sharedStrings.xml": strings, "xl/worksheets/sheet1.xml": sheet})
    assert numbers_in_office_file(workbook) == found


def test_what_came_with_a_mail_is_searched_too(tmp_path):
    inner = EmailMessage()
    inner["Subject"] = "Videresendt"
    inner.set_content("Se bilaget.")
    inner.add_attachment(save(new_pdf(1, f"cpr {WRITTEN}")), "application", "pdf", filename="a.pdf")
    mail = EmailMessage()
    mail["Subject"] = "Sagen"
    mail.set_content("Hej")
    mail.add_attachment(inner)
    mail.add_attachment(b"\x89PNG\r\n\x1a\n" + b"\0" * 30, "image", "png", filename="foto.png")
    found = checked(tmp_path, publishes=True, attachment="a.eml", a_eml=mail.as_bytes())
    assert "error[attachment-person-number-public]" in found.stderr
    assert "foto.png (1)" in found.stderr


def test_a_pictures_numbers_are_read_and_one_that_cannot_be_read_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    picture = tmp_path / "a.png"
    Image.new("CMYK", (40, 40)).convert("RGB").save(picture)
    (item,) = items_with([picture])
    told = {
        remark.code for remark in take_in(item.attachments, settings=replace(SETTINGS, public=True)).remarks
    }
    assert "not-searched" in told
