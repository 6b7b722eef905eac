"""The municipality and local styles: documents whose items follow one another on the page."""

from __future__ import annotations

from . import pieces
from .body import Sheet, paragraph, section, when
from .look import LOCAL, MUNICIPALITY
from .xml import field


def make_municipality(kind: str) -> Sheet:
    """Return the municipality style: a head with the programme, a dotted contents, then the items."""
    look, sheet = MUNICIPALITY, Sheet(MUNICIPALITY)
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
            ),
            pieces.programme_row(look),
            pieces.fact_rows(look, *pieces.people(kind), pieces.ISSUED),
            pieces.own_rows(look),
        ),
        pieces.information(),
        pieces.changes(),
        paragraph("TOC Heading", "{{ labels.contents }}"),
        paragraph("toc 2", field(r'TOC \o "2-3" \t "Item Group;1" \h \z', "{{ labels.contents }}")),
    )
    # Only decisions are Heading 3, so that the contents lists items and decisions and nothing else.
    decision = pieces.decision(pieces.decision_heading("heading 3"))
    facts = ("item.case", "item.closed_text", pieces.KIND_TEXT, "item.note")
    _add_items(sheet, kind, "Section Heading", facts, decision)
    return sheet


def make_local(kind: str) -> Sheet:
    """Return the local style: a memo head and the numbered items."""
    look, sheet = LOCAL, Sheet(LOCAL)
    sheet.add(
        *pieces.headline(),
        pieces.facts_table(
            look,
            pieces.fact_rows(
                look,
                pieces.COMMITTEE,
                ("department", "committee.department"),
                ("subject", "committee.subject"),
                pieces.PLACE,
                ("date", "meeting.numeric_date"),
                ("sent_to", "committee.sent_to"),
                *pieces.people(kind),
                pieces.ISSUED,
            ),
            pieces.own_rows(look),
        ),
        pieces.information(pieces.information_heading()),
        pieces.changes(),
    )
    # What was said follows the title at once; it needs a heading only where something stands between.
    heading = when(
        "item.recommendation or item.has_statement or item.sections", pieces.decision_heading("heading 3")
    )
    # Kind, presenters and note stand in the title's bracket.
    _add_items(sheet, kind, "heading 3", ("item.case", "item.closed_text"), pieces.decision(heading))
    return sheet


def _add_items(sheet: Sheet, kind: str, heading: str, facts: tuple[str, ...], decision: str) -> None:
    outcome, actions = pieces.referral(), ""
    if kind == pieces.MINUTES:
        outcome = decision + pieces.procedure(sheet.look, heading)
        actions = pieces.actions(sheet.look, heading)
    sheet.add(
        pieces.running_items(
            pieces.item_heading(),
            pieces.item_facts(*facts),
            pieces.item_parts(heading, outcome, actions),
            *([pieces.nothing()] if kind == pieces.MINUTES else []),
        )
    )
    if kind == pieces.MINUTES:
        sheet.add(pieces.ending(sheet.look))
    references = pieces.add_headers(sheet)
    for place in ("first", "default"):
        references += sheet.add_margin("footer", place, pieces.page_footer(total=True))
    sheet.add(section(sheet.look, references, first_differs=True))
