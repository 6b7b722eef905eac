"""What a Word file says taken into its meeting: compared with what it was made from and with the file now."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from toolkit.checking.checks import read_and_check
from toolkit.documents.pictures import read_picture
from toolkit.errors import InputError, TakeError
from toolkit.findings import Severity
from toolkit.markup import find_images
from toolkit.meetings.model import Edition
from toolkit.pipeline import read_meeting
from toolkit.taking.dropped import with_tips
from toolkit.taking.facts import Facts, is_fact
from toolkit.taking.meetingtexts import (
    POINTS,
    comparable,
    read_address,
    shown,
    texts_of,
    with_pictures,
    without_words,
)
from toolkit.taking.merging import lost_languages, lost_links, merge_text
from toolkit.taking.outside import Untaken, as_made, compare_outside, kind_of, with_lines_beside
from toolkit.taking.places import Places
from toolkit.taking.plainwords import as_lines, is_as_made, new_in, plain, said
from toolkit.taking.renumbering import moved_address, numbers_now
from toolkit.taking.rewriting import rewritten_plain
from toolkit.wordfile.fieldnames import text_digest
from toolkit.words.edition import public_edition
from toolkit.words.wording import words_of
from toolkit.wordtext.asrendered import words_digest
from toolkit.wordtext.filetexts import MARKDOWN
from toolkit.wordtext.inlines import write_line
from toolkit.wordtext.markdown import write_markdown
from toolkit.wordtext.points import as_points

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from toolkit.checking.checks import CheckedMeeting
    from toolkit.meetings.model import Meeting
    from toolkit.reading.fields import Keys
    from toolkit.taking.rewriting import Value
    from toolkit.taking.wordtexts import Base, WordTexts
    from toolkit.wordtext.model import Block
    from toolkit.wordtext.openfile import Unheld

    Choose = Callable[["Change"], str]

THEIRS, OURS, NEITHER = "theirs", "ours", ""
_HARMLESS = frozenset({"tracked", "lost-link", "lost-language"})  # said of words that were taken
PICTURES = "word-pictures"
_PLAIN = tuple(f".{kind}" for kind in MARKDOWN)  # text files that can be written as they were read
_KINDS = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "emf", "wmf", "svg"})


def picture_name(part: str, digest: str) -> str:
    """Return where a picture out of a Word file goes; what its part is called is another's choice."""
    kind = part.rpartition(".")[2].lower()
    return f"{PICTURES}/{digest[:12]}.{kind if kind in _KINDS else 'bin'}"


@dataclass(frozen=True, slots=True)
class Change:
    """A text that is another in the Word file: at which address, what the meeting says, what Word says.

    `kind` is taken, conflict (both sides have changed), kept (a conflict settled for the meeting's side) or
    elsewhere (the text stands in a Word file or such of its own).
    """

    address: str
    before: str
    after: str
    kind: str = "taken"


