"""Rules of Word templates by which pages break alike in every program."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
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
