"""The texts of the three house styles, agenda and minutes alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .body import Sheet, cell, each, paragraph, row, row_tag, section, table, tag, when
from .look import LOCAL, MUNICIPALITY, REGION, Look
from .xml import element, field, text

if TYPE_CHECKING:
    from collections.abc import Callable

# The label of a row and its value as a tag; the row is left out when the value is empty.
Fact = tuple[str, str]

_PLACE: Fact = ("place", "meeting.place")
_TIME: Fact = ("time", "meeting.time_range")
_PEOPLE: tuple[Fact, ...] = (
    ("participants", "meeting.participants_text"),
    ("guests", "meeting.guests_text"),
    ("absent", "meeting.absent_text"),
)


def facts_table(look: Look, facts: tuple[Fact, ...], *further: str) -> str:
    """Return a borderless table of labels and values."""
    widths = _fact_widths(look)
    rows = [
        row_tag(f"if {value}", widths) + _fact(widths, label, paragraph("Table Text", f"{{{{ {value} }}}}"))
        + row_tag("endif", widths)
        for label, value in facts
    ]
    return table("Info Table", widths, "{{ document.full_title }}", *rows, *further, header=False)


def _fact_widths(look: Look) -> tuple[int, int]:
    return 1900, look.text_width - 1900


def _fact(widths: tuple[int, int], label: str, *value: str) -> str:
    name = paragraph("Table Header", f"{{{{ labels.{label} }}}}")
    return row(cell(widths[0], name), cell(widths[1], *value))


def programme_rows(look: Look) -> str:
    """Return the row of the items with a time and those who present them."""
    widths = _fact_widths(look)
    lines = each("line in meeting.programme", paragraph("Table Text", "{{ line }}"))
    return (
        row_tag("if meeting.programme", widths)
        + _fact(widths, "information", lines)
        + row_tag("endif", widths)
    )


def item_text(heading: str) -> str:
    """Return what an item says below its heading; `heading` is the style of its parts' headings."""
    return "".join(
        (
            when(
                "item.recommendation",
                paragraph("Lead-in", "{{ item.recommendation.lead }}"),
                each("point in item.recommendation.points", paragraph("List Bullet", "{{r point }}")),
            ),
            when(
                "item.has_statement",
                paragraph(heading, "{{ labels.statement }}"),
                paragraph("Body Text", "{{p item.statement }}"),
            ),
            each(
                "section in item.sections",
                paragraph(heading, "{{ section.heading }}"),
                paragraph("Body Text", "{{p section.text }}"),
            ),
        )
    )


def decision(heading: str) -> str:
    """Return an item's decision under its heading."""
    return when(
        "item.has_decision",
        paragraph(heading, text("{{r item.decision_anchor }}") + text("{{ item.decision_title }}")),
        paragraph("Body Text", "{{p item.decision }}"),
    )


def actions(look: Look, heading: str) -> str:
    """Return the table of who does what by when."""
    widths = (look.text_width - 2400 - 1900, 2400, 1900)
    names = ("what", "who", "due")
    header = row(
        *(
            cell(width, paragraph("Table Header", f"{{{{ labels.action_{name} }}}}"))
            for width, name in zip(widths, names, strict=True)
        ),
        header=True,
    )
    body = row(
        *(
            cell(width, paragraph("Table Text", f"{{{{ action.{name} }}}}"))
            for width, name in zip(widths, names, strict=True)
        )
    )
    return when(
        "item.actions",
        paragraph(heading, "{{ labels.actions }}"),
        table(
            "Minutes Table",
            widths,
            "{{ labels.actions }}",
            header,
            row_tag("for action in item.actions", widths),
            body,
            row_tag("endfor", widths),
            header=True,
        ),
    )


def attachments(heading: str) -> str:
    """Return the list of an item's attachments."""
    return when(
        "item.attachments",
        paragraph(heading, "{{ labels.attachments }}"),
        each("attachment in item.attachments", paragraph("Attachment", "{{r attachment.line }}")),
    )


def item_heading() -> str:
    """Return the heading of an item, with the bookmark that contents and packet point at."""
    return paragraph("heading 1", text("{{r item.anchor }}") + text("{{ item.heading }}"))


def item_facts(values: str) -> str:
    """Return the line under a heading that says what is true of the item; `values` is a list of names."""
    joined = f"[{values}] | select | join(' · ')"
    return when(f"[{values}] | select | list", paragraph("Item Facts", f"{{{{ {joined} }}}}"))


