"""`minutes plan`: a year of meetings from one plan file."""

from __future__ import annotations

import click

from toolkit.commands.lazy import LazyGroup

# Each command's module is plan_NAME.
PLAN_COMMANDS = {
    "build": "Make the plan's document, year wheel and calendar file.",
    "scaffold": "Make a folder and a file to fill in for each meeting.",
}


@click.command(name="plan", cls=LazyGroup, purposes=PLAN_COMMANDS, prefix="plan_")
def command() -> None:
    """A year of meetings from one plan file.

    \b
    A year, step by step:
      write hmu/plan-2025.yaml              the year's meetings, see docs/year-plan.md
      minutes check hmu/plan-2025.yaml      find what is wrong: holidays, clashes, deadlines
      minutes plan build hmu/plan-2025.yaml the plan to have approved, and a calendar file
      minutes plan scaffold hmu/plan-2025.yaml   each meeting's folder, ready to fill in
    """
