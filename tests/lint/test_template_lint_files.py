"""What a template needs besides right tags is found too: file, styles, fonts, anchors, contents, settings."""

import json
import re
import subprocess
import sys
import zipfile

import pytest
from broken_templates import (
    REGION,
    SHORT,
    changed,
    codes_of,
    paragraph,
    shipped_parts,
    table,
    with_body,
    without_style,
    words_about,
    words_of,
    write_template,
)
from command_line import make_workspace, run_minutes_here

from toolkit.catalogue import RULES
from toolkit.documents.templatetags import TAG
from toolkit.files.resources import style_folder
from toolkit.lint import check_template
from toolkit.lint.looks import NEEDED_STYLES

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
BODY, STYLES, SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"
TOC = style_folder("municipality") / "minutes.docx"
ANCHOR = "{{r item.anchor }}"
LOGO = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="9" cy="9"/><wp:docPr id="99" name="Logo"/>'
    '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></wp:inline></w:drawing></w:r>'
)

EQUATION = (
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
    "<m:r><m:t>areal</m:t></m:r></m:oMath>"
)


def without_tags():
    """The parts of a shipped template as they are in a finished document."""
    parts = shipped_parts()
    return {name: TAG.sub("x", text) if isinstance(text, str) else text for name, text in parts.items()}


def formatted(text, properties):
    """A paragraph whose run has these properties."""
    return paragraph(text).replace("<w:r>", f"<w:r><w:rPr>{properties}</w:rPr>")


