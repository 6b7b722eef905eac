"""The year's plan: a table of the meetings and the year wheel, on pages that lie on their side."""

from __future__ import annotations

from dataclasses import replace

from . import pieces
from .body import Sheet, cell, paragraph, row, row_tag, section, table, when
from .look import GREY, PAGE_HEIGHT, PAGE_WIDTH, Look, millimetres
from .sheets import LOOKS
from .styleform import ACCENT, Paragraph, Style, Text

PLAN = "plan"

_RESERVED = "B3261E"  # as on the year wheel; contrast 6.5 on white
_DEADLINES = ("proposals", "agenda", "minutes")
# Number, date, time, place and each deadline, in twips; the meeting has the rest.
_NARROW, _DATE, _TIME, _PLACE, _DUE = 520, 2220, 1640, 2560, 1330


def make_plan(style: str) -> Sheet:
    """Return the template of a plan's document."""
    look = _lying(LOOKS[style])
    sheet = Sheet(look, styles=_styles())
    sheet.add(
        paragraph("Plan Title", "{{ plan.heading }}"),
        paragraph("Subtitle", "{{ committee.long_name }}"),
        # A table that lost all its rows would not be a Word document any more.
        when("plan.meetings", _meetings(look)),
        paragraph("Wheel Heading", "{{ plan.wheel_heading }}"),
        paragraph("Wheel", "{{r plan.wheel }}"),
    )
    letterhead = paragraph("Organisation", "{{ committee.organisation }}")
    running = paragraph("header", "{{ plan.heading }}\t{{ committee.name }}")
    references = sheet.add_margin("header", "first", letterhead)
    references += sheet.add_margin("header", "default", running)
    for place in ("first", "default"):
        references += sheet.add_margin("footer", place, pieces.page_footer(total=True))
    sheet.add(section(look, references, first_differs=True))
    return sheet


def _lying(look: Look) -> Look:
    return replace(
        look,
        page_width=PAGE_HEIGHT,
        page_height=PAGE_WIDTH,
        top=millimetres(30),
        bottom=millimetres(22),
        title_size=min(look.title_size, 48),
        subtitle_size=24,
        title_space=0,
        items_on_new_pages=False,
    )


def _styles() -> tuple[Style, ...]:
    reserved = Text(colour=_RESERVED)
    cancelled = Text(colour=GREY, strike=True)
    return (
        # A heading too, so that bookmarks and screen readers find the table as they find the wheel.
        Style("Plan Title", Paragraph(outline=0), based_on="Title", following="Subtitle", custom=True),
        Style("Table Date", text=Text(bold=True), based_on="Table Text", custom=True),
        Style("Table Mark", text=Text(bold=True, size=18), based_on="Table Text", custom=True),
        Style("Reserved Text", text=reserved, based_on="Table Text", custom=True),
        Style("Reserved Date", text=reserved, based_on="Table Date", custom=True),
        Style("Reserved Mark", text=reserved, based_on="Table Mark", custom=True),
        Style("Cancelled Text", text=cancelled, based_on="Table Text", custom=True),
        Style("Cancelled Date", text=cancelled, based_on="Table Date", custom=True),
        Style(
            "Wheel Heading",
            Paragraph(before=0, after=60, page_break=True, keep_next=True, outline=0),
            Text(size=28, bold=True, colour=ACCENT),
            following="Wheel",
            custom=True,
        ),
        Style("Wheel", Paragraph(before=0, after=0, align="center"), custom=True),
    )


def _meetings(look: Look) -> str:
    rest = look.text_width - _NARROW - _DATE - _TIME - _PLACE - len(_DEADLINES) * _DUE
    widths = (_NARROW, _DATE, _TIME, rest, _PLACE, *(_DUE for _ in _DEADLINES))
    facts = ("number", "date", "time", "meeting", "place")
    labels = (*(f"plan_{fact}" for fact in facts), *(f"due_{duty}" for duty in _DEADLINES))
    names = tuple(f"{{{{ labels.{label} }}}}" for label in labels)
    header = row(
        *(cell(width, paragraph("Table Header", name)) for width, name in zip(widths, names, strict=True)),
        header=True,
    )
    return table(
        "Minutes Table",
        widths,
        "{{ plan.full_title }}",
        header,
        row_tag("for planned in plan.meetings", widths),
        row_tag("if planned.is_reserved", widths),
        _meeting(widths, "Reserved Text", "Reserved Date", "Reserved Mark"),
        row_tag("elif planned.is_cancelled", widths),
        _meeting(widths, "Cancelled Text", "Cancelled Date", "Table Mark"),
        row_tag("else", widths),
        _meeting(widths, "Table Text", "Table Date", "Table Mark"),
        row_tag("endif", widths),
        row_tag("endfor", widths),
        header=True,
    )


def _meeting(widths: tuple[int, ...], text: str, date: str, mark: str) -> str:
    """Return the row of a meeting; the styles are those of its facts, its date and what is said of it."""
    title = (
        paragraph(text, "{{ planned.title }}"),
        when("planned.status_text", paragraph(mark, "{{ planned.status_text }}")),
        when("planned.moved_text", paragraph("Table Mark", "{{ planned.moved_text }}")),
        when(
            "planned.themes", paragraph("Table Note", "{{ labels.plan_themes }}: {{ planned.themes_text }}")
        ),
    )
    weekday = "{{ planned.weekday[:1] | upper ~ planned.weekday[1:] }}"
    return row(
        cell(widths[0], paragraph(text, "{{ planned.number }}")),
        cell(widths[1], paragraph(date, "{{ planned.date }}"), paragraph(text, weekday)),
        cell(widths[2], paragraph(text, "{{ planned.time }}")),
        cell(widths[3], *title),
        cell(widths[4], paragraph(text, "{{ planned.place }}")),
        *(
            cell(width, paragraph(text, f"{{{{ planned.{duty} }}}}"))
            for width, duty in zip(widths[5:], _DEADLINES, strict=True)
        ),
    )
