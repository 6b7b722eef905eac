"""`minutes format`: the canonical layout of meeting, committee and plan files."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from toolkit.commands.shared import language_option, message_language, paths_argument, replace_file
from toolkit.errors import ExitCode
from toolkit.findings import Severity
from toolkit.formatting import format_yaml, same_content
from toolkit.messages.terminal import wants_colour
from toolkit.reading.filekinds import kind_of
from toolkit.reading.filewords import data_in
from toolkit.reading.sourcetext import encoded_like
from toolkit.reading.translation import MENDED, text_in
from toolkit.reading.workspace import find_committee, find_files
from toolkit.reading.yamlio import read_yaml
from toolkit.reporting.reporter import format_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.commands.session import Session
    from toolkit.findings import Finding
    from toolkit.reading.document import Document


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file with its bytes as they are and as the layout has them."""

    path: Path
    before: bytes
    after: bytes

    def diff(self) -> str:
        """The difference as a unified diff."""
        before, after = (
            text.decode("utf-8-sig").splitlines(keepends=True) for text in (self.before, self.after)
        )
        name = self.path.as_posix()
        lines = unified_diff(before, after, name, name)
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
        )


@click.command(name="format")
@paths_argument
@click.option("--check", is_flag=True, help="Write nothing; list the files that would change and end with 1.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change and end with 1.")
@click.option(
    "--keys",
    "words",
    type=click.Choice(["da", "en"]),
    help="Translate keys and fixed values too: Danish or English.",
)
@language_option
@click.pass_obj
def command(  # noqa: PLR0913 - one parameter per option
    session: Session, paths: Sequence[Path], words: str | None, *, check: bool, diff: bool, lang: str | None
) -> ExitCode:
    """Put meeting, committee and plan files into one layout, with every word and comment they have.

    PATH is a file, or a folder that is searched for meeting.yaml, committee.yaml and plan*.yaml; without one
    it is the folder you are in. Keys come in the order of the documentation, indented by two
    spaces; texts of several lines begin with |, and times of day are in quotes. The files
    that changed are listed on stdout.

    A file that YAML cannot read is left as it is, and what is wrong with it is told.

    \b
    Examples:
      minutes format                 every file below this folder
      minutes format hmu/2025-02-28 --diff
      minutes format --check         for pre-commit and CI
      minutes format --keys da       titel and beslutning instead of title and decision
    """
    files = find_files(paths)
    session.language = message_language(lang, find_committee(files[0]) if files else None, session.language)
    findings: list[Finding] = []
    changed = 0
    for path in files:
        document = read_yaml(path)
        errors = [
            finding
            for finding in document.findings
            if finding.severity == Severity.ERROR and finding.code not in MENDED
        ]
        findings += errors
        if errors or not (rewrite := _rewrite(path, document, words)):
            continue
        changed += 1
        click.echo(rewrite.diff() if diff else path, nl=not diff)
        if not check and not diff:
            replace_file(rewrite.path, rewrite.after)
    if findings:
        click.echo(format_text(findings, session.language, wants_colour(sys.stderr)), err=True)
    return ExitCode.FINDINGS if findings or (changed and (check or diff)) else ExitCode.DONE


def _rewrite(path: Path, document: Document, words: str | None) -> Rewrite | None:
    """The file in the canonical layout and in the language `words` (its own for None).

    None when it is so already.

    The file keeps its byte order mark and its kind of line ends, as the editors around it expect. That the
    new text says the same is proved by reading it: a mistake of ours must not cost the user a word.
    """
    before = path.read_bytes()
    with TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        if words:
            document = _translated(document, words, copy)
        after = encoded_like(format_yaml(document, kind_of(document)), before)
        if after == before:
            return None
        copy.write_bytes(after)
        if not same_content(document, read_yaml(copy)):
            raise RuntimeError(f"the layout would change what {path} says; the file is as it was")
    return Rewrite(path, before, after)


def _translated(document: Document, words: str, copy: Path) -> Document:
    """The document in the language `words`, read from the file `copy` that it is written to."""
    copy.write_text(text_in(words, document), encoding="utf-8", newline="\n")
    translated = read_yaml(copy)
    was, is_now = (repr(data_in("en", data)) for data in (document.data, translated.data))
    if was != is_now:
        raise RuntimeError(f"the translation would change what {document.path} says; the file is as it was")
    return translated
