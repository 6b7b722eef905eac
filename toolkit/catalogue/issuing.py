"""Rules about what has been sent."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_EXAMPLE = "date: 2025-02-28\nissued: 2025-02-18\nstatus: agenda\nitems:\n  - title: Budget\n"

RULES = (
    Rule(
        "changed-since-issued",
        Severity.WARNING,
        Wording(
            "item {item} is not as it was {was} on {day} ({what})",
            "{how}, or put the item back",
            "What members were sent stays what they were sent: `minutes issue` keeps it beside the meeting. "
            "While the minutes are written an item may say more; approved minutes may not change at all, and "
            "what is to be added stands under `corrections`.",
        ),
        Wording(
            "punkt {item} er ikke, som det blev {was} den {day} ({what})",
            "{how}, eller skriv punktet tilbage",
            "Det, medlemmerne fik sendt, bliver ved med at være det, de fik sendt: `minutes issue` "
            "gemmer det ved "
            "mødet. Mens referatet skrives, må et punkt sige mere; et godkendt referat må slet ikke "
            "ændres, og "
            "det, der skal tilføjes, skrives under `corrections`.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "added-since-issued",
        Severity.WARNING,
        Wording(
            "item {item} is new since {issue}, which was {was} on {day}",
            "{how}, or take it out; a late item has `late:` with the reason, and a number of its own such as "
            "`3a` so that no other item changes its number",
            "A late item is sent as a supplement; page numbers and numbers of the first packet stay as "
            "they are.",
        ),
        Wording(
            "punkt {item} er nyt siden {issue}, som blev {was} den {day}",
            "{how}, eller tag det ud; et sent punkt har `late:` med begrundelsen og et eget nummer som `3a`, "
            "så intet andet punkt skifter nummer",
            "Et sent punkt sendes som tillæg; sidetal og numre i den første sagspakke bliver, som de er.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "removed-since-issued",
        Severity.WARNING,
        Wording(
            "item {item} of what was {was} on {day} is gone",
            "put it back with `withdrawn:` and the reason, so that it keeps its number",
            "A withdrawn item keeps its number and is printed as withdrawn.",
        ),
        Wording(
            "punkt {item} fra det, der blev {was} den {day}, er væk",
            "sæt det tilbage med `withdrawn:` og begrundelsen, så det beholder sit nummer",
            "Et udgået punkt beholder sit nummer og trykkes som udgået.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "issued-altered",
        Severity.ERROR,
        Wording(
            "`{name}` is not what was sent",
            'run `git checkout -- "issued/{name}"` in the meeting\'s folder, or take it from a backup; what '
            "is to be sent anew gets a number of its own",
            "The folder `issued` keeps what was sent, byte for byte; its record has the digests.",
        ),
        Wording(
            "`{name}` er ikke det, der blev sendt",
            'kør `git checkout -- "issued/{name}"` i mødets mappe, eller hent den fra en sikkerhedskopi; '
            "det, der skal sendes igen, får sit eget nummer",
            "Mappen `issued` gemmer det, der blev sendt, byte for byte; posten har filernes kontrolsummer.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "issued-damaged",
        Severity.ERROR,
        Wording(
            "the record of `{name}` is missing or cannot be read",
            "get issued.yaml back from git or a backup",
            "Without its record nobody can tell what was sent.",
        ),
        Wording(
            "posten for `{name}` mangler eller kan ikke læses",
            "hent issued.yaml tilbage fra git eller en sikkerhedskopi",
            "Uden posten kan ingen sige, hvad der blev sendt.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "issued-merging",
        Severity.ERROR,
        Wording(
            "two branches in git have each issued something: {names}",
            "run `minutes issue --merge` on the meeting's folder before the merge is committed",
            "What is sent has a number of its own. `--merge` keeps what both branches sent: the later one "
            "gets the next number.",
        ),
        Wording(
            "to grene i git har hver sendt noget ud: {names}",
            "kør `minutes issue --merge` på mødets mappe, før fletningen gemmes i git",
            "Det, der sendes, har sit eget nummer. `--merge` beholder det, begge grene har sendt: det "
            "seneste får det næste nummer.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "issued-stray",
        Severity.WARNING,
        Wording(
            "`{name}` lies among what was sent, and was not sent",
            "move it somewhere else; what is to be sent gets there by `minutes issue`",
            "The folder `issued` keeps what was sent, and nothing else: nobody can tell later what such a "
            "file is. Builds do not show it.",
        ),
        Wording(
            "`{name}` ligger blandt det, der blev sendt, men blev ikke sendt",
            "flyt den et andet sted hen; det, der skal sendes, kommer derhen med `minutes issue`",
            "Mappen `issued` gemmer det, der blev sendt, og ikke andet: ingen kan senere sige, hvad sådan en "
            "fil er. Den vises ikke, når der bygges.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "issue-interrupted",
        Severity.ERROR,
        Wording(
            "`minutes issue` or `minutes approve` was stopped here when half of the files were in place",
            "run the same command again: it puts the rest in place first, and says so if nothing more is to "
            "be sent",
            "What is kept of an issue comes as a whole. What is still to be put in place stands in "
            "`.minutes-under-way`; do not delete it.",
        ),
        Wording(
            "`minutes issue` eller `minutes approve` blev afbrudt her, da halvdelen af filerne var på plads",
            "kør den samme kommando igen: den lægger først resten på plads og siger til, hvis der ikke er "
            "mere at sende",
            "Det, der gemmes, når noget sendes ud, kommer som en helhed. Resten står i `.minutes-under-way`; "
            "slet den ikke.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "issued-unlisted",
        Severity.ERROR,
        Wording(
            "`{name}` is not in the meeting's list of what has been issued",
            "write this line at its place in issued.yaml beside the meeting's file: `{line}`",
            "The list tells in which order things were sent, and what is gone. A merge may lose a line.",
        ),
        Wording(
            "`{name}` står ikke på mødets liste over det, der er sendt ud",
            "skriv denne linje på sin plads i issued.yaml ved siden af mødets fil: `{line}`",
            "Listen fortæller, i hvilken rækkefølge noget blev sendt, og hvad der er væk. En fletning i "
            "git kan miste en linje.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "meeting-changed-since-issued",
        Severity.WARNING,
        Wording(
            "the meeting is not as it was {was} on {day} ({keys})",
            "{how}, or write it as it was; in a folder copied from another "
            "meeting's, delete `issued` and `issued.yaml`",
            "When and where the meeting is, and who is called to it, is part of what was sent. In "
            "approved minutes nothing of it may change.",
        ),
        Wording(
            "mødet er ikke, som det blev {was} den {day} ({keys})",
            "{how}, eller skriv det, som det var; er mappen en kopi af "
            "et andet mødes, så slet `issued` og `issued.yaml` i den",
            "Hvor og hvornår mødet er, og hvem der er indkaldt, hører til det, der blev sendt. I et godkendt "
            "referat må intet af det ændres.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "correction-changed",
        Severity.ERROR,
        Wording(
            "an addition to the approved minutes is not as it was sent with {issue}",
            "put it back as it was, and write what is to be said now as one more addition",
            "Additions to approved minutes are only added to.",
        ),
        Wording(
            "en tilføjelse til det godkendte referat er ikke, som den blev sendt med {issue}",
            "skriv den tilbage, som den var, og skriv det nye som endnu en tilføjelse",
            "Til et godkendt referat kommer der kun tilføjelser til.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "correction-unsent",
        Severity.WARNING,
        Wording(
            "an addition to the approved minutes has not been sent; documents do not show it yet",
            "write the new day in `issued` and run `minutes issue`, which keeps the minutes with it",
            "Builds show approved minutes as they were kept.",
        ),
        Wording(
            "en tilføjelse til det godkendte referat er ikke sendt ud; dokumenterne viser den ikke endnu",
            "skriv den nye dag i `issued`, og kør `minutes issue`, som gemmer referatet med den",
            "Det godkendte referat vises, som det blev gemt.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "correction-backdated",
        Severity.WARNING,
        Wording(
            "the addition is of {day}, before the minutes were approved ({approved})",
            "correct the day; what was known before the approval belongs in the item itself",
            "Additions are made to minutes that have been approved.",
        ),
        Wording(
            "tilføjelsen er fra den {day}, før referatet blev godkendt ({approved})",
            "ret dagen; det, man vidste før godkendelsen, hører hjemme i selve punktet",
            "Der føjes kun til et referat, der er godkendt.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "correction-early",
        Severity.HINT,
        Wording(
            "the minutes are not approved yet, and have an addition",
            "write it in the item itself, or approve the minutes first (`minutes approve`)",
            "`corrections` are what is added to minutes that may not change any more.",
        ),
        Wording(
            "referatet er ikke godkendt endnu og har en tilføjelse",
            "skriv den i selve punktet, eller godkend først referatet (`minutes approve`)",
            "`corrections` er det, der føjes til et referat, som ikke må ændres mere.",
        ),
        wrong=_EXAMPLE + "corrections:\n  - {item: 1, on: 2025-03-14, text: Også i Nyby.}\n",
        right=_EXAMPLE,
    ),
    Rule(
        "status-back",
        Severity.WARNING,
        Wording(
            "the status goes back behind {name}, which is of {day}",
            "write the status that the meeting has had, `approved` for approved minutes, else `minutes`",
            "What has been sent or approved stays so. Approved minutes do not become a draft again: what "
            "is to be added stands under `corrections`.",
        ),
        Wording(
            "status går tilbage bag {name}, som er fra den {day}",
            "skriv den status, mødet har haft: `approved` for et godkendt referat, ellers `minutes`",
            "Det, der er sendt eller godkendt, bliver ved med det. Et godkendt referat bliver ikke et "
            "udkast igen: det, der skal tilføjes, skrives under `corrections`.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "minutes-to-approve",
        Severity.HINT,
        Wording(
            "the minutes of {meeting} are approved here, but not marked as approved",
            "run `minutes approve` on that meeting's folder, with `--on {day}`",
            "`minutes approve` keeps the approved minutes and prints the approval in them.",
        ),
        Wording(
            "referatet af {meeting} er godkendt her, men ikke markeret som godkendt",
            "kør `minutes approve` på det mødes mappe med `--on {day}`",
            "`minutes approve` gemmer det godkendte referat og skriver godkendelsen i det.",
        ),
        wrong=_EXAMPLE,
        right=_EXAMPLE,
        file="issued",
    ),
    Rule(
        "approved-not-frozen",
        Severity.ERROR,
        Wording(
            "the minutes are marked as approved, but what was approved is not kept beside them",
            "get `issued.yaml` and the folder `issued` back from git or a backup; if the minutes were never "
            "kept, delete `approved`, write `status: minutes`, run `minutes issue` and then "
            "`minutes approve`; if they were approved elsewhere, write "
            "`# minutes: ignore[approved-not-frozen]` in this line",
            "`minutes approve` keeps the approved minutes, so that nobody changes them without a word.",
        ),
        Wording(
            "referatet er markeret som godkendt, men det, der blev godkendt, er ikke gemt ved siden af",
            "hent `issued.yaml` og mappen `issued` tilbage fra git eller en sikkerhedskopi; er referatet "
            "aldrig gemt, så slet godkendelsen (`approved`), skriv `status: minutes`, kør `minutes issue` og "
            "derefter `minutes approve`; er det godkendt et andet sted, så skriv "
            "`# minutes: ignore[approved-not-frozen]` i denne linje",
            "`minutes approve` gemmer det godkendte referat, så ingen ændrer det uden et ord.",
        ),
        wrong=_EXAMPLE.replace("agenda", "approved") + "approved: {on: 2025-03-14}\n",
        right=_EXAMPLE,
    ),
)
