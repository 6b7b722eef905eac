"""Public means public: nothing closed gets into a public file by any way, and nothing else stops a build."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date

import pytest
from built import SAMPLES, build
from command_line import run_minutes_here
from committees import REGION, read_meeting
from leakcopies import COPIES, OTHERS, pdf
from leakmeeting import CLOSED, CLOSED_FIELDS, LEAKING_TEXTS, MEETING, OPENED, with_field_shown
from leakplants import NAME, PASSAGE, PDF, PDF_WAYS, SHORT, TITLE, WEB_WAYS, WORD, WORD_WAYS
from packetparts import new_pdf, save

from toolkit.checking.checks.whole import read_and_check
from toolkit.errors import LeakError
from toolkit.files.resources import style_folder
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_meeting as read_meeting_file
from toolkit.meetings.model import (
    Action,
    Correction,
    Dissent,
    Edition,
    Item,
    ItemGroup,
    Late,
    OwnValue,
    Section,
    Vote,
)
from toolkit.pipeline import make_files
from toolkit.publishing import noninterference
from toolkit.publishing.closed import closed_texts
from toolkit.publishing.copies import ClosedFile
from toolkit.publishing.disclosed import disclose
from toolkit.publishing.filecontent import read_content
from toolkit.publishing.leaks import (
    ClosedSearch,
    check_passages,
    check_texts,
    leak_error,
    prove_nothing_closed_is_open,
)
from toolkit.publishing.noninterference import prove_closed_changes_nothing, with_other_closed
from toolkit.words.edition import public_edition

pytestmark = pytest.mark.usefixtures("_quickly")


def own(text):
    return (OwnValue("topic", value=(text,), public=True),)


ITEM_PLACES = {
    **{field: lambda text, field=field: {field: text} for field in ("summary", "withdrawn", "note", "to")},
    "group": lambda text: {"group": ItemGroup(text)},
    "section": lambda text: {"sections": (Section(text, "Ingen."),)},
    "late": lambda text: {"late": Late(date(2026, 3, 9), text)},
    "vote": lambda text: {"votes": (Vote(text, unanimous=True),)},
    "dissent": lambda text: {"dissents": (Dissent(("Bo Lund",), text),)},
    "field": lambda text: {"own": own(text)},
    "field of an action": lambda text: {"actions": (Action("Ringer", own=own(text)),)},
}
MEETING_PLACES = {
    "information": lambda text: {"information": text},
    "correction": lambda text: {"corrections": (Correction("1", date(2026, 4, 20), text),)},
    "field of the meeting": lambda text: {"own": own(text)},
}

# ---------------------------------------------------------------- other closed content, same edition


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("meeting.yaml")), ids=lambda path: path.parent.name)
def test_no_sample_depends_on_what_is_closed_or_repeats_it(path):
    meeting = read_meeting_file(read_and_check(path))
    assert told_leaks(meeting, public_edition(meeting)) == ""


def told_leaks(meeting, public):
    try:
        prove_nothing_closed_is_open(meeting, public)
    except LeakError as leak:
        return str(leak)
    return ""


@pytest.mark.parametrize(("owner", "field"), CLOSED_FIELDS)
def test_an_edition_that_shows_anything_of_a_closed_field_is_noticed(owner, field, monkeypatch):
    meeting, leaky = with_field_shown(owner, field)
    monkeypatch.setattr(noninterference, "public_edition", leaky)
    with pytest.raises(LeakError, match=r"meeting\.information"):
        prove_closed_changes_nothing(meeting, leaky(meeting))


def test_an_edition_that_counts_closed_things_or_orders_by_them_is_noticed(monkeypatch):
    def leaky(meeting):
        return replace(public_edition(meeting), place=str(len(meeting.items[1].recommendation)))

    monkeypatch.setattr(noninterference, "public_edition", leaky)
    with pytest.raises(LeakError):
        prove_closed_changes_nothing(MEETING, leaky(MEETING))


def test_nothing_that_is_closed_is_left_in_its_other():
    other = with_other_closed(MEETING)
    assert public_edition(other) == public_edition(MEETING)
    left = {text.text for text in closed_texts(MEETING, public_edition(MEETING))}
    assert left.isdisjoint(text.text for text in closed_texts(other, public_edition(other)))


@pytest.mark.parametrize(
    "guest", ["Kim Rask", "Kim Rask (jurist)", "Advokat Kim Rask, Jurahuset", "KIM RASK"]
)
def test_a_guest_of_closed_items_alone_is_not_named(guest):
    meeting = replace(MEETING, guests=(guest, "Ida Holm"))
    assert public_edition(meeting).guests == ("Ida Holm",)
    opened = replace(OPENED, statement="Kim Rasks oplæg blev drøftet.")
    assert guest in public_edition(replace(meeting, entries=(opened, CLOSED))).guests
    prove_closed_changes_nothing(meeting, public_edition(meeting))


@pytest.mark.parametrize("place", sorted(ITEM_PLACES.keys() - {"group"}))  # it stands above open items too
def test_a_guest_is_named_by_a_closed_item_in_whatever_field(place):
    bare = Item(number=CLOSED.number, title="Sag", closed=True)
    meeting = replace(MEETING, guests=("Vera Holm", "Ida Holm"), entries=(OPENED, bare))
    assert public_edition(meeting).guests == meeting.guests
    closed = replace(bare, **ITEM_PLACES[place]("Advokat Vera Holm fremlagde det."))
    meeting = replace(meeting, entries=(OPENED, closed))
    assert public_edition(meeting).guests == ("Ida Holm",)
    prove_closed_changes_nothing(meeting, public_edition(meeting))
    told = replace(closed, public_title="Oplæg ved Vera Holm")
    assert "Vera Holm" in public_edition(replace(meeting, entries=(OPENED, told))).guests


def test_the_finished_files_are_the_same_too():
    options = BuildOptions(frozenset({"agenda", "minutes"}), Edition.PUBLIC)
    made, other = (
        make_files(meeting, options, BuildLog(lambda _stage: None))
        for meeting in (read_meeting(REGION), with_other_closed(read_meeting(REGION)))
    )
    assert made == other


# ---------------------------------------------------------------- what people put into the open themselves


def found_in(files, meeting=MEETING):
    public = public_edition(meeting)
    search = ClosedSearch(closed_texts(meeting, public), public)
    return list(check_passages(search, {name: list(disclose(name, data)) for name, data in files.items()}))


@pytest.fixture(scope="module")
def clean():
    """An attachment and a template with nothing closed in them."""
    template = (style_folder("region") / "minutes.docx").read_bytes()
    return {PDF: save(new_pdf(1, "Notat om aarets gang")), WORD: template}


def test_the_clean_files_disclose_nothing(clean):
    assert found_in(clean) == []


@pytest.mark.parametrize("way", [*PDF_WAYS, *WORD_WAYS, *WEB_WAYS])
def test_a_closed_text_is_found_by_whatever_way_it_came(way, clean):
    files = dict(clean)
    (PDF_WAYS | WORD_WAYS | WEB_WAYS)[way](files)
    found = found_in({name: data for name, data in files.items() if data is not clean.get(name)})
    assert found
    assert {leak.number.partition(".")[0] for leak in found} <= {"", "2"}


@pytest.mark.parametrize("copy", COPIES)
def test_a_closed_file_in_other_clothes_is_found(copy):
    closed, opened = map(read_content, COPIES[copy])
    assert ClosedFile(closed, "").is_in(opened, "")


@pytest.mark.parametrize("other", OTHERS)
def test_another_file_is_no_copy(other):
    closed, opened = map(read_content, OTHERS[other])
    assert not ClosedFile(closed, "").is_in(opened, "")


ORDINARY = [
    "Arbejdsmiljø: tjeneste, indstillingen, fritstilling og afskedigelse i almindelighed",
    "Udvalget tiltrådte indstillingen. Næste møde er den 28.02.2025 kl. 10.00-12.00 i lokale 38.",
    "Der er 250.000 kr. til inventar, 1.275.000 kr. til maling og trin 12 på skalaen.",
    "Frida fra kantinen og Hemming fra driften mødes med Lund, og Bo kommer senere.",
    "Sekretariatet, Torvegade 1, 8000 Fjordby, telefon 89 40 20 00",
    "side 38, uge 38, punkt 38, 38 personer, 2-38-1",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_words_that_everybody_uses_are_no_leak(text):
    assert found_in({"public/attachments/1.1-notat.pdf": pdf(text)}) == []


EVERYBODYS = [
    *(
        "Microsoft Teams",
        "Power BI",
        "KMD Nexus",
        "Røde Kors",
        "Falck Healthcare",
        "FOA Fjordby",
        "Digital Post",
    ),
    *("Trade Union", "Data Protection Officer", "Town Hall", "Exit Interview", "Disciplinary Procedure"),
    *(
        "Børn Unge",
        "Social Sundhed",
        "Grøn Omstilling",
        "Radikale Venstre",
        "Liberal Alliance",
        "Nykøbing Falster",
    ),
    *("Kristi Himmelfartsdag", "Ungdommens Folkemøde", "Restaurant Kroen", "Black Friday", "Strandvænget 14"),
    *(
        "steg 12 procent",
        "covid-19",
        "GDPR artikel 28",
        "principmeddelelse 47",
        "verdensmål 13",
        "bygning 14",
    ),
    *("nummeret 8940 2000", "EAN 5798001234567", "CVR-nr. 29189811", "Ford Transit", "Toyota Yaris"),
]
OF_PEOPLE = [
    "Mette Grøn",
    "Karen Hall",
    "Peter Falck",
    "Zahed Rashed",
    "Bo LUND",
    "John Pickering",
    "Harry Ford",
]


def found_of(statement, said):
    """What a letter that says something discloses of a closed statement."""
    meeting = replace(MEETING, entries=(OPENED, replace(CLOSED, statement=statement)))
    return found_in({"public/attachments/1.1-notat.pdf": pdf(f"Det er {said}.")}, meeting)


@pytest.mark.parametrize("thing", EVERYBODYS)
def test_what_is_everybodys_may_stand_in_open_and_closed_papers(thing):
    assert found_of(f"Sagen om {thing} blev drøftet.", thing) == []


@pytest.mark.parametrize("name", OF_PEOPLE)
def test_people_who_are_called_like_things_are_people(name):
    assert found_of(f"Samtalen med {name} blev holdt.", name)


@pytest.mark.parametrize("tells", ["orienterer", "fremlagde", "redegør", "gennemgik"])
def test_who_tells_of_a_closed_case_is_not_the_one_that_it_is_about(tells):
    statement = f"Direktør Jens Peter Bruun {tells} om samtalen med Ida Storm."
    assert found_of(statement, "Jens Peter Bruun") == []
    assert found_of(statement, "Ida Storm")


@pytest.mark.parametrize("presenter", ["HR-chef Ida Storm", "Ida Storm, kommunaldirektør", "Ida Storm (HR)"])
def test_a_presenter_with_an_office_is_one_of_the_house(presenter):
    meeting = replace(MEETING, entries=(OPENED, replace(CLOSED, presenters=(presenter,))))
    assert found_in({"public/attachments/1.1-notat.pdf": pdf("Notat af Ida Storm")}, meeting) == []


def test_a_name_that_an_open_item_says_too_is_no_leak():
    meeting = replace(
        MEETING, entries=(replace(OPENED, statement=f"{NAME} og {SHORT} bød velkommen."), CLOSED)
    )
    assert found_in({"public/attachments/1.1-notat.pdf": pdf(f"Af {NAME} og {SHORT}")}, meeting) == []


def test_the_failure_says_what_of_which_item_is_found_where():
    files = {f"public/attachments/1.{number}-notat.pdf": pdf(f"Om {TITLE}") for number in range(12)}
    told = str(leak_error(found_in(files)))
    assert f"  public/attachments/1.0-notat.pdf, page 1: from item 2: “{TITLE}”" in told
    assert "and 2 more places" in told
    assert "disclose" in told


@pytest.mark.usefixtures("workspace")
def test_inspect_proves_it_on_the_finished_files(tmp_path):
    result = run_minutes_here("inspect", "--prove", "lom", cwd=tmp_path)
    assert result.returncode == 0
    assert "offentlige filer er de samme, når alt lukket er noget andet" in result.stdout


# ---------------------------------------------------------------- open texts

LAW = (
    "I henhold til styrelsesloven behandles en sag for lukkede døre, når dette findes nødvendigt eller "
    "ønskeligt på grund af sagens beskaffenhed."
)
COMMON = (
    "Udvalget tiltrådte forvaltningens indstilling og tog orienteringen om det videre arbejde til "
    "efterretning uden yderligere bemærkninger."
)


def leaks_of_text(text, **changes):
    meeting = replace(MEETING, entries=(replace(OPENED, statement=text), replace(CLOSED, **changes)))
    return list(check_texts(meeting, public_edition(meeting)))


@pytest.mark.parametrize("text", LEAKING_TEXTS)
def test_an_open_text_that_repeats_a_closed_title_or_passage_is_found(text):
    (leak,) = leaks_of_text(text)
    assert (leak.file, leak.place, leak.at, leak.number) == ("meeting.yaml", "item", "1", "2")
    assert leaks_of_text(text, disclose="Aktindsigt er givet.") == []


@pytest.mark.parametrize("text", [f"Se {TITLE}.", TITLE, PASSAGE], ids=["title in it", "title", "passage"])
@pytest.mark.parametrize("place", [*ITEM_PLACES, *MEETING_PLACES])
def test_so_is_one_in_any_other_text_that_is_printed(place, text):
    opened = replace(OPENED, **(ITEM_PLACES[place](text) if place in ITEM_PLACES else {}))
    closed = replace(CLOSED, public_title="Personalesag")
    meeting = replace(MEETING, entries=(opened, closed))
    meeting = replace(meeting, **(MEETING_PLACES[place](text) if place in MEETING_PLACES else {}))
    assert list(check_texts(meeting, public_edition(meeting)))


def test_open_and_closed_cases_may_be_told_under_the_same_headings():
    section = Section("Økonomiske konsekvenser for afdelingens lønsum", "Ingen.")
    opened, closed = (replace(item, sections=(section,)) for item in (OPENED, CLOSED))
    meeting = replace(MEETING, entries=(opened, closed))
    assert list(check_texts(meeting, public_edition(meeting))) == []


@pytest.mark.parametrize("text", [LAW, COMMON, f"{LAW} {COMMON}"])
def test_a_rule_that_is_quoted_and_common_sentences_are_no_leak(text):
    assert leaks_of_text(text, statement=f"Sagen er lukket. {text}", decision=COMMON) == []


def test_what_is_written_for_the_public_may_be_shown():
    assert leaks_of_text(f"Se {TITLE}.", public_title=TITLE) == []


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


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A committee that publishes, with one meeting that has been built."""
    top = tmp_path_factory.mktemp("published")
    folder = top / "lom" / "2025-03-14"
    folder.mkdir(parents=True)
    (folder.parent / "committee.yaml").write_text(COMMITTEE, encoding="utf-8")
    (folder / "meeting.yaml").write_text(CLEAN, encoding="utf-8")
    build(folder / "meeting.yaml", top / "build")
    return top


