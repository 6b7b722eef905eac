"""The command line of `minutes`."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import LazyGroup, Option, Session, language_option
from toolkit.errors import ExitCode
from toolkit.messages.clickwords import asked_language, speak
from toolkit.messages.phrases import locale_language, phrase
from toolkit.processes.childprocess import begin_command
from toolkit.reporting.failure import describe_failure
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.processes.groups import Program

# Each command's module and its line in the help, in English and Danish; in the order in which a
# secretary meets them.
COMMANDS = {
    "start": (
        "Begin: a first meeting from a few answers.",
        "Kom i gang: et første møde ud fra nogle få svar.",
    ),
    "new": ("Write a meeting file to fill in.", "Skriv en mødefil til at udfylde."),
    "check": (
        "Find what is wrong in meeting, committee and plan files.",
        "Find, hvad der er galt i møde-, udvalgs- og planfiler.",
    ),
    "explain": ("Tell what a finding means.", "Sig, hvad en anmærkning betyder."),
    "format": (
        "Put meeting, committee and plan files into one layout.",
        "Skriv møde-, udvalgs- og planfiler i samme opstilling.",
    ),
    "build": ("Make agenda, minutes and packet.", "Lav dagsorden, referat og pakke."),
    "preview": (
        "Show a meeting's pages in the browser while you write.",
        "Vis et mødes sider i browseren, mens du skriver.",
    ),
    "take": (
        "Take what was typed in Word into a meeting.",
        "Tag det, der er skrevet i Word, med ind i et møde.",
    ),
    "import": (
        "Write a meeting's file from ordinary minutes in Word.",
        "Skriv et mødes fil ud fra et almindeligt referat i Word.",
    ),
    "issue": ("Keep a document as it is sent.", "Gem et dokument, som det sendes ud."),
    "approve": (
        "Keep minutes as the committee approved them.",
        "Gem et referat, som udvalget godkendte det.",
    ),
    "diff": (
        "Tell what has changed between two states of a meeting.",
        "Sig, hvad der er ændret mellem to udgaver af et møde.",
    ),
    "excerpt": (
        "Make items of the minutes documents of their own.",
        "Lav udskrifter af referatets punkter hver for sig.",
    ),
    "inspect": (
        "Tell what is in a packet or another PDF.",
        "Sig, hvad der er i en pakke eller en anden PDF.",
    ),
    "plan": ("Plan a year of meetings.", "Planlæg et år med møder."),
    "list": (
        "List meetings, decisions, actions or attachments.",
        "Vis møder, beslutninger, opgaver eller bilag.",
    ),
    "init": ("Set up editors and commit checks.", "Gør klar til redigering og kontrol."),
    "lsp": (
        "Show findings in an editor while you type.",
        "Vis anmærkninger i et redigeringsprogram, mens du skriver.",
    ),
    "schema": ("Print a file format's JSON Schema.", "Skriv et filformats JSON-skema."),
    "check-template": ("Find what is wrong in Word templates.", "Find, hvad der er galt i Word-skabeloner."),
    "templates": (
        "Copy Word templates to change them in Word.",
        "Kopiér Word-skabeloner for at ændre dem i Word.",
    ),
    "clean": (
        "Delete what is kept, or public files without a meeting.",
        "Slet det gemte eller offentlige filer uden møde.",
    ),
    "doctor": (
        "Tell what is installed and what is missing.",
        "Sig, hvad der er installeret, og hvad der mangler.",
    ),
    "help": ("Show a page of the handbook.", "Vis en side af håndbogen."),
    "completion": (
        "Print a script that makes the Tab key complete commands.",
        "Skriv et script, så Tab-tasten fuldfører kommandoer.",
    ),
}


@click.command(
    cls=LazyGroup,
    purposes=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    da="""Lav én YAML-fil pr. møde til dagsorden, referat og én PDF-pakke.

    \b
    Et første møde, skridt for skridt:
      minutes start                         svar på fem spørgsmål, og se den første pakke; eller:
      minutes new hmu --date 2025-02-28     skriv hmu/2025-02-28/meeting.yaml til at udfylde
      minutes check hmu/2025-02-28          find, hvad der er galt i den, med linje og rettelse
      minutes build hmu/2025-02-28          lav Word-filer, PDF'er og pakken i build/

    Hver kommando forklarer sig selv: minutes KOMMANDO --help. Håndbogen: minutes help

    \b
    Slutkoder:
      0 færdig                 4 fejl i en skabelon     7 kan ikke gemmes
      1 fejl i filerne         5 kan ikke blive PDF     70 fejl i minutes selv
      2 forkert brug           6 bilag eller pakke      130 afbrudt
      3 et program mangler, eller maskinen slår ikke til (hukommelse, processer, åbne filer)
    """,
)
@click.version_option(
    __version__, prog_name="minutes", cls=Option, da="Vis versionen.", help="Show the version."
)
@language_option
def minutes(lang: str | None) -> None:
    """Turn one YAML file per meeting into agenda, minutes and one PDF packet.

    \b
    A first meeting, step by step:
      minutes start                         answer five questions, and see a first packet; or:
      minutes new hmu --date 2025-02-28     write hmu/2025-02-28/meeting.yaml to fill in
      minutes check hmu/2025-02-28          find what is wrong in it, with line and remedy
      minutes build hmu/2025-02-28          make Word files, PDFs and the packet in build/

    Every command explains itself: minutes COMMAND --help. The handbook: minutes help

    \b
    Exit codes:
      0 done                   4 template mistake       7 cannot write
      1 findings in the input  5 conversion failed      70 a bug in minutes
      2 wrong use              6 attachment or packet   130 interrupted
      3 a program is missing, or the machine does not suffice (memory, processes, open files)
    """


def main(arguments: Sequence[str] | None = None, making: Program | None = None) -> int:
    """Run the command line (`sys.argv` unless `arguments` are given) and return its exit code.

    `making` is the process of `making/beginning.py`, where it has begun.
    """
    begin_command()
    words = sys.argv[1:] if arguments is None else arguments
    asked = asked_language(words)
    session = Session(asked or locale_language(), asked, making)
    speak(session.language)
    try:
        result = minutes.main(arguments, prog_name="minutes", standalone_mode=False, obj=session)
    except click.ClickException as error:
        with suppress(OSError):  # the code tells of it where nothing can be said, here and below
            error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        return _tell_interruption(session.language)
    except SystemExit as ended:
        # Click's own end: after completing a word for a shell, or, with a code, when nobody reads our output
        # any more (`minutes schema | head`): what was still to be said could not be, and that is no success.
        return ExitCode.CANNOT_WRITE if ended.code else ExitCode.DONE
    except Exception as error:  # noqa: BLE001 - the one place where nothing may get through
        if _was_interrupted(error):
            return _tell_interruption(session.language)
        failure = describe_failure(error, session.language)
        with suppress(OSError):
            click.echo(failure.text, err=True)
        return failure.exit_code
    return int(result or ExitCode.DONE)


def _was_interrupted(error: BaseException | None) -> bool:
    """Whether `error` came while an interruption was on its way out: a lock that is left so fails."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__context__
    return error is not None


def _tell_interruption(language: str) -> ExitCode:
    with suppress(OSError):
        click.echo(phrase("interrupted", language), err=True)
    return ExitCode.INTERRUPTED
