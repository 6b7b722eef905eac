"""What the resident processes do: each a function that answers with a result or with why there is none."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from toolkit.errors import InputError
from toolkit.preview.model import PACKET, SPOKEN, Failed, Look, Ordered, ShownPdf
from toolkit.reporting.failure import describe_failure

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.preview.packets import PacketMaker
    from toolkit.preview.printing import Drawer, Printed


def look(meeting_file: Path, tab: str, asked: str | None) -> tuple[Look, ShownPdf | Failed | None]:
    """Read a meeting, and make the document of a tab where the meeting has one; `asked` is the language."""
    from toolkit.preview.looking import look_at

    seen, source = look_at(meeting_file, asked)
    if source is None or tab not in seen.tabs or tab in {PACKET, SPOKEN}:
        return seen, None
    try:
        return seen, _shown_pdf(_drawer().print_document(source, tab, seen.language), seen)
    except Exception as error:  # noqa: BLE001 - what was read is shown all the same
        return seen, _failed(error, seen.language)


def begin_packet(
    meeting_file: Path, asked: str | None, *, sketch: bool
) -> Ordered | ShownPdf | Failed | None:
    """Draw what the packet begins with, or return the packet as it was sent; None where none can be built.

    A `sketch` has no tags, and nothing that leads from its document to the attachments.
    """
    from toolkit.preview.looking import look_at

    seen, source = look_at(meeting_file, asked)
    if source is None:
        return None
    try:
        begun = _drawer().order_packet(source, seen.language, sketch=sketch)
        return Ordered(*begun, seen) if isinstance(begun, tuple) else _shown_pdf(begun, seen)
    except Exception as error:  # noqa: BLE001 - as above
        return _failed(error, seen.language)


def finish_packet(ordered: Ordered) -> ShownPdf | Failed:
    """Take the attachments in and merge; of a packet in several files the first is shown."""
    try:
        return _shown_pdf(_packet_maker().make(ordered.order, ordered.pages), ordered.seen)
    except Exception as error:  # noqa: BLE001 - as above
        return _failed(error, ordered.order.language)


def prove_packet(language: str) -> Failed | None:
    """Prove the packet that was finished last, which takes a while; return why it does not hold."""
    try:
        _packet_maker().prove()
    except Exception as error:  # noqa: BLE001 - as above
        return _failed(error, language)
    return None


def draw(pdf: bytes, page: int, scale: float) -> bytes | Failed:
    """Return a page as a picture; `scale` is in pixels a point."""
    from toolkit.preview.pages import draw_picture

    try:
        return draw_picture(pdf, page, scale)
    except Exception as error:  # noqa: BLE001 - one picture is missing
        return _failed(error, "en")


def speak(meeting_file: Path, asked: str | None) -> tuple[str, ...] | Failed | None:
    """Return what a screen reader says of the newest document, line by line; None where none can be built."""
    from toolkit.preview.looking import look_at
    from toolkit.proof.aloud import read_aloud
    from toolkit.proof.aloudwords import spoken_line

    seen, source = look_at(meeting_file, asked)
    if source is None:
        return None
    try:
        pdf = _drawer().print_tagged(source, seen.language).pdf
        return tuple(spoken_line(line, seen.language) for line in read_aloud(pdf))
    except Exception as error:  # noqa: BLE001 - as above
        return _failed(error, seen.language)


def paste(html: str, text: str) -> str:
    """Return what was copied in another program as Markdown, by its structure where it has any."""
    from toolkit.markup.pasted import convert_pasted
    from toolkit.wordtext.filetexts import read_file_text

    plain = convert_pasted(text.replace("\r\n", "\n"))
    if not html:
        return plain
    try:
        return read_file_text(html.encode(), "html").text.strip() or plain
    except Exception:  # noqa: BLE001 - the words are there all the same
        return plain


@cache
def _packet_maker() -> PacketMaker:
    from toolkit.preview.packets import PacketMaker

    return PacketMaker()


@cache
def _drawer() -> Drawer:
    from toolkit.preview.printing import Drawer

    return Drawer()


def _shown_pdf(printed: Printed, seen: Look) -> ShownPdf:
    from toolkit.preview.pages import read_pages

    if not printed.pdf:
        return ShownPdf(b"", (), (), (), printed.notes)
    return read_pages(printed.pdf, [spot.name for spot in seen.spots], printed.notes)


def _failed(error: Exception, language: str) -> Failed:
    if isinstance(error, InputError):
        return Failed("")  # the findings say it
    return Failed(describe_failure(error, language).text)
