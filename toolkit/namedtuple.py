"""`NamedTuple`, as that of `typing` for what is used here, in half of its time at start.

The one of `typing` compiles the type of every field, which nobody asks for; a check has thirty such classes.
"""

from __future__ import annotations

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple

__all__ = ["NamedTuple"]

_NOT_KEPT = frozenset(("__annotations__", "__dict__", "__module__", "__weakref__"))


class _Naming(type):
    """Makes a class that is declared as a `NamedTuple` one of `collections.namedtuple`."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, body)
        fields = body["__annotations__"]
        defaults = [body.pop(field) for field in fields if field in body]
        made: Any = namedtuple(name, fields, defaults=defaults, module=body["__module__"])  # type: ignore[misc]  # noqa: PYI024
        for key in body.keys() - _NOT_KEPT:
            setattr(made, key, body[key])
        made.__annotations__ = fields
        return made


if not TYPE_CHECKING:

    class NamedTuple(metaclass=_Naming):
        """A tuple whose places have names."""
