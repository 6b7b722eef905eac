"""`minutes init`: editors and commit checks for a folder of committees."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.checking.committeeschema import has_own_fields, schema_for
from toolkit.commands.bilingual import Session, argument, as_command, in_session, option
from toolkit.errors import write_error
from toolkit.files.outputs import replace_file
from toolkit.messages.phrases import phrase
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE
from toolkit.reading.spoken import message_language
from toolkit.reading.yamlio import read_yaml
from toolkit.scaffold.automation import plan_repository_files
from toolkit.scaffold.editorfiles import (
    COMMIT_CHECKS,
    SCHEMA_FOLDER,
    commit_checks,
    plan_editor_files,
    schema_comment,
    schema_copy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


@as_command(
    "init",
    da="""Gør MAPPE, den med udvalgenes mapper i, klar til redigering og kontrol.

    Skrevet bliver indstillinger til VS Code, som så fuldfører, forklarer og kontrollerer felterne i jeres
    filer; kopier af skemaerne, til alle redigeringsprogrammer; og, hvor MAPPE ligger i git, en .gitignore,
    kontrol med pre-commit og en fil, så GitHub eller GitLab kontrollerer og bygger den offentlige udgave.
    Mødefiler, der nævner skemaet på én maskine, nævner derefter kopien. Intet andet, der er i forvejen,
    bliver ændret.

    \b
    Eksempler:
      minutes init                 den mappe, du står i
      minutes init udvalg --keys da
    """,
)
@argument(
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    metavar="[FOLDER]",
)
@option(
    "--keys",
    "words",
    type=click.Choice(["en", "da"]),
    da="Nøglernes sprog i jeres filer; ellers som i det første udvalgs fil.",
    en="Language of the keys in your files; otherwise that of the first committee's file.",
)
@in_session
def command(session: Session, folder: Path, words: str | None, lang: str | None) -> None:
    """Set up editors and commit checks in FOLDER, the one that holds your committees' folders.

    Written are settings for VS Code, which then completes, explains and checks the fields of
    your files; copies of the schemas, for every editor; and, where FOLDER is in a git repository, a
    .gitignore, checks for pre-commit, and a file that has GitHub or GitLab check meetings and build the
    public edition. Meetings that name the schema of one machine name the copy then. Nothing else that is
    already there is changed.

    \b
    Examples:
      minutes init                 the folder you are in
      minutes init udvalg --keys da
    """
    committee_file = next(iter(sorted(folder.rglob(COMMITTEE_FILE))), None)
    language = session.language = message_language(lang, committee_file, session.language)
    words = words or (read_yaml(committee_file).words if committee_file else language)
    files = {folder / name: text for name, text in plan_editor_files(words, _own_schemas(folder)).items()}
    repository = next((at for at in (folder, *folder.absolute().parents) if (at / ".git").exists()), None)
    if repository:
        files[repository / COMMIT_CHECKS] = commit_checks(language)
        planned = plan_repository_files(_remote(repository), language)
        files |= {repository / name: text for name, text in planned.items()}
    for path, text in files.items():
        _write_new(path, text, language)
    for path in _without_own_machine(folder):
        click.echo(path)
    meeting = (committee_file.parent if committee_file else folder / "x") / "x" / MEETING_FILE
    comment = schema_comment(meeting, folder / schema_copy("meeting", words))
    click.echo(phrase("initialised", language, comment=comment), err=True)
    click.echo(phrase("commit_checks" if repository else "no_repository", language), err=True)


def _remote(repository: Path) -> str:
    """Where a git repository is pushed to, as its settings have it; "" where nothing says so."""
    try:
        return (repository / ".git" / "config").read_text(encoding="utf-8", errors="replace")
    except OSError:  # a work tree's .git is a file
        return ""


def _without_own_machine(folder: Path) -> Iterator[Path]:
    """Have meetings that name the schema of one machine name the copy in `folder`; yields those changed."""
    for path in sorted(folder.rglob(MEETING_FILE)):
        raw = path.read_bytes()
        first, end, rest = raw.partition(b"\n")
        if first.startswith(b"# yaml-language-server: $schema=file:"):
            words = "da" if b".da.schema.json" in first else "en"
            comment = schema_comment(path, folder / schema_copy("meeting", words)).encode()
            replace_file(path, comment + first[len(first.rstrip()) :] + end + rest)
            yield path


def _own_schemas(folder: Path) -> dict[str, dict[str, str]]:
    """The meeting schemas of the committees below `folder` that declare fields of their own, by language."""
    committees = {
        file.parent.relative_to(folder).as_posix(): read_yaml(file)
        for file in sorted(folder.rglob(COMMITTEE_FILE))
    }
    return {
        seen: {words: schema_for("meeting", committee, words) for words in ("en", "da")}
        for seen, committee in committees.items()
        if seen != "." and has_own_fields(committee)
    }


def _write_new(path: Path, text: str, language: str) -> None:
    """Write a file and tell its name; one that is there stays, and the user is told what is missing in it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        if not path.is_file():
            raise write_error(error, path) from error
        _tell_kept(path, text, language)
    except OSError as error:
        raise write_error(error, path) from error
    else:
        click.echo(path)


def _tell_kept(path: Path, text: str, language: str) -> None:
    if path.read_bytes() == text.encode():
        return
    if path.parent.name == SCHEMA_FOLDER:
        click.echo(phrase("old_schema", language, path=path), err=True)
    else:
        click.echo(phrase("kept", language, path=path, text=text), err=True)
