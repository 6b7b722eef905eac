"""`minutes doctor`: what is installed, and what each missing part would add."""

from __future__ import annotations

import platform
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, as_command, in_session
from toolkit.dataclass import dataclass
from toolkit.errors import ExitCode, MissingProgramError
from toolkit.files.cachefolder import cache_folder, measure_cache
from toolkit.files.resources import font_folder, schema_path, styles
from toolkit.formats.kinds import Kind
from toolkit.messages.phrases import phrase
from toolkit.processes.programs import find_soffice, install_command, reader_command
from toolkit.processes.scanreader import find_scan_reader
from toolkit.reading.filewords import value_in
from toolkit.scaffold.editorfiles import newer_fields
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator


_VERSION_SECONDS = 30  # LibreOffice's first start after an installation is slow


@dataclass(frozen=True, slots=True)
class Component:
    """One part of an installation. `found` says what is there, "" for nothing."""

    key: str
    found: str


@as_command(
    "doctor",
    da="""Sig, hvad der er installeret, og hvad hver manglende del ville give.

    Står du i en mappe, hvor en nyere version har kørt `minutes init`, siges det, hvad dens filer kan, som
    denne version ikke kan læse. Slutter med 0, medmindre noget mangler, som intet dokument kan laves uden.
    """,
)
@in_session
def command(session: Session, lang: str | None) -> ExitCode:
    """Tell what is installed, and what each missing part would add.

    In a folder where a newer version has run `minutes init`, it is told what its files can hold that this
    version cannot read. Ends with 0 unless something is missing that no document can be made without.
    """
    language = session.language = lang or session.language
    parts = list(_find_parts(language))
    kinds = tuple(kind for kind in Kind if kind.needs_office)
    for part in parts:
        mark, found = ("+", part.found) if part.found else ("-", phrase("part_missing", language))
        click.echo(f"{mark} {phrase(f'part_{part.key}', language)}: {found}")
        if not part.found:
            install = reader_command() if part.key == "scans" else install_command()
            click.echo(f"    {phrase(f'gain_{part.key}', language, install=install, kinds=kinds)}")
    if newer := newer_fields(Path()):
        click.echo(phrase("doctor_newer", language, fields=tuple(newer), version=__version__))
    present = {part.key for part in parts if part.found}
    if {"schemas", "templates", "fonts"} <= present and present & {"embedded", "libreoffice"}:
        click.echo(phrase("doctor_well", language))
        return ExitCode.DONE
    click.echo(phrase("doctor_ill", language))
    return ExitCode.MISSING_PROGRAM


def _find_parts(language: str) -> Iterator[Component]:
    yield Component("toolkit", __version__)
    yield Component("python", f"{platform.python_version()} ({sys.executable}, {platform.platform()})")
    yield Component("schemas", _schemas(language))
    yield Component("templates", ", ".join(value_in(language, name, "style") for name in _styles()))
    fonts = len(list(font_folder().glob("*.ttf")))
    yield Component("fonts", str(fonts) if fonts else "")
    yield Component("embedded", _embedded_version())
    yield Component("libreoffice", _libreoffice_version())
    yield Component("scans", _scan_reader())
    yield Component("cache", _cache(language))


def _cache(language: str) -> str:
    """How much is kept and where, and how much of it is damaged."""
    from toolkit.batch import records
    from toolkit.files import keptstore

    kept = f"{measure_cache() / 1_000_000:.1f} MB ({cache_folder()})"
    damaged = keptstore.count_damaged() + records.count_damaged()
    return f"{kept}, {phrase('cache_damaged', language, count=damaged)}" if damaged else kept


def _schemas(language: str) -> str:
    names = ("meeting", "committee", "plan")
    said = (phrase(f"file {name}", language) for name in names)
    return ", ".join(said) if all(schema_path(name).is_file() for name in names) else ""


def _styles() -> tuple[str, ...]:
    try:
        return styles()
    except OSError:  # the folder is gone: just what this command is asked to find out
        return ()


def _embedded_version() -> str:
    try:
        return f"dxpdf {version('dxpdf')}"
    except PackageNotFoundError:
        return ""


def _scan_reader() -> str:
    reader = find_scan_reader()
    return f"{reader.name} ({', '.join(sorted(reader.languages))}; {reader.program})" if reader else ""


def _libreoffice_version() -> str:
    try:
        soffice = find_soffice()
        said = subprocess.run(  # noqa: S603 - the program that conversions run
            [soffice, "--version"], capture_output=True, text=True, timeout=_VERSION_SECONDS, check=True
        )
    except (MissingProgramError, OSError, subprocess.SubprocessError):
        return ""
    return f"{said.stdout.strip()} ({soffice})"
