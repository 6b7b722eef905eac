"""What saving does with what is unusual, without a browser: nothing is lost, nothing odd written."""

import json
import threading

import pytest
from command_line import make_workspace

from toolkit.checking.schema import check_schema
from toolkit.errors import WriteError
from toolkit.files.digests import digest_of
from toolkit.files.outputs import replace_file
from toolkit.preview import saving
from toolkit.preview.looking import digest_of_file, look_at
from toolkit.preview.saving import Filled, read_form, restore_form, save_attachment, save_form
from toolkit.reading.yamlio import read_yaml

MEETING = 'date: 2025-06-18\nstart: "10:00"\nitems:\n  - title: Budget\n    votes:\n      - for: 2\n'


@pytest.fixture
def meeting(tmp_path):
    return make_workspace(tmp_path, MEETING)


def filled(meeting, change, page="one"):
    """What became of a form in which something was changed."""
    form = read_form(meeting, "en", page)
    given = json.loads(json.dumps(form.given))
    change(given)
    return save_form(meeting, Filled(form.digest, given, form.given, page), "en")


def test_signs_that_nobody_sees_are_left_out_and_line_ends_of_word_kept(meeting):
    assert filled(
        meeting, lambda given: given["items"][0].update(statement="a\x00b\ufeff\ud800\x0bc\u2028d")
    ).digest
    assert read_yaml(meeting).data["items"][0]["statement"] == "ab\nc\nd\n"


@pytest.mark.parametrize("odd", ["9" * 5000, "nan", "1e999"])
def test_a_number_that_is_none_is_told_at_its_field(meeting, odd):
    saved = filled(meeting, lambda given: given["items"][0]["votes"][0].update({"for": odd}))
    assert saved.digest or saved.faults[0][0][:4] == ("items", 0, "votes", 0)


def test_what_is_missing_is_told_at_its_own_field(meeting):
    saved = filled(meeting, lambda given: given.update(date=""))
    assert saved.faults == ((("date",), "Is to be filled in."),)


def test_an_own_field_that_committee_yaml_has_no_more_is_not_lost(meeting):
    committee = meeting.parents[1] / "committee.yaml"
    good = committee.read_text(encoding="utf-8")
    committee.write_text(f"{good}fields:\n  item:\n    room: {{title: Room, type: line}}\n", encoding="utf-8")
    form = read_form(meeting, "en", "one")
    form.given["items"][0]["fields"]["room"] = "Blue room"
    committee.write_text(f"{good}fields: [", encoding="utf-8")
    saved = save_form(meeting, Filled(form.digest, form.given, None, "one"), "en")
    assert not saved.digest
    assert "own fields" in saved.message
    assert meeting.read_text(encoding="utf-8") == MEETING
    committee.write_text(f"{good}fields:\n  item:\n    room: {{title: Room, type: line}}\n", encoding="utf-8")
    assert read_form(meeting, "en", "two").given["items"][0]["fields"]["room"] == "Blue room"


def test_what_somebody_saves_while_a_form_is_checked_is_not_written_over(meeting, monkeypatch):
    theirs = MEETING.replace("Budget", "Economy")

    def check_slowly(*given):
        meeting.write_text(theirs, encoding="utf-8")
        return check_schema(*given)

    monkeypatch.setattr(saving, "check_schema", check_slowly)
    assert filled(meeting, lambda given: given.update(title="June")).is_other
    assert meeting.read_text(encoding="utf-8") == theirs


def test_drafts_of_two_pages_stand_beside_each_other(meeting):
    filled(meeting, lambda given: given.update(start="when all are there"), "one")
    form = read_form(meeting, "en", "two")
    assert form.given["start"] == "when all are there"
    meeting.write_text(MEETING.replace("Budget", "Economy"), encoding="utf-8")
    assert filled(meeting, lambda given: given.update(title="June"), "three").digest
    assert ("Start", "when all are there") in read_form(meeting, "en", "four").unsaved


@pytest.mark.parametrize("spoil", [lambda file: file.unlink(), lambda file: file.write_text("[", "utf-8")])
def test_what_was_typed_is_there_while_the_file_is_not(meeting, spoil):
    filled(meeting, lambda given: given.update(start="at ten"))
    spoil(meeting)
    form = read_form(meeting, "en", "two")
    assert form.given is None
    assert form.unsaved == (("Start", "at ten"),)


