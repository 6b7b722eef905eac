"""What is kept of drawings is not taken when the machine has got another font."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from toolkit.documents.keptpages import kept_pages
from toolkit.documents.pages import Pages
from toolkit.files.machinefonts import font_folders, fonts_for_drawing, machine_fonts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(params=["win32", "darwin"])
def fonts(request, monkeypatch, tmp_path) -> Iterator[Path]:
    """The folder of a user's own fonts on a machine of another system."""
    for name in ("WINDIR", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("MINUTES_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "platform", request.param)
    own = {"win32": "LOCALAPPDATA/Microsoft/Windows/Fonts", "darwin": "HOME/Library/Fonts"}
    folder = tmp_path / own[request.param]
    folder.mkdir(parents=True)
    machine_fonts.cache_clear()
    yield folder
    machine_fonts.cache_clear()


def state_now() -> str:
    machine_fonts.cache_clear()
    return machine_fonts()


def test_a_font_that_is_installed_changed_or_taken_away_is_noticed(fonts):
    before = state_now()
    assert state_now() == before
    font = fonts / "Kommune.ttf"
    font.write_bytes(b"first")
    installed = state_now()
    (fonts / "gone.ttf").symlink_to(fonts / "nowhere")
    assert state_now() == installed
    font.write_bytes(b"second and longer")
    assert len({before, installed, state_now()}) == 3
    font.unlink()
    (fonts / "gone.ttf").unlink()
    assert state_now() == before


def test_pages_drawn_with_other_fonts_are_drawn_again(fonts):
    drawn = [Pages(b"first", 1, {}), Pages(b"second", 1, {})]

    def pages() -> bytes:
        machine_fonts.cache_clear()
        return kept_pages("embedded", lambda: drawn.pop(0), "the same", str(fonts)).pdf

    assert [pages(), pages()] == [b"first", b"first"]
    (fonts / "Kommune.ttf").write_bytes(b"a font")
    assert pages() == b"second"


def test_where_fontconfig_keeps_the_renderer_to_our_fonts_others_do_not_count(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    assert fonts_for_drawing() == ""


def test_windows_has_a_folder_of_its_own_and_one_of_the_users():
    named = {"WINDIR": "D:/Windows", "LOCALAPPDATA": "D:/u"}
    assert font_folders("win32", named) == ["D:/Windows/Fonts", "D:/u/Microsoft/Windows/Fonts"]
