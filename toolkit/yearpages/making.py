"""The order of a plan's build on one screen: from the year to document, wheel, calendar and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.convert import choose_renderer
from toolkit.convert.finish import finish_document
from toolkit.documents.contents import fill_contents
from toolkit.documents.housecolour import house_colour
from toolkit.making.documents import template_called
from toolkit.messages.phrases import phrase
from toolkit.words.wording import words_of
from toolkit.yearpages.calendar import join_calendars, read_calendar, render_calendar
from toolkit.yearpages.document import TEMPLATE, plan_facts, render_plan
from toolkit.yearpages.tables import plans_csv, plans_json
from toolkit.yearpages.wheel import render_png, render_wheel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.making.options import BuildLog
    from toolkit.yearplan.model import YearPlan

CALENDAR = "plan.ics"


def make_plan(plan: YearPlan, before: bytes | None, language: str, log: BuildLog) -> dict[str, bytes]:
    """Make all files of one plan, by name; `before` is the calendar that stands where they will go.

    `language` is that of warnings. Raises TemplateError or ConversionError.
    """
    template = template_called(plan.committee, TEMPLATE)
    with log.stage("wheel"):
        svg = render_wheel(plan, house_colour(template))
        png = render_png(svg)
    with log.stage("plan: render"):
        docx = render_plan(plan, png, template)
    with log.stage("plan: pages"):
        renderer = choose_renderer(None)
        docx, pages = fill_contents(docx, renderer.convert_document, renderer.measure_document)
        pages = finish_document(pages, plan_facts(plan))
    if pages.undrawn:
        log.warnings.append(phrase("pages undrawn", language, characters=" ".join(pages.undrawn)))
    with log.stage("calendar"):
        calendar = read_calendar(before) if before is not None else None
        if before is not None and calendar is None:
            log.warnings.append(phrase("calendar_anew", language))
        ics = render_calendar(plan, calendar)
    return {
        "plan.docx": docx,
        "plan.pdf": pages.pdf,
        CALENDAR: ics,
        "plan.csv": plans_csv([plan]),
        "plan.json": plans_json([plan]),
        "wheel.svg": svg.encode(),
        "wheel.png": png,
    }


def make_joint_calendar(plans: Sequence[YearPlan], calendars: Sequence[bytes]) -> dict[str, bytes]:
    """Make the files in which several committees' years are one calendar, by name.

    `calendars` are the plans' own, whose events the joint one has as they are: who imports both has each
    meeting once. A wheel or a table of a hundred committees on one page is nothing that anybody could read.
    """
    name = words_of(plans[0].committee).phrase("plan_heading", year=str(plans[0].year))
    return {
        CALENDAR: join_calendars(name, calendars),
        "plan.csv": plans_csv(plans),
        "plan.json": plans_json(plans),
    }
