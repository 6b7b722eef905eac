"""Pieces that the house styles share: heads, items, decisions, endings, headers and footers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .body import cell, each, paragraph, row, row_tag, table, tag, when
from .xml import field, text

if TYPE_CHECKING:
    from .body import Sheet
    from .look import Look

AGENDA = "agenda"
MINUTES = "minutes"

# A label's name and the tag of its value; the row is left out when the value is empty.
Fact = tuple[str, str]

PLACE: Fact = ("place", "meeting.place")
GUESTS: Fact = ("guests", "meeting.guests_text")
INVITED: Fact = ("invited", "meeting.participants_text")
COMMITTEE: Fact = ("committee", "committee.long_name")
ISSUED: Fact = ("issued", "([meeting.issued, meeting.initials] | select | join(' / '))")
PARTICIPANTS: Fact = ("participants", "meeting.participants_text")
ABSENT: Fact = ("absent", "meeting.absent_text")
CHAIRED_BY: Fact = ("chaired_by", "meeting.chaired_by")

# A kind is written small, for it stands in sentences; alone on a line it begins with a capital letter.
KIND_TEXT = "item.kind_text[:1] | upper ~ item.kind_text[1:]"

LABEL_WIDTH = 2150


def people(kind: str) -> tuple[Fact, ...]:
    """Return who is invited, in the minutes who was there and who was not."""
    return (PARTICIPANTS, GUESTS, ABSENT, CHAIRED_BY) if kind == MINUTES else (INVITED, GUESTS)


def facts_table(look: Look, *rows: str) -> str:
    """Return the table of labels and values in a document's head."""
    return table("Info Table", _fact_widths(look), "{{ document.full_title }}", *rows, header=False)


def fact_rows(look: Look, *facts: Fact) -> str:
    """Return a row of the head for every fact."""
    return "".join(
        _fact_row(look, label, value, paragraph("Info Text", f"{{{{ {value} }}}}")) for label, value in facts
    )


def information(*heading: str) -> str:
    """Return the note about the meeting.

    It stands below the table of facts, not in it: a note may hold tables, and the embedded renderer cuts a
    table in a cell off where the page ends.
    """
    return when("meeting.has_information", *heading, paragraph("Body Text", "{{p meeting.information }}"))


def information_heading() -> str:
    """Return what stands above the note where nothing else in the head is called so."""
    return paragraph("Note Label", "{{ labels.information }}")


def programme_row(look: Look) -> str:
    """Return the row of the items with their times and presenters."""
    lines = each("line in meeting.programme", paragraph("Programme", "{{ line }}"))
    return _fact_row(look, "information", "meeting.programme", lines)


def own_rows(look: Look) -> str:
    """Return a row of the head for every field of the meeting that the committee declares for it."""
    widths = _fact_widths(look)
    value = when("not field.is_text", paragraph("Info Text", "{{ field.value }}")) + when(
        "field.is_text", paragraph("Info Text", "{{p field.text }}")
    )
    fact = row(cell(widths[0], paragraph("Info Label", "{{ field.title }}")), cell(widths[1], value))
    return row_tag("for field in meeting.head_fields", widths) + fact + row_tag("endfor", widths)


def _fact_row(look: Look, label: str, condition: str, content: str) -> str:
    widths = _fact_widths(look)
    name = paragraph("Info Label", f"{{{{ labels.{label} }}}}")
    fact = row(cell(widths[0], name), cell(widths[1], content))
    return row_tag(f"if {condition}", widths) + fact + row_tag("endif", widths)


def _fact_widths(look: Look) -> tuple[int, int]:
    return LABEL_WIDTH, look.text_width - LABEL_WIDTH


def notice() -> str:
    """Return what a reader must know of the document before its text: draft, revised, public ..."""
    told = "[document.standing, document.notice] | select"
    return when(f"{told} | list", paragraph("Notice", f"{{{{ {told} | join(' · ') }}}}"))


def headline() -> tuple[str, ...]:
    """Return the title with the notices, and the meeting's own title below."""
    return (
        paragraph("Title", "{{ document.heading }}"),
        notice(),
        when("meeting.title", paragraph("Subtitle", "{{ meeting.title }}")),
    )


def changes() -> str:
    """Return the list of what has changed since the agenda was sent."""
    return when(
        "document.changes",
        paragraph("Document Heading", "{{ document.changes_title }}"),
        each("line in document.changes", paragraph("List Bullet", "{{ line }}")),
    )


def item_group() -> str:
    """Return the heading above a group of items."""
    return when("item.group", paragraph("Item Group", "{{ item.group }}"))


def item_heading(style: str = "heading 2") -> str:
    """Return the heading of an item with the bookmark that contents and packet lead to."""
    return paragraph(style, text("{{r item.anchor }}") + text("{{ item.heading }}"))


