"""Documents of some of a meeting's items, alike in every style: the supplement of an agenda, an excerpt."""

from __future__ import annotations

from . import pieces
from .body import Sheet, each, paragraph, section, when
from .sheets import LOOKS

SUPPLEMENT = "supplement"
EXCERPT = "excerpt"
KINDS = (SUPPLEMENT, EXCERPT)


def make_partial(style: str, kind: str) -> Sheet:
    """Return the template of a supplement or an excerpt."""
    look = LOOKS[style]
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
        ),
        pieces.information(pieces.information_heading()),
        pieces.changes(),
    )
    outcome: tuple[str, ...] = (pieces.referral(),)
    if kind == EXCERPT:
        decision = pieces.decision(pieces.decision_heading("heading 2"))
        outcome = (decision, pieces.procedure(look, "heading 2"), pieces.actions(look, "heading 2"))
    sheet.add(
        pieces.running_items(
            pieces.item_heading(),
            pieces.item_facts("item.case", "item.closed_text", pieces.KIND_TEXT, "item.note"),
            pieces.item_text("heading 2"),
            *outcome,
            pieces.attachments("heading 2"),
        )
    )
    if kind == EXCERPT:
        sheet.add(
            paragraph("Adjourned", "{{ labels.certification }}"),
            each("line in [labels.certification_place, labels.certification_name]", _to_fill_in()),
        )
    references = pieces.add_headers(sheet)
    for place in ("first", "default"):
        references += sheet.add_margin("footer", place, pieces.page_footer(total=True))
    sheet.add(section(look, references, first_differs=True))
    return sheet


def _to_fill_in() -> str:
    """Return a line to write on by hand."""
    return when("line", paragraph("Item Facts", "{{ line }}"))
