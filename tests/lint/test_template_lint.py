"""A mistake in a template's tags is found before a meeting is built, and told by paragraph and tag."""

from itertools import product

import pytest
from broken_templates import (
    REGION,
    changed,
    codes_of,
    paragraph,
    table,
    with_body,
    words_about,
    words_of,
    write_lines,
    write_template,
)

from toolkit.catalogue import RULES
from toolkit.files.resources import style_folder, styles
from toolkit.lint import check_template, find_templates
from toolkit.reporting.findingwords import say

EXAMPLES = sorted(code for code, rule in RULES.items() if rule.file == "template")
ITEM = "{{%p for item in items %}}\n{{%p if not item.is_break %}}\n{}\n{{%p endif %}}\n{{%p endfor %}}"


@pytest.mark.parametrize("style", styles())
def test_the_shipped_templates_have_no_findings(style):
    assert [code for template in find_templates([style_folder(style)]) for code in codes_of(template)] == []


@pytest.mark.parametrize("code", EXAMPLES)
def test_each_rule_finds_its_own_example_and_nothing_else_and_says_it_in_both_languages(code, tmp_path):
    rule = RULES[code]
    found = list(check_template(write_lines(tmp_path, rule.wrong)))
    assert {finding.code for finding in found} == {code}
    for finding, (language, place) in product(found, {"da": "brødtekst, ", "en": "body, "}.items()):
        said = say(finding, language)
        assert place in said.message
        assert "Bilingual" not in said.message + said.mend
    assert codes_of(write_lines(tmp_path, rule.right)) == []


def one_finding(folder, *lines):
    (finding,) = check_template(write_lines(folder, "\n".join(lines)))
    return finding


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("{{ titel }}", "template-unknown-name", "`titel`"),
        ("{{ meeting.absent.name }}", "template-unknown-name", "`meeting.absent.name`"),
        ("{{ meeting.date.year }}", "template-unknown-name", "`meeting.date.year`"),
        ("{{ meeting['dato'] }}", "template-unknown-name", "`meeting.dato`"),
        ("{{ committee.members | map(attribute='nam') | join }}", "template-unknown-name", "`nam`"),
        ("{{ items | map(attribute='case') | join }}", "template-unguarded-name", "`case`"),
        ("{{ labels.desicion }}", "template-unknown-label", "`desicion`"),
        ("{% if item %}x{% endif %}", "template-unknown-name", "`item`"),
        ("{{ meeting.title | uper }}", "template-unknown-filter", "`uper`"),
        ("{% if meeting.title is emty %}x{% endif %}", "template-unknown-filter", "`emty`"),
        ("{{ meeting.title | random }}", "template-unknown-filter", "`random`"),
        ("{{ range(3) | join }}", "template-call", "calls a function"),
        ("{{ meeting.title.upper() }}", "template-call", "calls a function"),
        ("{{ meeting.__class__ }}", "template-forbidden", "`__class__`"),
        ("{{ meeting | attr('title') }}", "template-forbidden", "`attr`"),
        ("{{ meeting.title | safe }}", "template-forbidden", "`safe`"),
        ("{{ 9 ** 9 }}", "template-forbidden", "`**`"),
        ("{{ 1 + meeting.date }}", "template-tag-syntax", "joined by ~"),
        ("{{ -meeting.date }}", "template-tag-syntax", "only numbers can be reckoned with"),
        ("{{p meeting.information or '5 %' }}", "template-tag-syntax", "} or % stands inside it"),
        ("{% include 'x' %}", "template-forbidden", "`include`"),
        ("{% extends 'x' %}", "template-forbidden", "`extends`"),
        ("{% import 'os' as os %}", "template-forbidden", "`import`"),
        ("{% set meeting.title = 'x' %}", "template-forbidden", "`meeting.title =`"),
        ("{%- if meeting.title %}", "template-forbidden", "`-`"),
        ("{{ meeting.participants }}", "template-not-text", "a list"),
        ("{{ document.is_minutes }}", "template-not-text", "yes or no"),
        ("{{ committee }}", "template-not-text", "group of fields"),
        ("{{p meeting.title }}", "template-form", "write {{ meeting.title }}"),
        ("{{r meeting.title }}", "template-form", "write {{ meeting.title }}"),
        ("{{ meeting.information }}", "template-form", "write {{p meeting.information }}"),
        ("{{p meeting.information | upper }}", "template-form", "wrong form"),
        ("{{ meeting.date | }}", "template-tag-syntax", "cannot be read"),
        ("{{ }}", "template-tag-syntax", "cannot be read"),
        ("{{ ((((meeting.date)))) and }}", "template-tag-syntax", "cannot be read"),
        ("{% esle %}", "template-unknown-tag", "did you mean `else`?"),
        ("{{ meeting.date", "template-tag-open", "close it with }}"),
        ("meeting.date }}", "template-stray-piece", "meeting.date"),
        ("{ meeting.date }", "template-stray-piece", "meeting.date"),
        ("%p endif %", "template-stray-piece", "%p endif %"),
    ],
)
def test_a_wrong_tag_is_told_with_what_is_wrong_in_it(line, code, said, tmp_path):
    finding = one_finding(tmp_path, line)
    assert finding.code == code
    told = say(finding, "en")
    assert said in f"{told.message}; {told.mend}"
    assert line.split("%}")[0] in told.message or code == "template-stray-piece"


