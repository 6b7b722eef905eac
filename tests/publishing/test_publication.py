"""publication.json beside the public folder, and the folder looked at once more as it is."""

from __future__ import annotations

import hashlib
import json

import pikepdf
import pytest
from built import squeezed
from casefolders import words_of
from command_line import MEETING, make_workspace, run_minutes_here
from packetparts import new_pdf, save
from stdnum.dk import cpr

from toolkit.publishing.withdrawal import count_marks

pytestmark = pytest.mark.usefixtures("_quickly")
CLOSED = """\
  - title: Afskedigelse af Frida Hemming
    duration: 10
    closed: true
    statement: Frida Hemming opsiges til udgangen af marts på grund af mange sygedage i vinter.
    decision: Frida Hemming opsiges.
    public_title: En personalesag
    public_decision: Udvalget blev hørt.
"""
# Made up: a date, and digits that fit.
NUMBER = next(f"120375-{n}" for n in range(1000, 9999) if not cpr.checksum(f"120375{n}"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A meeting with an open attachment and a closed item, and its public edition."""
    folder = tmp_path_factory.mktemp("public")
    meeting = make_workspace(
        folder, f"{MEETING}    attachments:\n      - {{title: Notat, file: a.pdf}}\n{CLOSED}"
    )
    (meeting.parent / "a.pdf").write_bytes(save(new_pdf(1, "Budget")))
    done = run_minutes_here("build", "lom", "--edition", "public", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def workspace(built, tmp_path):
    import shutil

    return shutil.copytree(built, tmp_path / "copy")


def public_of(workspace):
    return workspace / "build" / "lom" / "2025-06-18" / "public"


def told_by(path):
    """The words in a file, unpacked, with what a PDF says of itself."""
    if path.suffix != ".pdf":
        return words_of(path)
    with pikepdf.open(path) as pdf:
        about = [*map(str, pdf.docinfo.values()), *(data.read_bytes().decode() for data in metadata_of(pdf))]
    return words_of(path) + squeezed("".join(about))


def metadata_of(pdf):
    return [
        each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/Metadata"
    ]


def inspect(workspace, *options):
    return run_minutes_here("inspect", "build/lom/2025-06-18/public", "--lang", "en", *options, cwd=workspace)


def test_the_record_beside_the_folder_tells_what_is_in_it_and_what_was_searched(built):
    public = public_of(built)
    record = json.loads((public.parent / "publication.json").read_bytes())
    files = {path.relative_to(public).as_posix(): path for path in public.rglob("*") if path.is_file()}
    digests = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    assert {each["name"]: each["sha256"] for each in record["files"]} == digests
    (searched,) = record["searched"]
    assert searched["file"] == "attachments/1.1-notat.pdf"
    assert record["closed"][0]["number"] == "2"
    assert record["meeting"] == "lom/2025-06-18/meeting.yaml"


def test_nothing_in_the_folder_tells_of_the_proof(built):
    paths = [path for path in sorted(public_of(built).rglob("*")) if path.is_file()]
    assert {path.suffix for path in paths} >= {".pdf", ".docx", ".html", ".json"}
    for path in paths:
        told = told_by(path)
        assert "Budget" in told or path.name == "packet.json", path
        found = [word for word in ("publication.json", "Frida", "personalidentification") if word in told]
        assert found == [], path


def test_a_folder_as_it_was_made_is_well(workspace):
    found = inspect(workspace)
    assert (found.returncode, found.stderr) == (0, "")
    assert "nothing has been found" in found.stdout


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda public: (public / "index.html").write_text("andet"), "index.html is not the file"),
        (lambda public: (public / "minutes.pdf").unlink(), "minutes.pdf is missing"),
        (lambda public: (public / "løn.txt").write_text("Afskedigelse af Frida Hemming"), "from item 2"),
        (
            lambda public: (public / "attachments" / "1.1-notat.pdf").write_bytes(
                save(new_pdf(1, f"cpr {NUMBER}"))
            ),
            "1203••-••••",
        ),
    ],
)
def test_what_differs_is_told(workspace, change, told):
    change(public_of(workspace))
    found = inspect(workspace)
    assert found.returncode == 6
    assert told in found.stdout


def test_what_has_been_closed_since_is_told(workspace):
    meeting = workspace / "lom" / "2025-06-18" / "meeting.yaml"
    meeting.write_text(meeting.read_text().replace("title: Budget", "title: Budget\n    closed: true"))
    found = inspect(workspace, "--format", "json")
    assert found.returncode == 6
    assert "closes now (1, 1.1)" in " ".join(json.loads(found.stdout)[0]["faults"])


def test_a_folder_without_a_record_is_no_traceback(tmp_path):
    make_workspace(tmp_path)
    found = run_minutes_here("inspect", "lom", cwd=tmp_path)
    assert found.returncode == 6
    assert "publication.json" in found.stderr


def test_marks_are_counted_however_they_are_written():
    lines = (
        "  closed: true",
        "- {title: A, lukket: ja}",
        "# closed: true",
        "closed: false",
        '"closed": "yes"',
    )
    assert count_marks(lines) == 3


# ---------------------------------------------------------------- withdrawn by an internal build


def rebuilt_internally(workspace, **changes):
    meeting = workspace / "lom" / "2025-06-18" / "meeting.yaml"
    text = meeting.read_text()
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    meeting.write_text(text)
    return run_minutes_here("build", "lom", "--edition", "internal", "--only", "agenda", cwd=workspace)


def test_a_public_decision_that_is_taken_back_goes_from_the_folder(workspace):
    done = rebuilt_internally(workspace, decision=("    public_decision: Udvalget blev hørt.\n", ""))
    assert done.returncode == 0
    assert "closed now (2)" in done.stderr
    assert not public_of(workspace).exists()
    assert not (public_of(workspace).parent / "publication.json").exists()


def test_other_changes_leave_the_folder(workspace):
    done = rebuilt_internally(workspace, budget=("Godkendt.", "Udsat."))
    assert done.returncode == 0
    assert (public_of(workspace) / "index.html").exists()


def test_a_repeated_closed_text_withdraws_the_folder_without_stopping_the_internal_edition(workspace):
    words = "Godkendt. Frida Hemming opsiges til udgangen af marts på grund af mange sygedage i vinter."
    done = rebuilt_internally(workspace, budget=("Godkendt.", words))
    assert done.returncode == 0
    assert "public edition has not been made" in done.stderr
    assert not public_of(workspace).exists()


def test_a_copy_of_a_closed_file_withdraws_the_folder(workspace):
    done = rebuilt_internally(
        workspace, copy=(CLOSED, f"{CLOSED}    attachments:\n      - {{title: Sagen, file: a.pdf}}\n")
    )
    assert done.returncode == 0
    assert "shows the same" in done.stderr
    assert not public_of(workspace).exists()


def test_a_file_that_cannot_be_read_and_closes_more_withdraws_the_folder(workspace):
    done = rebuilt_internally(workspace, broken=("- title: Budget", '- title: "Budget\n    closed: true'))
    assert done.returncode == 1
    assert not public_of(workspace).exists()


def test_a_file_that_cannot_be_read_says_that_the_folder_shows_the_earlier_meeting(workspace):
    done = rebuilt_internally(workspace, broken=("- title: Budget", '- title: "Budget'))
    assert done.returncode == 1
    assert "still shows the meeting as it was" in done.stderr
    assert (public_of(workspace) / "index.html").exists()


def test_a_state_that_comes_back_is_judged_anew(workspace):
    closed = ("title: Budget", "title: Budget\n    closed: true")
    assert rebuilt_internally(workspace, closing=closed).returncode == 0
    assert not public_of(workspace).exists()
    meeting = workspace / "lom" / "2025-06-18" / "meeting.yaml"
    shut = meeting.read_text()
    meeting.write_text(shut.replace(closed[1], closed[0]))
    assert run_minutes_here("build", "lom", "--edition", "public", cwd=workspace).returncode == 0
    assert public_of(workspace).exists()
    meeting.write_text(shut)
    run_minutes_here("build", "lom", "--edition", "internal", "--only", "agenda", cwd=workspace)
    assert not public_of(workspace).exists()


# ---------------------------------------------------------------- public files without a meeting


@pytest.mark.parametrize("renamed", ["lom/2025-06-18", "lom"])
def test_public_files_of_a_renamed_folder_are_told_and_deleted_when_asked_to(workspace, renamed):
    (workspace / renamed).rename(workspace / f"{renamed}-nyt")
    built = run_minutes_here(
        "build", "lom-nyt" if renamed == "lom" else "lom", "--only", "agenda", cwd=workspace
    )
    assert "belong to no meeting" in built.stderr
    assert (public_of(workspace) / "index.html").exists()
    cleaned = run_minutes_here("clean", "--public", "--lang", "en", cwd=workspace)
    assert "public files deleted" in cleaned.stdout
    assert not public_of(workspace).exists()


def test_public_files_of_another_committee_are_left_alone(workspace):
    (workspace / "lom").rename(workspace / "lom-nyt")
    committee = workspace / "lom-nyt" / "committee.yaml"
    committee.write_text(committee.read_text().replace("name: LOM", "name: TMU"))
    cleaned = run_minutes_here("clean", "--public", cwd=workspace)
    assert cleaned.returncode == 0
    assert (public_of(workspace) / "index.html").exists()


def test_a_public_excerpt_that_would_show_something_closed_withdraws_the_folder(workspace):
    meeting = workspace / "lom" / "2025-06-18" / "meeting.yaml"
    meeting.write_text(meeting.read_text().replace("Godkendt.", "Se Afskedigelse af Frida Hemming."))
    done = run_minutes_here("excerpt", "lom/2025-06-18", "1", "--edition", "public", cwd=workspace)
    assert done.returncode == 6
    assert not public_of(workspace).exists()


def test_a_folder_with_faults_hides_no_file_that_is_inspected_too(workspace):
    (public_of(workspace) / "index.html").write_text("andet")
    found = inspect(workspace, "build/lom/2025-06-18/public/minutes.pdf", "--format", "json")
    folder, file = json.loads(found.stdout)
    assert found.returncode == 6
    assert folder["faults"]
    assert file["file"].endswith("minutes.pdf")
