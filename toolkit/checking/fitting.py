"""Whether data fits the schemas, without a word of why not."""

from __future__ import annotations


def fits_schema(plain: object, definition: str) -> bool:
    """Whether plain data is as a definition of the schemas wants it, or a whole file: "meeting_file"."""
    from toolkit.checking import compiled_schemas  # 2,000 lines, and many commands check nothing

    try:
        getattr(compiled_schemas, f"validate____defs_{definition}")(plain)
    except compiled_schemas.JsonSchemaValueException:
        return False
    return True
