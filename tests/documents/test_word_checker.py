"""Word's own accessibility checker finds nothing in the documents, and something where there is something."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from built import MEETINGS, SAMPLES
from wordchecker import word_findings

from toolkit.lint.legible import check_legible
from toolkit.lint.wordfile import read_word_file

FOUND = {
    "alternative text": (r' descr="[^"]+"', "", "missing alternative text"),
    "header row": (r"<w:tblHeader/>", "", "no header row"),
    "merged": (r"<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>', "merged or split cells"),
    "blank": (r"</w:p>", "</w:p><w:p/>", "blank paragraph"),
    "spaces": (r"(<w:t[^>]*>)", r"\1   ", "repeated blanks"),
    "headings": (r'w:val="Heading3"', 'w:val="Heading5"', "heading skips a level"),
}


@pytest.mark.parametrize("meeting", MEETINGS, ids=lambda path: str(path.parent.relative_to(SAMPLES)))
def test_words_checker_finds_nothing_in_the_samples(sample_documents, meeting):
    made = sorted(sample_documents(meeting).rglob("*.docx"))
    assert made
    assert {path.name: word_findings(path.read_bytes()) for path in made} == {path.name: [] for path in made}
    # Nor does check-template find colours, sizes or lines that only look like headings in what is printed.
    looks = {found.code for path in made for found in check_legible(read_word_file(path), takes_texts=False)}
    assert looks == set()


@pytest.mark.parametrize("kind", FOUND)
def test_the_rules_are_seen_to_be_broken(sample_documents, kind):
    pattern, instead, said = FOUND[kind]
    path = sample_documents(SAMPLES / "region" / "2025-02-28" / "meeting.yaml") / "minutes.docx"
    with zipfile.ZipFile(path) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
    text = held["word/document.xml"].decode()
    held["word/document.xml"] = re.sub(pattern, instead, text).encode()
    assert held["word/document.xml"].decode() != text
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as parts:
        for name, data in held.items():
            parts.writestr(name, data)
    assert any(told.startswith(said) for told in word_findings(changed.getvalue()))
