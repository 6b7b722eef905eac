"""What every meeting's documents say, whatever the meeting: labels, dates, and the templates' own texts."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.files.resources import style_folder
from toolkit.publishing.passages import disclose_xml
from toolkit.wordfile.docxio import read_parts
from toolkit.words.dates import weekday_and_date_words
from toolkit.words.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
        yield _words_of_template(template, template.stat().st_mtime_ns)


@lru_cache(maxsize=64)  # a year's meetings share their templates
def _words_of_template(template: Path, changed: int) -> str:  # noqa: ARG001 - a changed file is another one
    try:
        parts = read_parts(template.read_bytes())
    except ValueError:
        return ""  # no template of this build: making the documents would have said so
    written = (part for name, part in parts.items() if name.endswith(".xml"))
    return "\n".join(passage.text for part in written for passage in disclose_xml(part, "part", ""))
