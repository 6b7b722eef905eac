"""What keeps the public edition from being made."""

TEXTS = {
    "leak": {
        "da": (
            "den offentlige udgave er ikke lavet, for den ville vise noget, der er lukket:\n"
            "{leaks:lines}\n"
            "Skriv det om, eller sæt lukket: true på bilaget. Må det gerne ses, så skriv det som "
            "offentlig_titel eller offentlig_beslutning, eller skriv hvorfor under må_vises_fordi på "
            "punktet eller bilaget. {ending}"
        ),
        "en": (
            "the public edition has not been made, for it would show something closed:\n"
            "{leaks:lines}\n"
            "Reword it, or mark the attachment closed: true. If it may be seen, write it as public_title or "
            "public_decision, or write why under disclose of the item or the attachment. {ending}"
        ),
    },
    "leak-depends": {
        "da": (
            "den offentlige udgave er ikke lavet, for {field} i den afhænger af noget, der er lukket. Det er "
            "en fejl i programmet, ikke i filen. {ending}"
        ),
        "en": (
            "the public edition has not been made, for its {field} depends on something closed. That is a "
            "fault of the program, not of the file. {ending}"
        ),
    },
    "numbers-open": {
        "da": (
            "den offentlige udgave er ikke lavet, for i mødets fil står noget, der ligner CPR-numre:\n"
            "{places:lines}\n"
            "Slet dem; eller, må de vises, så skriv hvorfor i disclose (må_vises_fordi) på punktet. {ending}"
        ),
        "en": (
            "the public edition has not been made, for what looks like personal identity numbers stands in "
            "the meeting's file:\n"
            "{places:lines}\n"
            "Delete them; or, if they may be shown, write why under disclose on the item. {ending}"
        ),
    },
    "numbers-in": {"da": "  punkt {item}: {numbers:list}", "en": "  item {item}: {numbers:list}"},
    "leak-withdrawn": {
        "da": "Det, der lå i mappen public fra før, er fjernet.",
        "en": "What was in the folder public before has been deleted.",
    },
    "leak-not-kept": {
        "da": "{meeting}: intet er gemt som sendt ud.",
        "en": "{meeting}: nothing has been kept as sent.",
    },
    "leak-line": {"da": "  {file}{place}: {owner}: “{found}”", "en": "  {file}{place}: {owner}: “{found}”"},
    "leak-more": {
        "da": "  og {count} {count:sted|steder} mere",
        "en": "  and {count} more {count:place|places}",
    },
    "leak-item": {"da": "fra punkt {number}", "en": "from item {number}"},
    "leak-attachment": {"da": "fra bilag {number}", "en": "from attachment {number}"},
    "leak-meeting": {"da": "fra mødets fil{number}", "en": "from the meeting's file{number}"},
    "leak-in-page": {"da": ", side {at}", "en": ", page {at}"},
    "leak-in-part": {"da": ", {at}", "en": ", {at}"},
    "leak-in-name": {"da": " (filnavnet)", "en": " (its name)"},
    "leak-in-bookmark": {"da": ", et bogmærke", "en": ", a bookmark"},
    "leak-in-properties": {"da": ", filens egenskaber", "en": ", the file's properties"},
    "leak-in-note": {"da": ", et link, en note eller et felt", "en": ", a link, note or field"},
    "leak-in-picture": {"da": ", et billedes oplysninger", "en": ", a picture's details"},
    "leak-in-enclosed": {"da": ", en indlejret fil", "en": ", an enclosed file"},
    "leak-in-hidden": {"da": ", noget, der ikke ses på siderne", "en": ", something not seen on the pages"},
    "leak-in-data": {"da": "{at}", "en": "{at}"},
    "leak-in-copy": {"da": " (bilag {at}) viser det samme", "en": " (attachment {at}) shows the same"},
    "leak-in-item": {"da": ", punkt {at}", "en": ", item {at}"},
    "leak-in-meeting": {"da": "{at}", "en": "{at}"},
}
