"""The page that a web editor publishes: what is on it, and that everybody can read it, whatever by."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from browser import chromium
from built import SAMPLES
from committees import LOCAL, REGION
from committees import read_meeting as read_folder
from jsonschema import Draft202012Validator
from lxml import html

from toolkit.checking.checks.whole import read_and_check
from toolkit.documents.contrast import READABLE, contrast, readable_on
from toolkit.documents.housecolour import house_colour
from toolkit.errors import TemplateError
from toolkit.files.resources import schema_path, style_folder
from toolkit.making.source import read_meeting
from toolkit.meetings.model import Attachment, Correction, DocumentKind, Status
from toolkit.publishing.webfiles import make_web_files
from toolkit.publishing.webpage import WebLooks
from toolkit.words.edition import public_edition

WEB = Path(__file__).parents[1] / "web"
MEETINGS = sorted(path for path in SAMPLES.rglob("meeting.yaml"))
CASES = [(path, language) for path in MEETINGS for language in ("da", "en")]
PDF = b"%PDF-1.7 " + b"x" * 340_000


def pages_of(meeting, kind=None, unheard=()):
    """The web files of a meeting's public edition, its documents and attachments made of straw."""
    public = public_edition(meeting)
    kind = kind or (
        DocumentKind.MINUTES if meeting.status in {"minutes", "approved"} else DocumentKind.AGENDA
    )
    documents = {f"{kind}.pdf": PDF, "packet.pdf": PDF * 4}
    attachments = {each.number: PDF for each in public.attachments if each.file}
    colour = house_colour(style_folder(meeting.committee.style) / "minutes.docx")
    return make_web_files(public, kind, documents, attachments, WebLooks(colour, unheard))


@cache
def sample(path: Path):
    return read_meeting(read_and_check(path))


def in_language(meeting, language):
    return replace(meeting, committee=replace(meeting.committee, language=language, labels={}))


