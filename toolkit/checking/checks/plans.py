"""Rules about the entries of a year plan's file, each for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.committees import check_country
from toolkit.meetings.schedule import time_of
from toolkit.messages.message import Bilingual
from toolkit.reading.fields import day_of, days_of, mappings, text_of, whole_of
from toolkit.reading.filewords import key_in
from toolkit.yearplan.plan import earlier_days, excepted_days, period_of
from toolkit.yearplan.recurrence import MOST_DAYS, BadRuleError, read_rule, rule_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.findings import Finding
    from toolkit.reading.fields import Data, Keys
    from toolkit.reading.yamlio import Document

_NOT_WITH_A_RULE = ("date", "period", "moved_from")
_ONLY_WITH_A_RULE = frozenset({"from", "except"})
_EXAMPLE = "FREQ=MONTHLY;BYDAY=1WE"


def check_plan_rules(plan: Document) -> Iterator[Finding]:
    """What in a plan's entries cannot be, or is unlikely to be meant."""
    body = plan.fields
    year = whole_of(body, "year")
    names: set[str] = set()
    yield from check_country(plan)
    for keys, entry in mappings(body, "meetings"):
        yield from _check_hours(plan, keys, entry)
        yield from _check_days(plan, keys, entry, year)
        yield from _check_period(plan, keys, entry, year)
        if "rule" in entry:
            yield from _check_rule(plan, keys, entry, year)
        for key in () if "rule" in entry else sorted(_ONLY_WITH_A_RULE & entry.keys()):
            yield finding("without-rule", plan.key_place((*keys, key)), key=key_in(plan.words, key))
        name = text_of(entry, "id")
        if name and name in names:
            yield finding("plan-same-id", plan.place((*keys, "id")), name=name)
        names.add(name)


def _check_hours(plan: Document, keys: Keys, entry: Data) -> Iterator[Finding]:
    start, end = time_of(entry, "start"), time_of(entry, "end")
    days = days_of(entry.get("date"))
    has_one_day = days is None or days[0] == days[1]
    if start is not None and end is not None and end <= start and has_one_day:
        yield finding("meeting-backwards", plan.place((*keys, "end")), start=start, end=end)


def _check_days(plan: Document, keys: Keys, entry: Data, year: int | None) -> Iterator[Finding]:
    days = days_of(entry.get("date"))
    if days is None:
        return
    first, last = days
    if last < first:
        yield finding("days-backwards", plan.place((*keys, "date", "to")), first=first, last=last)
    if year is not None and first.year != year:
        yield finding("plan-other-year", plan.place((*keys, "date")), day=first, year=year)
    if first in earlier_days(entry):
        yield finding("moved-nowhere", plan.place((*keys, "moved_from")), day=first)


def _check_period(plan: Document, keys: Keys, entry: Data, year: int | None) -> Iterator[Finding]:
    period = period_of(entry)
    if period and period.first_month.year != year and year is not None:
        day = period.first_month
        yield finding("plan-other-year", plan.place((*keys, "period")), day=f"{day:%Y-%m}", year=year)
    if period and period.last_month < period.first_month:
        place = plan.place((*keys, "period", "to"))
        first, last = f"{period.first_month:%Y-%m}", f"{period.last_month:%Y-%m}"
        yield finding("period-backwards", place, first=first, last=last)


def _check_rule(plan: Document, keys: Keys, entry: Data, year: int | None) -> Iterator[Finding]:
    place = plan.place((*keys, "rule"))
    if not entry.keys().isdisjoint(_NOT_WITH_A_RULE):
        yield finding("date-and-rule", place)
        return
    written = text_of(entry, "rule")
    if not written:
        return
    try:
        rule = read_rule(written)
        days = rule_days(rule, year, day_of(entry, "from")) if year else None
    except BadRuleError as error:
        yield finding("bad-rule", place, reason=_reason(error.part), example=_EXAMPLE)
        return
    if not rule.tells_a_day and "from" not in entry:
        yield finding("rule-without-day", place, written=written)
    elif days is not None and not days:
        yield finding("rule-no-days", place, year=year)
    elif days and len(days) > MOST_DAYS:
        yield finding("rule-many-days", place, most=MOST_DAYS)
    for day in excepted_days(entry):
        if days is not None and day not in days:
            yield finding("except-unused", plan.place((*keys, "except")), day=day)


def _reason(part: str) -> Bilingual:
    """What is wrong in a rule, told by the part that is."""
    if not part:
        return Bilingual("FREQ= is missing", "FREQ= mangler")
    name = part.partition("=")[0].upper()
    if name == "BYDAY":
        return Bilingual(
            f"{part} is not understood; days are MO TU WE TH FR SA SU, and 1WE only with MONTHLY or YEARLY",
            f"{part} kan ikke forstås; dagene er MO TU WE TH FR SA SU, og 1WE kun med MONTHLY eller YEARLY",
        )
    if name == "FREQ":
        return Bilingual(
            f"{part} does not fit meetings: YEARLY, MONTHLY, WEEKLY or DAILY does",
            f"{part} passer ikke til møder: YEARLY, MONTHLY, WEEKLY eller DAILY gør",
        )
    return Bilingual(f"{part} is not understood", f"{part} kan ikke forstås")
