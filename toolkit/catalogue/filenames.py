"""Rules about what files and folders are called, and about meetings that look like copies."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
    Rule(
        "file-not-read",
        Severity.WARNING,
        Wording(
            "nothing reads this file: its name is not {wanted}",
            "rename it to {wanted}, or move it away if it is a copy that is not needed",
            "Only files that are called exactly meeting.yaml, committee.yaml or plan-2025.yaml are read. "
            "Windows hides the end of a name, so Notepad easily makes meeting.yaml.txt of it.",
        ),
        Wording(
            "ingen læser denne fil: den hedder ikke {wanted}",
            "omdøb den til {wanted}, eller flyt den væk, hvis den er en kopi, der ikke skal bruges",
            "Kun filer, der hedder nøjagtig meeting.yaml, committee.yaml eller plan-2025.yaml, bliver læst. "
            "Windows skjuler det sidste af et navn, så Notesblok let kommer til at gemme meeting.yaml.txt.",
        ),
        wrong="2025-02-28/meeting.yaml.txt",
        right="2025-02-28/meeting.yaml",
        file="folder",
    ),
    Rule(
        "files-not-attached",
        Severity.HINT,
        Wording(
            "{count:a file lies|{count} files lie} beside the attachments, but the meeting attaches "
            "{count:it|them} nowhere: {files:list}",
            "name {count:it|them} under `attachments`, or move {count:it|them} away",
            "A file that is put into the folder is in the packet only when an item names it.",
        ),
        Wording(
            "{count:én fil|{count} filer} ligger ved bilagene, men mødet har {count:den|dem} ikke med: "
            "{files:list}",
            "nævn {count:den|dem} under `bilag`, eller flyt {count:den|dem} væk",
            "En fil, der lægges i mappen, kommer kun med i sagspakken, når et punkt nævner den.",
        ),
        wrong="bilag/status.pdf, which no item of the meeting names",
        wrong_danish="bilag/status.pdf, som intet punkt på mødet nævner",
        right="bilag/status.pdf, named by an item as `file: bilag/status.pdf`",
        right_danish="bilag/status.pdf, som et punkt nævner med `fil: bilag/status.pdf`",
        file="folder",
    ),
    Rule(
        "folder-other-day",
        Severity.WARNING,
        Wording(
            "the meeting is on {day}, but its folder is named after {folder}",
            "correct the date, or rename the folder",
            "A folder that was copied from an earlier meeting easily keeps one of the two dates.",
        ),
        Wording(
            "mødet er den {day}, men mappen er opkaldt efter {folder}",
            "ret datoen, eller omdøb mappen",
            "En mappe, der er kopieret fra et tidligere møde, beholder let den ene af de to datoer.",
        ),
        wrong="date: 2025-02-27\nitems:\n  - title: Budget\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "meeting-same-day",
        Severity.WARNING,
        Wording(
            "the committee has another meeting on {day}, in {other}",
            "correct the date of one of them; two meetings on a day each need a `start` of their own",
            "Two meetings of a committee on the same day are most often a copy with a date left over.",
        ),
        Wording(
            "udvalget har et andet møde den {day}, i {other}",
            "ret datoen på det ene; to møder på samme dag skal have hver sin `start`",
            "To møder i et udvalg på samme dag er som regel en kopi med en dato, der ikke er rettet.",
        ),
        wrong="2025-02-28/meeting.yaml and 2025-03-28/meeting.yaml, both with date: 2025-02-28",
        wrong_danish="2025-02-28/meeting.yaml og 2025-03-28/meeting.yaml, begge med dato: 2025-02-28",
        right="2025-02-28/meeting.yaml and 2025-03-28/meeting.yaml, each with its own date",
        right_danish="2025-02-28/meeting.yaml og 2025-03-28/meeting.yaml, hver med sin egen dato",
        file="folder",
    ),
)
