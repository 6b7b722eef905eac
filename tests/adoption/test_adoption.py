"""`minutes templates adopt`: a Word document of one's own made a template, and what is left to do."""

import io
from pathlib import Path

import pytest
from command_line import make_workspace, run_minutes_here
from docx import Document
from docx.shared import Mm, Pt

from toolkit.adoption import adopt_document
from toolkit.files.resources import style_folder, styles
from toolkit.lint import check_template
from toolkit.wordfile.bookmarks import CUSTOM_PROPERTIES, PROPERTY
from toolkit.wordfile.docxio import read_parts, write_parts

PLAIN = sorted((Path(__file__).parents[1] / "data" / "adopted").glob("*.docx"))
OLD_WORDS = ("Anne Birk", "3. marts", "4. februar", "Hanne Iversen", "Plejehjem", "Rammen", "Biblioteket")


def adopt(data, style="municipality"):
    return adopt_document(data, (style_folder(style) / "minutes.docx").read_bytes())


def written(fill):
    """The bytes of a document that `fill` writes."""
    document, stream = Document(), io.BytesIO()
    fill(document)
    document.save(stream)
    return stream.getvalue()


def wrong_in(folder, docx, level=("error", "warning")):
    path = folder / "minutes.docx"
    path.write_bytes(docx)
    return [found.code for found in check_template(path) if found.severity.name.lower() in level]


