"""The words of rich text as Outlook packs it ([MS-OXRTFCP]). The only importer of the libraries for it."""

from __future__ import annotations

import compressed_rtf  # type: ignore[import-untyped]
from striprtf.striprtf import rtf_to_text


def read_packed(packed: bytes) -> str:
    """Return the text of packed rich text."""
    unpacked = compressed_rtf.decompress(packed).decode("cp1252", "replace")
    return str(rtf_to_text(unpacked, errors="ignore"))
