"""Names of people as files write them: "Anna Dahl (formand)" is Anna Dahl."""

from __future__ import annotations


def alone(name: str) -> str:
    """Return a name without what follows it in brackets or after a comma: "Anna Dahl" of "Anna Dahl (A)"."""
    return name.partition("(")[0].partition(",")[0].strip() or name


def folded(name: str) -> str:
    """Return the form in which two spellings of one name are equal."""
    return " ".join(alone(name).split()).casefold()
