"""A part's statements as the tree of blocks they make, with findings where the blocks do not fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.lint.statements import BRANCHES, ENDS, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toolkit.findings import Finding
    from toolkit.messages.phrases import Value


@dataclass(slots=True)
class Branch:
    """One way through a block: the statement it begins with and what is inside."""

    statement: Statement
    inside: list[Statement | TagBlock] = field(default_factory=list)


@dataclass(slots=True)
class TagBlock:
    """An `if` or `for` with its branches, or a `with` or `set`."""

    branches: list[Branch]

    @property
    def opening(self) -> Statement:
        """The statement that begins the block."""
        return self.branches[0].statement


def build_blocks(statements: Iterable[Statement]) -> tuple[list[Statement | TagBlock], list[Finding]]:
    """Return a part's statements nested as blocks, and what is wrong with the nesting.

    A block that is never closed ends where the one around it does.
    """
    tree = _Tree()
    for statement in statements:
        tree.add(statement)
    tree.close_all()
    return tree.top, tree.findings


class _Tree:
    def __init__(self) -> None:
        self.top: list[Statement | TagBlock] = []
        self.findings: list[Finding] = []
        self._open: list[TagBlock] = []

    def add(self, statement: Statement) -> None:
        if statement.word in ENDS:
            self._end(statement)
        elif statement.word in ("elif", "else"):
            self._branch(statement)
        elif statement.opens:
            block = TagBlock([Branch(statement)])
            self._here.append(block)
            self._open.append(block)
        else:
            self._here.append(statement)

    @property
    def _here(self) -> list[Statement | TagBlock]:
        return self._open[-1].branches[-1].inside if self._open else self.top

    def _end(self, statement: Statement) -> None:
        begun = ENDS[statement.word]
        if all(block.opening.word != begun for block in self._open):
            self._report("template-block-unopened", statement)
            return
        while self._open[-1].opening.word != begun:
            self._report_open(self._open.pop())
        self._check_slot(self._open.pop(), statement)

    def _branch(self, statement: Statement) -> None:
        block = self._open[-1] if self._open else None
        if block is None or statement.word not in BRANCHES[block.opening.word] or self._has_else(block):
            self._report("template-block-unopened", statement)
            return
        self._check_slot(block, statement)
        block.branches.append(Branch(statement))

    def _has_else(self, block: TagBlock) -> bool:
        return block.branches[-1].statement.word == "else"

    def _check_slot(self, block: TagBlock, statement: Statement) -> None:
        """Report a statement that is not taken out of the same text, table or row as the beginning."""
        begun = block.opening.tag
        if statement.tag.slot is not begun.slot:
            self._report("template-block-crosses", statement, begun=begun.text, first=begun.where)

    def close_all(self) -> None:
        while self._open:
            self._report_open(self._open.pop())

    def _report_open(self, block: TagBlock) -> None:
        self._report("template-block-open", block.opening, end=f"end{block.opening.word}")

    def _report(self, code: str, statement: Statement, **values: Value) -> None:
        self.findings.append(statement.tag.finding(code, **values))
