"""`minutes build`: agenda, minutes and packet of one or many meetings."""

from __future__ import annotations

import sys
import time
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.batch.orders import Order, find_orphans, plan_orders
from toolkit.batch.records import find_unchanged
from toolkit.batch.summary import UNCHANGED, Result, render_summary
from toolkit.batch.unchanged import asked_products, outputs_of
from toolkit.buildsettings import EDITIONS, PRODUCT_WORDS, PRODUCTS, RENDERERS
from toolkit.commands.bilingual import Choice, Session, as_command, flag, in_session, option
from toolkit.commands.shared import asked_meetings, out_option, paths_argument, tell_ended, tell_unread
from toolkit.errors import ExitCode, UsageError
from toolkit.messages.clickwords import spoken
from toolkit.messages.phrases import phrase
from toolkit.messages.progress import show_progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toolkit.batch.building import Outcome, Task
    from toolkit.batch.running import Builders
    from toolkit.processes.groups import Program


def _read_products(context: click.Context, option: click.Parameter, value: str) -> frozenset[str]:
    products = asked_products(value)
    if products - PRODUCT_WORDS.keys() or not products:
        known = PRODUCT_WORDS.values() if spoken() == "da" else PRODUCT_WORDS
        raise click.BadParameter(phrase("choose_among", spoken(), words=", ".join(known)), context, option)
    return products


def _read_max_size(context: click.Context, option: click.Parameter, value: str | None) -> int | None:
    if value is None:
        return None
    from toolkit.meetings.sizes import read_size

    try:
        return read_size(value)
    except ValueError:
        raise click.BadParameter(phrase("size_such_as", spoken()), context, option) from None


