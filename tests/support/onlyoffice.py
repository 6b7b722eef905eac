"""ONLYOFFICE's engine, which breaks pages closely as Word does: a program that draws Word files (AGPL).

It comes from the package `document-builder` (the extra `layout`) and runs in a process of its own; nothing of
it is part of the toolkit. It takes fonts from the folder that it is given and from nowhere else; those
that a Word file brings it ignores.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from fontTools.ttLib import TTFont

from toolkit.files.resources import font_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Code is set in Courier New, for which the toolkit's own stands; this engine is to find it by that name.
STANDS_IN = ("MinutesMono", "Courier New")
FAMILY, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC = 1, 3, 4, 6, 16
PROGRAM = """\
import os, sys
import docbuilder
builder = docbuilder.CDocBuilder()
builder.SetProperty("--fonts-dir", os.environ["FONTS"])
builder.SetProperty("--fonts-system", "false")
builder.SetProperty("--check-fonts", "true")
for given, made in zip(sys.argv[1::2], sys.argv[2::2]):
    builder.OpenFile(given, "")
    builder.SaveFile(os.environ["KIND"], made)
    builder.CloseFile()
"""


def convert_by_onlyoffice(documents: Mapping[Path, Path], folder: Path, kind: str = "pdf") -> None:
    """Save each Word file as the file beside it; `folder` is for what the engine needs meanwhile."""
    assert find_spec("docbuilder"), "ONLYOFFICE's engine is missing: pip install document-builder"
    fonts = font_files(folder)
    files = [str(path.resolve()) for pair in documents.items() for path in pair]
    environment = {**os.environ, "FONTS": str(fonts), "HOME": str(folder), "KIND": kind}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *files], check=False, env=environment, capture_output=True, text=True
    )
    missing = [made.name for made in documents.values() if not made.exists()]
    assert not missing, f"not made: {missing}\n{done.stdout}{done.stderr}"


def font_files(place: Path) -> Path:
    """The folder with the fonts that every program is to have, below `place`; made where it is not there."""
    folder = place / "fonts"
    if folder.exists():
        return folder
    shutil.copytree(
        font_folder(), folder, ignore=lambda _, names: [name for name in names if name[-4:] != ".ttf"]
    )
    old, new = STANDS_IN
    for path in folder.glob(f"{old}-*.ttf"):
        with TTFont(path) as font:
            for record in font["name"].names:
                if record.nameID in (FAMILY, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC):
                    told = str(record).replace("Minutes Mono", new).replace(old, new.replace(" ", ""))
                    record.string = told
            font.save(folder / path.name.replace(old, new.replace(" ", "")))
    return folder