@pytest.mark.parametrize(
    "line",
    [
        "{{ meeting.title or meeting.date }}",
        "{{ meeting.participants | join(', ') }}",
        "{{ committee.members | map(attribute='name') | join(', ') }}",
        "{{ items | rejectattr('is_break') | map(attribute='case') | select | join(', ') }}",
        "{{ committee.members | selectattr('side', 'equalto', 'staff') | map(attribute='name') | join }}",
        "{{ (items | rejectattr('is_break') | list)[0].case }}",
        "{{ (items | rejectattr('is_break') | first).case }}",
        "{{ meeting.title[:3] | upper ~ meeting.title[3:] }}",
        "{{ 'a' if meeting.several_days else 'b' }}",
        "{% set lines = meeting.place_lines %}{{ lines | length }}",
        "{% with day = meeting.date %}{{ day }}{% endwith %}",
        "{% for name in meeting.guests %}{{ loop.index }}: {{ name }}{% endfor %}",
        "{% for item in items if not item.is_break %}{{ item.case }}{% endfor %}",
        "{% for item in items %}{{ 'Pause' if item.is_break else item.number }}{% endfor %}",
        "{% for item in items %}{% if item.case is defined %}{{ item.case }}{% endif %}{% endfor %}",
        "{% for item in items %}{{ item.case | default('-') }}{% endfor %}",
        "{# for the designer only: item.case #}",
        "{{ meeting.title | replace(“a”, “b”) }}",
        "Procent 50 % og mængden x, punkt a.b",
    ],
)
def test_what_templates_may_say_is_no_finding(line, tmp_path):
    assert codes_of(write_lines(tmp_path, line)) == []


@pytest.mark.parametrize(
    ("tag", "is_found"),
    [
        ("{{ item.recommendation.lead }}", True),
        ("{% if item.recommendation %}{{ item.recommendation.lead }}{% endif %}", False),
        ("{% if item.recommendation is not none %}{{ item.recommendation.lead }}{% endif %}", False),
        ("{% if not item.recommendation %}{% else %}{{ item.recommendation.lead }}{% endif %}", False),
        ("{% if item.case or item.recommendation %}{{ item.recommendation.lead }}{% endif %}", True),
        ("{% if item.case and item.recommendation %}{{ item.recommendation.lead }}{% endif %}", False),
        ("{% if item.recommendation and item.recommendation.lead %}x{% endif %}", False),
    ],
)
def test_a_name_that_is_not_always_there_must_be_asked_for(tag, is_found, tmp_path):
    found = codes_of(write_lines(tmp_path, ITEM.format(tag)))
    assert found == ["template-unguarded-name"] * is_found


def test_fields_of_nested_lists_are_known(tmp_path):
    loop = "{% for paper in item.attachments %}{{ paper.titel }}{% endfor %}"
    told = say(one_finding(tmp_path, ITEM.format(loop)), "en")
    assert told.message.endswith("{{ paper.titel }}: templates know no `paper.titel`")
    assert told.mend == "did you mean `title`?"


def test_one_mistake_hides_no_other(tmp_path):
    found = codes_of(write_lines(tmp_path, "{{ meeting.date | }}\n{{ meeting.dato }}\n{%p endif %}"))
    assert found == ["template-block-unopened", "template-tag-syntax", "template-unknown-name"]


def test_a_finding_in_a_table_names_table_row_and_cell(tmp_path):
    rows = (
        [paragraph("Navn"), paragraph("Dato")],
        [paragraph("{{ meeting.title }}"), paragraph("{{ meeting.dato }}")],
    )
    words = words_about(write_template(tmp_path, with_body(table(*rows))))
    tables = with_body("")["word/document.xml"].count("<w:tbl>")
    assert f"(table {tables + 1}, row 2, cell 2): {{{{ meeting.dato }}}}" in words


