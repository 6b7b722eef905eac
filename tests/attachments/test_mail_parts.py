"""Mails as programs really write them: every text that a mail program would show, each file by its name."""

from __future__ import annotations

import base64
from datetime import datetime

import pytest

from toolkit.attachments.conversion.mail import read_eml
from toolkit.formats.content import recognise
from toolkit.formats.kinds import Kind
from toolkit.meetings.limits import Limits

HEAD = b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n"
TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
HTML = b"Content-Type: text/html\r\n\r\n"
PDF = b"Content-Type: application/pdf"
STATUS = b"Content-Type: message/delivery-status"


def mail(body: bytes, fields: bytes = b"") -> bytes:
    return HEAD + fields + b"\r\n" + body


def multipart(kind: bytes, *parts: bytes, boundary: bytes = b"BB") -> bytes:
    body = b"".join(b"--%s\r\n%s\r\n" % (boundary, part) for part in parts)
    return b"Content-Type: multipart/%s; boundary=%s\r\n\r\n%s--%s--\r\n" % (kind, boundary, body, boundary)


def letter(data: bytes):
    return read_eml(data, Limits(), "unnamed")


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"=?utf-8?Q?M=C3?= =?utf-8?Q?=B8de?= p=?utf-8?b?w6U=?=", "Møde på"),  # a letter in two words
        (b"=?iso-8859-1?Q?=80_100_=96_200?=", "€ 100 \N{EN DASH} 200"),  # Windows' letters by another name
        (b"=?iso-8859-1?Q?M=C3=B8de?=", "Møde"),  # said to be what it is not
        (b"=?x-unknown?Q?M=F8de?= \\\\server\\udvalg", "Møde \\\\server\\udvalg"),
        (b"=?utf-8?b?TcO4ZGU?=", "Møde"),  # cut off
        ("Møde på rådhuset".encode(), "Møde på rådhuset"),
        ("Møde på rådhuset".encode("cp1252"), "Møde på rådhuset"),
        (b"=?iso-2022-jp?B?GyRCJDMbKEI=?=", "こ"),
    ],
)
def test_a_subject_in_whatever_letters(raw, subject):
    assert letter(mail(b"x", b"Subject: " + raw + b"\r\n")).subject == subject


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (b"; name=x.pdf\r\nContent-Disposition: attachment; filename*=utf-8''r%E5d.pdf", "råd.pdf"),
        (
            b"\r\nContent-Disposition: attachment; filename*0*=utf-8''r%C3%A5;\r\n filename*1=\"d nr.pdf\"",
            "råd nr.pdf",
        ),
        (b'; name="=?utf-8?Q?r=C3=A5d.pdf?="\r\nContent-Disposition: attachment', "råd.pdf"),
        ('; name="råd.pdf"\r\nContent-Disposition: attachment'.encode("cp1252"), "råd.pdf"),
        (b"\r\nContent-Disposition: attachment; filename=a b c.pdf", "a b c.pdf"),
        (b"\r\nContent-Disposition: attachment", "unnamed 1"),
        (b'\r\nContent-Disposition: attachment; filename="' + b"n" * 200 + b'.pdf"', "n" * 116 + ".pdf"),
    ],
)
def test_a_file_keeps_its_name(said, name):
    (one,) = letter(HEAD + multipart(b"mixed", TEXT + b"x", PDF + said + b"\r\n\r\n%PDF-")).enclosures
    assert (one.name, one.data) == (name, b"%PDF-")


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (multipart(b"mixed", TEXT + b"ET", PDF + b"\r\n\r\n%PDF-", TEXT + b"TO", HTML + b"<p>3"), "ET TO 3"),
        (multipart(b"x-odd", TEXT + b"ET", TEXT + b"TO").removesuffix(b"--BB--\r\n"), "ET TO"),
        (multipart(b"alternative", TEXT + b"Et to tre", HTML + b"<p>Et <b>to</b> tre"), "Et to tre"),
        (multipart(b"alternative", TEXT + b"\xc2\xa0", HTML + b"<p>DET HELE"), "DET HELE"),
        (multipart(b"alternative", TEXT + b"Se HTML-delen", HTML + b"<p>Her er det hele"), "Her er det hele"),
        (multipart(b"alternative", TEXT + b"En anden mail", TEXT + b"Det hele"), "En anden mail Det hele"),
        (multipart(b"alternative", TEXT + b"Vi ses i salen kl 9", HTML + b"<p>Vi ses i salen kl 10 og"),
         "Vi ses i salen kl 10 og"),
        (b'Content-Type: text/plain; charset="cp1251"\xff\r\n\r\n\xdd\xf2\xee', "Это"),
        (multipart(b"report", TEXT + b"ET", STATUS + b"\r\n\r\nAction: no\r\n\r\n"), "ET Action: no"),
        (b"Content-Type: multipart/mixed\r\n\r\nET", "ET"),
        (b"Content-Type: multipart/mixed; boundary=ZZ\r\n\r\nET", "ET"),
        (TEXT + b"\xef\xbb\xbfET", "ET"),
        (b"Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n"
         + base64.b64encode("Å".encode("utf-16")), "Å"),
        (b"Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n"
         + base64.b64encode(b"Vi ses igen i juni")[:-3] + b"\xac", "Vi ses igen i j"),
        (b"\r\nR\xe5d", "Råd"),
        (TEXT + b"\xc3\xa5 \xe5 \xe6", "å å æ"),
        (b"Content-Type: text/html\r\n\r\n<meta charset=windows-1252><p>R\xe5d&#11;", "Råd"),
        (b"Content-Transfer-Encoding: 8-bit\r\n" + TEXT + b"R\xc3\xa5d", "Råd"),
    ],
)  # fmt: skip
def test_every_text_that_a_mail_program_shows_and_alternatives_once(data, texts):
    assert " ".join(letter(HEAD + data).texts).replace("\\", "") == texts


