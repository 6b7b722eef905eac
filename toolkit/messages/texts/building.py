"""What is said of a build: its stages, what came of it, and what is amiss with its documents."""

TEXTS = {
    "orphan": {
        "da": (
            "der er ingen møder, som disse offentlige filer hører til; er mødets mappe omdøbt eller slettet? "
            "minutes clean --public fjerner dem"
        ),
        "en": (
            "these public files belong to no meeting; has its folder been renamed or deleted? minutes clean "
            "--public deletes them"
        ),
    },
    "unchanged": {
        "da": "{meeting}: uændret siden sidst, derfor ikke bygget igen (--force gør det alligevel)",
        "en": "{meeting}: unchanged since it was built, so not built again (--force does it all the same)",
    },
    "summary_committee": {"da": "Udvalg", "en": "Committee"},
    "summary_total": {"da": "I alt", "en": "In all"},
    "state built": {"da": "bygget", "en": "built"},
    "state unchanged": {"da": "uændret", "en": "unchanged"},
    "state failed": {"da": "fejlet", "en": "failed"},
    "summary_pages": {"da": "sider", "en": "pages"},
    "summary_seconds": {"da": "sekunder", "en": "seconds"},
    "stage build": {"da": "bygger", "en": "building"},
    "withdrawn": {
        "da": (
            "filerne i mappen public er fjernet, for de viste noget, der nu er lukket ({numbers}); byg den "
            "offentlige udgave igen, når resten er i orden"
        ),
        "en": (
            "the files in the folder public have been deleted, for they showed what is closed now "
            "({numbers}); build the public edition again when the rest is right"
        ),
    },
    "withdrawn_deleted": {
        "da": (
            "filerne i mappen public er fjernet, for de viste noget, der nu er slettet af mødets fil "
            "({numbers}); byg den offentlige udgave igen, når resten er i orden"
        ),
        "en": (
            "the files in the folder public have been deleted, for they showed what has been deleted from "
            "the meeting's file ({numbers}); build the public edition again when the rest is right"
        ),
    },
    "withdrawn_stopped": {
        "da": (
            "filerne i mappen public er fjernet, for udvalget offentliggør ikke længere sine møder "
            "(`offentliggør: ja` i committee.yaml)"
        ),
        "en": (
            "the files in the folder public have been deleted, for the committee publishes its meetings no "
            "longer (`publishes: true` in committee.yaml)"
        ),
    },
    "withdrawn_unread": {
        "da": (
            "filerne i mappen public er fjernet: mødets fil kan ikke læses i sin helhed, og den siger flere "
            "steder end sidst, at noget er lukket; byg den offentlige udgave igen, når filen er i orden"
        ),
        "en": (
            "the files in the folder public have been deleted: the meeting's file cannot be read in full, "
            "and says in more places than before that something is closed; build the public edition again "
            "when the file is right"
        ),
    },
    "public_earlier": {
        "da": (
            "mappen public viser stadig mødet, som det var, sidst det blev bygget: hvad mødets fil nu "
            "lukker, kan ikke læses. Haster det, så slet mappen"
        ),
        "en": (
            "the folder public still shows the meeting as it was when it was last built: what the meeting's "
            "file closes now cannot be read. If that is urgent, delete the folder"
        ),
    },
    "stage wait": {
        "da": "venter på en anden bygning til samme mappe",
        "en": "waiting for another build into the same folder",
    },
    "stage check": {"da": "kontrollerer", "en": "checking"},
    "stage supplement: render": {"da": "skriver tillægget", "en": "writing the supplement"},
    "stage supplement: pages": {"da": "laver tillæggets sider", "en": "making the supplement's pages"},
    "stage excerpt: render": {"da": "skriver udskriften", "en": "writing the excerpt"},
    "stage excerpt: pages": {"da": "laver udskriftens sider", "en": "making the excerpt's pages"},
    "stage agenda: render": {"da": "skriver dagsordenen", "en": "writing the agenda"},
    "stage agenda: pages": {"da": "laver dagsordenens sider", "en": "making the agenda's pages"},
    "stage minutes: render": {"da": "skriver referatet", "en": "writing the minutes"},
    "stage minutes: pages": {"da": "laver referatets sider", "en": "making the minutes' pages"},
    "stage packet": {"da": "samler pakken", "en": "putting the packet together"},
    "stage web": {"da": "laver websiden", "en": "making the web page"},
    "stage leak test": {
        "da": "prøver, om noget lukket kan ses i den offentlige udgave",
        "en": "testing that nothing closed is in the public edition",
    },
    "not_searched": {
        "da": "kunne ikke læses, så der er ikke ledt efter noget lukket i: {files}",
        "en": "could not be read, so nothing closed was looked for in: {files}",
    },
    "stage wheel": {"da": "tegner årshjulet", "en": "drawing the year wheel"},
    "stage plan: render": {"da": "skriver planen", "en": "writing the plan"},
    "stage plan: pages": {"da": "laver planens sider", "en": "making the plan's pages"},
    "stage calendar": {"da": "laver kalenderfilen", "en": "making the calendar file"},
    "stage write": {"da": "gemmer filerne", "en": "saving the files"},
    "calendar_anew": {
        "da": (
            "kalenderfilen fra sidst kan ikke læses og er lavet forfra: aftaler, som siden er slettet i "
            "planen, bliver ikke trukket tilbage"
        ),
        "en": (
            "the calendar made last time cannot be read and was made afresh: events that have left the plan "
            "since are not withdrawn"
        ),
    },
    "withheld_agenda": {
        "da": (
            "den dagsorden, der blev sendt ud, viser noget, der nu er lukket eller slettet, og er taget bort "
            "fra mappen public; skriv den nye dag i `issued`, og send dagsordenen igen med `minutes issue "
            "--revise`, eller åbn punktet igen"
        ),
        "en": (
            "the agenda that was sent shows what has been closed or deleted since, and is not in the folder "
            "public any more; write the new day in `issued` and send the agenda again with `minutes issue "
            "--revise`, or open the item again"
        ),
    },
    "withheld_minutes": {
        "da": (
            "det referat, der blev sendt ud, viser noget, der nu er lukket eller slettet, og er taget bort "
            "fra mappen public; skriv den nye dag i `issued`, og send referatet igen med `minutes issue`, "
            "eller åbn punktet igen"
        ),
        "en": (
            "the minutes that were sent show what has been closed or deleted since, and are not in the "
            "folder public any more; write the new day in `issued` and send the minutes again with `minutes "
            "issue`, or open the item again"
        ),
    },
    "nothing_to_make": {
        "da": "intet at lave: referatet laves først fra status referat (her: {status})",
        "en": "nothing to make: the minutes are made from status minutes on (here: {status})",
    },
    "pages incomplete": {
        "da": (
            "{name} viser ikke alt i Word-filen. Der mangler {losses:series}. minutes check-template siger "
            "det om skabelonen; eller byg med --renderer libreoffice"
        ),
        "en": (
            "{name} does not show all of its Word file. Missing: {losses:series}. minutes check-template "
            "tells it of the template; or build with --renderer libreoffice"
        ),
    },
    "pages undrawn": {
        "da": "ingen af skrifterne kan vise {characters}; tegnene mangler i PDF-filerne",
        "en": "none of the fonts can show {characters}; the characters are missing in the PDF files",
    },
    "other_pages": {
        "da": "Word kan bryde siderne i {name} andre steder; se i Word, om indholdets sidetal passer",
        "en": "Word may break pages of {name} elsewhere; see in Word whether the contents' numbers are right",
    },
    "unarchivable": {
        "da": "{name} er ikke PDF/A: et tegn har ingen form i skriften; skriv det med andre tegn",
        "en": "{name} is no PDF/A: a character has no shape in the font; write it in other characters",
    },
    "missing_fonts": {
        "da": (
            "{template}: skrifttyper, der hverken er integreret i skabelonen eller findes her, er erstattet "
            "af andre: {fonts}. Vælg i Word Filer, Indstillinger, Gem, Integrer skrifttyper i filen"
        ),
        "en": (
            "{template}: fonts that are neither embedded in the template nor at hand have been replaced by "
            "others: {fonts}. In Word choose File, Options, Save, Embed fonts in the file"
        ),
    },
    "edited": {"da": "rettet {moment}", "en": "edited {moment}"},
    "edited public": {"da": "offentlig, rettet {moment}", "en": "public, edited {moment}"},
    "edited_kept": {
        "da": "{file} var ændret, siden den blev lavet; den er ikke overskrevet, men hedder nu {kept}",
        "en": "{file} had been changed after it was made; it was not overwritten, but is now called {kept}",
    },
    "edited_word_kept": {
        "da": (
            "{file} var ændret, siden den blev lavet; den er ikke overskrevet, men hedder nu {kept}. Sådan "
            'kommer det, der er skrevet i den, ind i mødet: minutes take "{kept}"'
        ),
        "en": (
            "{file} had been changed after it was made; it was not overwritten, but is now called {kept}. To "
            'take what was written in it into the meeting: minutes take "{kept}"'
        ),
    },
    "outdated": {
        "da": "{file} fra en tidligere bygning er slettet: den laves ikke, når status er {status}",
        "en": "{file} of an earlier build was deleted: it is not made when the status is {status}",
    },
    "superseded": {
        "da": "afløst af en nyere udgave og taget bort: {files}",
        "en": "superseded by a newer version and taken away: {files}",
    },
    "outdated kept": {
        "da": (
            "{file} laves ikke, når status er {status}; filen er ændret, siden den blev lavet, og hedder nu "
            "{kept}"
        ),
        "en": (
            "{file} is not made when the status is {status}; the file was changed after it was made, and is "
            "now called {kept}"
        ),
    },
    "pages inaccessible": {
        "da": "{name} kan ikke kaldes tilgængelig (PDF/UA): {reasons:series}",
        "en": "{name} cannot be called accessible (PDF/UA): {reasons:series}",
    },
}
