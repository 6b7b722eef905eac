"""What is said of an attachment that goes into the packet."""

TEXTS = {
    "attachment": {"da": "bilag {number} ({file}): {words}", "en": "attachment {number} ({file}): {words}"},
    "attachments": {"da": "bilag {numbers:list}: {words}", "en": "attachments {numbers:list}: {words}"},
    "enclosed": {"da": "vedhæftet {name}: {words}", "en": "enclosed {name}: {words}"},
    "extension": {
        "da": "filen hedder {suffix}, men indholdet er {kind}; den er taget med som {kind}",
        "en": "the file is called {suffix}, but its content is {kind}; it is included as {kind}",
    },
    "repaired": {
        "da": "filen var beskadiget og er repareret: {repairs:list}. Se efter, at alt er med ({cause})",
        "en": (
            "the file was damaged and has been repaired: {repairs:list}. See that nothing is missing "
            "({cause})"
        ),
    },
    "sealed": {
        "da": "indhold på side {pages} kan ikke pakkes ud og kan derfor ikke ses",
        "en": "content on page {pages} cannot be unpacked, and so is not seen",
    },
    "cut-off": {
        "da": "indhold på side {pages} er beskadiget eller skåret af. Se efter, at alt er med",
        "en": "content on page {pages} is damaged or cut off. See that nothing is missing",
    },
    "picture-cut-off": {
        "da": "et billede på side {pages} er beskadiget og ses ikke helt. Hent filen igen",
        "en": "a picture on page {pages} is damaged and not seen whole. Fetch the file again",
    },
    "fonts-absent": {
        "da": (
            "skrifttyper ligger ikke i filen, så andre kan se andre bogstaver: {fonts}. Gem filen igen med "
            "skrifttyperne i"
        ),
        "en": (
            "fonts are not in the file, so that others may see other letters: {fonts}. Save it again with "
            "its fonts embedded"
        ),
    },
    "values-drawn": {
        "da": (
            "{count} {count:formularfelt|formularfelter} er udfyldt, uden at filen viser det; det er sat "
            "ind som enkel tekst, hvor det kan lade sig gøre. Se efter, at det er rigtigt: {values:list}"
        ),
        "en": (
            "{count} form {count:field is|fields are} filled in, but the file does not show it; it is set as "
            "plain text where that can be done. See that it is right: {values:list}"
        ),
    },
    "values-other": {
        "da": (
            "i formularens XML (XFA), som Adobe Reader viser, er der {count:skrevet én værdi, der|skrevet "
            "{count} værdier, der} ikke er på siderne. Åbn den dér, skriv den ud til PDF, og vedlæg "
            "udskriften. Der mangler: {values:list}"
        ),
        "en": (
            "the form's XML (XFA), which Adobe Reader shows, holds {count:one value that is|{count} values "
            "that are} not on the pages. Open it there, print it to PDF and attach the print. Missing: "
            "{values:list}"
        ),
    },
    "unlocked": {
        "da": "filen er låst med en adgangskode, men ligger åben i sagspakken",
        "en": "the file is locked with a password, but lies open in the packet",
    },
    "first-picture": {
        "da": "filen består af {count} {count:billede|billeder}; kun det første er taget med",
        "en": "the file consists of {count} {count:picture|pictures}; only the first is included",
    },
    "web-page": {
        "da": "websidens tekst er taget med, men ikke dens udseende",
        "en": "the web page's text is included, but not its looks",
    },
    "pictures": {
        "da": "websidens billeder er ikke taget med ({count})",
        "en": "the web page's pictures are not included ({count})",
    },
    "decorations": {
        "da": "billeder i mailens tekst er ikke taget med: {names}",
        "en": "pictures within the mail's text are not included: {names}",
    },
    "linked-pictures": {
        "da": "billeder, som mailens tekst kun henviser til, er ikke taget med ({count})",
        "en": "pictures that the mail's text only refers to are not included ({count})",
    },
    "encrypted-mail": {
        "da": (
            "mailen er krypteret: kun afsender, modtager og emne er på siden. Åbn den i mailprogrammet, "
            "skriv den ud til PDF, og vedlæg udskriften"
        ),
        "en": (
            "the mail is encrypted: only its sender, receiver and subject are on the page. Open it in the "
            "mail program, print it to PDF and attach the print"
        ),
    },
    "outlook-item": {
        "da": (
            "filen er ingen mail, men noget andet fra Outlook ({kind}): kun emne og tekst er på siden. Åbn "
            "den i Outlook, skriv den ud til PDF, og vedlæg udskriften"
        ),
        "en": (
            "the file is no mail but another item of Outlook's ({kind}): only its subject and text are on "
            "the page. Open it in Outlook, print it to PDF and attach the print"
        ),
    },
    "drawing-words": {
        "da": "ord fra kasser i tegningen (websider, løbende tekst) står som almindelig tekst: {words}",
        "en": "words in boxes of the drawing (web pages, flowing text) stand as plain text: {words}",
    },
    "drawing-pictures": {
        "da": "billeder, som tegningen kun henviser til, er ikke taget med ({count})",
        "en": "pictures that the drawing only refers to are not included ({count})",
    },
    "text-pictures": {
        "da": "billeder, som teksten kun henviser til, er ikke taget med ({count})",
        "en": "pictures that the text only refers to are not included ({count})",
    },
    "undrawn-cells": {
        "da": (
            "billeder og små diagrammer inde i celler er ikke på siderne: {cells}. Læg billedet oven på "
            "cellerne, eller gem filen som PDF i Excel, og vedlæg den"
        ),
        "en": (
            "pictures and small diagrams within cells are not on the pages: {cells}. Place the picture over "
            "the cells, or save the file as PDF in Excel and attach that"
        ),
    },
    "undrawn-drawings": {
        "da": (
            "tegninger, som kun Excel viser, eller som ikke ligger i filen, mangler på siderne: {cells}. "
            "Gem den som PDF i Excel, og vedlæg den"
        ),
        "en": (
            "drawings that Excel alone shows, or that are not in the file, are missing on the pages: "
            "{cells}. Save it as PDF in Excel and attach that"
        ),
    },
    "head-pictures": {
        "da": "billeder i sidehoved eller sidefod er ikke på siderne: {cells}",
        "en": "pictures in the head or foot of sheets are not on the pages: {cells}",
    },
    "uncomputed-cells": {
        "da": (
            "celler, der afhænger af dagen eller tilfældet, er aldrig regnet ud; de står, som da filen blev "
            "gemt: {cells}"
        ),
        "en": (
            "cells that depend on the day or on chance were never computed; they stand as on the day of "
            "saving: {cells}"
        ),
    },
    "own-day": {
        "da": "den viser altid dagens dato; den dato er ikke trykt",
        "en": "it always shows the day of today; that day is not printed",
    },
    "clipped-cells": {
        "da": "cellers tekst er skåret af ved deres kant, fordi den er for lang: {cells}",
        "en": "cells' text is cut off at their edge, because it is too long: {cells}",
    },
    "far-cells": {
        "da": "det, der står langt fra resten af arket, er på sider for sig: {cells}",
        "en": "what stands far from the rest of its sheet is on pages of its own: {cells}",
    },
    "left-out": {
        "da": "den vedhæftede fil {name} kan ikke lægges i sagspakken; den er kun nævnt",
        "en": "the enclosed file {name} cannot go into the packet; it is only named",
    },
    "portfolio-public": {
        "da": (
            "filen er en PDF-portefølje: kun dens forside offentliggøres, ikke filerne i den ({count}). Skal "
            "de ses, så vedlæg dem hver for sig"
        ),
        "en": (
            "the file is a PDF portfolio: only its cover is published, not the files in it ({count}). If "
            "they are to be seen, attach each of them"
        ),
    },
    "portfolio": {
        "da": (
            "filen er en PDF-portefølje; dens forside er udeladt, og filerne i den ({count}) er taget med "
            "efter hinanden"
        ),
        "en": (
            "the file is a PDF portfolio; its cover is left out, and the files in it ({count}) are included "
            "one after the other"
        ),
    },
    "restricted": {
        "da": "filens forfatter har begrænset brugen (udskrift, kopiering); den er taget med alligevel",
        "en": "the file's author has restricted its use (printing, copying); it is included all the same",
    },
    "fonts": {
        "da": "skrifttyper, der ikke findes her, er erstattet: {fonts}",
        "en": "fonts that are not at hand have been replaced: {fonts}",
    },
    "owner-mends": {
        "da": "til den, der har skrevet Word-filen: {troubles:series}",
        "en": "for whoever wrote the Word file: {troubles:series}",
    },
    "owner-mends-text": {
        "da": "til den, der har skrevet filen: {troubles:series}",
        "en": "for whoever wrote the file: {troubles:series}",
    },
    "undrawn": {
        "da": "tegn, som ingen skrifttype her kan vise, mangler på siderne: {characters}",
        "en": "characters that no font at hand can show are missing on the pages: {characters}",
    },
    "incomplete": {
        "da": (
            "ikke alt i Word-filen er på siderne. Der mangler {losses:series}. Gem den som PDF i Word, og "
            "vedlæg den"
        ),
        "en": (
            "not all of the Word file is on its pages. Missing: {losses:series}. Save it as PDF in Word and "
            "attach that"
        ),
    },
    "incomplete-slides": {
        "da": (
            "ikke alt på præsentationens dias er på siderne. Der mangler {losses:series}. Gem den som PDF i "
            "PowerPoint, og vedlæg den"
        ),
        "en": (
            "not all that is on the slides is on the pages. Missing: {losses:series}. Save the presentation "
            "as PDF in PowerPoint and attach that"
        ),
    },
    "incomplete-no-office": {
        "da": (
            "ikke alt i Word-filen er på siderne. Der mangler {losses:series}. Installér LibreOffice, som "
            "kan tegne mere, eller gem den som PDF i Word, og vedlæg den"
        ),
        "en": (
            "not all of the Word file is on its pages. Missing: {losses:series}. Install LibreOffice, which "
            "can draw more, or save it as PDF in Word and attach that"
        ),
    },
    "signed": {
        "da": "filens digitale underskrift gælder ikke i sagspakken; gem originalen",
        "en": "the file's digital signature does not hold in the packet; keep the original",
    },
    "active": {
        "da": "fjernet fra filen i sagspakken: {kinds:list}",
        "en": "removed from the file in the packet: {kinds:list}",
    },
    "unredacted-inside": {
        "da": "noget på side {pages} er markeret til overstregning, men kan stadig læses",
        "en": "something on page {pages} is marked for redaction, but can still be read",
    },
    "person-number": {
        "da": "her står noget, der ligner CPR-numre (side: nummer): {places}",
        "en": "what looks like personal identification numbers (CPR) stands here: {places}",
    },
    "not-searched": {
        "da": "sider uden tekst er ikke gennemsøgt for CPR-numre: {pages}",
        "en": "pages without text were not searched for personal identification numbers: {pages}",
    },
    "absent-pictures": {
        "da": "{count:1 billede|{count} billeder} ligger ikke i filen og er ikke på siderne",
        "en": "{count:1 picture is|{count} pictures are} not in the file, and not on the pages",
    },
    "bound": {
        "da": (
            "{count:1 felt|{count} felter} viser, hvad filens data siger (customXml), som Word gør; i "
            "teksten stod noget andet"
        ),
        "en": (
            "{count:1 field|{count} fields} filled in from the file's data (customXml), as in Word; the text "
            "had something else"
        ),
    },
    "revisions": {
        "da": "filen har rettelser eller kommentarer; siderne er, som om de er accepteret og fjernet",
        "en": "the file has tracked changes or comments; its pages are as if accepted and removed",
    },
    "unseen": {
        "da": (
            "{count} {count:stykke|stykker} tekst, som ikke kan ses på siderne, er ikke med i den offentlige "
            "udgave"
        ),
        "en": (
            "{count:1 piece of text that cannot be seen on the pages is|{count} pieces of text that cannot "
            "be seen on the pages are} left out of the public edition"
        ),
    },
    "file-too-large": {
        "da": (
            "{name} fylder {size:.1f} MB, mere end de {limit:g} MB: et enkelt dokument kan ikke deles. Gem "
            "det største bilag i en mindre udgave"
        ),
        "en": (
            "{name} takes {size:.1f} MB, more than the {limit:g} MB: a single document cannot be split. Save "
            "the largest attachment in a smaller version"
        ),
    },
    "original-left-out": {
        "da": "filen selv er ikke med, for en PDF/A må kun indeholde PDF/A-filer; gem den for sig",
        "en": "the file itself is left out, for PDF/A holds only PDF/A files; keep it apart",
    },
    "no-line": {
        "da": "skabelonen har ingen linje for bilaget, så der er intet link fra dokumentet til det",
        "en": "the template has no line for this attachment, so nothing in the document links to it",
    },
    "scan-read": {
        "da": "skannede sider er læst af {reader}, og der kan være fejl: side {pages}",
        "en": "scanned pages were read by {reader}, and there may be mistakes: page {pages}",
    },
    "scan-unread": {
        "da": "skannede sider kunne ikke læses i tide og siges ikke: side {pages}",
        "en": "scanned pages could not be read in time and are silent: page {pages}",
    },
    "scan-no-reader": {
        "da": "skannede sider siges ikke, for Tesseract med data for {data} er ikke installeret: {install}",
        "en": "scanned pages are silent, as Tesseract with its data for {data} is not installed: {install}",
    },
    "inaccessible": {
        "da": "kan ikke læses af alle med skærmlæser: {lacks:list}",
        "en": "cannot be read by everybody with a screen reader: {lacks:list}",
    },
    "unarchived": {
        "da": "kan ikke gemmes som PDF/A, så det kan sagspakken heller ikke: {lacks:list}",
        "en": "cannot be kept as PDF/A, so neither can the packet: {lacks:list}",
    },
    "active-javascript": {"da": "JavaScript", "en": "JavaScript"},
    "active-launch": {
        "da": "links, der starter programmer eller åbner filer",
        "en": "links that start programs or open files",
    },
    "active-submit": {"da": "knapper, der sender formularen", "en": "buttons that send the form"},
    "active-remote": {"da": "links til andre filer", "en": "links to other files"},
    "active-media": {"da": "lyd, video og 3D", "en": "sound, video and 3D"},
    "active-embedded": {"da": "indlejrede filer", "en": "embedded files"},
    "active-trigger": {"da": "automatiske handlinger", "en": "automatic actions"},
    "active-other": {"da": "andre handlinger", "en": "other actions"},
    "repaired-table": {"da": "oversigten over filens dele", "en": "the table of the file's parts"},
    "repaired-stream": {
        "da": "indhold, der var skåret af eller forkert målt op",
        "en": "content that was cut off or wrongly measured",
    },
    "repaired-pages": {"da": "sidernes rækkefølge eller format", "en": "the order or format of pages"},
    "repaired-objects": {"da": "enkelte dele", "en": "single parts"},
}
