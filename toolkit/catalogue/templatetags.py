"""Rules about the tags of a Word template: whole, in their place, and closed."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_WITHOUT_BREAKS = "{%p for item in items %}\n{%p if not item.is_break %}\n{{ item.title }}\n"

RULES = (
    Rule(
        "template-tag-open",
        Severity.ERROR,
        Wording(
            "{where}: {tag} is not closed in its paragraph",
            "close it with {closing}",
            "A tag begins and ends in one paragraph. What follows an open tag would be taken for a part of "
            "it.",
        ),
        Wording(
            "{where}: {tag} er ikke afsluttet i sit afsnit",
            "afslut det med {closing}",
            "Et felt begynder og slutter i samme afsnit. Ellers bliver teksten efter det regnet med til "
            "feltet.",
        ),
        wrong="{{ meeting.date",
        right="{{ meeting.date }}",
        file="template",
    ),
    Rule(
        "template-stray-piece",
        Severity.ERROR,
        Wording(
            "{where}: {piece} looks like a piece of a tag, but stands outside any",
            "write the whole tag, such as {{{{ meeting.date }}}}, or delete the piece",
            "Text outside tags is printed as it stands: a tag that has lost a bracket is printed too.",
        ),
        Wording(
            "{where}: {piece} ligner en del af et felt, men står uden for alle felter",
            "skriv hele feltet, for eksempel {{{{ meeting.date }}}}, eller slet stumpen",
            "Tekst uden for felter skrives, som den står. Det gælder også et felt, der har mistet en "
            "parentes.",
        ),
        wrong="{ meeting.date }}",
        right="{{ meeting.date }}",
        file="template",
    ),
    Rule(
        "template-tag-split",
        Severity.ERROR,
        Wording(
            "{where}: Word has split {tag} by a link, a field, a picture or a tracked change in it",
            "delete the tag, type it again in one go, and remove any link from it",
            "Word keeps a tag in pieces where it is formatted in pieces. Most pieces are joined again, but "
            "not across something that must itself stay whole.",
        ),
        Wording(
            "{where}: Word har delt {tag} med et link, et felt, et billede eller en registreret ændring",
            "slet feltet, skriv det igen i ét stræk, og fjern et eventuelt link fra det",
            "Word gemmer et felt i stumper, hvor det er formateret i stumper. De fleste samles igen, men "
            "ikke hen over noget, der selv skal være helt.",
        ),
        wrong="a tag of which one half is a link",
        wrong_danish="et felt, hvor den ene halvdel er et link",
        right="{{ meeting.date }}",
        file="template file",
    ),
    Rule(
        "template-tag-not-alone",
        Severity.ERROR,
        Wording(
            "{where}: {tag} takes the place of its whole {whole}, which holds more",
            "leave out the `{prefix}`, or move the rest to a {whole} of its own",
            "What shares the paragraph, row or cell with such a tag is lost, page and section breaks too.",
        ),
        Wording(
            "{where}: {tag} står for hele {whole}, hvor der står mere",
            "udelad `{prefix}`, eller flyt resten til sin egen plads",
            "Det, der deler afsnit, række eller celle med sådan et felt, går tabt, også side- og "
            "sektionsskift.",
        ),
        wrong="{%p if meeting.issued %} {{ meeting.issued }}\n{%p endif %}",
        right="{%p if meeting.issued %}\n{{ meeting.issued }}\n{%p endif %}",
        file="template",
    ),
    Rule(
        "template-tag-outside-table",
        Severity.ERROR,
        Wording(
            "{where}: {tag} stands for a table row or cell, but is in no table",
            "write it with `p` in place of `tr` or `tc`, or move it into a row of the table",
            "`tr` and `tc` repeat rows and cells. Outside a table there are only paragraphs to repeat: `p`.",
        ),
        Wording(
            "{where}: {tag} står for en tabelrække eller -celle, men er ikke i en tabel",
            "skriv det med `p` i stedet for `tr` eller `tc`, eller flyt det ind i en række i tabellen",
            "`tr` og `tc` gentager rækker og celler. Uden for en tabel er der kun afsnit at gentage: `p`.",
        ),
        wrong="{%tr for line in meeting.place_lines %}\n{{ line }}\n{%tr endfor %}",
        right="{%p for line in meeting.place_lines %}\n{{ line }}\n{%p endfor %}",
        file="template",
    ),
    Rule(
        "template-tag-syntax",
        Severity.ERROR,
        Wording(
            "{where}: {tag} cannot be read: {reason}",
            "compare it with the examples in docs/templates.md",
            "Tags are written in Jinja's language: names with dots, `if` and `for`, and filters after a bar.",
        ),
        Wording(
            "{where}: {tag} kan ikke læses: {reason}",
            "sammenlign det med eksemplerne i docs/templates.md",
            "Felter skrives i Jinjas sprog: navne med punktum, `if` og `for`, og filtre efter en lodret "
            "streg.",
        ),
        wrong="{{ meeting.date | }}",
        right="{{ meeting.date }}",
        file="template",
    ),
    Rule(
        "template-unknown-tag",
        Severity.ERROR,
        Wording(
            "{where}: {tag} begins with `{word}`, which no tag does",
            "{guess:guess}|use if, elif, else, endif, for, endfor or set; {{%p …%}} stands for a paragraph",
            "The first word of a {% tag says what it does.",
        ),
        Wording(
            "{where}: {tag} begynder med `{word}`, og det gør ingen felter",
            "{guess:guess}|brug if, elif, else, endif, for, endfor eller set; {{%p …%}} står for et afsnit",
            "Det første ord i et {%-felt siger, hvad det gør.",
        ),
        wrong="{%p fi meeting.issued %}\n{{ meeting.issued }}",
        right="{%p if meeting.issued %}\n{{ meeting.issued }}\n{%p endif %}",
        file="template",
    ),
    Rule(
        "template-block-open",
        Severity.ERROR,
        Wording(
            "{where}: {tag} is never closed",
            "add {end} with the same brackets after what belongs to it",
            "Every `if` needs its `endif` and every `for` its `endfor`.",
        ),
        Wording(
            "{where}: {tag} bliver aldrig lukket",
            "tilføj {end} med de samme parenteser efter det, der hører til",
            "Hvert `if` skal have sit `endif`, og hvert `for` sit `endfor`.",
        ),
        wrong="{%p if meeting.issued %}\n{{ meeting.issued }}",
        right="{%p if meeting.issued %}\n{{ meeting.issued }}\n{%p endif %}",
        file="template",
    ),
    Rule(
        "template-block-unopened",
        Severity.ERROR,
        Wording(
            "{where}: {tag} belongs to no block that is open here",
            "delete it, or add the `if` or `for` that it belongs to",
            "`endif` and `else` belong to an `if` before them, `endfor` to a `for`; `else` comes once, and "
            "last.",
        ),
        Wording(
            "{where}: {tag} hører ikke til en blok, der er åben her",
            "slet det, eller tilføj det `if` eller `for`, som det hører til",
            "`endif` og `else` hører til et `if` før dem, `endfor` til et `for`; `else` kommer én gang, og "
            "til sidst.",
        ),
        wrong="{{ meeting.issued }}\n{%p endif %}",
        right="{%p if meeting.issued %}\n{{ meeting.issued }}\n{%p endif %}",
        file="template",
    ),
    Rule(
        "template-block-crosses",
        Severity.ERROR,
        Wording(
            "{where}: {tag} is not in the same text or table as {begun} ({first}), which it belongs to",
            "write both with the same letter, and put both in the same text, table or row",
            "What is chosen or repeated must be whole: whole paragraphs of one text with `p`, whole rows of "
            "one table with `tr`, or words of one paragraph with neither.",
        ),
        Wording(
            "{where}: {tag} er ikke i samme tekst eller tabel som {begun} ({first}), som det hører til",
            "skriv begge med det samme bogstav, og sæt begge i samme tekst, tabel eller række",
            "Det, der vælges eller gentages, skal være helt: hele afsnit af én tekst med `p`, hele rækker "
            "af én tabel med `tr` eller ord i ét afsnit uden bogstav.",
        ),
        wrong="{%p if meeting.issued %}\n{{ meeting.issued }}{% endif %}",
        right="{%p if meeting.issued %}\n{{ meeting.issued }}\n{%p endif %}",
        file="template",
    ),
    Rule(
        "template-form",
        Severity.ERROR,
        Wording(
            "{where}: {tag} has the wrong form for what it prints",
            "write {right}",
            "Text is printed with {{ }}, ready-made pieces of a line with {{r }}, whole paragraphs with {{p "
            "}}. docs/templates.md says for each name which it is.",
        ),
        Wording(
            "{where}: {tag} har en forkert form til det, det skriver",
            "skriv {right}",
            "Tekst skrives med {{ }}, færdige stykker af en linje med {{r }}, hele afsnit med {{p }}. "
            "docs/templates.md siger for hvert navn, hvad det er.",
        ),
        wrong=_WITHOUT_BREAKS + "{{ item.statement }}\n{%p endif %}\n{%p endfor %}",
        right=_WITHOUT_BREAKS + "{{p item.statement }}\n{%p endif %}\n{%p endfor %}",
        file="template",
    ),
)
