"""What is heard of a PDF, as lines to read."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from toolkit.proof.aloud import Utterance


def spoken_line(line: Utterance, language: str) -> str:
    """Return a line of what is heard in words, indented by the list that it is in."""
    values = {name: value for name, value in asdict(line).items() if name not in {"kind", "language"}}
    said = phrase(f"aloud {line.kind}", language, **values)
    indent = "  " * line.level if line.kind in {"item", "list"} else ""
    return f"{indent}{f'({line.language}) ' if line.language else ''}{said}"
