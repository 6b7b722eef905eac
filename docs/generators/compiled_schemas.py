"""toolkit/checking/compiled_schemas.py, from schemas/.

fastjsonschema (from the test extra) turns each schema into plain Python. It knows drafts up to 7, so the
schemas keep to keywords that mean the same in 2020-12; tests/checking/test_schema.py proves that both agree.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import fastjsonschema

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "toolkit" / "checking" / "compiled_schemas.py"
NAMES = ("meeting", "committee", "plan")
ANNOTATIONS = {"$schema", "$id", "title", "description", "examples", "default", "defaultSnippets", "format"}
NAMED = {"properties", "$defs"}  # their keys are the schema's own names, not keywords
HEADER = '''"""Whether data fits a schema, for a quick yes or no. Written by docs/generators: do not edit."""

'''
OWN_ERROR = """

class JsonSchemaValueException(ValueError):
    pass


class JsonSchemaValuesException(ValueError):
    pass
"""


def without_annotations(schema: object) -> object:
    """`schema` with only what decides about data."""
    if isinstance(schema, list):
        return [without_annotations(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: {name: without_annotations(part) for name, part in value.items()}
        if key in NAMED
        else without_annotations(value)
        for key, value in schema.items()
        if key not in ANNOTATIONS
    }


def compiled() -> str:
    """The Python source for the schemas, a function for each and each part; it imports no fastjsonschema.

    What several have alike is there once (`shared_definitions.py`).
    """
    whole: dict[str, Any] = {"properties": {}, "$defs": {}}
    for name in NAMES:
        schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
        whole["$defs"] |= schema.pop("$defs") | {f"{name}_file": schema}
        whole["properties"][name] = {"$ref": f"#/$defs/{name}_file"}
    code = fastjsonschema.compile_to_code(
        without_annotations(whole),
        use_default=False,
        use_formats=False,
        detailed_exceptions=False,
    )
    code = re.sub(r"^VERSION = .*\n", "", code)
    code = re.sub(r"^from fastjsonschema import .*\n", OWN_ERROR, code, flags=re.MULTILINE)
    # Of what is checked nothing is a Decimal, and most expressions are of keys that few files have.
    code = code.replace("from decimal import Decimal\n", "").replace("(int, float, Decimal)", "(int, float)")
    code = code.replace("import re\n", "from toolkit.regex import regex\n").replace(
        ": re.compile(", ": regex("
    )
    return HEADER + _without_words(code)


def _without_words(code: str) -> str:
    """`code` without its sentences: nobody reads them, and naming places took most of its time."""
    code = re.sub(r"(raise JsonSchemaValueException)\(.*\)$", r"\1", code, flags=re.MULTILINE)
    code = re.sub(r", custom_formats, \(name_prefix or \"data\"\).*\)$", ")", code, flags=re.MULTILINE)
    return code.replace("(data, custom_formats={}, name_prefix=None)", "(data)")


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield the file and what it is to hold."""
    yield FILE, compiled().encode()
