"""The issues of two branches in git, made one numbered series while the branches are merged."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.errors import UsageError
from toolkit.files.outputs import exchange_outputs
from toolkit.issuing.changes import pair_items
from toolkit.issuing.record import AGENDA, SUPPLEMENT, IssuedItem, Record, digest_of
from toolkit.issuing.store import LIST_FILE, RECORD_FILE, listing, read_issues, record_text
from toolkit.lifecycle.revisions import ask_git
from toolkit.messages.phrases import phrase
from toolkit.namedtuple import NamedTuple
from toolkit.reading.lookup import ISSUED_FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


# What git calls the other side of what is under way (gitrevisions(7)).
_OTHERS = ("MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD")


class _Sent(NamedTuple):
    """An issue of one side: its record, its files by path below its folder, and the digest of its record."""

    record: Record
    files: Mapping[str, bytes]
    digest: str

    def kept(self) -> dict[str, bytes]:
        """What is kept of it, by paths below the meeting's folder."""
        top = f"{ISSUED_FOLDER}/{self.record.name}"
        return {f"{top}/{name}": content for name, content in self.files.items()}


@dataclass(frozen=True, slots=True)
class Joined:
    """What has become of the issues of both sides: what each is called now, by what it was called."""

    renumbered: tuple[tuple[Record, str], ...]
    names: tuple[str, ...]


def join_issues(meeting_file: Path, language: str, *, dry_run: bool) -> Joined:
    """Put the issues of both branches that are being merged in one row, and write it.

    What both have stays; the rest follows by its days, and what has a number that is taken gets the next.
    Raises UsageError where nothing is being merged, or an issue of either side cannot be read.
    """
    folder = meeting_file.parent
    other = next((name for name in _OTHERS if ask_git(folder, "rev-parse", "-q", "--verify", name)), "")
    if not other:
        raise UsageError(phrase("join_nothing", language, meeting=meeting_file))
    ours, theirs = (_read_side(folder, side, language) for side in ("HEAD", other))
    was = {sent.digest: sent for sent in (*ours, *theirs)}
    row = [_recorded(sent, was[sent.digest]) for sent in _in_one_row(ours, theirs)]
    files = {path: content for sent in row for path, content in sent.kept().items()}
    listed = {sent.record.name: digest_of(sent.files[RECORD_FILE]) for sent in row}
    files[LIST_FILE] = listing(listed).encode()
    had = {path for sent in (*ours, *theirs) for path in sent.kept()}
    if not dry_run:
        exchange_outputs(folder, files, had - files.keys())
    moved = ((was[sent.digest].record, sent.record.name) for sent in row)
    return Joined(tuple(each for each in moved if each[0].name != each[1]), tuple(listed))


def _read_side(folder: Path, revision: str, language: str) -> list[_Sent]:
    """Return what a revision has of a meeting's issues, in their order."""
    told = (
        ask_git(folder, "ls-tree", "-r", "-z", "--name-only", revision, "--", ISSUED_FOLDER, LIST_FILE) or b""
    )
    names = [name.decode() for name in told.split(b"\0") if name]
    blobs = {name: ask_git(folder, "cat-file", "blob", f"{revision}:./{name}") or b"" for name in names}
    with TemporaryDirectory() as own:
        for name, content in blobs.items():
            path = Path(own, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        issues = read_issues(Path(own))
    sent = []
    for issue in issues:
        if issue.record is None or issue.altered:
            raise UsageError(phrase("join_damaged", language, name=issue.folder.name, revision=revision))
        top = f"{ISSUED_FOLDER}/{issue.record.name}/"
        files = {name.removeprefix(top): content for name, content in blobs.items() if name.startswith(top)}
        sent.append(_Sent(issue.record, files, digest_of(files[RECORD_FILE])))
    return sent


def _recorded(sent: _Sent, before: _Sent) -> _Sent:
    """Return an issue with its record's file, which stays to the byte where the record says what it said."""
    if sent.record == before.record:
        return sent
    return sent._replace(files={**sent.files, RECORD_FILE: record_text(sent.record).encode()})


def _in_one_row(ours: Sequence[_Sent], theirs: Sequence[_Sent]) -> Iterator[_Sent]:
    """Yield the issues of both sides in one order, with their numbers in it; the same for either side."""
    both = {sent.digest for sent in ours} & {sent.digest for sent in theirs}
    common = [sent for sent in ours if sent.digest in both]
    sides = [[sent for sent in side if sent.digest not in both] for side in (ours, theirs)]
    counts = Counter(sent.record.document for sent in common)
    yield from common
    new = sorted((*sides[0], *sides[1]), key=lambda sent: (sent.record.day, sent.digest))
    before: list[_Sent] = []
    for sent in new:
        record = sent.record
        counts[record.document] += 1
        other = sides[sent in sides[0]]
        base = _newest(common, record)
        if (last := _newest([each for each in before if each in other], record)) is not None:
            record = _told_by_both(base, last, record)
        before.append(sent)
        yield sent._replace(record=replace(record, number=counts[record.document]))


def _newest(row: Sequence[_Sent], record: Record) -> Record | None:
    """Return the newest of a row of what this record is compared with."""
    kinds = (AGENDA, SUPPLEMENT) if record.document in (AGENDA, SUPPLEMENT) else (record.document,)
    return next((sent.record for sent in reversed(row) if sent.record.document in kinds), None)


def _told_by_both(base: Record | None, first: Record, second: Record) -> Record:
    """Return the second record with what the first tells: by then members had been sent both."""
    head = {
        key: digest
        for key in sorted({*first.head, *second.head})
        if (digest := _told(base.head if base else {}, first.head, second.head, key))
    }
    corrections = dict.fromkeys((*first.corrections, *second.corrections))
    items = _items_of_both(base.items if base else (), first.items, second.items)
    return replace(second, items=tuple(items), head=head, corrections=tuple(corrections))


def _told(base: Mapping[str, str], first: Mapping[str, str], second: Mapping[str, str], key: str) -> str:
    is_as_before = second.get(key) == base.get(key)
    return (first if is_as_before else second).get(key, "")


def _items_of_both(
    base: Sequence[IssuedItem], first: Sequence[IssuedItem], second: Sequence[IssuedItem]
) -> list[IssuedItem]:
    """Return the items of the second, as the first has what it left alone, and those new in the first."""
    pairs, old = pair_items(first, second), pair_items(base, second)
    items = [
        first[pairs[place]] if place in pairs and place in old and base[old[place]] == item else item
        for place, item in enumerate(second)
    ]
    known = pair_items(base, first)
    for place, item in enumerate(first):
        if place not in pairs.values() and place not in known:
            before = first[place - 1] if place else None
            items.insert(items.index(before) + 1 if before in items else len(items), item)
    return items
