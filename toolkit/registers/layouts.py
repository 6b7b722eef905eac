"""A register as a table for people, as CSV, as JSON, or as a workbook. The only importer of xlsxwriter."""

from __future__ import annotations

import io
import json
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from toolkit.files.csvtext import csv_bytes
from toolkit.reading.filewords import value_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

    from toolkit.registers.register import Register, Value

_WIDEST = 60  # characters: a decision is many lines high rather than a screen wide
# A workbook says when it was made; the same register is to be the same file.
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones


def csv_register(register: Register, language: str) -> bytes:
    """Return `register` as CSV with a header row in `language`."""
    rows = ([_text(value, name, language) for name, value in _named(register, row)] for row in register.rows)
    return csv_bytes([_headings(register, language), *rows], language)


def json_register(register: Register) -> bytes:
    """Return `register` as JSON: its name, and a list of objects with the columns' English names.

    Dates and times are in the form of ISO 8601; what is not known is null.
    """
    rows = [dict(_named(register, row)) for row in register.rows]
    told = {"register": register.name, "rows": rows}
    return (json.dumps(told, ensure_ascii=False, indent=2, default=_iso) + "\n").encode()


def _iso(value: object) -> str:
    if isinstance(value, time):
        return f"{value:%H:%M}"
    assert isinstance(value, date)  # noqa: S101 - a register holds nothing else that JSON does not know
    return value.isoformat()


def xlsx_register(register: Register, language: str) -> bytes:
    """Return `register` as an Excel workbook: one sheet, a table to sort and filter, dates that are dates."""
    import xlsxwriter

    out = io.BytesIO()
    # Nothing in a text is taken for a formula or a link, and nothing is written to the disk on the way.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        name = heading(register.name, language)
        book.set_properties({"title": name, "created": _MADE})
        sheet = book.add_worksheet(name)
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        formats = {
            date: book.add_format(
                {
                    "num_format": "dd-mm-yyyy" if language == "da" else "yyyy-mm-dd",
                    "valign": "top",
                    "align": "left",
                }
            ),
            time: book.add_format({"num_format": "hh:mm", "valign": "top", "align": "left"}),
        }
        for line, row in enumerate(register.rows, start=1):
            for column, (field, value) in enumerate(_named(register, row)):
                _write_cell(sheet, line, column, _cell(value, field, language), formats, wrapped)
        _lay_out(sheet, register, language)
    return out.getvalue()


def _write_cell(  # noqa: PLR0913, PLR0917 - a cell's place, its value and its looks
    sheet: Worksheet, line: int, column: int, value: Value, formats: dict[type, Format], wrapped: Format
) -> None:
    if isinstance(value, date | time):
        sheet.write_datetime(line, column, value, formats[type(value)])
    else:
        sheet.write(line, column, value, wrapped)


