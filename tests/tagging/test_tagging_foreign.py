"""Word files that nobody here made: each is tagged soundly, or it is said where not; never a wrong claim.

They are those in the source packages of five libraries that read or write Word files.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from judge import judge
from losses.sourcepackages import NPM, PYPI, files_of
from taggedpages import pictures_of, tagged, untagged

from toolkit.convert.wordapart import word_files_apart
from toolkit.documents.barriers import Trouble
from toolkit.errors import ConversionError
from toolkit.wordfile.docxio import read_parts

pytestmark = pytest.mark.corpus

PACKAGES = (
    *((PYPI, name) for name in ("python-docx==1.2.0", "PyDocX==0.9.10", "docx-revisions==0.1.5")),
    *((NPM, name) for name in ("mammoth@1.13.0", "docx4js@3.3.0")),
)
UNDRAWABLE = "missing_relationships.docx"  # it has no text part


def word_files() -> dict[str, bytes]:
    """Every different Word file of the packages, by its path."""
    return {name: docx for name, docx in files_of(PACKAGES, ".docx").items() if "~$" not in name}


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """Each file's name with its pages, the PDF and the Word file."""
    folder = tmp_path_factory.mktemp("foreign")
    results = {}
    for number, (name, docx) in enumerate(word_files().items()):
        if Path(name).name != UNDRAWABLE:
            pages = tagged(docx)
            path = folder / f"{number}.pdf"
            path.write_bytes(pages.pdf)
            results[name] = (pages, path, docx)
    return results


def test_nearly_all_of_them_are_tagged_and_verapdf_finds_nothing_in_those(drawn):
    claimed = [path for pages, path, _ in drawn.values() if pages.accessible]
    headless = {Trouble.HEADS}  # their writers have not said what heads a table's columns
    sound = [
        pages for pages, _, _ in drawn.values() if {remark.trouble for remark in pages.remarks} <= headless
    ]
    assert len(claimed) >= 90
    assert len(sound) / len(drawn) > 0.9
    assert judge(claimed) == dict.fromkeys(claimed, ())


def test_the_one_without_a_text_is_refused_with_a_reason():
    (docx,) = (docx for name, docx in word_files().items() if Path(name).name == UNDRAWABLE)
    with word_files_apart(60, 1000) as word, pytest.raises(ConversionError, match=r"no word/document\.xml"):
        word.draw(docx)


def test_the_others_say_why_and_claim_nothing(drawn):
    others = {name: (pages, path) for name, (pages, path, _) in drawn.items() if not pages.accessible}
    verdicts = judge([path for _, path in others.values()])
    for name, (pages, path) in others.items():
        assert all(remark.page or remark.words for remark in pages.remarks), name
        assert pages.remarks, name
        assert any(text.startswith("5-1") for text in verdicts[path]), name  # the missing claim


def test_not_a_pixel_is_different(drawn):
    for name, (_, path, docx) in drawn.items():
        stories = b"".join(part for part in read_parts(docx).values())
        if b"trike" in stories:
            continue  # the renderer draws no line through struck text; the toolkit does
        plain = path.with_suffix(".plain.pdf")
        plain.write_bytes(untagged(docx))
        assert pictures_of(path) == pictures_of(plain), name
