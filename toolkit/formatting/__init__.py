"""The canonical layout of the files a user writes: same content, same comments, one way to write them."""

from __future__ import annotations

from toolkit.formatting.layout import format_yaml
from toolkit.formatting.sameness import same_content

__all__ = ["format_yaml", "same_content"]
