"""The house styles' templates come compiled, and do what they do where they are not."""

from __future__ import annotations

from datetime import date

import jinja2
import pytest

from toolkit.documents import templatefile
from toolkit.documents.render import render_with_fields
from toolkit.errors import TemplateError
from toolkit.files.resources import style_folder, styles
from toolkit.meetings.model import Committee, DocumentKind, Item, Meeting, Status

DAY = date(2025, 6, 18)
TEMPLATES = [style_folder(style) / "minutes.docx" for style in styles()]


@pytest.fixture(autouse=True)
def _anew():
    """Compile for each test what it needs."""
    forget()
    yield
    forget()


def forget() -> None:
    for known in (templatefile._compiled, templatefile._module_of):
        known.cache_clear()


@pytest.fixture
def compiled_here(monkeypatch):
    """What Jinja has been asked to compile."""
    sources = []
    compile_one = jinja2.Environment.compile

    def noting(environment, source, *said, **how):
        sources.append(source)
        return compile_one(environment, source, *said, **how)

    monkeypatch.setattr(jinja2.Environment, "compile", noting)
    return sources


def minutes(template) -> bytes:
    items = (Item(number="1", title="Budget", decision="Godkendt."), Item(number="2", title="Eventuelt"))
    committee = Committee("Udvalget", "Fjordby Kommune", template.parent.name)
    meeting = Meeting(committee, template.parent, DAY, DAY, Status.MINUTES, entries=items)
    return render_with_fields(meeting, DocumentKind.MINUTES, template)[0]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.parent.name)
def test_a_house_style_is_filled_in_without_compiling_and_as_if_it_were_compiled(
    template, compiled_here, monkeypatch
):
    shipped = minutes(template)
    assert compiled_here == []
    forget()
    monkeypatch.setattr(jinja2, "__version__", "3.2.0")  # another Jinja has its own code
    assert minutes(template) == shipped
    assert compiled_here


def test_a_mistake_in_what_was_compiled_is_told_by_its_place(monkeypatch):
    """As where a style is changed and a field is gone."""
    monkeypatch.setattr("toolkit.documents.render.build_context", lambda *_, **__: {})
    told = []
    for version in (jinja2.__version__, "3.2.0"):
        monkeypatch.setattr(jinja2, "__version__", version)
        forget()
        with pytest.raises(TemplateError) as error:
            minutes(TEMPLATES[0])
        told.append(str(error.value))
    assert told[0] == told[1]
    assert "paragraph" in told[0] or "header" in told[0]