@pytest.fixture(scope="session")
def looked_at(tmp_path_factory):
    """What a browser saw of the page of each sample, in both languages."""
    folder = tmp_path_factory.mktemp("web")
    addresses = []
    for number, (path, language) in enumerate(CASES):
        for name, data in pages_of(in_language(sample(path), language)).items():
            place = folder / str(number) / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        addresses.append(folder / str(number) / "index.html")
    assert (WEB / "node_modules").is_dir(), "tests/web/install.sh has not been run"
    command = ["node", WEB / "look.mjs", chromium(), *addresses]
    done = subprocess.run(command, capture_output=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return dict(zip(CASES, json.loads(done.stdout), strict=True))


def named(case):
    path, language = case
    return f"{path.parent.parent.name}-{path.parent.name}-{language}"


each_page = pytest.mark.parametrize("case", CASES, ids=named)


@each_page
def test_the_page_has_no_fault_by_wcag_nor_by_best_practice(case, looked_at):
    seen = looked_at[case]
    assert seen["violations"] == []
    assert seen["dark"] == []


@each_page
def test_the_page_is_html_by_its_standard_with_few_landmarks(case, looked_at):
    assert looked_at[case]["invalid"] == []
    assert looked_at[case]["landmarks"] == ["header", "nav", "main"]


@each_page
def test_whatever_table_scrolls_is_reached_by_the_keyboard(case, looked_at):
    assert all(index == 0 for tables in looked_at[case]["scrolled"].values() for index in tables)


@each_page
def test_the_page_fits_a_telephone_and_a_page_enlarged_four_times(case, looked_at):
    assert looked_at[case]["widths"] == {"1280": 1280, "768": 768, "320": 320}


@each_page
def test_everything_is_reached_by_keyboard_and_one_sees_where_one_is(case, looked_at):
    keyboard = looked_at[case]["keyboard"]
    assert keyboard["first"] == "#content"
    assert keyboard["landed"] == "content"
    assert keyboard["reached"] == keyboard["stops"]
    assert keyboard["outlined"]


@each_page
def test_the_page_asks_nobody_else_for_anything_and_runs_nothing(case, looked_at):
    seen = looked_at[case]
    assert seen["errors"] == []
    assert all(address.startswith("file:") for address in seen["requests"])


@each_page
def test_print_leaves_out_what_paper_cannot_use(case, looked_at):
    assert looked_at[case]["printed"] == []


@each_page
def test_every_link_of_the_page_leads_somewhere(case):
    path, language = case
    files = pages_of(in_language(sample(path), language))
    page = html.fromstring(files["index.html"])
    known = {*files, "minutes.pdf", "agenda.pdf", "packet.pdf"}
    places = {f"#{place}" for place in page.xpath("//@id")}
    for address in page.xpath("//a/@href"):
        assert address in known | places or re.match("https://|mailto:", address)
    assert len(page.xpath("//@id")) == len(set(page.xpath("//@id")))
    assert not page.xpath("//script[not(@type='application/ld+json')] | //@onclick | //iframe | //link")
    (block,) = page.xpath("//script")
    assert json.loads(block.text)["@type"] == "Event"


# ---------------------------------------------------------------- what is on it


def words(files) -> str:
    return " ".join(html.fromstring(files["index.html"]).text_content().split())


def test_closed_items_show_what_is_written_for_the_public():
    files = pages_of(sample(SAMPLES / "region" / "2025-02-28" / "meeting.yaml"))
    page = html.fromstring(files["index.html"])
    closed = page.xpath("//section[contains(@class, 'closed')]")
    assert len(closed) == 1
    assert " ".join(closed[0].text_content().split()).replace("\N{NON-BREAKING HYPHEN}", "-") == (
        "9. Personalesag (kl. 14.45-14.55) Beslutning HMU blev hørt i sagen og fremsatte sine bemærkninger. "
        "Tilbage til toppen"
    )
    assert "disponeringsgruppen" not in words(files)


def test_open_attachments_are_linked_and_closed_ones_named_without_a_link():
    files = pages_of(sample(SAMPLES / "region" / "2025-02-28" / "meeting.yaml"), unheard=("6.2",))
    page = html.fromstring(files["index.html"])
    lines = {
        " ".join(line.text_content().split()): line.xpath("a/@href")
        for line in page.xpath("//section[h2/@id='item_6']//ul[@class='attachments']/li")
    }
    assert lines == {
        "6.1 APV og trivselsmåling 2024 – samlet rapport (PDF, 340 kB)": [  # noqa: RUF001 - as it is printed
            "attachments/6.1-apv-og-trivselsmaaling-2024-samlet-rapport.pdf"
        ],
        "6.2 Figur: Trivsel fordelt på enheder 2018-2024 (PDF, 340 kB, kan ikke læses op)": [
            "attachments/6.2-figur-trivsel-fordelt-paa-enheder-2018-2024.pdf"
        ],
        "6.3 Fritekstkommentarer fra undersøgelsen": [],
        "6.4 Skabelon til handleplan (kan udfyldes) (PDF, 340 kB)": [
            "attachments/6.4-skabelon-til-handleplan-kan-udfyldes.pdf"
        ],
    }
    # Who goes from link to link hears what kind of file it is, too.
    links = [" ".join(link.text_content().split()) for link in page.xpath("//ul[@class='attachments']//a")]
    assert set(links) >= {line for line, addresses in lines.items() if addresses}


@pytest.mark.parametrize("colour", ["FFE600", "00566B", "FFFFFF", "000000", "8CC4F0", "7F7F7F"])
def test_a_committees_colour_can_be_read_on_light_and_on_dark_pages(colour):
    for ground in ("FFFFFF", "F3F6F9", "14181C", "1E242A"):
        assert contrast(readable_on(colour, ground), ground) >= READABLE
    assert readable_on("00566B", "FFFFFF") == "00566B"  # what can be read stays as it is


def test_pages_have_the_colour_of_their_committees_documents():
    colours = {
        style: re.search(r"--house: (#\w+)", pages_of(replace_style(style))["index.html"].decode())[1]
        for style in ("region", "municipality", "local")
    }
    assert colours == {"region": "#00566B", "municipality": "#8A1C3B", "local": "#2B5C3B"}


def replace_style(style):
    meeting = read_folder(LOCAL)
    return replace(meeting, committee=replace(meeting.committee, style=style))


def test_pictures_without_words_are_said_to_have_none_and_decoration_is_passed_over():
    picture = "billeder/vagtsal-skitse.png"
    page = html.fromstring(pages_of(item_with(f'![]({picture})\n\n![x]({picture} "pynt")'))["index.html"])
    assert page.xpath("//img/@alt") == ["Billede uden beskrivelse", ""]


@pytest.mark.parametrize(("style", "told"), [("region", ["Drøftelse · se kortet"]), ("local", [])])
def test_an_item_s_kind_and_note_are_told_once_also_where_nobody_presents_it(style, told):
    meeting = item_with("Tekst.")
    item = replace(meeting.items[0], kind="discussion", presenters=(), note="se kortet", case="")
    committee = replace(meeting.committee, style=style, labels={})
    page = html.fromstring(pages_of(replace(meeting, entries=(item,), committee=committee))["index.html"])
    assert page.xpath("//section/p[@class='case']/text()") == told
    assert "se kortet" in page.xpath("string(//section[h2/@id='item_1'])")


def test_a_table_that_a_telephone_cannot_show_whole_has_a_name_and_is_reached():
    row = "| Sundhedsforvaltningen | Arbejdsmarkedsområdet | Beskæftigelsesindsatsen |"
    page = html.fromstring(pages_of(item_with(f"{row}\n| - | - | - |\n| 1 | 2 | 3 |"))["index.html"])
    (around,) = page.xpath("//div[@class='wide']")
    assert (around.get("role"), around.get("tabindex")) == ("group", "0")
    assert around.get("aria-label").startswith("Tabel: Sundhedsforvaltningen, Arbejds")


def test_the_agenda_tells_nothing_that_was_decided():
    meeting = replace(read_folder(LOCAL), status=Status.AGENDA)
    decided = [item.decision for item in meeting.items if item.decision]
    assert decided
    files = pages_of(meeting, DocumentKind.AGENDA)
    assert html.fromstring(files["index.html"]).xpath("//h1/text()")[0].strip() == "Dagsorden"
    assert not html.fromstring(files["index.html"]).xpath("//*[@class='decision']")
    assert "resolutionText" not in files["meeting.json"].decode()


def item_with(text: str):
    meeting = read_folder(REGION)
    item = replace(meeting.items[0], statement=text, sections=(), attachments=(), decision="")
    return replace(meeting, entries=(item,), folder=SAMPLES / "region" / "2025-02-28")


HOSTILE = """# Overskrift

<script>alert(1)</script> [ond](javascript:alert(1)) [data](data:text/html,x) [fil](C:/hemmelig.docx)
<img src=x onerror=alert(1)> [web](https://example.org/?a=1&b="2") ![](../../../etc/passwd)

| En <b> | |
| --- | ---: |
| 1 | 2 |
"""


def test_the_minutes_tell_who_led_the_meeting_and_what_was_added_to_them():
    meeting = read_folder(LOCAL)
    added = Correction(meeting.items[0].number, date(2026, 4, 20), "Tallet er **14**.")
    meeting = replace(meeting, status=Status.APPROVED, chaired_by="Bo Lund", corrections=(added,))
    page = html.fromstring(pages_of(meeting)["index.html"])
    (title,) = page.xpath("//section[contains(@class, 'item')]/h3[contains(., 'Tilføjet den 20.')]")
    assert title.getnext().text_content().strip() == "Tallet er 14."
    (leader,) = page.xpath("//h3[. = 'Mødeleder']")
    assert leader.getnext().text == "Bo Lund"


def test_nothing_that_a_text_holds_can_run_or_lead_astray():
    page = html.fromstring(pages_of(item_with(HOSTILE))["index.html"])
    main = page.xpath("//main")[0]
    assert not main.xpath(".//script | .//img | .//@onerror | .//b")
    addresses = main.xpath(".//section[h2/@id='item_1']//a/@href")
    assert addresses == ["https://example.org/?a=1&b=%222%22", "#top"]
    assert "<script>alert(1)</script>" in main.text_content()


def test_tables_headings_and_pictures_are_what_they_are_to_a_screen_reader():
    text = f'{HOSTILE}\n![Skitse af vagtsalen](billeder/vagtsal-skitse.png "Den nye vagtsal")'
    files = pages_of(item_with(text))
    page = html.fromstring(files["index.html"])
    assert page.xpath("//table//th/@scope") == ["col"]
    assert not page.xpath("//div[@class='wide']/@tabindex")  # as small a table scrolls nowhere
    assert page.xpath("//section[h2/@id='item_1']//h4/text()") == ["Overskrift"]
    assert page.xpath("//figure/img/@alt") == ["Skitse af vagtsalen"]
    assert page.xpath("//figure/figcaption")[0].text_content().strip() == "Den nye vagtsal"
    assert page.xpath("//figure/img/@src") == ["pictures/1.png"]
    assert files["pictures/1.png"].startswith(b"\x89PNG")


def test_an_attachments_address_is_its_title_in_letters_that_any_server_takes(tmp_path):
    titles = {
        "2.1": "Årsplan: Æbler & øl (udkast)",
        "2.2": "…",
        "3a.1": "Meget lang titel " * 9,
        "4.1": "Łódź–Ærø ½",  # noqa: RUF001 - an en dash
    }
    meeting = item_with("")
    attachments = tuple(Attachment(number, title, tmp_path / "x.pdf") for number, title in titles.items())
    meeting = replace(meeting, entries=(replace(meeting.items[0], attachments=attachments),))
    assert [name for name in pages_of(meeting) if name.startswith("attachments/")] == [
        "attachments/2.1-aarsplan-aebler-oel-udkast.pdf",
        "attachments/2.2.pdf",
        "attachments/3a.1-meget-lang-titel-meget-lang-titel-meget-lang-titel-meget.pdf",
        "attachments/4.1-lodz-aeroe-1-2.pdf",
    ]


def test_a_committee_may_have_a_page_and_a_look_of_its_own(tmp_path):
    own = tmp_path / "web"
    own.mkdir()
    (own / "meeting.html").write_text("<title>{{ document.title }}</title>{{ web.style }}", encoding="utf-8")
    (own / "meeting.css").write_text("p { color: red }", encoding="utf-8")
    meeting = item_with("x")
    meeting = replace(meeting, committee=replace(meeting.committee, templates=tmp_path))
    assert pages_of(meeting)["index.html"] == b"<title>Referat</title>p { color: red }\n"


@pytest.mark.parametrize("mistake", ["{{ item.nothing }}", "{% if %}", "{{ labels.keys() }}"])
def test_a_mistake_in_a_page_of_its_own_names_the_file(mistake, tmp_path):
    own = tmp_path / "web"
    own.mkdir()
    (own / "meeting.html").write_text(mistake, encoding="utf-8")
    meeting = item_with("x")
    meeting = replace(meeting, committee=replace(meeting.committee, templates=tmp_path))
    with pytest.raises(TemplateError, match=re.escape(str(own / "meeting.html"))):
        pages_of(meeting)


SCHEMA = json.loads(schema_path("published").read_text(encoding="utf-8"))


@each_page
def test_the_data_are_as_their_schema_says(case):
    path, language = case
    data = json.loads(pages_of(in_language(sample(path), language))["meeting.json"])
    Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(data)] == []


