"""The mistakes people make in YAML are told in plain words, and what comes after them is still read."""

from __future__ import annotations

import pytest
from findings_of import check_text

from toolkit.reading.yamlio import read_yaml
from toolkit.reporting.findingwords import say

HEAD = "date: 2025-02-28\nitems:\n"
# What follows every mistake below, to see that it is still checked.
TAIL = "  - title: Eventuelt\n    time: 13.00-12.00\n"

MISTAKES = {
    "a colon in a title": ("  - title: Budget: status\n", "yaml-colon", 3, 12),
    "a title that ends in a colon": ("  - title: Budget:\n    duration: 5\n", "yaml-colon", 3, 12),
    "a colon in curly quotes": ("  - title: “Budget: status”\n", "yaml-colon", 3, 12),
    "a tab for spaces": ("  - title: Budget\n\tduration: 10\n", "yaml-tab", 4, 1),
    "a tab before a dash": ("\t- title: Budget\n", "yaml-tab", 3, 1),
    "no space after a dash": ("  - title: Budget\n  -title: Ferie\n", "yaml-dash-space", 4, 3),
    "no space after a colon": ("  - title: Budget\n    duration:10\n", "yaml-colon-space", 4, 13),
    "no space after the first colon": ("  - title:Budget\n    duration: 10\n", "yaml-colon-space", 3, 10),
    "no colon in the first line of an entry": (
        "  - title Budget\n    duration: 10\n",
        "yaml-lost-colon",
        3,
        5,
    ),
    "no colon": ("  - title: Budget\n    type information\n    duration: 10\n", "yaml-lost-colon", 4, 5),
    "no colon in an attachment": (
        "  - title: Budget\n    absent:\n      - name Anna Dahl\n        reason: left\n",
        "yaml-lost-colon",
        5,
        9,
    ),
    "no colon above a group": ("  - title: A\n    late\n      added: 2025-02-20\n", "yaml-lost-colon", 4, 5),
    "an entry that begins with words": ("  - Budget\n    title: A\n", "yaml-no-key", 3, 5),
    "too far in": ("  - title: Budget\n     duration: 10\n", "yaml-indentation", 4, 1),
    "not far enough in": ("  - title: Budget\n   duration: 10\n", "yaml-indentation", 4, 1),
    "a dash too far in": ("  - title: Budget\n   - title: Ferie\n", "yaml-indentation", 4, 1),
    "a dash not far enough in": ("  - title: Budget\n - title: Ferie\n", "yaml-indentation", 4, 1),
    "an unclosed quote": ('  - title: "Budget\n    duration: 10\n', "yaml-unclosed-quote", 3, 12),
    "an unclosed single quote": ("  - title: 'Budget\n    duration: 10\n", "yaml-unclosed-quote", 3, 12),
    "an unclosed quote before another": (
        '  - title: "Budget\n    note: "se"\n',
        "yaml-unclosed-quote",
        3,
        12,
    ),
    "words after quotes": ('  - title: "Sund by" som indsats\n', "yaml-after-quote", 3, 21),
    "a backslash in double quotes": ('  - title: A\n    note: "P:\\sager"\n', "yaml-escape", 4, 14),
    "an at sign first": ("  - title: @alle\n", "yaml-start-character", 3, 12),
    "a percent sign first": ("  - title: %-sats\n", "yaml-start-character", 3, 12),
    "a star first": ("  - title: *vigtigt* punkt\n", "yaml-start-character", 3, 12),
    "two stars first": ("  - title: **vigtigt** punkt\n", "yaml-start-character", 3, 12),
    "an ampersand first": ("  - title: & mere\n", "yaml-start-character", 3, 12),
    "a greater-than sign first": ("  - title: > 50 procent\n", "yaml-start-character", 3, 12),
    "a bracket first": ("  - title: [Lukket] punkt\n", "yaml-start-character", 3, 12),
    "a brace first": ("  - title: {Lukket} punkt\n", "yaml-start-character", 3, 12),
    "a backtick first": ("  - title: `kode`\n", "yaml-start-character", 3, 12),
    "a question mark first": ("  - title: ? hvad\n", "yaml-start-character", 3, 12),
    "an unclosed bracket": ("  - title: A\n    guests: [Bo,\n", "yaml-unclosed-bracket", 4, 13),
    "a text without its bar": (
        "  - title: A\n    statement:\n      Klart.\n\n      Bemærk: frist.\n",
        "yaml-block-text",
        4,
        5,
    ),
    "a text that begins on its key's line": (
        "  - title: A\n    statement: Klart.\n\n      Bemærk: frist.\n    duration: 5\n",
        "yaml-block-text",
        4,
        5,
    ),
    "a text that goes on in the first column": (
        "  - title: A\n    statement: Klart.\nog mere\n    duration: 5\n",
        "yaml-block-text",
        4,
        5,
    ),
    "a line of a text not far enough in": (
        "  - title: A\n    statement: |\n      Klart.\n   Mere\n    duration: 5\n",
        "yaml-indentation",
        6,
        1,
    ),
    "a line of prose that begins with a key": (
        "  - title: A\n    statement: Klart.\n    for det er det.\n    duration: 5\n",
        "yaml-block-text",
        4,
        5,
    ),
    "words without a key": ("  - title: A\n    husk kaffe\n    duration: 5\n", "yaml-no-key", 4, 5),
    "a non-breaking space": ("  - title: A\n  \u00a0 duration: 5\n", "non-breaking-space", 4, 3),
}

