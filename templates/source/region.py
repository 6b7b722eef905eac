"""The region style: a front page, a contents table, every item on a page of its own."""

from __future__ import annotations

from . import pieces
from .body import Sheet, cell, each, paragraph, row, row_tag, section, table, when
from .look import REGION
from .xml import element


def make_sheet(kind: str) -> Sheet:
    """Return the agenda or the minutes."""
    sheet = Sheet(REGION)
    # No page numbers before the first item: that is page 1. The roman ones are there for the PDF's labels.
    front = section(
        REGION, pieces.add_headers(sheet), numbers=_page_numbers("lowerRoman"), first_differs=True
    )
    sheet.add(_front_page(kind), _contents_page(), _section_end(front), _items(kind))
    if kind == pieces.MINUTES:
        sheet.add(pieces.ending(REGION))
    footer = sheet.add_margin("footer", "default", pieces.page_footer(total=False))
    sheet.add(section(REGION, footer, numbers=_page_numbers("decimal")))
    return sheet


def _front_page(kind: str) -> str:
    issued = "[meeting.issued, meeting.initials] | select | join(' / ')"
    facts = pieces.people(kind)
    place = "{% if loop.first %}{{ labels.at }} {% endif %}{{ line }}"
    return "".join(
        (
            paragraph("Document Info", f"{{{{ committee.long_name }}}}\t{{{{ {issued} }}}}"),
            paragraph("Title", "{{ document.heading }}"),
            pieces.notice(),
            paragraph("Subtitle", "{{ labels.to }} {{ meeting.occasion }}"),
            paragraph("Subtitle", "{{ meeting.date_time }}"),
            each("line in meeting.place_lines", paragraph("Place", place)),
            paragraph("Front Rule"),
            # A table that lost all its rows would not be a Word document any more.
            when(
                " or ".join((*(value for _, value in facts), "meeting.head_fields")),
                pieces.facts_table(REGION, pieces.fact_rows(REGION, *facts), pieces.own_rows(REGION)),
            ),
            pieces.information(pieces.information_heading()),
            pieces.changes(),
        )
    )


def _contents_page() -> str:
    widths = (800, REGION.text_width - 800 - 900, 900)
    wide = sum(widths[1:])
    header = row(
        cell(widths[0], paragraph("Table Header", "{{ labels.contents_item }}")),
        cell(widths[1], paragraph("Table Header", "{{ labels.contents_text }}")),
        cell(widths[2], paragraph("Table Number Header", "{{ labels.contents_page }}")),
        header=True,
    )
    blank = cell(widths[0], paragraph("Table Text"))
    group = row(cell(sum(widths), paragraph("Table Label", "{{ item.group }}"), span=3))
    day = row(blank, cell(wide, paragraph("Table Label", "{{ item.day }}"), span=2))
    time = "{% if item.time %} ({{ item.time }}){% endif %}"
    pause = row(blank, cell(wide, paragraph("Table Note", "{{ item.title }}" + time), span=2))
    entry = row(
        cell(widths[0], paragraph("Table Text", "{{ item.number }}")),
        cell(widths[1], paragraph("Table Text", "{{ item.full_title }}")),
        cell(widths[2], paragraph("Table Number", "{{r item.page }}")),
    )
    rows = (
        row_tag("for item in items", widths),
        row_tag("if item.day", widths),
        day,
        row_tag("endif", widths),
        row_tag("if item.group", widths),
        group,
        row_tag("endif", widths),
        row_tag("if item.is_break", widths),
        pause,
        row_tag("else", widths),
        entry,
        row_tag("endif", widths),
        row_tag("endfor", widths),
    )
    return paragraph("TOC Heading", "{{ labels.contents }}") + table(
        "Minutes Table", widths, "{{ labels.contents }}", header, *rows, header=True
    )


def _items(kind: str) -> str:
    # An item without a case number needs this line too: its style begins the page.
    case = (
        "{% if item.case %}{{ labels.case }} {{ item.case }}"
        "{% else %}{{ labels.item }} {{ item.number }}{% endif %}"
    )
    outcome, actions = pieces.referral(), ""
    if kind == pieces.MINUTES:
        decision = pieces.decision(pieces.decision_heading("Decision Heading"))
        outcome = decision + pieces.procedure(REGION, "heading 2")
        actions = pieces.actions(REGION, "heading 2")
    return each(
        "item in items",
        when(
            "not item.is_break",
            paragraph("Case Number", case + "\t{{ item.closed_text or item.day }}"),
            pieces.item_group(),
            pieces.item_heading(),
            pieces.item_facts(pieces.KIND_TEXT, "item.presenters", "item.note"),
            pieces.item_parts("heading 2", outcome, actions),
        ),
    )


def _page_numbers(number_format: str) -> str:
    return element("w:pgNumType", fmt=number_format, start=1)


def _section_end(properties: str) -> str:
    return f"<w:p><w:pPr>{element('w:pStyle', val='SectionEnd')}{properties}</w:pPr></w:p>"
