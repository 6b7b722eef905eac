"""`minutes new`: the file it writes, where, and what it never does."""

import shutil
from pathlib import Path

import pytest
from command_line import make_workspace, run_minutes, run_minutes_here

import toolkit
from toolkit.files.resources import schema_path, style_folder


@pytest.fixture
def committee(tmp_path):
    return make_workspace(tmp_path).parents[1]


def test_the_new_file_is_where_it_says_and_can_be_checked_at_once(tmp_path, committee):
    result = run_minutes_here("new", "lom", "--date", "2025-09-10", cwd=tmp_path)
    assert result.returncode == 0
    assert result.stdout == "lom/2025-09-10/meeting.yaml\n"
    assert (committee / "2025-09-10" / "attachments").is_dir()
    assert run_minutes_here("check", "lom/2025-09-10", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    "written", ["10-09-2025", "10.9.2025", "10/9 2025", "10. september 2025", "onsdag den 10. september 2025"]
)
def test_the_day_may_be_written_as_danes_write_it(tmp_path, committee, written):
    assert (
        run_minutes_here("new", "lom", "--date", written, cwd=tmp_path).stdout
        == "lom/2025-09-10/meeting.yaml\n"
    )
    assert committee.exists()


def test_the_committee_is_found_from_inside_its_folder(committee):
    assert run_minutes_here("new", ".", "--date", "2025-09-10", cwd=committee).returncode == 0
    assert (committee / "2025-09-10" / "meeting.yaml").exists()


def test_an_existing_meeting_is_never_overwritten(tmp_path, committee):
    before = (committee / "2025-06-18" / "meeting.yaml").read_bytes()
    result = run_minutes_here("new", "lom", "--date", "2025-06-18", cwd=tmp_path)
    assert result.returncode == 7
    assert "2025-06-18" in result.stderr
    assert (committee / "2025-06-18" / "meeting.yaml").read_bytes() == before


def test_a_folder_without_a_committee_is_told_what_to_write(tmp_path):
    result = run_minutes_here("new", ".", "--date", "2025-09-10", cwd=tmp_path)
    assert result.returncode == 2
    assert "committee.yaml" in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_committee_file_with_another_ending_is_named(tmp_path):
    (tmp_path / "committee.yml").write_text("navn: LOM\n", encoding="utf-8")
    result = run_minutes_here("new", ".", "--date", "2025-09-10", cwd=tmp_path, LANG="da_DK.UTF-8")
    assert "committee.yml" in result.stderr
    assert "omdøb den til committee.yaml" in result.stderr


def test_a_faulty_committee_stops_it(tmp_path, committee):
    with (committee / "committee.yaml").open("a", encoding="utf-8") as stream:
        stream.write("membres: []\n")
    result = run_minutes_here("new", "lom", "--date", "2025-09-10", cwd=tmp_path)
    assert result.returncode == 1
    assert "unknown-key" in result.stderr
    assert not (committee / "2025-09-10").exists()


def test_an_impossible_date_is_wrong_use(tmp_path, committee):
    assert committee.exists()
    for date in ("2025-02-30", "31.02.2025", "2025-2-3x", "02/28/2025"):
        assert run_minutes_here("new", "lom", "--date", date, cwd=tmp_path).returncode == 2


def test_no_file_names_a_place_on_one_machine(tmp_path, committee):
    run_minutes_here("new", "lom", "--date", "2025-09-10", cwd=tmp_path)
    assert "$schema" not in (committee / "2025-09-10" / "meeting.yaml").read_text(encoding="utf-8")
    run_minutes_here("init", cwd=tmp_path)
    run_minutes_here("new", "lom", "--date", "2025-09-11", cwd=tmp_path)
    written = (committee / "2025-09-11" / "meeting.yaml").read_text(encoding="utf-8")
    assert written.startswith("# yaml-language-server: $schema=../../.minutes/meeting.schema.json\n")


def test_a_danish_committee_gets_danish_keys(tmp_path, committee):
    text = (committee / "committee.yaml").read_text(encoding="utf-8").replace("language: en", "language: da")
    (committee / "committee.yaml").write_text(text, encoding="utf-8")
    run_minutes_here("new", "lom", "--date", "2025-09-10", cwd=tmp_path)
    written = (committee / "2025-09-10" / "meeting.yaml").read_text(encoding="utf-8")
    assert "\ndato: 2025-09-10 " in written
    assert run_minutes_here("check", "lom/2025-09-10", cwd=tmp_path).returncode == 0


def test_editors_find_a_schema_in_the_same_repository_by_a_relative_path(tmp_path):
    package = Path(toolkit.__file__).parent
    shutil.copytree(
        package, tmp_path / "toolkit", ignore=shutil.ignore_patterns("fonts", "schemas", "templates")
    )
    shutil.copytree(schema_path("meeting").parent, tmp_path / "schemas")
    shutil.copytree(style_folder("local"), tmp_path / "templates" / "local")
    (tmp_path / ".git").mkdir()
    make_workspace(tmp_path)
    result = run_minutes("new", "lom", "--date", "2025-09-10", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    first_line = (tmp_path / result.stdout.strip()).read_text(encoding="utf-8").splitlines()[0]
    assert first_line == "# yaml-language-server: $schema=../../schemas/meeting.schema.json"
