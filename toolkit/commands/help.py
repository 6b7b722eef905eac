"""`minutes help`: the handbook in the terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from toolkit.checking.suggestions import closest
from toolkit.commands.bilingual import Session, argument, as_command, flag, language_option
from toolkit.errors import UsageError
from toolkit.files.resources import handbook_folder
from toolkit.messages.phrases import phrase
from toolkit.scaffold.committeefile import folder_name

if TYPE_CHECKING:
    from pathlib import Path

    from click.shell_completion import CompletionItem


def _complete_topic(context: click.Context, argument: click.Parameter, start: str) -> list[CompletionItem]:  # noqa: ARG001
    from click.shell_completion import CompletionItem

    from toolkit.messages.clickwords import spoken

    pages = _pages(spoken())
    return [
        CompletionItem(topic, help=_title(page)) for topic, page in pages.items() if topic.startswith(start)
    ]


@as_command(
    "help",
    da="""Vis en side af håndbogen, eller hvilke der er.

    EMNE er en sides navn (å kan skrives aa) eller en kommando.

    \b
    Eksempler:
      minutes help
      minutes help foerste-moede
      minutes help build
    """,
)
@argument("topic", required=False, nargs=-1, metavar="[TOPIC]", shell_complete=_complete_topic)
@flag(
    "--open",
    "opens",
    da="Åbn siden i det program, der viser den slags filer.",
    en="Open the page in the program that shows such files.",
)
@language_option
@click.pass_context
def command(context: click.Context, topic: tuple[str, ...], opens: bool, lang: str | None) -> None:  # noqa: FBT001
    """Show a page of the handbook, or which there are.

    TOPIC is a page's name or a command.

    \b
    Examples:
      minutes help
      minutes help install
      minutes help build
    """
    session: Session = context.obj
    language = session.language = lang or session.language
    pages = _pages(language)
    if not topic:
        width = max(map(len, pages))
        listed = [f"  {name:<{width}}  {_title(page)}" for name, page in pages.items()]
        click.echo("\n".join([phrase("help_topics", language), *listed]))
        return
    page = pages.get(folder_name(" ".join(topic)))
    if page is None:
        _show_command(context, topic, pages, language)
    elif opens:
        click.launch(str(page))
    else:
        _show(page.read_text(encoding="utf-8"))


def _show_command(
    context: click.Context, topic: tuple[str, ...], pages: dict[str, Path], language: str
) -> None:
    """Show the help of the command called `topic`. Raises UsageError for none, with a guess."""
    group = context.find_root()
    command, above = group.command, group
    for name in topic:
        inner = command.get_command(above, name) if isinstance(command, click.Group) else None
        if inner is None:
            wanted = folder_name(" ".join(topic))
            guess = closest(wanted, pages) or next((name for name in pages if wanted in name), "")
            key = "help_meant" if guess else "help_unknown"
            raise UsageError(phrase(key, language, topic=" ".join(topic), guess=guess))
        command, above = inner, click.Context(inner, above, name, obj=context.obj)
    click.echo(command.get_help(above))


def _show(text: str) -> None:
    if sys.stdout.isatty():
        click.echo_via_pager(text)
    else:
        click.echo(text, nl=False)


def _pages(language: str) -> dict[str, Path]:
    """The pages in a language by their topics."""
    pages = sorted(handbook_folder(language).glob("*.md"))
    return {page.stem: page for page in pages if page.stem != "README"}


def _title(page: Path) -> str:
    with page.open(encoding="utf-8") as stream:
        return stream.readline().lstrip("# ").strip()
