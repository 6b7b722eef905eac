"""The order in which a meeting is published: attachments as files, the page, the data."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from toolkit.publishing.meetingdata import DATA, render_data
from toolkit.publishing.webpage import WebLooks, render_page

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.meetings.model import Attachment, DocumentKind, Meeting

# Letters that Unicode does not take apart, as Danish addresses spell them.
_SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss", "ð": "d", "þ": "th", "đ": "d", "ł": "l"})
_LONGEST_NAME = 60
ATTACHMENTS = "attachments/"  # below the public folder


def make_web_files(
    meeting: Meeting,
    kind: DocumentKind,
    documents: Mapping[str, bytes],
    attachments: Mapping[str, bytes],
    looks: WebLooks,
) -> dict[str, bytes]:
    """Return what the public folder holds beside `documents`: attachments, page, pictures and data, by name.

    `kind` is the document that the page tells, the minutes once there are any; `attachments` are the PDFs of
    the attachments by their numbers. Raises TemplateError.
    """
    named = {each.key: attachment_address(each) for each in meeting.attachments if each.number in attachments}
    files = {
        attachment_address(each): attachments[each.number]
        for each in meeting.attachments
        if each.number in attachments
    }
    linked = {**documents, **files}
    page = render_page(meeting, kind, linked, named, looks)
    return {**files, **page, DATA: render_data(meeting, kind, linked, named)}


def attachment_address(attachment: Attachment) -> str:
    """Return "attachments/2.1-status-paa-rekruttering.pdf", letters and figures that any server takes.

    Made from the title: the file's own name is the office's.
    """
    number = re.sub(r"[^0-9A-Za-z.]", "-", attachment.number)
    return f"{ATTACHMENTS}{number}-{_plain_name(attachment.title)}".rstrip("-") + ".pdf"


def _plain_name(text: str) -> str:
    spelt = unicodedata.normalize("NFC", text).lower().translate(_SPELT)
    apart = unicodedata.normalize("NFKD", spelt)
    letters = "".join(char for char in apart if not unicodedata.combining(char))
    name = re.sub(r"[^a-z0-9]+", "-", letters)
    if len(name) > _LONGEST_NAME:
        name = name[:_LONGEST_NAME].rpartition("-")[0] or name[:_LONGEST_NAME]
    return name.strip("-")
