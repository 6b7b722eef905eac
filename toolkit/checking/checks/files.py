"""Rules about the files that a meeting refers to."""

# ruff: noqa: RUF001 - people write numbers "1-3" with a long dash too
# A meeting has dozens of attachments, and `Path` would take half of the time.
# ruff: noqa: PTH112, PTH114, PTH116, PTH118, PTH119, PTH122, PTH202

from __future__ import annotations

import re
from errno import ENAMETOOLONG
from os import R_OK, access, stat
from os.path import basename, getsize, isdir, islink, join, normpath, split, splitext
from pathlib import Path, PureWindowsPath
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.suggestions import closest
from toolkit.meetings.limits import Limits
from toolkit.messages.message import Bilingual
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import mapping, whole_of
from toolkit.reading.filewords import composed
from toolkit.reading.sourcetext import NO_FILE
from toolkit.reading.workspace import as_on_disk, is_inside, true_path, workspace_root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.checking.checks.entrytexts import Text
    from toolkit.checking.checks.view import Entry, View
    from toolkit.findings import Finding
    from toolkit.messages.phrases import Value

_WEB = r"[a-z]+://|www\."
_LONGEST_NAME = 255  # bytes: NAME_MAX of Linux and macOS; NTFS has as many characters
_MEGABYTE = 1_000_000
_LONGEST_PATH = 1000  # characters: a quarter of Linux's PATH_MAX, and far more than Windows opens
_FOLDER = Bilingual("it is a folder", "det er en mappe")
_LOCKED = Bilingual("access is denied", "der er ikke adgang til den")
# How much tells most kinds of files, and how those begin that only the whole file tells: packages.
_HEAD = 4096
_WHOLE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def check_files(view: View) -> Iterator[Finding]:
    """What is wrong with attachments, links to files and pictures."""
    folder = Folder(view.meeting.path)
    most_megabytes = _most_megabytes(view)
    first_use: dict[str, str] = {}
    numbers = {number for item in view.items for number in _attachment_numbers(item)}
    for item in view.items:
        for attachment in item.attachments:
            keys, written = attachment.keys, attachment.file
            if not written:
                continue
            if attachment.alt and not _is_picture(written):
                yield finding("alt-not-a-picture", view.meeting.place((*keys, "alt")), written=written)
            if problem := _attachment_problem(folder, written, most_megabytes):
                place = view.meeting.place((*keys, "file"))
                yield finding(problem.code, place, written=written, **problem.values)
            if (same := normpath(composed(written))) in first_use:
                place = view.meeting.place((*keys, "file"))
                yield finding("attachment-duplicate", place, written=written, first=first_use[same])
            else:
                first_use[same] = item.number
        yield from _check_mentions(view, item, numbers)
    for text in view.texts:
        if _may_refer_wrongly(view, text):
            yield from _check_references(view, text)


class Problem(NamedTuple):
    """What keeps a file from being read: the code of a finding and its values."""

    code: str
    values: dict[str, Value]


class Folder:
    """A meeting's folder, and the one no file may reach out of; each folder's links are followed once."""

    def __init__(self, meeting_file: Path) -> None:
        self.path = str(meeting_file.parent)
        self._root = workspace_root(meeting_file)
        self._inside: dict[str, bool] = {}

    def holds(self, path: str) -> bool:
        """Whether a file is inside, every link followed."""
        above, name = split(path)
        if name in {"", ".."} or islink(path):
            return true_path(Path(path)).is_relative_to(self._root)
        if above not in self._inside:
            self._inside[above] = true_path(Path(above)).is_relative_to(self._root)
        return self._inside[above]


def _most_megabytes(view: View) -> int:
    allowed = whole_of(mapping(view.body.get("limits")), "megabytes")
    return Limits().megabytes if allowed is None else allowed


def _attachment_problem(folder: Folder, written: str, most_megabytes: int) -> Problem | None:
    if ("://" in written or written[:3].casefold() == "www") and re.match(_WEB, written, re.IGNORECASE):
        return Problem("attachment-on-web", {})
    if problem := path_problem(folder, written):
        return problem
    path = _path_in(folder, written)
    return _size_problem(path, most_megabytes) or _kind_problem(path)


