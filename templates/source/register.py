"""The register of a year's decisions: the same decisions by title, by case and by meeting."""

from __future__ import annotations

from dataclasses import replace

from . import pieces
from .body import Sheet, cell, each, paragraph, row, row_tag, section, table
from .partial import HEADING_SPACE
from .sheets import LOOKS

REGISTER = "register"

# Date, number, case and page, in twips; title and decision have the rest.
_DATE, _NUMBER, _CASE, _PAGE = 1050, 650, 2150, 700


def make_register(style: str) -> Sheet:
    """Return the template of a register."""
    look = replace(
        LOOKS[style], items_on_new_pages=False, heading_space=LOOKS[style].heading_space or HEADING_SPACE
    )
    sheet = Sheet(look)
    rest = look.text_width - _DATE - _NUMBER - _CASE - _PAGE
    widths = (rest, _CASE, _DATE, _NUMBER, _PAGE)
    names = ("title", "case", "date", "number", "page")
    header = row(
        *(
            cell(width, paragraph("Table Header", f"{{{{ labels.register_{name} }}}}"))
            for width, name in zip(widths, names, strict=True)
        ),
        header=True,
    )
    title = paragraph("Table Text", "{{ entry.title }}") + paragraph("Table Note", "{{ entry.decision }}")
    others = (
        cell(width, paragraph("Table Text", f"{{{{ entry.{name} }}}}"))
        for width, name in zip(widths[1:], names[1:], strict=True)
    )
    entries = table(
        "Minutes Table",
        widths,
        "{{ part.title }}",
        header,
        row_tag("for entry in part.entries", widths),
        row(cell(widths[0], title), *others),
        row_tag("endfor", widths),
        header=True,
    )
    sheet.add(
        paragraph("Title", "{{ register.heading }}"),
        paragraph("Subtitle", "{{ committee.long_name }}"),
        each("part in register.parts", paragraph("heading 2", "{{ part.title }}"), entries),
    )
    letterhead = paragraph("Organisation", "{{ committee.organisation }}")
    running = paragraph("header", "{{ register.heading }}\t{{ committee.name }}")
    references = sheet.add_margin("header", "first", letterhead)
    references += sheet.add_margin("header", "default", running)
    for place in ("first", "default"):
        references += sheet.add_margin("footer", place, pieces.page_footer(total=True))
    sheet.add(section(look, references, first_differs=True))
    return sheet
