"""`minutes plan build`: every sample's plan, all as one calendar, and what happens when it is done again."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from broken_templates import shipped_parts, write_template
from built import SAMPLES, Paper, W, document_root, shown_text, squeezed
from command_line import run_minutes, run_minutes_here
from icalendar import Calendar
from judge import judge, structure_of
from lxml import etree
from PIL import Image

from toolkit.files.resources import style_folder
from toolkit.wordfile.docxio import DOCUMENT

FILES = ["plan.csv", "plan.docx", "plan.ics", "plan.json", "plan.pdf", "wheel.png", "wheel.svg"]
PLANS = sorted(SAMPLES.glob("*/plan-*.yaml"))
COMMITTEE = "name: HMU Omsorg\norganisation: Region Eksempel\nstyle: region\n"
PLAN = """\
year: 2025
defaults: {start: "12:00", end: "15:00", place: Lokale 4}
meetings:
  - date: 2025-02-28
    title: Ordinært møde
  - rule: FREQ=YEARLY;BYMONTH=12;BYDAY=1WE
    title: Julemøde
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """All samples' plans, built in one go."""
    out = tmp_path_factory.mktemp("plans")
    run = run_minutes_here("plan", "build", ".", "--out", str(out), cwd=SAMPLES)
    assert run.returncode == 0, run.stderr
    return out, run


def workspace(folder, **committees):
    """Committees by the names of their folders, each with its plan's text."""
    for name, text in committees.items():
        (folder / name).mkdir()
        own = COMMITTEE.replace("HMU Omsorg", name.upper())
        (folder / name / "committee.yaml").write_text(own, encoding="utf-8")
        (folder / name / "plan-2025.yaml").write_text(text, encoding="utf-8")
    return folder


def test_there_is_a_plan_for_each_sample_committee():
    committees = sorted(file.parent for file in SAMPLES.glob("*/committee.yaml"))
    assert [plan.parent for plan in PLANS] == [each for each in committees if each.name != "political"]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.parent.name)
def test_a_samples_plan_becomes_all_its_files(built, plan):
    folder = built[0] / plan.parent.name / plan.stem
    assert sorted(path.name for path in folder.iterdir()) == [".minutes.json", *FILES]
    told = json.loads((folder / "plan.json").read_bytes())["plans"][0]
    pages = "".join(Paper(folder / "plan.pdf").texts)
    calendar = Calendar.from_ical((folder / "plan.ics").read_bytes())
    assert calendar.to_ical() == (folder / "plan.ics").read_bytes()
    assert [event.errors for event in calendar.events if event.errors] == []
    summaries = "\n".join(str(event["SUMMARY"]) for event in calendar.events)
    for meeting in told["meetings"]:
        assert squeezed(meeting["title"] or "") in pages
        assert (meeting["title"] or "") in summaries
    due = sum(len(meeting["deadlines"]) for meeting in told["meetings"])
    assert len(calendar.events) == len(told["meetings"]) + due
    assert etree.parse(folder / "wheel.svg").getroot().tag.endswith("svg")
    with Image.open(folder / "wheel.png") as picture:
        picture.verify()


def test_screen_readers_get_all_of_it(built):
    """PDF/UA-1 by veraPDF; the wheel's picture says what it shows."""
    papers = [built[0] / plan.parent.name / plan.stem / "plan.pdf" for plan in PLANS]
    assert judge(papers) == dict.fromkeys(papers, ())
    assert all("Figure" in structure_of(paper) for paper in papers)


