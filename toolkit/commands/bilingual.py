"""Commands and options whose help is in Danish and English, and values that may be written in either.

Both languages are asked for where a command or an option is declared, so that neither is forgotten: a
command's English help is its docstring. What Click itself says is in `messages/clickwords.py`.
"""

from __future__ import annotations

from copy import copy
from datetime import datetime
from importlib import import_module
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, TypeVar

import click

from toolkit.dataclass import dataclass
from toolkit.messages.clickwords import spoken, translated, translated_value
from toolkit.messages.phrases import LANGUAGES, phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from click.shell_completion import CompletionItem

    from toolkit.processes.groups import Program

    _WordType = click.ParamType[str]
else:
    _WordType = click.ParamType  # generic only in newer versions of Click

_Function = TypeVar("_Function", bound="Callable[..., Any] | click.Command")


@dataclass(slots=True)
class Session:
    """What the commands and the failure handler share during one run."""

    language: str  # of messages: "da" or "en"
    asked: str | None = None  # the one that --lang asks for, before or behind the command's name
    making: Program | None = None  # what is to make a meeting's editions, where it was begun before Click


class Command(click.Command):
    """A command with its help in Danish, `da`, besides the English one."""

    def __init__(self, *args: Any, da: str, **kwargs: Any) -> None:  # noqa: ANN401 - Click's own
        super().__init__(*args, **kwargs)
        self.danish = da

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the reader's language."""
        click.Command.format_help_text(in_words(self), ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of the help in the reader's language."""
        return click.Command.get_short_help_str(in_words(self), limit)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help; Click keeps it, whoever read it before."""
        found = super().get_help_option(ctx)
        if found:
            found.help = translated("Show this message and exit.")
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands behind the command's name in its usage line."""
        return [translated_value(piece) for piece in super().collect_usage_pieces(ctx)]


class Group(Command, click.Group):
    """A group of commands, with its help in both languages."""

    command_class = Command


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


class Choice(_WordType):
    """One of some words, each with its Danish one; either is taken, the reader's own are shown."""

    name = "choice"

    def __init__(self, danish: Mapping[str, str]) -> None:
        self.danish = danish

    def shown(self) -> tuple[str, ...]:
        """Return the words in the reader's language."""
        return tuple(self.danish.values() if spoken() == "da" else self.danish)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002 - Click's
        """Return the words for a usage line, in the brackets that Click puts round its own choices."""
        words = "|".join(self.shown())
        is_needed = param.required and isinstance(param, click.Argument)
        return f"{{{words}}}" if is_needed else f"[{words}]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Return the English word for what was written, whatever its case."""
        given = str(value).casefold()
        for english, danish in self.danish.items():
            if given in {english, danish}:
                return english
        said = phrase("not_among", spoken(), value=value, words=", ".join(self.shown()))
        raise click.BadParameter(said, ctx, param)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Complete to the words in the reader's language."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self.shown() if word.startswith(incomplete)]


class Day(click.DateTime):
    """A day as `read_day` reads it; the value is its midnight, as Click's own type has it."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(
        self,
        value: Any,  # noqa: ANN401 - Click's own
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> datetime:
        """Return the day that was written."""
        if isinstance(value, datetime):
            return value
        from toolkit.reading.daynames import read_day

        day: date | None = read_day(str(value))
        if day is None:
            raise click.BadParameter(phrase("not_a_day", spoken(), value=value), ctx, param)
        return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day where the secretary sits


class Option(click.Option):
    """An option with its help in Danish, `da`, besides the English one."""

    def __init__(self, *args: Any, da: str, **kwargs: Any) -> None:  # noqa: ANN401 - Click's own
        super().__init__(*args, **kwargs)
        self.danish = da

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help, for the list of options."""
        told = in_words(self)
        if isinstance(told.type, Choice) and spoken() == "da":
            told.default = told.type.danish.get(told.default, told.default)
        return click.Option.get_help_record(told, ctx)

    def make_metavar(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - Click 8.1 hands on no context
        """Return what stands for the option's value."""
        return translated_value(super().make_metavar(*args, **kwargs))


class _Argument(click.Argument):
    def make_metavar(self, *args: Any, **kwargs: Any) -> str:  # noqa: ANN401 - as above
        return translated_value(super().make_metavar(*args, **kwargs))


def option(*names: str, da: str, en: str, **settings: Any) -> Callable[[_Function], _Function]:  # noqa: ANN401
    """Give a command an option, `da` and `en` its help; the rest is Click's."""
    return click.option(*names, cls=Option, help=en, da=da, **settings)


def flag(*names: str, da: str, en: str, **settings: Any) -> Callable[[_Function], _Function]:  # noqa: ANN401
    """Give a command an option that is said or not; `da` and `en` are its help."""
    return option(*names, da=da, en=en, is_flag=True, **settings)


def argument(*names: str, **settings: Any) -> Callable[[_Function], _Function]:  # noqa: ANN401
    """Give a command an argument; `messages/clickwords.py` has the Danish word of its name."""
    return click.argument(*names, cls=_Argument, **settings)


def as_command(name: str, *, da: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Make a function a command with its docstring as the English help and `da` as the Danish."""
    return click.command(name=name, cls=Command, da=da)


def as_group(name: str, *, da: str) -> Callable[[Callable[..., Any]], Group]:
    """As `as_command`, of commands that the same module has."""
    return click.command(name=name, cls=Group, da=da)


def in_words(one: Any) -> Any:  # noqa: ANN401 - a command or an option
    """Return a command or an option with its help in the reader's language."""
    if spoken() != "da":
        return one
    told = copy(one)
    told.help = one.danish
    told.short_help = None
    return told


def _asked(context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """The language asked for here, or before the command's name."""
    session = context.find_object(Session)
    return value or (session.asked if session else None)


language_option = option(
    "--lang",
    type=click.Choice(LANGUAGES),
    callback=_asked,
    da="Beskedernes sprog; ellers udvalgets, ellers maskinens.",
    en="Language of messages; otherwise the committee's, else the machine's.",
)


def in_session(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command --lang, and the session as its first argument."""
    return language_option(click.pass_obj(function))
