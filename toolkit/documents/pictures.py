"""The pictures of texts, as files that any document can show: upright, and without their details."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.documents.picturedata import bare_picture
from toolkit.documents.plainpng import read_plain_png
from toolkit.reading.workspace import as_on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

_EMU_PER_INCH = 914_400
# A picture that does not say how fine it is, as Word and browsers take it.
_DEFAULT_DPI = 96
_FINEST_DPI = 1200
_UPRIGHT = 1
# EXIF 2.3, tag 274: 1 is upright, 5 to 8 lie on a side.
_ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)
# MPO is a JPEG with a second picture in it, as some cameras make.
_JPEGS = ("JPEG", "MPO")
_KNOWN = (*_JPEGS, "PNG", "GIF", "WEBP")


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG and its `suffix` (".png", ".jpg"); `pixels` and `emu` are its width and height.

    In EMU, 914,400 an inch, it has its natural size.
    """

    data: bytes
    suffix: str
    pixels: tuple[int, int]
    emu: tuple[int, int]


def read_picture(folder: Path, source: str) -> Picture | None:
    """Return the picture at `source`, a path from the meeting's `folder`; None when it cannot be had.

    A picture outside the folder, a web address, a missing file or one that is no PNG, JPEG, GIF or WebP
    cannot be had. Who took it, where and with what is not in what is returned.
    """
    folder = folder.resolve()
    try:
        path = as_on_disk(folder / source).resolve()
        if not path.is_relative_to(folder) or not path.is_file():
            return None
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    plain, bare = read_plain_png(data), bare_picture(data)
    if plain is None or bare is None:
        return _read_any(data)
    return Picture(bare, ".png", plain.pixels, _emu(plain.pixels, plain.dpi))


def natural_size(data: bytes) -> tuple[int, int]:
    """Return width and height in EMU of a picture of ours."""
    plain = read_plain_png(data)
    if plain is not None:
        return _emu(plain.pixels, plain.dpi)
    from PIL import Image

    with Image.open(io.BytesIO(data)) as picture:
        return _sizes(picture)[1]


def _read_any(data: bytes) -> Picture | None:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as picture:
            shown = _as_it_is(picture, data) or _redrawn(picture)
            pixels, emu = _sizes(picture)
            return Picture(shown, ".jpg" if picture.format in _JPEGS else ".png", pixels, emu)
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return None


def _turn(picture: Image.Image) -> int:
    return int(picture.getexif().get(_ORIENTATION, _UPRIGHT))


def _as_it_is(picture: Image.Image, data: bytes) -> bytes | None:
    """Return the file's own drawing where it is upright (Word takes no notice of EXIF turns), else None."""
    return bare_picture(data) if _turn(picture) == _UPRIGHT else None


def _redrawn(picture: Image.Image) -> bytes:
    """Return the picture upright, a JPEG as JPEG, else as PNG. Raises ValueError for other formats."""
    from PIL import ImageOps

    if picture.format not in _KNOWN:
        raise ValueError(f"{picture.format} is no format for a document")
    out = io.BytesIO()
    upright = ImageOps.exif_transpose(picture)
    if picture.format in _JPEGS:
        upright.save(out, "JPEG", quality=92, exif=b"")
    else:
        upright.save(out, "PNG")
    return bare_picture(out.getvalue()) or out.getvalue()


def _sizes(picture: Image.Image) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return width and height in pixels and in EMU, as the picture is shown upright."""
    across, down = _emu(picture.size, picture.info.get("dpi"))
    if _turn(picture) in _SIDEWAYS:
        return (picture.size[1], picture.size[0]), (down, across)
    return picture.size, (across, down)


def _emu(size: tuple[int, int], dpi: tuple[float, float] | None) -> tuple[int, int]:
    """Return width and height in EMU of so many pixels."""
    across, down = (
        round(pixels * _EMU_PER_INCH / (float(fine) if 1 < float(fine) <= _FINEST_DPI else _DEFAULT_DPI))
        for pixels, fine in zip(size, dpi or (_DEFAULT_DPI, _DEFAULT_DPI), strict=True)
    )
    return across, down
