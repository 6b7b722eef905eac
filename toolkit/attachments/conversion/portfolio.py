"""PDF portfolios (ISO 32000-1, 12.3.5): files bound together, of which the PDF itself is only the cover."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Dictionary, Stream

from toolkit.attachments.conversion.mailpage import plain_name
from toolkit.attachments.conversion.plaintext import escaped
from toolkit.attachments.outcome import Enclosure, RefusedError
from toolkit.dataclass import replace
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.structuretree import read_names
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

    from toolkit.meetings.limits import Limits

_MEGABYTE = 1_000_000
_FOLDERS = regex(r".*[/\\:]", re.DOTALL)


class PortfolioError(Exception):
    """Raised for a PDF that is a portfolio of these files."""

    def __init__(self, files: tuple[Enclosure, ...]) -> None:
        super().__init__(len(files))
        self.files = files


def check_no_portfolio(pdf: Pdf, limits: Limits) -> None:
    """Raise PortfolioError for a portfolio that holds files, RefusedError where they are too many."""
    if not isinstance(pdf.Root.get("/Collection"), Dictionary):
        return
    names = pdf.Root.get("/Names", Dictionary())
    held = list(read_names(names.get("/EmbeddedFiles")))
    if len(held) > limits.parts:
        raise RefusedError("parts", count=len(held), limit=limits.parts)
    if files := tuple(_files([specification for _, specification in held], limits)):
        raise PortfolioError(files)


def _files(specifications: Sequence[Object], limits: Limits) -> Iterator[Enclosure]:
    room = limits.megabytes * _MEGABYTE
    for specification in specifications:
        name = string_text(specification.get("/UF")) or string_text(specification.get("/F"))
        held = specification.get("/EF", Dictionary())
        stream = held.get("/UF", held.get("/F"))
        if not isinstance(stream, Stream):
            continue
        data = stream.read_bytes()
        room -= len(data)
        if room < 0:
            raise RefusedError("too-large", size=f"> {limits.megabytes}", limit=limits.megabytes)
        yield Enclosure(plain_name(_FOLDERS.sub("", name), ""), data)


def named_files(files: Sequence[Enclosure], unnamed: str) -> tuple[Enclosure, ...]:
    """Return a portfolio's files, those without a name as `unnamed` and their numbers."""
    return tuple(replace(file, name=file.name or f"{unnamed} {n}") for n, file in enumerate(files, 1))


def cover_as_markdown(files: Sequence[Enclosure], labels: Mapping[str, str]) -> str:
    """Return the page that stands before the files: their names."""
    names = "\n".join(f"- {escaped(file.name)}" for file in files)
    return f"# {escaped(labels['mail_attachments'])}\n\n{names}"