LONG = base64.encodebytes("Mødet om budgettet begynder klokken ti i salen på rådhuset.\n".encode())
SHORT = base64.encodebytes("På rådhuset\n".encode("latin-1"))


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        (LONG + b"__________\r\nUdvalg mailing list", "på rådhuset. __________ Udvalg mailing list"),
        (LONG.replace(b"\n", b"\n\n") + b"-- \nFOD", "på rådhuset. -- FOD"),
        (SHORT + b"-- \nFOD", "På rådhuset -- FOD"),
        (b"Fra en fremmed\r\n\r\n" + LONG, "Fra en fremmed M"),
        ("Kære alle\r\nMødet er kl. ti".encode(), "Kære alle Mødet er kl. ti"),
        (b"Dear\r\nall", "Dear all"),
        (base64.b64encode("Øl på åen".encode("latin-1")) + b"\n-- \nFOD", "Øl på åen -- FOD"),
        (
            base64.b64encode("Det er \u2018fint\u2019".encode("cp1252")).rstrip(b"="),
            "Det er \u2018fint\u2019",
        ),
        (b" ".join(LONG.split()), "på rådhuset."),
        (b"".join(b"> " + line for line in LONG.splitlines(keepends=True)), "på rådhuset."),
        (b"Venlig hilsen\r\nTeknikudvalget/Miljoeudvalget", "Teknikudvalget/Miljoeudvalget"),
        (b"Hilsen\r\narbejdsmarkedsuddannelsesudvalget.", "arbejdsmarkedsuddannelsesudvalget."),
        (LONG + LONG, "på rådhuset. Mødet om"),
        (LONG[:20] + b"!" + LONG[20:], "på rådhuset."),  # a sign that got in on the way
    ],
)
def test_what_is_said_to_be_base64_and_is_not_is_read_as_it_stands(sent, shown):
    part = b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    texts = " ".join(letter(HEAD + part + sent).texts)
    assert shown in " ".join(texts.replace("\\", "").split())


def test_a_file_that_is_said_to_be_base64_and_is_not():
    part = b"Content-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment\r\n"
    part += b"Content-Transfer-Encoding: base64\r\n\r\nNavn;Antal\r\nA;5"
    (one,) = letter(HEAD + multipart(b"mixed", TEXT + b"x", part)).enclosures
    assert one.data == b"Navn;Antal\r\nA;5"


def test_apples_mails_keep_what_stands_between_the_halves_of_their_html():
    halves = multipart(b"mixed", HTML + b"<p>Vi", PDF + b"\r\n\r\n%PDF-", HTML + b"<p>ses", boundary=b"CC")
    read = letter(HEAD + multipart(b"alternative", TEXT + b"Vi ses", halves))
    assert read.texts == ("Vi ses",)
    assert [one.data for one in read.enclosures] == [b"%PDF-"]


