"""A meeting and a Word template to a Word document."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from lxml import etree
from markupsafe import Markup

from toolkit.documents.documentfacts import DocumentFacts, facts_of
from toolkit.documents.headings import loosen_headings
from toolkit.documents.notes import part_notes, without_comments
from toolkit.documents.spokenruns import part_languages
from toolkit.documents.tablefit import fit_cells, keep_short_rows
from toolkit.documents.templatefile import MeetingTemplate, TrialTemplate, told_as_damage
from toolkit.documents.toc import expand_contents
from toolkit.documents.together import keep_together
from toolkit.documents.wordwriter import WordWriter
from toolkit.errors import TemplateError
from toolkit.messages.message import Message
from toolkit.wordfile.docxio import CONTENT_TYPES, W, attribute, store_parts
from toolkit.wordfile.fields import find_page_references
from toolkit.wordfile.mainpart import PACKAGE_RELATIONS, with_usual_names
from toolkit.wordfile.paragraphs import ParagraphStyles
from toolkit.words.context import build_context
from toolkit.words.packetcontext import ListedAttachment, Volume, build_packet_context

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from docx.document import Document

    from toolkit.documents.fieldmarks import PlacedField
    from toolkit.meetings.model import DocumentKind, Meeting

# What a text can ask of a template, and facts that say nothing: for trying one.
_EVERY_FORM = "# A\n\nB **c** `d` [e](https://example.org)\n\n> F\n\n- g\n\n1. h\n\n| i |\n| - |\n| j |\n"
_NO_FACTS = DocumentFacts("", "", "", "da-DK", date(2000, 1, 1))
CONTENT_TYPES_PART = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    "{}</Types>"
)


def render_with_fields(
    meeting: Meeting, kind: DocumentKind, template: Path, *, prompts: bool = False
) -> tuple[bytes, tuple[PlacedField, ...]]:
    """Return the .docx of a meeting, and where the meeting's texts stand in it.

    The contents' page numbers are placeholders still. With `prompts` every decision that is still to be
    written has a place for it. Raises TemplateError naming the template, and where a tag is wrong the
    paragraph and the tag.
    """

    def context(writer: WordWriter) -> dict[str, object]:
        return build_context(meeting, kind, writer, prompts=prompts)

    return _render(template, meeting.folder, facts_of(meeting, kind), context)


def render_packet_pages(
    meeting: Meeting, kind: DocumentKind, template: Path, listed: Sequence[ListedAttachment], volume: Volume
) -> bytes:
    """Return the .docx of a packet's own pages, its list of attachments or its separator sheets.

    `kind` is the document that the packet begins with. Raises TemplateError as `render_with_fields` does.
    """

    def context(writer: WordWriter) -> dict[str, object]:
        return build_packet_context(meeting, kind, listed, volume, writer)

    return render_template(template, meeting.folder, facts_of(meeting, kind), context)


def render_template(
    template: Path,
    folder: Path,
    facts: DocumentFacts,
    build: Callable[[WordWriter], dict[str, object]],
) -> bytes:
    """Return the .docx that the Word file `template` becomes with the names that `build` gives it.

    Pictures that its texts name come from `folder` alone. Raises TemplateError as `render_with_fields` does.
    """
    return _render(template, folder, facts, build)[0]


def try_template(template: Path, *, takes_texts: bool) -> None:
    """Open a template as a build does, with texts in every form where it `takes_texts`; nothing is filled in.

    Raises TemplateError for what is damaged in it, and for tags that Jinja cannot read.
    """
    tagged = TrialTemplate(template)
    with told_as_damage(template):
        writer = WordWriter(tagged.get_docx(), template, template.parent)
        if takes_texts:
            writer.blocks(_EVERY_FORM, 1)
        tagged.render({})
        part_notes(tagged.docx)
        _write_facts(tagged.docx, _NO_FACTS)
        without_comments(_parts(tagged.docx))


def _render(
    template: Path,
    folder: Path,
    facts: DocumentFacts,
    build: Callable[[WordWriter], dict[str, object]],
) -> tuple[bytes, tuple[PlacedField, ...]]:
    tagged = MeetingTemplate(template)
    with told_as_damage(template):
        writer = WordWriter(tagged.get_docx(), template, folder)
    tagged.render(build(writer))
    fit_cells(tagged.docx.element, tagged.docx.styles.element)
    _make_contents(tagged.docx, template)
    part_languages(tagged.docx.element)
    part_notes(tagged.docx)
    keep_short_rows(tagged.docx.element)
    styles = ParagraphStyles(tagged.docx.styles.element)
    loosen_headings(tagged.docx.element, styles)
    keep_together(tagged.docx.element, styles)
    fields = writer.fields.take_places(tagged.docx.element)
    with told_as_damage(template):
        _write_facts(tagged.docx, facts)
        parts = _parts(tagged.docx)
    return store_parts(with_usual_names(without_comments(parts))), fields


def _make_contents(document: Document, template: Path) -> None:
    """Fill the contents fields with entries, and see that every page number has a bookmark to tell it."""
    try:
        expand_contents(document.element, document.styles.element)
    except TemplateError as error:
        raise TemplateError("template", template=template, cause=error) from error
    bookmarks = {attribute(mark, "name") for mark in document.element.iter(f"{W}bookmarkStart")}
    for reference in find_page_references(document.element):
        if reference.bookmark not in bookmarks:
            missing = Message("no-bookmark", {"bookmark": reference.bookmark})
            raise TemplateError("template", template=template, cause=missing)


def _write_facts(document: Document, facts: DocumentFacts) -> None:
    """Write the properties and the language; drop what would prompt the reader or name the designer."""
    properties = document.core_properties
    moment = datetime.combine(facts.day, time())
    properties.title, properties.author, properties.subject = facts.title, facts.author, facts.subject
    properties.language, properties.last_modified_by = facts.language, facts.author
    properties.created = properties.modified = moment
    properties.content_status = properties.keywords = facts.standing
    properties.revision, properties.comments = 1, ""
    for element in document.settings.element.findall(f"{W}updateFields"):
        document.settings.element.remove(element)
    _speak(document.styles.element, facts.language)


def _speak(styles: etree._Element, language: str) -> None:
    """Let a file say which language it is in, also one whose template says none (ECMA-376 17.7.5)."""
    element = styles
    for name in ("docDefaults", "rPrDefault", "rPr", "lang"):
        inner = element.find(f"{W}{name}")
        if inner is None:
            inner = etree.Element(f"{W}{name}")
            element.insert(len(element) if name == "lang" else 0, inner)
        element = inner
    element.set(f"{W}val", language)


def _parts(document: Document) -> dict[str, bytes]:
    """Return the package's parts as they would be saved, without the packing and unpacking of a zip."""
    package = document.part.package
    parts = {PACKAGE_RELATIONS: bytes(package.rels.xml)}
    overrides = []
    for part in package.iter_parts():
        part.before_marshal()
        name = str(part.partname)
        parts[name.removeprefix("/")] = bytes(part.blob)
        overrides.append(Markup('<Override PartName="{}" ContentType="{}"/>').format(name, part.content_type))
        if len(part.rels):
            parts[part.partname.rels_uri.membername] = bytes(part.rels.xml)
    parts[CONTENT_TYPES] = CONTENT_TYPES_PART.format("".join(sorted(overrides))).encode()
    return parts
