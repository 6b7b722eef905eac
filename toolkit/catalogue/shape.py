"""Rules that the schemas state: which keys there are, and what each may hold."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_HEAD = "date: 2025-02-28\nitems:\n  - title: Budget\n"

RULES = (
    Rule(
        "unknown-key",
        Severity.ERROR,
        Wording(
            "there is no key called `{key}` here",
            "{guess:guess}|the keys here are {known:any}",
            "A key that the toolkit does not know would be left out of the documents without a word.",
        ),
        Wording(
            "her findes ingen nøgle, der hedder `{key}`",
            "{guess:guess}|nøglerne her er {known:any}",
            "En nøgle, som værktøjet ikke kender, ville stiltiende blive udeladt af dokumenterne.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    oplægger: Anna Dahl\n",
        right=_HEAD,
    ),
    Rule(
        "mixed-keys",
        Severity.ERROR,
        Wording(
            "`{key}` is {language}, but the other keys of this file are {others}",
            "write `{right}`; or let `minutes format --keys {wanted}` translate the whole file",
            "A file is written in one language: the one that most keys at its top are in. "
            "Editors check it by the schema of that language.",
        ),
        Wording(
            "`{key}` er {language}, men filens andre nøgler er {others}",
            "skriv `{right}`; eller lad `minutes format --keys {wanted}` oversætte hele filen",
            "En fil er skrevet på ét sprog: det, som de fleste af de øverste nøgler er på. "
            "Redigeringsprogrammer kontrollerer den efter skemaet på det sprog.",
        ),
        wrong="dato: 2025-02-28\npunkter:\n  - title: Budget\n    varighed: 10\n",
        right="dato: 2025-02-28\npunkter:\n  - titel: Budget\n    varighed: 10\n",
    ),
    Rule(
        "missing-key",
        Severity.ERROR,
        Wording(
            "`{key}` is missing here",
            "add a line that begins with `{key}:`",
            "The documents cannot be made without it.",
        ),
        Wording(
            "`{key}` mangler her",
            "tilføj en linje, der begynder med `{key}:`",
            "Dokumenterne kan ikke laves uden.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - duration: 10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: 10\n",
    ),
    Rule(
        "empty-value",
        Severity.ERROR,
        Wording(
            "`{key}` has no value",
            "write one after the colon, or delete the line",
            "A key with nothing after its colon says neither yes nor no.",
        ),
        Wording(
            "`{key}` har ingen værdi",
            "skriv en efter kolonet, eller slet linjen",
            "En nøgle uden noget efter kolonet siger hverken ja eller nej.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    note:\n",
        right=_HEAD,
    ),
    Rule(
        "empty-entry",
        Severity.ERROR,
        Wording(
            "an entry of the list `{key}` is empty",
            "write something in it, or delete it",
            "An entry with nothing or only spaces in it would be printed as a point that says nothing.",
        ),
        Wording(
            "et punkt på listen `{key}` er tomt",
            "skriv noget i det, eller slet det",
            "Et punkt uden noget i eller kun med mellemrum ville blive trykt som et punkt, der intet siger.",
        ),
        wrong='date: 2025-02-28\nitems:\n  - title: Budget\n    recommendation:\n      - ""\n',
        right=_HEAD,
    ),
    Rule(
        "wrong-type",
        Severity.ERROR,
        Wording(
            "`{key}` should be {expected:term}, but this is {found:term}",
            "{advice}",
            "Each key holds one kind of value: a text, a whole number, true or false, a list or a group.",
        ),
        Wording(
            "`{key}` skal være {expected:term}, men dette er {found:term}",
            "{advice}",
            "Hver nøgle har én slags værdi: tekst, helt tal, true eller false, liste eller gruppe.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: 2025\n",
        right='date: 2025-02-28\nitems:\n  - title: "2025"\n',
    ),
    Rule(
        "bare-entry",
        Severity.ERROR,
        Wording(
            "a text stands alone here, but each entry of `{key}` has keys",
            "{advice}",
            "An agenda item has a title, an attachment a title and a file: each value stands behind its key.",
        ),
        Wording(
            "her står en tekst alene, men alt på listen `{key}` har nøgler",
            "{advice}",
            "Et punkt har en titel, et bilag en titel og en fil: hver værdi står efter sin nøgle.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - Budget\n",
        right=_HEAD,
    ),
    Rule(
        "unquoted-time",
        Severity.ERROR,
        Wording(
            "`{written}` without quotes is a number, not a time",
            'put quotes around it: "{time}"',
            "12.30 is a decimal number to YAML, and 12.30 and 12.3 are the same number.",
        ),
        Wording(
            "`{written}` uden anførselstegn er et tal, ikke et klokkeslæt",
            'sæt anførselstegn om det: "{time}"',
            "12.30 er et decimaltal for YAML, og 12.30 og 12.3 er det samme tal.",
        ),
        wrong="date: 2025-02-28\nstart: 12.30\nitems:\n  - title: Budget\n",
        right='date: 2025-02-28\nstart: "12.30"\nitems:\n  - title: Budget\n',
    ),
    Rule(
        "bad-time",
        Severity.ERROR,
        Wording(
            "`{written}` is no time of day",
            '{guess:guess}|write it like "12:05" or "12.05"',
            "A time has hours from 0 to 23 and two digits for the minutes.",
        ),
        Wording(
            "`{written}` er ikke et klokkeslæt",
            '{guess:guess}|skriv det som "12.05" eller "12:05"',
            "Et klokkeslæt har timer fra 0 til 23 og to cifre til minutterne.",
        ),
        wrong='date: 2025-02-28\nstart: "kl. 12"\nitems:\n  - title: Budget\n',
        right='date: 2025-02-28\nstart: "12.00"\nitems:\n  - title: Budget\n',
    ),
    Rule(
        "bad-moment",
        Severity.ERROR,
        Wording(
            "`{written}` is neither a time of day nor the number of an item",
            'write the time alone, in quotes ("16:45"), or the number of the item before which it was (3)',
            "Who came and left stands at a time, or before an item.",
        ),
        Wording(
            "`{written}` er hverken et klokkeslæt eller et punkts nummer",
            'skriv klokkeslættet alene, i anførselstegn ("16.45") eller nummeret på punktet, der fulgte (3)',
            "Hvem der kom og gik, står ved et klokkeslæt eller før et punkt.",
        ),
        wrong="date: 2025-02-28\nmovements:\n  - {name: Bo Lund, left: punkt 1}\nitems:\n  - title: Budget\n",
        right="date: 2025-02-28\nmovements:\n  - {name: Bo Lund, left: 1}\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "bad-slot",
        Severity.ERROR,
        Wording(
            "`{written}` is no slot from one time to another",
            "{guess:guess}|write it like 12:05-12:10",
            "A slot has two times with a hyphen between them. A length alone is written as duration: 10.",
        ),
        Wording(
            "`{written}` er ikke et tidsrum fra et klokkeslæt til et andet",
            "{guess:guess}|skriv det som 12.05-12.10",
            "Et tidsrum har to klokkeslæt med en bindestreg imellem. En varighed alene skrives duration: 10.",
        ),
        wrong='date: 2025-02-28\nitems:\n  - title: Budget\n    time: "12.05"\n',
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    time: 12.05-12.10\n",
    ),
    Rule(
        "bad-date",
        Severity.ERROR,
        Wording(
            "`{written}` is no date",
            "{guess:guess}|write a day that exists as year-month-day: 2025-02-28",
            "Dates are written the same way in every language: the year first, then month and day.",
        ),
        Wording(
            "`{written}` er ikke en dato",
            "{guess:guess}|skriv en dag, der findes, som år-måned-dag: 2025-02-28",
            "Datoer skrives ens på alle sprog: først året, så måned og dag.",
        ),
        wrong="date: 28.02.2025\nitems:\n  - title: Budget\n",
        right=_HEAD,
    ),
    Rule(
        "bad-number",
        Severity.ERROR,
        Wording(
            "`{written}` is no item number",
            "write digits and at most one letter: 3 or 3a",
            "An item's own number is for an item that came late: 3a after 3.",
        ),
        Wording(
            "`{written}` er ikke et punktnummer",
            "skriv cifre og højst ét bogstav: 3 eller 3a",
            "Et punkts eget nummer er til et punkt, der kom sent: 3a efter 3.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    number: tre\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    number: 3a\n",
    ),
    Rule(
        "bad-deadline",
        Severity.ERROR,
        Wording(
            "`{written}` is no deadline",
            "write it like `7 workdays before` or `14 days after`",
            "A deadline is a number of days or workdays before or after the meeting.",
        ),
        Wording(
            "`{written}` er ikke en frist",
            "skriv den som `7 workdays before` eller `14 days after`",
            "En frist er et antal dage (days) eller arbejdsdage (workdays) før (before) eller efter (after) "
            "mødet.",
        ),
        wrong="name: LOM\norganisation: Fjordby\ndeadlines:\n  agenda: en uge før\n",
        right="name: LOM\norganisation: Fjordby\ndeadlines:\n  agenda: 7 days before\n",
        file="committee",
    ),
    Rule(
        "bad-month",
        Severity.ERROR,
        Wording(
            "`{written}` is no month",
            "write it as year-month: 2025-03",
            "A period runs from one month to another.",
        ),
        Wording(
            "`{written}` er ikke en måned",
            "skriv den som år-måned: 2025-03",
            "En periode går fra en måned til en anden.",
        ),
        wrong="year: 2025\nmeetings:\n  - period: {from: marts, to: 2025-04}\n",
        right="year: 2025\nmeetings:\n  - period: {from: 2025-03, to: 2025-04}\n",
        file="plan",
    ),
    Rule(
        "bad-week",
        Severity.ERROR,
        Wording(
            "`{written}` is no week",
            'write its number: 7, or the first and the last in quotes: "28-32"',
            "Weeks are numbered 1 to 53 (ISO 8601), every year. Days are written with `from:` and `to:`.",
        ),
        Wording(
            "`{written}` er ikke en uge",
            'skriv dens nummer: 7, eller den første og den sidste i anførselstegn: "28-32"',
            "Uger har numrene 1 til 53 (ISO 8601), ens hvert år. Dage skrives med `from:` og `to:`.",
        ),
        wrong="name: LOM\norganisation: Fjordby Kommune\nstyle: local\nholiday_weeks: [uge 7]\n",
        right='name: LOM\norganisation: Fjordby Kommune\nstyle: local\nholiday_weeks: [7, "28-32"]\n',
        file="committee",
    ),
    Rule(
        "several-lines",
        Severity.ERROR,
        Wording(
            "`{key}` may not have several lines",
            "write it on one line, without |",
            "Headings, names and other short texts are one line; a number of lines fits longer texts only.",
        ),
        Wording(
            "`{key}` må ikke have flere linjer",
            "skriv teksten på én linje, uden |",
            "Overskrifter, navne og andre korte tekster fylder én linje; kun de længere tekster har flere.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: |\n      Budget\n      og proces\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget og proces\n",
    ),
    Rule(
        "too-long",
        Severity.ERROR,
        Wording(
            "`{key}` has {length} characters; {most} are allowed",
            "shorten it; a long text belongs in `statement`",
            "Titles, headings and names stand in contents and tables, where a page must have room for them.",
        ),
        Wording(
            "`{key}` har {length} tegn; der må være {most}",
            "gør teksten kortere; en lang tekst hører hjemme i `statement`",
            "Titler, overskrifter og navne står i oversigter og tabeller, som en side skal have plads til.",
        ),
        wrong=f"date: 2025-02-28\nitems:\n  - title: {'Budget ' * 100}\n",
        right=_HEAD,
    ),
    Rule(
        "too-many",
        Severity.ERROR,
        Wording(
            "`{key}` has {length} entries; {most} are allowed",
            "name groups, or attach the list as a file; divide a plan into several",
            "Names stand together in one place of the document, where a page must have room for them.",
        ),
        Wording(
            "`{key}` har {length} indgange; der må være {most}",
            "nævn grupper, eller vedlæg listen som bilag; del en mødeplan i flere",
            "Navne står samlet ét sted i dokumentet, hvor siden skal have plads til dem.",
        ),
        wrong=f"date: 2025-02-28\nguests: [{', '.join(f'Gæst {number}' for number in range(301))}]\n"
        "items:\n  - title: Budget\n",
        right=_HEAD,
    ),
    Rule(
        "unknown-value",
        Severity.ERROR,
        Wording(
            "`{key}` cannot be `{written}`",
            "{guess:guess}|it can be {known:any}",
            "The key has a fixed set of values, which decide how the item or the meeting is treated.",
        ),
        Wording(
            "`{key}` kan ikke være `{written}`",
            "{guess:guess}|det kan være {known:any}",
            "Nøglen har et fast sæt værdier, som bestemmer, hvordan punktet eller mødet behandles.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    type: drøftelse\n",
        wrong_danish="dato: 2025-02-28\npunkter:\n  - titel: Budget\n    type: discussion\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    type: discussion\n",
    ),
    Rule(
        "out-of-range",
        Severity.ERROR,
        Wording(
            "`{key}` cannot be {written}",
            "write a whole number from {least} to {most}",
            "Numbers that no meeting can have are slips of the keyboard.",
        ),
        Wording(
            "`{key}` kan ikke være {written}",
            "skriv et helt tal fra {least} til {most}",
            "Tal, som intet møde kan have, er tastefejl.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: -10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: 10\n",
    ),
)
