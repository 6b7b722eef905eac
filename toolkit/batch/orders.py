"""Which meetings a build is asked for, and where each one's files go."""

# ruff: noqa: PTH110, PTH118, PTH119, PTH120 - `Path` takes half of the time

from __future__ import annotations

import os

from toolkit.buildsettings import PUBLIC
from toolkit.files.digests import full_path, plain_path
from toolkit.files.outputfolders import output_way
from toolkit.reading.lookup import COMMITTEE_FILE, MEETING_FILE, committee_place

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path


class Order:
    """One meeting to build, by the places of its file, of its committee's, and of the folder of its outputs.

    Where no committee stands above the meeting, the latter are None; the check says so.
    """

    def __init__(self, meeting: str, committee: str | None, out: str) -> None:
        """Order the meeting in a file, with outputs below the folder `out`."""
        self.meeting_place = meeting
        self.committee_place = committee
        self.output_place = committee and plain_path(os.path.join(out, output_way(meeting, committee)))

    @property
    def meeting(self) -> Path:
        """The meeting's file."""
        return _as_path(self.meeting_place)

    @property
    def committee(self) -> Path | None:
        """The committee's file."""
        return _as_path(self.committee_place) if self.committee_place else None

    @property
    def folder(self) -> Path | None:
        """The folder of its outputs."""
        return _as_path(self.output_place) if self.output_place else None

    @property
    def committee_name(self) -> str:
        """What the committee's folder is called, "" without one."""
        place = self.committee_place
        return os.path.basename(os.path.dirname(full_path(place))) if place else ""


def _as_path(place: str) -> Path:
    from pathlib import Path

    return Path(place)


def plan_orders(meetings: Iterable[str], out: str) -> tuple[Order, ...]:
    """An order for each meeting, with outputs below `out`."""
    return tuple(Order(meeting, committee_place(meeting), out) for meeting in meetings)


def find_orphans(orders: Sequence[Order]) -> list[Path]:
    """The public folders, beside those of these meetings, whose own meeting is no longer there.

    A meeting's folder that is renamed or deleted leaves what was published of it behind, and so does a
    committee's.
    """
    return list(map(_as_path, _orphan_places(orders)))


def _orphan_places(orders: Sequence[Order]) -> list[str]:
    sources: dict[str, str] = {}  # of the committees, by the folder of their outputs
    committees = {place: order for order in orders if (place := order.committee_place)}
    for committee, order in committees.items():
        source = os.path.dirname(full_path(committee))
        below = os.path.relpath(os.path.dirname(full_path(order.meeting_place)), source)
        top = os.path.normpath(os.path.join(str(order.output_place), os.path.relpath(".", below)))
        sources[top] = source
    claimed = {order.output_place for order in orders}
    found = (path for top in sorted(sources) for path in _orphans(top, sources[top]))
    alone = [path for path in found if os.path.dirname(path) not in claimed]
    return alone + list(_left_by_committees(sources, committees))


def _left_by_committees(sources: Mapping[str, str], committees: Iterable[str]) -> Iterator[str]:
    """The public folders of these committees under another name than their folder has by now."""
    left = [
        folder
        for base in sorted({os.path.dirname(top) for top in sources})
        for name in _folders(base)
        if (folder := os.path.join(base, name)) not in sources and not _is_committee(name, sources)
    ]
    public = [path for folder in left for path in _public_below(folder)]
    if not public:
        return
    from toolkit.publishing.withdrawal import read_publication  # nearly never
    from toolkit.reading.fields import mapping, text_of
    from toolkit.reading.yamlio import read_yaml

    names = {text_of(mapping(read_yaml(_as_path(committee)).data), "name") for committee in committees}
    for folder in public:
        record = read_publication(_as_path(folder))
        if record and record.get("committee") in names:
            yield folder


def _public_below(folder: str) -> Iterator[str]:
    """The public folders below one; what is in them is not looked at."""
    for name in _folders(folder):
        below = os.path.join(folder, name)
        if name == PUBLIC:
            yield below
        else:
            yield from _public_below(below)


def _is_committee(name: str, sources: Mapping[str, str]) -> bool:
    """Whether a committee's folder of this name stands beside those that are built."""
    roots = {os.path.dirname(source) for source in sources.values()}
    return any(os.path.exists(os.path.join(root, name, COMMITTEE_FILE)) for root in roots)


def _orphans(outputs: str, source: str) -> Iterator[str]:
    """The public folders in and below `outputs`, which come from `source`, with no meeting there."""
    if os.path.exists(os.path.join(source, MEETING_FILE)):
        names = [name for name in _folders(outputs) if name != PUBLIC]
    else:
        names = _folders(outputs)
    for name in names:
        path, meeting = os.path.join(outputs, name), os.path.join(source, name)
        if name == PUBLIC:
            yield path
        elif not os.path.exists(os.path.join(meeting, MEETING_FILE)):
            yield from _orphans(path, meeting)


def _folders(path: str) -> list[str]:
    """The names of the folders in one, but for hidden ones and links."""
    try:
        with os.scandir(path) as entries:
            found = [entry.name for entry in entries if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return []
    return sorted(name for name in found if not name.startswith("."))
