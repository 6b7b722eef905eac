"""`minutes`, also as `python -m toolkit`.

What has nothing to do, and a check without options, ends here, before the command line is loaded; Ctrl-C ends
it in order from the first moment on.
"""

from __future__ import annotations

import sys

from toolkit.processes.ending import at_request_to_end, end_process
from toolkit.processes.garbage import collect_seldom

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from typing import NoReturn

_INTERRUPTED = 130


def main() -> int:
    """Run the command line and return its exit code."""
    collect_seldom()
    try:
        if sys.argv[1:2] == ["build"]:
            return _build()
        if sys.argv[1:2] == ["check"]:
            from toolkit.commands.checking import tell_plainly

            code = tell_plainly(sys.argv[2:])
            if code is not None:
                return code
        from toolkit.cli import main as command_line

        return command_line()
    except KeyboardInterrupt:  # while the toolkit was loaded: nothing has begun
        return _INTERRUPTED


def _build() -> int:
    """Build; what makes the editions of one meeting begins to load before the command line does."""
    from toolkit.batch.unchanged import read_orders, tell_if_unchanged

    asked = read_orders(sys.argv[2:])
    if asked and tell_if_unchanged(*asked):
        return 0
    if not asked or len(asked[0]) != 1:
        from toolkit.cli import main as command_line

        return command_line()
    from toolkit.making.beginning import begin_apart
    from toolkit.messages.phrases import locale_language
    from toolkit.processes.childprocess import begin_command

    begin_command()
    with begin_apart(locale_language()) as making:
        from toolkit.cli import main as command_line

        return command_line(making=making)


def run() -> NoReturn:
    """Be the process of a command line, and end it."""
    code = _INTERRUPTED
    try:
        code = main()
        at_request_to_end("SIG_IGN")
    except KeyboardInterrupt:  # for the second time
        at_request_to_end("SIG_IGN")
    end_process(code)


if __name__ == "__main__":
    run()
