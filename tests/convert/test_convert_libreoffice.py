"""LibreOffice: the program is believed only when there are pages, and never left running."""

from __future__ import annotations

import io
import os
import platform
import time
from pathlib import Path

import pikepdf
import pytest
from worddocs import WordDoc, bookmark, page_reference, run

from toolkit.convert import choose_renderer, soffice
from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.libreoffice import LibreOfficeRenderer
from toolkit.convert.soffice import Allowance, convert_files
from toolkit.documents.contents import fill_contents
from toolkit.errors import ConversionError, MachineError, MissingProgramError
from toolkit.processes import programs
from toolkit.processes.programs import find_soffice, install_command

ONE_PAGE, BLANK_PAGE = "onepage.pdf", "blankpage.pdf"


@pytest.fixture
def office(tmp_path):
    """A stand-in for soffice, whose behaviour is a piece of shell; $OUT is its --outdir, $FILES the files."""

    def make(behaviour: str) -> Path:
        pdf = pikepdf.new()
        pdf.add_blank_page()
        pdf.save(tmp_path / BLANK_PAGE)
        pdf.pages[0].obj.Contents = pdf.make_stream(b"0 0 9 9 re f")
        pdf.save(tmp_path / ONE_PAGE)
        program = tmp_path / "soffice"
        program.write_text(
            "#!/bin/sh\n"
            'echo "$@" >> ' + f"{tmp_path}/calls\n"
            'while [ "$1" != --outdir ]; do shift; done; OUT=$2; shift 2; FILES="$@"; mkdir -p "$OUT"\n'
            f'page() {{ cp {tmp_path}/{ONE_PAGE} "$OUT/$(basename "${{1%.*}}").pdf"; }}\n{behaviour}\n'
        )
        program.chmod(0o755)
        return program

    return make


@pytest.fixture
def files(tmp_path):
    paths = [tmp_path / "a" / "Oplæg.pptx", tmp_path / "b" / "Oplæg.pptx", tmp_path / "-x.odt"]
    for number, path in enumerate(paths):
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"file {number}")
    return paths


def calls(tmp_path: Path) -> list[str]:
    return (tmp_path / "calls").read_text().splitlines()


def test_all_files_are_converted_in_one_call_also_when_they_have_the_same_name(office, files, tmp_path):
    pdfs = convert_files(office('for f in $FILES; do page "$f"; done'), files, "pdf", os.environ)
    assert list(pdfs) == files
    assert len(calls(tmp_path)) == 1
    assert "-env:UserInstallation=file:///" in calls(tmp_path)[0]


def test_a_file_that_spoils_the_others_is_left_out_after_one_retry_each(office, files, tmp_path):
    one_by_one = 'case "$FILES" in *" "*) exit 0;; esac; grep -q "file 1" $FILES || page "$FILES"'
    pdfs = convert_files(office(one_by_one), files, "pdf", os.environ)
    assert list(pdfs) == [files[0], files[2]]
    assert len(calls(tmp_path)) == 1 + 3


def test_exit_code_0_without_pages_is_no_success(office, files):
    empty = 'for f in $FILES; do : > "$OUT/$(basename "${f%.*}").pdf"; done; exit 0'
    assert convert_files(office(empty), files, "pdf", os.environ) == {}


def test_a_blank_page_is_no_success(office, files, tmp_path):
    blank = f'for f in $FILES; do cp {tmp_path}/{BLANK_PAGE} "$OUT/$(basename "${{f%.*}}").pdf"; done'
    assert convert_files(office(blank), files, "pdf", os.environ) == {}


def test_a_program_that_hangs_is_stopped_with_all_it_has_started(office, files, tmp_path, monkeypatch):
    monkeypatch.setattr(soffice, "SECONDS_TO_START", 5)
    begun = time.monotonic()
    program = office(f"sleep 60 & echo $! > {tmp_path}/child; wait")
    assert convert_files(program, files[:1], "pdf", os.environ, Allowance(0, 1000)) == {}
    assert time.monotonic() - begun < 50
    child = int((tmp_path / "child").read_text())
    deadline = time.monotonic() + 10
    while Path(f"/proc/{child}").exists() and "Z" not in Path(f"/proc/{child}/stat").read_text().split()[2]:
        assert time.monotonic() < deadline, "the child is still running"
        time.sleep(0.05)


