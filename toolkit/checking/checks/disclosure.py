"""The rule about closed words that stand in the open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.meetings.ownfields import OwnField, declared_fields
from toolkit.meetings.textblocks import with_blocks
from toolkit.messages.message import Bilingual
from toolkit.namedtuple import NamedTuple
from toolkit.reading.fields import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.checking.checks.view import View
    from toolkit.checking.repeats import ClosedText
    from toolkit.findings import Finding
    from toolkit.reading.fields import Keys

# Keys under which a closed item's names stand.
_NAMES = frozenset(("title", "heading"))
# What names something in the open says so openly; every other key is searched, one nobody has thought of too.
_FOR_ALL = frozenset(("public_title", "public_decision"))
_NAMING = _FOR_ALL | {"title", "break", "file", "case", "place", "name", "who", "by", "presenters", "guests"}
_NAMING |= {"participants", "substitute", "chaired_by", "for", "against", "abstain"}
_NOT_PRINTED = frozenset(("disclose",))
_OF_CLOSED_ONES = frozenset(("closed_because", "withheld"))  # an open item does not print them
_WRITTEN_OUT = frozenset(("line", "text"))


class WrittenText(NamedTuple):
    """A text of the meeting's file with its blocks written out, and whether it is not for the public.

    `key` is the last of its keys that is a word.
    """

    keys: Keys
    key: str
    text: str
    closed: bool


def check_disclosure(view: View, texts: Sequence[WrittenText]) -> Iterator[Finding]:
    """Open texts that repeat a closed title or a passage of a closed text."""
    closed = [text for text in texts if text.closed]
    if not closed:
        return
    from toolkit.checking.repeats import RepeatSearch  # few meetings have anything closed

    opened = [text for text in texts if not text.closed]
    # Two cases are told under the same headings.
    headings = "\n".join(text.text.casefold() for text in opened if text.key == "heading")
    sought = (text for text in closed if text.key != "heading" or text.text.casefold() not in headings)
    shown = [text.text for text in opened if text.key in _NAMING]
    search = RepeatSearch(_closed_texts(view, sought), shown)
    for text in opened:
        if text.key not in _NAMING and text.key not in _OF_CLOSED_ONES:
            for hit in search.find_in(text.text):
                place = view.meeting.text_place(text.keys, hit.found)
                yield finding("closed-repeated", place, owner=_owner(hit.closed.number), found=hit.found)


def texts_of(view: View) -> Sequence[WrittenText]:
    """Every text of the meeting's file, of the committee's own fields those that are written out.

    Without those whose item or attachment says under `disclose` why they may be repeated, or repeat.
    """
    closed = frozenset(item.keys for item in view.items if item.is_closed)
    texts = _Texts(closed, declared_fields(view.body))
    texts.add(with_blocks(view.data, view.body), (), "", hidden=False)
    allowed = tuple(_disclosed(view))
    return [text for text in texts.found if not _is_below(text.keys, allowed)] if allowed else texts.found


class _Texts:
    """Gathers the texts: without a generator at each depth, which took twice the time."""

    def __init__(self, closed: frozenset[Keys], declared: Mapping[str, tuple[OwnField, ...]]) -> None:
        self.found: list[WrittenText] = []
        self._closed = closed
        self._declared = declared

    def add(self, value: object, keys: Keys, key: str, *, hidden: bool) -> None:
        """Add those of a value and of all within it; `key` is the last of its keys that is a word."""
        if isinstance(value, str):
            if value.strip():
                self.found.append(WrittenText(keys, key, value, hidden and keys[-1] not in _FOR_ALL))
        elif isinstance(value, list):
            for at, inner in enumerate(value):
                self.add(inner, (*keys, at), key, hidden=hidden)
        elif isinstance(value, dict):
            hidden = hidden or keys in self._closed or value.get("closed") is True
            own = _own_fields(keys, self._declared)
            for name, inner in value.items():
                if name in _NOT_PRINTED or (own is not None and name not in own):
                    continue
                is_internal = own is not None and not own[name].public
                self.add(inner, (*keys, name), name, hidden=hidden or is_internal)


def _own_fields(keys: Keys, declared: Mapping[str, tuple[OwnField, ...]]) -> dict[str, OwnField] | None:
    """The committee's own fields that say something in words below these keys, None for other keys."""
    if not keys or keys[-1] != "fields":
        return None
    owner = str(keys[-3]).removesuffix("s") if keys[1:] else "meeting"
    return {field.name: field for field in declared.get(owner, ()) if field.kind in _WRITTEN_OUT}


def _closed_texts(view: View, texts: Iterator[WrittenText]) -> Iterator[ClosedText]:
    from toolkit.checking.repeats import ClosedText

    for text in texts:
        # A heading belongs to the first item below it.
        below = (item.number for item in view.items if text.keys[:2] <= item.keys)
        number = next(below, "") if text.keys[0] == "items" else ""
        yield ClosedText("item", number, text.text, text.key in _NAMES)


def _owner(number: str) -> Bilingual:
    if not number:
        return Bilingual("the meeting's own fields", "mødets egne felter")
    return Bilingual(f"item {number}", f"punkt {number}")


def _disclosed(view: View) -> Iterator[Keys]:
    """The keys of the items and attachments that may repeat, or be repeated."""
    for item in view.items:
        if text_of(item.data, "disclose"):
            yield item.keys
        yield from (attachment.keys for attachment in item.attachments if attachment.disclose)


def _is_below(keys: Keys, above: tuple[Keys, ...]) -> bool:
    """Whether what has these keys stands below one of the others."""
    return any(keys[: len(each)] == each for each in above)
