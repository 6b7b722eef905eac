"""Where the toolkit keeps what it can make again: the user's folder for caches, or one that is named.

Read before every build that may have nothing to do, hence written without platformdirs and pathlib, whose
imports take longer than that build.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from pathlib import Path

NAMED_BY = "MINUTES_CACHE_DIR"
RECORDS, CONVERSIONS, DOCUMENTS, FONTS = PARTS = ("records", "conversions", "documents", "fonts")


def cache_place() -> str:
    """The folder's path, whether it is there or not: `MINUTES_CACHE_DIR`, else one of the user's own.

    XDG Base Directory Specification 0.8: XDG_CACHE_HOME counts when it is absolute, else ~/.cache; on Windows
    LOCALAPPDATA, which does not follow the user to other machines. A user without a home has a folder that
    cannot be made.
    """
    if named := os.environ.get(NAMED_BY):
        return os.path.abspath(named)  # noqa: PTH100 - resolve() would follow links
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME") or ""
    if not os.path.isabs(base):  # noqa: PTH117 - likewise
        base = os.path.expanduser("~/.cache")  # noqa: PTH111 - `Path.home` raises where a user has none
    return os.path.join(base if os.path.isabs(base) else os.devnull, "minutes-toolkit")  # noqa: PTH117, PTH118


def cache_folder() -> Path:
    """The folder that `cache_place` names."""
    from pathlib import Path

    return Path(cache_place())


def measure_cache() -> int:
    """How many bytes stand in the folder for builds to come."""
    return sum(_size(file) for part in PARTS for file in (cache_folder() / part).rglob("*"))


def empty_cache() -> None:
    """Delete what builds have put there, and nothing else: the folder may be one that somebody named."""
    import shutil

    for part in PARTS:
        if (folder := cache_folder() / part).is_dir():
            shutil.rmtree(folder)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:  # another build was quicker
        return 0
