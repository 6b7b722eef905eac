"""Rules about names."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_PUBLISHING = "# committee.yaml: publishes: true\n"
_DAY = "date: 2025-02-28\n"
_ITEMS = "items:\n  - title: Budget\n"
_CLOSED = "    closed: true\n    public_title: Personsag\n"
_BODY = "name: Socialudvalget\norganisation: Fjordby\nstyle: local\nmembers:\n"

_TAKE_OUT = "delete it; or, if it may be shown, write why under `disclose` on the item"
_TAG_UD = "slet det; eller, må det vises, så skriv hvorfor i `disclose` på punktet"
_CPR = (
    "Personal identity numbers are confidential and do not belong in papers that others read. They are told "
    "from other numbers by their date, their check digit and the words around."
)
_OM_CPR = (
    "CPR-numre er fortrolige og hører ikke hjemme i papirer, som andre læser. De kendes fra andre tal på "
    "dato, kontrolciffer og ordene omkring."
)

RULES = (
    Rule(
        "unknown-member",
        Severity.ERROR,
        Wording(
            "`{name}` is not a member of the committee",
            "{guess:guess}|add the name to `members` in committee.yaml (with `until` where somebody "
            "has left), or list it under `guests`",
            "Apologies and participants are told by the names in the committee's file, so that the minutes "
            "spell each name in one way.",
        ),
        Wording(
            "`{name}` er ikke medlem af udvalget",
            "{guess:guess}|tilføj navnet under `members` i committee.yaml (med `until`, hvis nogen er gået "
            "ud), eller skriv det under `guests`",
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
        "substitute-unknown",
        Severity.WARNING,
        Wording(
            "`{name}` comes as a substitute, but is not in the committee's list",
            "{guess:guess}|correct the name, or add it to `members` in committee.yaml",
            "A committee that lists its substitutes (`substitute_for`) knows who may come.",
        ),
        Wording(
            "`{name}` kommer som stedfortræder, men står ikke på udvalgets liste",
            "{guess:guess}|ret navnet, eller tilføj det under `members` i committee.yaml",
            "Et udvalg, der opregner sine stedfortrædere (`substitute_for`), ved, hvem der kan komme.",
        ),
        wrong=_DAY + "absent:\n  - name: Bo Lund\n    substitute: Eva Holmm\n" + _ITEMS,
        right=_DAY + "absent:\n  - name: Bo Lund\n    substitute: Ida Rask\n" + _ITEMS,
    ),
    Rule(
        "substitute-for-unknown",
        Severity.WARNING,
        Wording(
            "`{name}` has a substitute, but is not in the committee's list",
            "{guess:guess}|correct the name, or add it to `members`",
            "A substitute takes the place of one of the members.",
        ),
        Wording(
            "`{name}` har en stedfortræder, men står ikke på udvalgets liste",
            "{guess:guess}|ret navnet, eller tilføj det under `members`",
            "En stedfortræder indtager et af medlemmernes plads.",
        ),
        wrong=_BODY + "  - {name: Bo Lund}\n  - {name: Ida Rask, substitute_for: Bo Lunt}\n",
        right=_BODY + "  - {name: Bo Lund}\n  - {name: Ida Rask, substitute_for: Bo Lund}\n",
        file="committee",
    ),
    Rule(
        "substitute-seated",
        Severity.WARNING,
        Wording(
            "`{name}` takes the place of `{absent}`, but has a seat already",
            "name another substitute, or none",
            "Each member who is there has one vote; nobody sits in two places.",
        ),
        Wording(
            "`{name}` træder ind i stedet for `{absent}`, men har allerede en plads",
            "skriv en anden stedfortræder eller ingen",
            "Hvert medlem, der er til stede, har én stemme; ingen sidder på to pladser.",
        ),
        wrong=_DAY + "absent:\n  - name: Bo Lund\n    substitute: Eva Holm\n" + _ITEMS,
        right=_DAY + "absent:\n  - name: Bo Lund\n    substitute: Ida Rask\n" + _ITEMS,
    ),
    Rule(
        "substitute-and-member",
        Severity.WARNING,
        Wording(
            "`{name}` is the substitute of `{absent}`, and both are there",
            "delete one of them, name the substitute under `absent` of an item, or as a guest",
            "A substitute has a seat only while the member's is empty.",
        ),
        Wording(
            "`{name}` er stedfortræder for `{absent}`, og begge er til stede",
            "slet den ene, skriv stedfortræderen under et punkts `absent` eller som gæst",
            "En stedfortræder har kun en plads, mens medlemmets er tom.",
        ),
        wrong="# committee.yaml:   - {name: Ida Rask, substitute_for: Bo Lund}\n"
        + _DAY
        + "participants: [Anna Dahl, Bo Lund, Ida Rask]\n"
        + _ITEMS,
        right="# committee.yaml:   - {name: Ida Rask, substitute_for: Bo Lund}\n"
        + _DAY
        + "participants: [Anna Dahl, Ida Rask]\nabsent:\n  - {name: Bo Lund, substitute: Ida Rask}\n"
        + _ITEMS,
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
        Severity.WARNING,
        Wording("this looks like a personal identity number (CPR): {found}", _TAKE_OUT, _CPR),
        Wording("dette ligner et CPR-nummer: {found}", _TAG_UD, _OM_CPR),
        wrong=_DAY + _ITEMS + "    statement: Sagen vedrører 070761-4285.\n",
        right=_DAY + _ITEMS + "    statement: Sagen vedrører en medarbejder.\n",
    ),
    Rule(
        "personal-number-public",
        Severity.ERROR,
        Wording(
            "this looks like a personal identity number (CPR), and would be published: {found}",
            _TAKE_OUT,
            _CPR + " A committee that publishes cannot build with them in what is open.",
        ),
        Wording(
            "dette ligner et CPR-nummer og ville blive offentliggjort: {found}",
            _TAG_UD,
            _OM_CPR + " Et udvalg, der offentliggør, kan ikke bygge med dem i det, der er åbent.",
        ),
        wrong=_PUBLISHING + _DAY + _ITEMS + "    statement: Sagen vedrører 070761-4285.\n",
        right=_PUBLISHING + _DAY + _ITEMS + "    statement: Sagen vedrører en medarbejder.\n",
    ),
)
