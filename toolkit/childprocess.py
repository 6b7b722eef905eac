"""How to run a module of this toolkit as a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import toolkit


def module_command(module: str) -> list[str]:
    """Return the command that runs `main()` of `module` with this Python and this very toolkit.

    The folder the user stands in is no place to import from (-P): a file there
    called like a library would be run.
    """
    home = str(Path(toolkit.__file__).parent.parent)
    program = f"import sys; sys.path.append({home!r}); from {module} import main; sys.exit(main())"
    return [sys.executable, "-P", "-c", program]
