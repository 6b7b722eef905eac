"""What stops a build because of its Word template."""

TEXTS = {
    "not-a-template": {
        "da": "{template}: det er ikke et Word-dokument (.docx): {cause}",
        "en": "{template}: this is not a Word document (.docx): {cause}",
    },
    "template": {"da": "{template}: {cause}", "en": "{template}: {cause}"},
    "template-tag": {"da": "{template}: {place}: {cause}", "en": "{template}: {place}: {cause}"},
    "place": {"da": "afsnittet “{text}”{cell}{part}{tag}", "en": "paragraph “{text}”{cell}{part}{tag}"},
    "place-cell": {"da": " i en tabelcelle", "en": " of a table cell"},
    "place-header": {"da": " i sidehovedet", "en": " of the header"},
    "place-footer": {"da": " i sidefoden", "en": " of the footer"},
    "place-footnotes": {"da": " i fodnoterne", "en": " of the footnotes"},
    "place-tag": {"da": ", koden {tag}", "en": ", tag {tag}"},
    "tag-not-closed": {
        "da": "koden er ikke afsluttet med {closing} i sit afsnit",
        "en": "it is not closed with {closing} in its paragraph",
    },
    "tag-not-alone": {
        "da": "koden træder i stedet for {whole} og skal stå alene dér; fjern “{prefix}”, eller flyt resten",
        "en": (
            "it takes the place of its whole {whole}, so it must stand alone in it; leave out the "
            "'{prefix}', or move the rest"
        ),
    },
    "whole-p": {"da": "hele sit afsnit", "en": "paragraph"},
    "whole-tr": {"da": "hele sin tabelrække", "en": "table row"},
    "whole-tc": {"da": "hele sin tabelcelle", "en": "table cell"},
    "tags-cross": {
        "da": (
            "koderne går på tværs af Words opbygning; det gør en {{% if %}}, der begynder i én tabelcelle "
            "eller ét afsnit og slutter i et andet ({cause})"
        ),
        "en": (
            "the tags cut across Word's structure; an {{% if %}} that begins in one table cell or paragraph "
            "and ends in another does so ({cause})"
        ),
    },
    "unknown-name": {
        "da": "“{name}” er ikke et navn, som skabeloner kender",
        "en": "“{name}” is not a name that templates know",
    },
    "unknown-field": {
        "da": "“{owner}” har ikke noget, der hedder “{name}”",
        "en": "“{owner}” has no “{name}”",
    },
    "tag-unopened": {
        "da": (
            "{{% end{word} %}} hører ikke til en {{% {word} %}}, der er åben her; slet den, eller tilføj "
            "begyndelsen"
        ),
        "en": (
            "{{% end{word} %}} belongs to no {{% {word} %}} that is open here; delete it, or add the "
            "beginning"
        ),
    },
    "tag-unknown": {
        "da": (
            "“{word}” er ikke noget, en kode kan begynde med; brug `if`, `elif`, `else`, `endif`, `for`, "
            "`endfor` eller `set`"
        ),
        "en": "no tag begins with “{word}”; use if, elif, else, endif, for, endfor or set",
    },
    "tag-left-open": {
        "da": (
            "en {{% {word} %}} før eller her bliver aldrig lukket; tilføj {{% end{word} %}}, hvor den skal "
            "slutte"
        ),
        "en": "a {{% {word} %}} before or here is never closed; add {{% end{word} %}} where it is to end",
    },
    "no-field": {"da": "der er ikke noget dér, der hedder “{name}”", "en": "there is no “{name}” there"},
    "tag-unfinished": {
        "da": "koden er tom eller ikke skrevet færdig",
        "en": "it is empty, or not written to its end",
    },
    "tag-unexpected": {"da": "“{sign}” kan ikke stå dér", "en": "“{sign}” cannot stand there"},
    "no-filter": {
        "da": "“{name}” er ikke noget, en kode kan bruge efter | eller `is`",
        "en": "“{name}” is nothing that a tag can use behind | or `is`",
    },
    "tag-unreadable": {"da": "koden kan ikke læses ({words})", "en": "it cannot be read ({words})"},
    "call": {
        "da": "en skabelon kan ikke kalde noget; skriv navnet uden parenteser bagefter",
        "en": "a template calls nothing; write the name without the parentheses after it",
    },
    "power": {"da": "** kan ikke bruges i en skabelon", "en": "** is not for templates"},
    "only-numbers": {
        "da": "{sign} kan kun bruges mellem tal; tekster sættes sammen med ~",
        "en": "{sign} is for numbers only; texts are joined by ~",
    },
    "large-number": {
        "da": "tallet bliver for stort; en skabelon regner med tal under {limit}",
        "en": "the number grows too large; a template reckons with numbers below {limit}",
    },
    "no-sheet": {
        "da": (
            "skillearket for bilag {number} kan ikke findes; sæt ankerkoden ({{{{r attachment.anchor }}}}) "
            "ind øverst på arket"
        ),
        "en": (
            "the separator sheet of attachment {number} cannot be found; put the anchor tag ({{{{r "
            "attachment.anchor }}}}) at the top of the sheet"
        ),
    },
    "list-incomplete": {
        "da": (
            "listen siger ikke om hvert bilag, hvor mange sider det har, og på hvilken side det begynder; "
            "lad den "
            "række, der gentages for hvert bilag, have {{{{ attachment.pages }}}} i én celle og {{{{ "
            "attachment.page }}}} i den næste"
        ),
        "en": (
            "the list does not say of each attachment how many pages it has and on which it begins; let the "
            "row "
            "that is repeated for each attachment have {{{{ attachment.pages }}}} in one cell and {{{{ "
            "attachment.page }}}} in the next"
        ),
    },
    "no-bookmark": {
        "da": (
            "der bedes om sidetallet for “{bookmark}”, som ikke findes i dokumentet; sæt ankerkoden ({{{{r "
            "item.anchor }}}}) ind i punktets overskrift"
        ),
        "en": (
            "a page number is asked for “{bookmark}”, which is nowhere in the document; put the anchor tag "
            "({{{{r item.anchor }}}}) into its heading"
        ),
    },
    "page-missing": {
        "da": "sidens format mangler (w:sectPr); åbn skabelonen i Word, og gem den igen",
        "en": "the page's format is missing (w:sectPr); open the template in Word and save it again",
    },
    "strange-part": {
        "da": "en af dens dele er ikke, som Word skriver den; åbn den i Word, og gem den igen",
        "en": "a part of it is not as Word writes it; open it in Word and save it again",
    },
    "no-office-file": {
        "da": "den er ikke gemt af Word eller et andet kontorprogram, eller den er ikke hentet helt",
        "en": "it was not saved by Word or another office program, or has not been fetched to its end",
    },
    "no-zip": {
        "da": "den er beskadiget: {cause}",
        "en": "it is damaged: {cause}",
    },
    "no-xml": {"da": "en af dens dele er ikke XML: {cause}", "en": "a part of it is not XML: {cause}"},
    "unpacks-to-more": {
        "da": "den bliver til mere end {limit} MB, når den pakkes ud",
        "en": "it unpacks to more than {limit} MB",
    },
    "no-text": {"da": "der er ingen tekst i den", "en": "it has no text"},
    "no-element": {"da": "den har intet {name}", "en": "it has no {name}"},
    "reading-large": {
        "da": "den er på {size} MB, og der læses højst {limit} MB",
        "en": "it has {size} MB, and at most {limit} MB are read",
    },
    "reading-slow": {
        "da": "det tog mere end {seconds} {seconds:sekund|sekunder} at læse den",
        "en": "reading it took longer than {seconds} {seconds:second|seconds}",
    },
    "reading-ended": {
        "da": "programmet, der læser den, gik i stå (kode {code})",
        "en": "the program that reads it broke down (code {code})",
    },
    "part-missing": {
        "da": "delen {part} mangler i filen; åbn skabelonen i Word, og gem den igen",
        "en": "the file lacks its part {part}; open the template in Word and save it again",
    },
    "with-macros": {
        "da": "den er gemt med makroer (.docm); åbn den i Word, og gem den som Word-dokument (.docx)",
        "en": "it is saved with macros (.docm); open it in Word and save it as a Word document (.docx)",
    },
    "not-a-document-type": {
        "da": (
            "den er gemt som noget andet, f.eks. en Word-skabelon (.dotx); gem den i Word som Word-dokument "
            "(.docx)"
        ),
        "en": (
            "it is saved as something else, such as a Word template (.dotx); save it in Word as a document "
            "(.docx)"
        ),
    },
    "entities": {
        "da": "den har en DTD (<!DOCTYPE), som Word aldrig skriver; åbn den i Word, og gem den igen",
        "en": "it has a DTD (<!DOCTYPE), which Word never writes; open it in Word and save it again",
    },
    "no-package": {
        "da": "filen er ikke en pakke, som Word har gemt; gem skabelonen i Word som .docx",
        "en": "the file is no package that Word has saved; save the template in Word as .docx",
    },
    "style-missing": {
        "da": "typografien “{style}” mangler; tilføj en typografi med det navn i Word",
        "en": "the style “{style}” is missing; add a style of that name in Word",
    },
    "style-unnumbered": {
        "da": "typografien “{style}” har ingen nummerering; giv den en i Word",
        "en": "the style “{style}” has no numbering; give it one in Word",
    },
    "contents-style": {
        "da": (
            "indholdsfortegnelsen tager overskrifter på niveau {level} med, men typografien “TOC {level}” "
            "(Indholdsfortegnelse {level}) mangler: tilføj den i Word, eller lad feltets \\o gælde færre "
            "niveauer"
        ),
        "en": (
            "the contents field lists headings of level {level}, but a style “TOC {level}” is missing: add "
            "it in Word, or narrow the field's \\o switch"
        ),
    },
    "contents-apart": {
        "da": "indholdsfortegnelsen begynder i én celle eller tekstboks og slutter i en anden",
        "en": "the contents field begins in one cell or text box and ends in another",
    },
    "contents-empty": {
        "da": "indholdsfortegnelsen er tom: opdatér den én gang i Word (F9)",
        "en": "the contents field has no result: update it once in Word (F9)",
    },
}
