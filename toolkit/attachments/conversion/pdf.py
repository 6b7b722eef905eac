"""A PDF looked over: refused, repaired, freed of what is active, and its pages told."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import pikepdf

from toolkit.attachments.active import remove_active_content
from toolkit.attachments.conversion.portfolio import PortfolioError, check_no_portfolio
from toolkit.attachments.conversion.searching import said_beside_pages, search_pages
from toolkit.attachments.outcome import RefusedError, Taken, one_line
from toolkit.attachments.shown.annotations import pages_to_redact
from toolkit.attachments.shown.rebuilding import keep_what_is_shown
from toolkit.checking.personnumbers import find_person_numbers
from toolkit.dataclass import replace
from toolkit.messages.message import Message
from toolkit.pdf.balance import content_streams, is_sealed
from toolkit.pdf.destinations import Destinations
from toolkit.pdf.fieldvalues import find_undrawn_values
from toolkit.pdf.forms import is_dynamic, is_signed
from toolkit.pdf.outline import read_outline
from toolkit.pdf.source import open_pdf, page_shape, write_pdf
from toolkit.pdf.wholeness import find_broken
from toolkit.pdf.xfadata import find_other_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.meetings.limits import Limits

_LONGEST_VALUE = 80
_MOST_VALUES = 10

# What qpdf says when it mends a file, and what that is to a user; the first that fits.
_REPAIRS = (
    (r"xref|cross-reference|startxref|trailer", "repaired-table"),
    (r"stream", "repaired-stream"),
    (r"page|Kids|MediaBox", "repaired-pages"),
    (r"", "repaired-objects"),
)


def take_pdf(  # noqa: PLR0913 - all but three by name
    data: bytes,
    limits: Limits,
    passwords: Sequence[str],
    *,
    public: bool = False,
    flat: bool = False,
    is_read: bool = False,
) -> Taken:
    """Return a PDF as it goes into a packet, for the `public` as its pages show it.

    `flat` tells that its fields will become plain text, `is_read` that its pictures have been read to their
    ends, as it was made of them. Raises RefusedError, PortfolioError for a portfolio.
    """
    look = partial(_look_into, limits=limits, public=public, flat=flat, is_read=is_read)
    try:
        try:
            pdf = open_pdf(data)
        except pikepdf.PasswordError:
            pdf = _unlock(data, passwords)
            data = write_pdf(pdf, pikepdf.ObjectStreamMode.preserve)
            taken = look(pdf, data)
            kept = (note for note in taken.notes if note.code != "restricted")
            return replace(taken, notes=(Message("unlocked"), *kept))
        return look(pdf, data)
    except pikepdf.PdfError as error:
        # qpdf knows passwords, but not certificates or what else may lock a file.
        locked = "unsupported encryption" in str(error)
        raise RefusedError("encrypted" if locked else "damaged", cause=one_line(error)) from error


def _unlock(data: bytes, passwords: Sequence[str]) -> pikepdf.Pdf:
    for password in passwords:
        with suppress(pikepdf.PasswordError):
            return open_pdf(data, password)
    raise RefusedError("wrong-password" if passwords else "encrypted")


def _look_into(  # noqa: PLR0913 - likewise
    pdf: pikepdf.Pdf, data: bytes, *, limits: Limits, public: bool, flat: bool, is_read: bool
) -> Taken:
    page_count = len(pdf.pages)
    if not page_count:
        raise RefusedError("no-pages")
    if page_count > limits.pages:
        raise RefusedError("pages", count=page_count, limit=limits.pages)
    if is_dynamic(pdf):
        raise RefusedError("dynamic-form")
    pages = [page.obj for page in pdf.pages]
    notes = [*_remark_portfolio(pdf, limits, public=public), *_remark(pdf, pages)]
    if not public:
        notes += _remark_values(pdf, flat=flat)
    if any(note.code in {"active", "repaired"} for note in notes):
        # Not into object streams: qpdf writes unreadable ones for some files that it has repaired.
        data = write_pdf(pdf, pikepdf.ObjectStreamMode.disable)
    notes += _remark_pages(pdf, pages, is_read=is_read)
    shapes = tuple(page_shape(page) for page in pages)
    outline = read_outline(pdf, Destinations(pdf, pages))
    beside = find_person_numbers("\n".join(said_beside_pages(pdf)))
    if public:
        try:
            data, unseen = keep_what_is_shown(pdf)
        except (RefusedError, MemoryError, RecursionError):
            raise
        except Exception as error:  # what a damaged file makes the libraries raise
            raise RefusedError("damaged", cause=one_line(error)) from error
        notes += [Message("unseen", {"count": unseen})] if unseen else []
    elif marked := pages_to_redact(pages):
        notes.append(Message("unredacted-inside", {"pages": ", ".join(map(str, marked))}))
    notes += _search(pdf, data, beside, public=public)
    return Taken(data, shapes, outline, tuple(notes))


def _remark_values(pdf: pikepdf.Pdf, *, flat: bool) -> Iterator[Message]:
    """Yield which values of forms the file does not show."""
    found = {"values-drawn": find_undrawn_values(pdf, flat=flat), "values-other": find_other_values(pdf)}
    for code, values in found.items():
        if values:
            yield Message(code, {"count": len(values), "values": _cut(values)})


def _search(pdf: pikepdf.Pdf, data: bytes, beside: list[str], *, public: bool) -> Iterator[Message]:
    # PDFium cannot open all that qpdf can: a locked file is searched as it is without its lock.
    opened = write_pdf(pdf, pikepdf.ObjectStreamMode.preserve) if pdf.is_encrypted else data
    try:
        yield from search_pages(opened, beside, public=public)
    except ValueError:
        if public:
            yield Message("not-searched", {"pages": f"1-{len(pdf.pages)}"})


def _remark_portfolio(pdf: pikepdf.Pdf, limits: Limits, *, public: bool) -> Iterator[Message]:
    """Yield for the public that files in a portfolio are left out: no page shows them. Else raise for one."""
    try:
        check_no_portfolio(pdf, limits)
    except PortfolioError as portfolio:
        if not public:
            raise
        yield Message("portfolio-public", {"count": len(portfolio.files)})


def _remark_pages(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Object], *, is_read: bool) -> Iterator[Message]:
    """Yield which pages have content that no program unpacks, or not to its end, and what is not there."""
    sealed: list[int] = []
    cut: list[int] = []
    for number, page in enumerate(pages, 1):
        is_any_sealed = any(list(map(is_sealed, content_streams(page))))
        warnings = pdf.get_warnings()  # of this page: asking for them makes qpdf forget them
        if is_any_sealed:
            sealed.append(number)
        elif warnings:
            cut.append(number)
    broken = find_broken(pages, is_read=is_read)
    for code, found in (("sealed", sealed), ("cut-off", cut), ("picture-cut-off", broken.pictures)):
        if found:
            yield Message(code, {"pages": ", ".join(map(str, found))})
    if broken.fonts:
        yield Message("fonts-absent", {"fonts": ", ".join(broken.fonts[:_MOST_VALUES])})


def _cut(values: Sequence[str]) -> tuple[str, ...]:
    """Return values to be told, which may be pages long and many."""
    told = tuple(one if len(one) <= _LONGEST_VALUE else f"{one[:_LONGEST_VALUE]}…" for one in values)
    return told[:_MOST_VALUES]


def _remark(pdf: pikepdf.Pdf, pages: Sequence[pikepdf.Object]) -> Iterator[Message]:
    """Yield what a reader of the packet will miss, and take what is active out."""
    if pdf.is_encrypted and not pdf.owner_password_matched:
        yield Message("restricted")
    if is_signed(pdf):
        yield Message("signed")
    active = remove_active_content(pdf, pages)
    if active:
        yield Message("active", {"kinds": tuple(Message(f"active-{kind}") for kind in active)})
    warnings = pdf.get_warnings()
    if warnings:
        yield Message(
            "repaired", {"repairs": tuple(map(Message, _repairs(warnings))), "cause": one_line(warnings[0])}
        )


def _repairs(warnings: Sequence[object]) -> list[str]:
    """Return what was repaired, each kind once, as codes of messages."""
    told = [next(code for words, code in _REPAIRS if re.search(words, str(warning))) for warning in warnings]
    return list(dict.fromkeys(told))
