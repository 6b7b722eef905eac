"""What tells of an exchange of files that was begun: apart from the exchange, as every check asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.buildsettings import ASIDE

if TYPE_CHECKING:
    from pathlib import Path

JOURNAL = "journal.json"


def is_half_done(folder: Path) -> bool:
    """Whether a process was killed in the middle of an exchange: some files are new, others not yet."""
    return (folder / ASIDE / JOURNAL).is_file()
