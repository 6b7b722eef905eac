"""An attachment's pages made ready to be merged: all that could go wrong with them goes wrong here.

It runs in the guarded process, in which any exception becomes a refusal of this one attachment. What it
returns was written here, and has been copied into an empty packet before: in the packet's own process, which
has all attachments and the documents to lose, the same is done again and nothing of it fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, String
from pikepdf import new as new_pdf

from toolkit.attachments.conversion.joining import join_documents
from toolkit.attachments.handout import title_file
from toolkit.attachments.outcome import Bundle, Ready, RefusedError, Settings, one_line
from toolkit.convert.archive import settle_for_archive
from toolkit.dataclass import dataclass, replace
from toolkit.messages.message import SayableError
from toolkit.packet.appending import copy_pages
from toolkit.packet.archival import find_obstacles
from toolkit.packet.merge import hang_pages
from toolkit.packet.partstructure import Origin, forget_scanty_tags, share_attributes
from toolkit.packet.plaintags import tag_pages
from toolkit.packet.scanwords import lay_words
from toolkit.packet.sharing import Sharing
from toolkit.packet.structure import Heading, empty_structure
from toolkit.pdf.balance import balance_page, content_streams
from toolkit.pdf.contentpieces import PagePieces, read_pieces, shows, shows_without_strays
from toolkit.pdf.destinations import Destinations
from toolkit.pdf.entries import copied_entry
from toolkit.pdf.faults import Lack
from toolkit.pdf.fieldvalues import draw_values
from toolkit.pdf.forms import add_form, flatten_form, prepare_form
from toolkit.pdf.layers import add_layers
from toolkit.pdf.selfcontained import make_self_contained
from toolkit.pdf.soundness import find_lacks, is_tagged, lacks_of
from toolkit.pdf.source import open_pdf, write_pdf
from toolkit.pdf.structuretree import is_too_deep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Pdf


# What a part's file has in its catalogue; bookmarks, names and the rest have been read by now.
_KEPT = frozenset(
    ("/Type", "/Pages", "/Version", "/AcroForm", "/OCProperties", "/StructTreeRoot", "/MarkInfo", "/Lang")
)
_GLYPH_LISTS = frozenset(("/CIDSet", "/CharSet"))


def ready_part(bundle: Bundle, settings: Settings) -> Ready:
    """Return an attachment's pages as they are merged, and what plan and proof need to know of them.

    Raises RefusedError when a page would not show what it does in its own file, and for whatever a damaged
    file makes the libraries raise. Tags that nothing can be made of are taken out: one of the `lacks`.
    """
    try:
        ready = _ready(bundle, settings)
        if settings.public:  # handed out as a file of its own, by the packet's process too
            title_file(ready.pdf, "", settings.language, ready.outline, is_accessible=not ready.lacks)
        return ready  # noqa: TRY300 - all of it is tried
    except (RefusedError, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise RefusedError("damaged", cause=one_line(error)) from error


def _ready(bundle: Bundle, settings: Settings) -> Ready:
    taken = join_documents(bundle)
    if settings.scans:
        taken = replace(taken, pdf=lay_words(taken.pdf, settings.scans))
    if settings.spoken:
        taken = replace(taken, pdf=_in_language(taken.pdf, settings.spoken))
    obstacles = find_obstacles(taken.pdf, is_ours=_is_ours(bundle)) if settings.archival else ()
    with open_pdf(taken.pdf) as source:
        lacks, shown = lacks_of(source), _Shown(taken.pdf, read_pieces(source))
        # Of a sound file all is in the tags; what is put into a form's fields is looked for again.
        may_be_scanty = settings.packet.tag_untagged and bool(lacks or "/AcroForm" in source.Root)
        _make_mergeable(source, settings, may_be_scanty=may_be_scanty)
        if is_tagged(source) or not (settings.packet.tag_untagged or settings.alt):
            pdf, is_damaged = _written(source, settings, shown)
            lacks = (Lack.DAMAGED,) if is_damaged else lacks
            return Ready(pdf, taken.shapes, taken.outline, lacks, obstacles)
        spoken = _spoken(source, settings, shown)
    if not spoken:
        with open_pdf(taken.pdf) as source:
            _make_mergeable(source, settings, may_be_scanty=may_be_scanty)
            pdf, _ = _written(source, settings, shown)
    elif settings.alt:
        described = title_file(spoken, "", settings.language, taken.outline, is_accessible=True)
        lacks = find_lacks(described)
    return Ready(spoken or pdf, taken.shapes, taken.outline, lacks, obstacles)


def _written(source: Pdf, settings: Settings, shown: _Shown) -> tuple[bytes, bool]:
    """Return a file as it is merged, tried out, and whether its tags were too damaged for that."""
    written = write_pdf(source, ObjectStreamMode.disable)
    try:
        _try(written, settings, shown)
    except Exception:
        if not is_tagged(source):
            raise
        for key in (Name.StructTreeRoot, Name.MarkInfo):
            del source.Root[key]
        written = write_pdf(source, ObjectStreamMode.disable)
        _try(written, settings, shown)
        return written, True
    return written, False


def _in_language(pdf: bytes, language: str) -> bytes:
    """Return a PDF that says that it is in `language`; parts of it may still be in others."""
    with open_pdf(pdf) as source:
        source.Root.Lang = String(language)
        tree = source.Root.get("/StructTreeRoot")
        kids = tree.get("/K", Array()) if isinstance(tree, Dictionary) else Array()
        for kid in kids if isinstance(kids, Array) else (kids,):
            if isinstance(kid, Dictionary) and "/Lang" in kid:
                kid.Lang = String(language)
        return write_pdf(source, ObjectStreamMode.disable)


def _is_ours(bundle: Bundle) -> bool:
    return bundle.is_ours and all(_is_ours(inner) for _, inner in bundle.named)


def _make_mergeable(source: Pdf, settings: Settings, *, may_be_scanty: bool) -> None:
    """Let nothing that the pages of `source` need, or are named by, be anywhere else; in place.

    Tags that `may_be_scanty` and are go too.
    """
    pages = [page.obj for page in source.pages]
    prepare_form(source, pages)
    draw_values(source, flat=settings.packet.flatten_forms)
    if settings.packet.flatten_forms:
        flatten_form(source)
    make_self_contained(pages, Destinations(source, pages))
    for page in pages:
        if "/Contents" in page:  # what is no content in there would be copied and be none
            page.Contents = Array(content_streams(page))
        balance_page(source, page)
        if "/Annots" in page and is_tagged(source):
            page.Tabs = Name.S  # ISO 14289-1, 7.18.3: by the structure, which is what a claim promises
    for key in set(source.Root.keys()) - _KEPT:
        del source.Root[key]
    _forget_glyph_lists(source)
    for entry in ("/Info", "/ID"):  # the file gets a new id, which follows from what it holds
        if entry in source.trailer:
            del source.trailer[entry]
    if may_be_scanty:
        forget_scanty_tags(source)
    share_attributes(source)


def _forget_glyph_lists(source: Pdf) -> None:
    """Take the lists of their glyphs out of fonts: wrong ones end a claim (7.21.4.2)."""
    for thing in source.objects:
        named = _GLYPH_LISTS.intersection(thing.keys()) if isinstance(thing, Dictionary) else ()
        if named and thing.get("/Type") == Name.FontDescriptor:
            for key in named:
                del thing[key]


def _spoken(source: Pdf, settings: Settings, shown: _Shown) -> bytes:
    """Return an untagged file with tags, tried out; nothing where none can be made: then nothing is heard.

    What stands in damaged content makes the libraries raise anything; its pages are right as they are.
    """
    try:
        _compare(shown, read_pieces(source))
        if settings.public:  # the id of what is published begins with that of the file without tags
            source = open_pdf(write_pdf(source, ObjectStreamMode.disable))
        spoken = tag_pages(source, settings.labels, settings.alt, settings.title)
        _try(spoken, settings)  # marks stand in its content now
    except (MemoryError, RecursionError):
        raise
    except Exception:  # noqa: BLE001 - as said
        return b""
    return spoken


@dataclass(frozen=True, slots=True)
class _Shown:
    """A file, and what its pages show."""

    pdf: bytes
    pieces: tuple[PagePieces, ...]


def _try(pdf: bytes, settings: Settings, shown: _Shown | None = None) -> None:
    """Raise RefusedError when a page would not show in a packet what it does in its own file.

    That is what is `shown`, or else what `pdf` itself shows.
    """
    with open_pdf(pdf) as source:
        before = shown or _Shown(pdf, read_pieces(source))
        _copy_for_trial(source, settings)
        _compare(before, read_pieces(source))


def _copy_for_trial(source: Pdf, settings: Settings) -> None:
    """Do to an empty packet all that merging does with a part."""
    if is_tagged(source) and is_too_deep(source.Root.StructTreeRoot):
        raise SayableError("tags-too-deep")
    packet = new_pdf()
    structure = empty_structure(packet)
    origin = Origin(source, [page.obj for page in source.pages])
    copies = copy_pages(packet, origin, "", structure, Heading())
    sharing = Sharing(packet)
    sharing.note(source)
    hang_pages(packet, [copies])
    add_form(packet, copied_entry(packet, source, Name.AcroForm))
    add_layers(packet, copied_entry(packet, source, Name.OCProperties), "")
    sharing.finish()
    structure.finish()
    if settings.archival:
        settle_for_archive(packet)


def _compare(shown: _Shown, pieces: Sequence[PagePieces]) -> None:
    """Raise RefusedError when a page does not show what it does in its own file."""
    pairs = enumerate(zip(pieces, shown.pieces, strict=True))
    unlike = [number for number, (now, before) in pairs if not shows(now, before)]
    if not unlike:
        return
    with open_pdf(shown.pdf) as original:
        for number in unlike:
            if not shows_without_strays(pieces[number], shown.pieces[number], original.pages[number].obj):
                raise RefusedError("changed", page=number + 1)
