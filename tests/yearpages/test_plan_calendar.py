"""The calendar file of a plan: what a calendar program finds in it, and what a second import does."""

# ruff: noqa: DTZ001 - local times, as people read them

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from yearplans import VARIED, plan, planned

from toolkit.yearpages.calendar import join_calendars, read_calendar, render_calendar
from toolkit.yearpages.wheel import wheel_description
from toolkit.yearplan.model import Period, PlanStatus

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def events(ics):
    """The events by their summary, as icalendar reads them; none has an error in it."""
    calendar = Calendar.from_ical(ics)
    assert calendar.errors == []
    assert [event.errors for event in calendar.events] == [[]] * len(calendar.events)
    return {str(event["SUMMARY"]): event for event in calendar.events}


def meeting_event(ics):
    """The first event, which is the first meeting's."""
    return next(iter(events(ics).values()))


def rebuilt(earlier, later):
    """The events of `later`, made where the calendar of `earlier` stands."""
    return render_calendar(later, read_calendar(render_calendar(earlier, None)))


def test_a_calendar_reads_back_as_it_was_written():
    ics = render_calendar(plan(*VARIED), None)
    assert Calendar.from_ical(ics).to_ical() == ics
    assert Calendar.from_ical(ics)["METHOD"] == "PUBLISH"
    assert str(Calendar.from_ical(ics)["X-WR-CALNAME"]) == "Mødeplan 2025 – HMU Omsorg"  # noqa: RUF001
    assert all(len(line) <= 75 for line in ics.split(b"\r\n")), "RFC 5545, 3.1: lines are folded"


def test_a_meeting_is_at_its_place_and_time():
    event = meeting_event(render_calendar(plan(planned(themes=("Miljø, klima", "Økonomi"))), None))
    assert event.start == datetime(2025, 2, 28, 12, tzinfo=COPENHAGEN)
    assert event.end == datetime(2025, 2, 28, 15, tzinfo=COPENHAGEN)
    assert str(event["LOCATION"]) == "Mødelokale 2, Havnegade 5"
    assert str(event["STATUS"]) == "CONFIRMED"
    assert list(event.categories) == ["Miljø, klima", "Økonomi"]


def test_the_time_zone_comes_along_and_changes_when_danish_clocks_do():
    """Read without any other knowledge of the zone, as a program does that goes by the file alone."""
    ics = render_calendar(plan(planned()), None).replace(b"Europe/Copenhagen", b"Somewhere")
    zone = Calendar.from_ical(ics).timezones[0].to_tz()
    for year in (1997, 2025, 2040):
        moment = datetime(year, 1, 1, 0, 30, tzinfo=UTC)
        while moment.year == year:
            local = moment.astimezone(COPENHAGEN).replace(tzinfo=None)
            assert zone.utcoffset(local) == COPENHAGEN.utcoffset(local), local
            moment += timedelta(hours=23)


def test_reserved_and_cancelled_say_so_in_status_and_words():
    found = events(render_calendar(plan(*VARIED), None))
    assert found["HMU Omsorg: Reserveret møde"]["STATUS"] == "TENTATIVE"
    cancelled = found["Aflyst: HMU Omsorg: Temamøde; budget, og \\ drift"]
    assert (cancelled["STATUS"], cancelled["TRANSP"]) == ("CANCELLED", "TRANSPARENT")
    spare = events(render_calendar(plan(planned(status=PlanStatus.RESERVED)), None))
    assert "HMU Omsorg: Ordinært møde (reserveret)" in spare
    assert spare["Frist for forslag: HMU Omsorg 28. februar (reserveret)"]["STATUS"] == "TENTATIVE"


def test_a_meeting_of_several_days_is_one_event():
    seminar = events(render_calendar(plan(*VARIED), None))["HMU Omsorg: Døgnseminar"]
    assert seminar.start == datetime(2025, 6, 11, 12, tzinfo=COPENHAGEN)
    assert seminar.end == datetime(2025, 6, 12, 15, tzinfo=COPENHAGEN)


