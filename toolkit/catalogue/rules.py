"""All rules together."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.catalogue import (
    accessibility,
    attached,
    filenames,
    files,
    filetexts,
    issuing,
    markdowntexts,
    meetings,
    ownfields,
    people,
    plans,
    planyear,
    presence,
    procedure,
    quotes,
    references,
    shape,
    templatefiles,
    templatenames,
    templatereaders,
    templatetags,
    texts,
    times,
    workspaces,
    yaml,
)
from toolkit.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.catalogue.rule import Rule

_TEMPLATES = (templatefiles, templatereaders, templatetags, templatenames)
RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.code: rule
        for module in (
            *(files, yaml, quotes, shape, workspaces, times, meetings, people, references, texts, plans),
            accessibility,
            attached,
            filenames,
            filetexts,
            markdowntexts,
            planyear,
            procedure,
            presence,
            ownfields,
            issuing,
            *_TEMPLATES,
        )
        for rule in module.RULES
    }
)

# What these demand, every later stage takes for granted: they cannot be turned off.
FIXED = frozenset(
    {
        rule.code
        for module in (files, yaml, quotes, shape)
        for rule in module.RULES
        if rule.severity == Severity.ERROR
    }
    # A committee's wishes are about its meetings; its templates may be other committees' too.
    | {rule.code for module in _TEMPLATES for rule in module.RULES}
    | {"bad-language", "text-too-long", "text-in-pieces", "own-field-unknown", "own-field-form"}
    | {
        "committee-missing",
        "issued-altered",
        "issued-damaged",
        "issued-unlisted",
        "correction-changed",
        "unknown-style",
        "templates-missing",
        "path-outside",
    }
    | {"slot-backwards", "slot-past-midnight"}
    | {"attachment-missing", "attachment-empty", "attachment-unreadable", "attachment-on-web"}
    | {"days-backwards", "period-backwards", "unknown-country", "plan-same-id"}
    | {"bad-rule", "rule-without-day", "rule-no-days", "rule-many-days", "date-and-rule", "without-rule"}
    | {"unknown-check", "fixed-check", "unused-ignore"}
)
