"""One attached file to what it is, and with its settings to what it becomes: pure, whatever the file is."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from toolkit.attachments.outcome import Outcome, Prepared, Refused, RefusedError, Settings, Taken, Written
from toolkit.dataclass import replace
from toolkit.errors import CodedError, machine_failure
from toolkit.formats.content import count_members, recognise
from toolkit.formats.kinds import Kind, Way
from toolkit.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toolkit.meetings.limits import Limits
    from toolkit.wordfile.stock import Stock

_OPEN = (Kind.ODT, Kind.ODP, Kind.ODG)
# Small files may well consist of one thing over and over; what they unpack to fits into memory all the same.
_HARMLESS = 100_000_000  # bytes


def recognise_file(data: bytes, suffix: str, limits: Limits) -> Kind:
    """Return what a file is. Raises RefusedError when it is nothing, or would unpack without end."""
    check_unpacking(data, limits)
    kind = recognise(data, suffix)
    if kind is None:
        raise RefusedError("unknown")
    return kind


def convert_file(data: bytes, kind: Kind, settings: Settings) -> Outcome:
    """Return what a file becomes: pages, a Word document to draw, an office file to convert, or why not.

    The same bytes, kind and settings give the same outcome; nothing else is read.
    """
    try:
        return CONVERTERS[kind.way](data, kind, settings)
    except (RefusedError, CodedError) as error:
        if lack := machine_failure(error):
            raise lack from error  # no fault of the file
        if isinstance(error, RefusedError):
            return Refused(error.note)
        # The committee's own template lacks a style.
        return Refused(Message("not-converted", {"cause": " ".join(str(error).split())}))


def _take_pdf(data: bytes, settings: Settings, *, is_read: bool = False) -> Taken:
    from toolkit.attachments.conversion.pdf import take_pdf

    flat, public = settings.packet.flatten_forms, settings.public
    return take_pdf(data, settings.limits, settings.passwords, public=public, flat=flat, is_read=is_read)


def _convert_pdf(data: bytes, _: Kind, settings: Settings) -> Taken | Written:
    from toolkit.attachments.conversion.portfolio import PortfolioError, cover_as_markdown, named_files

    try:
        taken = _take_pdf(data, settings)
        drawn = (*_note_boxes(data), *_note_missing(data, settings.stock)) if settings.is_drawn else ()
        return replace(taken, notes=(*taken.notes, *drawn))
    except PortfolioError as portfolio:
        files = named_files(portfolio.files, settings.labels["unnamed_file"])
        written = _written(cover_as_markdown(files, settings.labels), "", settings)
        notes = (Message("portfolio", {"count": len(files)}),)
        return replace(written, enclosures=files, notes=notes)


def _note_boxes(pdf: bytes) -> Iterator[Message]:
    from toolkit.convert.boxes import find_boxed

    if boxed := find_boxed(pdf):
        yield Message("undrawn", {"characters": " ".join(boxed)})


def _note_missing(pdf: bytes, stock: Stock | None) -> Iterator[Message]:
    """Yield what LibreOffice has left out of a presentation."""
    if stock is None:
        return
    from toolkit.convert.comparison import OFFICE, find_missing
    from toolkit.wordfile.stock import TextPlace

    missing = [one for one in find_missing(stock, pdf, OFFICE) if one.what != TextPlace.BODY]
    if missing:
        yield Message("incomplete-slides", {"losses": tuple(one.message for one in missing)})


def _convert_image(data: bytes, kind: Kind, settings: Settings) -> Taken:
    from toolkit.attachments.conversion.images import convert_image

    return _take_drawn(*convert_image(data, kind, settings.limits), settings)


def _convert_drawing(data: bytes, _: Kind, settings: Settings) -> Taken:
    from toolkit.attachments.conversion.drawings import convert_drawing

    return _take_drawn(*convert_drawing(data, settings.language), settings)


def _take_drawn(pdf: bytes, notes: tuple[Message, ...], settings: Settings) -> Taken:
    taken = _take_pdf(pdf, settings, is_read=True)
    return replace(taken, notes=(*notes, *taken.notes))


def _write_text(data: bytes, kind: Kind, settings: Settings) -> Written:
    from toolkit.attachments.conversion.plaintext import (
        as_markdown,
        count_pictures,
        read_text,
        without_comments,
    )

    text = read_text(data)
    if not text.strip():
        raise RefusedError("empty")
    if kind is not Kind.MARKDOWN:
        return _written(as_markdown(text), "", settings)
    text = without_comments(text)
    pictures = count_pictures(text)
    notes = (Message("text-pictures", {"count": pictures}),) if pictures else ()
    return replace(_written(text, "", settings), notes=notes)


def _write_table(data: bytes, _: Kind, settings: Settings) -> Written:
    from toolkit.attachments.conversion.tables import read_table

    table = read_table(data)
    return _written(table.markdown, "", settings, lying=table.is_wide)


def _write_web_page(data: bytes, _: Kind, settings: Settings) -> Written:
    from toolkit.attachments.conversion.webpages import read_web_page

    page = read_web_page(data)
    notes = (Message("pictures", {"count": page.pictures}),) if page.pictures else ()
    return replace(_written(page.markdown, page.title, settings), notes=(Message("web-page"), *notes))


def _write_mail(data: bytes, kind: Kind, settings: Settings) -> Written:
    from toolkit.attachments.conversion.mailpage import mail_as_markdown

    if kind is Kind.MSG:
        from toolkit.attachments.conversion.outlook import read_msg as read_mail
    else:
        from toolkit.attachments.conversion.mail import read_eml as read_mail

    mail = read_mail(data, settings.limits, settings.labels["unnamed_file"])
    markdown = mail_as_markdown(mail, settings.labels, settings.language)
    notes = [Message("decorations", {"names": ", ".join(mail.left_out)})] if mail.left_out else []
    if mail.pictures:
        notes.append(Message("linked-pictures", {"count": mail.pictures}))
    if mail.is_encrypted:
        notes.append(Message("encrypted-mail"))
    if mail.item:
        notes.append(Message("outlook-item", {"kind": mail.item}))
    written = _written(markdown, mail.subject, settings)
    return replace(written, enclosures=mail.enclosures, notes=tuple(notes))


def _written(markdown: str, title: str, settings: Settings, *, lying: bool = False) -> Written:
    from toolkit.documents.textpages import render_text

    return Written(render_text(markdown, title, settings.language, settings.template, lying=lying))


def _unlock(data: bytes, _: Kind, settings: Settings) -> Prepared:
    from toolkit.attachments.conversion.unlocking import unlock_office

    return Prepared(unlock_office(data, settings.passwords), (Message("unlocked"),))


def _prepare(data: bytes, kind: Kind, settings: Settings) -> Prepared:
    from toolkit.attachments.conversion.revisions import accept_changes, count_absent_pictures
    from toolkit.attachments.conversion.storedfields import SETTLED

    settled = SETTLED[kind](data, settings) if kind in SETTLED else data
    if kind is Kind.PPTX:
        return Prepared(settled, stock=_slide_stock(settled))
    if kind is Kind.PPT and settled != data:
        return Prepared(settled, (Message("own-day"),))
    absent = count_absent_pictures(settled) if kind in _OPEN else 0
    notes = (Message("absent-pictures", {"count": absent}),) if absent else ()
    if kind is not Kind.ODT:
        return Prepared(settled, notes)
    accepted = accept_changes(settled)
    return Prepared(accepted, (*notes, *((Message("revisions"),) if accepted != settled else ())))


def _slide_stock(data: bytes) -> Stock | None:
    from toolkit.attachments.conversion.slidestock import take_slide_stock

    try:
        return take_slide_stock(data)
    except (ValueError, zipfile.BadZipFile):
        return None  # a part is damaged: LibreOffice draws what it can


def _prepare_workbook(data: bytes, _: Kind, settings: Settings) -> Prepared:
    from toolkit.attachments.conversion.workbooks import prepare_workbook

    return prepare_workbook(data, settings)


def _prepare_open_sheets(data: bytes, _: Kind, settings: Settings) -> Prepared:
    from toolkit.attachments.conversion.opensheets import prepare_open_sheets

    return prepare_open_sheets(data, settings)


CONVERTERS: Mapping[Way, Callable[[bytes, Kind, Settings], Outcome]] = {
    Way.PDF: _convert_pdf,
    Way.WORD: _prepare,
    Way.OFFICE: _prepare,
    Way.WORKBOOK: _prepare_workbook,
    Way.OPEN_SHEETS: _prepare_open_sheets,
    Way.OLD_WORKBOOK: _prepare,
    Way.METAFILE: _prepare,
    Way.PICTURE: _convert_image,
    Way.DRAWING: _convert_drawing,
    Way.MARKDOWN: _write_text,
    Way.TEXT: _write_text,
    Way.TABLE: _write_table,
    Way.WEB_PAGE: _write_web_page,
    Way.MAIL: _write_mail,
    Way.UNLOCKING: _unlock,
}


def check_unpacking(data: bytes, limits: Limits) -> None:
    """Raise RefusedError for a package of more members, or of more when unpacked, than one may have."""
    if not data.startswith(b"PK\x03\x04"):
        return
    members = count_members(data)
    if members > limits.parts:
        raise RefusedError("parts", count=members, limit=limits.parts)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return  # whoever converts it will say what is wrong with it
    if unpacked > _HARMLESS and unpacked > limits.unpacking * len(data):
        ratio = str(unpacked // len(data))
        raise RefusedError("unpacking", ratio=ratio, limit=limits.unpacking)
