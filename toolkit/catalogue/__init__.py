"""Every rule that a finding can name, with its words in English and Danish.

The codes are part of the interface: committees switch them off, scripts read them. They do not change.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.catalogue import files, meetings, people, references, shape, texts, times, workspaces, yaml
from toolkit.findings import Finding, Severity

if TYPE_CHECKING:
    from toolkit.catalogue.rule import Rule
    from toolkit.findings import Place

RULES: MappingProxyType[str, Rule] = MappingProxyType(
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


def rule_for(code: str) -> Rule:
    """The rule of that code; raises KeyError for a code that is none."""
    return RULES[code]


def finding(code: str, place: Place, **values: object) -> Finding:
    """A finding of the rule `code`, as bad as the rule says, with the values that its sentences name."""
    return Finding(code, place, RULES[code].severity, MappingProxyType(values))