def ending(look: Look) -> str:
    """Return the end of the minutes: when the meeting ended and who signs."""
    widths = (3000, look.text_width - 3000 - 1900, 1900)
    header = row(
        *(
            cell(width, paragraph("Table Header", f"{{{{ labels.signature_{name} }}}}"))
            for width, name in zip(widths, ("name", "signature", "date"), strict=True)
        ),
        header=True,
    )
    person = paragraph("Table Text", "{{ person.name }}") + paragraph("Table Note", "{{ person.role }}")
    line = row(
        cell(widths[0], person),
        *(cell(width, paragraph("Table Text")) for width in widths[1:]),
        height=964,
    )
    return when("meeting.ended_text", paragraph("Adjourned", "{{ meeting.ended_text }}")) + when(
        "signatures",
        paragraph("Signature Heading", "{{ labels.signatures }}"),
        paragraph("Body Text", "{{ labels.signature_intro }}"),
        table(
            "Signature Table",
            widths,
            "{{ labels.signatures }}",
            header,
            row_tag("for person in signatures", widths),
            line,
            row_tag("endfor", widths),
            header=True,
        ),
    )


def notice() -> str:
    """Return the warning that closed items are inside, or that this is the public edition."""
    return when("document.notice", paragraph("Notice", "{{ document.notice }}"))


def page_margins(sheet: Sheet) -> str:
    """Add headers and footers to a sheet and return the references to them."""
    sheet.margins["header1.xml"] = paragraph(
        "Organisation",
        "{{ committee.organisation }}",
    ) + notice()
    sheet.margins["header2.xml"] = (
        paragraph("header", "{{ document.title }} · {{ committee.name }}\t{{ meeting.date }}") + notice()
    )
    page = text("{{ committee.organisation }}\t{{ labels.page }} ") + field("PAGE", "1")
    sheet.margins["footer1.xml"] = paragraph("footer", page)
    sheet.margins["footer2.xml"] = paragraph("footer", text("\t{{ labels.page }} ") + field("PAGE", "1"))
    return (
        '<w:headerReference w:type="default" r:id="rIdheader2"/>'
        '<w:headerReference w:type="first" r:id="rIdheader1"/>'
        '<w:footerReference w:type="default" r:id="rIdfooter1"/>'
        '<w:footerReference w:type="first" r:id="rIdfooter2"/>'
    )


def region(kind: str) -> Sheet:
    """Return the region style: front page, contents table, every item on a page of its own."""
    sheet = Sheet(REGION)
    references = page_margins(sheet)
    sheet.margins["header1.xml"] = (
        paragraph(
            "Organisation",
            "{{ committee.organisation }}",
        )
        + paragraph(
            "Document Info", "{{ [meeting.issued, meeting.initials, meeting.status_text] | select | join(' / ') }}"
        )
        + notice()
    )
    sheet.margins["footer2.xml"] = paragraph("footer")
    sheet.add(
        paragraph("Title", "{{ document.heading }}"),
        paragraph("Subtitle", "{{ labels.to }} {{ meeting.occasion }}"),
        paragraph("Subtitle", "{{ meeting.date_time }}"),
        when(
            "meeting.place",
            each(
                "line in meeting.place_lines",
                paragraph("Subtitle", "{% if loop.first %}{{ labels.at }} {% endif %}{{ line }}"),
            ),
        ),
        paragraph("Rule"),
        when("meeting.has_information", paragraph("Body Text", "{{p meeting.information }}")),
        facts_table(REGION, _PEOPLE if kind == "minutes" else _PEOPLE[:2]),
        paragraph("TOC Heading", "{{ labels.contents }}"),
        contents_table(REGION),
        _section_end(section(REGION, references, numbers=_numbers("lowerRoman"), first_differs=True)),
        tag("for item in items"),
        tag("if not item.is_break"),
        paragraph(
            "Case Number",
            "{% if item.case %}{{ labels.case }} {{ item.case }}{% else %}{{ labels.item }} {{ item.number }}{% endif %}"
            "\t{{ item.day or item.closed_text }}",
        ),
        item_heading(),
        item_facts("item.kind_text, item.presenters, item.note"),
        item_text("heading 2"),
    )
    _finish(sheet, kind, "heading 2")
    sheet.add(tag("endif"), tag("endfor"))
    if kind == "minutes":
        sheet.add(ending(REGION))
    sheet.add(section(REGION, "", numbers=_numbers("decimal")))
    return sheet


def _numbers(number_format: str) -> str:
    return element("w:pgNumType", fmt=number_format, start=1)


