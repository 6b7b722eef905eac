"""The check of templates knows what rendering knows: its names, forms, styles and Jinja."""

import re
from pathlib import Path

import pytest
from broken_templates import write_lines
from command_line import make_workspace
from rendering import render_document
from word_host import BareHost

from toolkit.catalogue import RULES
from toolkit.checking.checks.whole import read_and_check
from toolkit.documents import templatefile
from toolkit.documents.templatelanguage import template_environment
from toolkit.files.resources import style_folder
from toolkit.lint import looks, vocabulary
from toolkit.markup import EmbeddedImage, render_blocks
from toolkit.meetings.meeting import build_meeting_model
from toolkit.meetings.model import DocumentKind
from toolkit.wordfile.docxio import STYLES, attribute, parse_part, read_parts
from toolkit.words.context import build_context

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
EXAMPLES = sorted(code for code, rule in RULES.items() if rule.file == "template")
_HEADINGS = ", ".join(f"Heading {level} heading {level}" for level in range(1, 7))
# Word's own, which every file has and nobody chooses.
_ALWAYS = {"normal", "default paragraph font", "normal table", "no list", "header", "footer"}
EVERY_BLOCK = """\
# One
## Two
### Three
#### Four
##### Five
###### Six

Text with `code` and a [link](https://example.org).

> Quote

    code block

---

- a

  continued
  - b

    continued
    - c

      continued
1. a
   1. b
      1. c

| a |
| - |
| b |

![picture](x.png)
"""


@pytest.fixture
def meeting(tmp_path):
    """The model of a small meeting."""
    meeting_file = make_workspace(tmp_path)
    checked = read_and_check(meeting_file)
    folders = meeting_file.parent, checked.committee.path.parent
    return build_meeting_model(checked.meeting.data, checked.committee.data, *folders)


def style_names(file):
    """The names of the styles of a Word file, in small letters, without those that every file has."""
    names = parse_part(read_parts(file.read_bytes())[STYLES]).iterfind("{*}style/{*}name")
    return {attribute(name, "val").lower() for name in names} - _ALWAYS


class StylesAskedFor(BareHost):
    """A word host with a picture, which remembers the styles it was asked for."""

    def __init__(self):
        super().__init__()
        self.styles = set()

    def style(self, name):
        self.styles.add(name)
        return super().style(name)

    def image(self, _source):
        return EmbeddedImage("rId1", 900_000, 900_000)


class SilentWriter:
    """A writer whose Word XML nobody looks at."""

    def __getattr__(self, name):
        return lambda *_: ""


def test_jinja_is_the_same_for_both():
    checking, rendering = template_environment(), templatefile._environment()
    for part in ("filters", "tests", "globals"):
        assert getattr(checking, part).keys() == getattr(rendering, part).keys()
    assert (checking.autoescape, checking.undefined) == (rendering.autoescape, rendering.undefined)
    assert type(checking) is type(rendering)


def test_the_names_are_those_of_the_context(meeting):
    assert (
        vocabulary.top_names("minutes").keys()
        == build_context(meeting, DocumentKind.MINUTES, SilentWriter()).keys()
    )


@pytest.mark.parametrize("form", [vocabulary.Form.LINE, vocabulary.Form.PARAGRAPHS])
def test_lines_and_paragraphs_are_those_of_the_documentation(form):
    documented = set()
    for names, told in re.findall(r"^\| (`[^|]+) \| ([^|]*) \|", PAGE, re.MULTILINE):
        if told.split(",")[0].split(" ")[0] == form.value:
            documented |= set(re.findall(r"`(\w+)\.(\w+)`", names))
    known = {
        (group, field)
        for group in ("document", "meeting", "committee", "item", "plan")
        for field, kinds in vocabulary.groups()[group].items()
        if form in kinds
    }
    assert {name for name in documented if not name[1].startswith("has_")} == known


def test_every_style_that_markdown_asks_for_is_checked():
    host = StylesAskedFor()
    render_blocks(EVERY_BLOCK, host, 1)
    assert host.styles == {*looks.NEEDED_STYLES}


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_mended_example_of_each_rule_can_be_rendered(code, meeting, tmp_path):
    template = write_lines(tmp_path, RULES[code].right)
    assert render_document(meeting, DocumentKind.MINUTES, template)


def test_the_page_names_every_style_that_texts_need():
    named = PAGE[PAGE.index("## Styles") : PAGE.index("## Contents")].replace(
        "Heading 1 to Heading 6", _HEADINGS
    )
    assert [style for style in looks.NEEDED_STYLES if style not in named] == []


def test_the_page_names_every_style_of_the_house_styles():
    named = (
        PAGE[PAGE.index("## Styles") : PAGE.index("## Contents")].lower().replace("heading 1 to", _HEADINGS)
    )
    files = [*style_folder("region").glob("*.docx"), *style_folder("municipality").glob("*.docx")]
    styles = {name for file in files for name in style_names(file)}
    assert sorted(style for style in styles if style not in named) == []
