"""The region style: a front page, a contents table, every item on a page of its own."""

from __future__ import annotations

from . import pieces
from .body import Sheet, each, paragraph, section, tag, when
from .look import REGION
from .styleform import Paragraph, Style
from .xml import element


def make_sheet(kind: str) -> Sheet:
    """Return the agenda or the minutes."""
    sheet = Sheet(REGION, styles=_page_styles())
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
    """Return the contents: a line for every item, which is a link as a whole, and for what stands between."""
    time = "{% if item.time %} ({{ item.time }}){% endif %}"
    return paragraph("TOC Heading", "{{ labels.contents }}") + each(
        "item in items",
        when("item.day", paragraph("toc 1", "{{ item.day }}")),
        when("item.group", paragraph("toc 1", "{{ item.group }}")),
        when("item.is_break", paragraph("Contents Note", "{{ item.title }}" + time)),
        when("not item.is_break", paragraph("toc 2", "{{r item.contents_line }}")),
    )


def _items(kind: str) -> str:
    outcome, actions = pieces.referral(), ""
    if kind == pieces.MINUTES:
        decision = pieces.decision(pieces.decision_heading("Decision Heading"))
        outcome = decision + pieces.procedure(REGION, "heading 3")
        actions = pieces.actions(REGION, "heading 3")
    case = "{% if item.case %}{{ labels.case }} {{ item.case }}{% endif %}"
    beside = "{{ item.closed_text or item.day }}"
    return each(
        "item in items",
        when(
            "not item.is_break",
            # Whichever comes first begins the page.
            tag("if item.group"),
            paragraph("Group Page", "{{ item.group }}"),
            pieces.item_heading(),
            tag("else"),
            pieces.item_heading("Item Page"),
            tag("endif"),
            when("item.case or item.closed_text or item.day", paragraph("Case Number", f"{case}\t{beside}")),
            pieces.item_facts(pieces.KIND_TEXT, "item.presenters", "item.note"),
            pieces.item_parts("heading 3", outcome, actions),
        ),
    )


def _page_styles() -> tuple[Style, ...]:
    on_new_page = Paragraph(before=0, page_break=True)
    return (
        Style("Item Page", on_new_page, based_on="heading 2", following="Body Text", custom=True),
        Style("Group Page", on_new_page, based_on="Item Group", following="heading 2", custom=True),
    )


def _page_numbers(number_format: str) -> str:
    return element("w:pgNumType", fmt=number_format, start=1)


def _section_end(properties: str) -> str:
    return f"<w:p><w:pPr>{element('w:pStyle', val='SectionEnd')}{properties}</w:pPr></w:p>"
