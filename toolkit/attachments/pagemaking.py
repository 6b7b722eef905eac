"""Attached files made into pages: by what each is, and then by LibreOffice together."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from toolkit.attachments.completing import Draft, WordConverter, complete_drafts, draw_draft, notes_on
from toolkit.attachments.outcome import Bundle, NotKeptError, Prepared, Refused, Taken, Written
from toolkit.dataclass import dataclass, field, replace
from toolkit.errors import ConversionError, MachineError, MissingProgramError
from toolkit.formats.kinds import PACKAGES, PICTURES, Kind, Way, has_right_suffix
from toolkit.messages.message import Message
from toolkit.messages.phrases import say
from toolkit.processes.lacks import is_machine_short

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from toolkit.attachments.outcome import Outcome, Ready, Settings
    from toolkit.meetings.limits import Limits
    from toolkit.wordfile.stock import Stock

    ReadyPart = Callable[[Bundle, Settings], Ready | Refused]

_NAMING = {Kind.XLSX, Kind.ODS}  # files that may print their own name
_DEEPEST_MAIL = 4  # a mail in a mail in a mail in a mail


@dataclass(frozen=True, slots=True)
class Converters:
    """What turns files into pages; each is a function of what it is given alone.

    `recognise`, `file`, `ready` and `search` are `recognise_file`, `convert_file`, `ready_part` and
    `numbers_in_office_file`, called in a guarded process. `word` takes Word files, and is called from several
    threads at once, as those are. `office` takes all other office files of a build, each under a name of its
    own with the right suffix, and returns the PDF of each that it could convert. `workbooks` takes old
    workbooks and returns them as XLSX, `texts` old texts, as ODT. All but the first and last may raise
    ConversionError; those that ask LibreOffice MissingProgramError where it is not installed.

    `known` gives what former builds have kept and raises NotKeptError for all else. `begin` starts so many
    processes for all files, and so many for Word files: called before several threads ask for them, and told
    how many pictures there seem to be.
    """

    recognise: Callable[[bytes, str, Limits], Kind | Refused]
    file: Callable[[bytes, Kind, Settings], Outcome]
    word: WordConverter
    office: Callable[[Mapping[str, bytes]], Mapping[str, bytes]]
    ready: ReadyPart
    workbooks: Callable[[Mapping[str, bytes]], Mapping[str, bytes]]
    texts: Callable[[Mapping[str, bytes]], Mapping[str, bytes]]
    search: Callable[[bytes], tuple[str, ...] | Refused] = lambda _: ()
    known: Converters | None = None
    begin: Callable[[int, int, int], None] = lambda _, __, ___: None


@dataclass(slots=True)
class AttachedFile:
    """A file on its way to becoming pages, with those that came with it when it is a mail itself."""

    name: str
    kind: Kind
    data: bytes
    prepared: bytes = b""  # as LibreOffice is to get it
    stock: Stock | None = None  # what is to be on its pages then
    is_enclosed: bool = False
    enclosed: list[AttachedFile] = field(default_factory=list)
    notes: list[Message] = field(default_factory=list)
    draft: Draft | None = None
    taken: Taken | None = None
    ready: Ready | None = None
    refused: Message | None = None
    beside: tuple[str, ...] = ()  # numbers of people anywhere in an office file, masked

    def all(self) -> Iterator[AttachedFile]:
        """Yield this file and every one that came with it."""
        yield self
        for file in self.enclosed:
            yield from file.all()


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes files into pages, as far as it goes without LibreOffice, and then with it."""

    converters: Converters
    settings: Settings
    language: str

    def knows(self, task: Callable[..., None], *given: object) -> bool:
        """Have a task done with what former builds have kept; return whether that was enough."""
        if self.converters.known is None:
            return False
        try:
            task(replace(self, converters=self.converters.known), *given)
        except NotKeptError:
            return False
        return True

    def make(self, file: AttachedFile, depth: int = 1) -> None:
        """Convert a file, and those that came with it."""
        self._recognise(file)
        if file.refused:
            return
        if file.kind is Kind.DOCX:
            self._draw(file, file.data)
            return
        named = replace(self.settings, name=file.name) if file.kind in _NAMING else self.settings
        outcome = self.converters.file(file.data, file.kind, named)
        if isinstance(outcome, Refused):
            file.refused = outcome.note
            return
        file.notes += outcome.notes
        if isinstance(outcome, Taken):
            file.taken = outcome
        elif isinstance(outcome, Written):
            self._draw(file, outcome.docx)
            self._open(file, outcome, depth)
        else:
            self._go_on(file, outcome, depth)

    def _recognise(self, file: AttachedFile) -> None:
        if file.refused:
            return
        suffix = PurePath(file.name).suffix
        kind = self.converters.recognise(file.data, suffix, self.settings.limits)
        if isinstance(kind, Refused):
            file.refused = kind.note
            return
        file.kind = kind
        if kind in PACKAGES:
            self._search(file, file.data)
        is_told = suffix or not file.is_enclosed  # mail programs know a file by what its mail says of it
        if kind is not Kind.LOCKED and is_told and not has_right_suffix(kind, suffix):
            file.notes.append(Message("extension", {"suffix": suffix or file.name, "kind": kind}))

    def _search(self, file: AttachedFile, data: bytes) -> None:
        """Look for people's numbers anywhere in an office file; what cannot be searched is told publicly."""
        found = self.converters.search(data)
        if isinstance(found, Refused):
            file.notes += [Message("not-searched", {"pages": "1-"})] if self.settings.public else []
        else:
            file.beside = tuple(dict.fromkeys((*file.beside, *found)))

    def _go_on(self, file: AttachedFile, prepared: Prepared, depth: int) -> None:
        """Let an office file wait for LibreOffice, or begin anew with what was behind its password."""
        file.prepared, file.stock = prepared.data, prepared.stock
        if file.kind is Kind.LOCKED:
            file.data = prepared.data
            self.make(file, depth)

    def _open(self, mail: AttachedFile, written: Written, depth: int) -> None:
        """Take in what came with a mail; what no packet can hold is told, for nobody can take it out."""
        if written.enclosures and depth == _DEEPEST_MAIL:
            mail.refused = Message("nested")
            return
        for enclosure in written.enclosures:
            file = AttachedFile(enclosure.name, Kind.PDF, enclosure.data, is_enclosed=True)
            self.make(file, depth + 1)
            if file.refused and file.refused.code == "unknown":
                mail.notes.append(Message("left-out", {"name": enclosure.name}))
            else:
                mail.enclosed.append(file)

    def _draw(self, file: AttachedFile, docx: bytes) -> None:
        file.draft = draw_draft(docx, self.converters.word)
        if file.draft.is_settled:
            self._settle(file, file.draft)

    def _settle(self, file: AttachedFile, draft: Draft) -> None:
        """Take the pages of a Word file that will not become any fuller."""
        if draft.pages is None:
            cause = "" if draft.refusal is None else self._cause(draft.refusal)
            code = "word-needs-office" if draft.has_no_office else "not-converted"
            file.refused = Message(code, {"cause": cause})
            return
        is_word = file.kind is Kind.DOCX
        file.notes += notes_on(draft.pages, is_word=is_word, has_no_office=draft.has_no_office)
        self._look_over(file, draft.pages.pdf, self.settings)

    def _look_over(self, file: AttachedFile, pdf: bytes, settings: Settings) -> None:
        outcome = self.converters.file(pdf, Kind.PDF, settings)
        if isinstance(outcome, Taken):
            file.taken = outcome
            file.notes += outcome.notes
        elif isinstance(outcome, Refused):
            file.refused = outcome.note

    def complete_word_files(self, files: Iterable[AttachedFile]) -> None:
        """Let LibreOffice draw the Word files of which something is missing, and take the fuller pages."""
        waiting = {
            f"{number}.docx": (file, file.draft)
            for number, file in enumerate(file for top in files for file in top.all())
            if file.draft and not file.taken and not file.refused
        }
        drafts = {name: draft for name, (_, draft) in waiting.items()}
        try:
            drafts = complete_drafts(drafts, self.converters.word, self.converters.office)
        except MissingProgramError:
            drafts = {name: replace(draft, has_no_office=True) for name, draft in drafts.items()}
        except ConversionError:
            pass  # LibreOffice does not start: what there is has to do
        for name, (file, _) in waiting.items():
            self._settle(file, drafts[name])

    def make_by_office(self, files: Mapping[Path, AttachedFile]) -> None:
        """Convert all that waits for LibreOffice, in one call."""
        waiting = {path: [file for file in top.all() if not file.taken] for path, top in files.items()}
        every = (file for some in waiting.values() for file in some)
        named = {f"{number}{file.kind.suffix}": file for number, file in enumerate(every)}
        if not named:
            return
        try:
            self._rewrite({name: file for name, file in named.items() if file.kind.way is Way.OLD_WORKBOOK})
            named = {_new_name(name): file for name, file in named.items() if not file.refused}
            named = self._accepted(named)
            pdfs = (
                self.converters.office({name: file.prepared for name, file in named.items()}) if named else {}
            )
        except MissingProgramError as error:
            paths = ", ".join(str(path) for path, some in waiting.items() if some)
            raise MissingProgramError("attachments-wait", files=paths, cause=error) from error
        except ConversionError as error:
            for file in named.values():
                file.refused = Message("not-converted", {"cause": self._cause(error)})
            return
        if len(pdfs) < len(named) and is_machine_short(self.settings.limits.memory):
            raise MachineError("no-memory")
        for name, file in named.items():
            if name in pdfs:
                settings = replace(self.settings, is_drawn=True, stock=file.stock)
                self._look_over(file, pdfs[name], settings)
            else:
                file.refused = Message("blank", {"limit": self.settings.limits.seconds})

    def _accepted(self, named: Mapping[str, AttachedFile]) -> dict[str, AttachedFile]:
        """Return the files, old texts with changes in them as ODT in which they are accepted."""
        old = {name: file for name, file in named.items() if file.kind in (Kind.DOC, Kind.RTF)}
        texts = self.converters.texts({name: file.prepared for name, file in old.items()}) if old else {}
        done: dict[str, str] = {}
        for name, text in texts.items():
            outcome = self.converters.file(text, Kind.ODT, self.settings)
            if isinstance(outcome, Prepared) and outcome.notes:
                old[name].prepared = outcome.data
                old[name].notes += outcome.notes
                done[name] = name + Kind.ODT.suffix
        return {done.get(name, name): file for name, file in named.items()}

    def _rewrite(self, named: Mapping[str, AttachedFile]) -> None:
        """Have old workbooks rewritten as XLSX, and then prepared as such."""
        asked = {name: file.data for name, file in named.items()}
        rewritten = self.converters.workbooks(asked) if asked else {}
        for name, file in named.items():
            if name not in rewritten:
                file.refused = Message("blank", {"limit": self.settings.limits.seconds})
                continue
            self._search(file, rewritten[name])  # an old workbook's cells are no text
            settings = replace(self.settings, name=file.name, former=file.data)
            outcome = self.converters.file(rewritten[name], Kind.XLSX, settings)
            if isinstance(outcome, Prepared):
                file.prepared = outcome.data
                file.notes += outcome.notes
            elif isinstance(outcome, Refused):
                file.refused = outcome.note

    def make_ready(self, file: AttachedFile, said: tuple[str, str, str]) -> None:
        """Make a file's pages, and those of what came with it, ready to be merged.

        `said` are the words, the language and the title that attachments give it; only a picture has words.
        """
        alt, spoken, title = said
        alt = alt if file.kind in PICTURES else ""
        settings = replace(self.settings, alt=alt, spoken=spoken, title=title)
        outcome = self.converters.ready(_bundle(file), settings)
        if isinstance(outcome, Refused):
            file.refused = outcome.note
        else:
            file.ready = outcome
            file.notes += outcome.notes

    def _cause(self, error: ConversionError) -> str:
        return " ".join(say(error, self.language).split())


def _new_name(name: str) -> str:
    """Return the name under which LibreOffice gets a file, an old workbook as what it has become."""
    path = PurePath(name)
    is_old = path.suffix in {kind.suffix for kind in Kind if kind.way is Way.OLD_WORKBOOK}
    return str(path.with_suffix(Kind.XLSX.suffix)) if is_old else name


def _bundle(file: AttachedFile) -> Bundle:
    if file.taken is None:
        raise RuntimeError(f"{file.name}: {file.kind}")  # no file ends without pages or a refusal
    named = tuple((inner.name, _bundle(inner)) for inner in file.enclosed)
    return Bundle(file.taken, named, is_ours=file.kind is not Kind.PDF)
