"""Which meetings a build is asked for, and where each one's files go."""

# ruff: noqa: PTH110, PTH118, PTH120 - `Path` takes half of the time

from __future__ import annotations

import os
from pathlib import Path

from toolkit.buildsettings import PUBLIC
from toolkit.files.digests import full_path
from toolkit.files.outputs import plan_output_folder
from toolkit.reading.workspace import COMMITTEE_FILE, MEETING_FILE, find_committee

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


class Order:
    """One meeting to build: its file, its committee's, and the folder of its outputs.

    Where no committee stands above the meeting, both are None; the check says so.
    """

    def __init__(self, meeting: Path, committee: Path | None, folder: Path | None) -> None:
        self.meeting = meeting
        self.committee = committee
        self.folder = folder

    @property
    def committee_name(self) -> str:
        """What the committee's folder is called, "" without one."""
        return Path(full_path(self.committee)).parent.name if self.committee else ""


def plan_orders(meetings: Sequence[Path], out: Path) -> tuple[Order, ...]:
    """An order for each meeting, with outputs below `out`."""
    return tuple(_order(meeting, out) for meeting in meetings)


def _order(meeting: Path, out: Path) -> Order:
    committee = find_committee(meeting)
    return Order(meeting, committee, committee and plan_output_folder(meeting, committee, out))


def find_orphans(orders: Sequence[Order]) -> list[Path]:
    """The public folders, beside those of these meetings, whose own meeting is no longer there.

    A meeting's folder that is renamed or deleted leaves what was published of it behind, and so does a
    committee's.
    """
    sources: dict[str, str] = {}  # of the committees, by the folder of their outputs
    committees = {order.committee: order for order in orders if order.committee and order.folder}
    for committee, order in committees.items():
        source = os.path.dirname(full_path(committee))
        below = os.path.relpath(os.path.dirname(full_path(order.meeting)), source)
        top = os.path.normpath(os.path.join(str(order.folder), os.path.relpath(".", below)))
        sources[top] = source
    claimed = {str(order.folder) for order in orders}
    found = (path for top in sorted(sources) for path in _orphans(top, sources[top]))
    alone = [Path(path) for path in found if os.path.dirname(path) not in claimed]
    return alone + list(_left_by_committees(sources, committees))


def _left_by_committees(sources: Mapping[str, str], committees: Iterable[Path]) -> Iterator[Path]:
    """The public folders of these committees under another name than their folder has by now."""
    left = [
        Path(base, name)
        for base in sorted({os.path.dirname(top) for top in sources})
        for name in _folders(base)
        if os.path.join(base, name) not in sources and not _is_committee(name, sources)
    ]
    public = [path for folder in left for path in _public_below(folder)]
    if not public:
        return
    from toolkit.publishing.withdrawal import read_publication  # nearly never
    from toolkit.reading.fields import mapping, text_of
    from toolkit.reading.yamlio import read_yaml

    names = {text_of(mapping(read_yaml(committee).data), "name") for committee in committees}
    for folder in public:
        record = read_publication(folder)
        if record and record.get("committee") in names:
            yield folder


def _public_below(folder: Path) -> Iterator[Path]:
    """The public folders below one; what is in them is not looked at."""
    for name in _folders(str(folder)):
        if name == PUBLIC:
            yield folder / name
        else:
            yield from _public_below(folder / name)


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
