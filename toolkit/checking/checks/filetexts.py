"""Texts and items of a meeting that stand in files of their own.

As `statement: {file: punkter/sag-3.docx}` and `- file: punkter/03.yaml`. They are read before anything is
checked: every later stage has their words where the meeting's file has a name.
"""

from __future__ import annotations

from contextlib import ExitStack
from functools import lru_cache
from os.path import normpath, realpath
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.checking.checks.files import Folder, path_problem
from toolkit.messages.message import Bilingual
from toolkit.reading.document import Document, TextFile, text_document
from toolkit.reading.fields import mapping
from toolkit.reading.workspace import as_on_disk
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.findings import Finding, Place
    from toolkit.reading.fields import Keys
    from toolkit.wordtext.filetexts import FileText

FIELDS = ("summary", "statement", "decision")
_POINTS = "recommendation"
_FILE = "file"
_ITEM_KINDS = ("yaml", "yml")
_DAMAGED = Bilingual(
    "it is not what its name says, or it is damaged", "den er ikke, hvad navnet siger, eller den er ødelagt"
)
_LOCKED = Bilingual("it has a password", "den har en adgangskode")
# What Markdown cannot hold, and what became of it.
_LOSSES = {
    "picture": Bilingual("a picture, which was left out", "et billede, som er udeladt"),
    "bookmark-link": Bilingual("a link to another place in the file", "et link til et andet sted i filen"),
    "cell-paragraphs": Bilingual("paragraphs of a cell, now one", "afsnit i en celle, nu ét"),
    "nested-table": Bilingual("a table in a cell, now text", "en tabel i en celle, nu tekst"),
    "floating": Bilingual("something that floats on the page", "noget, der flyder på siden"),
    "columns": Bilingual("columns, now one", "spalter, nu én"),
    "break": Bilingual("a page or column break", "et side- eller spalteskift"),
    "textbox": Bilingual("a text box, now text", "en tekstboks, nu tekst"),
    "note": Bilingual("a note, now in brackets", "en note, nu i parentes"),
    "formula": Bilingual("a formula, now text", "en formel, nu tekst"),
    "symbol": Bilingual(
        "a sign that only its font shows, now a bullet", "et tegn, som kun dets skrifttype viser, nu et punkt"
    ),
    "hidden": Bilingual("hidden text, which was left out", "skjult tekst, som er udeladt"),
    "object": Bilingual(
        "a drawing or an object, which was left out", "en tegning eller et objekt, som er udeladt"
    ),
    "tracked": Bilingual(
        "tracked changes, taken as accepted", "registrerede ændringer, taget som accepterede"
    ),
    "comment": Bilingual("a comment, which was left out", "en kommentar, som er udeladt"),
}


def with_files(
    meeting: Document,
    read: Callable[[Path], Document] = read_yaml,
    content: Callable[[Path], bytes | None] | None = None,
) -> Document:
    """Return a meeting's document whose data has the items and texts of other files in their places.

    What is wrong with those files is among its findings. `read` reads an item's file; `content` gives the
    bytes of files that are not to be looked for on disk.
    """
    data = meeting.fields
    entries = data.get("items")
    if not isinstance(entries, list) or not any(_names_files(entry) for entry in entries):
        return meeting
    with ExitStack() as until_read:
        taking = _Taking(meeting, read, content, until_read)
        items = [taking.entry(("items", at), entry) for at, entry in enumerate(entries)]
    return taking.document()._replace(
        data={**data, "items": items},
        findings=(*meeting.findings, *taking.findings),
        files=tuple(taking.files),
        texts=tuple(taking.texts),
    )


def _names_files(entry: object) -> bool:
    """Whether an entry of the agenda is, or has a text, in another file."""
    data = mapping(entry)
    sections = data.get("sections")
    texts = [data.get(name) for name in (*FIELDS, _POINTS)]
    texts += [mapping(one).get("text") for one in sections] if isinstance(sections, list) else []
    return data.keys() == {_FILE} or any(isinstance(text, dict) for text in texts)


