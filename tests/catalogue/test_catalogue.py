"""Every rule finds what its own wrong example shows, and nothing in its right one."""

from __future__ import annotations

import re
from string import Formatter

import pytest
from findings_of import NEVER_FOUND_IN, check_example

from toolkit.catalogue import FIXED, RULES
from toolkit.findings import Finding, Place, Severity
from toolkit.reporting.findingwords import examples, say

EXAMPLES = [rule for rule in RULES.values() if rule.file in ("meeting", "committee", "plan")]


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.code)
def test_the_wrong_example_has_the_finding_and_it_can_be_said_in_both_languages(rule, tmp_path):
    found = check_example(tmp_path, rule.wrong, rule.file, rule.encoding)
    assert rule.code in {finding.code for finding in found}, found
    for finding in found:
        assert all(say(finding, "da"))
        assert all(say(finding, "en"))


# Values that are the same in every language (names of files, codings and rules), and Python's own words.
OF_NO_LANGUAGE = {"encoding", "file", "example", "known", "reason", "status"}


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.code)
def test_a_value_in_words_of_the_toolkits_own_is_said_in_danish_too(rule, tmp_path):
    for finding in check_example(tmp_path, rule.wrong, rule.file, rule.encoding):
        said = re.sub("`[^`]*`", "", " ".join(say(finding, "da")))  # what is quoted is the user's
        for name, value in finding.values.items():
            if type(value) is str and value in said and name not in OF_NO_LANGUAGE:
                unknown = re.findall("[a-zæøå]{3,}", value.lower())
                assert all(word in rule.wrong.lower() for word in unknown), f"{name} may be a Bilingual"


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.code)
def test_the_danish_examples_are_as_wrong_and_as_right(rule, tmp_path):
    wrong, right = examples(rule, "da")
    for name, text, encoding in (("wrong", wrong, rule.encoding), ("right", right, "utf-8")):
        (tmp_path / name).mkdir()
        found = {found.code for found in check_example(tmp_path / name, text, rule.file, encoding)}
        assert rule.code in found if name == "wrong" else not found


@pytest.mark.parametrize("rule", EXAMPLES, ids=lambda rule: rule.code)
def test_the_right_example_has_no_finding(rule, tmp_path):
    assert check_example(tmp_path, rule.right, rule.file) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_both_languages_name_the_same_values(rule):
    english, danish = (
        {
            name
            for text in (wording.message, wording.mend)
            for _, name, _, _ in Formatter().parse(text)
            if name
        }
        for wording in (rule.english, rule.danish)
    )
    assert english == danish


def test_rules_without_an_example_file_are_those_about_files_that_are_not_there():
    others = {rule.code for rule in RULES.values() if rule.file in ("command", "folder")}
    assert others == {"file-missing", "file-unreadable", "file-too-large", "committee-missing"} | {
        *("file-not-read", "files-not-attached", "meeting-same-day", "text-too-long", "text-in-pieces"),
    }


def test_rules_without_an_example_of_one_file_are_those_about_what_was_sent():
    others = {rule.code for rule in RULES.values() if rule.file == "issued"}
    assert others == {  # tests/lifecycle/test_lifecycle.py finds them
        *("added-since-issued", "issue-interrupted", "changed-since-issued", "issued-altered"),
        *(
            "correction-backdated",
            "correction-changed",
            "correction-unsent",
            "issued-damaged",
            "issued-merging",
            "issued-stray",
            "issued-unlisted",
            "meeting-changed-since-issued",
        ),
        *("minutes-to-approve", "removed-since-issued", "status-back"),
    }


def test_rules_without_an_example_of_one_file_are_those_about_what_attachments_hold():
    others = {rule.code for rule in RULES.values() if rule.file == "attachment"}
    assert others == {  # tests/checking/test_person_numbers.py finds them
        *("attachment-contact", "attachment-not-searched", "attachment-person-number"),
        "attachment-person-number-public",
    }


def test_rules_without_an_example_of_one_plan_are_those_about_a_day_or_several_plans():
    # tests/checking/test_plan_check.py finds them
    others = {rule.code for rule in RULES.values() if rule.file == "calendar"}
    assert others == {
        "deadline-past",
        "member-twice",
        "room-twice",
    }


def test_there_are_rules_enough_and_their_codes_are_words():
    assert len(RULES) >= 40
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in RULES)
    assert RULES.keys() >= FIXED


def test_a_guess_takes_the_place_of_the_advice_after_the_bar():
    place = Place(NEVER_FOUND_IN)
    near = Finding(
        "unknown-key", place, Severity.ERROR, {"key": "titel", "guess": "title", "known": ("title",)}
    )
    far = Finding("unknown-key", place, Severity.ERROR, {"key": "x", "guess": "", "known": ("a", "b", "c")})
    assert say(near, "da").mend == "mente du `title`?"
    assert say(far, "en").mend == "the keys here are `a`, `b` or `c`"


def test_what_a_user_wrote_is_never_taken_for_a_placeholder():
    finding = Finding("no-items", Place(NEVER_FOUND_IN), Severity.WARNING)
    assert say(finding, "en").message == "the meeting has no items"
    values = {"name": "{0.__class__} {guess}", "guess": ""}
    unknown = Finding("unknown-member", Place(NEVER_FOUND_IN), Severity.ERROR, values)
    assert "{0.__class__} {guess}" in say(unknown, "en").message


def test_rules_without_an_example_of_one_file_are_those_that_a_library_of_languages_tells():
    others = {rule.code for rule in RULES.values() if rule.file == "language"}
    assert others == {"other-language", "languages-missing"}  # tests/words/test_languages.py finds them