@pytest.mark.parametrize(
    ("part", "english", "danish"),
    [
        ("word/header1.xml", "first page's header", "første sides sidehoved"),
        ("word/header2.xml", "header", "sidehoved"),
        ("word/footer1.xml", "footer", "sidefod"),
    ],
)
def test_a_finding_names_the_header_or_footer(part, english, danish, tmp_path):
    paragraphs = f"{paragraph('{{ meeting.dato }}')}<w:p"
    path = write_template(tmp_path, changed(part, "<w:p>", paragraphs + ">"))
    found = list(check_template(path))
    assert f" {english}: {{{{ meeting.dato }}}}" in words_of(found, "en", path)
    assert f" {danish}: {{{{ meeting.dato }}}}" in words_of(found, "da", path)


def test_tags_in_settings_are_checked_too(tmp_path):
    ready_made = changed("word/document.xml", "{{ document.full_title }}", "{{ meeting.information }}")
    assert set(codes_of(write_template(tmp_path, ready_made))) == {"template-not-text"}
    path = write_template(
        tmp_path, changed("word/document.xml", "{{ document.full_title }}", "{{ document.fulltitle }}")
    )
    assert set(codes_of(path)) == {"template-unknown-name"}


@pytest.mark.parametrize(
    ("runs", "is_found"),
    [
        (
            (
                "<w:r><w:t>{{ meeting</w:t></w:r><w:proofErr/>"
                "<w:r><w:rPr><w:b/></w:rPr><w:t>.date }}</w:t></w:r>"
            ),
            False,
        ),
        ("<w:r><w:t>{</w:t></w:r><w:r><w:t>{ meeting.date }</w:t></w:r><w:r><w:t>}</w:t></w:r>", False),
        ("<w:r><w:t>{{ meeting</w:t><w:tab/><w:t>.date }}</w:t></w:r>", False),
        ("<w:r><w:t>{{ meeting</w:t></w:r><w:hyperlink><w:r><w:t>.date }}</w:t></w:r></w:hyperlink>", True),
        ("<w:r><w:t>{{ meeting</w:t><w:drawing/><w:t>.date }}</w:t></w:r>", True),
        ('<w:r><w:t>{{ meeting</w:t><w:t xml:space="preserve"/><w:t>.date }}</w:t></w:r>', True),
    ],
)
def test_a_tag_in_pieces_is_found_where_they_cannot_be_joined(runs, is_found, tmp_path):
    path = write_template(tmp_path, with_body(f"<w:p>{runs}</w:p>"))
    assert codes_of(path) == ["template-tag-split"] * is_found


def test_a_tag_may_not_swallow_a_section_break(tmp_path):
    tagged = paragraph("{%p if meeting.title %}").replace("</w:pPr>", "<w:sectPr/></w:pPr>")
    path = write_template(tmp_path, with_body(tagged + paragraph("{%p endif %}")))
    assert codes_of(path) == ["template-tag-not-alone"]


def test_a_row_tag_must_have_its_row_for_itself(tmp_path):
    begin, end = (
        [paragraph("{%tr for action in actions %}"), paragraph("Hvad")],
        [paragraph("{%tr endfor %}")],
    )
    path = write_template(tmp_path, with_body(table(begin, [paragraph("{{ action.what }}")], end)))
    assert codes_of(path) == ["template-tag-not-alone"]
    assert "its whole table row" in words_about(path)


def test_a_block_that_leaves_its_table_is_found(tmp_path):
    cell = [paragraph("{%p if meeting.title %}"), paragraph("x") + paragraph("{%p endif %}")]
    path = write_template(tmp_path, with_body(table(cell)))
    assert codes_of(path) == ["template-block-crosses"]


def test_files_and_folders_are_taken_as_they_are_named(tmp_path):
    assert find_templates([tmp_path, tmp_path / "minutes.docx"]) == [
        tmp_path / "agenda.docx",
        tmp_path / "minutes.docx",
    ]
    assert find_templates([REGION / "agenda.docx"]) == [REGION / "agenda.docx"]


def test_a_finding_names_the_heading_above_it_and_words_on_the_page(tmp_path):
    heading = paragraph("Beslutninger", style="Heading1")
    path = write_template(tmp_path, with_body(heading + paragraph("Mødet {{ meeting.dato }}")))
    assert "body, under “Beslutninger”, “Mødet {{ meeting.dato }}”" in words_about(path)
    assert "brødtekst, under “Beslutninger”, “Mødet {{ meeting.dato }}”" in words_about(path, "da")
