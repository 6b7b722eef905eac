"""`minutes check-template`: everything that is wrong in Word templates, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.commands.bilingual import Session, as_command, in_session
from toolkit.commands.shared import layout_option, paths_argument, print_findings, strict_option
from toolkit.errors import exit_code
from toolkit.messages.phrases import phrase
from toolkit.reading.spoken import message_language
from toolkit.reading.workspace import find_committee

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.errors import ExitCode


@as_command(
    "check-template",
    da="""Find alt, der er galt i Word-skabeloner: hvilket afsnit, hvilket felt, og hvordan det rettes.

    STI er en mappe med agenda.docx og minutes.docx (og plan.docx, attachments.docx og separators.docx, hvor
    den har dem) eller én sådan fil; uden STI er det den mappe, du står i. Der skrives intet. I stedet for en
    linje nævnes afsnittets nummer, talt i teksten, sidehovedet eller sidefoden.

    \b
    Eksempler:
      minutes check-template hmu/skabeloner       skabelonerne i en mappe
      minutes check-template minutes.docx         en af dem
      minutes check-template --strict skabeloner  advarsler tæller

    Slutter med 1, når der er fejl (eller advarsler, med --strict), ellers 0.
    """,
)
@paths_argument
@layout_option
@strict_option
@in_session
def command(
    session: Session, paths: Sequence[Path], layout: str, *, strict: bool, lang: str | None
) -> ExitCode:
    """Find everything that is wrong in Word templates: which paragraph, which tag, and how to mend it.

    PATH is a folder with agenda.docx and minutes.docx (and plan.docx, attachments.docx and
    separators.docx where it has them), or one such file; without one it is the folder you are in.
    Nothing is written. In place of a line number stands the number of the paragraph, counted in the
    text, the header or the footer that is named.

    \b
    Examples:
      minutes check-template hmu/skabeloner       the templates of a folder
      minutes check-template minutes.docx         one of them
      minutes check-template --strict skabeloner  warnings count

    Ends with 1 when there are errors (or warnings, with --strict), otherwise 0.
    """
    from toolkit.lint import check_template, find_templates  # after the help: it brings Jinja

    templates = find_templates(paths)
    language = session.language = message_language(lang, find_committee(templates[0]), session.language)
    findings = [finding for template in templates for finding in check_template(template)]
    print_findings(findings, layout, language, phrase("templates_well", language, count=len(templates)))
    return exit_code(findings, strict=strict)
