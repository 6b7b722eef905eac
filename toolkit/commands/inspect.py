"""`minutes inspect`: what a PDF is, and whether a packet holds what it promises."""

from __future__ import annotations

import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.commands.bilingual import Choice, Session, argument, as_command, flag, in_session, option
from toolkit.commands.shared import asked_meetings
from toolkit.errors import ExitCode, PacketError, cause_of_reading
from toolkit.files.ordinary import NotOrdinaryError, read_ordinary
from toolkit.messages.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.messages.phrases import Value
    from toolkit.proof.aloud import Utterance
    from toolkit.proof.inspection import Inspection


@as_command(
    "inspect",
    da="""Sig, hvad der er i en pakke, en anden PDF eller en offentlig mappe, og hvad i den der ikke holder.

    Der ses på sider, bogmærker, links, stempler, mærker til skærmlæsere, skrifter, formularer, indlejrede
    filer og alt, der ville gøre noget af sig selv. Hvor packet.json ligger ved siden af, sammenlignes filen
    med den. Slutter med 6, når der mangler sider, når links eller bogmærker ingen steder fører hen, eller
    når filen ikke er den, der blev bygget.

    En offentlig mappe sammenlignes med publication.json ved siden af, og dens bilag og alt, der ikke er lavet
    af en bygning, gennemsøges igen: for det, mødets fil lukker nu, for kopier af lukkede filer og CPR-numre.

    \b
    Eksempler:
      minutes inspect build/hmu/2025-02-28/packet.pdf
      minutes inspect --format json packet.pdf
      minutes inspect build/hmu/2025-02-28/public
      minutes inspect --read-aloud packet.pdf
      minutes inspect --prove hmu/2025-02-28
    """,
)
@argument("files", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "--format",
    "form",
    type=Choice({"text": "tekst", "json": "json"}),
    default="text",
    show_default=True,
    da="json er til andre programmer.",
    en="json for other programs.",
)
@flag(
    "--prove",
    da=(
        "STI er et møde: lav dets offentlige filer to gange, den ene med andet lukket indhold, og "
        "sammenlign dem."
    ),
    en="FILE is a meeting: make its public files twice, once with other closed content, and compare them.",
)
@flag(
    "--read-aloud",
    da="Skriv, hvad en skærmlæser siger, linje for linje; links står i [ ], billeder i { }.",
    en="Print what a screen reader says, line by line; links stand in [ ], pictures in { }.",
)
@in_session
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    session: Session,
    files: tuple[Path, ...],
    form: str,
    prove: bool,  # noqa: FBT001 - an option's value
    read_aloud: bool,  # noqa: FBT001 - likewise
    lang: str | None,
) -> ExitCode:
    """Tell what is in a packet, any other PDF or a public folder, and what in it does not hold.

    Read are pages, bookmarks, links, stamps, tags, fonts, forms, embedded files and whatever would act by
    itself. Where packet.json stands beside the file, the file is compared with it. Ends with 6 when
    pages are missing, links or bookmarks lead nowhere, or the file is not the one that was built.

    A public folder is compared with publication.json beside it, and its attachments and whatever a build has
    not made are searched again: for what the meeting's file closes now, for copies of closed files, and for
    CPR numbers.

    \b
    Examples:
      minutes inspect build/hmu/2025-02-28/packet.pdf
      minutes inspect --format json packet.pdf
      minutes inspect build/hmu/2025-02-28/public
      minutes inspect --read-aloud packet.pdf
      minutes inspect --prove hmu/2025-02-28
    """
    if prove:
        return _prove_meetings(session, files, lang)
    from toolkit.proof.inspection import inspect_pdf

    language = session.language = lang or session.language
    if read_aloud:
        _read_aloud(files, form, language)
        return ExitCode.DONE
    folders = [_inspect_folder(file, language) for file in files if file.is_dir()]
    found: dict[str, Inspection] = {}
    for file in files:
        if not file.is_dir():
            with _readable(file, language):
                found[str(file)] = inspect_pdf(read_ordinary(file), _recorded_digest(file))
    if form == "json":
        told = [*folders, *({"file": name, **inspection.as_data()} for name, inspection in found.items())]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _say(folders, found, language)
    is_faulty = any(one["faults"] for one in folders) or any(one.faults for one in found.values())
    return ExitCode.PACKET if is_faulty else ExitCode.DONE


def _inspect_folder(folder: Path, language: str) -> dict[str, Any]:
    from toolkit.commands.published import inspect_folder

    return inspect_folder(folder, language)


def _say(folders: Sequence[dict[str, Any]], found: Mapping[str, Inspection], language: str) -> None:
    from toolkit.commands.published import folder_lines

    for folder in folders:
        click.echo(folder_lines(folder, language))
    for name, inspection in found.items():
        click.echo(f"{name}\n" + "\n".join(f"  {line}" for line in _lines(inspection, language)))


