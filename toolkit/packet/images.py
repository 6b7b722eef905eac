"""Pictures as pages, their pixels untouched wherever a PDF can hold them as they are."""

from __future__ import annotations

import io
import logging

import img2pdf  # type: ignore[import-untyped]
from PIL import ExifTags, Image, ImageOps, ImageSequence

from toolkit.packet.content import Kind

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

# The most pixels that one picture may have: a sheet of A0 at 300 dots per inch. Bigger ones exhaust a tablet.
MOST_PIXELS = 140_000_000
# The most memory, in bytes, for a picture that must be unpacked (a JPEG goes into the PDF as it is):
# a sheet of A3 in colour at 600 dots per inch.
_MOST_UNPACKED = 250_000_000
_MOST_PICTURES = 2000

_WEBP_QUALITY = 95

_OPAQUE = 255

# Exif 2.32, 4.6.4: mirrored pictures, which img2pdf would show unmirrored.
_MIRRORED = {2, 4, 5, 7}


# It tells the terminal how it stores transparency.
logging.getLogger("img2pdf").setLevel(logging.ERROR)


class ImageError(Exception):
    """A picture that cannot become a page; the message is the cause."""


class TooManyPixelsError(ImageError):
    """A picture that is larger than MOST_PIXELS."""


def convert_image(data: bytes, kind: Kind) -> bytes:
    """Return a PDF with one page for every picture in `data`, the same bytes each time.

    A scan of a whole sheet keeps its size; any other picture stands on A4, turned
    to suit it, within margins. A picture's own note of which way is up (Exif 2.32,
    4.6.4, Orientation) is followed. Raises ImageError.
    """
    try:
        with Image.open(io.BytesIO(data)) as image:
            _check_size(image, kind)
            _decode(image, data, kind)
            if kind is Kind.WEBP or _is_mirrored(image) or _has_idle_alpha(image):
                return _to_pages(_redraw(image, lossy=data[12:16] == b"VP8 "))
            try:
                return _to_pages([data])
            # img2pdf refuses what it could only show with a loss: 16 bits a channel
            # with transparency or in TIFF, and colour spaces that PDF does not have.
            except Exception:  # noqa: BLE001 - it has no common class of errors
                return _to_pages(_redraw(image, lossy=False))
    except ImageError:
        raise
    except Image.DecompressionBombError as error:
        raise TooManyPixelsError(str(error)) from error
    # Pillow lets errors of every kind through when a file is damaged: OSError, SyntaxError, struct.error.
    except Exception as error:
        raise ImageError(str(error) or type(error).__name__) from error


def _check_size(image: Image.Image, kind: Kind) -> None:
    pictures = getattr(image, "n_frames", 1)
    if pictures > _MOST_PICTURES:
        raise TooManyPixelsError(f"{pictures} > {_MOST_PICTURES}")
    for number in range(pictures):
        image.seek(number)
        pixels = image.width * image.height
        unpacked = 0 if kind is Kind.JPEG else pixels * len(image.getbands())
        if pixels > MOST_PIXELS or unpacked > _MOST_UNPACKED:
            raise TooManyPixelsError(f"{image.width} x {image.height}")
    image.seek(0)


def _decode(image: Image.Image, data: bytes, kind: Kind) -> None:
    """Read the first picture through, so that a truncated file shows itself here and not as a grey page."""
    if kind is Kind.JPEG:
        # An eighth of the size takes a fraction of the time and still reads the whole file.
        with Image.open(io.BytesIO(data)) as small:
            small.draft("L", (small.width // 8, small.height // 8))
            small.load()
    else:
        image.load()


def _is_mirrored(image: Image.Image) -> bool:
    return image.getexif().get(ExifTags.Base.Orientation) in _MIRRORED


def _has_idle_alpha(image: Image.Image) -> bool:
    """Whether an alpha channel makes nothing transparent: img2pdf would store a mask all the same."""
    return (
        image.mode in ("RGBA", "LA")
        and getattr(image, "n_frames", 1) == 1
        and image.getchannel("A").getextrema()[0] == _OPAQUE
    )


def _to_pages(pictures: list[bytes]) -> bytes:
    return bytes(
        img2pdf.convert(pictures, layout_fun=_lay_out, rotation=img2pdf.Rotation.ifvalid, nodate=True)
    )


def _redraw(image: Image.Image, *, lossy: bool) -> list[bytes]:
    """Return every picture in `image`, upright and on white, as PNG, or as JPEG if it was `lossy` before."""
    pictures = []
    for frame in ImageSequence.Iterator(image):
        resolution = frame.info.get("dpi", (_SCREEN_RESOLUTION, _SCREEN_RESOLUTION))
        upright = _on_white(ImageOps.exif_transpose(_with_8_bits(frame)))
        file = io.BytesIO()
        if lossy:
            upright.save(file, "JPEG", quality=_WEBP_QUALITY, subsampling=0, dpi=resolution)
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
        return image.convert("RGB")
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


def _is_sheet(width: float, height: float) -> bool:
    short, long = sorted((width, height))
    return any(
        abs(short - sheet[0]) <= _SHEET_TOLERANCE and abs(long - sheet[1]) <= _SHEET_TOLERANCE
        for sheet in _SHEETS
    )
