"""Every rule that a finding can name, with its words in English and Danish.

The codes are part of the interface: committees switch them off, scripts read them. They do not change.
The rules are loaded when the first finding is made: most files have none.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.findings import Finding, Place

if TYPE_CHECKING:
    from toolkit.catalogue.rule import Rule
    from toolkit.catalogue.rules import FIXED, RULES
    from toolkit.messages.phrases import Value

__all__ = ["FIXED", "RULES", "finding", "rule_for"]


def __getattr__(name: str) -> object:
    if name not in {"FIXED", "RULES"}:
        raise AttributeError(name)
    from toolkit.catalogue import rules

    return getattr(rules, name)


def rule_for(code: str) -> Rule:
    """The rule of that code; raises KeyError for a code that is none."""
    from toolkit.catalogue.rules import RULES

    return RULES[code]


def finding(code: str, place: Place, **values: Value) -> Finding:
    """A finding of the rule `code`, as bad as the rule says, with the values that its sentences name."""
    return Finding(code, place, rule_for(code).severity, MappingProxyType(values))
