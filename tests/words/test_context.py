"""What a template sees of the three invented meetings."""

from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

import pytest
from committees import LOCAL, MUNICIPALITY, REGION, read_meeting
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from toolkit.meetings.model import Absence, DocumentKind, Member, Movement, Status, Vote
from toolkit.words import context
from toolkit.words.contextnames import OwnFields
from toolkit.words.dates import loose
from toolkit.words.edition import public_edition

AGENDA, MINUTES = DocumentKind.AGENDA, DocumentKind.MINUTES


class PlainWriter:
    """Writes what it was asked for in a form a test can read."""

    def blocks(self, text, below, field=None, language=""):  # noqa: ARG002
        return Markup("<{}>{}").format(below, text) if text else Markup()

    def points(self, texts, field=None, language=""):  # noqa: ARG002
        return tuple(Markup("<i>{}").format(text) for text in texts)

    def line(self, text, field):  # noqa: ARG002
        return text

    def row(self, text, field, rows):  # noqa: ARG002
        return text

    def anchor(self, name):
        return Markup("#{}").format(name)

    def anchored(self, name, text):
        return Markup("#{} {}").format(name, text)

    def contents_line(self, name, text):
        return Markup("@{} {}").format(name, text)

    def page_number(self, name):
        return Markup("@{}").format(name)


def build_context(meeting, kind, writer):
    """The context with plain spaces and hyphens, so that its texts can be written here as they are read."""
    return loosened(context.build_context(meeting, kind, writer))


