"""Attachments converted once are used again, and what is kept is never wrong, fatal, or without end."""

import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from built import SAMPLES, build
from command_line import make_workspace, run_minutes_here

from toolkit.attachments.conversion.file import recognise_file
from toolkit.attachments.keeping import keep_conversions
from toolkit.attachments.keptoutcomes import read_outcome, write_outcome
from toolkit.attachments.outcome import Ready, Refused, Settings, Taken
from toolkit.attachments.pagemaking import Converters
from toolkit.convert.foreign import ForeignPages
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.errors import ConversionError
from toolkit.files import keptstore
from toolkit.formats.kinds import Kind
from toolkit.messages.message import Message
from toolkit.packet.readying import ready_part
from toolkit.pdf.facts import Bookmark, Obstacle, Target
from toolkit.pdf.faults import Lack
from toolkit.pdf.geometry import PageShape
from toolkit.wordfile.stock import DrawingKind, Missing, TextPlace

SETTINGS = Settings(Path("agenda.docx"), {})


@pytest.fixture
def cache(tmp_path, monkeypatch):
    """An empty cache for the test alone; the folder of its conversions."""
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path / "cache"))
    keptstore.open_store.cache_clear()
    yield tmp_path / "cache" / "conversions"
    keptstore.open_store.cache_clear()


MISSING = (Missing(TextPlace.ENDNOTE, 2, "See it", 1), Missing(DrawingKind.INK, 1))


class Counting:
    """Converters of no use but to tell how often they were asked."""

    def __init__(self):
        self.asked = []
        self.taken = Taken(
            b"%PDF picture", (PageShape((0, 0, 9.5, 8), 90, 2.0),), notes=(Message("a", {"b": "æ"}),)
        )

    def file(self, data, kind, _settings):
        self.asked.append((kind, data))
        return Refused(Message("damaged")) if data == b"bad" else self.taken

    def draw(self, docx):
        self.asked.append(("docx", docx))
        if docx == b"bad":
            raise ConversionError("no-pages-written")
        return ForeignPages(b"%PDF\n" + docx, ("Garamond",), ("∮",), MISSING)

    def office(self, files):
        self.asked += files.items()
        return {name: b"%PDF " + data for name, data in files.items() if data != b"bad"}

    def kept(self):
        return keep_conversions(
            Converters(recognise_file, self.file, self, self.office, ready_part, self.office, self.office)
        )


@pytest.mark.usefixtures("cache")
def test_the_same_file_is_converted_once():
    counting = Counting()
    for _ in range(2):
        kept = counting.kept()
        assert kept.word.draw(b"one") == ForeignPages(b"%PDF\none", ("Garamond",), ("∮",), MISSING)
        assert kept.file(b"picture", Kind.PNG, SETTINGS) == counting.taken
        assert kept.office({"a.xlsx": b"x", "b.xlsx": b"y"}) == {"a.xlsx": b"%PDF x", "b.xlsx": b"%PDF y"}
    assert counting.asked == [("docx", b"one"), (Kind.PNG, b"picture"), ("a.xlsx", b"x"), ("b.xlsx", b"y")]
    assert counting.kept().office({"c.xlsx": b"x", "d.pptx": b"x"}) == {
        "c.xlsx": b"%PDF x",
        "d.pptx": b"%PDF x",
    }
    assert counting.asked[4:] == [("d.pptx", b"x")]  # another kind of file is another conversion


@pytest.mark.usefixtures("cache")
def test_other_limits_are_another_conversion_and_what_failed_is_tried_again():
    counting = Counting()
    strict = replace(SETTINGS, limits=replace(SETTINGS.limits, megapixels=1))
    for settings in (SETTINGS, strict):
        counting.kept().file(b"picture", Kind.PNG, settings)
    assert len(counting.asked) == 2
    for _ in range(2):
        assert counting.kept().file(b"bad", Kind.PNG, SETTINGS) == Refused(Message("damaged"))
        assert counting.kept().office({"a.xlsx": b"bad"}) == {}
        with pytest.raises(ConversionError):
            counting.kept().word.draw(b"bad")
    assert len(counting.asked) == 8


OUTLINE = (
    Bookmark("Ét", Target(2, ("XYZ", 1.5, None, 0.1)), (Bookmark("web", uri="https://a"),), opened=True),
)
SHAPES = (PageShape((0, -1.25, 595.28, 841.89), 90, 2.0),)
NOTES = (
    Message("active", {"kinds": (Message("active-media"), Message("active-launch"))}),
    Message("values-drawn", {"count": 2, "values": ("a", "\ud800")}),
)


@pytest.mark.parametrize(
    "outcome",
    [
        ForeignPages(b"%PDF", missing=MISSING, revised=True, remarks=(Barrier(Trouble.GLYPH, 2, "words"),)),
        Taken(b"%PDF", SHAPES, OUTLINE, NOTES),
        Taken(b"asked", SHAPES),
        Ready(b"%PDF", SHAPES, OUTLINE, (Lack.TAGS, Lack.FONT), (Obstacle.GLYPH,), NOTES, "Tesseract"),
        Kind.WEBP,
        ("010203-****",),
        (),
        b"",
    ],
)
def test_an_outcome_comes_back_as_it_was(outcome):
    again = read_outcome(write_outcome(outcome, b"asked"), b"asked")
    assert again == outcome
    assert repr(again) == repr(outcome)  # a word of several is equal to its letters


