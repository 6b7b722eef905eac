"""Rules about a Word template as a whole: its file, styles, fonts, anchors and contents."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_HEADING = "{{r item.anchor }}{{ item.heading }}"

RULES = (
    Rule(
        "template-missing",
        Severity.ERROR,
        Wording(
            "there is no {name}",
            "`minutes templates copy` starts a folder of templates with both",
            "A folder of templates holds agenda.docx and minutes.docx.",
        ),
        Wording(
            "der er ingen {name}",
            "`minutes templates copy` opretter en mappe med begge skabeloner",
            "En mappe med skabeloner indeholder agenda.docx og minutes.docx.",
        ),
        wrong="skabeloner/agenda.docx",
        right="skabeloner/agenda.docx and skabeloner/minutes.docx",
        right_danish="skabeloner/agenda.docx og skabeloner/minutes.docx",
        file="template file",
    ),
    Rule(
        "template-not-word",
        Severity.ERROR,
        Wording(
            "this is no Word document that can be a template: {reason}",
            "open it in Word, and save it as Word document (.docx)",
            "Templates are ordinary Word documents. A changed file name does not make one.",
        ),
        Wording(
            "det er ikke et Word-dokument, der kan være skabelon: {reason}",
            "åbn den i Word, og gem den som Word-dokument (.docx)",
            "Skabeloner er almindelige Word-dokumenter. Et ændret filnavn gør ikke en fil til et.",
        ),
        wrong="an agenda.docx that is an old .doc file, a .dotx, a .docm or a damaged file",
        wrong_danish="en agenda.docx, der er en gammel .doc-fil, en .dotx, en .docm eller beskadiget",
        right="a Word document (.docx)",
        right_danish="et Word-dokument (.docx)",
        file="template file",
    ),
    Rule(
        "template-no-tags",
        Severity.ERROR,
        Wording(
            "there is no tag in it",
            "if this is a finished document, keep it elsewhere; a template holds tags like {{{{ "
            "meeting.date }}}}",
            "Every meeting would get the same document.",
        ),
        Wording(
            "der er ingen felter i den",
            "er det et færdigt dokument, så gem det et andet sted; en skabelon har felter som {{{{ "
            "meeting.date }}}}",
            "Alle møder ville få det samme dokument.",
        ),
        wrong="a finished agenda",
        wrong_danish="en færdig dagsorden",
        right="{{ meeting.date }}",
        file="template file",
    ),
    Rule(
        "template-style-missing",
        Severity.ERROR,
        Wording(
            "the style “{style}” is missing",
            "add a style of that name in Word, or copy it from one of the toolkit's templates",
            "Texts, tables and contents are written in named styles, so that their looks are yours to "
            "choose.",
        ),
        Wording(
            "typografien “{style}” mangler",
            "opret en typografi med det navn i Word, eller kopiér den fra en af værktøjets skabeloner",
            "Tekster, tabeller og indholdsfortegnelse skrives med navngivne typografier, så du bestemmer "
            "udseendet.",
        ),
        wrong="a template without the style List Bullet 2",
        wrong_danish="en skabelon uden typografien Opstilling - punkttegn 2",
        right="a template with all styles of the house styles",
        right_danish="en skabelon med alle husstilenes typografier",
        file="template file",
    ),
    Rule(
        "template-list-unnumbered",
        Severity.ERROR,
        Wording(
            "the list style “{style}” has no bullet or numbering",
            "give the style one: Modify style, Format, Numbering",
            "A list in a text takes its bullets or numbers from the style, and would have none.",
        ),
        Wording(
            "listetypografien “{style}” har hverken punkttegn eller numre",
            "giv typografien dem: Rediger typografi, Formatér, Nummerering",
            "En liste i en tekst får sine punkttegn eller numre fra typografien og ville ingen have.",
        ),
        wrong="a List Bullet whose bullet was removed",
        wrong_danish="en Opstilling - punkttegn, hvis punkttegn er fjernet",
        right="a List Bullet with a bullet",
        right_danish="en Opstilling - punkttegn med punkttegn",
        file="template file",
    ),
    Rule(
        "template-no-anchor",
        Severity.ERROR,
        Wording(
            "{{{{r {name} }}}} is missing",
            "put it in the heading that it marks",
            "The anchor is a bookmark nobody sees. Contents, the PDF's outline and the packet find the page "
            "by it.",
        ),
        Wording(
            "{{{{r {name} }}}} mangler",
            "sæt det i den overskrift, som det mærker",
            "Ankeret er et bogmærke, ingen ser. Indhold, PDF'ens bogmærker og mødepakken finder siden ved "
            "det.",
        ),
        wrong="{{ item.heading }}",
        right=_HEADING,
        file="template file",
    ),
    Rule(
        "template-anchor-no-heading",
        Severity.WARNING,
        Wording(
            "{where}: {tag} is in a paragraph that is no heading",
            "give the paragraph one of the styles Heading 1, Heading 2 …",
            "Screen readers, Word's navigation and the PDF's outline go by headings.",
        ),
        Wording(
            "{where}: {tag} er i et afsnit, der ikke er en overskrift",
            "giv afsnittet en af typografierne Overskrift 1, Overskrift 2 …",
            "Skærmlæsere, navigationen i Word og PDF'ens bogmærker går efter overskrifter.",
        ),
        wrong=_HEADING + " in the style Normal",
        wrong_danish=_HEADING + " i typografien Normal",
        right=_HEADING + " in the style Heading 1",
        right_danish=_HEADING + " i typografien Overskrift 1",
        file="template file",
    ),
    Rule(
        "template-anchor-twice",
        Severity.WARNING,
        Wording(
            "{where}: {tag} is in the template already ({first})",
            "keep it where readers should be led, and print the title alone elsewhere",
            "A bookmark is in one place. Word drops the second one.",
        ),
        Wording(
            "{where}: {tag} står allerede i skabelonen ({first})",
            "behold det, hvor læseren skal føres hen, og skriv kun titlen andre steder",
            "Et bogmærke er ét sted. Word fjerner det andet.",
        ),
        wrong=_HEADING + "\n" + _HEADING,
        right=_HEADING,
        file="template file",
    ),
    Rule(
        "template-no-attachment-line",
        Severity.WARNING,
        Wording(
            "the attachments are not listed with {{{{r attachment.line }}}}",
            "list them under their item: {{%p for attachment in item.attachments %}}",
            "The packet makes each such line a link to the attachment's first page.",
        ),
        Wording(
            "bilagene er ikke opført med {{{{r attachment.line }}}}",
            "opfør dem under deres punkt: {{%p for attachment in item.attachments %}}",
            "Mødepakken gør hver af disse linjer til et link til bilagets første side.",
        ),
        wrong="{{ attachment.title }}",
        right="{{r attachment.line }}",
        file="template file",
    ),
    Rule(
        "template-no-contents",
        Severity.WARNING,
        Wording(
            "there is a heading for the contents, but no contents",
            "insert a table of contents in Word, or rows with {{{{r item.page }}}}; or remove the heading",
            "A reader who comes to the heading finds nothing under it.",
        ),
        Wording(
            "der er en overskrift til indholdet, men intet indhold",
            "indsæt en indholdsfortegnelse i Word eller rækker med {{{{r item.page }}}}; eller fjern "
            "overskriften",
            "En læser, der kommer til overskriften, finder intet under den.",
        ),
        wrong="{{ labels.contents }}",
        right="{{ labels.contents }} and a table of contents",
        right_danish="{{ labels.contents }} og en indholdsfortegnelse",
        file="template file",
    ),
    Rule(
        "template-contents-broken",
        Severity.ERROR,
        Wording(
            "the table of contents ({instruction}) is not whole",
            "delete it, insert it again in Word, and update it once (F9)",
            "The toolkit fills what Word has put between the field's beginning and its end.",
        ),
        Wording(
            "indholdsfortegnelsen ({instruction}) er ikke hel",
            "slet den, indsæt den igen i Word, og opdatér den én gang (F9)",
            "Værktøjet udfylder det, som Word har sat mellem feltets begyndelse og slutning.",
        ),
        wrong="a contents field that was never updated",
        wrong_danish="en indholdsfortegnelse, der aldrig er opdateret",
        right="a contents field with a result",
        right_danish="en indholdsfortegnelse, der er opdateret",
        file="template file",
    ),
    Rule(
        "template-font-not-embedded",
        Severity.WARNING,
        Wording(
            "the font “{font}” is not embedded",
            "in Word choose File, Options, Save, Embed fonts in the file; or use an embedded font",
            "Where the font is not installed another takes its place: lines and pages break differently.",
        ),
        Wording(
            "skrifttypen “{font}” er ikke integreret i filen",
            "vælg i Word Filer, Indstillinger, Gem, Integrer skrifttyper i filen; eller brug en, der er "
            "integreret",
            "Hvor skrifttypen ikke er installeret, træder en anden i stedet: linjer og sider brydes "
            "anderledes.",
        ),
        wrong="headings in Garamond",
        wrong_danish="overskrifter i Garamond",
        right="headings in an embedded font",
        right_danish="overskrifter i en skrift, der er integreret i filen",
        file="template file",
    ),
    Rule(
        "template-update-fields",
        Severity.WARNING,
        Wording(
            "Word is told to update fields on opening",
            "save the template without that setting (w:updateFields in word/settings.xml)",
            "Readers would be asked whether to update. Page numbers are right without it.",
        ),
        Wording(
            "Word er sat til at opdatere felter, når filen åbnes",
            "gem skabelonen uden den indstilling (w:updateFields i word/settings.xml)",
            "Læsere ville blive spurgt, om de vil opdatere. Sidetallene er rigtige uden.",
        ),
        wrong="<w:updateFields/>",
        right="no such setting",
        right_danish="ingen sådan indstilling",
        file="template file",
    ),
    Rule(
        "template-linked-file",
        Severity.ERROR,
        Wording(
            "{where}: the field {field} fetches something from elsewhere",
            "delete the field, or put what it shows into the template itself (Ctrl+Shift+F9 in Word)",
            "Every document would go for that file or program on the machine of whoever opens it.",
        ),
        Wording(
            "{where}: feltet {field} henter noget andetsteds fra",
            "slet feltet, eller sæt det, det viser, ind i selve skabelonen (Ctrl+Skift+F9 i Word)",
            "Alle dokumenter ville gå efter den fil eller det program på maskinen hos den, der åbner dem.",
        ),
        wrong="INCLUDETEXT C:\\head.docx",
        right="the text itself",
        right_danish="selve teksten",
        file="template file",
    ),
    Rule(
        "template-tracked-changes",
        Severity.ERROR,
        Wording(
            "{where}: there are tracked changes here",
            "accept or reject all changes in Word, and switch tracking off",
            "Every document would carry the designer's changes and name, and deleted tags would still be "
            "run.",
        ),
        Wording(
            "{where}: her er registrerede ændringer",
            "acceptér eller afvis alle ændringer i Word, og slå registreringen fra",
            "Alle dokumenter ville få ændringerne med og navnet på den, der lavede dem, og slettede felter "
            "ville stadig blive udført.",
        ),
        wrong="a text with tracked changes",
        wrong_danish="en tekst med registrerede ændringer",
        right="a text without",
        right_danish="en tekst uden",
        file="template file",
    ),
    Rule(
        "template-list-incomplete",
        Severity.ERROR,
        Wording(
            "nothing prints `{name}`, without which no packet can be made",
            "let the row that is repeated for each attachment have {{{{ attachment.pages }}}} in one cell "
            "and "
            "{{{{ attachment.page }}}} in the next",
            "A packet is proved before it is saved: its list must say of each attachment how many pages it "
            "has and on which page it begins, in this order.",
        ),
        Wording(
            "intet skriver `{name}`, og uden det kan ingen pakke laves",
            "lad den række, der gentages for hvert bilag, have {{{{ attachment.pages }}}} i én celle og "
            "{{{{ attachment.page }}}} i den næste",
            "En pakke efterprøves, før den gemmes: listen skal sige om hvert bilag, hvor mange sider det "
            "har, "
            "og på hvilken side det begynder, i den rækkefølge.",
        ),
        wrong="an attachments.docx without attachment.page",
        wrong_danish="en attachments.docx uden attachment.page",
        right="{{ attachment.pages }}, {{ attachment.page }}",
        file="template file",
    ),
    Rule(
        "template-leaves-out",
        Severity.HINT,
        Wording(
            "nothing prints `{name}`",
            "add it where it belongs, unless this document is meant to be without it",
            "What a secretary writes there is never seen in this document.",
        ),
        Wording(
            "intet skriver `{name}`",
            "tilføj det, hvor det hører til, medmindre dette dokument skal være uden",
            "Det, en sekretær skriver dér, bliver aldrig set i dette dokument.",
        ),
        wrong="a minutes.docx without item.decision",
        wrong_danish="en minutes.docx uden item.decision",
        right="{{p item.decision }}",
        file="template file",
    ),
    Rule(
        "template-not-drawn",
        Severity.WARNING,
        Wording(
            "the PDF of its documents would not show: {losses:series}",
            "make it another way in Word (a picture as PNG, text in the text itself or in a plain box), or "
            "build with --renderer libreoffice",
            "What only the Word file has, readers of the PDF would miss.",
        ),
        Wording(
            "PDF'en af dens dokumenter ville ikke vise: {losses:series}",
            "lav det på en anden måde i Word (et billede som PNG, tekst i selve teksten eller i en enkel "
            "boks), eller byg med --renderer libreoffice",
            "Det, kun Word-filen har, ville PDF'ens læsere mangle.",
        ),
        wrong="a logo in EMF, text in a rounded shape, an endnote",
        wrong_danish="et logo i EMF, tekst i en afrundet figur, en slutnote",
        right="a logo in PNG, text in a plain box, a footnote",
        right_danish="et logo i PNG, tekst i en almindelig boks, en fodnote",
        file="template file",
    ),
    Rule(
        "template-list-runs-on",
        Severity.WARNING,
        Wording(
            "{where}: a numbered list stands in a loop, and its numbers go on from one round to the next",
            "write the numbers yourself, or take them from the loop: {{{{ loop.index }}}}",
            "The second item's list would begin with 3.",
        ),
        Wording(
            "{where}: her er en nummereret liste i en løkke, og numrene fortsætter fra gang til gang",
            "skriv selv numrene, eller tag dem fra løkken: {{{{ loop.index }}}}",
            "Det andet punkts liste ville begynde med 3.",
        ),
        wrong="two entries of a numbered list between {%p for item in items %} and {%p endfor %}",
        wrong_danish="to led i en nummereret liste mellem {%p for item in items %} og {%p endfor %}",
        right="{{ loop.index }}) in an ordinary paragraph",
        right_danish="{{ loop.index }}) i et almindeligt afsnit",
        file="template file",
    ),
    Rule(
        "template-tag-in-link",
        Severity.ERROR,
        Wording(
            "there is a tag in the address of a link: {address}",
            "write the address as text; in Markdown, links come from the meeting's own texts",
            "Addresses stand beside the text in a Word file, and are not filled in.",
        ),
        Wording(
            "der står et felt i adressen på et link: {address}",
            "skriv adressen som tekst; i Markdown kommer links fra mødets egne tekster",
            "Adresser står ved siden af teksten i en Word-fil og udfyldes ikke.",
        ),
        wrong="a link to https://example.org/{{ meeting.date }}",
        wrong_danish="et link til https://example.org/{{ meeting.date }}",
        right="a link to https://example.org/",
        right_danish="et link til https://example.org/",
        file="template file",
    ),
)
