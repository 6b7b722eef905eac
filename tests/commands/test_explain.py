"""`minutes explain`: every code of a finding can be asked about, in both languages."""

from __future__ import annotations

import re

import pytest
from command_line import run_minutes_here
from englishwords import english_words

from toolkit.catalogue import RULES
from toolkit.cli import main
from toolkit.errors import ExitCode
from toolkit.findings import Severity
from toolkit.reporting.findingwords import explanation, severity_word


def explain(capsys, *arguments):
    code = main(["explain", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("code", RULES)
def test_every_code_is_explained_with_an_example_and_no_placeholder(code, language, capsys):
    rule = RULES[code]
    ended, text, _ = explain(capsys, code, "--lang", language)
    assert ended == ExitCode.DONE
    assert text.startswith(f"{severity_word(rule.severity, language)}[{code}]: ")
    assert explanation(rule, language) in text
    explained = text.partition("Wrong:")[0].partition("Forkert:")[0]
    assert not re.search(r"(?<!\{)\{[a-z]+(:[a-z]+)?\}", explained)
    assert rule.file.startswith("template") or "{{" not in explained


def test_wrong_and_right_are_shown_as_they_are_written(capsys):
    _, text, _ = explain(capsys, "slot-backwards", "--lang", "en")
    shown = [line[4:] for line in text.splitlines() if line.startswith("    ")]
    rule = RULES["slot-backwards"]
    assert shown == [*rule.wrong.splitlines(), *rule.right.splitlines()]


def test_danish_readers_are_shown_danish_files(capsys):
    _, text, _ = explain(capsys, "slot-overlap", "--lang", "da")
    assert "punkter:" in text
    assert not re.search(r"^ +(?:- )?(items|title|time):", text, re.MULTILINE)
    assert english_words(explain(capsys, "template-not-drawn", "--lang", "da")[1]) == []


def test_a_code_is_taken_as_a_finding_shows_it(capsys):
    plain = explain(capsys, "slot-overlap")
    assert explain(capsys, "error[slot-overlap]:") == explain(capsys, "[Slot-Overlap]") == plain


def test_whether_a_rule_can_be_switched_off_is_told(capsys):
    assert "cannot be switched off" in explain(capsys, "slot-backwards", "--lang", "en")[1]
    assert "ignore[named-twice]" in explain(capsys, "named-twice", "--lang", "da")[1]


def test_a_misspelt_code_gets_a_guess_and_another_one_the_way_to_the_list(capsys):
    ended, _, near = explain(capsys, "slot-overlab", "--lang", "en")
    assert (ended, "Did you mean slot-overlap?" in near) == (ExitCode.USAGE, True)
    ended, _, far = explain(capsys, "x", "--lang", "da")
    assert (ended, "`minutes explain` viser dem alle" in far) == (ExitCode.USAGE, True)


def test_without_a_code_all_are_listed_the_worst_first(capsys):
    _, text, _ = explain(capsys, "--lang", "en")
    listed = [line.split()[0] for line in text.splitlines() if line.startswith("  ")]
    order = [RULES[code].severity for code in listed]
    assert sorted(listed) == sorted(RULES)
    assert order == sorted(order, key=list(Severity).index)


def test_the_tab_key_completes_codes(tmp_path):
    words = {"COMP_WORDS": "minutes explain slot-o", "COMP_CWORD": "2"}
    result = run_minutes_here(cwd=tmp_path, _MINUTES_COMPLETE="bash_complete", **words)
    assert result.stdout.splitlines() == ["plain,slot-overlap"]
