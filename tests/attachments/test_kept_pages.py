"""Attachments whose pages are kept: nothing of them is made again, and nothing else is taken for them."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest
from packetparts import SETTINGS, items_with, new_pdf, save, write
from PIL import Image

from toolkit.attachments.intake import Intake, read_attachments
from toolkit.attachments.settings import open_converters
from toolkit.errors import PacketError
from toolkit.files import keptstore
from toolkit.meetings.model import Attachment, PacketSettings
from toolkit.packet.readying import ready_part
from toolkit.processes import workers


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """An empty cache for the test alone; the folder of its conversions."""
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path / "cache"))
    keptstore.open_store.cache_clear()
    yield tmp_path / "cache" / "conversions"
    keptstore.open_store.cache_clear()


@pytest.fixture
def started(monkeypatch):
    """The modules of the processes that have been started."""
    modules = []
    start = workers.start_module

    def noting(module, *arguments, **how):
        modules.append(module.rpartition(".")[2])
        return start(module, *arguments, **how)

    monkeypatch.setattr(workers, "start_module", noting)
    return modules


@pytest.fixture
def take(tmp_path):
    """Take files in as a build does, which begins with what is kept."""

    def take(files: dict[str, bytes], settings=SETTINGS, **said: str) -> Intake:
        (item,) = items_with([write(tmp_path, name, data) for name, data in files.items()])
        attachments: list[Attachment] = [replace(each, **said) for each in item.attachments]
        with open_converters(settings.limits, lambda: ready_part) as converters:
            return read_attachments(attachments, converters, settings, "en")

    return take


def outlined() -> bytes:
    pdf = new_pdf(3)
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Afsnit", 1, "XYZ", left=70, top=777.5))
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    return save(pdf)


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "red").save(file, "PNG")
    return file.getvalue()


FILES = {"a.pdf": outlined(), "b.png": png(), "c.txt.pdf": save(new_pdf(1))}


def test_where_no_attachment_is_new_no_process_is_started(take, started):
    first = take(FILES)
    assert started
    assert first.included[0].outline
    assert [remark.code for remark in first.remarks] == ["active"]
    started.clear()
    assert take(FILES) == first
    assert not started


def test_beside_one_that_is_new_the_others_are_not_made_again(take, started, cache):
    take(FILES)
    kept = {entry: entry.stat().st_mtime_ns for entry in cache.iterdir()}
    started.clear()
    intake = take({**FILES, "d.pdf": save(new_pdf(2, "Ny"))})
    assert [len(one.shapes) for one in intake.included] == [3, 1, 1, 2]
    assert started
    assert {entry: entry.stat().st_mtime_ns for entry in kept} == kept


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (replace(SETTINGS, packet=PacketSettings(tag_untagged=False)), {}),
        (replace(SETTINGS, labels={**SETTINGS.labels, "page": "Blatt"}), {}),
        (replace(SETTINGS, archival=True), {}),
        (replace(SETTINGS, public=True), {}),
        (SETTINGS, {"title": "Another"}),
        (SETTINGS, {"lang": "en"}),
        (SETTINGS, {"alt": "A red square"}),
    ],
)
def test_with_other_settings_pages_are_made_as_without_what_is_kept(take, cache, settings, said):
    files = {"a.pdf": FILES["a.pdf"], "b.png": FILES["b.png"]}
    alone = take(files, settings, **said)
    for entry in cache.iterdir():
        entry.unlink()
    take(files)
    assert take(files, settings, **said) == alone


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda _: b"", lambda data: data + b"0"])
def test_damaged_pages_are_made_anew(take, cache, spoil):
    first = take(FILES)
    for entry in cache.iterdir():
        entry.write_bytes(spoil(entry.read_bytes()))
    assert take(FILES) == first


def test_what_a_password_has_opened_is_not_kept(take, cache):
    locked = {"a.pdf": save(new_pdf(2), encryption=pikepdf.Encryption(owner="boss", user="sesam"))}
    intake = take(locked, replace(SETTINGS, passwords=("sesam",)))
    assert [remark.code for remark in intake.remarks] == ["unlocked"]
    assert not any(b"%PDF" in entry.read_bytes() for entry in cache.iterdir())
    with pytest.raises(PacketError, match="locked"):
        take(locked)


def test_a_file_that_is_refused_is_refused_again(take, started):
    for _ in range(2):
        started.clear()
        with pytest.raises(PacketError, match="damaged"):
            take({"a.pdf": b"%PDF-1.4\nnothing"})
        assert started
