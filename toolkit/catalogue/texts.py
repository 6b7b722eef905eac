"""Rules about what the texts say."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_ITEM = "date: 2025-02-28\nitems:\n  - title: Budget\n"
_CLOSED = "Medarbejderen fratræder sin stilling med udgangen af maj."

RULES = (
    Rule(
        "leftover-text",
        Severity.WARNING,
        Wording(
            "`{written}` looks like something that was to be filled in",
            "write the text, or delete it",
            "Notes to oneself and help texts are easily printed by mistake.",
        ),
        Wording(
            "`{written}` ligner noget, der skulle udfyldes",
            "skriv teksten, eller slet den",
            "Huskenoter og hjælpetekster kommer let med på tryk ved en fejl.",
        ),
        wrong=_ITEM + "    statement: TODO\n",
        right=_ITEM + "    statement: Forslaget er uændret.\n",
    ),
    Rule(
        "accidental-list",
        Severity.WARNING,
        Wording(
            "a line that begins with `{written}` becomes an item of a list",
            "write `{better}`, or move the words further into the line",
            "In Markdown a number and a full stop at the start of a line begin a numbered list, so a date "
            "there is printed as an item of a list. A backslash before the full stop makes it text again. So "
            "does a dash before an amount, which would lose its minus.",
        ),
        Wording(
            "en linje, der begynder med `{written}`, bliver til et punkt på en liste",
            "skriv `{better}`, eller flyt ordene længere ind på linjen",
            "I Markdown begynder et tal og et punktum først på en linje en nummereret liste, så en dato dér "
            "trykkes som et punkt på en liste. En omvendt skråstreg før punktummet gør det til tekst "
            "igen. Det samme gør en bindestreg før et beløb, som ville miste sit minus.",
        ),
        wrong=_ITEM + "    statement: |\n      Fristen er ny. Den er nu\n      1. august 2025 for alle.\n",
        right=_ITEM + "    statement: |\n      Fristen er ny. Den er nu\n      1\\. august 2025 for alle.\n",
    ),
    Rule(
        "closed-repeated",
        Severity.WARNING,
        Wording(
            "this repeats closed content of {owner}: `{found}`",
            "say it in other words, or close this too; if it may be seen, write why under `disclose`",
            "What is closed in one place must not be open in another. A long passage and a closed title stop "
            "the public edition; sentences that any meeting may use, and rules that are quoted, are none.",
        ),
        Wording(
            "dette gentager lukket indhold fra {owner}: `{found}`",
            "skriv det med andre ord, eller luk også dette; må det ses, så skriv hvorfor under `disclose`",
            "Det, der er lukket ét sted, må ikke stå åbent et andet. En lang passage og en lukket titel "
            "stopper den offentlige udgave; sætninger, som ethvert møde kan bruge, og citerede regler gør "
            "ikke.",
        ),
        wrong=_ITEM + f"    statement: {_CLOSED}\n"
        f"  - title: Personsag\n    closed: true\n    public_title: Personsag\n    statement: {_CLOSED}\n",
        right=_ITEM + "    statement: Forslaget er uændret.\n"
        f"  - title: Personsag\n    closed: true\n    public_title: Personsag\n    statement: {_CLOSED}\n",
    ),
    Rule(
        "comment-in-value",
        Severity.WARNING,
        Wording(
            "what follows the # is a comment and will not be printed: `{written}`",
            "put quotes around the whole text if it belongs to it",
            "A # after a space begins a comment, so a text with one in it must stand in quotes.",
        ),
        Wording(
            "det, der står efter #, er en kommentar og bliver ikke trykt: `{written}`",
            "sæt anførselstegn om hele teksten, hvis det hører med",
            "Et # efter et mellemrum begynder en kommentar, så en tekst med # i skal stå i anførselstegn.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Opfølgning på sag #12 om budget\n",
        right='date: 2025-02-28\nitems:\n  - title: "Opfølgning på sag #12 om budget"\n',
    ),
)
