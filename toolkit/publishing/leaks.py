"""The leak test: whether anything closed is in what is about to be published."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from toolkit.errors import Cause, LeakError
from toolkit.markup import find_images
from toolkit.publishing.closed import ClosedText, closed_files, closed_texts, shown_names, shown_texts
from toolkit.publishing.disclosed import disclose
from toolkit.publishing.filecontent import read_content
from toolkit.publishing.fixedwords import fixed_words
from toolkit.publishing.lettering import numbers_of_text, plain, squeezed, words_of_text
from toolkit.publishing.passages import Passage, Piece
from toolkit.publishing.search import ClosedSearch, Vocabulary, shared_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.meetings.model import Attachment, Meeting
    from toolkit.publishing.search import Hit

ATTACHMENT_FOLDER = "attachments/"
"""Where the public files of the attachments stand, below the public folder."""

# An attachment that holds so much of a closed file's text is that file under another name; one from which
# names have been taken out for the public holds less.
_SAME_FILE = 0.98
_ENOUGH_TEXT = 200
_WORDS_A_MISREADING = 500
_MOST_TOLD = 10


@dataclass(frozen=True, slots=True)
class Leak:
    """Something closed in a public file: whose it is ("item", "9"), what was found, in which file, where."""

    owner: str
    number: str
    found: str
    file: str
    place: str
    at: str


def prove_nothing_leaks(meeting: Meeting, public: Meeting, files: Mapping[str, bytes]) -> None:
    """Raise LeakError where `files`, those of the public edition, disclose what `meeting` keeps closed."""
    leaks = check_leaks(meeting, public, fixed_words(public.committee), files)
    if leaks:
        raise leak_error(leaks)


def check_leaks(
    meeting: Meeting, public: Meeting, words: Iterable[str], files: Mapping[str, bytes]
) -> tuple[Leak, ...]:
    """Return everything that `meeting` holds, `public` does not, and `files` disclose.

    `files` are the public outputs by name; those below `ATTACHMENT_FOLDER` are the attachments'. `words` are
    texts that may be shown beside the meeting's own: labels, and what the templates say.

    A name, a number or a word of what is closed is found when it stands nowhere in what may be shown; a title
    of three words or more also where an open item's text quotes it. The
    open attachments may be shown too, so what they say of themselves is no leak, but for a closed title of
    three words or more, a long passage of a closed text, and a closed file in other clothes.
    """
    closed = closed_texts(meeting, public)
    hidden = closed_files(meeting, public)
    if not closed and not hidden:
        return ()
    withheld = [_Withheld(attachment) for attachment in hidden]
    always = tuple(words)
    search = ClosedSearch(
        closed,
        [file.closed_text for file in withheld],
        shown=Vocabulary([*shown_texts(public), *always]),
        named=Vocabulary([*shown_names(public), *always]),
    )
    test = _LeakTest(search, withheld, _Opened(public))
    return tuple(dict.fromkeys([*test.find_in(files), *test.find_disguised()]))


def leak_error(leaks: Sequence[Leak]) -> LeakError:
    """Return the failure that `leaks` are: what of whom is found where, each in each file once."""
    first = {(leak.file, leak.owner, leak.number): leak for leak in reversed(leaks)}
    told = sorted(first.values(), key=leaks.index)
    lines = [_line(leak) for leak in told[:_MOST_TOLD]]
    if len(told) > _MOST_TOLD:
        lines.append(Cause("leak-more", {"count": len(told) - _MOST_TOLD}))
    return LeakError("leak", leaks=tuple(lines))


def _line(leak: Leak) -> Cause:
    place = Cause(f"leak-in-{leak.place}", {"at": leak.at})
    owner = Cause(f"leak-{leak.owner}", {"number": leak.number})
    return Cause("leak-line", {"file": leak.file, "place": place, "owner": owner, "found": leak.found})


class _Withheld:
    """A closed attachment's file."""

    def __init__(self, attachment: Attachment) -> None:
        self.attachment = attachment
        self._content = read_content(_read(attachment.file))

    @property
    def digests(self) -> frozenset[bytes]:
        return self._content.digests

    @cached_property
    def closed_text(self) -> ClosedText:
        return ClosedText("attachment", self.attachment.number, self._content.text, is_name=False)

    def leak(self, file: str, place: str, at: str) -> Leak:
        """The leak of the whole file, or of a picture or page of it."""
        name = self.attachment.file.name if self.attachment.file else ""
        return Leak("attachment", self.attachment.number, name, file, place, at)


