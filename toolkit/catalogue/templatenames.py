"""Rules about what the tags of a Word template name, and what they may do."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_ITEM = "{{%p for item in items %}}\n{}\n{{%p endfor %}}"

RULES = (
    Rule(
        "template-unknown-name",
        Severity.ERROR,
        Wording(
            "{where}: {tag}: templates know no `{name}`",
            "{guess:guess}|docs/templates.md lists every name there is",
            "A name that is not there would be printed as nothing, so the build stops instead.",
        ),
        Wording(
            "{where}: {tag}: skabeloner kender ikke `{name}`",
            "{guess:guess}|docs/templates.md viser alle de navne, der findes",
            "Et navn, der ikke findes, ville blive skrevet som ingenting, så i stedet standser arbejdet.",
        ),
        wrong="{{ meeting.dato }}",
        right="{{ meeting.date }}",
        file="template",
    ),
    Rule(
        "template-unknown-label",
        Severity.ERROR,
        Wording(
            "{where}: {tag}: there is no label `{name}`",
            "{guess:guess}|docs/templates.md lists the labels",
            "Labels are the documents' fixed words. Their list is fixed, what they say is not.",
        ),
        Wording(
            "{where}: {tag}: der er ingen etiket `{name}`",
            "{guess:guess}|docs/templates.md viser etiketterne",
            "Etiketter er dokumenternes faste ord. Hvilke der er, ligger fast; hvad de siger, gør ikke.",
        ),
        wrong="{{ labels.desicion }}",
        right="{{ labels.decision }}",
        file="template",
    ),
    Rule(
        "template-unguarded-name",
        Severity.ERROR,
        Wording(
            "{where}: {tag}: `{name}` is not always there",
            "ask for it first: {{%p if {guard} %}} … {{%p endif %}}",
            "A break has no case number and no texts, and not every item has a recommendation. The first "
            "meeting without it would stop the build.",
        ),
        Wording(
            "{where}: {tag}: `{name}` er der ikke altid",
            "spørg efter det først: {{%p if {guard} %}} … {{%p endif %}}",
            "En pause har intet sagsnummer og ingen tekster, og ikke alle punkter har en indstilling. Det "
            "første møde uden ville standse arbejdet.",
        ),
        wrong=_ITEM.format("{{ item.case }}"),
        right=_ITEM.format("{%p if not item.is_break %}\n{{ item.case }}\n{%p endif %}"),
        file="template",
    ),
    Rule(
        "template-unknown-filter",
        Severity.ERROR,
        Wording(
            "{where}: {tag}: there is no filter or test `{name}`",
            "{guess:guess}|use one of Jinja's own, such as upper, join or select",
            "A filter follows a bar and changes what is printed; a test follows `is`. Both are Jinja's own.",
        ),
        Wording(
            "{where}: {tag}: der er intet filter og ingen prøve `{name}`",
            "{guess:guess}|brug et af Jinjas egne, for eksempel upper, join eller select",
            "Et filter følger efter en lodret streg og ændrer det, der skrives; en prøve følger efter `is`.",
        ),
        wrong="{{ meeting.title | uper }}",
        right="{{ meeting.title | upper }}",
        file="template",
    ),
    Rule(
        "template-call",
        Severity.ERROR,
        Wording(
            "{where}: {tag} calls a function",
            "use a filter, such as {{{{ meeting.title | upper }}}}, or loop.index",
            "A template chooses and prints what is there. It runs nothing.",
        ),
        Wording(
            "{where}: {tag} kalder en funktion",
            "brug et filter, for eksempel {{{{ meeting.title | upper }}}}, eller loop.index",
            "En skabelon vælger og skriver det, der er. Den kører ikke noget.",
        ),
        wrong="{{ meeting.title.upper() }}",
        right="{{ meeting.title | upper }}",
        file="template",
    ),
    Rule(
        "template-forbidden",
        Severity.ERROR,
        Wording(
            "{where}: {tag} uses `{construct}`, which templates may not",
            "leave it out; a template prints, chooses with if, repeats with for, and filters",
            "A template reads no other file, defines nothing to call, changes nothing it is given, names "
            "nothing that begins with _, and never switches off the protection of the users' texts.",
        ),
        Wording(
            "{where}: {tag} bruger `{construct}`, og det må skabeloner ikke",
            "udelad det; en skabelon skriver, vælger med if, gentager med for og filtrerer",
            "En skabelon læser ingen anden fil, definerer intet, der kan kaldes, ændrer intet af det, den "
            "får, nævner intet, der begynder med _, og slår aldrig beskyttelsen af brugernes tekster fra.",
        ),
        wrong="{{ meeting.title | safe }}",
        right="{{ meeting.title }}",
        file="template",
    ),
    Rule(
        "template-not-text",
        Severity.ERROR,
        Wording(
            "{where}: {tag} prints no plain text but a list, a group of fields, yes or no, or nothing",
            "print one of its texts, or repeat over it with for",
            "Only texts and numbers can be printed. Of a list, the program's own notation would be.",
        ),
        Wording(
            "{where}: {tag} skriver ikke tekst, men en liste, en feltgruppe, ja eller nej eller ingenting",
            "skriv en af dens tekster, eller gentag over den med for",
            "Kun tekster og tal kan skrives. Af en liste ville det blive programmets egen skrivemåde.",
        ),
        wrong="{{ meeting.participants }}",
        right="{{ meeting.participants_text }}",
        file="template",
    ),
    Rule(
        "template-not-a-list",
        Severity.ERROR,
        Wording(
            "{where}: {tag} repeats over something that is no list",
            "repeat over a list, such as items or item.attachments",
            "Of a text each letter would be taken for itself.",
        ),
        Wording(
            "{where}: {tag} gentager over noget, der ikke er en liste",
            "gentag over en liste, for eksempel items eller item.attachments",
            "Af en tekst ville hvert bogstav blive taget for sig.",
        ),
        wrong="{%p for name in meeting.participants_text %}\n{{ name }}\n{%p endfor %}",
        right="{%p for name in meeting.participants %}\n{{ name }}\n{%p endfor %}",
        file="template",
    ),
    Rule(
        "template-unused-loop",
        Severity.WARNING,
        Wording(
            "{where}: {tag} repeats what follows, but nothing in it names `{name}`",
            "print {name} inside, or remove the loop",
            "The same would be printed over and over. Often the tag that prints has lost its brackets.",
        ),
        Wording(
            "{where}: {tag} gentager det følgende, men intet i det nævner `{name}`",
            "skriv {name} inde i den, eller fjern gentagelsen",
            "Det samme ville blive skrevet igen og igen. Ofte har det felt, der skriver, mistet sine "
            "parenteser.",
        ),
        wrong="{%p for name in meeting.participants %}\nname\n{%p endfor %}",
        right="{%p for name in meeting.participants %}\n{{ name }}\n{%p endfor %}",
        file="template",
    ),
    Rule(
        "template-label-pattern",
        Severity.WARNING,
        Wording(
            "{where}: {tag}: the label `{name}` is a pattern that the toolkit fills",
            "print the filled text instead, such as item.heading, item.time or meeting.ended_text",
            "A pattern holds names in braces, and they would be printed as they are.",
        ),
        Wording(
            "{where}: {tag}: etiketten `{name}` er et mønster, som værktøjet udfylder",
            "skriv den udfyldte tekst i stedet, for eksempel item.heading, item.time eller "
            "meeting.ended_text",
            "Et mønster har navne i krøllede parenteser, og de ville blive skrevet, som de er.",
        ),
        wrong="{{ labels.ended }}",
        right="{{ meeting.ended_text }}",
        file="template",
    ),
)