def test_the_data_say_what_the_page_says_and_nothing_closed():
    files = pages_of(sample(SAMPLES / "region" / "2025-02-28" / "meeting.yaml"))
    data = json.loads(files["meeting.json"])
    assert (data["start"], data["end"]) == ("2025-02-28T11:15:00", "2025-02-28T16:00:00")
    closed = data["agendaItem"][8]
    assert closed == {
        "type": "https://schema.oparl.org/1.1/AgendaItem",
        "id": "index.html#item_9",
        "number": "9",
        "order": 9,
        "name": "Personalesag",
        "public": False,
        "start": "2025-02-28T14:45:00",
        "end": "2025-02-28T14:55:00",
        "resolutionText": "HMU blev hørt i sagen og fremsatte sine bemærkninger.",
    }
    named, handed_out = data["agendaItem"][5]["auxiliaryFile"][2:]
    assert named == {
        "type": "https://schema.oparl.org/1.1/File",
        "name": "6.3 Fritekstkommentarer fra undersøgelsen",
    }
    assert hashlib.sha512(files[handed_out["accessUrl"]]).hexdigest() == handed_out["sha512Checksum"]


def test_the_data_tell_attendance_dissents_and_the_way_of_a_case_as_the_minutes_do():
    meeting = sample(SAMPLES / "political" / "2026-03-10" / "meeting.yaml")
    data = json.loads(pages_of(meeting)["meeting.json"])
    assert data["minutes:chair"]["name"] == "Agnete Bruun"
    (absence,) = data["minutes:absence"]
    assert (absence["person"]["name"], absence["substitute"]["name"]) == ("Bjarke Toft", "Gunnar Stub")
    (arrival,) = data["minutes:movement"]  # what happened while the closed item was treated is not told
    assert (arrival["person"]["name"], arrival["kind"], arrival["time"]) == (
        "Camilla Ravn",
        "arrived",
        "16:50:00",
    )
    assert data["minutes:approval"] == {"date": "2026-04-14", "by": ["Agnete Bruun", "Bjarke Toft"]}
    plan, lamps, noise, *_ = data["agendaItem"]
    (dissent,) = plan["minutes:dissent"]
    assert (dissent["by"], dissent["followsCase"]) == (["Ditlev Hauge"], True)
    assert plan["minutes:referredTo"] == "Økonomiudvalget"
    assert lamps["minutes:late"]["date"] == "2026-03-06"
    assert lamps["minutes:absence"][0]["reason"] == "disqualified"
    assert [each["date"] for each in lamps["minutes:correction"]] == ["2026-05-12"]
    assert noise["minutes:withdrawn"] == "Tages på igen i april."


def test_the_data_of_an_agenda_tell_nothing_of_what_happened():
    meeting = sample(SAMPLES / "political" / "2026-03-10" / "meeting.yaml")
    told = pages_of(meeting, DocumentKind.AGENDA)["meeting.json"].decode()
    happened = ("chair", "absence", "movement", "dissent", "correction")
    assert [name for name in ("participant", "voteEvent", *happened) if name in told] == []
    assert "minutes:late" in told


def test_a_unanimous_vote_is_that_of_all_who_had_one():
    meeting = sample(SAMPLES / "political" / "2026-03-10" / "meeting.yaml")
    (vote,) = json.loads(pages_of(meeting)["meeting.json"])["agendaItem"][1]["voteEvent"]
    assert {each["voter"]["name"] for each in vote["votes"]} == {
        "Agnete Bruun",
        "Camilla Ravn",
        "Frida Kolding",
        "Gunnar Stub",  # for the member who was away; Ditlev Hauge was disqualified, the director has no vote
    }


def test_the_same_meeting_gives_the_same_bytes():
    path = SAMPLES / "region" / "2025-02-28" / "meeting.yaml"
    assert pages_of(sample(path)) == pages_of(read_meeting(read_and_check(path)))
