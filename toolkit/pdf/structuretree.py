"""Structure trees of tagged PDFs as they are found in files: walked and looked up, whoever wrote them.

What is damaged is passed over here; `soundness.py` says what is wrong with a file's tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object

_TYPES = """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
    Ruby RB RT RP Warichu WT WP Figure Formula Form
"""
STANDARD_TYPES = frozenset(_TYPES.split())
"""ISO 32000-1, 14.8.4. A role map may not give them another meaning (ISO 14289-1, 7.1)."""

_MOST_LEVELS = 200  # of elements; real trees have a dozen, and programs go down them level by level
_DEEPEST = 50  # of number and name trees; those of real files have two or three levels


def kids_of(node: Object) -> list[Any]:
    """Return what a structure element or the tree's root holds: one kid may stand without an array."""
    kids = node.get("/K")
    if isinstance(kids, Array):
        return list(kids.as_list())
    return [] if kids is None else [kids]


def is_element(kid: object) -> bool:
    """Whether a kid is a structure element, not a piece of content."""
    return isinstance(kid, Dictionary) and "/S" in kid


def walk_elements(node: Object) -> Iterator[Object]:
    """Yield the structure elements below `node`, each before its own, each once."""
    return (element for element, _ in walk_with_kids(kids_of(node)))


def walk_with_kids(kids: Sequence[Any]) -> Iterator[tuple[Object, list[Any]]]:
    """Yield the elements among `kids` and below, in that order, each with what it holds: read once."""
    seen: set[tuple[int, int]] = set()
    waiting = list(kids[::-1])
    while waiting:
        element = waiting.pop()
        if not is_element(element):
            continue
        if element.is_indirect:
            if element.objgen in seen:
                continue
            seen.add(element.objgen)
        own = kids_of(element)
        yield element, own
        waiting += own[::-1]


def read_numbers(tree: Object | None) -> Iterator[tuple[int, Object]]:
    """Yield the entries of a number tree (ISO 32000-1, 7.9.7)."""
    return ((int(key), value) for key, value in _entries(tree, Name.Nums))


def read_names(tree: Object | None) -> Iterator[tuple[bytes, Object]]:
    """Yield the entries of a name tree (ISO 32000-1, 7.9.6)."""
    return ((bytes(key), value) for key, value in _entries(tree, Name.Names))


def _entries(tree: Object | None, leaves: Name, depth: int = 0) -> Iterator[tuple[Object, Object]]:
    if isinstance(tree, Dictionary) and depth < _DEEPEST:
        entries = list(tree.get(leaves, Array()).as_list())
        yield from zip(entries[::2], entries[1::2], strict=False)
        for kid in tree.get("/Kids", Array()):
            yield from _entries(kid, leaves, depth + 1)


def standard_type(element: Object, roles: Object) -> str:
    """Return the standard structure type that an element's own type stands for; "" when for none."""
    return meaning_of(str(element.get("/S", "/")), roles)


def meaning_of(found: str, roles: Object) -> str:
    """Return the standard type that a type, with its slash, stands for; "" when for none."""
    seen = set[str]()
    while found[1:] not in STANDARD_TYPES:
        if found in seen or found not in roles:
            return ""
        seen.add(found)
        found = str(roles[found])
    return found[1:]


def heading_level(element: Object, roles: Object) -> int:
    """Return the level (1-6) of a heading, 1 for one that tells none, 0 for what is no heading."""
    return level_of(standard_type(element, roles))


def level_of(tag: str) -> int:
    """Return the level of a heading of a standard type, likewise."""
    return int(tag[1:] or 1) if tag[:1] == "H" else 0


def last_heading_level(node: Object, roles: Object) -> int:
    """Return the level of the last heading below `node`, 0 where there is none."""
    seen: set[tuple[int, int]] = set()
    waiting = [(kid, False) for kid in kids_of(node)]
    while waiting:  # from the end: so few are read
        element, is_behind = waiting.pop()
        if is_behind:
            if level := heading_level(element, roles):
                return level
        elif is_element(element) and element.objgen not in seen:
            if element.is_indirect:
                seen.add(element.objgen)
            waiting.append((element, True))
            waiting += [(kid, False) for kid in kids_of(element)]
    return 0


def is_too_deep(tree: Object) -> bool:
    """Return whether elements lie within each other deeper than any real ones, or within themselves."""
    seen: set[tuple[int, int]] = set()
    level = [kid for kid in kids_of(tree) if is_element(kid)]
    for _ in range(_MOST_LEVELS):
        if not level:
            return False
        seen.update(element.objgen for element in level if element.is_indirect)
        level = [
            kid for element in level for kid in kids_of(element) if is_element(kid) and kid.objgen not in seen
        ]
    return bool(level)


def first_page(element: Object) -> tuple[int, int] | None:
    """Return the page of the first piece of an element's content that names one, as the page's key."""
    for inner, kids in walk_with_kids([element]):
        page = inner.get("/Pg") if "/Pg" in inner else None  # what is missing raises within pikepdf
        if isinstance(page, Dictionary):
            return page.objgen
        for kid in kids:
            if isinstance(kid, Dictionary) and isinstance(kid.get("/Pg"), Dictionary):
                return kid.Pg.objgen
    return None