def test_a_line_broken_in_an_editor_is_told_and_nothing_is_written_over_it(meeting):
    broken = MEETING.replace("- title: Budget", '- title: "Budget')
    meeting.write_text(broken, encoding="utf-8")
    saved = filled(meeting, lambda given: given.update(title="June"))
    assert not saved.digest
    assert [said for _, said in saved.faults if "mended in meeting.yaml, line 4" in said]
    assert meeting.read_text(encoding="utf-8") == broken
    meeting.write_text(MEETING, encoding="utf-8")
    assert ("Title", "June") in read_form(meeting, "en", "two").unsaved


def test_a_file_that_may_not_be_written_is_not_and_what_was_typed_is_kept(meeting):
    meeting.chmod(0o444)
    saved = filled(meeting, lambda given: given.update(title="June"))
    assert "meeting.yaml" in saved.message
    assert meeting.read_text(encoding="utf-8") == MEETING
    meeting.chmod(0o644)
    assert read_form(meeting, "en", "two").given["title"] == "June"


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("../../x.pdf", "x.pdf"),
        ("..\\..\\x.pdf", "x.pdf"),
        ("con.pdf", "con_.pdf"),
        ("a\0b.pdf", "a-b.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("b\ud800.pdf", "b.pdf"),
        ("x" * 300 + ".pdf", "x" * 120 + ".pdf"),
        ("\U0001f600" * 100 + ".pdf", "\U0001f600" * 44 + ".pdf"),
        (".pdf", "pdf"),
        ("..", "_"),
    ],
)
def test_a_file_lies_in_bilag_under_a_name_that_every_system_takes(meeting, name, named):
    path, _ = save_attachment(meeting, name, b"x")
    assert path == f"bilag/{named}"
    assert (meeting.parent / path).read_bytes() == b"x"


def test_a_folder_and_a_link_where_a_file_is_to_be_are_left_alone(meeting, tmp_path):
    (meeting.parent / "bilag" / "a.txt").mkdir(parents=True)
    outside = tmp_path / "outside.txt"
    outside.write_text("theirs", encoding="utf-8")
    (meeting.parent / "bilag" / "b.txt").symlink_to(outside)
    assert save_attachment(meeting, "a.txt", b"x")[0] == "bilag/a-2.txt"
    assert save_attachment(meeting, "b.txt", b"x")[0] == "bilag/b-2.txt"
    assert outside.read_text(encoding="utf-8") == "theirs"


def test_a_file_that_cannot_be_attached_is_told(meeting):
    (meeting.parent / "bilag").write_text("a file", encoding="utf-8")
    with pytest.raises(WriteError):
        save_attachment(meeting, "a.txt", b"x")


@pytest.mark.parametrize("spoilt", ["items: [\n", "<<<<<<< ours\n" + MEETING, ""])
def test_a_broken_file_goes_back_to_what_could_be_read_and_is_kept_beside(meeting, spoilt):
    good = meeting.read_bytes()
    assert not read_form(meeting, None).is_broken
    meeting.write_text(spoilt, encoding="utf-8")
    form = read_form(meeting, None)
    assert (form.is_broken, form.is_restorable) == (True, True)
    saved = restore_form(meeting, form.digest, None)
    assert meeting.read_bytes() == good
    assert saved.digest == digest_of(good)
    assert meeting.with_name("meeting.yaml.1.txt").read_text(encoding="utf-8") == spoilt


def test_only_the_broken_file_that_was_shown_is_given_back(meeting):
    read_form(meeting, None)
    meeting.write_text("items: [\n", encoding="utf-8")
    shown = read_form(meeting, None).digest
    meeting.write_text("items: [ x\n", encoding="utf-8")  # somebody mends it just now
    assert restore_form(meeting, shown, None).is_other
    meeting.write_text(MEETING, encoding="utf-8")
    assert restore_form(meeting, digest_of_file(meeting), None).is_other
    assert meeting.read_text(encoding="utf-8") == MEETING


def test_a_check_in_the_midst_of_saving_finds_nothing(meeting):
    """What tells of a build that was stopped half way stands in the folder at no moment."""
    found, ended = set(), threading.Event()

    def look():
        while not ended.is_set():
            found.update(told.code for told in look_at(meeting, None)[0].told)

    looking = threading.Thread(target=look)
    looking.start()
    for number in range(150):
        replace_file(meeting, MEETING.replace("Budget", f"Budget {number}").encode())
    ended.set()
    looking.join()
    assert "issue-interrupted" not in found


def test_a_file_keeps_its_rights_and_leaves_nothing_beside_it(meeting):
    meeting.chmod(0o640)
    replace_file(meeting, b"date: 2025-06-18\n")
    assert meeting.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in meeting.parent.iterdir()] == ["meeting.yaml"]
