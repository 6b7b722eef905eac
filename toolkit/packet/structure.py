"""The tags of the packet: the structure trees of all its documents made one (ISO 32000-1, 14.7).

Below the packet's Document stands a Part for every document in it, with its title. The stamps are artifacts;
the links that the packet makes are tagged, around the text they lie over where that is the packet's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, String

from toolkit.dataclass import dataclass, field
from toolkit.pdf.pagemarks import free_mark
from toolkit.pdf.pdftext import text_string
from toolkit.pdf.soundness import is_tagged
from toolkit.pdf.structuretree import first_page, kids_of, last_heading_level, read_names, read_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pikepdf import Object, Pdf

    from toolkit.pdf.wordplaces import Word

    Key = tuple[int, int]

# How many entries one node of the parent tree holds: readers find a page's without reading them all.
_ENTRIES_A_NODE = 200


@dataclass(frozen=True, slots=True)
class PartTags:
    """Prepared tags. `holder`, in the document's file, has what must be copied.

    `keys` are the packet's keys of `holder.Values`, `ids` the ids of `holder.Marked`, `classes` the names of
    `holder.Classes`; `roles` maps the types used to standard ones. `last_level` is that of the last heading,
    0 where there is none. `is_whole` tells that no element is about
    an annotation that is on the pages no more, such as a comment or a field made flat.
    """

    holder: Object
    keys: tuple[int, ...]
    ids: tuple[bytes, ...]
    classes: tuple[str, ...]
    roles: Mapping[str, str]
    language: str
    last_level: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """What a document in the packet stands under; `words` are those of a heading that is still to be made."""

    level: int = 0
    words: str = ""


@dataclass(slots=True)
class PacketStructure:
    """The packet's tree while it is put together.

    `entries` are those of its parent tree, `parts` the Part of every page, by the page's key; `loose` are
    the links of each Part that stand between its other elements, with their pages. `announced` has, by page,
    the beginning of the mark in which its stamp is the heading of a Part. `last_level` is that of the last
    heading so far. `is_whole` tells that no tag had to be given up because what it was about is no more.
    """

    packet: Pdf
    document: Object
    entries: dict[int, Object]
    roles: dict[str, str]
    classes: dict[str, Object]
    ids: dict[bytes, Object]
    namespaces: list[Object]
    parts: dict[Key, Object] = field(default_factory=dict)
    loose: dict[Key, list[tuple[Key, Object]]] = field(default_factory=dict)
    headings: dict[Key, Object] = field(default_factory=dict)
    announced: dict[Key, str] = field(default_factory=dict)
    same: dict[tuple[Key, str], Object] = field(default_factory=dict)
    levels: dict[int, int] = field(default_factory=dict)
    last_level: int = 0
    texts: dict[Key, tuple[Word, ...]] = field(default_factory=dict)
    next_key: int = 0
    is_whole: bool = True

    @property
    def count(self) -> int:
        """How many documents it has so far."""
        return len(self.document.K)

    def add_main(self, pages: Sequence[Object], title: str, kids: Sequence[Object]) -> None:
        """Make `kids`, in the packet already, the elements of the Part of its main document."""
        part = self._new_part(title)
        part.K = Array(kids)
        for kid in kids:
            kid.P = part
        self.last_level = last_heading_level(part, Dictionary(self.roles))
        self.parts.update((page.objgen, part) for page in pages)

    def level_of(self, wanted: int) -> int:
        """Return the level of a heading that comes next, the same each time that one is `wanted`.

        No level is left out (ISO 14289-1, 7.4.2).
        """
        return self.levels.setdefault(wanted, min(wanted, self.last_level + 1))

    def add_part(self, pages: Sequence[Object], title: str, tags: PartTags | None, heading: Heading) -> None:
        """Add a Part for `pages`, in the packet already, with the `tags` prepared in their file if any.

        It begins with `heading` where that has words: to be in the stamp of the first page.
        """
        part = self._new_part(title)
        if heading.words:
            self.last_level = heading.level
        if tags is not None:
            self.is_whole = self.is_whole and tags.is_whole
            self.last_level = tags.last_level or self.last_level
            copied = self.packet.copy_foreign(tags.holder)
            part.K = Array([kid for kid in copied.Kids if isinstance(kid, Dictionary)])
            for kid in part.K:
                kid.P = part
            if tags.language:
                part.Lang = text_string(tags.language)
            self.entries.update(zip(tags.keys, copied.Values, strict=True))
            self.next_key += len(tags.keys)
            self.ids.update(zip(tags.ids, copied.Marked, strict=True))
            self.classes.update(zip(tags.classes, copied.Classes, strict=True))
            self.roles.update(tags.roles)
            self.namespaces += list(copied.Namespaces)
            for page in pages:
                if "/Annots" in page:
                    page.Tabs = Name.S
        if heading.words:
            self._announce(part, pages[0], heading)
        self.parts.update((page.objgen, part) for page in pages)

    def _announce(self, part: Object, page: Object, heading: Heading) -> None:
        owners = self.entries.get(int(page.get("/StructParents", -1)))
        if not isinstance(owners, Array):
            owners = self.packet.make_indirect(Array())
            page.StructParents = self.take_key(owners)
        mark = max(len(owners), free_mark(page, skip_sealed=True))
        element = self.packet.make_indirect(
            Dictionary(
                Type=Name.StructElem,
                S=Name(f"/H{heading.level}"),
                P=part,
                Pg=page,
                K=mark,
                ActualText=text_string(heading.words),
            )
        )
        blanks: list[Any] = [None] * (mark - len(owners))
        owners.extend([*blanks, element])
        self.headings[part.objgen] = element
        self.announced[page.objgen] = f"/H{heading.level} <</MCID {mark}>> BDC"

    def _new_part(self, title: str) -> Object:
        part = Dictionary(Type=Name.StructElem, S=Name.Part, P=self.document, T=text_string(title), K=Array())
        part = self.packet.make_indirect(part)
        self.document.K.append(part)
        return part

    def take_key(self, value: Object) -> int:
        """Return the key under which the parent tree has `value`."""
        key = self.next_key
        self.entries[key] = value
        self.next_key += 1
        return key

    def finish(self) -> None:
        """Write the tree into the packet."""
        order = {page: number for number, page in enumerate(self.parts)}
        for part in self.document.K:
            heading = self.headings.get(part.objgen)
            woven = _woven(part, self.loose.get(part.objgen, ()), order)
            part.K = Array([*([heading] if heading is not None else []), *woven])
        root = self.document.P
        root.ParentTree = _number_tree(self.packet, self.entries)
        root.ParentTreeNextKey = self.next_key
        if self.roles:
            root.RoleMap = Dictionary({name: Name("/" + self.roles[name]) for name in sorted(self.roles)})
        if self.classes:
            root.ClassMap = Dictionary({name: self.classes[name] for name in sorted(self.classes)})
        if self.ids:
            pairs = [piece for name in sorted(self.ids) for piece in (String(name), self.ids[name])]
            root.IDTree = self.packet.make_indirect(Dictionary(Names=Array(pairs)))
        if self.namespaces:
            root.Namespaces = Array(self.namespaces)
        self.packet.Root.StructTreeRoot = root


def empty_structure(packet: Pdf) -> PacketStructure:
    """Return the tree of a packet without any document so far."""
    root = packet.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = packet.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array()))
    root.K = document
    return PacketStructure(packet, document, {}, {}, {}, {}, [])


def begin_structure(packet: Pdf, pages: Sequence[Object], title: str) -> PacketStructure | None:
    """Return the tree of a packet that is its main document alone so far; None when that is not tagged.

    `pages` are that document's, `title` is what it is called.

    Tags of the attachments alone would hide the main document from those who read by tags.
    """
    if not is_tagged(packet):
        return None
    old = packet.Root.StructTreeRoot
    structure = empty_structure(packet)
    structure.entries = dict(read_numbers(old.get("/ParentTree")))
    structure.next_key = max(structure.entries, default=-1) + 1
    roles, classes = (old.get(key, Dictionary()).as_dict() for key in (Name.RoleMap, Name.ClassMap))
    structure.roles = {name: str(meaning)[1:] for name, meaning in roles.items()}
    structure.classes = dict(classes)
    structure.ids = dict(read_names(old.get("/IDTree")))
    structure.namespaces = list(old.get("/Namespaces", ()))
    kids = kids_of(old)
    if len(kids) == 1 and kids[0].get("/S") == Name.Document:
        kids = kids_of(kids[0])
    structure.add_main(pages, title, kids)
    return structure


def _woven(part: Object, links: Sequence[tuple[Key, Object]], order: Mapping[Key, int]) -> Iterator[Object]:
    """Yield the kids of a Part with the links between them, each before what first begins on its page.

    `order` has the place of each page among the others.
    """
    waiting = sorted(links, key=lambda link: order[link[0]])[::-1]
    for kid in kids_of(part):
        page = order.get(first_page(kid) or (0, 0), -1) if waiting and isinstance(kid, Dictionary) else -1
        while waiting and order[waiting[-1][0]] <= page:
            yield waiting.pop()[1]
        yield kid
    yield from (link for _, link in reversed(waiting))


def _number_tree(packet: Pdf, entries: dict[int, Object]) -> Object:
    keys = sorted(entries)
    leaves = []
    for start in range(0, len(keys), _ENTRIES_A_NODE):
        some = keys[start : start + _ENTRIES_A_NODE]
        numbers = Array([piece for key in some for piece in (key, entries[key])])
        leaves.append(packet.make_indirect(Dictionary(Nums=numbers, Limits=Array([some[0], some[-1]]))))
    return packet.make_indirect(Dictionary(Kids=Array(leaves)))
