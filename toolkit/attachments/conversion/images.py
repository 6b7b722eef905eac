"""Pictures as pages, their pixels untouched wherever a PDF can hold them as they are."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING

import img2pdf  # type: ignore[import-untyped]
from PIL import ExifTags, Image, ImageOps, ImageSequence

from toolkit.attachments.outcome import RefusedError, one_line
from toolkit.formats.kinds import Kind
from toolkit.messages.message import Message

if TYPE_CHECKING:
    from toolkit.meetings.limits import Limits

_MILLIMETRE = 72 / 25.4
_A4 = (210 * _MILLIMETRE, 297 * _MILLIMETRE)
_MARGIN = 15 * _MILLIMETRE

# A scanner's picture of a whole sheet, in portrait: ISO 216 A5 to A2, and North American letter and legal.
_SHEETS = tuple(
    (width * _MILLIMETRE, height * _MILLIMETRE)
    for width, height in ((148, 210), (210, 297), (297, 420), (420, 594), (215.9, 279.4), (215.9, 355.6))
)
_SHEET_TOLERANCE = 4 * _MILLIMETRE
_LEAST_SCAN_RESOLUTION = 100  # dots per inch

# A picture with few pixels is not blown up beyond what screens show.
_SCREEN_RESOLUTION = 96

# How many bytes a picture may take that must be unpacked (a JPEG goes into the PDF as it is), for each pixel
# that one may have: a sheet of A3 in colour at 600 dots per inch where 140 million are allowed.
_UNPACKED_PER_PIXEL = 1.8

_PHOTO_QUALITY = 95

_OPAQUE = 255

# Exif 2.32, 4.6.4: mirrored pictures, which img2pdf would show unmirrored.
_UPRIGHT, _MIRRORED = 1, {2, 4, 5, 7}


# It tells the terminal how it stores transparency.
logging.getLogger("img2pdf").setLevel(logging.ERROR)


def learn_formats() -> None:
    """Load what opens usual pictures, before several processes begin that all need it."""
    Image.preinit()


def convert_image(data: bytes, kind: Kind, limits: Limits) -> tuple[bytes, tuple[Message, ...]]:
    """Return a PDF with one page for every picture in `data`, the same bytes each time, and what to say.

    A scan of a whole sheet keeps its size; any other picture stands on A4, turned
    to suit it, within margins. A picture's own note of which way is up (Exif 2.32,
    4.6.4, Orientation) is followed. Of an animation, or a burst of photos, the first
    picture stands for all. Raises RefusedError.
    """
    if kind is Kind.HEIC:
        _learn_heic()
    try:
        with Image.open(io.BytesIO(data)) as image:
            pages = _count_pictures(image) if kind is Kind.TIFF else 1
            _check_size(image, kind, pages, limits)
            _decode(image, data, kind)
            data = data[: _first_picture_ends(image)]
            left_out = _count_pictures(image) - pages if image.format != "MPO" else 0
            notes = (Message("first-picture", {"count": left_out + 1}),) if left_out else ()
            return _convert(image, data, kind, is_whole=not left_out), notes
    except (RefusedError, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise RefusedError("pixels", cause=str(error)) from error
    # Pillow lets errors of every kind through when a file is damaged: OSError, SyntaxError, struct.error.
    except Exception as error:
        raise RefusedError("damaged", cause=one_line(error)) from error


def _learn_heic() -> None:
    from pi_heif import register_heif_opener  # type: ignore[import-untyped]

    register_heif_opener(thumbnails=False)


def _convert(image: Image.Image, data: bytes, kind: Kind, *, is_whole: bool) -> bytes:
    redrawn = {Kind.WEBP, Kind.HEIC, Kind.GIF}
    if kind in redrawn or not is_whole or _is_turned_wrongly(image) or _is_masked_wrongly(image):
        is_photo = kind is Kind.HEIC or data[12:16] == b"VP8 "
        return _to_pages(_redraw(image, lossy=is_photo, every=kind is Kind.TIFF), is_upright=True)
    try:
        return _to_pages([data], is_upright=kind is Kind.PNG and _orientation(image) == _UPRIGHT)
    # img2pdf refuses what it could only show with a loss: 16 bits a channel
    # with transparency or in TIFF, and colour spaces that PDF does not have.
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - it has no common class of errors
        return _to_pages(_redraw(image, lossy=False, every=kind is Kind.TIFF), is_upright=True)


def _count_pictures(image: Image.Image) -> int:
    return int(getattr(image, "n_frames", 1))


def _first_picture_ends(image: Image.Image) -> int | None:
    """Return where a camera's picture ends that has further ones behind it (CIPA DC-007), else None."""
    if image.format != "MPO":
        return None
    first = image.mpinfo[0xB002][0]  # type: ignore[attr-defined]
    return int(first["Size"])


def _check_size(image: Image.Image, kind: Kind, pages: int, limits: Limits) -> None:
    if pages > limits.parts:
        raise RefusedError("parts", count=pages, limit=limits.parts)
    most = limits.megapixels * 1_000_000
    for number in range(pages):
        image.seek(number)
        pixels = image.width * image.height
        unpacked = 0 if kind is Kind.JPEG else pixels * len(image.getbands())
        if pixels > most or unpacked > most * _UNPACKED_PER_PIXEL:
            raise RefusedError("pixels", cause=f"{image.width} x {image.height}")
    image.seek(0)


