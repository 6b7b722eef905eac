"""Files that nobody here made: those in the source packages of other projects.

They are fetched once into the user's cache, from where pip (`PIP_INDEX_URL`) and npm fetch; none is part of
this project. pip itself would build each before it hands it out, which takes six seconds.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

PYPI, NPM = "pypi", "npm"


def files_of(packages: Iterable[tuple[str, str]], *suffixes: str) -> dict[str, bytes]:
    """Return every different file with one of the suffixes (".docx") in the packages, by package and path.

    A package is where it comes from (`PYPI`, `NPM`) and its exact name and version, as that place writes it:
    ("pypi", "python-docx==1.2.0"), ("npm", "mammoth@1.13.0").
    """
    files = {}
    for place, requirement in packages:
        path = source_package(requirement) if place == PYPI else _npm_package(requirement)
        with tarfile.open(path) as archive:
            for member in archive.getmembers():
                if member.isfile() and member.name.lower().endswith(suffixes):
                    stream = archive.extractfile(member)
                    files[f"{requirement}/{member.name.partition('/')[2]}"] = stream.read() if stream else b""
    different = {hashlib.sha256(data).digest(): name for name, data in reversed(files.items())}
    return {name: files[name] for name in sorted(different.values())}


def spread_of(files: Mapping[str, bytes], each: int) -> dict[str, bytes]:
    """Return one in `each` files of every kind: what a test has time for; a bench takes all."""
    kinds: dict[str, list[str]] = {}
    for name in sorted(files):
        kinds.setdefault(name.rpartition(".")[2], []).append(name)
    return {name: files[name] for name in sorted(one for kind in kinds.values() for one in kind[::each])}


def source_package(requirement: str) -> Path:
    """Return a source package of PyPI's."""
    index = os.environ.get("PIP_INDEX_URL")
    unearth = (sys.executable, "-m", "unearth", *(("--index-url", index) if index else ()), "--no-binary")
    return _fetched(requirement, "*.tar.gz", lambda folder: (*unearth, "--download", folder, requirement))


def _npm_package(requirement: str) -> Path:
    """Return a package of npm's, packed as it was published; nothing in it is run."""
    npm = ("npm", "pack", "--silent", "--ignore-scripts", "--pack-destination")
    return _fetched(requirement, "*.tgz", lambda folder: (*npm, folder, requirement))


def _fetched(requirement: str, pattern: str, command) -> Path:
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = base / "minutes-toolkit-tests" / requirement
    found = list(folder.glob(pattern))
    if not found:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as fresh:
            subprocess.run(
                command(fresh), check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=fresh
            )
            (package,) = Path(fresh).glob(pattern)
            package.replace(folder / package.name)
        found = list(folder.glob(pattern))
    return found[0]
