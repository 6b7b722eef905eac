"""What stands under a PDF's keys, whatever a damaged file has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Object

if TYPE_CHECKING:
    from collections.abc import Iterator


def listed(value: object) -> list[Object]:
    """Return what an array holds; nothing of what is none."""
    return list(value) if isinstance(value, Array) else []


def values(holder: Object, key: Name) -> Iterator[Object]:
    """Yield what stands in a dictionary under a key, whatever it is called there; nothing where none is."""
    held = holder.get(key)
    yield from held.as_dict().values() if isinstance(held, Dictionary) else ()


def resource(resources: Object, kind: Name | str, name: object) -> Object | None:
    """Return the resource of a kind that content calls by a name; None where there is none."""
    held = resources.get(kind)
    return held.get(str(name)) if isinstance(held, Dictionary) and isinstance(name, Name) else None
