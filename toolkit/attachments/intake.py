"""Attachments taken in: recognised by their content, made into pages, or refused with the reason."""

from __future__ import annotations

import hashlib
import os
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from toolkit.attachments.completing import INCOMPLETE
from toolkit.attachments.outcome import RefusedError, Settings, note_numbers
from toolkit.attachments.pagemaking import AttachedFile, Converters, Maker
from toolkit.attachments.remarks import Remark, say_all
from toolkit.dataclass import dataclass, replace
from toolkit.errors import DisclosingError, PacketError, cause_of_reading
from toolkit.formats.kinds import PICTURES, Kind
from toolkit.messages.message import Message
from toolkit.pdf.facts import IncludedAttachment, SourceFile
from toolkit.processes.forks import can_fork
from toolkit.processes.sidebyside import do_side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.meetings.limits import Limits
    from toolkit.meetings.model import Attachment


_MEGABYTE = 1_000_000
# What was published of such a file before may show the same.
_DISCLOSING = frozenset({"person-number-public", "unredacted"})
_NUMBERS = "person-number"

_PICTURE_SUFFIXES = frozenset(suffix for kind in PICTURES for suffix in kind.suffixes)
_MOST_AT_A_TIME = 4  # what an office PC can hold in memory


@dataclass(frozen=True, slots=True)
class Intake:
    """The attachments as pages, in the order given, and what the user should know about them."""

    included: tuple[IncludedAttachment, ...]
    remarks: tuple[Remark, ...]


def read_attachments(
    attachments: Iterable[Attachment],
    converters: Converters,
    settings: Settings,
    language: str,
    meanwhile: Callable[[], None] = lambda: None,
) -> Intake:
    """Return every attachment that has a file as pages.

    A file that several attachments name is read and converted once. `language` ("da" or "en") is that of
    the messages; `settings` are of the documents. `meanwhile` is done while the last pages are made ready,
    where any are new.

    Raises PacketError naming every file that cannot be included, why, and how to mend it;
    MissingProgramError naming the files that need LibreOffice when it is not installed.
    """
    wanted = [(attachment, attachment.file) for attachment in attachments if attachment.file]
    files = {path: _read_file(path, settings.limits) for path in dict.fromkeys(path for _, path in wanted)}
    maker = Maker(converters, settings, language)
    _make_pages(maker, files)
    # LibreOffice takes seconds: not before it is certain that nothing else stands in the way.
    if not any(file.refused for top in files.values() for file in top.all()):
        maker.complete_word_files(files.values())
    if not any(file.refused for top in files.values() for file in top.all()):
        maker.make_by_office(files)
    owners = {path: attachment for attachment, path in reversed(wanted)}
    for file in (file for top in files.values() for file in top.all()):
        _note_numbers(file)
    if settings.public:
        _refuse_person_numbers(wanted, files)
    if not any(file.refused for top in files.values() for file in top.all()):
        said = zip(files.values(), map(_said_of, _by_file(wanted)), strict=True)
        _make_ready(maker, [*said], meanwhile)
    refused = [remark for path, top in files.items() for remark in _refusals(top, owners[path])]
    if refused:
        is_disclosing = any(remark.code in _DISCLOSING for remark in refused)
        raise (DisclosingError if is_disclosing else PacketError)(say_all(refused, language))
    included = [_included(attachment, files[path], settings) for attachment, path in wanted]
    remarks = [remark for path, top in files.items() for remark in _remarks(top, owners[path])]
    return Intake(tuple(included), tuple(remarks))


def _make_pages(maker: Maker, files: dict[Path, AttachedFile]) -> None:
    """Make files into pages as far as it goes without LibreOffice: first those of which all is known."""
    new = []
    for path, file in files.items():
        trial = replace(file, notes=[], enclosed=[])
        if maker.knows(Maker.make, trial):
            files[path] = trial
        else:
            new.append(file)
    tasks: dict[bool, list[Callable[[], None]]] = {False: [], True: []}
    suffixes = [PurePath(file.name).suffix.lower() for file in new]
    # What takes longest is not waited for alone.
    for file, suffix in sorted(zip(new, suffixes, strict=True), key=lambda one: -len(one[0].data)):
        tasks[suffix == Kind.DOCX.suffix].append(partial(maker.make, file))
    pictures = sum(suffix in _PICTURE_SUFFIXES for suffix in suffixes)
    _at_a_time(maker, tasks[False], tasks[True], pictures=pictures)


def _make_ready(
    maker: Maker,
    files: Sequence[tuple[AttachedFile, tuple[str, str, str]]],
    meanwhile: Callable[[], None],
) -> None:
    """Make pages ready to be merged: likewise."""
    new = [one for one in files if not maker.knows(Maker.make_ready, *one)]
    _at_a_time(maker, [partial(maker.make_ready, *one) for one in new], meanwhile=meanwhile)


