"""Rules about texts that YAML takes for something else: quotes, colons, first characters."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
    Rule(
        "yaml-colon",
        Severity.ERROR,
        Wording(
            "a colon followed by a space divides this text in two",
            "put quotes around the whole text: {quoted}",
            "A colon and a space part a key from its value, so a text with both must stand in quotes. "
            "The same holds for a text that ends in a colon.",
        ),
        Wording(
            "et kolon fulgt af et mellemrum deler teksten i to",
            "sæt anførselstegn om hele teksten: {quoted}",
            "Kolon og mellemrum skiller en nøgle fra dens værdi, så en tekst med begge dele skal stå i "
            "anførselstegn. Det samme gælder en tekst, der slutter med kolon.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget: status og proces\n",
        right='date: 2025-02-28\nitems:\n  - title: "Budget: status og proces"\n',
    ),
    Rule(
        "yaml-colon-space",
        Severity.ERROR,
        Wording(
            "there is no space after the colon",
            "write `{key}: {rest}`",
            "A colon parts a key from its value only when a space follows it.",
        ),
        Wording(
            "der mangler et mellemrum efter kolonet",
            "skriv `{key}: {rest}`",
            "Et kolon skiller kun en nøgle fra dens værdi, når der er et mellemrum efter det.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    duration:10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    duration: 10\n",
    ),
    Rule(
        "yaml-unclosed-quote",
        Severity.ERROR,
        Wording(
            "a quotation mark opens here and is never closed",
            "put a {quote} at the end of the text",
            "A text that begins with a quotation mark goes on until the next one of the same kind.",
        ),
        Wording(
            "her begynder et citationstegn, som aldrig lukkes",
            "sæt et {quote} efter teksten",
            "En tekst, der begynder med et citationstegn, varer til det næste af samme slags.",
        ),
        wrong='date: 2025-02-28\nitems:\n  - title: "Budget\n    duration: 10\n',
        right='date: 2025-02-28\nitems:\n  - title: "Budget"\n    duration: 10\n',
    ),
    Rule(
        "yaml-after-quote",
        Severity.ERROR,
        Wording(
            "text follows after the closing quotation mark",
            "put quotes around the whole text: {quoted}",
            "Where a text begins with a quotation mark, it must end with it. "
            "Use single quotes outside when there are double ones inside.",
        ),
        Wording(
            "der står tekst efter det afsluttende citationstegn",
            "sæt anførselstegn om hele teksten: {quoted}",
            "Når en tekst begynder med et citationstegn, skal den slutte med det. "
            "Brug enkelte citationstegn yderst, når der er dobbelte inden i.",
        ),
        wrong='date: 2025-02-28\nitems:\n  - title: "Sund by" som indsats\n',
        right="date: 2025-02-28\nitems:\n  - title: '\"Sund by\" som indsats'\n",
    ),
    Rule(
        "yaml-escape",
        Severity.ERROR,
        Wording(
            "a backslash in double quotes has a meaning of its own, and this one has none",
            "use single quotes: {quoted}",
            "In double quotes a backslash begins a special character, as \\n does; in single ones not.",
        ),
        Wording(
            "en omvendt skråstreg i dobbelte citationstegn har sin egen betydning, og denne har ingen",
            "brug enkelte citationstegn: {quoted}",
            "I dobbelte citationstegn begynder en omvendt skråstreg et særligt tegn som \\n; i enkelte er "
            "den bare en omvendt skråstreg.",
        ),
        wrong='date: 2025-02-28\nitems:\n  - title: Budget\n    note: "se P:\\sager"\n',
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    note: 'se P:\\sager'\n",
    ),
    Rule(
        "yaml-unclosed-bracket",
        Severity.ERROR,
        Wording(
            "a {opening} opens here and is never closed",
            "put a {closing} after the last entry",
            "A list on one line stands between [ and ], a group between { and }.",
        ),
        Wording(
            "her begynder et {opening}, som aldrig lukkes",
            "sæt et {closing} efter det sidste",
            "En liste på én linje står mellem [ og ], en gruppe mellem { og }.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    presenters: [Anna Dahl, Bo Lund\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    presenters: [Anna Dahl, Bo Lund]\n",
    ),
    Rule(
        "yaml-start-character",
        Severity.ERROR,
        Wording(
            "a text cannot begin with {character} without quotes",
            "put quotes around the whole text: {quoted}",
            "At the start of a value the characters @ ` % & * ! | > [ ] { } mean something else to YAML.",
        ),
        Wording(
            "en tekst kan ikke begynde med {character} uden anførselstegn",
            "sæt anførselstegn om hele teksten: {quoted}",
            "Først i en værdi betyder tegnene @ ` % & * ! | > [ ] { } noget andet for YAML.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: '@-møde'\n    note: @alle\n",
        right="date: 2025-02-28\nitems:\n  - title: '@-møde'\n    note: '@alle'\n",
    ),
    Rule(
        "yaml-block-text",
        Severity.ERROR,
        Wording(
            "the text below `{key}:` has several lines, but nothing says that it is one text",
            "write `{key}: |` and indent the lines below it",
            "A text of several lines begins with a bar | after the key.",
        ),
        Wording(
            "teksten under `{key}:` har flere linjer, men intet siger, at den er én tekst",
            "skriv `{key}: |` og ryk linjerne under den ind",
            "En tekst på flere linjer begynder med en lodret streg | efter nøglen.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    statement:\n      Forslaget er klart.\n"
        "\n      Bemærk: fristen er fredag.\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    statement: |\n      Forslaget er klart.\n"
        "\n      Bemærk: fristen er fredag.\n",
    ),
    Rule(
        "curly-quotes",
        Severity.WARNING,
        Wording(
            "these curly quotes become part of the text",
            'use straight quotes: "{inner}"',
            "Word turns straight quotes into curly ones; YAML takes those for ordinary letters.",
        ),
        Wording(
            "de krøllede citationstegn bliver en del af teksten",
            'brug lige citationstegn: "{inner}"',
            "Word laver lige citationstegn om til krøllede, som YAML opfatter som almindelige bogstaver.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: “Budget og proces”\n",
        right='date: 2025-02-28\nitems:\n  - title: "Budget og proces"\n',
    ),
)
