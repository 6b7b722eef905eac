"""What a check reports: where, how bad, which rule, and the values its message names."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from toolkit.messages.phrases import Value


class Severity(StrEnum):
    """How bad a finding is. Only an error stops a build; `--strict` makes warnings count too."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file, 1-based; `end_column` is exclusive."""

    path: Path
    line: int = 1
    column: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend. The words come from the catalogue by `code` and `values`.

    `words` is the language of the keys in the file that it speaks about, "en" or "da".
    """

    code: str
    place: Place
    severity: Severity
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    words: str = "en"
