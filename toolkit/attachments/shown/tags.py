"""Tags of what is seen, kept entry by entry (ISO 32000-2, 14.7): they say nothing of what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream, String

from toolkit.pdf.structuretree import (
    STANDARD_TYPES,
    is_element,
    is_too_deep,
    kids_of,
    read_numbers,
    standard_type,
    walk_elements,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pikepdf import Object, Pdf

    Marks = Mapping[tuple[int, int], set[int]]

_WORDS = ("/Alt", "/ActualText", "/E", "/Phoneme")
_KEPT = frozenset(("/Type", "/S", "/ID", "/P", "/Pg", "/K", "/A", "/C", "/Lang", "/NS", *_WORDS))
_NUMBERED = frozenset(("/Type", "/Pg", "/Stm", "/MCID", "/Obj"))
# 14.8.5: attributes of standard owners; properties that a user or a program has made up say anything.
_OWNERS = frozenset(("/Layout", "/List", "/Table", "/PrintField", "/Artifact"))


def keep_tags(pdf: Pdf, marks: Marks, annotations: set[tuple[int, int]]) -> bool:
    """Keep the tags of what is seen, in place; return whether the file has any left.

    `marks` are the marked-content identifiers that show something, by the key of their page or form, of
    which none is left out; `annotations` are the keys of those that are still on the pages.
    """
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary) or is_too_deep(tree):
        return False
    elements = list(walk_elements(tree))
    ids = {bytes(one.ID): f"e{number}" for number, one in enumerate(elements) if _has_id(one)}
    for element in elements:
        _keep_element(element, _entries(tree, Name.ClassMap), ids)
        element.K = Array([kid for kid in kids_of(element) if _is_kept(kid, marks, annotations)])
        if "/Pg" in element and element.Pg.objgen not in marks:
            del element.Pg
    for element in elements:
        if not _shows(element, marks, annotations):
            _delete(element, _WORDS)
    pdf.Root.StructTreeRoot = _new_root(pdf, tree, elements)
    for parent in (pdf.Root.StructTreeRoot, *elements):
        for kid in filter(is_element, kids_of(parent)):
            kid.P = parent
    return True


def _new_root(pdf: Pdf, tree: Object, elements: Sequence[Object]) -> Object:
    root = Dictionary(
        Type=Name.StructTreeRoot,
        K=Array(list(filter(is_element, kids_of(tree)))),
        ParentTree=_parents(tree, {one.objgen for one in elements}),
        RoleMap=_used_roles(elements, _entries(tree, Name.RoleMap)),
    )
    spaces = _namespaces(elements)
    if spaces:
        root.Namespaces = Array(spaces)
    named = sorted((str(one.ID), place) for place, one in enumerate(elements) if _has_id(one))
    if named:
        names = [part for name, place in named for part in (String(name), elements[place])]
        root.IDTree = Dictionary(Names=Array(names))
    return pdf.make_indirect(root)


def _entries(tree: Object, key: Name) -> Object:
    found = tree.get(key)
    return found if isinstance(found, Dictionary) else Dictionary()


def _delete(holder: Object, keys: Iterable[str]) -> None:
    for key in keys:
        if key in holder:
            del holder[key]


def _has_id(element: Object) -> bool:
    return isinstance(element.get("/ID"), String) and element.is_indirect


def _keep_element(element: Object, classes: Object, ids: Mapping[bytes, str]) -> None:
    _delete(element, set(element.keys()) - _KEPT)
    if "/ID" in element:
        if _has_id(element):
            element.ID = String(ids[bytes(element.ID)])
        else:
            del element.ID
    for kid in kids_of(element):
        if isinstance(kid, Dictionary) and "/S" not in kid:
            _delete(kid, set(kid.keys()) - _NUMBERED)
    attributes = [*_attributes(element.get("/A")), *_of_classes(element.get("/C"), classes)]
    _delete(element, ("/A", "/C"))
    if attributes:
        element.A = Array([_with_ids(one, ids) for one in attributes])


def _is_kept(kid: object, marks: Marks, annotations: set[tuple[int, int]]) -> bool:
    if not isinstance(kid, Dictionary):
        return isinstance(kid, int)
    if "/Obj" in kid and kid.Obj.objgen not in annotations:
        return False
    return all(kid[key].objgen in marks for key in (Name.Pg, Name.Stm) if key in kid and not is_element(kid))


def _attributes(told: object) -> list[Object]:
    """Return the attributes that are of a standard owner, without the numbers of their revisions."""
    owned = told.as_list() if isinstance(told, Array) else [told]
    return [one for one in owned if isinstance(one, Dictionary) and str(one.get("/O")) in _OWNERS]


def _of_classes(names: object, classes: Object) -> list[Object]:
    wanted = names.as_list() if isinstance(names, Array) else [names]
    return [one for name in wanted if isinstance(name, Name) for one in _attributes(classes.get(str(name)))]


def _with_ids(attributes: Object, ids: Mapping[bytes, str]) -> Object:
    """Let a table cell's list of headers (table 384) name them as they are called now."""
    headers = attributes.get("/Headers")
    if not isinstance(headers, Array):
        return attributes
    told = [ids[bytes(one)] for one in headers.as_list() if isinstance(one, String) and bytes(one) in ids]
    return Dictionary({**dict(attributes.items()), "/Headers": Array([String(name) for name in told])})


