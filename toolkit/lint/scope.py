"""The names that stand for something at one place of a template, and what a condition tells about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from toolkit.dataclass import dataclass, field, replace
from toolkit.lint.vocabulary import Form, Group, Kinds, constants, groups

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(slots=True)
class Binding:
    """A name and what it can be; `used` once a tag has named it."""

    kinds: Kinds
    used: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """The bindings of one stretch of a template, and the paths that a condition has told more about."""

    bindings: dict[str, Binding]
    told: Mapping[str, Kinds] = field(default_factory=dict)

    def opened(self, names: Mapping[str, Binding]) -> Scope:
        """Return the scope inside a loop that binds `names`."""
        return Scope({**self.bindings, **names}, self._forgotten(names))

    def bind(self, name: str, kinds: Kinds) -> None:
        """Let `name` stand for something from here on, as `{% set %}` does."""
        self.bindings[name] = Binding(kinds)

    def _forgotten(self, names: Mapping[str, Binding]) -> dict[str, Kinds]:
        return {path: kinds for path, kinds in self.told.items() if path.split(".")[0] not in names}

    def kinds_of(self, path: str) -> Kinds | None:
        """Return what is known of a name or dotted path; None where only its field can tell."""
        if path in self.told:
            return self.told[path]
        binding = self.bindings.get(path)
        return binding.kinds if binding else None

    def find(self, path: str) -> Kinds | None:
        """Return what is known of a dotted path, through its fields where nothing else is told."""
        known = self.kinds_of(path)
        if known is not None or "." not in path:
            return known
        owner, _, attr = path.rpartition(".")
        fields = [groups()[kind.name] for kind in self.find(owner) or () if isinstance(kind, Group)]
        found = [known_fields[attr] for known_fields in fields if attr in known_fields]
        return frozenset().union(*found) if found else None

    def where(self, condition: nodes.Node | None, holds: bool) -> Scope:  # noqa: FBT001 - what a condition says
        """Return the scope where `condition` is known to hold, or not to."""
        match condition:
            case nodes.Not(node=inner):
                return self.where(inner, not holds)
            case nodes.And(left=left, right=right) | nodes.Or(left=left, right=right) if (
                isinstance(condition, nodes.And) == holds
            ):
                return self.where(left, holds).where(right, holds)
            case nodes.Test(node=inner, name="none"):
                return _told_nothing(self, path_of(inner), is_nothing=holds)
            case nodes.Test(node=nodes.Getattr() as inner, name="defined") if holds:
                return _told_field(self, inner, None)
            case nodes.Getattr():
                told = _told_field(self, condition, holds)
                return _told_nothing(told, path_of(condition), is_nothing=False) if holds else told
            case _:
                return self


def _told_nothing(scope: Scope, path: str, *, is_nothing: bool) -> Scope:
    """Return the scope where the value at `path` is None, or is not."""
    kinds = scope.find(path) or frozenset()
    left = frozenset(kind for kind in kinds if (kind is Form.NOTHING) == is_nothing)
    return replace(scope, told={**scope.told, path: left}) if left else scope


def _told_field(scope: Scope, node: nodes.Getattr, says: bool | None) -> Scope:  # noqa: FBT001 - likewise
    """Return the scope where a field is known to be there, and to say yes or no unless `says` is None."""
    owner = path_of(node.node)
    kinds = scope.find(owner) or frozenset()
    left = frozenset(kind for kind in kinds if _may_have(kind, node.attr, says))
    return replace(scope, told={**scope.told, owner: left}) if left else scope


def _may_have(kind: object, attr: str, says: bool | None) -> bool:  # noqa: FBT001 - likewise
    if not isinstance(kind, Group) or attr not in groups()[kind.name]:
        return kind is Form.ANY
    return says is None or constants().get((kind.name, attr), says) == says


def path_of(node: nodes.Node) -> str:
    """Return `item.recommendation` for a node that says so, "" for one that is no dotted path."""
    if isinstance(node, nodes.Name):
        return str(node.name)
    if isinstance(node, nodes.Getattr):
        owner = path_of(node.node)
        return f"{owner}.{node.attr}" if owner else ""
    return ""
