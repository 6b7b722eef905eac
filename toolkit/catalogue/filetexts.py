"""Rules about texts and items that stand in files of their own."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_ITEM = "date: 2025-02-28\nitems:\n  - title: Budget\n    statement: "

RULES = (
    Rule(
        "text-file-missing",
        Severity.ERROR,
        Wording(
            "the file `{written}` is not there",
            "{guess:guess}|put the file in place, or correct the name",
            "Texts and items in files of their own are looked for from the meeting's folder. Capitals count.",
        ),
        Wording(
            "filen `{written}` findes ikke",
            "{guess:guess}|læg filen på plads, eller ret navnet",
            "Tekster og punkter i filer for sig findes fra mødets mappe. Der er forskel på store og små "
            "bogstaver.",
        ),
        wrong=_ITEM + "{file: bilag/sga.md}\n",
        right=_ITEM + "{file: bilag/sag.md}\n",
    ),
    Rule(
        "text-file-unreadable",
        Severity.ERROR,
        Wording(
            "the text in `{written}` cannot be read: {reason}",
            "open it in Word and save it anew, or write the text in meeting.yaml",
            "A text in a file of its own is read each time the meeting is checked or built.",
        ),
        Wording(
            "teksten i `{written}` kan ikke læses: {reason}",
            "åbn den i Word, og gem den igen, eller skriv teksten i meeting.yaml",
            "En tekst i en fil for sig læses, hver gang mødet kontrolleres eller bygges.",
        ),
        wrong=_ITEM + "{file: bilag/skadet.docx}\n",
        right=_ITEM + "{file: bilag/sag.md}\n",
    ),
    Rule(
        "text-file-kind",
        Severity.ERROR,
        Wording(
            "`{written}` is of no kind that is read here",
            "save it as one of {known}",
            "Texts come from Word, OpenDocument, web pages and Markdown, items from YAML.",
        ),
        Wording(
            "`{written}` er af en slags, der ikke læses her",
            "gem den som en af {known}",
            "Tekster kommer fra Word, OpenDocument, websider og Markdown, punkter fra YAML.",
        ),
        wrong=_ITEM + "{file: bilag/status.pdf}\n",
        right=_ITEM + "{file: bilag/sag.md}\n",
    ),
    Rule(
        "text-file-loses",
        Severity.WARNING,
        Wording(
            "`{written}` has something that a text cannot hold: {what}",
            "look at the text in the document that is built; put a picture in with ![what it shows](x.png)",
            "Paragraphs, lists, tables, headings, links, bold and italic come along; what only a page has "
            "does not.",
        ),
        Wording(
            "`{written}` har noget, en tekst ikke kan rumme: {what}",
            "se teksten efter i det byggede dokument; et billede sættes ind med ![hvad det viser](x.png)",
            "Afsnit, lister, tabeller, overskrifter, links, fed og kursiv kommer med; det, som kun en side "
            "har, gør ikke.",
        ),
        wrong=_ITEM + "{file: bilag/sag.html}\n",
        right=_ITEM + "{file: bilag/sag.md}\n",
    ),
    Rule(
        "text-file-empty",
        Severity.WARNING,
        Wording(
            "`{written}` has no text",
            "write in the file, or delete the line that names it",
            "A file that is empty, or has nothing but pictures, leaves its place in the document empty.",
        ),
        Wording(
            "der står ingen tekst i `{written}`",
            "skriv i filen, eller slet linjen, der nævner den",
            "En fil, der er tom eller kun har billeder, efterlader sin plads i dokumentet tom.",
        ),
        wrong=_ITEM + "{file: bilag/tom.md}\n",
        right=_ITEM + "{file: bilag/sag.md}\n",
    ),
    Rule(
        "item-file-twice",
        Severity.WARNING,
        Wording(
            "`{written}` is entry {first} of the agenda already",
            "name another file, or delete the line",
            "The same file twice makes the same item twice.",
        ),
        Wording(
            "`{written}` er allerede nr. {first} på dagsordenen",
            "nævn en anden fil, eller slet linjen",
            "Den samme fil to gange giver det samme punkt to gange.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - file: bilag/punkt.yaml\n  - file: bilag/punkt.yaml\n",
        right="date: 2025-02-28\nitems:\n  - file: bilag/punkt.yaml\n",
    ),
)
