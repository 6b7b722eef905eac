"""`minutes completion`: make the Tab key complete commands, options and files."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from toolkit.commands.bilingual import argument, as_command

# Shells that Click can complete in.
SHELLS = ("bash", "zsh", "fish")


@as_command(
    "completion",
    da="""Skriv et script, så Tab-tasten fuldfører kommandoer, valg og filer.

    \b
    Slå det til én gang:
      bash   minutes completion bash >> ~/.bashrc
      zsh    minutes completion zsh >> ~/.zshrc
      fish   minutes completion fish > ~/.config/fish/completions/minutes.fish

    Åbn så en ny terminal.
    """,
)
@argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print a script that makes the Tab key complete commands, options and files.

    \b
    Switch it on once:
      bash   minutes completion bash >> ~/.bashrc
      zsh    minutes completion zsh >> ~/.zshrc
      fish   minutes completion fish > ~/.config/fish/completions/minutes.fish

    Then open a new terminal.
    """
    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"Click no longer completes in {shell}.")
    click.echo(completion(context.find_root().command, {}, "minutes", "_MINUTES_COMPLETE").source())
