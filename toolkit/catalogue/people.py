"""Rules about names."""

from __future__ import annotations

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_DAY = "date: 2025-02-28\n"
_ITEMS = "items:\n  - title: Budget\n"
_CLOSED = "    closed: true\n    public_title: Personsag\n"

RULES = (
    Rule(
        "unknown-member",
        Severity.ERROR,
        Wording(
            "`{name}` is not a member of the committee",
            "{guess:guess}|add the name to `members` in committee.yaml, or list it under `guests`",
            "Apologies and participants are told by the names in the committee's file, so that the minutes "
            "spell each name in one way.",
        ),
        Wording(
            "`{name}` er ikke medlem af udvalget",
            "{guess:guess}|tilføj navnet under `members` i committee.yaml, eller skriv det under `guests`",
            "Afbud og deltagere angives med navnene i udvalgets fil, så hvert navn staves på én måde.",
        ),
        wrong=_DAY + "absent:\n  - name: Ana Dahl\n" + _ITEMS,
        right=_DAY + "absent:\n  - name: Anna Dahl\n" + _ITEMS,
    ),
    Rule(
        "named-twice",
        Severity.WARNING,
        Wording(
            "`{name}` is named twice",
            "delete one of the two",
            "Each person is listed once.",
        ),
        Wording(
            "`{name}` er nævnt to gange",
            "slet den ene",
            "Hver person nævnes én gang.",
        ),
        wrong=_DAY + "participants: [Anna Dahl, Bo Lund, Anna Dahl]\n" + _ITEMS,
        right=_DAY + "participants: [Anna Dahl, Bo Lund]\n" + _ITEMS,
    ),
    Rule(
        "present-and-absent",
        Severity.ERROR,
        Wording(
            "`{name}` is both present and absent",
            "delete the name from `participants` or from `absent`",
            "Whoever sent apologies did not take part. Who came late is a participant.",
        ),
        Wording(
            "`{name}` er både deltager og fraværende",
            "slet navnet under `participants` eller under `absent`",
            "Den, der har meldt afbud, deltog ikke. Den, der kom senere, er deltager.",
        ),
        wrong=_DAY + "participants: [Anna Dahl, Bo Lund]\nabsent:\n  - name: Bo Lund\n" + _ITEMS,
        right=_DAY + "participants: [Anna Dahl]\nabsent:\n  - name: Bo Lund\n" + _ITEMS,
    ),
    Rule(
        "absent-own-substitute",
        Severity.ERROR,
        Wording(
            "`{name}` cannot substitute for themselves",
            "name the one who came instead, or delete the line",
            "A substitute is somebody else.",
        ),
        Wording(
            "`{name}` kan ikke være sin egen stedfortræder",
            "skriv den, der kom i stedet, eller slet linjen",
            "En stedfortræder er en anden.",
        ),
        wrong=_DAY + "absent:\n  - name: Bo Lund\n    substitute: Bo Lund\n" + _ITEMS,
        right=_DAY + "absent:\n  - name: Bo Lund\n    substitute: Ida Rask\n" + _ITEMS,
    ),
    Rule(
        "unknown-presenter",
        Severity.WARNING,
        Wording(
            "`{name}` presents, but is neither member nor guest",
            "{guess:guess}|list the name under `guests`, or write where they are from: `{name} (HR)`",
            "A name that nobody knows may be misspelt.",
        ),
        Wording(
            "`{name}` er oplægsholder, men hverken medlem eller gæst",
            "{guess:guess}|skriv navnet under `guests`, eller skriv, hvor vedkommende er fra: `{name} (HR)`",
            "Et navn, som ingen kender, kan være stavet forkert.",
        ),
        wrong=_DAY + _ITEMS + "    presenters: [Kim Rask]\n",
        right=_DAY + "guests: [Kim Rask]\n" + _ITEMS + "    presenters: [Kim Rask]\n",
    ),
    Rule(
        "unknown-closed-presenter",
        Severity.WARNING,
        Wording(
            "`{name}` presents a closed item, but is neither member nor guest",
            "{guess:guess}|list it under `guests`: guests of closed items alone are not named in public",
            "A name that nobody knows may be misspelt. Who came to a closed item may tell what it was about, "
            "so the public edition leaves out guests whom closed items alone name.",
        ),
        Wording(
            "`{name}` er oplægsholder på et lukket punkt, men hverken medlem eller gæst",
            "{guess:guess}|skriv navnet under `guests`: gæster, som kun har med lukkede punkter at gøre, "
            "nævnes ikke offentligt",
            "Et navn, som ingen kender, kan være stavet forkert. Hvem der kom til et lukket punkt, kan "
            "fortælle, hvad det handlede om, så den offentlige udgave udelader gæster, som kun lukkede "
            "punkter nævner.",
        ),
        wrong=_DAY + _ITEMS + _CLOSED + "    presenters: [Kim Rask]\n",
        right=_DAY + "guests: [Kim Rask]\n" + _ITEMS + _CLOSED + "    presenters: [Kim Rask]\n",
    ),
    Rule(
        "personal-number",
        Severity.ERROR,
        Wording(
            "this looks like a personal identity number (CPR) in open text",
            "delete it, or close the item",
            "Personal identity numbers are confidential and do not belong in papers that others read. "
            "Ten digits are told by their date and, without a hyphen, by the modulus 11 test as well.",
        ),
        Wording(
            "dette ligner et CPR-nummer i åben tekst",
            "slet det, eller luk punktet",
            "CPR-numre er fortrolige og hører ikke hjemme i papirer, som andre læser. Ti cifre kendes på "
            "datoen og uden bindestreg også på modulus 11-kontrollen.",
        ),
        wrong=_DAY + _ITEMS + "    statement: Sagen vedrører 070761-4285.\n",
        right=_DAY + _ITEMS + "    statement: Sagen vedrører en medarbejder.\n",
    ),
)
