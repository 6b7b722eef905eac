"""What a Word file says taken into its meeting: compared with what it was made from and with the file now."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.checking.checks.whole import CheckedMeeting, read_and_check
from toolkit.dataclass import replace
from toolkit.errors import stop_at_errors
from toolkit.making.source import read_meeting
from toolkit.meetings.model import Edition, Meeting
from toolkit.taking.agreed import Side, agreement, side_of
from toolkit.taking.asbuilt import as_it_was, is_as_it_was
from toolkit.taking.facts import Facts, is_fact
from toolkit.taking.itsmeeting import check_same_meeting
from toolkit.taking.meetingtexts import (
    POINTS,
    comparable,
    read_address,
    shown,
    texts_of,
    with_pictures,
    with_tips,
    without_words,
)
from toolkit.taking.merging import lost_languages, lost_links, merge_text
from toolkit.taking.outside import Untaken, as_made, compare_outside, kind_of, with_lines_beside
from toolkit.taking.pictures import Pictures
from toolkit.taking.places import Places
from toolkit.taking.plainwords import as_lines, is_as_made, is_as_recorded, new_in, plain, said
from toolkit.taking.renumbering import moved_address, numbers_now
from toolkit.taking.rewriting import Value, rewritten_plain
from toolkit.taking.taken import TakenFile, TextChange
from toolkit.wordfile.bookmarks import text_digest
from toolkit.words.edition import public_edition
from toolkit.words.printedfacts import CELL
from toolkit.words.wording import words_of
from toolkit.wordtext.asrendered import words_digest
from toolkit.wordtext.filetexts import MARKDOWN
from toolkit.wordtext.inlines import write_line
from toolkit.wordtext.markdown import write_markdown
from toolkit.wordtext.points import as_points, simplified_points

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from toolkit.reading.fields import Keys
    from toolkit.taking.wordtexts import Base, WordTexts
    from toolkit.wordtext.model import Block
    from toolkit.wordtext.openfile import Unheld

    Choose = Callable[["TextChange"], str]

THEIRS, OURS, NEITHER = "theirs", "ours", ""
_UNTOLD = ("", text_digest(""))  # of a field that was empty, or whose text nobody has a record of
_PLAINER = frozenset({"cell-paragraphs", "bookmark-link"})  # where only words count, nothing is lost
_PLAIN = tuple(f".{kind}" for kind in MARKDOWN)  # text files that can be written as they were read


def take_texts(
    word: WordTexts,
    meeting_file: Path,
    choose: Choose,
    before: Mapping[str, str] | None = MappingProxyType({}),
) -> TakenFile:
    """Compare a Word file with its meeting and return what is to be written into the meeting's folder.

    `choose` settles a conflict: THEIRS for Word's text, OURS for the meeting's, NEITHER leaves it open.
    `before` is the record of what was taken of the file earlier, None where there is no record.
    Raises InputError for a meeting with errors, TakeError for a file that is of another one.
    """
    checked = read_and_check(meeting_file)
    stop_at_errors(checked.findings)
    whole = read_meeting(checked)
    check_same_meeting(word, whole)
    public = word.facts.get("edition") == Edition.PUBLIC.value
    meeting = public_edition(whole) if public else whole
    made = as_made(word, meeting)
    facts = Facts(whole, meeting, kind_of(word))
    now = numbers_now(word, meeting, texts_of(meeting) | facts.printed)
    was = made
    if not is_as_it_was(word, meeting, now):
        was = as_made(word, as_it_was(word, made, meeting, now))
    word = with_lines_beside(word, was)
    return _Taking(word, made, was, checked, meeting, facts, now, choose, before).take()


class _Taking:
    """One file's way into the meeting."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a file is compared with
        self,
        word: WordTexts,
        made: WordTexts,
        was: WordTexts,
        checked: CheckedMeeting,
        meeting: Meeting,
        facts: Facts,
        now: Mapping[str, str],
        choose: Choose,
        before: Mapping[str, str] | None,
    ) -> None:
        self._word = word
        self._made = made
        self._was = was
        self._meeting = meeting
        self._choose = choose
        self._before = before
        self._facts = facts
        self._texts = texts_of(meeting) | facts.printed
        self._places = Places(checked, meeting)
        self._now = now
        self._taken = TakenFile()
        self._new: dict[Keys, Value] = {}
        self._said: dict[tuple[str, Keys], str | list[str]] = {}  # one file may stand in several places
        self._pictures = Pictures(word.pictures, meeting.folder, self._texts.values())

    def take(self) -> TakenFile:
        if self._meeting.edition is Edition.PUBLIC:
            self._say("public", "")
        if not any(base.digest for base in self._word.bases.values()):
            self._say("no-record", "")
        for address in self._word.order:
            self._field(address)
        self._taken.remarks += compare_outside(self._word, self._made, self._was, self._texts, self._now)
        self._taken.files |= self._pictures.new
        if self._new:
            self._taken.files |= (files := self._places.written(self._new))
            for comment in self._places.lost_comments(files):
                self._say("lost-comment", "", comment)
        return self._taken

    def _field(self, written: str) -> None:
        address = moved_address(written, self._now)
        present = self._texts.get(address)
        if present is None:
            self._gone(written)
            return
        if is_fact(address):
            self._fact(written, address, present)
            return
        blocks = with_pictures(self._word.fields[written], self._pictures.told)
        is_flat = read_address(address).field == POINTS
        simpler = simplified_points(blocks) if is_flat else ()
        blocks = as_points(blocks) if is_flat else comparable(blocks)
        base = self._word.bases.get(written)
        if base is None or base.digest in _UNTOLD:
            blocks = self._without_prompt(written, blocks)
        now = shown(address, present, self._pictures.digest)
        blocks = with_tips(blocks, now)
        told = write_markdown(blocks)
        if blocks == now:
            self._taken.agreed[written] = agreement(present, told)
            return
        is_as_first = partial(self._is_as_made, address=address, blocks=blocks)
        side = side_of(present, told, base, (self._before, written), is_as_first)
        if self._is_words(side, address):
            unheld = (*self._word.unheld.get(written, ()), *simpler)
            self._settle(address, present, blocks, unheld, is_conflict=side is Side.BOTH)

    def _is_words(self, side: Side, address: str) -> bool:
        """Whether Word has something to take of a field that the meeting has otherwise."""
        if side is Side.UNKNOWN:
            self._say("first-words", address)
        return side in {Side.WORD, Side.BOTH}

    def _gone(self, written: str) -> None:
        """Name what was typed for a text that the meeting has no more."""
        blocks, base = self._word.fields[written], self._word.bases[written]
        if base.digest in _UNTOLD:
            blocks = self._without_prompt(written, blocks)
        if not is_as_recorded(blocks, base, is_fact=is_fact(written)):
            self._say("gone-field", written, " / ".join(as_lines(said(blocks)).split("\n\n")))

    def _fact(self, written: str, address: str, present: str) -> None:
        """Take attendance, actions or the end of the meeting, where it is sure what was typed there."""
        blocks, made = self._word.fields[written], self._made.fields.get(address, ())
        base = self._word.bases.get(written)
        typed = self._facts.typed(address, blocks, made)
        told, texts = said(blocks), (said(made), plain(present))
        is_as = partial(is_as_made, told, typed.text if typed else None, texts)
        if is_as(None):
            self._taken.agreed[written] = agreement(present, told)
            return
        side = side_of(present, told, base, (self._before, written), is_as)
        if not self._is_words(side, address):
            return
        reading = self._facts.read(address, typed) if typed else None
        keys = self._places.keys_of(address)
        for one in self._word.unheld.get(written, ()):
            if one.code not in _PLAINER:
                self._say(f"unheld-{one.code}", address, one.words)
        if reading is None or keys is None:
            self._unread(address, blocks, made)
            return
        for row in reading.unread:
            self._taken.remarks.append(Untaken(row.code, row.words, address=address, row=row))
        change = TextChange(address, as_lines(plain(present)), reading.told)
        if reading.values and self._decide(change, is_conflict=side is Side.BOTH):
            self._new |= {(*keys[:-1], name): value for name, value in reading.values.items()}

    def _unread(self, address: str, blocks: tuple[Block, ...], made: tuple[Block, ...]) -> None:
        """Name a line or a table that was not read: what is new in it, and the rows that are gone."""
        new, old = said(blocks), said(made)
        self._say("unread", address, " / ".join(new_in(new, old).split("\n\n")))
        if CELL in old and (gone := set(old.split("\n")) - set(new.split("\n"))):
            rows = "\n".join(row for row in old.split("\n") if row in gone)
            self._say("rows-gone", address, " / ".join(as_lines(rows).split("\n\n")))

    def _without_prompt(self, address: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        """Return what was typed in an empty field: without our prompt, and nothing where Word has its own."""
        prompt = words_of(self._meeting.committee).labels["write_decision"]
        if address in self._word.prompted and len(blocks) == 1 and prompt not in blocks[0].text:
            return ()
        return without_words(blocks, prompt)

    def _is_as_made(self, base: Base, address: str, blocks: tuple[Block, ...]) -> bool:
        """Whether a field says what it did when its file was made; of some only the words can tell."""
        if base.text is None:
            return base.words == words_digest(blocks)
        return blocks == shown(address, base.text, self._pictures.digest)

    def _settle(
        self,
        address: str,
        present: str,
        blocks: tuple[Block, ...],
        unheld: Sequence[Unheld],
        *,
        is_conflict: bool,
    ) -> None:
        keys = self._places.keys_of(address)
        if keys is None:
            self._say("no-place", address)
            return
        elsewhere = self._places.file_of(keys)
        target = self._places.target(keys, elsewhere)
        if elsewhere and not elsewhere.lower().endswith(_PLAIN):
            self._say_elsewhere(address, present, blocks, elsewhere)
            return
        after = self._markdown(address, present, keys, with_pictures(blocks, self._pictures.file), elsewhere)
        if self._said.get(target, after) != after:
            self._say_elsewhere(address, present, blocks, target[0])
            return
        told = after if isinstance(after, str) else "\n\n".join(after)
        source = self._places.source(keys) or present
        if not self._decide(TextChange(address, source, told), is_conflict=is_conflict):
            return
        self._said[target] = after
        self._say_losses(address, source, after, unheld)
        if elsewhere:
            path = self._meeting.folder / target[0]
            self._taken.files[target[0]] = rewritten_plain(path, after)
        else:
            self._new[keys] = after

    def _decide(self, change: TextChange, *, is_conflict: bool) -> bool:
        """Take note of a change, and return whether it is to be written."""
        if is_conflict:
            choice = self._choose(change)
            change = replace(change, kind={THEIRS: "taken", OURS: "kept"}.get(choice, "conflict"))
        self._taken.changes.append(change)
        return change.kind == "taken"

    def _say_losses(
        self, address: str, source: str, after: str | list[str], unheld: Sequence[Unheld]
    ) -> None:
        for one in unheld:
            self._say(f"unheld-{one.code}", address, one.words)
        if isinstance(after, str):
            for target in lost_links(source, after):
                self._say("lost-link", address, target)
            if lost_languages(source, after):
                self._say("lost-language", address)

    def _say_elsewhere(self, address: str, present: str, blocks: tuple[Block, ...], written: str) -> None:
        """Say what Word has of a text that cannot be written into the file that it stands in."""
        self._taken.changes.append(TextChange(address, present, write_markdown(blocks), "elsewhere"))
        self._say("in-file", address, written)

    def _markdown(
        self, address: str, present: str, keys: Keys, blocks: tuple[Block, ...], elsewhere: str
    ) -> str | list[str]:
        if read_address(address).field != POINTS:
            source = self._places.source(keys) or present
            width = self._places.width_at(keys, elsewhere)
            return merge_text(source.rstrip("\n"), blocks, self._places.expanded, width)
        known = {shown(address, point): point for point in present.split("\n\n")}
        return [known.get((block,), write_line(block.line)) for block in blocks]

    def _say(self, code: str, address: str, words: str = "") -> None:
        self._taken.remarks.append(Untaken(code, words, address=address))
