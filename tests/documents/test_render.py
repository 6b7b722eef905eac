"""From a meeting and a Word template to a Word document, and what a designer is told about mistakes."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time

import pytest
from docx import Document
from PIL import Image
from rendering import render_document
from worddocs import WordDoc, meeting, paragraphs_of, run

from toolkit.errors import TemplateError
from toolkit.files.resources import style_folder
from toolkit.meetings.model import Attachment, DocumentKind, Item, Section
from toolkit.wordfile.docxio import W, parse_part, read_parts, write_parts


def template(*blocks: str) -> WordDoc:
    word = WordDoc()
    for text in blocks:
        word.text(text)
    return word


@pytest.fixture
def rendered(tmp_path):
    def render(word: WordDoc, *items: Item, **facts: object) -> bytes:
        path = word.save(tmp_path / "minutes.docx")
        return render_document(meeting(tmp_path, *items, **facts), DocumentKind.MINUTES, path)

    return render


# ---------------------------------------------------------------- what is written


def test_tags_are_replaced_also_when_word_has_split_them_over_runs(rendered):
    word = WordDoc()
    word.paragraph(run("{{ commi") + run("ttee.na", "<w:b/>") + run("me }}!"))
    assert paragraphs_of(rendered(word)) == ["Prøveudvalget!"]


def test_what_users_write_is_shown_and_never_run(rendered):
    title = "{{ 7*7 }} {% if x %} {_{ a }_} <w:br/> & \"q\" 'a' {# c #}"
    word = template("{%p for item in items %}", "{{ item.title }}", "{%p endfor %}")
    assert paragraphs_of(rendered(word, Item(number="1", title=title))) == [title]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kort.", ["Frist: Kort. Tak."]),
        ("En.\n\nTo.", ["Frist: En.", "To.", " Tak."]),
        ("- et\n- to", ["Frist: ", "et", "to", " Tak."]),
    ],
)
def test_a_text_beside_other_words_stands_on_their_line(rendered, text, lines):
    line = "{% for s in item.sections %}{{ s.heading }}: {{ s.text }} Tak.{% endfor %}"
    word = template("{%p for item in items %}", line, "{%p endfor %}")
    item = Item(number="1", title="T", sections=(Section("Frist", text),))
    assert paragraphs_of(rendered(word, item)) == lines


def test_the_line_that_ends_the_minutes_never_stands_alone_on_a_page(tmp_path):
    item = Item(number="1", title="Budget", decision="Godkendt.\n\nFormanden takkede.")
    ended = meeting(tmp_path, item, adjourned=datetime.combine(date(2025, 2, 28), time(12)))
    template_file = style_folder("local") / "minutes.docx"
    document = Document(io.BytesIO(render_document(ended, DocumentKind.MINUTES, template_file)))
    before, last = document.paragraphs[-2:]
    assert (before.text, before.paragraph_format.keep_with_next) == ("Formanden takkede.", True)
    assert last.text.startswith("Mødet blev hævet")


@pytest.mark.parametrize(("count", "kept"), [(1, 0), (2, 1), (5, 4), (6, 0)])
def test_a_few_attachments_stay_on_one_page(tmp_path, count, kept):
    attachments = tuple(Attachment(f"1.{n}", f"Bilag {n}", None) for n in range(1, count + 1))
    item = Item(number="1", title="Budget", attachments=attachments)
    docx = render_document(
        meeting(tmp_path, item), DocumentKind.AGENDA, style_folder("local") / "agenda.docx"
    )
    lines = [one for one in Document(io.BytesIO(docx)).paragraphs if one.style.name == "Attachment"]
    assert [bool(one.paragraph_format.keep_with_next) for one in lines] == [True] * kept + [False] * (
        count - kept
    )


def test_line_breaks_and_tabs_in_a_text_are_words_own(rendered):
    docx = rendered(template("{{ meeting.initials }}"), initials="A\nB\tC")
    assert paragraphs_of(docx) == ["A\nB\tC"]


def test_a_paragraph_emptied_by_its_tags_leaves_no_blank_line(rendered):
    word = template("one", "{% if meeting.initials %}{{ meeting.initials }}{% endif %}", "two", "")
    assert paragraphs_of(rendered(word)) == ["one", "two", ""]


def test_a_paragraph_with_an_equation_is_not_empty(rendered):
    word = WordDoc()
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    word.block(f"<w:p {math}><m:oMath><m:r><m:t>{{{{ committee.name }}}}</m:t></m:r></m:oMath></w:p>")
    document = parse_part(read_parts(rendered(word))["word/document.xml"])
    assert [text.text for text in document.iter("{*}t")] == ["Prøveudvalget"]


def test_a_cell_emptied_by_its_tags_keeps_the_paragraph_that_word_needs(rendered):
    word = WordDoc()
    word.block(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
        f"<w:p>{run('{{p meeting.information }}')}</w:p></w:tc></w:tr></w:tbl>"
    )
    document = parse_part(read_parts(rendered(word))["word/document.xml"])
    assert [child.tag for child in document.find(f".//{W}tc")] == [f"{W}p"]


def test_headers_and_footers_are_filled_in(rendered):
    word = template("text")
    word.document.sections[0].header.paragraphs[0].text = "{{ committee.name }}"
    word.document.sections[0].footer.paragraphs[0].text = "{{ committee.organisation }}"
    document = Document(io.BytesIO(rendered(word)))
    assert document.sections[0].header.paragraphs[0].text == "Prøveudvalget"
    assert document.sections[0].footer.paragraphs[0].text == "Fjordby Kommune"


def test_properties_tell_the_document_and_neither_the_clock_nor_the_designer(rendered):
    word = template("text")
    word.document.core_properties.author = "A Designer"
    word.document.core_properties.last_modified_by = "A Designer"
    properties = Document(io.BytesIO(rendered(word, issued=date(2025, 3, 11)))).core_properties
    assert properties.title == "Referat \u2013 Prøveudvalget \u2013 28. februar 2025"
    assert properties.author == "Prøveudvalget, Fjordby Kommune"
    assert properties.last_modified_by == properties.author
    assert (properties.created.date(), properties.modified.date()) == (date(2025, 3, 11),) * 2
    assert properties.language == "da-DK"


def test_word_is_not_made_to_ask_about_fields(rendered):
    word = template("text")
    word.paragraph('<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>')
    settings = word.document.settings.element
    settings.append(settings.makeelement(f"{W}updateFields", {f"{W}val": "true"}))
    parts = read_parts(rendered(word))
    assert b"updateFields" not in parts["word/settings.xml"]
    assert b"dirty" not in parts["word/document.xml"]


def test_the_same_meeting_gives_the_same_bytes(rendered):
    word = template("{%p for item in items %}", "{{p item.statement }}", "{%p endfor %}")
    word.document.styles.add_style("Code", 2)
    item = Item(number="1", title="T", statement="1. a\n2. b\n\n[link](https://example.org)")
    word.document.styles.add_style("Hyperlink", 2)
    assert rendered(word, item) == rendered(word, item)


def test_every_part_has_its_content_type(rendered):
    data = rendered(template("text"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
    assert Document(io.BytesIO(data)).paragraphs[0].text == "text"


def test_each_list_begins_its_own_numbering(rendered):
    word = template("{%p for item in items %}", "{{p item.statement }}", "{%p endfor %}")
    items = [Item(number=str(n), title="T", statement="1. a\n2. b") for n in (1, 2)]
    parts = read_parts(rendered(word, *items))
    used = [number.get(f"{W}val") for number in parse_part(parts["word/document.xml"]).iter(f"{W}numId")]
    assert used[0] == used[1] != used[2] == used[3]
    numbering = parse_part(parts["word/numbering.xml"])
    for number in set(used):
        overrides = numbering.findall(f"{W}num[@{W}numId='{number}']/{W}lvlOverride/{W}startOverride")
        assert [override.get(f"{W}val") for override in overrides] == ["1"] * 9


# ---------------------------------------------------------------- pictures


def with_picture(rendered, source: str) -> dict[str, bytes]:
    word = template("{%p for item in items %}", "{{p item.statement }}", "{%p endfor %}")
    word.document.styles.add_style("Picture", 1)
    parts = read_parts(rendered(word, Item(number="1", title="T", statement=f"![Kort]({source})")))
    return {name: part for name, part in parts.items() if name.startswith("word/media/")}


def test_a_picture_of_the_meetings_folder_is_taken_as_it_is(rendered, tmp_path):
    Image.new("RGB", (40, 20), "red").save(tmp_path / "kort.png")
    assert list(with_picture(rendered, "kort.png").values()) == [(tmp_path / "kort.png").read_bytes()]


def test_a_webp_and_a_turned_photograph_are_made_fit_for_word(rendered, tmp_path):
    Image.new("RGB", (40, 20), "red").save(tmp_path / "kort.webp")
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (40, 20), "red").save(tmp_path / "foto.jpg", exif=exif)
    for source, kind, size in (("kort.webp", "PNG", (40, 20)), ("foto.jpg", "JPEG", (20, 40))):
        (data,) = with_picture(rendered, source).values()
        with Image.open(io.BytesIO(data)) as picture:
            assert (picture.format, picture.size) == (kind, size)


@pytest.mark.parametrize(
    "source", ["../ude.png", "{folder}/../ude.png", "findes-ikke.png", "tekst.png", "link.png"]
)
def test_nothing_is_taken_from_outside_the_meetings_folder(rendered, tmp_path, source):
    outside = tmp_path.parent / "ude.png"
    Image.new("RGB", (4, 4)).save(outside)
    (tmp_path / "tekst.png").write_text("no picture")
    (tmp_path / "link.png").symlink_to(outside)
    assert with_picture(rendered, source.format(folder=tmp_path)) == {}


# ---------------------------------------------------------------- mistakes in a template


def mistake(rendered, word: WordDoc) -> str:
    with pytest.raises(TemplateError) as raised:
        rendered(word, Item(number="1", title="T"))
    return str(raised.value)


@pytest.mark.parametrize(
    ("text", "tag", "reason"),
    [
        ("Sag: {{ meeting.titel }}", "{{ meeting.titel }}", "has no “titel”"),
        ("Sag: {{ møde.title }}", "{{ møde.title }}", "møde"),
        ("A {{ committee.name }} B {{ nope }} C", "{{ nope }}", "nope"),
        ("{{ meeting. }}", "{{ meeting. }}", "not written to its end"),
        ("{% iff meeting %}x{% endif %}", "{% iff meeting %}", "iff"),
        ("{{ meeting.title", "{{ meeting.title", "not closed with }}"),
        ("{% if meeting.title", "{% if meeting.title", "not closed with %}"),
        ("{{ meeting.__class__ }}", "{{ meeting.__class__ }}", "unsafe"),
        ("{{ ''.__class__.__mro__ }}", "{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{{ items.append(1) }}", "{{ items.append(1) }}", "append"),
        ("{{ meeting.title / 2 }}", "{{ meeting.title / 2 }}", "unsupported operand"),
        ("{{ 1 / 0 }}", "{{ 1 / 0 }}", "division"),
        ("{% for x in range(1000000) %}.{% endfor %}", "{% for x in range(1000000) %}", "calls nothing"),
        ("{{ meeting.title.upper() }}", "{{ meeting.title.upper() }}", "calls nothing"),
        ("{{ 9 ** 9 ** 9 }}", "{{ 9 ** 9 ** 9 }}", "** is not for templates"),
        ('{{ "x" * 1000000000 }}', '{{ "x" * 1000000000 }}', "* is for numbers only"),
        ('{{ "%1000000000d" % 1 }}', '{{ "%1000000000d" % 1 }}', "% is for numbers only"),
        ("{{ 10000000 * 10000000 }}", "{{ 10000000 * 10000000 }}", "grows too large"),
        (
            '{{ "x" | center(1000000000) }}',
            '{{ "x" | center(1000000000) }}',
            "“center” is nothing that a tag can use",
        ),
        ("{% include 'x' %}", "{% include 'x' %}", "no loader"),
        ("{{ committee.name|nofilter }}", "{{ committee.name|nofilter }}", "nofilter"),
    ],
)
def test_a_mistake_names_template_paragraph_and_tag(rendered, text, tag, reason):
    message = mistake(rendered, template("Before {{ committee.name }}", text, "After {{ committee.name }}"))
    assert "minutes.docx" in message
    assert f"paragraph “{text}”" in message
    assert f"tag {tag}" in message
    assert reason in message


def test_of_equal_tags_the_one_that_fails_is_named(rendered):
    word = template("First {% for x in items %}{{ x.title }}{% endfor %}", "Second {{ x.title }}")
    assert "paragraph “Second {{ x.title }}”" in mistake(rendered, word)


def test_a_mistake_in_a_header_or_a_table_says_so(rendered):
    word = template("text")
    word.document.sections[0].header.paragraphs[0].text = "{{ nope }}"
    assert "of the header" in mistake(rendered, word)
    word = WordDoc()
    word.block(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
        f"<w:p>{run('Pkt. {{ nope }}')}</w:p></w:tc></w:tr></w:tbl>"
    )
    assert "paragraph “Pkt. {{ nope }}” of a table cell" in mistake(rendered, word)


def test_a_block_never_ended_is_a_mistake(rendered):
    message = mistake(rendered, template("{%p for item in items %}", "{{ item.title }}"))
    assert "endfor" in message


def test_text_that_a_whole_paragraph_tag_would_swallow_is_a_mistake(rendered):
    assert "must stand alone" in mistake(rendered, template("Sagsfremstilling: {{p meeting.information }}"))


def test_tags_that_cut_across_a_table_are_a_mistake(rendered):
    word = template("{% if meeting.initials %}a")
    word.block(
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>"
        f"<w:p>{run('b{% endif %}')}</w:p></w:tc></w:tr></w:tbl>"
    )
    assert "cut across" in mistake(rendered, word)


def test_a_page_number_without_its_anchor_is_a_mistake(rendered):
    word = template("{%p for item in items %}", "{{r item.page }}", "{%p endfor %}")
    assert "item_1" in mistake(rendered, word)


def test_a_style_that_the_text_needs_and_the_template_lacks_is_named(tmp_path):
    word = template("{%p for item in items %}", "{{p item.statement }}", "{%p endfor %}")
    word.document.styles["List Bullet"].delete()
    path = word.save(tmp_path / "minutes.docx")
    item = Item(number="1", title="T", statement="- a")
    with pytest.raises(TemplateError, match=r"minutes\.docx.*List Bullet"):
        render_document(meeting(tmp_path, item), DocumentKind.MINUTES, path)


def test_a_template_that_is_missing_or_no_word_file_is_named(tmp_path):
    broken = tmp_path / "broken.docx"
    parts = read_parts(WordDoc().to_bytes())
    for data in (None, b"text", write_parts({"a": b""}), write_parts({**parts, "word/document.xml": b"<w"})):
        if data is not None:
            broken.write_bytes(data)
        with pytest.raises(TemplateError, match=r"broken\.docx"):
            render_document(meeting(tmp_path), DocumentKind.MINUTES, broken)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b"<w:document", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document', "DTD"),
        (b"w:sectPr", b"w:rubbish", "page's format"),
    ],
)
def test_what_word_never_writes_is_refused(tmp_path, old, new, reason):
    parts = read_parts(template("{{ committee.name }}").to_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace(old, new, 1 if b"DOCTYPE" in new else -1)
    path = tmp_path / "minutes.docx"
    path.write_bytes(write_parts(parts))
    with pytest.raises(TemplateError) as raised:
        render_document(meeting(tmp_path), DocumentKind.MINUTES, path)
    assert reason in raised.value.say("en")
