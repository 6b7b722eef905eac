"""What stops a document on its way to pages."""

TEXTS = {
    "renderer": {
        "da": "den indbyggede PDF-omsætter fejlede: {cause}. Prøv med --renderer libreoffice",
        "en": "the embedded renderer failed: {cause}. Try --renderer libreoffice",
    },
    "renderer-file": {
        "da": "den indbyggede PDF-omsætter fejlede: {cause}",
        "en": "the embedded renderer failed: {cause}",
    },
    "no-embedded": {
        "da": "den indbyggede PDF-omsætter findes ikke til denne maskine",
        "en": "there is no embedded renderer for this machine",
    },
    "renderer-ended": {
        "da": "PDF-omsætteren stoppede uventet (kode {number}); filen kan være beskadiget",
        "en": "the renderer stopped unexpectedly (code {number}); the file may be damaged",
    },
    "renderer-slow": {
        "da": "det tog mere end {seconds} {seconds:sekund|sekunder} at lave siderne",
        "en": "drawing its pages took longer than {seconds} {seconds:second|seconds}",
    },
    "not-a-document": {
        "da": "det er ikke et Word-dokument: {cause}",
        "en": "this is not a Word document: {cause}",
    },
    "no-text-part": {
        "da": "det er ikke et Word-dokument: delen {part} mangler",
        "en": "this is not a Word document: it has no {part}",
    },
    "no-pages-written": {
        "da": "LibreOffice læste dokumentet, men skrev ingen sider",
        "en": "LibreOffice read the document but wrote no pages",
    },
    "office-not-started": {
        "da": "LibreOffice ({program}) kan ikke startes: {cause}",
        "en": "LibreOffice ({program}) cannot be started: {cause}",
    },
    "unsettled": {
        "da": (
            "sidetallene i indholdsfortegnelsen faldt ikke på plads efter {rounds} forsøg; giv sidetallene "
            "en fast bredde i skabelonen"
        ),
        "en": (
            "the page numbers of the contents did not settle in {rounds} {rounds:conversion|conversions}; "
            "give the page numbers a fixed width in the template"
        ),
    },
    "reference-nowhere": {
        "da": (
            "en sidehenvisning fører til “{bookmark}”, som ikke står på nogen side; se efter i skabelonen, "
            "at ankeret ikke står i skjult tekst"
        ),
        "en": (
            "a page reference leads to “{bookmark}”, which is on no page; see that its anchor is not in "
            "hidden text in the template"
        ),
    },
    "strictly-inaccessible": {
        "da": "{name} kan ikke kaldes tilgængelig (PDF/UA), og --strict kræver det: {reasons:series}",
        "en": "{name} cannot be called accessible (PDF/UA), which --strict asks for: {reasons:series}",
    },
    "section-without-text": {
        "da": (
            "en sektion af dokumentet har ingen tekst, så dens sider kan ikke nummereres; slet det "
            "overflødige sektionsskift i skabelonen"
        ),
        "en": (
            "a section of the document has no text, so its pages cannot be numbered; delete the needless "
            "section break in the template"
        ),
    },
}
