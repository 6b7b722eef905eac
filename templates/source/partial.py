"""Documents of some of a meeting's items, alike in every style: the supplement of an agenda, an excerpt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from . import pieces
from .body import Sheet, cell, paragraph, row, section, table
from .sheets import LOOKS

if TYPE_CHECKING:
    from .look import Look

SUPPLEMENT = "supplement"
EXCERPT = "excerpt"
HEADING_SPACE = 440  # above an item's heading, where the style has none for it begins a page
KINDS = (SUPPLEMENT, EXCERPT)


def make_partial(style: str, kind: str) -> Sheet:
    """Return the template of a supplement or an excerpt."""
    look = replace(
        LOOKS[style], items_on_new_pages=False, heading_space=LOOKS[style].heading_space or HEADING_SPACE
    )
    sheet = Sheet(look)
    told_as = pieces.MINUTES if kind == EXCERPT else pieces.AGENDA
    sheet.add(
        *pieces.headline(),
        pieces.facts_table(
            look,
            pieces.fact_rows(
                look,
                pieces.COMMITTEE,
                ("date", "meeting.date_with_weekday"),
                ("time", "meeting.time_range"),
                pieces.PLACE,
                *pieces.people(told_as),
                pieces.ISSUED,
            ),
            pieces.own_rows(look),
        ),
        pieces.information(pieces.information_heading()),
        pieces.changes(),
    )
    outcome, actions = pieces.referral(), ""
    if kind == EXCERPT:
        decision = pieces.decision(pieces.decision_heading("heading 3"))
        outcome, actions = decision + pieces.procedure(look, "heading 3"), pieces.actions(look, "heading 3")
    sheet.add(
        pieces.running_items(
            pieces.item_heading(),
            pieces.item_facts("item.case", "item.closed_text", pieces.KIND_TEXT, "item.note"),
            pieces.item_parts("heading 3", outcome, actions),
        )
    )
    if kind == EXCERPT:
        sheet.add(
            paragraph("Adjourned", "{{ labels.certification }}", keep_next=True),
            _certification(look),
        )
    references = pieces.add_headers(sheet)
    for place in ("first", "default"):
        references += sheet.add_margin("footer", place, pieces.page_footer(total=True))
    sheet.add(section(look, references, first_differs=True))
    return sheet


def _certification(look: Look) -> str:
    """Return the lines to write on by hand, on one page with the heading above them."""
    widths = (2 * pieces.LABEL_WIDTH, look.text_width - 2 * pieces.LABEL_WIDTH)
    empty = cell(widths[1], paragraph("Info Text"))
    place, name = (
        paragraph("Info Label", f"{{{{ labels.certification_{line} }}}}", keep_next=line == "place")
        for line in ("place", "name")
    )
    lines = (row(cell(widths[0], label), empty, height=680) for label in (place, name))
    return table("Info Table", widths, "{{ labels.certification }}", *lines, header=False)
