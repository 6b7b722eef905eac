"""Folders that are there as long as this process is."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from pathlib import Path


def make_session_folder(name: str) -> Path:
    """Return a new folder among the temporary files, called `minutes-NAME-` and so on."""
    folder = Path(tempfile.mkdtemp(prefix=f"minutes-{name}-")).resolve()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
