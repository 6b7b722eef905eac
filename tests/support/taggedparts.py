"""Tagged documents for the packet's tests: our own, and those of a program that shares no code with ours."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import typst
from pikepdf import Array, Dictionary, Name, String
from worddocs import WordDoc, bookmark, run

from toolkit.convert.embedded import EmbeddedRenderer
from toolkit.convert.finish import finish_document
from toolkit.documents.documentfacts import DocumentFacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.documents.pages import Pages
    from toolkit.meetings.model import Item

FOREIGN = """
#set document(title: "Notat")
#set text(lang: "da")
= Notat om {name}
Tekst med #link("https://example.org/{name}")[et link] og en note#footnote[En fodnote.].
#table(columns: 2, table.header[År][Beløb], [2024], [12], [2025], [14])
- et punkt
- et til
#pagebreak()
== Side to af {name}
Mere tekst.
"""


def main_pages(items: Sequence[Item], before: str = "") -> Pages:
    """A document of ours: a heading for each item, and a line of text for each attachment."""
    word = WordDoc()
    numbers = iter(range(1, 1000))
    for item in items:
        word.paragraph(bookmark(next(numbers), item.key, run(item.title)), "Heading1")
        for attachment in item.attachments:
            line = bookmark(next(numbers), attachment.key, run(f"{attachment.number} {attachment.title}"))
            word.paragraph((run(before) if before else "") + line)
    word.text("Slut.")
    facts = DocumentFacts("Referat 28. februar", "HMU", "Referat", "da-DK", date(2025, 2, 28))
    return finish_document(EmbeddedRenderer().convert_document(word.to_bytes()), facts)


@cache
def foreign_pdf(name: str, *standards: str) -> bytes:
    """Two pages by Typst, in PDF/UA-1 when no other standards are named."""
    text = FOREIGN.format(name=name).encode()
    return typst.compile(text, format="pdf", pdf_standards=list(standards or ["ua-1"]))


def strange_pdf(role: str, meaning: str, *, headers: bool = False) -> bytes:
    """`foreign_pdf` with a role, an attribute class and an id of its own, and a cell that names it."""
    with pikepdf.open(io.BytesIO(foreign_pdf("roller"))) as pdf:
        root = pdf.Root.StructTreeRoot
        element = root.K[0].K[0]
        element.S = Name(f"/{role}")
        element.C = Name.Vigtig
        element.ID = String("overskrift")
        root.RoleMap[f"/{role}"] = Name(f"/{meaning}")
        root.ClassMap = Dictionary(Vigtig=Dictionary(O=Name.Layout, SpaceBefore=len(meaning)))
        if headers:
            element.A = Dictionary(O=Name.Table, Headers=Array([String("overskrift")]))
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
