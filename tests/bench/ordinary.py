"""Ordinary meetings with closed items: open and closed texts and attachments say the same things."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from leakcopies import pdf

STYLES = ("region", "municipality", "local")
PEOPLE = (
    *("Anna Dahl", "Bo Lund", "Eva Holm", "Niels Peter Krogh", "Mette Østergaard", "Hans Bang", "Ida Rask"),
    *("Karen-Marie Toft", "Ole Bro", "Lise Kjær", "Jørn Å. Vang", "Tom West", "Will Marks", "Rose May"),
)
OFFICIALS = ("Pia Skov (HR)", "Jens Riis (økonomi)", "Else Mark (advokat)", "Kim Berg (ejendomme)")
CALENDAR = (
    "05.03.2025",
    "3. marts 2025",
    "mandag den 3. marts",
    "kl. 10.00-11.30",
    "2025-03-05",
    "uge 38",
    "1. juli",
)
AMOUNTS = ("250.000 kr.", "1,2 mio. kr.", "125.000 kr.", "12.500 kr.", "2.450.000 kr.", "500 kr.", "38 timer")
PLACES = (
    "Havnegade 14",
    "lokale 214",
    "Rådhuset",
    "Fjordby Kommune",
    "Danske Regioner",
    "Aarhus Universitet",
)

LAW = (
    "I henhold til styrelseslovens § 10 behandles en sag for lukkede døre, når dette findes nødvendigt eller "
    "ønskeligt på grund af sagens beskaffenhed."
)
ACT = (
    "Under section 100A of the Local Government Act 1972 the public may be excluded from a meeting whenever "
    "it is likely that exempt information would be disclosed."
)


@dataclass(frozen=True)
class Tongue:
    """What one language's meetings are about and say; `{…}` is filled in by chance."""

    titles: tuple[str, ...]
    closed_titles: tuple[str, ...]
    sentences: tuple[str, ...]
    decisions: tuple[str, ...]


DANISH = Tongue(
    (
        *("Godkendelse af dagsorden", "Godkendelse af referat", "Orientering fra formanden", "Status på APV"),
        *("Budget 2026", "Trivselsmåling 2025", "Næste møde", "Eventuelt", "Ny ferieplan", "Lokalplan 217"),
    ),
    (
        *(
            "Personsag",
            "Personsag 1",
            "Godkendelse af fortroligt referat",
            "Ansættelse af ny leder",
            "Opsigelse",
        ),
        *("Køb af ejendom", "Orientering fra formanden", "Udbud", "Lukket orientering", "Nyt om personale"),
        *("Ejendomssag", "Klagesag", "Forhandling om løn", "Godkendelse af referat", "Meddelelser", "Evt."),
    ),
    (
        "Udvalget behandler sagen den {calendar} i {place}.",
        "Forvaltningen indstiller, at udvalget godkender det fremlagte forslag på {amount}.",
        "{person} orienterede om sagen og besvarede spørgsmål fra udvalget.",
        "Sagen er lukket, fordi den indeholder fortrolige oplysninger om personale og økonomi.",
        "Sagen blev udsat til næste ordinære møde den {calendar}.",
        LAW,
        "Efter forvaltningslovens § 19 skal parten høres, før der træffes afgørelse i sagen.",
        "Der afsættes {amount} til formålet i budgettet for 2026.",
        "Alle deltagere får materialet tilsendt senest {calendar}.",
        "Medarbejderne er orienteret, og tillidsrepræsentanten har deltaget i drøftelserne.",
        "Se side 4, bilag 2 og title, header, font og color.",
        "Mødet holdes i {place} {calendar}.",
        "Familien og systemet blev orienteret i sidste uge.",
    ),
    (
        *("Godkendt.", "Indstillingen blev godkendt.", "Taget til efterretning.", "Udsat.", "Ja"),
        "Udvalget tiltrådte indstillingen og tog orienteringen til efterretning.",
        "Udvalget godkendte forvaltningens indstilling med de bemærkninger, der fremkom på mødet.",
        "{person} følger op inden {calendar}.",
    ),
)
ENGLISH = Tongue(
    (
        *("Approval of the agenda", "Approval of the minutes", "Report of the chair", "Any other business"),
        *("Budget 2026", "Staff survey 2025", "Next meeting", "Annual Report", "New parking rules"),
    ),
    (
        *("Staff matter", "Approval of the confidential minutes", "Purchase of land", "Report of the chair"),
        *("Tender", "Complaint", "Appointment of a new head", "Closed item", "Annual Report", "Salary talks"),
    ),
    (
        "The committee considers the matter on {calendar} in {place}.",
        "The Chief Executive recommends that the committee approve the proposal of {amount}.",
        "{person} presented the matter and answered questions from the members of the committee.",
        "The family was told last week.",
        "The matter is confidential because it concerns individual members of staff.",
        ACT,
        "The Human Resources Department has been consulted about the plan for {calendar}.",
        "An amount of {amount} is set aside for this purpose in the budget for next year.",
        "All participants receive the papers no later than {calendar}.",
        "See page 4, annex 2 and title, header, font and color.",
    ),
    (
        *("Approved.", "Noted.", "Deferred.", "The recommendation was approved.", "Agreed"),
        "The committee approved the recommendation and noted the report without further comments.",
        "{person} follows this up before {calendar}.",
    ),
)


