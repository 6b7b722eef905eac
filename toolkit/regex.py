"""Regular expressions that are compiled when they are first used: most runs need few of the 400 there are."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from re import Pattern
    from typing import Any, AnyStr

_ATTRIBUTES = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


def regex(expression: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """Return what `re.compile` would; a mistake in the expression is told when it is first used."""
    return _Uncompiled(expression, flags)  # type: ignore[return-value]


class _Compiled:
    """Has the attributes of a compiled expression; Python finds them sooner where no `__getattr__` is."""


class _Uncompiled(_Compiled):
    """Becomes a compiled one when it is first used."""

    def __init__(self, expression: str | bytes, flags: int) -> None:
        self._expression = expression
        self._flags = flags
        self.pattern = expression  # for those that are a part of another

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what the compiled one has
        compiled: Any = re.compile(self._expression, self._flags)
        vars(self).update({each: getattr(compiled, each) for each in _ATTRIBUTES})
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)
