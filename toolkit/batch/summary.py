"""The table that closes a build of many meetings: what came of them, committee by committee."""

from __future__ import annotations

from toolkit.messages.phrases import phrase
from toolkit.namedtuple import NamedTuple

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FIRST_COLUMN_MOST = 40
_GAP = "  "
# How it ended for one meeting; enum, too, would take its share.
BUILT, UNCHANGED, FAILED = STATES = ("built", "unchanged", "failed")


class Result(NamedTuple):
    """What came of one meeting; `committee` is the name of its folder, `seconds` those of its own build."""

    committee: str
    state: str
    pages: int = 0
    seconds: float = 0.0


def render_summary(results: Sequence[Result], seconds: float, language: str) -> str:
    """The table as plain lines: a row for each committee, and one for all of them with the time in all."""
    names = sorted({result.committee for result in results})
    rows = [_row(name, [result for result in results if result.committee == name]) for name in names]
    total = _row(phrase("summary_total", language), results)
    heading = (
        phrase("summary_committee", language),
        *(phrase(f"state {state}", language) for state in STATES),
    )
    heading = (*heading, phrase("summary_pages", language), phrase("summary_seconds", language))
    last = (*total[:-1], f"{seconds:.1f}")
    return "\n".join(_lines([heading, *(rows if len(rows) > 1 else ()), last]))


def _row(name: str, results: Sequence[Result]) -> tuple[str, ...]:
    counts = [sum(result.state == state for result in results) for state in STATES]
    pages = sum(result.pages for result in results)
    spent = sum(result.seconds for result in results)
    shown = name if len(name) <= _FIRST_COLUMN_MOST else name[: _FIRST_COLUMN_MOST - 1] + "…"
    return (shown, *map(str, counts), str(pages), f"{spent:.1f}")


def _lines(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first, *numbers = row
        cells = (number.rjust(width) for number, width in zip(numbers, widths[1:], strict=True))
        yield _GAP.join((first.ljust(widths[0]), *cells))
