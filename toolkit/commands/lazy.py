"""A group of commands that are modules of their own, imported only when asked for."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

from toolkit.commands.bilingual import Group
from toolkit.messages.clickwords import spoken, translated

if TYPE_CHECKING:
    from collections.abc import Mapping

    import click


class LazyGroup(Group):
    """A group whose commands are modules of `toolkit.commands`, imported only when needed.

    `purposes` has each command's name with its line in the help, in English and Danish, in the order in which
    they are listed. The module is called `prefix` and the name, with _ for -, and has the command as
    `command`; a word of Python's own has a _ behind it.
    """

    def __init__(
        self,
        *args: Any,  # noqa: ANN401 - Click's own
        purposes: Mapping[str, tuple[str, str]],
        prefix: str = "",
        **kwargs: Any,  # noqa: ANN401 - likewise
    ) -> None:
        super().__init__(*args, **kwargs)
        self._purposes = purposes
        self._prefix = prefix

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - Click's signature
        """Return the names of the commands in the order of the help."""
        return list(self._purposes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return the command called `cmd_name`, None when there is none."""
        if cmd_name not in self._purposes:
            return None
        name = f"{self._prefix}{cmd_name.replace('-', '_')}"
        module = import_module(f"toolkit.commands.{name}_" if iskeyword(name) else f"toolkit.commands.{name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands into the help without importing any of them."""
        with formatter.section(translated("Commands")):
            is_danish = spoken() == "da"
            formatter.write_dl([(name, said[is_danish]) for name, said in self._purposes.items()])
