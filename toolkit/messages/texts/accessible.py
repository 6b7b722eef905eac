"""What keeps pages from being accessible or archived, and what of a Word file they lack."""

TEXTS = {
    "inaccessible page": {"da": "side {page}: {reason}", "en": "page {page}: {reason}"},
    "inaccessible more": {"da": "og {count} ting til", "en": "and {count} more"},
    "inaccessible stray": {
        "da": "»{words}« hører ikke til noget afsnit, der kan findes, og læses op som tekst for sig",
        "en": '"{words}" belongs to no paragraph that can be found, and is read as a text of its own',
    },
    "inaccessible text": {
        "da": "afsnittet »{words}« står ikke på siderne, som det står i Word-filen",
        "en": 'the paragraph "{words}" is not on the pages as it is in the Word file',
    },
    "inaccessible order": {
        "da": "afsnittet »{words}« læses op et andet sted eller som noget andet, end det er",
        "en": 'the paragraph "{words}" is read elsewhere, or as something else, than it is',
    },
    "inaccessible marks": {
        "da": "mærkerne for »{words}« fører forkert",
        "en": 'the tags of "{words}" lead astray',
    },
    "inaccessible glyph": {
        "da": "ingen skrift har alle tegn i »{words}«",
        "en": 'no font has all characters of "{words}"',
    },
    "inaccessible picture": {
        "da": "et billede kan ikke kendes fra et andet",
        "en": "a picture cannot be told from another",
    },
    "inaccessible no-alt": {
        "da": "et billede har ingen alternativ tekst (i Markdown: ![her skrives den](fil.png))",
        "en": "a picture has no alternative text (in Markdown: ![it is written here](file.png))",
    },
    "inaccessible heads": {
        "da": "tabellen med »{words}« har ingen overskrifter (i Word: Tabellayout, Gentag overskriftsrækker)",
        "en": 'the table with "{words}" has no headings (in Word: Table Layout, Repeat Header Rows)',
    },
    "inaccessible no-alt in Word": {
        "da": "et billede mangler alternativ tekst (højreklik på det, og vælg Rediger alternativ tekst)",
        "en": "a picture has no alternative text (right-click it, and choose Edit Alt Text)",
    },
    "inaccessible content": {
        "da": "noget er tegnet på en ukendt måde ({words})",
        "en": "something is drawn in an unknown way ({words})",
    },
    "inaccessible office": {
        "da": "LibreOffices mærker er ikke, som de skal være ({words}); brug den indbyggede renderer",
        "en": "LibreOffice's tags are not as they should be ({words}); use the embedded renderer",
    },
    "inaccessible renderer": {
        "da": "afsnittet »{words}« kan kun tegnes uden mærker",
        "en": 'the paragraph "{words}" can only be drawn without tags',
    },
    "lack-alt": {
        "da": "et billede; `alternativ_tekst` på bilaget kan sige, hvad det viser",
        "en": "a picture; `alt` of the attachment can say what it shows",
    },
    "lack-tags": {"da": "filen er uden mærker (tags)", "en": "the file has no tags"},
    "lack-damaged-tags": {
        "da": "filens mærker (tags) er beskadiget og er taget ud",
        "en": "the file's tags are damaged and have been taken out",
    },
    "lack-claim": {
        "da": "filen siger ikke selv, at den er tilgængelig (PDF/UA-1)",
        "en": "the file does not say itself that it is accessible (PDF/UA-1)",
    },
    "lack-version": {
        "da": "PDF 2.0, som PDF/UA-1 ikke kender",
        "en": "PDF 2.0, which PDF/UA-1 does not know",
    },
    "lack-language": {
        "da": "sproget er ikke angivet, eller ikke med en sprogkode",
        "en": "its language is not given, or not by a language's code",
    },
    "lack-content": {"da": "noget på siderne er uden mærker", "en": "something on its pages is not tagged"},
    "lack-tree": {"da": "mærkerne passer ikke til siderne", "en": "its tags do not fit its pages"},
    "lack-role": {"da": "mærker af ukendt slags", "en": "tags of an unknown kind"},
    "lack-picture": {"da": "billeder uden alternativ tekst", "en": "pictures without alternative text"},
    "lack-nesting": {
        "da": "lister, tabeller eller noter, der er sat forkert sammen",
        "en": "lists, tables or notes that are put together wrongly",
    },
    "lack-layers": {"da": "lag uden navn", "en": "layers without a name"},
    "lack-headings": {
        "da": "overskrifter, der springer et niveau over",
        "en": "headings that leave out a level",
    },
    "lack-font": {
        "da": "skrifttyper, der ikke er indlejret, eller hvis tegn ikke kan kendes",
        "en": "fonts that are not embedded or whose characters cannot be told",
    },
    "lack-annotation": {
        "da": "links eller felter uden mærker eller beskrivelse",
        "en": "links or fields without tags or description",
    },
    "archive-claim": {
        "da": "filen er ikke selv PDF/A. Gem den som PDF/A, og vedlæg den igen",
        "en": "the file itself is not PDF/A. Save it as PDF/A and attach that",
    },
    "archive-font": {"da": "skrifttyper, der ikke er indlejret", "en": "fonts that are not embedded"},
    "archive-glyph": {"da": "tegn, som skrifttypen ikke har", "en": "characters that the font does not have"},
    "archive-colour": {
        "da": "farver i en anden farveprofil end sRGB (f.eks. CMYK)",
        "en": "colours of another profile than sRGB (such as CMYK)",
    },
    "archive-appearance": {
        "da": "bemærkninger eller felter, der ikke selv siger, hvordan de ser ud",
        "en": "remarks or fields that do not say themselves how they look",
    },
}
