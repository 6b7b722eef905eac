"""Whether the content of a page or form is what an archive asks for (ISO 19005-2, 6.1.13, 6.2.2 to 6.2.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
from pikepdf import Array, Name, String

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
_INKS = frozenset(("K", "k"))
_DEEPEST, _LONGEST = 28, 32_767


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
    return operator in _OPERATORS - _INKS and not is_long


def _keeps_picture(picture: Object) -> bool:
    said = {str(key): value for key, value in picture.items()}
    colours, filters = said.get("/CS", said.get("/ColorSpace")), said.get("/F", said.get("/Filter"))
    is_smoothed = said.get("/I", said.get("/Interpolate", False))
    return "CMYK" not in str(colours) and "LZW" not in str(filters) and not is_smoothed
