"""What is written in unusual ways or damaged, read by pypdf: its only importer, which loads it if needed."""

from __future__ import annotations

import io
import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from toolkit.proof.readback.values import Reference, Stream, Text, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.proof.readback.values import Source


@contextmanager
def _told() -> Iterator[None]:
    """Tell as one error whatever pypdf comes upon in a damaged file."""
    try:
        yield
    except Exception as error:
        raise UnreadableError(str(error) or type(error).__name__) from error


class Library:
    """A file as pypdf reads it, in plain values. `source` is what references are read by."""

    def __init__(self, data: bytes, source: Source) -> None:
        import pypdf

        # pypdf reports small flaws of foreign files on the log; they are not for the user.
        logging.getLogger("pypdf").setLevel(logging.CRITICAL)
        self._source = source
        with _told():
            self._reader = pypdf.PdfReader(io.BytesIO(data))

    def ends(self) -> tuple[dict[str, object], dict[str, object]]:
        """Return its trailer and its catalogue."""
        with _told():
            nothing = Reference(0, 0, self._source)
            root = self._plain(self._reader.root_object, nothing)
            return self._plain(self._reader.trailer, nothing), root

    def read(self, reference: Reference) -> object:
        """Return an object."""
        with _told():
            value = self._plain(self._object(reference), reference)
        return None if isinstance(value, Reference) else value

    def unpack(self, reference: Reference) -> bytes:
        """Return the data of a stream."""
        with _told():
            data: bytes = self._object(reference).get_data()
        return data

    def text(self, page: int) -> str:
        """Return what is written on a page, which is counted from 1."""
        with _told():
            return self._reader.pages[page - 1].extract_text()

    def _object(self, reference: Reference) -> Any:  # noqa: ANN401 - pypdf's
        from pypdf.generic import IndirectObject

        return IndirectObject(reference.number, reference.generation, self._reader).get_object()

    def _plain(self, value: Any, reference: Reference) -> Any:  # noqa: ANN401 - likewise
        """Return as a plain value what pypdf has read of the object that is referred to so."""
        from pypdf import generic

        if isinstance(value, generic.IndirectObject):
            return Reference(value.idnum, value.generation, self._source)
        if isinstance(value, dict):
            held = {str(key): self._plain(dict.__getitem__(value, key), reference) for key in value}
            # Public is only the unpacked content, which takes as long again as all else of a page.
            is_stream = isinstance(value, generic.StreamObject)
            return Stream(held, getattr(value, "_data", b""), reference) if is_stream else held
        if isinstance(value, list):
            return [self._plain(list.__getitem__(value, place), reference) for place in range(len(value))]
        return _simple(value)


def _simple(value: Any) -> object:  # noqa: ANN401 - likewise
    from pypdf import generic

    if isinstance(value, generic.TextStringObject):
        return Text(value.original_bytes)
    if isinstance(value, bytes):
        return Text(value)
    for kind in (str, float, int):
        if isinstance(value, kind):
            return kind(value)
    return value.value if isinstance(value, generic.BooleanObject) else None
