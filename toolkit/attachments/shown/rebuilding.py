"""A PDF attachment made fit for the public: the order in which it becomes what its pages show.

Everything else that its file holds stays behind, known or not: entries are kept by lists of what may be
there, content is written anew, and the file has a catalogue of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Stream, String

from toolkit.attachments.outcome import RefusedError
from toolkit.attachments.shown.annotations import (
    count_undrawn,
    drop_unseen,
    keep_annotations,
    pages_to_redact,
)
from toolkit.attachments.shown.content import write_shown
from toolkit.attachments.shown.holders import Holder, walk_holders
from toolkit.attachments.shown.resources import keep_needed
from toolkit.attachments.shown.tags import keep_tags
from toolkit.attachments.shown.unseen import find_unseen
from toolkit.attachments.shown.visibility import Layers
from toolkit.pdf.destinations import Destinations
from toolkit.pdf.entries import listed
from toolkit.pdf.forms import flatten_form, prepare_form
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.selfcontained import make_self_contained
from toolkit.pdf.soundness import CLAIMS_PDF_A, claims_pdfua, is_tagged
from toolkit.pdf.source import open_pdf, page_shape, write_pdf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pikepdf import Object, Pdf


_OF_A_PAGE = frozenset(
    ("/Type", "/Parent", "/MediaBox", "/Rotate", "/UserUnit", "/Resources", "/Contents", "/Annots", "/Group")
) | {"/StructParents"}
_OF_A_NODE = frozenset(("/Type", "/Kids", "/Count", "/Parent"))
_OF_A_TRAILER = frozenset(("/Root", "/Size", "/Encrypt", "/Prev", "/XRefStm"))  # qpdf's own matter
_LONGEST_LANGUAGE = 35  # RFC 5646, 4.4.1


def keep_what_is_shown(pdf: Pdf) -> tuple[bytes, int]:
    """Return `pdf`, which is used up, as a file with what its pages show; and how many unseen texts went.

    Raises RefusedError where something is marked for redaction and still there, PikepdfError for content
    that cannot be read.
    """
    pages = [page.obj for page in pdf.pages]
    marked = pages_to_redact(pages)
    if marked:
        raise RefusedError("unredacted", pages=", ".join(map(str, marked)))
    layers = Layers(pdf)
    for page in pages:
        drop_unseen(page, layers)
    undrawn = sum(map(count_undrawn, pages)) if not _draws_its_fields(pdf) else 0
    prepare_form(pdf, pages)
    flatten_form(pdf)
    make_self_contained(pages, Destinations(pdf, pages))
    looks = [look for page in pages for look in _settle_page(page)]
    marks = _write_anew(pdf, [*pages, *looks], layers, {})
    _settle_file(pdf, pages, marks)
    data = write_pdf(pdf, ObjectStreamMode.disable)
    unseen = find_unseen(data)
    if not unseen:
        return data, undrawn
    with open_pdf(data) as cleaned:
        return _without_texts(cleaned, unseen), undrawn + sum(map(len, unseen.values()))


def _draws_its_fields(pdf: Pdf) -> bool:
    """Whether a form asks for its fields to be drawn anew (ISO 32000-2, table 224), which is done then."""
    form = pdf.Root.get("/AcroForm")
    return isinstance(form, Dictionary) and bool(form.get("/NeedAppearances", False))


def _without_texts(pdf: Pdf, unseen: Mapping[int, set[int]]) -> bytes:
    pages = [page.obj for page in pdf.pages]
    marks = _write_anew(pdf, pages, Layers(pdf), unseen)
    if is_tagged(pdf):
        keep_tags(pdf, marks, _annotations(pages))
    return write_pdf(pdf, ObjectStreamMode.disable)


def _settle_page(page: Object) -> list[Object]:
    """Leave a page its entries that show, in place, and return the pictures of its annotations."""
    page.MediaBox = Array([round(side, 4) for side in page_shape(page).box])
    page.Resources = Dictionary(dict(page.get("/Resources", Dictionary()).items()))
    _delete(page, set(page.keys()) - _OF_A_PAGE)
    return keep_annotations(page)


def _write_anew(
    pdf: Pdf, tops: Sequence[Object], layers: Layers, unseen: Mapping[int, set[int]]
) -> dict[tuple[int, int], set[int]]:
    """Write all content anew; return what is marked in it and seen, by the key of what holds it."""
    marks: dict[tuple[int, int], set[int]] = {}
    for place, holder in enumerate(walk_holders(tops)):
        written = write_shown(holder.content, holder.resources, layers, unseen.get(place, ()))
        if holder.owner.objgen == holder.content.objgen:  # of a font's glyphs nobody knows which are used
            _keep_used(holder, written.used)
        if isinstance(holder.content, Stream):
            holder.content.write(written.data)
        else:
            holder.content.Contents = pdf.make_stream(written.data)
        marks[holder.content.objgen] = written.marks
    return marks


def _keep_used(holder: Holder, used: Mapping[str, set[str]]) -> None:
    known = holder.resources
    kept = {}
    for kind, names in used.items():
        held = known.get(kind)
        if isinstance(held, Dictionary):
            kept[kind] = Dictionary({name: held[name] for name in sorted(names) if name in held})
    defaults = _default_spaces(known)
    if defaults:
        kept["/ColorSpace"] = Dictionary({**dict(kept.get("/ColorSpace", Dictionary()).items()), **defaults})
    holder.owner.Resources = Dictionary(kept)


def _default_spaces(resources: Object) -> dict[str, Object]:
    """Return what plain colours mean on a page (ISO 32000-2, 8.6.5.6), which no operator names."""
    held = resources.get("/ColorSpace")
    names = ("/DefaultGray", "/DefaultRGB", "/DefaultCMYK")
    return {name: held[name] for name in names if name in held} if isinstance(held, Dictionary) else {}


def _settle_file(pdf: Pdf, pages: Sequence[Object], marks: Mapping[tuple[int, int], set[int]]) -> None:
    """Leave the file nothing but its pages, what they are drawn with, their tags and their language."""
    seen: set[tuple[int, int]] = set()
    for page in pages:
        for key in (Name.Resources, Name.Group):
            keep_needed(page.get(key), seen)
        for annotation in page.get("/Annots", Array()):
            keep_needed(annotation.AP.N if "/AP" in annotation else None, seen)
    _settle_nodes(pages)
    claims, kept = _claims(pdf), _kept_of_catalogue(pdf, pages, marks)
    _delete(pdf.Root, set(pdf.Root.keys()) - {"/Type", "/Pages"})
    _delete(pdf.trailer, set(pdf.trailer.keys()) - _OF_A_TRAILER)
    for name, entry in kept.items():
        pdf.Root[name] = entry
    if claims:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for claim, value in claims.items():
                metadata[claim] = value


def _kept_of_catalogue(
    pdf: Pdf, pages: Sequence[Object], marks: Mapping[tuple[int, int], set[int]]
) -> dict[str, Any]:
    root = pdf.Root
    kept: dict[str, Any] = {}
    if intents := _intents(root):
        kept["/OutputIntents"] = Array(intents)
    if is_tagged(pdf) and keep_tags(pdf, marks, _annotations(pages)):
        kept |= {"/StructTreeRoot": root.StructTreeRoot, "/MarkInfo": Dictionary(Marked=True)}
        for page in pages:
            page.Tabs = Name.S  # links are met in the order of the tags (ISO 14289-1, 7.18.3)
    language = string_text(root.get("/Lang"))
    if 0 < len(language) <= _LONGEST_LANGUAGE:
        kept["/Lang"] = String(language)
    return kept


def _delete(holder: Object, keys: Iterable[str]) -> None:
    for key in keys:
        del holder[key]


def _annotations(pages: Sequence[Object]) -> set[tuple[int, int]]:
    return {one.objgen for page in pages for one in page.get("/Annots", Array())}


def _settle_nodes(pages: Sequence[Object]) -> None:
    """Leave the nodes of the page tree nothing but its branches; what pages inherit they have by now."""
    seen: set[tuple[int, int]] = set()
    for page in pages:
        node = page.get("/Parent")
        while isinstance(node, Dictionary) and node.objgen not in seen:
            seen.add(node.objgen)
            _delete(node, set(node.keys()) - _OF_A_NODE)
            node = node.get("/Parent")


def _claims(pdf: Pdf) -> dict[str, str]:
    """Return which standards a file says that it keeps: nothing else of its metadata is about its pages."""
    metadata = pdf.Root.get("/Metadata")
    archival = CLAIMS_PDF_A.search(metadata.read_bytes()) if isinstance(metadata, Stream) else None
    claims = {"pdfuaid:part": "1"} if claims_pdfua(pdf) else {}
    return claims | ({"pdfaid:part": "2"} if archival else {})


def _intents(root: Object) -> list[Dictionary]:
    """Return the profile that says what colours mean in a PDF/A (ISO 19005-2, 6.2.3), by a name of ours."""
    kept = []
    for intent in listed(root.get("/OutputIntents")):
        profile = intent.get("/DestOutputProfile") if isinstance(intent, Dictionary) else None
        if isinstance(profile, Stream) and intent.get("/S") == Name.GTS_PDFA1:
            keep_needed(profile, set())
            told = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, DestOutputProfile=profile)
            told.OutputConditionIdentifier = String("Custom")
            told.Info = String("Custom")
            kept.append(told)
    return kept
