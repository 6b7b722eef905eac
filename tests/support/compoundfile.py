"""Outlook's mails, written anew for tests: compound files ([MS-CFB]) that hold a message ([MS-OXMSG])."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise

_SECTOR, _SMALL_SECTOR, _LEAST = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_UNICODE, _BINARY, _LONG = 0x001F, 0x0102, 0x0003
_TIME = 0x0040
_SENT = datetime(2025, 2, 28, 12, 5, tzinfo=UTC)
_EPOCH = 11_644_473_600  # seconds from the beginning of 1601 to that of 1970
_STORAGE, _STREAM, _ROOT = 1, 2, 5


@dataclass
class Storage:
    """A folder of a compound file: its streams and the folders below it."""

    streams: dict[str, bytes] = field(default_factory=dict)
    storages: dict[str, Storage] = field(default_factory=dict)


@dataclass
class _Chains:
    """Sectors of one size, and for each which one follows it."""

    size: int
    sectors: list[bytes] = field(default_factory=list)
    links: list[int] = field(default_factory=list)

    def put(self, data: bytes) -> int:
        """Add data and return its first sector."""
        first = len(self.sectors)
        for place in range(0, len(data), self.size):
            self.sectors.append(data[place : place + self.size].ljust(self.size, b"\0"))
            self.links.append(len(self.sectors))
        if len(self.sectors) == first:
            return _END
        self.links[-1] = _END
        return first


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    child: int = _FREE
    sibling: int = _FREE


def compound_file(root: Storage) -> bytes:
    """Return the file; its directory is a list of siblings instead of a balanced tree, which readers take."""
    entries: list[_Entry] = []
    _list(entries, _Entry("Root Entry", _ROOT), root)
    large, small = _Chains(_SECTOR), _Chains(_SMALL_SECTOR)
    starts = [
        (small if len(e.data) < _LEAST else large).put(e.data) if e.kind == _STREAM else 0 for e in entries
    ]
    entries[0].data = b"".join(small.sectors)
    starts[0] = large.put(entries[0].data)
    small_table = b"".join(struct.pack("<I", link) for link in small.links)
    small_table += b"\xff" * (-len(small_table) % _SECTOR)
    small_table_start = large.put(small_table)
    directory = b"".join(_packed(entry, start) for entry, start in zip(entries, starts, strict=True))
    directory_start = large.put(directory)
    count = len(large.sectors)
    tables = -(-(count + 8) // 128)
    links = [*large.links, *([_FAT] * tables)]
    table = b"".join(struct.pack("<I", link) for link in links).ljust(tables * _SECTOR, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, tables, directory_start),
        *(0, _LEAST, small_table_start, len(small_table) // _SECTOR, _END, 0),
    )
    header += b"".join(struct.pack("<I", count + number) for number in range(tables))
    return header.ljust(_SECTOR, b"\xff") + b"".join(large.sectors) + table


def _list(entries: list[_Entry], entry: _Entry, storage: Storage | None) -> int:
    place = len(entries)
    entries.append(entry)
    if storage:
        below = [_list(entries, _Entry(name, _STORAGE), folder) for name, folder in storage.storages.items()]
        below += [_list(entries, _Entry(name, _STREAM, data), None) for name, data in storage.streams.items()]
        entry.child = below[0]
        for one, other in pairwise(below):
            entries[one].sibling = other
    return place


def _packed(entry: _Entry, start: int) -> bytes:
    name = entry.name.encode("utf-16-le")
    head = struct.pack("<64sHBBIII", name, len(name) + 2, entry.kind, 1, _FREE, entry.sibling, entry.child)
    return head + struct.pack("<16sIQQIQ", b"", 0, 0, 0, start, len(entry.data))


def _write_properties(head: int, values: dict[int, tuple[int, bytes | int]], storage: Storage) -> None:
    """Write properties ([MS-OXMSG] 2.4): a list of them, and a stream for each that does not fit into it."""
    listed = b""
    for tag, (kind, value) in values.items():
        if isinstance(value, int):
            listed += struct.pack("<HHIQ", kind, tag, 6, value)
        else:
            listed += struct.pack("<HHIII", kind, tag, 6, len(value) + (2 if kind == _UNICODE else 0), 0)
            storage.streams[f"__substg1.0_{tag:04X}{kind:04X}"] = value
    storage.streams["__properties_version1.0"] = b"\0" * head + listed


def _text(words: str) -> tuple[int, bytes]:
    return _UNICODE, words.encode("utf-16-le")


def outlook_message(  # noqa: PLR0913 - what a mail consists of
    subject: str,
    sender: str,
    to: str,
    body: str,
    attached: tuple[str, bytes],
    *,
    inner: str = "",
    rich: bytes = b"",
) -> bytes:
    """Return a .msg file with one recipient and one attachment; `inner` is the subject of a message in it.

    `rich` is its text in packed RTF.
    """
    root, recipient, attachment = Storage(), Storage(), Storage()
    root.storages = {
        "__nameid_version1.0": Storage({"__substg1.0_00020102": b"\0" * 16}),
        "__recip_version1.0_#00000000": recipient,
        "__attach_version1.0_#00000000": attachment,
    }
    _write_properties(8, {0x3001: _text(to), 0x0C15: (_LONG, 1)}, recipient)
    name, data = attached
    _write_properties(8, {0x3707: _text(name), 0x3701: (_BINARY, data), 0x3705: (_LONG, 1)}, attachment)
    if inner:
        root.storages["__attach_version1.0_#00000001"] = _message_within(inner)
    sent = (_TIME, (int(_SENT.timestamp()) + _EPOCH) * 10_000_000)
    heads = {
        0x0039: sent,
        0x001A: _text("IPM.Note"),
        0x0037: _text(subject),
        0x0042: _text(sender),
        0x1000: _text(body),
        **({0x1009: (_BINARY, rich)} if rich else {}),
    }
    _write_properties(32, {0x340D: (_LONG, 0x40000), **heads}, root)
    return compound_file(root)


def _message_within(subject: str) -> Storage:
    within, attachment = Storage(), Storage()
    _write_properties(24, {0x0037: _text(subject), 0x1000: _text("Den indre tekst")}, within)
    _write_properties(8, {0x3705: (_LONG, 5)}, attachment)
    attachment.storages["__substg1.0_3701000D"] = within
    return attachment