def _decode(image: Image.Image, data: bytes, kind: Kind) -> None:
    """Read the first picture through, so that a truncated file shows itself here and not as a grey page.

    What was read is let go again: a large picture takes as much memory as a process has. Only a PNG has to be
    read to its end anyway, where it may say which way is up.
    """
    if kind is Kind.PNG:
        image.load()
        return
    with Image.open(io.BytesIO(data)) as anew:
        if kind is Kind.JPEG:
            # An eighth of the size takes a fraction of the time and still reads the whole file.
            anew.draft("L", (anew.width // 8, anew.height // 8))
        anew.load()


def _is_turned_wrongly(image: Image.Image) -> bool:
    """Whether img2pdf would show a picture mirrored, or turned twice: Pillow turns a TIFF as it reads it."""
    if image.format == "TIFF":
        return any(_orientation(page) != _UPRIGHT for page in ImageSequence.Iterator(image))
    return _orientation(image) in _MIRRORED


def _orientation(image: Image.Image) -> int:
    return int(image.getexif().get(ExifTags.Base.Orientation) or _UPRIGHT)


def _is_masked_wrongly(image: Image.Image) -> bool:
    """Whether img2pdf would store a mask that hides nothing, or the pixels of a few colours garbled."""
    return _has_idle_alpha(image) or (image.mode == "P" and image.has_transparency_data)


def _has_idle_alpha(image: Image.Image) -> bool:
    """Whether an alpha channel makes nothing transparent: img2pdf would store a mask all the same.

    Most programs leave that of a bitmap empty and show what it would hide.
    """
    if image.mode not in ("RGBA", "LA") or getattr(image, "n_frames", 1) > 1:
        return False
    least, most = image.getchannel("A").getextrema()
    return least == _OPAQUE or (most == 0 and image.format == "BMP")


def _to_pages(pictures: list[bytes], *, is_upright: bool) -> bytes:
    """Return the pages of pictures; one that is known to be upright is not unpacked to ask it."""
    rotation = img2pdf.Rotation.none if is_upright else img2pdf.Rotation.ifvalid
    return bytes(img2pdf.convert(pictures, layout_fun=_lay_out, rotation=rotation, nodate=True))


def page_of(picture: bytes) -> bytes:
    """Return a PDF with a PNG that fits on A4 in the middle of it, as large as the picture says it is."""
    return bytes(img2pdf.convert(picture, layout_fun=_lay_out_as_it_is, nodate=True))


def _redraw(image: Image.Image, *, lossy: bool, every: bool) -> list[bytes]:
    """Return the first or `every` picture, upright and on white, as PNG, or as JPEG if it was `lossy`."""
    pictures = []
    for frame in ImageSequence.Iterator(image) if every else (image,):
        resolution = frame.info.get("dpi", (_SCREEN_RESOLUTION, _SCREEN_RESOLUTION))
        upright = _with_8_bits(frame)
        ImageOps.exif_transpose(upright, in_place=True)
        upright = _on_white(upright)
        file = io.BytesIO()
        if lossy:
            upright.save(file, "JPEG", quality=_PHOTO_QUALITY, subsampling=0, dpi=resolution)
        else:
            upright.save(file, "PNG", dpi=resolution)
        pictures.append(file.getvalue())
    return pictures


def _with_8_bits(image: Image.Image) -> Image.Image:
    if image.mode[0] not in "IF":
        return image
    # Pillow cuts such values off at 255 when it converts; they have to be scaled down first.
    wide = image.convert("F")
    lowest, highest = wide.getextrema()
    limit = 65535.0 if image.mode[0] == "I" else max(float(highest), 1.0)  # type: ignore[arg-type]
    start = 0.0 if image.mode[0] == "I" else min(float(lowest), 0.0)  # type: ignore[arg-type]
    scale = 255.0 / (limit - start)
    return wide.point(lambda value: value * scale + -start * scale).convert("L")


def _on_white(image: Image.Image) -> Image.Image:
    if not image.has_transparency_data:
        return image if image.mode == "RGB" else image.convert("RGB")
    if _has_idle_alpha(image):
        return image.convert(image.mode.removesuffix("A"))
    layers = image.convert("RGBA")
    white = Image.new("RGB", image.size, "white")
    white.paste(layers, mask=layers.getchannel("A"))
    return white


def _lay_out(width: int, height: int, resolution: tuple[float, float]) -> tuple[float, float, float, float]:
    """Return page width and height, then picture width and height, all in points, for img2pdf.

    `width` and `height` are pixels, `resolution` is dots per inch across and down.
    """
    natural = (width / resolution[0] * 72, height / resolution[1] * 72)
    if min(resolution) >= _LEAST_SCAN_RESOLUTION and _is_sheet(*natural):
        return (*natural, *natural)
    page = _A4 if natural[0] <= natural[1] else (_A4[1], _A4[0])
    fit = min((side - 2 * _MARGIN) / length for side, length in zip(page, natural, strict=True))
    scale = min(fit, width * 72 / _SCREEN_RESOLUTION / natural[0])
    return (*page, natural[0] * scale, natural[1] * scale)


def _lay_out_as_it_is(
    width: int, height: int, resolution: tuple[float, float]
) -> tuple[float, float, float, float]:
    """Return the same as `_lay_out` for a picture that has its right size."""
    natural = (width / resolution[0] * 72, height / resolution[1] * 72)
    return (*(_A4 if natural[0] <= natural[1] else (_A4[1], _A4[0])), *natural)


def _is_sheet(width: float, height: float) -> bool:
    short, long = sorted((width, height))
    return any(
        abs(short - sheet[0]) <= _SHEET_TOLERANCE and abs(long - sheet[1]) <= _SHEET_TOLERANCE
        for sheet in _SHEETS
    )
