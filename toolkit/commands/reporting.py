"""Options of the commands that report findings, and how they print them and end."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Choice, option
from toolkit.errors import ExitCode
from toolkit.findings import Severity
from toolkit.messages.terminal import wants_colour

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from toolkit.findings import Finding

layout_option = option(
    "--format",
    "layout",
    type=Choice({"text": "tekst", "json": "json", "github": "github"}),
    default="text",
    show_default=True,
    da="tekst er til mennesker og skrives til stderr; json og github (anmærkninger) skrives til stdout.",
    en="text is for people and goes to stderr; json and github (annotations) go to stdout.",
)
strict_option = option(
    "--strict",
    is_flag=True,
    da="Lad også advarsler tælle som fejl.",
    en="Let warnings fail the check too.",
)


def print_findings(findings: Sequence[Finding], layout: str, language: str, otherwise: str) -> None:
    """Print the findings as `layout` says; `otherwise` tells a person that there are none."""
    if layout == "text" and not findings:
        click.echo(otherwise, err=True)
        return
    from toolkit.reporting.reporter import (  # what this needs takes a while
        format_github,
        format_json,
        format_text,
    )

    if layout == "json":
        click.echo(format_json(findings, language).encode())
    elif layout == "github":
        click.echo(format_github(findings, language).encode(), nl=bool(findings))
    else:
        click.echo(format_text(findings, language, wants_colour(sys.stderr)), err=True)


def exit_code(findings: Iterable[Finding], *, strict: bool) -> ExitCode:
    """How a check ends: findings when there is an error, or with `strict` a warning."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return ExitCode.FINDINGS if any(finding.severity in failing for finding in findings) else ExitCode.DONE
