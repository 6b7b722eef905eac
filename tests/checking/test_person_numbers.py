"""CPR numbers in attachments: found, told without being repeated, never seen in case numbers and the like.

The numbers are made up, of dates and serials that fit.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from packetparts import SETTINGS, items_with, new_pdf, take_in, write
from stdnum.dk import cpr

from toolkit.checking.personnumbers import find_person_numbers
from toolkit.errors import PacketError


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
        f"Barnet, {WITHOUT_CHECK[:6]}-{WITHOUT_CHECK[6:]}, går i skole.",
    ],
)
def test_a_persons_number_is_found_and_masked(text):
    (found,) = find_person_numbers(text)
    assert found.endswith("••-••••")
    assert RIGHT[6:] not in found


@pytest.mark.parametrize(
    "text",
    [
        f"Sagsnr. {RIGHT[:6]}-{RIGHT[6:]}",
        f"Konto 1234 {RIGHT}",
        f"tlf. {RIGHT}",
        f"P-nummer {RIGHT}",
        f"EAN 579{RIGHT}",
        f"+45{RIGHT}",
        "311299-12",
        "991299-1234",
        "310275-1234",
        f"24/{RIGHT}",
        f"{RIGHT}/25",
        "180625-0001 180625-0002 180625-0003 180625-0004 180625-0005 180625-0006 180625-0007 180625-0008",
        " ".join(f"18062500{n:02}" for n in range(100)),
        "12.03.75 kl. 10.00-12.00",
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
