"""A meeting's file as it was, kept as long as this process lives: to go back to, and to undo deletions from.

That is as a form could last read it, for when an editor, or a merge, has broken it (what stood in the file is
put into one beside it: it may be somebody's work), and what a form has written over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.errors import WriteError, write_error
from toolkit.files.digests import digest_of, full_path
from toolkit.files.outputs import replace_file
from toolkit.findings import Severity
from toolkit.messages.phrases import phrase
from toolkit.preview.model import SavedForm
from toolkit.reading.sourcetext import decode_text
from toolkit.reading.yamlio import read_yaml_text

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.reading.document import Document

_readable: dict[str, bytes] = {}  # by the meeting's file, as long as this process lives


def is_broken(document: Document) -> bool:
    """Whether a file could not be read, or was read as it may have been meant."""
    errors = (found.severity is Severity.ERROR for found in document.findings)
    return not isinstance(document.data, dict) or any(errors)


def keep_readable(meeting_file: Path, digest: str, document: Document) -> None:
    """Keep the file if it is sound, and still the one that was read."""
    if is_broken(document):
        return
    content = meeting_file.read_bytes()
    if digest_of(content) == digest:
        keep_written(meeting_file, content)


def keep_written(meeting_file: Path, content: bytes) -> None:
    """Keep what a form has written."""
    _readable[full_path(meeting_file)] = content


def is_kept(meeting_file: Path) -> bool:
    """Whether there is a text to go back to."""
    return full_path(meeting_file) in _readable


def restore_readable(meeting_file: Path, digest: str, language: str) -> SavedForm:
    """Write the last readable text over the broken one with this digest, which is put beside it."""
    kept = _readable.get(full_path(meeting_file))
    broken = meeting_file.read_bytes() if meeting_file.is_file() else b""
    if kept is None or digest_of(broken) != digest:
        return SavedForm("", phrase("page conflict", language), is_other=True)
    try:
        aside = _put_beside(meeting_file, broken)
        replace_file(meeting_file, kept)
    except OSError as error:
        return SavedForm("", write_error(error, meeting_file).say(language))
    except WriteError as error:
        return SavedForm("", error.say(language))
    return SavedForm(digest_of(kept), phrase("page restored", language, name=aside))


def _put_beside(meeting_file: Path, content: bytes) -> str:
    """Write a file under a name that is free, and that no program takes for a meeting's; return it."""
    number = 1
    while True:
        beside = meeting_file.with_name(f"{meeting_file.name}.{number}.txt")
        try:
            with beside.open("xb") as file:
                file.write(content)
        except FileExistsError:
            number += 1
        else:
            return beside.name


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
