"""pypdf loaded without what it has for locked files, pictures and fonts of forms: in two thirds of the time.

For a process that reads nothing but packets and what they are made of, which are never locked; in any other,
pypdf could read less afterwards than it should.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import Any

_SPARED = ("cryptography", "Crypto", "PIL", "fontTools")


def load_pypdf() -> None:
    """Load pypdf so, and let everything else find those libraries as before."""
    modules: dict[str, Any] = sys.modules  # None stands for what is not to be found
    spared = [name for name in _SPARED if name not in modules]
    modules.update(dict.fromkeys(spared))
    try:
        with suppress(ImportError):  # a version that cannot do without is loaded by whoever reads with it
            import pypdf  # noqa: F401
    finally:
        for name in spared:
            del modules[name]
