"""`minutes plan`: a year of meetings from one plan file."""

from __future__ import annotations

import click

from toolkit.commands.bilingual import LazyGroup

# Each command's module is plan_NAME.
PLAN_COMMANDS = {
    "build": (
        "Make the plan's document, year wheel and calendar file.",
        "Lav planens dokument, årshjul og kalenderfil.",
    ),
    "scaffold": (
        "Make a folder and a file to fill in for each meeting.",
        "Lav en mappe og en fil til at udfylde for hvert møde.",
    ),
}


@click.command(
    name="plan",
    cls=LazyGroup,
    purposes=PLAN_COMMANDS,
    prefix="plan_",
    da="""Et år med møder ud fra én planfil.

    \b
    Et år, skridt for skridt:
      skriv hmu/plan-2025.yaml              årets møder, se minutes help aarsplan
      minutes check hmu/plan-2025.yaml      find, hvad der er galt: helligdage, sammenfald, frister
      minutes plan build hmu/plan-2025.yaml planen til godkendelse og en kalenderfil
      minutes plan scaffold hmu/plan-2025.yaml   hvert mødes mappe, klar til at udfylde
    """,
)
def command() -> None:
    """A year of meetings from one plan file.

    \b
    A year, step by step:
      write hmu/plan-2025.yaml              the year's meetings, see minutes help year-plan
      minutes check hmu/plan-2025.yaml      find what is wrong: holidays, clashes, deadlines
      minutes plan build hmu/plan-2025.yaml the plan to have approved, and a calendar file
      minutes plan scaffold hmu/plan-2025.yaml   each meeting's folder, ready to fill in
    """
