"""The year wheel: everything is on it, nothing covers anything, and it looks the same everywhere."""

from __future__ import annotations

import io
from datetime import date, timedelta
from itertools import combinations
from math import cos, hypot, radians, sin

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image
from yearplans import VARIED, plan, planned

from toolkit.yearpages.lettering import BOLD, REGULAR, text_width
from toolkit.yearpages.shapes import MARK, Shape
from toolkit.yearpages.wheel import render_png, render_wheel
from toolkit.yearpages.wheellayout import HUB, plan_wheel
from toolkit.yearpages.wheellist import DATE_AT, NOTE_SIZE, TEXT_SIZE, TITLE_AT
from toolkit.yearplan.model import Period, PlanStatus

SVG = "{http://www.w3.org/2000/svg}"
ACCENT = "00566B"

DAYS = st.dates(date(2024, 12, 20), date(2026, 1, 10))
TITLES = st.one_of(
    st.sampled_from(
        ["Møde", "Temamøde om budgettet og de kommende års anlægsprojekter i hele forvaltningen"]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=150),
)


@st.composite
def meetings(draw):
    """A meeting of any kind, on one day, several, or in a period."""
    title, day = draw(TITLES), draw(DAYS)
    status = draw(st.sampled_from(list(PlanStatus)))
    themes = tuple(draw(st.lists(TITLES, max_size=2)))
    if draw(st.integers(0, 4)) == 0:
        month = date(2025, draw(st.integers(1, 11)), 1)
        period = Period(month, date(2025, draw(st.integers(month.month, 12)), 1))
        return planned(None, title=title, status=status, themes=themes, period=period)
    last = day + timedelta(draw(st.sampled_from([0, 0, 0, 1, 4])))
    return planned(day, title=title, status=status, themes=themes, last_day=last)


def points(mark):
    """Points along the middle of a mark, a degree apart."""
    steps = int(mark.end - mark.begin) + 1
    angles = [mark.begin + (mark.end - mark.begin) * step / steps for step in range(steps + 1)]
    return [(mark.radius * sin(radians(at)), -mark.radius * cos(radians(at))) for at in angles]


def distance(one, other):
    return min(hypot(x - u, y - v) for x, y in points(one) for u, v in points(other))


def box(entry):
    return entry.x, entry.y, entry.x + entry.width, entry.y + entry.height


@settings(max_examples=60, derandomize=True)
@given(st.lists(meetings(), max_size=35))
def test_nothing_covers_anything(planned_meetings):
    wheel = plan_wheel(plan(*planned_meetings))
    for one, other in combinations(wheel.marks, 2):
        assert distance(one, other) > one.size + other.size - 0.05, (one, other)
    for mark in wheel.marks:
        if mark.shape.is_due:
            assert mark.radius - mark.size + 0.5 > HUB
            assert mark.radius + mark.size < wheel.months_radius
        else:
            assert mark.radius - mark.size > wheel.weeks_radius
            assert mark.radius + mark.size < wheel.radius
    boxes = [box(entry) for entry in wheel.entries]
    for (left, top, right, bottom), (x, y, end, low) in combinations(boxes, 2):
        assert right <= x or end <= left or bottom <= y or low <= top
    assert all(left > 2 * wheel.radius for left, *_ in boxes)
    assert all(right <= wheel.width + 0.01 and bottom <= wheel.height for *_, right, bottom in boxes)
    lowest = max([2 * wheel.radius, *(bottom for *_, bottom in boxes)])
    assert all(key.y - MARK > lowest and key.end <= wheel.width for key in wheel.keys)


@settings(max_examples=30, derandomize=True)
@given(st.lists(meetings(), min_size=1, max_size=8))
def test_every_title_is_whole_and_stays_in_its_column(planned_meetings):
    wheel = plan_wheel(plan(*planned_meetings))
    for entry, meeting in zip(wheel.entries, planned_meetings, strict=True):
        assert "".join(entry.title).replace(" ", "") == meeting.title.replace(" ", "")
        width = entry.width - TITLE_AT + 0.01
        assert all(text_width(line, TEXT_SIZE, REGULAR) <= width for line in entry.title if len(line) > 1)
        assert all(text_width(line, NOTE_SIZE, REGULAR) <= width for line in entry.notes if len(line) > 1)
        assert all(text_width(line, TEXT_SIZE, BOLD) < TITLE_AT - DATE_AT for line in entry.days)


