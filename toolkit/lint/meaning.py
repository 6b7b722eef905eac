"""A part of a template read as Jinja will run it: what each tag prints, and whether it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import nodes

from toolkit.dataclass import dataclass
from toolkit.lint.blocks import Branch, TagBlock
from toolkit.lint.expressions import ExpressionReader, Use
from toolkit.lint.scope import Binding, Scope
from toolkit.lint.vocabulary import ANY, Form, Group, Kinds, ListOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toolkit.findings import Finding
    from toolkit.lint.statements import Statement
    from toolkit.lint.tags import Tag

_RIGHT_TAG = {"p": "{{{{p {} }}}}", "r": "{{{{r {} }}}}", "": "{{{{ {} }}}}"}
_UNPRINTABLE = (Form.NOTHING, Form.YES_NO, Form.LABELS)

# Which branch of which block, from the outermost in: tags in different branches of one are never both run.
Way = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A field that a tag names. `is_shown` unless a condition alone asks for it."""

    use: Use
    tag: Tag
    way: Way
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a part of a template names, and what is wrong with it."""

    occurrences: tuple[Occurrence, ...]
    findings: tuple[Finding, ...]


def read_meaning(tree: Sequence[Statement | TagBlock], names: Mapping[str, Kinds]) -> Meaning:
    """Return what the statements of one part name, with findings for what they cannot mean.

    `names` are those that the template can name without a dot.
    """
    walk = _Walk()
    walk.read(tree, Scope({name: Binding(kinds) for name, kinds in names.items()}), ())
    return Meaning(tuple(walk.occurrences), tuple(walk.findings))


class _Walk:
    def __init__(self) -> None:
        self.occurrences: list[Occurrence] = []
        self.findings: list[Finding] = []
        self._blocks = 0

    def read(self, tree: Sequence[Statement | TagBlock], scope: Scope, way: Way) -> None:
        for entry in tree:
            if isinstance(entry, TagBlock):
                self._blocks += 1
                self._block(entry, scope, way, self._blocks)
            elif entry.node is not None:
                self._statement(entry, scope, way)

    def _statement(self, statement: Statement, scope: Scope, way: Way) -> None:
        reader = ExpressionReader(statement.tag)
        if isinstance(statement.node, nodes.Output):
            for expression in statement.node.nodes:
                _check_printed(reader, statement.tag, reader.read(expression, scope))
        elif isinstance(statement.node, nodes.Assign):
            kinds = reader.read(statement.node.node, scope)
            for name, kind in _targets(statement.node.target, kinds).items():
                scope.bind(name, kind)
        else:
            reader.read(statement.node, scope)
        self._collect(reader, statement.tag, way, is_shown=True)

    def _collect(self, reader: ExpressionReader, tag: Tag, way: Way, *, is_shown: bool) -> None:
        self.findings.extend(reader.findings)
        self.occurrences.extend(Occurrence(use, tag, way, is_shown) for use in reader.uses)

    def _block(self, block: TagBlock, scope: Scope, way: Way, number: int) -> None:
        node = block.opening.node
        if isinstance(node, nodes.For):
            self._loop(block, node, scope, (*way, (number, 0)))
            for position, branch in enumerate(block.branches[1:], 1):
                self.read(branch.inside, scope, (*way, (number, position)))
        elif isinstance(node, nodes.With | nodes.AssignBlock):
            self._assigning(block, node, scope, way)
        else:
            for position, branch in enumerate(block.branches):
                scope = self._branch(branch, scope, (*way, (number, position)))

    def _branch(self, branch: Branch, scope: Scope, way: Way) -> Scope:
        """Read one branch of an `if`, and return the scope of the branches after it."""
        condition = branch.statement.node
        if condition is not None:
            reader = ExpressionReader(branch.statement.tag)
            reader.read(condition, scope)
            self._collect(reader, branch.statement.tag, way, is_shown=False)
        self.read(branch.inside, scope.where(condition, True), way)  # noqa: FBT003
        return scope.where(condition, False)  # noqa: FBT003

    def _loop(self, block: TagBlock, node: nodes.For, scope: Scope, way: Way) -> None:
        tag = block.opening.tag
        reader = ExpressionReader(tag)
        kinds = reader.read(node.iter, scope)
        lists = [kind.elements for kind in kinds if isinstance(kind, ListOf)]
        if not lists and Form.ANY not in kinds:
            reader.report("template-not-a-list")
        elements = frozenset().union(*lists) if lists else ANY
        targets = {name: Binding(kind) for name, kind in _targets(node.target, elements).items()}
        inside = scope.opened({**targets, "loop": Binding(frozenset({Group("loop")}))})
        if node.test is not None:
            reader.read(node.test, inside)
            inside = inside.where(node.test, True)  # noqa: FBT003
        self.read(block.branches[0].inside, inside, way)
        for name, target in targets.items():
            if not target.used and not name.startswith("_"):
                reader.report("template-unused-loop", name=name)
        self._collect(reader, tag, way, is_shown=True)

    def _assigning(
        self, block: TagBlock, node: nodes.With | nodes.AssignBlock, scope: Scope, way: Way
    ) -> None:
        reader = ExpressionReader(block.opening.tag)
        bound: dict[str, Kinds] = {}
        if isinstance(node, nodes.With):
            for target, value in zip(node.targets, node.values, strict=True):
                bound.update(_targets(target, reader.read(value, scope)))
        self._collect(reader, block.opening.tag, way, is_shown=True)
        self.read(
            block.branches[0].inside, scope.opened({name: Binding(kind) for name, kind in bound.items()}), way
        )
        if isinstance(node, nodes.AssignBlock):
            for name, kind in _targets(node.target, ANY).items():
                scope.bind(name, kind)


def _targets(target: nodes.Node, kinds: Kinds) -> dict[str, Kinds]:
    """Return the names that an assignment or loop binds, with what each can be."""
    if isinstance(target, nodes.Name):
        return {target.name: kinds}
    return {name.name: ANY for name in target.find_all(nodes.Name)}


def _check_printed(reader: ExpressionReader, tag: Tag, kinds: Kinds) -> None:
    """Report what cannot be printed, and what needs another form of the tag."""
    if Form.ANY in kinds:
        return
    # In a setting there is no place for Word's own XML.
    unprintable = _UNPRINTABLE if tag.paragraph is not None else (*_UNPRINTABLE, Form.LINE, Form.PARAGRAPHS)
    if any(kind in unprintable or not isinstance(kind, Form) for kind in kinds):
        reader.report("template-not-text")
        return
    wanted = "p" if Form.PARAGRAPHS in kinds else "r" if Form.LINE in kinds else ""
    if wanted == "p" and not tag.prefix and tag.spot.text.strip() != tag.text.strip():
        return  # its first paragraph stands on the line
    if tag.prefix != wanted:
        reader.report("template-form", right=_RIGHT_TAG[wanted].format(tag.inner))
