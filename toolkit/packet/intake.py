"""Attachments taken in: recognised by their content, made into pages, or refused with the reason."""

from __future__ import annotations

import os
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

import pikepdf
from pikepdf import Name

from toolkit.errors import ConversionError, MissingProgramError, PacketError
from toolkit.failures import in_words
from toolkit.packet.active import remove_active_content
from toolkit.packet.content import IMAGES, EncryptedContentError, Kind, has_right_suffix, recognise
from toolkit.packet.destinations import Destinations
from toolkit.packet.facts import IncludedAttachment
from toolkit.packet.forms import is_signed
from toolkit.packet.outline import read_outline
from toolkit.packet.source import open_pdf, page_shape, write_pdf
from toolkit.packet.wording import Remark, say_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from concurrent.futures import Future
    from pathlib import Path

    from toolkit.meetings.model import Attachment

# A packet larger than this opens on no tablet; one attachment alone may not exceed it.
MOST_MEGABYTES = 200

_MEGABYTE = 1_000_000

_IN_MEMORY = re.compile(r"stream <_io\.BytesIO object at \w+>[:,]? ?")

# One processor is left to the documents that are made meanwhile.
_AT_A_TIME = max(1, min((os.cpu_count() or 1) - 1, 4))


class ForeignPages(Protocol):
    """What a converter gives back for a Word file: its pages, and what is not on them as it should be."""

    @property
    def pdf(self) -> bytes:
        """The pages."""

    @property
    def missing_fonts(self) -> Sequence[str]:
        """Fonts that the file asks for and that no metric-compatible one of ours stands for."""

    @property
    def undrawn(self) -> Sequence[str]:
        """Characters that are not on the pages, because no font at hand has them."""


@dataclass(frozen=True, slots=True)
class Intake:
    """The attachments as pages, in the order given, and what the user should know about them."""

    included: tuple[IncludedAttachment, ...]
    remarks: tuple[Remark, ...]


