"""All rules together."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.catalogue import files, meetings, people, references, shape, texts, times, workspaces, yaml
from toolkit.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.catalogue.rule import Rule

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for module in (files, yaml, shape, workspaces, times, meetings, people, references, texts)
        for rule in module.RULES
    }
)

# What these demand, every later stage takes for granted: they cannot be turned off.
FIXED = frozenset(
    {rule.code for module in (files, yaml, shape) for rule in module.RULES if rule.severity == Severity.ERROR}
    | {"committee-missing", "unknown-style", "templates-missing", "path-outside", "slot-backwards"}
    | {"attachment-missing", "attachment-empty", "attachment-unreadable", "days-backwards"}
    | {"unknown-check", "fixed-check", "unused-ignore"}
)