def test_what_is_no_plain_data_is_not_written():
    with pytest.raises(TypeError, match="PosixPath"):
        write_outcome(Message("a", {"path": Path("a")}))


def test_the_file_that_was_asked_about_is_not_kept_a_second_time():
    data = os.urandom(1000)
    assert len(write_outcome(Taken(data, SHAPES), data)) < 500


class Trap:
    def __reduce__(self):
        return os.mkdir, ("trapped",)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-1],
        lambda data: data[:2],
        lambda _: b"",
        lambda data: data[:-3] + b"xyz",
        lambda data: data[:4] + pickle.dumps(Trap()),
    ],
)
def test_a_damaged_entry_counts_as_none_and_nothing_in_it_is_run(cache, tmp_path, monkeypatch, spoil, capfd):
    monkeypatch.chdir(tmp_path)
    counting = Counting()
    for _ in range(2):
        assert counting.kept().word.draw(b"one").pdf == b"%PDF\none"
        for entry in cache.iterdir():
            entry.write_bytes(spoil(entry.read_bytes()))
    assert len(counting.asked) == 2
    assert not (tmp_path / "trapped").exists()
    assert capfd.readouterr().err == ""


def test_without_a_place_for_them_everything_is_converted(tmp_path, cache):
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    counting = Counting()
    for _ in range(2):
        assert counting.kept().word.draw(b"one").pdf == b"%PDF\none"
    assert len(counting.asked) == 2
    assert not cache.exists()


def test_the_oldest_make_room(tmp_path):
    for age, name in enumerate("cab"):
        (tmp_path / name).write_bytes(b"x" * 10)
        os.utime(tmp_path / name, (100 + age, 100 + age))
    keptstore.trim(tmp_path, most=30)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "c"]
    keptstore.trim(tmp_path, most=29)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_packet_is_the_same_with_what_was_kept(cache, tmp_path):
    sample = SAMPLES / "region" / "2025-06-11" / "meeting.yaml"  # with attachments for LibreOffice
    new = build(sample, tmp_path / "new", only=frozenset({"packet"}))
    assert (
        len(list(cache.iterdir())) == 20
    )  # of four files: kind, search, pages, those looked over, those made ready
    again = build(sample, tmp_path / "again", only=frozenset({"packet"}))
    assert (new / "packet.pdf").read_bytes() == (again / "packet.pdf").read_bytes()


def test_what_is_kept_can_be_seen_and_deleted(cache, tmp_path):
    make_workspace(tmp_path)
    run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    Counting().kept().word.draw(b"x" * 1_450_000)
    (cache.parent / "mine.txt").write_text("of somebody's own", encoding="utf-8")
    assert f"Kept for next time: 1.5 MB ({cache.parent})" in run_minutes_here("doctor", cwd=tmp_path).stdout
    assert "1.5 MB deleted" in run_minutes_here("clean", cwd=tmp_path).stdout
    left = {entry.name for entry in cache.parent.iterdir()}
    assert "mine.txt" in left
    assert left.isdisjoint({"records", "conversions", "documents", "fonts"})
    assert "0.0 MB deleted" in run_minutes_here("clean", cwd=tmp_path).stdout
    assert "unchanged" not in run_minutes_here("build", "--only", "agenda", cwd=tmp_path).stderr


def cut(path):
    path.write_bytes(path.read_bytes()[:-3])


def fill_with_zeros(path):
    path.write_bytes(bytes(path.stat().st_size))


def put_a_folder_there(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("spoil", [cut, fill_with_zeros, put_a_folder_there])
def test_whatever_is_damaged_is_told_by_the_doctor_and_made_anew(cache, tmp_path, spoil):
    make_workspace(tmp_path)
    run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    made = {path: path.read_bytes() for path in (tmp_path / "build").rglob("*.pdf")}
    Counting().kept().word.draw(b"x")
    assert "of them damaged" not in run_minutes_here("doctor", cwd=tmp_path).stdout
    for path in sorted(path for path in cache.parent.rglob("*") if path.is_file()):
        spoil(path)
    told = run_minutes_here("doctor", cwd=tmp_path).stdout
    assert "3 of them damaged, which the next build makes anew" in told
    again = run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert {path: path.read_bytes() for path in made} == made


def test_a_conversion_that_stands_in_the_place_of_another_is_not_taken_for_it(cache):
    counting = Counting()
    for word in (b"one", b"two"):
        counting.kept().word.draw(word)
    one, two = cache.iterdir()
    two.write_bytes(one.read_bytes())
    assert [counting.kept().word.draw(word).pdf for word in (b"one", b"two")] == [b"%PDF\none", b"%PDF\ntwo"]
