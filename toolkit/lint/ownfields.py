"""Whether the `item.fields.NAME` of templates are fields that their committee declares, in the right tags."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.suggestions import closest
from toolkit.meetings.ownfields import declared_fields
from toolkit.reading.fields import mapping
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from toolkit.findings import Finding
    from toolkit.lint.tags import Tag
    from toolkit.messages.phrases import Value

_USE = regex(r"\b(\w+\.fields)(?:\.(\w+)|\[\s*[\"']([^\"']+)[\"']\s*\])")


def check_own_names(tag: Tag, declared: Mapping[str, bool] | None) -> Iterator[Finding]:
    """Names that nobody declares, and texts outside {{p }}; `declared` None where no committee is known."""
    if declared is None or ".fields" not in tag.inner:
        return
    for use in _USE.finditer(tag.inner):
        name = use[2] or use[3]
        values: dict[str, Value] = {"where": tag.where, "tag": tag.text}
        if name not in declared:
            guess = closest(name, declared)
            yield finding(
                "template-unknown-name", tag.spot.place, name=f"{use[1]}.{name}", guess=guess, **values
            )
        elif use[0] == tag.inner.strip() and declared[name] != (tag.prefix == "p") and tag.text[:2] == "{{":
            right = f"{{{{p {use[0]} }}}}" if declared[name] else f"{{{{ {use[0]} }}}}"
            yield finding("template-form", tag.spot.place, right=right, **values)


def declared_names(template: Path) -> Mapping[str, bool] | None:
    """The own fields of the committee above a template: each name, and whether it holds a text of paragraphs.

    None where there is no committee's file.
    """
    committee = find_committee(template)
    return None if committee is None else _names_in(committee)


@lru_cache(maxsize=8)
def _names_in(committee: Path) -> Mapping[str, bool]:
    declared = declared_fields(mapping(read_yaml(committee).data))
    return {field.name: field.kind == "text" for fields in declared.values() for field in fields}
