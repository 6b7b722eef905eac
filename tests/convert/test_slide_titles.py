"""One goes from slide to slide by headings, whether the layout has a place for the title or not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from built import SAMPLES
from judge import structure_of

from toolkit.convert.foreign import convert_office

DAYS = Path(__file__).parents[1] / "cases" / "word" / "stored-days" / "m"


@pytest.mark.parametrize(
    ("slides", "titles"),
    [
        (
            SAMPLES / "region" / "2025-06-11" / "bilag" / "2-1-samarbejde.pptx",
            [
                *("Sådan arbejder vi sammen", "Programmet", "De fem anbefalinger"),
                *("Hvad bruger vi tiden på?", "To slags uenighed", "Ét løfte"),
            ],
        ),
        (DAYS / "d.pptx", ["FELTET"]),
        (DAYS / "e.odp", ["FELTET"]),
    ],
)
def test_the_title_of_each_slide_is_a_heading(tmp_path, slides, titles):
    name = f"a{slides.suffix}"
    path = tmp_path / "a.pdf"
    path.write_bytes(convert_office({name: slides.read_bytes()})[name])
    structure = structure_of(path)
    assert re.findall(r'^ *H1 .*\n *"(.*)"$', structure, re.MULTILINE) == titles
    assert not re.search(r"^ *H[ :]", structure, re.MULTILINE)  # a heading of no level
