"""Rules about a Word template that help readers who do not see its documents, or not their colours."""

from __future__ import annotations

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
    Rule(
        "template-picture-without-alt",
        Severity.WARNING,
        Wording(
            "{where}: there is a picture without an alternative text",
            "right-click it in Word, choose *View Alt Text*, and write what it shows or mark it as "
            "decorative",
            "Every document made from the template would have a picture that a screen reader cannot "
            "tell (PDF/UA-1, 7.3).",
        ),
        Wording(
            "{where}: her er et billede uden alternativ tekst",
            "højreklik på det i Word, vælg *Vis alternativ tekst*, og skriv, hvad det viser, eller "
            "markér det som dekorativt",
            "Alle dokumenter fra skabelonen ville have et billede, som en skærmlæser ikke kan fortælle "
            "om (PDF/UA-1, 7.3).",
        ),
        wrong="a logo in the text without alternative text",
        wrong_danish="et logo i teksten uden alternativ tekst",
        right="a logo with one",
        right_danish="et logo med alternativ tekst",
        file="template file",
    ),
    Rule(
        "template-table-without-header",
        Severity.WARNING,
        Wording(
            "{where}: there is a table without headers",
            "mark its first row as header row (*Table Layout*, *Repeat Header Rows*), or tick only "
            "*First Column* in *Table Design*",
            "A screen reader says a column's or row's name before each of its cells (PDF/UA-1, 7.5).",
        ),
        Wording(
            "{where}: her er en tabel uden overskrifter",
            "markér dens første række som overskrift (*Tabellayout*, *Gentag overskriftsrækker*), eller "
            "sæt kun hak ved *Første kolonne* i *Tabeldesign*",
            "En skærmlæser siger kolonnens eller rækkens navn før hver af dens celler (PDF/UA-1, 7.5).",
        ),
        wrong="a table of facts with a plain first column",
        wrong_danish="en tabel over oplysninger med en almindelig første kolonne",
        right="the same with First Column ticked",
        right_danish="den samme, hvor Første kolonne er slået til",
        file="template file",
    ),
    Rule(
        "template-heading-skipped",
        Severity.WARNING,
        Wording(
            "{where}: this heading skips a level",
            "give it the heading style one level below the one before it",
            "Headings tell what belongs to what (PDF/UA-1, 7.4.2).",
        ),
        Wording(
            "{where}: denne overskrift springer et niveau over",
            "giv den overskriftstypografien ét niveau under den forrige",
            "Overskrifter viser, hvad der hører under hvad (PDF/UA-1, 7.4.2).",
        ),
        wrong="Heading 3 after Heading 1",
        wrong_danish="Overskrift 3 efter Overskrift 1",
        right="Heading 2 after Heading 1",
        right_danish="Overskrift 2 efter Overskrift 1",
        file="template file",
    ),
    Rule(
        "template-link-says-nothing",
        Severity.WARNING,
        Wording(
            "{where}: the link text “{text}” does not say where it leads",
            "put the link on the words that say what is there",
            "Who does not see the page goes from link to link, and hears only their words (WCAG 2.4.4).",
        ),
        Wording(
            "{where}: linkteksten “{text}” siger ikke, hvor linket fører hen",
            "sæt linket på de ord, der siger, hvad der er dér",
            "Den, der ikke kan se siden, går fra link til link og hører kun deres ord (WCAG 2.4.4).",
        ),
        wrong="a link called click here",
        wrong_danish="et link, der hedder klik her",
        right="a link called the committee's page",
        right_danish="et link, der hedder udvalgets side",
        file="template file",
    ),
    Rule(
        "template-colour-alone",
        Severity.HINT,
        Wording(
            "{where}: some words differ from the others in nothing but their colour",
            "make them bold too, or say it in words, if the colour means something",
            "Some readers see no colours, and some printers print none (WCAG 1.4.1).",
        ),
        Wording(
            "{where}: nogle ord adskiller sig kun fra de andre ved deres farve",
            "gør dem også fede, eller sig det med ord, hvis farven betyder noget",
            "Nogle læsere ser ikke farver, og nogle printere trykker ingen (WCAG 1.4.1).",
        ),
        wrong="red words among black ones",
        wrong_danish="røde ord mellem sorte",
        right="red and bold words",
        right_danish="røde og fede ord",
        file="template file",
    ),
)
