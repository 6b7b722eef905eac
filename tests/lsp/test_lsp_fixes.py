"""The quick fixes: what is written, and that the file then has the finding no more."""

import pytest
from findings_of import workspace_with

from toolkit.catalogue.rules import RULES
from toolkit.findings import Finding, Place, Severity
from toolkit.lsp.diagnosis import diagnose
from toolkit.lsp.fixes import edit_for, fix_for

# The rules whose own example of a mistake can be mended by a quick fix.
FIXABLE = (
    *("unknown-key", "mixed-keys", "unknown-label", "unknown-check"),
    *("unknown-value", "unknown-style", "unknown-member"),
    *("attachment-missing", "broken-image", "broken-link", "path-backslash"),
    *("unquoted-time", "wrong-type", "yaml-colon", "yaml-start-character"),
    *(
        "accidental-list",
        "accidental-heading",
        "accidental-code",
        "empty-bullet",
        "word-parted",
        "pasted-text",
        "line-breaks",
    ),
)
HEAD = "date: 2025-02-28\nitems:\n  - title: Budget\n"


@pytest.fixture
def paths(tmp_path):
    meeting = workspace_with(tmp_path) / "meeting.yaml"
    return {"meeting": meeting, "committee": tmp_path / "committee.yaml", "plan": tmp_path / "plan.yaml"}


def found_in(path, text):
    return diagnose([path], {path: text}, "en")[path]


def fixed(path, text, code):
    """`text` after the quick fix of its first finding of that code; unchanged when it has none."""
    diagnosis = found_in(path, text)
    found = next(found for found in diagnosis.findings if found.code == code)
    fix = fix_for(found, diagnosis.lines)
    lines, place = text.split("\n"), found.place
    if edit := edit_for(found, diagnosis.lines):
        lines[edit.first : edit.end] = edit.lines
        return "\n".join(lines)
    if not fix:
        return text
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.column - 1] + fix + line[place.end_column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize("code", FIXABLE)
def test_the_rules_own_mistake_is_gone_after_its_fix(paths, code):
    rule = RULES[code]
    path = paths[rule.file]
    after = fixed(path, rule.wrong, code)
    assert after != rule.wrong
    assert code not in [found.code for found in found_in(path, after).findings]


def test_every_finding_that_knows_a_better_word_has_a_fix():
    values = {"guess": "Budget", "key": "x", "written": "x", "name": "x"}
    place = Place(None, 1, 1, 2)
    for rule in RULES.values():
        if rule.english.mend.startswith("{guess") and rule.file in {"meeting", "committee", "plan"}:
            assert fix_for(Finding(rule.code, place, Severity.ERROR, values), ["x"]), rule.code


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("presenters: [Ana Dahl, Bo Lund]", "presenters: [Anna Dahl, Bo Lund]"),
        ("presenters: ['Ana Dahl']", "presenters: ['Anna Dahl']"),
        ('presenters: ["Ana Dahl"]', 'presenters: ["Anna Dahl"]'),
        ("presenters:\n      - Ana Dahl # fra maj", "presenters:\n      - Anna Dahl # fra maj"),
    ],
)
def test_a_name_keeps_its_quotes_and_what_stands_around_it(paths, written, expected):
    after = fixed(paths["meeting"], f"{HEAD}    {written}\n", "unknown-presenter")
    assert after == f"{HEAD}    {expected}\n"


def test_a_name_that_needs_quotes_gets_them(paths):
    folder = paths["meeting"].parent / "bilag"
    (folder / "#1 kort.pdf").write_bytes(b"content")
    written = f"{HEAD}    attachments:\n      - title: Kort\n        file: bilag/1 kort.pdf\n"
    after = fixed(paths["meeting"], written, "attachment-missing")
    assert 'file: "bilag/#1 kort.pdf"' in after


def test_the_target_of_a_link_stays_one_word(paths):
    (paths["meeting"].parent / "bilag" / "bygge plan.pdf").write_bytes(b"content")
    after = fixed(
        paths["meeting"], f"{HEAD}    statement: Se [byggeplanen](bilag/byggeplan.pdf#side).\n", "broken-link"
    )
    assert "(bilag/bygge%20plan.pdf#side)" in after
    assert found_in(paths["meeting"], after).findings == []


def test_danish_words_are_mended_in_danish(paths):
    text = "dato: 2025-02-28\npunkter:\n  - titel: Budget\n    type: drøftels\n    varihged: 10\n"
    after = fixed(paths["meeting"], fixed(paths["meeting"], text, "unknown-value"), "unknown-key")
    assert after == text.replace("drøftels", "drøftelse").replace("varihged", "varighed")


@pytest.mark.parametrize(
    "text",
    [
        # Whoever wrote this in another way than plainly mends it better by hand.
        f'{HEAD}    presenters: ["Ana\\x20Dahl"]\n',
        f"{HEAD}    presenters:\n      - Ana\n        Dahl\n",
        f"{HEAD}    presenters:\n      - >-\n        Ana Dahl\n",
        # Nothing comes near.
        f"{HEAD}    presenters: [Kim Rask]\n",
    ],
)
def test_no_fix_is_offered_where_it_could_destroy_something(paths, text):
    assert fixed(paths["meeting"], text, "unknown-presenter") == text
