"""Rules about YAML itself, in the terms of somebody who writes it once a month."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_BRACKETS = "[" * 41 + "]" * 41

RULES = (
    Rule(
        "yaml-tab",
        Severity.ERROR,
        Wording(
            "a tab character is used to indent",
            "use spaces instead of the tab",
            "YAML counts spaces to see what belongs together, and a tab has no certain width.",
        ),
        Wording(
            "linjen er rykket ind med et tabulatortegn",
            "brug mellemrum i stedet for tabulator",
            "YAML tæller mellemrum for at se, hvad der hører sammen, og en tabulator har ingen fast bredde.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n\tduration: 10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: 10\n",
    ),
    Rule(
        "yaml-dash-space",
        Severity.ERROR,
        Wording(
            "there is no space after the dash",
            "write `- {rest}`",
            "A dash begins a point of a list only when a space follows it.",
        ),
        Wording(
            "der mangler et mellemrum efter bindestregen",
            "skriv `- {rest}`",
            "En bindestreg begynder kun et nyt punkt i en liste, når der er et mellemrum efter den.",
        ),
        wrong="date: 2025-02-28\nitems:\n  -title: Budget\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "yaml-indentation",
        Severity.ERROR,
        Wording(
            "this line is indented by {found} spaces, which fits nothing above it",
            "indent it by {expected} spaces, like the line it belongs with",
            "Lines that belong together begin in the same column.",
        ),
        Wording(
            "linjen er rykket {found} mellemrum ind, og det passer ikke med noget ovenfor",
            "ryk den {expected} mellemrum ind som den linje, den hører sammen med",
            "Linjer, der hører sammen, begynder i samme kolonne.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n     duration: 10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: 10\n",
    ),
    Rule(
        "yaml-no-key",
        Severity.ERROR,
        Wording(
            "these words stand where a key should be: `{written}`",
            "{advice}",
            "Each line of a group begins with a key and a colon, save inside a text that | began.",
        ),
        Wording(
            "disse ord står, hvor der skulle stå en nøgle: `{written}`",
            "{advice}",
            "Hver linje i en gruppe begynder med en nøgle og et kolon, undtagen i en tekst, som | begyndte.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    husk kaffe\n    duration: 10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    # husk kaffe\n    duration: 10\n",
    ),
    Rule(
        "yaml-lost-colon",
        Severity.ERROR,
        Wording(
            "a colon is missing after `{key}`",
            "write `{right}`",
            "A key is told from words by the colon behind it, and a space after that.",
        ),
        Wording(
            "der mangler et kolon efter `{key}`",
            "skriv `{right}`",
            "En nøgle kendes fra ord på kolonet efter den og et mellemrum efter det.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title Budget\n    duration: 10\n",
        wrong_danish="dato: 2025-02-28\npunkter:\n  - titel Budget\n    varighed: 10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: 10\n",
    ),
    Rule(
        "yaml-dash",
        Severity.ERROR,
        Wording(
            "this is a long dash; a list needs a hyphen",
            "replace it by `-`",
            "Word turns a hyphen at the start of a line into a long dash, which YAML takes for a letter.",
        ),
        Wording(
            "dette er en tankestreg; en liste kræver en bindestreg",
            "erstat den med `-`",
            "Word laver en bindestreg først på linjen om til en tankestreg, som er et bogstav for YAML.",
        ),
        wrong="date: 2025-02-28\nitems:\n  \u2013 title: Budget\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "yaml-syntax",
        Severity.ERROR,
        Wording(
            "this cannot be understood as YAML",
            "compare with the lines above: indentation, quotes, colon and space",
            "Something about this line or the one before it breaks the form of the file.",
        ),
        Wording(
            "dette kan ikke forstås som YAML",
            "sammenlign med linjerne ovenfor: indrykning, anførselstegn, kolon og mellemrum",
            "Noget ved denne linje eller linjen før bryder filens form.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    presenters: [Anna Dahl, [Bo Lund]\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    presenters: [Anna Dahl, Bo Lund]\n",
    ),
    Rule(
        "non-breaking-space",
        Severity.ERROR,
        Wording(
            "a non-breaking space stands here; it looks like a space, but is none",
            "delete it and type an ordinary space",
            "Text copied from Word or a web page brings such spaces. YAML takes them for letters.",
        ),
        Wording(
            "her står et hårdt mellemrum; det ligner et mellemrum, men er det ikke",
            "slet det, og skriv et almindeligt mellemrum",
            "Tekst, der er kopieret fra Word eller en webside, har ofte hårde mellemrum. "
            "YAML regner dem ikke for indrykning.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n  \u00a0 duration: 10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: 10\n",
    ),
    Rule(
        "duplicate-key",
        Severity.ERROR,
        Wording(
            "`{key}` is here already, in line {first}",
            "keep one of the two, or move their texts together",
            "A key may stand once in its group; which of two should count cannot be known.",
        ),
        Wording(
            "`{key}` står her allerede, i linje {first}",
            "behold den ene af de to, eller saml teksterne",
            "En nøgle må stå én gang i sin gruppe; det kan ikke vides, hvilken af to der gælder.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    note: kort\n    note: se bilag\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    note: kort, se bilag\n",
    ),
    Rule(
        "yaml-key",
        Severity.ERROR,
        Wording(
            "a list or a group stands where a key should be",
            "write a key, a colon and a space, then the value",
            "A key is a single word such as title.",
        ),
        Wording(
            "her står en liste eller en gruppe, hvor der skulle stå en nøgle",
            "skriv en nøgle, et kolon og et mellemrum og derefter værdien",
            "En nøgle er et enkelt ord som for eksempel title.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    [note]: kort\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    note: kort\n",
    ),
    Rule(
        "yaml-documents",
        Severity.ERROR,
        Wording(
            "a line of three dashes begins a second document here; what follows is not read",
            "delete the line, or move the rest to a file of its own",
            "There is one meeting in a file.",
        ),
        Wording(
            "en linje med tre bindestreger begynder et nyt dokument her; resten bliver ikke læst",
            "slet linjen, eller flyt resten til sin egen fil",
            "Der er ét møde i hver fil.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n---\ndate: 2025-03-28\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "nesting-too-deep",
        Severity.ERROR,
        Wording(
            "lists and groups are nested more than {limit} deep",
            "put quotes around the text if it begins with [ or {{",
            "No meeting needs that, and reading it could exhaust the machine.",
        ),
        Wording(
            "lister og grupper er indlejret mere end {limit} niveauer",
            "sæt anførselstegn om teksten, hvis den begynder med [ eller {{",
            "Det har intet møde brug for, og læsningen kunne overbelaste maskinen.",
        ),
        wrong=f"date: 2025-02-28\nitems:\n  - title: {_BRACKETS}\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "alias-expansion",
        Severity.ERROR,
        Wording(
            "the aliases up to here repeat more than {limit} values",
            "write the text out where it is needed",
            "Aliases of aliases can make a small file fill the memory, so there is a limit.",
        ),
        Wording(
            "henvisningerne med * gentager indtil nu mere end {limit} værdier",
            "skriv teksten helt ud, hvor den skal bruges",
            "Henvisninger til henvisninger kan få en lille fil til at fylde hele hukommelsen, "
            "så der er en grænse.",
        ),
        wrong="a: &a [x, x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n"
        "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
)
