"""Office documents behind a password, opened with the user's. The only importer of msoffcrypto."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import msoffcrypto  # type: ignore[import-untyped]

from toolkit.attachments.outcome import RefusedError
from toolkit.formats.content import COMPOUND
from toolkit.formats.locks import is_locked

if TYPE_CHECKING:
    from collections.abc import Sequence

# [MS-XLS] 2.2.10: what Excel locks a workbook with whose sheets are protected; it opens that unasked.
_NOBODYS = "VelvetSweatshop"


def unlock_office(data: bytes, passwords: Sequence[str]) -> bytes:
    """Return the document without its lock. Raises RefusedError when no password fits."""
    for password in (*passwords, _NOBODYS):
        opened = _unlocked(data, password)
        if opened:
            return opened
    raise RefusedError("wrong-password" if passwords else "encrypted")


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
    is_old = opened.startswith(COMPOUND) and not is_locked(opened)
    return opened if is_old or zipfile.is_zipfile(io.BytesIO(opened)) else b""
