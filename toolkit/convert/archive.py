"""A finished PDF made fit for the archive: PDF/A-2 (ISO 19005-2), level A when it is PDF/UA as well, else B.

The colour profile beside this file is the sRGB that Little CMS builds in ("No copyright, use freely").
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.dataclass import replace

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

    from toolkit.documents.pages import Pages

PROFILE = Path(__file__).parent / "srgb.icc"
CONDITION = "sRGB IEC61966-2.1"

PRINTED = 4  # an annotation's flag (ISO 32000-1, table 165)
NOT_SHOWN = 1 | 2 | 32  # invisible, hidden, not viewed: none of them may be set (ISO 19005-2, 6.3.2)

# PDF/UA's own entry is none that PDF/A knows: the file explains it itself (ISO 19005-2, 6.6.2.3).
EXPLANATION = b"""<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"
><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema
><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI
><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"
><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType
><pdfaProperty:category>internal</pdfaProperty:category
><pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description
></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def archive_pages(pages: Pages) -> Pages:
    """Return a finished document of our own as PDF/A-2; without that claim where a character has no glyph."""
    from toolkit.pdf.fontrules import find_unsound

    with pikepdf.open(io.BytesIO(pages.pdf)) as pdf:
        _add_output_intent(pdf)
        settle_for_archive(pdf)
        archival = not any(find_unsound(pdf, is_heard=False))  # ISO 19005-2, 6.2.11
        claim_pdf_a(pdf, ("A" if pages.accessible else "B") if archival else "")
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return replace(pages, pdf=out.getvalue(), archival=archival)


def _add_output_intent(pdf: Pdf) -> None:
    """Say what colours of no profile of their own mean (ISO 19005-2, 6.2.3)."""
    profile = pdf.make_stream(PROFILE.read_bytes(), N=3)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(CONDITION),
        Info=String(CONDITION),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def settle_for_archive(pdf: Pdf) -> None:
    """Set what PDF/A-2 leaves no choice about, in place.

    Every annotation is shown and printed (6.3.2); pictures are not smoothed as a reader likes (6.2.8).
    """
    for thing in pdf.objects:
        if isinstance(thing, Stream):
            if thing.get(Name.Interpolate, False):
                thing.Interpolate = False
        elif isinstance(thing, Dictionary) and _is_annotation(thing):
            thing.F = int(thing.get(Name.F, 0)) & ~NOT_SHOWN | PRINTED


def _is_annotation(thing: Object) -> bool:
    return Name.Rect in thing and Name.Subtype in thing and thing.get(Name.Subtype) != Name.Popup


def claim_pdf_a(pdf: Pdf, level: str) -> None:
    """Let a file say that it is PDF/A-2 of `level`: "A", "B", or "" for not at all (ISO 19005-2, 6.6.4)."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for key, value in (("pdfaid:part", "2"), ("pdfaid:conformance", level)):
            if level:
                metadata[key] = value
            elif key in metadata:
                del metadata[key]
    written = pdf.Root.Metadata.read_bytes()
    if level and b"<pdfaExtension:schemas" not in written:
        pdf.Root.Metadata.write(written.replace(b"</rdf:RDF>", EXPLANATION + b"</rdf:RDF>"))
