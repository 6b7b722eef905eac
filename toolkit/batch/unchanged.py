"""The answer to a build that has nothing to do, given before the command line and its libraries are loaded.

A nightly batch asks it of every meeting, and Click alone takes longer to load than the answer takes to find.
Whatever is out of the ordinary is left to the command itself.
"""

from __future__ import annotations

import os
import sys
import time

from toolkit.batch.orders import Order, find_orphans, plan_orders
from toolkit.batch.records import BuildRecord, find_unchanged
from toolkit.buildsettings import DEFAULT_OUT, in_english, settings_text
from toolkit.files.digests import plain_path
from toolkit.messages.phrases import phrase
from toolkit.reading.lookup import meeting_places, unread_places

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Sequence

# The options that make a difference to what is built, by their names in `BuildOptions`.
_SETTINGS = {"--only": "only", "--edition": "edition", "--renderer": "renderer", "--lang": "language"}


def read_arguments(arguments: Sequence[str]) -> tuple[tuple[str, ...], str, str] | None:
    """The paths, output folder and settings that the words after `minutes build` ask for.

    They are understood as the command does; None for any that are not the usual. Values need no check: no
    meeting was ever built with a wrong one.
    """
    paths: list[str] = []
    given: dict[str, str] = {}
    words = iter(arguments)
    for word in words:
        if not word.startswith("-"):
            paths.append(word)
            continue
        name, equals, value = word.partition("=")
        if name not in {*_SETTINGS, "--out", "--jobs"}:
            return None
        given[name] = value if equals else next(words, "")
        if not given[name]:
            return None
    jobs = given.pop("--jobs", "1")
    if not (jobs.isascii() and jobs.isdigit() and int(jobs)):
        return None
    out = given.pop("--out", DEFAULT_OUT)
    settings: dict[str, object] = {_SETTINGS[name]: in_english(value) for name, value in given.items()}
    if "--only" in given:
        settings["only"] = asked_products(given["--only"])
    return tuple(paths or ["."]), out, settings_text(settings)


def asked_products(written: str) -> frozenset[str]:
    """The products that `--only` names, separated by commas, in either language."""
    return frozenset(in_english(name) for name in written.split(",") if name.strip())


def read_orders(arguments: Sequence[str]) -> tuple[tuple[Order, ...], str] | None:
    """The meetings that `minutes build ARGUMENTS` is for, and its settings; None where more is to be said."""
    asked = read_arguments(arguments)
    if asked is None:
        return None
    named, out, settings = asked
    paths = list(map(plain_path, named))
    if not all(map(os.path.exists, paths)) or unread_places(paths):
        return None
    return plan_orders(meeting_places(paths), plain_path(out)), settings


def tell_if_unchanged(orders: Sequence[Order], settings: str) -> bool:
    """Tell what became of building these meetings if nothing has changed; otherwise False, nothing said."""
    begun = time.perf_counter()
    found = []
    for order in orders:
        record = find_unchanged(order, settings)
        if record is None:
            return False
        found.append((order, record))
    if len({order.output_place for order in orders}) < max(len(orders), 1) or find_orphans(orders):
        return False  # none at all, two in one place, or public files of none: the command says so
    told = "".join(f"{line}\n" for line in _told(found, time.perf_counter() - begun))
    alone = found if len(found) == 1 else ()  # of many only what was built is listed
    listed = "".join(f"{place}\n" for order, record in alone for place in outputs_of(order, record))
    try:
        sys.stderr.write(told)
        sys.stdout.write(listed)
        sys.stdout.flush()
    except (OSError, UnicodeError, AttributeError):  # a stream that is closed or takes no such letters
        return False
    return True


def outputs_of(order: Order, record: BuildRecord) -> list[str]:
    """The places of the files of a meeting that was not built again."""
    folder = order.output_place or ""
    return [plain_path(os.path.join(folder, name)) for name in record.outputs]  # noqa: PTH118


def _told(found: Sequence[tuple[Order, BuildRecord]], seconds: float) -> list[str]:
    language = found[0][1].language
    warnings = list(dict.fromkeys(line for _, record in found for line in record.told))
    if len(found) == 1:
        return [*warnings, phrase("unchanged", language, meeting=found[0][0].meeting_place)]
    from toolkit.batch.summary import UNCHANGED, Result, render_summary

    results = [Result(order.committee_name, UNCHANGED, record.pages) for order, record in found]
    return [*warnings, render_summary(results, seconds, language)]
