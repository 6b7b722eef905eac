"""Where the toolkit keeps what it can make again: the user's folder for caches, or one that is named.

Read before every build that may have nothing to do, hence written without platformdirs, whose import takes
longer than that build.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

NAMED_BY = "MINUTES_CACHE_DIR"


def cache_folder() -> Path:
    """The folder, whether it is there or not: `MINUTES_CACHE_DIR`, else one of the user's own.

    XDG Base Directory Specification 0.8: XDG_CACHE_HOME counts when it is absolute, else ~/.cache; on Windows
    LOCALAPPDATA, which does not follow the user to other machines.
    """
    if named := os.environ.get(NAMED_BY):
        return Path(os.path.abspath(named))  # noqa: PTH100 - resolve() would follow links
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME") or ""
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "minutes-toolkit"
