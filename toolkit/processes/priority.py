"""Which of our processes goes first where there are more of them than processors."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

_LATER = 5  # a third of what another gets
_OF_SESSION = Path("/proc/self/autogroup")


def go_later() -> None:
    """Let other processes have the processor before this one, which nobody waits for yet; on Linux alone.

    Linux may share processors by sessions first, and each process of ours has its own (sched(7), "The
    autogroup feature"); then it is the session's value that counts.
    """
    os.nice(_LATER)
    with suppress(OSError):  # a kernel without sessions' values
        _OF_SESSION.write_text(str(_LATER), encoding="ascii")
