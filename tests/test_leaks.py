"""The leak test: nothing closed gets into a public file by any way, and nothing else stops a build."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from built import SAMPLES, build
from command_line import run_minutes
from committees import REGION, read_meeting
from leakplants import TITLE, closed_chart, closed_picture, picture_of_noise, plants
from packetparts import new_pdf, save

from toolkit.checking.checks import read_and_check
from toolkit.errors import LeakError
from toolkit.meetings.model import Attachment, DocumentKind, Edition, Item
from toolkit.pipeline import BuildLog, BuildOptions, make_files
from toolkit.pipeline import read_meeting as read_meeting_file
from toolkit.publishing.fixedwords import fixed_words
from toolkit.publishing.leaks import check_leaks, prove_nothing_leaks
from toolkit.publishing.webfiles import make_web_files
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = [
    "Referat af samtalen med den ansatte den fjerde februar, foert paa kontoret bag lukkede doere.",
    "Parterne blev enige om, at ansaettelsen ophoerer med udgangen af maj mod fritstilling indtil da.",
    "Der betales en godtgoerelse, som ingen af parterne omtaler over for pressen eller kolleger.",
    "Tillidsmanden havde ingen indvendinger mod forloebet og takkede for en ordentlig tone.",
]
CLOSED_FILE = save(new_pdf(1, " ".join(SENTENCES)))


@pytest.fixture(scope="module")
def meeting(tmp_path_factory):
    """A meeting with an open item, and a closed one with files of its own."""
    folder = tmp_path_factory.mktemp("meeting")
    for name, data in {
        "sag.pdf": CLOSED_FILE,
        "foto.jpg": closed_picture(),
        "kurve.png": closed_chart(),
    }.items():
        (folder / name).write_bytes(data)
    closed = Item(
        number="2",
        title=TITLE,
        case="4-99-1-1-26",
        presenters=("Frida Hemming",),
        statement="Personen har siden sommeren været fritaget for tjeneste med fuld løn.",
        decision="Udvalget tiltrådte indstillingen og afsatte 1.275.500 kr. til fratrædelsen.",
        attachments=tuple(
            Attachment(f"2.{number}", title, folder / file, closed=True)
            for number, (title, file) in enumerate(
                [("Samtalereferat", "sag.pdf"), ("Foto", "foto.jpg"), ("Kurve", "kurve.png")], 1
            )
        ),
        closed=True,
    )
    opened = Item(number="1", title="Velkomst", statement="Formanden bød velkommen til mødet.")
    return replace(read_meeting(REGION), folder=folder, entries=(opened, closed))


@pytest.fixture(scope="module")
def public(meeting):
    return public_edition(meeting)


@pytest.fixture(scope="module")
def clean(meeting):
    """The public files as the build makes them."""
    options = BuildOptions(only=frozenset({"minutes"}), edition=public_edition(meeting).edition)
    made = make_files(meeting, options, BuildLog(lambda _stage: None))
    return {name.removeprefix("public/"): data for name, data in made.items()}


def leaks_in(meeting, public, files):
    return check_leaks(meeting, public, fixed_words(meeting.committee), files)


def test_what_the_build_makes_has_no_leak(meeting, public, clean):
    assert "minutes.pdf" in clean
    assert leaks_in(meeting, public, clean) == ()


@pytest.mark.parametrize("way", plants(CLOSED_FILE))
def test_a_closed_text_is_found_by_whatever_way_it_came(way, meeting, public, clean):
    files = dict(clean)
    plants(CLOSED_FILE)[way](files)
    changed = {name: data for name, data in files.items() if data is not clean.get(name)}
    found = leaks_in(meeting, public, changed)
    assert found
    assert {leak.number.partition(".")[0] for leak in found} == {"2"}


@pytest.mark.parametrize("data", [picture_of_noise("JPEG"), picture_of_noise("PNG")])
def test_another_picture_is_no_leak(data, meeting, public):
    assert leaks_in(meeting, public, {"pictures/1.jpg": data}) == ()


@pytest.mark.parametrize("name", ["minutes.pdf", "minutes.docx"])
def test_the_internal_edition_would_not_pass(name, meeting, public):
    internal = make_files(meeting, BuildOptions(frozenset({"minutes"})), BuildLog(lambda _stage: None))
    assert leaks_in(meeting, public, {name: internal[name]})


def with_open(meeting, *files: Path):
    """The meeting with more open attachments."""
    more = tuple(Attachment(f"1.{number}", "Notat", path) for number, path in enumerate(files, 1))
    return replace(meeting, entries=(replace(meeting.items[0], attachments=more), *meeting.entries[1:]))


def page_of(text: str) -> bytes:
    return save(new_pdf(1, text))


def leaks_of_attachment(meeting, tmp_path, data: bytes, name: str = "notat.pdf"):
    (tmp_path / name).write_bytes(data)
    changed = with_open(meeting, tmp_path / name)
    return leaks_in(changed, public_edition(changed), {"attachments/1.1-notat.pdf": data})


def test_an_open_attachment_may_say_words_that_a_closed_item_says_too(meeting, tmp_path):
    text = "Arbejdsmiljoe: tjeneste, indstillingen og afskedigelse i almindelighed 1.275.500"
    assert leaks_of_attachment(meeting, tmp_path, page_of(text)) == ()


def test_a_word_of_an_open_attachment_may_stand_in_the_documents_as_well(meeting, tmp_path):
    (tmp_path / "notat.pdf").write_bytes(page_of("Regler om afskedigelse"))
    changed = with_open(meeting, tmp_path / "notat.pdf")
    files = {"index.html": b"<p>afskedigelse</p>"}
    assert leaks_in(changed, public_edition(changed), files) == ()


@pytest.mark.parametrize("text", [TITLE, "Bilag til sagen Afskedigelse af Frida Hemming, punkt 2"])
def test_an_open_attachment_that_quotes_a_closed_title_stops_the_build(text, meeting, tmp_path):
    assert leaks_of_attachment(meeting, tmp_path, page_of(text))


def test_a_closed_file_that_is_attached_openly_under_another_name_stops_the_build(meeting, tmp_path):
    (tmp_path / "notat.pdf").write_bytes(CLOSED_FILE)
    # Another program's PDF of the same text: other bytes, other drawing.
    other = page_of("   ".join(SENTENCES))
    found = leaks_of_attachment(meeting, tmp_path, other)
    assert [(leak.number, leak.found) for leak in found] == [("2.1", "sag.pdf")]


def test_a_version_for_the_public_of_a_closed_file_is_no_leak(meeting, tmp_path):
    assert leaks_of_attachment(meeting, tmp_path, page_of(" ".join(SENTENCES[::3]))) == ()


def test_the_same_form_filled_in_for_another_is_no_leak(meeting, tmp_path):
    form = " ".join(["Skema til samtalen om trivsel, udvikling og oensker for det kommende aar."] * 40)
    closed_form = tmp_path / "skema.pdf"
    closed_form.write_bytes(page_of(f"{form} Udfyldt af Frida Hemming"))
    attachment = Attachment("2.1", "Skema", closed_form, closed=True)
    changed = replace(
        meeting, entries=(meeting.items[0], replace(meeting.items[1], attachments=(attachment,)))
    )
    assert leaks_of_attachment(changed, tmp_path, page_of(f"{form} Udfyldt af Bo Lund")) == ()
    assert leaks_of_attachment(changed, tmp_path, page_of(f"{form} . Udfyldt af Frida  Hemming"))


def test_what_is_written_for_the_public_may_be_shown(meeting):
    title = replace(meeting.items[1], public_title=TITLE)
    changed = replace(meeting, entries=(meeting.items[0], title))
    files = {"index.html": f"<p>{TITLE}</p>".encode()}
    assert leaks_in(changed, public_edition(changed), files) == ()


COMMON = (
    "Der skal også være plads til alle dem der kommer fra andre steder, når mødet begynder igen efter "
    "pausen: side, punkt, bilag, dagsorden, referat, beslutning, indstilling, medlemmer, deltagere, tekst, "
    "title, page, font, image, normal, table, heading, body, content, style, color, width, page, header, "
    "footer, link, main, section, class, metadata, description, format, creator, producer, identity, adobe, "
    "type, annot, border, parent, first, last, next, count, dest, names, resources, stream, length, filter, "
    "document, settings, theme, office, calibri, relationship, target, picture, figure, span, root"
)


def test_common_words_and_those_of_file_formats_are_no_leak(meeting, clean):
    wordy = replace(meeting.items[1], statement=COMMON)
    changed = replace(meeting, entries=(meeting.items[0], wordy))
    assert leaks_in(changed, public_edition(changed), clean) == ()


def test_what_a_closed_files_name_ends_in_is_no_leak(meeting, tmp_path):
    files = {"packet.json": b'{"kind": "docx"}', "meeting.json": b'{"file": "fortroligt-notat"}'}
    (tmp_path / "fortroligt-notat.docx").write_bytes(b"x")
    attachment = Attachment("2.1", "Bilag", tmp_path / "fortroligt-notat.docx", closed=True)
    changed = replace(
        meeting, entries=(meeting.items[0], replace(meeting.items[1], attachments=(attachment,)))
    )
    found = leaks_in(changed, public_edition(changed), files)
    assert {leak.file for leak in found} == {"meeting.json"}


def test_a_closed_file_may_be_called_like_its_public_title(meeting, tmp_path):
    closed = Attachment(
        "1.1", "Kommentarer", tmp_path / "1-1-kommentarer.pdf", closed=True, public_title="Kommentarer"
    )
    changed = replace(meeting, entries=(replace(meeting.items[0], attachments=(closed,)),))
    assert leaks_in(changed, public_edition(changed), {"index.html": b"<p>1.1 Kommentarer</p>"}) == ()


def test_the_failure_says_what_of_which_item_is_found_where(meeting, public):
    files = {f"pictures/{number}.html": f"<p>{TITLE}</p>".encode() for number in range(12)}
    with pytest.raises(LeakError) as stopped:
        prove_nothing_leaks(meeting, public, files)
    told = str(stopped.value)
    assert f"  public/pictures/0.html: from item 2: “{TITLE}”" in told
    assert "and 2 more places" in told


# ---------------------------------------------------------------- the build

COMMITTEE = "name: LOM Havn\norganisation: Fjordby Kommune\nstyle: local\npublishes: true\n"
CLEAN = """date: 2025-03-14
start: "10:00"
end: "11:00"
items:
  - title: Velkomst
    statement: Formanden bød velkommen.
  - title: Opsigelse af havnefogeden
    closed: true
