"""Converters opened when the first file asks for one: a build of known files loads and starts none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.attachments.pagemaking import Converters
from toolkit.dataclass import dataclass, field_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.convert.foreign import ForeignPages


def put_off(open_: Callable[[], Converters]) -> Converters:
    """Return converters that are opened as soon as one of them is asked for something."""

    def asking(name: str) -> Callable[..., Any]:
        def ask(*given: object) -> Any:  # noqa: ANN401 - what the converter returns
            return getattr(open_(), name)(*given)

        return ask

    names = set(field_names(Converters)) - {"word", "known"}
    later: dict[str, Any] = {name: asking(name) for name in names}
    return Converters(word=_LaterWord(open_), **later)


@dataclass(frozen=True, slots=True)
class _LaterWord:
    """A converter of Word files that is opened when it is asked."""

    _open: Callable[[], Converters]

    def draw(self, docx: bytes) -> ForeignPages:
        return self._open().word.draw(docx)

    def prepare(self, docx: bytes) -> bytes:
        return self._open().word.prepare(docx)

    def compare(self, docx: bytes, pdf: bytes) -> ForeignPages:
        return self._open().word.compare(docx, pdf)
