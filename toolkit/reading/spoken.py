"""Which language messages about a committee are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.messages.phrases import committee_language
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from pathlib import Path


def message_language(asked: str | None, committee_file: Path | None, otherwise: str) -> str:
    """The language of messages about a committee: `asked` for, else its own, else `otherwise`."""
    if asked or committee_file is None:
        return asked or otherwise
    return committee_language(read_yaml(committee_file).data, otherwise)
