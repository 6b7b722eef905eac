"""Everything that can be told about year plans: each with its committee's file, and all as one calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.checking.checks.committeefile import committee_of, worded
from toolkit.checking.checks.planclashes import check_clashes
from toolkit.checking.checks.plandays import check_plan_days, check_yearly
from toolkit.checking.checks.planfiles import check_plan_files
from toolkit.checking.checks.plans import check_plan_rules
from toolkit.checking.checks.planview import plan_view
from toolkit.checking.checks.silence import apply_comments, apply_severities, drop_silenced
from toolkit.checking.checks.texts import check_lost_words
from toolkit.checking.schema import check_schema
from toolkit.namedtuple import NamedTuple
from toolkit.reading.filewords import in_words
from toolkit.reading.workspace import find_plans
from toolkit.reading.yamlio import Document, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from toolkit.findings import Finding


class CheckedPlan(NamedTuple):
    """A year plan's two files as they were read, and everything found in them."""

    plan: Document
    committee: Document
    findings: tuple[Finding, ...]


def read_and_check_plan(plan_file: Path) -> CheckedPlan:
    """The files of one year's plan with all their findings, as `read_and_check` has those of a meeting."""
    return check_read_plan(read_yaml(plan_file), None)


def read_plans(paths: Sequence[Path]) -> list[CheckedPlan]:
    """The plans that `paths` name (files, or folders that are searched) with all their findings.

    They are one calendar: a plan's findings have those where it clashes with another committee's.
    """
    plans = [read_and_check_plan(file) for file in find_plans(paths)]
    clashes = check_calendar(plans)
    return [
        plan._replace(
            findings=(*plan.findings, *(found for found in clashes if found.place.path == plan.plan.path))
        )
        for plan in plans
    ]


def check_calendar(plans: Sequence[CheckedPlan]) -> list[Finding]:
    """The people and rooms that meetings of several plans want at once, told as the committees want it."""
    by_path = {plan.plan.path: plan for plan in plans}
    found = check_clashes(plan_view(plan.plan, plan.committee) for plan in plans)
    kept: list[Finding] = []
    for clash in found:
        plan = by_path[clash.place.path]
        told = apply_severities(drop_silenced([clash], plan.plan), plan.committee)
        kept += in_words(told, plan.plan)
    return kept


def check_read_plan(plan: Document, today: date | None) -> CheckedPlan:
    """As `read_and_check_plan` for a file that has been read; deadlines are past or not by `today`."""
    committee, found = committee_of(plan.path)
    return CheckedPlan(plan, committee, (*found, *check_plan(plan, committee, today)))


def check_plan(plan: Document, committee: Document, today: date | None = None) -> Iterator[Finding]:
    """Everything found in a year plan's file, as its committee wants it; `today` tells what is past."""
    plan = worded(plan, committee)
    view = plan_view(plan, committee)
    found = [
        *plan.findings,
        *check_schema(plan, "plan"),
        *check_plan_rules(plan),
        *check_plan_days(view),
        *check_yearly(view),
        *check_plan_files(view, today),
        *check_lost_words(plan),
    ]
    yield from in_words(apply_severities(apply_comments(found, plan), committee), plan)
