"""What keeps lines from ending behind a slash is on no page, in no bookmark and in no font of a PDF."""

from __future__ import annotations

import io
import subprocess

import pikepdf
from built import flat
from pypdf import PdfReader
from tagcases import make
from taggedpages import tagged

from toolkit.tagging.glyphs import JOINER, Font
from toolkit.tagging.joiners import without_joiners


def test_words_with_slashes_are_copied_and_listed_as_they_were_typed(tmp_path):
    path = tmp_path / "slashes.pdf"
    path.write_bytes(tagged(make("slashes")).pdf)
    told = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True, encoding="utf-8").stdout
    assert "og/eller, www.eksempel.dk/sti/side" in told
    assert JOINER not in told
    reader = PdfReader(path)
    assert [entry.title for entry in flat(reader.outline)] == ["Prøve", "Ja/nej"]
    assert JOINER not in "".join(page.extract_text() for page in reader.pages)
    with pikepdf.open(io.BytesIO(path.read_bytes())) as pdf:
        fonts = [
            part for part in pdf.objects if isinstance(part, pikepdf.Dictionary) and "/ToUnicode" in part
        ]
        maps = [font.ToUnicode.read_bytes().upper() for font in fonts]
    assert len(maps) >= 3
    assert not any(b"<FEFF>" in written for written in maps)


FONT = Font(
    b"1 begincodespacerange <0000> <FFFF> endcodespacerange 3 beginbfchar\n"
    b"<0001> <0061>\n<0002> <0062>\n<000D> <FEFF>\nendbfchar"
)


def content(*strings: str) -> bytes:
    return (
        f"BT\n/F1 10 Tf\n1 0 0 -1 72 90 Tm\n{''.join(f'{one} Tj{chr(10)}' for one in strings)}ET\n".encode()
    )


def test_a_joiner_goes_and_everything_else_stays_in_its_place():
    def left(*strings: str) -> bytes:
        return without_joiners(content(*strings), {b"F1": FONT})

    assert left("<0001>", "5 0 Td <000D0002>") == content("<0001>", "5 0 Td <0002>")
    assert left("<0001>", "5.5 0 Td <000D>") == content("<0001>")
    assert left("<0001>", "5.5 0 Td <000D>", "1.25 0 Td <0002>") == content("<0001>", "6.75 0 Td <0002>")
    assert left("<000D>", "0 0 Td <0001>") == content("<0001>")
    assert left("<000D>") == b""
    assert left("<0D00>", "5 0 Td <0002>") == content("<0D00>", "5 0 Td <0002>")


def test_a_page_whose_fonts_have_no_joiner_is_left_alone():
    assert without_joiners(content("<000D>"), {b"F1": Font(b"")}) == content("<000D>")
