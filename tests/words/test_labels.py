"""Labels: complete in both languages, different per style, rewordable and harmless."""

import re

import pytest

from toolkit.words.labels import fill_label, label_names, labels_for


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("style", ["region", "municipality", "local", "our-own"])
def test_every_label_is_there_in_every_language_and_style(language, style):
    assert tuple(labels_for(language, style, {})) == label_names()


def test_both_languages_fill_the_same_placeholders():
    danish, english = labels_for("da", "local", {}), labels_for("en", "local", {})
    for name in label_names():
        assert set(re.findall(r"\{\w+\}", danish[name])) == set(re.findall(r"\{\w+\}", english[name])), name


def test_a_style_has_its_own_words():
    assert labels_for("da", "municipality", {})["contents"] == "Indhold"
    assert labels_for("da", "region", {})["contents"] == "Indholdsfortegnelse"


def test_a_committee_rewords_labels_and_nothing_but_labels():
    labels = labels_for("da", "region", {"case": "Sagnr.", "no_such_label": "x"})
    assert labels["case"] == "Sagnr."
    assert "no_such_label" not in labels


def test_a_reworded_label_shows_in_the_patterns_that_use_it():
    labels = labels_for("da", "municipality", {"item": "Sag"})
    assert fill_label(labels, "item_heading", {"number": "3", "full_title": "Valg"}) == "Sag 3: Valg"


def test_an_empty_value_takes_the_space_before_it_along():
    labels = labels_for("da", "region", {})
    values = {"number": "4", "title": "Valg", "time": "", "presenters": "Lone Bech"}
    assert fill_label(labels, "programme_line", values) == "Pkt. 4 Valg, Lone Bech"


@pytest.mark.parametrize(
    "pattern",
    ["{title.__class__}", "{title[0]}", "{title!r}", "{0}", "{", "}{", "{unknown}", "%(title)s $title"],
)
def test_a_users_pattern_reaches_nothing_but_the_named_values(pattern):
    labels = labels_for("da", "local", {"item_title": pattern})
    assert fill_label(labels, "item_title", {"title": "Valg"}) == pattern


def test_braces_in_a_value_stay_as_they_are():
    labels = labels_for("da", "municipality", {})
    assert fill_label(labels, "item_title", {"title": "Om {number} og  {item}"}) == "Om {number} og  {item}"


def test_no_label_hides_behind_a_method_of_mappings():
    """`labels.items` in a template would be the method, not the word."""
    assert not set(label_names()) & set(dir({}))
