"""LibreOffice looked for on this machine, and the command that installs it."""

from __future__ import annotations

import platform
import shutil
from pathlib import Path

from toolkit.errors import MissingProgramError

PROGRAMS = ("soffice", "libreoffice")
# Where the installers of systems without a common PATH put it. On Linux every package puts it on the PATH,
# and whoever takes it off there (a container, a test) means it.
USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
INSTALL_BY_MANAGER = {
    "apt-get": "sudo apt-get install libreoffice",
    "dnf": "sudo dnf install libreoffice",
    "zypper": "sudo zypper install libreoffice",
    "pacman": "sudo pacman -S libreoffice-fresh",
}
INSTALL_BY_SYSTEM = {
    "Darwin": "brew install --cask libreoffice",
    "Windows": "winget install TheDocumentFoundation.LibreOffice",
}


def find_soffice() -> Path:
    """Return LibreOffice's program. Raises MissingProgramError with the command that installs it."""
    for name in PROGRAMS:
        found = shutil.which(name)
        if found:
            return Path(found)
    for place in USUAL_PLACES:
        if Path(place).is_file():
            return Path(place)
    raise MissingProgramError("no-libreoffice", install=install_command())


def install_command() -> str:
    """Return the command that installs LibreOffice on this machine."""
    by_system = INSTALL_BY_SYSTEM.get(platform.system())
    managers = (command for name, command in INSTALL_BY_MANAGER.items() if shutil.which(name))
    return by_system or next(managers, "see https://www.libreoffice.org/download")
