"""The tags of a PDF read back: what belongs to which element, which every tagged file says twice.

The structure tree says it from above, the parent tree from the pages (ISO 32000-1, 14.7.4.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf.generic import DictionaryObject, IndirectObject, NumberObject

from toolkit.dataclass import dataclass, field
from toolkit.proof.readback.objects import DEEPEST_TREE, dictionary, elements, kids_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pypdf.generic import PdfObject

# A page (from 1) with a mark's identifier on it, or with the negative of an annotation's object number.
Place = tuple[int, int]


@dataclass(slots=True)
class Tags:
    """The titles of the parts, and by place the object number of the element that holds it, said twice."""

    titles: list[str] = field(default_factory=list)
    by_tree: dict[Place, int] = field(default_factory=dict)
    by_page: dict[Place, int] = field(default_factory=dict)


def read_tags(root: DictionaryObject, pages: Sequence[IndirectObject]) -> Tags | None:
    """Return the tags of a file with this catalogue and these pages; None when it has none."""
    tree = dictionary(root.get("/StructTreeRoot"))
    if tree is None:
        return None
    tags = Tags()
    entries = dict(_entries(tree.get("/ParentTree"), 0))
    annotated: dict[int, int] = {}
    for number, reference in enumerate(pages, 1):
        page = dictionary(reference) or DictionaryObject()
        for mark, owner in enumerate(elements(entries.get(_key(page, "/StructParents")))):
            if isinstance(owner, IndirectObject):
                tags.by_page[number, mark] = owner.idnum
        for annotation in elements(page.get("/Annots")):
            if isinstance(annotation, IndirectObject):
                annotated[annotation.idnum] = number
                entry = entries.get(_key(dictionary(annotation) or page, "/StructParent"))
                if isinstance(entry, IndirectObject):
                    tags.by_page[number, -annotation.idnum] = entry.idnum
    numbers = {reference.idnum: number for number, reference in enumerate(pages, 1)}
    _read_tree(tree, tags, numbers, annotated)
    document = dictionary(next(iter(kids_of(tree)), None)) or DictionaryObject()
    tags.titles = [str((dictionary(part) or document).get("/T", "")) for part in kids_of(document)]
    return tags


def _key(holder: DictionaryObject, name: str) -> int:
    key = holder.get(name)
    return int(key) if isinstance(key, NumberObject) else -1


def _entries(node: PdfObject | None, depth: int) -> Iterator[tuple[int, PdfObject]]:
    found = dictionary(node)
    if found is not None and depth < DEEPEST_TREE:
        pairs = elements(found.get("/Nums"))
        for key, value in zip(pairs[::2], pairs[1::2], strict=False):
            if isinstance(key, NumberObject):
                yield int(key), value
        for kid in elements(found.get("/Kids")):
            yield from _entries(kid, depth + 1)


def _read_tree(
    tree: DictionaryObject, tags: Tags, numbers: dict[int, int], annotated: dict[int, int]
) -> None:
    waiting, seen = kids_of(tree), set[int]()
    while waiting:
        reference = waiting.pop()
        element = dictionary(reference)
        if element is None or not isinstance(reference, IndirectObject) or reference.idnum in seen:
            continue
        seen.add(reference.idnum)
        page = _page(element, numbers)
        for kid in kids_of(element):
            content = None if isinstance(kid, NumberObject) else dictionary(kid)
            if isinstance(kid, NumberObject):
                tags.by_tree[page, int(kid)] = reference.idnum
            elif content is None or "/S" in content:
                waiting.append(kid)
            elif "/Obj" in content:
                annotation = content.raw_get("/Obj")
                if isinstance(annotation, IndirectObject) and annotation.idnum in annotated:
                    tags.by_tree[annotated[annotation.idnum], -annotation.idnum] = reference.idnum
            elif "/Stm" not in content:
                own = _page(content, numbers) or page
                tags.by_tree[own, _key(content, "/MCID")] = reference.idnum


def _page(holder: DictionaryObject, numbers: dict[int, int]) -> int:
    page = holder.raw_get("/Pg") if "/Pg" in holder else None
    return numbers.get(page.idnum, 0) if isinstance(page, IndirectObject) else 0