def path_problem(folder: Folder, written: str) -> Problem | None:
    """What keeps a file that a meeting names from being read."""
    if "\\" in written:
        return Problem("path-backslash", {"better": written.replace("\\", "/")})
    if _cannot_be(written):
        return Problem("attachment-missing", {"guess": ""})
    path = _path_in(folder, written)
    if _is_absolute(written) or not folder.holds(path):
        return Problem("path-outside", {})
    return _problem_of(path)


def _path_in(folder: Folder, written: str) -> str:
    path = join(folder.path, written)
    return path if written.isascii() else str(as_on_disk(Path(path)))


def _size_problem(path: str, most_megabytes: int) -> Problem | None:
    size = getsize(path)
    if size <= most_megabytes * _MEGABYTE:
        return None
    return Problem("attachment-too-large", {"size": size // _MEGABYTE, "limit": most_megabytes})


def _kind_problem(path: str) -> Problem | None:
    from toolkit.formats.kinds import SUFFIXES, Kind  # texts and plans have no use for them

    suffix = splitext(path)[1]
    if suffix.lower() in SUFFIXES or _has_pages(path):
        return None
    known = tuple(kind for kind in Kind if kind.suffix)
    return Problem("attachment-kind", {"suffix": suffix or basename(path), "known": known})


def _is_picture(name: str) -> bool:
    from toolkit.formats.kinds import PICTURES

    suffix = splitext(name)[1].lower()
    return any(suffix in kind.suffixes for kind in PICTURES)


def _is_absolute(written: str) -> bool:
    return written.startswith("/") or (":" in written and bool(PureWindowsPath(written).drive))


def _cannot_be(written: str) -> bool:
    """Whether no system can have a file called so: asking for it would be an error of its own."""
    is_too_long = any(len(name.encode()) > _LONGEST_NAME for name in written.split("/"))
    return is_too_long or len(written) > _LONGEST_PATH or "\0" in written


def _problem_of(path: str) -> Problem | None:
    try:
        facts = stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return Problem("attachment-missing", {"guess": _near(Path(path))})
    except OSError as error:
        if error.errno == ENAMETOOLONG:
            return Problem("attachment-missing", {"guess": ""})
        from toolkit.errors import cause_of_reading  # most files can be read

        return Problem("attachment-unreadable", {"reason": cause_of_reading(error)})
    # Nothing but a file may be opened: a pipe would never answer.
    if not S_ISREG(facts.st_mode):
        return Problem("attachment-unreadable", {"reason": _FOLDER if S_ISDIR(facts.st_mode) else NO_FILE})
    if not access(path, R_OK):
        return Problem("attachment-unreadable", {"reason": _LOCKED})
    return None if facts.st_size else Problem("attachment-empty", {})


def _has_pages(path: str) -> bool:
    """Whether a file's content, by which the packet takes it in, is of a kind that its name does not tell."""
    from toolkit.formats.content import recognise

    try:
        with Path(path).open("rb") as file:
            data = file.read(_HEAD)
            if data.startswith(_WHOLE):
                data += file.read()
        return recognise(data, splitext(path)[1]) is not None
    except OSError:
        return False


def _near(path: Path) -> str:
    """The name of a file in the same folder that comes near."""
    try:
        names = sorted(entry.name for entry in path.parent.iterdir() if entry.is_file())
    except (OSError, ValueError):
        return ""
    return closest(path.name, names)


# "Bilag 2", "bilag 2.1", "bilagene 1 og 3", "bilag 1-3", "attachment 2".
_MENTION = (
    r"\b(?:bilag(?:et|ene)?|attachments?|annex)\s+(?:nr\.?\s*)?"
    r"([0-9]{1,3}(?:\.[0-9]{1,3})?(?:(?:\s*,\s*|\s*[-–]\s*|\s+(?:og|and|til|to)\s+)[0-9]{1,3}(?:\.[0-9]{1,3})?)*)"
)
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_RANGE = r"([0-9]{1,3})\s*(?:[-–]|til|to)\s*([0-9]{1,3})"


def _attachment_numbers(item: Entry) -> list[str]:
    return [f"{item.number}.{position}" for position in range(1, len(item.attachments) + 1)]


def _check_mentions(view: View, item: Entry, elsewhere: set[str]) -> Iterator[Finding]:
    """Attachments that the item's texts name but do not have, and the other way round."""
    own = {str(position) for position in range(1, len(item.attachments) + 1)}.union(_attachment_numbers(item))
    named: set[str] = set()
    said = []
    for text in item.texts:
        said.append(text.folded)
        if "bilag" not in text.folded and "attachment" not in text.folded and "annex" not in text.folded:
            continue
        for match in re.finditer(_MENTION, text.text, re.IGNORECASE):
            numbers = _numbers(match[1])
            named.update(numbers)
            if any(number not in own and number not in elsewhere for number in numbers):
                place = view.meeting.text_place(text.keys, match[0], text.text[: match.start()])
                yield finding("attachment-unlisted", place, written=match[0], item=item.number)
    if not named & own:
        return
    prose = "\n".join(said)
    for position, attachment in enumerate(item.attachments, 1):
        title = attachment.title
        # Its own title is among the texts: named is what the texts have twice.
        if not {str(position), f"{item.number}.{position}"} & named and prose.count(title.casefold()) < 2:  # noqa: PLR2004
            place = view.meeting.place((*attachment.keys, "title"))
            yield finding("attachment-unnamed", place, title=title)


def _numbers(words: str) -> set[str]:
    """The numbers of "1, 3 og 5-7"."""
    if words.replace(".", "").isdecimal():  # most name one
        return {words}
    numbers = set(re.findall(_NUMBER, words))
    for match in re.finditer(_RANGE, words):
        numbers.update(str(number) for number in range(int(match[1]), int(match[2]) + 1))
    return numbers


# What may be the target of a link or picture; a definition ([x]: path) is text unless it leads to a site.
_TARGET = r"\]\(\s*<?([^)>\s]*)"
_ELSEWHERE = ("https://", "http://", "mailto:", "tel:", "#")


def _may_refer_wrongly(view: View, text: Text) -> bool:
    """Whether the text has anything like a reference to a file that is not there: the parser then decides."""
    if "](" not in text.text:
        return False
    for match in re.finditer(_TARGET, text.text):
        target = match[1]
        is_picture = text.text.rfind("![", 0, match.start()) > text.text.rfind("\n\n", 0, match.start())
        if target.startswith(_ELSEWHERE) and not is_picture:
            continue
        if next(_check_reference(view, text, "broken-image", target, ":" if "://" in target else ""), None):
            return True
    return False


def _check_references(view: View, text: Text) -> Iterator[Finding]:
    """Links to files and pictures that are not there."""
    from toolkit.markup import find_images, find_links
    from toolkit.markup.links import web_target

    for image in find_images(text.text):
        yield from _check_reference(view, text, "broken-image", image.source, image.scheme)
    for link in find_links(text.text):
        if not link.scheme and not link.target.startswith(("#", "//")):
            yield from _check_reference(view, text, "broken-link", link.target, "")
        elif not link.target.startswith("#") and web_target(link.target) is None:
            place = view.meeting.text_place(text.keys, link.target)
            yield finding("unsafe-link", place, written=link.target)


def _check_reference(view: View, text: Text, code: str, target: str, scheme: str) -> Iterator[Finding]:
    from urllib.parse import unquote

    place = view.meeting.text_place(text.keys, target)
    written = unquote(target.partition("#")[0])
    if scheme or _cannot_be(written):
        yield finding(code, place, written=target, guess="")
        return
    path = as_on_disk(view.meeting.path.parent / written)
    if _is_absolute(written) or not is_inside(path, workspace_root(view.meeting.path)):
        yield finding("path-outside", place, written=target)
    elif not (code == "broken-link" and isdir(path)) and (problem := _problem_of(str(path))):
        yield finding(code, place, written=target, guess=problem.values.get("guess", ""))