MISTAKES = {
    "template-style-missing": (
        lambda: without_style("List Bullet 2"),
        "the style “List Bullet 2” is missing",
    ),
    "template-list-unnumbered": (
        lambda: changed(STYLES, "w:numPr>", "w:x>"),
        "the list style “List Bullet” has no bullet",
    ),
    "template-no-anchor": (lambda: changed(BODY, ANCHOR, ""), "{{r item.anchor }} is missing"),
    "template-anchor-no-heading": (
        lambda: changed(BODY, '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Normal"/>'),
        "{{r item.anchor }} is in a paragraph that is no heading",
    ),
    "template-anchor-twice": (
        lambda: changed(BODY, "{{r attachment.line }}", "{{r attachment.line }}{{r attachment.line }}"),
        "{{r attachment.line }} is in the template already",
    ),
    "template-no-attachment-line": (
        lambda: changed(BODY, "{{r attachment.line }}", "{{ attachment.title }}"),
        "{%p for attachment in item.attachments %}",
    ),
    "template-no-contents": (
        lambda: changed(BODY, "{{r item.contents_line }}", "{{ item.number }}"),
        "there is a heading for the contents, but no contents",
    ),
    "template-contents-broken": (
        lambda: changed(BODY, '<w:fldChar w:fldCharType="separate"/>', "<w:t/>", template=TOC),
        r'the table of contents (TOC \o "2-3" \t "Item Group;1" \h \z) is not whole',
    ),
    "template-font-not-embedded": (
        lambda: changed(STYLES, "Noto Sans", "Garamond"),
        "the font “Garamond” is not embedded",
    ),
    "template-line-multiple": (
        lambda: changed(STYLES, 'w:line="315" w:lineRule="atLeast"', 'w:line="276" w:lineRule="auto"'),
        "has lines of 1.15 times their height",
    ),
    "template-text-kept": (
        lambda: changed(STYLES, '<w:spacing w:before="140"', '<w:keepNext/><w:spacing w:before="140"'),
        "is kept with the next paragraph",
    ),
    "template-update-fields": (
        lambda: changed(SETTINGS, "<w:zoom", '<w:updateFields w:val="true"/><w:zoom'),
        "update fields on opening",
    ),
    "template-tracked-changes": (
        lambda: with_body(
            paragraph("x").replace("<w:r>", "<w:ins><w:r>").replace("</w:r>", "</w:r></w:ins>")
        ),
        "“x”: there are tracked changes here",
    ),
    "template-linked-file": (
        lambda: with_body(
            paragraph("x")
            .replace("<w:r>", '<w:fldSimple w:instr=" includetext C:/x.docx "><w:r>')
            .replace("</w:r>", "</w:r></w:fldSimple>")
        ),
        "“x”: the field INCLUDETEXT fetches something from elsewhere",
    ),
    "template-leaves-out": (
        lambda: changed(BODY, "{{p item.decision }}", "{{ labels.decision }}"),
        "nothing prints `item.decision`",
    ),
    "template-picture-without-alt": (
        lambda: with_body(paragraph("").replace("</w:pPr>", "</w:pPr>" + LOGO)),
        "there is a picture without an alternative text",
    ),
    "template-table-without-header": (
        lambda: with_body(
            table([paragraph("a"), paragraph("b")], [paragraph("c"), paragraph("d")]).replace('"1"', '"0"')
        ),
        "there is a table without headers",
    ),
    "template-heading-skipped": (
        lambda: with_body(paragraph("x", style="Heading1") + paragraph("y", style="Heading3")),
        "“y”: this heading skips a level",
    ),
    "template-link-says-nothing": (
        lambda: with_body(
            paragraph("klik her")
            .replace("<w:r>", '<w:hyperlink w:anchor="x"><w:r>')
            .replace("</w:r>", "</w:r></w:hyperlink>")
        ),
        "the link text “klik her” does not say where it leads",
    ),
    "template-colour-alone": (
        lambda: with_body(
            paragraph("sort ", "rød").replace(
                '<w:r><w:t xml:space="preserve">rød', '<w:r><w:rPr><w:color w:val="C00000"/></w:rPr><w:t>rød'
            )
        ),
        "some words differ from the others in nothing but their colour",
    ),
    "template-low-contrast": (
        lambda: with_body(formatted("bleg", '<w:color w:val="9A9A9A"/>')),
        "“bleg”: #9A9A9A on #FFFFFF is hard to read (contrast 2.8:1)",
    ),
    "template-small-text": (
        lambda: with_body(formatted("småt", '<w:sz w:val="12"/>')),
        "“småt”: text of 6 pt is too small",
    ),
    "template-no-language": (
        lambda: changed(STYLES, "<w:lang ", "<w:noProof "),
        "the file does not say which language it is in",
    ),
    "template-heading-by-look": (
        lambda: with_body(formatted("Økonomi", "<w:b/>") + paragraph("Der er penge nok.")),
        "“Økonomi”: this line looks like a heading and is none",
    ),
    "template-only-in-margin": (
        lambda: changed("word/header2.xml", "</w:hdr>", paragraph("FORTROLIGT", style="Header") + "</w:hdr>"),
        "`FORTROLIGT` stands in heads and feet alone",
    ),
    "template-list-runs-on": (
        lambda: with_body(
            paragraph("{%p for item in items %}")
            + 2
            * paragraph("led {{ item.title }}").replace(
                "</w:pPr>", '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
            )
            + paragraph("{%p endfor %}")
        ),
        "a numbered list stands in a loop",
    ),
    "template-tag-in-link": (
        lambda: changed(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            '<Relationship Id="x" Type="h/hyperlink" Target="https://a.dk/%7B%7B x %7D%7D" '
            'TargetMode="External"/></Relationships>',
        ),
        "there is a tag in the address of a link: https://a.dk/{{ x }}",
    ),
    "template-not-drawn": (
        lambda: with_body(paragraph("").replace("</w:pPr>", "</w:pPr>" + EQUATION)),
        "would not show: 1 word of an equation (“areal”",
    ),
    "template-no-tags": (without_tags, "there is no tag in it"),
}
TESTED_BELOW = {"template-missing", "template-not-word", "template-list-incomplete"}
TESTED_AMONG_TAGS = {"template-tag-split"}


