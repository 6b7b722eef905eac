"""What every meeting's documents say, whatever the meeting: labels, dates, and the templates' own texts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from toolkit.publishing.disclosed import Passage, disclose
from toolkit.resources import style_folder
from toolkit.words.dates import weekday_and_date_words
from toolkit.words.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.meetings.model import Committee

# What the programs that make the files call themselves and their means.
_PROGRAMS = "minutes-toolkit dxpdf pikepdf qpdf LibreOffice Writer Word https http www mailto UTF-8"


def fixed_words(committee: Committee) -> Iterator[str]:
    """Yield the texts that a committee's documents may hold beside those of a meeting."""
    words = words_of(committee)
    yield _PROGRAMS
    yield from words.labels.values()
    for number in range(1, 13):
        yield weekday_and_date_words(date(2000, number, number), words.language)
    for template in sorted((committee.templates or style_folder(committee.style)).glob("*.docx")):
        for part in disclose(template.name, template.read_bytes()):
            if isinstance(part, Passage):
                yield part.text
