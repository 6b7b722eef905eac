"""What is said of documents that are sent: issued, approved, joined, excerpted and compared."""

TEXTS = {
    "issue_draft": {
        "da": "{meeting}: et udkast sendes ikke ud; skriv `status: agenda` eller `status: minutes`",
        "en": "{meeting}: a draft is not sent; write `status: agenda` or `status: minutes`",
    },
    "issue_undated": {
        "da": "{meeting}: skriv, hvornår det sendes ud: `issued: 2025-02-18`",
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
        "da": "{meeting}: `issued: {day}` er før {name}, som blev sendt den {last}; ret dagen",
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
    "join_renumbered": {"da": "{name} af {day} hedder nu {now}", "en": "{name} of {day} is called {now} now"},
    "join_done": {
        "da": "det, begge grene har sendt, står i rækkefølge: {names}. Nu: git add {folder}",
        "en": "what both branches sent is in one row: {names}. Now: git add {folder}",
    },
    "approve_stranger": {
        "da": "{names}: hverken medlem eller blandt mødets deltagere; skriv navnet, som det står dér, "
        "eller tilføj --as-written, hvis det er rigtigt, som det er",
        "en": "{names}: neither a member nor among the meeting's participants; write the name as it stands "
        "there, or add --as-written where it is right as it is",
    },
    "approve_meant": {
        "da": "{name} (mente du {meant}?)",
        "en": "{name} (did you mean {meant}?)",
    },
    "approve_early": {
        "da": "den {day} er før mødet den {last}; skriv den dag, referatet blev godkendt: --on ÅÅÅÅ-MM-DD",
        "en": "{day} is before the meeting on {last}; write the day of the approval: --on YYYY-MM-DD",
    },
    "approve_unissued": {
        "da": (
            "{meeting}: kun et referat, der er sendt ud, kan godkendes; kør først `minutes issue` med "
            "`status: minutes`"
        ),
        "en": (
            "{meeting}: only minutes that have been issued can be approved; run `minutes issue` with "
            "`status: minutes` first"
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
        "da": "der er intet referat endnu; skriv `status: minutes`",
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
        "da": "{name} er gemt i {folder}. Lad mappen ligge, som den er. Send disse filer:",
        "en": "{name} is kept in {folder}, which belongs in git. Send these files:",
    },
    "issue_dry": {
        "da": "{name} ville blive gemt i {folder}; intet er skrevet (--dry-run).",
        "en": "{name} would be kept in {folder}; nothing was written (--dry-run).",
    },
    "nothing_listed": {"da": "Der er intet at vise.", "en": "There is nothing to show."},
    "table_to_file": {
        "da": "--output skriver csv, json eller xlsx: vælg ét af dem med --format",
        "en": "--output writes csv, json or xlsx: choose one of them with --format",
    },
    "workbook_to_screen": {
        "da": "En projektmappe kan ikke vises på skærmen: giv den et filnavn med --output",
        "en": "A workbook cannot be shown on the screen: give it a file name with --output",
    },
}
