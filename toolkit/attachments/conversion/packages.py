"""Packages (zip): how much they would unpack to, told by their directory before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from toolkit.attachments.outcome import RefusedError
from toolkit.formats.content import count_members

if TYPE_CHECKING:
    from toolkit.meetings.limits import Limits

# Small files may well consist of one thing over and over; what they unpack to fits into memory all the same.
_HARMLESS = 100_000_000  # bytes


def check_unpacking(data: bytes, limits: Limits) -> None:
    """Raise RefusedError for a package of more members, or of more when unpacked, than one may have."""
    if not data.startswith(b"PK\x03\x04"):
        return
    members = count_members(data)
    if members > limits.parts:
        raise RefusedError("parts", count=members, limit=limits.parts)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            unpacked = sum(entry.file_size for entry in package.infolist())
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        return  # whoever converts it will say what is wrong with it
    if unpacked > _HARMLESS and unpacked > limits.unpacking * len(data):
        ratio = str(unpacked // len(data))
        raise RefusedError("unpacking", ratio=ratio, limit=limits.unpacking)
