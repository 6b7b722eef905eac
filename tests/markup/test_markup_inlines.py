"""Formatting, links and exact characters inside a line."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from word_host import BareHost, paragraph_text, parsed, texts

from toolkit.markup import render_inline


@pytest.fixture
def host():
    return BareHost()


def looks(paragraph):
    """The words and formatting of each run."""
    found = []
    for run in paragraph.iter(qn("w:r")):
        properties = run.find(qn("w:rPr"))
        marks = (
            []
            if properties is None
            else [child.get(qn("w:val")) or child.tag.rpartition("}")[2] for child in properties]
        )
        found.append((paragraph_text(run), tuple(marks)))
    return found


def targets(host, element):
    """Where the hyperlinks of an element lead, with their words."""
    return [
        (paragraph_text(link), host.links[link.get(qn("r:id"))]) for link in element.iter(qn("w:hyperlink"))
    ]


def test_bold_italic_strike_and_code_nest(host):
    (paragraph,) = host.add("a **b *c* ~~d~~** `e  f` ***g***")
    assert looks(paragraph) == [
        ("a ", ()),
        ("b ", ("b",)),
        ("c", ("b", "i")),
        (" ", ("b",)),
        ("d", ("b", "strike")),
        (" ", ()),
        ("e  f", ("Code",)),
        (" ", ()),
        ("g", ("b", "i")),
    ]


def test_text_of_one_look_is_one_run(host):
    (paragraph,) = host.add("a & b \\* c\nd &copy; e")
    assert looks(paragraph) == [("a & b * c d © e", ())]


@pytest.mark.parametrize("text", ["en  \nto", "en\\\nto"])
def test_a_hard_line_break_is_a_break(host, text):
    (paragraph,) = host.add(text)
    assert paragraph_text(paragraph) == "en\nto"
    assert len(list(paragraph.iter(qn("w:br")))) == 1


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("[her](https://example.org/a?b=1&c=2)", "her", "https://example.org/a?b=1&c=2"),
        ("<https://example.org/æ%20ø>", "https://example.org/æ%20ø", "https://example.org/%C3%A6%20%C3%B8"),
        ("<hmu@example.org>", "hmu@example.org", "mailto:hmu@example.org"),
        ("[skriv](mailto:hmu@example.org?subject=Møde)", "skriv", "mailto:hmu@example.org?subject=M%C3%B8de"),
        ("[ring](tel:+4512345678)", "ring", "tel:+4512345678"),
        ("[](https://example.org)", "https://example.org", "https://example.org"),
        ("[x](HTTPS://EXAMPLE.org)", "x", "HTTPS://EXAMPLE.org"),
    ],
)
def test_web_and_mail_addresses_become_hyperlinks(host, text, words, target):
    (paragraph,) = host.add(text)
    assert targets(host, paragraph) == [(words, target)]
    assert paragraph_text(paragraph) == words


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "java&#x73;cript:alert(1)",
        "vbscript:x",
        "file:///etc/passwd",
        "data:text/html,x",
        "ms-word:ofe|u|https://example.org",
        "bilag/status.pdf",
        "../x.pdf",
        "#afsnit",
        "//example.org/x",
        "\\\\server\\x",
        "https://",
        "https://example.org:99999999/",
        "http://[1::2",
        "mailto:",
        "mailto:a@b@c",
        "https://example.org/" + "x" * 3000,
    ],
)
def test_any_other_address_becomes_plain_words(host, address):
    (paragraph,) = host.add(f"se [filen](<{address}>).")
    assert paragraph_text(paragraph) == "se filen."
    assert targets(host, paragraph) == []


def test_a_link_without_words_shows_where_it_leads(host):
    assert texts(host.add("[](<bilag/stor fil.pdf>)")) == ["bilag/stor fil.pdf"]


def test_a_links_title_is_its_tip(host):
    (paragraph,) = host.add('[a](https://example.org "Læs \\"mere\\" & <mere>")')
    (link,) = paragraph.iter(qn("w:hyperlink"))
    assert link.get(qn("w:tooltip")) == 'Læs "mere" & <mere>'


def test_formatting_inside_a_link_stays(host):
    (paragraph,) = host.add("[a **b** `c`](https://example.org)")
    assert looks(paragraph) == [
        ("a ", ("Hyperlink",)),
        ("b", ("Hyperlink", "b")),
        (" ", ("Hyperlink",)),
        ("c", ("Hyperlink",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. januar",
        "# ikke overskrift",
        "- ikke punkt",
        "> ikke citat",
        "[a]: https://example.org",
        "    ikke kode".strip(),
        "| a | b |",
    ],
)
def test_a_one_line_field_has_no_blocks(host, text):
    assert texts(parsed(f"<w:p>{render_inline(text, host)}</w:p>")) == [text]


def test_a_one_line_field_has_formatting_and_links(host):
    line = render_inline(" godkender **budgettet**, se <https://example.org>\n", host)
    (paragraph,) = parsed(f"<w:p>{line}</w:p>")
    assert looks(paragraph) == [
        ("godkender ", ()),
        ("budgettet", ("b",)),
        (", se ", ()),
        ("https://example.org", ("Hyperlink",)),
    ]
    assert parsed(render_inline("", host)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Krav & svar: 3 < 5 > 2, \"citat\", 'enkelt', ”krøllet” «et»",
        "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1f0 e\u0301 \u202ed\u202c \U0001d518",
        "x" * 300,
        "fast\u00a0mellemrum blød\u00adbindestreg fast\u2011streg smalt\u202frum",
        "to  mellemrum",
        "{{ x }} {% raw %} {# note #} {\\_{ y }\\_} {\\_% z %\\_} ${a} }} {{",
        "<w:p/> ]]> <?xml?> &amp;amp; &#123;".replace("&", "\\&"),
    ],
)
def test_characters_survive_exactly(host, text):
    assert texts(host.add(text)) == [text.replace("\\", "")]


def test_a_tab_is_two_spaces_for_a_stop_may_lead_beyond_the_margin(host):
    assert texts(host.add("Område\tBudget")) == ["Område  Budget"]


def test_what_xml_cannot_hold_never_reaches_it(host):
    (words,) = texts(host.add("a\x00b\x01c\x0bd\x1fe\ud800f\ufffeg\uffffh"))
    assert words == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh"


@settings(max_examples=300, derandomize=True)
@given(st.text(max_size=200))
def test_any_text_at_all_gives_well_formed_xml(text):
    host = BareHost()
    host.add(text)
    (paragraph,) = parsed(f"<w:p>{render_inline(text, host)}</w:p>")
    assert paragraph.tag == qn("w:p")


@settings(max_examples=300, derandomize=True)
@given(st.text(alphabet="ab \n\t*_~`[]()!<>#-+|:=1.&;\\\"'{}%", max_size=120))
def test_any_mix_of_markers_gives_well_formed_xml(text):
    host = BareHost()
    host.add(text)
    (paragraph,) = parsed(f"<w:p>{render_inline(text, host)}</w:p>")
    assert paragraph.tag == qn("w:p")


def test_words_in_another_language_say_so_and_what_only_looks_like_it_is_text(host):
    content = host.add('Bogen [The *wall*]{lang=en} og [en]{lang="de-AT"}, [x]{class=y}, [z] {lang=en}')
    marks = [mark.get(qn("w:val")) for element in content for mark in element.iter(qn("w:lang"))]
    assert marks == ["en-GB", "en-GB", "de-AT"]
    assert texts(content) == ["Bogen The wall og en, [x]{class=y}, [z] {lang=en}"]


def test_paragraphs_in_another_language_end_where_they_say_or_are_text(host):
    content = host.add("::: {lang=en}\nOne.\n\n- two\n:::\n\nTre.\n\n::: {lang=sv}\nFyra.")
    assert [bool(list(element.iter(qn("w:lang")))) for element in content] == [True, True, False, False]
