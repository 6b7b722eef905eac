"""A meeting goes into a form and comes out as it was, or with what was filled in and nothing else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
from built import MEETINGS
from command_line import COMMITTEE, MEETING
from hypothesis import given
from hypothesis import strategies as st

from toolkit.catalogue.rules import RULES
from toolkit.checking.schema import check_schema
from toolkit.findings import Finding, Place
from toolkit.forms.fields import meeting_fields
from toolkit.forms.filling import FROM, ORIGIN, VARIANT, filled, typed, variant_of
from toolkit.forms.findingwords import say_in_form
from toolkit.forms.places import keys_at
from toolkit.forms.restoring import with_restored
from toolkit.meetings.ownfields import declared_fields
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.scaffold.yamltext import yaml_lines
from toolkit.taking.restating import restated

FORM = meeting_fields("da", {})
ITEMS = next(field for field in FORM.fields if field.key == "items")
ORDER = ("date", "title", "items")
FILE = Path("meeting.yaml")


def typed_anew(field, value):
    """What a browser sends when all of it has been typed into an empty form."""

    def forget(told):
        if isinstance(told, list):
            return [forget(each) for each in told]
        if isinstance(told, dict):
            return {key: forget(inner) for key, inner in told.items() if key != FROM}
        return told

    return forget(typed(field, value))


def fill(document, given, form=FORM):
    origins = {}
    data = filled(form, document.data, given, origins)
    text, _ = restated(document, data, origins, ORDER)
    return text


def read(text):
    return read_yaml_text(text, FILE)


@pytest.mark.parametrize("path", MEETINGS, ids=lambda path: path.parent.name)
def test_a_form_that_nobody_touches_leaves_the_file_as_it_is(path):
    document = read_yaml(path)
    own = declared_fields(read_yaml(find_committee(path)).data)
    form = meeting_fields("da", own)
    assert fill(document, typed(form, document.data), form) == path.read_text(encoding="utf-8")


TRUE = st.just(value=True)
words = st.from_regex(r"[A-Za-zæøåÆØÅ0-9 .,:#'\"*-]{0,12}[A-Za-zæøå]", fullmatch=True)
prose = st.lists(words, min_size=1, max_size=4).map("\n\n".join)
names = st.lists(words.map(str.strip), min_size=1, max_size=3)
attachments = st.fixed_dictionaries(
    {"title": words, "file": st.just("bilag/a.pdf")}, optional={"closed": TRUE}
)
actions = st.fixed_dictionaries({"what": words}, optional={"who": words, "due": st.dates(date(2020, 1, 1))})
items = st.fixed_dictionaries(
    {"title": words},
    optional={
        "type": st.sampled_from(["decision", "discussion", "information", "written"]),
        "duration": st.integers(0, 400),
        "closed": TRUE,
        "presenters": names,
        "recommendation": names,
        "statement": prose,
        "decision": prose,
        "attachments": st.lists(attachments, min_size=1, max_size=3),
        "actions": st.lists(actions, min_size=1, max_size=2),
    },
)
breaks = st.fixed_dictionaries({"break": words}, optional={"duration": st.integers(0, 60)})
headings = st.fixed_dictionaries({"heading": words})
meetings = st.fixed_dictionaries(
    {
        "date": st.dates(date(2020, 1, 1), date(2030, 1, 1)),
        "items": st.lists(items | breaks | headings, min_size=1, max_size=5),
    },
    optional={
        "title": words,
        "start": st.just("10:00"),
        "status": st.sampled_from(["draft", "agenda", "minutes"]),
        "participants": names,
        "information": prose,
        "absent": st.lists(
            st.fixed_dictionaries({"name": words}, optional={"substitute": words}), min_size=1, max_size=2
        ),
    },
)


def tidy(value):
    """Data without what a form tidies away: spaces around a line, the line end behind a text."""
    if isinstance(value, dict):
        return {key: tidy(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [tidy(inner) for inner in value]
    return (
        "\n".join(" ".join(line.split()) for line in value.strip().split("\n"))
        if isinstance(value, str)
        else value
    )


@given(meetings)
def test_any_meeting_goes_through_a_form_unchanged(meeting):
    text = "\n".join(yaml_lines(meeting)) + "\n"
    document = read(text)
    assert fill(document, typed(FORM, document.data)) == text


@given(meetings)
def test_a_meeting_typed_into_an_empty_form_is_the_one_written_by_hand(meeting):
    document = read("date: 2001-01-01\nitems: []\n")
    after = read(fill(document, typed_anew(FORM, meeting)))
    assert tidy(after.data) == tidy(meeting)
    assert not list(check_schema(after, "meeting"))


@given(meetings, meetings, st.randoms(use_true_random=False))
def test_what_is_filled_in_is_written_whatever_was_there(before, after, chance):
    """Entries come, go, move and change at once; what they become is what was filled in."""
    document = read("\n".join(yaml_lines(before)) + "\n")
    told = typed_anew(FORM, after)
    old = list(range(len(before["items"])))
    chance.shuffle(old)
    kinds = [variant_of(ITEMS, entry).key for entry in before["items"]]
    for entry in told["items"]:
        same = [at for at in old if kinds[at] == entry[VARIANT]]
        if same and chance.random() < 0.7:
            old.remove(same[0])
            entry[FROM] = same[0]
    assert tidy(read(fill(document, told)).data) == tidy(after)


COMMENTED = """\
# Mødet i juni
dato: 2025-06-18      # en onsdag
status: referat
deltagere:
  - Anna Dahl         # formand
  - Peter Krogh

