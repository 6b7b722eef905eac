"""`dataclass`, as the standard library's for what is used here, at a fraction of the cost at start.

The standard one writes and compiles six functions for a class where it is defined, which was a quarter of
the start of `minutes check`, and loads `inspect` with Python's own parser, which was a tenth of what
remained. Here `__init__` is made when it is first looked up, by one compiled for all classes with as many
fields, and stores each value through its slot, in half the time; the other functions are the same for all
classes. What `dataclasses.fields` and `asdict` look at is made when they first do; type checkers see no
difference.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from reprlib import recursive_repr
from types import CodeType, FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass, field, replace
    from typing import Any, NoReturn
else:

    def dataclass(*, slots: bool, frozen: bool = False, eq: bool = True) -> Callable[[type], type]:
        """Make a class one of data, as `dataclasses.dataclass` does; every one has slots."""
        return lambda plain: _with_functions(plain, slots=slots, frozen=frozen, eq=eq)

    def field(**given: object) -> _Field:
        """Return what `dataclasses.field` would, for `default`, `default_factory` and `compare`."""
        return _Field(**given)

    def replace(one: object, **changes: object) -> object:
        """Return an object like `one` but for what is given, as `dataclasses.replace` does."""
        kept = {name: getattr(one, name) for name in one._own_fields if name not in changes}  # noqa: SLF001
        return one.__class__(**kept, **changes)


__all__ = ["dataclass", "field", "field_names", "replace"]

_MISSING: Any = object()


def field_names(one: object) -> tuple[str, ...]:
    """Return the names of the fields of a class of data, or of an object of one; of anything else none.

    `dataclasses.fields` would make them as the standard library knows them, in half a millisecond a class.
    """
    return tuple(getattr(one, "_own_fields", ()))


class _Field:
    """How a value is given where it is not, and whether it counts when objects are compared."""

    __slots__ = ("annotation", "compare", "default", "default_factory")

    def __init__(
        self, *, default: object = _MISSING, default_factory: object = _MISSING, compare: bool = True
    ) -> None:
        self.default = default
        self.default_factory = default_factory
        self.compare = compare
        self.annotation: object = None

    @property
    def has_default(self) -> bool:
        return self.default is not _MISSING or self.default_factory is not _MISSING

    def standard(self) -> object:
        """Return it as `dataclasses.field` makes it."""
        import dataclasses

        given = {name: getattr(self, name) for name in ("default", "default_factory")}
        given = {name: value for name, value in given.items() if value is not _MISSING}
        return dataclasses.field(compare=self.compare, **given)


def _read_field(value: Any) -> _Field:  # noqa: ANN401 - a default, or what either `field` gives
    """Return the field whose name has `value` in the class; _MISSING is none."""
    if type(value).__module__ != "dataclasses":
        return value if isinstance(value, _Field) else _Field(default=value)
    import dataclasses

    if not value.init or not value.repr or value.kw_only is True:
        raise TypeError
    default, factory = (
        _MISSING if given is dataclasses.MISSING else given
        for given in (value.default, value.default_factory)
    )
    return _Field(default=default, default_factory=factory, compare=value.compare)


def _with_functions(plain: type, *, slots: bool, frozen: bool, eq: bool) -> type:
    body = dict(vars(plain))
    own: dict[str, _Field] = {}
    try:
        for name, annotation in plain.__annotations__.items():
            own[name] = _read_field(body.pop(name, _MISSING))
            own[name].annotation = annotation
    except TypeError:
        slots = False
    if not slots or hasattr(plain, "__post_init__"):
        raise TypeError(f"{plain} asks for what only dataclasses.dataclass knows")
    fields: dict[str, _Field] = {}
    for base in reversed(plain.__mro__[1:]):
        fields |= vars(base).get("_own_fields", {})
    body["__slots__"] = tuple(name for name in own if name not in fields)
    fields |= own
    body |= {"_own_fields": fields, "__match_args__": tuple(fields), "__dataclass_fields__": _Standard()}
    init = _Init(frozen=frozen)
    functions: dict[str, object] = {"__init__": init, "__repr__": _repr}
    if eq:
        functions |= _comparing([name for name, one in fields.items() if one.compare], frozen=frozen)
    if frozen:
        functions |= {"__setattr__": _refuse_change, "__delattr__": _refuse_deletion}
        functions |= {"__getstate__": _state, "__setstate__": _restore}  # pickle would set each attribute
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    made = type(plain)(plain.__name__, plain.__bases__, functions | body)
    made.__qualname__ = plain.__qualname__
    init.owner = made  # before 3.12 a Ctrl-C within `__set_name__` became an error
    return made


class _Standard:
    """The fields as the standard library's functions know them, made when one of these first looks."""

    def __get__(self, instance: object, owner: Any) -> object:  # noqa: ANN401 - a class of data
        import dataclasses

        fields = owner._own_fields  # noqa: SLF001 - this module's own
        body = {name: one.standard() for name, one in fields.items()}
        body["__annotations__"] = {name: one.annotation for name, one in fields.items()}
        body["__module__"] = owner.__module__
        alike: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type(owner.__name__, (), body))
        owner.__dataclass_fields__ = alike.__dataclass_fields__
        return owner.__dataclass_fields__


