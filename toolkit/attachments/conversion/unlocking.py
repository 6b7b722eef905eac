"""Office documents behind a password, opened with the user's. The only importer of msoffcrypto."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import msoffcrypto  # type: ignore[import-untyped]

from toolkit.attachments.outcome import RefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence


def unlock_office(data: bytes, passwords: Sequence[str]) -> bytes:
    """Return the document without its lock. Raises RefusedError when no password fits."""
    if not passwords:
        raise RefusedError("encrypted")
    for password in passwords:
        opened = _unlocked(data, password)
        if opened:
            return opened
    raise RefusedError("wrong-password")


def _unlocked(data: bytes, password: str) -> bytes:
    """Return the open document, b"" when the password does not fit or the lock is of an unknown kind."""
    out = io.BytesIO()
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(data))
        file.load_key(password=password)
        file.decrypt(out)
    except Exception:  # noqa: BLE001 - a wrong password shows itself in errors of many kinds
        return b""
    opened = out.getvalue()
    return opened if zipfile.is_zipfile(io.BytesIO(opened)) else b""
