"""What the expressions of a template stand for, with findings for the names that stand for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from toolkit.checking.suggestions import closest
from toolkit.dataclass import dataclass
from toolkit.documents.templatelanguage import template_environment
from toolkit.lint.filters import filtered, narrowed_elements
from toolkit.lint.scope import Scope, path_of
from toolkit.lint.vocabulary import (
    ANY,
    NUMBER,
    TEXT,
    YES_NO,
    Form,
    Group,
    ListOf,
    constants,
    groups,
    label_patterns,
)
from toolkit.messages.message import Bilingual
from toolkit.words.labels import label_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.findings import Finding
    from toolkit.lint.tags import Tag
    from toolkit.lint.vocabulary import Kinds
    from toolkit.messages.phrases import Value

# Tests and filters that are there to ask about what may be missing.
_ASKING_TESTS = frozenset({"defined", "undefined"})
_ASKING_FILTERS = frozenset({"default", "d"})
_RECKONED = (nodes.Neg, nodes.Pos, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod)
_NO_NUMBER = Bilingual("only numbers can be reckoned with", "der kan kun regnes med tal")
_NOT_ADDED = Bilingual(
    "a text and a number are joined by ~, not +", "en tekst og et tal sættes sammen med ~, ikke +"
)
_GLOBALS = frozenset(template_environment().globals)


@dataclass(frozen=True, slots=True)
class Use:
    """A field of a group that a tag names, such as `title` of `item`."""

    group: str
    field: str


class ExpressionReader:
    """Reads the expressions of one tag: says what they are, and collects what is wrong and what they use."""

    def __init__(self, tag: Tag) -> None:
        self.findings: list[Finding] = []
        self.uses: list[Use] = []
        self._tag = tag

    def report(self, code: str, **values: Value) -> None:
        """Add a finding about the tag."""
        self.findings.append(self._tag.finding(code, **values))

    def read(self, node: nodes.Node | None, scope: Scope) -> Kinds:
        """Return what `node` can be."""
        if node is None:
            return ANY
        handler = _HANDLERS.get(type(node))
        if handler:
            return handler(self, node, scope)
        for child in node.iter_child_nodes():
            self.read(child, scope)
        return YES_NO if isinstance(node, nodes.Compare | nodes.Not) else ANY

    def _name(self, node: nodes.Name, scope: Scope) -> Kinds:
        binding = scope.bindings.get(node.name)
        if binding:
            binding.used = True
            return scope.kinds_of(node.name) or ANY
        if node.name not in _GLOBALS:
            self.report("template-unknown-name", name=node.name, guess=closest(node.name, scope.bindings))
        return ANY

    def _field(self, node: nodes.Getattr, scope: Scope) -> Kinds:
        return self._look_up(
            node.node, node.attr, scope, scope.kinds_of(path_of(node)) if path_of(node) else None
        )

    def _item(self, node: nodes.Getitem, scope: Scope) -> Kinds:
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._look_up(node.node, node.arg.value, scope, None)
        owners = self.read(node.node, scope)
        self.read(node.arg, scope)
        if isinstance(node.arg, nodes.Slice):
            return owners
        if Form.LABELS in owners:
            return TEXT
        elements = [kind.elements for kind in owners if isinstance(kind, ListOf)]
        return frozenset().union(*elements) if elements else ANY

    def _look_up(self, owner: nodes.Node, attr: str, scope: Scope, told: Kinds | None) -> Kinds:
        """Return what the field `attr` of `owner` is; reports one that is not there, or not always."""
        owners = self.read(owner, scope)
        if Form.ANY in owners or attr.startswith("_"):
            return ANY
        if Form.LABELS in owners:
            return self._label(attr)
        having = [kind for kind in owners if isinstance(kind, Group) and attr in groups()[kind.name]]
        if not having:
            known = {name for kind in owners if isinstance(kind, Group) for name in groups()[kind.name]}
            self.report("template-unknown-name", name=_dotted(owner, attr), guess=closest(attr, known))
            return ANY
        if len(having) < len(owners):
            self.report("template-unguarded-name", name=_dotted(owner, attr), guard=_guard(owner, owners))
        self.uses.extend(Use(kind.name, attr) for kind in having)
        return told or frozenset().union(*(groups()[kind.name][attr] for kind in having))

    def _label(self, name: str) -> Kinds:
        self.uses.append(Use("labels", name))
        if name not in label_names():
            self.report("template-unknown-label", name=name, guess=closest(name, label_names()))
        elif name in label_patterns():
            self.report("template-label-pattern", name=name)
        return TEXT

    def _and(self, node: nodes.And, scope: Scope) -> Kinds:
        left = self.read(node.left, scope)
        right = self.read(node.right, scope.where(node.left, True))  # noqa: FBT003
        return right | frozenset(kind for kind in left if not isinstance(kind, Group))

    def _or(self, node: nodes.Or, scope: Scope) -> Kinds:
        left = self.read(node.left, scope)
        right = self.read(node.right, scope.where(node.left, False))  # noqa: FBT003
        return right | (left - {Form.NOTHING})

    def _choice(self, node: nodes.CondExpr, scope: Scope) -> Kinds:
        self.read(node.test, scope)
        first = self.read(node.expr1, scope.where(node.test, True))  # noqa: FBT003
        if node.expr2 is None:
            return first | {Form.NOTHING}
        return first | self.read(node.expr2, scope.where(node.test, False))  # noqa: FBT003

    def _constant(self, node: nodes.Const, _: Scope) -> Kinds:
        match node.value:
            case bool():
                return YES_NO
            case None:
                return frozenset({Form.NOTHING})
            case str():
                return TEXT
            case _:
                return NUMBER

    def _list(self, node: nodes.List | nodes.Tuple, scope: Scope) -> Kinds:
        return frozenset({ListOf(frozenset().union(*(self.read(entry, scope) for entry in node.items)))})

    def _joined(self, node: nodes.Concat, scope: Scope) -> Kinds:
        joined = frozenset().union(*(self.read(part, scope) for part in node.nodes))
        return joined & {Form.LINE, Form.PARAGRAPHS} or TEXT

    def _number(self, node: nodes.Expr, scope: Scope) -> Kinds:
        """Read a sum that only numbers can be in."""
        for part in node.iter_child_nodes():
            if self.read(part, scope).isdisjoint({Form.NUMBER, Form.YES_NO, Form.ANY}):
                self.report("template-tag-syntax", reason=_NO_NUMBER)
        return NUMBER

    def _sum(self, node: nodes.Add, scope: Scope) -> Kinds:
        """Read a sum of numbers, of texts or of lists."""
        left, right = self.read(node.left, scope), self.read(node.right, scope)
        if {left, right} == {TEXT, NUMBER}:
            self.report("template-tag-syntax", reason=_NOT_ADDED)
        return left if left == right else ANY

    def _call(self, node: nodes.Call, scope: Scope) -> Kinds:
        """Read what a call, which is reported elsewhere, is made on and given."""
        for child in (_owner_if_asked(node.node, True), *node.args, *node.kwargs):  # noqa: FBT003
            self.read(child, scope)
        return ANY

    def _test(self, node: nodes.Test, scope: Scope) -> Kinds:
        for child in node.iter_child_nodes():
            self.read(_owner_if_asked(child, node.name in _ASKING_TESTS), scope)
        return YES_NO

    def _filter(self, node: nodes.Filter, scope: Scope) -> Kinds:
        is_asking = node.name in _ASKING_FILTERS
        subject = node.node
        kinds = ANY if subject is None else self.read(_owner_if_asked(subject, is_asking), scope)
        if is_asking and subject is not None:
            unasked = ExpressionReader(self._tag)  # its findings are what the filter is there for
            kinds = unasked.read(subject, scope)
            self.uses.extend(unasked.uses)
        given = [self.read(argument, scope) for argument in node.args]
        for pair in node.kwargs:
            self.read(pair.value, scope)
        kinds = narrowed_elements(node, kinds, constants())
        for path in _paths_in(node):
            kinds = self._check_path(path, kinds, node.name)
        return filtered(node.name, kinds, given)

    def _check_path(self, path: str, kinds: Kinds, name: str) -> Kinds:
        """Check a field given as a text, as in `map(attribute="title")`; return the mapped list for `map`."""
        elements = frozenset().union(*(kind.elements for kind in kinds if isinstance(kind, ListOf)))
        for attr in path.split("."):
            if not elements or Form.ANY in elements or attr.isdigit():
                return ANY if name == "map" else kinds
            having = [kind for kind in elements if isinstance(kind, Group) and attr in groups()[kind.name]]
            if len(having) < len(elements):
                code = "template-unguarded-name" if having else "template-unknown-name"
                known = {
                    field for kind in elements if isinstance(kind, Group) for field in groups()[kind.name]
                }
                guess = closest(attr, known)
                self.report(code, name=attr, guess=guess, guard="not item.is_break")
                return ANY
            self.uses.extend(Use(kind.name, attr) for kind in having)
            elements = frozenset().union(*(groups()[kind.name][attr] for kind in having))
        return frozenset({ListOf(elements)}) if name == "map" else kinds


def _owner_if_asked(node: nodes.Node, is_asked: bool) -> nodes.Node | None:  # noqa: FBT001
    """Return what must be there: of `a.b is defined` only `a`, of `a is defined` nothing."""
    if not is_asked:
        return node
    if isinstance(node, nodes.Getattr):
        return node.node
    return None if isinstance(node, nodes.Name) else node


def _dotted(owner: nodes.Node, attr: str) -> str:
    path = path_of(owner)
    return f"{path}.{attr}" if path else attr


def _guard(owner: nodes.Node, owners: Kinds) -> str:
    """Return the condition under which a field is there."""
    path = path_of(owner)
    if not path:
        return ""
    return f"not {path}.is_break" if Group("break") in owners else path


def _paths_in(node: nodes.Filter) -> list[str]:
    """Return the fields that a filter is told as texts."""
    told = [pair.value for pair in node.kwargs if pair.key == "attribute"]
    if node.name in ("selectattr", "rejectattr", "groupby"):
        told += node.args[:1]
    return [value.value for value in told if isinstance(value, nodes.Const) and isinstance(value.value, str)]


_HANDLERS: dict[type[nodes.Node], Callable[..., Kinds]] = {
    nodes.Name: ExpressionReader._name,  # noqa: SLF001 - the table of the class's own methods
    nodes.Getattr: ExpressionReader._field,  # noqa: SLF001
    nodes.Getitem: ExpressionReader._item,  # noqa: SLF001
    nodes.And: ExpressionReader._and,  # noqa: SLF001
    nodes.Or: ExpressionReader._or,  # noqa: SLF001
    nodes.CondExpr: ExpressionReader._choice,  # noqa: SLF001
    nodes.Const: ExpressionReader._constant,  # noqa: SLF001
    nodes.List: ExpressionReader._list,  # noqa: SLF001
    nodes.Tuple: ExpressionReader._list,  # noqa: SLF001
    nodes.Concat: ExpressionReader._joined,  # noqa: SLF001
    **dict.fromkeys(_RECKONED, ExpressionReader._number),  # noqa: SLF001
    nodes.Add: ExpressionReader._sum,  # noqa: SLF001
    nodes.Call: ExpressionReader._call,  # noqa: SLF001
    nodes.Test: ExpressionReader._test,  # noqa: SLF001
    nodes.Filter: ExpressionReader._filter,  # noqa: SLF001
}
