"""What the packet says to a user about an attachment."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from toolkit.meetings.model import Attachment
    from toolkit.messages.phrases import Value


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about an attachment: `code` and `values` are those of a message."""

    code: str
    attachment: Attachment
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))


def say(remark: Remark, language: str) -> str:
    """Return the remark in `language` ("da" or "en") as one line, the attachment first."""
    attachment, said = remark.attachment, say_of_attachment(remark, language)
    here, file = Path.cwd(), attachment.file
    if file is not None and file.is_relative_to(here):  # as findings name it
        file = file.relative_to(here)
    return phrase("attachment", language, number=attachment.number, file=file, words=said)


def say_together(remarks: Iterable[Remark], language: str) -> Iterator[str]:
    """Yield the remarks in `language`, one a line; what many attachments have in common is said once."""
    groups: dict[object, list[Remark]] = {}
    for remark in remarks:
        alike = say_of_attachment(remark, language) if "lacks" in remark.values else id(remark)
        groups.setdefault(alike, []).append(remark)
    for group in groups.values():
        if len(group) == 1:
            yield say(group[0], language)
        else:
            numbers = tuple(remark.attachment.number for remark in group)
            said = say_of_attachment(group[0], language)
            yield phrase("attachments", language, numbers=numbers, words=said)


def say_of_attachment(remark: Remark, language: str) -> str:
    """Return what the remark says of its attachment, without naming it or its file."""
    said = phrase(remark.code, language, **remark.values)
    if "enclosed" in remark.values:
        return phrase("enclosed", language, name=remark.values["enclosed"], words=said)
    return said


def say_too_large(name: str, size: int, limit: int, language: str) -> str:
    """Return that a file of the packet takes `size` bytes, more than the `limit`, in `language`."""
    return phrase("file-too-large", language, name=name, size=size / 1e6, limit=limit / 1e6)


def say_all(remarks: Iterable[Remark], language: str) -> str:
    """Return every remark in `language`, one a line."""
    return "\n".join(say(remark, language) for remark in remarks)