# What such a mistake brings with it, since what comes after it is read as it stands.
FOLLOWS = {"an unclosed bracket": "unknown-key", "a line of a text not far enough in": "line-breaks"}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_where_it_is_and_hides_nothing_after_it(name, tmp_path):
    text, code, line, column = MISTAKES[name]
    found = check_text(tmp_path, HEAD + text + TAIL)
    yaml = [one for one in found if one.code not in {"slot-backwards", FOLLOWS.get(name)}]
    assert [(one.code, one.place.line, one.place.column) for one in yaml] == [(code, line, column)]
    assert "slot-backwards" in {one.code for one in found}


def test_all_mistakes_in_one_file_are_told_at_once(tmp_path):
    text = HEAD + "  - title: A: b\n    note: @x\n\tduration: 10\n    case:12\n    statement: “Hej”\n"
    found = sorted(check_text(tmp_path, text), key=lambda one: one.place.line)
    codes = [one.code for one in found]
    assert codes[:4] == ["yaml-colon", "yaml-start-character", "yaml-tab", "yaml-colon-space"]
    assert "curly-quotes" in codes


def test_a_colon_lost_in_the_first_line_of_all_is_told(tmp_path):
    (found,) = check_text(tmp_path, "date 2025-02-28\nitems:\n  - title: A\n")
    assert (found.code, found.place.line, found.values["right"]) == ("yaml-lost-colon", 1, "date: 2025-02-28")


def test_an_entry_without_its_dash_is_told_and_read(tmp_path):
    found = check_text(tmp_path, HEAD + TAIL + "guests:\n  - Ida Storm\n  Jo Falk\n")
    (told,) = (one for one in found if one.code == "yaml-no-key")
    assert say(told, "en").mend == "put a dash before them: `- Jo Falk`"


def test_quotes_around_a_text_with_quotes_become_single_ones(tmp_path):
    (found,) = check_text(tmp_path, HEAD + '  - title: "Sagen \\"x"\n    note: "Et "nej" til det"\n')
    assert (found.code, found.values["quoted"]) == ("yaml-after-quote", "'Et \"nej\" til det'")


def test_the_long_dash_that_word_makes_is_recognised(tmp_path):
    assert [one.code for one in check_text(tmp_path, HEAD + "  \N{EN DASH} title: A\n")] == ["yaml-dash"]


def test_lines_inside_a_text_are_never_taken_for_mistakes(tmp_path):
    text = (
        HEAD
        + "  - title: A\n    statement: |\n      title:x\n      -ingen\n"
        + "      a: b: c\n      @x\n    note: a: b\n"
    )
    assert [(one.code, one.place.line) for one in check_text(tmp_path, text)] == [("yaml-colon", 9)]


@pytest.mark.parametrize(
    "text", ["a: [b: c: d]\n", "%YAML 1.1\na: 1\n", "a: {b: [}\n", "- a\nb: 1\n", ": : :\n"]
)
def test_what_nobody_recognises_is_a_finding_all_the_same(text, tmp_path):
    (tmp_path / "meeting.yaml").write_text(text)
    document = read_yaml(tmp_path / "meeting.yaml")
    assert document.findings


def test_a_text_that_is_not_indented_is_told_once_at_its_first_line(tmp_path):
    path = tmp_path / "meeting.yaml"
    text = "date: 2025-02-28\nitems:\n  - title: A\n    statement: |\n    Lang tekst.\n    Den går videre.\n"
    path.write_text(text + "    duration: 10\n", encoding="utf-8")
    document = read_yaml(path)
    assert [(one.code, one.place.line, one.values["found"]) for one in document.findings] == [
        ("yaml-indentation", 5, 4)
    ]
    assert document.data["items"][0]["duration"] == 10
