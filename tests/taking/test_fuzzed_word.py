"""Word files broken at random are taken, imported or refused in words; what is written can be read."""

from __future__ import annotations

import random

import pytest
from lxml import etree
from wordedits import Minutes

from toolkit.errors import MinutesError
from toolkit.reading.yamlio import read_yaml_text
from toolkit.taking import take
from toolkit.taking.draft import plan_import
from toolkit.taking.oldfile import read_old_file
from toolkit.taking.take import THEIRS, take_texts
from toolkit.taking.wordtexts import read_word_texts
from toolkit.wordfile.docxio import read_parts, store_parts

VALUES = ("", "-1", "0", "99999999999999999999", "x", "../../../etc/passwd", "\u2028", "a" * 5000, "none")
PARTS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "customXml/item1.xml",
    "docProps/custom.xml",
)


@pytest.fixture(scope="module")
def minutes(tmp_path_factory):
    return Minutes(tmp_path_factory.mktemp("fuzz"))


def broken(source: bytes, number: int) -> bytes:
    """A Word file with some elements gone, doubled, moved, renamed or saying something else."""
    choose = random.Random(number)  # noqa: S311 - the same for the same number
    parts = read_parts(source)
    name = choose.choice((PARTS[0], *(part for part in PARTS if part in parts)))
    root = etree.fromstring(parts[name])
    for _ in range(choose.randint(1, 6)):
        elements = [one for one in root.iter() if one.getparent() is not None]
        if not elements:
            break
        one, other = choose.choice(elements), choose.choice(elements)
        match choose.randrange(6):
            case 0:
                one.getparent().remove(one)
            case 1:
                one.addnext(etree.fromstring(etree.tostring(one)))
            case 2 if other is not one and one not in other.iterancestors():
                other.append(one)
            case 3:
                one.tag = other.tag
            case 4 if one.attrib:
                one.set(choose.choice(list(one.attrib)), choose.choice(VALUES))
            case _:
                one.text = choose.choice(VALUES)
    parts[name] = etree.tostring(root)
    whole = bytearray(store_parts(parts))
    if choose.random() < 0.1:
        whole[choose.randrange(len(whole))] ^= 255
    return bytes(whole)


def readable(read, data):
    """What is read of a file; None where the process that reads it would have told that it cannot."""
    try:
        return read(data)
    except Exception:  # noqa: BLE001 - told as a refusal, whatever it is
        return None


@pytest.mark.parametrize("first", [0, 50])
def test_a_broken_file_is_taken_or_refused_in_words(minutes, monkeypatch, first):
    pristine = read_word_texts(minutes.path.read_bytes())
    monkeypatch.setattr(take, "as_made", lambda *_: pristine)  # it takes most of the time
    before = minutes.meeting.read_bytes()
    taken = 0
    for number in range(first, first + 50):
        word = readable(read_word_texts, broken(minutes.path.read_bytes(), number))
        if word is None:
            continue
        try:
            files = take_texts(word, minutes.meeting, lambda _change: THEIRS).files
        except MinutesError:
            continue
        taken += 1
        for name, content in files.items():
            assert not name.startswith(("/", ".."))
            assert not name.endswith(".yaml") or read_yaml_text(content.decode(), minutes.meeting).data
    assert taken > 25
    assert minutes.meeting.read_bytes() == before


@pytest.mark.parametrize("first", [100, 150])
def test_a_broken_file_is_imported_or_refused_in_words(minutes, first):
    imported = 0
    for number in range(first, first + 50):
        old = readable(read_old_file, broken(minutes.path.read_bytes(), number))
        if old is None:
            continue
        imported += 1
        for name, content in plan_import(old, "old.docx").items():
            assert not name.startswith(("/", ".."))
            assert not name.endswith(".yaml") or read_yaml_text(content.decode(), minutes.meeting).data
    assert imported > 25