def test_a_period_is_one_open_day_and_becomes_the_meeting_once_its_day_is_set():
    open_meeting = planned(None, "new", period=Period(date(2025, 3, 1), date(2025, 4, 1)))
    event = meeting_event(render_calendar(plan(open_meeting), None))
    assert str(event["SUMMARY"]) == "HMU Omsorg: Ordinært møde (marts/april, dag følger)"
    assert (event.start, event.end) == (date(2025, 3, 1), date(2025, 3, 2))
    assert (event["STATUS"], event["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    day = date(2025, 4, 9)
    dated = replace(open_meeting, first_day=day, last_day=day, period=None)
    later = meeting_event(render_calendar(plan(dated), None))
    assert later.uid == event.uid
    assert later.sequence > event.sequence


def test_an_english_calendar_keeps_its_capitals():
    period = Period(date(2025, 3, 1), date(2025, 4, 1))
    moved = planned(date(2025, 5, 7), moved_from=(date(2025, 5, 1),), status=PlanStatus.RESERVED)
    english = plan(planned(None, "new", period=period), moved, language="en")
    found = events(render_calendar(english, None))
    assert "HMU Omsorg: Ordinært møde (March/April, day to follow)" in found
    assert "HMU Omsorg: Ordinært møde (reserved)" in found
    assert "Proposals due: HMU Omsorg 7 May (reserved)" in found
    assert "(reserved, moved from 1 May)" in wheel_description(english)


def test_a_deadline_is_a_whole_day_that_blocks_nothing_and_reminds_on_weekday_mornings():
    monday = planned(date(2025, 3, 10), deadlines=())
    due = replace(VARIED[0].deadlines[0], day=date(2025, 2, 17))
    event = events(render_calendar(plan(replace(monday, deadlines=(due,))), None))[
        "Frist for forslag: HMU Omsorg 10. marts"
    ]
    assert (event.start, event.end) == (date(2025, 2, 17), date(2025, 2, 18))
    assert event["TRANSP"] == "TRANSPARENT"
    reminders = [datetime(2025, 2, 17) + alarm.TRIGGER for alarm in event.walk("VALARM")]
    assert reminders == [datetime(2025, 2, 14, 9), datetime(2025, 2, 17, 9)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (time(12), None, (datetime(2025, 2, 28, 12), datetime(2025, 2, 28, 14))),
        (time(19), time(1), (datetime(2025, 2, 28, 19), datetime(2025, 3, 1, 1))),
    ],
)
def test_an_end_that_is_open_or_past_midnight(start, end, expected):
    event = meeting_event(render_calendar(plan(planned(start=start, end=end)), None))
    assert tuple(moment.replace(tzinfo=None) for moment in (event.start, event.end)) == expected
    assert ("Sluttidspunktet er ikke fastsat." in str(event["DESCRIPTION"])) == (end is None)


def test_a_meeting_without_a_time_takes_the_whole_day():
    event = meeting_event(render_calendar(plan(planned(start=None, end=None)), None))
    assert (event.start, event.end) == (date(2025, 2, 28), date(2025, 3, 1))


# ---------------------------------------------------------------- the second import


def test_building_again_changes_nothing():
    ics = render_calendar(plan(*VARIED), None)
    assert render_calendar(plan(*VARIED), read_calendar(ics)) == ics


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Nyt navn"},
        {"place": "Et andet sted"},
        {"start": time(13)},
        {"themes": ("Økonomi",)},
        {"status": PlanStatus.CANCELLED},
        {"first_day": date(2025, 3, 4), "last_day": date(2025, 3, 4), "moved_from": (date(2025, 2, 28),)},
    ],
)
def test_a_changed_meeting_updates_the_one_that_was_imported(change):
    first = plan(planned())
    before = meeting_event(render_calendar(first, None))
    after = meeting_event(rebuilt(first, plan(planned(**change))))
    assert after.uid == before.uid
    assert after.sequence > before.sequence
    assert after.DTSTAMP > before.DTSTAMP


@pytest.mark.parametrize(
    "change",
    [
        {"status": PlanStatus.CANCELLED},
        {"first_day": date(2025, 3, 4), "last_day": date(2025, 3, 4), "moved_from": (date(2025, 2, 28),)},
    ],
)
def test_what_the_plan_records_updates_even_where_the_old_calendar_is_lost(change):
    before, after = planned(), planned(**change)
    assert (
        meeting_event(render_calendar(plan(after), None)).sequence
        > meeting_event(render_calendar(plan(before), None)).sequence
    )


def test_the_deadlines_of_a_cancelled_meeting_are_withdrawn():
    """A cancelled meeting has none (`yearplan.plan`)."""
    cancelled = planned(status=PlanStatus.CANCELLED, deadlines=())
    found = events(rebuilt(plan(planned()), plan(cancelled)))
    assert [event["STATUS"] for event in found.values()] == ["CANCELLED"] * 4
    assert "Aflyst: Frist for forslag: HMU Omsorg 28. februar" in found


def test_only_the_changed_event_counts_up():
    first, second = planned(), planned(date(2025, 5, 5))
    before = events(render_calendar(plan(first, second), None))
    after = events(rebuilt(plan(first, second), plan(first, replace(second, place="Et andet sted"))))
    changed = [name for name in before if before[name].sequence != after[name].sequence]
    assert changed == ["HMU Omsorg: Ordinært møde"]


def test_what_is_no_longer_planned_is_withdrawn_for_good_and_comes_back_when_it_does():
    both, one = plan(planned(), planned(date(2025, 5, 5), title="Ekstra")), plan(planned())
    withdrawn = rebuilt(both, one)
    gone = events(withdrawn)["Aflyst: HMU Omsorg: Ekstra"]
    assert (gone["STATUS"], gone["TRANSP"]) == ("CANCELLED", "TRANSPARENT")
    assert render_calendar(one, read_calendar(withdrawn)) == withdrawn
    back = events(render_calendar(both, read_calendar(withdrawn)))["HMU Omsorg: Ekstra"]
    assert (back.uid, back.sequence) == (gone.uid, gone.sequence + 1)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"BEGIN:VEVENT\r\nEND:VEVENT\r\n",
        b"BEGIN:VCALENDAR\r\nPRODID:other\r\nEND:VCALENDAR",
    ],
)
def test_a_calendar_of_others_is_not_taken_for_the_one_before(content):
    assert read_calendar(content) is None


def test_committees_share_no_event():
    one, two = plan(planned()), plan(planned(), name="LMU Plejen")
    joined = Calendar.from_ical(join_calendars("Begge", [render_calendar(p, None) for p in (one, two)]))
    assert len({event.uid for event in joined.events}) == len(joined.events) == 8
    assert str(joined["X-WR-CALNAME"]) == "Begge"


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120).filter(str.strip)


@settings(max_examples=40, derandomize=True)
@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=3), st.dates(date(2025, 1, 1), date(2025, 12, 31)))
def test_any_text_comes_through(title, place, themes, day):
    ics = render_calendar(plan(planned(day, title=title, place=place, themes=tuple(themes))), None)
    event = Calendar.from_ical(ics).events[0]
    assert Calendar.from_ical(ics).to_ical() == ics
    assert str(event["SUMMARY"]).startswith("HMU Omsorg: ")
    assert list(event.categories) == themes
    assert (
        render_calendar(
            plan(planned(day, title=title, place=place, themes=tuple(themes))), read_calendar(ics)
        )
        == ics
    )