@contextmanager
def _readable(file: Path, language: str) -> Iterator[None]:
    """Raise PacketError for what is no file, or no PDF."""
    from toolkit.formats.content import recognise
    from toolkit.formats.kinds import Kind
    from toolkit.proof.readback.values import UnreadableError

    try:
        yield
    except NotOrdinaryError as error:
        words = phrase("not_ordinary", language)
        raise PacketError(phrase("inspect unreadable", language, file=file, cause=words)) from error
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        cause = phrase("inspect missing", language) if missing else cause_of_reading(error)
        raise PacketError(phrase("inspect unreadable", language, file=file, cause=cause)) from error
    except UnreadableError as error:  # whose words are a library's
        is_pdf = recognise(read_ordinary(file)) is Kind.PDF
        cause = phrase("inspect damaged" if is_pdf else "inspect other", language)
        raise PacketError(phrase("inspect unreadable", language, file=file, cause=cause)) from error


def _read_aloud(files: tuple[Path, ...], form: str, language: str) -> None:
    from toolkit.proof.aloud import read_aloud
    from toolkit.proof.aloudwords import spoken_line

    heard: dict[str, list[Utterance]] = {}
    for file in files:
        with _readable(file, language):
            heard[str(file)] = list(read_aloud(read_ordinary(file)))
    if form == "json":
        told = [{"file": name, "heard": [line.as_data() for line in lines]} for name, lines in heard.items()]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for name, lines in heard.items():
        click.echo(
            "\n".join(([name] if len(heard) > 1 else []) + [spoken_line(line, language) for line in lines])
        )


def _recorded_digest(file: Path) -> str:
    """Return the digest that packet.json beside the file has for it, "" when it has none."""
    try:
        record = json.loads((file.parent / "packet.json").read_text(encoding="utf-8"))
        digests = {str(one["name"]): str(one["sha256"]) for one in record["files"]}
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return digests.get(file.name, "")


def _lines(found: Inspection, language: str) -> Iterator[str]:
    def say(code: str, /, **values: Value) -> str:
        return phrase(f"inspect {code}", language, **values)

    size = f"{found.size / 1e6:.1f}"
    yield say("file", pages=found.pages, size=size.replace(".", ",") if language == "da" else size)
    for name, value in (("title", found.title), ("language", found.language)):
        yield say(name, value=value or say("none"))
    standards = ", ".join(found.claims)
    yield say(
        "tags", value=say("tagged" if found.tagged else "untagged") + (f" ({standards})" if standards else "")
    )
    yield say("linearised" if found.linearised else "not linearised")
    yield say("ways", bookmarks=found.bookmarks, links=found.links)
    for name, things in (
        ("fonts", found.fonts_not_embedded),
        ("embedded", found.embedded_files),
        ("active", found.active),
    ):
        if things:
            yield say(name, value=", ".join(things))
    if found.fields:
        yield say("form", fields=found.fields, signatures=found.signatures)
    for part in found.parts:
        last = part.first_page + part.pages - 1
        yield say("part", name=part.name, span="-".join(dict.fromkeys((str(part.first_page), str(last)))))
    for fault in found.faults:
        yield say("fault", words=say(fault.code, **fault.values))
    if not found.faults:
        yield say("well")


def _prove_meetings(session: Session, paths: Sequence[Path], lang: str | None) -> ExitCode:
    """Tell of each meeting below `paths` whether its public files are the same with other closed content."""
    ended = ExitCode.DONE
    for meeting_file in asked_meetings(session, paths, lang):
        count, others = _compare(meeting_file)
        words = phrase(
            "proved" if not others else "not_proved", session.language, count=count, files=", ".join(others)
        )
        click.echo(f"{meeting_file}: {words}")
        if others:
            ended = ExitCode.PACKET
    return ended


def _compare(meeting_file: Path) -> tuple[int, list[str]]:
    """Return how many public files a meeting has, and which of them depend on what is closed."""
    from toolkit.making.editions import make_edition
    from toolkit.making.options import BuildLog, BuildOptions
    from toolkit.making.sharing import side_by_side
    from toolkit.making.source import read_source
    from toolkit.meetings.model import Edition
    from toolkit.publishing.noninterference import with_other_closed
    from toolkit.words.edition import public_edition

    log = BuildLog(lambda _stage: None)
    source = read_source(meeting_file, log)
    options = BuildOptions(edition=Edition.PUBLIC)
    made, other = (
        make_edition(public_edition(each), options, log, side_by_side(), source.checked.issues)
        for each in (source.meeting, with_other_closed(source.meeting))
    )
    return len(made), sorted(name for name in made.keys() | other.keys() if made.get(name) != other.get(name))
