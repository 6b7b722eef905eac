"""What of a Word file is not on its pages: words by their places, then drawings."""

TEXTS = {
    "loss-there": {"da": "{what} ({where:list})", "en": "{what} ({where:list})"},
    "loss-first": {"da": "»{first}«", "en": "“{first}”"},
    "loss-page": {"da": "side {page}", "en": "page {page}"},
    "loss-body": {
        "da": "{count:1 ord|{count} ord} i teksten",
        "en": "{count:1 word|{count} words} of the text",
    },
    "loss-table": {
        "da": "{count:1 ord|{count} ord} i en tabel",
        "en": "{count:1 word|{count} words} of a table",
    },
    "loss-header": {
        "da": "{count:1 ord|{count} ord} i et sidehoved",
        "en": "{count:1 word|{count} words} of a header",
    },
    "loss-footer": {
        "da": "{count:1 ord|{count} ord} i en sidefod",
        "en": "{count:1 word|{count} words} of a footer",
    },
    "loss-footnote": {
        "da": "{count:1 ord|{count} ord} i fodnoter",
        "en": "{count:1 word|{count} words} of footnotes",
    },
    "loss-endnote": {
        "da": "{count:1 ord|{count} ord} i slutnoter",
        "en": "{count:1 word|{count} words} of endnotes",
    },
    "loss-box": {
        "da": "{count:1 ord|{count} ord} i tekstbokse eller figurer",
        "en": "{count:1 word|{count} words} in text boxes or shapes",
    },
    "loss-diagram": {
        "da": "{count:1 ord|{count} ord} i et SmartArt-diagram",
        "en": "{count:1 word|{count} words} of a SmartArt diagram",
    },
    "loss-equation": {
        "da": "{count:1 ord|{count} ord} i en formel",
        "en": "{count:1 word|{count} words} of an equation",
    },
    "loss-field": {
        "da": "{count:1 ord|{count} ord} i en formulars felter",
        "en": "{count:1 word|{count} words} in the fields of a form",
    },
    "loss-inserted": {
        "da": "{count:1 ord|{count} ord} i en indsat fil",
        "en": "{count:1 word|{count} words} of an inserted file",
    },
    "loss-watermark": {
        "da": "{count:1 ord|{count} ord} i et vandmærke",
        "en": "{count:1 word|{count} words} of a watermark",
    },
    "loss-picture": {"da": "{count:1 billede|{count} billeder}", "en": "{count:1 picture|{count} pictures}"},
    "loss-linked": {
        "da": "{count:1 billede, der ikke ligger i filen|{count} billeder, der ikke ligger i filen}",
        "en": "{count:1 picture that is not in the file|{count} pictures that are not in the file}",
    },
    "loss-damaged": {
        "da": "{count:1 billede, hvis fil er beskadiget|{count} billeder, hvis filer er beskadiget}",
        "en": "{count:1 picture whose file is damaged|{count} pictures whose files are damaged}",
    },
    "loss-chart": {"da": "{count:1 diagram|{count} diagrammer}", "en": "{count:1 chart|{count} charts}"},
    "loss-shape": {
        "da": "{count:1 tegnet figur|{count} tegnede figurer}",
        "en": "{count:1 drawn shape|{count} drawn shapes}",
    },
    "loss-ink": {
        "da": "{count:1 håndtegning|{count} håndtegninger}",
        "en": "{count:1 drawing by hand|{count} drawings by hand}",
    },
    "loss-uncomputed": {
        "da": "{count:1 felt, som Word først beregner, når filen åbnes eller felter opdateres"
        "|{count} felter, som Word først beregner, når filen åbnes eller felter opdateres}",
        "en": "{count:1 field that Word computes only when the file is opened or fields are updated"
        "|{count} fields that Word computes only when the file is opened or fields are updated}",
    },
    "loss-file": {
        "da": "{count:1 fil inde i den|{count} filer inde i den}",
        "en": "{count:1 file within it|{count} files within it}",
    },
}
