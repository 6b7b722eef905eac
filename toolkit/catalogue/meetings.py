"""Rules about an agenda's numbers, case numbers, recommendations and decisions."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_ITEM = "date: 2025-02-28\nitems:\n  - title: Budget\n"
_MINUTES = "date: 2025-02-28\nstatus: minutes\nitems:\n  - title: Budget\n"

RULES = (
    Rule(
        "duplicate-number",
        Severity.ERROR,
        Wording(
            "there are two items with the number {number}",
            "give one of them another, such as {number}a",
            "An item's number is how a decision is found again; there is one of each.",
        ),
        Wording(
            "der er to punkter med nummer {number}",
            "giv det ene et andet, for eksempel {number}a",
            "Et punkts nummer er det, man finder en beslutning igen på; der er ét af hvert.",
        ),
        wrong=_ITEM + "    number: 3\n  - title: Ferieplan\n    number: 3\n",
        right=_ITEM + "    number: 3\n  - title: Ferieplan\n    number: 3a\n",
    ),
    Rule(
        "backward-number",
        Severity.WARNING,
        Wording(
            "number {number} comes after number {before}",
            "move the item, or number it otherwise",
            "Readers look for numbers in rising order.",
        ),
        Wording(
            "nummer {number} står efter nummer {before}",
            "flyt punktet, eller giv det et andet nummer",
            "Læsere leder efter numrene i stigende orden.",
        ),
        wrong=_ITEM + "    number: 5\n  - title: Ferieplan\n    number: 4\n",
        right=_ITEM + "    number: 4\n  - title: Ferieplan\n    number: 5\n",
    ),
    Rule(
        "case-pattern",
        Severity.WARNING,
        Wording(
            "the case number `{written}` is not of the committee's form",
            "check it against the case system; the form is {pattern}",
            "The committee says in `case_pattern` how its case numbers look.",
        ),
        Wording(
            "sagsnummeret `{written}` har ikke udvalgets form",
            "sammenlign med sagssystemet; formen er {pattern}",
            "Udvalget angiver i `case_pattern`, hvordan dets sagsnumre ser ud.",
        ),
        wrong=_ITEM + "    case: 25/1234\n",
        right=_ITEM + "    case: 2-11-4-105-25\n",
    ),
    Rule(
        "recommendation-missing",
        Severity.WARNING,
        Wording(
            "for decision, but without a recommendation: item {item:list}",
            "add `recommendation:` with a point per line, or change the type",
            "Who is asked to decide needs to know what is recommended.",
        ),
        Wording(
            "til beslutning, men uden indstilling: punkt {item:list}",
            "tilføj `recommendation:` med et punkt pr. linje, eller ret typen",
            "Den, der skal beslutte, har brug for at vide, hvad der indstilles.",
        ),
        wrong=_ITEM + "    type: decision\n",
        right=_ITEM + "    type: decision\n    recommendation:\n      - godkender budgettet\n",
    ),
    Rule(
        "recommendation-empty",
        Severity.WARNING,
        Wording(
            "there is a recommendation, but nothing under it",
            "write what is recommended, or delete it",
            "An empty heading looks as if a text had been lost.",
        ),
        Wording(
            "der er en indstilling, men intet under den",
            "skriv, hvad der indstilles, eller slet den",
            "En tom overskrift ser ud, som om en tekst er gået tabt.",
        ),
        wrong=_ITEM + "    recommendation:\n",
        right=_ITEM + "    recommendation:\n      - godkender budgettet\n",
    ),
    Rule(
        "recommendation-doubled",
        Severity.WARNING,
        Wording(
            "the point begins with “{word}”, which the words before it say already",
            "delete “{word}” before the points, or write other words before the points under `recommends`",
            "Printed it reads “It is recommended that the committee: that …”.",
        ),
        Wording(
            "leddet begynder med »{word}«, som ordene før det allerede siger",
            "slet »{word}« foran leddene, eller skriv andre ord før leddene under `recommends`",
            "Trykt bliver det til »Det indstilles, at udvalget: at …«.",
        ),
        wrong=_ITEM + "    recommendation:\n      - at godkende budgettet\n",
        right=_ITEM + "    recommendation:\n      - godkender budgettet\n",
    ),
    Rule(
        "section-empty",
        Severity.WARNING,
        Wording(
            "there is nothing under the heading `{heading}`",
            "write a text under it, or delete the heading",
            "An empty heading looks as if a text had been lost.",
        ),
        Wording(
            "der står intet under overskriften `{heading}`",
            "skriv en tekst under den, eller slet overskriften",
            "En tom overskrift ser ud, som om en tekst er gået tabt.",
        ),
        wrong=_ITEM + '    sections:\n      - heading: Økonomi\n        text: ""\n',
        right=_ITEM + "    sections:\n      - heading: Økonomi\n        text: Ingen udgifter.\n",
    ),
    Rule(
        "decision-missing",
        Severity.WARNING,
        Wording(
            "these are the minutes, but no decision is written yet: item {item:list}",
            "add `decision:`, if only that there was nothing",
            "In the minutes each item says what came of it. Nothing need be decided on any other business, "
            "and on a page for signatures.",
        ),
        Wording(
            "dette er referatet, men beslutningen er ikke skrevet endnu: punkt {item:list}",
            "tilføj `decision:`, om så kun at der intet var",
            "I referatet siger hvert punkt, hvad der kom ud af det. Under Eventuelt og på et "
            "underskriftsblad behøver intet at være besluttet.",
        ),
        wrong=_MINUTES,
        right=_MINUTES + "    decision: Godkendt.\n",
    ),
    Rule(
        "decision-early",
        Severity.WARNING,
        Wording(
            "item {item} has a decision, but the status is {status}",
            "set `status: minutes`, or delete the decision",
            "Before the meeting nothing is decided; the agenda leaves the decision out.",
        ),
        Wording(
            "punkt {item} har en beslutning, men status er {status}",
            "sæt `status: minutes`, eller slet beslutningen",
            "Før mødet er intet besluttet; dagsordenen udelader beslutningen.",
        ),
        wrong=_ITEM + "    decision: Godkendt.\n",
        right=_MINUTES + "    decision: Godkendt.\n",
    ),
    Rule(
        "adjourned-before-minutes",
        Severity.WARNING,
        Wording(
            "the meeting has been adjourned, but the status is {status}",
            "set `status: minutes`, or delete the line",
            "When a meeting ended is part of its minutes.",
        ),
        Wording(
            "mødet er hævet, men status er {status}",
            "sæt `status: minutes`, eller slet linjen",
            "Hvornår et møde sluttede, hører til i referatet.",
        ),
        wrong='date: 2025-02-28\nstatus: agenda\nadjourned: "13.00"\nitems:\n  - title: Budget\n',
        right='date: 2025-02-28\nstatus: minutes\nadjourned: "13.00"\n'
        "items:\n  - title: Budget\n    decision: Godkendt.\n",
    ),
    Rule(
        "no-items",
        Severity.WARNING,
        Wording(
            "the meeting has no items",
            "add the first one: `- title: …`",
            "An agenda without items is an empty page.",
        ),
        Wording(
            "mødet har ingen punkter",
            "tilføj det første: `- title: …`",
            "En dagsorden uden punkter er et tomt ark.",
        ),
        wrong="date: 2025-02-28\nitems: []\n",
        right=_ITEM,
    ),
    Rule(
        "closed-without-public-title",
        Severity.HINT,
        Wording(
            "item {item} is closed and has no public title",
            "add `public_title:`; otherwise the public edition says only that it is closed",
            "A public title tells citizens what kind of case was behind closed doors.",
        ),
        Wording(
            "punkt {item} er lukket og har ingen offentlig titel",
            "tilføj `public_title:`; ellers står der kun i den offentlige udgave, at punktet er lukket",
            "En offentlig titel fortæller borgerne, hvilken slags sag der blev behandlet for lukkede døre.",
        ),
        wrong=_ITEM + "    closed: true\n",
        right=_ITEM + "    closed: true\n    public_title: Personsag\n",
    ),
    Rule(
        "decision-unpublished",
        Severity.WARNING,
        Wording(
            "item {item} is closed and its decision is not published, but nothing says why",
            "add `public_decision:` with what may be said of it, or `withheld:` with the reason",
            "Danish municipalities must publish what was decided behind closed doors as far as they can. "
            "`withheld` stays in the internal edition.",
        ),
        Wording(
            "punkt {item} er lukket, og beslutningen offentliggøres ikke, men der står ikke hvorfor",
            "tilføj `public_decision:` med det, der må siges, eller `withheld:` med grunden",
            "Kommuner skal så vidt muligt offentliggøre, hvad der er besluttet for lukkede døre. `withheld` "
            "står kun i den interne udgave.",
        ),
        wrong=_MINUTES
        + "    closed: true\n    public_title: Ejendomssag\n    decision: Tilbuddet antages.\n",
        right=_MINUTES
        + "    closed: true\n    public_title: Ejendomssag\n    decision: Tilbuddet antages.\n"
        + "    withheld: Offentliggøres, når handlen er tinglyst.\n",
    ),
    Rule(
        "public-on-open",
        Severity.WARNING,
        Wording(
            "item {item} has `{key}`, but is not closed",
            "add `closed: true`, or delete the line",
            "An open item is printed in full; words for the public edition then look like a slip.",
        ),
        Wording(
            "punkt {item} har `{key}`, men er ikke lukket",
            "tilføj `closed: true`, eller slet linjen",
            "Et åbent punkt trykkes helt; ord til den offentlige udgave tyder så på en fejl.",
        ),
        wrong=_ITEM + "    public_title: Personsag\n",
        right=_ITEM + "    public_title: Personsag\n    closed: true\n",
    ),
)
