"""What stopped the work, in Danish and English: the words of the errors that carry a code."""

from __future__ import annotations

_DANISH = {
    # Templates
    "not-a-template": "{template}: det er ikke et Word-dokument (.docx): {cause}",
    "template": "{template}: {cause}",
    "template-tag": "{template}: {place}: {cause}",
    "place": "afsnittet “{text}”{cell}{part}{tag}",
    "place-cell": " i en tabelcelle",
    "place-header": " i sidehovedet",
    "place-footer": " i sidefoden",
    "place-footnotes": " i fodnoterne",
    "place-tag": ", koden {tag}",
    "tag-not-closed": "koden er ikke afsluttet med {closing} i sit afsnit",
    "tag-not-alone": (
        "koden træder i stedet for {whole} og skal stå alene dér; fjern “{prefix}”, eller flyt resten"
    ),
    "whole-p": "hele sit afsnit",
    "whole-tr": "hele sin tabelrække",
    "whole-tc": "hele sin tabelcelle",
    "tags-cross": (
        "koderne går på tværs af Words opbygning; det gør en {{% if %}}, der begynder i én tabelcelle eller "
        "ét afsnit og slutter i et andet ({cause})"
    ),
    "unknown-name": "“{name}” er ikke et navn, som skabeloner kender",
    "unknown-field": "“{owner}” har ikke noget, der hedder “{name}”",
    "call": "en skabelon kan ikke kalde noget; skriv navnet uden parenteser bagefter",
    "power": "** kan ikke bruges i en skabelon",
    "only-numbers": "{sign} kan kun bruges mellem tal; tekster sættes sammen med ~",
    "large-number": "tallet bliver for stort; en skabelon regner med tal under {limit}",
    "no-sheet": (
        "skillearket for bilag {number} kan ikke findes; "
        "sæt ankerkoden ({{{{r attachment.anchor }}}}) ind øverst på arket"
    ),
    "no-bookmark": (
        "der bedes om sidetallet for “{bookmark}”, som ikke findes i dokumentet; "
        "sæt ankerkoden ({{{{r item.anchor }}}}) ind i punktets overskrift"
    ),
    "page-missing": "sidens format mangler (w:sectPr); åbn skabelonen i Word, og gem den igen",
    "strange-part": "en af dens dele er ikke, som Word skriver den; åbn den i Word, og gem den igen",
    "entities": "den har en DTD (<!DOCTYPE), som Word aldrig skriver; åbn den i Word, og gem den igen",
    "no-package": "filen er ikke en pakke, som Word har gemt; gem skabelonen i Word som .docx",
    "style-missing": "typografien “{style}” mangler; tilføj en typografi med det navn i Word",
    "style-unnumbered": "typografien “{style}” har ingen nummerering; giv den en i Word",
    "contents-style": (
        "indholdsfortegnelsen tager overskrifter på niveau {level} med, men typografien “TOC {level}” "
        "(Indholdsfortegnelse {level}) mangler: tilføj den i Word, eller lad feltets \\o gælde færre niveauer"
    ),
    "contents-apart": "indholdsfortegnelsen begynder i én celle eller tekstboks og slutter i en anden",
    "contents-empty": "indholdsfortegnelsen er tom: opdatér den én gang i Word (F9)",
    # Pages
    "renderer": "den indbyggede PDF-omsætter fejlede: {cause}. Prøv med --renderer libreoffice",
    "renderer-file": "den indbyggede PDF-omsætter fejlede: {cause}",
    "no-embedded": "den indbyggede PDF-omsætter findes ikke til denne maskine",
    "renderer-ended": "PDF-omsætteren stoppede uventet (kode {number}); filen kan være beskadiget",
    "renderer-slow": "det tog mere end {seconds} sekunder at lave siderne",
    "not-a-document": "det er ikke et Word-dokument: {cause}",
    "no-text-part": "det er ikke et Word-dokument: delen {part} mangler",
    "no-pages": "LibreOffice læste dokumentet, men skrev ingen sider",
    "git-silent": "git svarer ikke ({seconds} sekunder); se, om mappen står på et drev, der er faldet ud",
    "no-git": "git er ikke installeret; se https://git-scm.com",
    "no-dask": "Dask er ikke installeret. Sådan installeres det: {install}",
    "no-cluster": "Dask-klyngen på {address} svarer ikke: {cause}",
    "no-workers": "den har ingen arbejdsprocesser (dask worker)",
    "other-version": (
        "arbejdsprocessen {worker} har minutes-toolkit {version} og ikke {own}; "
        "installér den samme alle steder"
    ),
    "workers-lost": (
        "de arbejdsprocesser, der byggede mødet, forsvandt, den sidste var {cause}; se i deres log hvorfor"
    ),
    "cluster-lost": (
        "klyngen har ingen arbejdsprocesser (dask worker) mere; start dem igen, eller byg uden --dask"
    ),
    "builder-ended": (
        "processen, der byggede mødet, stoppede uventet (kode {number}); byg mødet alene for at se, om det "
        "sker igen"
    ),
    "office-not-started": "LibreOffice ({program}) kan ikke startes: {cause}",
    "unsettled": (
        "sidetallene i indholdsfortegnelsen faldt ikke på plads efter {rounds} forsøg; "
        "giv sidetallene en fast bredde i skabelonen"
    ),
    "reference-nowhere": (
        "en sidehenvisning fører til “{bookmark}”, som ikke står på nogen side; "
        "se efter i skabelonen, at ankeret ikke står i skjult tekst"
    ),
    "inaccessible": "{name} kan ikke kaldes tilgængelig (PDF/UA), og --strict kræver det: {reasons}",
    "section-without-text": (
        "en sektion af dokumentet har ingen tekst, så dens sider kan ikke nummereres; "
        "slet det overflødige sektionsskift i skabelonen"
    ),
    # The public edition
    "leak": (
        "den offentlige udgave er ikke lavet, for den ville vise noget, der er lukket:\n{leaks}\n"
        "Skriv det om, eller sæt closed: true på bilaget. Må det gerne ses, så skriv det som public_title "
        "eller public_decision, eller skriv hvorfor under disclose (må_vises_fordi) på punktet eller "
        "bilaget. {ending}"
    ),
    "leak-depends": (
        "den offentlige udgave er ikke lavet, for {field} i den afhænger af noget, der er lukket. Det er en "
        "fejl i programmet, ikke i filen. {ending}"
    ),
    "leak-withdrawn": "Det, der lå i mappen public fra før, er fjernet.",
    "leak-not-kept": "{meeting}: intet er gemt som sendt ud.",
    "leak-line": "  {file}{place}: {owner}: “{found}”",
    "leak-more": "  og {count} steder mere",
    "leak-item": "fra punkt {number}",
    "leak-attachment": "fra bilag {number}",
    "leak-meeting": "fra mødets fil{number}",
    "leak-in-page": ", side {at}",
    "leak-in-part": ", {at}",
    "leak-in-name": " (filnavnet)",
    "leak-in-bookmark": ", et bogmærke",
    "leak-in-properties": ", filens egenskaber",
    "leak-in-note": ", et link, en note eller et felt",
    "leak-in-picture": ", et billedes oplysninger",
    "leak-in-enclosed": ", en indlejret fil",
    "leak-in-hidden": ", noget, der ikke ses på siderne",
    "leak-in-data": "{at}",
    "leak-in-copy": " (bilag {at}) viser det samme",
    "leak-in-item": ", punkt {at}",
    "leak-in-meeting": "{at}",
    # Programs and files
    "no-libreoffice": "LibreOffice er ikke installeret. Sådan installeres det: {install}",
    "attachments-wait": "LibreOffice skal til for at lave disse bilag om til sider: {files}. {cause}",
    "exists-already": "findes i forvejen og bliver ikke overskrevet: {files}",
    "not-word": "det er ikke et Word-dokument, der kan læses: {cause}",
    "not-ours": (
        "filen har ingen af mødets felter; den er ikke lavet af `minutes build`, eller et andet "
        "program har fjernet dem. Almindelige referater tages ind med `minutes import`"
    ),
    "other-meeting": "filen er fra mødet {day} og ikke fra {own}",
    "no-room": (
        "teksten {keys} har ingen plads i mødets fil, for det, den skulle stå under, er tomt eller mangler; "
        "skriv den dér med hånden"
    ),
    "unwritable": (
        "mødets fil ville bagefter ikke sige det samme, så intet er skrevet; ret teksten i meeting.yaml"
    ),
    "not-written": "{path}: {cause}",
    "open": (
        "{path} er åben i et andet program; gem og luk den, og byg igen. Er den ikke åben nogen steder, så "
        "slet {lock}"
    ),
    "open-by": (
        "{path} er åben hos {who}; gem og luk den, og byg igen. Er den ikke åben nogen steder, så slet {lock}"
    ),
    "denied": "du har ikke lov til at skrive her, eller filen er åben i et andet program (luk den i Word)",
    "disk-full": "der er ikke plads på disken; slet noget, eller vælg et andet sted med --out",
    "read-only": "drevet kan kun læses; vælg et andet sted med --out",
    "name-too-long": "navnet er for langt; brug kortere mappenavne",
    "in-the-way": "der ligger en fil, hvor der skal være en mappe, eller omvendt; flyt den",
}