def test_libreoffice_shows_every_word_of_the_word_file(built, tmp_path):
    docx = built[0] / "region" / "plan-2025" / "plan.docx"
    profile = (tmp_path / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    subprocess.run([*command, "--outdir", tmp_path, docx], check=True, capture_output=True, timeout=300)
    shown = squeezed((tmp_path / "plan.txt").read_text("utf-8-sig"))
    texts = [squeezed(shown_text(paragraph)) for paragraph in document_root(docx).iter(f"{W}p")]
    assert len(texts) > 50
    assert [text for text in texts if text not in shown] == []


def test_several_committees_are_one_calendar(built):
    out, run = built
    joint = Calendar.from_ical((out / "plan-2025" / "plan.ics").read_bytes())
    single = [Calendar.from_ical(path.read_bytes()) for path in sorted(out.glob("*/plan-2025/plan.ics"))]
    own = {event.uid: event.to_ical() for calendar in single for event in calendar.events}
    assert {event.uid: event.to_ical() for event in joint.events} == own
    assert len(json.loads((out / "plan-2025" / "plan.json").read_bytes())["plans"]) == len(PLANS)
    assert str(out / "plan-2025" / "plan.csv") in run.stdout


def test_the_same_plan_gives_the_same_bytes_here_and_elsewhere(built, tmp_path):
    shutil.copytree(SAMPLES / "region", tmp_path / "region")
    assert run_minutes("plan", "build", "region", cwd=tmp_path).returncode == 0
    elsewhere = tmp_path / "build" / "region" / "plan-2025"
    first = {name: (built[0] / "region" / "plan-2025" / name).read_bytes() for name in FILES}
    assert {name: (elsewhere / name).read_bytes() for name in FILES} == first
    assert run_minutes("plan", "build", "region", cwd=tmp_path).returncode == 0
    assert {name: (elsewhere / name).read_bytes() for name in FILES} == first


def test_a_change_reaches_who_imported_the_first_calendar(tmp_path):
    plan = workspace(tmp_path, hmu=PLAN) / "hmu" / "plan-2025.yaml"
    made = tmp_path / "build" / "hmu" / "plan-2025" / "plan.ics"
    assert run_minutes_here("plan", "build", "hmu", cwd=tmp_path).returncode == 0
    before = {event.uid: event for event in Calendar.from_ical(made.read_bytes()).events}
    plan.write_text(PLAN.replace("Julemøde", "Decembermøde"), encoding="utf-8")
    assert run_minutes_here("plan", "build", "hmu", cwd=tmp_path).returncode == 0
    after = {event.uid: event for event in Calendar.from_ical(made.read_bytes()).events}
    assert before.keys() == after.keys()
    grown = [str(after[uid]["SUMMARY"]) for uid in after if after[uid].sequence > before[uid].sequence]
    assert "HMU: Decembermøde" in grown
    assert "HMU: Ordinært møde" not in grown


def test_one_broken_plan_stops_neither_the_others_nor_says_too_little(tmp_path):
    workspace(tmp_path, amu=PLAN.replace("2025-02-28", "2025-02-30"), hmu=PLAN, lmu=PLAN)
    run = run_minutes_here("plan", "build", ".", "--lang", "en", cwd=tmp_path)
    assert run.returncode == 1
    assert "amu/plan-2025.yaml:4:" in run.stderr
    assert "The joint calendar of 2025 was not made" in run.stderr
    assert sorted(path.parts[-3] for path in tmp_path.glob("build/*/plan-2025/plan.pdf")) == ["hmu", "lmu"]
    assert not (tmp_path / "build" / "plan-2025").exists()


def test_warnings_are_told_and_stop_nothing(tmp_path):
    workspace(tmp_path, hmu=PLAN.replace("2025-02-28", "2025-04-18"))  # Good Friday
    run = run_minutes_here("plan", "build", "hmu", cwd=tmp_path)
    assert run.returncode == 0
    assert "hmu/plan-2025.yaml:4:11: advarsel[" in run.stderr
    assert len(run.stdout.splitlines()) == len(FILES)


def test_a_calendar_that_cannot_be_read_is_made_afresh_with_a_word(tmp_path):
    workspace(tmp_path, hmu=PLAN)
    made = tmp_path / "build" / "hmu" / "plan-2025" / "plan.ics"
    made.parent.mkdir(parents=True)
    made.write_bytes(b"no calendar\xff")
    run = run_minutes_here("plan", "build", "hmu", cwd=tmp_path)
    assert run.returncode == 0
    assert "kalenderfilen fra sidst kan ikke læses" in run.stderr
    assert Calendar.from_ical(made.read_bytes())["METHOD"] == "PUBLISH"


def test_two_plans_of_one_year_are_refused(tmp_path):
    workspace(tmp_path, hmu=PLAN)
    shutil.copy(tmp_path / "hmu" / "plan-2025.yaml", tmp_path / "hmu" / "plan-2025-ny.yaml")
    run = run_minutes_here("plan", "build", "hmu", cwd=tmp_path)
    assert run.returncode == 2
    assert "hmu/plan-2025-ny.yaml, hmu/plan-2025.yaml" in run.stderr
    assert not (tmp_path / "build").exists()


def test_a_folder_without_a_plan_is_told_so(tmp_path):
    run = run_minutes_here("plan", "build", str(tmp_path), "--lang", "en", cwd=tmp_path)
    assert run.returncode == 2
    assert "plan*.yaml" in run.stderr


def test_a_mistake_in_the_committees_own_template_is_named(tmp_path):
    """The check of templates finds it, and so does the build."""
    workspace(tmp_path, hmu=PLAN)
    parts = shipped_parts(style_folder("region") / "plan.docx")
    parts[DOCUMENT] = parts[DOCUMENT].replace("{{ planned.place }}", "{{ planned.room }}")
    shutil.copytree(style_folder("region"), tmp_path / "hmu" / "skabeloner")
    write_template(tmp_path / "hmu" / "skabeloner", parts, "plan.docx")
    with (tmp_path / "hmu" / "committee.yaml").open("a", encoding="utf-8") as committee:
        committee.write("templates: skabeloner\n")
    checked = run_minutes_here("check-template", "hmu/skabeloner/plan.docx", "--lang", "en", cwd=tmp_path)
    assert checked.returncode == 1
    assert "templates know no `planned.room`" in checked.stderr
    assert "nothing prints `planned.place`" in checked.stderr
    built = run_minutes_here("plan", "build", "hmu", "--lang", "en", cwd=tmp_path)
    assert built.returncode == 4
    assert "“planned” has no “room”" in built.stderr
    assert not (tmp_path / "build").exists()


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    workspace(tmp_path, hmu=PLAN)
    in_the_way = tmp_path / "build" / "hmu" / "plan-2025" / "wheel.png"
    in_the_way.mkdir(parents=True)
    run = run_minutes_here("plan", "build", "hmu", cwd=tmp_path)
    assert run.returncode == 7
    assert [path.name for path in Path(in_the_way.parent).iterdir()] == ["wheel.png"]
