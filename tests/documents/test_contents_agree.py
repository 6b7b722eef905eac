"""A contents entry in the .docx, in the .pdf and in the bookmarks names the page that the heading is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from built import DOCUMENTS, MEETINGS, SAMPLES, Paper, build, cached_page_numbers, headings_of, squeezed

from toolkit.making.options import BuildOptions
from toolkit.pipeline import build_meeting

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

COMMITTEE = """\
name: Prøveudvalget
organisation: Fjordby Kommune
style: {style}
place: Rådhuset
"""


def generated_meeting(folder: Path, style: str, items: int) -> Path:
    """A meeting of `items` items whose titles and texts vary in length, so that pages break everywhere."""
    committee = folder / f"{style}-{items}"
    meeting = committee / "2025-02-28" / "meeting.yaml"
    meeting.parent.mkdir(parents=True)
    (committee / "committee.yaml").write_text(COMMITTEE.format(style=style), encoding="utf-8")
    lines = ["date: 2025-02-28", 'start: "09:00"', "status: minutes", "items:"]
    for number in range(1, items + 1):
        title = " ".join(["Drøftelse af sagen om vejbump og belysning"] * (1 + number % 3))
        paragraph = "Udvalget drøftede forslaget og tog det til efterretning. " * (1 + number * 7 % 40)
        lines += [
            f"  - title: {title} nr. {number}",
            "    duration: 1",
            "    statement: |",
            f"      {paragraph.strip()}",
            "    decision: |",
            f"      {paragraph.strip()}",
        ]
    meeting.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return meeting


@pytest.fixture(
    scope="module",
    params=[
        *(str(path.parent.relative_to(SAMPLES)) for path in MEETINGS),
        *(
            f"generated {style} {items}"
            for style in ("region", "municipality", "local")
            for items in (1, 2, 40)
        ),
    ],
)
def built(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    sample_documents: Callable[[Path], Path],
) -> dict[Path, Paper]:
    """Each .docx file with the PDF file made of it."""
    if request.param.startswith("generated"):
        out = tmp_path_factory.mktemp("contents")
        _, style, items = request.param.split()
        made = build(generated_meeting(out, style, int(items)), out / "build", only=DOCUMENTS)
    else:
        made = sample_documents(SAMPLES / request.param / "meeting.yaml")
    return {docx: Paper(docx.with_suffix(".pdf")) for docx in sorted(made.rglob("*.docx"))}


def test_every_page_number_is_that_of_the_page(built: dict[Path, Paper]) -> None:
    for docx, paper in built.items():
        for name, numbers in cached_page_numbers(docx).items():
            assert numbers == {paper.labels[paper.page_of(name)]}, f"{docx.name}: {name}"


def test_headings_stand_on_the_page_that_their_bookmarks_name(built: dict[Path, Paper]) -> None:
    for docx, paper in built.items():
        outline = [(squeezed(title), page) for title, page in paper.outline()]
        for heading in headings_of(docx):
            text = squeezed(heading.text)
            pages = [page for title, page in outline if title == text]
            assert pages, f"{docx.name}: no bookmark for {heading.text!r}"
            # A long heading may run over a page's end only where a page is shorter than it: never.
            assert all(text in paper.texts[page] for page in pages), f"{docx.name}: {heading.text!r}"
            for bookmark in heading.bookmarks:
                assert paper.page_of(bookmark) in pages, f"{docx.name}: {bookmark}"


def test_all_items_are_in_the_contents(built: dict[Path, Paper]) -> None:
    with_contents = [docx for docx in built if cached_page_numbers(docx)]
    for docx in with_contents:
        listed = cached_page_numbers(docx).keys()
        items = [
            heading for heading in headings_of(docx) if any(n.startswith("item_") for n in heading.bookmarks)
        ]
        assert items
        assert all(listed & set(item.bookmarks) for item in items), docx.name


def test_entries_of_every_length_break_the_pages_as_was_planned(tmp_path):
    """In some entries two figures take a line that one would not: what comes behind stands lower."""
    meeting = tmp_path / "udvalg" / "2025-02-28" / "meeting.yaml"
    meeting.parent.mkdir(parents=True)
    (meeting.parents[1] / "committee.yaml").write_text(COMMITTEE.format(style="region"), encoding="utf-8")
    words = "Sagen om en ny vej og en bro til den gamle by ved havnen og om en plan for alle de næste år " * 2
    text = ["    decision: Ja.", "    statement: |", *[f"      {'En sætning om sagen. ' * 40}", ""] * 3]
    lines = [line for more in range(34) for line in (f"  - title: {words[: 70 + more].strip()}", *text)]
    meeting.write_text("\n".join(("date: 2025-02-28", "status: minutes", "items:", *lines)), encoding="utf-8")
    options = BuildOptions(only=frozenset({"minutes"}))
    report = build_meeting(meeting, tmp_path / "build", options, lambda _stage: None)
    assert [one for one in report.warnings if "minutes.docx" in one] == []