def _shows(element: Object, marks: Marks, annotations: set[tuple[int, int]]) -> bool:
    """Whether an element is about something that is seen."""
    return any(
        _is_seen(kid, inner.get("/Pg"), marks, annotations)
        for inner in (element, *walk_elements(element))
        for kid in kids_of(inner)
    )


def _is_seen(kid: object, page: object, marks: Marks, annotations: set[tuple[int, int]]) -> bool:
    holder, mark = page, kid
    if isinstance(kid, Dictionary):
        if "/Obj" in kid:
            return kid.Obj.objgen in annotations
        holder, mark = kid.get("/Stm", kid.get("/Pg", page)), kid.get("/MCID")
    return isinstance(holder, Dictionary | Stream) and mark in marks.get(holder.objgen, ())


def _parents(tree: Object, elements: set[tuple[int, int]]) -> Object:
    """Return the tree's list of who is whose parent (14.7.5.4), with elements that are in the tree alone."""
    found: list[object] = []
    for number, entry in sorted(read_numbers(tree.get("/ParentTree")), key=lambda pair: pair[0]):
        if isinstance(entry, Array):
            owners = [one if _is_one_of(one, elements) else None for one in entry.as_list()]
            found += [number, Array(owners)]
        elif _is_one_of(entry, elements):
            found += [number, entry]
    return Dictionary(Nums=Array(found))


def _is_one_of(entry: object, elements: set[tuple[int, int]]) -> bool:
    return isinstance(entry, Dictionary) and entry.objgen in elements


def _used_roles(elements: Sequence[Object], roles: Object) -> Object:
    used: dict[str, Name] = {}
    for element in elements:
        name, meaning = str(element.get("/S")), standard_type(element, roles)
        if meaning and name[1:] not in STANDARD_TYPES:
            used[name] = Name(f"/{meaning}")
    return Dictionary(used)


def _namespaces(elements: Sequence[Object]) -> list[Object]:
    """Return the namespaces of PDF 2.0 that the elements use (14.7.4.2), each with its name alone."""
    found: dict[tuple[int, int], Object] = {}
    for element in elements:
        namespace = element.get("/NS")
        if isinstance(namespace, Dictionary) and namespace.is_indirect:
            _delete(namespace, set(namespace.keys()) - {"/Type", "/NS", "/RoleMapNS"})
            found.setdefault(namespace.objgen, namespace)
    return list(found.values())
