"""Every heading stands on the same page in ONLYOFFICE, which breaks pages closely as Word does, as in ours.

It gets the Word files without their content controls, which move nothing in Word: in a control ONLYOFFICE
lets a page begin with a paragraph's last line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from built import SAMPLES, build, document_root, headings_of, shown_text, squeezed
from onlyoffice import convert_by_onlyoffice
from PIL import Image
from samepages import letters_of, without_controls

from toolkit.meetings.model import Edition
from toolkit.wordfile.docxio import W

if TYPE_CHECKING:
    from pathlib import Path

COMMITTEE = "name: Prøveudvalget\norganisation: Fjordby Kommune\nstyle: {style}\nplace: Rådhuset\n"
BEGINNING = 40  # characters by which a paragraph is found
AHEAD = 4000  # characters among which it is looked for
ROWS = "".join(f"| Område {number} med et navn i flere ord | {number * 7} |\n" for number in range(14))
LIST = "".join(f"- Punkt {number} i en opremsning\n  - og et under det\n" for number in range(9))
TEXTS = (
    "En sætning om sagen. " * 60,
    f"| Område | Budget |\n|---|---:|\n{ROWS}",
    LIST,
    "#### En overskrift i teksten\n\n" + "Og en til. " * 50 + "\n\n![Vejen](vej.png)",
    "Kort.",
)


def written_meeting(folder: Path, style: str, items: int) -> Path:
    """A meeting with texts of every kind and length, so that something of each stands at a page's end."""
    path = folder / style / "2025-02-28" / "meeting.yaml"
    path.parent.mkdir(parents=True)
    (folder / style / "committee.yaml").write_text(COMMITTEE.format(style=style), encoding="utf-8")
    Image.new("RGB", (900, 300), "steelblue").save(path.with_name("vej.png"))
    lines = ["date: 2025-02-28", 'start: "09:00"', "status: minutes", "items:"]
    for number in range(1, items + 1):
        lines.append(f"  - title: {'Drøftelse af sagen om vejbump ' * (1 + number % 3)}nr. {number}")
        for field, text in (("statement", TEXTS[number % 5]), ("decision", TEXTS[(number + 2) % 5])):
            lines += [f"    {field}: |", *(f"      {line}" for line in text.splitlines())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """The minutes of some meetings, by their names, with ONLYOFFICE's pages of each."""
    folder = tmp_path_factory.mktemp("judged")
    styles = ("region", "municipality", "local")
    meetings = [written_meeting(folder / "written", style, items=10) for style in styles]
    meetings.append(SAMPLES / "municipality" / "2025-03-14" / "meeting.yaml")
    for number, meeting in enumerate(meetings):
        build(meeting, folder / "built" / str(number), only=frozenset({"minutes"}), edition=Edition.INTERNAL)
    documents = sorted((folder / "built").rglob("*.docx"))
    plain = {path: path.with_name("plain.docx") for path in documents}
    for path, copy in plain.items():
        copy.write_bytes(without_controls(path.read_bytes()))
    convert_by_onlyoffice({copy: copy.with_suffix(".pdf") for copy in plain.values()}, folder)
    return {str(path.relative_to(folder)): (path, copy.with_suffix(".pdf")) for path, copy in plain.items()}


def page_of_each_paragraph(docx: Path, pdf: Path) -> list[tuple[str, int | None]]:
    """The paragraphs of a Word file and the pages that they begin on, looked for one after the other."""
    text, pages = letters_of(pdf.read_bytes())
    found, at = [], 0
    for paragraph in document_root(docx).iter(f"{W}p"):
        whole = shown_text(paragraph).strip()
        wanted = squeezed(whole)[:BEGINNING]
        place = text.find(wanted, at, at + AHEAD) if wanted else -1
        found.append((whole, pages[place] if place >= 0 else None))
        at = place + len(wanted) if place >= 0 else at
    return found


def test_every_heading_is_on_the_same_page_in_both(drawn):
    assert len(drawn) == 4
    for name, (docx, judged) in drawn.items():
        headings = {heading.text.strip() for heading in headings_of(docx)}
        ours = page_of_each_paragraph(docx, docx.with_suffix(".pdf"))
        theirs = page_of_each_paragraph(docx, judged)
        pairs = [(one, other) for one, other in zip(ours, theirs, strict=True) if one[0] in headings]
        assert sum(page is not None for (_, page), _ in pairs) > 0.9 * len(pairs), name
        both = [(text, page, other) for (text, page), (_, other) in pairs if page and other]
        assert [one for one in both if one[1] != one[2]] == [], name
