"""What the templates of a packet's own pages see: the list of attachments and the separator sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.meetings.model import Attachment, DocumentKind, Edition, Item, Meeting
from toolkit.words import wording
from toolkit.words.context import build_head
from toolkit.words.contextnames import ListedAttachmentContext, PacketContext
from toolkit.words.languagemarks import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.words.wording import Words
    from toolkit.words.writing import WordWriter


@dataclass(frozen=True, slots=True)
class ListedAttachment:
    """An attachment in a packet's list: in this file from `first_page` (1-based) on, or in another `file`.

    Without pages and without another file it is in no file at all. `complete` tells whether nothing
    of its file is known to be missing on its pages, `accessible` whether these are, `is_read` whether a
    program has read scanned ones.
    """

    item: Item
    attachment: Attachment
    first_page: int = 0
    page_count: int = 0
    file: str = ""
    complete: bool = True
    accessible: bool = True
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Volume:
    """Which of a packet's files this is; `first_file` is the name of the one with the document."""

    number: int = 1
    count: int = 1
    first_file: str = ""


def build_packet_context(
    meeting: Meeting,
    kind: DocumentKind,
    listed: Sequence[ListedAttachment],
    volume: Volume,
    writer: WordWriter,
) -> dict[str, object]:
    """Return the names that a template of a packet's own pages may use, with their values."""
    words = wording.words_of(meeting.committee)
    return {
        **build_head(meeting, kind, writer),
        "attachments": tuple(_attachments(meeting, listed, words, writer)),
        "packet": _packet(volume, kind, words),
    }


def _packet(volume: Volume, kind: DocumentKind, words: Words) -> PacketContext:
    if volume.count == 1:
        return PacketContext("", "")
    count = str(volume.count)
    return PacketContext(
        volume=words.phrase("volume", number=str(volume.number), count=count),
        note=words.phrase("volume_note", count=count, document=words.labels[kind], file=volume.first_file),
    )


def _attachments(
    meeting: Meeting, listed: Sequence[ListedAttachment], words: Words, writer: WordWriter
) -> Iterator[ListedAttachmentContext]:
    for one in listed:
        attachment = one.attachment
        # The public edition is made of what may be shown, and nobody has said that of a file's name.
        shown = attachment.file is not None and meeting.edition is not Edition.PUBLIC
        yield ListedAttachmentContext(
            number=attachment.number,
            title=attachment.title,
            name=f"{words.labels['attachment']} {attachment.number}",
            line=writer.anchored(attachment.key, attachment.title),
            anchor=writer.anchor(attachment.key),
            item=wording.item_heading(words, spoken(one.item)),
            file_name=attachment.file.name if shown and attachment.file else "",
            pages=str(one.page_count or ""),
            page=str(one.first_page or ""),
            remark=_remark(one, words),
        )


def _remark(one: ListedAttachment, words: Words) -> str:
    is_closed = one.attachment.closed or one.item.closed
    closed = words.labels["closed_mark"] if is_closed and one.attachment.file else ""
    return " · ".join(filter(None, (closed, _state(one, words))))


def _state(one: ListedAttachment, words: Words) -> str:
    if one.file:
        return words.phrase("in_volume", file=one.file)
    if not one.page_count:
        return words.labels["not_included"]
    if not one.complete:
        return words.labels["not_complete"]
    if one.is_read:
        return words.labels["read_by_program"]
    return "" if one.accessible else words.labels["not_accessible"]
