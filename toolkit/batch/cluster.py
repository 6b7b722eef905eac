"""Meetings built by the workers of a running Dask cluster. The only importer of distributed.

A meeting's files travel to a worker within its task, so that the scheduler can give the task to another
worker when one is lost: three times, unless Dask's configuration says otherwise
(distributed.scheduler.allowed-failures). What was made comes back and is written here.
"""

from __future__ import annotations

import importlib.metadata
import os
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from toolkit.batch.building import LeavingError, Outcome, Task, build_order
from toolkit.batch.inputs import plan_inputs
from toolkit.dataclass import dataclass
from toolkit.errors import CodedError, ConversionError, MinutesError, MissingProgramError
from toolkit.files.digests import full_path
from toolkit.files.resources import style_folder
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import Source, read_source
from toolkit.messages.message import Message
from toolkit.pipeline import make_products
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.batch.orders import Order
    from toolkit.messages.progress import Progress

_SECONDS_FOR_WORKERS = 20
_SECONDS_WITHOUT_WORKERS = 15  # one that is started anew has that long
_SECONDS_BETWEEN_LOOKS = 1
_LARGEST_TASK = "1GiB"  # Dask warns of larger ones; it would of every packet


@dataclass(frozen=True, slots=True)
class MeetingFiles:
    """The files of one meeting and its committee, by their paths below `root`, as `meeting` is."""

    root: str
    meeting: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Made:
    """What a worker made: files by their paths below the meeting's folder, or what stopped it."""

    files: Mapping[str, bytes]
    warnings: tuple[str, ...]
    pages: tuple[int, ...]
    error: MinutesError | None = None


class ClusterBuilders:
    """The workers of a Dask cluster, as many meetings at once as they have threads, and some in reserve."""

    def __init__(self, address: str, task: Task, progress: Progress) -> None:
        """Connect. Raises MissingProgramError without Dask, a cluster, workers, or this toolkit there."""
        self._task = task
        self._progress = progress
        self._leaving = False
        self._client = _connect(address)
        try:
            self.places = 2 * _count_places(self._client)
        except BaseException:
            self._client.close()
            raise

    def build(self, order: Order) -> Outcome:
        """Have one meeting built."""
        self._progress.begun(order.meeting)
        tell = partial(self._progress.stage, order.meeting)
        try:
            return build_order(order, self._task, tell, self._make)
        finally:
            self._progress.finished()

    def leave(self) -> None:
        """Give up what is under way."""
        self._leaving = True
        self._client.close()

    def _make(self, source: Source, log: BuildLog) -> Mapping[str, bytes]:
        from distributed import CancelledError, KilledWorker

        options = self._task.options
        bundle = pack_bundle(source, options)
        try:
            made = self._await(self._client.submit(make_on_worker, bundle, options, pure=False))
        except CancelledError:
            if self._leaving:
                raise LeavingError from None
            raise ConversionError("cluster-lost") from None
        except KilledWorker as error:
            raise ConversionError("workers-lost", cause=str(error.last_worker)) from error
        if made.error:
            raise made.error
        log.warnings.extend(made.warnings)
        log.pages.extend(made.pages)
        return made.files

    def _await(self, future: Any) -> Made:  # noqa: ANN401 - distributed publishes no types
        """What a worker makes. Raises ConversionError when there has been no worker for a while.

        Dask would wait for new ones for ever.
        """
        from distributed import TimeoutError as NotYetError

        last_seen = time.monotonic()
        while True:
            try:
                made: Made = future.result(timeout=_SECONDS_BETWEEN_LOOKS)
            except NotYetError:
                if future.done():  # it ended as we looked away, or failed with a time-out of its own
                    return cast("Made", future.result())
            else:
                return made
            if self._client.scheduler_info()["workers"]:
                last_seen = time.monotonic()
            elif time.monotonic() - last_seen > _SECONDS_WITHOUT_WORKERS:
                raise ConversionError("cluster-lost")


def _connect(address: str) -> Any:  # noqa: ANN401 - distributed publishes no types
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise MissingProgramError("no-dask", install="pip install 'minutes-toolkit[dask]'") from error
    dask.config.set({"distributed.admin.large-graph-warning-threshold": _LARGEST_TASK})
    try:
        return Client(address, set_as_default=False)
    except (OSError, ValueError) as error:
        raise MissingProgramError("no-cluster", address=address, cause=str(error)) from error


def _count_places(client: Any) -> int:  # noqa: ANN401
    """How many tasks the workers run at once; each must have this very toolkit."""
    from distributed import TimeoutError as NobodyError

    try:
        client.wait_for_workers(1, timeout=_SECONDS_FOR_WORKERS)
    except NobodyError as error:
        address = client.scheduler.address
        raise MissingProgramError("no-cluster", address=address, cause=Message("no-workers")) from error
    found = client.run(importlib.metadata.version, "minutes-toolkit", on_error="return")
    for worker, version in sorted(found.items()):
        if version != __version__:
            has = "-" if isinstance(version, BaseException) else str(version)
            raise MissingProgramError("other-version", worker=worker, version=has, own=__version__)
    return sum(client.nthreads().values())


def pack_bundle(source: Source, options: BuildOptions) -> MeetingFiles:
    """Everything that a meeting is made from, but for the toolkit's own templates, which workers have."""
    inputs = plan_inputs(source, options)
    own = style_folder("").resolve()
    files = [Path(path) for path in inputs.paths if Path(path).is_file()]
    if inputs.counts_on:
        folder = Path(full_path(source.checked.committee.path)).parent
        files += folder.rglob(source.checked.meeting.path.name)
    sent = {file for file in files if not file.resolve().is_relative_to(own)}
    # The committee's folder stands in one of its own: its name and what lies beside it count.
    root = Path(os.path.commonpath([file.parent for file in sent])).parent
    named = {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(sent)}
    meeting = Path(full_path(source.checked.meeting.path)).relative_to(root).as_posix()
    return MeetingFiles(str(root), meeting, named)


def make_on_worker(bundle: MeetingFiles, options: BuildOptions) -> Made:
    """Make a meeting's files in a folder of their own; messages name the places that the files came from."""
    with tempfile.TemporaryDirectory(prefix="minutes-") as name:
        folder = Path(name).resolve()
        for path, data in bundle.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        log = BuildLog(lambda _: None)
        try:
            source = read_source(folder / bundle.meeting, log)
            files = make_products(source, options, log)
        except MinutesError as error:
            return Made({}, (), (), _moved(error, str(folder), bundle.root))
        return Made(files, tuple(_moved(log.warnings, str(folder), bundle.root)), tuple(log.pages))


def _moved(said: Any, here: str, there: str) -> Any:  # noqa: ANN401 - whatever an error may hold
    """`said`, an error or something that it says, with each path in `here` as one in `there`."""
    if isinstance(said, str):
        return said.replace(here, there)
    if isinstance(said, Path):
        return Path(str(said).replace(here, there))
    if isinstance(said, list | tuple):
        return type(said)(_moved(each, here, there) for each in said)
    if isinstance(said, dict):
        return {key: _moved(value, here, there) for key, value in said.items()}
    if isinstance(said, Message):
        return Message(said.code, _moved(dict(said.values), here, there))
    if isinstance(said, CodedError):
        said.values = _moved(dict(said.values), here, there)
    elif isinstance(said, MinutesError):
        said.args = _moved(said.args, here, there)
    return said
