"""The order of a build, from one YAML file to agenda, minutes and packet.

What only some builds need is imported where it is used: a file with mistakes
is told so before Word, PDF or a renderer has been loaded.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from toolkit.buildsettings import PRODUCTS, PUBLIC, SUPPLEMENT
from toolkit.checking.checks import read_and_check
from toolkit.checking.yearnumbers import first_number_of
from toolkit.documents.remarkwords import describe_remarks
from toolkit.errors import ConversionError, InputError, LeakError
from toolkit.files.outputs import (
    exchange_outputs,
    having_folder,
    outdated_volumes,
    plan_output_folder,
    withdraw_outdated,
)
from toolkit.files.resources import style_folder
from toolkit.findings import Severity
from toolkit.issuing.frozen import show_issued
from toolkit.meetings.meeting import build_meeting_model
from toolkit.meetings.model import DocumentKind, Edition, Status
from toolkit.messages.phrases import phrase
from toolkit.publishing.withdrawal import outdated_files, withdraw_closed, withdraw_files
from toolkit.reading.filewords import value_in
from toolkit.reading.workspace import find_committee
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from toolkit.assembly.apart import BeginPacket
    from toolkit.checking.checks import CheckedMeeting
    from toolkit.documents.pages import Pages
    from toolkit.findings import Finding
    from toolkit.meetings.model import Committee, Meeting

_FOLDERS = {Edition.INTERNAL: "", Edition.PUBLIC: f"{PUBLIC}/"}
_BY_AGE = (DocumentKind.MINUTES, DocumentKind.AGENDA)
_WITH_MINUTES = frozenset({Status.MINUTES, Status.APPROVED})


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What to make: `only` some of `PRODUCTS`; `edition` None for what the committee publishes.

    `renderer` None is the best one at hand; `language` ("da" or "en") is that of messages, None for the
    committee's; `max_bytes` is how large a file of the packet may be, None for what the committee says.
    `strict` stops at a document that cannot be called accessible; `archive` makes PDF/A-2 of the PDFs.
    `anew` makes also what has been issued, as the meeting's file has it now.
    """

    only: frozenset[str] = frozenset(PRODUCTS)
    edition: Edition | None = None
    renderer: str | None = None
    language: str | None = None
    max_bytes: int | None = None
    strict: bool = False
    archive: bool = False
    anew: bool = False

    def language_for(self, meeting: Meeting) -> str:
        """The language of messages about `meeting`."""
        return self.language or meeting.committee.language


@dataclass(frozen=True, slots=True)
class Source:
    """A meeting as it was read: its files with everything found in them, none of it an error; its model."""

    checked: CheckedMeeting
    meeting: Meeting

    @property
    def data(self) -> Mapping[str, object]:
        """What the meeting's file says, in English keys."""
        return cast("Mapping[str, object]", self.checked.meeting.data)


@dataclass(frozen=True, slots=True)
class BuildLog:
    """What there is to say of one meeting's build while it goes on.

    `progress` is told each stage that begins, `warnings` are about the documents, `pages` are the page counts
    of the PDFs, `seconds` is how long each stage took. `withdrawn` are the numbers of what is closed, and was
    shown by public files that were deleted for it.
    """

    progress: Callable[[str], None]
    warnings: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Say that the stage called `name` begins, and time it."""
        self.progress(name)
        begun = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What was made, what the user should know about it, and the seconds that each stage took.

    `findings` are those of the checks, none of them an error; `warnings` are about the documents.
    """

    outputs: tuple[Path, ...]
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...]
    stages: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Document:
    """One finished document: the Word file and its pages."""

    kind: DocumentKind
    docx: bytes
    pages: Pages


def build_meeting(
    meeting_file: Path, out: Path, options: BuildOptions, progress: Callable[[str], None]
) -> BuildReport:
    """Make one meeting's documents below `out`, telling `progress` each stage that begins.

    Raises a MinutesError that says what stopped it; then nothing has been written.
    """
    log = BuildLog(progress)
    folder = plan_output_folder(meeting_file, find_committee(meeting_file) or meeting_file, out)
    with having_meeting(folder, log):
        source = read_source(meeting_file, log, folder)
        outputs = write_meeting(folder, lambda: make_products(source, options, log), log)
        tell_outdated(folder, source.meeting, options.language_for(source.meeting), log)
    return BuildReport(outputs, source.checked.findings, tuple(dict.fromkeys(log.warnings)), log.seconds)


