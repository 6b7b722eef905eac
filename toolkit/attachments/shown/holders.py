"""What draws on pages with content of its own: pages, forms, tiling patterns, the glyphs of Type 3 fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, Stream

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Object


@dataclass(frozen=True, slots=True)
class Holder:
    """Something with content and the thing that has its `Resources`, which glyphs of one font share."""

    content: Object
    owner: Object

    @property
    def resources(self) -> Object:
        """The resources that its content names."""
        held = self.owner.get("/Resources")
        return held if isinstance(held, Dictionary) else Dictionary()


def walk_holders(tops: Iterable[Object]) -> Iterator[Holder]:
    """Yield pages or annotations' pictures and what they draw with, each once, always in the same order.

    What is found below one is looked up after it was yielded, in the resources that it has then.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [Holder(top, top) for top in tops][::-1]
    while waiting:
        holder = waiting.pop()
        if holder.content.is_indirect:
            if holder.content.objgen in seen:
                continue
            seen.add(holder.content.objgen)
        yield holder
        waiting += list(_below(holder.resources))[::-1]


def _below(resources: Object) -> Iterator[Holder]:
    for kind in (Name.XObject, Name.Pattern):
        for thing in _entries(resources.get(kind)):
            if isinstance(thing, Stream) and (kind == Name.Pattern or thing.get("/Subtype") == Name.Form):
                _inherit(thing, resources)
                yield Holder(thing, thing)
    for state in _entries(resources.get("/ExtGState")):
        mask = state.get("/SMask") if isinstance(state, Dictionary) else None
        group = mask.get("/G") if isinstance(mask, Dictionary) else None
        if isinstance(group, Stream):
            _inherit(group, resources)
            yield Holder(group, group)
    for font in _entries(resources.get("/Font")):
        if isinstance(font, Dictionary) and "/CharProcs" in font:
            _inherit(font, resources)
            yield from (Holder(one, font) for one in _entries(font.CharProcs) if isinstance(one, Stream))


def _inherit(thing: Object, resources: Object) -> None:
    """Give what names no resources those of the page: so old files mean it (ISO 32000-2, table 93)."""
    if "/Resources" not in thing:
        thing.Resources = resources


def _entries(dictionary: object) -> Iterator[Object]:
    if isinstance(dictionary, Dictionary):
        yield from (entry for _, entry in sorted(dictionary.as_dict().items()))
