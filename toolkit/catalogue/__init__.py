from __future__ import annotations
from types import MappingProxyType
from toolkit.findings import Finding, Place, Severity


def finding(code: str, place: Place, **values: object) -> Finding:
    return Finding(code, place, Severity.ERROR, MappingProxyType(values))
