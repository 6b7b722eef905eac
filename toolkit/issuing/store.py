"""The issues of a meeting on disk: `issued/agenda-1/` with what was sent and its record, `issued.yaml`.

Beside the folder `issued` stands their list, which names them in the order in which they were made, with the
digest of each record: an issue that is gone, the whole folder with it, is missed.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from toolkit.dataclass import dataclass
from toolkit.issuing.record import IssuedAttachment, IssuedItem, Record, digest_of
from toolkit.reading.lookup import ISSUED_FOLDER
from toolkit.reading.workspace import as_on_disk
from toolkit.regex import regex
from toolkit.scaffold.yamltext import yaml_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.reading.fields import Data


RECORD_FILE = "issued.yaml"
LIST_FILE = "issued.yaml"
_STAGES = ("agenda", "supplement", "minutes", "approved")
ISSUE_NAME = regex(rf"({'|'.join(_STAGES)})-[1-9][0-9]{{0,3}}")
SOURCE_FILE = "source.yaml"  # the meeting's file as it was; another name, or it would be taken for a meeting


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue on disk. `record` is None where its file is missing or cannot be read.

    `altered` names the files that are not, or no longer, what was sent. `is_listed` says whether the list of
    the meeting's issues has it.
    """

    folder: Path
    record: Record | None
    altered: tuple[str, ...] = ()
    is_listed: bool = True

    def paths(self) -> dict[str, Path]:
        """Return where what was sent is, by the names that builds give the files."""
        if self.record is None:
            return {}
        built = {shown: name for name, shown in self.record.names.items()}
        return {built.get(name, name): self.folder / name for name in self.record.files}


def read_issues(meeting_folder: Path) -> tuple[Issue, ...]:
    """Return the issues of the meeting in this folder, in the order in which they were made.

    Those that the list has and the folder not are among them, without a record.
    """
    folder = meeting_folder / ISSUED_FOLDER
    listed = read_list(meeting_folder)
    there = [each.name for each in folder.iterdir() if _holds_files(each)] if folder.is_dir() else []
    issues = [_read(folder / name, listed) for name in {*there, *listed}]
    places = {name: place for place, name in enumerate(listed)}
    last = len(listed)
    return tuple(sorted(issues, key=lambda each: (places.get(each.folder.name, last), _order(each))))


def stray_files(meeting_folder: Path, issues: Sequence[Issue]) -> Iterator[Path]:
    """Yield what lies among the files of these issues and was not sent; hidden files and locks are none."""
    for issue in issues:
        if issue.record is None:
            continue  # nobody knows what was sent
        kept = {issue.folder / name for name in (*issue.record.files, RECORD_FILE, SOURCE_FILE)}
        for path in sorted(issue.folder.rglob("*")):
            if path.is_file() and path not in kept and not _is_litter(path.name):
                yield path
    folder = meeting_folder / ISSUED_FOLDER
    beside = sorted(folder.iterdir()) if folder.is_dir() else ()
    yield from (path for path in beside if path.is_file() and not _is_litter(path.name))


def _is_litter(name: str) -> bool:
    """Whether a file comes of looking into a folder, or of opening a document in it."""
    return name.startswith((".", "~$")) or name.casefold() in {"thumbs.db", "desktop.ini"}


def _holds_files(folder: Path) -> bool:
    """Whether there is anything in a folder; a process that is killed may leave empty ones."""
    return any(path.is_file() for path in folder.rglob("*"))


def read_list(meeting_folder: Path) -> dict[str, str]:
    """Return the digest of each record that the meeting's list has, by the issues' names, in their order."""
    from toolkit.reading.yamlio import read_yaml  # what draws documents knows an issue, and reads none

    path = meeting_folder / LIST_FILE
    data = read_yaml(path).data if path.is_file() else None
    listed = _texts(data) if isinstance(data, dict) else {}
    return {name: digest for name, digest in listed.items() if ISSUE_NAME.fullmatch(name)}


def list_text(meeting_folder: Path, record: Record) -> str:
    """Return the text of the meeting's list with another record at its end."""
    return listing(read_list(meeting_folder) | {record.name: digest_of(record_text(record).encode())})


def listing(listed: Mapping[str, str]) -> str:
    """Return the text of a meeting's list: the digest of each record by its name."""
    return "# What has been issued, in order. Written by `minutes issue`; do not edit.\n" + "".join(
        f"{line}\n" for line in yaml_lines(listed)
    )


def first_issued_number(meeting_folder: Path) -> int | None:
    """Return the number that a meeting's items began with when it was last sent, None before that.

    Items with a number of their own ("3a") do not tell it.
    """
    folder = meeting_folder / ISSUED_FOLDER
    records = (_read_record(folder / name) for name in reversed(read_list(meeting_folder)))
    last = next((record for record in records if record), None)
    plain = [int(item.number) for item in last.items if item.number.isdecimal()] if last else []
    return plain[0] if plain else None


def next_number(issues: Sequence[Issue], document: str) -> int:
    """Return the number that the next issue of a document gets; one that is damaged or gone keeps its own."""
    names = (issue.folder.name.rpartition("-") for issue in issues)
    return 1 + max((int(number) for stage, _, number in names if stage == document), default=0)


