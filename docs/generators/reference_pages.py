"""The reference pages in docs/, from what they describe.

The schemas give format.md and danish-words.md, the catalogue of findings gives findings.md and the commands'
own help gives commands.md, so that the pages cannot say anything else than the program does.
"""

from __future__ import annotations

import inspect
import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.catalogue import RULES
from toolkit.cli import minutes
from toolkit.commands.bilingual import in_words
from toolkit.files.resources import schema_path
from toolkit.findings import Severity
from toolkit.messages.clickwords import speak, spoken
from toolkit.reading.danish import DEADLINES
from toolkit.reading.filewords import value_in
from toolkit.reporting.findingwords import examples, explanation, severity_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).resolve().parents[1]
NOTE = "<!-- Written by docs/generators; change what it describes, not this page. -->"
FILES = {
    "meeting": ("meeting.yaml", "One file per meeting: the agenda before it, the minutes after it."),
    "committee": (
        "committee.yaml",
        "One file per committee. Every meeting in the folders below inherits it.",
    ),
    "plan": ("A plan file", "A whole year's meetings of one committee."),
}
KINDS = {"text": "Markdown", "line": "text on one line"}
TYPES = {"boolean": "true or false", "integer": "whole number", "object": "group", "string": "text"}


def format_page() -> str:
    """The page about the files a user writes, from their schemas."""
    lines = [
        "# The files you write",
        NOTE,
        "All files are YAML 1.2 in UTF-8: `12:30` and `no` are texts, `2025-02-28` is a date. `12.30`",
        'without quotes is a number in YAML, so put times in quotes: `"12.30"`. Indent with spaces. Texts',
        "marked *Markdown* are CommonMark with tables; signs in sums, folders and amounts (`2*400*12`,",
        r"`\\server\mappe`, `+ 5 mio.`) are kept. A text may have 1 MB and 12,000",
        "paragraphs, points and cells of tables, three words in bold counting as one; a text as long as that",
        "takes five to ten seconds to build.",
        "A key that is not listed here is a finding: a",
        "misspelt one is noticed and never lost. All of it may be written in",
        "[Danish words](danish-words.md) too.",
    ]
    schemas = {name: json.loads(schema_path(name).read_text(encoding="utf-8")) for name in FILES}
    told: set[str] = set()
    for name, (title, about) in FILES.items():
        lines += ["", f"## {title}", "", about, "", *_table(schemas[name])]
        for heading, part in _parts(schemas[name], told):
            lines += ["", f"### {heading}", "", str(part["description"]), "", *_table(part)]
    lines += ["", "## Kinds of value", "", "| Kind | What it is |", "| --- | --- |"]
    kinds = {kind: part for schema in schemas.values() for kind, part in schema["$defs"].items()}
    lines += [
        f"| {kind} | {_cell(kinds[kind]['description'])} |"
        for kind in sorted(kinds.keys() - told - KINDS.keys())
    ]
    return "\n".join(lines) + "\n"


