"""One document of a meeting: from the Word template to the Word file and its pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, replace
from toolkit.documents.barriers import tell_barriers
from toolkit.errors import ConversionError
from toolkit.files.edited import sealed
from toolkit.files.resources import style_folder
from toolkit.meetings.model import Committee, DocumentKind, Meeting, Status
from toolkit.messages.message import Message
from toolkit.messages.phrases import phrase
from toolkit.words.filenames import document_stem
from toolkit.words.itemfields import has_prompts
from toolkit.words.wording import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from toolkit.assembly.apart import PacketUnderWay
    from toolkit.convert import Renderer
    from toolkit.documents.pages import Layout, Pages
    from toolkit.making.options import BuildLog, BuildOptions


@dataclass(frozen=True, slots=True)
class MadeDocument:
    """One finished document: the Word file and its pages; `stem` is what its files are called."""

    kind: DocumentKind
    stem: str
    docx: bytes
    pages: Pages


def make_document(
    meeting: Meeting,
    kind: DocumentKind,
    options: BuildOptions,
    log: BuildLog,
    waiting: PacketUnderWay | None = None,
) -> MadeDocument:
    """Render one document, give its contents the page numbers of its own pages, and finish the PDF.

    A packet that is `waiting` for the pages has them before the Word file is finished.
    """
    with log.stage(f"{kind}: render"):
        from toolkit.documents.render import render_with_fields

        template = template_of(meeting.committee, kind)
        shown, fields = render_with_fields(meeting, kind, template)
        if meeting.committee.templates:
            _tell_missing_fonts(shown, template.name, options.language_for(meeting), log)
        docx = shown
        if has_prompts(meeting, kind):
            # They move what follows in the Word file, and are not printed: the pages are not that file's.
            docx, fields = render_with_fields(meeting, kind, template, prompts=True)
    with log.stage(f"{kind}: pages"):
        pages = _make_pages(_Rendered(meeting, kind, shown, docx), options, waiting)
        _tell_of_pages(pages, kind, options, options.language_for(meeting), log)
        if waiting:
            waiting.take(pages)
        from toolkit.documents.contents import write_numbers
        from toolkit.documents.controls import finish_with_controls

        finish = finish_with_controls(fields, meeting, kind, form=options.form)
        docx = write_numbers(docx, pages.numbers, finish)
        if _is_marked(meeting):
            from toolkit.convert.watermark import mark_document

            docx = mark_document(docx, _draft_mark(meeting))
    return MadeDocument(kind, document_stem(meeting, kind), sealed(docx), pages)


@dataclass(frozen=True, slots=True)
class _Rendered:
    """A document whose pages are those of the Word file `shown`; `docx` is the same, but for its prompts."""

    meeting: Meeting
    kind: DocumentKind
    shown: bytes
    docx: bytes


def _make_pages(rendered: _Rendered, options: BuildOptions, waiting: PacketUnderWay | None) -> Pages:
    """Return the finished pages; their `numbers` are those of the Word file.

    They are as they were before, where they are those of the same file.
    """
    from toolkit.convert import choose_renderer
    from toolkit.documents.documentfacts import facts_of
    from toolkit.documents.keptpages import kept_pages

    meeting, kind, renderer = rendered.meeting, rendered.kind, choose_renderer(options.renderer)

    def make() -> Pages:
        return _finished(_draw(rendered, renderer, waiting), meeting, kind, options)

    mark = _draft_mark(meeting) if _is_marked(meeting) else ""
    finished_with = (repr(facts_of(meeting, kind)), mark, options.archive)
    return kept_pages(renderer.name, make, rendered.shown, rendered.docx, *finished_with)


def _draw(rendered: _Rendered, renderer: Renderer, waiting: PacketUnderWay | None) -> Pages:
    """Return the pages, still to be finished; their `numbers` are those of the Word file."""
    from toolkit.documents.contents import find_numbers, find_pages

    convert, measure = partial(renderer.convert_document, leaves_open=True), renderer.measure_document
    telling = partial(_measure_and_tell, measure, waiting.expect) if waiting and measure else measure
    pages = find_pages(rendered.shown, convert, telling)
    if rendered.docx == rendered.shown:
        return pages
    return replace(pages, numbers=find_numbers(rendered.docx, convert, measure, pages.targets))


def _measure_and_tell(
    measure: Callable[[bytes], Layout], expect: Callable[[int], None], docx: bytes
) -> Layout:
    layout = measure(docx)
    if layout.breaks:
        expect(layout.breaks.page_count)
    return layout


def draw_pages(docx: bytes, meeting: Meeting, kind: DocumentKind, options: BuildOptions) -> Pages:
    """Return the pages of a rendered document, as `make_document` has them, for who needs no Word file."""
    from toolkit.convert import choose_renderer
    from toolkit.documents.contents import find_pages

    renderer = choose_renderer(options.renderer)
    convert = partial(renderer.convert_document, leaves_open=True)
    pages = find_pages(docx, convert, renderer.measure_document)
    return _finished(pages, meeting, kind, options)


def sketch_pages(docx: bytes, meeting: Meeting) -> Pages:
    """Return pages that look as those of `draw_pages` do, for who only looks at them."""
    from toolkit.convert import choose_renderer
    from toolkit.convert.openfile import written
    from toolkit.documents.contents import find_pages

    renderer = choose_renderer(None)
    measure = renderer.measure_document
    if measure is not None:
        from toolkit.convert.remeasuring import measure_again

        measure = partial(measure_again, measure=measure)
    return written(_marked(find_pages(docx, renderer.sketch_document, measure), meeting))


def _finished(pages: Pages, meeting: Meeting, kind: DocumentKind, options: BuildOptions) -> Pages:
    """Return a document's pages with what their file says of itself, and the mark of a draft."""
    from toolkit.convert.finish import finish_document
    from toolkit.documents.documentfacts import facts_of

    pages = finish_document(_marked(pages, meeting), facts_of(meeting, kind))
    if options.archive:
        from toolkit.convert.archive import archive_pages

        pages = archive_pages(pages)
    return pages