@pytest.mark.parametrize(
    ("coding", "inner"),
    [
        (b"base64", base64.b64encode(b"Subject: INDRE\r\n\r\nTEKST")),
        (b"quoted-printable", b"Subject: INDRE\r\n\r\nTEK=\r\nST"),
        (b"8bit", b"Subject: INDRE\r\n\r\nTEKST"),
        (b"base64", b"Subject: INDRE\r\n\r\nTEKST"),
    ],
)
def test_a_mail_within_a_mail_however_it_is_packed(coding, inner):
    part = b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: " + coding + b"\r\n\r\n" + inner
    (one,) = letter(HEAD + multipart(b"mixed", TEXT + b"x", part)).enclosures
    assert one.name == "INDRE.eml"
    assert recognise(one.data, ".eml") is Kind.EML
    assert letter(one.data).texts == ("TEKST",)


def test_pictures_are_files_unless_the_text_shows_them_and_those_elsewhere_are_counted():
    html = HTML + b"<img src='cid:a@x'><img src='http://x/y.png'><img src='http://x/t.gif' width=1><p>Hej"
    shown = b"Content-Type: image/png; name=a.png\r\nContent-ID: <a@x>\r\n\r\nPNG"
    photo = b"Content-Type: image/heic; name=b.heic\r\nContent-ID: <b@x>\r\n\r\nHEIC"
    read = letter(HEAD + multipart(b"related", html, shown, photo))
    assert [one.name for one in read.enclosures] == ["b.heic"]
    assert (read.left_out, read.pictures) == (("a.png",), 1)


def test_an_invitation_tells_what_when_and_where():
    calendar = (
        b"Content-Type: text/calendar; method=REQUEST; name=i.ics\r\n\r\nBEGIN:VCALENDAR\r\n"
        b"BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dialogm\xc3\xb8de\r\n"
        b"LOCATION:Sal 1\r\nDTSTART:20250604T080000Z\r\n"
        b"DTEND:20250604T090000Z\r\nDESCRIPTION:Medbring kaffe\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    (event,) = letter(HEAD + multipart(b"alternative", TEXT + b"x", calendar)).events
    assert (event.title, event.place, event.words) == ("Dialogmøde", "Sal 1", "Medbring kaffe")
    assert isinstance(event.start, datetime)
    assert event.start.hour == 10  # in Denmark


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\r\n"])
def test_what_stands_before_a_mail_hides_nothing(mark):
    data = mark + mail(b"x", b"Subject: Emne\r\n")
    assert recognise(data) is Kind.EML
    assert letter(data).subject == "Emne"


def test_a_date_that_is_none_is_shown_as_it_stands():
    assert letter(mail(b"x", b"Date: i morges\r\n")).sent == "i morges"


@pytest.mark.parametrize(
    ("data", "suffix", "kind"),
    [
        (b"Vi gemmer i %PDF-1.7 format.", ".txt", Kind.TEXT),
        (b"%PDF-1.7 er et format.", ".txt", Kind.TEXT),
        (b"Formater:\n%PDF-1.7 og andre", ".md", Kind.MARKDOWN),
        (mail(multipart(b"mixed", PDF + b"\r\n\r\n%PDF-1.7\n1 0 obj")), ".eml", Kind.EML),
        (b"HTTP/1.1 200\r\n%PDF-1.7\n1 0 obj<<>>", ".pdf", Kind.PDF),
        (b"%PDF-1.7 and no more", ".pdf", Kind.PDF),
    ],
)
def test_the_word_pdf_makes_no_pdf(data, suffix, kind):
    assert recognise(data, suffix) is kind


def test_a_part_whose_boundary_is_broken_takes_the_place_of_no_alternative():
    broken = (
        b'Content-Type: multipart/alternative; boundary="XX"\r\n\r\n--YY\r\n'
        + TEXT
        + b"en helt anden sag\r\n"
    )
    found = letter(HEAD + multipart(b"alternative", TEXT + b"selve brevet", broken))
    assert "selve brevet" in found.texts[0]
    assert "en helt anden sag" in found.texts[1]