def item_facts(*names: str) -> str:
    """Return the line below a heading that names whichever of these facts are known."""
    known = f"[{', '.join((*names, 'item.own_facts'))}] | select"
    return when(f"{known} | list", paragraph("Item Facts", f"{{{{ {known} | join(' · ') }}}}"))


def item_parts(heading: str, decision: str, actions: str) -> str:
    """Return an item's parts in the order that the committee wants; `heading` is their headings' style."""
    named = paragraph(heading, "{{ part.heading }}")
    parts = {
        "summary": when("item.has_summary", named, paragraph("Body Text", "{{p item.summary }}")),
        "recommendation": when(
            "item.recommendation",
            when("part.heading", named, paragraph("Lead-in", "{{ item.recommendation.lead }}")),
            when("not part.heading", paragraph("Lead-in Heading", "{{ item.recommendation.lead }}")),
            each("point in item.recommendation.points", paragraph("List Bullet", "{{r point }}")),
        ),
        "statement": when("item.has_statement", named, paragraph("Body Text", "{{p item.statement }}")),
        "sections": each(
            "section in item.sections",
            paragraph(heading, "{{ section.heading }}"),
            paragraph("Body Text", "{{p section.text }}"),
        ),
        "decision": decision,
        "actions": actions,
        "attachments": when(
            "item.attachments",
            named,
            each(
                "attachment in item.attachments",
                paragraph("Attachment", "{{r attachment.line }}"),
                when("attachment.own_facts", paragraph("Item Facts", "{{ attachment.own_facts }}")),
            ),
        ),
    }
    return (
        when("item.closed_ground", paragraph("Item Facts", "{{ item.closed_ground }}"))
        + when("item.late_text", paragraph("Item Facts", "{{ item.late_text }}"))
        + when("item.withdrawn_text", paragraph("Body Text", "{{ item.withdrawn_text }}"))
        + each(
            "part in item.parts",
            *(when(f"part.name == '{name}'", piece) for name, piece in parts.items() if piece),
            when(
                "part.own",
                named,
                when("part.own.is_text", paragraph("Body Text", "{{p part.own.text }}")),
                when("not part.own.is_text", paragraph("Body Text", "{{ part.own.value }}")),
            ),
        )
    )


def decision_heading(style: str) -> str:
    """Return the heading of a decision with its bookmark."""
    return paragraph(style, text("{{r item.decision_anchor }}") + text("{{ item.decision_title }}"))


def decision(heading: str) -> str:
    """Return an item's decision; `heading` is its heading, ready made."""
    return when("item.has_decision", heading, paragraph("Body Text", "{{p item.decision }}"))


def nothing() -> str:
    """Return what stands below the heading of an item of which the minutes tell nothing.

    In the public edition nobody can tell whether there is nothing or only nothing for the public.
    """
    texts = ("summary", "statement", "decision")
    others = "recommendation sections attachments actions votes dissents attendance corrections own_fields"
    sayings = ("withdrawn_text", "closed_ground", "late_text", "withheld_text", "referred_text")
    told = [f"item.has_{name}" for name in texts] + [f"item.{name}" for name in (*others.split(), *sayings)]
    return when(
        f"not (document.is_public or {' or '.join(told)})",
        paragraph("Item Facts", "{{ labels.nothing_noted }}"),
    )


def referral() -> str:
    """Return where the case goes on to."""
    return when("item.referred_text", paragraph("Body Text", "{{ item.referred_text }}"))


def corrections() -> str:
    """Return what was added to an item after the minutes were approved."""
    return each(
        "correction in item.corrections",
        paragraph("Lead-in Heading", "{{ correction.title }}"),
        paragraph("Body Text", "{{p correction.text }}"),
    )


def procedure(look: Look, heading: str) -> str:
    """Return what belongs to a decision: who came or was away, where it goes on to, votes, dissents."""
    return "".join(
        (
            each("line in item.attendance", paragraph("Body Text", "{{ line }}")),
            when("item.withheld_text", paragraph("Body Text", "{{ item.withheld_text }}")),
            referral(),
            when(
                "item.votes",
                paragraph(heading, "{{ labels.votes }}"),
                each(
                    "vote in item.votes",
                    when("vote.ballots", _ballots(look)),
                    when("not vote.ballots", paragraph("Body Text", "{{ vote.sentence }}")),
                ),
            ),
            when(
                "item.dissents",
                paragraph(heading, "{{ labels.dissents }}"),
                each(
                    "dissent in item.dissents",
                    paragraph("Lead-in", "{{ dissent.by }}"),
                    paragraph("Body Text", "{{p dissent.text }}"),
                    when("dissent.follows_text", paragraph("Body Text", "{{ dissent.follows_text }}")),
                ),
            ),
            corrections(),
        )
    )


