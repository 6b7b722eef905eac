"""What minutes check tells about real cases, beyond each rule's own example."""

from __future__ import annotations

import json
import os
from unicodedata import normalize

import pytest
from findings_of import COMMITTEE, check_text, codes_in, workspace_with

from toolkit.checking.checks.entrytexts import PROSE
from toolkit.checking.checks.whole import read_and_check
from toolkit.files.resources import schema_path
from toolkit.findings import Severity
from toolkit.meetings.meeting import build_meeting_model
from toolkit.reporting.findingwords import say
from toolkit.reporting.reporter import format_text

HEAD = "date: 2025-02-28\n"


# No prose, or prose in lists, which `texts_of_entry` goes through.
NO_PROSE = {"number", "lang", "case", "type", "date", "time", "duration", "closed", "disclose", "chaired_by"}
NO_PROSE |= {"presenters", "absent", "carry_to", "late", "votes", "fields"}
IN_LISTS = {"recommendation", "sections", "actions", "attachments", "dissents"}


def test_the_rules_about_words_look_at_every_text_of_an_item():
    schema = json.loads(schema_path("meeting").read_text(encoding="utf-8"))
    known = {"title", *PROSE} | NO_PROSE | IN_LISTS
    assert schema["$defs"]["item"]["properties"].keys() == known, "add it to PROSE in entrytexts.py, or here"


def test_an_item_that_begins_before_the_former_ends_is_an_error_at_its_time(tmp_path):
    text = HEAD + "items:\n  - title: A\n    time: 13.20-13.40\n  - title: B\n    time: 13.35-13.45\n"
    (found,) = check_text(tmp_path, text)
    assert (found.code, found.place.line, found.place.column) == ("slot-overlap", 6, 11)
    assert found.values["item"] == "2"
    assert f"{found.values['end']:%H:%M}" == "13:40"


def test_pauses_between_items_and_an_early_opening_are_no_findings(tmp_path):
    text = HEAD + 'start: "09.30"\nend: "15.25"\nitems:\n'
    text += "".join(
        f"  - title: Punkt\n    time: {slot}\n"
        for slot in ("12.00-12.05", "12.05-12.15", "12.50-13.50", "14.00-14.35")
    )
    assert check_text(tmp_path, text) == []


def test_a_slot_before_the_end_of_lengths_overlaps_too(tmp_path):
    text = HEAD + "items:\n  - title: A\n    time: 12:00-12:05\n  - title: B\n    duration: 45\n"
    text += "  - break: Pause\n    duration: 10\n  - title: C\n    time: 12:50-13:00\n"
    assert codes_in(tmp_path, text) == ["break-overlap"]


def test_a_long_item_overlaps_with_all_that_begin_before_its_end(tmp_path):
    text = HEAD + "items:\n  - title: A\n    time: 12.00-13.00\n  - title: B\n    time: 12.10-12.20\n"
    text += "  - title: C\n    time: 12.30-12.40\n"
    assert codes_in(tmp_path, text) == ["slot-overlap", "slot-overlap"]


def test_a_written_item_takes_no_time(tmp_path):
    text = HEAD + "items:\n  - title: A\n    time: 13:00-13:20\n  - title: B\n    time: 13:20-13:20\n"
    assert check_text(tmp_path, text + "  - title: C\n    time: 13:20-13:30\n") == []


def test_the_days_of_a_meeting_each_have_their_own_times(tmp_path):
    text = 'date: {from: 2025-02-28, to: 2025-03-01}\nstart: "10.00"\nend: "12.00"\nitems:\n'
    text += "  - title: A\n    date: 2025-02-28\n    time: 14.00-15.00\n"
    text += "  - title: B\n    date: 2025-03-01\n    time: 11.00-11.30\n"
    assert check_text(tmp_path, text) == []


def test_an_items_own_time_is_never_told_as_the_meetings(tmp_path):
    text = 'date: {from: 2025-02-28, to: 2025-03-01}\nstart: "22.00"\nend: "02.00"\nitems:\n'
    (found,) = check_text(tmp_path, text + "  - title: A\n    date: 2025-03-01\n    time: 10.00-11.00\n")
    assert say(found, "da").message == ("kl. 10.00-11.00 ligger uden for mødets tid (indtil kl. 02.00)")


