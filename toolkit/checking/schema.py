"""JSON Schema findings in plain words.

Good data is told in a few milliseconds by the compiled schemas; only when they refuse it, jsonschema is
imported to say why.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from toolkit.checking.fitting import fits_schema
from toolkit.reading.filewords import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.findings import Finding
    from toolkit.reading.yamlio import Document


class _Decimal:
    """Stands for a decimal number: no key holds one, and JSON Schema would take 10.0 for a whole number."""


def check_schema(document: Document, name: str) -> Iterator[Finding]:
    """What in a document breaks the schema `name`: "meeting", "committee" or "plan".

    A document without data yields nothing: its own findings say why there is none.
    """
    if document.data is None and document.root is None:
        return
    plain = _plain(document.data)
    if not fits_schema(plain, f"{name}_file"):
        from toolkit.checking.schema_findings import explain_schema

        yield from in_words(explain_schema(document, plain, name), document)


def _plain(value: object) -> object:
    """`value` as JSON has it: dates are texts."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return _DECIMAL if isinstance(value, float) else value


_DECIMAL = _Decimal()
