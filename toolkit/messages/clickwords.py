"""Click's own sentences in Danish, so that usage errors and help are in one language throughout.

Click hands every sentence to gettext under the name `_`. Compiled catalogues would need the environment to
be changed, which LibreOffice and our own processes inherit; so `_` itself is replaced where Click says
something.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from toolkit.messages.phrases import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

DANISH = {
    "Aborted!": "Afbrudt!",
    "deprecated": "forældet",
    "Missing command.": "Kommandoen mangler.",
    "Options": "Valg",
    "Positional arguments": "Argumenter",
    "Commands": "Kommandoer",
    "Got unexpected extra argument ({args})": "Der er et ord for meget ({args})",
    "Got unexpected extra arguments ({args})": "Der er ord for meget ({args})",
    "env var: {var}": "miljøvariabel: {var}",
    "default: {default}": "ellers: {default}",
    "required": "skal med",
    "(dynamic)": "(skifter)",
    "Takes {nargs} values but 1 was given.": "Skal have {nargs} værdier, men fik 1.",
    "Takes {nargs} values but {len} were given.": "Skal have {nargs} værdier, men fik {len}.",
    "Do you want to continue?": "Vil du fortsætte?",
    "Confirm the action without prompting.": "Gør det uden at spørge.",
    "%(prog)s, version %(version)s": "%(prog)s, version %(version)s",
    "Show the version and exit.": "Vis versionen.",
    "Show this message and exit.": "Vis denne hjælp.",
    "Did you mean {possibility}?": "Mente du {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Mente du en af disse: {possibilities}?)",
    "(Possible options: {possibilities})": "(Mente du en af disse: {possibilities}?)",
    "Missing argument": "Her mangler",
    "Missing option": "Her mangler valget",
    "Missing parameter": "Her mangler",
    "Missing {param_type}": "Her mangler {param_type}",
    "Missing parameter: {param_name}": "Her mangler: {param_name}",
    "unknown error": "ukendt fejl",
    "Invalid value: {message}": "Forkert værdi: {message}",
    "Invalid value for {param_hint}: {message}": "Forkert værdi for {param_hint}: {message}",
    "Could not open file {filename!r}: {message}": "Filen {filename!r} kan ikke åbnes: {message}",
    "Error: {message}": "Fejl: {message}",
    "Error: {e.message}": "Fejl: {e.message}",
    "Error: The value you entered was invalid.": "Fejl: Svaret kan ikke bruges.",
    "{value!r} is not a valid boolean.": "{value!r} er hverken ja eller nej.",
    "Try '{command} {option}' for help.": "Skriv '{command} {option}' for at få hjælp.",
    "No such option {name!r}.": "Valget {name!r} findes ikke.",
    "No such option: {name}": "Valget {name} findes ikke.",
    "No such command {name!r}.": "Kommandoen {name!r} findes ikke.",
    "Usage:": "Sådan bruges den:",
    "Option {name!r} does not take a value.": "Valget {name!r} har ingen værdi.",
    "Option {name!r} requires an argument.": "Valget {name!r} skal have en værdi.",
    "Option {name!r} requires {nargs} arguments.": "Valget {name!r} skal have {nargs} værdier.",
    "Argument {name!r} takes {nargs} values.": "{name!r} skal have {nargs} værdier.",
    "Press any key to continue...": "Tryk på en tast for at fortsætte …",
    "Repeat for confirmation": "Skriv det igen",
    "Error: The two entered values do not match.": "Fejl: De to svar er ikke ens.",
    "Error: invalid input": "Fejl: Svaret kan ikke bruges.",
    "Choose from:\n\t{choices}": "Vælg mellem:\n\t{choices}",
    "{value!r} is not {choice}.": "{value!r} er ikke {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} er ikke en af {choices}.",
    "{value!r} does not match the format {format}.": "{value!r} er ikke en dag som 2025-02-28.",
    "{value!r} does not match the formats {formats}.": "{value!r} er ikke en dag som 2025-02-28.",
    "{value} is not in the range {range}.": "{value} er ikke inden for {range}.",
    "{value!r} is not a valid boolean. Recognized values: {states}": (
        "{value!r} er hverken ja eller nej: {states}"
    ),
    "{value!r} is not a valid {number_type}.": "{value!r} er ikke et tal.",
    "{name} {filename!r} is a file.": "{filename!r} er en fil og ikke en mappe.",
    "{name} {filename!r} is a directory.": "{filename!r} er en mappe og ikke en fil.",
    "{name} {filename!r} is not readable.": "{filename!r} må ikke læses.",
    "{name} {filename!r} is not writable.": "{filename!r} må ikke ændres.",
    "{name} {filename!r} is not executable.": "{filename!r} må ikke køres.",
    "{name} {filename!r} does not exist.": "{filename!r} findes ikke.",
    "Shell completion is not supported for Bash versions older than 4.4.": (
        "Kommandoer kan kun fuldføres i Bash 4.4 eller nyere."
    ),
    "Couldn't detect Bash version, shell completion is not supported.": (
        "Bash' version kan ikke findes, så kommandoer kan ikke fuldføres."
    ),
}
# What stands in usage lines for a value, and what an option's value may be called.
VALUES = {
    "OPTIONS": "VALG",
    "COMMAND": "KOMMANDO",
    "ARGS": "ORD",
    "PATH": "STI",
    "FILE": "FIL",
    "DIRECTORY": "MAPPE",
    "DIR": "MAPPE",
    "FOLDER": "MAPPE",
    "NAMES": "NAVNE",
    "NAME": "NAVN",
    "TEXT": "TEKST",
    "SIZE": "STØRRELSE",
    "ADDRESS": "ADRESSE",
    "NUMBER": "NUMMER",
    "MEETING": "MØDE",
    "ITEM": "PUNKT",
    "COMMITTEE": "UDVALG",
    "CODE": "KODE",
    "OLD": "GAMMEL",
    "STYLE": "STIL",
    "TOPIC": "EMNE",
    "YYYY-MM-DD": "ÅÅÅÅ-MM-DD",
    "INTEGER RANGE": "TAL",
    "INTEGER": "TAL",
}
_VALUE = r"INTEGER RANGE|YYYY-MM-DD|[A-Z]{3,}"  # compiled only for who needs it


class _Reader:
    """Who reads what Click says: it asks for its words without saying for whom."""

    language = "en"


def asked_language(arguments: Sequence[str]) -> str | None:
    """The language that `--lang` asks for, None for none: also help and usage errors are in it."""
    for word, after in zip(arguments, (*arguments[1:], ""), strict=False):
        language = after if word == "--lang" else word.removeprefix("--lang=")
        if word.startswith("--lang") and language in LANGUAGES:
            return language
    return None


def speak(language: str) -> None:
    """Have Click speak `language` ("da" or "en") from now on."""
    _Reader.language = language
    for name, module in tuple(sys.modules.items()):
        if name.startswith("click.") and "_" in vars(module):
            vars(module)["_"] = translated
            if "ngettext" in vars(module):
                vars(module)["ngettext"] = _counted


def spoken() -> str:
    """The language that Click speaks."""
    return _Reader.language


def translated(message: str) -> str:
    """Click's sentence `message` as it is said to the reader; one without Danish words stays."""
    return DANISH.get(message, message) if _Reader.language == "da" else message


def translated_value(metavar: str) -> str:
    """What stands for a value in a usage line, such as PATH, as the reader calls it."""
    if _Reader.language != "da":
        return metavar
    return re.sub(_VALUE, lambda found: VALUES.get(found[0], found[0]), metavar)


def _counted(one: str, several: str, count: int) -> str:
    return translated(one if count == 1 else several)
