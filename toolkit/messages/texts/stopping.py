"""What stops a command: programs, files, the command line, faults of our own."""

TEXTS = {
    "one_meeting": {
        "da": "{folder} er ikke ét møde; nævn mødets mappe",
        "en": "{folder} is not one meeting; name the meeting's folder",
    },
    "not_among": {"da": "{value} er ikke en af: {words}", "en": "{value} is none of: {words}"},
    "not_a_day": {
        "da": "»{value}« er ikke en dag, der findes; skriv den som 28-02-2025 eller 2025-02-28",
        "en": "“{value}” is no day that exists; write it like 28-02-2025 (day first) or 2025-02-28",
    },
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
    "not_ordinary": {"da": "det er ikke en almindelig fil", "en": "it is no ordinary file"},
    "failure 2": {"da": "fejl", "en": "error"},
    "failure 3": {"da": "et program mangler", "en": "a program is missing"},
    "failure machine": {"da": "maskinen slår ikke til", "en": "the machine does not suffice"},
    "failure 4": {"da": "fejl i en skabelon", "en": "a mistake in a template"},
    "failure 5": {"da": "kan ikke laves om til PDF", "en": "cannot be made into PDF"},
    "failure take": {"da": "kan ikke tages ind", "en": "cannot be taken"},
    "failure 6": {"da": "fejl i pakken", "en": "error in the packet"},
    "failure 7": {"da": "kan ikke gemmes", "en": "cannot be saved"},
    "warning": {"da": "{meeting}: advarsel: {message}", "en": "{meeting}: warning: {message}"},
    "bug": {
        "da": (
            "minutes er gået i stykker på grund af en fejl i selve programmet ({kind}).\n"
            "Enkelthederne står i {details}\n"
            "Send den fil til dem, der passer minutes-toolkit hos jer, så fejlen kan rettes. Kig den igennem "
            "først: den kan citere mødet."
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
            "Enkelthederne kunne ikke gemmes ({details}). Fortæl dem, der passer minutes-toolkit hos jer, "
            "hvad du gjorde."
        ),
        "en": (
            "minutes broke down because of a mistake in the program itself ({kind}).\n"
            "The details could not be saved ({details}). Tell whoever looks after minutes-toolkit where you "
            "work what you did."
        ),
    },
    "git-silent": {
        "da": (
            "git svarer ikke ({seconds} {seconds:sekund|sekunder}); se, om mappen står på et drev, der er "
            "faldet ud"
        ),
        "en": (
            "git does not answer ({seconds} {seconds:second|seconds}); is the folder on a drive that is gone?"
        ),
    },
    "no-git": {
        "da": "git er ikke installeret; se https://git-scm.com",
        "en": "git is not installed; see https://git-scm.com",
    },
    "no-dask": {
        "da": "Dask er ikke installeret. Sådan installeres det: {install}",
        "en": "Dask is not installed. To install it: {install}",
    },
    "no-cluster": {
        "da": "Dask-klyngen på {address} svarer ikke: {cause}",
        "en": "the Dask cluster at {address} does not answer: {cause}",
    },
    "no-workers": {
        "da": "den har ingen arbejdsprocesser (dask worker)",
        "en": "it has no workers (dask worker)",
    },
    "other-version": {
        "da": (
            "arbejdsprocessen {worker} har minutes-toolkit {version} og ikke {own}; installér den samme alle "
            "steder"
        ),
        "en": (
            "the worker {worker} has minutes-toolkit {version} and not {own}; install the same one everywhere"
        ),
    },
    "workers-lost": {
        "da": (
            "de arbejdsprocesser, der byggede mødet, forsvandt, den sidste var {cause}; se i deres log "
            "hvorfor"
        ),
        "en": (
            "the workers that built the meeting were lost, the last of them {cause}; their log may tell why"
        ),
    },
    "cluster-lost": {
        "da": "klyngen har ingen arbejdsprocesser (dask worker) mere; start dem igen, eller byg uden --dask",
        "en": "the cluster has no workers (dask worker) any more; start them again, or build without --dask",
    },
    "builder-ended": {
        "da": (
            "processen, der byggede mødet, stoppede uventet (kode {number}); måske er der for lidt "
            "hukommelse. Luk andre programmer, og byg mødet alene for at se, om det sker igen"
        ),
        "en": (
            "the process that built the meeting stopped unexpectedly (code {number}); there may be too "
            "little memory. Close other programs, and build it alone to see whether it happens again"
        ),
    },
    "unproved": {
        "da": (
            "pakken blev ikke, som den var planlagt, og er ikke gemt. Det er en fejl i programmet og ikke i "
            "mødet: send dette til dem, der passer minutes-toolkit hos jer:\n{faults:lines}"
        ),
        "en": (
            "the packet is not as it was planned, and has not been saved. That is a mistake in the program "
            "and "
            "not in the meeting: send this to whoever looks after minutes-toolkit where you work:\n"
            "{faults:lines}"
        ),
    },
    "no-memory": {
        "da": (
            "der er ikke hukommelse nok. Luk andre programmer, og prøv igen; byg store møder ét ad gangen "
            "(--jobs 1). Har maskinen en grænse for hvert program (ulimit -v), skal den være mindst 1 GB"
        ),
        "en": (
            "there is not enough memory. Close other programs and try again; build large meetings one at a "
            "time (--jobs 1). If the machine limits each program (ulimit -v), 1 GB is the least it should be"
        ),
    },
    "no-files": {
        "da": (
            "maskinen lader ikke programmet have flere filer åbne. Luk andre programmer, eller sæt grænsen "
            "op: ulimit -n 256 eller mere"
        ),
        "en": (
            "the machine lets the program open no more files. Close other programs, or raise the limit: "
            "ulimit -n 256 or more"
        ),
    },
    "no-processes": {
        "da": (
            "maskinen lader ikke flere processer gå i gang. Luk andre programmer, eller sæt grænsen op for, "
            "hvor mange brugeren må have (ulimit -u; i en container dens pids-grænse)"
        ),
        "en": (
            "the machine lets no more processes begin. Close other programs, or raise the limit of how many "
            "the user may have (ulimit -u; for a container its pids limit)"
        ),
    },
    "no-libreoffice": {
        "da": "LibreOffice er ikke installeret. Sådan installeres det: {install}",
        "en": "LibreOffice is not installed. To install it: {install}",
    },
    "attachments-wait": {
        "da": "LibreOffice skal til for at lave disse bilag om til sider: {files}. {cause}",
        "en": "LibreOffice is needed to turn these attachments into pages: {files}. {cause}",
    },
    "exists-already": {
        "da": "findes i forvejen og bliver ikke overskrevet: {files}. Omdøb eller flyt det, der er, først.",
        "en": "already there, and never overwritten: {files}. Rename or move what is there first.",
    },
    "not-written": {"da": "{path}: {cause}", "en": "{path}: {cause}"},
    "open": {
        "da": (
            "{path} er åben i et andet program; gem og luk den, og byg igen. Er den ikke åben nogen steder, "
            "så slet {lock}"
        ),
        "en": (
            "{path} is open in another program; save and close it, then build again. If nobody has it open, "
            "delete {lock}"
        ),
    },
    "open-by": {
        "da": (
            "{path} er åben hos {who}; gem og luk den, og byg igen. Er den ikke åben nogen steder, så slet "
            "{lock}"
        ),
        "en": (
            "{who} has {path} open; save and close it, then build again. If nobody has it open, delete {lock}"
        ),
    },
    "denied": {
        "da": "du har ikke lov til at skrive her, eller filen er åben i et andet program (luk den i Word)",
        "en": "you may not write here, or the file is open in another program (close it in Word)",
    },
    "disk-full": {
        "da": "der er ikke plads på disken; slet noget, eller vælg et andet sted med --out",
        "en": "the disk is full; delete something, or choose another place with --out",
    },
    "temporary-full": {
        "da": (
            "der er ikke plads på den disk, der har mappen til midlertidige filer; slet noget, eller sæt "
            "TMPDIR "
            "(på Windows TEMP) til en mappe på en anden disk"
        ),
        "en": (
            "the disk with the folder for temporary files is full; delete something, or set TMPDIR (on "
            "Windows "
            "TEMP) to a folder on another disk"
        ),
    },
    "no-temporary": {
        "da": (
            "der er ingen mappe til midlertidige filer, som der må skrives i; sæt TMPDIR (på Windows TEMP) "
            "til en"
        ),
        "en": (
            "there is no folder for temporary files that may be written to; set TMPDIR (on Windows TEMP) to "
            "one"
        ),
    },
    "read-denied": {
        "da": "du har ikke lov til at læse den, eller den er åben i et andet program",
        "en": "you may not read it, or it is open in another program",
    },
    "read-missing": {"da": "den findes ikke mere", "en": "it is no longer there"},
    "read-folder": {"da": "det er en mappe og ikke en fil", "en": "it is a folder and no file"},
    "read-failed": {
        "da": "disken eller drevet svarer ikke; prøv igen, eller hent filen fra en kopi",
        "en": "the disk or the drive does not answer; try again, or fetch the file from a copy",
    },
    "read-circle": {
        "da": "den er et link, der fører tilbage til sig selv; læg filen selv der",
        "en": "it is a link that leads back to itself; put the file itself there",
    },
    "read-only": {
        "da": "drevet kan kun læses; vælg et andet sted med --out",
        "en": "the drive can only be read; choose another place with --out",
    },
    "name-too-long": {
        "da": "navnet er for langt; brug kortere mappenavne",
        "en": "the name is too long; use shorter folder names",
    },
    "name-odd": {
        "da": "navnet har bogstaver i en anden kodning end UTF-8; omdøb filen eller mappen",
        "en": "its name has letters in another encoding than UTF-8; rename the file or the folder",
    },
    "in-the-way": {
        "da": "der ligger en fil, hvor der skal være en mappe, eller omvendt; flyt den",
        "en": "a file is where a folder should be, or the other way round; move it",
    },
}
