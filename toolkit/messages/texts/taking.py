"""What is said when words from Word are taken back, and when whole Word documents are taken in."""

TEXTS = {
    "take_taken": {"da": "{field}:", "en": "{field}:"},
    "take_conflict": {
        "da": (
            "{field}: ændret både i Word og i mødets fil; intet er skrevet her (--theirs tager Words tekst, "
            "--ours beholder mødets)"
        ),
        "en": (
            "{field}: changed both in Word and in the meeting's file; nothing was written here (--theirs "
            "takes Word's text, --ours keeps the meeting's)"
        ),
    },
    "take_elsewhere": {
        "da": "{field}: ændret i Word; teksten står i en fil for sig og er ikke taget",
        "en": "{field}: changed in Word; the text stands in a file of its own and was not taken",
    },
    "take_kept": {
        "da": "{field}: mødets tekst er beholdt; Word-filen har",
        "en": "{field}: the meeting's text was kept; the Word file has",
    },
    "take_done": {
        "da": (
            "{file}: {count:1 tekst|{count} tekster} er skrevet i {meeting}; som det var før, ligger det ved "
            "siden af som {kept:list}"
        ),
        "en": (
            "{file}: {count:1 text was|{count} texts were} written into {meeting}; what was there before is "
            "kept beside it as {kept:list}"
        ),
    },
    "take_dry": {
        "da": "{file}: {count:1 tekst|{count} tekster} ville blive skrevet i {meeting}; intet er skrevet",
        "en": "{file}: {count:1 text|{count} texts} would be written into {meeting}; nothing was written",
    },
    "take_none": {
        "da": "{file}: intet er skrevet i {meeting}",
        "en": "{file}: nothing was written into {meeting}",
    },
    "take_which": {
        "da": (
            "{file}: det er ikke til at se, hvilket møde filen er fra ({found}); skriv det: --meeting "
            "hmu/2025-02-28"
        ),
        "en": (
            "{file}: there is no telling which meeting the file is of ({found}); say it: --meeting "
            "hmu/2025-02-28"
        ),
    },
    "take_ask": {
        "da": "Tag Words tekst (t), behold mødets (o), eller lad det stå åbent (-)",
        "en": "Take Word's text (t), keep the meeting's (o), or leave it open (-)",
    },
    "take_page": {"da": "side {page}, ", "en": "page {page}, "},
    "take_below": {"da": "under “{heading}”: ", "en": "below “{heading}”: "},
    "take_item": {"da": "punkt {number}, ", "en": "item {number}, "},
    "take_field_information": {"da": "information", "en": "information"},
    "take_field_summary": {"da": "resumé", "en": "summary"},
    "take_field_recommendation": {"da": "indstilling", "en": "recommendation"},
    "take_field_statement": {"da": "sagsfremstilling", "en": "statement"},
    "take_field_sections": {"da": "afsnit", "en": "section"},
    "take_field_decision": {"da": "beslutning", "en": "decision"},
    "take_field_dissents": {"da": "særstandpunkt", "en": "dissenting opinion"},
    "take_field_fields": {"da": "felt", "en": "field"},
    "take_field_participants": {"da": "mødedeltagere", "en": "participants"},
    "take_field_guests": {"da": "gæster", "en": "guests"},
    "take_field_absent": {"da": "afbud", "en": "apologies"},
    "take_field_chaired_by": {"da": "mødeleder", "en": "chair"},
    "take_field_adjourned": {"da": "mødet hævet", "en": "adjourned"},
    "take_field_actions": {"da": "opgaver", "en": "actions"},
    "take_unread": {
        "da": "{field}: kan ikke læses med sikkerhed og er ikke taget med: “{words}”; skriv selv",
        "en": "{field}: cannot be read for certain and was not taken: “{words}”; write it yourself",
    },
    "take_row-unread": {
        "da": (
            "{field}: række {row} kan ikke læses med sikkerhed og er ikke taget med, for i “{column}” står "
            "“{cell}”: “{words}”"
        ),
        "en": (
            "{field}: row {row} cannot be read for certain and was not taken, for “{column}” says “{cell}”: "
            "“{words}”"
        ),
    },
    "take_row-merged": {
        "da": (
            "{field}: række {row} har flettede celler og er ikke taget med, for det er ikke til at se, "
            "hvem og hvornår der hører til: “{words}”"
        ),
        "en": (
            "{field}: row {row} has merged cells and was not taken, for there is no telling who and when "
            "belong to it: “{words}”"
        ),
    },
    "take_row-kept": {
        "da": (
            "{field}: “{words}” er ikke i Word-filens tabel, men er blevet stående, for en anden række kan "
            "ikke læses"
        ),
        "en": (
            "{field}: “{words}” is not in the Word file's table, but was left standing, for another row "
            "cannot be read"
        ),
    },
    "take_rows-gone": {
        "da": "{field}: er ikke i Word-filen; mødet er ikke ændret: “{words}”",
        "en": "{field}: is not in the Word file; the meeting was not changed: “{words}”",
    },
    "take_outside-new": {
        "da": "{place}skrevet uden for felterne og ikke taget med: “{words}”; skriv det selv i meeting.yaml",
        "en": "{place}typed outside the fields and not taken: “{words}”; write it into meeting.yaml yourself",
    },
    "take_outside-gone": {
        "da": "{place}står i mødet, men ikke i Word-filen: “{words}”; mødet er ikke ændret",
        "en": "{place}is in the meeting, but not in the Word file: “{words}”; the meeting was not changed",
    },
    "take_header-new": {
        "da": "i sidehovedet: skrevet uden for felterne og ikke taget med: “{words}”",
        "en": "in the header: typed outside the fields and not taken: “{words}”",
    },
    "take_footer-new": {
        "da": "i sidefoden: skrevet uden for felterne og ikke taget med: “{words}”",
        "en": "in the footer: typed outside the fields and not taken: “{words}”",
    },
    "take_header-gone": {
        "da": "i sidehovedet: er ikke i Word-filen mere: “{words}”; mødet er ikke ændret",
        "en": "in the header: is not in the Word file any more: “{words}”; the meeting was not changed",
    },
    "take_footer-gone": {
        "da": "i sidefoden: er ikke i Word-filen mere: “{words}”; mødet er ikke ændret",
        "en": "in the footer: is not in the Word file any more: “{words}”; the meeting was not changed",
    },
    "take_beside-hidden": {
        "da": "skjult tekst uden for felterne er ikke taget med: “{words}”",
        "en": "hidden text outside the fields was not taken: “{words}”",
    },
    "take_beside-picture": {
        "da": "et billede uden for felterne er ikke taget med",
        "en": "a picture outside the fields was not taken",
    },
    "take_beside-object": {
        "da": "en tegning, et objekt eller en fil uden for felterne er ikke taget med",
        "en": "a drawing, an object or a file outside the fields was not taken",
    },
    "take_beside-file": {
        "da": "en fil, der er sat ind i Word-filen, er ikke taget med: “{words}”",
        "en": "a file that was put into the Word file was not taken: “{words}”",
    },
    "take_lost-comment": {
        "da": "en kommentar i mødets fil gik med det, der er slettet: “{words}”",
        "en": "a comment in the meeting's file went with what was deleted: “{words}”",
    },
    "take_outside-new-heading": {
        "da": "{place}overskriften “{words}” er ikke mødets; ret den i meeting.yaml, hvis den skal gælde",
        "en": (
            "{place}the heading “{words}” is not the meeting's; change it in meeting.yaml if it is to count"
        ),
    },
    "take_outside-gone-heading": {
        "da": "{place}overskriften “{words}” er ikke i Word-filen; mødet er ikke ændret",
        "en": "{place}the heading “{words}” is not in the Word file; the meeting was not changed",
    },
    "take_field-gone": {
        "da": "{field}: feltet er ikke i Word-filen; mødets tekst er ikke ændret",
        "en": "{field}: the field is not in the Word file; the meeting's text was not changed",
    },
    "take_field-twice": {
        "da": "{field}: feltet er der flere gange; det første er taget",
        "en": "{field}: the field is there more than once; the first was taken",
    },
    "take_field-nested": {
        "da": (
            "{field}: feltet står inde i et andet ({words}); hvad der står i det, er ikke taget med i det "
            "andet"
        ),
        "en": "{field}: the field stands in another one ({words}); what it says was not taken into that one",
    },
    "take_no-record": {
        "da": (
            "filen ved ikke længere, hvad den er lavet af (Words dokumentkontrol fjerner det), så alt, hvad "
            "der er anderledes i den, regnes for ændret begge steder"
        ),
        "en": (
            "the file no longer tells what it was made from (Word's Document Inspector removes that), so all "
            "that it has otherwise counts as changed on both sides"
        ),
    },
    "take_public": {
        "da": (
            "filen er den offentlige udgave: den har ikke, hvad der er lukket, så det bliver stående i "
            "mødets fil, som det er"
        ),
        "en": (
            "the file is the public edition: it has nothing of what is closed, so that stays in the "
            "meeting's file as it is"
        ),
    },
    "take_gone-field": {
        "da": "{field}: mødet har ikke længere denne tekst; Word-filens er ikke taget: “{words}”",
        "en": "{field}: the meeting has this text no more; the Word file's was not taken: “{words}”",
    },
    "take_moved": {
        "da": "punkter eller tekster er flyttet i Word-filen; rækkefølgen i mødet er ikke ændret",
        "en": "items or texts have been moved in the Word file; their order in the meeting was not changed",
    },
    "take_tracked": {
        "da": "ændringer er taget som godkendt; de er af {words}",
        "en": "tracked changes were taken as accepted; they are by {words}",
    },
    "take_comment": {
        "da": "kommentar, der ikke er taget med: {words}",
        "en": "comment that was not taken: {words}",
    },
    "take_lost-link": {
        "da": "{field}: linket til {words} er ikke i den ændrede tekst",
        "en": "{field}: the link to {words} is not in the changed text",
    },
    "take_lost-language": {
        "da": "{field}: ord, der var mærket som et andet sprog ({{lang=…}}), er ændret; mærk dem igen",
        "en": "{field}: words marked as another language ({{lang=…}}) have changed; mark them again",
    },
    "take_first-words": {
        "da": (
            "{field}: Word-filen siger, hvad den gjorde, da den blev lavet, og mødets fil siger noget andet; "
            "ingen har optegnet, om filen har været taget siden, så intet er ændret. Skal de første ord "
            "gælde, så skriv dem i mødets fil"
        ),
        "en": (
            "{field}: the Word file says what it did when it was made, and the meeting's file says something "
            "else; nobody recorded whether the file has been taken since, so nothing was changed. If the "
            "first words are to count, write them in the meeting's file"
        ),
    },
    "take_no-place": {
        "da": "{field}: teksten har ingen plads i mødets fil; den er ikke taget",
        "en": "{field}: the text has no place in the meeting's file; it was not taken",
    },
    "take_in-file": {
        "da": "{field}: teksten står i {words}; ret den dér",
        "en": "{field}: the text stands in {words}; change it there",
    },
    "take_unheld-formula": {
        "da": "{field}: en formel er blevet til tekst: “{words}”",
        "en": "{field}: a formula became text: “{words}”",
    },
    "take_unheld-hidden": {
        "da": "{field}: skjult tekst er ikke taget med: “{words}”",
        "en": "{field}: hidden text was not taken: “{words}”",
    },
    "take_unheld-symbol": {
        "da": "{field}: et tegn, som kun dets skrifttype viser ({words}), er blevet til et punkt; ret det",
        "en": "{field}: a sign that only its font shows ({words}) became a bullet; mend it",
    },
    "take_unheld-break": {
        "da": "{field}: et side- eller spalteskift er ikke taget med",
        "en": "{field}: a page or column break was not taken",
    },
    "take_unheld-nested-table": {
        "da": "{field}: en tabel i en celle er blevet til tekst på én linje: “{words}”",
        "en": "{field}: a table in a cell became text on one line: “{words}”",
    },
    "take_unheld-cell-paragraphs": {
        "da": "{field}: afsnittene i en celle er blevet til ét: “{words}”",
        "en": "{field}: the paragraphs of a cell became one: “{words}”",
    },
    "take_unheld-bookmark-link": {
        "da": "{field}: et link til et andet sted i filen er blevet til tekst: “{words}”",
        "en": "{field}: a link to another place in the file became text: “{words}”",
    },
    "take_unheld-subpoints": {
        "da": "{field}: underpunkter er blevet til punkter på linje med de andre: “{words}”",
        "en": "{field}: points below others became points like the others: “{words}”",
    },
    "take_unheld-point-rows": {
        "da": "{field}: en tabels rækker er blevet til punkter: “{words}”",
        "en": "{field}: the rows of a table became points: “{words}”",
    },
    "take_unheld-note": {
        "da": "{field}: en note er blevet til tekst i parentes: “{words}”",
        "en": "{field}: a note became text in brackets: “{words}”",
    },
    "take_unheld-floating": {
        "da": "{field}: noget, der flyder på siden, står nu på sin linje",
        "en": "{field}: something that floated on the page now stands in its line",
    },
    "take_unheld-textbox": {
        "da": "{field}: en tekstboks er blevet til tekst: “{words}”",
        "en": "{field}: a text box became text: “{words}”",
    },
    "take_unheld-object": {
        "da": "{field}: en tegning eller et objekt er ikke taget med",
        "en": "{field}: a drawing or an object was not taken",
    },
    "import_head": {
        "da": "Taget ind fra {file}. Se alt efter, hvor der står “gættet”.",
        "en": "Taken in from {file}. Look over everything that says “guessed”.",
    },
    "import_guessed": {"da": "gættet", "en": "guessed"},
    "import_item": {"da": "Hele filen", "en": "The whole file"},
    "import_attachments": {"da": "Bilag", "en": "Attachments"},
    "import_name": {"da": "Udvalgets navn", "en": "The committee's name"},
    "import_organisation": {"da": "Organisationens navn", "en": "The organisation's name"},
    "import_left": {
        "da": "Ord fra filen, der ikke står andre steder:",
        "en": "Words of the file that stand nowhere else:",
    },
    "import_done": {
        "da": "se det efter, der er gættet, og kør så: minutes check {folder}",
        "en": "look over what was guessed, then run: minutes check {folder}",
    },
    "take-file": {"da": "{file}: {cause}", "en": "{file}: {cause}"},
    "not-word": {
        "da": "det er ikke et Word-dokument, der kan læses: {cause}",
        "en": "it is no Word document that can be read: {cause}",
    },
    "not-ours": {
        "da": (
            "filen har ingen af mødets felter; den er ikke lavet af `minutes build`, eller et andet program "
            "har fjernet dem. Almindelige referater tages ind med `minutes import`"
        ),
        "en": (
            "the file has none of the meeting's fields; it was not made by `minutes build`, or another "
            "program has removed them. Ordinary minutes are taken in by `minutes import`"
        ),
    },
    "other-meeting": {
        "da": "filen er fra mødet {day} og ikke fra {own}",
        "en": "the file is of the meeting of {day} and not of {own}",
    },
    "other-committee": {
        "da": (
            "filen er fra “{name}” og ikke fra “{own}”; har udvalget skiftet navn siden, så skriv det "
            "gamle i committee.yaml, mens filen tages ind"
        ),
        "en": (
            "the file is of “{name}” and not of “{own}”; if the committee has another name by now, write the "
            "old one in committee.yaml while you take the file"
        ),
    },
    "no-room": {
        "da": (
            "teksten {keys} har ingen plads i mødets fil, for det, den skulle stå under, er tomt eller "
            "mangler; skriv den dér med hånden"
        ),
        "en": (
            "the text {keys} has no place in the meeting's file, for what it would stand under is empty or "
            "missing; write it there by hand"
        ),
    },
    "unwritable": {
        "da": (
            "mødets fil ville bagefter ikke sige det samme, så intet er skrevet; ret teksten i meeting.yaml"
        ),
        "en": (
            "the meeting's file would not say the same afterwards, so nothing was written; change the text "
            "in meeting.yaml"
        ),
    },
}
