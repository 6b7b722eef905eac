"""Attachments for the public as files of their own, under the titles that the public edition gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, ObjectStreamMode, String

from toolkit.pdf.outline import write_outline
from toolkit.pdf.pdftext import text_string
from toolkit.pdf.source import open_pdf, write_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Pdf

    from toolkit.pdf.facts import IncludedAttachment


def hand_out(attachments: Sequence[IncludedAttachment], language: str) -> dict[str, bytes]:
    """Return each attachment as a PDF of its own, by its number, titled as the public edition names it.

    `language` is a BCP 47 tag, for readers that speak; a file that names its own keeps it.
    """
    return {each.attachment.number: _titled(each, language) for each in attachments}


def _titled(attachment: IncludedAttachment, language: str) -> bytes:
    with open_pdf(attachment.pdf) as pdf:
        pdf.docinfo.Title = text_string(attachment.attachment.title)
        root = pdf.Root
        if Name.Lang not in root:
            root.Lang = String(language)
        preferences = root.get(Name.ViewerPreferences, Dictionary())
        preferences.DisplayDocTitle = True
        root.ViewerPreferences = preferences
        if Name.Metadata in root:  # that it is fit for an archive was said of another file
            del root.Metadata
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            metadata["dc:title"] = attachment.attachment.title
            if not attachment.lacks:
                metadata["pdfuaid:part"] = "1"  # ISO 14289-1, clause 5
        _write_bookmarks(pdf, attachment)
        return write_pdf(pdf, ObjectStreamMode.generate)


def _write_bookmarks(pdf: Pdf, attachment: IncludedAttachment) -> None:
    """Write the file's bookmarks anew, as the packet does: theirs may do more than lead to pages."""
    if Name.Outlines in pdf.Root:
        del pdf.Root.Outlines
    if attachment.outline:
        write_outline(pdf, attachment.outline, [page.obj for page in pdf.pages])
