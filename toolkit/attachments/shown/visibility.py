"""Which layers of a PDF are seen on the screen when it is opened (optional content, ISO 32000-2, 8.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from pikepdf import Object, Pdf

_DEEPEST_EXPRESSION = 20

# ISO 32000-2, table 97: when a group of layers is seen, from whether each of them is on.
_POLICIES: Mapping[object, Callable[[Iterable[bool]], bool]] = {
    Name.AllOn: all,
    Name.AnyOff: lambda states: not all(states),
    Name.AllOff: lambda states: not any(states),
}


class Layers:
    """The layers of one PDF in the state that readers show at first."""

    def __init__(self, pdf: Pdf) -> None:
        properties = _dictionary(pdf.Root.get("/OCProperties"))
        default = _dictionary(properties.get("/D"))
        off = set(_keys(default.get("/OFF")))
        if default.get("/BaseState") == Name.OFF:
            off |= set(_keys(properties.get("/OCGs"))) - set(_keys(default.get("/ON")))
        for usage in _dictionaries(default.get("/AS")):
            if usage.get("/Event") == Name.View:
                _apply_usage(usage, off)
        self._off = off

    def shows(self, content: object) -> bool:
        """Whether what belongs to `content`, a layer or a group of layers, is seen; what has none is."""
        if not isinstance(content, Dictionary):
            return True
        if content.get("/Type") != Name.OCMD:
            return content.objgen not in self._off
        expression = content.get("/VE")
        if isinstance(expression, Array):
            return self._holds(expression, 1)
        group = content.get("/OCGs")
        layers = [group] if isinstance(group, Dictionary) else list(_dictionaries(group))
        if not layers:
            return True
        policy = _POLICIES.get(content.get("/P"), any)
        return policy(layer.objgen not in self._off for layer in layers)

    def _holds(self, expression: object, depth: int) -> bool:
        """Whether a visibility expression is true; what nobody could mean is."""
        if not isinstance(expression, Array):
            return self.shows(expression)
        if len(expression) == 0 or depth > _DEEPEST_EXPRESSION:
            return True
        states = [self._holds(part, depth + 1) for part in list(expression)[1:]]
        if expression[0] == Name.Not:
            return not any(states)
        return any(states) if expression[0] == Name.Or else all(states)


def _apply_usage(usage: Object, off: set[tuple[int, int]]) -> None:
    """Switch the layers that say themselves whether they are for the screen (8.11.4.4)."""
    for layer in _dictionaries(usage.get("/OCGs")):
        state = _dictionary(_dictionary(layer.get("/Usage")).get("/View")).get("/ViewState")
        if state == Name.OFF:
            off.add(layer.objgen)
        elif state == Name.ON:
            off.discard(layer.objgen)


def _keys(layers: object) -> Iterator[tuple[int, int]]:
    return (layer.objgen for layer in _dictionaries(layers))


def _dictionaries(values: object) -> Iterator[Object]:
    if isinstance(values, Array):
        yield from (value for value in values if isinstance(value, Dictionary))


def _dictionary(value: object) -> Object:
    return value if isinstance(value, Dictionary) else Dictionary()
