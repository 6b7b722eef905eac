"""A text's words without Markdown."""

import pytest

from toolkit.markup.plain import plain_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Udvalget **godkendte** [planen](https://example.org).", "Udvalget godkendte planen."),
        ("Først:\n\n3. gå\n4. stå\n\n   mere\n\n- x\n  - y", "Først:\n3. gå\n4. stå\nmere\n- x\n- y"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("## Heading\n\n> quoted\nline\n\n![a boat](boat.png)", "Heading\nquoted line\na boat"),
        ("    code\n    more", "code\nmore"),
        ("first  \nsecond", "first\nsecond"),
        ("", ""),
    ],
)
def test_what_remains_is_what_a_reader_would_say(text, words):
    assert plain_words(text) == words
