"""What can be told about a file before anything is built from it, one module for each kind of rule.

All of a file's findings come from `whole.py`, which is loaded when one of its names is first asked for: a
plan needs few of these modules.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from toolkit.checking.checks.whole import (
        CheckedFile,
        CheckedMeeting,
        as_wanted,
        check_file,
        check_meeting,
        check_without_committee,
        read_and_check,
    )

__all__ = [
    "CheckedFile",
    "CheckedMeeting",
    "as_wanted",
    "check_file",
    "check_meeting",
    "check_without_committee",
    "read_and_check",
]


def __getattr__(name: str) -> object:
    """Return a name of `__all__` (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from toolkit.checking.checks import whole

    return getattr(whole, name)
