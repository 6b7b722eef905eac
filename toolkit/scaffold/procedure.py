"""What minutes tell beside decisions, in a new file: who came and left, votes, dissents, late items.

Only committees with rules of procedure (`kind` political or med) are shown it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.reading.filewords import key_in, value_in
from toolkit.scaffold.yamltext import yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Told = list[tuple[str, str]]  # a line, and what its comment says

_DANISH = {
    "movements": "hvem der kom senere, gik eller kom tilbage",
    "moment": "eller kom, kom_tilbage; klokkeslæt eller nummeret på det punkt, det var før",
    "chaired_by": "hvem der ledede mødet, når det ikke var formanden",
    "late": "optaget på dagsordenen, efter at den var sendt",
    "late_reason": "Klagen kom efter udsendelsen.",
    "withdrawn": "når punktet ikke behandles; så uden beslutning",
    "withdrawn_reason": "Tages på igen på næste møde.",
    "absent": "hvem der ikke deltog i punktet",
    "reason": "inhabil, gået, senere eller andet",
    "votes": "navne, grupper eller tal; eller  stemmer: {enstemmig: true}",
    "dissents": "mindretallets mening, ført til protokols",
    "dissent": "Det er for dyrt.",
    "item_chair": "hvem der ledede punktet, når formanden ikke deltog i det",
    "to": "hvor sagen sendes videre til",
    "council": "Kommunalbestyrelsen",
}
_ENGLISH = {
    "movements": "who came late, left or came back",
    "moment": "or arrived, returned; a time, or the number of the item before which it was",
    "chaired_by": "who led the meeting where it was not the chair",
    "late": "added to the agenda after it was sent",
    "late_reason": "The complaint came later.",
    "withdrawn": "where the item is not taken; then without a decision",
    "withdrawn_reason": "Put off to the next meeting.",
    "absent": "who took no part in the item",
    "reason": "disqualified, left, late, other",
    "votes": "names, groups or numbers; or  votes: {unanimous: true}",
    "dissents": "the minority's opinion, put in the minutes",
    "dissent": "It costs too much.",
    "item_chair": "who led the item where the chair took no part in it",
    "to": "where the case goes on to",
    "council": "The council",
}


def is_procedural(committee: Mapping[str, Any]) -> bool:
    """Whether rules of procedure hold for a committee."""
    return committee.get("kind") in {"political", "med"}


def meeting_lines(names: Sequence[str], language: str) -> Told:
    """Return what minutes tell of the meeting: who came and left when, and who led it."""
    words, first, last = _words(language), yaml_scalar(names[0]), yaml_scalar(names[:2][-1])
    return [
        (f"{key_in(language, 'movements')}:", words["movements"]),
        (f"  - {key_in(language, 'name')}: {last}", ""),
        (f'    {key_in(language, "left")}: "13:00"', words["moment"]),
        (f"{key_in(language, 'chaired_by')}: {first}", words["chaired_by"]),
    ]


def top_lines(day: object, language: str) -> Told:
    """Return what stands at the top of an item: that it came late, or is not taken."""
    words = _words(language)
    return [
        (f"{key_in(language, 'late')}:", words["late"]),
        (f"  {key_in(language, 'added')}: {day}", ""),
        (f"  {key_in(language, 'reason')}: {yaml_scalar(words['late_reason'])}", ""),
        (f"{key_in(language, 'withdrawn')}: {yaml_scalar(words['withdrawn_reason'])}", words["withdrawn"]),
    ]


def absence_lines(names: Sequence[str], language: str) -> Told:
    """Return who took no part in an item, and why."""
    words = _words(language)
    reason = value_in(language, "disqualified", "reason")
    return [
        (f"{key_in(language, 'absent')}:", words["absent"]),
        (f"  - {key_in(language, 'name')}: {yaml_scalar(names[:2][-1])}", ""),
        (f"    {key_in(language, 'reason')}: {reason}", words["reason"]),
    ]


def outcome_lines(names: Sequence[str], language: str) -> Told:
    """Return what stands below an item's decision: votes, dissents, who led it, where the case goes."""
    words, first, last = _words(language), yaml_scalar(names[0]), yaml_scalar(names[:2][-1])
    return [
        (f"{key_in(language, 'votes')}:", words["votes"]),
        (f"  {key_in(language, 'for')}: [{first}]", ""),
        (f"  {key_in(language, 'against')}: [{last}]", ""),
        (f"{key_in(language, 'dissents')}:", words["dissents"]),
        (f"  - {key_in(language, 'by')}: [{last}]", ""),
        (f"    {key_in(language, 'text')}: {yaml_scalar(words['dissent'])}", ""),
        (f"{key_in(language, 'chaired_by')}: {first}", words["item_chair"]),
        (f"{key_in(language, 'to')}: {words['council']}", words["to"]),
    ]


def _words(language: str) -> Mapping[str, str]:
    return _ENGLISH if language == "en" else _DANISH
