"""Whether the pictures and fonts that pages name are in the file, and whole: readers say nothing of it."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image

from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pikepdf import Object

_FILES = (Name.FontFile, Name.FontFile2, Name.FontFile3)  # ISO 32000-1, table 126
# Fonts that every reader has, or has one as wide for (9.6.2.2), by how their names begin.
_EVERYWHERE = regex(r"Arial|Helvetica|Times|Courier|Symbol|ZapfDingbats")
_SUBSET = regex(r"[A-Z]{6}\+")
_DEEPEST = 20
_AT_ONCE = 1_000_000  # bytes
_END = b"\xff\xd9"  # of a JPEG (ITU-T T.81, B.1.1.3) and of a JPEG 2000 (T.800, A.4.4)
_NEARLY = 0.9  # of a JPEG: an end before that is one of the small picture in its head
_CHANNELS = {"/DeviceGray": 1, "/CalGray": 1, "/Indexed": 1, "/Separation": 1} | {
    "/DeviceRGB": 3,
    "/CalRGB": 3,
    "/Lab": 3,
    "/DeviceCMYK": 4,
}
_PREDICTED = 10  # from here on each row has a byte more (7.4.4.4)


@dataclass(slots=True)
class Broken:
    """The pages with a picture that is not whole, and the fonts that are not in the file."""

    pictures: list[int]
    fonts: list[str]


def find_broken(pages: Sequence[Object], *, is_read: bool = False) -> Broken:
    """Return what the pages name that is not there, or not to its end; what `is_read` has been."""
    known: dict[tuple[int, int], bool] = {}
    broken, fonts = Broken([], []), dict[str, None]()
    for number, page in enumerate(pages, 1):
        found = False
        for kind, one in _named(page.get("/Resources"), 0, set()):
            if kind == Name.Font:
                fonts |= dict.fromkeys(_absent(one))
                continue
            key = one.objgen
            if key not in known or key == (0, 0):
                known[key] = _is_cut_off(one, is_read=is_read)
            found |= known[key]
        broken.pictures += [number] if found else []
    broken.fonts[:] = fonts
    return broken


def _named(resources: Object | None, depth: int, seen: set[tuple[int, int]]) -> Iterator[tuple[Name, Object]]:
    """Yield the fonts and pictures of resources and of the forms among these."""
    for kind in (Name.Font, Name.XObject):
        held = resources.get(str(kind)) if isinstance(resources, Dictionary) else None
        for one in dict(held.items()).values() if isinstance(held, Dictionary) else ():
            if kind == Name.Font or (isinstance(one, Stream) and one.get("/Subtype") == Name.Image):
                yield kind, one
            elif isinstance(one, Stream) and depth < _DEEPEST and one.objgen not in seen:
                seen.add(one.objgen)
                yield from _named(one.get("/Resources"), depth + 1, seen)


def _absent(font: Object) -> Iterator[str]:
    """Yield the name of a font that neither the file nor every reader has."""
    if not isinstance(font, Dictionary) or font.get("/Subtype") == Name.Type3:
        return
    held = font.get("/DescendantFonts")
    described = held[0] if isinstance(held, Array) and len(held) else font
    descriptor = described.get("/FontDescriptor") if isinstance(described, Dictionary) else None
    is_there = isinstance(descriptor, Dictionary) and any(file in descriptor for file in _FILES)
    name = _SUBSET.sub("", str(font.get("/BaseFont", "/"))[1:])
    if name and not is_there and not (_EVERYWHERE.match(name) and described is font):
        yield name


def _is_cut_off(picture: Object, *, is_read: bool) -> bool:
    if "/F" in picture:
        return True  # it is in another file, which nobody fetches
    try:
        data = picture.read_raw_bytes()
    except Exception:  # noqa: BLE001 - what a damaged file makes the library raise
        return True
    filters = picture.get("/Filter", Array([]))
    names = [str(one) for one in (filters if isinstance(filters, Array) else (filters,))]
    test = None if is_read else _TESTS.get(",".join(names))
    return not data or bool(test and test(picture, data))


def _is_jpeg_cut_off(_: Object, data: bytes) -> bool:
    """Whether a JPEG ends early; many lack but their end, which no reader misses."""
    if data.rfind(_END) >= len(data) * _NEARLY:
        return False
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.draft("L", (image.width // 8, image.height // 8))
            image.load()
    except Image.DecompressionBombError:
        return False
    except Exception:  # noqa: BLE001 - Pillow lets errors of every kind through
        return True
    return False


def _is_short(picture: Object, size: int) -> bool:
    """Whether so many bytes are fewer than the picture's pixels take."""
    parameters = picture.get("/DecodeParms")
    parameters = parameters[0] if isinstance(parameters, Array) and len(parameters) else parameters
    is_predicted = isinstance(parameters, Dictionary) and int(parameters.get("/Predictor", 1)) >= _PREDICTED
    bits = 1 if picture.get("/ImageMask", False) else int(picture.get("/BitsPerComponent", 8))
    channels = 1 if picture.get("/ImageMask", False) else _channels(picture.get("/ColorSpace"))
    row = (int(picture.Width) * bits * channels + 7) // 8 + is_predicted
    return size < row * int(picture.Height)


def _channels(space: Object | None) -> int:
    """Return how many values a pixel has (8.6), 0 where that is not told."""
    if not isinstance(space, Array) or not len(space):
        return _CHANNELS.get(str(space), 0)
    name, last = str(space[0]), space[len(space) - 1]
    if name == "/ICCBased" and isinstance(last, Stream):
        return int(last.get("/N", 0))
    if name == "/DeviceN" and isinstance(space[1], Array):
        return len(space[1])
    return _CHANNELS.get(name, 0)


def _is_flate_cut_off(picture: Object, data: bytes) -> bool:
    unpacking, size = zlib.decompressobj(), 0
    try:
        while data and not unpacking.eof:
            size += len(unpacking.decompress(data, _AT_ONCE))
            data = unpacking.unconsumed_tail
    except zlib.error:
        pass  # what comes before is shown, and may be all
    return _is_short(picture, size)


_TESTS: Mapping[str, Callable[[Object, bytes], bool]] = {
    "": lambda picture, data: _is_short(picture, len(data)),
    "/DCTDecode": _is_jpeg_cut_off,
    "/JPXDecode": lambda _, data: _END not in data,
    "/FlateDecode": _is_flate_cut_off,
}