def having_meeting(folder: Path, log: BuildLog) -> AbstractContextManager[None]:
    """Have the folder of a meeting's outputs to this build, from before it reads until after it has written.

    A build that had read an earlier text of the meeting would else write it over a later one's.
    """
    return having_folder(folder, partial(log.progress, "wait"))


def read_source(meeting_file: Path, log: BuildLog, folder: Path | None = None) -> Source:
    """Read and check one meeting. Raises InputError where anything found in its files is an error.

    What is found to be closed goes at once from the public files in `folder`, if these show it, whatever else
    is wrong and whatever is going to be made.
    """
    with log.stage("check"):
        checked = read_and_check(meeting_file)
        if folder is not None:
            log.withdrawn.extend(withdraw_closed(folder, checked.meeting, checked.committee))
        _stop_at_errors(checked)
        return Source(checked, read_meeting(checked))


def write_meeting(folder: Path, make: Callable[[], Mapping[str, bytes]], log: BuildLog) -> tuple[Path, ...]:
    """Put the files that `make` gives, by their paths below `folder`, in place there; return where they are.

    Public files that are not renewed are withdrawn, all of them where `make` finds a leak.
    """
    try:
        files = make()
    except LeakError:
        withdraw_files(folder / PUBLIC)
        raise
    with log.stage("write"):
        gone = [*outdated_volumes(folder, files), *outdated_public(folder, files)]
        return exchange_outputs(folder, files, gone)


def tell_outdated(
    folder: Path,
    meeting: Meeting,
    language: str,
    log: BuildLog,
    written: Mapping[str, str] = MappingProxyType({}),
) -> None:
    """Withdraw documents of an earlier build that the meeting's status no longer makes, and say so.

    `written` tells what earlier builds wrote, as `withdraw_outdated` has it.
    """
    if meeting.status in _WITH_MINUTES:
        return
    names = [f"{DocumentKind.MINUTES}{suffix}" for suffix in (".docx", ".pdf")]
    status = value_in(language, meeting.status, "status")
    for name, kept in withdraw_outdated(folder, names, written).items():
        told = "outdated kept" if kept else "outdated"
        log.warnings.append(phrase(told, language, file=name, status=status, kept=kept))


def make_products(
    source: Source, options: BuildOptions, log: BuildLog, begin_packet: BeginPacket | None = None
) -> dict[str, bytes]:
    """Make all that is asked for of one meeting: its documents (`make_files`), and its agenda's supplement.

    A supplement that has been issued is shown as it was sent, until something has changed again.
    """
    usual = options.only - {SUPPLEMENT}
    files = make_files(source.meeting, replace(options, only=usual), log, begin_packet) if usual else {}
    if SUPPLEMENT not in options.only:
        return files
    from toolkit.issuing.frozen import frozen_supplement
    from toolkit.issuing.revision import as_supplement

    new = as_supplement(source.data, source.meeting)
    if new is not None:
        anew = replace(options, only=frozenset({SUPPLEMENT, "packet"}), anew=True)
        return files | make_files(new, anew, log, begin_packet)
    sent = frozen_supplement(source.meeting.folder)
    if not sent:
        log.warnings.append(phrase("no_supplement", options.language_for(source.meeting)))
    return files | sent


def make_files(
    meeting: Meeting, options: BuildOptions, log: BuildLog, begin_packet: BeginPacket | None = None
) -> dict[str, bytes]:
    """Make one meeting's documents in every edition that is wanted, by their paths below its folder.

    What has been issued is shown as it was sent, unless `options` ask for it anew. `begin_packet` None has
    each packet made in a process of its own.
    """
    from toolkit.assembly import apart

    files: dict[str, bytes] = {}
    for edition in plan_editions(meeting, options.edition):
        make = partial(make_edition, edition, options, log, begin_packet or apart.begin_packet)
        made = _make_public(meeting, edition, make, log) if edition.edition is Edition.PUBLIC else make()
        files |= {f"{_FOLDERS[edition.edition]}{name}": made[name] for name in sorted(made)}
    if not files:
        log.warnings.append(phrase("nothing_to_make", options.language_for(meeting), status=meeting.status))
    return files


