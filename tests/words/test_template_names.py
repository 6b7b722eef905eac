"""docs/templates.md and the context name the same things."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from toolkit.words import contextnames

PAGE = (Path(__file__).parents[2] / "docs" / "templates.md").read_text(encoding="utf-8")
TABLE_NAMES = re.findall(r"`(\w+(?:\.\w+)?)`", "".join(re.findall(r"^\|([^|]*)\|", PAGE, re.MULTILINE)))


def names_of(kind):
    return {field.name for field in fields(kind)}


NAMED = {
    "document": contextnames.DocumentContext,
    "meeting": contextnames.MeetingContext,
    "committee": contextnames.CommitteeContext,
    "item": contextnames.ItemContext,
    "packet": contextnames.PacketContext,
    "plan": contextnames.PlanContext,
    "planned": contextnames.PlannedContext,
    "register": contextnames.RegisterContext,
}
IN_LISTS = {kind for name, kind in vars(contextnames).items() if name.endswith("Context")} - {*NAMED.values()}


@pytest.mark.parametrize(("prefix", "kind"), NAMED.items())
def test_every_name_of_the_context_is_documented_and_no_other(prefix, kind):
    documented = {name.removeprefix(f"{prefix}.") for name in TABLE_NAMES if name.startswith(f"{prefix}.")}
    assert documented == names_of(kind) - {"is_break"}


@pytest.mark.parametrize("kind", sorted(IN_LISTS, key=lambda kind: kind.__name__))
def test_every_name_of_a_list_entry_is_documented(kind):
    assert [name for name in names_of(kind) if f"`{name}`" not in PAGE] == []
