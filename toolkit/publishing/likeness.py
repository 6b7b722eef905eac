"""Whether two pictures show the same, whatever their formats, sizes and qualities.

dhash computes the perceptual hash: it is the only library for that which needs neither NumPy nor SciPy.
The hash tells which pictures to compare. Small copies of both then decide, since the hashes of any two sheets
of text are much alike.
"""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import islice, product
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from PIL.Image import Image

_HASH = 8  # pixels a side: 128 bits
_MOST_OTHER_BITS = 14
_SMALL, _FINE, _READ = 64, 128, 512  # pixels a side
_BANDS = 16  # of a sheet, each to be like the other's: what all sheets of an office have alike hides the rest
_MIXABLE = frozenset(("L", "LA", "RGB", "RGBA"))  # of the others, neighbours cannot be averaged
_MOST_PAGES = 200  # of a TIFF
_LEAST_PIXELS = 64  # bullets, lines and icons are smaller
_LEAST_CONTRAST = 6.0  # standard deviation of grey levels: an empty sheet is like any other
_LEAST_IN_A_BAND = 3.0
_LIKE, _CUT_LIKE, _BAND_LIKE = 0.8, 0.93, 0.9  # correlation of the grey levels
# Parts of a side that are cut off: of each, of all at once, of one alone.
_CUTS, _FRAMES = (0.0, 0.06, 0.12), (0.03, 0.045, 0.09, 0.15, 0.2)
_SLICES = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
_MIDDLE = 0.12
_TURNS = (-6, -4, -2, 2, 4, 6)  # degrees, of a photograph
_MOST_OF_ONE_GREY = 0.3  # a logo, a chart or a text has a background, a photograph has none


@dataclass(frozen=True, slots=True)
class PerceptualHash:
    """What a picture looks like: its hash, and its grey levels, row by row.

    `is_photo` tells a photograph from a logo, chart or sheet of text, which has more of them; `is_cut` a part
    of one, of which there are many.
    """

    hash: int
    greys: bytes
    is_photo: bool
    is_cut: bool = False


def look_of(picture: Image) -> PerceptualHash | None:
    """Return the look of a picture, None for one that has none of its own: too small, or of one colour."""
    from dhash import dhash_int  # type: ignore[import-untyped]
    from PIL import ImageOps
    from PIL.Image import Resampling

    if min(picture.size) < _LEAST_PIXELS:
        return None
    if picture.mode not in _MIXABLE or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    # Made small before it is turned: its details still say how it is to be turned.
    picture = picture.resize((_READ, _READ), Resampling.BOX, reducing_gap=2.0)
    grey = ImageOps.exif_transpose(_on_white(picture))
    small = grey.resize((_SMALL, _SMALL), Resampling.BOX).tobytes()
    if _deviation(small) < _LEAST_CONTRAST:
        return None
    least = grey.resize((_HASH + 1, _HASH + 1), Resampling.LANCZOS).tobytes()
    is_photo = max(map(small.count, set(small))) <= _MOST_OF_ONE_GREY * len(small)
    greys = small if is_photo else grey.resize((_FINE, _FINE), Resampling.BOX).tobytes()
    return PerceptualHash(dhash_int(list(least), _HASH), greys, is_photo)


def looks_of_file(data: bytes) -> tuple[PerceptualHash, ...]:
    """Return the looks of a picture's pages, of which a TIFF alone has several; none of no picture."""
    from pi_heif import register_heif_opener  # type: ignore[import-untyped]
    from PIL import Image, ImageSequence, UnidentifiedImageError

    register_heif_opener(thumbnails=False)
    looks: list[PerceptualHash | None] = []
    try:
        with Image.open(io.BytesIO(data)) as picture:
            picture.draft("L", (_SMALL * 8, _SMALL * 8))  # a JPEG is unpacked no larger than needed
            pages = ImageSequence.Iterator(picture) if picture.format == "TIFF" else (picture,)
            looks.extend(map(look_of, islice(pages, _MOST_PAGES)))
    except (OSError, ValueError, SyntaxError, UnidentifiedImageError, Image.DecompressionBombError):
        pass  # what could be read is all there is to compare
    return tuple(look for look in looks if look)


