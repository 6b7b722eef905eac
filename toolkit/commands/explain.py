"""`minutes explain`: what the code of a finding means, with an example of it and the same mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from toolkit.catalogue import FIXED, RULES
from toolkit.checking.suggestions import closest
from toolkit.commands.bilingual import Session, argument, as_command, in_session
from toolkit.errors import UsageError
from toolkit.findings import Severity
from toolkit.messages.phrases import locale_language, phrase
from toolkit.reading.sourcetext import FORBIDDEN
from toolkit.reporting.findingwords import examples, explanation, outline, severity_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from toolkit.catalogue.rule import Rule


def _complete_code(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:  # noqa: ARG001 - Click's signature
    language = locale_language()
    return [
        CompletionItem(code, help=outline(rule, language).message)
        for code, rule in sorted(RULES.items())
        if code.startswith(begun)
    ]


@as_command(
    "explain",
    da="""Forklar en anmærkning ud fra dens KODE, ordet i klammer, med et eksempel på den og det samme rettet.

    Uden KODE nævnes alle koder, de værste først.

    \b
    Eksempler:
      minutes explain slot-overlap
      minutes explain --lang en unknown-key
      minutes explain
    """,
)
@argument("code", required=False, shell_complete=_complete_code)
@in_session
def command(session: Session, code: str | None, lang: str | None) -> None:
    """Explain a finding by its CODE, the word in brackets, with an example of it and the same mended.

    Without CODE, list all codes, the worst first.

    \b
    Examples:
      minutes explain slot-overlap
      minutes explain --lang da unknown-key
      minutes explain
    """
    language = session.language = lang or session.language
    lines = _list_codes(language) if code is None else _explain(_rule_of(code, language), language)
    click.echo("\n".join(lines))


def _rule_of(written: str, language: str) -> Rule:
    """The rule of a code, also of one copied with its severity and brackets: `error[slot-overlap]:`."""
    code = written.rpartition("[")[2].rstrip(":]").casefold()
    if code not in RULES:
        guess = closest(code, RULES)
        key = "unknown_code_guess" if guess else "unknown_code"
        raise UsageError(phrase(key, language, code=written, guess=guess))
    return RULES[code]


def _list_codes(language: str) -> Iterator[str]:
    width = max(map(len, RULES))
    for severity in Severity:
        yield phrase(f"codes {severity}", language)
        for code, rule in sorted(RULES.items()):
            if rule.severity == severity:
                yield f"  {code:<{width}}  {outline(rule, language).message}"
        yield ""
    yield phrase("explain_more", language)


def _explain(rule: Rule, language: str) -> Iterator[str]:
    said = outline(rule, language)
    yield f"{severity_word(rule.severity, language)}[{rule.code}]: {said.message}"
    yield f"  {said.mend}"
    yield ""
    yield explanation(rule, language)
    for key, example in zip(("example_wrong", "example_right"), examples(rule, language), strict=True):
        yield ""
        yield phrase(key, language)
        yield from (f"    {line}".rstrip() for line in FORBIDDEN.sub("\ufffd", example).splitlines())
    yield ""
    yield phrase("rule_fixed" if rule.code in FIXED else "rule_changeable", language, code=rule.code)
