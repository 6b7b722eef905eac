"""The bytes of a file become text, whatever they are written in; what is not plain UTF-8 is told."""

from __future__ import annotations

import codecs

import pytest

from toolkit.reading.sourcetext import MAX_BYTES, read_text

TEXT = "date: 2025-02-28\nitems:\n  - title: Høring på Ærø om åbne Øer\n"


def read(folder, raw):
    path = folder / "meeting.yaml"
    path.write_bytes(raw)
    return read_text(path)


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_utf_8_is_read_with_and_without_a_byte_order_mark(mark, tmp_path):
    assert read(tmp_path, mark + TEXT.encode()) == (TEXT, [])


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("cp865", "CP865"),
        ("mac-roman", "Mac-Roman"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16-LE"),
        ("utf-16-be", "UTF-16-BE"),
        ("utf-32", "UTF-32"),
    ],
)
def test_another_encoding_is_named_and_the_text_read_all_the_same(codec, name, tmp_path):
    text, (finding,) = read(tmp_path, TEXT.encode(codec))
    assert text == TEXT
    assert finding.code == "not-utf-8"
    assert finding.values["encoding"] == name


def test_the_first_byte_that_is_no_utf_8_has_a_place(tmp_path):
    _, (finding,) = read(tmp_path, TEXT.encode("cp1252"))
    assert (finding.place.line, finding.place.column) == (3, 13)


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\x7f", "\x85", "\u2028", "\ufeff", "\uffff"])
def test_a_control_character_is_told_and_replaced(character, tmp_path):
    text, (finding,) = read(tmp_path, f"a: 1\nb: x{character}y\n".encode())
    assert text == "a: 1\nb: x y\n"
    assert (finding.code, finding.place.line, finding.place.column) == ("control-character", 2, 5)
    assert finding.values["character"] == f"U+{ord(character):04X}"


def test_one_finding_a_line_is_enough(tmp_path):
    _, findings = read(tmp_path, b"a: \x01\x02\x03\nb: \x01\n")
    assert [finding.place.line for finding in findings] == [1, 2]


def test_every_line_end_is_one(tmp_path):
    assert read(tmp_path, b"a\r\nb\rc\nd")[0] == "a\nb\nc\nd"


def test_a_missing_file_a_folder_and_a_huge_file_are_findings(tmp_path):
    assert [finding.code for finding in read_text(tmp_path / "none.yaml")[1]] == ["file-missing"]
    assert [finding.code for finding in read_text(tmp_path)[1]] == ["file-unreadable"]
    text, findings = read(tmp_path, b"#" * (MAX_BYTES + 1))
    assert text is None
    assert [finding.code for finding in findings] == ["file-too-large"]
    assert read(tmp_path, b"#" * MAX_BYTES)[1] == []
