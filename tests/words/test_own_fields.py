"""A committee's own fields, the layout of its items and its text blocks, from the files to the documents."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from findings_of import codes_in
from jsonschema import Draft202012Validator

from toolkit.checking.checks.whole import read_and_check
from toolkit.checking.committeeschema import schema_for
from toolkit.documents.templatelanguage import template_environment
from toolkit.errors import LeakError
from toolkit.lsp.fixes import blocks_written_out
from toolkit.making.source import read_meeting
from toolkit.meetings.model import DocumentKind, Item, Layout, LayoutPart, OwnValue
from toolkit.publishing.leaks import prove_nothing_closed_is_open
from toolkit.publishing.meetingdata import render_data
from toolkit.publishing.noninterference import with_other_closed
from toolkit.reading.yamlio import read_yaml
from toolkit.words.contextnames import OwnFields
from toolkit.words.edition import public_edition
from toolkit.words.itemcontext import item_parts
from toolkit.words.ownwords import own_text
from toolkit.words.wording import words_of

if TYPE_CHECKING:
    from pathlib import Path

ENGLISH = """\
name: Udvalget
organisation: Kommunen
publishes: true
fields:
  item:
    caseworker: {title: Sagsbehandler, type: person, required: [decision]}
    cost: {title: Udgift, type: money, public: true, place: after statement}
    items: {title: Klima, type: choice, values: [ingen, stor], default: ingen, public: true}
    sagens-spor: {title: Spor, type: list of line}
    memo: {title: Notat, type: text}
item_layout:
  decision: [decision, {part: statement, heading: Baggrund}, cost]
blocks:
  hearing: Sagen har været i høring i {weeks} uger.
"""
DANISH = """\
navn: Udvalget
organisation: Kommunen
offentliggør: true
felter:
  punkt:
    caseworker: {titel: Sagsbehandler, type: person, påkrævet: [beslutning]}
    cost: {titel: Udgift, type: beløb, offentligt: true, sted: efter sagsfremstilling}
    items: {titel: Klima, type: valg, værdier: [ingen, stor], forvalgt: ingen, offentligt: true}
    sagens-spor: {titel: Spor, type: liste af linje}
    memo: {titel: Notat, type: tekst}
punktopbygning:
  beslutning: [beslutning, {del: sagsfremstilling, overskrift: Baggrund}, cost]
tekstblokke:
  hearing: Sagen har været i høring i {weeks} uger.
"""
MEETING = """\
date: 2026-03-10
status: minutes
participants: [Ida Storm]
items:
  - title: Vejen
    type: decision
    fields: {caseworker: Ida Storm, cost: 250000, sagens-spor: [vej, sti], memo: Et hemmeligt notat.}
    statement: Vejen er slidt. ((hearing weeks=8))
    decision: Godkendt.
"""
DANISH_MEETING = """\
dato: 2026-03-10
status: referat
deltagere: [Ida Storm]
punkter:
  - titel: Vejen
    type: beslutning
    felter: {caseworker: Ida Storm, cost: 250000, sagens-spor: [vej, sti], memo: Et hemmeligt notat.}
    sagsfremstilling: Vejen er slidt. ((hearing weeks=8))
    beslutning: Godkendt.
