"""Rules about a file's bytes."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_MEETING = """\
date: 2025-02-28
items:
  - title: Budget
"""

RULES = (
    Rule(
        "file-missing",
        Severity.ERROR,
        Wording(
            "there is no such file",
            "check the path; `minutes new` writes a meeting file",
            "The command names a file that is not there.",
        ),
        Wording(
            "filen findes ikke",
            "kontrollér stien; `minutes new` skriver en mødefil",
            "Kommandoen nævner en fil, som ikke findes.",
        ),
        wrong="minutes check hmu/2025-02-30/meeting.yaml",
        right="minutes check hmu/2025-02-28/meeting.yaml",
        file="command",
    ),
    Rule(
        "file-unreadable",
        Severity.ERROR,
        Wording(
            "the file cannot be read: {reason}",
            "ask for access to it, rename it, or name a file instead of a folder",
            "The file is there, but the system does not let you open it.",
        ),
        Wording(
            "filen kan ikke læses: {reason}",
            "bed om adgang til den, omdøb den, eller angiv en fil i stedet for en mappe",
            "Filen findes, men systemet giver ikke lov til at åbne den.",
        ),
        wrong="minutes check /srv/meeting.yaml",
        right="minutes check meeting.yaml",
        file="command",
    ),
    Rule(
        "file-too-large",
        Severity.ERROR,
        Wording(
            "the file is larger than {limit} MB",
            "move long texts into attachments",
            "A meeting file holds texts, never pictures or documents: those are attachments beside it.",
        ),
        Wording(
            "filen fylder mere end {limit} MB",
            "flyt lange tekster ud i bilag",
            "En mødefil indeholder tekst, aldrig billeder eller dokumenter: de er bilag ved siden af.",
        ),
        wrong="minutes check arkiv/meeting.yaml",
        right="minutes check hmu/2025-02-28/meeting.yaml",
        file="command",
    ),
    Rule(
        "file-empty",
        Severity.ERROR,
        Wording(
            "the file is empty",
            "a meeting needs a `date` and `items`, a committee a `name` and an `organisation`",
            "There is nothing in the file but perhaps comments.",
        ),
        Wording(
            "filen er tom",
            "skriv mindst `date` og `items` i et møde, `name` og `organisation` i et udvalg",
            "Der står intet i filen ud over eventuelle kommentarer.",
        ),
        wrong="# Møde den 28. februar\n",
        right=_MEETING,
    ),
    Rule(
        "not-utf-8",
        Severity.ERROR,
        Wording(
            "the file is not written in UTF-8; it is probably {encoding}",
            "`{command}` rewrites it; or save it again with the encoding UTF-8",
            "æ, ø and å are read rightly only when a file says them in UTF-8, which every editor can save "
            "in: in Notepad choose File, Save as, Encoding: UTF-8. A byte order mark does no harm.",
        ),
        Wording(
            "filen er ikke gemt i UTF-8; den er nok i {encoding}",
            "`{command}` skriver den om; eller gem den igen med kodningen UTF-8",
            "æ, ø og å læses kun rigtigt, når filen er gemt i UTF-8, og det kan alle redigeringsprogrammer: "
            "i Notesblok vælges Filer, Gem som, Kodning: UTF-8. Et byte order mark gør ingen skade.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Høring på rådhuset\n",
        right="date: 2025-02-28\nitems:\n  - title: Høring på rådhuset\n",
        encoding="cp1252",
    ),
    Rule(
        "control-character",
        Severity.ERROR,
        Wording(
            "an invisible control character ({character}) stands here",
            "delete it, or type the line again",
            "Text pasted from Word or from a PDF can bring characters that cannot be seen. "
            "A Word document may not hold them, and would lose the text after them.",
        ),
        Wording(
            "her står et usynligt styretegn ({character})",
            "slet det, eller skriv linjen igen",
            "Tekst, der er kopieret fra Word eller en PDF, kan have tegn med, som ikke kan ses. "
            "Et Word-dokument må ikke indeholde dem og ville miste teksten efter dem.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\x0b for 2026\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget for 2026\n",
    ),
)