punkter:
  # ---- det første
  - titel: Budget     # drøftet i maj
    varighed: 10
    # skrevet af Peter
    beslutning: Godkendt.

  # ---- det andet
  - titel: "Eventuelt: alt andet"
    bilag:
      - {titel: Notat, fil: bilag/notat.pdf}   # fra Ida

# slut
"""


def commented():
    document = read(COMMENTED)
    return document, typed(FORM, document.data)


def test_a_changed_text_changes_its_own_line_alone():
    document, given_ = commented()
    given_["items"][0]["decision"] = "Godkendt med bemærkninger."
    assert fill(document, given_) == COMMENTED.replace("Godkendt.", "Godkendt med bemærkninger.")


def test_fixed_words_and_keys_are_written_in_the_language_of_the_file():
    document, given_ = commented()
    given_["status"] = "agenda"
    given_["items"][0]["type"] = "decision"
    text = fill(document, given_)
    assert "status: dagsorden\n" in text
    assert "    type: beslutning\n" in text


def test_an_item_that_is_moved_takes_its_remarks_along():
    document, given_ = commented()
    given_["items"].reverse()
    head, rest = COMMENTED.split("punkter:\n")
    first, second = rest.split("\n  # ---- det andet\n")
    second, end = second.split("\n# slut\n")
    assert fill(document, given_) == f"{head}punkter:\n\n  # ---- det andet\n{second}{first}\n# slut\n{end}"


def test_items_are_added_and_deleted_by_whole_lines():
    document, given_ = commented()
    given_["items"].append({VARIANT: "break", "break": "Frokost", "duration": "30"})
    text = fill(document, given_)
    assert text == COMMENTED.replace("# fra Ida\n", "# fra Ida\n\n  - pause: Frokost\n    varighed: 30\n")
    del given_["items"][1:]
    assert "Eventuelt" not in fill(document, given_)
    assert "# skrevet af Peter" in fill(document, given_)


def taken_back(text, gone):
    """A file from which entries were deleted, and into which they came back after that had been saved."""
    first = read(text)
    without, back = (typed(FORM, first.data) for _ in range(2))
    for *around, at in gone:
        there, again = without, back
        for key in around:
            there, again = there[key], again[key]
        del there[at]
        del again[at][FROM]
        again[at][ORIGIN] = ["first", *around, at]
    for at, item in enumerate(item for item in back["items"] if FROM in item):
        item[FROM] = at
    restored = with_restored(read(fill(first, without)), "now", back, {"first": first}.get)
    return fill(restored, back)


FROM_FILES = COMMENTED.replace("beslutning: Godkendt.", "beslutning: {fil: b.docx}   # fra Bo")


@pytest.mark.parametrize("gone", [("items", 0), ("items", 1), ("items", 1, "attachments", 0)])
def test_what_was_deleted_comes_back_with_its_remarks_and_its_files(gone):
    assert taken_back(FROM_FILES, [gone]) == FROM_FILES


def test_all_that_was_deleted_comes_back():
    again = taken_back(FROM_FILES, [("items", 1), ("items", 0)])
    assert read(again).data == read(FROM_FILES).data
    assert set(FROM_FILES.split("\n")) <= set(again.split("\n"))


def test_what_nobody_has_any_more_comes_back_as_if_it_was_typed():
    document, given_ = commented()
    del given_["items"][1][FROM]
    given_["items"][1][ORIGIN] = ["forgotten", "items", 1]
    restored = with_restored(document, "now", given_, {}.get)
    assert restored is document
    assert read(fill(restored, given_)).data == document.data


def test_a_person_is_added_beside_those_with_remarks():
    document, given_ = commented()
    given_["participants"] += "\nIda Storm"
    assert fill(document, given_) == COMMENTED.replace(
        "  - Peter Krogh\n", "  - Peter Krogh\n  - Ida Storm\n"
    )


def test_what_stands_in_a_file_of_its_own_is_kept():
    text = (
        "date: 2025-06-18\nitems:\n  - file: punkter/01.yaml\n  - title: A\n    statement: {file: a.docx}\n"
    )
    document = read(text)
    given_ = typed(FORM, document.data)
    given_["items"][1]["title"] = "B"
    assert fill(document, given_) == text.replace("title: A", "title: B")


def test_own_fields_are_filled_in_by_their_titles():
    committee = read(
        COMMITTEE.format(language="da") + "fields:\n  item:\n    forvalter:\n      title: Forvalter\n"
    )
    form = meeting_fields("da", declared_fields(committee.data))
    document = read(MEETING)
    given_ = typed(form, document.data)
    given_["items"][0]["fields"] = {"forvalter": "Ida Storm"}
    assert read(fill(document, given_, form)).data["items"][0]["fields"] == {"forvalter": "Ida Storm"}


def test_every_field_of_the_schema_has_a_title_in_both_languages():
    def titles(field):
        yield field.key, field.title
        for inner in (*field.fields, *field.variants):
            yield from titles(inner)

    for language in ("da", "en"):
        assert [key for key, title in titles(meeting_fields(language, {})) if not title] == []


def told(text, language="da"):
    """The findings of a meeting as its form tells them."""
    document = read(text)
    form = meeting_fields(language, {})
    found = [*document.findings, *check_schema(document, "meeting")]
    return [": ".join(say_in_form(each, form, keys_at(document, each.place), language)) for each in found]


def test_a_finding_is_told_by_the_titles_of_fields_and_what_is_done_there():
    text = "date: 2025-06-18\nstatus: minutes\nitems:\n  - title: A\n    duration: long\n  - decision: B\n"
    assert told(text, "en") == [
        "“Length in minutes” should be a whole number, but this is a text: write a whole number",
        "“Title” is missing here: fill it in",
    ]


def test_what_a_form_cannot_mend_is_told_with_its_line():
    (said,) = told('date: 2025-06-18\nitems:\n  - title: "A\n')
    assert "uden for formularen og rettes i meeting.yaml, linje 3: sæt et" in said
    (said,) = told("date: 2025-06-18\nfoo: x\nitems:\n  - title: A\n", "en")
    assert "mended in meeting.yaml, line 2" in said


def named(rule):
    """The names of the values that a rule's sentences have."""
    texts = (*rule.english[:2], *rule.danish[:2])
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


def test_no_form_speaks_of_keys():
    """Every rule about a meeting, told where its example goes wrong: no key of ours stands in it."""
    keys = {field.key for group in (FORM, *ITEMS.variants) for field in group.fields}
    spoken = {
        (code, language): say_in_form(found, meeting_fields(language, {}), (), language)
        for code, rule in RULES.items()
        for language in ("da", "en")
        if rule.file == "meeting"
        for found in [Finding(code, Place(FILE), rule.severity, dict.fromkeys(named(rule), "monday"))]
    }
    quoted = {
        where: set(re.findall(r"`([a-z_]+)[`:]", f"{said.message} {said.mend}")) & keys
        for where, said in spoken.items()
    }
    assert {where: found for where, found in quoted.items() if found} == {}
