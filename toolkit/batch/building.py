"""One meeting of a batch: built, told about, and recorded so that the next batch can leave it alone."""

from __future__ import annotations

import sys
import time
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING, cast

from toolkit.batch.inputs import plan_inputs
from toolkit.batch.records import BuildRecord, find_alike, meetings_beside, read_record, write_record
from toolkit.batch.summary import BUILT, FAILED
from toolkit.buildsettings import settings_text
from toolkit.checking.yearnumbers import first_number_of
from toolkit.dataclass import dataclass, field_names, replace
from toolkit.errors import ExitCode, InputError, is_crowded
from toolkit.files.digests import full_path, office_state, output_state, program_state, reader_state, state_of
from toolkit.files.edited import tell_kept
from toolkit.making.beginning import begin_making
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.publicfiles import tell_of_public
from toolkit.making.source import Source, read_source
from toolkit.messages.phrases import committee_language, phrase
from toolkit.messages.terminal import wants_colour
from toolkit.pipeline import having_meeting, make_products, tell_outdated, write_meeting
from toolkit.publishing.withdrawal import PUBLICATION
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from toolkit.batch.orders import Order
    from toolkit.making.editions import MakeEdition
    from toolkit.messages.progress import Progress
    from toolkit.processes.groups import Program

    Maker = Callable[[Source, BuildLog], Mapping[str, bytes]]
    """Makes a meeting's files, by their paths below its folder, and tells the log about it."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it ended for one meeting: its exit code and state, its files, and what to tell the user.

    `pages` are those of its PDFs, `seconds` how long it took; `is_crowded` as its failure.
    """

    state: str
    exit_code: ExitCode = ExitCode.DONE
    outputs: tuple[Path, ...] = ()
    messages: tuple[str, ...] = ()
    pages: int = 0
    seconds: float = 0.0
    is_crowded: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked for every meeting of one batch.

    `language` is that of messages where neither the user nor the meeting's committee says.
    """

    options: BuildOptions
    language: str

    @property
    def settings(self) -> str:
        """The options in the words that records are kept under."""
        asked, usual = self.options, BuildOptions()
        settings = {name: getattr(asked, name) for name in field_names(asked)}
        return settings_text({n: value for n, value in settings.items() if value != getattr(usual, n)})

    def language_of(self, order: Order) -> str:
        """The language of messages about a meeting."""
        if self.options.language or order.committee is None:
            return self.options.language or self.language
        return committee_language(read_yaml(order.committee).data, self.language)


class LeavingError(Exception):
    """The batch has been interrupted."""


def build_order(order: Order, task: Task, progress: Callable[[str], None], make: Maker) -> Outcome:
    """Build one meeting by `make`, telling `progress` in words what goes on.

    A failure becomes words and an exit code, so that the other meetings go on. Raises what is no failure of
    the meeting: LeavingError, when `make` does.
    """
    begun = time.perf_counter()
    log = BuildLog(lambda stage: progress(phrase(f"stage {stage}", language)))
    language = task.language
    try:
        language = task.language_of(order)
        with having_meeting(order.folder, log) if order.folder else nullcontext():
            outcome = _build(order, task, log, language, make)
    except LeavingError:
        raise
    except Exception as error:  # noqa: BLE001 - described by the one handler
        outcome = failed(order, task, error)
        kept = _remarks(order, tell_kept(log.kept, language), language)
        outcome = replace(outcome, messages=(*outcome.messages, *kept))
    for words in tell_of_public(log, outcome.outputs, language):
        told = phrase("warning", language, meeting=order.meeting, message=words)
        outcome = replace(outcome, messages=(*outcome.messages, told))
    return replace(outcome, seconds=time.perf_counter() - begun)


def build_here(order: Order, task: Task, progress: Progress, begun: Program | None) -> Outcome:
    """Build a meeting that nobody else is built beside; what makes its editions may have `begun`."""
    progress.begun(order.meeting)
    try:
        with begin_making(task.language, begun) as making:
            stage, make = partial(progress.stage, order.meeting), partial(_made, task, making)
            return build_order(order, task, stage, make)
    finally:
        progress.finished()


def failed(order: Order, task: Task, error: Exception) -> Outcome:
    """The outcome of a meeting whose build `error` stopped."""
    from toolkit.reporting.failure import describe_failure

    failure = describe_failure(error, task.language_of(order), order.meeting)
    return Outcome(FAILED, failure.exit_code, messages=(failure.text,), is_crowded=is_crowded(error))


def _made(task: Task, making: MakeEdition, source: Source, log: BuildLog) -> Mapping[str, bytes]:
    return make_products(source, task.options, log, making)


def _build(order: Order, task: Task, log: BuildLog, language: str, make: Maker) -> Outcome:
    from toolkit.reporting.reporter import format_warnings  # a meeting that is not built has none

    own = [full_path(file) for file in (order.meeting, order.committee) if file]
    first = _states([*own, *meetings_beside(order)])
    source = read_source(order.meeting, log, order.folder)
    inputs = plan_inputs(source, task.options)
    stood = {**_states(inputs.paths), **first}
    folder = cast("Path", order.folder)  # the check has found the committee that it follows from
    earlier = read_record(order, task.settings)
    written = earlier.outputs if earlier else {}
    outputs = write_meeting(folder, source, lambda: make(source, log), log, written)
    remarks = _remarks(order, log.warnings, language)
    tell_outdated(folder, source.meeting, language, log, written)
    if _states(stood) == stood:  # nobody has changed a file meanwhile
        told = (*format_warnings(source.checked.findings, language, colour=False), *remarks)
        record = BuildRecord(
            program=program_state(),
            committee=full_path(source.checked.committee.path),
            inputs={path: stood[path] for path in inputs.paths} | _public_state(folder, outputs),
            others={path: stood[path] for path in meetings_beside(order)} if inputs.counts_on else None,
            first_number=_first_number(order) if inputs.counts_on else None,
            office=office_state() if inputs.needs_office else "",
            reader=reader_state() if inputs.needs_reader else "",
            outputs={output.relative_to(folder).as_posix(): output_state(str(output)) for output in outputs},
            told=told,
            pages=sum(log.pages),
            language=language,
        )
        write_record(order, task.settings, record)
    found = format_warnings(source.checked.findings, language, colour=wants_colour(sys.stderr))
    shown = (*found, *_remarks(order, [*log.warnings, *tell_kept(log.kept, language)], language))
    return Outcome(BUILT, ExitCode.DONE, outputs, shown, sum(log.pages))


def _public_state(folder: Path, outputs: Iterable[Path]) -> dict[str, str]:
    """What a build that makes no public files leaves of those that there are: others are judged anew."""
    public = folder / PUBLICATION
    return {} if public in outputs else _states([full_path(public)])


def _remarks(order: Order, warnings: Iterable[str], language: str) -> tuple[str, ...]:
    """What there is to say about the documents, each thing once."""
    return tuple(
        phrase("warning", language, meeting=order.meeting, message=text) for text in dict.fromkeys(warnings)
    )


def find_unchanged_numbers(order: Order, task: Task) -> BuildRecord | None:
    """The record of a meeting of which nothing has changed but meetings beside it, without any effect on it.

    With `numbering: year` a committee's meetings count on from one another; an edited one seldom has other
    item numbers for that.
    """
    record = find_alike(order, task.settings)
    if record is None or record.others is None:
        return None
    others = _states(meetings_beside(order))
    try:
        if _first_number(order) != record.first_number:
            return None
    except InputError:  # the build will say which of them cannot be read
        return None
    record.others = others
    write_record(order, task.settings, record)
    return record


def _first_number(order: Order) -> int:
    """The number of a meeting's first item. Raises InputError when an earlier meeting cannot be read."""
    committee_file = cast("Path", order.committee)
    meeting, committee = read_yaml(order.meeting).fields, read_yaml(committee_file).fields
    return first_number_of(order.meeting, meeting, committee_file, committee)


def _states(paths: Iterable[str]) -> dict[str, str]:
    return {path: state_of(path) for path in paths}
