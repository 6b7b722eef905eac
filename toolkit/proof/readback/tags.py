"""The tags of a PDF read back: what belongs to which element, which every tagged file says twice.

The structure tree says it from above, the parent tree from the pages (ISO 32000-1, 14.7.4.4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.proof.readback.objects import DEEPEST_TREE, dictionary, elements, kids_of, said
from toolkit.proof.readback.values import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A page (from 1) with a mark's identifier on it, or with the negative of an annotation's object number.
Place = tuple[int, int]


@dataclass(slots=True)
class Tags:
    """The titles of the parts, and by place the object number of the element that holds it, said twice."""

    titles: list[str] = field(default_factory=list)
    by_tree: dict[Place, int] = field(default_factory=dict)
    by_page: dict[Place, int] = field(default_factory=dict)


def read_tags(root: dict[str, object], pages: Sequence[Reference]) -> Tags | None:
    """Return the tags of a file with this catalogue and these pages; None when it has none."""
    tree = dictionary(root.get("/StructTreeRoot"))
    if tree is None:
        return None
    tags = Tags()
    entries = dict(_entries(tree.get("/ParentTree"), 0))
    annotated: dict[int, int] = {}
    for number, reference in enumerate(pages, 1):
        page = dictionary(reference) or {}
        for mark, owner in enumerate(elements(entries.get(_key(page, "/StructParents")))):
            if isinstance(owner, Reference):
                tags.by_page[number, mark] = owner.number
        for annotation in elements(page.get("/Annots")):
            if isinstance(annotation, Reference):
                annotated[annotation.number] = number
                entry = entries.get(_key(dictionary(annotation) or page, "/StructParent"))
                if isinstance(entry, Reference):
                    tags.by_page[number, -annotation.number] = entry.number
    numbers = {reference.number: number for number, reference in enumerate(pages, 1)}
    _read_tree(tree, tags, numbers, annotated)
    document = dictionary(next(iter(kids_of(tree)), None)) or {}
    tags.titles = [said(dictionary(part) or document, "/T") for part in kids_of(document)]
    return tags


def _key(holder: dict[str, object], name: str) -> int:
    key = holder.get(name)
    return key if type(key) is int else -1


def _entries(node: object, depth: int) -> Iterator[tuple[int, object]]:
    found = dictionary(node)
    if found is not None and depth < DEEPEST_TREE:
        pairs = elements(found.get("/Nums"))
        for key, value in zip(pairs[::2], pairs[1::2], strict=False):
            if type(key) is int:
                yield key, value
        for kid in elements(found.get("/Kids")):
            yield from _entries(kid, depth + 1)


def _read_tree(
    tree: dict[str, object], tags: Tags, numbers: dict[int, int], annotated: dict[int, int]
) -> None:
    waiting, seen = [*kids_of(tree)], set[int]()
    while waiting:
        reference = waiting.pop()
        element = dictionary(reference)
        if element is None or not isinstance(reference, Reference) or reference.number in seen:
            continue
        seen.add(reference.number)
        page = _page(element, numbers)
        for kid in kids_of(element):
            content = None if type(kid) is int else dictionary(kid)
            if type(kid) is int:
                tags.by_tree[page, kid] = reference.number
            elif content is None or "/S" in content:
                waiting.append(kid)
            elif "/Obj" in content:
                annotation = content["/Obj"]
                if isinstance(annotation, Reference) and annotation.number in annotated:
                    tags.by_tree[annotated[annotation.number], -annotation.number] = reference.number
            elif "/Stm" not in content:
                own = _page(content, numbers) or page
                tags.by_tree[own, _key(content, "/MCID")] = reference.number


def _page(holder: dict[str, object], numbers: dict[int, int]) -> int:
    page = holder.get("/Pg")
    return numbers.get(page.number, 0) if isinstance(page, Reference) else 0
