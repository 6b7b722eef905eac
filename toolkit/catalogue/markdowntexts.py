"""Rules about what Markdown makes of a text that was typed without a thought of it, or pasted from Word."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_TEXT = "date: 2025-02-28\nitems:\n  - title: Budget\n    statement: |\n"

RULES = (
    Rule(
        "pasted-text",
        Severity.WARNING,
        Wording(
            "these {count} lines look pasted from Word; their lists, tables and lines would run together",
            "`minutes format --pasted` makes of them: {shown}",
            "Word has bullets, tabs and a line for each paragraph; Markdown has `- `, `|` and an empty line "
            "between paragraphs. Without them the lines are printed as one paragraph.",
        ),
        Wording(
            "disse {count} linjer ligner tekst fra Word; lister, tabeller og linjer ville flyde sammen",
            "`minutes format --pasted` laver dem om til: {shown}",
            "Word har punkttegn, tabulatorer og en linje for hvert afsnit; Markdown har `- `, `|` og en tom "
            "linje mellem afsnit. Uden dem trykkes linjerne som ét afsnit.",
        ),
        wrong=_TEXT + "      •\tDagtilbud\n      •\tSkoler\n",
        right=_TEXT + "      - Dagtilbud\n      - Skoler\n",
    ),
    Rule(
        "line-breaks",
        Severity.HINT,
        Wording(
            "these {count} lines are printed as one paragraph",
            "put an empty line between paragraphs; `minutes format --pasted` does it",
            "In Markdown the end of a line is a space: only an empty line begins a new paragraph.",
        ),
        Wording(
            "disse {count} linjer trykkes som ét afsnit",
            "sæt en tom linje mellem afsnit; det gør `minutes format --pasted`",
            "I Markdown er et linjeskift et mellemrum: kun en tom linje begynder et nyt afsnit.",
        ),
        wrong=_TEXT + "      Rådhuset\n      Torvet 1\n      8000 Fjordby\n",
        right=_TEXT + "      Rådhuset\n\n      Torvet 1\n\n      8000 Fjordby\n",
    ),
    Rule(
        "accidental-heading",
        Severity.WARNING,
        Wording(
            "`{written}` makes a heading of `{better}`, and is not printed",
            "put an empty line above it or a backslash before it; a heading that is meant begins with `## `",
            "In Markdown a line of dashes or equals signs below words, and a # before them, make a heading.",
        ),
        Wording(
            "`{written}` gør `{better}` til en overskrift og bliver ikke trykt",
            "sæt en tom linje over eller en omvendt skråstreg foran; en ment overskrift begynder med `## `",
            "I Markdown bliver ord til en overskrift af en linje streger eller lighedstegn under dem og af "
            "et # foran.",
        ),
        wrong=_TEXT + "      Forslaget er uændret.\n      ---\n      Sagen er sendt i høring.\n",
        right=_TEXT + "      Forslaget er uændret.\n\n      ---\n\n      Sagen er sendt i høring.\n",
    ),
    Rule(
        "accidental-code",
        Severity.WARNING,
        Wording(
            "lines that are indented like this are printed as computer code: `{written}`",
            "begin them in the column of the other lines",
            "In Markdown four spaces or a tab at the beginning of a line make code of it, letter for letter.",
        ),
        Wording(
            "linjer, der er rykket så langt ind, trykkes som programkode: `{written}`",
            "begynd dem i samme kolonne som de andre linjer",
            "I Markdown gør fire mellemrum eller en tabulator først på en linje den til kode, tegn for tegn.",
        ),
        wrong=_TEXT + "      Forslaget er uændret.\n\n          Sagen er sendt i høring.\n",
        right=_TEXT + "      Forslaget er uændret.\n\n      Sagen er sendt i høring.\n",
    ),
    Rule(
        "empty-bullet",
        Severity.WARNING,
        Wording(
            "nothing follows `{written}`: it begins a point of a list that says nothing",
            "write the point, or delete the line",
            "A line with a dash or a number alone is an item of a list that says nothing.",
        ),
        Wording(
            "der står intet efter `{written}`: det begynder et punkt på en liste, som intet siger",
            "skriv punktet, eller slet linjen",
            "En linje med en bindestreg eller et tal alene er et punkt på en liste, som intet siger.",
        ),
        wrong=_TEXT + "      - Dagtilbud\n      -\n      - Skoler\n",
        right=_TEXT + "      - Dagtilbud\n      - Skoler\n",
    ),
    Rule(
        "word-parted",
        Severity.WARNING,
        Wording(
            "the line ends within a word: it is printed with a hyphen and a space in it",
            "write `{better}` on one line",
            "A text from a PDF brings its hyphens along. In a paragraph the end of a line is a space.",
        ),
        Wording(
            "linjen ender midt i et ord: det bliver trykt med bindestreg og mellemrum",
            "skriv `{better}` på én linje",
            "En tekst fra en PDF har sine bindestreger med. I et afsnit er et linjeskift et mellemrum.",
        ),
        wrong=_TEXT + "      Arbejdet fort-\n      sætter til foråret.\n",
        right=_TEXT + "      Arbejdet fortsætter\n      til foråret.\n",
    ),
    Rule(
        "sign-not-printed",
        Severity.HINT,
        Wording(
            "`{written}` is printed as `{better}`",
            "write `{better}` if that is meant; one more backslash before it, or `&amp;` for &, keeps what "
            "is written",
            "In Markdown a backslash takes the meaning from the sign after it, and `&copy;` is the name of a "
            "sign.",
        ),
        Wording(
            "`{written}` trykkes som `{better}`",
            "skriv `{better}`, hvis det er ment; en omvendt skråstreg mere foran, eller `&amp;` for &, "
            "bevarer det",
            "I Markdown tager en omvendt skråstreg betydningen fra tegnet efter den, og `&copy;` er navnet "
            "på et tegn.",
        ),
        wrong=_TEXT + "      Prisen er 3\\*4 mio. kr.\n",
        right=_TEXT + "      Prisen er 3*4 mio. kr.\n",
    ),
    Rule(
        "entry-sign",
        Severity.WARNING,
        Wording(
            "`{written}` is printed as well: each entry of the list gets a sign or number of its own",
            "delete `{written}`",
            "The entries of a list in YAML are printed as points. A bullet or number that came along from "
            "Word stands there twice.",
        ),
        Wording(
            "`{written}` bliver også trykt: hvert led på listen får sit eget tegn eller nummer",
            "slet `{written}`",
            "En listes led i YAML trykkes som punkter. Et punkttegn eller nummer, der er fulgt med fra Word, "
            "står der så to gange.",
        ),
        wrong='date: 2025-02-28\nitems:\n  - title: Budget\n    recommendation: ["• godkender budgettet"]\n',
        right='date: 2025-02-28\nitems:\n  - title: Budget\n    recommendation: ["godkender budgettet"]\n',
    ),
    Rule(
        "text-too-long",
        Severity.ERROR,
        Wording(
            "this text is {megabytes} MB long; a text may have 1 MB",
            "make an attachment of it, or several items",
            "A megabyte of text is some 400 pages. What is longer is a document of its own.",
        ),
        Wording(
            "denne tekst fylder {megabytes} MB; en tekst må fylde 1 MB",
            "gør den til et bilag eller til flere punkter",
            "En megabyte tekst er omkring 400 sider. Det, der er længere, er et dokument for sig selv.",
        ),
        wrong="an item with a statement of 400 pages",
        wrong_danish="et punkt med en sagsfremstilling på 400 sider",
        right="an item with an attachment of 400 pages",
        right_danish="et punkt med et bilag på 400 sider",
        file="folder",
    ),
    Rule(
        "text-in-pieces",
        Severity.ERROR,
        Wording(
            "this text has {count} paragraphs, cells of tables and groups of words in bold; "
            "a text may have {most}",
            "attach it, a table as a spreadsheet, or make several items of it",
            "Every paragraph, point of a list and cell of a table is set and tagged by itself. A table of so "
            "many cells has hundreds of pages, and nobody reads it in an agenda.",
        ),
        Wording(
            "denne tekst har {count} afsnit, tabelceller og grupper af fede ord; en tekst må have {most}",
            "gør den til et bilag, en tabel til et regneark, eller del den i flere punkter",
            "Hvert afsnit, hvert listepunkt og hver celle i en tabel sættes og mærkes op for sig. En tabel "
            "med så mange celler fylder hundredvis af sider, og ingen læser den i en dagsorden.",
        ),
        wrong="an item with a statement that is a table of 6,000 rows",
        wrong_danish="et punkt med en sagsfremstilling, der er en tabel med 6.000 rækker",
        right="an item with that table as an attached spreadsheet",
        right_danish="et punkt med den tabel som vedhæftet regneark",
        file="folder",
    ),
)
