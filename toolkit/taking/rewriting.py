"""A YAML file with new texts, proved to say just that before it is written."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING, Any

from toolkit.checking.schema import check_schema
from toolkit.errors import TakeError
from toolkit.reading.sourcetext import encoded_like
from toolkit.reading.yamlio import read_yaml_text
from toolkit.taking.splicing import OWN, spliced

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from toolkit.reading.document import Document
    from toolkit.reading.fields import Keys

_AROUND = {"date": date.min}  # what a meeting must have besides its items

_BULLET = r"(?m)^([-*+]|[0-9]+[.)])[ \t]"  # the numbers of a list in Markdown count on by themselves


def rewritten(document: Document, texts: Mapping[Keys, str | list[str]]) -> bytes:
    """Return a meeting's file, or an item's, with each of `texts`, by its keys in that file.

    Raises TakeError where one cannot be written, or the file would not say the same otherwise.
    """
    try:
        text = spliced(document, texts)
    except LookupError as error:
        raise TakeError("no-room", keys="/".join(map(str, error.args[0]))) from error
    before, after = (read_yaml_text(each, document.path) for each in ("\n".join(document.lines), text))
    is_item = "items" not in after.fields  # it has no schema of its own
    whole = after._replace(data=_AROUND | {"items": [after.data]}) if is_item else after
    if not _says_just(after.data, before.data, texts) or any(check_schema(whole, "meeting")):
        raise TakeError("unwritable")
    return encoded_like(text, document.path.read_bytes())


def rewritten_plain(path: Path, text: str | Sequence[str]) -> bytes:
    """Return a Markdown file that has a new text, or the points of a recommendation as it had them before."""
    data = path.read_bytes()
    if not isinstance(text, str):
        listed = re.search(_BULLET, data.decode("utf-8-sig", "replace"))
        text = "\n".join(f"{listed[1]} {point}" for point in text) if listed else "\n\n".join(text)
    return encoded_like(f"{text}\n" if text else "", data)


def _says_just(after: object, before: object, texts: Mapping[Keys, str | Sequence[str]]) -> bool:
    """Whether a file's data is what it was before, but for `texts`."""
    wanted, found = deepcopy(before), deepcopy(after)
    return all(_takes(wanted, found, keys, text) for keys, text in texts.items()) and wanted == found


def _takes(wanted: Any, found: Any, keys: Keys, text: str | Sequence[str]) -> bool:  # noqa: ANN401
    """Whether a text is as it should be; then it is taken out of both, and what was there only for it."""
    *around, last = keys
    for key in around:
        missing = key == OWN and isinstance(wanted, dict) and not wanted.get(OWN)
        wanted = wanted.setdefault(key, {}) if missing else wanted[key]
        try:
            found = found[key]
        except (KeyError, IndexError, TypeError):
            return False
    if not (isinstance(wanted, dict) and isinstance(found, dict)):
        return False
    wanted.pop(last, None)
    return _bare(found.pop(last, "")) == _bare(text)


def _bare(value: object) -> object:
    """Return a text without the line end behind it, "" for nothing at all."""
    return value.strip("\n") if isinstance(value, str) else value or ""
