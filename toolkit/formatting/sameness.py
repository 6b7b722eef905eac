"""Whether a file still says what it said before it was formatted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from toolkit.formatting.comments import find_comments
from toolkit.formatting.scalars import is_time

if TYPE_CHECKING:
    from toolkit.reading.document import Document, YamlNode


def same_content(before: Document, after: Document) -> bool:
    """Whether both documents have the same values and the same comments.

    The order of keys does not count, nor whether a time of day is quoted.
    """
    return _content(before) == _content(after) and _comments(before) == _comments(after)


def _content(document: Document) -> str:
    plain = _plain(document.data, document.root, "")
    return json.dumps(plain, sort_keys=True, default=repr)


def _plain(value: object, spot: YamlNode | None, key: str) -> object:
    children = spot.children if spot else {}
    if isinstance(value, dict):
        return {name: _plain(inner, children.get(name), name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, children.get(index), "") for index, inner in enumerate(value)]
    return spot.event.value if spot and is_time(spot.event, key) else value


def _comments(document: Document) -> list[str]:
    if document.root is None:
        return []
    return sorted(comment.text for comment in find_comments(document.root, document.lines) if comment.text)
