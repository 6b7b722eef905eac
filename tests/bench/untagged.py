"""How much of PDF files without tags is heard, and what that costs: part of `tox -e bench`.

The files are those in the source packages of three PDF libraries. Of each that has text and no tags, the
words in the tags are held against poppler's, in order; poppler tells one page's words in two orders, as they
lie and as they were drawn, and the better one counts. Poppler takes letters that are set apart for words of
one letter; a file of which pypdf says the same words as the tags counts too, and is named.
"""

import io
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

import pikepdf
from pypdf import PdfReader
from pypdf.errors import PyPdfError

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS / "support")]

from losses.sourcepackages import PYPI, files_of  # tests/ is no package
from packetparts import tag_plainly

from toolkit.pdf.soundness import is_tagged
from toolkit.pdf.structuretree import walk_elements
from toolkit.words.labels import labels_for

PACKAGES = ((PYPI, "pypdf==7.1.0"), (PYPI, "pikepdf==10.17.0"), (PYPI, "ocrmypdf==17.13.0"))
ENOUGH = 0.98  # of the words, in their order
LEAST = 5  # words; a page of fewer is a drawing with a caption
LABELS = labels_for("en", "region", {})


def print_tally() -> None:
    """Print the tally, and the files of which less is heard."""
    shares, pages, seconds = {}, 0, 0.0
    second: set[str] = set()
    for name, data in files_of(PACKAGES, ".pdf").items():
        count = pages_without_tags(data)
        words = [words_of(told) for told in told_by_poppler(data)] if count else [[]]
        if len(words[0]) < LEAST:
            continue
        begun = time.process_time()
        heard = heard_of(tag_plainly(data, LABELS))
        seconds += time.process_time() - begun
        pages += count
        shares[name] = max(share(heard, one) for one in words)
        if shares[name] < ENOUGH <= share(heard, words_of(told_by_pypdf(data))):
            shares[name] = 1.0
            second.add(name)
    poor = {name: found for name, found in shares.items() if found < ENOUGH}
    for name, found in sorted(poor.items(), key=lambda one: one[1]):
        print(f"    {found:4.0%}  {name}")
    print(f"untagged PDF files with text: {len(shares)}")
    print(f"    {ENOUGH:.0%} of the words heard in order: {len(shares) - len(poor)}")
    print(f"    of these as pypdf has them, not as poppler: {', '.join(sorted(second)) or 'none'}")
    print(f"    {1000 * seconds / pages:.1f} ms a page, {pages} pages")


def pages_without_tags(data: bytes) -> int:
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return 0 if is_tagged(pdf) or pdf.is_encrypted else len(pdf.pages)
    except pikepdf.PikepdfError:
        return 0


def told_by_poppler(data: bytes) -> list[str]:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(without_fields(data))
        file.flush()
        orders = ([], ["-raw"])
        commands = [["pdftotext", *order, file.name, "-"] for order in orders]
        done = [subprocess.run(command, capture_output=True, check=False) for command in commands]
    return [one.stdout.decode("utf-8", "replace") for one in done]


def told_by_pypdf(data: bytes) -> str:
    try:
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    except PyPdfError:
        return ""


def without_fields(data: bytes) -> bytes:
    """Return the file without its form: fields are heard by their own names and values, not by tags."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            if "/Annots" in page:
                kept = [one for one in page.Annots if one.get("/Subtype") != "/Widget"]
                page.Annots = pikepdf.Array(kept)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def heard_of(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as tagged:
        elements = walk_elements(tagged.Root.StructTreeRoot)
        return words_of(" ".join(str(one.ActualText) for one in elements if "/ActualText" in one))


def words_of(text: str) -> list[str]:
    joined = re.sub(r"[-\u00ad]\n", "", text)
    return re.findall(r"\w+", unicodedata.normalize("NFKC", joined).replace("-", " "))


def share(heard: list[str], words: list[str]) -> float:
    return SequenceMatcher(None, heard, words, autojunk=False).ratio()


if __name__ == "__main__":
    print_tally()
