"""A meeting is built again when, and only when, something that its documents come from has changed."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import click
import pytest
from built import SAMPLES
from command_line import MEETING, environment, make_workspace, run_from_start_here
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.batch.inputs import plan_inputs
from toolkit.batch.orders import Order
from toolkit.batch.records import BuildRecord, read_record, write_record
from toolkit.batch.unchanged import read_arguments
from toolkit.buildsettings import settings_text
from toolkit.commands.build import command
from toolkit.files.digests import digest_of, program_state
from toolkit.files.resources import style_folder
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_source

# What a build that has nothing to do needs none of: libraries, and modules of Python that take a millisecond.
HEAVY = {
    "pathlib",
    "re",
    "fnmatch",
    "json",
    "contextlib",
    "enum",
    "click",
    "ruamel",
    "docx",
    "docxtpl",
    "lxml",
    "pikepdf",
    "pypdf",
    "jsonschema",
    "rich",
    "dataclasses",
    "typing",
    "shutil",
    "inspect",
}
OTHER_FORM = b'{"program": "1", "told": []}'  # sound, but of another version
ITEM = "  - title: Budget\n"
PICTURE = SAMPLES / "region" / "2025-02-28" / "billeder" / "vagtsal-skitse.png"


def was_built(folder, *options):
    """Run the build, of the agenda alone as that is quick, and say whether it built anything."""
    result = run_from_start_here("build", "--only", "agenda", *options, cwd=folder)
    assert result.returncode == 0, result.stderr
    return "unchanged since" not in result.stderr and "uændret siden" not in result.stderr


@pytest.fixture
def meeting(tmp_path):
    """A meeting with an attachment, a picture, a link and templates of its own, built once."""
    file = make_workspace(
        tmp_path, MEETING.replace(ITEM, f"{ITEM}    statement: '![S](plan.png) [N](noter)'\n")
    )
    with file.open("a", encoding="utf-8") as stream:
        stream.write("    attachments:\n      - title: Oplæg\n        file: bilag/plan.png\n")
    (file.parent / "bilag").mkdir()
    (file.parent / "noter").mkdir()
    shutil.copy(PICTURE, file.parent / "plan.png")
    shutil.copy(PICTURE, file.parent / "bilag" / "plan.png")
    shutil.copytree(style_folder("local"), file.parents[1] / "own")
    with (file.parents[1] / "committee.yaml").open("a", encoding="utf-8") as stream:
        stream.write("templates: own\n")
    assert was_built(tmp_path)
    return file


def test_what_has_not_changed_is_not_built_again(meeting, tmp_path):
    outputs = {path: path.stat().st_mtime_ns for path in (tmp_path / "build").rglob("*.*")}
    first = run_from_start_here("build", "--only", "agenda", cwd=tmp_path)
    assert "unchanged since it was built" in first.stderr
    assert first.stdout.splitlines() == [f"build/lom/2025-06-18/agenda.{kind}" for kind in ("docx", "pdf")]
    assert {path: path.stat().st_mtime_ns for path in outputs} == outputs
    os.utime(meeting)  # a file's time alone means nothing
    assert not was_built(tmp_path)
    assert was_built(tmp_path, "--force")


def append(path, text="# \n"):
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def reword(template):
    with zipfile.ZipFile(template, "a") as archive:
        archive.comment = b"saved again"


CHANGES = {
    "the meeting": lambda folder: append(folder / "meeting.yaml"),
    "the committee": lambda folder: append(folder.parent / "committee.yaml"),
    "an attachment": lambda folder: (folder / "bilag" / "plan.png").write_bytes(recoloured()),
    "a picture": lambda folder: (folder / "plan.png").write_bytes(recoloured()),
    "a folder turned into a link": lambda folder: link_away(folder / "bilag"),
    "a template": lambda folder: reword(folder.parent / "own" / "agenda.docx"),
}


def recoloured():
    from PIL import Image

    with Image.open(PICTURE) as picture:
        out = Path(os.environ["MINUTES_CACHE_DIR"]) / "recoloured.png"
        picture.convert("L").save(out)
    return out.read_bytes()


def link_away(folder):
    folder.rename(folder.with_name("elsewhere"))
    folder.symlink_to("elsewhere")


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_built_in(meeting, tmp_path, change):
    CHANGES[change](meeting.parent)
    assert was_built(tmp_path)
    assert not was_built(tmp_path)


@pytest.mark.usefixtures("meeting")
def test_an_output_that_is_missing_or_was_changed_is_made_again(tmp_path):
    folder = tmp_path / "build" / "lom" / "2025-06-18"
    pdf, docx = folder / "agenda.pdf", folder / "agenda.docx"
    made = pdf.read_bytes()
    pdf.unlink()
    assert was_built(tmp_path)
    assert pdf.read_bytes() == made
    reword(docx)
    assert was_built(tmp_path)


@pytest.mark.usefixtures("meeting")
def test_outputs_that_were_copied_to_another_place_and_back_are_the_same_outputs(tmp_path):
    folder = tmp_path / "build" / "lom" / "2025-06-18"
    for file in folder.iterdir():
        os.utime(file, ns=(0, 0))
    assert not was_built(tmp_path)
    for file in folder.iterdir():
        content = file.read_bytes()
        file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert was_built(tmp_path)


def test_a_file_that_was_missing_and_is_there_now_is_noticed(tmp_path):
    meeting = make_workspace(
        tmp_path, MEETING.replace(ITEM, f"{ITEM}    statement: 'Se [noten](note.txt).'\n")
    )
    append(meeting.parents[1] / "committee.yaml", "checks: {broken-link: warning}\n")
    assert "note.txt" in run_from_start_here("build", "--only", "agenda", cwd=tmp_path).stderr
    again = run_from_start_here("build", "--only", "agenda", cwd=tmp_path)
    assert "unchanged" in again.stderr
    assert "note.txt" in again.stderr  # what was told is still so
    (meeting.parent / "note.txt").write_text("x", encoding="utf-8")
    assert was_built(tmp_path)
    assert "note.txt" not in run_from_start_here("build", "--only", "agenda", cwd=tmp_path).stderr


@pytest.mark.usefixtures("meeting")
def test_other_settings_are_another_build(tmp_path):
    assert was_built(tmp_path, "--only", "minutes")
    assert not was_built(tmp_path, "--only", "minutes")
    assert not was_built(tmp_path)
    assert was_built(tmp_path, "--lang", "da")
    assert was_built(tmp_path, "--out", "other")


def test_item_numbers_that_count_on_follow_the_meetings_before(tmp_path):
    june = make_workspace(tmp_path)
    committee = june.parents[1]
    append(committee / "committee.yaml", "numbering: year\n")
    august = committee / "2025-08-20" / "meeting.yaml"
    august.parent.mkdir()
    august.write_text(MEETING.replace("2025-06-18", "2025-08-20"), encoding="utf-8")
    assert was_built(tmp_path, "lom/2025-08-20")
    append(june)  # a comment leaves the numbers alone
    assert not was_built(tmp_path, "lom/2025-08-20")
    assert not was_built(tmp_path, "lom/2025-08-20")
    append(june, "  - title: Eventuelt\n    decision: Intet.\n")
    assert was_built(tmp_path, "lom/2025-08-20")
    april = committee / "2025-04-02" / "meeting.yaml"
    april.parent.mkdir()
    april.write_text(MEETING.replace("2025-06-18", "2025-04-02"), encoding="utf-8")
    assert was_built(tmp_path, "lom/2025-08-20")
    shutil.rmtree(april.parent)
    assert was_built(tmp_path, "lom/2025-08-20")


@pytest.mark.usefixtures("meeting")
def test_a_record_that_is_damaged_only_costs_a_build(tmp_path):
    records = Path(os.environ["MINUTES_CACHE_DIR"]) / "records"
    mine = [record for record in records.glob("*/*") if str(tmp_path).encode() in record.read_bytes()]
    assert mine
    for spoil in (
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"agenda.pdf", b"agenda.pdx"),
        lambda _: b"\n".join((digest_of(OTHER_FORM).encode(), OTHER_FORM)),
    ):
        for record in mine:
            record.write_bytes(spoil(record.read_bytes()))
        assert was_built(tmp_path)
        assert not was_built(tmp_path)


def test_without_a_place_for_records_everything_is_built(tmp_path):
    make_workspace(tmp_path)
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    for _ in range(2):
        result = run_from_start_here(
            "build", "--only", "agenda", cwd=tmp_path, MINUTES_CACHE_DIR=str(tmp_path / "file" / "cache")
        )
        assert result.returncode == 0, result.stderr
        assert "checking" in result.stderr


def test_a_build_that_does_nothing_loads_no_heavy_library(meeting, tmp_path):
    august = meeting.parents[1] / "2025-08-20" / "meeting.yaml"
    august.parent.mkdir()
    august.write_text(MEETING.replace("2025-06-18", "2025-08-20"), encoding="utf-8")
    assert was_built(tmp_path)
    program = (
        "import sys; before = {*sys.modules}; from toolkit.__main__ import main;"
        "sys.argv[:1] = ['minutes', 'build', '--only=agenda']; main();"
        "print(*{name.partition('.')[0] for name in sys.modules.keys() - before})"
    )
    for path in (meeting, "lom/2025-06-18", "lom", "."):
        done = subprocess.run(
            [sys.executable, "-c", program, path],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        assert "unchanged" in done.stderr
        assert HEAVY.isdisjoint(done.stdout.splitlines()[-1].split())


ODD = st.text(st.characters(exclude_characters="\0"), max_size=5)
STATES = st.dictionaries(ODD, ODD, max_size=3)


@given(STATES, STATES, st.none() | st.integers(), st.lists(ODD, max_size=3), ODD)
def test_a_record_is_read_as_it_was_written(states, outputs, number, told, text):
    """Whatever paths and warnings hold: line breaks, and bytes that are no letters."""
    order = Order("meeting.yaml", "committee.yaml", "build")
    others = None if number is None else states
    record = BuildRecord(
        program=text, committee=text, inputs=states, others=others, first_number=number,
        office=text, reader=text, outputs=outputs, told=told, pages=3, language="da",
    )  # fmt: skip
    write_record(order, "", record)
    assert vars(read_record(order, "")) == vars(record)


def test_another_installation_or_library_is_another_program(tmp_path, monkeypatch):
    """An installed toolkit is known by its list of files, whatever their times."""
    packages = tmp_path / "site-packages"
    (packages / "toolkit").mkdir(parents=True)
    record = packages / "minutes_toolkit-1.0.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("toolkit/cli.py,sha256=one,1\n", encoding="utf-8")
    monkeypatch.setattr("toolkit.files.digests.__file__", str(packages / "toolkit" / "files" / "digests.py"))
    monkeypatch.setattr(sys, "path", [str(packages)])
    states = [program_state.__wrapped__()]
    os.utime(record, (1, 1))
    assert program_state.__wrapped__() == states[0]
    record.write_text("toolkit/cli.py,sha256=two,1\n", encoding="utf-8")
    states.append(program_state.__wrapped__())
    (packages / "dxpdf-0.8.1.dist-info").mkdir()
    states.append(program_state.__wrapped__())
    assert len(set(states)) == 3


def test_a_user_without_a_home_gets_documents_all_the_same(tmp_path):
    make_workspace(tmp_path)
    nobody = {"HOME": "no/such", "MINUTES_CACHE_DIR": None, "XDG_CACHE_HOME": None}
    result = run_from_start_here("build", "--only", "agenda", cwd=tmp_path, **nobody)
    assert result.returncode == 0, result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "lom"]


WATCH = """
import functools, os, pathlib, sys
from toolkit.convert import engine  # draws attachments in a process of its own, from what this one has read
from toolkit.making.editions import make_edition
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.sharing import in_turn
from toolkit.making.source import read_source
from toolkit.pipeline import make_files
opened = set()
def hook(event, values):
    if event == "open" and isinstance(values[0], str):
        opened.add(os.path.realpath(values[0]))
