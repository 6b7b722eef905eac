"""Rules about what is in attached files; `minutes check --files` and builds look into them."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_WHY = (
    "Personal identity numbers are confidential. They are told from other numbers by their date, their check "
    "digit and the words around, in texts, comments, properties and hidden sheets."
)
_HVORFOR = (
    "CPR-numre er fortrolige. De kendes fra andre tal på dato, kontrolciffer og ordene omkring, i tekst, "
    "kommentarer, egenskaber og skjulte ark."
)
_HOLDS = "`{file}` holds what looks like personal identity numbers (page: number): {places}"
_MEND = "take them out of the file; or close the attachment; or say under `disclose` why they may be shown"
_RET = "fjern dem i filen; eller luk bilaget; eller skriv i `disclose`, hvorfor de må vises"
_WRONG = "an attachment whose pages say: CPR 070761-4285"
_RIGHT = "an attachment without personal identity numbers"
_WRONG_DANISH = "et bilag, hvor der står: CPR 070761-4285"
_RIGHT_DANISH = "et bilag uden CPR-numre"

RULES = (
    Rule(
        "attachment-person-number",
        Severity.WARNING,
        Wording(_HOLDS, _MEND, _WHY),
        Wording("i `{file}` står noget, der ligner CPR-numre (side: nummer): {places}", _RET, _HVORFOR),
        wrong=_WRONG,
        wrong_danish=_WRONG_DANISH,
        right=_RIGHT,
        right_danish=_RIGHT_DANISH,
        file="attachment",
    ),
    Rule(
        "attachment-person-number-public",
        Severity.ERROR,
        Wording(
            "`{file}` is going to be published and holds what looks like personal identity numbers "
            "(page: number): {places}",
            _MEND,
            _WHY + " A committee that publishes cannot build its public edition with them.",
        ),
        Wording(
            "`{file}` skal offentliggøres, og der står noget, der ligner CPR-numre (side: nummer): {places}",
            _RET,
            _HVORFOR + " Et udvalg, der offentliggør, kan ikke bygge sin offentlige udgave med dem.",
        ),
        wrong=_WRONG + ", of a committee with publishes: true",
        wrong_danish=_WRONG_DANISH + ", i et udvalg med offentliggør: true",
        right=_RIGHT,
        right_danish=_RIGHT_DANISH,
        file="attachment",
    ),
    Rule(
        "attachment-contact",
        Severity.HINT,
        Wording(
            "`{file}` may tell where private people live or can be reached ({count}): {found}",
            "take them out of the file unless they are meant to be there",
            "Private addresses, mail addresses and phone numbers are personal data. Only those that are "
            "plainly private are told; set `attachment-contact: off` under `checks` where none is to be.",
        ),
        Wording(
            "i `{file}` står måske, hvor privatpersoner bor eller kan nås ({count}): {found}",
            "fjern det i filen, medmindre det skal stå der",
            "Private adresser, mailadresser og telefonnumre er personoplysninger. Kun det, der tydeligt er "
            "privat, bliver nævnt; sæt `attachment-contact: off` under `checks`, hvis intet skal nævnes.",
        ),
        wrong="an attachment whose pages say: Anna Dahl, Birkevej 4, 8000 Aarhus",
        wrong_danish="et bilag, hvor der står: Anna Dahl, Birkevej 4, 8000 Aarhus",
        right="an attachment that names the municipality's own address",
        right_danish="et bilag, der nævner kommunens egen adresse",
        file="attachment",
    ),
    Rule(
        "attachment-not-searched",
        Severity.HINT,
        Wording(
            "`{file}` has pages that cannot be searched for personal identity numbers: {pages}",
            "look at them yourself; scanned pages of a PDF are read where Tesseract is installed, pictures "
            "when the public edition is built",
            "Scans and photographs are pictures, whose words no program sees without reading them.",
        ),
        Wording(
            "`{file}` har sider, der ikke kan gennemsøges for CPR-numre: {pages}",
            "se dem selv igennem; skannede sider i en PDF læses, hvor Tesseract er installeret, og billeder, "
            "når den offentlige udgave bygges",
            "Skannede sider og fotos er billeder, hvis ord intet program ser uden at læse dem.",
        ),
        wrong="an attachment that is a scan",
        wrong_danish="et bilag, der er en scanning",
        right="an attachment whose pages are text",
        right_danish="et bilag, hvis sider er tekst",
        file="attachment",
    ),
)