def _parts(schema: Mapping[str, Any], told: set[str]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every group of keys inside a file that is not `told` of yet; adds those with a name."""
    for key, field in schema["properties"].items():
        inner = field.get("items", field)
        if "properties" in inner:
            yield key, inner
    for name, part in schema["$defs"].items():
        if "properties" in part and name not in told:
            told.add(name)
            yield name, part


def _table(part: Mapping[str, Any]) -> Iterator[str]:
    yield "| Key | What it is | Value |"
    yield "| --- | --- | --- |"
    for key, field in part["properties"].items():
        needed = " (must be there)" if key in part.get("required", ()) else ""
        yield f"| `{key}`{needed} | {_cell(field['description'])} | {_cell(_value(field))} |"


def _value(field: Mapping[str, Any]) -> str:
    default = f"; `{json.dumps(field['default'])}` unless said" if "default" in field else ""
    if "enum" in field:
        return ", ".join(f"`{choice}`" for choice in field["enum"]) + default
    if "$ref" in field:
        name = str(field["$ref"]).rsplit("/", 1)[1]
        return KINDS.get(name, name)
    if "items" in field:
        return f"list of: {_value(field['items'])}"
    types = field.get("type", "")
    words = [types] if isinstance(types, str) else types
    return " or ".join(TYPES.get(word, word) for word in words) + default


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def danish_page() -> str:
    """The page about files in Danish words, from the schemas in both languages."""
    lines = [
        "# Files in Danish words",
        NOTE,
        "A meeting, committee or plan may be written in Danish words throughout: the keys, and the values",
        "that are one of a fixed set. Each file is in one language, whichever the others are in; a key of",
        "the other one is a finding (`mixed-keys`). The names of labels (under `ord`), the codes of checks",
        "(under `kontroller`), the names of house styles and `true` and `false` are the same in both.",
        "",
        "    minutes new lmu --date 2025-09-17     a Danish committee's new meetings have Danish keys",
        "    minutes format --keys da              puts the files below this folder into Danish words",
        "    minutes format --keys en              and back, letter for letter",
        "    minutes schema meeting --keys da      the schema for editors",
        "",
        "Messages about a file use the words that it uses.",
    ]
    told: dict[str, set[str]] = {"": set(), ".da": set()}
    for name, (title, _) in FILES.items():
        schemas = {
            suffix: json.loads(schema_path(f"{name}{suffix}").read_text(encoding="utf-8")) for suffix in told
        }
        lines += ["", f"## {title}", "", *_word_table(*schemas.values())]
        groups = (list(_parts(schemas[suffix], told[suffix])) for suffix in told)
        for (heading, english), (word, danish) in zip(*groups, strict=True):
            both = heading if word == heading else f"{heading} / {word}"
            lines += ["", f"### {both}", "", *_word_table(english, danish)]
    words = {**DEADLINES, **{word: value_in("da", word, "", "checks") for word in ("off", *Severity)}}
    lines += ["", "## Words of deadlines and checks", "", "| English | Danish |", "| --- | --- |"]
    lines += [f"| `{english}` | `{danish}` |" for english, danish in words.items()]
    return "\n".join(lines) + "\n"


def _word_table(english: Mapping[str, Any], danish: Mapping[str, Any]) -> Iterator[str]:
    """The keys of a group in both languages, and the values that belong to a fixed set."""
    yield "| English | Danish | What it is |"
    yield "| --- | --- | --- |"
    words = zip(english["properties"].items(), danish["properties"].items(), strict=True)
    for (key, field), (word, danish_field) in words:
        yield f"| `{key}` | `{word}` | {_cell(danish_field['description'])} |"
        if field.get("enum") != danish_field.get("enum"):
            for value, danish_value in zip(field["enum"], danish_field["enum"], strict=True):
                yield f"| `{key}: {value}` | `{word}: {danish_value}` | |"


FINDINGS = {
    "en": [
        "# Findings",
        NOTE,
        "What `minutes check` and `minutes build` can find. An *error* stops the build of the meeting; a",
        "*warning* does not, but fails `minutes check --strict`. A committee can change how bad one is,",
        "or switch it off, under `checks` in its committee.yaml.",
    ],
    "da": [
        "# Anmærkninger",
        NOTE,
        "Alt, hvad `minutes check` og `minutes build` kan finde. En *fejl* stopper bygningen af mødet; en",
        "*advarsel* gør ikke, men får `minutes check --strict` til at fejle; et *råd* er til overvejelse. Et",
        "udvalg kan ændre, hvor slem en anmærkning er, eller slå den fra, under `kontroller` i sin",
        "committee.yaml: `slot-overlap: advarsel` eller `slot-overlap: fra`.",
    ],
}


def findings_page(language: str) -> str:
    """The page about everything `minutes check` can find, in a language, from the catalogue."""
    lines = list(FINDINGS[language])
    for code in sorted(RULES):
        rule = RULES[code]
        bad = severity_word(rule.severity, language).capitalize()
        lines += ["", f"## {code}", "", f"*{bad}.* {explanation(rule, language)}", ""]
        for heading, example in zip(HEADINGS[language], examples(rule, language), strict=True):
            lines += [heading, "", *_example(example), ""]
        lines.pop()
    return "\n".join(lines) + "\n"


HEADINGS = {"en": ("Wrong:", "Right:"), "da": ("Forkert:", "Rigtigt:")}


def _example(text: str) -> Iterator[str]:
    yield "```yaml"
    yield from text.rstrip("\n").split("\n")
    yield "```"


COMMANDS = {
    "en": [
        "# Commands",
        NOTE,
        "`minutes COMMAND --help` tells the same in the terminal. Results (the files made) go to stdout,",
        "everything else to stderr. `NO_COLOR` switches colours off. The exit codes are those of",
        "[the README](../README.md).",
    ],
    "da": [
        "# Kommandoer",
        NOTE,
        "`minutes KOMMANDO --help` siger det samme i terminalen. Resultater (de filer, der laves) skrives",
        "til stdout, alt andet til stderr. `NO_COLOR` slår farver fra. Slutkoderne står under",
        "[minutes](#minutes).",
    ],
}


def commands_page(language: str) -> str:
    """The page about the commands in a language, from their own help."""
    speak(language)
    try:
        told = [*COMMANDS[language], *_help(minutes, click.Context(minutes, info_name="minutes"))]
    finally:
        speak("en")
    return "\n".join(told) + "\n"


def _help(command: click.Command, context: click.Context) -> Iterator[str]:
    yield from ("", f"## {context.command_path}", "")
    for paragraph in inspect.cleandoc(in_words(command).help or "").split("\n\n"):
        if paragraph.startswith("\b"):  # Click's mark for lines that stay as they are
            yield from ("```text", *paragraph.split("\n")[1:], "```", "")
        else:
            yield from (*paragraph.split("\n"), "")
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _help(inner, click.Context(inner, context, name))
    else:
        yield f"`{' '.join([context.command_path, *command.collect_usage_pieces(context)])}`"
        yield from _options(command, context)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    records = [
        option.get_help_record(context) for option in command.params if isinstance(option, click.Option)
    ]
    if any(records):
        head = ("Valg", "Hvad det gør") if spoken() == "da" else ("Option", "What it does")
        yield from ("", f"| {' | '.join(head)} |", "| --- | --- |")
        yield from (f"| `{_cell(names)}` | {_cell(text)} |" for names, text in filter(None, records))


PAGES = {
    "format.md": format_page,
    "danish-words.md": danish_page,
    "findings.md": partial(findings_page, "en"),
    "da/anmaerkninger.md": partial(findings_page, "da"),
    "commands.md": partial(commands_page, "en"),
    "da/kommandoer.md": partial(commands_page, "da"),
}


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each page and what it is to hold."""
    for page, make in PAGES.items():
        yield FOLDER / page, make().encode()
