"""The fonts that a machine has, as far as they change what is drawn on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

from toolkit.files.digests import changes_below, digest_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_SECONDS_FOR_FONTS = 10
# Windows has those that a user installs for himself in a folder of his own, since Windows 10 (1809).
_FOLDERS = {
    "win32": ("{WINDIR}/Fonts", "{LOCALAPPDATA}/Microsoft/Windows/Fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "/Network/Library/Fonts", "{HOME}/Library/Fonts"),
}


def font_folders(system: str, environment: Mapping[str, str]) -> list[str]:
    """The folders in which a `system` (as `sys.platform` calls it) without fontconfig has its fonts."""
    named = {"HOME": os.path.expanduser("~"), "WINDIR": "C:/Windows", "LOCALAPPDATA": "", **environment}  # noqa: PTH111 - `Path.home` raises where a user has none
    return [folder.format_map(named) for folder in _FOLDERS.get(system, ())]


@cache
def machine_fonts() -> str:
    """The machine's fonts, which LibreOffice draws with: as fontconfig knows of them, or as files."""
    if folders := font_folders(sys.platform, os.environ):
        return digest_of("\n".join(sorted(line for each in folders for line in changes_below(each))).encode())
    program = shutil.which("fc-list")
    if program is None:
        return ""
    try:
        told = subprocess.run([program], capture_output=True, timeout=_SECONDS_FOR_FONTS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return digest_of(b"\n".join(sorted(told.stdout.splitlines())))


def fonts_for_drawing() -> str:
    """The machine's fonts where the embedded renderer knows of them; "" where it is kept to the toolkit's.

    It is by fontconfig, which is not asked on macOS and Windows.
    """
    return machine_fonts() if font_folders(sys.platform, os.environ) else ""
