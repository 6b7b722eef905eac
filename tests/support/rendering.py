"""Documents as they are rendered, without what else is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.documents.render import render_with_fields

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.meetings.model import DocumentKind, Meeting


def render_document(meeting: Meeting, kind: DocumentKind, template: Path) -> bytes:
    """Return the .docx of a meeting."""
    return render_with_fields(meeting, kind, template)[0]
