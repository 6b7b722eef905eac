"""What a double click needs to run `minutes start`: a file for each kind of desktop."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Shortcut(NamedTuple):
    """A file to write, None where `command` makes it by itself; `name` is where it is shown."""

    path: Path
    text: str = ""
    command: tuple[str, ...] = ()


def plan_shortcut(
    system: str, home: Path, environment: Mapping[str, str], program: str, folder: Path
) -> Shortcut:
    """Return the shortcut to `minutes start` in `folder`, for `system` as `sys.platform` calls it.

    `program` is the Python that the toolkit is installed in.
    """
    if system == "win32":
        return _windows(environment, home, program, folder)
    started = f"{shlex.quote(program)} -m toolkit start --wait {shlex.quote(str(folder))}"
    if system == "darwin":
        path = home / "Desktop" / "minutes.command"
        return Shortcut(path, f"#!/bin/sh\ncd {shlex.quote(str(folder))} && exec {started}\n")
    data = environment.get("XDG_DATA_HOME", "")
    place = home / ".local" / "share" if not data else home / data
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Name=minutes",
        "Name[da]=Mødepapirer (minutes)",
        "Comment=Agendas, minutes and packets",
        "Comment[da]=Dagsordener, referater og pakker",
        f"Exec={_desktop_word(program)} -m toolkit start --wait {_desktop_word(str(folder))}",
        f"Path={folder}",
        "Terminal=true",
        "Categories=Office;",
    )
    return Shortcut(place / "applications" / "minutes.desktop", "\n".join(lines) + "\n")


def _windows(environment: Mapping[str, str], home: Path, program: str, folder: Path) -> Shortcut:
    data = environment.get("APPDATA", "")
    roaming = home / "AppData" / "Roaming" if not data else home / data
    path = roaming / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "minutes.lnk"
    script = (
        "$s = (New-Object -ComObject WScript.Shell).CreateShortcut({path}); $s.TargetPath = {program}; "
        "$s.Arguments = {arguments}; $s.WorkingDirectory = {folder}; $s.Save()"
    ).format(
        path=_quoted(str(path)),
        program=_quoted(program),
        arguments=_quoted(f'-m toolkit start --wait "{folder}"'),
        folder=_quoted(str(folder)),
    )
    return Shortcut(path, command=("powershell", "-NoProfile", "-NonInteractive", "-Command", script))


def _quoted(text: str) -> str:
    """A text for PowerShell, in which nothing is put in (about_Quoting_Rules)."""
    return "'" + text.replace("'", "''") + "'"


def _desktop_word(text: str) -> str:
    """A word of an Exec line (Desktop Entry Specification, "The Exec key")."""
    escaped = text.replace("\\", "\\\\\\\\").replace('"', '\\\\"').replace("$", "\\\\$").replace("`", "\\\\`")
    return '"' + escaped.replace("%", "%%") + '"'