def issue_files(meeting_folder: Path, issues: Sequence[Issue]) -> Iterator[Path]:
    """Yield every file of a meeting's issues, and the record that the next issue of each would have."""
    yield meeting_folder / LIST_FILE
    for issue in issues:
        yield issue.folder / RECORD_FILE
        if issue.record:
            yield from (issue.folder / name for name in (*issue.record.files, SOURCE_FILE))
    for stage in _STAGES:
        yield meeting_folder / ISSUED_FOLDER / f"{stage}-{next_number(issues, stage)}" / RECORD_FILE


def _order(issue: Issue) -> tuple[date, int, int]:
    record = issue.record
    return (record.day, _STAGES.index(record.document), record.number) if record else (date.max, 0, 0)


def newest_issue(issues: Sequence[Issue], *documents: str) -> Issue | None:
    """Return the newest issue of these documents whose record can be read, None where there is none."""
    of_them = (issue for issue in reversed(issues) if issue.record and issue.record.document in documents)
    return next(of_them, None)


def newest(issues: Sequence[Issue], *documents: str) -> Record | None:
    """Return the newest record of these documents, None where there is none."""
    issue = newest_issue(issues, *documents)
    return issue.record if issue else None


def _read(folder: Path, listed: Mapping[str, str]) -> Issue:
    record = _read_record(folder)
    if record is None:
        return Issue(folder, None)
    kept = {**record.files, RECORD_FILE: listed.get(folder.name, "")}
    if record.source:
        kept[SOURCE_FILE] = record.source
    altered = (name for name, digest in kept.items() if digest and file_digest(folder / name) != digest)
    return Issue(folder, record, tuple(altered), folder.name in listed)


def file_digest(path: Path) -> str:
    """Return the digest of the file at `path`, "" where there is none."""
    path = as_on_disk(path)
    try:
        status = path.stat()
        return _digest(path, status.st_mtime_ns, status.st_size)
    except OSError:
        return ""


@lru_cache(maxsize=1024)  # an editor asks at every keystroke; time and size tell a changed file
def _digest(path: Path, _time: int, _size: int) -> str:
    return digest_of(path.read_bytes())


def _read_record(folder: Path) -> Record | None:
    from toolkit.reading.yamlio import read_yaml

    document = read_yaml(folder / RECORD_FILE)
    try:
        record = _record_of(document.fields)
    except (AttributeError, KeyError, TypeError, ValueError):  # no record of ours: the checks say so
        return None
    return record if record.name == folder.name else None


def _record_of(data: Data) -> Record:
    items = tuple(
        IssuedItem(
            number=str(item["number"]),
            title=str(item["title"]),
            parts=_texts(item.get("parts")),
            attachments=tuple(
                IssuedAttachment(
                    str(each["number"]), str(each["title"]), str(each["digest"]), each.get("closed") is True
                )
                for each in item.get("attachments") or ()
            ),
            closed=item.get("closed") is True,
            withdrawn=item.get("withdrawn") is True,
        )
        for item in cast("list[dict[str, Any]]", data["items"])
    )
    day, document = data["issued"], str(data["document"])
    files = _texts(data["files"])
    names = _texts(data.get("names"))
    if (
        not isinstance(day, date)
        or document not in _STAGES
        or not all(map(_is_below, (*files, *names.values())))
    ):
        raise ValueError(document)
    return Record(
        document,
        int(str(data["number"])),
        day,
        str(data["toolkit"]),
        items,
        files,
        tuple(str(each) for each in cast("list[object]", data.get("corrections") or [])),
        _texts(data.get("head")),
        str(data.get("settings", "")),
        names,
        str(data.get("source", "")),
    )


def _is_below(name: str) -> bool:
    """Whether a name leads to a file below the folder in which it is looked for, on every system."""
    return not {"", ".", ".."} & set(name.split("/")) and not {"\\", ":"} & set(name)


def _texts(data: object) -> dict[str, str]:
    return {str(key): str(value) for key, value in cast("Data", data or {}).items()}


def record_text(record: Record) -> str:
    """Return the record as the text of its file: no clock, no path of a machine."""
    data: dict[str, object] = {
        "document": record.document,
        "number": record.number,
        "issued": record.day,
        "toolkit": record.toolkit,
        "settings": record.settings,
        "head": dict(record.head),
        "items": [_item_data(item) for item in record.items],
        "files": dict(sorted(record.files.items())),
    }
    if record.names:
        data["names"] = dict(sorted(record.names.items()))
    if record.source:
        data["source"] = record.source
    if record.corrections:
        data["corrections"] = list(record.corrections)
    return "# What was sent, for comparing with. Written by `minutes issue`; do not edit.\n" + "".join(
        f"{line}\n" for line in yaml_lines(data)
    )


def _item_data(item: IssuedItem) -> dict[str, object]:
    data: dict[str, object] = {"number": item.number, "title": item.title}
    if item.parts:
        data["parts"] = dict(item.parts)
    if item.closed:
        data["closed"] = True
    if item.withdrawn:
        data["withdrawn"] = True
    if item.attachments:
        data["attachments"] = [
            {
                "number": each.number,
                "title": each.title,
                "digest": each.digest,
                **({"closed": True} if each.closed else {}),
            }
            for each in item.attachments
        ]
    return data
