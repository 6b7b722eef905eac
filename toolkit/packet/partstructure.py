"""A document's tags made ready to join the packet's: nothing in them clashes with what is there already.

It is done in the document's own file, before its pages are copied, for copies know no names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, PikepdfError, Stream, String

from toolkit.packet.structure import PacketStructure, PartTags
from toolkit.pdf.entries import listed
from toolkit.pdf.pagemarks import read_marks
from toolkit.pdf.soundness import is_tagged
from toolkit.pdf.structuretree import (
    STANDARD_TYPES,
    first_page,
    heading_level,
    kids_of,
    read_numbers,
    standard_type,
    walk_elements,
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
# A foot that nobody has marked an artifact is less than this; cells and columns are more.
_MOST_UNHEARD = 0.1


def prepare_tags(
    source: Pdf, pages: Sequence[Object], structure: PacketStructure | None, below: int = 0
) -> PartTags | None:
    """Prepare the tags of `pages`, those pages of `source` that will be copied, in place; None without tags.

    Headings begin one level below `below`. `structure` is that of the packet so far. Where it or the document
    has none, stale references to tags are taken off the pages. Damaged tags raise whatever they do: an
    attachment's are tried before, in a process of its own.
    """
    holders = list(_holders(pages))
    if structure is not None and is_tagged(source):
        return _prepare(source, pages, holders, structure, below)
    for holder in holders:
        for key in (Name.StructParents, Name.StructParent):
            if key in holder:
                del holder[key]
    return None


def _prepare(
    source: Pdf, pages: Sequence[Object], holders: Sequence[Object], structure: PacketStructure, below: int
) -> PartTags:
    tree = source.Root.StructTreeRoot
    held = {holder.objgen for holder in holders}
    values = _renumber(holders, dict(read_numbers(tree.get("/ParentTree"))), structure.next_key)
    own_roles = tree.get("/RoleMap", Dictionary())
    renaming = _Renaming(structure.count, own_roles, structure.roles)
    kids = _kids_on(tree, pages)
    elements = list(walk_elements(Dictionary(K=Array(kids))))
    last_level = _shift_headings(elements, own_roles, below)
    marked, is_whole = [], True
    for kid in kids:
        if "/P" in kid:
            del kid["/P"]  # the root of its own tree, which stays behind
    for element in elements:
        is_whole = _forget_missing(element, held) and is_whole
        renaming.rename(element)
        if "/ID" in element and element.is_indirect:
            marked.append(element)
    classes = tree.get("/ClassMap", Dictionary())
    for said in _dictionaries(classes.values() if isinstance(classes, Dictionary) else ()):
        renaming.rename_headers(said)
    holder = Dictionary(
        Kids=Array(kids),
        Values=Array(values.values()),
        Marked=Array(marked),
        Classes=Array(classes.values()),
        Namespaces=_namespaces(tree),
    )
    return PartTags(
        source.make_indirect(holder),
        tuple(values),
        tuple(bytes(element.ID) for element in marked),
        tuple(renaming.class_name(str(name)) for name in classes.keys()),  # noqa: SIM118 - no dict
        renaming.used,
        str(source.Root.get("/Lang", "")),
        last_level,
        is_whole,
    )


def _shift_headings(elements: Sequence[Object], roles: Object, below: int) -> int:
    """Let the headings begin one level below `below`, and return the level of the last one, 0 for none."""
    found = [(element, level) for element in elements if (level := heading_level(element, roles))]
    highest = min((level for _, level in found), default=1)
    last = 0
    for element, level in found:
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
        waiting.extend(_dictionaries(listed(holder.get("/Annots"))))
        waiting.extend(_streams(holder.get("/AP")))
        resources = holder.get("/Resources")
        if isinstance(resources, Dictionary):
            waiting.extend(_streams(resources.get("/XObject")))


def _dictionaries(values: Iterable[object]) -> Iterator[Object]:
    for value in values:
        if isinstance(value, Array):
            yield from _dictionaries(value)
        elif isinstance(value, Dictionary):
            yield value


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
        for name in (Name.StructParents, Name.StructParent):
            if name in holder:
                key = int(holder[name])
                if isinstance(parents.get(key), (Array, Dictionary)):
                    holder[name] = renumbered.setdefault(key, first_key + len(renumbered))
                else:
                    del holder[name]
    return {new: parents[old] for old, new in renumbered.items()}


def _forget_missing(element: Object, held: Container[tuple[int, int]]) -> bool:
    """Take annotations out of an element that are on the pages no more; return whether there were none."""
    kids = kids_of(element)
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
    namespaces = list(_dictionaries(listed(tree.get("/Namespaces"))))
    for namespace in namespaces:
        if "/Schema" in namespace:
            del namespace["/Schema"]
    return Array(namespaces)


class _Renaming:
    """Gives roles, classes and ids of one document names that no other one uses; `used` are its roles."""

    def __init__(self, number: int, own: Object, taken: Mapping[str, str]) -> None:
        self._number = number
        self._own = own
        self._taken = taken
        self.used: dict[str, str] = {}

    def rename(self, element: Object) -> None:
        """Rename what an element is called and what it refers to by name."""
        said = element.keys()
        for key in said - _SAID:
            del element[key]
        if "/NS" not in said:
            self._rename_type(element)
        if "/ID" in said:
            element.ID = self._id(element.ID)
        if "/C" in said:
            classes = element.C
            if isinstance(classes, Name):
                element.C = Name(self.class_name(str(classes)))
            elif isinstance(classes, Array):
                element.C = Array(
                    [Name(self.class_name(str(one))) if isinstance(one, Name) else one for one in classes]
                )
        for attributes in _dictionaries([element["/A"]] if "/A" in said else ()):
            self.rename_headers(attributes)

    def _rename_type(self, element: Object) -> None:
        name = str(element["/S"])
        meaning = standard_type(element, self._own)
        if name[1:] in STANDARD_TYPES:
            if name in self._own:  # a standard type may not be given another meaning (ISO 14289-1, 7.1)
                plain = standard_type(Dictionary(S=self._own[name]), self._own)
                element.S = Name("/" + (plain or name[1:]))
            return
        if not meaning:
            return
        free = name
        if self._taken.get(free, meaning) != meaning:
            free = f"{name}-{self._number}"
        self.used[free] = meaning
        element.S = Name(free)

    def class_name(self, name: str) -> str:
        """Return the packet's name for an attribute class."""
        return f"{name}-{self._number}"

    def rename_headers(self, attributes: Object) -> None:
        """Let a table cell's list of headers (ISO 32000-1, table 349) name them as they are now called."""
        headers = attributes.get("/Headers")
        if isinstance(headers, Array):
            attributes.Headers = Array([self._id(header) for header in headers])

    def _id(self, value: Object) -> String:
        return String(b"%d." % self._number + bytes(value))


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
