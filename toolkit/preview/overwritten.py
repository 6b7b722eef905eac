"""What a form has written over, kept as long as this process lives: a deletion is undone from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.reading.sourcetext import decode_text
from toolkit.reading.yamlio import read_yaml_text

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.reading.document import Document

_MOST_BYTES = 20_000_000  # some hundreds of files
_contents: dict[str, bytes] = {}


def remember(digest: str, content: bytes) -> None:
    """Keep a file's content by its digest, and forget the oldest ones where there is no more room."""
    _contents.pop(digest, None)
    _contents[digest] = content
    while sum(map(len, _contents.values())) > _MOST_BYTES:
        del _contents[next(iter(_contents))]


def recall(meeting_file: Path, digest: str) -> Document | None:
    """Return a meeting's file as it was when it had this digest; None where nobody knows that any more."""
    content = _contents.get(digest)
    text, _ = decode_text(content, meeting_file) if content is not None else (None, [])
    return None if text is None else read_yaml_text(text, meeting_file)
