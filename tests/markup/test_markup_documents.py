"""Whole documents: every word arrives, Word opens them, and templates leave users' braces alone."""

from __future__ import annotations

import io
import re

from docx import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from openxml_audit import OpenXmlValidator
from word_host import BareHost, DocumentHost, paragraph_text, png, style_of, texts

from toolkit.markup import render_blocks, render_inline

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
WORDS = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="\\"), min_size=1, max_size=12
)
LINES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def escaped(text):
    """`text` so that CommonMark takes it literally (2.4: a backslash before punctuation; 6.1 entities)."""
    return PUNCTUATION.sub(r"\\\1", text)


def as_paragraph(line):
    return escaped(line), [line]


def as_item(marker):
    return lambda line: (f"{marker} {escaped(line)}", [line])


def as_code(line):
    fence = "`" * (max(map(len, re.findall("`+", line)), default=0) + 3)
    return f"{fence}\n{line}\n{fence}", [line]


def as_table(line):
    return f"| {escaped(line)} | b |\n|---|---|\n| c | {escaped(line)} |", [line, "b", "c", line, ""]


BLOCKS = st.one_of(
    LINES.map(as_paragraph),
    LINES.map(as_item("-")),
    LINES.map(as_item("7.")),
    LINES.map(as_item("#")),
    LINES.map(as_item("####")),
    LINES.filter(lambda line: not line[0].isdigit()).map(as_item(">")),
    LINES.map(as_code),
    LINES.map(as_table),
)


@settings(max_examples=100, derandomize=True)
@given(st.lists(BLOCKS, min_size=1, max_size=6))
def test_the_words_of_the_document_are_the_words_of_the_text(blocks):
    host = BareHost()
    markdown = "\n\n".join(text for text, _ in blocks)
    assert texts(host.add(markdown)) == [line for _, lines in blocks for line in lines]


@settings(max_examples=100, derandomize=True)
@given(LINES)
def test_formatting_changes_no_word(line):
    text = f"**{escaped(line)}** ~~x~~*{escaped(line)}* [{escaped(line)}](https://example.org)"
    assert texts(BareHost().add(text)) == [f"{line} x{line} {line}"]


def test_two_hundred_kilobytes_arrive_whole():
    lines = [f"Linje {number}: 3 < 5 & {{{{ x }}}} “sådan” \U0001f389" for number in range(5000)]
    text = "\n\n".join(lines)
    assert len(text.encode()) > 200_000
    assert texts(BareHost().add(text)) == lines


RICH = """# Overskrift

Et **fedt** ord, et *kursivt*, et ~~streget~~, `kode  her` & <b>ikke html</b>.{hard}
[Link](https://example.org/?a=1&b=2 "Tip"), <hmu@example.org>, [farlig](javascript:x).

1. En
   - To

     mere

     1. Tre
        - Fire
           1. Fem
5. Seks

> Citat
>
> - punkt
>
> > inderst

```
kode
\tmere
```

---

| Navn | Beløb | Note |
| :--- | ---: | :---: |
| a | 1 | ![Kort](kort.png) |

| Uden rækker |
| --- |

![Kort over byen](kort.png "Figur 1")

- # Titel
- | a |
  |---|
  | b |

99999. stort
""".replace("{hard}", "  ")


def test_word_opens_a_document_with_everything_in_it(tmp_path):
    host = DocumentHost({"kort.png": png()})
    host.add(RICH)
    path = host.save(tmp_path / "rig.docx")
    assert [str(error) for error in OpenXmlValidator().validate(path).errors] == []
    links = [relation.target_ref for relation in host.document.part.rels.values() if relation.is_external]
    assert links == ["https://example.org/?a=1&b=2", "mailto:hmu@example.org"]
    words = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert "Overskrift" in words
    assert len(Document(str(path)).tables) == 3


def rendered(path, **texts_by_name):
    """A template with a block tag, a run tag and a table cell, rendered by docxtpl."""
    host = DocumentHost()
    document = host.document
    document.add_paragraph("{{p blocks }}")
    document.add_paragraph("før {{r line }} efter")
    document.add_table(1, 1).cell(0, 0).text = "{{p blocks }}"
    data = io.BytesIO()
    document.save(data)
    template = DocxTemplate(data)
    template.init_docx()
    context = {name: Markup(text) for name, text in texts_by_name.items()}  # noqa: S704 - this is what is tested
    template.render(context, autoescape=True)
    template.save(str(path))
    return Document(str(path))


def test_a_users_braces_survive_the_template(tmp_path):
    braces = "{{ x }} {% raw %} {# note #} {% if %} }} %} {{r y }} {\\_{ z }\\_} {\\_% s %\\_}"
    shown = braces.replace("\\", "")
    host = BareHost()
    document = rendered(
        tmp_path / "braces.docx",
        blocks=render_blocks(f"{braces}\n\n{{{{ alene }}}}\n\n`{{{{ kode }}}}`", host, 3),
        line=render_inline(braces, host),
    )
    body = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert body == [shown, "{{ alene }}", "{{ kode }}", f"før {shown} efter"]
    (cell,) = document.tables[0]._cells
    assert [paragraph.text for paragraph in cell.paragraphs] == body[:3]


def test_tables_and_the_places_of_tabs_survive_the_template(tmp_path):
    host = BareHost()
    document = rendered(
        tmp_path / "tables.docx",
        blocks=render_blocks("a\n\n| b | c |\n|---|---|\n| d | e |\n\n```\nf\tg\n\nh\n```", host, 3),
        line=render_inline("i", host),
    )
    assert [cell.text for cell in document.tables[0]._cells] == ["b", "c", "d", "e"]
    code = [paragraph for paragraph in document.element.body if paragraph.tag == qn("w:p")]
    assert ("CodeBlock", "f   g\n\nh") in [
        (style_of(p), paragraph_text(p)) for p in code if p.pPr is not None
    ]
    (cell,) = document.tables[1]._cells
    assert cell._element[-1].tag == qn("w:p")
