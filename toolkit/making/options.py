"""What may be asked of one meeting's build, and what there is to say of it."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from toolkit.buildsettings import PRODUCTS
from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.files.edited import Kept
    from toolkit.meetings.model import Edition, Meeting


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What to make: `only` some of `PRODUCTS`; `edition` None for what the committee publishes.

    `renderer` None is the best one at hand; `language` ("da" or "en") is that of messages, None for the
    committee's; `max_bytes` is how large a file of the packet may be, None for what the committee says.
    `strict` stops at a document that cannot be called accessible; `archive` makes PDF/A-2 of the PDFs.
    `form` lets nothing in the Word files be changed but the meeting's texts.
    """

    only: frozenset[str] = frozenset(PRODUCTS)
    edition: Edition | None = None
    renderer: str | None = None
    language: str | None = None
    max_bytes: int | None = None
    strict: bool = False
    archive: bool = False
    form: bool = False

    def language_for(self, meeting: Meeting) -> str:
        """The language of messages about `meeting`."""
        return self.language or meeting.committee.language


@dataclass(frozen=True, slots=True)
class BuildLog:
    """What there is to say of one meeting's build while it goes on.

    `progress` is told each stage that begins, `warnings` are about the documents, `kept` is what somebody had
    changed, `superseded` what a newer version has taken the place of; `pages` are the page counts of the
    PDFs, `seconds` is how long each stage took. `of_public` says what became of public files that show what
    is closed: the key of a message and the numbers of items and attachments. In the public files `searched`
    nothing closed was found; `unsearched` has the pages that could not be searched, "" for all, by file or an
    attachment's number.
    """

    progress: Callable[[str], None]
    warnings: list[str] = field(default_factory=list)
    of_public: list[tuple[str, str]] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    superseded: list[str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    searched: list[str] = field(default_factory=list)
    unsearched: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Say that the stage called `name` begins, and time it."""
        self.progress(name)
        begun = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun
