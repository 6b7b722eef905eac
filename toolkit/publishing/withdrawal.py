"""Public files taken back: what an earlier build made and this one did not, or should never have."""

from __future__ import annotations

import json
import re
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from toolkit.buildsettings import PUBLIC
from toolkit.errors import write_error
from toolkit.files.edited import keep_changed
from toolkit.meetings.numbering import number_attachments
from toolkit.messages.phrases import committee_language
from toolkit.reading.fields import mappings, text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.checking.checks.view import View
    from toolkit.files.edited import Kept
    from toolkit.reading.fields import Data
    from toolkit.reading.yamlio import Document

_DATA = "meeting.json"
# Beside the public folder: what is in it and what was searched.
PUBLICATION = "publication.json"
_FOR_THE_PUBLIC = ("public_title", "public_decision")
# Findings of files whose data is not all that they say.
_UNREAD = ("yaml-", "not-utf-8", "file-")
_MARK = re.compile(
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
    shown = _read_shown(folder / PUBLIC / _DATA, omits=False) or _recorded(record, omits=False)
    if shown is None:
        return []
    now = dict(_open_things(view))
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
        shown = _read_shown(public / _DATA, omits=omits) or _recorded(record, omits=omits)
        numbers = [number for number, title in _closed_things(view) if _may_show(shown, view, number, title)]
        numbers += _taken_back(record, view)
    if _excerpts(public):
        numbers += [number for number, title in _closed_things(view) if _is_excerpted(public, number, title)]
    return list(dict.fromkeys(numbers))


def _taken_back(record: Mapping[str, Any], view: View) -> Iterator[str]:
    """Yield the numbers of closed things of which the public files say what the file no longer does."""
    closed = record.get("closed", ())
    for key in _FOR_THE_PUBLIC:
        allowed = {"", *(text_of(holder, key) for holder in _holders(view))}
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


class _Shown(NamedTuple):
    """What public files show in the open: numbers and titles, and each title as often as it is there."""

    things: tuple[tuple[str, str], ...]
    titles: Counter[str]

    @property
    def numbers(self) -> frozenset[str]:
        return frozenset(number for number, _ in self.things)

    @property
    def told(self) -> frozenset[str | None]:
        """The titles, and None, which is told of no number."""
        return frozenset((None, *(title for _, title in self.things)))


def _may_show(shown: _Shown | None, view: View, number: str, title: str) -> bool:
    """Whether public files may show something closed: its number, or its title where numbers have moved."""
    if shown is None or number in shown.numbers:
        return True
    return shown.titles[title] > Counter(open_title for _, open_title in _open_things(view))[title]


def _read_shown(data: Path, *, omits: bool) -> _Shown | None:
    """What meeting.json tells of the files beside it; None where there is none that can be read.

    Where the committee `omits` closed items, what stands in the place of one is too much.
    """
    try:
        items: list[dict[str, Any]] = json.loads(data.read_bytes()).get("agendaItem", [])
        shown = [item for item in items if item["public"] or omits]
        files = [file for item in shown for file in item.get("auxiliaryFile", [])]
        named = [file["name"].partition(" ") for file in files]
        things = [(item["number"], item["name"]) for item in shown]
        titles = [title for _, title in things] + [title for _, _, title in named]
        things += [
            (number, title)
            for file, (number, _, title) in zip(files, named, strict=True)
            if "accessUrl" in file
        ]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return _Shown(tuple(things), Counter(titles))


def _recorded(record: Mapping[str, Any], *, omits: bool) -> _Shown | None:
    """What publication.json tells of the same; None where it tells nothing of what is open."""
    try:
        things = [(each["number"], each["title"]) for each in record["open"]]
        things += [(each["number"], each["public_title"]) for each in record["closed"] if omits]
    except (KeyError, TypeError):
        return None
    return _Shown(tuple(things), Counter(title for _, title in things))


def _holders(view: View) -> Iterator[Data]:
    """The data of each item and attachment."""
    for item in view.items:
        yield item.data
        yield from (attachment for _, attachment in mappings(item.data, "attachments"))


def _closed_things(view: View) -> Iterator[tuple[str, str]]:
    """The number and title of each item and attachment that is closed for the public."""
    return ((number, title) for number, title, is_closed in _things(view) if is_closed)


def _open_things(view: View) -> Iterator[tuple[str, str]]:
    return ((number, title) for number, title, is_closed in _things(view) if not is_closed)


def _things(view: View) -> Iterator[tuple[str, str, bool]]:
    for item in view.items:
        is_closed = item.is_closed or _is_marked(item.data.get("closed"))
        yield item.number, item.title, is_closed
        attachments = [attachment for _, attachment in mappings(item.data, "attachments")]
        numbers = number_attachments(item.number, len(attachments))
        for number, attachment in zip(numbers, attachments, strict=True):
            marked = is_closed or _is_marked(attachment.get("closed"))
            title = text_of(attachment, "title")
            is_shown = marked and title == text_of(attachment, "public_title")
            yield number, "" if is_shown else title, marked


def _is_marked(closed: object) -> bool:
    """Whether something says that it is closed, be it in a word that is not the right one (`closed: ja`)."""
    return closed is not None and closed is not False