"""


def meeting_of(folder: Path, committee: str = ENGLISH, text: str = MEETING):
    (folder / "2026-03-10").mkdir(parents=True)
    (folder / "committee.yaml").write_text(committee, encoding="utf-8")
    file = folder / "2026-03-10" / "meeting.yaml"
    file.write_text(text, encoding="utf-8")
    checked = read_and_check(file)
    assert [found.code for found in (*checked.findings,) if found.severity == "error"] == []
    return read_meeting(checked)


def test_danish_words_declare_the_same_fields_layout_and_blocks(tmp_path):
    english = meeting_of(tmp_path / "x")
    danish = meeting_of(tmp_path / "y", DANISH, DANISH_MEETING)
    assert danish.items == english.items
    assert danish.committee.item_layout == english.committee.item_layout


def test_values_are_printed_as_their_type_says(tmp_path):
    meeting = meeting_of(tmp_path)
    words = words_of(meeting.committee)
    said = {own.name: own_text(words, own).replace("\u00a0", " ") for own in meeting.items[0].own}
    assert said["cost"] == "250.000 kr."
    assert said["items"] == "ingen"
    assert said["sagens-spor"] == "vej og sti"


def test_a_block_is_in_the_text_where_it_is_used(tmp_path):
    statement = meeting_of(tmp_path).items[0].statement
    assert statement == "Vejen er slidt. Sagen har været i høring i 8 uger."


def test_what_is_not_public_is_in_no_public_data_and_decides_about_none(tmp_path):
    meeting = meeting_of(tmp_path)
    public = public_edition(meeting)
    prove_nothing_closed_is_open(meeting, public)
    assert public_edition(with_other_closed(meeting)) == public
    data = render_data(public, DocumentKind.MINUTES, {}, {}).decode()
    assert "hemmeligt" not in data
    assert "Sagsbehandler" not in data
    assert "Udgift" in data


def test_a_public_edition_that_shows_what_is_not_public_is_refused(tmp_path):
    meeting = meeting_of(tmp_path)
    leaking = meeting.items[0].own
    public = public_edition(meeting)
    leaked = replace(public, entries=(replace(public.items[0], own=leaking),))
    with pytest.raises(LeakError):
        prove_nothing_closed_is_open(meeting, leaked)


def test_a_template_asks_for_fields_of_any_name():
    fields = OwnFields({"items": "ingen", "sagens-spor": "vej", "værdi": "stor"})
    template = "{{ f.items }} {{ f['sagens-spor'] }} {{ f.værdi }}"
    assert template_environment().from_string(template).render(f=fields) == "ingen vej stor"


def test_the_schema_of_a_committee_takes_its_fields_and_no_others(tmp_path):
    meeting_of(tmp_path)
    schema = json.loads(schema_for("meeting", read_yaml(tmp_path / "committee.yaml"), "en"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    item = {"title": "Vejen", "fields": {"cost": 250000, "items": "stor"}}
    whole = {"date": "2026-03-10", "items": [item]}
    assert validator.is_valid(whole)
    for wrong in ({"costs": 1}, {"cost": "mange"}, {"items": "lille"}):
        assert not validator.is_valid({**whole, "items": [{**item, "fields": wrong}]})
    danish = json.loads(schema_for("meeting", read_yaml(tmp_path / "committee.yaml"), "da"))
    assert "cost" in danish["$defs"]["item"]["properties"]["felter"]["properties"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type: date", "i morgen"),
        ("type: date", "[2026-03-10]"),
        ("type: number", "1,5"),
        ("type: number", ".inf"),
        ("type: money", "250.000 kr."),
        ("type: yes/no", "ja"),
        ("type: person", "12"),
        ("type: line", "{a: 1}"),
        ("type: text", "[a]"),
        ("type: list of date", "[2026-03-10, snart]"),
    ],
)
def test_a_value_of_another_type_is_told(tmp_path, field, value):
    text = f"# committee.yaml: fields: {{item: {{x: {{title: X, {field}}}}}}}\n"
    text += f"date: 2025-02-28\nitems:\n  - title: Budget\n    fields:\n      x: {value}\n"
    assert codes_in(tmp_path, text) == ["own-field-form"]


def test_a_block_is_written_out_where_yaml_stays_yaml():
    lines = ["statement: ((h weeks=8))", "((long))", "note: ((long))"]
    blocks = {"h": "I {weeks} uger.", "long": "Et: to\n\ntre"}
    assert [each.text for each in blocks_written_out(lines, 0, 2, blocks)] == ["I 8 uger.", "Et: to\n\ntre"]


def test_a_value_is_kept_out_of_a_closed_item(tmp_path):
    meeting = meeting_of(tmp_path, text=MEETING + "    closed: true\n")
    assert set(public_edition(meeting).items[0].own) == {OwnValue(own.name) for own in meeting.items[0].own}


def test_a_layout_orders_the_parts_each_once_and_the_rest_stays_behind_what_it_follows():
    layout = Layout("default", tuple(LayoutPart(name) for name in ("decision", "decision", "statement")))
    parts = item_parts(Item("1", "Vejen"), (layout,), (), {})
    names = ["summary", "recommendation", "decision", "actions", "statement", "sections", "attachments"]
    assert [part.name for part in parts] == names
