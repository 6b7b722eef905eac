"""Public files taken back: what an earlier build made and this one did not, or should never have."""

from __future__ import annotations

import json
import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from toolkit.buildsettings import PUBLIC
from toolkit.errors import write_error
from toolkit.files.edited import Kept, keep_changed
from toolkit.messages.phrases import committee_language
from toolkit.publishing.shownthings import (
    closed_things,
    holders,
    may_show,
    open_things,
    read_shown,
    shown_by_record,
)
from toolkit.reading.fields import text_of
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.checking.checks.view import View
    from toolkit.reading.yamlio import Document

_DATA = "meeting.json"
# Beside the public folder: what is in it and what was searched.
PUBLICATION = "publication.json"
_FOR_THE_PUBLIC = ("public_title", "public_decision")
# Findings of files whose data is not all that they say.
_UNREAD = ("yaml-", "not-utf-8", "file-")
_MARK = regex(
    r"(?<!\w)(?:closed|lukket|fortroligt?)[\"']?[ \t]*:[ \t]*(?!false\b|nej\b|no\b|falsk\b|null\b|~)[\"'\w]",
    re.IGNORECASE,
)
# What builds write into a public folder; whatever else is in there is somebody else's. What tells what the
# others show is deleted last.
_MADE = (
    *(
        "agenda.docx",
        "agenda.pdf",
        "minutes.docx",
        "minutes.pdf",
        "packet*.pdf",
        "packet*.json",
        "index.html",
    ),
    *("supplement.docx", "supplement.pdf", "supplement-packet*.pdf", "supplement-packet*.json"),
    *("attachments/*.pdf", "pictures/*.png", "pictures/*.jpg", "pictures/*.gif"),
    _DATA,
)
# Excerpts stay when the other files are made anew, and go when something that they show is closed.
EXCERPTS = "excerpts"
EXCERPT_LIST = "excerpts.json"
_FOLDERS = ("attachments", "pictures", EXCERPTS, "")


def outdated_files(public: Path, kept: Collection[str] = ()) -> list[str]:
    """The files that builds have made in the folder `public` and that are not `kept`, by their paths in it.

    What was once shown may be closed by now: a public folder holds what its last build made, and nothing
    older.
    """
    found = (path for pattern in _MADE for path in sorted(public.glob(pattern)))
    return [name for path in found if (name := path.relative_to(public).as_posix()) not in kept]


def withdraw_files(public: Path, language: str) -> list[Kept]:
    """Delete all files that builds have made in the folder `public`, and the folders that are empty then.

    Those that somebody has changed go beside the internal ones, under names in `language`; they are returned.
    Raises WriteError for a file that cannot be deleted.
    """
    names = (*outdated_files(public), *_excerpts(public))
    kept = keep_changed(public.parent, [f"{public.name}/{name}" for name in names], language)
    made = [public / name for name in names]
    for path in (*made, public.parent / PUBLICATION):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise write_error(error, path) from error
    for name in _FOLDERS:
        with suppress(OSError):  # somebody else's files are in it
            (public / name).rmdir()
    return kept


