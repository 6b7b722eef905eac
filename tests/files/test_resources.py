"""The toolkit finds its own schemas, styles and fonts."""

from __future__ import annotations

import pytest

from toolkit.files.resources import font_folder, schema_path, style_folder, styles


@pytest.mark.parametrize("name", ["meeting", "committee", "plan"])
def test_each_kind_of_file_has_a_schema(name):
    assert schema_path(name).is_file()


def test_the_three_house_styles_have_both_templates():
    assert styles() == ("local", "municipality", "region")
    for style in styles():
        assert (style_folder(style) / "agenda.docx").is_file()
        assert (style_folder(style) / "minutes.docx").is_file()


def test_there_are_fonts():
    assert list(font_folder().glob("*.ttf"))
