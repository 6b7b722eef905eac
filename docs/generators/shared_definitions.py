"""The definitions in schemas/ that several files have: those of an earlier schema, in each later one.

An item is the same in a meeting, among a committee's standing items and in a plan. So a change of it is made
in meeting.schema.json alone.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parents[2] / "schemas"
NAMES = ("meeting", "committee", "plan")
REFERENCE = re.compile(r'"#/\$defs/(\w+)"')


def with_definitions(schema: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    """The schema with the known definitions in the place of its own, and those that it refers to anew."""
    own = schema["$defs"]
    merged = {**schema, "$defs": {name: known.get(name, part) for name, part in own.items()}}
    new = (set(REFERENCE.findall(json.dumps(merged))) - own.keys()) & known.keys()
    if not new:
        return merged
    return with_definitions({**schema, "$defs": own | {name: known[name] for name in sorted(new)}}, known)


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each file and what it is to hold."""
    known: dict[str, Any] = {}
    for name in NAMES:
        path = FOLDER / f"{name}.schema.json"
        schema = with_definitions(json.loads(path.read_text(encoding="utf-8")), known)
        known = schema["$defs"] | known
        yield path, (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