class _Opened:
    """What the open attachments and pictures say and consist of."""

    def __init__(self, public: Meeting) -> None:
        self._public = public
        self._made: dict[str, list[str]] = {}

    def hear(self, name: str, passage: Passage) -> None:
        """Take a passage of the attachment's public file `name`; the name itself is not its writer's."""
        if passage.place != "name":
            self._made.setdefault(name, []).append(passage.text)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All that they say; to be asked for when every file has been heard."""
        return Vocabulary(attachment.text for attachment in self.attachments)

    @cached_property
    def attachments(self) -> tuple[_OpenFile, ...]:
        """Their public files, or where none are made the files themselves."""
        if self._made:
            return tuple(_OpenFile(name, "\n".join(texts)) for name, texts in self._made.items())
        named = [(each.file.name, each.file) for each in self._public.attachments if each.file]
        return tuple(_OpenFile(name, read_content(_read(path)).text) for name, path in named)

    @cached_property
    def digests(self) -> frozenset[bytes]:
        """What they consist of."""
        paths = [each.file for each in self._public.attachments if each.file]
        for text in shown_texts(self._public):
            paths += [self._public.folder / image.source for image in find_images(text)]
        return frozenset().union(*(read_content(_read(path)).digests for path in paths))


@dataclass(frozen=True, slots=True)
class _OpenFile:
    name: str
    text: str


def _read(path: Path | None) -> bytes:
    """Return a file's bytes, none for one that is gone: intake is the one to say so."""
    try:
        return path.read_bytes() if path else b""
    except OSError:
        return b""


class _LeakTest:
    """One go through all public files."""

    def __init__(self, search: ClosedSearch, withheld: Sequence[_Withheld], opened: _Opened) -> None:
        self._search = search
        self._withheld = withheld
        self._opened = opened
        self._owners = {digest: file for file in withheld for digest in file.digests}
        self._suspected: set[ClosedText] = set()
        self._searched: set[tuple[str, bool]] = set()

    def find_in(self, files: Mapping[str, bytes]) -> Iterator[Leak]:
        """Yield every leak in `files`, but for closed files in disguise."""
        known: set[bytes] = set()
        found: list[tuple[str, Passage, Hit]] = []
        for name in sorted(files, key=lambda name: (not name.startswith(ATTACHMENT_FOLDER), name)):
            for part in disclose(name, files[name], known):
                if isinstance(part, Piece):
                    file = self._owners.get(part.digest)
                    if file and part.digest not in self._opened.digests:
                        yield file.leak(name, part.place, part.at)
                    continue
                if name.startswith(ATTACHMENT_FOLDER):
                    self._opened.hear(name, part)
                found += ((name, part, hit) for hit in self._new_hits(part))
        for name, passage, hit in found:
            if hit.is_telling or not self._opened.vocabulary.says(hit):
                closed = hit.closed
                yield Leak(closed.owner, closed.number, hit.found, name, passage.place, passage.at)
            else:
                self._suspected.add(hit.closed)

    def _new_hits(self, passage: Passage) -> list[Hit]:
        """Return what is found in a passage; nothing where nothing was found in the same text before."""
        if (passage.text, passage.is_prose) in self._searched:
            return []  # as the packet has the pages of the minutes
        hits = list(self._hits(passage))
        if not hits:
            self._searched.add((passage.text, passage.is_prose))
        return hits

    def _hits(self, passage: Passage) -> Iterator[Hit]:
        text = plain(passage.text)
        yield from self._search.find_phrases(text)
        if passage.is_prose:
            yield from self._search.find_words(text)

    def find_disguised(self) -> Iterator[Leak]:
        """Yield the closed files, passages of which were found, that an open attachment nearly is."""
        for file in self._withheld:
            if file.closed_text in self._suspected:
                text = plain(file.closed_text.text)
                for attachment in self._opened.attachments:
                    if _is_same(text, plain(attachment.text)):
                        yield file.leak(attachment.name, "file", "")


def _is_same(closed: str, opened: str) -> bool:
    """Whether an open text holds nearly all of a closed one, and its words: the same form has others."""
    letters = squeezed(closed)
    if len(letters) < _ENOUGH_TEXT or shared_part(letters, squeezed(opened)) < _SAME_FILE:
        return False
    words = {*words_of_text(closed), *numbers_of_text(closed)}
    missing = words - {*words_of_text(opened), *numbers_of_text(opened)}
    return len(missing) <= len(words) // _WORDS_A_MISREADING
