"""Agendas and minutes of all samples, and a meeting with everything that Markdown can say: PDF/UA-1."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pikepdf
import pytest
from built import DOCUMENTS, MEETINGS, SAMPLES, build, document_root, shown_text, squeezed
from judge import judge, second_opinion, structure_of, structure_text
from PIL import Image
from taggedpages import pictures_of, tags_of, untagged

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# A table of facts about the meeting has its headers in its first column.
NO_HEADER_ROW = "TBL-001"
# A header row that a table repeats on its next page is an artifact there.
REPEATED_HEADER = "TAG-002"

EVERYTHING = r"""
Et afsnit med **fed**, *kursiv*, ~~strøget~~, `kode` og et [link til siden](https://example.org/side).
Anden linje.\
Efter et linjeskift: kl. 12.05-12.10, § 12, 50 %.

## Overskrift

> Et citat over to linjer,
> og her er den anden.

- et punkt
  - et punkt i punktet

    fortsat afsnit
- et til

3. begynder ved tre
4. og fortsætter

   | Post | Beløb |
   | :--- | ----: |
   | Løn  | 1.000 |

```
kode = 1
```

---

![Søjler over tre år](graf.png "Sådan gik det")

Se <https://example.org/auto> og ![et ikon](ikon.png) midt i.

![](graf.png "dekorativt")
"""


@pytest.fixture(scope="module")
def documents(sample_documents) -> list[Path]:
    return [
        path
        for meeting in MEETINGS
        for path in sorted(sample_documents(meeting).rglob("*.pdf"))
        if path.stem in DOCUMENTS
    ]


@pytest.fixture(scope="module")
def everything(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("everything")
    (folder / "u" / "2025-02-28").mkdir(parents=True)
    for name in ("graf", "ikon"):
        Image.new("RGB", (40, 30), "#2a6").save(folder / "u" / "2025-02-28" / f"{name}.png")
    (folder / "u" / "committee.yaml").write_text(
        "name: Udvalget\norganisation: Fjordby Kommune\nstyle: municipality\nlanguage: da\n"
        "members:\n  - name: Anna Dahl\n",
        encoding="utf-8",
    )
    text = "".join(f"      {line}\n" if line else "\n" for line in EVERYTHING.strip().splitlines())
    (folder / "u" / "2025-02-28" / "meeting.yaml").write_text(
        'date: 2025-02-28\nstart: "08:00"\nstatus: minutes\nitems:\n  - title: Alt på én gang\n'
        f"    decision: Godkendt.\n    statement: |\n{text}",
        encoding="utf-8",
    )
    out = build(folder / "u" / "2025-02-28" / "meeting.yaml", folder / "out", only=frozenset({"minutes"}))
    return out / "minutes.pdf"


def test_verapdf_finds_nothing(documents, everything):
    assert len(documents) >= 17
    paths = [*documents, everything]
    assert judge(paths) == dict.fromkeys(paths, ())


def test_a_second_checker_finds_nothing_in_the_longest(documents):
    longest = max(documents, key=lambda path: path.stat().st_size)
    assert second_opinion(longest, NO_HEADER_ROW, REPEATED_HEADER) == ()


def test_all_of_them_say_so(documents, everything):
    for path in (*documents, everything):
        with pikepdf.open(path) as pdf, pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1", path
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            assert str(pdf.Root.Lang) in {"da-DK", "en-GB"}
            assert str(pdf.Root.StructTreeRoot.K[0].Lang) == str(pdf.Root.Lang)
            assert all(page.Tabs == "/S" for page in pdf.pages)


def test_what_the_tags_say_is_what_the_word_file_says(documents, everything):
    """Another program reads the tags; the text of the Word file is read by none of the toolkit's code."""
    for path in (*documents, everything):
        without_labels = re.sub(r"^( *)Lbl .*\n(?:\1 +.*\n)+", "", structure_of(path), flags=re.MULTILINE)
        shown = "".join(re.findall(r'^ +"(.*)"$', without_labels, re.MULTILINE))
        root = document_root(path.with_suffix(".docx"))
        written = "".join(shown_text(paragraph) for paragraph in root.iter(f"{W}p"))
        numbers = re.compile(r"\W+")
        assert numbers.sub("", squeezed(shown)) == numbers.sub("", squeezed(written)), path
    assert structure_text(everything)


def test_everything_that_markdown_can_say_has_its_tag(everything):
    said = tags_of(everything)
    for tags in (
        "Span[strøget]",
        "Link[link til siden]",
        "H4[Overskrift]",
        "BlockQuote[P[Et citat over to linjer, og her er den anden.]]",
        "L[LI[Lbl[•] LBody[P[et punkt] L[LI[Lbl[",
        "P[fortsat afsnit]]]]]]",
        "LI[Lbl[3.] LBody[P[begynder ved tre]]]",
        "TR[TH[P[Post]] TH[P[Beløb]]] TR[TD[P[Løn]] TD[P[1.000]]]",
        "P[Code[kode = 1]]",
        "Figure Caption[Sådan gik det]",
        "P[Se Link[https://example.org/auto] og Figure midt i.]",
    ):
        assert tags in said, said
    with pikepdf.open(everything) as pdf:
        elements = [item for item in pdf.objects if isinstance(item, pikepdf.Dictionary)]
        alternatives = [str(item.Alt) for item in elements if item.get("/S") == "/Figure"]
        described = {str(item.Contents) for item in elements if item.get("/Subtype") == "/Link"}
    assert alternatives == ["Søjler over tre år", "et ikon"]
    assert "link til siden" in described


def test_not_a_pixel_is_different(documents, tmp_path):
    plain = tmp_path / "plain.pdf"
    for path in documents:
        if any(True for _ in document_root(path.with_suffix(".docx")).iter(f"{W}strike")):
            continue  # the renderer draws no line through struck text; the toolkit does
        plain.write_bytes(untagged(path.with_suffix(".docx").read_bytes()))
        assert pictures_of(path) == pictures_of(plain), path


def test_the_same_meeting_gives_the_same_bytes(documents, tmp_path):
    again = build(SAMPLES / "local" / "2025-06-18" / "meeting.yaml", tmp_path, only=DOCUMENTS)
    first = next(path for path in documents if "local/2025-06-18/minutes" in path.as_posix())
    assert (again / "minutes.pdf").read_bytes() == first.read_bytes()