def _marked(pages: Pages, meeting: Meeting) -> Pages:
    if not _is_marked(meeting):
        return pages
    from toolkit.convert.watermark import mark_pages

    return mark_pages(pages, _draft_mark(meeting))


def _is_marked(meeting: Meeting) -> bool:
    return meeting.committee.watermark and meeting.status is Status.DRAFT


def _draft_mark(meeting: Meeting) -> str:
    return words_of(meeting.committee).labels["status_draft"]


def _tell_of_pages(
    pages: Pages, kind: DocumentKind, options: BuildOptions, language: str, log: BuildLog
) -> None:
    """Warn of what a document's pages do not show, and why they are not accessible; where strict, raise."""
    if pages.undrawn:
        log.warnings.append(phrase("pages undrawn", language, characters=" ".join(pages.undrawn)))
    if options.archive and not pages.archival:
        log.warnings.append(phrase("unarchivable", language, name=f"{kind}.pdf"))
    if pages.as_in_word is False:
        log.warnings.append(phrase("other_pages", language, name=f"{kind}.docx"))
    name = f"{kind}.pdf"
    lost = Message("pages incomplete", {"name": name, "losses": tuple(one.message for one in pages.missing)})
    if pages.missing:
        log.warnings.append(lost.say(language))
    if pages.accessible:
        return
    reasons = tell_barriers(pages.remarks)
    if options.strict:
        raise ConversionError(
            "strictly-inaccessible", name=name, reasons=reasons or (lost if pages.missing else "")
        )
    if reasons:
        log.warnings.append(phrase("pages inaccessible", language, name=name, reasons=reasons))


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
    if committee.templates and kind in (DocumentKind.AGENDA, DocumentKind.MINUTES):
        return committee.templates / f"{kind}.docx"
    return template_called(committee, f"{kind}.docx")


def template_called(committee: Committee, name: str) -> Path:
    """Return the template of that name: the committee's own where it has one, else its style's."""
    own = committee.templates / name if committee.templates else None
    return own if own and own.is_file() else style_folder(committee.style) / name


def name_documents(
    documents: Sequence[MadeDocument], options: BuildOptions, log: BuildLog
) -> dict[str, bytes]:
    """Return the files of those documents that were asked for, by name, and log their pages."""
    asked_for = [document for document in documents if document.kind in options.only]
    log.pages.extend(document.pages.page_count for document in asked_for)
    return {f"{document.stem}.docx": document.docx for document in asked_for} | {
        f"{document.stem}.pdf": document.pages.pdf for document in asked_for
    }
