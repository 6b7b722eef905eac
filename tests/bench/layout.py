"""How many headings stand on the same page in ONLYOFFICE and LibreOffice as in ours: `tox -e bench`.

Of the samples and of meetings made at random, with pictures, tables over pages, nested lists, long titles and
up to 150 items. Returns 1 where a heading is elsewhere in ONLYOFFICE.

    python layout.py [MEETINGS [SEED]]
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from built import DOCUMENTS, MEETINGS, build, headings_of
from onlyoffice import convert_by_onlyoffice, font_files
from PIL import Image
from ruamel.yaml import YAML
from samepages import headings_beside, without_controls

from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.documents.pages import OtherPagesError
from toolkit.meetings.model import Edition

COUNT, SEED = 60, 1
DECIDED = 0.85  # of the items
STYLES = ("region", "municipality", "local")
WORDS = (
    *("udvalget", "drøfter", "status", "for", "indsatsen", "og", "godkender", "det", "videre", "forløb", "i"),
    *("arbejdsmiljørådet", "2026", "samt", "at", "organisationsændring", "høres", "en", "ny"),
)


class Agreement(NamedTuple):
    """How many headings both programs have, how many on the same page; likewise the items alone."""

    told: int
    same: int
    items: int
    same_items: int


def words(choose: random.Random, least: int, most: int) -> str:
    """Return so many words behind a number, by which they are found again among others."""
    return " ".join((f"N{choose.randrange(10**6)}", *choose.choices(WORDS, k=choose.randint(least, most))))


def block(choose: random.Random) -> str:
    """Return a paragraph, list, table, picture, quote or heading."""
    match choose.choices(("text", "list", "table", "picture", "quote", "heading"), (50, 22, 10, 6, 6, 6))[0]:
        case "list":
            count = choose.randint(2, 7)
            below = [f"\n    {choose.choice(('-', '1.'))} {words(choose, 3, 30)}" for _ in range(count)]
            return "\n".join(
                f"{choose.choice(('-   ', '1.  '))}{words(choose, 3, 40)}{one * choose.randint(0, 2)}"
                for one in below
            )
        case "table":
            columns = choose.randint(2, 4)
            rows = [
                "| " + " | ".join(words(choose, 1, 9) for _ in range(columns)) + " |"
                for _ in range(choose.choice((3, 6, 12, 70)))
            ]
            return "\n".join((rows[0], "|" + "---|" * columns, *rows[1:]))
        case "picture":
            return f"![En skitse]({choose.choice(('bred', 'hoej'))}.png)"
        case "quote":
            return f"> {words(choose, 10, 60)}"
        case "heading":
            return f"#### {words(choose, 2, 9)}\n\n{words(choose, 5, 60)}"
        case _:
            return f"{words(choose, 8, 140)}."


def write_meeting(folder: Path, number: int, seed: int) -> Path:
    """Write a meeting of 1 to 150 items; return its file."""
    choose = random.Random(f"{seed}.{number}")  # noqa: S311 - the same meetings each time
    path = folder / "udvalg" / "2025-02-28" / "meeting.yaml"
    path.parent.mkdir(parents=True)
    style = STYLES[number % len(STYLES)]
    committee = f"name: Prøveudvalget\norganisation: Fjordby Kommune\nstyle: {style}\n"
    (folder / "udvalg" / "committee.yaml").write_text(committee, encoding="utf-8")
    for name, size in (("bred.png", (900, 300)), ("hoej.png", (400, 700))):
        Image.new("RGB", size, "steelblue").save(path.parent / name)

    def text(most: int) -> str:
        return "\n\n".join(block(choose) for _ in range(choose.randint(1, most)))

    items = []
    for _ in range(choose.choice((1, 3, 8, 8, 15, 15, 30, 150))):
        item: dict[str, object] = {"title": words(choose, 1, choose.choice((5, 12, 40)))}
        if choose.random() < 0.5:
            item["recommendation"] = [words(choose, 3, 25) for _ in range(choose.randint(1, 4))]
        if choose.random() < 0.8:
            item["statement"] = text(5)
        if choose.random() < DECIDED:  # the Word file has a place to write the others
            item["decision"] = text(2)
        items.append(item)
    meeting = {"date": "2025-02-28", "start": "09:00", "status": "minutes", "items": items}
    YAML().dump(meeting, path)
    return path


def draw_ourselves(documents: dict[Path, Path]) -> None:
    """Draw each Word file as it is: with places to write decisions, which the PDF beside it has not."""
    renderer = EmbeddedRenderer()
    for document, pdf in documents.items():
        docx = document.read_bytes()
        try:
            pages = renderer.convert_document(docx, renderer.measure_document(docx))
        except OtherPagesError:
            print(f"    {document.parent.parent.parent.name}: its pages begin as the renderer lets them")
            pages = renderer.convert_document(docx)
        pdf.write_bytes(pages.pdf)


def draw_by_office(documents: dict[Path, Path], folder: Path) -> None:
    """Draw each Word file by LibreOffice, with the fonts that the others have."""
    fonts = folder / ".fonts"
    shutil.copytree(font_files(folder), fonts, dirs_exist_ok=True)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    environment = {**os.environ, "HOME": str(folder)}
    for document, pdf in documents.items():
        command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder)]
        subprocess.run([*command, str(document)], check=True, env=environment, capture_output=True)
        shutil.move(folder / f"{document.stem}.pdf", pdf)


def agreement(documents: list[Path], theirs: str, *, shown: bool) -> Agreement:
    """Compare our pages with another program's, `theirs` the name of its file; print what differs."""
    told = same = items = same_items = 0
    for docx in documents:
        first = min(heading.level for heading in headings_of(docx))
        titles = {heading.text.strip() for heading in headings_of(docx) if heading.level == first + 1}
        for text, page, other in headings_beside(docx, docx.with_name("ours.pdf"), docx.with_name(theirs)):
            told, same = told + 1, same + (page == other)
            items, same_items = items + (text in titles), same_items + (text in titles and page == other)
            if shown and page != other:
                print(f"    {docx.parent.parent.parent.name}: {text[:50]!r} on page {page}, there {other}")
    return Agreement(told, same, items, same_items)


