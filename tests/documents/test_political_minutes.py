"""Minutes of a political committee, whole: every value where a reader expects it, in all styles and editions.

Their words stand in tests/data/political, a paragraph a line after its style. Where that is to change,
`PYTHONPATH=.:tests/support python tests/documents/test_political_minutes.py` writes them anew.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from built import SAMPLES, W
from rendering import render_document

from toolkit.checking.checks.whole import read_and_check
from toolkit.files.resources import style_folder, styles
from toolkit.making.source import read_meeting
from toolkit.meetings.model import DocumentKind
from toolkit.wordfile.docxio import DOCUMENT, attribute, parse_part, read_parts, text_of
from toolkit.words.edition import public_edition

FOLDER = Path(__file__).parents[1] / "data" / "political"
CASES = [(style, edition) for style in styles() for edition in ("internal", "public")]


def minutes_of(style, edition):
    """The words of the sample's minutes, a paragraph a line."""
    checked = read_and_check(SAMPLES / "political" / "2026-03-10" / "meeting.yaml")
    meeting = read_meeting(checked)
    meeting = replace(meeting, committee=replace(meeting.committee, style=style))
    shown = meeting if edition == "internal" else public_edition(meeting)
    docx = render_document(shown, DocumentKind.MINUTES, style_folder(style) / "minutes.docx")
    lines = []
    for paragraph in parse_part(read_parts(docx)[DOCUMENT]).iter(f"{W}p"):
        name = attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val")
        words = " ".join(text_of(paragraph).replace("\N{NO-BREAK SPACE}", " ").split())
        if words:
            lines.append(f"{name}: {words}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("style", "edition"), CASES)
def test_the_minutes_say_what_they_said_in_the_same_place(style, edition):
    assert minutes_of(style, edition) == (FOLDER / f"{style}-{edition}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("style", styles())
def test_the_public_minutes_have_nothing_that_is_internal(style):
    text = (FOLDER / f"{style}-public.txt").read_text(encoding="utf-8")
    hidden = ("Inga Falk", "Havnegade", "højestbydende", "Forretningsmæssige", "Trygge veje")
    assert [word for word in hidden if word in text] == []


if __name__ == "__main__":
    for case in CASES:
        (FOLDER / f"{'-'.join(case)}.txt").write_text(minutes_of(*case), encoding="utf-8")
