"""A committee's first file, from answers to a few questions."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from toolkit.reading.filewords import key_in, value_in

_PLAIN = r"[A-Za-zÆØÅæøåÄÖÜäöüéÉ][\wÆØÅæøåÄÖÜäöüéÉ .,&/()-]*"
_ITEMS = {
    "da": ("Godkendelse af dagsorden", "Eventuelt"),
    "en": ("Approval of the agenda", "Any other business"),
}
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e"})


class NewCommittee(NamedTuple):
    """Who meets, as somebody has answered: `style` is a house style's English name."""

    name: str
    organisation: str
    style: str
    members: tuple[str, ...]


def scaffold_committee(committee: NewCommittee, language: str) -> str:
    """Return the text of a committee.yaml in the words of `language` ("da" or "en").

    It opens and closes its meetings with the items that every meeting has, so that a first packet is one.
    """
    first, last = _ITEMS[language]

    def line(key: str, value: str, indent: str = "") -> str:
        return f"{indent}{key_in(language, key)}: {_scalar(value)}"

    lines = [
        line("name", committee.name),
        line("organisation", committee.organisation),
        line("style", value_in(language, committee.style, "style")),
        *([line("language", language)] if language == "en" else []),
        *([f"{key_in(language, 'members')}:"] if committee.members else []),
        *(line("name", member, "  - ") for member in committee.members),
        f"{key_in(language, 'standing_items')}:",
        line("title", first, "  - "),
        f"{key_in(language, 'closing_items')}:",
        line("title", last, "  - "),
    ]
    return "\n".join(lines) + "\n"


def folder_name(name: str) -> str:
    """Return the name of a folder for a committee: small letters and hyphens, as every system takes them."""
    plain = name.casefold().translate(_LETTERS)
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "udvalg"


def _scalar(text: str) -> str:
    """A value as YAML; in quotes where it might be read as something else."""
    is_plain = re.fullmatch(_PLAIN, text) and text.casefold() not in {"true", "false", "null", "yes", "no"}
    return text if is_plain else json.dumps(text, ensure_ascii=False)
