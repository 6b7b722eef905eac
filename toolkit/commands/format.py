"""`minutes format`: the canonical layout of meeting, committee and plan files."""

from __future__ import annotations

import codecs
import sys
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, as_command, flag, in_session, option
from toolkit.commands.shared import paths_argument
from toolkit.dataclass import dataclass
from toolkit.errors import ExitCode
from toolkit.files.outputs import replace_file
from toolkit.findings import Finding, Severity
from toolkit.formatting.layout import format_yaml
from toolkit.formatting.sameness import same_content
from toolkit.messages.clickwords import spoken
from toolkit.messages.phrases import phrase
from toolkit.messages.terminal import wants_colour
from toolkit.reading.filekinds import kind_of
from toolkit.reading.filewords import data_in
from toolkit.reading.sourcetext import decode_from, decode_text, encoded_like, read_text
from toolkit.reading.spoken import message_language
from toolkit.reading.translation import MENDED, text_in
from toolkit.reading.workspace import find_committee, find_files
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.reporting.reporter import format_text

if TYPE_CHECKING:
    from collections.abc import Sequence

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
            (decode_text(raw, self.path)[0] or "").splitlines(keepends=True)
            for raw in (self.before, self.after)
        )
        name = self.path.as_posix()
        lines = unified_diff(before, after, name, name)
        return "".join(
            line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
        )


_ENCODINGS = "Windows-1252, UTF-16, CP865, Mac-Roman"


def _read_encoding(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        codec = codecs.lookup(value)
        b"".decode(codec.name)  # raises LookupError for a codec that is not one of texts
    except LookupError:
        raise click.BadParameter(
            phrase("choose_among", spoken(), words=_ENCODINGS), context, option
        ) from None
    return codec.name


@as_command(
    "format",
    da="""Skriv møde-, udvalgs- og planfiler i samme opstilling, med hvert ord og hver kommentar i behold.

    STI er en fil eller en mappe, hvor der ledes efter meeting.yaml, committee.yaml og plan*.yaml; uden STI er
    det den mappe, du står i. Nøgler kommer i samme rækkefølge som i vejledningen, indrykket med to mellemrum;
    tekster på flere linjer begynder med |, og klokkeslæt står i anførselstegn. De filer, der blev ændret,
    nævnes på stdout.

    En fil, som YAML ikke kan læse, bliver, som den er, og det siges, hvad der er galt med den.

    \b
    Eksempler:
      minutes format                 alle filer under denne mappe
      minutes format hmu/2025-02-28 --diff
      minutes format --check         til pre-commit og CI
      minutes format --keys da       titel og beslutning i stedet for title og decision
      minutes format --pasted        det, der er sat ind fra Word, bliver lister, tabeller og afsnit
      minutes format --from-encoding Windows-1252 hmu/2025-02-28/meeting.yaml
    """,
)
@paths_argument
@flag(
    "--check",
    da="Skriv intet; nævn de filer, der ville blive ændret, og slut med 1.",
    en="Write nothing; list the files that would change and end with 1.",
)
@flag(
    "--diff",
    da="Skriv intet; vis, hvad der ville blive ændret, og slut med 1.",
    en="Write nothing; show what would change and end with 1.",
)
@option(
    "--keys",
    "words",
    type=click.Choice(["da", "en"]),
    da="Oversæt også nøgler og faste værdier: da (dansk) eller en (engelsk).",
    en="Translate keys and fixed values too: Danish or English.",
)
@option(
    "--from-encoding",
    "encoding",
    callback=_read_encoding,
    metavar="NAME",
    da="Skriv filer, der ikke er i UTF-8, om fra denne tegnkodning: Windows-1252, UTF-16, CP865, Mac-Roman.",
    en="Rewrite files that are not in UTF-8 from this encoding: Windows-1252, UTF-16, CP865, Mac-Roman.",
)
@flag(
    "--pasted",
    da="Lav tekst, der er sat ind fra Word, til afsnit, lister og tabeller.",
    en="Make paragraphs, lists and tables of text that was pasted from Word.",
)
@in_session
def command(  # noqa: PLR0913 - one parameter per option
    session: Session,
    paths: Sequence[Path],
    words: str | None,
    *,
    check: bool,
    diff: bool,
    encoding: str | None,
    pasted: bool,
    lang: str | None,
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
      minutes format --pasted        bullets, tabs and lines from Word become lists, tables and paragraphs
      minutes format --from-encoding Windows-1252 hmu/2025-02-28/meeting.yaml
    """
    files = find_files(paths)
    session.language = message_language(lang, find_committee(files[0]) if files else None, session.language)
    findings: list[Finding] = []
    changed = 0
    for path in files:
        rewrite, errors = _plan_rewrite(path, words, encoding, pasted=pasted)
        findings += errors
        if rewrite is None:
            continue
        changed += 1
        click.echo(rewrite.diff() if diff else path, nl=not diff)
        if not check and not diff:
            replace_file(rewrite.path, rewrite.after)
    if findings:
        click.echo(format_text(findings, session.language, wants_colour(sys.stderr)), err=True)
    return ExitCode.FINDINGS if findings or (changed and (check or diff)) else ExitCode.DONE


_TEXTS = (".md", ".markdown", ".txt")


def _plan_rewrite(
    path: Path, words: str | None, encoding: str | None, *, pasted: bool
) -> tuple[Rewrite | None, list[Finding]]:
    """How the file is to be rewritten, None where it stays, and what keeps it from getting the layout."""
    if path.suffix.lower() in _TEXTS:
        return _plan_recoding(path, encoding)
    document = read_yaml(path)
    recoded = None
    if encoding and any(found.code == "not-utf-8" for found in document.findings):
        recoded = decode_from(path.read_bytes(), encoding)
    if recoded is not None:
        document = read_yaml_text(recoded, path)
    errors = [
        found for found in document.findings if found.severity == Severity.ERROR and found.code not in MENDED
    ]
    if errors and recoded is None:
        return None, errors
    before = path.read_bytes()
    base = before if recoded is None else recoded.encode()
    if pasted and not errors:
        document = _without_pasted(document)
    laid_out = None if errors else _rewrite(path, document, words, base)
    if recoded is None or laid_out:
        return laid_out and Rewrite(path, before, laid_out.after), errors
    return Rewrite(path, before, base), errors


def _plan_recoding(path: Path, encoding: str | None) -> tuple[Rewrite | None, list[Finding]]:
    """As `_plan_rewrite`, for the text of an item in a file of its own: it has an encoding and no layout."""
    _, errors = read_text(path)
    if not encoding or all(found.code != "not-utf-8" for found in errors):
        return None, errors
    before = path.read_bytes()
    text = decode_from(before, encoding)
    return (None, errors) if text is None else (Rewrite(path, before, text.encode()), [])


def _without_pasted(document: Document) -> Document:
    """The document with what was pasted from Word as Markdown; its figures and words are the same."""
    from toolkit.formatting.pasted import converted, rewrite_pasted

    rewritten = read_yaml_text(rewrite_pasted(document), document.path)
    if rewritten.data != converted(document.data):
        raise RuntimeError(f"the conversion would change what {document.path} says; the file is as it was")
    return rewritten


def _rewrite(path: Path, document: Document, words: str | None, before: bytes) -> Rewrite | None:
    """The file with the bytes `before` in the canonical layout and in the language `words` (None: its own).

    None when it is so already.

    The file keeps its byte order mark and its kind of line ends, as the editors around it expect. That the
    new text says the same is proved by reading it: a mistake of ours must not cost the user a word.
    """
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