def read_publication(public: Path) -> dict[str, Any] | None:
    """Return what the record beside the folder `public` tells, None where there is none that can be read."""
    try:
        record: dict[str, Any] = json.loads((public.parent / PUBLICATION).read_bytes())
        is_whole = (
            all(isinstance(each[key], str) for each in record["files"] for key in ("name", "sha256"))
            and all(
                isinstance(each[key], str)
                for each in record["closed"]
                for key in ("number", *_FOR_THE_PUBLIC)
            )
            and isinstance(record["meeting"], str)
            and isinstance(record["marks"], int)
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return record if is_whole else None


def files_in(public: Path) -> list[str]:
    """Every file in the folder `public` and below, by its path in it, but for excerpts, which have a list."""
    found = (path.relative_to(public).as_posix() for path in sorted(public.rglob("*")) if path.is_file())
    return [name for name in found if not name.startswith(f"{EXCERPTS}/")]


def _excerpts(public: Path) -> list[str]:
    return [path.relative_to(public).as_posix() for path in sorted(public.glob(f"{EXCERPTS}/*"))]


def withdraw_closed(
    folder: Path, meeting: Document, committee: Document, kept: list[Kept]
) -> tuple[str, str]:
    """Withdraw a meeting's public files when they show what its file now says is closed, or no more has.

    They are also withdrawn when the committee has stopped publishing. Returns the key of the message for the
    user (`messages/texts/`), "" for none, and the numbers of the items and attachments that it is about. The
    meeting's file may have errors. Public files that do not tell what they show are withdrawn where anything
    is closed, since they may show it. What somebody has changed is kept beside the internal files, and added
    to `kept`.
    """
    public = folder / PUBLIC
    if not outdated_files(public) and not _excerpts(public):
        return "", ""
    record = read_publication(public) or {}
    told, numbers = "withdrawn", find_shown_closed(folder, meeting, committee, record)
    if not numbers:
        told, numbers = _told_of_others(folder, meeting, committee, record)
    if told.startswith("withdrawn"):
        kept += withdraw_files(public, committee_language(committee.data, "da"))
    return told, ", ".join(numbers)


def _told_of_others(
    folder: Path, meeting: Document, committee: Document, record: Mapping[str, Any]
) -> tuple[str, list[str]]:
    """Return the code for what else public files may no longer show, "" for nothing, and its titles."""
    from toolkit.checking.checks.view import view_of

    if told := _told_of_unread(record, meeting):
        return told, []
    view = view_of(meeting, committee)
    if deleted := _deleted(folder, view, record):
        return "withdrawn_deleted", deleted
    return ("withdrawn_stopped" if _has_stopped(committee, view, record) else ""), []


def _deleted(folder: Path, view: View, record: Mapping[str, Any]) -> list[str]:
    """Return the titles that public files show and the meeting's file has no more: not those reworded."""
    shown = read_shown(folder / PUBLIC / _DATA, omits=False) or shown_by_record(record, omits=False)
    if shown is None:
        return []
    now = dict(open_things(view))
    gone = Counter(title for _, title in shown.things) - Counter(now.values())
    # A title that is only reworded is not gone: its number now has a title that was never shown.
    return sorted(
        {title for number, title in shown.things if title in gone and now.get(number) in shown.told}
    )


def _has_stopped(committee: Document, view: View, record: Mapping[str, Any]) -> bool:
    """Whether a committee that published when the files were made does so no longer."""
    is_read = bool(committee.data) and not committee.findings
    return record.get("publishes") is True and is_read and view.body.get("publishes") in (None, False)


def find_shown_closed(
    folder: Path, meeting: Document, committee: Document, record: Mapping[str, Any]
) -> list[str]:
    """Return the numbers of what public files below `folder` show and the meeting's file says is closed.

    `record` is the publication.json beside them, empty where there is none.
    """
    from toolkit.checking.checks.view import view_of  # most meetings have no public files yet

    public = folder / PUBLIC
    view = view_of(meeting, committee)
    numbers = []
    if outdated_files(public):
        omits = text_of(view.body, "closed_items") == "omit"
        # Without a page for the web nothing beside the documents tells what they show.
        shown = read_shown(public / _DATA, omits=omits) or shown_by_record(record, omits=omits)
        numbers = [number for number, title in closed_things(view) if may_show(shown, view, number, title)]
        numbers += _taken_back(record, view)
    if _excerpts(public):
        numbers += [number for number, title in closed_things(view) if _is_excerpted(public, number, title)]
    return list(dict.fromkeys(numbers))


def _taken_back(record: Mapping[str, Any], view: View) -> Iterator[str]:
    """Yield the numbers of closed things of which the public files say what the file no longer does."""
    closed = record.get("closed", ())
    for key in _FOR_THE_PUBLIC:
        allowed = {"", *(text_of(holder, key) for holder in holders(view))}
        yield from (told["number"] for told in closed if told[key].strip() not in allowed)


def _told_of_unread(record: Mapping[str, Any], meeting: Document) -> str:
    """The code for a file that cannot be read in full: whether it may close more than when it was published.

    What cannot be read says nothing. But where the file has more marks of something closed than it had when
    it was published, something has been closed since.
    """
    if not any(each.code.startswith(_UNREAD) for each in meeting.findings):
        return ""
    is_closed_since = count_marks(meeting.lines) > record.get("marks", 0)
    return "withdrawn_unread" if is_closed_since else "public_earlier"


def count_marks(lines: Sequence[str]) -> int:
    """How many times the lines of a meeting's file say that something is closed, readable or not."""
    return sum(len(_MARK.findall(line)) for line in lines if not line.lstrip().startswith("#"))


def read_list(folder: Path) -> list[dict[str, Any]]:
    """Return what the list of the excerpts in `folder` tells of them, nothing where there is none to read."""
    try:
        return list(json.loads((folder / EXCERPT_LIST).read_bytes())["excerpts"])
    except (OSError, ValueError, KeyError, TypeError):
        return []


def _is_excerpted(public: Path, number: str, title: str) -> bool:
    """Whether a public excerpt may show something closed in the open; one that nothing tells of may."""
    rows = read_list(public / EXCERPTS)
    return not rows or any(number in row["shows"] or (row["shows"] and title == row["title"]) for row in rows)
