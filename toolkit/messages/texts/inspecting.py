"""What is said of finished packets and public folders."""

TEXTS = {
    "proved": {
        "da": (
            "{count:1 offentlig fil er den samme|{count} offentlige filer er de samme}, når alt lukket er "
            "noget andet"
        ),
        "en": (
            "{count:1 public file is the same|{count} public files are the same} when all that is closed "
            "is something else"
        ),
    },
    "not_proved": {
        "da": "disse offentlige filer afhænger af noget lukket: {files}",
        "en": "these public files depend on something closed: {files}",
    },
    "inspect unreadable": {
        "da": "{file} kan ikke læses som PDF ({cause})",
        "en": "{file} cannot be read as a PDF ({cause})",
    },
    "inspect missing": {"da": "filen findes ikke", "en": "there is no such file"},
    "inspect other": {"da": "det er ingen PDF-fil", "en": "it is no PDF file"},
    "inspect damaged": {
        "da": "filen er beskadiget; hent eller byg den igen",
        "en": "the file is damaged; fetch or build it again",
    },
    "inspect file": {
        "da": "{pages} {pages:side|sider}, {size} MB",
        "en": "{pages} {pages:page|pages}, {size} MB",
    },
    "inspect none": {"da": "(ingen)", "en": "(none)"},
    "inspect title": {"da": "Titel: {value}", "en": "Title: {value}"},
    "inspect language": {"da": "Sprog: {value}", "en": "Language: {value}"},
    "inspect tags": {"da": "Skærmlæser: {value}", "en": "Screen reader: {value}"},
    "inspect tagged": {"da": "filen er opmærket", "en": "the file is tagged"},
    "inspect untagged": {"da": "filen er ikke opmærket", "en": "the file is not tagged"},
    "inspect linearised": {"da": "Lineariseret til nettet", "en": "Linearised for the web"},
    "inspect not linearised": {"da": "Ikke lineariseret", "en": "Not linearised"},
    "inspect ways": {
        "da": "{bookmarks} {bookmarks:bogmærke|bogmærker}, {links} {links:link|links}",
        "en": "{bookmarks} {bookmarks:bookmark|bookmarks}, {links} {links:link|links}",
    },
    "inspect fonts": {
        "da": "Skrifttyper, der ikke er i filen: {value}",
        "en": "Fonts not in the file: {value}",
    },
    "inspect embedded": {"da": "Indlejrede filer: {value}", "en": "Embedded files: {value}"},
    "inspect active": {"da": "Kan gøre noget af sig selv: {value}", "en": "Could act by itself: {value}"},
    "inspect form": {
        "da": "Formular med {fields} {fields:felt|felter}, {signatures} underskrevet",
        "en": "A form of {fields} {fields:field|fields}, {signatures} signed",
    },
    "inspect part": {"da": "{name}: side {span}", "en": "{name}: page {span}"},
    "inspect fault": {"da": "FEJL: {words}", "en": "FAULT: {words}"},
    "inspect well": {"da": "Alt, hvad filen lover, er der.", "en": "Everything the file promises is there."},
    "aloud heading": {"da": "Overskrift {level}: {text}", "en": "Heading {level}: {text}"},
    "aloud text": {"da": "{text}", "en": "{text}"},
    "aloud list": {
        "da": "Liste, {count} {count:punkt|punkter}",
        "en": "List, {count} {count:item|items}",
    },
    "aloud item": {"da": "{text}", "en": "{text}"},
    "aloud table": {
        "da": "Tabel, {count} {count:række|rækker}, {columns} {columns:kolonne|kolonner}",
        "en": "Table, {count} {count:row|rows}, {columns} {columns:column|columns}",
    },
    "aloud row": {"da": "Række: {text}", "en": "Row: {text}"},
    "aloud entry": {"da": "Indhold: {text}", "en": "Contents: {text}"},
    "aloud caption": {"da": "Billedtekst: {text}", "en": "Caption: {text}"},
    "aloud note": {"da": "Note: {text}", "en": "Note: {text}"},
    "aloud quote": {"da": "Citat: {text}", "en": "Quote: {text}"},
    "aloud field": {"da": "Felt: {text}", "en": "Field: {text}"},
    "aloud silent": {
        "da": "(side {page}, {count} i alt: intet kan læses op)",
        "en": "(page {page}, {count} in all: nothing can be read aloud)",
    },
    "inspect changed": {
        "da": "filen er ikke den, der blev bygget: packet.json har et andet fingeraftryk",
        "en": "this is not the file that was built: packet.json has another digest",
    },
    "inspect misnumbered": {
        "da": "side {page} er stemplet som side {stated}",
        "en": "page {page} is stamped as page {stated}",
    },
    "inspect incomplete": {
        "da": "{name} har {pages} {pages:side|sider}, men stemplerne siger {total}",
        "en": "{name} has {pages} {pages:page|pages}, but its stamps say {total}",
    },
    "inspect dead-link": {
        "da": "et link på side {page} fører ingen steder hen: {words}",
        "en": "a link on page {page} leads nowhere: {words}",
    },
    "inspect dead-bookmark": {
        "da": "et bogmærke fører ingen steder hen: {words}",
        "en": "a bookmark leads nowhere: {words}",
    },
    "public unrecorded": {
        "da": "{folder}: ingen {name}, der kan læses, ligger ved siden af; byg den offentlige udgave igen",
        "en": "{folder}: no {name} that can be read stands beside it; build the public edition again",
    },
    "public made": {
        "da": "{count} {count:fil|filer}, lavet af version {version}",
        "en": "{count} {count:file|files}, made by version {version}",
    },
    "public searched": {
        "da": (
            "{count} {count:bilag eller fremmed fil|bilag og fremmede filer} gennemsøgt igen for det, "
            "{meeting} lukker, og for CPR-numre"
        ),
        "en": (
            "{count} {count:attachment or strange file|attachments and strange files} searched again for "
            "what {meeting} closes, and for CPR numbers"
        ),
    },
    "public sourceless": {
        "da": (
            "der er kun ledt efter CPR-numre: {meeting} er ikke fundet eller har fejl, så hvad der er "
            "lukket, vides ikke. Kald kommandoen i den mappe, som udvalgets mappe ligger i"
        ),
        "en": (
            "only CPR numbers were looked for: {meeting} is not found or has errors, so what is closed is "
            "not known. Call the command in the folder that the committee's folder is in"
        ),
    },
    "public declared": {
        "da": "åbent med begrundelse: {number}: {reason}",
        "en": "open by declaration: {number}: {reason}",
    },
    "public unsearched": {
        "da": "ikke gennemsøgt: {file}, side {pages}",
        "en": "not searched: {file}, page {pages}",
    },
    "public well": {
        "da": "Mappen er, som den blev lavet, og der er intet fundet i den.",
        "en": "The folder is as it was made, and nothing has been found in it.",
    },
    "public changed": {
        "da": "{file} er ikke den fil, der blev lavet",
        "en": "{file} is not the file that was made",
    },
    "public missing": {"da": "{file} mangler", "en": "{file} is missing"},
    "public added": {"da": "{file} er ikke lavet her", "en": "{file} was not made here"},
    "public person": {
        "da": "{file}, side {at}: noget, der ligner CPR-numre: {numbers}",
        "en": "{file}, page {at}: what looks like personal identification numbers (CPR): {numbers}",
    },
    "public closed": {
        "da": "mappen viser, hvad mødets fil nu lukker ({numbers}); byg den igen",
        "en": "the folder shows what the meeting's file closes now ({numbers}); build it again",
    },
}
