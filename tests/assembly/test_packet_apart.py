"""The packet's own process gives what the maker gives, and never outlives the build."""

from __future__ import annotations

import io
import os
import signal
import subprocess
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
import pytest
from built import SAMPLES
from packetparts import SETTINGS

from toolkit.assembly.apart import PacketUnderWay, begin_packet
from toolkit.assembly.making import PacketOrder, order_packet
from toolkit.documents.pages import Pages
from toolkit.errors import ConversionError, MissingProgramError, PacketError
from toolkit.making.editions import make_edition
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.sharing import Sharing, in_turn
from toolkit.making.source import read_source
from toolkit.meetings.model import Attachment, Committee, DocumentKind, Item, Meeting, Status
from toolkit.processes.childprocess import module_command

if TYPE_CHECKING:
    from collections.abc import Iterator

SAMPLE = SAMPLES / "local" / "2025-06-18" / "meeting.yaml"


def order(file: Path) -> PacketOrder:
    item = Item(number="1", title="Budget", attachments=(Attachment("1.1", "Budget", file),))
    committee = Committee("Udvalget", "Fjordby Kommune", "local")
    day = date(2025, 6, 18)
    meeting = Meeting(committee, file.parent, day, day, Status.AGENDA, entries=(item,))
    return order_packet(meeting, DocumentKind.AGENDA, None, "en", SETTINGS)


def take_and_wait(under_way: PacketUnderWay) -> None:
    under_way.take(Pages(b"", 0, {}))
    under_way.wait()


def children_of(pid: int) -> set[int]:
    """The processes that `pid` started and that are there still, but for the one that watches over them."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return {int(child) for child in children if Path(f"/proc/{child}/comm").read_text() != "sh\n"}


def test_an_attachment_that_cannot_be_included_is_named_by_the_build(tmp_path: Path) -> None:
    (tmp_path / "budget.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    with (
        begin_packet(order(tmp_path / "budget.pdf")) as under_way,
        pytest.raises(PacketError, match=r"budget\.pdf"),
    ):
        take_and_wait(under_way)


def test_a_missing_program_is_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    file = SAMPLES / "region" / "2025-06-11" / "bilag" / "2-1-samarbejde.pptx"
    with (
        begin_packet(order(file)) as under_way,
        pytest.raises(MissingProgramError, match=r"2-1-samarbejde\.pptx"),
    ):
        take_and_wait(under_way)


def test_a_process_that_dies_is_an_error_and_not_a_wait(tmp_path: Path) -> None:
    before = children_of(os.getpid())
    (tmp_path / "budget.pdf").write_bytes(b"%PDF-1.7")
    with begin_packet(order(tmp_path / "missing.pdf")) as under_way:
        (started,) = children_of(os.getpid()) - before
        os.kill(started, signal.SIGKILL)
        with pytest.raises(ConversionError) as raised:
            take_and_wait(under_way)
    assert "processen, der byggede mødet, stoppede uventet (kode -9)" in raised.value.say("da")


def test_a_build_that_fails_leaves_no_process_behind(tmp_path: Path) -> None:
    before = children_of(os.getpid())
    with pytest.raises(ZeroDivisionError), begin_packet(order(tmp_path / "missing.pdf")):
        raise ZeroDivisionError
    assert children_of(os.getpid()) == before


def test_a_file_named_like_a_library_in_the_users_folder_is_not_run(tmp_path: Path) -> None:
    """Neither by the command nor by the processes that it starts."""
    trap = tmp_path / "ran"
    for name in ("pikepdf", "pickle", "toolkit", "dxpdf", "img2pdf"):
        (tmp_path / f"{name}.py").write_text(f"open({str(trap)!r}, 'w').close()\n")
    subprocess.run(
        [*module_command("toolkit.cli"), "build", str(SAMPLE), "--out", str(tmp_path / "out")],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert not trap.exists()


def test_a_build_tells_the_packet_how_many_pages_its_document_is_going_to_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So the list is drawn meanwhile; it is drawn again, and the build takes longer, where that was wrong."""
    monkeypatch.setattr(
        "toolkit.documents.keptpages.open_store", lambda _: None
    )  # those kept are not measured
    told: list[int] = []

    @contextmanager
    def begin(order: PacketOrder) -> Iterator[PacketUnderWay]:
        with in_turn().begin_packet(order) as under_way:
            yield PacketUnderWay(told.append, under_way.take, under_way.wait)

    log = BuildLog(lambda _: None)
    source = read_source(SAMPLES / "region" / "2025-02-28" / "meeting.yaml", log, Path("out"))
    sharing = Sharing(begin, in_turn().begin_documents)
    options = BuildOptions(only=frozenset({"minutes", "packet"}))
    files = make_edition(source.meeting, options, log, sharing)
    with pikepdf.open(io.BytesIO(files["minutes.pdf"])) as pdf:
        assert told == [len(pdf.pages)]
