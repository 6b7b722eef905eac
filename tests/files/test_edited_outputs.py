"""What somebody has written into an output is never overwritten, on whichever machine the next build runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import docx
import pytest
from command_line import make_workspace, run_minutes, run_minutes_here

from toolkit.errors import WriteError
from toolkit.files.edited import check_open, is_as_made, replace_outputs, sealed, write_keeping

if TYPE_CHECKING:
    from pathlib import Path

MOMENT = 1741784700  # 2025-03-12 13:05 UTC
PUBLIC = "name: LOM\norganisation: Fjordby Kommune\nstyle: local\npublishes: true\nlanguage: en\n"


@pytest.fixture(autouse=True)
def _in_greenwich(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    import time

    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def built(tmp_path):
    """A folder in which a meeting has been built, and the folder of its outputs."""
    make_workspace(tmp_path)
    assert run_minutes_here("build", "lom", "--only", "agenda", cwd=tmp_path).returncode == 0
    return tmp_path, tmp_path / "build" / "lom" / "2025-06-18"


def edit(path: Path, words: str = "Typed in Word.") -> bytes:
    document = docx.Document(path)
    document.add_paragraph(words)
    document.save(path)
    os.utime(path, (MOMENT, MOMENT))
    return path.read_bytes()


@pytest.mark.parametrize("travels", [True, False], ids=["with the record", "the Word file alone"])
def test_a_word_file_somebody_wrote_in_is_kept_and_told_on_another_machine(built, travels):
    place, folder = built
    typed = edit(folder / "agenda.docx")
    if not travels:
        (folder / ".minutes.json").unlink()
    again = run_minutes(
        *("build", "lom", "--only", "agenda"), cwd=place, TZ="UTC", MINUTES_CACHE_DIR=str(place / "other")
    )
    assert again.returncode == 0
    kept = folder / "agenda (edited 2025-03-12 13.05).docx"
    assert kept.read_bytes() == typed
    assert f'minutes take "build/lom/2025-06-18/{kept.name}"' in again.stderr
    assert is_as_made((folder / "agenda.docx").read_bytes())
    third = run_minutes("build", "lom", "--only", "agenda", cwd=place, TZ="UTC")
    assert third.returncode == 0, third.stderr
    assert "edited" not in third.stderr, "what was kept is told once"


def test_what_nobody_changed_is_not_kept_even_without_records(built):
    place, folder = built
    (folder / ".minutes.json").unlink()
    (place / "lom" / "committee.yaml").write_text(
        (place / "lom" / "committee.yaml").read_text(encoding="utf-8").replace("LOM", "LAM"), encoding="utf-8"
    )
    again = run_minutes_here(
        "build", "lom", "--only", "agenda", cwd=place, MINUTES_CACHE_DIR=str(place / "other")
    )
    assert again.returncode == 0, again.stderr
    assert not list(folder.glob("*.docx"))[1:]


def test_a_second_change_in_the_same_minute_gets_a_number(tmp_path):
    write_keeping(tmp_path, {"plan.pdf": b"made"}, "da")
    for typed in (b"one", b"two"):
        (tmp_path / "plan.pdf").write_bytes(typed)
        os.utime(tmp_path / "plan.pdf", (MOMENT, MOMENT))
        _, told = write_keeping(tmp_path, {"plan.pdf": b"made anew"}, "da")
        assert "ikke overskrevet" in told[0]
    assert (tmp_path / "plan (rettet 2025-03-12 13.05).pdf").read_bytes() == b"one"
    assert (tmp_path / "plan (rettet 2025-03-12 13.05, 2).pdf").read_bytes() == b"two"
    assert (tmp_path / "plan.pdf").read_bytes() == b"made anew"


def test_a_file_that_goes_is_kept_when_somebody_changed_it(tmp_path):
    replace_outputs(tmp_path, {"packet-1.pdf": b"1", "packet-2.pdf": b"2"}, (), "en")
    (tmp_path / "packet-2.pdf").write_bytes(b"with my notes")
    _, kept = replace_outputs(tmp_path, {"packet.pdf": b"all"}, ["packet-1.pdf", "packet-2.pdf"], "en")
    assert [one.name for one in kept] == ["packet-2.pdf"]
    assert kept[0].path.read_bytes() == b"with my notes"
    assert not (tmp_path / "packet-1.pdf").exists()


def test_a_failure_leaves_a_changed_file_where_it_was(tmp_path):
    (tmp_path / "packet.pdf").mkdir()
    (tmp_path / "agenda.pdf").write_bytes(b"mine")
    with pytest.raises(WriteError):
        replace_outputs(tmp_path, {"agenda.pdf": b"new", "packet.pdf": b"new"}, (), "en")
    assert (tmp_path / "agenda.pdf").read_bytes() == b"mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["agenda.pdf", "packet.pdf"]


@pytest.mark.parametrize("closes", [False, True], ids=["built anew", "withdrawn"])
def test_a_changed_public_file_is_kept_outside_the_public_folder(tmp_path, closes):
    meeting = make_workspace(tmp_path)
    (meeting.parent.parent / "committee.yaml").write_text(PUBLIC, encoding="utf-8")
    assert run_minutes_here("build", "lom", "--only", "agenda,web", cwd=tmp_path).returncode == 0
    folder = tmp_path / "build" / "lom" / "2025-06-18"
    typed = edit(folder / "public" / "agenda.docx")
    text = meeting.read_text(encoding="utf-8")
    if closes:
        meeting.write_text(text.rstrip("\n") + "\n    closed: true\n", encoding="utf-8")
    result = run_minutes("build", "lom", "--only", "agenda,web", cwd=tmp_path, TZ="UTC")
    assert result.returncode == 0, result.stderr
    kept = folder / "agenda (public, edited 2025-03-12 13.05).docx"
    assert kept.read_bytes() == typed
    assert str(kept.relative_to(tmp_path)) in result.stderr
    assert not [path for path in (folder / "public").rglob("*") if "edited" in path.name]


@pytest.mark.parametrize(
    ("lock", "content", "who"),
    [
        (".~lock.agenda.docx#", ",Ida Storm,desk,12.03.2025 14:05,file:///home/ida;", "Ida Storm"),
        ("~$agenda.docx", "\x09Ida Storm" + " " * 40, "Ida Storm"),
        ("~$genda.docx", "", ""),
        ("~$enda.docx", "\x03Ib\x00\x1b", "Ib"),
    ],
)
def test_an_open_document_is_told_before_anything_is_built(built, lock, content, who):
    place, folder = built
    (folder / lock).write_text(content, encoding="latin-1")
    before = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    result = run_minutes_here("build", "lom", "--only", "agenda", "--force", cwd=place)
    assert result.returncode == 7
    assert f"{who} has build/lom" in result.stderr if who else "is open in another program" in result.stderr
    assert lock in result.stderr
    assert "making" not in result.stderr
    assert {path: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_a_kept_file_may_be_open(tmp_path):
    (tmp_path / "agenda (edited 2025-03-12 13.05).docx").write_bytes(b"")
    (tmp_path / ".~lock.agenda (edited 2025-03-12 13.05).docx#").write_bytes(b"")
    (tmp_path / ".~lock.agenda.docx#").write_bytes(b"")  # of a file that is gone
    check_open(tmp_path)


@pytest.mark.parametrize(
    "change", [lambda data: data[:-1], lambda data: data + b"x", lambda data: b"X" + data[1:]]
)
def test_a_seal_is_broken_by_any_change(tmp_path, change):
    document = docx.Document()
    document.save(tmp_path / "a.docx")
    made = sealed((tmp_path / "a.docx").read_bytes())
    (tmp_path / "b.docx").write_bytes(made)
    assert docx.Document(tmp_path / "b.docx").paragraphs == []
    assert is_as_made(made)
    assert not is_as_made(change(made))
    assert not is_as_made(b"")
