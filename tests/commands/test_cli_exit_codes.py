"""Every exit code that DESIGN promises, provoked through the command line with the real parts."""

import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pikepdf
from command_line import (
    MEETING,
    environment,
    fake_program,
    make_workspace,
    meeting_with_attachment,
    minutes_command,
    run_minutes,
    run_minutes_here,
)

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PRESENTATION = next(SAMPLES.glob("region/2025-06-11/**/*.pptx"))


def test_0_when_everything_is_made(tmp_path):
    meeting = make_workspace(tmp_path)
    result = run_minutes("build", meeting, "--out", "made", cwd=tmp_path)
    assert (result.returncode, result.stderr.count("Traceback")) == (0, 0)
    names = {"agenda.docx", "agenda.pdf", "minutes.docx", "minutes.pdf", "packet.json", "packet.pdf"}
    assert {line.rsplit("/", 1)[1] for line in result.stdout.splitlines()} == names
    assert all((tmp_path / line).stat().st_size for line in result.stdout.splitlines())


def test_1_for_findings_and_nothing_is_made(tmp_path):
    meeting = make_workspace(tmp_path, MEETING.replace("duration: 10", "duratoin: 10"))
    for command in ("check", "build"):
        result = run_minutes(command, meeting, cwd=tmp_path)
        assert result.returncode == 1
        assert "meeting.yaml:7:5: error[unknown-key]" in result.stderr
        assert not result.stdout
    assert not (tmp_path / "build").exists()


def test_1_for_a_meeting_file_that_is_a_link_to_itself(tmp_path):
    meeting = make_workspace(tmp_path)
    meeting.unlink()
    meeting.symlink_to(meeting.name)
    for command in ("check", "build"):
        result = run_minutes_here(command, tmp_path, "--lang", "en", cwd=tmp_path)
        assert result.returncode == 1
        assert "leads back to itself" in result.stderr


def test_2_for_wrong_use(tmp_path):
    for wrong in (
        ["build", "--pages"],
        ["build", "no-such-file"],
        ["build", "--only", "slides"],
        ["nonsense"],
    ):
        result = run_minutes_here(*wrong, cwd=tmp_path)
        assert result.returncode == 2, wrong
        assert "Error" in result.stderr
    assert "meeting.yaml" in run_minutes_here("check", cwd=tmp_path).stderr  # a folder without meetings
    assert run_minutes_here("check", cwd=tmp_path).returncode == 2


def test_3_when_a_needed_program_is_missing(tmp_path):
    meeting = make_workspace(tmp_path, meeting_with_attachment("slides.pptx"))
    shutil.copy(PRESENTATION, meeting.with_name("slides.pptx"))
    result = run_minutes("build", meeting, cwd=tmp_path, PATH=tmp_path / "empty")
    assert result.returncode == 3
    assert "slides.pptx" in result.stderr
    assert "libreoffice" in result.stderr.lower()
    assert not (tmp_path / "build").exists()


def test_4_for_a_mistake_in_a_template(tmp_path):
    meeting = make_workspace(tmp_path)
    assert run_minutes_here("templates", "copy", "local", "lom/own", cwd=tmp_path).returncode == 0
    with (tmp_path / "lom" / "committee.yaml").open("a", encoding="utf-8") as stream:
        stream.write("templates: own\n")
    misspell_a_tag(tmp_path / "lom" / "own" / "agenda.docx")
    result = run_minutes_here("build", meeting, cwd=tmp_path)
    assert result.returncode == 4
    assert "agenda.docx" in result.stderr
    assert "heding" in result.stderr
    assert not (tmp_path / "build").exists()


def misspell_a_tag(template):
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    broken = parts["word/document.xml"].replace(b"item.heading", b"item.heding", 1)
    assert broken != parts["word/document.xml"]
    with zipfile.ZipFile(template, "w") as archive:
        for name, data in {**parts, "word/document.xml": broken}.items():
            archive.writestr(name, data)


def test_5_when_a_renderer_gives_nothing(tmp_path):
    meeting = make_workspace(tmp_path)
    path = fake_program(tmp_path / "bin", "soffice", "exit 0")
    result = run_minutes_here("build", meeting, "--renderer", "libreoffice", cwd=tmp_path, PATH=path)
    assert result.returncode == 5
    assert not (tmp_path / "build").exists()


def test_6_for_an_attachment_that_cannot_be_taken_in(tmp_path):
    meeting = make_workspace(tmp_path, meeting_with_attachment("secret.pdf"))
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(meeting.with_name("secret.pdf"), encryption=pikepdf.Encryption(owner="a", user="b"))
    result = run_minutes_here("build", meeting, cwd=tmp_path)
    assert result.returncode == 6
    assert "secret.pdf" in result.stderr
    assert not (tmp_path / "build").exists()


def test_7_when_a_file_is_where_the_folder_should_be(tmp_path):
    meeting = make_workspace(tmp_path)
    (tmp_path / "build").write_text("in the way", encoding="utf-8")
    result = run_minutes_here("build", meeting, cwd=tmp_path)
    assert result.returncode == 7
    assert "build" in result.stderr
    assert (tmp_path / "build").read_text(encoding="utf-8") == "in the way"


def test_70_for_a_bug_with_the_details_in_a_file(tmp_path):
    program = (
        "import sys, toolkit.files.resources as r; r.schema_path = lambda name: 1 // 0\n"
        "from toolkit.cli import main; sys.exit(main(['schema']))"
    )
    result = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(TMPDIR=tmp_path),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert result.returncode == 70
    assert "Traceback" not in result.stderr
    assert "ZeroDivisionError" in result.stderr
    (report,) = tmp_path.glob("minutes-bug-*.txt")
    assert str(report) in result.stderr
    details = report.read_text(encoding="utf-8")
    assert "Traceback" in details
    assert "Python 3." in details
    assert report.stat().st_mode & 0o077 == 0  # it may quote a confidential item


def test_130_when_interrupted_and_an_earlier_build_stays(tmp_path):
    meeting = make_workspace(tmp_path)
    assert run_minutes("build", meeting, cwd=tmp_path).returncode == 0
    earlier = {path: path.read_bytes() for path in (tmp_path / "build").rglob("*") if path.is_file()}
    assert earlier
    meeting.write_text(MEETING.replace("Budget", "Regnskab"), encoding="utf-8")

    # A renderer that never ends, so that the interruption surely comes in the middle of the work.
    begun = tmp_path / "begun"
    path = fake_program(tmp_path / "bin", "soffice", f"echo $$ > {begun}; exec sleep 300")
    build = subprocess.Popen(
        minutes_command("build", meeting, "--renderer", "libreoffice"),
        cwd=tmp_path,
        env=environment(PATH=path),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # A shell's background job ignores interruptions, and so would everything that the tests start.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509
    )
    while not begun.exists() and build.poll() is None:
        time.sleep(0.02)
    build.send_signal(signal.SIGINT)
    _, stderr = build.communicate(timeout=60)
    assert build.returncode == 130
    assert "Traceback" not in stderr
    assert {path: path.read_bytes() for path in (tmp_path / "build").rglob("*") if path.is_file()} == earlier
