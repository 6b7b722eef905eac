"""What stands under a PDF's keys, whatever a damaged file has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object, Stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Pdf


def listed(value: object) -> list[Object]:
    """Return what an array holds; nothing of what is none."""
    return list(value.as_list()) if isinstance(value, Array) else []


def dictionaries(values: Iterable[object]) -> Iterator[Object]:
    """Yield the dictionaries among values, and in the arrays among them."""
    for value in values:
        if isinstance(value, Array):
            yield from dictionaries(value)
        elif isinstance(value, Dictionary):
            yield value


def values(holder: Object, key: Name) -> Iterator[Object]:
    """Yield what stands in a dictionary under a key, whatever it is called there; nothing where none is."""
    # To ask for what is not there raises within pikepdf, which takes seven times as long as to look.
    if key in holder and isinstance(held := holder[key], Dictionary):
        yield from held.as_dict().values()


def copied_entry(packet: Pdf, source: Pdf, key: Name) -> Object | None:
    """Copy what the catalogue of `source` has under a key and return it; None where that is no dictionary.

    What of it is on pages that `packet` has already are the same objects there.
    """
    held = source.Root.get(key)
    if not isinstance(held, Dictionary):
        return None
    return packet.copy_foreign(source.make_indirect(Dictionary(Held=held))).Held


def drawn_with(pages: Iterable[Object]) -> Iterator[Object]:
    """Yield the fonts of pages, and the pictures and forms on them and in these forms, each once."""
    waiting = [page.get("/Resources") for page in pages]
    seen: set[tuple[int, int]] = set()
    while waiting:
        resources = waiting.pop()
        if not isinstance(resources, Dictionary) or _is_known(resources, seen):
            continue
        yield from (font for font in values(resources, Name.Font) if not _is_known(font, seen))
        for drawn in values(resources, Name.XObject):
            if isinstance(drawn, Stream) and not _is_known(drawn, seen):
                waiting.append(drawn.get("/Resources"))
                yield drawn


def _is_known(thing: Object, seen: set[tuple[int, int]]) -> bool:
    """Whether an indirect object has been met before; from now on it has."""
    if not thing.is_indirect:
        return False
    known = thing.objgen in seen
    seen.add(thing.objgen)
    return known


def resource(resources: Object, kind: Name | str, name: object) -> Object | None:
    """Return the resource of a kind that content calls by a name; None where there is none."""
    held = resources.get(kind)
    return held.get(str(name)) if isinstance(held, Dictionary) and isinstance(name, Name) else None