def test_an_item_before_the_start_of_several_days_is_told_the_start_alone(tmp_path):
    text = 'date: {from: 2025-02-28, to: 2025-03-01}\nstart: "10.00"\nitems:\n'
    (found,) = check_text(tmp_path, text + "  - title: A\n    time: 09.00-09.30\n")
    assert say(found, "en").message.endswith("(from 10:00 on)")


def test_what_is_no_number_is_told_once(tmp_path):
    text = HEAD + "items:\n  - title: A\n  - title: B\n    number: abc\n  - title: C\n"
    assert codes_in(tmp_path, text) == ["bad-number"]


def test_a_slot_past_midnight_is_told_what_to_do_at_midnight(tmp_path):
    night = HEAD + "items:\n  - title: A\n    time: 23.30-00.30\n"
    assert codes_in(tmp_path / "a", night) == ["slot-past-midnight"]
    day = HEAD + "items:\n  - title: A\n    time: 13.30-12.30\n"
    assert codes_in(tmp_path / "b", day) == ["slot-backwards"]


def test_the_first_item_that_outruns_the_meeting_is_told_and_no_other(tmp_path):
    text = HEAD + 'start: "12.00"\nend: "12.30"\nitems:\n' + "  - title: A\n    duration: 20\n" * 4
    (found,) = check_text(tmp_path, text)
    assert (found.code, found.place.line) == ("meeting-too-long", 8)


def test_hours_come_from_the_committee_where_the_meeting_has_none(tmp_path):
    meeting = workspace_with(tmp_path)
    (tmp_path / "committee.yaml").write_text(COMMITTEE + 'start: "12:00"\nend: "13:00"\n', encoding="utf-8")
    (meeting / "meeting.yaml").write_text(HEAD + "items:\n  - title: A\n    time: 11:50-12:10\n")
    assert [one.code for one in read_and_check(meeting / "meeting.yaml").findings] == ["outside-meeting"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("fredag den 27. februar", ["weekday-contradicts"]),
        ("torsdag den 27. februar", []),
        ("Torsdag d. 27. februar 2025", []),
        ("fredag den 27. februar 2026", []),
        ("Friday, 27 February 2025", ["weekday-contradicts"]),
        ("fredag den 31. februar", []),
        ("torsdag den 25. september", []),
    ],
)
def test_a_weekday_must_fit_its_date(words, codes, tmp_path):
    assert codes_in(tmp_path, HEAD + f"items:\n  - title: A\n    note: Vi ses {words} i kantinen\n") == codes


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("070761-4285", True),
        ("0707614285", True),
        ("07.07.61-4285", True),
        ("cpr 070761 4285", True),
        ("0707614286", False),
        ("320761-4285", False),
        ("2-30-73-60-25", False),
        ("1234567890", False),
        ("12 34 56 78", False),
        ("sag 070761-4285", False),
    ],
)
def test_personal_numbers_are_known_by_date_check_digit_and_the_words_around(words, found, tmp_path):
    codes = codes_in(tmp_path, HEAD + f"items:\n  - title: A\n    note: Vedr. {words} ok\n")
    assert ("personal-number" in codes) == found


@pytest.mark.parametrize("field", ["title", "summary", "statement", "withdrawn", "presenters", "decision"])
def test_a_personal_number_in_any_field_is_told_with_its_digits_masked(field, tmp_path):
    text = HEAD + f"items:\n  - title: A\n    {field}: Bo Lund 070761-4285\n".replace(
        "title: A\n    title", "title"
    )
    found = next(each for each in check_text(tmp_path, text) if each.code == "personal-number")
    assert found.severity is Severity.WARNING
    said = format_text([found], "en", colour=False)
    assert "0707••-••••" in said
    assert "070761" not in said
    assert "^^^" in said


