"""Text fields, CommonMark with tables and strike-through, as Word structure and as facts for the checks."""

from __future__ import annotations

from toolkit.markup.host import EmbeddedImage, WordHost

__all__ = ["EmbeddedImage", "WordHost"]
