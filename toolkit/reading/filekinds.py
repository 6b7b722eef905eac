"""What a YAML file is, told by its name, otherwise by what it holds.

It is a "meeting", "committee" or "plan", or one "item" of a meeting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.reading.lookup import kind_by_name

if TYPE_CHECKING:
    from toolkit.reading.document import Document

# The comment that tells YAML editors which schema a file has.
_SCHEMA_COMMENT = (
    r"(?m)^#\s*yaml-language-server:\s*\$schema=\S*?\b(meeting|committee|plan)(?:\.da)?\.schema\.json\s*$"
)
# Keys that only one kind of file has at its top.
_OWN_KEYS = {
    "plan": frozenset({"meetings", "year", "defaults"}),
    "committee": frozenset({"organisation", "members", "name", "style", "standing_items"}),
}


def kind_of(document: Document) -> str:
    """What a file is: by its name, its comment for editors or its keys, otherwise a meeting."""
    by_name = kind_by_name(document.path.name)
    return by_name or kind_by_comment("\n".join(document.lines)) or _kind_by_keys(document)


def kind_by_comment(text: str) -> str:
    """The kind whose schema a file's comment for YAML editors names, "" without such a comment."""
    told = re.search(_SCHEMA_COMMENT, text)
    return told[1] if told else ""


def _kind_by_keys(document: Document) -> str:
    keys = document.data.keys() if isinstance(document.data, dict) else set()
    if "items" in keys:
        return "meeting"
    if "title" in keys and "date" not in keys:
        return "item"
    return next((kind for kind, own in _OWN_KEYS.items() if own & keys), "meeting")