class _Init:
    """The `__init__` of a class until it is first looked up; it puts the compiled one into its own place."""

    def __init__(self, *, frozen: bool) -> None:
        self._frozen = frozen
        self.owner: Any = None

    def __get__(self, instance: object, owner: type) -> object:
        function = self._compiled()
        self.owner.__init__ = function
        return function.__get__(instance, owner)

    def _compiled(self) -> Any:  # noqa: ANN401 - a function, which has a __get__ that Callable lacks
        fields: dict[str, _Field] = self.owner._own_fields  # noqa: SLF001 - as above
        given = [one.has_default for one in fields.values()]
        if given != sorted(given):
            raise TypeError(f"{self.owner} has a field without a default behind one with")
        code = _storing(len(fields)).replace(co_varnames=("self", *fields))
        setters = {f"_{at}": _setter(self.owner, *each) for at, each in enumerate(fields.items())}
        defaults = tuple(one.default for one in fields.values() if one.has_default)
        function = FunctionType(code, setters, "__init__", defaults)
        function.__qualname__ = f"{self.owner.__qualname__}.__init__"
        function.__module__ = self.owner.__module__
        function.__annotations__ = {name: one.annotation for name, one in fields.items()} | {"return": None}
        return function


@cache
def _storing(count: int) -> CodeType:
    """The code of a function that stores so many values: compiled once for all classes with as many."""
    values = [f"value_{at}" for at in range(count)]
    stored = "".join(f" _{at}(self, {value})\n" for at, value in enumerate(values)) or " pass\n"
    known: dict[str, Any] = {}
    exec(f"def __init__({', '.join(('self', *values))}):\n{stored}", known)  # noqa: S102 - our own words
    code: CodeType = known["__init__"].__code__
    return code


def _setter(owner: type, name: str, one: _Field) -> Callable[[object, object], None]:
    """What stores the value of a field in an object, by its slot."""
    store: Callable[[object, object], None] = getattr(owner, name).__set__
    new: Any = one.default_factory
    if new is _MISSING:
        return store
    return lambda made, value: store(made, new() if value is _MISSING else value)


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
    shown = (f"{name}={getattr(self, name)!r}" for name in self._own_fields)
    return f"{self.__class__.__qualname__}({', '.join(shown)})"


def _refuse_change(_: object, name: str, __: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deletion(_: object, name: str) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:  # noqa: ANN401 - an object of any such class
    return [getattr(self, name) for name in self._own_fields]


def _restore(self: Any, state: list[object]) -> None:  # noqa: ANN401 - likewise
    for name, value in zip(self._own_fields, state, strict=True):
        object.__setattr__(self, name, value)
