"""Every message but those of rules (`catalogue`), by its key, in both languages side by side.

A command says a few of them: a table is loaded when a key is looked for that those before it have not.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Mapping

    Texts = Mapping[str, Mapping[str, str]]

# Those of every build stand first.
TABLES = (
    *("building", "values", "noting", "checking", "stopping", "converting", "accessible", "losses"),
    *("refusing", "templates", "issuing", "leaking", "inspecting", "taking", "forming", "previewing"),
    "setting_up",
)


@cache
def texts_of(table: str) -> Texts:
    """The messages of one table, by their keys."""
    texts: Texts = import_module(f"{__name__}.{table}").TEXTS
    return texts


def words_of(key: str) -> Mapping[str, str]:
    """A message in each language ("da" and "en"). Raises KeyError for a key that no table has."""
    for table in TABLES:
        if words := texts_of(table).get(key):
            return words
    raise KeyError(key)
