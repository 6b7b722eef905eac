"""What became of an attachment, as bytes that stand on a disk, and back."""

from __future__ import annotations

from typing import Any

from toolkit.attachments.outcome import Bundle, Ready, Taken
from toolkit.convert.foreign import ForeignPages
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.files import plaindata
from toolkit.formats.kinds import Kind
from toolkit.meetings.limits import Limits
from toolkit.meetings.model import PacketSettings
from toolkit.messages.message import Message
from toolkit.pdf.facts import Bookmark, Obstacle, Target
from toolkit.pdf.faults import Lack
from toolkit.pdf.geometry import PageShape
from toolkit.wordfile.stock import Drawing, DrawingKind, Missing, PlacedText, Stock, TextPlace

_CLASSES = plaindata.classes_of(
    *(Barrier, Bookmark, Bundle, ForeignPages, Limits, Message, Missing, PacketSettings, PageShape, Ready),
    *(Taken, Target, Drawing, PlacedText, Stock),  # each with its fields
    *(DrawingKind, Kind, Lack, Obstacle, TextPlace, Trouble),  # each one word of several
)


def write_outcome(outcome: object, asked: bytes = b"") -> bytes:
    """Return what is to be kept of an outcome; the file that was `asked` about is not kept again.

    Raises TypeError for what is no plain data.
    """
    return plaindata.write_plain(outcome, _CLASSES, asked)


def read_outcome(kept: bytes, asked: bytes = b"") -> Any:  # noqa: ANN401 - whatever was written
    """Return the outcome that was written."""
    return plaindata.read_plain(kept, _CLASSES, asked)


def tell_apart(*what: object) -> str:
    """Return a text that is the same only for the same things: plain data, and files by their digests."""
    return plaindata.tell_apart(_CLASSES, *what)