@pytest.fixture
def workspace(published, tmp_path):
    """The meeting's folder in a copy of it."""
    shutil.copytree(published, tmp_path, dirs_exist_ok=True)
    return tmp_path / "lom" / "2025-03-14"


def test_a_leak_stops_the_build_and_takes_the_public_files_back(workspace, tmp_path):
    built = tmp_path / "build" / "lom" / "2025-03-14"
    before = {path.name: path.read_bytes() for path in built.iterdir() if path.is_file()}
    del before["publication.json"]  # it tells of the folder public
    (built / "public" / "web.config").write_text("the web editor's own", encoding="utf-8")
    assert (built / "public" / "packet.pdf").exists()
    (workspace / "meeting.yaml").write_text(LEAKING, encoding="utf-8")
    result = run_minutes_here("build", "lom", cwd=tmp_path)
    assert result.returncode == 6
    assert "meeting.yaml, punkt 1: fra punkt 2: “Opsigelse af havnefogeden”" in result.stderr
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


def test_a_copy_of_a_closed_file_stops_the_build_until_there_is_a_reason(workspace, tmp_path):
    for name in ("a.pdf", "b.pdf"):
        (workspace / name).write_bytes(COPIES["a letter"][0])
    text = CLEAN.replace("velkommen.\n", "velkommen.\n    attachments: [{title: Notat, file: a.pdf}]\n")
    text += "    attachments: [{title: Brev, file: b.pdf}]\n"
    (workspace / "meeting.yaml").write_text(text, encoding="utf-8")
    result = run_minutes_here("build", "lom", cwd=tmp_path)
    assert result.returncode == 6
    assert "a.pdf (bilag 1.1) viser det samme: fra bilag 2.1: “b.pdf”" in result.stderr
    told = text.replace("a.pdf}", 'a.pdf, closed: false, disclose: "Aktindsigt er givet."}')
    (workspace / "meeting.yaml").write_text(told, encoding="utf-8")
    result = run_minutes_here("build", "lom", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    public = tmp_path / "build" / "lom" / "2025-03-14" / "public"
    assert b"Aktindsigt" not in b"".join(path.read_bytes() for path in public.rglob("*.*"))
