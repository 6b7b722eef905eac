"""What a meeting was built from, kept so that the next build can tell that nothing has changed.

The records stand in the user's cache and not beside the documents: they name closed attachments and quote
warnings about closed items, and a folder of public documents is copied to a web server as it is.
"""

# ruff: noqa: PTH118, PTH123 - `Path` takes half of the time

from __future__ import annotations

import os
from functools import cache
from itertools import chain, islice

from toolkit.buildsettings import ASIDE, PUBLIC
from toolkit.files.cachefolder import RECORDS, cache_folder, cache_place
from toolkit.files.digests import (
    digest_of,
    full_path,
    known_state,
    office_state,
    program_state,
    reader_state,
    stands,
)
from toolkit.reading.lookup import committee_place, meeting_places

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toolkit.batch.orders import Order

    States = Mapping[str, str]

_SUFFIX = ".record"
_BETWEEN = "\0"
_ODD_LETTERS = "surrogatepass"  # halves of letters may stand in names and texts; they are kept as they are


class BuildRecord:
    """One build of one meeting.

    `inputs` give what stood at each path (`state_of`), `outputs` the same (`output_state`) by the path below
    the meeting's folder. `others` are the meetings that `numbering: year` counts through, and
    `first_number` is what came of it; both None where each meeting counts for itself. `office` is LibreOffice
    and `reader` Tesseract, "" where it had no part. `told` are the warnings, in `language`.
    """

    def __init__(  # noqa: PLR0913 - all of them by name
        self,
        *,
        program: str,
        committee: str,
        inputs: States,
        others: States | None,
        first_number: int | None,
        office: str,
        reader: str,
        outputs: States,
        told: Iterable[str],
        pages: int,
        language: str,
    ) -> None:
        self.program = program
        self.committee = committee
        self.inputs = inputs
        self.others = others
        self.first_number = first_number
        self.office = office
        self.reader = reader
        self.outputs = outputs
        self.told = tuple(told)
        self.pages = pages
        self.language = language


def find_unchanged(order: Order, settings: str) -> BuildRecord | None:
    """The record of a meeting from which nothing has changed since, its outputs included; else None."""
    record = find_alike(order, settings)
    return record if record and _holds(record.others or {}) and _same_others(record, order) else None


def find_alike(order: Order, settings: str) -> BuildRecord | None:
    """As `find_unchanged`, whatever the other meetings that its numbers follow from have become."""
    record = read_record(order, settings)
    folder = order.output_place
    if record is None or order.committee_place is None or folder is None:
        return None
    outputs = {os.path.join(folder, name): state for name, state in record.outputs.items()}
    same = (
        record.program == program_state()
        and record.committee == full_path(order.committee_place)
        and _holds(record.inputs)
        and all(stands(path, state) for path, state in outputs.items())
        and record.office in {"", office_state() if record.office else ""}
        and record.reader in {"", reader_state() if record.reader else ""}
        and not os.path.exists(os.path.join(folder, ASIDE))  # noqa: PTH110 - left by a build that was killed
        and _makes_public(record, folder)
    )
    return record if same else None


def _makes_public(record: BuildRecord, folder: str) -> bool:
    """Whether a build made the public edition, if there is one: that may be of a time when more was open."""
    return not os.path.isdir(os.path.join(folder, PUBLIC)) or any(  # noqa: PTH112
        name.startswith(f"{PUBLIC}/") for name in record.outputs
    )


def _holds(states: States) -> bool:
    return all(known_state(path) == state for path, state in states.items())


def _same_others(record: BuildRecord, order: Order) -> bool:
    return record.others is None or set(record.others) == set(meetings_beside(order))


def meetings_beside(order: Order) -> tuple[str, ...]:
    """The files of the committee's other meetings, in full."""
    if order.committee_place is None:
        return ()
    own, committee = full_path(order.meeting_place), full_path(order.committee_place)
    return tuple(file for file in _meetings_of(committee) if file != own)


@cache
def _meetings_of(committee: str) -> tuple[str, ...]:
    found = meeting_places([os.path.dirname(committee)])  # noqa: PTH120 - as above
    return tuple(meeting for meeting in found if committee_place(meeting) == committee)


def read_record(order: Order, settings: str) -> BuildRecord | None:
    """The record of a meeting's last build with `settings`; None where there is none that can be read."""
    try:
        return _record_in(_read_whole(_place(order, settings)).decode("utf-8", _ODD_LETTERS))
    except (OSError, ValueError):  # none, half a one, or of another version
        return None


def _read_whole(place: str) -> bytes:
    """What a record says; nothing when it is half a file, or somebody has been there. Raises OSError."""
    with open(place, "rb") as file:
        digest, _, text = file.read().partition(b"\n")
    return text if digest.decode("ascii", "replace") == digest_of(text) else b""


def count_damaged() -> int:
    """How many records are damaged; each costs a build and is written anew by it."""
    return sum(_is_damaged(str(file)) for file in (cache_folder() / RECORDS).glob(f"*/*{_SUFFIX}"))


def _is_damaged(place: str) -> bool:
    try:
        return not _read_whole(place)
    except OSError:
        return True


def write_record(order: Order, settings: str, record: BuildRecord) -> None:
    """Keep a record; where there is no place for it, the meeting is built again next time."""
    place = _place(order, settings)
    aside = f"{place}.{os.getpid()}"
    text = _text_of(record).encode("utf-8", _ODD_LETTERS)
    try:
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)  # noqa: PTH103, PTH120
        with open(aside, "wb") as file:
            file.write(digest_of(text).encode("ascii") + b"\n" + text)
        os.replace(aside, place)  # noqa: PTH105
    except OSError:
        from contextlib import suppress

        with suppress(OSError):
            os.unlink(aside)  # noqa: PTH108


def _text_of(record: BuildRecord) -> str:
    """A record as five lists of texts, each behind its length, with NULs between all.

    No path has one, and nothing is seen of one in a warning.
    """
    number = "" if record.first_number is None else str(record.first_number)
    facts = (record.program, record.committee, record.office, record.reader, record.language)
    states = (record.inputs, record.others or {}, record.outputs)
    told = [line.replace(_BETWEEN, "") for line in record.told]
    lists = (
        (*facts, str(record.pages), number),
        *(tuple(chain.from_iterable(each.items())) for each in states),
        told,
    )
    return _BETWEEN.join(text for each in lists for text in (str(len(each)), *each))


def _record_in(text: str) -> BuildRecord:
    """The record that is written so. Raises ValueError."""
    texts = iter(text.split(_BETWEEN))
    facts, inputs, others, outputs, told = (list(islice(texts, int(length))) for length in texts)
    program, committee, office, reader, language, pages, first_number = facts
    return BuildRecord(
        program=program,
        committee=committee,
        inputs=_pairs(inputs),
        others=_pairs(others) if first_number else None,
        first_number=int(first_number) if first_number else None,
        office=office,
        reader=reader,
        outputs=_pairs(outputs),
        told=told,
        pages=int(pages),
        language=language,
    )


def _pairs(texts: list[str]) -> States:
    return dict(zip(texts[::2], texts[1::2], strict=True))


def _place(order: Order, settings: str) -> str:
    named = "\n".join((full_path(order.output_place or ""), full_path(order.meeting_place), settings))
    name = digest_of(named.encode("utf-8", "surrogateescape"))
    return os.path.join(cache_place(), RECORDS, name[:2], name[2:] + _SUFFIX)