"""
LEAKING = CLEAN.replace("velkommen.", "velkommen. Se også “Opsigelse af havnefogeden”.")


@pytest.fixture
def workspace(tmp_path):
    """The folder of a committee that publishes, with one meeting that has been built."""
    folder = tmp_path / "lom" / "2025-03-14"
    folder.mkdir(parents=True)
    (folder.parent / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    (folder / "meeting.yaml").write_text(CLEAN, encoding="utf-8")
    build(folder / "meeting.yaml", tmp_path / "build")
    return folder


def test_a_leak_stops_the_build_and_takes_the_public_files_back(workspace, tmp_path):
    built = tmp_path / "build" / "lom" / "2025-03-14"
    before = {path.name: path.read_bytes() for path in built.iterdir() if path.is_file()}
    (built / "public" / "web.config").write_text("the web editor's own", encoding="utf-8")
    assert (built / "public" / "packet.pdf").exists()
    (workspace / "meeting.yaml").write_text(LEAKING, encoding="utf-8")
    result = run_minutes("build", "lom", cwd=tmp_path)
    assert result.returncode == 6
    assert "public/agenda.docx, word/document.xml: fra punkt 2: “Opsigelse af havnefogeden”" in result.stderr
    assert [path.name for path in (built / "public").iterdir()] == ["web.config"]
    assert {path.name: path.read_bytes() for path in built.iterdir() if path.is_file()} == before


def test_the_public_folder_holds_what_the_last_build_made_and_nothing_older(workspace, tmp_path):
    public = tmp_path / "build" / "lom" / "2025-03-14" / "public"
    (public / "attachments").mkdir(exist_ok=True)
    (public / "attachments" / "1.1-lukket-siden.pdf").write_bytes(b"%PDF-")
    build(workspace / "meeting.yaml", tmp_path / "build")
    assert not (public / "attachments" / "1.1-lukket-siden.pdf").exists()
    assert (public / "packet.pdf").exists()


def test_an_internal_build_leaves_the_public_folder_alone(workspace, tmp_path):
    public = tmp_path / "build" / "lom" / "2025-03-14" / "public"
    before = sorted(public.iterdir())
    build(workspace / "meeting.yaml", tmp_path / "build", edition=Edition.INTERNAL)
    assert sorted(public.iterdir()) == before


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("meeting.yaml")), ids=lambda path: path.parent.name)
def test_no_sample_is_stopped_without_reason(path):
    meeting = read_meeting_file(read_and_check(path))
    options = BuildOptions(frozenset({"agenda", "minutes"}), Edition.PUBLIC)
    make_files(meeting, options, BuildLog(lambda _stage: None))
    public = public_edition(meeting)
    kind = DocumentKind.AGENDA if meeting.status in {"draft", "agenda"} else DocumentKind.MINUTES
    prove_nothing_leaks(meeting, public, make_web_files(public, kind, {}, {}))
