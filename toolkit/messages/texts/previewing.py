"""What the preview's page says; what its templates say too."""

TEXTS = {
    "page skip": {"da": "Gå til siderne", "en": "Skip to the pages"},
    "page meeting": {"da": "Møde", "en": "Meeting"},
    "page tabs": {"da": "Dokumenter", "en": "Documents"},
    "page agenda": {"da": "Dagsorden", "en": "Agenda"},
    "page minutes": {"da": "Referat", "en": "Minutes"},
    "page public": {"da": "Offentlig udgave", "en": "Public edition"},
    "page packet": {"da": "Samlet PDF", "en": "Packet"},
    "page spoken": {"da": "Oplæst", "en": "Spoken"},
    "page pages": {"da": "Sider", "en": "Pages"},
    "page findings": {"da": "Fundet ved kontrol", "en": "Findings"},
    "page no-findings": {"da": "Ingen fejl fundet.", "en": "Nothing found."},
    "page outline": {"da": "Indhold", "en": "Contents"},
    "page error": {"da": "Fejl", "en": "Error"},
    "page warning": {"da": "Advarsel", "en": "Warning"},
    "page hint": {"da": "Råd", "en": "Hint"},
    "page place": {"da": "{file}, linje {line}", "en": "{file}, line {line}"},
    "page to-page": {"da": "Vis på siden", "en": "Show on the page"},
    "page open-editor": {"da": "Åbn i VS Code", "en": "Open in VS Code"},
    "page page": {"da": "Side {number} af {count}", "en": "Page {number} of {count}"},
    "page page-hint": {
        "da": "Klik på et punkt for at se dets linje i filen.",
        "en": "Click an item to see its line in the file.",
    },
    "page working": {"da": "Laver siderne …", "en": "Making the pages …"},
    "page renewed": {"da": "Siderne er som filen.", "en": "The pages are as the file."},
    "page broken": {
        "da": "Filen kan ikke bygges endnu. Siderne er fra før fejlen.",
        "en": "The file cannot be built yet. The pages are from before the mistake.",
    },
    "page failed": {
        "da": "Dokumentet kunne ikke laves. Siderne er fra før.",
        "en": "The document could not be made. The pages are from before.",
    },
    "page nothing": {"da": "Her er ingen sider endnu.", "en": "No pages here yet."},
    "page needs-mending": {
        "da": "Ret fejlene i filen, så kommer siderne.",
        "en": "Mend the errors in the file, and the pages will come.",
    },
    "page lost": {
        "da": "Forbindelsen er væk. Start det igen på samme måde, så fortsætter siden af sig selv.",
        "en": "The connection is gone. Start it again in the same way, and this page goes on by itself.",
    },
    "page close": {"da": "Luk", "en": "Close"},
    "page slow": {
        "da": "Det tog mere end {seconds} {seconds:sekund|sekunder} at lave siderne.",
        "en": "Making the pages took longer than {seconds} {seconds:second|seconds}.",
    },
    "page ended": {
        "da": "Processen, der laver siderne, stoppede uventet (kode {code}).",
        "en": "The process that makes the pages stopped unexpectedly (code {code}).",
    },
    "page address": {"da": "Se {name} på {address}", "en": "See {name} at {address}"},
    "page until": {
        "da": "Stop med Ctrl-C. Den stopper selv, når siden har været lukket en tid.",
        "en": "Stop it with Ctrl-C. It stops by itself when its page has been closed for a while.",
    },
    "page form": {"da": "Mødet som formular", "en": "The meeting as a form"},
    "page kept": {
        "da": "Står i en fil for sig og rettes dér.",
        "en": "Stands in a file of its own, and is changed there.",
    },
    "page needed": {"da": "(skal udfyldes)", "en": "(needed)"},
    "page more": {"da": "Flere felter", "en": "More fields"},
    "page add": {"da": "Tilføj", "en": "Add"},
    "page below": {"da": "Nyt punkt herefter", "en": "New item after this"},
    "page offers": {"da": "Udvalgets medlemmer", "en": "The committee's members"},
    "page up": {"da": "Flyt op", "en": "Move up"},
    "page down": {"da": "Flyt ned", "en": "Move down"},
    "page delete": {"da": "Slet", "en": "Delete"},
    "page undo": {"da": "Fortryd sletning", "en": "Undo the deletion"},
    "page attach": {"da": "Vælg filer, eller slip dem her", "en": "Choose files, or drop them here"},
    "page tools": {"da": "Formatering", "en": "Formatting"},
    "page bold-sign": {"da": "F", "en": "B"},
    "page italic-sign": {"da": "K", "en": "I"},
    "page bold": {"da": "Fed", "en": "Bold"},
    "page italic": {"da": "Kursiv", "en": "Italic"},
    "page bullets": {"da": "Punktliste", "en": "Bulleted list"},
    "page numbers": {"da": "Nummereret liste", "en": "Numbered list"},
    "page heading": {"da": "Overskrift", "en": "Heading"},
    "page link": {"da": "Link", "en": "Link"},
    "page saving": {"da": "Gemmer …", "en": "Saving …"},
    "page saved": {"da": "Gemt.", "en": "Saved."},
    "page unsaved": {
        "da": "Ikke gemt endnu: udfyld eller ret det, der er mærket.",
        "en": "Not saved yet: fill in or correct what is marked.",
    },
    "page fill-in": {"da": "Skal udfyldes.", "en": "Is to be filled in."},
    "page fields-gone": {
        "da": "Udvalgets egne felter kan ikke læses nu, så intet er gemt. Det, du har skrevet, er her endnu.",
        "en": "The own fields cannot be read now, so nothing was saved. What you typed is still here.",
    },
    "page forget": {"da": "Fjern det, der står her", "en": "Remove what stands here"},
    "page found": {"da": "Fundet", "en": "Found"},
    "page go-to-field": {"da": "Gå til feltet", "en": "Go to the field"},
    "page not-attached": {
        "da": "Filen blev ikke vedhæftet. Prøv igen; den må højst fylde 200 MB.",
        "en": "The file was not attached. Try again; it may have 200 MB at most.",
    },
    "page unsaved-texts": {
        "da": "Skrevet, men ikke gemt, før filen blev ændret et andet sted. Kopiér det, der skal med:",
        "en": "Typed, but not saved before the file was changed elsewhere. Copy what is to be kept:",
    },
    "page conflict": {
        "da": "Filen er ændret et andet sted, så intet er gemt. Hent den; det, du har skrevet, vises øverst.",
        "en": "Changed elsewhere, so nothing was saved. Get the file: what you typed is shown at the top.",
    },
    "page reload": {"da": "Hent filen, som den er nu", "en": "Get the file as it is now"},
    "page unwritable": {
        "da": "Filen er skrevet på en måde, som formularen ikke kan ændre i. Ret den i en editor.",
        "en": "The file is written in a way that the form cannot change. Change it in an editor.",
    },
    "page unreadable": {
        "da": "Filen kan ikke læses: noget i den er skrevet uden for formularen. Ret i en editor den linje,"
        " som det fundne nævner, eller hent en tidligere udgave fra git eller en sikkerhedskopi. Så kommer"
        " formularen igen af sig selv, og det, du har skrevet, er her endnu.",
        "en": "The file cannot be read: something in it was written outside the form. Mend in an editor the"
        " line that the finding names, or get an earlier version from git or a backup. The form then comes"
        " back by itself, and what you typed is still here.",
    },
    "page restore": {
        "da": "Gå tilbage til den sidste tekst, der kunne læses",
        "en": "Go back to the last text that could be read",
    },
    "page restore-help": {
        "da": "Det, der står i filen nu, lægges i en fil ved siden af, så intet går tabt.",
        "en": "What stands in the file now is put into a file beside it, so that nothing is lost.",
    },
    "page restored": {
        "da": "Den sidste tekst, der kunne læses, er tilbage. Det, der stod i filen, ligger i {name}.",
        "en": "The last text that could be read is back. What stood in the file is in {name}.",
    },
    "page denied": {
        "da": "Ingen adgang. Brug adressen, som minutes preview skrev.",
        "en": "No access. Use the address that minutes preview has written.",
    },
}
