"""What a PDF of our own making says of itself in XML (XMP, ISO 16684-1).

The packet is short and its form known, so a template is filled in, byte for byte as pikepdf would write it:
with a parser and a search for each property pikepdf takes fifty times as long.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pikepdf import Name, Stream

from toolkit.markup.wordxml import storable
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pikepdf import Pdf

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",  # ISO 14289-1, clause 5
}
# What is no plain text: a text by language, a list in order, a list in none (ISO 16684-1, 8.3).
_HOLDERS = {
    "dc:title": '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>',
    "dc:creator": "<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>",
    "dc:description": '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>',
    "dc:language": "<rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag>",
}
_CLAIM = regex(rb"<pdfuaid:part\b[^>]*>1</pdfuaid:part>")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="pikepdf">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="">{}</rdf:Description></rdf:RDF>
</x:xmpmeta>

<?xpacket end="w"?>
"""


def write_xmp(pdf: Pdf, properties: Mapping[str, str]) -> None:
    """Let a file say `properties`, by their usual names ("dc:title"), but empty ones; and nothing else."""
    told = "".join(_property(name, value) for name, value in properties.items() if value)
    pdf.Root.Metadata = pdf.make_stream(_PACKET.format(told).encode(), Type=Name.Metadata, Subtype=Name.XML)


def _property(name: str, value: str) -> str:
    written = _HOLDERS.get(name, "{}").format(escape(storable(value), quote=False))
    prefix = name.partition(":")[0]
    return f'<{name} xmlns:{prefix}="{_NAMESPACES[prefix]}">{written}</{name}>'


def withdraw_pdf_ua(pdf: Pdf) -> None:
    """Let a file of our own no longer claim to be accessible (PDF/UA-1, clause 5)."""
    metadata = pdf.Root.get("/Metadata")
    if isinstance(metadata, Stream):
        metadata.write(_CLAIM.sub(b"", metadata.read_bytes()))
