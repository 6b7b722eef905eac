"""The settings of a committee's conversions, and the converters that heed its limits."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager
from functools import cache, partial
from threading import Lock
from typing import TYPE_CHECKING

from toolkit.attachments.outcome import Settings
from toolkit.files.resources import style_folder
from toolkit.meetings.model import Edition, Meeting
from toolkit.words.labels import labels_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toolkit.attachments.pagemaking import Converters, ReadyPart
    from toolkit.meetings.limits import Limits

# Each variable whose name begins so holds one password: MINUTES_PASSWORD, MINUTES_PASSWORD_2.
_PASSWORD = "MINUTES_PASSWORD"  # noqa: S105 - a variable's name


def settings_for(meeting: Meeting, *, archival: bool = False) -> Settings:
    """Return how the meeting's attachments are converted; the passwords are those in the environment.

    `archival` tells that the packet is to be PDF/A-2.
    """
    committee = meeting.committee
    return Settings(
        template=(committee.templates or style_folder(committee.style)) / "agenda.docx",
        labels=dict(labels_for(committee.language, committee.style, committee.labels)),
        language=committee.language,
        limits=committee.limits,
        passwords=read_passwords(os.environ),
        packet=committee.packet,
        archival=archival,
        public=meeting.edition is Edition.PUBLIC,
    )


def read_passwords(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the passwords that the user has set, in the order of their variables' names."""
    names = sorted(name for name in environment if name.startswith(_PASSWORD))
    return tuple(dict.fromkeys(environment[name] for name in names if environment[name]))


@contextmanager
def open_converters(limits: Limits, find_ready: Callable[[], ReadyPart]) -> Iterator[Converters]:
    """Give the converters of one build, who know what was converted before; they end with the context.

    `find_ready` loads `ready_part`, which stands in a room above this one. Neither that nor what converts is
    loaded, and no process begins, before something is new.
    """
    from toolkit.attachments.keeping import keep_conversions
    from toolkit.attachments.later import put_off

    opening = Lock()
    with ExitStack() as stack:

        @cache
        def opened() -> Converters:
            return stack.enter_context(_converting(limits, find_ready()))

        def open_once() -> Converters:
            with opening:
                return opened()

        yield keep_conversions(put_off(open_once))


@contextmanager
def _converting(limits: Limits, ready: ReadyPart) -> Iterator[Converters]:
    """Give the converters of one build, who know nothing yet."""
    from toolkit.attachments.conversion.file import convert_file, recognise_file
    from toolkit.attachments.conversion.searching import numbers_in_office_file
    from toolkit.attachments.conversion.worker import converting_apart
    from toolkit.attachments.keeping import keep_scans
    from toolkit.attachments.pagemaking import Converters
    from toolkit.attachments.scans import ScanReading
    from toolkit.convert.foreign import convert_office, rewrite_texts, rewrite_workbooks
    from toolkit.convert.officetags import mended
    from toolkit.convert.soffice import shows_something
    from toolkit.convert.wordapart import word_files_apart
    from toolkit.pdf.pdfium import load_pdfium
    from toolkit.processes.forks import can_fork
    from toolkit.processes.scanreader import read_scan

    workbooks = partial(rewrite_workbooks, seconds=limits.seconds, megabytes=limits.memory)
    texts = partial(rewrite_texts, seconds=limits.seconds, megabytes=limits.memory)
    with (
        word_files_apart(limits.seconds, limits.memory, at_once=False) as word,
        converting_apart(limits, at_once=False) as do,
    ):
        office = partial(
            convert_office,
            seconds=limits.seconds,
            megabytes=limits.memory,
            mend=partial(do, mended),
            shows=partial(do, shows_something),
        )
        read = partial(read_scan, seconds=limits.seconds, megabytes=limits.memory)
        reading = ScanReading(partial(do, ready), do, keep_scans(read))
        ours = (partial(do, recognise_file), partial(do, convert_file))
        search = partial(do, numbers_in_office_file)

        def begin(count: int, words: int, pictures: int) -> None:
            load_pdfium()
            word.begin(words)
            if pictures > 1 and count > 1 and can_fork():  # each process would load it
                from toolkit.attachments.conversion.images import learn_formats

                learn_formats()
            do.begin(count)

        yield Converters(*ours, word, office, reading, workbooks, texts, search, begin=begin)
