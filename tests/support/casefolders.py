"""Cases as folders (cases/README.md): a workspace, what a user types in it, and what must come of it."""

from __future__ import annotations

import atexit
import os
import shlex
import shutil
import subprocess
import tempfile
import zipfile
from functools import cache, reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pypdfium2
from built import squeezed
from command_line import run_minutes_here
from lxml import etree
from PIL import Image, ImageChops
from ruamel.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from subprocess import CompletedProcess

CASES = Path(__file__).parents[1] / "cases"
EXPECTED = "expected.yaml"
OUT = "build"
_WITH_OUT = ("build", "issue", "approve", "excerpt")
_FACTS = ("says", "never_says", "shows", "never_shows", "shows_or_says", "marks", "files", "no_files")
_STEP_KEYS = frozenset(("put", "move", "run", "without", "exit", "either", *_FACTS))
_PROGRAMS = {"libreoffice": ("soffice", "libreoffice"), "tesseract": ("tesseract",)}
_SCALE = 50 / 72  # 50 pixels an inch: enough to count what is coloured
_STRONG, _WEAK = 180, 90  # of 255: how much of a colour's own light and of others' a pixel of it has
_COLOURS = {"red": (1, 0, 0), "green": (0, 1, 0), "blue": (0, 0, 1), "dark": (0, 0, 0)}


def case_folders() -> list[Path]:
    """The folder of every case, in order."""
    return sorted(path.parent for path in CASES.glob(f"*/*/{EXPECTED}"))


def read_case(folder: Path) -> Mapping[str, Any]:
    """What a case expects; raises KeyError for a step with a key that nobody reads."""
    expected = YAML(typ="safe", pure=True).load((folder / EXPECTED).read_text(encoding="utf-8"))
    for step in expected["steps"]:
        if unknown := step.keys() - _STEP_KEYS:
            raise KeyError(f"{folder.name}: {', '.join(sorted(unknown))}")
    return expected


def run_step(step: Mapping[str, Any], workspace: Path) -> tuple[list[str], CompletedProcess[str]]:
    """Run one step in the workspace; return what was typed, with its output, and what became of it."""
    for name, source in step.get("put", {}).items():
        shutil.copyfile(workspace / source, workspace / name)
    for name, target in step.get("move", {}).items():
        (workspace / name).rename(workspace / target)
    arguments = shlex.split(step["run"])
    if arguments[0] in _WITH_OUT and "--out" not in arguments:
        arguments += ["--out", OUT]
    path = _path_without(tuple(step.get("without", ())))
    return arguments, run_minutes_here(*arguments, cwd=workspace, PATH=path)


def check_step(step: Mapping[str, Any], workspace: Path) -> Iterator[str]:
    """Run one step in the workspace and yield what is not as expected, with what was said."""
    arguments, result = run_step(step, workspace)
    said = result.stdout + result.stderr
    faults = list(_check_result(step, result.returncode, said, workspace))
    yield from faults
    if faults:
        yield f"minutes {' '.join(arguments)} said:\n{said}"


def _check_result(step: Mapping[str, Any], code: int, said: str, workspace: Path) -> Iterator[str]:
    if code != step.get("exit", 0):
        yield f"exit {code} instead of {step.get('exit', 0)}"
    never = {"never_says": ["Traceback", *step.get("never_says", ())]}
    yield from _check_facts({**step, **never}, said, workspace)
    choices = [list(_check_facts(choice, said, workspace)) for choice in step.get("either", ())]
    if choices and all(choices):
        yield f"none of these: {choices}"


def _check_facts(facts: Mapping[str, Any], said: str, workspace: Path) -> Iterator[str]:
    words = squeezed(said)
    yield from (f"does not say {text!r}" for text in facts.get("says", ()) if squeezed(text) not in words)
    yield from (f"says {text!r}" for text in facts.get("never_says", ()) if squeezed(text) in words)
    for name, texts in facts.get("shows", {}).items():
        shown = words_of(_find(workspace, name))
        yield from (f"{name} does not show {text!r}" for text in texts if squeezed(text) not in shown)
    for name, texts in facts.get("shows_or_says", {}).items():
        shown = words_of(_find(workspace, name)) + words
        yield from (f"{name} does not show {text!r}, unsaid" for text in texts if squeezed(text) not in shown)
    for name, texts in facts.get("never_shows", {}).items():
        path = _find(workspace, name)
        yield from () if path else [f"no {name}"]
        shown = words_of(path)
        yield from (f"{name} shows {text!r}" for text in texts if squeezed(text) in shown)
    for name, wanted in facts.get("marks", {}).items():
        path = _find(workspace, name)
        yield from (
            f"{name} has no {count} {colour} pixels"
            for colour, count in wanted.items()
            if path is None or _pixels(path, colour) < count
        )
    yield from (f"no {name}" for name in facts.get("files", ()) if not _find(workspace, name))
    yield from (f"{name} is there" for name in facts.get("no_files", ()) if _find(workspace, name))


def _find(workspace: Path, name: str) -> Path | None:
    """The file of that name nearest to the top of the output, or of the workspace where it begins with ./"""
    if name.startswith("./"):
        path = workspace / name
        return path if path.exists() else None
    found = sorted((workspace / OUT).rglob(name), key=lambda path: (len(path.parts), path))
    return found[0] if found else None


def words_of(path: Path | None) -> str:
    """The words in a file, as cases compare them; "" for one that is not there."""
    if path is None:
        return ""
    if path.suffix == ".pdf":
        told = subprocess.run(
            ["pdftotext", "-q", path, "-"], capture_output=True, check=True, encoding="utf-8"
        )
        return squeezed("\n".join((told.stdout, *_bookmarks_of(path))))
    if zipfile.is_zipfile(path):
        return squeezed("\n".join(_words_of_package(path)))
    return squeezed(path.read_text(encoding="utf-8"))


def _bookmarks_of(path: Path) -> Iterator[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        yield from (f"bookmark: {entry.get_title()}" for entry in pdf.get_toc())


def _words_of_package(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            yield name
            if name.endswith(".xml"):
                yield "".join(etree.fromstring(package.read(name)).itertext())


def _pixels(path: Path, colour: str) -> int:
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [page.render(scale=_SCALE).to_pil().convert("RGB") for page in pdf]
    return sum(_pixels_of(page, _COLOURS[colour]) for page in pages)


def _pixels_of(page: Image.Image, wanted: tuple[int, ...]) -> int:
    fitting = [
        band.point([255 * (light >= _STRONG if share else light <= _WEAK) for light in range(256)])
        for share, band in zip(wanted, page.split(), strict=True)
    ]
    return reduce(ImageChops.darker, fitting).histogram()[255]  # fitting in all three colours


@cache
def _path_without(programs: tuple[str, ...]) -> str:
    """A PATH without the programs: links to all others, made once, as there are thousands."""
    path = os.environ["PATH"]
    hidden = {name for program in programs for name in _PROGRAMS[program]}
    if not hidden:
        return path
    folder = Path(tempfile.mkdtemp(prefix="minutes-path-"))
    atexit.register(shutil.rmtree, folder)
    for place in map(Path, path.split(os.pathsep)):
        for program in place.iterdir() if place.is_dir() else ():
            link = folder / program.name
            if program.name not in hidden and not link.is_symlink():
                link.symlink_to(program)
    return str(folder)
