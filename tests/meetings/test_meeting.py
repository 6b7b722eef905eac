"""From checked data to the meeting: inheritance, numbers, slots."""

from dataclasses import FrozenInstanceError
from datetime import date, datetime
from pathlib import Path

import pytest
from committees import LOCAL, MUNICIPALITY, REGION, read_meeting
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.meetings.meeting import build_meeting_model, count_items
from toolkit.meetings.model import Absence, Action, Break, Slot, Status

COMMITTEE = {"name": "Udvalget", "organisation": "Strandby Kommune"}
FOLDER = Path("udvalget/2026-01-05")


def at(*when):
    return datetime(*when)  # noqa: DTZ001 - times of meetings are local


def build(items, committee=None, first_number=1, **meeting):
    data = {"date": date(2026, 1, 5), "start": "9:00", "items": items, **meeting}
    return build_meeting_model(data, {**COMMITTEE, **(committee or {})}, FOLDER, FOLDER.parent, first_number)


def clock_times(meeting):
    return [
        f"{entry.slot.start:%H:%M}-{entry.slot.end:%H:%M}" if entry.slot else "" for entry in meeting.entries
    ]


def test_a_region_meeting_holds_everything_its_files_say():
    meeting = read_meeting(REGION)
    assert meeting.committee.long_name == "Hovedudvalget for Omsorgsområdet"
    assert [member.side for member in meeting.committee.members] == ["management", "staff", "", "staff"]
    assert (meeting.first_day, meeting.last_day) == (date(2026, 2, 20), date(2026, 2, 20))
    assert (meeting.start, meeting.end) == (at(2026, 2, 20, 11, 30), at(2026, 2, 20, 15, 0))
    assert meeting.adjourned == at(2026, 2, 20, 13, 50)
    assert meeting.place == "Konferencehuset, Engvej 3,\n8999 Strandby (sal B)"
    assert meeting.issued == date(2026, 3, 2)
    assert meeting.status is Status.MINUTES
    assert meeting.absent == (Absence("Ellen Krag", "Palle Rask"), Absence("Ida Munk"))
    assert [item.number for item in meeting.items] == ["1", "2", "3", "3a", "4", "5"]
    assert clock_times(meeting) == [
        "12:00-12:05",
        "12:05-12:45",
        "12:45-13:00",
        "13:10-13:30",
        "13:30-13:30",
        "13:30-13:40",
        "13:40-13:45",
    ]
    second = meeting.items[1]
    assert second.case == "4-30-1-5-26"
    assert second.presenters == ("Signe Brandt", "Palle Rask (økonomi)", "Tage Lundby")
    assert second.recommendation == ("drøfter forbruget", "vælger **to** indsatser")
    assert second.actions[0] == Action("Beskriver vikarkorpset", "Palle Rask", date(2026, 5, 4))
    assert [attachment.number for attachment in second.attachments] == ["2.1", "2.2", "2.3", "2.4"]
    assert second.attachments[0].file == REGION / "bilag" / "forbrug.pdf"
    assert [attachment.closed for attachment in second.attachments] == [False, True, True, False]
    assert meeting.items[0].timed
    assert not second.timed
    assert meeting.entries[2] == Break(
        "Pause",
        Slot(at(2026, 2, 20, 12, 45), at(2026, 2, 20, 13, 0)),
        date(2026, 2, 20),
        15,
    )


def test_a_municipality_meeting_inherits_the_place_and_takes_times_with_full_stops():
    meeting = read_meeting(MUNICIPALITY)
    assert meeting.place == "Rådhuset, lokale 12"
    assert meeting.committee.publishes
    assert meeting.committee.closed_items == "omit"
    assert clock_times(meeting) == ["10:00-10:15", "10:15-10:40", "10:40-10:45"]


def test_a_local_meeting_has_items_without_time():
    meeting = read_meeting(LOCAL)
    assert clock_times(meeting) == ["", "10:00-10:10", "10:10-10:25", ""]
    assert meeting.items[2].note == "se udsendt materiale"


