"""Ways through the objects of a PDF, whatever they hold: no circle is run for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.proof.readback.values import Reference, Stream, Text, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DEEPEST_TREE = 100
MOST_NAMES = 100_000

_ROMAN = {
    1000: "m",
    900: "cm",
    500: "d",
    400: "cd",
    100: "c",
    90: "xc",
    50: "l",
    40: "xl",
    10: "x",
    9: "ix",
    5: "v",
    4: "iv",
    1: "i",
}
_LARGEST_ROMAN = 100_000


def resolved(value: object) -> object:
    """Return what a reference leads to, or the value itself."""
    return value.read() if type(value) is Reference else value


def dictionary(value: object) -> dict[str, object] | None:
    """Return a dictionary or stream, itself or referred to; None for anything else."""
    found = value.read() if type(value) is Reference else value
    return found if isinstance(found, dict) else None


def elements(value: object) -> Sequence[object]:
    """Return an array's elements as they are written, references among them; () for anything else."""
    found = resolved(value)
    return found if isinstance(found, list) else ()


def unpacked(stream: object) -> bytes:
    """Return the data of a stream, b"" where it cannot be unpacked, and of anything else."""
    try:
        return stream.unpacked() if isinstance(stream, Stream) else b""
    except UnreadableError:
        return b""


def kids_of(element: dict[str, object]) -> Sequence[object]:
    """Return what is in an element of the structure (14.7.2), as it is written."""
    kids = element.get("/K")
    found = resolved(kids)
    if isinstance(found, list):
        return found
    return () if kids is None else (kids,)


def numbers(value: object) -> tuple[float, ...]:
    """Return an array's numbers; what is none is left out."""
    found = map(resolved, elements(value))
    return tuple(float(one) for one in found if isinstance(one, (int, float)) and not isinstance(one, bool))


def entry(holder: object, *keys: str) -> object:
    """Return what lies under `keys`, one dictionary within the other."""
    for key in keys:
        found = dictionary(holder)
        if found is None:
            return None
        holder = found.get(key)
    return resolved(holder)


def said(holder: object, *keys: str) -> str:
    """Return the name (with its slash) or the text that lies under `keys`, "" for none."""
    found = entry(holder, *keys)
    return str(found) if isinstance(found, (str, Text)) else ""


def walk_pages(root: object) -> Iterator[Reference]:
    """Yield the pages below a node of the page tree, each once."""
    waiting = [root]
    seen: set[int] = set()
    while waiting:
        reference = waiting.pop()
        node = dictionary(reference)
        if node is None:
            continue
        if "/Kids" in node:
            kids = elements(node["/Kids"])
            fresh = [kid for kid in kids if isinstance(kid, Reference) and kid.number not in seen]
            seen.update(kid.number for kid in fresh)
            waiting.extend(reversed(fresh))
        elif isinstance(reference, Reference):
            yield reference


def number_tree(node: object, depth: int = 0) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield the numbers of a tree (ISO 32000-1, 7.9.7) with their dictionaries."""
    found = dictionary(node)
    if found is None or depth > DEEPEST_TREE:
        return
    pairs = elements(found.get("/Nums"))
    for key, value in zip(pairs[::2], pairs[1::2], strict=False):
        held = dictionary(value)
        if type(key) is int and held is not None:
            yield key, held
    for kid in elements(found.get("/Kids")):
        yield from number_tree(kid, depth + 1)


def name_tree(root: object) -> Iterator[tuple[str, object]]:
    """Yield the names of a tree (7.9.6) with their values."""
    waiting = [root]
    seen: set[int] = set()
    told = 0
    while waiting and told < MOST_NAMES:
        node = dictionary(waiting.pop())
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        names = elements(node.get("/Names"))
        for key, value in zip(names[::2], names[1::2], strict=False):
            yield str(resolved(key)), resolved(value)
            told += 1
        waiting.extend(elements(node.get("/Kids")))


def numeral(number: int, style: str) -> str:
    """Return a page's number as a label writes it (12.4.2, table 159); "" without a style."""
    if style in {"/R", "/r"} and 0 < number < _LARGEST_ROMAN:
        written = ""
        for value, letters in _ROMAN.items():
            times, number = divmod(number, value)
            written += letters * times
        return written.upper() if style == "/R" else written
    if style in {"/A", "/a"} and number > 0:
        times, place = divmod(number - 1, 26)
        return chr(ord(style[1]) + place) * (times + 1)
    return str(number) if style == "/D" else ""
