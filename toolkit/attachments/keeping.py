"""Conversions kept from one build to the next, by what was converted and by what converted it.

Kept is what guarded processes and LibreOffice found out and made: where no attachment is new, neither is
started. What was refused is tried again; what a password has opened is not kept.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from toolkit.attachments.keptoutcomes import read_outcome, tell_apart, write_outcome
from toolkit.attachments.outcome import NotKeptError, Prepared, Ready, Refused, Taken, Written
from toolkit.dataclass import dataclass, field_names, replace
from toolkit.files.cachefolder import CONVERSIONS
from toolkit.files.digests import digest_of, office_state, program_state, reader_state
from toolkit.files.keptstore import open_store
from toolkit.files.machinefonts import fonts_for_drawing, machine_fonts
from toolkit.formats.kinds import Kind, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import NoReturn

    from toolkit.attachments.completing import WordConverter
    from toolkit.attachments.outcome import Bundle, Outcome, Settings
    from toolkit.attachments.pagemaking import Converters, ReadyPart
    from toolkit.attachments.scans import ReadScan
    from toolkit.convert.foreign import ForeignPages
    from toolkit.meetings.limits import Limits
    from toolkit.processes.scanreader import ScanReader

_KEPT_WAYS = {Way.PDF, Way.PICTURE, Way.DRAWING}  # the others write a Word file, or prepare one for an office
# Told where a password opened the file, or a program was missing or too slow: not so the next time, perhaps.
_OF_THE_MOMENT = {"unlocked", "not-searched", "scan-unread"}
# What pages that are made ready do not depend on; all else that settings will ever say counts.
_BEFORE_READY = {"template", "passwords", "name", "former"}
_LABELS = "labels"  # the same hundred for every attachment of a build


def keep_conversions(converters: Converters) -> Converters:
    """Return converters that give for a file what they gave before, and otherwise do as `converters`."""
    known = replace(
        converters,
        recognise=_refuse,
        file=_refuse,
        office=_refuse,
        ready=_refuse,
        workbooks=_refuse,
        texts=_refuse,
        search=_refuse,
    )
    return replace(_keeping(converters, converters.word.draw), known=_keeping(known, _refuse))


def _keeping(converters: Converters, draw: Callable[[bytes], ForeignPages]) -> Converters:
    return replace(
        converters,
        recognise=_keeping_kinds(converters.recognise),
        file=_keeping_pages(converters.file),
        word=_KeepingWord(converters.word, draw),
        office=_keeping_office(converters.office, "pdf"),
        ready=_keeping_ready(converters.ready),
        workbooks=_keeping_office(converters.workbooks, "xlsx"),
        texts=_keeping_office(converters.texts, "odt"),
        search=_keeping_search(converters.search),
    )


def _refuse(*_: object) -> NoReturn:
    raise NotKeptError


def keep_scans(read: ReadScan) -> ReadScan:
    """Return a reader of scans that gives for a picture the words that it gave before."""

    def kept(reader: ScanReader, picture: bytes, language: str) -> bytes | None:
        key = _key("scan", picture, language, reader_state())
        return _kept(key, lambda: read(reader, picture, language))  # type: ignore[no-any-return]

    return kept


def _keeping_kinds(
    recognise: Callable[[bytes, str, Limits], Kind | Refused],
) -> Callable[[bytes, str, Limits], Kind | Refused]:
    def kept(data: bytes, suffix: str, limits: Limits) -> Kind | Refused:
        key = _key("kind", data, suffix, limits)
        return _kept(key, lambda: recognise(data, suffix, limits))  # type: ignore[no-any-return]

    return kept


def _keeping_search(
    search: Callable[[bytes], tuple[str, ...] | Refused],
) -> Callable[[bytes], tuple[str, ...] | Refused]:
    def kept(data: bytes) -> tuple[str, ...] | Refused:
        return _kept(_key("search", data), lambda: search(data))  # type: ignore[no-any-return]

    return kept


def _keeping_pages(
    convert: Callable[[bytes, Kind, Settings], Outcome],
) -> Callable[[bytes, Kind, Settings], Outcome]:
    def kept(data: bytes, kind: Kind, settings: Settings) -> Outcome:
        if kind.way not in _KEPT_WAYS:
            return convert(data, kind, settings)
        flat, drawn = settings.packet.flatten_forms, settings.is_drawn
        spoken = settings.language if kind.way is Way.DRAWING else ""
        reader = reader_state() if settings.public else ""  # scans are searched by it
        key = _key(
            "pages", data, kind, settings.limits, settings.public, flat, drawn, spoken, reader, settings.stock
        )
        return _kept(key, lambda: convert(data, kind, settings), data)  # type: ignore[no-any-return]

    return kept


def _keeping_ready(ready: ReadyPart) -> ReadyPart:
    def kept(bundle: Bundle, settings: Settings) -> Ready | Refused:
        if not all(map(_lasts, _pages_of(bundle))):
            return ready(bundle, settings)
        named = (name for name in field_names(settings) if name not in {*_BEFORE_READY, _LABELS})
        reader = reader_state() if settings.packet.read_scans else ""
        labels = _digest_of_labels(tuple(settings.labels.items()))
        key = _key("ready", bundle, {name: getattr(settings, name) for name in named}, labels, reader)
        return _kept(key, lambda: ready(bundle, settings))  # type: ignore[no-any-return]

    return kept


@lru_cache(maxsize=4)
def _digest_of_labels(labels: tuple[tuple[str, str], ...]) -> str:
    return digest_of(tell_apart(dict(labels)).encode())


def _pages_of(bundle: Bundle) -> Iterator[Taken]:
    yield bundle.first
    for _, inner in bundle.named:
        yield from _pages_of(inner)


@dataclass(frozen=True, slots=True)
class _KeepingWord:
    """A converter of Word files that remembers what was drawn."""

    _word: WordConverter
    _draw: Callable[[bytes], ForeignPages]

    def draw(self, docx: bytes) -> ForeignPages:
        return _kept(_key("word", docx, fonts_for_drawing()), lambda: self._draw(docx))  # type: ignore[no-any-return]

    def prepare(self, docx: bytes) -> bytes:
        return self._word.prepare(docx)

    def compare(self, docx: bytes, pdf: bytes) -> ForeignPages:
        return self._word.compare(docx, pdf)


def _keeping_office(
    convert: Callable[[Mapping[str, bytes]], Mapping[str, bytes]], what: str
) -> Callable[[Mapping[str, bytes]], Mapping[str, bytes]]:
    def kept(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
        keys = {
            name: _key(what, data, PurePath(name).suffix, office_state(), machine_fonts())
            for name, data in files.items()
        }
        known = {name: found for name, key in keys.items() if (found := _read(key)) is not None}
        new = {name: data for name, data in files.items() if name not in known}
        converted = convert(new) if new else {}
        for name, pdf in converted.items():
            _keep(keys[name], pdf)
        return {**known, **converted}

    return kept


def _key(*what: object) -> str:
    return f"{program_state()}\n{tell_apart(*what)}"


def _kept(key: str, make: Callable[[], object], asked: bytes = b"") -> Any:  # noqa: ANN401 - what is made
    """Return what was made before under this key, or what `make` makes of the file that is `asked` about."""
    found = _read(key, asked)
    if found is None:
        found = make()
        if _lasts(found):
            _keep(key, found, asked)
    return found


def _lasts(outcome: object) -> bool:
    """Whether another build would come to the same."""
    if outcome is None or isinstance(outcome, Refused | Prepared | Written):
        return False
    notes = outcome.notes if isinstance(outcome, Taken | Ready) else ()
    return not any(note.code in _OF_THE_MOMENT for note in notes)


def _read(key: str, asked: bytes = b"") -> Any:  # noqa: ANN401 - what was kept
    store = open_store(CONVERSIONS)
    data = store.read(key) if store else None
    return None if data is None else read_outcome(data, asked)


def _keep(key: str, outcome: object, asked: bytes = b"") -> None:
    if store := open_store(CONVERSIONS):
        store.keep(key, write_outcome(outcome, asked))
