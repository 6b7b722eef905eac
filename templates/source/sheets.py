"""The packet's own pages, alike in every style: the list of attachments and the separator sheets."""

from __future__ import annotations

from . import pieces
from .body import Sheet, cell, each, paragraph, row, row_tag, section, table, when
from .look import LOCAL, MUNICIPALITY, REGION, Look
from .xml import text

LOOKS = {"region": REGION, "municipality": MUNICIPALITY, "local": LOCAL}

ATTACHMENTS = "attachments"
SEPARATORS = "separators"

_NARROW = 1000
# The columns by their labels, and how each one's label is set.
_COLUMNS = {
    "attachment": "Table Header",
    "attachment_title": "Table Header",
    "attachment_pages": "Table Number Header",
    "attachment_page": "Table Number Header",
}


def make_sheets(style: str, kind: str) -> Sheet:
    """Return the template of the attachment list or of the separator sheets."""
    look = LOOKS[style]
    sheet = Sheet(look)
    sheet.add(_attachment_list(look) if kind == ATTACHMENTS else _separators())
    # No page numbers: the stamps say which page of the packet this is.
    references = pieces.add_headers(sheet, has_title=False)
    for place in ("first", "default"):
        references += sheet.add_margin(
            "footer", place, paragraph("footer", "{{ committee.organisation }}\t{{ committee.name }}")
        )
    # The list begins with the letterhead; the sheets are alike.
    sheet.add(section(look, references, first_differs=kind == ATTACHMENTS))
    return sheet


def _attachment_list(look: Look) -> str:
    widths = (_NARROW, look.text_width - 3 * _NARROW, _NARROW, _NARROW)
    header = row(
        *(
            cell(width, paragraph(style, f"{{{{ labels.{name} }}}}"))
            for width, (name, style) in zip(widths, _COLUMNS.items(), strict=True)
        ),
        header=True,
    )
    remark = "[attachment.file_name, attachment.remark] | select"
    entry = row(
        cell(widths[0], paragraph("Table Text", "{{ attachment.number }}")),
        cell(
            widths[1],
            paragraph("Table Text", "{{r attachment.line }}"),
            when(f"{remark} | list", paragraph("Table Note", f"{{{{ {remark} | join(' · ') }}}}")),
        ),
        cell(widths[2], paragraph("Table Number", "{{ attachment.pages }}")),
        cell(widths[3], paragraph("Table Number", "{{ attachment.page }}")),
    )
    rows = (
        row_tag("for attachment in attachments", widths),
        entry,
        row_tag("endfor", widths),
    )
    return "".join(
        (
            when("packet.volume", paragraph("Item Facts", "{{ packet.volume }}")),
            paragraph("heading 2", "{{ labels.attachment_list }}"),
            when("packet.note", paragraph("Body Text", "{{ packet.note }}")),
            table("Minutes Table", widths, "{{ labels.attachment_list }}", header, *rows, header=True),
        )
    )


def _separators() -> str:
    return each(
        "attachment in attachments",
        paragraph("Sheet Top"),
        paragraph("Sheet Item", text("{{r attachment.anchor }}") + text("{{ attachment.item }}")),
        paragraph("Sheet Number", "{{ attachment.name }}"),
        paragraph("Sheet Title", "{{ attachment.title }}"),
    )
