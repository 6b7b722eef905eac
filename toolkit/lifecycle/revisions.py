"""Files as they were in a revision of a git repository, read by git itself and never checked out."""

from __future__ import annotations

import os
import shutil
import subprocess
from posixpath import dirname, normpath
from typing import TYPE_CHECKING

from toolkit.errors import MissingProgramError
from toolkit.namedtuple import NamedTuple
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 60


class GitRevision(NamedTuple):
    """A meeting's file in a revision: `top` is the repository's folder, `path` where the file is below it."""

    top: Path
    name: str
    path: str

    def read(self, path: str) -> bytes | None:
        """Return the file at `path` below the top as it was, None where there was none."""
        return ask_git(self.top, "cat-file", "blob", f"{self.name}:{path}")

    def committee(self) -> str:
        """Return where the committee's file of the meeting was, "" for nowhere."""
        folder = dirname(self.path)
        while True:
            path = f"{folder}/{COMMITTEE_FILE}".lstrip("/")
            if self.read(path) is not None:
                return path
            if not folder:
                return ""
            folder = dirname(folder)


def find_revision(name: str, folder: Path) -> GitRevision | None:
    """Return the meeting that "HEAD~1:hmu/2025-02-28" names, its folder or its file, seen from `folder`.

    The path is that below the top of the repository, as for git, or below `folder`. None where the name is
    no such one. Raises MissingProgramError where there is no git.
    """
    revision, colon, path = name.partition(":")
    if not colon or not revision or not path or revision.startswith("-"):
        return None
    told = ask_git(folder, "rev-parse", "--show-cdup", "--show-prefix")
    if told is None:
        return None
    up, prefix, *_ = [*os.fsdecode(told).split("\n"), ""]
    top = (folder / up).resolve()
    for written in (path, f"{prefix}{path}"):
        below = normpath(written.replace("\\", "/"))
        for file in (below, f"{below}/{MEETING_FILE}"):
            found = GitRevision(top, revision, file.removeprefix("./"))
            if found.read(found.path) is not None:
                return found
    return None


def ask_git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git answers, None where it refuses. Only such commands are asked as run nothing else."""
    git = shutil.which("git")
    if git is None:
        raise MissingProgramError("no-git")
    try:
        asked = subprocess.run(  # noqa: S603 - no shell, and git takes the name for an object's alone
            [git, "-C", str(folder), *arguments],
            check=False,
            capture_output=True,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired as error:
        raise MissingProgramError("git-silent", seconds=_SECONDS) from error
    return asked.stdout if asked.returncode == 0 else None