def test_a_meeting_and_its_deadlines_are_where_the_year_has_them():
    wheel = plan_wheel(plan(planned(date(2025, 7, 2))))
    angles = {mark.shape: mark.middle for mark in wheel.marks}
    assert round(angles[Shape.PLANNED]) == 180
    assert angles[Shape.PROPOSALS] < angles[Shape.AGENDA] < 180 < angles[Shape.MINUTES]


def test_what_falls_in_another_year_is_in_the_list_alone():
    wheel = plan_wheel(plan(planned(date(2025, 1, 3)), planned(date(2026, 1, 5))))
    assert {mark.number for mark in wheel.marks if not mark.shape.is_due} == {1}
    assert [mark.shape for mark in wheel.marks if mark.number == 1 and mark.shape.is_due] == [Shape.MINUTES]
    assert [entry.number for entry in wheel.entries] == [1, 2]


def test_status_days_themes_and_moves_are_said_in_words():
    wheel = plan_wheel(plan(*VARIED))
    told = {entry.number: (" ".join(entry.days), " ".join(entry.notes)) for entry in wheel.entries}
    assert told[2] == ("Marts/april", "Dag følger")
    assert told[3][0].replace("\u2011", "-").replace("\xa0", " ") == "11.-12. jun."
    assert told[4][1] == "Reserveret"
    assert told[5][1] == "Temaer: Arbejdsmiljø, Sygefravær"
    assert told[6][1] == "Aflyst"
    assert told[7][1].replace("\xa0", " ") == "Flyttet fra 26. november og 1. december"
    assert [key.text for key in wheel.keys] == [
        *("Planlagt", "Reserveret", "Aflyst", "Dag følger"),
        *("Frist for forslag", "Dagsorden udsendes", "Referat udsendes"),
    ]


def test_the_svg_is_sound_describes_itself_and_needs_no_font():
    root = etree.fromstring(render_wheel(plan(*VARIED), ACCENT).encode())
    assert root.findtext(f"{SVG}title") == "Årshjul 2025, HMU Omsorg"
    description = root.findtext(f"{SVG}desc")
    assert "28. februar Ordinært møde; Marts/april Konstituerende møde;" in description
    assert "3. december Ordinært møde (flyttet fra 26. november og 1. december)" in description
    assert not list(root.iter(f"{SVG}text"))
    named = {path.get("id") for path in root.iter(f"{SVG}path")}
    used = {use.get("{http://www.w3.org/1999/xlink}href") for use in root.iter(f"{SVG}use")}
    assert used == {f"#{name}" for name in named - {None}}


def test_the_shapes_differ_without_their_colours():
    kinds = (VARIED[0], VARIED[1], VARIED[3], VARIED[5])
    root = etree.fromstring(render_wheel(plan(*kinds), ACCENT).encode())
    drawn = set()
    for shape in ("planned", "period", "reserved", "cancelled"):
        group = root.find(f".//{SVG}g[@class='list']/{SVG}g[@class='{shape}']")
        icon = list(group.iterfind(f"{SVG}path"))[:4]
        drawn.add(tuple((line.get("stroke-width"), line.get("stroke-linecap")) for line in icon))
    assert len(drawn) == 4  # a disc, a square, a ring, a crossed ring


def test_the_png_is_the_same_each_time_and_as_large_as_print_needs():
    svg = render_wheel(plan(*VARIED), ACCENT)
    png = render_png(svg)
    assert png == render_png(svg)
    with Image.open(io.BytesIO(png)) as picture:
        assert picture.width > 2000
        assert picture.convert("RGB").getpixel((1, 1)) == (255, 255, 255)
        assert (0, 0x56, 0x6B) in {colour for _, colour in picture.convert("RGB").getcolors(1 << 24)}


def test_a_year_without_meetings_is_a_wheel_all_the_same():
    root = etree.fromstring(render_wheel(plan(), ACCENT).encode())
    assert root.findtext(f"{SVG}title") == "Årshjul 2025, HMU Omsorg"


def test_an_english_committee_has_english_months():
    assert "May" not in render_wheel(plan(language="en"), ACCENT)  # they are outlines
    assert etree.fromstring(render_wheel(plan(language="en"), ACCENT).encode()).get("lang") == "en"
