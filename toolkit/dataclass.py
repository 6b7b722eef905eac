"""`dataclass`, as the standard library's for what is used here, at a tenth of the cost at start.

The standard one writes and compiles six functions for a class where it is defined, which was a quarter of the
start of `minutes check`. Here `__init__` alone is compiled, when it is first looked up, and stores each value
through its slot, in half the time; the other functions are the same for all classes. Fields and slots are the
standard ones, so `replace`, `fields` and `asdict` do what they always do; type checkers see no difference.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass
    from typing import NoReturn
else:

    def dataclass(*, slots: bool, frozen: bool = False, eq: bool = True) -> Callable[[type], type]:
        """Make a class one of data, as `dataclasses.dataclass` does; every one has slots."""
        return lambda plain: _with_functions(plain, slots=slots, frozen=frozen, eq=eq)


def _with_functions(plain: type, *, slots: bool, frozen: bool, eq: bool) -> type:
    made: type = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(plain)
    fields = dataclasses.fields(made)
    if not slots or hasattr(made, "__post_init__") or any(not one.init or one.kw_only for one in fields):
        raise TypeError(f"{plain} asks for what only dataclasses.dataclass knows")
    functions: dict[str, object] = {"__init__": _Init(made, frozen=frozen), "__repr__": _repr}
    if eq:
        functions |= _comparing([one.name for one in fields if one.compare], frozen=frozen)
    if frozen:
        functions |= {"__setattr__": _refuse_change, "__delattr__": _refuse_deletion}
        functions |= {"__getstate__": _state, "__setstate__": _restore}  # pickle would set each attribute
    for name, function in functions.items():
        if name not in vars(plain):
            setattr(made, name, function)
    return made


class _Init:
    """The `__init__` of a class until it is first looked up; it puts the compiled one into its own place."""

    def __init__(self, owner: type, *, frozen: bool) -> None:
        self._owner = owner
        self._frozen = frozen

    def __get__(self, instance: object, owner: type) -> object:
        function = self._compiled()
        self._owner.__init__ = function  # type: ignore[misc]
        return function.__get__(instance, owner)

    def _compiled(self) -> Any:  # noqa: ANN401 - a function, which has a __get__ that Callable lacks
        known: dict[str, Any] = {"_MISSING": MISSING}
        head, body = ["self"], ["pass"]
        fields = dataclasses.fields(self._owner)
        for one in fields:
            name = value = one.name
            if one.default is not MISSING:
                known[f"_default_{name}"] = one.default
                head.append(f"{name}=_default_{name}")
            elif one.default_factory is not MISSING:
                known[f"_new_{name}"] = one.default_factory
                head.append(f"{name}=_MISSING")
                value = f"_new_{name}() if {name} is _MISSING else {name}"
            else:
                head.append(name)
            known[f"_set_{name}"] = getattr(self._owner, name).__set__
            body.append(f"_set_{name}(self, {value})" if self._frozen else f"self.{name} = {value}")
        exec(f"def __init__({', '.join(head)}):\n " + "\n ".join(body), known)  # noqa: S102 - the fields' names
        function = known["__init__"]
        function.__qualname__ = f"{self._owner.__qualname__}.__init__"
        function.__annotations__ = {one.name: one.type for one in fields} | {"return": None}
        return function


def _comparing(names: list[str], *, frozen: bool) -> dict[str, Callable[..., object] | None]:
    """The functions that compare objects by these attributes; only frozen ones have a hash."""
    values = attrgetter(*(names if len(names) > 1 else names * 2))  # of a single name it gives no tuple

    def __eq__(self: object, other: object) -> bool:  # noqa: N807 - it becomes one
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: object) -> int:  # noqa: N807 - likewise
        return hash(values(self))

    return {"__eq__": __eq__, "__hash__": __hash__ if frozen else None}


@recursive_repr()
def _repr(self: Any) -> str:  # noqa: ANN401 - an object of any such class
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self) if one.repr)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_change(_: object, name: str, __: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deletion(_: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:  # noqa: ANN401 - an object of any such class
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _restore(self: Any, state: list[object]) -> None:  # noqa: ANN401 - likewise
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