def test_a_file_that_it_hangs_at_is_given_up_and_the_others_are_not(office, files, tmp_path, monkeypatch):
    monkeypatch.setattr(soffice, "SECONDS_TO_START", 10)
    hanging = 'for f in $FILES; do if grep -q "file 1" "$f"; then sleep 60; else page "$f"; fi; done'
    begun = time.monotonic()
    pdfs = convert_files(office(hanging), files, "pdf", os.environ, Allowance(5, 1000))
    assert pdfs.keys() == {files[0], files[2]}
    assert len(calls(tmp_path)) == 2, "all files, and those behind the one that it hung at"
    assert time.monotonic() - begun < 50


@pytest.mark.parametrize("behaviour", ["sleep 60", "exit 1"], ids=["waits", "fails"])
def test_a_machine_that_lets_too_few_processes_begin_is_told_soon(office, files, monkeypatch, behaviour):
    monkeypatch.setattr(soffice, "is_machine_full", lambda _room=0: True)
    monkeypatch.setattr(soffice, "_SECONDS_WITHOUT_ROOM", 1)
    begun = time.monotonic()
    with pytest.raises(MachineError, match="no more processes"):
        convert_files(office(behaviour), files, "pdf", os.environ)
    assert time.monotonic() - begun < 30


def test_pages_are_taken_however_few_processes_may_begin(office, files, monkeypatch):
    monkeypatch.setattr(soffice, "is_machine_full", lambda _room=0: True)
    assert len(convert_files(office('for f in $FILES; do page "$f"; done'), files, "pdf", os.environ)) == 3


def test_our_own_document_without_pages_is_an_error(office):
    word = WordDoc()
    word.text("tekst")
    with pytest.raises(ConversionError, match="no pages"):
        LibreOfficeRenderer(office("exit 0")).convert_document(word.to_bytes())


def test_a_program_that_cannot_be_started_is_an_error(tmp_path, files):
    with pytest.raises(ConversionError, match="cannot be started"):
        convert_files(tmp_path / "nothing-here", files, "pdf", os.environ)


def test_a_missing_libreoffice_is_named_with_the_command_for_the_machine(monkeypatch):
    monkeypatch.setattr(programs, "USUAL_PLACES", ())
    monkeypatch.setattr(programs, "find_program", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    with pytest.raises(MissingProgramError, match="apt-get install libreoffice"):
        find_soffice()
    monkeypatch.setattr(platform, "system", lambda: "Windows")
    assert install_command().startswith("winget")
    monkeypatch.setattr(platform, "system", lambda: "Darwin")
    assert install_command().startswith("brew")


def test_both_renderers_agree_on_pages_numbers_bookmarks_and_boxes():
    word = WordDoc()
    word.paragraph(page_reference("item_1") + run(" og ") + page_reference("item_2a"))
    word.section('<w:pgNumType w:fmt="lowerRoman"/>')
    word.number_last_section('<w:pgNumType w:start="1"/>')
    word.document.styles.add_style("Hyperlink", 2)
    word.paragraph(bookmark(1, "item_1", run("Første sag")), "Heading1")
    word.page_break()
    word.paragraph(bookmark(2, "item_2a", run("Anden sag")), "Heading1")
    word.paragraph(bookmark(3, "attachment_2a_1", run("2a.1 Budget for 2025")))
    renderers = (EmbeddedRenderer(), choose_renderer("libreoffice"))
    (docx, embedded), (other_docx, office) = (
        fill_contents(word.to_bytes(), renderer.convert_document) for renderer in renderers
    )
    assert docx == other_docx
    assert office.targets == embedded.targets == {"item_1": 2, "item_2a": 3, "attachment_2a_1": 3}
    assert office.labels == embedded.labels
    (ours,), (theirs,) = embedded.anchors, office.anchors
    assert (ours.name, ours.page) == (theirs.name, theirs.page) == ("attachment_2a_1", 3)
    with pikepdf.open(io.BytesIO(office.pdf)) as pdf:
        assert sorted(pdf.Root.Dests.keys()) == [
            "/_section_1",
            "/_section_2",
            "/attachment_2a_1",
            "/item_1",
            "/item_2a",
        ]
        assert not any(
            "marker" in str(link.get("/A")) for page in pdf.pages for link in page.get("/Annots", ())
        )
        assert pdf.Root.MarkInfo.Marked
