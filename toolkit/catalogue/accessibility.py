"""Rules about what no machine can mend for those who do not see a page: pictures, links, headings."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_ITEM = "date: 2025-02-28\nitems:\n  - title: Budget\n    statement: "

RULES = (
    Rule(
        "image-without-alt",
        Severity.WARNING,
        Wording(
            "the picture {source} has no words for those who do not see it",
            'write between the brackets what it shows, or mark it as decoration: ![]({source} "decorative")',
            "A screen reader reads the words between the brackets aloud. Without them the PDF cannot be "
            "called accessible (PDF/UA-1, 7.3; WCAG 1.1.1). Decoration is passed over.",
        ),
        Wording(
            "billedet {source} har ingen ord til dem, der ikke kan se det",
            'skriv mellem klammerne, hvad det viser, eller kald det pynt: ![]({source} "dekorativt")',
            "En skærmlæser læser ordene mellem klammerne op. Uden dem kan PDF-filen ikke kaldes tilgængelig "
            "(PDF/UA-1, 7.3; WCAG 1.1.1). Pynt bliver sprunget over.",
        ),
        wrong=_ITEM + '"![](bilag/kurve.png)"\n',
        right=_ITEM + '"![Udgifterne stiger fra 2 til 3 mio. kr.](bilag/kurve.png)"\n',
    ),
    Rule(
        "text-in-picture",
        Severity.HINT,
        Wording(
            "the picture {source} seems to show text",
            "write the text itself, as text or as a table",
            "Text in a picture is not read aloud, cannot be searched for, and blurs when it is enlarged "
            "(WCAG 1.4.5).",
        ),
        Wording(
            "billedet {source} ser ud til at vise tekst",
            "skriv selve teksten, som tekst eller som en tabel",
            "Tekst i et billede bliver ikke læst op, kan ikke søges frem og bliver uskarp, når den "
            "forstørres (WCAG 1.4.5).",
        ),
        wrong=_ITEM + '"![Skærmbillede af budgettet](bilag/kurve.png)"\n',
        right=_ITEM + '"Budgettet er 3 mio. kr."\n',
    ),
    Rule(
        "link-says-nothing",
        Severity.WARNING,
        Wording(
            "the link text `{text}` does not say where it leads",
            "let the link stand on the words that say what is there",
            "Who does not see the page goes from link to link, and hears only their words (WCAG 2.4.4).",
        ),
        Wording(
            "linkteksten `{text}` siger ikke, hvor linket fører hen",
            "sæt linket på de ord, der siger, hvad der er dér",
            "Den, der ikke kan se siden, går fra link til link og hører kun deres ord (WCAG 2.4.4).",
        ),
        wrong=_ITEM + '"Se planen: [klik her](https://example.org/plan)"\n',
        right=_ITEM + '"Se [planen for 2025](https://example.org/plan)"\n',
    ),
    Rule(
        "heading-skipped",
        Severity.WARNING,
        Wording(
            "the heading `{text}` skips a level",
            "write it with {count} #",
            "Headings tell what belongs to what, so each is at most one level below the one before it "
            "(PDF/UA-1, 7.4.2).",
        ),
        Wording(
            "overskriften `{text}` springer et niveau over",
            "skriv den med {count} #",
            "Overskrifter viser, hvad der hører under hvad, så hver er højst ét niveau under den forrige "
            "(PDF/UA-1, 7.4.2).",
        ),
        wrong=_ITEM + "|\n      # Økonomi\n      Tekst.\n\n      ### Løn\n      Tekst.\n",
        right=_ITEM + "|\n      # Økonomi\n      Tekst.\n\n      ## Løn\n      Tekst.\n",
    ),
    Rule(
        "table-without-header",
        Severity.WARNING,
        Wording(
            "this table has no words in its first row, which says what the columns hold",
            "write the columns' names there",
            "A screen reader reads a column's name before each of its cells (PDF/UA-1, 7.5).",
        ),
        Wording(
            "denne tabel har ingen ord i første række, som siger, hvad kolonnerne indeholder",
            "skriv kolonnernes navne dér",
            "En skærmlæser læser kolonnens navn før hver af dens celler (PDF/UA-1, 7.5).",
        ),
        wrong=_ITEM + "|\n      |  |  |\n      | - | - |\n      | Løn | 3 mio. |\n",
        right=_ITEM + "|\n      | Post | Beløb |\n      | - | - |\n      | Løn | 3 mio. |\n",
    ),
    Rule(
        "bad-language",
        Severity.ERROR,
        Wording(
            "`{written}` is no code of a language",
            "write its two letters: en for English, de for German, pl for Polish",
            "A screen reader takes the voice of that language (WCAG 3.1.2). The codes are those of "
            "ISO 639-1; Danish is da, Swedish sv and Greenlandic kl.",
        ),
        Wording(
            "`{written}` er ikke en sprogkode",
            "skriv de to bogstaver: en for engelsk, de for tysk, pl for polsk",
            "En skærmlæser tager den stemme, der hører til sproget (WCAG 3.1.2). Koderne er dem i ISO 639-1; "
            "dansk er da, svensk sv og grønlandsk kl.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: The harbour\n    lang: engelsk\n",
        right="date: 2025-02-28\nitems:\n  - title: The harbour\n    lang: en\n",
    ),
    Rule(
        "other-language",
        Severity.HINT,
        Wording(
            "the passage `{words} …` seems to be in another language ({language})",
            "say so: [the words]{{lang={language}}}, or `lang: {language}` on the item",
            "A screen reader then reads it aloud in that language's voice (WCAG 3.1.2). It is only looked "
            "for when the committee's `checks` say `other-language: hint`.",
        ),
        Wording(
            "stedet `{words} …` ser ud til at være på et andet sprog ({language})",
            "skriv det: [ordene]{{lang={language}}}, eller sprogkoden {language} på punktet",
            "En skærmlæser læser det så op med det sprogs stemme (WCAG 3.1.2). Der ses kun efter det, når "
            "udvalgets `checks` siger `other-language: hint`.",
        ),
        wrong="# committee.yaml: checks: {other-language: hint}\n"
        + _ITEM
        + "The report recommends that the municipality builds a new harbour.\n",
        right="# committee.yaml: checks: {other-language: hint}\n"
        + _ITEM
        + '"[The report recommends that the municipality builds a new harbour.]{lang=en}"\n',
        file="language",
    ),
    Rule(
        "languages-missing",
        Severity.WARNING,
        Wording(
            "`other-language` is asked for, and the program that tells languages apart is not installed",
            "{install}",
            "The library is an extra, since few committees write in several languages.",
        ),
        Wording(
            "`other-language` er slået til, men programmet, der kender sprogene, er ikke installeret",
            "{install}",
            "Biblioteket er en ekstra del, da kun få udvalg skriver på flere sprog.",
        ),
        wrong="name: LOM\norganisation: Fjordby\nchecks: {other-language: hint}\n",
        right="name: LOM\norganisation: Fjordby\n",
        file="language",
    ),
)
