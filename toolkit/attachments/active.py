"""What a PDF would do by itself: found, named and taken out.

A list of what is allowed, not of what is forbidden: an action that nobody has
thought of stays out. pikepdf's own Sanitizer takes links to the web out as
well and does not say what it found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

from toolkit.pdf.entries import listed
from toolkit.pdf.forms import form_fields
from toolkit.pdf.pdftext import name_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf

# Actions that only move about in the document or open a page of the web (ISO 32000-1, table 198).
_HARMLESS = {"GoTo", "URI", "Named", "SetOCGState", "ResetForm", "Hide"}
_HARMLESS_NAMED = {"NextPage", "PrevPage", "FirstPage", "LastPage"}
_HARMLESS_SCHEMES = {"http", "https", "mailto", "tel", "ftp"}

_KINDS = {
    "JavaScript": "javascript",
    "Launch": "launch",
    "URI": "launch",  # of a local file, for others are harmless
    "SubmitForm": "submit",
    "ImportData": "submit",
    "GoToR": "remote",
    "GoToE": "remote",
    "Rendition": "media",
    "Movie": "media",
    "Sound": "media",
    "RichMediaExecute": "media",
    "GoTo3DView": "media",
}

# Annotations that carry something to play or to save, and the entries they carry it in.
_CARRIERS = {
    "FileAttachment": ("embedded", (Name.FS,)),
    "Movie": ("media", (Name.Movie, Name.A)),
    "Sound": ("media", (Name.Sound,)),
    "Screen": ("media", (Name.MK,)),
    "RichMedia": ("media", (Name.RichMediaContent, Name.RichMediaSettings)),
    "3D": ("media", (Name("/3DD"), Name("/3DV"))),
}
_DEEPEST_FIELD = 50


def remove_active_content(pdf: Pdf, pages: Sequence[Object]) -> tuple[str, ...]:
    """Take everything active out of `pdf`, in place, and return the kinds found, sorted.

    The kinds are javascript, launch, submit, remote, media, embedded, trigger
    (something that ran by itself) and other. Pages look as before.
    """
    found = set(_remove_from_catalog(pdf.Root))
    for bookmark in _bookmarks(pdf.Root):
        found.update(_remove_action(bookmark, Name.A))
    for field in form_fields(pdf):
        found.update(_remove_triggers(field))
        found.update(_remove_action(field, Name.A))
    for page in pages:
        found.update(_remove_triggers(page))
        for annotation in listed(page.get("/Annots")):
            if isinstance(annotation, Dictionary):
                found.update(_remove_from_annotation(annotation))
    return tuple(sorted(found))


def _remove_from_catalog(root: Object) -> Iterator[str]:
    yield from _remove_triggers(root)
    opening = root.get("/OpenAction")
    if isinstance(opening, Dictionary):
        yield from _remove_action(root, Name.OpenAction)
    names = root.get("/Names")
    if isinstance(names, Dictionary):
        for key, kind in (
            (Name.JavaScript, "javascript"),
            (Name.EmbeddedFiles, "embedded"),
            (Name.Renditions, "media"),
        ):
            if key in names:
                del names[key]
                yield kind
    if "/AF" in root:
        del root["/AF"]
        yield "embedded"


def _bookmarks(root: Object) -> Iterator[Object]:
    """Yield the outline's items, each once, even where they run in circles."""
    waiting, seen = [root.get("/Outlines")], set()
    while waiting:
        node = waiting.pop()
        if isinstance(node, Dictionary) and node.objgen not in seen:
            if node.is_indirect:
                seen.add(node.objgen)
            yield node
            # A direct object cannot be its own successor, but nothing would end the walk either.
            waiting += [node.get(key) for key in (Name.First, Name.Next) if node.is_indirect]


def _remove_from_annotation(annotation: Object) -> Iterator[str]:
    subtype = name_text(annotation.get("/Subtype"))
    if "/AF" in annotation:
        del annotation["/AF"]
        yield "embedded"
    if subtype in _CARRIERS:
        kind, entries = _CARRIERS[subtype]
        for entry in entries:
            if entry in annotation:
                del annotation[entry]
        # A picture without a function: what the reader sees stays, what it did is gone.
        annotation.Subtype = Name.Stamp
        yield kind
    for field in _with_ancestors(annotation):
        yield from _remove_triggers(field)
        for key in (Name.A, Name.PA):  # 12.5.6.5: what a link did before the file was put on the web
            yield from _remove_action(field, key)


def _with_ancestors(annotation: Object) -> Iterator[Object]:
    """Yield the annotation and, for a form's widget, the fields it belongs to."""
    node: Object | None = annotation
    for _ in range(_DEEPEST_FIELD):
        if not isinstance(node, Dictionary):
            return
        yield node
        if annotation.get("/Subtype") != Name.Widget:
            return
        node = node.get("/Parent")


def _remove_triggers(holder: Object) -> Iterator[str]:
    """Remove what happens by itself: when a page opens, a field changes or a pointer passes (12.6.3)."""
    triggers = holder.get("/AA")
    if triggers is None:
        return
    actions = list(triggers.values()) if isinstance(triggers, Dictionary) else []
    kinds = {kind for action in actions for kind in _kinds(action)}
    del holder["/AA"]
    yield from kinds or {"trigger"}


def _kinds(action: object) -> Iterator[str]:
    if isinstance(action, Dictionary) and not _is_harmless(action):
        yield _KINDS.get(name_text(action.get("/S")), "other")


def _remove_action(holder: Object, key: Name) -> Iterator[str]:
    """Remove the action under `key` unless it is harmless, and whatever would follow it."""
    action = holder.get(key)
    if not isinstance(action, Dictionary):
        return
    following = action.get("/Next")
    if following is not None:
        chain = list(following) if isinstance(following, Array) else [following]
        for later in chain:
            yield from _kinds(later)
        del action["/Next"]
    if not _is_harmless(action):
        yield from _kinds(action)
        del holder[key]


def _is_harmless(action: Object) -> bool:
    kind = name_text(action.get("/S"))
    if kind == "Named":
        return name_text(action.get("/N")) in _HARMLESS_NAMED
    if kind == "URI":
        return _is_web_address(action.get("/URI"))
    return kind in _HARMLESS


def _is_web_address(uri: object) -> bool:
    if not isinstance(uri, String):
        return False
    scheme, colon, _ = bytes(uri).decode("latin-1").strip().partition(":")
    # Without a scheme it is relative to an address the file once had: it leads nowhere, and harms nobody.
    return not colon or not scheme.replace("+", "").isalnum() or scheme.lower() in _HARMLESS_SCHEMES
