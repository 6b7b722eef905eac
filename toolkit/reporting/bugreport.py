"""Keep the details of a failure that should not have been possible, for whoever mends it."""

from __future__ import annotations

import platform
import shlex
import sys
import tempfile
import traceback
from pathlib import Path

from toolkit.version import __version__


def write_bug_report(error: BaseException) -> Path:
    """Write what a developer needs about `error` to a new file and return its path.

    The file is made in the system's folder for temporary files, readable by this
    user only: a traceback may quote a confidential item. Raises `OSError`.
    """
    lines = [
        f"minutes-toolkit {__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"Command: {shlex.join(sys.argv)}",
        "",
        *traceback.format_exception(error),
    ]
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="backslashreplace", prefix="minutes-bug-", suffix=".txt", delete=False
    ) as stream:
        stream.write("\n".join(lines))
    return Path(stream.name)