def test_a_personal_number_that_would_be_published_is_an_error_unless_somebody_says_why_not(tmp_path):
    item = "# committee.yaml: publishes: true\nitems:\n  - title: A\n    statement: 070761-4285\n"
    public = check_text(tmp_path / "a", HEAD + item)
    assert [(each.code, each.severity) for each in public] == [("personal-number-public", Severity.ERROR)]
    assert check_text(tmp_path / "b", HEAD + item + "    disclose: Opdigtet nummer\n") == []
    closed = HEAD + item + "    closed: true\n    public_title: B\n"
    assert [(each.code, each.severity) for each in check_text(tmp_path / "c", closed)] == [
        ("personal-number", Severity.WARNING)
    ]


def test_a_name_is_known_however_its_spaces_and_capitals_are(tmp_path):
    assert check_text(tmp_path, HEAD + "participants: [anna  dahl]\nitems:\n  - title: A\n") == []


def test_a_substitute_and_a_guest_may_take_part_and_present(tmp_path):
    text = HEAD + "participants: [Anna Dahl, Kim Rask]\nguests: [Lis Bo]\nabsent:\n  - name: Bo Lund\n"
    text += "    substitute: Kim Rask\nitems:\n  - title: A\n    presenters: [Kim Rask, Lis Bo, Ole (HR)]\n"
    assert check_text(tmp_path, text) == []


def test_an_unknown_member_gets_a_guess(tmp_path):
    (found,) = check_text(tmp_path, HEAD + "participants: [Ana Dahl]\nitems:\n  - title: A\n")
    assert found.values["guess"] == "Anna Dahl"


def attachment(file):
    return HEAD + f"items:\n  - title: A\n    attachments:\n      - title: B\n        file: {file}\n"


@pytest.mark.parametrize(
    "file",
    [
        "../../secret.pdf",
        "/etc/hostname",
        "'C:/secret.pdf'",
        "bilag/../../../secret.pdf",
        "link.pdf",
        "folder/a.pdf",
    ],
)
def test_no_path_leads_out_of_the_committees_folder(file, tmp_path):
    (tmp_path / "secret.pdf").write_bytes(b"x")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.pdf").write_bytes(b"x")
    meeting = workspace_with(tmp_path / "hmu")
    (meeting / "link.pdf").symlink_to(tmp_path / "secret.pdf")
    (meeting / "folder").symlink_to(tmp_path / "outside")
    (meeting / "meeting.yaml").write_text(attachment(file))
    assert [one.code for one in read_and_check(meeting / "meeting.yaml").findings] == ["path-outside"]


def test_a_file_of_the_committee_may_be_attached(tmp_path):
    meeting = workspace_with(tmp_path)
    (tmp_path / "fast.pdf").write_bytes(b"x")
    (meeting / "meeting.yaml").write_text(attachment("../fast.pdf"))
    assert read_and_check(meeting / "meeting.yaml").findings == ()


def test_a_missing_attachment_gets_the_nearest_name(tmp_path):
    (found,) = check_text(tmp_path, attachment("bilag/Status.PDF"))
    assert found.values["guess"] == "status.pdf"


def test_a_pipe_is_refused_without_being_opened(tmp_path):
    meeting = workspace_with(tmp_path)
    os.mkfifo(meeting / "a.pdf")
    text = attachment("a.pdf") + "    statement: |\n      ![Kurve](a.pdf)\n"
    (meeting / "meeting.yaml").write_text(text)
    assert [one.code for one in read_and_check(meeting / "meeting.yaml").findings] == [
        "attachment-unreadable",
        "broken-image",
    ]


@pytest.mark.parametrize("name", ["a" * 5000 + ".pdf", "å/" * 3000 + "a.pdf", "x/" * 3000 + "a.pdf"])
def test_a_name_longer_than_any_file_has_is_missing(name, tmp_path):
    assert "attachment-missing" in codes_in(tmp_path / "1", attachment(name))
    for number, (sign, code) in enumerate((("", "broken-link"), ("!", "broken-image")), 2):
        text = HEAD + f"items:\n  - title: A\n    statement: Se {sign}[a]({name})\n"
        assert codes_in(tmp_path / str(number), text) == [code]


def test_a_name_with_nul_is_missing(tmp_path):
    text = HEAD + "items:\n  - title: A\n    statement: Se [a](bilag/%00.pdf)\n"
    assert codes_in(tmp_path, text) == ["broken-link"]


