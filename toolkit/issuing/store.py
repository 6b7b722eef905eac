"""The issues of a meeting on disk: `issued/agenda-1/` with what was sent and its record, `issued.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from toolkit.issuing.record import IssuedAttachment, IssuedItem, Record, digest_of
from toolkit.reading.workspace import ISSUED_FOLDER
from toolkit.reading.yamlio import read_yaml
from toolkit.scaffold.yamltext import yaml_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Data = Mapping[str, object]

RECORD_FILE = "issued.yaml"
SOURCE_FILE = "source.yaml"  # the meeting's file as it was; another name, or it would be taken for a meeting


@dataclass(frozen=True, slots=True)
class Issue:
    """One issue on disk. `record` is None where its file is missing or cannot be read.

    `altered` names the files that are not, or no longer, what was sent.
    """

    folder: Path
    record: Record | None
    altered: tuple[str, ...] = ()

    def files(self) -> dict[str, bytes]:
        """Return what was sent, by the names that builds give the files. Raises OSError."""
        if self.record is None:
            return {}
        built = {shown: name for name, shown in self.record.names.items()}
        return {built.get(name, name): (self.folder / name).read_bytes() for name in self.record.files}


def read_issues(meeting_folder: Path) -> tuple[Issue, ...]:
    """Return the issues of the meeting in this folder, in the order in which they were made."""
    folder = meeting_folder / ISSUED_FOLDER
    if not folder.is_dir():
        return ()
    issues = [_read(each) for each in sorted(folder.iterdir()) if each.is_dir()]
    return tuple(sorted(issues, key=_order))


def first_issued_number(meeting_folder: Path) -> int | None:
    """Return the number that a meeting's items began with when it was last sent, None before that.

    Items with a number of their own ("3a") do not tell it.
    """
    names = sorted((meeting_folder / ISSUED_FOLDER).glob(f"*/{RECORD_FILE}"))
    records = [record for name in names if (record := _read_record(name.parent))]
    if not records:
        return None
    last = max(records, key=_time_of)
    plain = [int(item.number) for item in last.items if item.number.isdecimal()]
    return plain[0] if plain and last.document != "supplement" else None


def issue_files(meeting_folder: Path) -> Iterator[Path]:
    """Yield every file of a meeting's issues, and the record that the next issue of each would have."""
    issues = read_issues(meeting_folder)
    for issue in issues:
        yield issue.folder / RECORD_FILE
        if issue.record:
            yield from (issue.folder / name for name in (*issue.record.files, SOURCE_FILE))
    for stage in _STAGES:
        number = 1 + sum(issue.record is not None and issue.record.document == stage for issue in issues)
        yield meeting_folder / ISSUED_FOLDER / f"{stage}-{number}" / RECORD_FILE


_STAGES = ("agenda", "supplement", "minutes", "approved")


def _order(issue: Issue) -> tuple[date, int, int]:
    return _time_of(issue.record) if issue.record else (date.max, 0, 0)


def _time_of(record: Record) -> tuple[date, int, int]:
    return record.day, _STAGES.index(record.document), record.number


def newest(issues: tuple[Issue, ...], *documents: str) -> Record | None:
    """Return the newest record of these documents, None where there is none."""
    records = [issue.record for issue in issues if issue.record and issue.record.document in documents]
    return records[-1] if records else None


def _read(folder: Path) -> Issue:
    record = _read_record(folder)
    return Issue(folder, record, tuple(_altered(folder, record)) if record else ())


def _read_record(folder: Path) -> Record | None:
    document = read_yaml(folder / RECORD_FILE)
    try:
        record = _record_of(cast("Data", document.data))
    except (AttributeError, KeyError, TypeError, ValueError):  # no record of ours: the checks say so
        return None
    return record if record.name == folder.name else None


def _altered(folder: Path, record: Record) -> Iterator[str]:
    source = {SOURCE_FILE: record.source} if record.source else {}
    for name, digest in {**record.files, **source}.items():
        try:
            if digest_of((folder / name).read_bytes()) != digest:
                yield name
        except OSError:
            yield name


def _record_of(data: Data) -> Record:
    items = tuple(
        IssuedItem(
            number=str(item["number"]),
            title=str(item["title"]),
            parts={str(part): str(digest) for part, digest in item["parts"].items()},
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
    files = {str(name): str(digest) for name, digest in cast("Data", data["files"]).items()}
    if not isinstance(day, date) or document not in _STAGES or any(".." in name.split("/") for name in files):
        raise ValueError(document)
    corrections = str(data.get("corrections", ""))
    return Record(
        document,
        int(str(data["number"])),
        day,
        str(data["toolkit"]),
        items,
        files,
        corrections,
        {str(name): str(shown) for name, shown in cast("Data", data.get("names") or {}).items()},
        str(data.get("source", "")),
    )


def record_text(record: Record) -> str:
    """Return the record as the text of its file: no clock, no path of a machine."""
    data: dict[str, object] = {
        "document": record.document,
        "number": record.number,
        "issued": record.day,
        "toolkit": record.toolkit,
        "items": [_item_data(item) for item in record.items],
        "files": dict(sorted(record.files.items())),
    }
    if record.names:
        data["names"] = dict(sorted(record.names.items()))
    if record.source:
        data["source"] = record.source
    if record.corrections:
        data["corrections"] = record.corrections
    return "# What was sent, for comparing with. Written by `minutes issue`; do not edit.\n" + "".join(
        f"{line}\n" for line in yaml_lines(data)
    )


def _item_data(item: IssuedItem) -> dict[str, object]:
    data: dict[str, object] = {"number": item.number, "title": item.title, "parts": dict(item.parts)}
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
