"""One of something is said in the singular."""

import re

import pytest
from everytext import TEXTS

from toolkit.messages.phrases import fill

# What messages count. Words that end as plurals do, and are none.
COUNTED = re.compile(r"\{(count|pages|bookmarks|links|fields|rows|columns|rounds|seconds|signatures)(?=[:}])")
PLURAL = {
    "en": re.compile(r"(?<![\w.,])1 (?:(?!is\b|was\b|has\b)\w+ )?(?!is\b|was\b|has\b)\w+s\b"),
    "da": re.compile(
        r"(?<![\w.,])1 (?:offentlige )?(?:sider|filer|tekster|punkter|rækker|kolonner|felter|bogmærker"
        r"|sekunder|steder|dele|billeder|stykker|bilag og \w+ filer)\b"
    ),
}


@pytest.mark.parametrize("language", ["da", "en"])
def test_one_of_what_is_counted_is_no_plural(language):
    wrong = []
    for key, text in TEXTS.items():
        words = re.sub(r"\{(\w+):[^}|]+\}", r"{\1}", text[language])  # "x" is no number or list
        names = set(COUNTED.findall(words))
        values = dict.fromkeys(re.findall(r"\{(\w+)", words), "x") | dict.fromkeys(names, 1)
        said = fill(words, values, language)
        if names and PLURAL[language].search(said):
            wrong.append((key, said))
    assert not wrong