def _section_end(properties: str) -> str:
    style = element("w:pStyle", val="SectionEnd")
    return f"<w:p><w:pPr>{style}{properties}</w:pPr></w:p>"


def contents_table(look: Look) -> str:
    """Return the table of items with their pages; a break is a line without a page."""
    widths = (900, look.text_width - 900 - 900, 900)
    header = row(
        cell(widths[0], paragraph("Table Header", "{{ labels.contents_item }}")),
        cell(widths[1], paragraph("Table Header", "{{ labels.contents_text }}")),
        cell(widths[2], paragraph("Table Number Header", "{{ labels.contents_page }}")),
        header=True,
    )
    blank = cell(widths[0], paragraph("Table Text"))
    day = row(blank, cell(sum(widths[1:]), paragraph("Table Header", "{{ item.day }}"), span=2))
    pause = row(
        blank,
        cell(sum(widths[1:]), paragraph("Table Note", "{{ item.title }}{% if item.time %} ({{ item.time }}){% endif %}"), span=2),
    )
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
        row_tag("if item.is_break", widths),
        pause,
        row_tag("else", widths),
        entry,
        row_tag("endif", widths),
        row_tag("endfor", widths),
    )
    return table("Minutes Table", widths, "{{ labels.contents }}", header, *rows, header=True)


def _finish(sheet: Sheet, kind: str, heading: str, *, decision_heading: str = "") -> None:
    if kind == "minutes":
        sheet.add(decision(decision_heading or heading), actions(sheet.look, heading))
    sheet.add(attachments(heading))


def _running_items(sheet: Sheet, kind: str, heading: str, decision_heading: str, facts: str) -> None:
    sheet.add(
        tag("for item in items"),
        when("item.day", paragraph("Day", "{{ item.day }}")),
        tag("if item.is_break"),
        paragraph("Break", "{{ item.title }}\t{{ item.time }}"),
        tag("else"),
        item_heading(),
        item_facts(facts),
        item_text(heading),
    )
    _finish(sheet, kind, heading, decision_heading=decision_heading)
    sheet.add(tag("endif"), tag("endfor"))
    if kind == "minutes":
        sheet.add(ending(sheet.look))


def municipality(kind: str) -> Sheet:
    """Return the municipality style: one running document with a dotted contents."""
    sheet = Sheet(MUNICIPALITY)
    references = page_margins(sheet)
    people = _PEOPLE if kind == "minutes" else _PEOPLE[:2]
    sheet.add(
        paragraph("Title", "{{ document.heading }}"),
        facts_table(
            MUNICIPALITY,
            (("date", "meeting.date_with_weekday"), _TIME, _PLACE),
            programme_rows(MUNICIPALITY),
            *(_fact_rows(MUNICIPALITY, people)),
        ),
        when("meeting.has_information", paragraph("Body Text", "{{p meeting.information }}")),
        paragraph("TOC Heading", "{{ labels.contents }}"),
        paragraph("toc 1", field(r'TOC \o "1-2" \h \z', "{{ labels.contents }}")),
    )
    _running_items(sheet, kind, "Section Heading", "heading 2", "item.case, item.kind_text, item.closed_text")
    sheet.add(section(MUNICIPALITY, references, first_differs=True))
    return sheet


def _fact_rows(look: Look, facts: tuple[Fact, ...]) -> list[str]:
    widths = _fact_widths(look)
    return [
        row_tag(f"if {value}", widths)
        + _fact(widths, label, paragraph("Table Text", f"{{{{ {value} }}}}"))
        + row_tag("endif", widths)
        for label, value in facts
    ]


def local(kind: str) -> Sheet:
    """Return the local style: a memo head and numbered items."""
    sheet = Sheet(LOCAL)
    references = page_margins(sheet)
    people = _PEOPLE if kind == "minutes" else _PEOPLE[:2]
    head: tuple[Fact, ...] = (
        ("department", "committee.department"),
        ("subject", "committee.subject"),
        _PLACE,
        ("date", "meeting.numeric_date"),
        ("sent_to", "committee.sent_to"),
        *people,
    )
    sheet.add(
        paragraph("Title", "{{ document.heading }}"),
        facts_table(LOCAL, head),
        when("meeting.has_information", paragraph("Body Text", "{{p meeting.information }}")),
    )
    _running_items(sheet, kind, "heading 2", "", "item.case, item.closed_text")
    sheet.add(section(LOCAL, references, first_differs=True))
    return sheet


STYLES: dict[str, Callable[[str], Sheet]] = {"region": region, "municipality": municipality, "local": local}
