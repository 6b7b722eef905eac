"""Write everything in this repository that a program writes: `tox -e generate`.

With --check nothing is written: what differs from what is committed is listed, and makes it fail.
"""

from __future__ import annotations

import argparse
import sys
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # for templates/source

import compiled_schemas  # noqa: E402
import compiled_templates  # noqa: E402
import danish_schemas  # noqa: E402
import doc_pictures  # noqa: E402
import font_coverage  # noqa: E402
import fonts  # noqa: E402
import page_tables  # noqa: E402
import reference_pages  # noqa: E402
import shared_definitions  # noqa: E402
import word_templates  # noqa: E402

# In this order: a later one reads what an earlier one has written.
GENERATORS = (
    shared_definitions,
    danish_schemas,
    compiled_schemas,
    font_coverage,
    word_templates,
    compiled_templates,
    reference_pages,
    page_tables,
    doc_pictures,
)


def main() -> int:
    """Write what has changed, or check it; return 1 where a check finds a difference."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail where something differs")
    parser.add_argument("--fonts", type=Path, metavar="FOLDER", help="make the fonts too, from here")
    arguments = parser.parse_args()
    made = chain.from_iterable(generator.files() for generator in GENERATORS)
    differing = 0
    for path, data in chain(fonts.files(arguments.fonts) if arguments.fonts else (), made):
        if path.exists() and path.read_bytes() == data:
            continue
        differing += 1
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
        if not arguments.check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return 1 if differing and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
