"""What a double click needs to run `minutes start`: a file for each kind of desktop."""

from __future__ import annotations

import re
import shlex
import subprocess
from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Shortcut(NamedTuple):
    """A file to write, None where `command` makes it by itself; `name` is where it is shown."""

    path: Path
    text: str = ""
    command: tuple[str, ...] = ()


def plan_shortcut(  # noqa: PLR0913, PLR0917 - what a machine is known by, and what it shall run
    system: str,
    home: Path,
    environment: Mapping[str, str],
    program: str,
    folder: Path,
    language: str | None = None,
) -> Shortcut:
    """Return the shortcut to `minutes start` in `folder`, for `system` as `sys.platform` calls it.

    `program` is the Python that the toolkit is installed in, `language` the one that it is to speak, where
    that is not the machine's.
    """
    words = ["-m", "toolkit", "start", "--wait", *(["--lang", language] if language else []), str(folder)]
    if system == "win32":
        return _windows(environment, home, program, words)
    if system == "darwin":
        path = home / "Desktop" / "minutes.command"
        return Shortcut(
            path, f"#!/bin/sh\ncd {shlex.quote(str(folder))} && exec {shlex.join([program, *words])}\n"
        )
    data = environment.get("XDG_DATA_HOME", "")
    place = home / ".local" / "share" if not data else home / data
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=minutes",
        "Name[da]=Mødepapirer (minutes)",
        "Comment=Agendas, minutes and packets",
        "Comment[da]=Dagsordener, referater og pakker",
        "Exec=" + " ".join(map(_desktop_word, (program, *words))),
        "Path=" + str(folder).replace("\\", "\\\\"),
        "Terminal=true",
        "Categories=Office;",
    )
    return Shortcut(place / "applications" / "minutes.desktop", "\n".join(lines) + "\n")


def _windows(environment: Mapping[str, str], home: Path, program: str, words: list[str]) -> Shortcut:
    data = environment.get("APPDATA", "")
    roaming = home / "AppData" / "Roaming" if not data else home / data
    path = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "minutes.lnk"
    told = {
        "TargetPath": program,
        "Arguments": subprocess.list2cmdline(words),
        "WorkingDirectory": words[-1],
    }
    settings = "".join(f"$s.{name} = {_quoted(value)}; " for name, value in told.items())
    made = f"$s = (New-Object -ComObject WScript.Shell).CreateShortcut({_quoted(str(path))}); "
    script = f"{made}{settings}$s.Save()"
    return Shortcut(path, command=("powershell", "-NoProfile", "-NonInteractive", "-Command", script))


def _quoted(text: str) -> str:
    """A text for PowerShell, in which nothing is put in (about_Quoting_Rules); curly quotes end it too."""
    return "'" + re.sub(r"(['\u2018-\u201b])", r"\1\1", text) + "'"


def _desktop_word(text: str) -> str:
    """A word of an Exec line (Desktop Entry Specification, "The Exec key")."""
    escaped = text.replace("\\", "\\\\\\\\").replace('"', '\\\\"').replace("$", "\\\\$").replace("`", "\\\\`")
    return '"' + escaped.replace("%", "%%") + '"'
