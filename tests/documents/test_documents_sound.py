"""Every Word document is sound by the standard, says the same in LibreOffice, and is the same each time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from built import MEETINGS, SAMPLES, document_root, shown_text, squeezed

if TYPE_CHECKING:
    from collections.abc import Callable

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def documents(sample_documents: Callable[[Path], Path], tmp_path: Path) -> list[Path]:
    """The .docx files of all samples, numbered and in one folder."""
    made = [docx for meeting in MEETINGS for docx in sorted(sample_documents(meeting).rglob("*.docx"))]
    return [Path(shutil.copy(docx, tmp_path / f"{number}.docx")) for number, docx in enumerate(made)]


def test_an_audit_of_the_format_finds_no_error(documents: list[Path]) -> None:
    command = [sys.executable, "-m", "openxml_audit", "--recursive", str(documents[0].parent)]
    audit = subprocess.run(command, capture_output=True, text=True, check=False)
    assert audit.returncode == 0, f"{audit.stdout}{audit.stderr}"
    assert all(docx.name in audit.stdout for docx in documents)


def test_libreoffice_shows_every_word(documents: list[Path], tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    assert soffice, "LibreOffice is needed for this test"
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        [
            soffice,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(tmp_path),
            *map(str, documents),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    for docx in documents:
        shown = squeezed(docx.with_suffix(".txt").read_text("utf-8-sig"))
        for paragraph in document_root(docx).iter(f"{W}p"):
            text = squeezed(shown_text(paragraph))
            assert text in shown, f"{docx}: {text!r}"


def test_the_same_meeting_gives_the_same_bytes_in_another_folder_with_other_fonts(tmp_path: Path) -> None:
    """Two processes, two copies of the workspace, two homes, one of them with a strange Noto Sans."""
    made = []
    for name in ("one", "two"):
        workspace = tmp_path / name
        shutil.copytree(SAMPLES / "region", workspace / "region")
        home = tmp_path / f"home-{name}"
        fonts = home / ".local" / "share" / "fonts"
        fonts.mkdir(parents=True)
        if name == "two":
            _disguise_as_noto(fonts)
        _build_as(home, workspace)
        out = workspace / "build" / "region" / "2025-02-28"
        made.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
    assert made[0].keys() == {
        ".minutes.json",
        "agenda.docx",
        "agenda.pdf",
        "minutes.docx",
        "minutes.pdf",
        "packet.json",
        "packet.pdf",
    }
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def _build_as(home: Path, workspace: Path) -> None:
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("XDG_", "FONTCONFIG"))
    }
    subprocess.run(
        [sys.executable, "-m", "toolkit", "build", "region/2025-02-28"],
        cwd=workspace,
        env={**environment, "HOME": str(home), "PYTHONPATH": str(SAMPLES.parent)},
        check=True,
        capture_output=True,
        timeout=300,
    )


def _disguise_as_noto(folder: Path) -> None:
    """Install a monospaced font that calls itself Noto Sans, and Calibri, for this home."""
    from fontTools.ttLib import TTFont

    source = SAMPLES.parent / "toolkit" / "fonts" / "MinutesMono-Regular.ttf"
    for family in ("Noto Sans", "Calibri"):
        with TTFont(source) as font:
            for record in font["name"].names:
                if record.nameID in {1, 4, 16}:
                    record.string = family
            font.save(folder / f"{family}.ttf")
