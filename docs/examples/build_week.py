"""Build all meetings of a week: `python build_week.py committees 2025-W24 build`."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import TYPE_CHECKING

from toolkit import MinutesError, build_meeting, describe_error, find_meetings, read_meeting

if TYPE_CHECKING:
    from pathlib import Path


def build_if_in_week(file: Path, monday: date, out: str) -> tuple[int, str]:
    """Build a meeting that begins in the week; return its exit code and what there is to say."""
    try:
        meeting = read_meeting(file)
        if not monday <= meeting.first_day < monday + timedelta(days=7):
            return 0, ""
        built = build_meeting(file, out, only=["agenda", "packet"])
    except MinutesError as error:
        return error.exit_code, describe_error(error)
    return 0, "\n".join(map(str, (*built.files, *built.warnings)))


def main(folder: str, week: str, out: str) -> int:
    """Build the week's meetings below `folder`, two at a time."""
    monday = date.fromisoformat(f"{week}-1")
    with ThreadPoolExecutor(2) as pool:
        ended = list(pool.map(lambda file: build_if_in_week(file, monday, out), find_meetings(folder)))
    for _, said in ended:
        if said:
            sys.stdout.write(said + "\n")
    return next((code for code, _ in ended if code), 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
