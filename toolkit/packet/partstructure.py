"""A document's tags made ready to join the packet's: nothing in them clashes with what is there already.

It is done in the document's own file, before its pages are copied, for copies know no names.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, PikepdfError, Stream

from toolkit.dataclass import dataclass
from toolkit.packet.partnames import Renaming
from toolkit.packet.structure import PacketStructure, PartTags
from toolkit.pdf.entries import dictionaries, listed
from toolkit.pdf.pagemarks import read_marks
from toolkit.pdf.soundness import is_tagged
from toolkit.pdf.structuretree import (
    STANDARD_TYPES,
    first_page,
    kids_of,
    level_of,
    meaning_of,
    read_numbers,
    walk_elements,
    walk_with_kids,
)

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

_DEEPEST_HEADING = 6

# What an element says (ISO 32000-2, table 355), but for associated files: a packet holds none.
_SAID = {
    *("/Type", "/S", "/ID", "/P", "/Pg", "/K", "/A", "/R", "/C", "/T", "/Lang", "/Alt", "/E", "/ActualText"),
    *("/NS", "/Ref", "/PhoneticAlphabet", "/Phoneme"),
}
_NAMING = frozenset(("/ID", "/C", "/A"))  # names, or what may have some
_KEYS = ("/StructParents", "/StructParent")
# A foot that nobody has marked an artifact is less than this; cells and columns are more.
_MOST_UNHEARD = 0.1


@dataclass(frozen=True, slots=True)
class OwnTags:
    """The tags of pages in their document's file; nothing is done to them yet that depends on a packet.

    `kids` are the elements directly below the document, `headings` have their levels, `named` are those with
    names that may clash; `roles` is the document's role map, `parents` has the parent tree's entries by their
    keys. `holder` and `is_whole` are those of `PartTags`.
    """

    tree: Object
    holder: Object
    parents: Mapping[int, Object]
    kids: list[Object]
    headings: list[tuple[Object, int]]
    named: list[Object]
    roles: Object
    is_whole: bool


class Origin:
    """A document's file, open, with those of its pages that will be copied.

    `holders` are the pages and all on them that may be in the parent tree.
    """

    def __init__(self, source: Pdf, pages: Sequence[Object]) -> None:
        self.source = source
        self.pages = pages
        self.holders = list(_holders(pages))

    @cached_property
    def tags(self) -> OwnTags | None:
        """What the pages have of tags, None without any; what no packet holds is taken out of them, in place.

        Damaged tags raise whatever they do: an attachment's are tried before, in a process of its own.
        """
        return _read_tags(self.source, self.pages, self.holders) if is_tagged(self.source) else None


def _read_tags(source: Pdf, pages: Sequence[Object], holders: Sequence[Object]) -> OwnTags:
    tree = source.Root.StructTreeRoot
    held = {holder.objgen for holder in holders}
    roles = tree.get("/RoleMap", Dictionary())
    kids = _kids_on(tree, pages)
    levels: dict[str, int] = {}
    headings, named, is_whole = [], [], True
    for element, inner in walk_with_kids(kids):
        is_whole = _forget_missing(element, inner, held) and is_whole
        said = element.keys()
        for key in said - _SAID:
            del element[key]
        tag = str(element["/S"])
        if tag not in levels:
            levels[tag] = level_of(meaning_of(tag, roles))
        if levels[tag]:
            headings.append((element, levels[tag]))
        if len(roles) or tag[1:] not in STANDARD_TYPES or not said.isdisjoint(_NAMING):
            named.append(element)
    for kid in kids:
        if "/P" in kid:
            del kid["/P"]  # the root of its own tree, which stays behind
    parents = dict(read_numbers(tree.get("/ParentTree")))
    holder = source.make_indirect(Dictionary())  # the first one of a file takes long: qpdf reads all of it
    return OwnTags(tree, holder, parents, kids, headings, named, roles, is_whole)


def prepare_tags(origin: Origin, structure: PacketStructure | None, below: int = 0) -> PartTags | None:
    """Prepare the tags of pages for the packet, in place and once; None without tags.

    Headings begin one level below `below`. `structure` is that of the packet so far. Where it or the document
    has none, stale references to tags are taken off the pages.
    """
    if structure is not None and origin.tags is not None:
        return _prepare(origin, origin.tags, structure, below)
    for holder in origin.holders:
        for key in _KEYS:
            if key in holder:
                del holder[key]
    return None


def _prepare(origin: Origin, tags: OwnTags, structure: PacketStructure, below: int) -> PartTags:
    tree = tags.tree
    values = _renumber(origin.holders, tags.parents, structure.next_key)
    renaming = Renaming(structure.count, tags.roles, structure.roles)
    last_level = _shift_headings(tags.headings, below)
    for element in tags.named:
        renaming.rename(element)
    marked = [element for element in tags.named if element.is_indirect and "/ID" in element]
    classes = tree.get("/ClassMap", Dictionary())
    for said in dictionaries(classes.values() if isinstance(classes, Dictionary) else ()):
        renaming.rename_headers(said)
    tags.holder.Kids = Array(tags.kids)
    tags.holder.Values = Array(values.values())
    tags.holder.Marked = Array(marked)
    tags.holder.Classes = Array(classes.values())
    tags.holder.Namespaces = _namespaces(tree)
    return PartTags(
        tags.holder,
        tuple(values),
        tuple(bytes(element.ID) for element in marked),
        tuple(renaming.class_name(str(name)) for name in classes.keys()),  # noqa: SIM118 - no dict
        renaming.used,
        str(origin.source.Root.get("/Lang", "")),
        last_level,
        tags.is_whole,
    )


def _shift_headings(headings: Sequence[tuple[Object, int]], below: int) -> int:
    """Let the headings begin one level below `below`, and return the level of the last one, 0 for none."""
    highest = min((level for _, level in headings), default=1)
    last = 0
    for element, level in headings:
        last = min(below + 1 + level - highest, _DEEPEST_HEADING)
        element.S = Name(f"/H{last}")
    return last


def _holders(pages: Iterable[Object]) -> Iterator[Object]:
    """Yield the pages and all on them that may be in the parent tree (ISO 32000-1, 14.7.4.4), each once."""
    waiting: list[Object] = list(pages)[::-1]
    seen: set[tuple[int, int]] = set()
    while waiting:
        holder = waiting.pop()
        if holder.is_indirect:
            if holder.objgen in seen:
                continue
            seen.add(holder.objgen)
        yield holder
        # What is missing raises within pikepdf, which takes longer than to ask before.
        if "/Annots" in holder:
            waiting.extend(dictionaries(listed(holder["/Annots"])))
        if "/AP" in holder:
            waiting.extend(_streams(holder["/AP"]))
        resources = holder.get("/Resources")
        if isinstance(resources, Dictionary) and "/XObject" in resources:
            waiting.extend(_streams(resources["/XObject"]))


def _streams(dictionary: Object | None) -> Iterator[Object]:
    """Yield the streams of a dictionary, and of those in it: an annotation has a look for each state."""
    if isinstance(dictionary, Dictionary):
        for value in dictionary.as_dict().values():
            if isinstance(value, Stream):
                yield value
            elif isinstance(value, Dictionary):
                yield from (look for look in value.as_dict().values() if isinstance(look, Stream))


def _renumber(holders: Iterable[Object], parents: Mapping[int, Object], first_key: int) -> dict[int, Object]:
    """Give what is in the parent tree keys of the packet's, and return its entries by those."""
    renumbered: dict[int, int] = {}
    for holder in holders:
        for name in _KEYS:
            if name in holder:
                key = int(holder[name])
                if isinstance(parents.get(key), (Array, Dictionary)):
                    holder[name] = renumbered.setdefault(key, first_key + len(renumbered))
                else:
                    del holder[name]
    return {new: parents[old] for old, new in renumbered.items()}


