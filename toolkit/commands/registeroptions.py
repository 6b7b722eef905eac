"""What every register is asked for: its options, and the wish that they make."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from toolkit.commands.bilingual import Choice, Day, Session, in_session, option
from toolkit.commands.shared import edition_option, output_option, paths_argument
from toolkit.dataclass import dataclass, field_names

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from toolkit.errors import ExitCode

DAY = Day()
LAYOUTS = ("csv", "json", "xlsx")
DOCUMENTS = ("docx", "pdf")  # of decisions alone
_OPTIONS = (
    paths_argument,
    option(
        "--from",
        "first",
        type=DAY,
        metavar="YYYY-MM-DD",
        da="Ingen møder før denne dag.",
        en="No meetings before this day.",
    ),
    option(
        "--to",
        "last",
        type=DAY,
        metavar="YYYY-MM-DD",
        da="Ingen møder efter denne dag.",
        en="No meetings after this day.",
    ),
    edition_option(
        da="offentlig viser kun det af lukkede punkter, som den offentlige udgave gør.",
        en="public shows of closed items only what the public edition does.",
    ),
    option(
        "--format",
        "layout",
        type=Choice({"table": "tabel"} | {name: name for name in (*LAYOUTS, *DOCUMENTS)}),
        default="table",
        show_default=True,
        da=(
            "csv og xlsx åbnes i et regneark, json er til andre programmer; docx og pdf er et "
            "register over beslutninger."
        ),
        en=(
            "csv and xlsx open in a spreadsheet program, json is for other programs; docx and pdf "
            "are a register of decisions."
        ),
    ),
    output_option,
    in_session,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What every register is asked for: which meetings, and how it is to be shown."""

    paths: Sequence[Path]
    first: datetime | None
    last: datetime | None
    edition: str
    layout: str
    output: Path | None
    lang: str | None


def register_options(function: Callable[..., ExitCode]) -> Callable[..., ExitCode]:
    """Give a command the options that all registers have; it is called with them as a `Wish`."""

    @wraps(function)
    def gathered(session: Session, **options: Any) -> ExitCode:  # noqa: ANN401 - Click's own
        wish = Wish(**{name: options.pop(name) for name in field_names(Wish)})
        return function(session, wish, **options)

    whole: Callable[..., ExitCode] = gathered
    for add in reversed(_OPTIONS):
        whole = add(whole)
    return whole


def as_day(moment: datetime | None) -> date | None:
    """The day that `DAY` read, None for none."""
    return moment.date() if moment else None