def _ballots(look: Look) -> str:
    """Return the table of who voted how, below what was voted on."""
    widths = (2400, 1100, look.text_width - 2400 - 1100)
    names = ("way", "count", "names")
    header = row(
        *(
            cell(width, paragraph("Table Header", f"{{{{ labels.vote_{name} }}}}"))
            for width, name in zip(widths, names, strict=True)
        ),
        header=True,
    )
    line = row(
        *(
            cell(width, paragraph("Table Text", f"{{{{ ballot.{name} }}}}"))
            for width, name in zip(widths, names, strict=True)
        )
    )
    return when("vote.text", paragraph("Lead-in", "{{ vote.text }}")) + table(
        "Minutes Table",
        widths,
        "{{ labels.votes }}",
        header,
        row_tag("for ballot in vote.ballots", widths),
        line,
        row_tag("endfor", widths),
        header=True,
    )


def actions(look: Look, heading: str) -> str:
    """Return the table of who does what by when."""
    widths = (look.text_width - 2500 - 1900, 2500, 1900)
    names = ("what", "who", "due")
    columns = tuple(zip(widths, names, strict=True))
    header = row(
        *(
            cell(width, paragraph("Table Header", f"{{{{ labels.action_{name} }}}}"))
            for width, name in columns
        ),
        header=True,
    )
    own = when("action.own_facts", paragraph("Table Note", "{{ action.own_facts }}"))
    line = row(
        *(
            cell(width, paragraph("Table Text", f"{{{{ action.{name} }}}}") + (own if name == "what" else ""))
            for width, name in columns
        )
    )
    return when(
        "item.actions",
        paragraph(heading, "{{ part.heading }}"),
        table(
            "Minutes Table",
            widths,
            "{{ labels.actions }}",
            header,
            row_tag("for action in item.actions", widths),
            line,
            row_tag("endfor", widths),
            header=True,
        ),
    )


def running_items(*pieces: str) -> str:
    """Return the items one below the other, with the days and breaks between them."""
    return "".join(
        (
            tag("for item in items"),
            when("item.day", paragraph("Day", "{{ item.day }}")),
            item_group(),
            tag("if item.is_break"),
            paragraph("Break", "{{ item.title }}\t{{ item.time }}"),
            tag("else"),
            *pieces,
            tag("endif"),
            tag("endfor"),
        )
    )


def ending(look: Look) -> str:
    """Return the end of the minutes: when the meeting ended, and who signs."""
    widths = (3100, look.text_width - 3100 - 1900, 1900)
    columns = zip(widths, ("name", "signature", "date"), strict=True)
    header = row(
        *(
            cell(width, paragraph("Table Header", f"{{{{ labels.signature_{name} }}}}"))
            for width, name in columns
        ),
        header=True,
    )
    person = paragraph("Table Text", "{{ person.name }}") + paragraph(
        "Table Note", "{{ [person.role, person.note, person.own_facts] | select | join(', ') }}"
    )
    empty = (cell(width, paragraph("Table Text")) for width in widths[1:])
    added = each(
        "correction in corrections",
        paragraph("Lead-in Heading", "{{ labels.item }} {{ correction.number }}: {{ correction.title }}"),
        paragraph("Body Text", "{{p correction.text }}"),
    )
    head = (
        when("meeting.ended_text", paragraph("Adjourned", "{{ meeting.ended_text }}")),
        when(
            "meeting.approved_text and not signatures",
            paragraph("Adjourned", "{{ meeting.approved_text }}"),
        ),
        when("corrections", paragraph("Document Heading", "{{ labels.corrections }}"), added),
    )
    return "".join(head) + when(
        "signatures",
        paragraph("Signature Heading", "{{ labels.signatures }}"),
        when("meeting.approved_text", paragraph("Body Text", "{{ meeting.approved_text }}")),
        paragraph("Body Text", "{{ labels.signature_intro }}"),
        table(
            "Signature Table",
            widths,
            "{{ labels.signatures }}",
            header,
            row_tag("for person in signatures", widths),
            row(cell(widths[0], person), *empty, height=1080),
            row_tag("endfor", widths),
            header=True,
        ),
    )


def add_headers(sheet: Sheet, *, has_title: bool = True) -> str:
    """Add the head of the first page and the running head; return the references to them.

    A document with a title has its notices below that, and not in the first page's head again.
    """
    running = paragraph("header", "{{ document.title }} · {{ committee.name }}\t{{ meeting.date }}")
    letterhead = paragraph("Organisation", "{{ committee.organisation }}")
    return sheet.add_margin(
        "header", "first", letterhead if has_title else letterhead + notice()
    ) + sheet.add_margin("header", "default", running + notice())


def page_footer(*, total: bool) -> str:
    """Return a footer with the page number, and the number of pages where `total`."""
    number = text("{{ committee.organisation }}\t{{ labels.page }} ") + field("PAGE", "1")
    if total:
        number += text(" {{ labels.of }} ") + field("NUMPAGES", "1")
    return paragraph("footer", number)
