"""The command line of `minutes`."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import click

from toolkit.commands.lazy import LazyGroup
from toolkit.commands.session import Session
from toolkit.errors import ExitCode
from toolkit.messages.phrases import locale_language, phrase
from toolkit.processes.childprocess import collect_seldom
from toolkit.reporting.failure import describe_failure
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

# Each command's module and line in the help, in the order in which a secretary meets them.
COMMANDS = {
    "new": "Write a meeting file to fill in.",
    "check": "Find what is wrong in meeting, committee and plan files.",
    "explain": "Tell what a finding means.",
    "format": "Put meeting, committee and plan files into one layout.",
    "build": "Make agenda, minutes and packet.",
    "take": "Take what was typed in Word into a meeting.",
    "import": "Write a meeting's file from ordinary minutes in Word.",
    "issue": "Keep a document as it is sent.",
    "approve": "Keep minutes as the committee approved them.",
    "diff": "Tell what has changed between two states of a meeting.",
    "excerpt": "Make items of the minutes documents of their own.",
    "inspect": "Tell what is in a packet or another PDF.",
    "plan": "Plan a year of meetings.",
    "list": "List meetings, decisions, actions or attachments.",
    "init": "Set up editors and commit checks.",
    "lsp": "Show findings in an editor while you type.",
    "schema": "Print a file format's JSON Schema.",
    "check-template": "Find what is wrong in Word templates.",
    "templates": "Copy Word templates to change them in Word.",
    "clean": "Delete what is kept, or public files without a meeting.",
    "doctor": "Tell what is installed and what is missing.",
    "completion": "Print a script that makes the Tab key complete commands.",
}


@click.command(
    cls=LazyGroup,
    purposes=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Every command explains itself: minutes COMMAND --help",
)
@click.version_option(__version__, prog_name="minutes")
def minutes() -> None:
    """Turn one YAML file per meeting into agenda, minutes and one PDF packet.

    \b
    A first meeting, step by step:
      minutes new hmu --date 2025-02-28     write hmu/2025-02-28/meeting.yaml to fill in
      minutes check hmu/2025-02-28          find what is wrong in it, with line and remedy
      minutes build hmu/2025-02-28          make Word files, PDFs and the packet in build/

    \b
    Exit codes:
      0 done                   4 template mistake       7 cannot write
      1 findings in the input  5 conversion failed      70 a bug in minutes
      2 wrong use              6 attachment or packet   130 interrupted
      3 a program is missing
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (`sys.argv` unless `arguments` are given) and return its exit code."""
    collect_seldom()
    _settle_surroundings()
    session = Session(language=locale_language())
    try:
        result = minutes.main(arguments, prog_name="minutes", standalone_mode=False, obj=session)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo(phrase("interrupted", session.language), err=True)
        return ExitCode.INTERRUPTED
    except SystemExit as ended:
        # Click's own end: after completing a word for a shell, or, with a code, when nobody reads our output
        # any more (`minutes schema | head`): what was still to be said could not be, and that is no success.
        return ExitCode.CANNOT_WRITE if ended.code else ExitCode.DONE
    except Exception as error:  # noqa: BLE001 - the one place where nothing may get through
        failure = describe_failure(error, session.language)
        click.echo(failure.text, err=True)
        return failure.exit_code
    return int(result or ExitCode.DONE)


def _settle_surroundings() -> None:
    """Take a request to end and a closed terminal for Ctrl-C, and give closed streams an end.

    Under `nohup`, which has the closing of the terminal ignored, that goes on being ignored.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        signal.signal(signal.SIGHUP, signal.default_int_handler)
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            # The lowest number that is free is the closed one's: no file or pipe of ours is to get it.
            number = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(number, True)  # noqa: FBT003 - the processes that we start have streams too
            setattr(sys, name, os.fdopen(number, "r" if name == "stdin" else "w", encoding="utf-8"))
