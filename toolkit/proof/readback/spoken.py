"""The words of each mark on a page (ISO 32000-1, 14.7.4.2), by PDFium: as a reader's program decodes them."""

from __future__ import annotations

from ctypes import byref, c_void_p
from typing import TYPE_CHECKING, Any

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Mapping

# How PDFium gives a hyphen at the end of a line, which may be the word's own; a soft one never is.
_HYPHEN = regex("[\x02\ufffe]\\s*")
_SOFT_HYPHEN = regex("\u00ad\\s*")
_SPACE = regex("\\s+")
# Of a letter's height: nearer than this two letters of a line have nothing between them.
_TOUCHING, _SAME_LINE = 0.1, 0.5
_ONE_SPACE = 2  # letters are so far apart that a space is between


class Spoken:
    """The marks of a file's pages, each page read when it is asked for. Raises ValueError for no PDF."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        try:
            self._document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise ValueError(str(error)) from error
        self._pages: dict[int, Mapping[int, str]] = {}

    def words(self, page: int, mark: int) -> str:
        """Return what mark `mark` on `page` (from 1) says, "" for nothing; spaces at its ends are kept."""
        if page not in self._pages:
            self._pages[page] = self._read(page)
        return self._pages[page].get(mark, "")

    def _read(self, number: int) -> Mapping[int, str]:
        if not 1 <= number <= len(self._document):
            return {}
        from pypdfium2 import PdfiumError

        try:
            page = self._document[number - 1]
        except PdfiumError:  # it is no page, whatever the list of pages says
            return {}
        text = page.get_textpage()
        try:
            return {mark: _plain("".join(letters)) for mark, letters in _letters(text).items()}
        finally:
            text.close()
            page.close()


def _letters(text: Any) -> dict[int, list[str]]:  # noqa: ANN401 - PDFium's
    """Return the letters of each mark; the spaces that PDFium finds between belong to the one before."""
    from pypdfium2 import raw

    found: dict[int, list[str]] = {}
    known: dict[int | None, int] = {}  # by the address of the text object
    mark = -1
    for index in range(text.count_chars()):
        drawn = raw.FPDFText_GetTextObject(text, index)
        if drawn:
            address = c_void_p.from_buffer(drawn).value
            if address not in known:
                known[address] = raw.FPDFPageObj_GetMarkedContentID(drawn)
            mark = known[address]
        elif _is_in_word(text, index):
            continue
        found.setdefault(mark, []).append(chr(raw.FPDFText_GetUnicode(text, index)))
    return found


def _is_in_word(text: Any, index: int) -> bool:  # noqa: ANN401 - PDFium's
    """Whether the end of a line that PDFium has found stands between letters that touch.

    On a page with few words it takes lines for columns, and each letter for a line.
    """
    before, after, count = index, index, text.count_chars()
    while before >= 0 and _is_found(text, before):
        before -= 1
    while after < count and _is_found(text, after):
        after += 1
    if before < 0 or after >= count or after - before <= _ONE_SPACE:
        return False
    first, second = _box(text, before), _box(text, after)
    size, gap = first.top - first.bottom, second.left - first.right
    return bool(abs(gap) < _TOUCHING * size and abs(second.bottom - first.bottom) < _SAME_LINE * size)


def _is_found(text: Any, index: int) -> bool:  # noqa: ANN401 - likewise
    from pypdfium2 import raw

    return bool(raw.FPDFText_IsGenerated(text, index) == 1)


def _box(text: Any, index: int) -> Any:  # noqa: ANN401 - likewise
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, byref(box))
    return box


def whole_letters(text: str) -> str:
    """Return a text in which both halves that UTF-16 has of some letters are one; a half alone is a sign."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _plain(letters: str) -> str:
    letters = whole_letters(letters).replace("\0", "\N{REPLACEMENT CHARACTER}")
    return _SPACE.sub(" ", _HYPHEN.sub("-", _SOFT_HYPHEN.sub("", letters)))