@as_command(
    "build",
    da="""Lav dagsorden, referat og én PDF-pakke med alle bilag.

    STI er en mødefil eller en mappe, hvor der ledes efter meeting.yaml; uden STI er det den mappe, du står i.
    Mødet i hmu/2025-02-28/ skrives til build/hmu/2025-02-28/, den offentlige udgave til public/ i den.
    Dagsordenen laves fra status kladde, referatet fra status referat.

    Advarsler siges som af `minutes check` og stopper intet (hvilke beslutninger der mangler, siger kun den);
    en fejl stopper sit møde. Et møde får først sine
    filer, når alle er lykkedes; et møde med fejl stopper ikke de andre. Et møde, hvor intet er ændret, siden
    det blev bygget, heller ikke i bilagene, bygges ikke igen. Filerne nævnes på stdout; er der flere
    møder, kun de byggedes, medmindre --verbose er skrevet.

    \b
    Eksempler:
      minutes build hmu/2025-02-28
      minutes build hmu --only dagsorden,pakke
      minutes build --edition offentlig --out web
      minutes build . --jobs 2                 alle møder, to ad gangen
      minutes build hmu --max-size 20MB        pakker i filer, der kan sendes med mail
    """,
)
@paths_argument
@out_option(
    da="Mappe til det, der laves; hvert møde får sin egen i den.",
    en="Folder for what is made; each meeting gets its own in it.",
)
@option(
    "--only",
    default=",".join(PRODUCTS),
    callback=_read_products,
    metavar="NAMES",
    da=(
        "Lav kun disse, adskilt af kommaer: dagsorden, referat, pakke, web (offentlig udgave), tillæg "
        "(det nye, siden dagsordenen blev sendt ud)."
    ),
    en=(
        "Make only these, separated by commas: agenda, minutes, packet, web (public edition), "
        "supplement (what is new since the agenda was issued)."
    ),
)
@option(
    "--edition",
    type=Choice(EDITIONS),
    da="Lav kun denne udgave. [ellers: intern, og offentlig, når udvalget offentliggør]",
    en="Make only this edition. [default: internal, and public when the committee publishes]",
)
@option(
    "--renderer",
    type=Choice(RENDERERS),
    da="Hvad der laver Word-filer om til PDF. [ellers: indbygget, som ikke kræver andre programmer]",
    en="What turns Word files into PDF. [default: embedded, which needs no other program]",
)
@option(
    "--jobs",
    type=click.IntRange(min=1),
    da="Hvor mange møder der bygges ad gangen. [ellers: ét pr. processor, højst 4]",
    en="Meetings to build at a time. [default: one a processor, at most 4]",
)
@option(
    "--max-size",
    callback=_read_max_size,
    metavar="SIZE",
    da="Del pakker, der er større end dette, fx 20MB. [ellers: som udvalget siger]",
    en="Split packets larger than this, such as 20MB. [default: what the committee says]",
)
@option(
    "--dask",
    metavar="ADDRESS",
    da="Lad Dask-klyngen på denne adresse bygge møderne.",
    en="Let the workers of the Dask cluster at this address build the meetings.",
)
@flag(
    "--strict",
    da="Stop et møde, hvis dagsorden eller referat ikke er fuldt tilgængeligt.",
    en="Stop a meeting whose agenda or minutes are not fully accessible.",
)
@flag(
    "--archive",
    da="Lav hver PDF som PDF/A-2, som arkiver gemmer.",
    en="Make PDF/A-2, which archives keep, of every PDF.",
)
@flag(
    "--form",
    da="Lås alt i Word-filerne undtagen mødets tekster.",
    en="Lock everything in the Word files but the meeting's texts.",
)
@flag(
    "--verbose",
    da="Nævn, hvor flere møder bygges, også filerne fra dem, der er uændrede.",
    en="Where several meetings are built, list the files of unchanged ones too.",
)
@flag(
    "--force",
    da="Byg også det, der er uændret, siden det sidst blev bygget.",
    en="Build also what has not changed since it was built.",
)
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter per option
    session: Session,
    paths: Sequence[Path],
    out: Path,
    only: frozenset[str],
    edition: str | None,
    renderer: str | None,
    jobs: int | None,
    max_size: int | None,
    dask: str | None,
    strict: bool,  # noqa: FBT001 - an option's value
    archive: bool,  # noqa: FBT001 - an option's value
    form: bool,  # noqa: FBT001 - an option's value
    verbose: bool,  # noqa: FBT001 - an option's value
    force: bool,  # noqa: FBT001 - an option's value
    lang: str | None,
) -> ExitCode:
    """Make agenda, minutes and one PDF packet with every attachment.

    PATH is a meeting file or a folder that is searched for meeting.yaml; without
    one it is the folder you are in. The meeting in hmu/2025-02-28/ is written to
    build/hmu/2025-02-28/, its public edition to public/ in there. The agenda is made from
    status draft on, the minutes from status minutes on.

    Warnings are told as `minutes check` does and stop nothing (only that tells which decisions are missing
    yet); an error stops its meeting.
    A meeting's files are put in place only when all of them have succeeded; one
    broken meeting does not stop the others. A meeting from which nothing has changed since it was
    built, its files included, is not built again. The files are listed on stdout; of several meetings only
    those of the built ones, unless --verbose is said.

    \b
    Examples:
      minutes build hmu/2025-02-28
      minutes build hmu --only agenda,packet
      minutes build --edition public --out web
      minutes build . --jobs 2                 all meetings, two at a time
      minutes build hmu --max-size 20MB        packets in files that can be mailed
    """
    orders = plan_orders(map(str, asked_meetings(session, paths, lang)), str(out))
    _check_apart(orders, session.language)
    for message in tell_unread(paths, session.language):
        click.echo(message, err=True)
    from toolkit.batch.building import Task
    from toolkit.making.options import BuildOptions
    from toolkit.meetings.model import Edition

    options = BuildOptions(
        only, Edition(edition) if edition else None, renderer, lang, max_size, strict, archive, form=form
    )
    task = Task(options, session.language)
    begun = time.perf_counter()
    outcomes = {} if force else _find_unchanged(orders, task)
    try:
        _build(orders, task, jobs, dask, outcomes, session.making)
    finally:  # an interruption leaves the finished meetings to be told
        listed = verbose or len(orders) == 1
        tell_ended(_ended(outcomes[order], lists_unchanged=listed) for order in orders if order in outcomes)
        _tell_orphans(orders, session.language)
        if len(orders) > 1:
            results = [_result(order, outcomes[order]) for order in orders if order in outcomes]
            click.echo(render_summary(results, time.perf_counter() - begun, session.language), err=True)
    ended = (outcomes[order].exit_code for order in orders)
    return next((code for code in ended if code), ExitCode.DONE)


