"""What to type instead of a value of the wrong kind, said in the words that the file uses."""

from __future__ import annotations

import pytest
from findings_of import check_example

from toolkit.checking.checks.whole import check_file
from toolkit.reporting.findingwords import say

HEAD = "dato: 2025-06-18\nstatus: dagsorden\npunkter:\n"
ITEM = HEAD + "  - titel: A\n"


def mends(folder, text, kind="meeting", language="da"):
    return [say(found, language).mend for found in check_example(folder, text, kind)]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        (
            HEAD + "  - Godkendelse af dagsorden\n",
            "der mangler `titel:`: skriv `- titel: Godkendelse af dagsorden`",
        ),
        (HEAD + "  - titel:Budget\n", "der mangler et mellemrum efter kolonet: skriv `- titel: Budget`"),
        (HEAD.replace("2025-06-18", "18. juni 2025") + "  - titel: A\n", "mente du `2025-06-18`?"),
        (HEAD.replace("2025-06-18", "18/6 2025") + "  - titel: A\n", "mente du `2025-06-18`?"),
        (ITEM + "start: ”10:00”\n", 'mente du `"10:00"`?'),
        (ITEM + "slut: kl. 9\n", 'mente du `"09.00"`?'),
        (ITEM + "    tid: 10-11\n", "mente du `10.00-11.00`?"),
        (ITEM + "    tid: kl. 9 til 10:15\n", "mente du `09.00-10:15`?"),
        (ITEM + "    tid: 10-11-12\n", "skriv det som 12.05-12.10"),
        (ITEM + "    tid: 24-25\n", "skriv det som 12.05-12.10"),
        (ITEM + "slut: senere\n", 'skriv det som "12.05" eller "12:05"'),
        (ITEM + "afbud: [Anna Dahl]\n", "der mangler `navn:`: skriv `- navn: Anna Dahl`"),
        (ITEM + "afbud: Anna Dahl\n", "der mangler `navn:`: skriv `- navn: Anna Dahl`"),
        (
            ITEM + "    bilag: bilag/status.pdf\n",
            "der mangler `titel:` og `fil:`: skriv `- titel: …` og under den `fil: bilag/status.pdf`",
        ),
        (ITEM + "    stemmer: {for: Anna Dahl}\n", "[Anna Dahl]"),
        (ITEM + '    stemmer: {for: "3"}\n', "3"),
        (ITEM + "    særstandpunkter: [{af: Bo Lund, tekst: Nej.}]\n", "[Bo Lund]"),
        (ITEM + "    særstandpunkter: {af: [Bo Lund], tekst: Nej.}\n", "[{af: [Bo Lund], tekst: Nej.}]"),
        (ITEM + "    udgået: true\n", 'skriv, hvorfor punktet ikke behandles: `udgået: "…"`'),
        (HEAD + "  titel: A\n", "begynd hvert punkt med `- `: `- titel: A`"),
        (
            ITEM + "    beslutning:\n      - Godkendt\n",
            "skriv `beslutning: |` og teksten på linjerne under, rykket ind",
        ),
        (
            HEAD.replace("2025-06-18", "[2025-06-18, 2025-06-19]") + "  - titel: A\n",
            "{fra: 2025-06-18, til: 2025-06-19}",
        ),
        (
            HEAD.replace("2025-06-18", "2025-06-18 - 2025-06-19") + "  - titel: A\n",
            "mente du `{fra: 2025-06-18, til: 2025-06-19}`?",
        ),
        (ITEM + "    lukket: nej\n", "lukket: false"),
        (ITEM + "    lukket: no\n", "lukket: false"),
        (ITEM + "    lukket: falsk\n", "lukket: false"),
        (ITEM + "    lukket: ja\n    offentlig_titel: B\n", "lukket: true"),
        (ITEM + "    varighed: 2 timer\n", "120"),
        (ITEM + "    varighed: 10 min\n", "10"),
        (ITEM + "    varighed: ti\n", "skriv det med tal, som i `varighed: 10`"),
    ],
)
def test_the_remedy_is_what_to_type(text, mend, tmp_path):
    assert mends(tmp_path, text)[:1] == [mend]


@pytest.mark.parametrize(
    ("kind", "key"), [("meeting", "`date:`"), ("committee", "`name:`"), ("plan", "`year:`")]
)
@pytest.mark.parametrize("text", ["- a\n- b\n", "et brev uden nøgler\n"])
def test_a_file_that_is_a_list_or_a_text_is_told_how_to_begin(kind, key, text, tmp_path):
    (mend,) = mends(tmp_path, text, kind, "en")[:1]
    assert key in mend


@pytest.mark.parametrize("text", ["DATO: 2025-06-18\n", "hej: du\n", "brev\n"])
def test_the_committees_language_decides_where_no_key_is_known(text, tmp_path):
    (tmp_path / "committee.yaml").write_text("navn: LOM\norganisation: Fjordby\n", encoding="utf-8")
    path = tmp_path / "meeting.yaml"
    path.write_text(text, encoding="utf-8")
    said = " ".join(say(found, "da").mend for found in check_file(path).findings)
    assert "dato" in said
    assert "`date" not in said


def test_a_meeting_in_english_keeps_its_words_under_a_danish_committee(tmp_path):
    (tmp_path / "committee.yaml").write_text("navn: LOM\norganisation: Fjordby\n", encoding="utf-8")
    path = tmp_path / "meeting.yaml"
    path.write_text("date: 2025-06-18\nstart: 12\n", encoding="utf-8")
    assert {found.words for found in check_file(path).findings} == {"en"}
