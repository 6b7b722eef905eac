"""What the page is told: one meeting and one of its tabs, in words, as plain data. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from toolkit.messages.phrases import phrase
from toolkit.preview.model import PACKET, SPOKEN, TABS, BookmarkPlace, Look, OutlineLine, ShownPdf, Spot, Told

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from toolkit.preview.session import PreviewState, Tab

Data = dict[str, object]


def view_of(state: PreviewState, tab: str, language: str) -> Data:
    """Return what there is to see of a tab; `language` is for a meeting that nobody has read yet."""
    look = state.look
    if look is None:
        return {
            "status": phrase("page working", language),
            "busy": True,
            "tabs": [],
            "tab": tab,
            "stale": False,
        }
    language, shown = look.language, state.shown(tab)
    document = shown.document
    is_stale = not look.is_sound or bool(shown.failure)
    return {
        "title": look.title,
        "digest": look.digest,
        "language": language,
        "tabs": [{"id": each, "name": phrase(f"page {each}", language)} for each in _tabs(state)],
        "tab": tab,
        "stale": is_stale and bool(document or shown.lines),
        "status": _status(state, tab, language),
        "busy": look.is_sound and shown.fingerprint != state.fingerprint,
        "failure": shown.failure,
        "notes": list(document.notes) if document else [],
        "findings": [_finding(told, look, document) for told in look.told],
        "pages": _pages(document, language),
        "marks": _marks(look, document) if document else [],
        "outline": list(_outline(state, tab)),
        "lines": list(shown.lines) if tab == SPOKEN else None,
    }


def _tabs(state: PreviewState) -> tuple[str, ...]:
    """Return the tabs: of a file that is broken those that there were."""
    look = state.look
    if look and look.tabs:
        return look.tabs
    there = {tab for tab, one in state.tabs.copy().items() if one.document or one.lines}
    return tuple(tab for tab in TABS if tab in there)


def _status(state: PreviewState, tab: str, language: str) -> str:
    look, shown = state.look, state.shown(tab)
    has_any = shown.document is not None or bool(shown.lines)
    if look is not None and not look.is_sound:
        return phrase("page broken" if has_any else "page needs-mending", language)
    if shown.fingerprint != state.fingerprint:
        return phrase("page working", language)
    if shown.failure:
        return phrase("page failed" if has_any else "page nothing", language)
    return phrase("page renewed", language)


def _finding(told: Told, look: Look, document: ShownPdf | None) -> Data:
    mark = _mark(told.spot, document) or _mark(_item_of(told.spot), document)
    return {
        "severity": told.severity,
        "kind": phrase(f"page {told.severity}", look.language),
        "code": told.code,
        "path": list(told.keys),
        "message": told.message,
        "mend": told.mend,
        "in_form": {"message": told.in_form[0], "mend": told.in_form[1]},
        "place": _place(told.file, told.line, look.language),
        "editor": _editor(told.file, told.line, told.column),
        "editor_words": phrase("page open-editor", look.language),
        "page": mark.page if mark else 0,
        "top": mark.top if mark else 0,
        "page_words": phrase("page to-page", look.language),
    }


def _item_of(spot: str) -> str:
    """Return the item's bookmark for one of its parts': "item_3" for "attachment_3_1"."""
    kind, _, number = spot.partition("_")
    return f"item_{number.rpartition('_')[0] if kind == 'attachment' else number}"


def _mark(name: str, document: ShownPdf | None) -> BookmarkPlace | None:
    return next((mark for mark in document.marks if mark.name == name), None) if document else None


def _pages(document: ShownPdf | None, language: str) -> list[Data]:
    pages = document.pages if document else ()
    return [
        {
            "key": page.key,
            "width": round(page.width, 2),
            "height": round(page.height, 2),
            "name": phrase("page page", language, number=number, count=len(pages)),
        }
        for number, page in enumerate(pages, 1)
    ]


def _marks(look: Look, document: ShownPdf) -> list[Data]:
    """Return where the parts of the meeting are on the pages, and in the files."""
    spots = {spot.name: spot for spot in look.spots}
    marks = sorted(document.marks, key=lambda mark: (mark.page, mark.top))
    return [
        {"page": mark.page, "top": mark.top, **_spot(spots[mark.name], look.language)}
        for mark in marks
        if mark.name in spots
    ]


def _spot(spot: Spot, language: str) -> Data:
    return {
        "title": spot.title,
        "place": _place(spot.file, spot.line, language),
        "editor": _editor(spot.file, spot.line, spot.column),
    }


def _outline(state: PreviewState, tab: str) -> Iterator[Data]:
    """Yield the lines of the packet's contents, or of the tab's own where the packet begins otherwise."""
    shown, packet = state.shown(tab), state.shown(PACKET).document
    begins_packet = bool(state.look and state.look.tabs and tab == state.look.tabs[0])
    own = shown.document.outline if shown.document else ()
    pages = len(shown.document.pages) if shown.document else 0
    entries: tuple[OutlineLine, ...] = packet.outline if packet and begins_packet and own else own
    for entry in entries:
        is_here = entry.page <= pages
        yield {
            "title": entry.title,
            "page": entry.page,
            "top": entry.top,
            "level": entry.level,
            "tab": tab if is_here else PACKET,
        }


def _place(file: Path, line: int, language: str) -> str:
    return phrase("page place", language, file=file.name, line=line)


def _editor(file: Path, line: int, column: int) -> str:
    """Return the address by which VS Code opens a place (its documentation, "Opening VS Code with URLs")."""
    path = file.resolve().as_posix()
    return f"vscode://file{'' if path.startswith('/') else '/'}{quote(path, safe='/:')}:{line}:{column}"


def page_by_key(states: list[PreviewState], key: str) -> tuple[bytes, int] | None:
    """Return the PDF, and the 1-based number in it, of a page by its key."""
    for document in _documents(states):
        for number, page in enumerate(document.pages, 1):
            if page.key == key:
                return document.pdf, number
    return None


def _documents(states: list[PreviewState]) -> Iterator[ShownPdf]:
    shown: Iterator[Mapping[str, Tab]] = (state.tabs.copy() for state in states)
    for tabs in shown:
        yield from (one.document for one in tabs.values() if one.document)