def _make_public(
    meeting: Meeting, public: Meeting, make: Callable[[], dict[str, bytes]], log: BuildLog
) -> dict[str, bytes]:
    """Make the `public` edition of `meeting`; raises LeakError where it would show anything closed."""
    from toolkit.publishing.leaks import prove_nothing_closed_is_open, prove_nothing_leaks

    with log.stage("leak test"):
        prove_nothing_closed_is_open(meeting, public)
    made = make()
    with log.stage("leak test"):
        unread = prove_nothing_leaks(meeting, public, made)
    if unread:
        language = meeting.committee.language
        log.warnings.append(phrase("not_searched", language, files=", ".join(unread)))
    return made


def outdated_public(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """What earlier builds put into the public folder and `files` do not renew, by paths below `folder`.

    None where `files` are of the internal edition alone.
    """
    public = _FOLDERS[Edition.PUBLIC]
    kept = {name.removeprefix(public) for name in files if name.startswith(public)}
    return [f"{public}{name}" for name in outdated_files(folder / PUBLIC, kept)] if kept or not files else []


def make_edition(
    meeting: Meeting, options: BuildOptions, log: BuildLog, begin_packet: BeginPacket
) -> dict[str, bytes]:
    """Make one edition's files, by name; only the public one has a page for the web.

    The packet's process takes the attachments in while the newest document is made here, and merges and
    proves while the other one is.
    """
    kinds = plan_documents(meeting, options)
    if not _takes_attachments_in(meeting, options):
        made = _named([make_document(meeting, kind, options, log) for kind in kinds], options, log)
        return made if options.anew else show_issued(made, meeting)
    from toolkit.assembly.making import limit_size, order_packet
    from toolkit.attachments.settings import settings_for

    conversion = settings_for(meeting, archival=options.archive)
    order = order_packet(meeting, kinds[0], options.renderer, options.language_for(meeting), conversion)
    if options.max_bytes:
        order = limit_size(order, options.max_bytes)
    with begin_packet(order) as finish_packet:
        newest = make_document(meeting, kinds[0], options, log)
        coming = finish_packet(newest.pages)
        others = [make_document(meeting, kind, options, log) for kind in kinds[1:]]
        with log.stage("packet"):
            packet = coming.result()
    log.warnings.extend(packet.warnings)
    log.seconds.update(packet.seconds)
    made = _named([newest, *others], options, log)
    if "packet" in options.only:
        log.pages.append(packet.page_count)
        own = "supplement-" if newest.kind is DocumentKind.SUPPLEMENT else ""  # beside the agenda's
        made |= {f"{own}{name}": content for name, content in packet.files.items()}
    made = made if options.anew else show_issued(made, meeting)
    if _makes_page(meeting, options):
        with log.stage("web"):
            from toolkit.publishing.webfiles import make_web_files

            made |= make_web_files(meeting, newest.kind, made, packet.handed_out)
    return made


def _makes_page(meeting: Meeting, options: BuildOptions) -> bool:
    return "web" in options.only and meeting.edition is Edition.PUBLIC


def _takes_attachments_in(meeting: Meeting, options: BuildOptions) -> bool:
    return "packet" in options.only or _makes_page(meeting, options)


def make_document(meeting: Meeting, kind: DocumentKind, options: BuildOptions, log: BuildLog) -> Document:
    """Render one document, give its contents the page numbers of its own pages, and finish the PDF."""
    with log.stage(f"{kind}: render"):
        from toolkit.documents.render import render_document

        template = template_of(meeting.committee, kind)
        docx = render_document(meeting, kind, template)
        if meeting.committee.templates:
            _tell_missing_fonts(docx, template.name, options.language_for(meeting), log)
    with log.stage(f"{kind}: pages"):
        from toolkit.convert import choose_renderer
        from toolkit.convert.finish import finish_document
        from toolkit.documents.contents import fill_contents
        from toolkit.documents.documentfacts import facts_of

        renderer = choose_renderer(options.renderer)
        docx, pages = fill_contents(docx, renderer.convert_document, renderer.find_targets)
        pages = finish_document(pages, facts_of(meeting, kind))
        if options.archive:
            from toolkit.convert.archive import archive_pages

            pages = archive_pages(pages)
    if pages.undrawn:
        log.warnings.append(
            phrase("undrawn", options.language_for(meeting), characters=" ".join(pages.undrawn))
        )
    if not pages.accessible:
        reasons = describe_remarks(pages.remarks, options.language_for(meeting))
        if options.strict:
            raise ConversionError("inaccessible", name=f"{kind}.pdf", reasons=reasons)
        log.warnings.append(
            phrase("inaccessible", options.language_for(meeting), name=f"{kind}.pdf", reasons=reasons)
        )
    return Document(kind, docx, pages)


def _tell_missing_fonts(docx: bytes, template: str, language: str, log: BuildLog) -> None:
    """Warn of fonts that the committee's own template asks for and nobody has: the pages get others."""
    from toolkit.convert.fontuse import find_missing_fonts
    from toolkit.wordfile.docxio import read_parts

    if fonts := find_missing_fonts(read_parts(docx)):
        log.warnings.append(phrase("missing_fonts", language, template=template, fonts=", ".join(fonts)))


def template_of(committee: Committee, kind: DocumentKind) -> Path:
    """Return the Word file that a document is made from: the committee's own, else its style's.

    A folder of templates has agenda.docx and minutes.docx; of the other documents it may leave some out.
    """
    own = committee.templates / f"{kind}.docx" if committee.templates else None
    is_needed = kind in (DocumentKind.AGENDA, DocumentKind.MINUTES)
    return own if own and (is_needed or own.is_file()) else style_folder(committee.style) / f"{kind}.docx"


def _named(documents: Sequence[Document], options: BuildOptions, log: BuildLog) -> dict[str, bytes]:
    asked_for = [document for document in documents if document.kind in options.only]
    log.pages.extend(document.pages.page_count for document in asked_for)
    return {f"{document.kind}.docx": document.docx for document in asked_for} | {
        f"{document.kind}.pdf": document.pages.pdf for document in asked_for
    }


def plan_editions(meeting: Meeting, asked: Edition | None) -> tuple[Meeting, ...]:
    """Return the meeting in each edition to make: the one asked for, else what the committee publishes."""
    if asked is None:
        asked_for = (Edition.INTERNAL, Edition.PUBLIC) if meeting.committee.publishes else (Edition.INTERNAL,)
    else:
        asked_for = (asked,)
    return tuple(public_edition(meeting) if edition is Edition.PUBLIC else meeting for edition in asked_for)


def plan_documents(meeting: Meeting, options: BuildOptions) -> tuple[DocumentKind, ...]:
    """Return the documents to make, newest first; packet and page need the newest that the status allows."""
    if meeting.revision and not meeting.revision.whole:
        return (DocumentKind.SUPPLEMENT,)
    allowed = _BY_AGE if meeting.status in _WITH_MINUTES else (DocumentKind.AGENDA,)
    needed = allowed[:1] if _takes_attachments_in(meeting, options) else ()
    return tuple(kind for kind in allowed if kind in options.only or kind in needed)


def _stop_at_errors(checked: CheckedMeeting) -> None:
    errors = [finding for finding in checked.findings if finding.severity is Severity.ERROR]
    if errors:
        raise InputError(checked.findings)


def read_meeting(checked: CheckedMeeting) -> Meeting:
    """The model of a meeting whose two files follow their schemas.

    Raises `InputError` when its item numbers follow from an earlier meeting that cannot be read.
    """
    meeting_file = checked.meeting.path
    meeting = cast("Mapping[str, object]", checked.meeting.data)
    committee = cast("Mapping[str, object]", checked.committee.data)
    committee_file = checked.committee.path
    first_number = first_number_of(meeting_file, meeting, committee_file, committee)
    return build_meeting_model(meeting, committee, meeting_file.parent, committee_file.parent, first_number)
