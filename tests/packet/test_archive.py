"""What `--archive` makes is PDF/A, as veraPDF sees it, or says what prevents it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from archivemutants import archive_mutants
from built import SAMPLES, build
from judge import judge, judge_all
from packetparts import items_with, new_pdf, plan_for, save, write
from pikepdf import Array, Dictionary, Name, String
from PIL import Image
from taggedparts import foreign_pdf, main_pages

from toolkit.convert.archive import PROFILE, archive_pages
from toolkit.packet.merge import merge_packet
from toolkit.pdf.facts import Obstacle

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.packet.model import PacketPlan


NAMES = {"agenda.pdf", "minutes.pdf", "packet.pdf", "tagged.2a.pdf"}


def claim_of(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as file, file.open_metadata() as metadata:
        return metadata.get("pdfaid:part", "") + metadata.get("pdfaid:conformance", "")


def plan_archived(folder: Path, *files: tuple[str, bytes]) -> PacketPlan:
    items = items_with([write(folder, name, data) for name, data in files])
    return plan_for(items, archive_pages(main_pages(items)))


def picture(mode: str) -> bytes:
    file = io.BytesIO()
    Image.new(mode, (60, 40), 0).save(file, "JPEG")
    return file.getvalue()


def remarked() -> bytes:
    """A PDF that claims to be PDF/A, with a note that each reader draws as it likes."""
    with pikepdf.open(io.BytesIO(foreign_pdf("arkiv", "a-2a", "ua-1"))) as file:
        note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([9, 9, 29, 29]), F=4)
        file.pages[0].obj.Annots = Array([file.make_indirect(note)])
        return save(file)


@pytest.fixture(scope="module")
def archived(tmp_path_factory) -> Path:
    """A meeting without foreign attachments in both renderers, and packets of the kinds that may be kept."""
    folder = tmp_path_factory.mktemp("archive")
    sample = SAMPLES / "local" / "2025-09-17" / "meeting.yaml"
    build(sample, folder / "embedded", archive=True)
    build(sample, folder / "libreoffice", archive=True, renderer="libreoffice")
    tagged = plan_archived(folder, ("a.pdf", foreign_pdf("arkiv", "a-2a", "ua-1")))
    (folder / "tagged.2a.pdf").write_bytes(merge_packet(tagged))
    pictured = plan_archived(folder, ("b.jpg", picture("RGB")), ("c.jpg", picture("L")))
    (folder / "pictured.2b.pdf").write_bytes(merge_packet(pictured))
    return folder


def test_verapdf_finds_nothing_in_documents_and_packets_of_the_level_they_claim(archived):
    level_a = [
        *sorted((archived / "embedded").rglob("*.pdf")),
        *sorted((archived / "libreoffice").rglob("*.pdf")),
    ]
    level_a.append(archived / "tagged.2a.pdf")
    level_b = [archived / "pictured.2b.pdf"]

    found = judge_all(
        [(path, flavour) for path in level_a for flavour in ("2a", "ua1")]
        + [(path, "2b") for path in level_b]
    )

    assert len(level_a) == 7
    assert found["2a"] == found["ua1"] == dict.fromkeys(level_a, ())
    assert found["2b"] == dict.fromkeys(level_b, ())
    assert {claim_of(path.read_bytes()) for path in level_a} == {"2A"}
    assert claim_of(level_b[0].read_bytes()) == "2B"


@pytest.mark.parametrize(
    ("name", "data", "obstacle"),
    [
        ("a.pdf", save(new_pdf(1)), Obstacle.CLAIM),
        ("a.pdf", foreign_pdf("uden arkiv"), Obstacle.CLAIM),
        ("a.jpg", picture("CMYK"), Obstacle.COLOUR),
        ("a.pdf", remarked(), Obstacle.APPEARANCE),
    ],
)
def test_an_attachment_that_prevents_it_is_named_and_nothing_is_claimed(tmp_path, name, data, obstacle):
    plan = plan_archived(tmp_path, (name, data))

    (told,) = (remark for remark in plan.remarks if remark.code == "unarchived")
    assert [lack.code for lack in told.values["lacks"]] == [obstacle]
    assert claim_of(merge_packet(plan)) == ""


def test_what_only_says_that_it_is_fit_does_not_make_a_packet_say_so(tmp_path):
    mutants = dict(archive_mutants(foreign_pdf("arkiv", "a-2b")))
    pages = archive_pages(main_pages(items_with([tmp_path / "a.pdf"])))
    claiming = []
    for name, data in mutants.items():
        plan = plan_for(items_with([write(tmp_path, "a.pdf", data)]), pages)
        if claim_of(merge_packet(plan)):
            claiming.append(name)
    assert len(mutants) >= 36
    assert claiming == []


def test_layers_of_an_attachment_leave_the_packet_fit(tmp_path):
    with pikepdf.open(io.BytesIO(foreign_pdf("arkiv", "a-2a", "ua-1"))) as file:
        layer = file.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag")))
        view = Dictionary(Name=String("Alt"), Order=Array([layer]))
        file.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=view)
        data = save(file)
    packet = tmp_path / "packet.pdf"
    packet.write_bytes(merge_packet(plan_archived(tmp_path, ("a.pdf", data))))
    assert claim_of(packet.read_bytes()) == "2A"
    assert judge([packet], "2a") == judge([packet]) == {packet: ()}


def test_without_the_option_nothing_is_said_of_archives(tmp_path):
    items = items_with([write(tmp_path, "a.pdf", save(new_pdf(1)))])
    plan = plan_for(items, main_pages(items))

    assert not [remark for remark in plan.remarks if remark.code == "unarchived"]
    assert claim_of(merge_packet(plan)) == ""


def test_the_colour_profile_may_be_passed_on_and_has_no_clock_in_it():
    profile = PROFILE.read_bytes()
    assert "No copyright, use freely".encode("utf-16-be") in profile
    assert profile[24:36] == bytes([7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]), "1 January 2000"