@pytest.mark.parametrize("code", sorted(MISTAKES))
def test_each_mistake_is_found_and_told(code, tmp_path):
    make, said = MISTAKES[code]
    path = write_template(tmp_path, make())
    found = list(check_template(path))
    assert {finding.code for finding in found} == {code}
    assert said in words_of(found, "en", path)
    assert "Bilingual" not in words_of(found, "da", path)


def test_every_rule_about_templates_has_a_test():
    codes = {code for code in RULES if code.startswith("template-")}
    examples = {code for code, rule in RULES.items() if rule.file == "template"}
    assert codes == examples | MISTAKES.keys() | TESTED_BELOW | TESTED_AMONG_TAGS


@pytest.mark.parametrize("name", NEEDED_STYLES)
def test_every_style_that_texts_are_written_in_is_asked_for(name, tmp_path):
    path = write_template(tmp_path, without_style(name, template=SHORT), SHORT.name)
    assert f"the style “{name}” is missing" in words_about(path)


def test_a_missing_style_is_called_as_word_in_danish_shows_it(tmp_path):
    path = write_template(tmp_path, without_style("Heading 2"))
    assert "Overskrift 2 (Heading 2)" in words_about(path, "da")


def test_a_tag_that_never_ends_is_not_told_to_be_small(tmp_path):
    path = write_template(tmp_path, changed(BODY, "{%p for item in items %}", "{%p for item in items"))
    assert "template-small-text" not in codes_of(path)


def test_a_level_of_the_contents_without_its_style_is_found(tmp_path):
    path = write_template(tmp_path, changed(STYLES, '"toc 2"', '"other"', template=TOC))
    assert "the style “TOC 2” is missing" in words_about(path)


@pytest.mark.parametrize("around", ["{}", "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"])
def test_words_outside_of_all_paragraphs_are_looked_at_like_others(around, tmp_path):
    loose = '<w:r><w:rPr><w:color w:val="9A9A9A"/></w:rPr><w:t>bleg</w:t></w:r>'
    path = write_template(tmp_path, with_body(around.format(loose)))
    assert "template-low-contrast" in codes_of(path)


def test_anchors_in_branches_that_exclude_each_other_are_not_double(tmp_path):
    parts = changed(
        BODY, ANCHOR, "{% if item.closed %}{{r item.anchor }}{% else %}{{r item.anchor }}{% endif %}"
    )
    assert codes_of(write_template(tmp_path, parts)) == []


def test_a_page_of_a_decision_needs_the_decision_s_anchor(tmp_path):
    parts = changed(BODY, "{{r item.decision_anchor }}", "{{r item.decision_page }}")
    assert "{{r item.decision_anchor }} is missing" in words_about(write_template(tmp_path, parts))


def test_an_agenda_need_not_print_decisions(tmp_path):
    parts = changed(BODY, "{{p item.decision }}", "{{ labels.decision }}")
    assert codes_of(write_template(tmp_path, parts, "agenda.docx")) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old .doc file"),
        (b"%PDF-1.7", "not saved by Word"),
        (b"", "not saved by Word"),
        (b"PK\x03\x04", "not saved by Word"),
    ],
)
def test_a_file_that_is_no_word_document_is_told(data, said, tmp_path):
    path = tmp_path / "agenda.docx"
    path.write_bytes(data)
    assert codes_of(path) == ["template-not-word"]
    assert said in words_about(path)


@pytest.mark.parametrize(
    ("kind", "said"),
    [("template.main", "Word template (.dotx)"), ("document.macroEnabled.main", "macros (.docm)")],
)
def test_a_renamed_dotx_or_docm_is_told(kind, said, tmp_path):
    parts = changed("[Content_Types].xml", "wordprocessingml.document.main", f"wordprocessingml.{kind}")
    assert said in words_about(write_template(tmp_path, parts))