class _RefusedError(Exception):
    """A file that cannot go into a packet; `code` and `values` say why."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(slots=True)
class _Notes:
    """What there is to say, file by file, while the intake goes on."""

    owners: Mapping[Path, Attachment]
    language: str
    refused: dict[Path, Remark] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def refuse(self, path: Path, error: _RefusedError) -> None:
        self.refused[path] = Remark(error.code, self.owners[path], error.values)

    def remark(self, path: Path, code: str, **values: str) -> None:
        self.remarks.append(Remark(code, self.owners[path], values))


def read_attachments(
    attachments: Iterable[Attachment],
    convert_docx: Callable[[bytes], ForeignPages],
    convert_office: Callable[[Sequence[Path]], Mapping[Path, bytes]],
    language: str,
) -> Intake:
    """Return every attachment that has a file as pages.

    `convert_docx` takes a DOCX and is called from several threads at once.
    `convert_office` takes the paths of all other office files and returns a PDF
    for each that could be converted. Both may raise ConversionError, the latter
    MissingProgramError when LibreOffice is not installed, which then also names the
    files that need it. A file that several attachments name is read and converted
    once. `language` ("da" or "en") is that of the messages.

    Raises PacketError naming every file that cannot be included, why, and how to mend it.
    """
    wanted = [(attachment, attachment.file) for attachment in attachments if attachment.file]
    notes = _Notes({path: attachment for attachment, path in reversed(wanted)}, language)
    read: dict[Path, tuple[bytes, Kind]] = {}
    for path in dict.fromkeys(path for _, path in wanted):
        try:
            read[path] = _read_file(path, notes)
        except _RefusedError as error:
            notes.refuse(path, error)
    # LibreOffice takes seconds: not before it is certain that nothing else stands in the way.
    documents = _convert_one_by_one(read, convert_docx, notes)
    office = [path for path, (_, kind) in read.items() if kind not in _ONE_BY_ONE]
    if office and not notes.refused:
        documents |= _convert_together(office, convert_office, notes)
    if notes.refused:
        order = [path for path in dict.fromkeys(path for _, path in wanted) if path in notes.refused]
        raise PacketError(say_all((notes.refused[path] for path in order), language))
    included = tuple(replace(documents[path], attachment=attachment) for attachment, path in wanted)
    return Intake(included, tuple(notes.remarks))


def _read_file(path: Path, notes: _Notes) -> tuple[bytes, Kind]:
    try:
        if not path.is_file():
            raise _RefusedError("not-a-file" if path.exists() else "missing")
        size = path.stat().st_size
        if size > MOST_MEGABYTES * _MEGABYTE:
            raise _RefusedError("too-large", size=str(size // _MEGABYTE), limit=str(MOST_MEGABYTES))
        data = path.read_bytes()
    except OSError as error:
        raise _RefusedError("unreadable", cause=error.strerror or str(error)) from error
    if not data:
        raise _RefusedError("empty")
    try:
        kind = recognise(data)
    except EncryptedContentError as error:
        raise _RefusedError("encrypted") from error
    if kind is None:
        raise _RefusedError("unknown")
    if not has_right_suffix(kind, path.suffix):
        notes.remark(path, "extension", suffix=path.suffix or path.name, kind=kind)
    return data, kind


_ONE_BY_ONE = IMAGES | {Kind.PDF, Kind.DOCX}


def _convert_one_by_one(
    read: Mapping[Path, tuple[bytes, Kind]], convert_docx: Callable[[bytes], ForeignPages], notes: _Notes
) -> dict[Path, IncludedAttachment]:
    documents = {}
    # Word files are drawn in processes of their own: several at a time, while this one sees to the others.
    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        drawn = {
            path: pool.submit(convert_docx, data) for path, (data, kind) in read.items() if kind is Kind.DOCX
        }
        for path, (data, kind) in read.items():
            try:
                if kind in IMAGES:
                    documents[path] = _look_over(_convert_image(data, kind), path, notes)
                elif kind is Kind.DOCX:
                    documents[path] = _look_over(_result(drawn[path], path, notes), path, notes)
                elif kind is Kind.PDF:
                    documents[path] = _look_over(data, path, notes)
            except _RefusedError as error:
                notes.refuse(path, error)
    return documents


def _convert_image(data: bytes, kind: Kind) -> bytes:
    # img2pdf and Pillow are loaded only for meetings that have a picture attached.
    from toolkit.packet.images import ImageError, TooManyPixelsError, convert_image

    try:
        return convert_image(data, kind)
    except TooManyPixelsError as error:
        raise _RefusedError("pixels", cause=str(error)) from error
    except ImageError as error:
        raise _RefusedError("damaged", cause=_one_line(error)) from error


def _result(drawn: Future[ForeignPages], path: Path, notes: _Notes) -> bytes:
    try:
        pages = drawn.result()
    except ConversionError as error:
        cause = _one_line(in_words(error, notes.language))
        raise _RefusedError("not-converted", cause=cause) from error
    if pages.missing_fonts:
        notes.remark(path, "fonts", fonts=", ".join(pages.missing_fonts))
    if pages.undrawn:
        notes.remark(path, "undrawn", characters=" ".join(pages.undrawn))
    return pages.pdf


def _convert_together(
    paths: Sequence[Path],
    convert_office: Callable[[Sequence[Path]], Mapping[Path, bytes]],
    notes: _Notes,
) -> dict[Path, IncludedAttachment]:
    documents = {}
    try:
        pdfs = convert_office(paths)
    except MissingProgramError as error:
        raise MissingProgramError(
            "attachments-wait", files=", ".join(map(str, paths)), cause=error
        ) from error
    except ConversionError as error:
        cause = _one_line(in_words(error, notes.language))
        for path in paths:
            notes.refuse(path, _RefusedError("not-converted", cause=cause))
        return {}
    for path in paths:
        if path not in pdfs:
            notes.refuse(path, _RefusedError("not-converted", cause="LibreOffice"))
            continue
        try:
            documents[path] = _look_over(pdfs[path], path, notes)
        except _RefusedError as error:
            notes.refuse(path, error)
    return documents


def _look_over(data: bytes, path: Path, notes: _Notes) -> IncludedAttachment:
    """Open a PDF, refuse what cannot be shown, and note what a reader of the packet will miss."""
    try:
        with open_pdf(data) as pdf:
            return _look_into(pdf, data, path, notes)
    except pikepdf.PasswordError as error:
        raise _RefusedError("encrypted") from error
    except pikepdf.PdfError as error:
        # qpdf knows passwords, but not certificates or what else may lock a file.
        locked = "unsupported encryption" in str(error)
        raise _RefusedError("encrypted" if locked else "damaged", cause=_one_line(error)) from error


def _look_into(pdf: pikepdf.Pdf, data: bytes, path: Path, notes: _Notes) -> IncludedAttachment:
    pages = [page.obj for page in pdf.pages]
    if not pages:
        raise _RefusedError("no-pages")
    if pdf.Root.get(Name.NeedsRendering):
        raise _RefusedError("dynamic-form")
    if pdf.is_encrypted and not pdf.owner_password_matched:
        notes.remark(path, "restricted")
    if is_signed(pdf):
        notes.remark(path, "signed")
    active = remove_active_content(pdf, pages)
    if active:
        notes.remark(path, "active", kinds=" ".join(active))
    warnings = pdf.get_warnings()
    if warnings:
        notes.remark(path, "repaired", cause=_one_line(warnings[0]))
    if active or warnings:
        # Not into object streams: qpdf writes unreadable ones for some files that it has repaired.
        data = write_pdf(pdf, pikepdf.ObjectStreamMode.disable)
    shapes = tuple(page_shape(page) for page in pages)
    outline = read_outline(pdf, Destinations(pdf, pages))
    return IncludedAttachment(notes.owners[path], data, shapes, outline)


def _one_line(error: Exception | str) -> str:
    """Return what an error says, without where in this program's memory the file was."""
    words = _IN_MEMORY.sub("", " ".join(str(error).split()))
    return words[:200] or type(error).__name__