def test_a_committee_sets_how_large_an_attachment_may_be(tmp_path):
    text = "date: 2025-02-28\nitems:\n  - title: Budget\n    attachments:\n      - title: A\n"
    text += "        file: bilag/scanning.pdf\n"
    assert "attachment-too-large" in codes_in(tmp_path / "1", text)
    more = "# committee.yaml: limits: {megabytes: 202}\n"
    assert "attachment-too-large" not in codes_in(tmp_path / "2", more + text)


def test_a_web_address_is_no_attachment(tmp_path):
    assert codes_in(tmp_path, attachment("http://fjordby.example/a.pdf")) == ["attachment-on-web"]


@pytest.mark.parametrize(("on_disk", "written"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_a_name_spelt_by_a_mac_is_the_same_name(on_disk, written, tmp_path):
    meeting = workspace_with(tmp_path)
    name = "årsplan.pdf"
    (meeting / "bilag" / normalize(on_disk, name)).write_bytes(b"x")
    path = meeting / "meeting.yaml"
    path.write_text(attachment(f"bilag/{normalize(written, name)}"), encoding="utf-8")
    checked = read_and_check(path)
    assert checked.findings == ()
    model = build_meeting_model(checked.meeting.data, checked.committee.data, meeting, tmp_path)
    assert model.attachments[0].file.name == normalize(on_disk, name)


def test_a_file_without_a_suffix_is_known_by_its_content(tmp_path):
    meeting = workspace_with(tmp_path)
    (meeting / "bilag" / "notat").write_bytes(b"%PDF-1.7\n")
    (meeting / "bilag" / "andet").write_bytes(b"PK\x03\x04 something else")
    path = meeting / "meeting.yaml"
    path.write_text(attachment("bilag/notat"))
    assert read_and_check(path).findings == ()
    path.write_text(attachment("bilag/andet"))
    assert [one.code for one in read_and_check(path).findings] == ["attachment-kind"]


def test_a_link_loop_is_a_finding(tmp_path):
    meeting = workspace_with(tmp_path)
    (meeting / "a.pdf").symlink_to("b.pdf")
    (meeting / "b.pdf").symlink_to("a.pdf")
    (meeting / "meeting.yaml").write_text(attachment("a.pdf"))
    assert [one.code for one in read_and_check(meeting / "meeting.yaml").findings] == [
        "attachment-unreadable"
    ]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Se bilag 1 og 2.", []),
        ("Se bilag 1-2 og bilagene 1.1, 1.2", []),
        ("Se bilag 3.", ["attachment-unlisted"]),
        ("Se Bilag 1.3 og bilag 1 og 2.", ["attachment-unlisted"]),
        ("Se bilag 1.", ["attachment-unnamed"]),
        ("Bilag eftersendes.", []),
    ],
)
def test_attachments_named_in_the_text_and_listed_must_fit(words, codes, tmp_path):
    text = HEAD + f"items:\n  - title: A\n    statement: {words}\n    attachments:\n"
    for title, file in (("Status", "status"), ("Tal", "budget")):
        text += f"      - title: {title}\n        file: bilag/{file}.pdf\n"
    assert codes_in(tmp_path, text) == codes


@pytest.mark.parametrize(
    ("markdown", "codes"),
    [
        ("[a](bilag/status.pdf) og [b](https://example.org) og <hmu@example.org>", []),
        ("[a](bilag/none.pdf)", ["broken-link"]),
        ("`[a](bilag/none.pdf)`", []),
        ("![a](bilag/kurve.png)", []),
        ("![a](bilag/none.png)", ["broken-image"]),
        ("![a](https://example.org/a.png)", ["broken-image"]),
        ("![a](../../../etc/a.png)", ["path-outside"]),
        ("[a](bilag/)", []),
        ("[a](#afsnit)", []),
    ],
)
def test_links_and_pictures_must_be_there(markdown, codes, tmp_path):
    assert codes_in(tmp_path, HEAD + f"items:\n  - title: A\n    statement: |\n      {markdown}\n") == codes


