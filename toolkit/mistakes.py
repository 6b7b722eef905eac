"""The mistakes people make in YAML, told in their own terms instead of a parser's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.catalogue import finding
from toolkit.findings import Place

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.findings import Finding


def explain_mistake(text: str, problem: Any, context: Any, path: Path) -> tuple[Finding, str | None]:  # noqa: ANN401, ARG001
    """A finding for a syntax error at the parser's marks, and the text without the mistake (None: no idea)."""
    mark = problem or context
    place = Place(path, mark.line + 1, mark.column + 1, mark.column + 2) if mark else Place(path)
    return finding("yaml-syntax", place), None
