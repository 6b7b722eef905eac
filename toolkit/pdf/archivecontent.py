"""Whether content and its colours are what an archive asks for (ISO 19005-2, 6.1.13, 6.2.2 to 6.2.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Name, Stream, String

if TYPE_CHECKING:
    from pikepdf import Object

INTENTS = frozenset(("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual", "/Saturation"))
# ISO 32000-1, annex A.
_OPERATORS = frozenset(
    (
        *("b", "B", "b*", "B*", "BDC", "BMC", "BT", "BX", "c", "cm", "CS", "cs", "d", "d0", "d1", "Do"),
        *("DP", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l"),
        *("m", "M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh"),
        *("T*", "Tc", "Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W"),
        *("W*", "y", "'", '"'),
    )
)
_INKING = frozenset(("K", "k"))
_DEEPEST, _LONGEST = 28, 32_767
_INKS = frozenset(("/DeviceCMYK", "/CMYK"))  # the second within content
_PLAIN = frozenset(("/DeviceGray", "/DeviceRGB", "/G", "/RGB", "/Pattern"))
_CHANNELS = {b"GRAY": 1, b"RGB ": 3, b"Lab ": 3, b"CMYK": 4}
_CLASSES = (b"scnr", b"mntr", b"prtr", b"spac")
_SIGNATURE = b"acsp"  # ICC.1:2004-10, 7.2
_HEADER = 128
_NEWEST = 4  # version of a profile


def keeps_content(holder: Object) -> bool:
    """Whether the content of a page, form or drawing of a font keeps the rules. Raises PikepdfError."""
    content = holder.get("/Contents", holder)
    if isinstance(content, Array) and not len(content):
        return True
    page = pikepdf.Page(holder) if holder.get("/Type") == Name.Page else content
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        depth += (operator == "q") - (operator == "Q")
        if depth > _DEEPEST or not _is_kept(operator, instruction):
            return False
    return True


def _is_kept(operator: str, instruction: Any) -> bool:  # noqa: ANN401 - an operator or a picture
    if operator == "INLINE IMAGE":
        return _keeps_picture(instruction.iimage.obj)
    operands = list(instruction.operands)
    if operator == "ri":
        return str(operands[0]) in INTENTS
    if operator in ("cs", "CS"):
        return bool(operands[0] != Name.DeviceCMYK)
    is_long = any(isinstance(one, String) and len(bytes(one)) > _LONGEST for one in operands)
    return operator in _OPERATORS - _INKING and not is_long


def _keeps_picture(picture: Object) -> bool:
    said = {str(key): value for key, value in picture.items()}
    colours, filters = said.get("/CS", said.get("/ColorSpace")), said.get("/F", said.get("/Filter"))
    is_smoothed = said.get("/I", said.get("/Interpolate", False))
    return "CMYK" not in str(colours) and "LZW" not in str(filters) and not is_smoothed


class Colours:
    """What is known of the colour spaces of one file. What one ink looks like must be the same throughout."""

    def __init__(self) -> None:
        self._inks: dict[str, bytes] = {}

    def are_kept(self, space: Object | None) -> bool:
        """Whether colours of this space can be told without knowing a device."""
        if space is None or isinstance(space, Name):
            return str(space) not in _INKS
        if not isinstance(space, Array) or not len(space):
            return False
        kind = str(space[0])
        if kind == "/ICCBased":
            return _is_sound(space[1])
        if kind in ("/Indexed", "/I", "/Pattern"):
            return len(space) == 1 or self.are_kept(space[1])
        if kind == "/Separation":
            told = space.unparse(resolved=True)
            return self._inks.setdefault(str(space[1]), told) == told and self.are_kept(space[2])
        return kind in _PLAIN or kind in ("/CalGray", "/CalRGB", "/Lab")


def _is_sound(profile: Object) -> bool:
    """Whether a profile is one, of a version that readers know, and for as many channels as it says."""
    if not isinstance(profile, Stream):
        return False
    data = profile.read_bytes()
    return (
        len(data) > _HEADER
        and data[36:40] == _SIGNATURE
        and data[12:16] in _CLASSES
        and data[8] <= _NEWEST
        and _CHANNELS.get(data[16:20]) == profile.get("/N")
    )
