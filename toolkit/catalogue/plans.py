"""Rules about a year plan."""

from __future__ import annotations

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
    Rule(
        "plan-other-year",
        Severity.WARNING,
        Wording(
            "{day} is not in the plan's year ({year})",
            "correct the date or `year`",
            "A plan holds one year's meetings. A date copied from last year's plan keeps its year.",
        ),
        Wording(
            "{day} ligger ikke i planens år ({year})",
            "ret datoen eller `year`",
            "En plan rummer ét års møder. En dato, der er kopieret fra sidste års plan, beholder sit årstal.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2024-02-28\n",
        right="year: 2025\nmeetings:\n  - date: 2025-02-28\n",
        file="plan",
    ),
    Rule(
        "plan-same-day",
        Severity.WARNING,
        Wording(
            "the plan has two meetings on {day}",
            "change the date of one, or delete it",
            "A committee meets once a day, and each meeting's files are kept under its date.",
        ),
        Wording(
            "planen har to møder den {day}",
            "ret datoen på det ene, eller slet det",
            "Et udvalg mødes én gang om dagen, og hvert mødes filer ligger under dets dato.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-02-28\n  - date: 2025-02-28\n",
        right="year: 2025\nmeetings:\n  - date: 2025-02-28\n  - date: 2025-03-28\n",
        file="plan",
    ),
)