def show_the_same(one: PerceptualHash, other: PerceptualHash) -> bool:
    """Whether two looks are of one picture, be it turned, mirrored, cut, or with something at an edge."""
    if any(are_alike(variant, other) for variant in variants_of(one)):
        return True
    if not (one.is_photo and other.is_photo):
        return False
    others = variants_of(other)
    # Whatever stands in the corners of a turned picture, its middle is the turned one's.
    if any(are_alike(variant, others[-1]) for variant in variants_of(one)):
        return True
    return any(are_alike(each, one) for each in others) or any(map(are_alike, variants_of(one), others))


def are_alike(one: PerceptualHash, other: PerceptualHash) -> bool:
    """Whether two looks are of one picture."""
    if one.is_photo != other.is_photo or (one.hash ^ other.hash).bit_count() > _MOST_OTHER_BITS:
        return False
    if one.is_photo:
        return _correlation(one.greys, other.greys) >= (_CUT_LIKE if one.is_cut else _LIKE)
    size = len(one.greys) // _BANDS
    return all(
        _correlation(one.greys[at : at + size], other.greys[at : at + size]) >= _BAND_LIKE
        for at in range(0, len(one.greys), size)
    )


@lru_cache(maxsize=500)
def variants_of(look: PerceptualHash) -> tuple[PerceptualHash, ...]:
    """Return a look, that of the picture turned, mirrored and in negative, a photograph's askew and cut."""
    from PIL import Image, ImageOps
    from PIL.Image import Resampling

    side = _SMALL if look.is_photo else _FINE
    picture = Image.frombytes("L", (side, side), look.greys)
    turned = (_look_again(picture.transpose(turn), look) for turn in Image.Transpose)
    negative = _look_again(ImageOps.invert(picture), look)
    if not look.is_photo:
        return (look, *turned, negative)
    slices = (tuple(part * (at == side) for at in range(4)) for part in _SLICES for side in range(4))
    windows = (*list(product(_CUTS, repeat=4))[1:], *slices, *((part,) * 4 for part in _FRAMES))
    middle = (_MIDDLE,) * 4
    cut = (_look_again(_cut(picture, *window), look, is_cut=True) for window in windows)
    askew = [picture.rotate(turn, Resampling.BILINEAR) for turn in _TURNS]
    middles = (_look_again(_cut(each, *middle), look, is_cut=True) for each in (*askew, picture))
    return (look, *turned, negative, *(_look_again(each, look) for each in askew), *cut, *middles)


def _cut(picture: Image, left: float, top: float, right: float, bottom: float) -> Image:
    from PIL.Image import Resampling

    wide, high = picture.size
    window = (wide * left, high * top, wide * (1 - right), high * (1 - bottom))
    return picture.resize(picture.size, Resampling.BILINEAR, window)


def _look_again(picture: Image, look: PerceptualHash, *, is_cut: bool = False) -> PerceptualHash:
    from dhash import dhash_int
    from PIL.Image import Resampling

    least = picture.resize((_HASH + 1, _HASH + 1), Resampling.LANCZOS).tobytes()
    return PerceptualHash(dhash_int(list(least), _HASH), picture.tobytes(), look.is_photo, is_cut)


def _on_white(picture: Image) -> Image:
    from PIL import Image

    if picture.mode in {"RGBA", "LA"}:
        picture = picture.convert("RGBA")
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture)
    return picture.convert("L")


def _deviation(greys: bytes) -> float:
    mean = sum(greys) / len(greys)
    return float((sum((grey - mean) ** 2 for grey in greys) / len(greys)) ** 0.5)


def _correlation(one: bytes, other: bytes) -> float:
    from statistics import correlation

    if min(_deviation(one), _deviation(other)) < _LEAST_IN_A_BAND:
        return float(max(_deviation(one), _deviation(other)) < 2 * _LEAST_IN_A_BAND)
    return correlation(list(one), list(other))