def ordinary_meeting(seed):
    """Data of a meeting and its committee, and the content of its attachments by their files' names."""
    dice = random.Random(seed)  # noqa: S311 - the same meetings each time
    tongue = dice.choice((DANISH, ENGLISH))
    people = dice.sample(PEOPLE, 6)
    files = {}

    def say(pool, count):
        text = " ".join(dice.choice(pool) for _ in range(count))
        return text.format(
            person=dice.choice(people),
            calendar=dice.choice(CALENDAR),
            amount=dice.choice(AMOUNTS),
            place=dice.choice(PLACES),
        )

    def attach(closed):
        name = f"bilag{len(files)}.pdf"
        words = f"{dice.choice(tongue.titles)} {len(files)} {dice.choice(OFFICIALS).partition(' (')[0]}"
        files[name] = pdf(f"{words} {say(tongue.sentences, dice.randint(4, 9))}".replace("Å.", ""))
        shown = {"public_title": dice.choice(tongue.titles)} if closed and dice.random() < 0.3 else {}
        return {"title": dice.choice(tongue.titles), "file": name, "closed": closed, **shown}

    def item(closed):
        public = {"public_title": "Personsag", "public_decision": say(tongue.decisions, 1)}
        return {
            "title": dice.choice(tongue.closed_titles if closed else tongue.titles),
            "presenters": dice.sample((*people, *OFFICIALS), dice.randint(0, 2)),
            "statement": say(tongue.sentences, dice.randint(0, 5)),
            "decision": say(tongue.decisions, dice.randint(1, 2)),
            "actions": [{"what": say(tongue.decisions, 1), "who": dice.choice(people)}] * dice.randint(0, 1),
            "attachments": [attach(closed or dice.random() < 0.2) for _ in range(dice.randint(0, 2))],
            "duration": dice.choice((5, 10, 15)),
            "closed": closed,
            **(public if closed and dice.random() < 0.5 else {}),
        }

    kinds = [True, *(dice.random() < 0.3 for _ in range(dice.randint(3, 9)))]
    dice.shuffle(kinds)
    meeting = {
        "date": date(2025, 1, 6) + timedelta(days=dice.randrange(300)),
        "status": "minutes",
        "start": "13:00",
        "participants": people,
        "guests": dice.sample(OFFICIALS, dice.randint(0, 2)),
        "items": [item(closed) for closed in kinds],
    }
    committee = {
        "name": "UDV",
        "organisation": "Fjordby Kommune",
        "style": dice.choice(STYLES),
        "language": "da" if tongue is DANISH else "en",
        "members": [{"name": name} for name in people],
    }
    return meeting, committee, files
