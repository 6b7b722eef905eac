"""`minutes build` over several meetings: what one broken meeting does to the others, and where files go."""

import re
import shlex
import signal
import subprocess
import sys
import zipfile

import pytest
from command_line import MEETING, environment, make_workspace, minutes_command, run_minutes, run_minutes_here

from toolkit.files.resources import style_folder


@pytest.fixture
def two_meetings(tmp_path):
    """A workspace with a faulty meeting before a good one."""
    good = make_workspace(tmp_path)
    faulty = good.parents[1] / "2025-01-10" / "meeting.yaml"
    faulty.parent.mkdir()
    faulty.write_text(MEETING.replace("title:", "titel:"), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_one_broken_meeting_does_not_stop_the_others(two_meetings, jobs):
    result = run_minutes_here("build", "lom", "--jobs", jobs, cwd=two_meetings)
    assert result.returncode == 1
    assert "2025-01-10" in result.stderr
    assert not (two_meetings / "build" / "lom" / "2025-01-10").exists()
    assert "build/lom/2025-06-18/packet.pdf" in result.stdout.splitlines()


def test_two_jobs_make_the_same_files_as_one(tmp_path):
    first = make_workspace(tmp_path)
    second = first.parents[1] / "2025-08-20" / "meeting.yaml"
    second.parent.mkdir()
    second.write_text(MEETING.replace("2025-06-18", "2025-08-20"), encoding="utf-8")
    made = {}
    for jobs in ("1", "2"):
        result = run_minutes_here("build", "--out", jobs, "--jobs", jobs, cwd=tmp_path)
        assert result.returncode == 0, result.stderr
        made[jobs] = {line[2:]: (tmp_path / line).read_bytes() for line in result.stdout.splitlines()}
    assert list(made["1"]) == list(made["2"])
    assert made["1"] == made["2"]


def test_only_what_is_asked_for_is_made(tmp_path):
    make_workspace(tmp_path)
    result = run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    assert {line.rsplit("/", 1)[1] for line in result.stdout.splitlines()} == {"agenda.docx", "agenda.pdf"}


def test_a_draft_has_an_agenda_and_no_minutes(tmp_path):
    make_workspace(
        tmp_path, MEETING.replace("status: minutes", "status: draft").replace("    decision: Godkendt.\n", "")
    )
    result = run_minutes_here("build", cwd=tmp_path)
    assert {line.rsplit("/", 1)[1] for line in result.stdout.splitlines()} == {
        "agenda.docx",
        "agenda.pdf",
        "packet.json",
        "packet.pdf",
    }


def test_the_public_edition_is_beside_the_internal_one_when_asked_for(tmp_path):
    make_workspace(tmp_path)
    result = run_minutes_here("build", "--edition", "public", cwd=tmp_path)
    assert result.stdout
    *public, record = result.stdout.splitlines()
    assert all(line.startswith("build/lom/2025-06-18/public/") for line in public)
    assert record == "build/lom/2025-06-18/publication.json"


def test_a_committee_that_publishes_gets_both_editions(tmp_path):
    meeting = make_workspace(tmp_path)
    with (meeting.parents[1] / "committee.yaml").open("a", encoding="utf-8") as stream:
        stream.write("publishes: true\n")
    made = run_minutes_here("build", cwd=tmp_path).stdout.splitlines()
    assert "build/lom/2025-06-18/minutes.pdf" in made
    assert "build/lom/2025-06-18/public/minutes.pdf" in made


def test_own_templates_are_used_and_never_overwritten(tmp_path):
    meeting = make_workspace(tmp_path)
    copied = run_minutes_here("templates", "copy", "local", "lom/own", cwd=tmp_path)
    own = sorted(f"lom/own/{template.name}" for template in style_folder("local").glob("*.docx"))
    assert copied.stdout.splitlines() == own
    again = run_minutes_here("templates", "copy", "region", "lom/own", cwd=tmp_path)
    assert again.returncode == 7
    assert "agenda.docx" in again.stderr

    with (meeting.parents[1] / "committee.yaml").open("a", encoding="utf-8") as stream:
        stream.write("templates: own\n")
    reword(tmp_path / "lom" / "own" / "minutes.docx")
    assert run_minutes_here("build", "--only", "minutes", cwd=tmp_path).returncode == 0
    with zipfile.ZipFile(tmp_path / "build" / "lom" / "2025-06-18" / "minutes.docx") as document:
        assert "Vort eget: " in document.read("word/document.xml").decode()


@pytest.mark.parametrize(("style", "told"), [("region", True), ("municipality", False)])
def test_copies_of_another_style_than_the_committee_s_are_told_to_need_it(tmp_path, style, told):
    folder = make_workspace(tmp_path).parents[1]
    committee = (folder / "committee.yaml").read_text(encoding="utf-8")
    (folder / "committee.yaml").write_text(re.sub("style: .*", "style: municipality", committee))
    copied = run_minutes_here("templates", "copy", style, "lom/own", cwd=tmp_path)
    assert (f"style: {style}" in copied.stderr) is told


def reword(template):
    """Put words of our own before every item's heading, as a colleague would in Word."""
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        b"{{ item.heading", b"Vort eget: {{ item.heading"
    )
    with zipfile.ZipFile(template, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_an_unknown_style_is_wrong_use(tmp_path):
    result = run_minutes_here("templates", "copy", "baroque", "own", cwd=tmp_path)
    assert result.returncode == 2
    assert "local, municipality, region" in result.stderr


def test_two_meetings_are_never_written_over_each_other(tmp_path):
    for organisation in ("north", "south"):
        (tmp_path / organisation).mkdir()
        make_workspace(tmp_path / organisation)
    result = run_minutes_here("build", cwd=tmp_path)
    assert result.returncode == 2
    assert "north" in result.stderr
    assert "south" in result.stderr
    assert not (tmp_path / "build").exists()


def test_minutes_of_a_meeting_that_is_not_held_yet_are_no_silent_success(tmp_path):
    make_workspace(
        tmp_path,
        MEETING.replace("status: minutes", "status: agenda").replace("    decision: Godkendt.\n", ""),
    )
    built = run_minutes_here("build", "lom", "--only", "minutes", cwd=tmp_path)
    assert built.returncode == 0
    assert built.stdout == ""
    assert "nothing to make: the minutes are made from status minutes on (here: agenda)" in built.stderr


def test_warnings_are_told_as_the_check_tells_them_and_stop_nothing(tmp_path):
    meeting = make_workspace(tmp_path, MEETING.replace("    decision: Godkendt.\n", ""))
    committee = meeting.parents[1] / "committee.yaml"
    committee.write_text(committee.read_text(encoding="utf-8") + "labels: {desicion: D}\n", encoding="utf-8")
    second = meeting.parents[1] / "2025-08-20" / "meeting.yaml"
    second.parent.mkdir()
    second.write_text(MEETING.replace("2025-06-18", "2025-08-20"), encoding="utf-8")
    checked = run_minutes_here("check", cwd=tmp_path)
    result = run_minutes_here("build", "--only", "agenda", cwd=tmp_path)
    assert (result.returncode, len(result.stdout.splitlines())) == (0, 4)
    warnings = [line for line in checked.stderr.splitlines() if "warning[" in line]
    # Which decisions are missing is left to the check.
    assert [result.stderr.splitlines().count(line) for line in warnings] == [0, 1]


def test_documents_are_never_put_among_their_sources(tmp_path):
    make_workspace(tmp_path)
    result = run_minutes_here("build", "--out", ".", cwd=tmp_path)
    assert result.returncode == 2
    assert "the meeting's own folder" in result.stderr


def test_a_request_to_end_is_an_interruption_that_leaves_no_process(tmp_path):
    for name in ("one", "two", "three"):
        make_workspace(tmp_path / name)
        (tmp_path / name / "lom").rename(tmp_path / name / name)
    with subprocess.Popen(
        minutes_command("build", "--jobs", "2"),
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as build:
        build.stderr.readline()  # the first meeting has begun
        build.send_signal(signal.SIGTERM)
        build.communicate(timeout=60)  # which ends when no process holds the pipes any more
    assert build.returncode == 130


def test_a_build_ends_without_a_word_more_than_it_has_to_say(tmp_path):
    make_workspace(tmp_path)
    for _ in range(5):
        assert "Traceback" not in run_minutes("build", cwd=tmp_path).stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_bug(tmp_path, closed):
    make_workspace(tmp_path)
    program = f"exec {shlex.join(minutes_command('build', '--only', 'agenda'))} {closed}"
    done = subprocess.run(["sh", "-c", program], cwd=tmp_path, env=environment(), timeout=60, check=False)
    assert done.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no disk that is always full")
def test_a_full_disk_is_told_where_the_results_go(tmp_path):
    make_workspace(tmp_path)
    program = f"exec {shlex.join(minutes_command('build', '--only', 'agenda'))} >/dev/full"
    buffered = {name: value for name, value in environment().items() if name != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        ["sh", "-c", program], cwd=tmp_path, env=buffered, timeout=60, check=False, capture_output=True
    )
    assert done.returncode == 7
    assert b"/dev/full" in done.stderr
    assert b"OSError" not in done.stderr
