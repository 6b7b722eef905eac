"""Which pages of a packet are whose: pure counting, pages from 1 through the whole packet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Placing:
    """On which page everything begins.

    `list_page` is that of the list of attachments, 0 when there is none; `sheets` (0 without separators) and
    `first_pages` have one number for each attachment; `blanks` are the pages without anything on them.
    """

    list_page: int
    sheets: tuple[int, ...]
    first_pages: tuple[int, ...]
    blanks: tuple[int, ...]


@dataclass(slots=True)
class _Counter:
    """The next free page, and the pages left blank so far."""

    next_page: int
    odd_pages: bool
    blanks: list[int]

    def take(self, pages: int) -> int:
        """Return where so many pages begin."""
        if self.odd_pages and self.next_page % 2 == 0:
            self.blanks.append(self.next_page)
            self.next_page += 1
        first = self.next_page
        self.next_page += pages
        return first


def place_pages(
    main_pages: int, list_pages: int, parts: Sequence[int], *, separators: bool, odd_pages: bool
) -> Placing:
    """Return where attachments of so many pages stand behind a document of `main_pages` and their list.

    With `odd_pages` the list, the separator sheets and the attachments all begin on odd pages: printed on
    both sides, each is on a sheet of paper of its own.
    """
    counter = _Counter(main_pages + 1, odd_pages, [])
    list_page = counter.take(list_pages) if list_pages else 0
    sheets, first_pages = [], []
    for pages in parts:
        sheets.append(counter.take(1) if separators else 0)
        first_pages.append(counter.take(pages))
    return Placing(list_page, tuple(sheets), tuple(first_pages), tuple(counter.blanks))