def _lay_out(sheet: Worksheet, register: Register, language: str) -> None:
    headings = _headings(register, language)
    for column, title in enumerate(headings):
        texts = [_text(row[column], register.columns[column], language) for row in register.rows]
        longest = max((len(line) for text in (title, *texts) for line in text.splitlines()), default=0)
        sheet.set_column(column, column, min(longest, _WIDEST) + 3)  # room for the filter's button
    # A table has one row at least, if an empty one.
    sheet.add_table(
        0, 0, max(len(register.rows), 1), len(headings) - 1, {"columns": [{"header": t} for t in headings]}
    )
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def print_register(register: Register, language: str, stream: TextIO) -> None:
    """Print `register` as a table: as wide as the terminal, or as wide as it needs where there is none."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    shown = _worth_showing(register)
    for column in shown:
        table.add_column(_headings(register, language)[column], overflow="fold", max_width=_WIDEST)
    for row in register.rows:
        table.add_row(*(Text(_text(row[c], register.columns[c], language)) for c in shown))
    console = Console(file=stream, highlight=False)
    if not console.is_terminal:
        widest = console.measure(table, options=console.options.update(width=len(shown) * (_WIDEST + 3)))
        console = Console(file=stream, highlight=False, width=widest.maximum)
    console.print(table)


def _worth_showing(register: Register) -> list[int]:
    """The columns that tell something: a screen has no room for empty ones, nor for a value that all share.

    Where the meeting's file is follows from committee and day, and stands in the list of meetings.
    """
    return [
        number
        for number, name in enumerate(register.columns)
        if (values := {row[number] for row in register.rows}) - {None, "", False}
        and not (name == "committee" and len(values) == 1)
        and not (name == "file" and register.name != "meetings")
    ]


def _headings(register: Register, language: str) -> list[str]:
    return [register.titles.get(name) or heading(name, language) for name in register.columns]


def _named(register: Register, row: Sequence[Value]) -> list[tuple[str, Value]]:
    return list(zip(register.columns, row, strict=True))


def _cell(value: Value, column: str, language: str) -> Value:
    """A value as a workbook has it: numbers, dates and times as such, the rest as words."""
    is_figure = isinstance(value, int | date | time) and not isinstance(value, bool)
    return value if is_figure else _text(value, column, language)


def _text(value: Value, column: str, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return truth(language, is_so=value)
    if isinstance(value, str):
        return word(value, column, language)
    return str(value) if isinstance(value, int) else _iso(value)


_HEADINGS = {
    "abstain": ("Hverken eller", "Abstained"),
    "abstained": ("Hverken eller: navne", "Abstained: names"),
    "actions": ("Opgaver", "Actions"),
    "against": ("Imod", "Against"),
    "attached_file": ("Bilagsfil", "File"),
    "attachment": ("Bilag", "Attachment"),
    "attachments": ("Bilag", "Attachments"),
    "attendance": ("Fremmøde", "Attendance"),
    "away": ("Ikke med ved punkt", "Away at items"),
    "case": ("Sagsnr.", "Case"),
    "closed": ("Lukket", "Closed"),
    "committee": ("Udvalg", "Committee"),
    "date": ("Dato", "Date"),
    "decision": ("Beslutning", "Decision"),
    "corrections": ("Tilføjelser", "Additions"),
    "decisions": ("Beslutninger", "Decisions"),
    "due": ("Frist", "Due"),
    "end": ("Slut", "End"),
    "file": ("Mødefil", "Meeting file"),
    "for": ("For", "For"),
    "group": ("Gruppe", "Group"),
    "items": ("Punkter", "Items"),
    "last_day": ("Sidste dag", "Last day"),
    "meetings": ("Møder", "Meetings"),
    "moved": ("Kom og gik", "Came and left"),
    "number": ("Nr.", "No."),
    "period": ("Periode", "Period"),
    "place": ("Sted", "Place"),
    "present": ("Til stede", "Present"),
    "start": ("Start", "Start"),
    "state": ("Tilstand", "State"),
    "status": ("Status", "Status"),
    "substitute": ("Stedfortræder", "Substitute"),
    "title": ("Titel", "Title"),
    "type": ("Type", "Type"),
    "vote": ("Afstemning om", "Vote on"),
    "voted_against": ("Imod: navne", "Against: names"),
    "voted_for": ("For: navne", "For: names"),
    "votes": ("Afstemninger", "Votes"),
    "what": ("Opgave", "Action"),
    "who": ("Hvem", "Who"),
}
_STATES = {"open": "åben", "overdue": "over fristen", "done": "udført"}
_YES = {"da": "ja", "en": "yes"}


def heading(name: str, language: str) -> str:
    """What a column, or the register itself, is called in `language`."""
    danish, english = _HEADINGS[name]
    return danish if language == "da" else english


def word(value: str, column: str, language: str) -> str:
    """A `value` of a `column` in `language`; only the columns that hold fixed words are put into others."""
    if column == "state":
        return _STATES[value] if language == "da" else value
    return value_in(language, value, column) if column in {"status", "type"} else value


def truth(language: str, *, is_so: bool) -> str:
    """A yes, or nothing: a column of noes hides the few that matter."""
    return _YES[language] if is_so else ""