class _Taking:
    """The walk through a meeting's items."""

    def __init__(
        self,
        meeting: Document,
        read: Callable[[Path], Document],
        content: Callable[[Path], bytes | None] | None,
        until_read: ExitStack,
    ) -> None:
        self.findings: list[Finding] = []
        self.files: list[Path] = []
        self._meeting = meeting
        self._read = read
        self._content = content
        self._until_read = until_read
        self._folder = Folder(meeting.path)
        self._included: list[tuple[Keys, Document]] = []
        self.texts: list[TextFile] = []

    def document(self) -> Document:
        """Return the meeting's document, which knows where in other files its items stand."""
        return self._meeting._replace(included=tuple(self._included))

    def entry(self, keys: Keys, entry: object) -> object:
        """Return an entry of the agenda with all that it has in other files."""
        data = mapping(entry)
        written = data.get(_FILE)
        if data.keys() == {_FILE} and isinstance(written, str):
            entry = self._item(keys, written)
            data = mapping(entry)
        if not _names_files(entry):
            return entry
        taken = dict(data)
        for name in FIELDS:
            if name in data:
                taken[name] = self._text((*keys, name), data[name])
        if _POINTS in data:
            points = self._text((*keys, _POINTS), data[_POINTS])
            taken[_POINTS] = _points_of(points) if isinstance(points, str) else points
        if isinstance(sections := data.get("sections"), list):
            taken["sections"] = [
                {**one, "text": self._text((*keys, "sections", at, "text"), one["text"])}
                if isinstance(one, dict) and "text" in one
                else one
                for at, one in enumerate(sections)
            ]
        return taken

    def _item(self, keys: Keys, written: str) -> object:
        path = self._path(keys, written, _ITEM_KINDS)
        if path is None:
            return {"title": written}  # the others keep their numbers
        document = self._read(path)
        before = next((at for at, known in self._included if known.path == document.path), None)
        if before is not None:
            number = int(before[-1]) + 1
            self.findings.append(finding("item-file-twice", self._place(keys), written=written, first=number))
        self.findings += document.findings if before is None else ()
        self._included.append((keys, document))
        if document.fields.keys() == {_FILE}:  # a file of an item is the item: it leads no further
            return {"title": written, **document.fields}
        return {"title": written} if document.data is None else document.data

    def _text(self, keys: Keys, value: object) -> object:
        """Return the text that a value is, or that the file has which it names."""
        written = value.get(_FILE) if isinstance(value, dict) and value.keys() == {_FILE} else None
        if not isinstance(written, str):
            return value
        from toolkit.wordtext.filetexts import KINDS, MARKDOWN

        path = self._path(keys, written, KINDS)
        if path is None:
            return ""
        kind = path.suffix.lower().removeprefix(".")
        known = len(self.findings)
        text = self._plain(keys, path) if kind in MARKDOWN else self._converted(keys, path, kind, written)
        is_told = len(self.findings) > known
        if not text.strip() and not is_told and keys[-1] != "decision":  # that one comes later
            self.findings.append(finding("text-file-empty", self._place(keys), written=written))
        return text

    def _plain(self, keys: Keys, path: Path) -> str:
        from toolkit.reading.sourcetext import decode_text, read_text

        if self._content is None:
            text, findings = read_text(path)
        else:
            text, findings = decode_text(self._content(path) or b"", path)
        self.findings += findings
        if text:
            document = text_document(path, text)._replace(words=self._meeting.words)
            self.texts.append(TextFile(keys, document, self._place(keys)))
        return (text or "").strip("\n")

    def _converted(self, keys: Keys, path: Path, kind: str, written: str) -> str:
        from toolkit.processes.workers import keeping_workers
        from toolkit.wordtext.apart import UnreadableError

        self._until_read.enter_context(keeping_workers())  # one process reads all of a meeting's files
        place, data = self._place(keys), b""
        try:
            data = path.read_bytes() if self._content is None else self._content(path) or b""
            said = _read_apart(data, kind)
        except (OSError, UnreadableError):
            from toolkit.formats.content import recognise
            from toolkit.formats.kinds import Kind

            reason = _LOCKED if recognise(data) is Kind.LOCKED else _DAMAGED
            self.findings.append(finding("text-file-unreadable", place, written=written, reason=reason))
            return ""
        for code, words in dict(reversed(said.unheld)).items():
            quoted = f": “{words}”" if words else ""
            what = Bilingual(_LOSSES[code].english + quoted, _LOSSES[code].danish + quoted)
            self.findings.append(finding("text-file-loses", place, written=written, what=what))
        return said.text

    def _path(self, keys: Keys, written: str, kinds: tuple[str, ...]) -> Path | None:
        """Return where a file is, None for one that cannot be read: then that has been found."""
        problem = path_problem(self._folder, written) if self._content is None else None
        path = _without_ways_back(as_on_disk(self._meeting.path.parent / written))
        if "\0" not in written and (problem is None or not problem.code.startswith("path-")):
            self.files.append(path)  # also one that is not there: once it is, there is something to build
        if problem is not None and problem.code != "attachment-empty":
            code = problem.code.replace("attachment-", "text-file-")
            self.findings.append(finding(code, self._place(keys), written=written, **problem.values))
            return None
        if path.suffix.lower().removeprefix(".") not in kinds:
            known = ", ".join(f".{kind}" for kind in kinds)
            self.findings.append(finding("text-file-kind", self._place(keys), written=written, known=known))
            return None
        return path

    def _place(self, keys: Keys) -> Place:
        own = self.document()
        return own.place((*keys, _FILE))


def _without_ways_back(path: Path) -> Path:
    """Return `path` without "..", as editors call the file, unless a link makes that another one."""
    plain = Path(normpath(path))
    return plain if ".." in path.parts and realpath(plain) == realpath(path) else path


def _points_of(text: str) -> list[str]:
    """Return the points of a recommendation: a text's paragraphs and the items of its lists."""
    from toolkit.wordtext.points import points_of

    return points_of(text)


@lru_cache(maxsize=64)  # an editor has the same texts checked at every key
def _read_apart(data: bytes, kind: str) -> FileText:
    from toolkit.wordtext.apart import do_apart
    from toolkit.wordtext.filetexts import read_file_text

    return do_apart(read_file_text, data, kind)
