"""Attachments for the public: their pages without what their makers' programs noted down besides.

Who wrote a file, when and with what, what reviewers said of it, small pictures of earlier states, where a
photograph was taken: none of it is seen on the pages, and all of it can be read by one who wants to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Stream, String

from toolkit.documents.picturedata import bare_picture
from toolkit.pdf.outline import write_outline
from toolkit.pdf.pdftext import name_text
from toolkit.pdf.source import open_pdf, write_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object, Pdf

    from toolkit.pdf.facts import IncludedAttachment

# ISO 32000-2, 14.3.2 and 14.5, table 31: what a program may write to any part of a file about it.
_NOTED_DOWN = (Name.Metadata, Name.PieceInfo, Name.LastModified, Name.Thumb, Name.SpiderInfo)
# Remarks that are a window of their own (12.5.6.4 and 12.5.6.14): on the page is an icon at most.
_REMARKS = frozenset(("Text", "Popup"))
# Marks that stay as they are drawn, without what was written to them, by whom and when (table 172).
_MARKS = frozenset(
    (
        *("Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Ink", "Stamp", "Redact"),
        *("Line", "Square", "Circle", "Polygon", "PolyLine", "FreeText"),
    )
)
_OF_A_REMARK = (Name.T, Name.RC, Name.Subj, Name.CreationDate, Name.M, Name.Popup, Name.IRT, Name.RT)


def without_private_notes(attachment: bytes) -> bytes:
    """Return a PDF whose pages look as before, and which has and says nothing else of its file."""
    with open_pdf(attachment) as pdf:
        pages = [page.obj for page in pdf.pages]
        if pdf.trailer.get(Name.Info) is not None:
            del pdf.trailer.Info
        for thing in pdf.objects:
            if isinstance(thing, Stream | Dictionary):
                _forget_notes(thing)
        for page in pages:
            _remove_remarks(page)
        return write_pdf(pdf, ObjectStreamMode.disable)


def _forget_notes(thing: Object) -> None:
    holder = thing.stream_dict if isinstance(thing, Stream) else thing
    for key in _NOTED_DOWN:
        if key in holder:
            del holder[key]
    if isinstance(thing, Stream) and thing.get(Name.Filter) == Name.DCTDecode:
        raw = thing.read_raw_bytes()
        bare = bare_picture(raw)
        if bare is not None and len(bare) < len(raw):
            thing.write(bare, filter=Name.DCTDecode)


def _remove_remarks(page: Object) -> None:
    annotations = page.get(Name.Annots)
    if not isinstance(annotations, Array):
        return
    kept = [each for each in annotations if not _is_remark(each)]
    if len(kept) < len(annotations):
        page.Annots = Array(kept)
    for annotation in kept:
        kind = name_text(annotation.get(Name.Subtype)) if isinstance(annotation, Dictionary) else ""
        if kind in _MARKS:
            # What a box of free text says is what is drawn; of other marks it is a remark.
            said = () if kind == "FreeText" else (Name.Contents,)
            for key in (*_OF_A_REMARK, *said):
                if key in annotation:
                    del annotation[key]


def _is_remark(annotation: Object) -> bool:
    return isinstance(annotation, Dictionary) and name_text(annotation.get(Name.Subtype)) in _REMARKS


def hand_out(attachments: Sequence[IncludedAttachment], language: str) -> dict[str, bytes]:
    """Return each attachment as a PDF of its own, by its number, titled as the public edition names it.

    `language` is a BCP 47 tag, for readers that speak; a file that names its own keeps it.
    """
    return {each.attachment.number: _titled(each, language) for each in attachments}


def _titled(attachment: IncludedAttachment, language: str) -> bytes:
    with open_pdf(attachment.pdf) as pdf:
        pdf.docinfo.Title = String(attachment.attachment.title)
        root = pdf.Root
        if Name.Lang not in root:
            root.Lang = String(language)
        preferences = root.get(Name.ViewerPreferences, Dictionary())
        preferences.DisplayDocTitle = True
        root.ViewerPreferences = preferences
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