def _find_unchanged(orders: Sequence[Order], task: Task) -> dict[Order, Outcome]:
    """The outcome of each meeting that need not be built."""
    from toolkit.batch.building import Outcome, find_unchanged_numbers

    outcomes = {}
    for order in orders:
        record = find_unchanged(order, task.settings) or find_unchanged_numbers(order, task)
        if record:
            outputs = tuple(map(Path, outputs_of(order, record)))
            told = record.told
            if len(orders) == 1:
                told = (*told, phrase("unchanged", record.language, meeting=order.meeting))
            outcomes[order] = Outcome(UNCHANGED, ExitCode.DONE, outputs, told, record.pages)
    return outcomes


def _build(  # noqa: PLR0913, PLR0917 - what was asked for, and what is there by now
    orders: Sequence[Order],
    task: Task,
    jobs: int | None,
    dask: str | None,
    outcomes: dict[Order, Outcome],
    making: Program | None,
) -> None:
    """Build the meetings that have no outcome yet, and add theirs as they come."""
    waiting = [order for order in orders if order not in outcomes]
    if not waiting:
        return
    from toolkit.batch.building import build_here

    if len(waiting) == 1 and not dask:
        with show_progress(1, sys.stderr, phrase("stage build", task.language)) as progress:
            outcomes[waiting[0]] = build_here(waiting[0], task, progress, making)
        return
    from toolkit.batch.running import ProcessBuilders, begin_builders, build_by

    places = min(jobs or ProcessBuilders.places, len(waiting))
    ready = begin_builders(task, places) if not dask else []
    with show_progress(len(waiting), sys.stderr, phrase("stage build", task.language)) as progress:
        builders: Builders = ProcessBuilders(task, progress, ready)
        if dask:
            from toolkit.batch.cluster import ClusterBuilders

            builders = ClusterBuilders(dask, task, progress)
        outcomes.update(build_by(builders, waiting, jobs or builders.places))
        for order in waiting if not dask else ():
            if outcomes[order].is_crowded:  # alone there may be room for it
                outcomes[order] = build_here(order, task, progress, None)


def _result(order: Order, outcome: Outcome) -> Result:
    return Result(order.committee_name, outcome.state, outcome.pages, outcome.seconds)


def _ended(outcome: Outcome, *, lists_unchanged: bool) -> tuple[tuple[str, ...], tuple[Path, ...]]:
    """What to say of a meeting, and its files as far as they are to be listed."""
    is_listed = lists_unchanged or outcome.state != UNCHANGED
    return outcome.messages, outcome.outputs if is_listed else ()


def _tell_orphans(orders: Sequence[Order], language: str) -> None:
    """Say which public files belong to no meeting any more."""
    from toolkit.publishing.withdrawal import outdated_files

    for public in find_orphans(orders):
        if outdated_files(public):
            message = phrase("orphan", language)
            click.echo(phrase("warning", language, meeting=public, message=message), err=True)


def _check_apart(orders: Sequence[Order], language: str) -> None:
    """Raise `UsageError` when two meetings would be written over each other."""
    owners: dict[Path, Path] = {}
    for order in orders:
        if order.folder is None:
            continue  # the check will say so
        if order.folder.resolve() == Path(realpath(order.meeting)).parent:  # it may be a link to itself
            raise UsageError(phrase("out_is_source", language, folder=order.folder))
        if order.folder in owners:
            both = f"{owners[order.folder]}, {order.meeting}"
            raise UsageError(phrase("same_folder", language, meetings=both, folder=order.folder))
        owners[order.folder] = order.meeting