def text_of(docx):
    document = Document(io.BytesIO(docx))
    return "\n".join(
        "".join(piece.text or "" for piece in p.iter("{*}t")) for p in document.element.iter("{*}p")
    )


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_old_minutes_become_templates_that_build(tmp_path, path):
    meeting = make_workspace(tmp_path, language="da")
    before = path.read_bytes()
    result = run_minutes_here(
        "templates", "adopt", path, "--style", "municipality", "--out", "lom/templates", cwd=tmp_path
    )
    assert result.returncode == 0, result.stderr
    assert path.read_bytes() == before
    steps = [line for line in result.stderr.splitlines() if line[:2] in {f"{n}." for n in range(1, 10)}]
    assert 1 <= len(steps) <= 5
    for name in ("agenda", "minutes"):
        template = tmp_path / "lom" / "templates" / f"{name}.docx"
        document = Document(template)
        for run in document.element.findall(".//{*}r"):  # the step that the yellow words ask for
            if run.find("{*}rPr/{*}highlight") is not None:
                run.getparent().remove(run)
        document.save(template)
    with (tmp_path / "lom" / "committee.yaml").open("a", encoding="utf-8") as file:
        file.write("templates: templates\n")
    assert run_minutes_here("check-template", "lom/templates", cwd=tmp_path).returncode == 0
    built = run_minutes_here("build", meeting, "--out", "out", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    printed = text_of(next((tmp_path / "out").rglob("minutes.docx")).read_bytes())
    assert "Godkendt." in printed
    assert "18. juni 2025" in printed.replace("\N{NO-BREAK SPACE}", " ")
    assert [word for word in OLD_WORDS if word in printed] == []


@pytest.mark.parametrize("style", styles())
@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_every_style_lends_what_is_missing(tmp_path, path, style):
    told = set(wrong_in(tmp_path, adopt(path.read_bytes(), style).docx))
    # What of its looks is hard to read, or in its heads alone, is for its owner to change.
    assert told <= {"template-font-not-embedded", "template-low-contrast", "template-only-in-margin"}


def table_of_items(document):
    document.add_paragraph("Referat af møde 3/3-2026")
    table = document.add_table(rows=3, cols=2)
    for number, row in enumerate(table.rows, 1):
        row.cells[0].text, row.cells[1].text = f"{number}.", "Emne"


def bold_items(document):
    document.add_paragraph("DAGSORDEN")
    for number in (1, 2):
        document.add_paragraph().add_run(f"{number}. Emne").bold = True
        document.add_paragraph("Tekst")


def test_pages_of_an_adopted_document_break_alike_in_every_program(tmp_path):
    def spaced(document):
        bold_items(document)
        document.styles["Normal"].paragraph_format.line_spacing = 1.15
        document.styles["List Bullet"].paragraph_format.keep_with_next = True

    adopted = adopt(written(spaced)).docx
    told = set(wrong_in(tmp_path, adopted, ("hint",)))
    assert not told & {"template-line-multiple", "template-text-kept"}
    looks = {
        name: Document(io.BytesIO(adopted)).styles[name].paragraph_format
        for name in ("Normal", "List Bullet")
    }
    assert looks["Normal"].line_spacing == Pt(15.25)  # 11 points, 1.2 times as high, 1.15 times that
    assert not looks["List Bullet"].keep_with_next


def labels_on_one_line(document):
    document.add_paragraph("Dato: 3. marts 2026\tTid: kl. 10.00-12.00\tSted: Her")
    document.add_paragraph("Deltagere:")
    document.add_paragraph("Anne Birk", style="List Bullet")
    document.add_paragraph("Carl Dam", style="List Bullet")
    document.add_heading("1. Emne", 2)


def sections(document):
    document.sections[0].header.paragraphs[0].text = "Fra første sektion"
    document.add_heading("Referat", 0)
    document.add_section()
    document.add_heading("1. Emne", 1)
    document.add_section()
    document.add_paragraph("Tekst")


def nothing(document):
    """Leave the document empty."""


def own_tags(*lines):
    def fill(document):
        for line in lines:
            document.add_paragraph(line)

    return fill


LOOP = ("{%p for item in items %}", "{%p endfor %}")
TAGGED = {
    "no loop": own_tags("{{ meeting.date }}"),
    "title alone": own_tags(LOOP[0], "{{ item.title }}", LOOP[1]),
    "own name": own_tags("{%p for punkt in items %}", "{{ punkt.title }}", LOOP[1]),
    "breaks first": own_tags(
        *(LOOP[0], "{%p if item.is_break %}", "{{ item.title }}", "{%p else %}", "{{ item.full_title }}"),
        *("{%p endif %}", LOOP[1]),
    ),
}
UNTAGGED = (table_of_items, bold_items, labels_on_one_line, sections, nothing)
SHAPES = {fill.__name__: fill for fill in UNTAGGED} | TAGGED


# Each shape in one of the styles: drawing a template takes a second.
EACH_ONCE = [(shape, styles()[number % len(styles())]) for number, shape in enumerate(SHAPES)]


@pytest.mark.parametrize(("shape", "style"), EACH_ONCE)
def test_whatever_the_document_is_like_its_template_has_no_errors(tmp_path, shape, style):
    assert wrong_in(tmp_path, adopt(written(SHAPES[shape]), style).docx, ("error",)) == []


@pytest.mark.parametrize("level", [1, 2, 4])
def test_the_contents_list_the_items_whatever_the_level_of_their_headings(level):
    def fill(document):
        document.add_heading("Referat", 0)
        for number in (1, 2):
            document.add_heading(f"{number}. Budget", level)
            document.add_paragraph("Godkendt.")

    made = Document(io.BytesIO(adopt(written(fill)).docx))
    (item,) = (p for p in made.paragraphs if "item.anchor" in p.text)
    assert item.style.style_id == f"Heading{level}"
    code = next(each.text for each in made.element.iter("{*}instrText") if "TOC" in each.text)
    assert f'"{level}-{level + 1}"' in code


def test_a_line_of_labels_is_left_out_where_the_meeting_has_none_of_them():
    def fill(document):
        document.add_paragraph("Deltagere: Anna Dahl. Afbud: Carla Friis")
        bold_items(document)

    text = text_of(adopt(written(fill)).docx)
    assert "{%p if meeting.participants_text or meeting.absent_text %}" in text


def test_labels_keep_their_words_and_their_values_become_tags():
    text = text_of(adopt(written(labels_on_one_line)).docx)
    assert text.startswith("{{ document.heading }}\n")  # which the document did not say
    assert "Dato: {{ meeting.date_with_weekday }}" in text
    assert "Sted: {{ meeting.place }}" in text
    assert "{{ meeting.participants_text }}" in text
    assert "Carl Dam" not in text


def test_the_headers_of_sections_that_go_are_kept():
    document = Document(io.BytesIO(adopt(written(sections)).docx))
    assert document.sections[-1].header.paragraphs[0].text == "Fra første sektion"


@pytest.mark.parametrize("data", [b"", b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1}"])
def test_what_is_no_word_document_is_refused_in_words(tmp_path, data):
    (tmp_path / "old.docx").write_bytes(data)
    result = run_minutes_here("templates", "adopt", "old.docx", "--style", "local", cwd=tmp_path)
    assert result.returncode == 4
    assert "old.docx" in result.stderr
    assert not (tmp_path / "templates").exists()


@pytest.mark.parametrize("style", ["kommune", "municipality"])
def test_the_style_may_be_named_in_danish_and_nothing_is_written_over(tmp_path, style):
    (tmp_path / "old.docx").write_bytes(written(bold_items))
    command = ("templates", "adopt", "old.docx", "--style", style, "--lang", "da")
    assert run_minutes_here(*command, cwd=tmp_path).returncode == 0
    before = (tmp_path / "templates" / "minutes.docx").read_bytes()
    again = run_minutes_here(*command, cwd=tmp_path)
    assert again.returncode == 7
    assert (tmp_path / "templates" / "minutes.docx").read_bytes() == before


@pytest.mark.parametrize("style", styles())
def test_minutes_that_the_toolkit_made_lend_their_looks_and_none_of_their_words(tmp_path, style):
    made = Document(style_folder(style) / "minutes.docx")
    made.styles["Heading 2"].font.size = Pt(19)
    made.sections[-1].left_margin = Mm(31)
    made.element.body.insert(0, made.add_paragraph("Anne Birk")._p)
    made.save(tmp_path / "made.docx")
    parts = read_parts((tmp_path / "made.docx").read_bytes())
    parts[CUSTOM_PROPERTIES] = f'<Properties><property name="{PROPERTY}"/></Properties>'.encode()
    adopted = adopt(write_parts(parts), style)
    assert (adopted.own, adopted.left) == (True, ())
    assert text_of(adopted.docx) == text_of((style_folder(style) / "minutes.docx").read_bytes())
    template = Document(io.BytesIO(adopted.docx))
    assert template.styles["Heading 2"].font.size == Pt(19)
    assert template.sections[-1].left_margin.mm == pytest.approx(31, abs=0.1)
    assert wrong_in(tmp_path, adopted.docx) == []
