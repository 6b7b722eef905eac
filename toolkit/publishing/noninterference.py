"""The proof that nothing closed is published: other closed content, the same public edition.

A way by which a closed text, name, number or file gets into the public edition makes that edition depend on
it. So everything closed is replaced by something else, and the public edition must stay the same. This takes
no innocent word for a closed one, and needs no list of the ways.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import field_names, replace
from toolkit.errors import LeakError
from toolkit.meetings.model import Attachment, Item, Movement, OwnValue
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeVar

    from toolkit.meetings.model import Action, Break, ItemGroup, Meeting, Member

    Holder = TypeVar("Holder", Member, Action, Attachment)  # of the committee's own fields

# What the public may know of closed things: docs/publishing.md. A field that is not named here is closed.
_SHOWN_OF_ITEMS = frozenset(
    ("number", "closed", "slot", "timed", "day", "duration", "group", "public_title", "public_decision")
)
_SHOWN_OF_ATTACHMENTS = frozenset(("number", "closed", "public_title"))
_SHOWN_OF_OWN = frozenset({"name", "public"})
_OTHER = "Andet"


def prove_closed_changes_nothing(meeting: Meeting, public: Meeting) -> None:
    """Raise LeakError where the `public` edition of `meeting` depends on anything closed."""
    other = public_edition(with_other_closed(meeting))
    if other != public:
        raise LeakError("leak-depends", field=next(_differences(public, other, "meeting"), "meeting"))


def with_other_closed(meeting: Meeting) -> Meeting:
    """Return the meeting with other closed texts, names, numbers and files in the places of its own.

    The files are nowhere: making the public edition must not even look at them.
    """
    unnamed = sorted({*meeting.guests} - {*public_edition(meeting).guests})
    renamed = {name: f"{_OTHER} Navn{number}" for number, name in enumerate(unnamed, 1)}
    committee = meeting.committee
    return replace(
        meeting,
        committee=replace(committee, members=tuple(map(_other_own, committee.members))),
        own=_other_values(meeting.own),
        guests=tuple(renamed.get(name, name) for name in meeting.guests),
        movements=(*_renamed(meeting.movements, renamed), *_other_movements(meeting)),
        entries=tuple(_other_entry(entry, tuple(renamed.values())) for entry in meeting.entries),
    )


def _renamed(movements: tuple[Movement, ...], names: Mapping[str, str]) -> Iterator[Movement]:
    return (replace(movement, name=names.get(movement.name, movement.name)) for movement in movements)


def _other_movements(meeting: Meeting) -> Iterator[Movement]:
    """Yield somebody who goes, and comes back, during each closed item."""
    for item in meeting.items:
        if item.closed:
            yield from (Movement(name=_OTHER, kind=kind, item=item.number) for kind in ("left", "returned"))


def _other_entry(entry: Item | Break, guests: tuple[str, ...]) -> Item | Break:
    entry = replace(entry, group=_other_heading(entry.group))
    if not isinstance(entry, Item):
        return entry
    if entry.closed:
        other: Item = _other_fields(entry, _SHOWN_OF_ITEMS)
        return replace(other, presenters=guests, own=_other_values(entry.own, closed=True))
    return replace(
        entry,
        attachments=tuple(map(_other_attachment, entry.attachments)),
        actions=tuple(map(_other_own, entry.actions)),
        own=_other_values(entry.own),
    )


def _other_own(holder: Holder) -> Holder:
    return replace(holder, own=_other_values(holder.own))


def _other_values(values: tuple[OwnValue, ...], *, closed: bool = False) -> tuple[OwnValue, ...]:
    """Return other values of the committee's own fields: of those that are not public, or of all."""
    return tuple(_other_fields(each, _SHOWN_OF_OWN) if closed or not each.public else each for each in values)


def _other_heading(group: ItemGroup | None) -> ItemGroup | None:
    return replace(group, title=_OTHER) if group and group.closed else group


def _other_attachment(attachment: Attachment) -> Attachment:
    if not attachment.closed:
        return _other_own(attachment)
    other: Attachment = _other_fields(attachment, _SHOWN_OF_ATTACHMENTS)
    return replace(other, own=_other_values(attachment.own, closed=True))


def _other_fields(holder: Any, shown: frozenset[str]) -> Any:  # noqa: ANN401 - any of the model's classes
    changed = {name: other_value(getattr(holder, name)) for name in field_names(holder) if name not in shown}
    return replace(holder, **changed)


def other_value(value: object) -> object:  # noqa: PLR0911 - one for each kind of value
    """Return another value of the same kind; of a list another number of them."""
    if isinstance(value, Enum) or value is None:
        return value
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return f"{_OTHER} {len(value)}"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, Path):
        return value.with_name(f"{_OTHER}{value.suffix}")
    return _other_group(value)


def _other_group(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(other_value, value[1:])) or (other_value(value[0]),) * 2 if value else value
    if isinstance(value, Mapping):
        return {key: other_value(each) for key, each in value.items()}
    return _other_fields(value, frozenset()) if field_names(value) else value


def _differences(one: object, other: object, name: str) -> Iterator[str]:
    """Yield the names of the fields in which two editions differ."""
    if one == other:
        return
    if field_names(one) and type(one) is type(other):
        for field in field_names(one):
            yield from _differences(getattr(one, field), getattr(other, field), f"{name}.{field}")
    elif isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        for number, (each, its_other) in enumerate(zip(one, other, strict=True)):
            yield from _differences(each, its_other, f"{name}[{number}]")
    else:
        yield name
