"""Assemble agendas, minutes and PDF packets from one YAML file per meeting.

What other programs may use is in `__all__`, and docs/api.md tells how; all else may change with any version.
It is loaded when it is first asked for: a build that has nothing to do needs none of it.
"""

from toolkit.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from toolkit.api import (
        Built,
        Edition,
        ExitCode,
        Found,
        InputError,
        Meeting,
        MinutesError,
        Severity,
        build_meeting,
        check_meeting,
        describe_error,
        find_meetings,
        read_meeting,
    )

__all__ = [
    "Built",
    "Edition",
    "ExitCode",
    "Found",
    "InputError",
    "Meeting",
    "MinutesError",
    "Severity",
    "__version__",
    "build_meeting",
    "check_meeting",
    "describe_error",
    "find_meetings",
    "read_meeting",
]


def __getattr__(name: str) -> object:
    """Return a name of the API (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module 'toolkit' has no attribute {name!r}")
    from toolkit import api

    return getattr(api, name)
