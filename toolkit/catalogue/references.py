"""Rules about the files that a meeting refers to."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_ITEM = "date: 2025-02-28\nitems:\n  - title: Budget\n"
_LIST = _ITEM + "    attachments:\n      - title: Status\n        file: "

RULES = (
    Rule(
        "attachment-missing",
        Severity.ERROR,
        Wording(
            "the file `{written}` is not there",
            "{guess:guess}|put the file in place, or correct the name",
            "An attachment is looked for from the meeting's folder. Capital letters count.",
        ),
        Wording(
            "filen `{written}` findes ikke",
            "{guess:guess}|læg filen på plads, eller ret navnet",
            "Et bilag findes fra mødets mappe. Der er forskel på store og små bogstaver.",
        ),
        wrong=_LIST + "bilag/statsu.pdf\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "attachment-empty",
        Severity.ERROR,
        Wording(
            "the file `{written}` is empty",
            "save or fetch it again",
            "A file of no bytes is a copy that went wrong.",
        ),
        Wording(
            "filen `{written}` er tom",
            "gem eller hent den igen",
            "En fil uden indhold er en kopi, der gik galt.",
        ),
        wrong=_LIST + "bilag/tom.pdf\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "attachment-too-large",
        Severity.ERROR,
        Wording(
            "the file `{written}` takes {size} MB; the limit is {limit} MB",
            "save it as a smaller PDF, or allow more in committee.yaml (`limits:`, `megabytes:`)",
            "A packet larger than 200 MB opens on no tablet; a committee may set a limit of its own.",
        ),
        Wording(
            "filen `{written}` fylder {size} MB; grænsen er {limit} MB",
            "gem den som en mindre PDF, eller tillad mere i committee.yaml (`limits:`, `megabytes:`)",
            "En sagspakke på over 200 MB kan ikke åbnes på en tablet; et udvalg kan sætte sin egen grænse.",
        ),
        wrong=_LIST + "bilag/scanning.pdf\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "attachment-unreadable",
        Severity.ERROR,
        Wording(
            "`{written}` cannot be read: {reason}",
            "name a file that may be opened",
            "An attachment is one file, and the toolkit must be allowed to read it.",
        ),
        Wording(
            "`{written}` kan ikke læses: {reason}",
            "angiv en fil, som kan åbnes",
            "Et bilag er én fil, og værktøjet skal have lov til at læse den.",
        ),
        wrong=_LIST + "bilag\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "attachment-on-web",
        Severity.ERROR,
        Wording(
            "`{written}` is a web address, and nothing is fetched from the web",
            "download the file into the meeting's folder and attach it from there, or put a link in the text",
            "The packet holds the attachment's own pages, as they were when the agenda was sent out.",
        ),
        Wording(
            "`{written}` er en webadresse, og intet hentes fra nettet",
            "hent filen ned i mødets mappe, og vedlæg den derfra, eller skriv et link i teksten",
            "Den samlede pakke indeholder bilagets egne sider, som de var, da dagsordenen blev sendt ud.",
        ),
        wrong=_LIST + "https://fjordby.example/status.pdf\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "attachment-kind",
        Severity.WARNING,
        Wording(
            "files of the kind `{suffix}` cannot become pages",
            "save it as PDF, or as one of the kinds {known:list}",
            "The packet is made of pages: documents, sheets, slides and pictures.",
        ),
        Wording(
            "filer af typen `{suffix}` kan ikke blive til sider",
            "gem den som PDF eller en af typerne {known:list}",
            "Den samlede pakke består af sider: dokumenter, regneark, præsentationer og billeder.",
        ),
        wrong=_LIST + "bilag/optagelse.mp3\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "attachment-duplicate",
        Severity.WARNING,
        Wording(
            "`{written}` is attached to item {first} already",
            "refer to it there, or attach another file",
            "The same pages twice make a packet longer, not clearer.",
        ),
        Wording(
            "`{written}` er allerede bilag til punkt {first}",
            "henvis til det der, eller vedlæg en anden fil",
            "De samme sider to gange gør pakken længere, ikke klarere.",
        ),
        wrong=_LIST + "bilag/status.pdf\n      - title: Mere\n        file: bilag/status.pdf\n",
        right=_LIST + "bilag/status.pdf\n      - title: Mere\n        file: bilag/budget.pdf\n",
    ),
    Rule(
        "alt-not-a-picture",
        Severity.WARNING,
        Wording(
            "`alt` tells what an attached picture shows, and `{written}` is none",
            "delete the line; describe the pictures within a document in the document itself",
            "The words are read aloud in the place of the page. Documents have words of their own.",
        ),
        Wording(
            "`alt` siger, hvad et vedlagt billede viser, og `{written}` er intet billede",
            "slet linjen; beskriv billeder i et dokument i selve dokumentet",
            "Ordene læses op i sidens sted. Dokumenter har deres egne ord, som læses.",
        ),
        wrong=_LIST + "bilag/status.pdf\n        alt: Status for projekterne\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "path-outside",
        Severity.ERROR,
        Wording(
            "`{written}` lies outside the committee's folder",
            "copy the file into the meeting's folder and name it from there",
            "A meeting takes files from its committee's folder only, links and `..` included, so that "
            "nothing else of the machine ends up in a packet.",
        ),
        Wording(
            "`{written}` ligger uden for udvalgets mappe",
            "kopiér filen til mødets mappe, og angiv den derfra",
            "Et møde henter kun filer fra udvalgets mappe, også gennem genveje og `..`, så intet andet "
            "fra maskinen havner i en pakke.",
        ),
        wrong=_LIST + "../../../etc/status.pdf\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "path-backslash",
        Severity.ERROR,
        Wording(
            "the path has backslashes",
            "write it with forward slashes: {better}",
            "Forward slashes work on every machine.",
        ),
        Wording(
            "stien har omvendte skråstreger",
            "skriv den med almindelige skråstreger: {better}",
            "Almindelige skråstreger virker på alle maskiner.",
        ),
        wrong=_LIST + "bilag\\status.pdf\n",
        right=_LIST + "bilag/status.pdf\n",
    ),
    Rule(
        "attachment-unlisted",
        Severity.WARNING,
        Wording(
            "the text names `{written}`, but item {item} has no such attachment",
            "list the file under `attachments`, or correct the number",
            "Attachments are numbered by their place in the list: the second of item 3 is 3.2.",
        ),
        Wording(
            "teksten nævner `{written}`, men punkt {item} har ikke det bilag",
            "skriv filen under `attachments`, eller ret nummeret",
            "Bilag nummereres efter deres plads på listen: det andet bilag til punkt 3 er 3.2.",
        ),
        wrong=_ITEM
        + "    statement: Se bilag 2.\n    attachments:\n      - title: Status\n"
        + "        file: bilag/status.pdf\n",
        right=_ITEM
        + "    statement: Se bilag 1.\n    attachments:\n      - title: Status\n"
        + "        file: bilag/status.pdf\n",
    ),
    Rule(
        "attachment-unnamed",
        Severity.HINT,
        Wording(
            "the text names other attachments, but not this one (`{title}`)",
            "name it too, so that readers know what it is for",
            "Where a text guides through the attachments, one that it leaves out is easily missed.",
        ),
        Wording(
            "teksten nævner andre bilag, men ikke dette (`{title}`)",
            "nævn det også, så læserne ved, hvad det skal bruges til",
            "Når en tekst fører igennem bilagene, overses det bilag let, som den ikke nævner.",
        ),
        wrong=_ITEM
        + "    statement: Se bilag 1.\n    attachments:\n      - title: Status\n"
        + "        file: bilag/status.pdf\n      - title: Tal\n        file: bilag/budget.pdf\n",
        right=_ITEM
        + "    statement: Se bilag 1 og 2.\n    attachments:\n      - title: Status\n"
        + "        file: bilag/status.pdf\n      - title: Tal\n        file: bilag/budget.pdf\n",
    ),
    Rule(
        "broken-link",
        Severity.WARNING,
        Wording(
            "the link leads to `{written}`, which is not there",
            "{guess:guess}|correct the address, or put the file in place",
            "A link to a file is looked for from the meeting's folder.",
        ),
        Wording(
            "linket fører til `{written}`, som ikke findes",
            "{guess:guess}|ret adressen, eller læg filen på plads",
            "Et link til en fil findes fra mødets mappe.",
        ),
        wrong=_ITEM + "    statement: Se [status](bilag/statsu.pdf).\n",
        right=_ITEM + "    statement: Se [status](bilag/status.pdf).\n",
    ),
    Rule(
        "unsafe-link",
        Severity.WARNING,
        Wording(
            "the link to `{written}` becomes no link: documents and web pages show its words alone",
            "write an address that begins with https://, mailto: or tel:, or attach the file",
            "Addresses such as javascript:, data: and file: can do harm, or lead nowhere on another machine.",
        ),
        Wording(
            "linket til `{written}` bliver ikke til et link: dokumenter og websider viser kun ordene",
            "skriv en adresse, der begynder med https://, mailto: eller tel:, eller vedlæg filen som bilag",
            "Adresser som javascript:, data: og file: kan gøre skade eller fører ingen steder hen hos andre.",
        ),
        wrong=_ITEM + "    statement: Se [planen](file:///H:/HR/plan.docx).\n",
        right=_ITEM + "    statement: Se [planen](https://example.org/plan).\n",
    ),
    Rule(
        "broken-image",
        Severity.ERROR,
        Wording(
            "the picture `{written}` is not there",
            "{guess:guess}|put the file in place, or correct the name",
            "A picture is looked for from the meeting's folder; one on the web is not fetched.",
        ),
        Wording(
            "billedet `{written}` findes ikke",
            "{guess:guess}|læg filen på plads, eller ret navnet",
            "Et billede findes fra mødets mappe; et billede på nettet hentes ikke.",
        ),
        wrong=_ITEM + "    statement: |\n      ![Kurve](bilag/kruve.png)\n",
        right=_ITEM + "    statement: |\n      ![Kurve](bilag/kurve.png)\n",
    ),
)
