"""Rules about a committee's file and the folder it rules."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_COMMITTEE = "name: LOM\norganisation: Fjordby Kommune\nstyle: local\n"

RULES = (
    Rule(
        "committee-missing",
        Severity.ERROR,
        Wording(
            "no committee.yaml was found in this folder or any above it",
            "put committee.yaml in the folder that holds the committee's meetings",
            "The committee's file tells whose meeting it is, who the members are and which style it has.",
        ),
        Wording(
            "der er ingen committee.yaml i denne mappe eller mapperne over den",
            "læg committee.yaml i den mappe, der rummer udvalgets møder",
            "Udvalgets fil fortæller, hvis møde det er, hvem medlemmerne er, og hvilken stil det har.",
        ),
        wrong="elsewhere/2025-02-28/meeting.yaml",
        wrong_danish="et andet sted/2025-02-28/meeting.yaml",
        right="committee.yaml and 2025-02-28/meeting.yaml",
        right_danish="committee.yaml og 2025-02-28/meeting.yaml",
        file="folder",
    ),
    Rule(
        "unknown-style",
        Severity.ERROR,
        Wording(
            "there is no house style `{written}`",
            "{guess:guess}|choose {known:any}",
            "A style is a folder of Word templates. A committee with its own templates names their folder "
            "as `templates`.",
        ),
        Wording(
            "der findes ingen stil, der hedder `{written}`",
            "{guess:guess}|vælg {known:any}",
            "En stil er en mappe med Word-skabeloner. Et udvalg med egne skabeloner angiver deres mappe "
            "som `templates`.",
        ),
        wrong="name: LOM\norganisation: Fjordby Kommune\nstyle: regoin\n",
        right="name: LOM\norganisation: Fjordby Kommune\nstyle: region\n",
        file="committee",
    ),
    Rule(
        "templates-missing",
        Severity.ERROR,
        Wording(
            "there is no `{missing}` in the committee's own template folder",
            '`minutes templates copy {style} "{folder}"` starts such a folder',
            "A folder of own templates holds agenda.docx and minutes.docx.",
        ),
        Wording(
            "der er ingen `{missing}` i udvalgets egen skabelonmappe",
            '`minutes templates copy {style} "{folder}"` opretter en sådan mappe',
            "En mappe med egne skabeloner rummer agenda.docx og minutes.docx.",
        ),
        wrong=_COMMITTEE + "templates: skabeloner\n",
        right=_COMMITTEE,
        file="committee",
    ),
    Rule(
        "unknown-label",
        Severity.WARNING,
        Wording(
            "no document has a label called `{key}`",
            "{guess:guess}|`minutes schema committee` and the documentation list the labels",
            "A label is a fixed word of the documents, such as the heading over a decision.",
        ),
        Wording(
            "ingen dokumenter har en etiket, der hedder `{key}`",
            "{guess:guess}|dokumentationen viser, hvilke der findes",
            "En etiket er et fast ord i dokumenterne, for eksempel overskriften over en beslutning.",
        ),
        wrong=_COMMITTEE + "labels:\n  desicion: Konklusion\n",
        right=_COMMITTEE + "labels:\n  decision: Konklusion\n",
        file="committee",
    ),
    Rule(
        "unknown-check",
        Severity.WARNING,
        Wording(
            "there is no check with the code `{key}`",
            "{guess:guess}|a finding shows its code in square brackets",
            "A code that is misspelt changes nothing.",
        ),
        Wording(
            "der findes ingen kontrol med koden `{key}`",
            "{guess:guess}|en anmærkning viser sin kode i kantede parenteser",
            "En kode, der er stavet forkert, ændrer ingenting.",
        ),
        wrong=_COMMITTEE + "checks:\n  unknown-presentr: off\n",
        right=_COMMITTEE + "checks:\n  unknown-presenter: off\n",
        file="committee",
    ),
    Rule(
        "fixed-check",
        Severity.WARNING,
        Wording(
            "the check `{key}` cannot be changed or silenced",
            "delete the line",
            "Without what it demands no document could be made.",
        ),
        Wording(
            "kontrollen `{key}` kan ikke ændres eller slås fra",
            "slet linjen",
            "Uden det, som den kræver, kan der ikke laves noget dokument.",
        ),
        wrong=_COMMITTEE + "checks:\n  missing-key: off\n",
        right=_COMMITTEE,
        file="committee",
    ),
    Rule(
        "unused-ignore",
        Severity.HINT,
        Wording(
            "nothing is found here that `{key}` could silence",
            "delete the comment",
            "A comment that silences a finding is best gone once the finding is.",
        ),
        Wording(
            "her er intet, som `{key}` kunne skjule",
            "slet kommentaren",
            "En kommentar, der skjuler en anmærkning, bør fjernes, når anmærkningen er væk.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget  # minutes: ignore[unknown-presenter]\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "bad-pattern",
        Severity.ERROR,
        Wording(
            "`{written}` is no regular expression: {reason}",
            "try it in a regular expression tester, and keep it in single quotes",
            "`case_pattern` describes the committee's case numbers as a regular expression.",
        ),
        Wording(
            "`{written}` er ikke et regulært udtryk: {reason}",
            "prøv det i et værktøj til regulære udtryk, og sæt det i enkelte citationstegn",
            "`case_pattern` beskriver udvalgets sagsnumre som et regulært udtryk.",
        ),
        wrong=_COMMITTEE + "case_pattern: '[0-9'\n",
        right=_COMMITTEE + "case_pattern: '[0-9]+'\n",
        file="committee",
    ),
)
