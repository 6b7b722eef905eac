"""Conversions kept from one build to the next, by what was converted and by what converted it.

What takes long is kept: Word files and pictures as pages, all that LibreOffice does, and what a search for
people's numbers found. PDF attachments are
taken as they are.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import astuple, dataclass, replace
from functools import cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from toolkit.attachments.keptstore import open_store
from toolkit.attachments.outcome import Refused, Taken
from toolkit.convert.foreign import ForeignPages
from toolkit.documents.barriers import Barrier, Trouble
from toolkit.files.digests import digest_of, office_state, program_state, reader_state
from toolkit.formats.kinds import Way
from toolkit.messages.message import Message
from toolkit.pdf.geometry import PageShape
from toolkit.wordfile.stock import Missing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toolkit.attachments.completing import WordConverter
    from toolkit.attachments.outcome import Outcome, Settings
    from toolkit.attachments.pagemaking import Converters
    from toolkit.attachments.scans import ReadScan
    from toolkit.formats.kinds import Kind
    from toolkit.processes.scanreader import ScanReader

_SECONDS_FOR_FONTS = 10


def keep_conversions(converters: Converters) -> Converters:
    """Return converters that give for a file what they gave before, and otherwise do as `converters`."""
    return replace(
        converters,
        file=_keeping_pictures(converters.file),
        word=_KeepingWord(converters.word),
        office=_keeping_office(converters.office, "pdf"),
        workbooks=_keeping_office(converters.workbooks, "xlsx"),
        texts=_keeping_office(converters.texts, "odt"),
        search=_keeping_search(converters.search),
    )


def keep_scans(read: ReadScan) -> ReadScan:
    """Return a reader of scans that gives for a picture the words that it gave before."""

    def kept(reader: ScanReader, picture: bytes, language: str) -> bytes | None:
        key = _key(picture, "scan", language, reader_state())
        if found := _read(key):
            return found[1]
        words = read(reader, picture, language)
        if words is not None:
            _keep(key, {}, words)
        return words

    return kept


def _keeping_search(
    search: Callable[[bytes], tuple[str, ...] | Refused],
) -> Callable[[bytes], tuple[str, ...] | Refused]:
    def kept(data: bytes) -> tuple[str, ...] | Refused:
        key = _key(data, "search")
        if found := _read(key):
            return tuple(found[0]["numbers"])
        numbers = search(data)
        if not isinstance(numbers, Refused):
            _keep(key, {"numbers": numbers}, b"")
        return numbers

    return kept


def _keeping_pictures(
    convert: Callable[[bytes, Kind, Settings], Outcome],
) -> Callable[[bytes, Kind, Settings], Outcome]:
    def kept(data: bytes, kind: Kind, settings: Settings) -> Outcome:
        if kind.way is not Way.PICTURE:
            return convert(data, kind, settings)
        key = _key(data, str(kind), repr(settings.limits), str(settings.public))
        if found := _read(key):
            said, pdf = found
            shapes = tuple(PageShape(tuple(box), rotate, unit) for box, rotate, unit in said["shapes"])
            return Taken(pdf, shapes, notes=tuple(Message(code, values) for code, values in said["notes"]))
        outcome = convert(data, kind, settings)
        if isinstance(outcome, Taken) and not outcome.outline:
            shapes_said = [(shape.box, shape.rotate, shape.unit) for shape in outcome.shapes]
            notes = [(note.code, dict(note.values)) for note in outcome.notes]
            _keep(key, {"shapes": shapes_said, "notes": notes}, outcome.pdf)
        return outcome

    return kept


@dataclass(frozen=True, slots=True)
class _KeepingWord:
    """A converter of Word files that remembers what it drew."""

    _word: WordConverter

    def draw(self, docx: bytes) -> ForeignPages:
        key = _key(docx, "word")
        if found := _read(key):
            said, pdf = found
            missing = tuple(Missing(*one) for one in said["missing"])
            fonts, undrawn = tuple(said["missing_fonts"]), tuple(said["undrawn"])
            remarks = tuple(
                Barrier(Trouble(trouble), page, words) for trouble, page, words in said["remarks"]
            )
            return ForeignPages(pdf, fonts, undrawn, missing, said["revised"], remarks)
        pages = self._word.draw(docx)
        missing_said = [astuple(one) for one in pages.missing]
        said = {
            "missing_fonts": pages.missing_fonts,
            "undrawn": pages.undrawn,
            "missing": missing_said,
            "revised": pages.revised,
            "remarks": [(one.trouble, one.page, one.words) for one in pages.remarks],
        }
        _keep(key, said, pages.pdf)
        return pages

    def prepare(self, docx: bytes) -> bytes:
        return self._word.prepare(docx)

    def compare(self, docx: bytes, pdf: bytes) -> ForeignPages:
        return self._word.compare(docx, pdf)


def _keeping_office(
    convert: Callable[[Mapping[str, bytes]], Mapping[str, bytes]], what: str
) -> Callable[[Mapping[str, bytes]], Mapping[str, bytes]]:
    def kept(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
        keys = {
            name: _key(data, PurePath(name).suffix, what, office_state(), _machine_fonts())
            for name, data in files.items()
        }
        known = {name: found[1] for name, key in keys.items() if (found := _read(key))}
        new = {name: data for name, data in files.items() if name not in known}
        converted = convert(new) if new else {}
        for name, pdf in converted.items():
            _keep(keys[name], {}, pdf)
        return {**known, **converted}

    return kept


def _key(data: bytes, *how: str) -> str:
    return "\n".join((program_state(), *how, digest_of(data)))


@cache
def _machine_fonts() -> str:
    """The machine's fonts, which LibreOffice draws with, as far as fontconfig knows of them."""
    program = shutil.which("fc-list")
    if program is None:
        return ""
    try:
        told = subprocess.run([program], capture_output=True, timeout=_SECONDS_FOR_FONTS, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return digest_of(b"\n".join(sorted(told.stdout.splitlines())))


def _read(key: str) -> tuple[dict[str, Any], bytes] | None:
    """What was kept: what there is to say, one line of JSON, and after it the PDF."""
    store = open_store()
    data = store.read(key) if store else None
    if data is None:
        return None
    said, _, pdf = data.partition(b"\n")
    return json.loads(said), pdf


def _keep(key: str, said: Mapping[str, object], pdf: bytes) -> None:
    if store := open_store():
        store.keep(key, json.dumps(said).encode("ascii") + b"\n" + pdf)
