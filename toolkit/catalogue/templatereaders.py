"""Rules about a Word template that help readers who do not see its documents, or not their colours."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
    Rule(
        "template-picture-without-alt",
        Severity.WARNING,
        Wording(
            "{where}: there is a picture without an alternative text",
            "right-click it in Word, choose *View Alt Text*, and write what it shows or mark it as "
            "decorative",
            "Every document made from the template would have a picture that a screen reader cannot "
            "tell (PDF/UA-1, 7.3).",
        ),
        Wording(
            "{where}: her er et billede uden alternativ tekst",
            "højreklik på det i Word, vælg *Vis alternativ tekst*, og skriv, hvad det viser, eller "
            "markér det som dekorativt",
            "Alle dokumenter fra skabelonen ville have et billede, som en skærmlæser ikke kan fortælle "
            "om (PDF/UA-1, 7.3).",
        ),
        wrong="a logo in the text without alternative text",
        wrong_danish="et logo i teksten uden alternativ tekst",
        right="a logo with one",
        right_danish="et logo med alternativ tekst",
        file="template file",
    ),
    Rule(
        "template-table-without-header",
        Severity.WARNING,
        Wording(
            "{where}: there is a table without headers",
            "mark its first row as header row (*Table Layout*, *Repeat Header Rows*), or tick only "
            "*First Column* in *Table Design*",
            "A screen reader says a column's or row's name before each of its cells (PDF/UA-1, 7.5).",
        ),
        Wording(
            "{where}: her er en tabel uden overskrifter",
            "markér dens første række som overskrift (*Tabellayout*, *Gentag overskriftsrækker*), eller "
            "sæt kun hak ved *Første kolonne* i *Tabeldesign*",
            "En skærmlæser siger kolonnens eller rækkens navn før hver af dens celler (PDF/UA-1, 7.5).",
        ),
        wrong="a table of facts with a plain first column",
        wrong_danish="en tabel over oplysninger med en almindelig første kolonne",
        right="the same with First Column ticked",
        right_danish="den samme, hvor Første kolonne er slået til",
        file="template file",
    ),
    Rule(
        "template-heading-skipped",
        Severity.WARNING,
        Wording(
            "{where}: this heading skips a level",
            "give it the heading style one level below the one before it",
            "Headings tell what belongs to what (PDF/UA-1, 7.4.2).",
        ),
        Wording(
            "{where}: denne overskrift springer et niveau over",
            "giv den overskriftstypografien ét niveau under den forrige",
            "Overskrifter viser, hvad der hører under hvad (PDF/UA-1, 7.4.2).",
        ),
        wrong="Heading 3 after Heading 1",
        wrong_danish="Overskrift 3 efter Overskrift 1",
        right="Heading 2 after Heading 1",
        right_danish="Overskrift 2 efter Overskrift 1",
        file="template file",
    ),
    Rule(
        "template-link-says-nothing",
        Severity.WARNING,
        Wording(
            "{where}: the link text “{text}” does not say where it leads",
            "put the link on the words that say what is there",
            "Who does not see the page goes from link to link, and hears only their words (WCAG 2.4.4).",
        ),
        Wording(
            "{where}: linkteksten “{text}” siger ikke, hvor linket fører hen",
            "sæt linket på de ord, der siger, hvad der er dér",
            "Den, der ikke kan se siden, går fra link til link og hører kun deres ord (WCAG 2.4.4).",
        ),
        wrong="a link called click here",
        wrong_danish="et link, der hedder klik her",
        right="a link called the committee's page",
        right_danish="et link, der hedder udvalgets side",
        file="template file",
    ),
    Rule(
        "template-colour-alone",
        Severity.HINT,
        Wording(
            "{where}: some words differ from the others in nothing but their colour",
            "make them bold too, or say it in words, if the colour means something",
            "Some readers see no colours, and some printers print none (WCAG 1.4.1).",
        ),
        Wording(
            "{where}: nogle ord adskiller sig kun fra de andre ved deres farve",
            "gør dem også fede, eller sig det med ord, hvis farven betyder noget",
            "Nogle læsere ser ikke farver, og nogle printere trykker ingen (WCAG 1.4.1).",
        ),
        wrong="red words among black ones",
        wrong_danish="røde ord mellem sorte",
        right="red and bold words",
        right_danish="røde og fede ord",
        file="template file",
    ),
    Rule(
        "template-low-contrast",
        Severity.WARNING,
        Wording(
            "{where}: {colour} on {ground} is hard to read (contrast {ratio}:1)",
            "take a darker colour on a light ground, or a lighter one on a dark ground: at least 4.5:1",
            "Many readers cannot make out pale letters, least of all on a telephone in the sun (WCAG 1.4.3). "
            "Word's own checker tells it too.",
        ),
        Wording(
            "{where}: {colour} på {ground} er svært at læse (kontrast {ratio}:1)",
            "tag en mørkere farve på lys bund eller en lysere på mørk bund: mindst 4,5:1",
            "Mange læsere kan ikke se blege bogstaver, slet ikke på en telefon i solen (WCAG 1.4.3). Words "
            "egen kontrol siger det også.",
        ),
        wrong="light grey words on white",
        wrong_danish="lysegrå ord på hvidt",
        right="dark grey ones",
        right_danish="mørkegrå ord",
        file="template file",
    ),
    Rule(
        "template-small-text",
        Severity.WARNING,
        Wording(
            "{where}: text of {size} pt is too small to be read",
            "take 8 pt or more",
            "Small print is lost on paper and on telephones.",
        ),
        Wording(
            "{where}: tekst på {size} pkt. er for lille til at blive læst",
            "tag mindst 8 pkt.",
            "Det småt skrevne går tabt på papir og på telefoner.",
        ),
        wrong="a footer of 6 pt",
        wrong_danish="en sidefod på 6 pkt.",
        right="one of 8 pt",
        right_danish="en på 8 pkt.",
        file="template file",
    ),
    Rule(
        "template-no-language",
        Severity.HINT,
        Wording(
            "the file does not say which language it is in",
            "mark everything in Word, choose *Review*, *Language*, *Set Proofing Language*, and save",
            "Documents made from it say the committee's language; the template itself is read aloud in that "
            "of the reader's machine (WCAG 3.1.1).",
        ),
        Wording(
            "filen siger ikke, hvilket sprog den er på",
            "markér det hele i Word, vælg *Gennemse*, *Sprog*, *Angiv korrektursprog*, og gem",
            "Dokumenter, der laves af den, siger udvalgets sprog; selve skabelonen læses op på det sprog, "
            "læserens maskine har (WCAG 3.1.1).",
        ),
        wrong="a file that another program wrote, without a language",
        wrong_danish="en fil fra et andet program, uden sprog",
        right="the same with its language set in Word",
        right_danish="den samme med sproget sat i Word",
        file="template file",
    ),
    Rule(
        "template-heading-by-look",
        Severity.WARNING,
        Wording(
            "{where}: this line looks like a heading and is none",
            "give it a heading style (*Heading 3* …), and let the style have the look",
            "Who hears a document goes from heading to heading, and passes over what only looks like one "
            "(WCAG 1.3.1).",
        ),
        Wording(
            "{where}: denne linje ligner en overskrift, men er ingen",
            "giv den en overskriftstypografi (*Overskrift 3* …), og lad typografien bære udseendet",
            "Den, der hører et dokument, går fra overskrift til overskrift og springer det over, der kun "
            "ligner (WCAG 1.3.1).",
        ),
        wrong="a bold line above a plain paragraph",
        wrong_danish="en fed linje over et almindeligt afsnit",
        right="the same as Heading 3",
        right_danish="den samme som Overskrift 3",
        file="template file",
    ),
    Rule(
        "template-only-in-margin",
        Severity.HINT,
        Wording(
            "{where}: `{words}` stands in heads and feet alone",
            "put it into the text too, once, if readers must know it",
            "Screen readers pass over heads and feet, which would come again on every page.",
        ),
        Wording(
            "{where}: `{words}` står kun i sidehoved og sidefod",
            "sæt det også i teksten, én gang, hvis læserne skal vide det",
            "Skærmlæsere springer sidehoveder og sidefødder over, for de kommer igen på hver side.",
        ),
        wrong="a header that says CONFIDENTIAL, and no word of it in the text",
        wrong_danish="et sidehoved med FORTROLIGT, og intet om det i teksten",
        right="the word at the top of the text as well",
        right_danish="ordet også øverst i teksten",
        file="template file",
    ),
    # By which pages break alike in every program.
    Rule(
        "template-line-multiple",
        Severity.HINT,
        Wording(
            "the style “{style}” has lines of {multiple} times their height: in other programs, pages may "
            "break elsewhere",
            "in Word: Paragraph, Line spacing, “At least”, {points} pt or so",
            "How high a line is that is told as a multiple depends on the font and on the program: so page "
            "numbers in the contents may be true in one program and false in another.",
        ),
        Wording(
            "typografien »{style}« har linjer på {multiple} gange deres højde: i andre programmer kan "
            "siderne brydes andre steder",
            "i Word: Afsnit, Linjeafstand, »Mindst«, omkring {points} pkt.",
            "Hvor høj en linje er, der er angivet som et antal gange, afhænger af skrifttypen og programmet: "
            "så kan sidetallene i indholdet passe i ét program og ikke i et andet.",
        ),
        wrong="Body Text with line spacing “Multiple 1.15”",
        wrong_danish="Brødtekst med linjeafstanden »Flere 1,15«",
        right="Body Text with line spacing “At least 14 pt”",
        right_danish="Brødtekst med linjeafstanden »Mindst 14 pkt.«",
        file="template file",
    ),
    Rule(
        "template-text-kept",
        Severity.HINT,
        Wording(
            "the style “{style}” is kept with the next paragraph, whichever that is",
            "in Word: Paragraph, Line and Page Breaks, untick “Keep with next”; only headings need it",
            "Where every paragraph is kept with the next, whole pages move, in each program otherwise.",
        ),
        Wording(
            "typografien »{style}« holdes sammen med næste afsnit, uanset hvilket",
            "i Word: Afsnit, Linje- og sideskift, fjern »Hold sammen med næste«; kun overskrifter skal det",
            "Hvor hvert afsnit holdes sammen med det næste, flyttes hele sider, i hvert program på sin måde.",
        ),
        wrong="Body Text with “Keep with next”",
        wrong_danish="Brødtekst med »Hold sammen med næste«",
        right="Body Text without it",
        right_danish="Brødtekst uden",
        file="template file",
    ),
)