_ENGLISH = {
    "not-a-template": "{template}: this is not a Word document (.docx): {cause}",
    "template": "{template}: {cause}",
    "template-tag": "{template}: {place}: {cause}",
    "place": "paragraph “{text}”{cell}{part}{tag}",
    "place-cell": " of a table cell",
    "place-header": " of the header",
    "place-footer": " of the footer",
    "place-footnotes": " of the footnotes",
    "place-tag": ", tag {tag}",
    "tag-not-closed": "it is not closed with {closing} in its paragraph",
    "tag-not-alone": (
        "it takes the place of its whole {whole}, so it must stand alone in it; "
        "leave out the '{prefix}', or move the rest"
    ),
    "whole-p": "paragraph",
    "whole-tr": "table row",
    "whole-tc": "table cell",
    "tags-cross": (
        "the tags cut across Word's structure; an {{% if %}} that begins in one table cell or paragraph and "
        "ends in another does so ({cause})"
    ),
    "unknown-name": "“{name}” is not a name that templates know",
    "unknown-field": "“{owner}” has no “{name}”",
    "call": "a template calls nothing; write the name without the parentheses after it",
    "power": "** is not for templates",
    "only-numbers": "{sign} is for numbers only; texts are joined by ~",
    "large-number": "the number grows too large; a template reckons with numbers below {limit}",
    "no-sheet": (
        "the separator sheet of attachment {number} cannot be found; "
        "put the anchor tag ({{{{r attachment.anchor }}}}) at the top of the sheet"
    ),
    "no-bookmark": (
        "a page number is asked for “{bookmark}”, which is nowhere in the document; "
        "put the anchor tag ({{{{r item.anchor }}}}) into its heading"
    ),
    "page-missing": "the page's format is missing (w:sectPr); open the template in Word and save it again",
    "strange-part": "a part of it is not as Word writes it; open it in Word and save it again",
    "entities": "it has a DTD (<!DOCTYPE), which Word never writes; open it in Word and save it again",
    "no-package": "the file is no package that Word has saved; save the template in Word as .docx",
    "style-missing": "the style “{style}” is missing; add a style of that name in Word",
    "style-unnumbered": "the style “{style}” has no numbering; give it one in Word",
    "contents-style": (
        "the contents field lists headings of level {level}, but a style “TOC {level}” "
        "is missing: add it in Word, or narrow the field's \\o switch"
    ),
    "contents-apart": "the contents field begins in one cell or text box and ends in another",
    "contents-empty": "the contents field has no result: update it once in Word (F9)",
    "renderer": "the embedded renderer failed: {cause}. Try --renderer libreoffice",
    "renderer-file": "the embedded renderer failed: {cause}",
    "no-embedded": "there is no embedded renderer for this machine",
    "renderer-ended": "the renderer stopped unexpectedly (code {number}); the file may be damaged",
    "renderer-slow": "drawing its pages took longer than {seconds} seconds",
    "not-a-document": "this is not a Word document: {cause}",
    "no-text-part": "this is not a Word document: it has no {part}",
    "no-pages": "LibreOffice read the document but wrote no pages",
    "git-silent": "git does not answer ({seconds} seconds); is the folder on a drive that is gone?",
    "no-git": "git is not installed; see https://git-scm.com",
    "no-dask": "Dask is not installed. To install it: {install}",
    "no-cluster": "the Dask cluster at {address} does not answer: {cause}",
    "no-workers": "it has no workers (dask worker)",
    "other-version": (
        "the worker {worker} has minutes-toolkit {version} and not {own}; install the same one everywhere"
    ),
    "workers-lost": (
        "the workers that built the meeting were lost, the last of them {cause}; their log may tell why"
    ),
    "cluster-lost": (
        "the cluster has no workers (dask worker) any more; start them again, or build without --dask"
    ),
    "builder-ended": (
        "the process that built the meeting stopped unexpectedly (code {number}); build it alone to see "
        "whether it happens again"
    ),
    "office-not-started": "LibreOffice ({program}) cannot be started: {cause}",
    "unsettled": (
        "the page numbers of the contents did not settle in {rounds} conversions; "
        "give the page numbers a fixed width in the template"
    ),
    "reference-nowhere": (
        "a page reference leads to “{bookmark}”, which is on no page; "
        "see that its anchor is not in hidden text in the template"
    ),
    "inaccessible": "{name} cannot be called accessible (PDF/UA), which --strict asks for: {reasons}",
    "section-without-text": (
        "a section of the document has no text, so its pages cannot be numbered; "
        "delete the needless section break in the template"
    ),
    "leak": (
        "the public edition has not been made, for it would show something closed:\n{leaks}\n"
        "Reword it, or mark the attachment closed: true. If it may be seen, write it as public_title or "
        "public_decision, or write why under disclose of the item or the attachment. {ending}"
    ),
    "leak-depends": (
        "the public edition has not been made, for its {field} depends on something closed. That is a fault "
        "of the program, not of the file. {ending}"
    ),
    "leak-withdrawn": "What was in the folder public before has been deleted.",
    "leak-not-kept": "{meeting}: nothing has been kept as sent.",
    "leak-line": "  {file}{place}: {owner}: “{found}”",
    "leak-more": "  and {count} more places",
    "leak-item": "from item {number}",
    "leak-attachment": "from attachment {number}",
    "leak-meeting": "from the meeting's file{number}",
    "leak-in-page": ", page {at}",
    "leak-in-part": ", {at}",
    "leak-in-name": " (its name)",
    "leak-in-bookmark": ", a bookmark",
    "leak-in-properties": ", the file's properties",
    "leak-in-note": ", a link, note or field",
    "leak-in-picture": ", a picture's details",
    "leak-in-enclosed": ", an enclosed file",
    "leak-in-hidden": ", something not seen on the pages",
    "leak-in-data": "{at}",
    "leak-in-copy": " (attachment {at}) shows the same",
    "leak-in-item": ", item {at}",
    "leak-in-meeting": "{at}",
    "no-libreoffice": "LibreOffice is not installed. To install it: {install}",
    "attachments-wait": "LibreOffice is needed to turn these attachments into pages: {files}. {cause}",
    "exists-already": "already there, and never overwritten: {files}",
    "not-word": "it is no Word document that can be read: {cause}",
    "not-ours": (
        "the file has none of the meeting's fields; it was not made by `minutes build`, or another "
        "program has removed them. Ordinary minutes are taken in by `minutes import`"
    ),
    "other-meeting": "the file is of the meeting of {day} and not of {own}",
    "no-room": (
        "the text {keys} has no place in the meeting's file, for what it would stand under is empty or "
        "missing; write it there by hand"
    ),
    "unwritable": (
        "the meeting's file would not say the same afterwards, so nothing was written; change the text "
        "in meeting.yaml"
    ),
    "not-written": "{path}: {cause}",
    "open": (
        "{path} is open in another program; save and close it, then build again. If nobody has it open, "
        "delete {lock}"
    ),
    "open-by": (
        "{who} has {path} open; save and close it, then build again. If nobody has it open, delete {lock}"
    ),
    "denied": "you may not write here, or the file is open in another program (close it in Word)",
    "disk-full": "the disk is full; delete something, or choose another place with --out",
    "read-only": "the drive can only be read; choose another place with --out",
    "name-too-long": "the name is too long; use shorter folder names",
    "in-the-way": "a file is where a folder should be, or the other way round; move it",
}

WORDS = {"da": _DANISH, "en": _ENGLISH}