def test_what_the_meeting_leaves_out_comes_from_the_committee():
    defaults = {"place": "Lokale 1", "start": "8:30", "end": "10:00", "case": "1-2-3"}
    inherited = build([{"title": "A", "duration": 5}], defaults, start=None)
    assert clock_times(inherited) == ["08:30-08:35"]
    assert (inherited.place, inherited.items[0].case) == ("Lokale 1", "1-2-3")
    assert inherited.end == at(2026, 1, 5, 10, 0)
    own = build([{"title": "A", "case": "9"}], defaults, place="Lokale 2", end="11.15")
    assert (own.place, own.items[0].case) == ("Lokale 2", "9")
    assert own.end == at(2026, 1, 5, 11, 15)


def test_the_smallest_meeting_is_a_draft_in_danish_and_the_local_style():
    meeting = build_meeting_model({"date": date(2026, 1, 5), "items": []}, COMMITTEE, FOLDER, FOLDER.parent)
    assert meeting.status is Status.DRAFT
    assert (meeting.committee.language, meeting.committee.style) == ("da", "local")
    assert (meeting.start, meeting.end, meeting.adjourned, meeting.entries) == (None, None, None, ())
    assert meeting.folder.is_absolute()


def test_a_meeting_of_several_days_begins_anew_each_day():
    meeting = build(
        [
            {"title": "A", "duration": 30},
            {"title": "B", "duration": 30, "date": date(2026, 1, 6)},
            {"break": "Frokost", "duration": 45},
            {"title": "C"},
        ],
        date={"from": date(2026, 1, 5), "to": date(2026, 1, 6)},
        end="15:00",
        adjourned="14:30",
    )
    assert [entry.day.day for entry in meeting.entries] == [5, 6, 6, 6]
    assert clock_times(meeting) == ["09:00-09:30", "09:00-09:30", "09:30-10:15", ""]
    assert meeting.end == at(2026, 1, 6, 15, 0)
    assert meeting.adjourned == at(2026, 1, 6, 14, 30)


def test_numbers_continue_where_the_caller_or_the_meeting_says():
    items = [{"title": "A"}, {"break": "Pause"}, {"title": "B", "number": "17a"}, {"title": "C"}]
    assert [item.number for item in build(items, first_number=17).items] == ["17", "17a", "18"]
    meeting = {"date": date(2026, 1, 5), "first_number": 40, "items": items}
    own = build_meeting_model(meeting, COMMITTEE, FOLDER, FOLDER.parent, first_number=17)
    assert [item.number for item in own.items] == ["40", "17a", "41"]
    assert count_items(meeting) == 2
    assert count_items({"items": [{"title": "A", "number": 2}, {"title": "B"}, {"title": "C"}]}) == 3


def test_the_committees_own_templates_are_found_from_its_file():
    meeting = build([], {"templates": "skabeloner"})
    assert meeting.committee.templates == FOLDER.parent.absolute() / "skabeloner"


def test_a_text_keeps_the_indentation_that_makes_it_code():
    assert build([{"title": "A", "statement": "    kode\n\n"}]).items[0].statement == "    kode"


def test_a_meeting_cannot_be_changed():
    meeting = build([], {"labels": {"item": "Sag"}})
    with pytest.raises(FrozenInstanceError):
        meeting.title = "x"
    with pytest.raises(TypeError):
        meeting.committee.labels["item"] = "x"


@settings(max_examples=60, derandomize=True)
@given(
    st.lists(
        st.fixed_dictionaries(
            {"title": st.just("A")},
            optional={"number": st.sampled_from(["1a", "9"]), "duration": st.integers(0, 90)},
        ),
        max_size=10,
    ),
    st.data(),
)
def test_closing_items_changes_no_number_and_no_time(items, data):
    closed = [{**item, "closed": data.draw(st.booleans())} for item in items]
    before, after = build(items), build(closed)
    assert [item.number for item in before.items] == [item.number for item in after.items]
    assert clock_times(before) == clock_times(after)