@pytest.mark.parametrize(
    ("part", "end"),
    [(BODY, "</w:body>"), (STYLES, "</w:styles>"), ("word/_rels/header1.xml.rels", "</Relationships>")],
)
def test_a_part_that_is_no_xml_is_told(part, end, tmp_path):
    parts = shipped_parts()
    whole = parts.get(part, f'<Relationships xmlns="{RELATIONS}">{end}')
    path = write_template(tmp_path, {**parts, part: whole.replace(end, "")})
    assert codes_of(path) == ["template-not-word"]


def test_a_zip_without_a_document_is_told(tmp_path):
    path = tmp_path / "minutes.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "x")
    assert "holds no Word document" in words_about(path)


def test_a_part_with_a_dtd_is_no_word_file(tmp_path):
    declared = changed(BODY, "<w:document ", '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document ')
    assert "it has a DTD" in words_about(write_template(tmp_path, declared))


def test_the_command_tells_the_missing_one_of_a_folder_and_ends_with_1(tmp_path):
    write_template(tmp_path, shipped_parts())
    run = run_minutes_here("check-template", ".", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("agenda.docx:1:1: error[template-missing]: there is no agenda.docx\n")


def test_warnings_end_with_1_only_when_strict(tmp_path):
    write_template(tmp_path, changed(SETTINGS, "<w:zoom", "<w:updateFields/><w:zoom"))
    assert run_minutes_here("check-template", "minutes.docx", cwd=tmp_path).returncode == 0
    assert run_minutes_here("check-template", "--strict", "minutes.docx", cwd=tmp_path).returncode == 1


def test_no_line_of_the_zip_is_shown(tmp_path):
    write_template(tmp_path, with_body(paragraph("{{ meeting.dato }}")))
    shown = run_minutes_here("check-template", "minutes.docx", cwd=tmp_path).stderr.splitlines()
    assert len(shown) == 2
    assert shown[1].strip() == "did you mean `date`?"


def test_findings_come_as_json_and_annotations(tmp_path):
    write_template(tmp_path, with_body(paragraph("{{ meeting.dato }}")))
    (found,) = json.loads(
        run_minutes_here("check-template", "--format", "json", "minutes.docx", cwd=tmp_path).stdout
    )["findings"]
    assert (found["code"], found["file"]) == ("template-unknown-name", "minutes.docx")
    annotated = run_minutes_here("check-template", "--format", "github", "minutes.docx", cwd=tmp_path)
    assert annotated.stdout.startswith(f"::error file=minutes.docx,line={found['line']},")
    assert annotated.returncode == 1


def test_messages_are_in_the_committee_s_language(tmp_path):
    committee = make_workspace(tmp_path, language="da").parents[1]
    (committee / "skabeloner").mkdir()
    run = run_minutes_here("check-template", "lom/skabeloner", cwd=tmp_path)
    assert "der er ingen agenda.docx" in run.stderr


def test_shipped_templates_are_told_to_be_well():
    run = run_minutes_here("check-template", "--strict", ".", cwd=REGION)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "Nothing to mend in 8 templates.\n")


def test_checking_imports_neither_pdf_nor_schemas(tmp_path):
    code = (
        "import sys; from toolkit.cli import main; main(['check-template', sys.argv[1]]); "
        "sys.exit(bool({'pikepdf', 'jsonschema'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code, REGION], cwd=tmp_path, check=False).returncode == 0


def test_a_list_of_attachments_needs_their_pages_and_a_sheet_its_anchor(tmp_path):
    local = style_folder("local")
    for name, old, code in (
        ("attachments.docx", "{{ attachment.page }}", "template-list-incomplete"),
        ("separators.docx", "{{r attachment.anchor }}", "template-no-anchor"),
    ):
        assert code not in codes_of(local / name)
        path = write_template(tmp_path, changed(BODY, old, "", template=local / name), name)
        assert code in codes_of(path)
        assert re.search(r"attachment\.(page|anchor)", words_about(path, "da"))
