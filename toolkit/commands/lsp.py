"""`minutes lsp`: what `minutes check` finds, in an editor while you type."""

from __future__ import annotations

import sys

from toolkit.commands.bilingual import Session, as_command, flag, in_session
from toolkit.errors import ExitCode, UsageError
from toolkit.messages.phrases import phrase


@as_command(
    "lsp",
    da="""Betjen et redigeringsprogram, der taler Language Server Protocol, over stdin og stdout.

    Programmet starter den selv; du behøver aldrig. Hvad `minutes check` finder i de åbne møde-, udvalgs- og
    planfiler, vises, mens du skriver, med forslag til rettelser og forklaringer. docs/editors.md siger,
    hvordan programmet sættes op.

    \b
    Eksempel, i Helix (languages.toml):
      [language-server.minutes]
      command = "minutes"
      args = ["lsp"]
    """,
)
@flag(
    "--stdio",
    expose_value=False,
    da="Brug stdin og stdout, hvad den altid gør.",
    en="Use stdin and stdout, which it always does.",
)
@in_session
def command(session: Session, lang: str | None) -> ExitCode:
    """Serve an editor that speaks the Language Server Protocol, over stdin and stdout.

    Your editor starts it; you never need to. What `minutes check` finds in the meeting,
    committee and plan files that are open is shown while you type, with quick fixes and explanations.
    docs/editors.md tells how to set up your editor.

    \b
    Example, in Helix (languages.toml):
      [language-server.minutes]
      command = "minutes"
      args = ["lsp"]
    """
    if sys.stdin.isatty():
        raise UsageError(phrase("lsp_for_editors", session.language))
    from toolkit.lsp.server import run_server

    # The protocol's own exit codes ("exit notification"): 1 for an editor that left without a shutdown.
    return ExitCode.DONE if run_server(lang, session.language) else ExitCode.FINDINGS
