"""What the command line itself says, in Danish and English, and which of the two a user reads."""

from __future__ import annotations

import os

LANGUAGES = ("da", "en")

PHRASES = {
    "issue_draft": {
        "da": "{meeting}: et udkast sendes ikke ud; skriv `status: agenda` eller `status: minutes`",
        "en": "{meeting}: a draft is not sent; write `status: agenda` or `status: minutes`",
    },
    "issue_undated": {
        "da": "{meeting}: skriv, hvornår det sendes ud: `issued: 2025-02-18` (udsendt)",
        "en": "{meeting}: write when it is sent: `issued: 2025-02-18`",
    },
    "issue_approved": {
        "da": "{meeting}: skriv `status: minutes`, kør `minutes issue`, og godkend så med `minutes approve`",
        "en": "{meeting}: write `status: minutes`, run `minutes issue`, then approve with `minutes approve`",
    },
    "issue_unchanged": {
        "da": "{meeting}: intet er ændret, siden {name} blev sendt ud",
        "en": "{meeting}: nothing has changed since {name} was issued",
    },
    "issue_backwards": {
        "da": "{meeting}: `issued: {day}` (udsendt) er før {name}, som blev sendt den {last}; ret dagen",
        "en": "{meeting}: `issued: {day}` is before {name}, which was sent on {last}; correct the day",
    },
    "issue_same_day": {
        "da": "{name} har samme dag som det, der blev sendt før ({day}); ret dagen, hvis den sendes senere",
        "en": "{name} is of the same day as what was sent before ({day}); change the day if it is sent later",
    },
    "approve_again": {
        "da": "{meeting}: referatet er godkendt allerede; tilføjelser skrives under `corrections`",
        "en": "{meeting}: the minutes are approved already; what is to be added stands under `corrections`",
    },
    "approve_by_hand": {
        "da": "{meeting}: slet `approved` i filen; `minutes approve` skriver godkendelsen i den",
        "en": "{meeting}: delete `approved` in the file; `minutes approve` writes the approval into it",
    },
    "supplement_unissued": {
        "da": "dagsordenen er ikke sendt ud endnu, så der er intet tillæg; kør først `minutes issue`",
        "en": "the agenda has not been issued yet, so there is no supplement; run `minutes issue` first",
    },
    "approve_settings": {
        "da": "udvalgets fil er ændret, siden {name} blev sendt ud; det godkendte referat følger den nye",
        "en": "the committee's file has changed since {name} was sent; the approved minutes follow it",
    },
    "join_nothing": {
        "da": "{meeting}: ingen fletning er i gang i git; --merge bruges efter `git merge`, før den gemmes",
        "en": "{meeting}: no merge is under way in git; --merge is for after `git merge`, before the commit",
    },
    "join_damaged": {
        "da": "{name} er ikke hel i {revision}; hent den tilbage i den gren, før grenene flettes",
        "en": "{name} is not whole in {revision}; get it back in that branch before they are merged",
    },
    "join_renumbered": {
        "da": "{name} af {day} hedder nu {now}",
        "en": "{name} of {day} is called {now} now",
    },
    "join_done": {
        "da": "det, begge grene har sendt, står i rækkefølge: {names}. Nu: git add {folder}",
        "en": "what both branches sent is in one row: {names}. Now: git add {folder}",
    },
    "approve_stranger": {
        "da": "{names}: hverken medlem eller blandt mødets deltagere; se efter, om navnet er stavet rigtigt",
        "en": "{names}: neither a member nor among the meeting's participants; see whether the name is right",
    },
    "approve_early": {
        "da": "den {day} er før mødet den {last}; skriv den dag, referatet blev godkendt: --on ÅÅÅÅ-MM-DD",
        "en": "{day} is before the meeting on {last}; write the day of the approval: --on YYYY-MM-DD",
    },
    "approve_unissued": {
        "da": (
            "{meeting}: kun et referat, der er sendt ud, kan godkendes; "
            "kør først `minutes issue` med `status: minutes`"
        ),
        "en": (
            "{meeting}: only minutes that have been issued can be approved; "
            "run `minutes issue` with `status: minutes` first"
        ),
    },
    "approve_changed": {
        "da": "{meeting}: referatet er ændret, siden {name} blev sendt ud; kør `minutes issue` igen først",
        "en": "{meeting}: the minutes have changed since {name} was issued; issue them again first",
    },
    "no_supplement": {
        "da": "intet er nyt eller ændret, siden dagsordenen blev sendt ud, så der er intet tillæg",
        "en": "nothing is new or changed since the agenda was issued, so there is no supplement",
    },
    "diff_unknown": {
        "da": "{name} er hverken et møde, en udsendelse (møde@agenda-1) eller et møde i git (HEAD~1:møde)",
        "en": "{name} is no meeting, no issue of one (meeting@agenda-1) and none in git (HEAD~1:meeting)",
    },
    "diff_not_issued": {
        "da": "{name}: der er ingen sådan udsendelse med mødets fil i; mødet har {issues}",
        "en": "{name}: there is no such issue with the meeting's file in it; the meeting has {issues}",
    },
    "diff_none": {"da": "ingen forskelle", "en": "no differences"},
    "diff_added": {"da": "Nyt punkt {number}: {title}", "en": "New item {number}: {title}"},
    "diff_removed": {"da": "Punkt {number} er væk: {title}", "en": "Item {number} is gone: {title}"},
    "diff_moved": {"da": "Punkt {number} er flyttet: {title}", "en": "Item {number} has moved: {title}"},
    "diff_changed": {"da": "Punkt {number} er ændret: {title}", "en": "Item {number} has changed: {title}"},
    "diff_head": {"da": "Mødets oplysninger er ændret", "en": "The meeting's own facts have changed"},
    "diff_attachment_added": {"da": "nyt bilag {number}: {title}", "en": "new attachment {number}: {title}"},
    "diff_attachment_removed": {
        "da": "bilag {number} er væk: {title}",
        "en": "attachment {number} is gone: {title}",
    },
    "diff_attachment_closed": {
        "da": "bilag {number} er lukket: {title}",
        "en": "attachment {number} is closed now: {title}",
    },
    "diff_attachment_opened": {
        "da": "bilag {number} er åbnet: {title}",
        "en": "attachment {number} is open now: {title}",
    },
    "diff_attachment_replaced": {
        "da": "bilag {number} er skiftet ud: {title}",
        "en": "attachment {number} has been replaced: {title}",
    },
    "document_to_screen": {
        "da": "skriv, hvilken fil registret skal skrives til: --output register.pdf",
        "en": "say which file the register goes to: --output register.pdf",
    },
    "document_of_decisions": {
        "da": "kun beslutninger kan blive et dokument; vælg tabel, csv, json eller xlsx",
        "en": "only decisions can become a document; choose table, csv, json or xlsx",
    },
    "register_of_one": {
        "da": "et register er ét udvalgs; nævn udvalgets mappe, og vælg dage, hvor det har holdt møde",
        "en": "a register is one committee's; name its folder, and days on which it has met",
    },
    "excerpt_early": {
        "da": "der er intet referat endnu; skriv `status: minutes` (referat)",
        "en": "there are no minutes yet; write `status: minutes`",
    },
    "excerpt_unsent": {
        "da": "{meeting}: en tilføjelse til referatet er ikke sendt ud; kør først `minutes issue`",
        "en": "{meeting}: an addition to the approved minutes has not been sent; run `minutes issue` first",
    },
    "excerpt_missing": {
        "da": "punkt {numbers} findes ikke i denne udgave; den har {items}",
        "en": "there is no item {numbers} in this edition; it has {items}",
    },
    "excerpt_which": {
        "da": "nævn punkternes numre, eller skriv --each for dem alle",
        "en": "name the items by their numbers, or write --each for all of them",
    },
    "issue_added": {"da": "punkt {item} er nyt", "en": "item {item} is new"},
    "issue_removed": {"da": "punkt {item} er taget af", "en": "item {item} is gone"},
    "issue_head": {"da": "mødets oplysninger er ændret", "en": "the meeting's own facts have changed"},
    "issue_changed": {"da": "punkt {item} er ændret", "en": "item {item} has changed"},
    "issue_done": {
        "da": "{name} er gemt i {folder}, som hører hjemme i git. Send disse filer:",
        "en": "{name} is kept in {folder}, which belongs in git. Send these files:",
    },
    "issue_dry": {
        "da": "{name} ville blive gemt i {folder}; intet er skrevet (--dry-run).",
        "en": "{name} would be kept in {folder}; nothing was written (--dry-run).",
    },
    "one_meeting": {
        "da": "{folder} er ikke ét møde; nævn mødets mappe",
        "en": "{folder} is not one meeting; name the meeting's folder",
    },
    "not_among": {"da": "{value} er ikke en af: {words}", "en": "{value} is none of: {words}"},
    "choose_among": {"da": "vælg mellem {words}", "en": "choose among {words}"},
    "size_such_as": {"da": "skriv en størrelse som 20MB", "en": "write a size such as 20MB"},
    "interrupted": {
        "da": "Afbrudt. Færdige møder er nævnt med deres filer; de andres filer er urørte.",
        "en": "Interrupted. Finished meetings are listed with their files; the others' are untouched.",
    },
    "out_is_source": {
        "da": "{folder} er mødets egen mappe; vælg en anden med --out, så kilderne bliver for sig selv",
        "en": "{folder} is the meeting's own folder; choose another with --out, to keep the sources apart",
    },
    "no_files": {
        "da": "Ingen filer fundet i {folders}: ingen hedder {names}",
        "en": "No files found in {folders}: none is called {names}",
    },
    "no_committee": {
        "da": (
            "Der er ingen {name} i {folder} eller i mapperne over den. Skriv først udvalgets egen fil; "
            "den mindste er tre linjer:\n"
            "  name: Udvalgets navn\n  organisation: Kommunens navn\n  style: region"
        ),
        "en": (
            "There is no {name} in {folder} or in the folders above it. "
            "Write the committee's own file first; the smallest has three lines:\n"
            "  name: The committee's name\n  organisation: The organisation's name\n  style: region"
        ),
    },
    "meeting_made": {
        "da": "Udfyld filen, læg bilag i mappen {attachments} ved siden af, og kør:  minutes check {folder}",
        "en": "Fill it in, put files in the folder {attachments} beside it, and run:  minutes check {folder}",
    },
    "scaffold_adds": {
        "da": "{file}: nye punkter: {titles}",
        "en": "{file}: new items: {titles}",
    },
    "scaffold_lacks": {
        "da": (
            "{file}: her mangler: {titles}. Filen er ikke ændret (dagsordenen er sendt ud, eller punkterne "
            "står ikke på hver sin linje); skriv dem selv ind."
        ),
        "en": (
            "{file}: lacks: {titles}. The file was not changed (its agenda is out, or its items do not "
            "stand on lines of their own); write them in yourself."
        ),
    },
    "scaffold_waits period": {
        "da": "{meeting}: ingen mappe endnu, dagen er ikke fastlagt.",
        "en": "{meeting}: no folder yet, its day is not fixed.",
    },
    "scaffold_waits reserved": {
        "da": "{meeting}: ingen mappe endnu, mødet er kun reserveret.",
        "en": "{meeting}: no folder yet, the meeting is only reserved.",
    },
    "scaffold_waits cancelled": {
        "da": "{meeting}: ingen mappe, mødet er aflyst.",
        "en": "{meeting}: no folder, the meeting is cancelled.",
    },
    "scaffold_unplanned": {
        "da": "{file}: mødet står ikke i planen.",
        "en": "{file}: the meeting is not in the plan.",
    },
    "scaffold_done": {
        "da": "Nye møder: {new}. Møder med nye punkter: {added}. Uændrede: {kept}.",
        "en": "New meetings: {new}. Meetings with new items: {added}. Unchanged: {kept}.",
    },
    "scaffold_dry": {
        "da": "Der er intet skrevet (--dry-run).",
        "en": "Nothing was written (--dry-run).",
    },
    "nothing_wrong": {
        "da": "Intet at rette i {count} fil(er).",
        "en": "Nothing to mend in {count} file(s).",
    },
    "nothing_listed": {
        "da": "Der er intet at vise.",
        "en": "There is nothing to show.",
    },
    "table_to_file": {
        "da": "--output skriver csv, json eller xlsx: vælg ét af dem med --format",
        "en": "--output writes csv, json or xlsx: choose one of them with --format",
    },
    "workbook_to_screen": {
        "da": "En projektmappe kan ikke vises på skærmen: giv den et filnavn med --output",
        "en": "A workbook cannot be shown on the screen: give it a file name with --output",
    },
    "not_ordinary": {"da": "det er ikke en almindelig fil", "en": "it is no ordinary file"},
    "proved": {
        "da": "{count} offentlige filer er de samme, når alt lukket er noget andet",
        "en": "{count} public files are the same when all that is closed is something else",
    },
    "not_proved": {
        "da": "disse offentlige filer afhænger af noget lukket: {files}",
        "en": "these public files depend on something closed: {files}",
    },
    "inspect unreadable": {
        "da": "{file} kan ikke læses som PDF ({cause})",
        "en": "{file} cannot be read as a PDF ({cause})",
    },
    "inspect file": {"da": "{pages} sider, {size} MB", "en": "{pages} pages, {size} MB"},
    "inspect none": {"da": "(ingen)", "en": "(none)"},
    "inspect title": {"da": "Titel: {value}", "en": "Title: {value}"},
    "inspect language": {"da": "Sprog: {value}", "en": "Language: {value}"},
    "inspect tags": {"da": "Skærmlæser: {value}", "en": "Screen reader: {value}"},
    "inspect tagged": {"da": "filen er opmærket", "en": "the file is tagged"},
    "inspect untagged": {"da": "filen er ikke opmærket", "en": "the file is not tagged"},
    "inspect linearised": {"da": "Lineariseret til nettet", "en": "Linearised for the web"},
    "inspect not linearised": {"da": "Ikke lineariseret", "en": "Not linearised"},
    "inspect ways": {
        "da": "{bookmarks} bogmærker, {links} links",
        "en": "{bookmarks} bookmarks, {links} links",
    },
    "inspect fonts": {
        "da": "Skrifttyper, der ikke er i filen: {value}",
        "en": "Fonts not in the file: {value}",
    },
    "inspect embedded": {"da": "Indlejrede filer: {value}", "en": "Embedded files: {value}"},
    "inspect active": {"da": "Kan gøre noget af sig selv: {value}", "en": "Could act by itself: {value}"},
    "inspect form": {
        "da": "Formular med {fields} felter, {signatures} underskrevet",
        "en": "A form of {fields} fields, {signatures} signed",
    },
    "inspect part": {"da": "{name}: side {span}", "en": "{name}: page {span}"},
    "inspect fault": {"da": "FEJL: {words}", "en": "FAULT: {words}"},
    "inspect well": {"da": "Alt, hvad filen lover, er der.", "en": "Everything the file promises is there."},
    "aloud heading": {"da": "Overskrift {level}: {text}", "en": "Heading {level}: {text}"},
    "aloud text": {"da": "{text}", "en": "{text}"},
    "aloud list": {"da": "Liste, {count} punkter", "en": "List, {count} items"},
    "aloud item": {"da": "{text}", "en": "{text}"},
    "aloud table": {
        "da": "Tabel, {count} rækker, {columns} kolonner",
        "en": "Table, {count} rows, {columns} columns",
    },
    "aloud row": {"da": "Række: {text}", "en": "Row: {text}"},
    "aloud entry": {"da": "Indhold: {text}", "en": "Contents: {text}"},
    "aloud caption": {"da": "Billedtekst: {text}", "en": "Caption: {text}"},
    "aloud note": {"da": "Note: {text}", "en": "Note: {text}"},
    "aloud quote": {"da": "Citat: {text}", "en": "Quote: {text}"},
    "aloud field": {"da": "Felt: {text}", "en": "Field: {text}"},
    "aloud silent": {
        "da": "(side {page}, {count} i alt: intet kan læses op)",
        "en": "(page {page}, {count} in all: nothing can be read aloud)",
    },
    "inspect changed": {
        "da": "filen er ikke den, der blev bygget: packet.json har et andet fingeraftryk",
        "en": "this is not the file that was built: packet.json has another digest",
    },
    "inspect misnumbered": {
        "da": "side {page} er stemplet som side {stated}",
        "en": "page {page} is stamped as page {stated}",
    },
    "inspect incomplete": {
        "da": "{name} har {pages} sider, men stemplerne siger {total}",
        "en": "{name} has {pages} pages, but its stamps say {total}",
    },
    "inspect dead-link": {
        "da": "et link på side {page} fører ingen steder hen: {words}",
        "en": "a link on page {page} leads nowhere: {words}",
    },
    "inspect dead-bookmark": {
        "da": "et bogmærke fører ingen steder hen: {words}",
        "en": "a bookmark leads nowhere: {words}",
    },
    "public unrecorded": {
        "da": "{folder}: ingen {name}, der kan læses, ligger ved siden af; byg den offentlige udgave igen",
        "en": "{folder}: no {name} that can be read stands beside it; build the public edition again",
    },
    "public made": {
        "da": "{count} filer, lavet af version {version}",
        "en": "{count} files, made by version {version}",
    },
    "public searched": {
        "da": ("{count} bilag og fremmede filer gennemsøgt igen for det, {meeting} lukker, og for CPR-numre"),
        "en": (
            "{count} attachments and strange files searched again for what {meeting} closes, and for CPR "
            "numbers"
        ),
    },
    "public sourceless": {
        "da": (
            "der er kun ledt efter CPR-numre: {meeting} er ikke fundet eller har fejl, så hvad der er "
            "lukket, vides ikke. Kald kommandoen i den mappe, som udvalgets mappe ligger i"
        ),
        "en": (
            "only CPR numbers were looked for: {meeting} is not found or has errors, so what is closed is "
            "not known. Call the command in the folder that the committee's folder is in"
        ),
    },
    "public declared": {
        "da": "åbent med begrundelse: {number}: {reason}",
        "en": "open by declaration: {number}: {reason}",
    },
    "public unsearched": {
        "da": "ikke gennemsøgt: {file}, side {pages}",
        "en": "not searched: {file}, page {pages}",
    },
    "public well": {
        "da": "Mappen er, som den blev lavet, og der er intet fundet i den.",
        "en": "The folder is as it was made, and nothing has been found in it.",
    },
    "public changed": {
        "da": "{file} er ikke den fil, der blev lavet",
        "en": "{file} is not the file that was made",
    },
    "public missing": {"da": "{file} mangler", "en": "{file} is missing"},
    "public added": {"da": "{file} er ikke lavet her", "en": "{file} was not made here"},
    "public person": {
        "da": "{file}, side {at}: noget, der ligner CPR-numre: {numbers}",
        "en": "{file}, page {at}: what looks like personal identification numbers (CPR): {numbers}",
    },
    "public closed": {
        "da": "mappen viser, hvad mødets fil nu lukker ({numbers}); byg den igen",
        "en": "the folder shows what the meeting's file closes now ({numbers}); build it again",
    },
    "unknown_code": {
        "da": "Der er ingen fejl eller advarsel med koden {code}. `minutes explain` viser dem alle.",
        "en": "No finding has the code {code}. `minutes explain` lists them all.",
    },
    "unknown_code_guess": {
        "da": "Der er ingen fejl eller advarsel med koden {code}. Mente du {guess}?",
        "en": "No finding has the code {code}. Did you mean {guess}?",
    },
    "codes error": {"da": "Fejl (stopper bygningen af mødet)", "en": "Errors (stop the meeting's build)"},
    "codes warning": {
        "da": "Advarsler (stopper kun minutes check --strict)",
        "en": "Warnings (stop only minutes check --strict)",
    },
    "codes hint": {"da": "Råd", "en": "Hints"},
    "explain_more": {
        "da": "Mere om én af dem:  minutes explain KODE",
        "en": "More about one of them:  minutes explain CODE",
    },
    "example_wrong": {"da": "Forkert:", "en": "Wrong:"},
    "example_right": {"da": "Rigtigt:", "en": "Right:"},
    "rule_fixed": {"da": "Den kan ikke slås fra.", "en": "It cannot be switched off."},
    "rule_changeable": {
        "da": (
            "Slå den fra for udvalget i committee.yaml med `checks:` og under den `{code}: off`, eller på én "
            "linje med  # minutes: ignore[{code}]"
        ),
        "en": (
            "Switch it off for the committee in committee.yaml with `checks:` and below it `{code}: off`, or "
            "on one line with  # minutes: ignore[{code}]"
        ),
    },
    "templates_well": {
        "da": "Intet at rette i {count} skabelon(er).",
        "en": "Nothing to mend in {count} template(s).",
    },
    "initialised": {
        "da": (
            "VS Code: åbn mappen, og svar ja til udvidelsen YAML.\n"
            "Andre programmer finder skemaet, når en mødefil begynder med denne linje:\n  {comment}"
        ),
        "en": (
            "VS Code: open the folder and accept the extension YAML.\n"
            "Other editors find the schema when a meeting's file begins with this line:\n  {comment}"
        ),
    },
    "commit_checks": {
        "da": "Kontrol ved hver commit slås til med:  pre-commit install",
        "en": "To check at every commit:  pre-commit install",
    },
    "no_repository": {
        "da": "Mappen ligger ikke i git: ingen kontrol ved commit.",
        "en": "The folder is not in a git repository: no checks at commit.",
    },
    "kept": {
        "da": "{path} findes i forvejen og er ikke ændret. Tilføj selv det, der mangler af dette:\n{text}",
        "en": "{path} is already there and was not changed. Add what it lacks of this:\n{text}",
    },
    "old_schema": {
        "da": "{path} er fra en anden version og er ikke ændret. Slet den, og kør kommandoen igen.",
        "en": "{path} is of another version and was not changed. Delete it and run the command again.",
    },
    "lsp_for_editors": {
        "da": "Denne kommando er til redigeringsprogrammer, som selv starter den; se docs/editors.md.",
        "en": "This command is for editors, which start it themselves; see docs/editors.md.",
    },
    "fix": {"da": "Skriv {text}", "en": "Write {text}"},
    "fix delete": {"da": "Slet linjen", "en": "Delete the line"},
    "adopt_own": {
        "da": "Dokumentet er lavet af minutes: skabelonen er husstilens med dokumentets typografier og side. "
        "Har udvalget egne skabeloner, så ret i dem i stedet.",
        "en": "minutes made this document: the template is the house style's, with the document's styles and "
        "page. Where the committee has templates of its own, change those instead.",
    },
    "adopt_left": {
        "da": "Ret det gule ({count} steder): sæt et felt ind, eller slet det. Begynd med {words}.",
        "en": "Mend what is yellow ({count} places): put in a tag, or delete it. Begin with {words}.",
    },
    "adopt_fonts": {
        "da": "Integrer {fonts} i filen (Word: Filer, Indstillinger, Gem), eller vælg andre skrifter.",
        "en": "Embed {fonts} in the file (Word: File, Options, Save), or choose other fonts.",
    },
    "adopt_wrong": {
        "da": "Ret det, som “minutes check-template {folder}” viser ({count}).",
        "en": "Mend what “minutes check-template {folder}” shows ({count}).",
    },
    "adopt_build": {
        "da": "Byg et møde med “minutes build”, og se dokumentet igennem; ret resten i Word.",
        "en": "Build a meeting with “minutes build”, and look through the document; change the rest in Word.",
    },
    "templates_copied": {
        "da": "Ret filerne i Word, og skriv i committee.yaml:  templates: {folder}",
        "en": "Change the files in Word, and say in committee.yaml:  templates: {folder}",
    },
    "unknown_style": {
        "da": "{style} er ikke en af stilarterne: {styles}",
        "en": "{style} is none of the house styles: {styles}",
    },
    "same_folder": {
        "da": "{meetings} ville blive skrevet oven i hinanden i {folder}. Byg dem hver for sig med --out.",
        "en": "{meetings} would be written over each other in {folder}. Build them apart, with --out.",
    },
    "orphan": {
        "da": (
            "der er ingen møder, som disse offentlige filer hører til; er mødets mappe omdøbt eller slettet? "
            "minutes clean --public fjerner dem"
        ),
        "en": (
            "these public files belong to no meeting; has its folder been renamed or deleted? "
            "minutes clean --public deletes them"
        ),
    },
    "cleaned_public": {
        "da": "{folder}: {count} offentlige filer slettet, som ingen møder hører til",
        "en": "{folder}: {count} public files deleted that belonged to no meeting",
    },
    "cleaned_nothing": {
        "da": "alle offentlige filer i {folder} hører til et møde",
        "en": "all public files in {folder} belong to a meeting",
    },
    "cleaned": {
        "da": "{size} MB slettet i {folder}",
        "en": "{size} MB deleted in {folder}",
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
            "filerne i mappen public er fjernet, for de viste noget, der nu er lukket ({numbers}); "
            "byg den offentlige udgave igen, når resten er i orden"
        ),
        "en": (
            "the files in the folder public have been deleted, for they showed what is closed now "
            "({numbers}); "
            "build the public edition again when the rest is right"
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
            "kalenderfilen fra sidst kan ikke læses og er lavet forfra: "
            "aftaler, som siden er slettet i planen, bliver ikke trukket tilbage"
        ),
        "en": (
            "the calendar made last time cannot be read and was made afresh: "
            "events that have left the plan since are not withdrawn"
        ),
    },
    "no_joint_calendar": {
        "da": "Den fælles kalender for {year} er ikke lavet, fordi ikke alle planer kunne bygges.",
        "en": "The joint calendar of {year} was not made, because not all plans could be built.",
    },
    "withheld_agenda": {
        "da": (
            "den dagsorden, der blev sendt ud, viser noget, der nu er lukket eller slettet, og er taget bort "
            "fra mappen public; skriv den nye dag i `issued`, og send dagsordenen igen med "
            "`minutes issue --revise`, eller åbn punktet igen"
        ),
        "en": (
            "the agenda that was sent shows what has been closed or deleted since, and is not in the folder "
            "public any more; write the new day in `issued` and send the agenda again with "
            "`minutes issue --revise`, or open the item again"
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
            "folder public any more; write the new day in `issued` and send the minutes again with "
            "`minutes issue`, or open the item again"
        ),
    },
    "nothing_to_make": {
        "da": "intet at lave: referatet laves først fra status minutes (her: {status})",
        "en": "nothing to make: the minutes are made from status minutes on (here: {status})",
    },
    "incomplete": {
        "da": (
            "{name} viser ikke alt i Word-filen. Der mangler {losses}. minutes check-template siger det om "
            "skabelonen; eller byg med --renderer libreoffice"
        ),
        "en": (
            "{name} does not show all of its Word file. Missing: {losses}. minutes check-template tells it "
            "of the template; or build with --renderer libreoffice"
        ),
    },
    "undrawn": {
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
    "take_taken": {
        "da": "{field}:",
        "en": "{field}:",
    },
    "take_conflict": {
        "da": (
            "{field}: ændret både i Word og i mødets fil; intet er skrevet her (--theirs tager "
            "Words tekst, --ours beholder mødets)"
        ),
        "en": (
            "{field}: changed both in Word and in the meeting's file; nothing was written here "
            "(--theirs takes Word's text, --ours keeps the meeting's)"
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
            "{file}: {count} tekster er skrevet i {meeting}; som det var før, ligger det ved siden af "
            "med .bak efter navnet"
        ),
        "en": (
            "{file}: {count} texts were written into {meeting}; what was there before is kept beside it, "
            "with .bak behind its name"
        ),
    },
    "take_dry": {
        "da": "{file}: {count} tekster ville blive skrevet i {meeting}; intet er skrevet",
        "en": "{file}: {count} texts would be written into {meeting}; nothing was written",
    },
    "take_none": {
        "da": "{file}: intet er skrevet i {meeting}",
        "en": "{file}: nothing was written into {meeting}",
    },
    "take_which": {
        "da": (
            "{file}: det er ikke til at se, hvilket møde filen er fra ({found}); skriv det: "
            "--meeting hmu/2025-02-28"
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
    "take_page": {
        "da": "side {page}, ",
        "en": "page {page}, ",
    },
    "take_below": {
        "da": "under “{heading}”: ",
        "en": "below “{heading}”: ",
    },
    "take_item": {
        "da": "punkt {number}, ",
        "en": "item {number}, ",
    },
    "take_field_information": {
        "da": "information",
        "en": "information",
    },
    "take_field_summary": {
        "da": "resumé",
        "en": "summary",
    },
    "take_field_recommendation": {
        "da": "indstilling",
        "en": "recommendation",
    },
    "take_field_statement": {
        "da": "sagsfremstilling",
        "en": "statement",
    },
    "take_field_sections": {
        "da": "afsnit",
        "en": "section",
    },
    "take_field_decision": {
        "da": "beslutning",
        "en": "decision",
    },
    "take_field_dissents": {
        "da": "særstandpunkt",
        "en": "dissenting opinion",
    },
    "take_field_fields": {
        "da": "felt",
        "en": "field",
    },
    "take_outside-new": {
        "da": (
            "{place}skrevet uden for felterne og ikke taget med: “{words}”; skriv det selv i meeting.yaml"
        ),
        "en": (
            "{place}typed outside the fields and not taken: “{words}”; write it into meeting.yaml yourself"
        ),
    },
    "take_outside-gone": {
        "da": "{place}står i mødet, men ikke i Word-filen: “{words}”; mødet er ikke ændret",
        "en": "{place}is in the meeting, but not in the Word file: “{words}”; the meeting was not changed",
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
    "take_gone-field": {
        "da": "{field}: mødet har ikke længere denne tekst; Word-filens er ikke taget",
        "en": "{field}: the meeting has this text no more; the Word file's was not taken",
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
    "take_unheld-break": {
        "da": "{field}: et side- eller spalteskift er ikke taget med",
        "en": "{field}: a page or column break was not taken",
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
    "import_guessed": {
        "da": "gættet",
        "en": "guessed",
    },
    "import_item": {
        "da": "Hele filen",
        "en": "The whole file",
    },
    "import_attachments": {
        "da": "Bilag",
        "en": "Attachments",
    },
    "import_name": {
        "da": "Udvalgets navn",
        "en": "The committee's name",
    },
    "import_organisation": {
        "da": "Organisationens navn",
        "en": "The organisation's name",
    },
    "import_left": {
        "da": "Ord fra filen, der ikke står andre steder:",
        "en": "Words of the file that stand nowhere else:",
    },
    "import_done": {
        "da": "se det efter, der er gættet, og kør så: minutes check {folder}",
        "en": "look over what was guessed, then run: minutes check {folder}",
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
        "da": "{file} fra et tidligere build er slettet: den laves ikke, når status er {status}",
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
    "inaccessible": {
        "da": "{name} kan ikke kaldes tilgængelig (PDF/UA): {reasons}",
        "en": "{name} cannot be called accessible (PDF/UA): {reasons}",
    },
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
    "part_toolkit": {"da": "minutes-toolkit", "en": "minutes-toolkit"},
    "part_python": {"da": "Python", "en": "Python"},
    "part_schemas": {"da": "Skemaer", "en": "Schemas"},
    "part_templates": {"da": "Stilarter", "en": "House styles"},
    "part_fonts": {"da": "Skrifter", "en": "Fonts"},
    "part_embedded": {"da": "Indbygget PDF (dxpdf)", "en": "Embedded PDF (dxpdf)"},
    "part_libreoffice": {"da": "LibreOffice", "en": "LibreOffice"},
    "part_cache": {"da": "Gemt til næste gang", "en": "Kept for next time"},
    "cache_damaged": {
        "da": "heraf {count} beskadigede, som laves igen ved næste bygning",
        "en": "{count} of them damaged, which the next build makes anew",
    },
    "part_missing": {"da": "mangler", "en": "missing"},
    "gain_schemas": {
        "da": "Uden dem kan ingen mødefil kontrolleres. Installér minutes-toolkit igen.",
        "en": "Without them no meeting file can be checked. Install minutes-toolkit again.",
    },
    "gain_templates": {
        "da": "Uden dem kan intet dokument laves. Installér minutes-toolkit igen.",
        "en": "Without them no document can be made. Install minutes-toolkit again.",
    },
    "gain_fonts": {
        "da": "Uden dem kan ingen PDF laves. Installér minutes-toolkit igen.",
        "en": "Without them no PDF can be made. Install minutes-toolkit again.",
    },
    "gain_embedded": {
        "da": "Laver PDF hurtigt uden andre programmer. Uden den bruges LibreOffice i stedet.",
        "en": "Makes PDFs fast without other programs. Without it LibreOffice is used instead.",
    },
    "gain_libreoffice": {
        "da": (
            "Tager bilag med i PPTX, XLSX, ODT, ODS, ODP, DOC og RTF; kan også lave PDF'erne.\n"
            "    Sådan installeres det: {install}"
        ),
        "en": (
            "Takes in attachments in PPTX, XLSX, ODT, ODS, ODP, DOC and RTF; can also make the PDFs.\n"
            "    To install it: {install}"
        ),
    },
    "doctor_well": {"da": "Alt nødvendigt er her.", "en": "Everything needed is here."},
    "doctor_ill": {"da": "Noget nødvendigt mangler, se -.", "en": "Something needed is missing, see -."},
    "failure 2": {"da": "fejl", "en": "error"},
    "failure 3": {"da": "et program mangler", "en": "a program is missing"},
    "failure 4": {"da": "fejl i en skabelon", "en": "a mistake in a template"},
    "failure 5": {"da": "kan ikke laves om til PDF", "en": "cannot be made into PDF"},
    "failure 6": {"da": "fejl i pakken", "en": "error in the packet"},
    "failure 7": {"da": "kan ikke gemmes", "en": "cannot be saved"},
    "warning": {"da": "{meeting}: advarsel: {message}", "en": "{meeting}: warning: {message}"},
    "bug": {
        "da": (
            "minutes er gået i stykker på grund af en fejl i selve programmet ({kind}).\n"
            "Enkelthederne står i {details}\n"
            "Send den fil til dem, der passer minutes-toolkit hos jer, så fejlen kan rettes. "
            "Kig den igennem først: den kan citere mødet."
        ),
        "en": (
            "minutes broke down because of a mistake in the program itself ({kind}).\n"
            "The details are in {details}\n"
            "Send that file to whoever looks after minutes-toolkit where you work, so that it can be mended. "
            "Read it first: it may quote the meeting."
        ),
    },
    "bug_unwritten": {
        "da": (
            "minutes er gået i stykker på grund af en fejl i selve programmet ({kind}).\n"
            "Enkelthederne kunne ikke gemmes ({details}). "
            "Fortæl dem, der passer minutes-toolkit hos jer, hvad du gjorde."
        ),
        "en": (
            "minutes broke down because of a mistake in the program itself ({kind}).\n"
            "The details could not be saved ({details}). "
            "Tell whoever looks after minutes-toolkit where you work what you did."
        ),
    },
}


def phrase(key: str, language: str, **values: object) -> str:
    """The phrase `key` in `language` ("da" or "en") with `values` put in."""
    return PHRASES[key][language].format(**values)


def committee_language(committee: object, otherwise: str) -> str:
    """The language that a committee's data names, "da" when it names none; `otherwise` without data."""
    own = committee.get("language", "da") if isinstance(committee, dict) else otherwise
    return own if own in LANGUAGES else otherwise


def locale_language() -> str:
    """The language of messages where nobody says: "da" on a Danish machine, else "en".

    POSIX (XBD 8.2): LC_ALL comes before LC_MESSAGES, and both before LANG.
    """
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    import locale  # a build that has nothing to do needs none

    # Windows sets none of these; there the C runtime knows ("Danish_Denmark").
    known = named or locale.getlocale()[0] or ""
    return "da" if known.lower().startswith("da") else "en"