def test_a_heading_with_nothing_under_it_is_a_warning_and_one_above_another_level_is_not(tmp_path):
    text = (
        HEAD
        + "items:\n  - title: A\n    statement: |\n"
        + "      # Over\n      ## Indstilling\n\n      ## Økonomi\n      Ingen.\n"
    )
    (found,) = check_text(tmp_path, text)
    assert (found.code, found.place.line) == ("recommendation-empty", 6)


def test_closed_words_repeated_in_the_open_are_found_where_they_stand(tmp_path):
    words = "Medarbejderen fratræder sin stilling med udgangen af maj"
    text = HEAD + f"items:\n  - title: A\n    statement: |\n      Åbent.\n\n      {words.upper()}.\n"
    text += f"  - title: B\n    closed: true\n    public_title: B\n    statement: Kort. {words}!\n"
    (found,) = check_text(tmp_path, text)
    assert (found.code, found.place.line) == ("closed-repeated", 7)
    assert "punkt 2: `" in say(found, "da")[0]


def test_a_passage_of_the_meetings_own_internal_field_is_the_meetings(tmp_path):
    words = "Medarbejderen fratræder sin stilling med udgangen af maj"
    meeting = workspace_with(tmp_path)
    own = "fields:\n  meeting: {forløb: {title: Forløb, type: text}}\n"
    (tmp_path / "committee.yaml").write_text(COMMITTEE + own, encoding="utf-8")
    text = HEAD + f"fields: {{forløb: {words}}}\nitems:\n  - title: A\n    statement: {words}.\n"
    (meeting / "meeting.yaml").write_text(text, encoding="utf-8")
    (found,) = read_and_check(meeting / "meeting.yaml").findings
    assert found.code == "closed-repeated"
    assert say(found, "da").message.startswith("dette gentager lukket indhold fra mødets egne felter: ")


PLACES = [
    "heading: {0}}}, {{title: A",
    "title: A, late: {{added: 2025-02-20, reason: {0}}}",
    "title: A, decision: Ja., votes: {{text: {0}, unanimous: true}}",
    "title: A, withdrawn: {0}",
    "title: A, to: {0}",
    "title: A, decision: Ja., sections: [{{heading: {0}, text: Ingen.}}]",
    "title: A, a_key_of_tomorrow: {0}",
]


@pytest.mark.parametrize("place", PLACES)
def test_so_are_those_in_any_key_that_is_printed(place, tmp_path):
    items = "{" + place.format("Salg af Havnegade 4 til Søby Invest") + "}"
    text = HEAD + f"items: [{items}, {{title: Salg af Havnegade 4 til Søby Invest, closed: true, "
    assert "closed-repeated" in codes_in(tmp_path, text + "public_title: Ejendomssag}]\n")


def test_short_common_sentences_may_be_the_same(tmp_path):
    decision = "    decision: Indstillingen blev godkendt.\n"
    text = HEAD + f"status: minutes\nitems:\n  - title: A\n{decision}"
    text += f"  - title: B\n    closed: true\n    public_title: C\n{decision}"
    text += "    public_decision: Godkendt.\n"
    assert check_text(tmp_path, text) == []


def test_one_wrong_shape_does_not_hide_the_rules_about_the_rest(tmp_path):
    text = (
        HEAD
        + "participants: Anna\nitems:\n  - 12\n"
        + "  - title: [x]\n    time: 13.00-12.00\n    presenters: {a: 1}\n"
    )
    codes = codes_in(tmp_path, text)
    assert codes.count("wrong-type") == 3
    assert codes.count("bare-entry") == 1
    assert "slot-backwards" in codes


def test_a_folder_of_templates_that_is_not_there_is_made_by_the_command_told(tmp_path):
    path = workspace_with(tmp_path) / "meeting.yaml"
    path.write_text(HEAD + "items:\n  - title: A\n", encoding="utf-8")
    committee = "navn: LOM\norganisation: X\nstil: kommune\nskabeloner: egne\n"
    (tmp_path / "committee.yaml").write_text(committee, encoding="utf-8")
    found = [one for one in read_and_check(path).findings if one.code == "templates-missing"]
    command = f'`minutes templates copy kommune "{(tmp_path / "egne").as_posix()}"`'
    assert say(found[0], "da").mend.startswith(command)


