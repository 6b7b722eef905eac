from __future__ import annotations

import io
import zipfile

import pytest

from toolkit.wordfile import docxio
from toolkit.wordfile.docxio import CONTENT_TYPES, parse_part, read_parts, store_parts, write_parts

PARTS = {
    "word/document.xml": b"<a/>",
    CONTENT_TYPES: b"<t/>",
    "_rels/.rels": b"<r/>",
    "docProps/core.xml": b"",
}


@pytest.mark.parametrize("write", [write_parts, store_parts])
def test_a_package_is_the_same_bytes_whatever_order_its_parts_were_made_in(write):
    assert write(PARTS) == write(dict(reversed(PARTS.items())))


@pytest.mark.parametrize(
    ("write", "method"), [(write_parts, zipfile.ZIP_DEFLATED), (store_parts, zipfile.ZIP_STORED)]
)
def test_a_package_is_the_bytes_that_the_standard_library_writes(write, method):
    parts = {"word/document.xml": b"<a/>", "word/fonts/font1.odttf": bytes(range(256)) * 400, "word/æ": b""}
    expected = io.BytesIO()
    with zipfile.ZipFile(expected, "w") as package:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type, entry.create_system = method, 0
            package.writestr(entry, data)
    assert write(parts) == write(parts) == expected.getvalue()


def test_content_types_come_first_and_no_entry_tells_the_time():
    with zipfile.ZipFile(io.BytesIO(write_parts(PARTS))) as package:
        entries = package.infolist()
    assert [entry.filename for entry in entries] == [CONTENT_TYPES, *sorted(set(PARTS) - {CONTENT_TYPES})]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("write", [write_parts, store_parts])
def test_parts_come_back_as_they_were(write):
    assert read_parts(write(PARTS)) == PARTS


def test_what_is_no_package_is_refused_with_a_reason():
    whole = write_parts({**PARTS, "word/media/noise": bytes(range(256)) * 40})
    damaged = whole[:300] + bytes(200) + whole[500:]
    for data in (b"", b"PK\x03\x04", whole[: len(whole) // 2], damaged):
        with pytest.raises(ValueError, match=r"damaged|fetched to its end"):
            read_parts(data)


def test_a_package_that_unpacks_to_more_than_any_document_is_refused_unread(monkeypatch):
    monkeypatch.setattr(docxio, "MAX_UNPACKED", 1000)
    bomb = write_parts({"word/document.xml": bytes(1001)})
    assert len(bomb) < 500
    with pytest.raises(ValueError, match="unpacks to more than"):
        read_parts(bomb)


def test_entities_are_not_expanded_and_no_file_is_read():
    outside = parse_part(b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>')
    assert "".join(outside.itertext()) == "&e;"
    with pytest.raises(ValueError, match="not XML"):
        parse_part(b"<a>")