@dataclass(slots=True)
class Taken:
    """What became of a Word file: the changed texts, what else is to be said, and the files to write."""

    changes: list[Change] = field(default_factory=list)
    remarks: list[Untaken] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def conflicts(self) -> bool:
        """Whether anything is left for somebody to decide."""
        return any(change.kind in {"conflict", "elsewhere"} for change in self.changes)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is in the Word file alone that somebody wrote there."""
        return not self.conflicts and all(remark.code in _HARMLESS for remark in self.remarks)


def take_texts(word: WordTexts, meeting_file: Path, choose: Choose) -> Taken:
    """Compare a Word file with its meeting and return what is to be written into the meeting's folder.

    `choose` settles a conflict: THEIRS for Word's text, OURS for the meeting's, NEITHER leaves it open.
    Raises InputError for a meeting with errors, TakeError for a file that is of another one.
    """
    checked = read_and_check(meeting_file)
    if any(finding.severity is Severity.ERROR for finding in checked.findings):
        raise InputError(checked.findings)
    whole = read_meeting(checked)
    _check_same(word, whole)
    public = word.facts.get("edition") == Edition.PUBLIC.value
    meeting = public_edition(whole) if public else whole
    made = as_made(word, meeting)
    facts = Facts(whole, meeting, kind_of(word))
    return _Taking(with_lines_beside(word, made), made, checked, meeting, facts, choose).take()


def _check_same(word: WordTexts, meeting: Meeting) -> None:
    """Raise TakeError where a file is none of ours, or of another day."""
    if not word.bases:
        raise TakeError("not-ours")
    day = word.facts.get("date", "")
    if day and day != meeting.first_day.isoformat():
        raise TakeError("other-meeting", day=day, own=meeting.first_day.isoformat())


class _Taking:
    """One file's way into the meeting."""

    def __init__(  # noqa: PLR0913, PLR0917 - what a file is compared with
        self,
        word: WordTexts,
        made: WordTexts,
        checked: CheckedMeeting,
        meeting: Meeting,
        facts: Facts,
        choose: Choose,
    ) -> None:
        self._word = word
        self._made = made
        self._meeting = meeting
        self._choose = choose
        self._facts = facts
        self._texts = texts_of(meeting) | facts.printed
        self._places = Places(checked, meeting)
        self._digest = cache(self._read_digest)
        self._now = numbers_now(word, meeting, self._texts)
        self._taken = Taken()
        self._new: dict[Keys, Value] = {}
        self._said: dict[tuple[str, Keys], str | list[str]] = {}  # one file may stand in several places
        self._digests = {source: sha256(data).hexdigest() for source, data in word.pictures.items()}
        self._sources = self._known_pictures()

    def take(self) -> Taken:
        for address in self._word.order:
            self._field(address)
        self._taken.remarks += compare_outside(self._word, self._made, self._texts, self._now)
        if self._new:
            self._taken.files |= self._places.written(self._new)
        return self._taken

    def _field(self, written: str) -> None:
        address = moved_address(written, self._now)
        present = self._texts.get(address)
        if present is None:
            self._say("gone-field", written)
            return
        if is_fact(address):
            self._fact(written, address, present)
            return
        blocks = with_pictures(self._word.fields[written], lambda source: self._digests[source])
        blocks = as_points(blocks) if read_address(address).field == POINTS else comparable(blocks)
        base = self._word.bases.get(written)
        if base is None or base.digest == text_digest(""):
            blocks = self._without_prompt(written, blocks)
        now = shown(address, present, self._digest)
        blocks = with_tips(blocks, now)
        if blocks == now:
            return
        is_base = base is not None and base.digest == text_digest(present)
        if base is not None and not is_base and self._is_as_made(base, address, blocks):
            return  # changed in the meeting alone
        unheld = self._word.unheld.get(written, ())
        self._settle(address, present, blocks, unheld, is_conflict=not is_base)

    def _fact(self, written: str, address: str, present: str) -> None:
        """Take attendance, actions or the end of the meeting, where it is sure what was typed there."""
        blocks, made = self._word.fields[written], self._made.fields.get(address, ())
        base = self._word.bases.get(written)
        is_base = base is not None and base.digest == text_digest(present)
        typed = self._facts.typed(address, blocks, made)
        if is_as_made(said(blocks), typed, (said(made), plain(present)), None if is_base else base):
            return
        values = None if typed is None else self._facts.read(address, typed)
        keys = self._places.keys_of(address)
        for one in self._word.unheld.get(written, ()):
            self._say(f"unheld-{one.code}", address, one.words)
        if typed is None or values is None or keys is None:
            self._say("unread", address, new_in(said(blocks), said(made)))
        elif self._decide(Change(address, as_lines(present), as_lines(typed)), is_conflict=not is_base):
            self._new |= {(*keys[:-1], name): value for name, value in values.items()}

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
        return blocks == shown(address, base.text, self._digest)

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
        named = with_pictures(blocks, self._picture_file)
        after = self._markdown(address, present, keys, named)
        if self._said.get(target, after) != after:
            self._say_elsewhere(address, present, blocks, target[0])
            return
        told = after if isinstance(after, str) else "\n\n".join(after)
        if not self._decide(Change(address, present, told), is_conflict=is_conflict):
            return
        self._said[target] = after
        self._say_losses(address, self._places.source(keys) or present, after, unheld)
        if elsewhere:
            path = self._meeting.folder / target[0]
            self._taken.files[target[0]] = rewritten_plain(path, after)
        else:
            self._new[keys] = after

    def _decide(self, change: Change, *, is_conflict: bool) -> bool:
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
        self._taken.changes.append(Change(address, present, write_markdown(blocks), "elsewhere"))
        self._say("in-file", address, written)

    def _markdown(self, address: str, present: str, keys: Keys, blocks: tuple[Block, ...]) -> str | list[str]:
        if read_address(address).field != POINTS:
            source = self._places.source(keys) or present
            return merge_text(source.rstrip("\n"), blocks, self._places.expanded)
        known = {shown(address, point): point for point in present.split("\n\n")}
        return [known.get((block,), write_line(block.line)) for block in blocks]

    def _known_pictures(self) -> dict[str, str]:
        """Return where the pictures of the meeting's texts are, by their digests."""
        sources = {image.source for text in self._texts.values() for image in find_images(text)}
        return {digest: source for source in sorted(sources) if (digest := self._digest(source))}

    def _read_digest(self, source: str) -> str:
        picture = read_picture(self._meeting.folder, source)
        return sha256(picture.data).hexdigest() if picture else ""

    def _picture_file(self, digest: str) -> str:
        """Return where a picture is, beside the meeting; a new one is put there."""
        if digest not in self._sources:
            part = next(name for name, told in self._digests.items() if told == digest)
            name = picture_name(part, digest)
            self._taken.files[name] = self._word.pictures[part]
            self._sources[digest] = name
        return self._sources[digest]

    def _say(self, code: str, address: str, words: str = "") -> None:
        self._taken.remarks.append(Untaken(code, words, address=address))