sys.addaudithook(hook)
log = BuildLog(lambda stage: None)
making = functools.partial(make_edition, sharing=in_turn())
make_files(read_source(pathlib.Path(sys.argv[1]), log).meeting, BuildOptions(), log, making)
print("\\n".join(sorted(opened)))
"""


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*/*/meeting.yaml")), ids=str)
def test_every_file_that_a_build_opens_is_one_that_it_is_compared_by(sample):
    done = subprocess.run([sys.executable, "-c", WATCH, sample], capture_output=True, text=True, check=True)
    places = (str(SAMPLES.resolve()), str(style_folder("local").parent.resolve()))
    opened = {path for path in done.stdout.splitlines() if path.startswith(places) and Path(path).is_file()}
    inputs = plan_inputs(read_source(sample, BuildLog(lambda _: None)), BuildOptions())
    others = (
        {str(file.resolve()) for file in sample.parents[1].glob("*/meeting.yaml")}
        if inputs.counts_on
        else set()
    )
    assert opened
    assert opened <= {os.path.realpath(path) for path in inputs.paths} | others


PATHS = ("a", "b/c")
OPTIONS = ("--out", "--out=x", "--only", "--only=agenda,minutes,packet", "--edition", "--lang=da", "--jobs")
VALUES = (
    "agenda",
    "packet, agenda",
    "public",
    "2",
    "--jobs=0",
    "--renderer",
    "embedded",
    "--",
    "--force",
    "-h",
)
WORDS = st.lists(st.sampled_from([*PATHS, *OPTIONS, *VALUES]), max_size=5)


def test_the_quick_way_understands_a_command_line_as_the_command_does(tmp_path, monkeypatch):
    for path in (*PATHS, *VALUES):
        (tmp_path / path).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    asked = {}
    probe = click.Command("build", params=command.params, callback=lambda **values: asked.update(values))

    @settings(max_examples=300, derandomize=True)
    @given(WORDS)
    def check(words):
        quick = read_arguments(words)
        if quick is None:
            return
        try:
            probe.main(list(words), standalone_mode=False)
        except click.UsageError:
            return  # no meeting was ever built with it
        paths, out, text = quick
        assert [Path(path) for path in paths] == list(asked["paths"])
        assert Path(out) == asked["out"]
        names = {"only": "only", "edition": "edition", "renderer": "renderer", "lang": "language"}
        assert text == settings_text({name: asked[option] for option, name in names.items()})
        assert not asked["force"]

    check()
