"""Files under the names that the committee wants to see."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from toolkit.words.filenames import plan_file_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.meetings.model import Meeting


def name_files(
    meeting: Meeting, files: Mapping[str, bytes], issued: Mapping[str, str]
) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the `files` as they are to be called, and the names of those called otherwise than builds do.

    Takes the files by the names that builds give them, and the names under which some were `issued`. Public
    files keep theirs: those are addresses on the web.
    """
    names = {name: shown for name, shown in plan_file_names(meeting, files).items() if name not in issued}
    names |= {name: shown for name, shown in issued.items() if name in files}
    named = {names.get(name, name): content for name, content in files.items()}
    if len(named) != len(files):  # a name of the past is taken today
        return dict(files), {}
    for name in files:
        if name.endswith("packet.json"):
            named[name] = _renamed(files[name], names)
    return named, {name: shown for name, shown in names.items() if name != shown}


def _renamed(record: bytes, names: Mapping[str, str]) -> bytes:
    """Return a packet's record with the packet called by the name it has."""
    told = json.loads(record)
    if not any(one["name"] in names for one in told["files"]):
        return record
    for one in told["files"]:
        one["name"] = names.get(one["name"], one["name"])
    for one in told["attachments"]:
        one["in"] = names.get(one["in"], one["in"])
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