def test_an_entry_whose_colon_is_missing_keeps_its_key(tmp_path):
    (found,) = check_text(tmp_path, HEAD + "items:\n  - title The budget\n")
    assert found.code == "bare-entry"
    assert "`- title: The budget`" in say(found, "en").mend


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("presenters: Anna Dahl og Bo Lund", "[Anna Dahl, Bo Lund]"),
        ("presenters: Anna Dahl, Bo Lund and Jo Falk", "[Anna Dahl, Bo Lund, Jo Falk]"),
        ("presenters: afdelingen for by og land", "[afdelingen for by og land]"),
        ("votes: Enstemmigt", "`unanimous: true`"),
        ("votes: 3 imod 2", "`for: …`"),
    ],
)
def test_people_and_votes_on_a_line_are_told_how_to_be_written(tmp_path, line, advice):
    told = check_text(tmp_path, HEAD + f"items:\n  - title: A\n    {line}\n")
    (found,) = (one for one in told if one.code == "wrong-type")
    assert say(found, "en").mend.endswith(advice)


def test_a_meeting_without_a_committee_says_so_and_is_checked_all_the_same(tmp_path):
    (tmp_path / "meeting.yaml").write_text(HEAD + "items:\n  - title: A\n    time: 13.00-12.00\n")
    codes = [one.code for one in read_and_check(tmp_path / "meeting.yaml").findings]
    assert codes == ["committee-missing", "slot-backwards"]


def test_a_committee_that_has_changed_is_read_again(tmp_path):
    meeting = workspace_with(tmp_path)
    (meeting / "meeting.yaml").write_text(HEAD + "items:\n  - title: A\n")
    assert read_and_check(meeting / "meeting.yaml").findings == ()
    (tmp_path / "committee.yaml").write_text("name: LOM\n")
    assert [one.code for one in read_and_check(meeting / "meeting.yaml").findings] == ["missing-key"]


def test_numbers_go_on_through_the_year(tmp_path):
    meeting = workspace_with(tmp_path)
    (tmp_path / "committee.yaml").write_text(COMMITTEE + "numbering: year\n", encoding="utf-8")
    (meeting / "meeting.yaml").write_text(HEAD + "items:\n  - title: A\n  - title: B\n")
    later = tmp_path / "2025-03-28" / "meeting.yaml"
    later.parent.mkdir()
    later.write_text("date: 2025-03-28\nitems:\n  - title: C\n  - title: D\n    type: decision\n")
    (found,) = read_and_check(later).findings
    assert found.values["item"] == "4"


def test_a_word_after_a_hash_is_told_and_a_comment_is_not(tmp_path):
    text = (
        HEAD + "items:\n  - title: Sag #12 om budget\n    note: kort  # kun en kommentar\n    case: 1-2 #3\n"
    )
    assert codes_in(tmp_path, text) == ["comment-in-value", "comment-in-value"]


def test_start_is_a_time_of_the_first_day_and_end_one_of_the_last(tmp_path):
    text = 'date: {from: 2025-02-28, to: 2025-03-01}\nstart: "10.00"\nend: "13.00"\nitems:\n'
    text += "  - title: A\n    date: 2025-02-28\n    time: 17.00-18.00\n"
    text += "  - title: B\n    date: 2025-03-01\n    time: 09.00-09.15\n"
    assert check_text(tmp_path / "well", text) == []
    early = check_text(tmp_path / "early", text.replace("17.00-18.00", "09.30-18.00"))
    late = check_text(tmp_path / "late", text.replace("09.00-09.15", "09.00-13.30"))
    assert [(found.code, found.place.line) for found in (*early, *late)] == [
        ("outside-meeting", 7),
        ("outside-meeting", 10),
    ]


def test_a_meeting_of_two_days_may_end_earlier_in_the_day_than_it_began(tmp_path):
    text = 'date: {from: 2025-02-28, to: 2025-03-01}\nstart: "10.00"\nend: "09.30"\nitems:\n'
    text += "  - title: A\n    date: 2025-03-01\n    time: 09.00-10.15\n"
    assert codes_in(tmp_path, text) == ["outside-meeting"]


