"""Why an attachment cannot go into a packet."""

TEXTS = {
    "missing": {
        "da": "filen findes ikke. Ret stien i mødefilen, eller læg filen på plads",
        "en": "the file does not exist. Correct the path in the meeting file, or put the file there",
    },
    "not-a-file": {
        "da": "det er en mappe eller noget andet, der ikke er en fil. Angiv en fil",
        "en": "this is a folder or something else that is no file. Name a file",
    },
    "unreadable": {
        "da": "filen kan ikke læses ({cause}). Luk den i andre programmer, og giv dig selv læseadgang",
        "en": "the file cannot be read ({cause}). Close it in other programs; see that you may read it",
    },
    "empty": {
        "da": "filen er tom. Gem eller hent den igen fra det program, den kommer fra",
        "en": "the file is empty. Save or fetch it again from the program it comes from",
    },
    "too-large": {
        "da": "filen fylder {size} MB; grænsen er {limit} MB (grænser: megabyte). Gem den som en mindre PDF",
        "en": (
            "the file takes {size} MB; the limit is {limit} MB (limits: megabytes). Save it as a smaller PDF"
        ),
    },
    "unknown": {
        "da": "indholdet er ikke en filtype, der kan lægges i sagspakken. Gem den som PDF, og vedlæg den",
        "en": "its content is no type of file that can go into a packet. Save it as PDF and attach that",
    },
    "damaged": {
        "da": "filen er beskadiget ({cause}). Åbn den i det program, den er lavet i, og gem den som PDF",
        "en": "the file is damaged ({cause}). Open it in the program it comes from and save it again as PDF",
    },
    "no-shared-string": {
        "da": "celle {place} henviser til tekst {number}, som ikke er der",
        "en": "cell {place} refers to text {number}, which is not there",
    },
    "tags-too-deep": {"da": "dens mærker er indlejret for dybt", "en": "its tags are nested too deeply"},
    "encrypted": {
        "da": (
            "filen er låst (adgangskode eller certifikat). Gem en kopi, der ikke er låst, og brug den, eller "
            "sæt miljøvariablen MINUTES_PASSWORD til adgangskoden"
        ),
        "en": (
            "the file is locked (password or certificate). Save a copy that is open and attach that, or set "
            "the environment variable MINUTES_PASSWORD to the password"
        ),
    },
    "wrong-password": {
        "da": (
            "filen er låst, og ingen af adgangskoderne i MINUTES_PASSWORD passer. Ret dem, eller gem en "
            "kopi, der ikke er låst"
        ),
        "en": (
            "the file is locked, and none of the passwords in MINUTES_PASSWORD fits. Correct them, or save a "
            "copy that is open"
        ),
    },
    "no-pages": {
        "da": "filen har ingen sider. Gem eller hent den igen",
        "en": "the file has no pages. Save or fetch it again",
    },
    "dynamic-form": {
        "da": (
            "det er en dynamisk Adobe-formular (XFA), som kun Adobe Reader kan vise. Åbn den dér, skriv den "
            "ud til PDF, og vedlæg udskriften"
        ),
        "en": (
            "this is a dynamic Adobe form (XFA), which only Adobe Reader can show. Open it there, print it "
            "to PDF and attach the print"
        ),
    },
    "person-number-public": {
        "da": (
            "her står noget, der ligner CPR-numre (side: nummer): {places}. Fjern dem i filen, og vedlæg den "
            "igen; eller gør bilaget lukket; eller skriv i må_vises_fordi, hvorfor de må vises"
        ),
        "en": (
            "what looks like personal identification numbers (CPR) stands here (page: number): {places}. "
            "Take them out of the file and attach it again; or make the attachment closed; or say under "
            "disclose why they may be shown"
        ),
    },
    "unredacted": {
        "da": (
            "noget på side {pages} er markeret til overstregning, men står der endnu. Overstreg det endeligt "
            "(i Acrobat: Anvend), gem filen, og vedlæg den igen; eller gør bilaget lukket"
        ),
        "en": (
            "something on page {pages} is marked for redaction, but still there. Apply the redaction "
            "(Acrobat: Apply), save the file and attach it again; or make the attachment closed"
        ),
    },
    "pixels": {
        "da": "billedet er for stort ({cause}). Gem det i en mindre opløsning",
        "en": "the picture is too large ({cause}). Save it at a lower resolution",
    },
    "pages": {
        "da": (
            "filen har {count} {count:side|sider}; grænsen er {limit} (grænser: sider). Vedlæg kun de "
            "sider, der skal med"
        ),
        "en": (
            "the file has {count} {count:page|pages}; the limit is {limit} (limits: pages). Attach only "
            "what is needed"
        ),
    },
    "parts": {
        "da": (
            "filen er pakket af {count} {count:del|dele}; grænsen er {limit} (grænser: dele). Gem den som "
            "PDF, og vedlæg den"
        ),
        "en": (
            "the file is packed of {count} {count:part|parts}; the limit is {limit} (limits: parts). Save "
            "it as PDF"
        ),
    },
    "unpacking": {
        "da": (
            "filen bliver {ratio} gange så stor, når den pakkes ud; grænsen er {limit} (grænser: udpakning). "
            "Gem den som PDF, og vedlæg den"
        ),
        "en": (
            "the file becomes {ratio} times its size when it is unpacked; the limit is {limit} (limits: "
            "unpacking). Save it as PDF and attach that"
        ),
    },
    "slow": {
        "da": (
            "det tog mere end {limit} sekunder at lave filen om til sider (grænser: sekunder). Gem den som "
            "PDF, og vedlæg den"
        ),
        "en": (
            "turning the file into pages took more than {limit} seconds (limits: seconds). Save it as PDF "
            "and attach that"
        ),
    },
    "memory": {
        "da": "filen kræver for megen hukommelse (grænser: hukommelse). Gem den som PDF, og vedlæg den",
        "en": "the file takes more memory than it is given (limits: memory). Save it as PDF and attach that",
    },
    "ended": {
        "da": (
            "programmet, der læser filen, gik i stå (kode {code}); måske kræver filen mere end {limit} MB "
            "hukommelse (grænser: hukommelse). Gem den som PDF, og vedlæg den"
        ),
        "en": (
            "the program that reads the file broke down (code {code}); the file may need more than {limit} "
            "MB of memory (limits: memory). Save it as PDF and attach that"
        ),
    },
    "changed": {
        "da": (
            "side {page} ville ikke se ud, som den gør i filen. Åbn filen i det program, den er lavet i, og "
            "gem den igen som PDF"
        ),
        "en": (
            "page {page} would not look as it does in the file. Open it in the program it comes from and "
            "save it again as PDF"
        ),
    },
    "nested": {
        "da": "filen er pakket ind i sig selv i for mange lag. Gem det, der skal med, for sig, og vedlæg det",
        "en": "the file is wrapped in itself too many times. Save what is needed on its own and attach that",
    },
    "blank": {
        "da": (
            "LibreOffice fik ingen sider ud af filen på {limit} sekunder (grænser: sekunder), eller kun "
            "tomme. Åbn den i det program, den er lavet i, og gem den som PDF"
        ),
        "en": (
            "LibreOffice got no pages out of the file in {limit} seconds (limits: seconds), or only blank "
            "ones. Open it in the program it comes from and save it as PDF"
        ),
    },
    "not-converted": {
        "da": "filen kunne ikke laves om til sider ({cause}). Gem den som PDF, og vedlæg den",
        "en": "the file could not be turned into pages ({cause}). Save it as PDF and attach that",
    },
    "word-needs-office": {
        "da": (
            "den indbyggede PDF-omsætter kan ikke tegne filen ({cause}). Installér LibreOffice, som måske "
            "kan, eller gem den som PDF i Word, og vedlæg den"
        ),
        "en": (
            "the embedded renderer cannot draw the file ({cause}). Install LibreOffice, which may be able "
            "to, or save it as PDF in Word and attach that"
        ),
    },
}
