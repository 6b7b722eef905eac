"""`minutes templates`: start an own set of Word templates from a house style."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.commands.bilingual import Session, argument, as_group, in_session, option
from toolkit.errors import TemplateError, UsageError, WriteError, write_error
from toolkit.files.resources import style_folder, styles
from toolkit.messages.clickwords import spoken
from toolkit.messages.phrases import phrase
from toolkit.reading.danish import VALUES
from toolkit.reading.fields import text_of
from toolkit.reading.filewords import key_in, value_in
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.findings import Finding

_ADOPTED = ("agenda.docx", "minutes.docx")
_FONT = "template-font-not-embedded"
_QUOTED = 5
_LONGEST = 40


def _complete_style(context: click.Context, argument: click.Parameter, start: str) -> list[str]:  # noqa: ARG001
    return [style for style in _styles_said(spoken()) if style.startswith(start)]


@as_group(
    "templates",
    da="Word-skabeloner: hvordan dagsorden og referat ser ud.",
)
def command() -> None:
    """Word templates: how agenda and minutes look."""


@command.command(
    name="copy",
    da="""Kopiér skabelonerne fra STIL til MAPPE, hvor du kan åbne og ændre dem i Word.

    Filer, der er der i forvejen, bliver aldrig overskrevet. Nævn bagefter mappen i committee.yaml, så bruger
    `minutes build` den.

    \b
    Eksempel:
      minutes templates copy region hmu/skabeloner
    og i hmu/committee.yaml:
      skabeloner: skabeloner
    """,
)
@argument("style", shell_complete=_complete_style)
@argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@in_session
def copy(session: Session, style: str, folder: Path, lang: str | None) -> None:
    """Copy the templates of STYLE to DIR, where you can open and change them in Word.

    Files that are already there are never overwritten. Afterwards name the
    folder in committee.yaml, and `minutes build` uses it.

    \b
    Example:
      minutes templates copy region hmu/skabeloner
    and in hmu/committee.yaml:
      templates: skabeloner
    """
    language = session.language = lang or session.language
    style = _known_style(style, language)
    templates = sorted(style_folder(style).glob("*.docx"))
    _write_new(folder, {template.name: template.read_bytes() for template in templates})
    for line in _said_next(folder, style, language):
        click.echo(line, err=True)


@command.command(
    name="adopt",
    da="""Lav agenda.docx og minutes.docx af et Word-dokument, I har, fx et gammelt referat.

    Udseendet bliver: side, sidehoved, sidefod, skrifter og typografier. Det gamle mødes oplysninger bliver
    til felter, dets punkter til husstilens; typografier, indhold og ankre, der mangler, sættes ind. FIL.docx
    ændres ikke. Til sidst siges det, der er tilbage at gøre, i højst fem skridt.

    \b
    Eksempel:
      minutes templates adopt referat.docx --style kommune
    """,
)
@argument("document", metavar="FILE.docx", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@option(
    "--style",
    required=True,
    shell_complete=_complete_style,
    da="Den husstil, der låner det ud, som mangler.",
    en="The house style that lends what is missing.",
)
@option(
    "--out",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path),
    da="Hvor skabelonerne skrives; ellers i mappen templates ved siden af FIL.docx.",
    en="Where the templates are written; else the folder templates beside FILE.docx.",
)
@in_session
def adopt(session: Session, document: Path, style: str, folder: Path | None, lang: str | None) -> None:
    """Make agenda.docx and minutes.docx of a Word document of yours, such as old minutes.

    Its looks stay: page, header, footer, fonts and styles. The old meeting's facts become tags, its items
    the house style's; styles, contents and anchors that are missing are added. FILE.docx is not changed.
    What is left to do is said, in five steps at most.

    \b
    Example:
      minutes templates adopt referat.docx --style municipality
    """
    from toolkit.adoption import adopt_document  # after the help
    from toolkit.lint import check_template
    from toolkit.lint.wordfile import NoWordFileError, read_word_file

    language = session.language = lang or session.language
    style = _known_style(style, language)
    folder = folder or document.parent / "templates"
    try:
        read_word_file(document)
        adopted = adopt_document(document.read_bytes(), (style_folder(style) / "minutes.docx").read_bytes())
    except NoWordFileError as error:
        raise TemplateError("not-a-template", template=document, cause=error.reason) from error
    except ValueError as error:
        raise TemplateError("not-a-template", template=document, cause=error) from error
    _write_new(folder, dict.fromkeys(_ADOPTED, adopted.docx))
    findings = tuple(check_template(folder / _ADOPTED[0]))  # the other is the same
    if adopted.own:
        click.echo(phrase("adopt_own", language), err=True)
    for step in plan_steps(adopted.left, findings, folder, style, language):
        click.echo(step, err=True)


def _styles_said(language: str) -> list[str]:
    """The house styles as they are called in `language`."""
    return [value_in(language, name, "style") for name in styles()]


def _known_style(style: str, language: str) -> str:
    """The house style called `style` in English or Danish."""
    known = next((name for name in styles() if style.casefold() in {name, *VALUES.get(name, ())}), "")
    if not known:
        named = ", ".join(_styles_said(language))
        raise UsageError(phrase("unknown_style", language, style=style, styles=named))
    return known


def _said_next(folder: Path, style: str, language: str) -> Iterator[str]:
    """Yield what to do with the templates in `folder`, in the words of its committee's file, if any."""
    committee_file = find_committee(folder / "x")
    committee = read_yaml(committee_file) if committee_file else None
    words = committee.words if committee else language
    yield phrase("templates_copied", language, key=key_in(words, "templates"), folder=folder.name)
    if committee and text_of(committee.fields, "style") != style:
        named = value_in(words, style, "style")
        yield phrase("templates_style", language, key=key_in(words, "style"), style=named)


def _write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files to a folder, none of them over another, and say their names."""
    taken = [folder / name for name in files if (folder / name).exists()]
    if taken:
        raise WriteError("exists-already", files=", ".join(map(str, taken)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            with (folder / name).open("xb") as stream:  # x: never over a file that came in between
                stream.write(data)
            click.echo(folder / name)
    except OSError as error:
        raise write_error(error, folder) from error


def plan_steps(
    left: Sequence[str], findings: Sequence[Finding], folder: Path, style: str, language: str
) -> list[str]:
    """Return what is left to do with adopted templates, numbered; five steps at most."""
    fonts = sorted({str(each.values["font"]) for each in findings if each.code == _FONT})
    wrong = [each for each in findings if each.code != _FONT]
    steps = []
    if left:
        words = ", ".join(f"“{_short(text)}”" for text in left[:_QUOTED])
        steps.append(phrase("adopt_left", language, count=len(left), words=words))
    if fonts:
        steps.append(phrase("adopt_fonts", language, fonts=", ".join(fonts)))
    if wrong:
        steps.append(phrase("adopt_wrong", language, count=len(wrong), folder=folder))
    steps.append(" ".join(_said_next(folder, style, language)))
    steps.append(phrase("adopt_build", language))
    return [f"{number}. {step}" for number, step in enumerate(steps, 1)]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
