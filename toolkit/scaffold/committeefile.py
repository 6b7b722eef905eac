"""A committee's first file, from answers to a few questions."""

from __future__ import annotations

import re

from toolkit.namedtuple import NamedTuple
from toolkit.reading.filewords import data_in
from toolkit.scaffold.yamltext import yaml_lines

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
    data = {
        "name": committee.name,
        "organisation": committee.organisation,
        "style": committee.style,
        **({"language": language} if language == "en" else {}),
        **({"members": [{"name": member} for member in committee.members]} if committee.members else {}),
        "standing_items": [{"title": first}],
        "closing_items": [{"title": last}],
    }
    return "\n".join((*yaml_lines(data_in(language, data)), ""))


def folder_name(name: str) -> str:
    """Return the name of a folder for a committee: small letters and hyphens, as every system takes them."""
    plain = name.casefold().translate(_LETTERS)
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "udvalg"
