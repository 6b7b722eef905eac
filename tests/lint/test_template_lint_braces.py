"""A tag that loses some of its brackets is always found."""

from broken_templates import shipped_parts, write_template
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from toolkit.documents.templatetags import TAG
from toolkit.files.resources import style_folder, styles
from toolkit.lint import check_template, find_templates
from toolkit.wordfile.docxio import DOCUMENT

TEMPLATES = find_templates([style_folder(style) for style in styles()])
PARTS = (DOCUMENT, "word/header1.xml", "word/header2.xml", "word/footer1.xml")


def without_brackets(xml, tag, kept):
    """The XML with only those of a tag's brackets whose number is in `kept`."""
    brackets = [place for place in range(tag.start(), tag.end()) if xml[place] in "{}"]
    gone = {place for number, place in enumerate(brackets) if number not in kept}
    assume(gone)
    return "".join(character for place, character in enumerate(xml) if place not in gone)


@settings(
    max_examples=100,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.sampled_from(TEMPLATES),
    st.sampled_from(PARTS),
    st.integers(0, 300),
    st.sets(st.integers(0, 3), max_size=3),
)
def test_a_tag_without_some_of_its_brackets_is_found(tmp_path, template, part, number, kept):
    parts = shipped_parts(template)
    tags = list(TAG.finditer(parts[part]))
    tag = tags[number % len(tags)]
    parts[part] = without_brackets(parts[part], tag, kept)
    assert list(check_template(write_template(tmp_path, parts, template.name))), (template, tag[0], kept)
