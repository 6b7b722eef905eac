"""What a stream can show."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO


def is_interactive(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that can move its cursor and colour its text."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour what is written to `stream`: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return is_interactive(stream) and not os.environ.get("NO_COLOR")