def _at_a_time(
    maker: Maker,
    tasks: Sequence[Callable[[], None]],
    words: Sequence[Callable[[], None]] = (),
    meanwhile: Callable[[], None] = lambda: None,
    pictures: int = 0,
) -> None:
    """Do tasks side by side, with those of Word files beside them; without any, no process is started.

    There are as many processes for them as processors; one fewer where each takes long to begin. Two threads
    ask each process that draws Word files, so that one always has a file for it.
    """
    if not (tasks or words):
        return
    most = max(1, min((os.cpu_count() or 1) - (not can_fork()), _MOST_AT_A_TIME))
    for_words = max(1, most // 2)
    maker.converters.begin(min(most, len(tasks) + len(words)), for_words, pictures)
    rows = min(2 * for_words, len(words))
    in_rows = [partial(_do_all, words[row::rows]) for row in range(rows)]
    do_side_by_side([*in_rows, *tasks], most + rows, meanwhile)


def _do_all(tasks: Iterable[Callable[[], None]]) -> None:
    for task in tasks:
        task()


def _by_file(wanted: Iterable[tuple[Attachment, Path]]) -> Iterable[list[Attachment]]:
    """Return the attachments that name each file, in the order in which files are first named."""
    named: dict[Path, list[Attachment]] = {}
    for attachment, path in wanted:
        named.setdefault(path, []).append(attachment)
    return named.values()


def _said_of(named: Sequence[Attachment]) -> tuple[str, str, str]:
    """Return the words, the language and the title that the first attachment to say them gives a file."""
    alt = next((each.alt for each in named if each.alt), "")
    return alt, next((each.lang for each in named if each.lang), ""), named[0].title


def _note_numbers(file: AttachedFile) -> None:
    """Tell the numbers that a file holds beside its pages together with those on them."""
    told = next((note for note in file.notes if note.code == _NUMBERS), None)
    places = str(told.values["places"]) if told else ""
    file.notes = [note for note in file.notes if note is not told]
    file.notes += note_numbers(places, file.beside)


def _refuse_person_numbers(
    wanted: Iterable[tuple[Attachment, Path]], files: Mapping[Path, AttachedFile]
) -> None:
    """Refuse files with somebody's number but where it is said why they may be shown."""
    for attachment, path in wanted:
        for file in files[path].all() if not attachment.disclose else ():
            found = next((note for note in file.notes if note.code == _NUMBERS), None)
            if found and not file.refused:
                file.refused = Message("person-number-public", found.values)


def _included(attachment: Attachment, file: AttachedFile, settings: Settings) -> IncludedAttachment:
    ready = file.ready
    if ready is None:
        raise RuntimeError(f"{file.name}: {file.kind}")  # no file ends without pages or a refusal
    keeps_original = attachment.keep_original and not settings.public
    return IncludedAttachment(
        attachment,
        ready.pdf,
        ready.shapes,
        ready.outline,
        ready.lacks,
        ready.obstacles,
        source=_source(file),
        is_complete=not any(note.code in INCOMPLETE for one in file.all() for note in one.notes),
        read_by=ready.read_by,
        original=file.data if keeps_original else b"",
    )


def _source(file: AttachedFile) -> SourceFile:
    return SourceFile(file.kind.value, len(file.data), hashlib.sha256(file.data).hexdigest())


def _read_file(path: Path, limits: Limits) -> AttachedFile:
    file = AttachedFile(path.name, Kind.PDF, b"")
    try:
        file.data = read_attached(path, limits)
    except RefusedError as error:
        file.refused = error.note
    return file


def read_attached(path: Path, limits: Limits) -> bytes:
    """Return the bytes of an attached file. Raises RefusedError where it is none, or too large."""
    try:
        if not path.is_file():
            raise RefusedError("not-a-file" if path.exists() else "missing")
        size = path.stat().st_size
        if size > limits.megabytes * _MEGABYTE:
            raise RefusedError("too-large", size=size // _MEGABYTE, limit=limits.megabytes)
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError("unreadable", cause=cause_of_reading(error)) from error
    if not data:
        raise RefusedError("empty")
    return data


def _refusals(top: AttachedFile, owner: Attachment) -> Iterator[Remark]:
    for file in top.all():
        if file.refused:
            yield _remark(file, file.refused, owner)


def _remarks(top: AttachedFile, owner: Attachment) -> Iterator[Remark]:
    for file in top.all():
        for note in file.notes:
            yield _remark(file, note, owner)


def _remark(file: AttachedFile, note: Message, owner: Attachment) -> Remark:
    values = {**note.values, "enclosed": file.name} if file.is_enclosed else note.values
    return Remark(note.code, owner, values)
