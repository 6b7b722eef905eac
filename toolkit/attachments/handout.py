"""Attachments for the public as files of their own, under the titles that the public edition gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, ObjectStreamMode, String

from toolkit.pdf.outline import write_outline
from toolkit.pdf.pdftext import text_string
from toolkit.pdf.source import open_pdf, write_pdf
from toolkit.pdf.xmp import write_xmp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.pdf.facts import Bookmark, IncludedAttachment


def hand_out(attachments: Sequence[IncludedAttachment], language: str) -> dict[str, bytes]:
    """Return each attachment as a PDF of its own, by its number, titled as the public edition names it.

    `language` is a BCP 47 tag, for readers that speak; a file that names its own keeps it.
    """
    return {
        each.attachment.number: title_file(
            each.pdf, each.attachment.title, language, each.outline, is_accessible=not each.lacks
        )
        for each in attachments
    }


def title_file(
    data: bytes, title: str, language: str, outline: Sequence[Bookmark], *, is_accessible: bool
) -> bytes:
    """Return an attachment's pages as a file of its own, which says what it is called and no more."""
    with open_pdf(data) as pdf:
        pdf.docinfo.Title = text_string(title)
        root = pdf.Root
        if "/Lang" not in root:
            root.Lang = String(language)
        preferences = root.get("/ViewerPreferences", Dictionary())
        preferences.DisplayDocTitle = True
        root.ViewerPreferences = preferences
        # That it is fit for an archive was said of another file.
        write_xmp(pdf, {"dc:title": title, "pdfuaid:part": "1" if is_accessible else ""})
        # Written anew, as the packet does: the file's own may do more than lead to pages.
        if "/Outlines" in root:
            del root.Outlines
        if outline:
            write_outline(pdf, outline, [page.obj for page in pdf.pages])
        return write_pdf(pdf, ObjectStreamMode.generate)
