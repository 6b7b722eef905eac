"""What was typed and could not be saved, kept on disk for this user alone until it is saved or dismissed.

Each page that is open has a draft of its own for each content of the file that it typed into: what one tab
saves takes nothing from another.
"""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from toolkit.errors import WriteError
from toolkit.files.cachefolder import cache_folder
from toolkit.files.digests import full_path
from toolkit.files.outputs import write_outputs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LARGEST = 20_000_000
Draft = dict[str, Any]


def write_draft(meeting_file: Path, page: str, draft: Mapping[str, object]) -> None:
    """Keep what a page could not write; without a folder for it the page alone has it.

    A draft has the `digest` of the file that it was typed into, what was `given`, what was there `before`.
    """
    content = json.dumps(draft).encode()
    if len(content) < _LARGEST:
        folder = _folder(meeting_file)
        with suppress(OSError, WriteError):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_outputs(folder, {_name(page, str(draft["digest"])): content})


def read_drafts(meeting_file: Path, page: str, digest: str) -> tuple[Draft | None, list[Draft]]:
    """Return the newest draft for the file as it is now, this page's from here on, and the others."""
    files = sorted(_folder(meeting_file).glob("*.json"), key=_changed, reverse=True)
    drafts = [(file, draft) for file in files if (draft := _read(file))]
    newest = next((each for each in drafts if each[1].get("digest") == digest), None)
    if newest:
        with suppress(OSError):
            newest[0].replace(newest[0].with_name(_name(page, digest)))
    return newest and newest[1], [draft for file, draft in drafts if not newest or file != newest[0]]


def drop_draft(meeting_file: Path, page: str, digest: str) -> None:
    """Forget what a page has saved by now."""
    with suppress(OSError):
        (_folder(meeting_file) / _name(page, digest)).unlink()


def drop_others(meeting_file: Path, page: str, digest: str) -> None:
    """Forget all that was typed into a meeting's file, except by this page into the file with this digest."""
    for file in _folder(meeting_file).glob("*.json"):
        if file.name != _name(page, digest):
            with suppress(OSError):
                file.unlink()


def _folder(meeting_file: Path) -> Path:
    return cache_folder() / "drafts" / hashlib.sha256(full_path(meeting_file).encode()).hexdigest()[:32]


def _name(page: str, digest: str) -> str:
    return f"{re.sub('[^0-9a-z]', '', page)[:32]}-{re.sub('[^0-9a-f]', '', digest)[:32]}.json"


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _read(file: Path) -> Draft | None:
    try:
        draft = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return draft if isinstance(draft, dict) and isinstance(draft.get("given"), dict) else None