def loosened(value):
    if is_dataclass(value):
        return replace(value, **{field.name: loosened(getattr(value, field.name)) for field in fields(value)})
    if isinstance(value, dict):
        return {name: loosened(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return tuple(loosened(each) for each in value)
    return loose(value) if type(value) is str else value


def context_of(folder, kind=MINUTES, **changes):
    return build_context(read_meeting(folder, **changes), kind, PlainWriter())


def test_times_lengths_and_dates_stay_on_one_line():
    made = context.build_context(read_meeting(LOCAL), MINUTES, PlainWriter())
    assert made["document"].heading == "Referat LMU den 17.06 fra kl.\u00a010.00\u201111.30"
    assert made["items"][1].heading.endswith("Emil Rønne\u00a0– 10\u00a0min.)")  # noqa: RUF001
    assert made["meeting"].date_with_weekday == "onsdag den 17.\u00a0juni 2026"
    assert made["document"].full_title.endswith("17. juni 2026"), "the file's own title never wraps"


def headings(context):
    return [item.heading for item in context["items"] if not item.is_break]


def test_region_items_carry_their_slots_in_the_title():
    assert headings(context_of(REGION)) == [
        "1. Åbning af mødet (kl. 12.00-12.05)",
        "2. Vikarer: forbrug og plan (kl. 12.05-12.45)",
        "3. Sagen om Frida (kl. 13.10-13.30)",
        "3a. Ny telefonordning (kl. 13.30)",
        "4. Indkøb (kl. 13.30-13.40)",
        "5. Eventuelt (kl. 13.40-13.45)",
    ]


def test_region_front_page():
    context = context_of(REGION)
    meeting = context["meeting"]
    assert context["document"].heading == "Referat"
    assert meeting.occasion == "møde i MED Omsorg"
    assert meeting.date_time == "20. februar 2026 kl. 11.30"
    assert meeting.place_lines == ("Konferencehuset, Engvej 3,", "8999 Strandby (sal B)")
    assert meeting.place == "Konferencehuset, Engvej 3, 8999 Strandby (sal B)"
    assert (meeting.issued, meeting.initials) == ("2. marts 2026", "SIGBR")
    assert meeting.participants_text == "Signe Brandt, Tage Lundby, Yusuf Demir"
    assert meeting.absent_text == "Ellen Krag (Palle Rask deltog i stedet), Ida Munk"
    assert meeting.ended_text == "Mødet blev hævet kl. 13.50"
    assert context["labels"]["case"] == "Sag nr."


def test_an_item_with_everything():
    item = context_of(REGION)["items"][1]
    assert item.recommendation.lead == "Det indstilles, at MED Omsorg"
    assert item.recommendation.points[1] == "<i>vælger **to** indsatser"
    assert item.statement == "<2>Forbruget steg i efteråret."
    assert [(section.heading, section.text) for section in item.sections] == [
        ("Det videre forløb", "<2>Sagen tages op igen i maj.")
    ]
    assert item.presenters == "Signe Brandt, Palle Rask (økonomi) og Tage Lundby"
    assert (item.anchor, item.page) == ("#item_2", "@item_2")
    assert (item.decision_anchor, item.decision_page) == ("#decision_2", "@decision_2")
    assert [(action.number, action.what, action.who, action.due) for action in item.actions] == [
        ("2", "Beskriver vikarkorpset", "Palle Rask", "4. maj 2026"),
        ("2", "Indkalder til opfølgning", "", ""),
    ]
    assert item.attachments[0].line == "#attachment_2_1 2.1 Forbrug 2025"
    assert item.attachments[1].line == "#attachment_2_2 2.2 Lønbilag (lukket bilag)"
    assert item.attachments[3].file_name == "plan.docx"


def test_a_break_has_its_place_among_the_items():
    pause = context_of(REGION)["items"][2]
    assert (pause.is_break, pause.title, pause.time, pause.minutes) == (
        True,
        "Pause",
        "kl. 12.45-13.00",
        "15 min.",
    )


def test_municipality_headings_decisions_and_programme():
    context = context_of(MUNICIPALITY)
    assert headings(context)[1] == "Punkt 2: Bedre introduktion"
    assert context["items"][1].decision_title == "Beslutning for Punkt 2: Bedre introduktion"
    assert context["meeting"].programme == (
        "Pkt. 1 Ansættelsessag, kl. 10.00-10.15 Kaj Hemming",
        "Pkt. 2 Bedre introduktion, kl. 10.15-10.40 Lone Bech og Sune Dam",
        "Pkt. 3 Eventuelt, kl. 10.40-10.45",
    )
    assert context["meeting"].time_range == "kl. 10.00-11.00"
    assert context["document"].heading == "Referat: Direktionsmøde"


def test_the_programme_of_the_public_edition_names_no_presenter_of_a_closed_item():
    public = public_edition(read_meeting(MUNICIPALITY, closed_items="title"))
    programme = build_context(public, MINUTES, PlainWriter())["meeting"].programme
    assert programme[0] == "Pkt. 1 Lukket punkt, kl. 10.00-10.15"


def test_local_titles_carry_kind_presenters_note_and_minutes():
    assert headings(context_of(LOCAL)) == [
        "1. Godkendelse af dagsorden",
        "2. Status på legepladsen (orientering v. Vera Just og Emil Rønne – 10 min.)",  # noqa: RUF001
        "3. Høring om åbningstider (drøftelse – se udsendt materiale – 15 min.)",  # noqa: RUF001
        "4. Evt.",
    ]
    assert context_of(LOCAL)["document"].heading == "Referat LMU den 17.06 fra kl. 10.00-11.30"


def test_the_same_meeting_in_english():
    context = context_of(LOCAL, language="en")
    assert headings(context)[1] == (
        "2. Status på legepladsen (for information by Vera Just and Emil Rønne – 10 min.)"  # noqa: RUF001
    )
    assert context["document"].title == "Minutes"
    assert context["meeting"].time_range == "10:00 to 11:30"
    assert context["meeting"].date_with_weekday == "Wednesday, 17 June 2026"


def test_the_agenda_tells_nothing_of_what_happened():
    context = context_of(REGION, AGENDA)
    assert context["document"].title == "Dagsorden"
    assert not any(item.decision or item.has_decision or item.actions for item in numbered(context))
    assert (context["actions"], context["signatures"]) == ((), ())
    meeting = context["meeting"]
    assert (meeting.absent, meeting.absent_text, meeting.adjourned, meeting.ended_text) == ((), "", "", "")
    assert context["items"][1].attachments


def numbered(context):
    return [item for item in context["items"] if not item.is_break]


def test_the_recommendations_lead_in_is_the_items_the_committees_or_the_styles():
    meeting = read_meeting(MUNICIPALITY)
    first, *rest = meeting.entries
    points = replace(first, recommendation=("godkender planen",))
    own = replace(points, recommends="Direktøren foreslår, at mødet")
    entries = tuple(rest)

    def lead(entry, **committee):
        changed = replace(
            meeting, entries=(entry, *entries), committee=replace(meeting.committee, **committee)
        )
        return build_context(changed, AGENDA, PlainWriter())["items"][0].recommendation.lead

    assert lead(points) == "Det indstilles, at Direktionsmøde"
    assert lead(points, recommends="Det foreslås, at {committee}") == "Det foreslås, at Direktionsmøde"
    assert lead(own, recommends="Det foreslås, at vi") == "Direktøren foreslår, at mødet"


def test_all_actions_are_gathered_with_the_number_of_their_item():
    assert [(action.number, action.what) for action in context_of(REGION)["actions"]][-1] == (
        "3",
        "Fortrolig opgave",
    )


def test_members_who_were_there_sign():
    signing = [(each.name, each.role) for each in context_of(REGION)["signatures"]]
    assert [name for name, _ in signing] == ["Signe Brandt", "Tage Lundby", "Yusuf Demir", "Palle Rask"]
    assert context_of(REGION, signature_page=False)["signatures"] == ()
    unlisted = replace(read_meeting(REGION), participants=())
    signing = build_context(unlisted, MINUTES, PlainWriter())["signatures"]
    assert [each.name for each in signing] == ["Signe Brandt", "Tage Lundby", "Yusuf Demir", "Palle Rask"]


def test_a_question_voted_on_keeps_its_mark_and_no_stop_is_printed_twice():
    meeting = read_meeting(MUNICIPALITY)
    first, *others = meeting.items
    first = replace(first, to="Byrådet.", votes=(Vote("Skal forslaget vedtages?", unanimous=True),))
    item = build_context(replace(meeting, entries=(first, *others)), MINUTES, PlainWriter())["items"][0]
    assert loose(item.referred_text) == "Indstilles til Byrådet."
    assert loose(item.votes[0].sentence).startswith("Skal forslaget vedtages? ")


def test_minutes_tell_below_an_item_who_led_it_and_the_agenda_does_not():
    meeting = read_meeting(MUNICIPALITY)
    led = replace(meeting, entries=(replace(meeting.items[0], closed=False, chaired_by="Bo Lund"),))
    for each in (led, public_edition(led)):
        told = build_context(each, MINUTES, PlainWriter())["items"][0].attendance
        assert [loose(line) for line in told] == ["Bo Lund ledede behandlingen af punktet."]
        assert not build_context(each, AGENDA, PlainWriter())["items"][0].attendance


def test_who_left_before_an_item_was_there_until_the_one_above_it():
    meeting = read_meeting(MUNICIPALITY)
    name, third = meeting.participants[0], meeting.items[2].number
    meeting = replace(meeting, movements=(Movement(name, "left", item=third),))
    text = build_context(meeting, MINUTES, PlainWriter())["meeting"].participants_text
    assert loose(text).startswith(f"{name} (til og med punkt {meeting.items[1].number})")
    public = build_context(public_edition(meeting), MINUTES, PlainWriter())["meeting"].participants_text
    assert loose(public).startswith(f"{name} (til punkt {third})")


def test_the_public_is_told_who_was_there_after_closed_items_and_not_who_left():
    meeting = read_meeting(MUNICIPALITY)
    first, second, *others = meeting.items
    name, entries = meeting.participants[0], (replace(first, closed=True), second, *others)
    meeting = replace(meeting, entries=entries, movements=(Movement(name, "left", item=second.number),))
    public = build_context(public_edition(meeting), MINUTES, PlainWriter())
    told = [loose(line) for item in public["items"] for line in item.attendance]
    assert told == [f"{name} var ikke til stede fra dette punkt."]


def test_whoever_came_in_a_members_place_signs_once():
    meeting = read_meeting(REGION)
    absent = (Absence("Signe Brandt", "Ole Bang"), Absence("Yusuf Demir", "Ole Bang"), Absence("Tage Lundby"))
    told = build_context(
        replace(meeting, absent=absent, participants=("Tage Lundby",)), MINUTES, PlainWriter()
    )
    assert [each.name for each in told["signatures"]] == ["Tage Lundby", "Ole Bang"]


def test_a_substitute_for_one_item_is_named_in_the_head_and_signs():
    meeting = read_meeting(MUNICIPALITY)
    substitute, absent = Member("Gry Munk"), meeting.participants[0]
    committee = replace(
        meeting.committee, members=(*meeting.committee.members, substitute), signature_page=True
    )
    first, *others = meeting.items
    first = replace(first, absent=(Absence(absent, "Gry Munk", "disqualified"),))
    meeting = replace(meeting, committee=committee, entries=(first, *others))
    told = build_context(meeting, MINUTES, PlainWriter())
    assert loose(told["meeting"].participants_text).endswith(f"Gry Munk (punkt {first.number})")
    assert loose(told["signatures"][-1].note) == f"punkt {first.number}"


def test_an_internal_document_with_closed_content_warns_and_a_public_one_says_what_it_is():
    assert context_of(REGION)["document"].notice.startswith("Indeholder lukkede punkter")
    assert context_of(LOCAL)["document"].notice == ""
    public = build_context(public_edition(read_meeting(REGION)), MINUTES, PlainWriter())
    assert public["document"].notice == "Offentlig udgave"
    assert public["document"].is_public


def test_a_closed_item_is_marked_in_the_internal_edition_only():
    assert context_of(REGION)["items"][3].closed_text == "Lukket punkt"
    public = build_context(public_edition(read_meeting(REGION)), MINUTES, PlainWriter())
    assert public["items"][3].closed
    assert public["items"][3].closed_text == ""


def test_a_title_that_says_it_is_closed_gets_no_second_marker():
    meeting = read_meeting(REGION)
    entries = list(meeting.entries)
    attachment = replace(entries[1].attachments[1], title="Lønbilag (LUKKET bilag)")
    entries[1] = replace(entries[1], attachments=(attachment,))
    entries[3] = replace(entries[3], title="Personsag (lukket punkt)")
    context = build_context(replace(meeting, entries=tuple(entries)), MINUTES, PlainWriter())
    assert context["items"][1].attachments[0].line == "#attachment_2_2 2.2 Lønbilag (LUKKET bilag)"
    assert context["items"][3].closed_text == ""


def test_a_named_attachment_of_the_public_edition_has_no_file_and_only_its_public_title():
    public = build_context(public_edition(read_meeting(REGION)), MINUTES, PlainWriter())
    named = public["items"][1].attachments[1]
    assert (named.title, named.file_name) == ("Udtalelse", "")
    assert named.line == "#attachment_2_3 2.3 Udtalelse"


@pytest.mark.parametrize(
    ("status", "kind", "text"),
    [
        (Status.DRAFT, AGENDA, "Udkast"),
        (Status.AGENDA, AGENDA, ""),
        (Status.APPROVED, AGENDA, ""),
        (Status.MINUTES, MINUTES, ""),
        (Status.APPROVED, MINUTES, "Godkendt"),
    ],
)
def test_status_is_told_where_it_matters(status, kind, text):
    meeting = replace(read_meeting(LOCAL), status=status)
    assert build_context(meeting, kind, PlainWriter())["meeting"].status_text == text


def test_a_meeting_of_several_days_names_each_day_once():
    meeting = read_meeting(LOCAL)
    days = [date(2026, 6, 17), date(2026, 6, 17), date(2026, 6, 18), date(2026, 6, 18)]
    seminar = replace(
        meeting,
        title="Døgnseminar",
        last_day=date(2026, 6, 18),
        end=datetime(2026, 6, 18, 15, 0),  # noqa: DTZ001
        entries=tuple(replace(entry, day=day) for entry, day in zip(meeting.entries, days, strict=True)),
    )
    context = build_context(seminar, AGENDA, PlainWriter())
    assert [item.day for item in context["items"]] == [
        "onsdag den 17. juni 2026",
        "",
        "torsdag den 18. juni 2026",
        "",
    ]
    head = context["meeting"]
    assert head.occasion == "døgnseminar i LMU"
    assert (head.date, head.weekday) == ("17.-18. juni 2026", "")
    assert head.date_with_weekday == head.date
    assert head.time_range == "17. juni kl. 10.00 til 18. juni kl. 15.00"
    assert context["document"].heading == "Dagsorden LMU den 17.06 fra kl. 10.00 til 18.06 kl. 15.00"
    assert context_of(LOCAL)["items"][0].day == ""
    english = replace(seminar, committee=replace(seminar.committee, language="en"))
    heading = build_context(english, AGENDA, PlainWriter())["document"].heading
    assert heading == "Agenda LMU 17/06 from 10:00 to 18/06 15:00"
    endless = build_context(replace(seminar, end=None), AGENDA, PlainWriter())
    assert endless["document"].heading == "Dagsorden LMU den 17.06-18.06 fra kl. 10.00"


@pytest.mark.parametrize(
    ("title", "committee", "language", "occasion"),
    [
        ("Ordinært HMU", "HMU Velfærdsområdet", "da", "ordinært HMU"),
        ("HMU-seminar", "HMU Velfærdsområdet", "da", "HMU-seminar"),
        ("Ekstraordinært chefmøde", "Chefmøde i By og Kultur", "da", "ekstraordinært chefmøde"),
        ("LMU holder temadag", "LMU", "da", "LMU holder temadag"),
        ("Strandby rundt", "Børneudvalget i Strandby", "da", "Strandby rundt i Børneudvalget i Strandby"),
        ("Temadag", "Børneudvalget", "da", "temadag i Børneudvalget"),
        ("Easter meeting", "The Harbour Board", "en", "Easter meeting of The Harbour Board"),
        ("Annual Meeting of the Harbour Board", "Harbour Board", "en", "Annual Meeting of the Harbour Board"),
    ],
)
def test_the_occasion_names_the_committee_once(title, committee, language, occasion):
    meeting = read_meeting(REGION, name=committee, language=language)
    made = build_context(replace(meeting, title=title), AGENDA, PlainWriter())
    assert made["meeting"].occasion == occasion


@pytest.mark.parametrize(
    ("status", "named"),
    [(Status.DRAFT, True), (Status.AGENDA, True), (Status.MINUTES, False), (Status.APPROVED, False)],
)
def test_an_agenda_names_who_is_invited_and_not_who_came(status, named):
    meeting = replace(read_meeting(REGION), status=status, guests=("Olga Friis",))
    agenda = build_context(meeting, AGENDA, PlainWriter())["meeting"]
    assert (bool(agenda.participants), bool(agenda.participants_text)) == (named, named)
    assert (bool(agenda.guests), bool(agenda.guests_text)) == (named, named)
    minutes = build_context(meeting, MINUTES, PlainWriter())["meeting"]
    assert minutes.participants
    assert minutes.guests_text == "Olga Friis"


def test_a_meeting_that_says_almost_nothing_has_empty_texts_and_no_stray_words():
    meeting = replace(read_meeting(LOCAL), start=None, end=None, place="", entries=())
    context = build_context(meeting, MINUTES, PlainWriter())
    assert context["document"].heading == "Referat LMU den 17.06"
    head = context["meeting"]
    assert (head.time_range, head.start, head.end, head.place, head.place_lines) == ("", "", "", "", ())
    assert (head.date_time, head.programme, head.information) == ("17. juni 2026", (), "")


@pytest.mark.parametrize("folder", [REGION, MUNICIPALITY, LOCAL])
@pytest.mark.parametrize("kind", list(DocumentKind))
def test_a_template_can_change_nothing_and_call_nothing(folder, kind):
    assert_inert(context_of(folder, kind))


def assert_inert(value):
    if is_dataclass(value):
        for field in fields(value):
            assert_inert(getattr(value, field.name))
    elif isinstance(value, dict | MappingProxyType):
        for each in value.values():
            assert_inert(each)
    elif isinstance(value, tuple):
        for each in value:
            assert_inert(each)
    elif isinstance(value, OwnFields):
        assert_inert(value._told)
    else:
        assert value is None or type(value) in {str, bool, Markup}, value


def test_labels_and_items_read_as_the_documentation_says():
    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    template = environment.from_string(
        "{{ labels.item }}|{% for item in items if not item.is_break %}{{ item.title }};{% endfor %}"
    )
    assert template.render(context_of(LOCAL)).startswith("Punkt|Godkendelse af dagsorden;Status")