def _forget_missing(element: Object, kids: Sequence[Any], held: Container[tuple[int, int]]) -> bool:
    """Take annotations out of an element that are on the pages no more; return whether there were none."""
    kept = [
        kid for kid in kids if not isinstance(kid, Dictionary) or "/Obj" not in kid or kid.Obj.objgen in held
    ]
    if len(kept) < len(kids):
        element.K = Array(kept)
    return len(kept) == len(kids)


def _kids_on(tree: Object, pages: Sequence[Object]) -> list[Object]:
    """Return the elements directly below the document that have something on one of the pages, or on none."""
    kept = {None, *(page.objgen for page in pages)}
    kids = [kid for kid in kids_of(tree) if isinstance(kid, Dictionary) and "/S" in kid]
    if len(kids) == 1 and Name.Document == kids[0].S:
        below = kids_of(kids[0])
        if all(isinstance(kid, Dictionary) and "/S" in kid for kid in below):
            kids = below
    return [kid for kid in kids if first_page(kid) in kept]


def _namespaces(tree: Object) -> Array:
    """Return the namespaces of a PDF 2.0 tree (ISO 32000-2, 14.7.4.2) without the schema files of theirs."""
    namespaces = list(dictionaries(listed(tree.get("/Namespaces"))))
    for namespace in namespaces:
        if "/Schema" in namespace:
            del namespace["/Schema"]
    return Array(namespaces)


def share_attributes(source: Pdf) -> None:
    """Let elements with the same attributes have one object of them: LibreOffice writes one for each.

    Those that name headers are left alone: these names are changed where they stand.
    """
    firsts: dict[bytes, Object] = {}
    for element in walk_elements(source.Root.StructTreeRoot) if is_tagged(source) else ():
        attributes = element.get("/A")
        if isinstance(attributes, Dictionary) and attributes.is_indirect and "/Headers" not in attributes:
            first = firsts.setdefault(attributes.unparse(resolved=True), attributes)
            if first.objgen != attributes.objgen:
                element.A = first


def forget_scanty_tags(source: Pdf) -> None:
    """Take the tags out of `source`, in place, where more than a tenth of its texts are in none of them.

    Whoever listens would not hear those, nor that they are missing. LibreOffice, for one, tags the links and
    pictures of a spreadsheet, and none of its cells.
    """
    if not is_tagged(source):
        return
    try:
        marks = [read_marks(page.obj) for page in source.pages]
    except PikepdfError:  # damaged content: who can tell?
        return
    unheard = sum(page.bare_texts for page in marks)
    if unheard > _MOST_UNHEARD * sum(page.texts for page in marks):
        for key in (Name.StructTreeRoot, Name.MarkInfo):
            del source.Root[key]
