"""`minutes`, also as `python -m toolkit`.

What has nothing to do, and a check without options, ends here, before the command line is loaded; Ctrl-C ends
it in order from the first moment on.
"""

import sys

from toolkit.processes.garbage import collect_seldom

_INTERRUPTED = 130


def main() -> int:
    """Run the command line and return its exit code."""
    collect_seldom()
    try:
        if sys.argv[1:2] == ["build"]:
            from toolkit.batch.unchanged import tell_if_unchanged

            if tell_if_unchanged(sys.argv[2:]):
                return 0
        if sys.argv[1:2] == ["check"]:
            from toolkit.commands.checking import tell_plainly

            code = tell_plainly(sys.argv[2:])
            if code is not None:
                return code
        from toolkit.cli import main as command_line

        return command_line()
    except KeyboardInterrupt:  # while the toolkit was loaded: nothing has begun
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