@pytest.mark.parametrize(
    ("head", "presenter"),
    [
        ("guests: [Freja Sigvardt (projektleder)]\n", "Freja Sigvardt"),
        ("guests: ['Freja Sigvardt, projektleder']\n", "freja sigvardt"),
        ("guests: [Freja Sigvardt]\n", "'Freja Sigvardt, projektleder'"),
        ("participants: [Anna Dahl (formand)]\n", "'Anna Dahl, formand'"),
    ],
)
def test_a_name_is_known_with_or_without_what_follows_it(head, presenter, tmp_path):
    text = f"{HEAD}{head}items:\n  - title: A\n    presenters: [{presenter}]\n"
    assert check_text(tmp_path, text) == []


def test_a_misspelt_name_is_told_without_what_follows_it(tmp_path):
    text = HEAD + 'participants:\n  - "Ana Dahl (formand)"\nitems:\n  - title: A\n'
    (found,) = check_text(tmp_path, text)
    assert (found.values["name"], found.values["guess"]) == ("Ana Dahl", "Anna Dahl")
    assert (found.place.column, found.place.end_column) == (6, 14)


def test_who_is_present_and_absent_is_told_whatever_follows_the_name(tmp_path):
    text = HEAD + "participants: [Anna Dahl (formand)]\nabsent:\n  - name: Anna Dahl\nitems:\n  - title: A\n"
    assert codes_in(tmp_path, text) == ["present-and-absent"]


def test_numbers_that_differ_only_in_capitals_are_the_same_number(tmp_path):
    text = HEAD + "items:\n  - title: A\n    number: 3a\n  - title: B\n    number: 3A\n"
    (found,) = check_text(tmp_path, text)
    assert (found.code, found.place.line, found.severity) == ("duplicate-number", 6, "error")


@pytest.mark.parametrize("title", ["Sag nr # 12", "Sag nr. # 12 om budget", "Sag # A3", "Bevilling # 3"])
def test_a_number_after_a_hash_and_a_space_is_told(title, tmp_path):
    assert codes_in(tmp_path, HEAD + f"items:\n  - title: {title}\n") == ["comment-in-value"]


@pytest.mark.parametrize(
    "line",
    [
        "title: Budget # kun en kommentar",
        "title: Budget  # 2 bilag mangler",
        "title: A # se nr 12\n    duration: 10 # 2 minutter mere",
        'title: "Sag nr # 12"',
    ],
)
def test_an_explaining_comment_is_left_alone(line, tmp_path):
    assert codes_in(tmp_path, HEAD + f"items:\n  - {line}\n") == []


def test_a_folder_in_double_quotes_that_loses_its_letters_is_told(tmp_path):
    text = HEAD + 'items:\n  - title: A\n    statement: "Se C:\\temp\\nyt og C:\\\\arkiv"\n'
    (found,) = check_text(tmp_path, text)
    assert (found.code, found.values["written"]) == ("sign-not-printed", "C:\\temp")
    assert (found.place.line, found.place.column) == (4, 20)


def test_a_text_with_more_cells_than_anybody_reads_is_an_error_at_its_key(tmp_path):
    def with_rows(count):
        (tmp_path / str(count)).mkdir()
        rows = "".join(f"      | {row} | b |\n" for row in range(count))
        text = "items:\n  - title: A\n    statement: |\n      | A | B |\n      | --- | --- |\n" + rows
        return [
            one
            for one in check_text(tmp_path / str(count), HEAD + text)
            if one.code in {"text-in-pieces", "text-too-long"}
        ]

    assert with_rows(5_999) == []
    (found,) = with_rows(6_000)
    assert (found.code, found.place.line, found.values["count"]) == ("text-in-pieces", 4, 12_002)


@pytest.mark.parametrize(("count", "is_told"), [(35_000, False), (36_100, True)])
def test_a_text_with_more_bold_words_than_anybody_reads_is_an_error(tmp_path, count, is_told):
    text = HEAD + "items:\n  - title: A\n    statement: x " + "**a** b " * count + "\n"
    assert ("text-in-pieces" in codes_in(tmp_path, text)) == is_told
