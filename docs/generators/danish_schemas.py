"""The Danish schemas, schemas/NAME.da.schema.json, from the English ones.

The words are those of toolkit/reading/danish.py; danish_schema_texts.json has the Danish text for every title
and description.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.reading.filewords import data_in, key_in, value_in

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("meeting", "committee", "plan")
TEXTS: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_name("danish_schema_texts.json").read_text(encoding="utf-8")
)


def danish(node: dict[str, Any], key: str = "", group: str = "") -> dict[str, Any]:
    """The schema `node` of what stands under the English `key`, itself under `group`, in Danish words."""
    return {
        keyword: _parts(keyword, value, key, group)
        if keyword in PARTS and not isinstance(value, bool)
        else _words(keyword, value, key, group)
        for keyword, value in node.items()
    }


PARTS = {"properties", "$defs", "items", "additionalProperties", "if", "then", "else", "anyOf"}


def _parts(keyword: str, value: Any, key: str, group: str) -> Any:  # noqa: ANN401
    """The schemas inside a schema."""
    match keyword:
        case "properties":
            return {key_in("da", name, key): danish(part, name, key) for name, part in value.items()}
        case "$defs":
            groups = {"deadline": "deadlines", "late": "late"}
            return {
                name: danish(part, name if name == "own_field" else "", groups.get(name, ""))
                for name, part in value.items()
            }
        case "items" | "additionalProperties":
            return danish(value, "", key)
        case "anyOf":
            return [danish(part, key, group) for part in value]
        case _:
            return danish(value, key, group)


def _words(keyword: str, value: Any, key: str, group: str) -> Any:  # noqa: ANN401, PLR0911 - a line per keyword
    """The words of a schema's own keywords."""
    match keyword:
        case "$id":
            name, _, version = value.rpartition(":")
            return f"{name}.da:{version}"
        case "title" | "description":
            return _text(f"{keyword}s", value)
        case "pattern":
            return TEXTS["patterns"].get(value, value)
        case "required":
            return [key_in("da", name) for name in value]
        case "enum" | "examples":
            return [data_in("da", TEXTS["examples"].get(str(each), each), key, group) for each in value]
        case "defaultSnippets":
            return [_snippet(each, key) for each in value]
        case "default" if isinstance(value, str):
            return value_in("da", value, key, group)
        case _:
            return value


def _text(kind: str, english: str) -> str:
    """The Danish for a title or a description."""
    if english not in TEXTS[kind]:
        raise SystemExit(f"danish_schema_texts.json has no Danish among its {kind} for: {english}")
    return TEXTS[kind][english]


def _snippet(snippet: dict[str, Any], key: str) -> dict[str, Any]:
    """A snippet that editors offer where the value of the English `key` goes."""
    return {
        "label": _text("titles", snippet["label"]),
        "description": _text("descriptions", snippet["description"]),
        "body": data_in("da", snippet["body"], "", key),
    }


def danish_schema(name: str) -> str:
    """The text of the Danish schema `name`."""
    english = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    return json.dumps(danish(english), ensure_ascii=False, indent=2) + "\n"


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each file and what it is to hold."""
    for kind in NAMES:
        yield ROOT / "schemas" / f"{kind}.da.schema.json", danish_schema(kind).encode()
