"""2,000 texts with everything the format has, to Word and back: how many say the same to `minutes take`.

In the toolkit's own blocks; in a Word file as it was built; and after LibreOffice and ONLYOFFICE have opened
and saved that file.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from markdowntexts import make_text
from onlyoffice import convert_by_onlyoffice
from PIL import Image
from ruamel.yaml import YAML

from toolkit.making.options import BuildOptions
from toolkit.pipeline import build_meeting
from toolkit.taking.apart import read_apart
from toolkit.taking.take import THEIRS, take_texts
from toolkit.wordtext.asrendered import blocks_of
from toolkit.wordtext.markdown import write_markdown

COUNT = 2000
EACH = 100  # texts in one meeting
COMMITTEE = "name: LOM Havn\norganisation: Fjordby Kommune\nstyle: municipality\nlanguage: en\n"


def printed(text: str) -> list[object]:
    """What a text is printed as, without what tells lists apart that look the same."""
    return [replace(block, series="") for block in blocks_of(text)]


def build(place: Path, first: int) -> tuple[Path, Path]:
    """Build an agenda with a text in each item; return the meeting's file and the Word file."""
    meeting = place / str(first) / "lom" / "2025-06-18" / "meeting.yaml"
    for picture in ("a.png", "billeder/a b.png"):
        path = meeting.parent / picture
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (60, 40 + len(picture))).save(path)
    (meeting.parents[1] / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    items = [{"title": f"Text {n}", "statement": make_text(n)} for n in range(first, first + EACH)]
    YAML().dump({"date": "2025-06-18", "status": "agenda", "items": items}, meeting)
    options = BuildOptions(only=frozenset({"agenda"}))
    report = build_meeting(meeting, place / str(first) / "build", options, lambda _stage: None)
    return meeting, next(path for path in report.outputs if path.suffix == ".docx")


def save_by_office(files: list[Path], folder: Path) -> None:
    """Have LibreOffice open each file and save it into `folder`."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for file in files:
        kind = ("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / file.parents[3].name))
        subprocess.run(["soffice", "--headless", profile, *kind, str(file)], check=True, capture_output=True)


def save_by_onlyoffice(files: list[Path], folder: Path) -> None:
    """Have ONLYOFFICE open each file and save it into `folder`."""
    made = {file: folder / file.parents[3].name / file.name for file in files}
    for path in made.values():
        path.parent.mkdir(parents=True)
    convert_by_onlyoffice(made, folder, "docx")


def differing(meeting: Path, file: Path) -> tuple[list[str], int]:
    """Return the fields that are taken otherwise than they were written, and how many fields were found."""
    word = read_apart(file.read_bytes())
    taken = take_texts(word, meeting, lambda _change: THEIRS)
    return [change.address for change in taken.changes], sum("statement" in each for each in word.order)


def main() -> int:
    """Print which texts come back otherwise; return 1 where there are more than one in 1,000."""
    texts = {number: make_text(number) for number in range(COUNT)}
    other = [n for n, text in texts.items() if printed(write_markdown(blocks_of(text))) != printed(text)]
    print(f"{COUNT - len(other)} of {COUNT} texts are printed the same; not: {other}")
    bad = bool(other)
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        made = [build(place, first) for first in range(0, COUNT, EACH)]
        files = [file for _, file in made]
        for save in (None, save_by_office, save_by_onlyoffice):
            folder = place / (save.__name__ if save else "")
            folder.mkdir(exist_ok=True)
            if save:
                save(files, folder)
            changed: list[str] = []
            found = 0
            for meeting, file in made:
                group = file.parents[3].name
                addresses, count = differing(meeting, folder / group / file.name if save else file)
                changed += [f"{group}: {address}" for address in addresses]
                found += count
            program = save.__name__.removeprefix("save_by_") if save else "as built"
            print(f"{program}: {found} of {COUNT} fields found, {len(changed)} taken otherwise: {changed}")
            bad |= found < COUNT or len(changed) > COUNT // 1000
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
