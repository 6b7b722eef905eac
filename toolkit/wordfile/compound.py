"""What stands in compound files (OLE, [MS-CFB]): old office files, mails of Outlook, embedded objects."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_streams(data: bytes) -> Iterator[bytes]:
    """Yield the content of every stream of a compound file. Raises OSError for a damaged one."""
    from olefile import OleFileIO  # type: ignore[import-untyped] # few files are such

    with OleFileIO(io.BytesIO(data)) as file:
        for path in file.listdir():
            yield file.openstream(path).read()
