"""Whether documents, workbooks and presentations in the formats before 2007 ask for a password."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_HEAD = 65_536
_FLAGS = 11  # the byte of a document's flags
_FILE_PASS, _BOUND_SHEET = 0x2F, 0x85


def is_locked(data: bytes) -> bool:
    """Whether an old document, workbook or presentation asks for a password to be opened."""
    from olefile import OleFileIO  # type: ignore[import-untyped]

    try:
        with OleFileIO(io.BytesIO(data)) as file:
            heads = {name: file.openstream(name).read(_HEAD) for name in _LOCKS if file.exists(name)}
    except Exception:  # noqa: BLE001 - a damaged file raises errors of many kinds
        return False
    return any(_LOCKS[name](head) for name, head in heads.items())


def _has_password_record(head: bytes) -> bool:
    """Whether a workbook has a record of a lock before any sheet is named ([MS-XLS] 2.4.117)."""
    at = 0
    while at + 4 <= len(head):
        kind, length = struct.unpack_from("<HH", head, at)
        if kind in (_FILE_PASS, _BOUND_SHEET):
            return bool(kind == _FILE_PASS)
        at += 4 + length
    return False


# [MS-DOC] 2.5.2, fEncrypted; [MS-PPT] 2.3.2, headerToken.
_LOCKS: Mapping[str, Callable[[bytes], bool]] = {
    "WordDocument": lambda head: len(head) > _FLAGS and bool(head[_FLAGS] & 1),
    "Workbook": _has_password_record,
    "Current User": lambda head: head[12:16] == b"\xdf\xc4\xd1\xf3",
}