def main() -> int:
    """Build, draw by both programs, and print how many headings agree."""
    given = [int(one) for one in sys.argv[1:]]
    count, seed = [*given, *(COUNT, SEED)[len(given) :]]
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        made = [write_meeting(place / f"made {n}", n, seed) for n in range(count)]
        bad = 0
        for title, meetings in (("samples", MEETINGS), (f"{count} meetings, seed {seed}", made)):
            folders = [
                build(meeting, place / title / str(n), only=DOCUMENTS, edition=Edition.INTERNAL)
                for n, meeting in enumerate(meetings)
            ]
            documents = [max(folder.glob("*.docx")) for folder in folders]  # the minutes where there are any
            copies = {path: path.with_name("plain.docx") for path in documents}
            for path, copy in copies.items():
                copy.write_bytes(without_controls(path.read_bytes()))
            draw_ourselves({copy: copy.with_name("ours.pdf") for copy in copies.values()})
            convert_by_onlyoffice({copy: copy.with_name("word.pdf") for copy in copies.values()}, place)
            draw_by_office({copy: copy.with_name("office.pdf") for copy in copies.values()}, place)
            for program, pdf in (("ONLYOFFICE", "word.pdf"), ("LibreOffice", "office.pdf")):
                found = agreement(documents, pdf, shown=program == "ONLYOFFICE")
                print(
                    f"{title}, {program}: {len(documents)} documents, items {found.same_items} of "
                    f"{found.items}, all headings {found.same} of {found.told}"
                )
                bad += found.told - found.same if program == "ONLYOFFICE" else 0
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
