"""What meetings' and committees' files list, entry by entry: typed, and with the keys where it stands.

An entry that has not the right shape is left out: the schema tells it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import day_of, listed, mapping, mappings, text_of, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from toolkit.reading.fields import Data, Keys


class WrittenName(NamedTuple):
    """A name, and where it stands."""

    keys: Keys
    name: str


class WrittenMember(NamedTuple):
    """A member as the committee's file lists it, with the period in which it is one."""

    keys: Keys
    name: str
    is_substitute: bool
    substitute_for: str
    votes: bool
    first_day: date | None
    last_day: date | None


class WrittenAbsence(NamedTuple):
    """Who is away from a meeting or an item, and who came instead, "" for nobody."""

    keys: Keys
    name: str
    substitute: str

    @property
    def of_substitute(self) -> WrittenName:
        """The substitute, and where the name stands."""
        return WrittenName((*self.keys, "substitute"), self.substitute)


class WrittenAttachment(NamedTuple):
    """An attachment of an item, as it is written there."""

    keys: Keys
    title: str
    file: str
    alt: str
    lang: str
    disclose: str


class WrittenSection(NamedTuple):
    """A further heading of an item; `is_bare` where a text is begun below it that says nothing."""

    keys: Keys
    heading: str
    lang: str
    is_bare: bool


def members_of(committee: Data) -> Iterator[WrittenMember]:
    """The members under a committee's `members`."""
    for keys, member in mappings(committee, "members"):
        yield WrittenMember(
            keys,
            text_of(member, "name"),
            "substitute_for" in member,
            text_of(member, "substitute_for"),
            member.get("votes") is not False,
            day_of(member, "from"),
            day_of(member, "until"),
        )


def names_of(holder: Data, key: str, above: Keys = ()) -> Iterator[WrittenName]:
    """The names in the list under `key` of a meeting or an item, whose own keys are `above`."""
    return (WrittenName(keys, name) for keys, name in texts(holder, key, above))


def absences_of(holder: Data, above: Keys = ()) -> Iterator[WrittenAbsence]:
    """The entries under `absent` of a meeting or an item that are groups of keys."""
    for keys, absence in mappings(holder, "absent", above):
        yield WrittenAbsence(keys, text_of(absence, "name"), text_of(absence, "substitute"))


def away_names(item: Data, above: Keys) -> Iterator[WrittenName]:
    """Everybody under an item's `absent`, where a bare name will do."""
    for index, absence in enumerate(listed(item, "absent")):
        yield WrittenName((*above, "absent", index), str(mapping(absence).get("name", absence)))


def attachments_of(item: Data, above: Keys) -> Iterator[WrittenAttachment]:
    """The attachments of an item."""
    for keys, attachment in mappings(item, "attachments", above):
        written = (text_of(attachment, key) for key in ("title", "file", "alt", "lang", "disclose"))
        yield WrittenAttachment(keys, *written)


def sections_of(item: Data, above: Keys) -> Iterator[WrittenSection]:
    """The further headings of an item."""
    for keys, section in mappings(item, "sections", above):
        is_bare = section.get("text") is not None and not text_of(section, "text")
        yield WrittenSection(keys, text_of(section, "heading"), text_of(section, "lang"), is_bare)


def dissenters_of(item: Data, above: Keys) -> Iterator[WrittenName]:
    """Everybody whose opinion is printed under an item."""
    for keys, dissent in mappings(item, "dissents", above):
        yield from names_of(dissent, "by", keys)


def owners_of(item: Data, above: Keys) -> Iterator[WrittenName]:
    """Everybody who does what was decided under an item."""
    for keys, action in mappings(item, "actions", above):
        yield WrittenName((*keys, "who"), text_of(action, "who"))
