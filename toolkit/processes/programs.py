"""LibreOffice and Tesseract looked for on this machine, and the commands that install them."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from pathlib import Path

_OFFICE = ("soffice", "libreoffice")
# Where the installers of systems without a common PATH put it. On Linux every package puts it on the PATH,
# and whoever takes it off there (a container, a test) means it.
USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_READER = ("tesseract", r"C:\Program Files\Tesseract-OCR\tesseract.exe")
_OFFICE_BY_MANAGER = {
    "apt-get": "sudo apt-get install libreoffice",
    "dnf": "sudo dnf install libreoffice",
    "zypper": "sudo zypper install libreoffice",
    "pacman": "sudo pacman -S libreoffice-fresh",
}
_OFFICE_BY_SYSTEM = {
    "Darwin": "brew install --cask libreoffice",
    "Windows": "winget install TheDocumentFoundation.LibreOffice",
}
_READER_BY_MANAGER = {
    "apt-get": "sudo apt-get install tesseract-ocr tesseract-ocr-dan",
    "dnf": "sudo dnf install tesseract tesseract-langpack-dan",
    "zypper": "sudo zypper install tesseract-ocr tesseract-ocr-traineddata-danish",
    "pacman": "sudo pacman -S tesseract tesseract-data-dan",
}
_READER_BY_SYSTEM = {
    "Darwin": "brew install tesseract tesseract-lang",
    "Windows": "winget install UB-Mannheim.TesseractOCR",
}


def find_soffice() -> Path:
    """Return LibreOffice's program. Raises MissingProgramError with the command that installs it."""
    from pathlib import Path

    from toolkit.errors import MissingProgramError

    place = soffice_place()
    if place is None:
        raise MissingProgramError("no-libreoffice", install=install_command())
    return Path(place)


def soffice_place() -> str | None:
    """Return where LibreOffice's program is, None where it is not installed."""
    return _find((*_OFFICE, *USUAL_PLACES))


def find_tesseract() -> Path | None:
    """Return Tesseract's program, None where it is not installed."""
    from pathlib import Path

    place = _find(_READER)
    return None if place is None else Path(place)


def _find(places: tuple[str, ...]) -> str | None:
    return next(filter(None, map(find_program, places)), None)


def find_program(name: str) -> str | None:
    """Return what `shutil.which` does, which loads all archive formats: longer than the rest here takes."""
    path = os.environ.get("PATH")
    if sys.platform == "win32" or path is None:
        import shutil

        return shutil.which(name)
    folders = [""] if "/" in name else path.split(os.pathsep) if path else []
    places = (os.path.join(folder, name) for folder in folders)  # noqa: PTH118 - `Path` takes longer
    return next((each for each in places if os.access(each, os.X_OK) and not os.path.isdir(each)), None)  # noqa: PTH112


def install_command() -> str:
    """Return the command that installs LibreOffice on this machine."""
    known = _command(_OFFICE_BY_SYSTEM, _OFFICE_BY_MANAGER)
    return known or "https://www.libreoffice.org/download"


def reader_command() -> str:
    """Return the command that installs Tesseract with its Danish data on this machine."""
    known = _command(_READER_BY_SYSTEM, _READER_BY_MANAGER)
    return known or "https://tesseract-ocr.github.io/tessdoc/Installation.html"


def _command(systems: dict[str, str], managers: dict[str, str]) -> str:
    import platform

    by_manager = (command for name, command in managers.items() if find_program(name))
    return systems.get(platform.system()) or next(by_manager, "")
