"""A meeting and a Word template to a Word document. The only importer of docxtpl and python-docx."""

from __future__ import annotations

import re
from contextlib import contextmanager
from datetime import datetime, time
from functools import cache
from typing import TYPE_CHECKING
from zipfile import BadZipFile
from zlib import error as DeflateError  # noqa: N812 -- zlib names its one exception in lower case

import jinja2
from docx.opc.exceptions import OpcError, PackageNotFoundError
from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from markupsafe import Markup

from toolkit.documents.cellwidths import fit_cells
from toolkit.documents.comments import without_comments
from toolkit.documents.documentfacts import facts_of
from toolkit.documents.fieldmarks import drop_marks
from toolkit.documents.looseheadings import loosen_headings
from toolkit.documents.notes import part_notes
from toolkit.documents.shortrows import keep_short_rows
from toolkit.documents.templatelanguage import RefusedError, template_environment
from toolkit.documents.templatetags import number_lines, read_tags, tag_at_line
from toolkit.documents.tidying import mark_tagged, tidy_part
from toolkit.documents.toc import expand_contents
from toolkit.documents.wordwriter import WordWriter
from toolkit.errors import Cause, TemplateError
from toolkit.wordfile.docxio import CONTENT_TYPES, W, attribute, store_parts
from toolkit.wordfile.fields import find_page_references
from toolkit.wordfile.mainpart import with_usual_names
from toolkit.words.context import build_context
from toolkit.words.packetcontext import build_packet_context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from docx.document import Document
    from docx.opc.part import Part
    from lxml import etree

    from toolkit.documents.documentfacts import DocumentFacts
    from toolkit.documents.fieldmarks import PlacedField
    from toolkit.documents.templatetags import TemplateTag
    from toolkit.meetings.model import DocumentKind, Meeting
    from toolkit.words.packetcontext import ListedAttachment, Volume

TEMPLATE_CODE = "<template>"
# What a tag can raise; a context holds nothing that could raise on its own.
TEMPLATE_MISTAKES = (
    *(jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError),
)
# What reading a file raises that is no Word file or is damaged.
DAMAGED = (
    *(OpcError, OSError, ValueError, KeyError, SyntaxError),
    *(BadZipFile, DeflateError, EOFError, NotImplementedError),
)
# What python-docx raises where an element or a value stands that Word never writes there.
_STRANGE = (AttributeError, TypeError, ValueError, LookupError)
PART_NAMES = ("header", "footer", "footnotes", "endnotes")
PACKAGE_RELATIONSHIPS = "_rels/.rels"
CONTENT_TYPES_PART = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    "{}</Types>"
)


def render_document(meeting: Meeting, kind: DocumentKind, template: Path) -> bytes:
    """Return the .docx of one of the meeting's documents, made from the Word file `template`.

    The contents' page numbers are placeholders still. Raises TemplateError naming the template, and where a
    tag is wrong the paragraph and the tag.
    """
    return render_with_fields(meeting, kind, template)[0]


def render_with_fields(
    meeting: Meeting, kind: DocumentKind, template: Path, *, prompts: bool = False
) -> tuple[bytes, tuple[PlacedField, ...]]:
    """As `render_document`, and return where the meeting's texts stand in it.

    With `prompts` every decision that is still to be written has a place for it.
    """

    def context(writer: WordWriter) -> dict[str, object]:
        return build_context(meeting, kind, writer, prompts=prompts)

    return _render(template, meeting.folder, facts_of(meeting, kind), context)


def render_packet_pages(
    meeting: Meeting, kind: DocumentKind, template: Path, listed: Sequence[ListedAttachment], volume: Volume
) -> bytes:
    """Return the .docx of a packet's own pages, its list of attachments or its separator sheets.

    `kind` is the document that the packet begins with. Raises TemplateError as `render_document` does.
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

    Pictures that its texts name come from `folder` alone. Raises TemplateError as `render_document` does.
    """
    return _render(template, folder, facts, build)[0]


def _render(
    template: Path,
    folder: Path,
    facts: DocumentFacts,
    build: Callable[[WordWriter], dict[str, object]],
) -> tuple[bytes, tuple[PlacedField, ...]]:
    tagged = _MeetingTemplate(template)
    with _told_as_damage(template):
        writer = WordWriter(tagged.get_docx(), template, folder)
    tagged.render(build(writer))
    fit_cells(tagged.docx.element, tagged.docx.styles.element)
    _make_contents(tagged.docx, template)
    part_notes(tagged.docx)
    keep_short_rows(tagged.docx.element)
    loosen_headings(tagged.docx.element, tagged.docx.styles.element)
    _write_facts(tagged.docx, facts)
    fields = writer.fields.take_places(tagged.docx.element)
    return store_parts(with_usual_names(without_comments(_parts(tagged.docx)))), fields


@contextmanager
def _told_as_damage(template: Path) -> Iterator[None]:
    """Raise TemplateError where the file has parts that python-docx cannot take for what they should be."""
    try:
        yield
    except _STRANGE as error:
        raise TemplateError("not-a-template", template=template, cause=Cause("strange-part", {})) from error


_environment = cache(template_environment)


@cache
def _compiled(source: str) -> jinja2.Template:
    """Return the template; compiling takes half of a document's time, and a year's meetings share theirs."""
    return _environment().from_string(source)


def _refuse_what_word_never_writes(document: Document, path: Path) -> None:
    """Raise TemplateError for a DTD (ECMA-376 Part 2, M1.17: there is none) and for a body without a page."""
    if not document.sections:
        raise TemplateError("template", template=path, cause=Cause("page-missing", {}))
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None and element.getroottree().docinfo.internalDTD is not None:
            raise TemplateError("template", template=path, cause=Cause("entities", {}))


class _MeetingTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl's way with tags, with mistakes named by their place and nothing changed in the users' texts.

    What is overridden, and why: docxtpl parses the result with `recover=True`, which drops text where the
    XML is broken; it turns `{_{` in the users' texts into `{{`; and it renders footnotes once per section, so
    that a tag typed by a user would be run in the second round.
    """

    def __init__(self, path: Path) -> None:
        if path.exists() and not path.is_file():  # a pipe would never answer
            raise TemplateError("not-a-template", template=path, cause=Cause("no-package", {}))
        super().__init__(str(path))
        self._path = path
        self._tags: list[TemplateTag] = []
        try:
            self.get_docx()
        except PackageNotFoundError as error:
            raise TemplateError("not-a-template", template=path, cause=Cause("no-package", {})) from error
        except DAMAGED as error:
            reason = str(error) or type(error).__name__
            raise TemplateError("not-a-template", template=path, cause=reason) from error
        except (AttributeError, TypeError) as error:
            raise TemplateError("not-a-template", template=path, cause=Cause("strange-part", {})) from error
        with _told_as_damage(path):
            _refuse_what_word_never_writes(self.docx, path)

    def patch_xml(self, src_xml: str) -> str:
        """Let docxtpl free the tags of Word's markup, and remember which paragraphs held one."""
        return mark_tagged(super().patch_xml(src_xml))

    def render_xml_part(
        self,
        src_xml: str,
        part: Part,
        context: Mapping[str, object],
        jinja_env: object = None,  # noqa: ARG002 -- docxtpl passes one on; `_environment` is always ours
    ) -> str:
        """Return the rendered XML of one part. Raises TemplateError."""
        name = next((word for word in PART_NAMES if word in str(part.partname)), "")
        tags = read_tags(parse_xml(part.blob), self._path, name)
        source = number_lines(src_xml)
        try:
            rendered = _compiled(source).render(context)
        except (
            jinja2.TemplateError,
            TypeError,
            ValueError,
            ArithmeticError,
            LookupError,
            RecursionError,
        ) as error:
            tag = tag_at_line(source, _line_of(error), tags)
            reason = _reason(error)
            if tag is None:
                raise TemplateError("template", template=self._path, cause=reason) from error
            raise tag.place.mistake(tag.text, reason) from error
        if part is self.docx.part:
            return rendered  # its body is tidied in `fix_tables`, to parse it only once
        tidied = self._tidied(rendered)
        drop_marks(tidied)
        return str(self.xml_to_string(tidied))

    @property
    def _text_style(self) -> str:
        names = self.docx.styles.element.iterfind(f"{W}style/{W}name")
        return next(
            (attribute(n.getparent(), "styleId") for n in names if attribute(n, "val") == "Body Text"), ""
        )

    def _tidied(self, rendered: str) -> etree._Element:
        try:
            root = parse_xml(rendered)
        except SyntaxError as error:
            crossing = Cause("tags-cross", {"cause": error})
            raise TemplateError("template", template=self._path, cause=crossing) from error
        tidy_part(root, self._text_style)
        return root

    def fix_tables(self, xml: str) -> etree._Element:
        """Return the rendered body, parsed and tidied."""
        return self._tidied(xml)

    def fix_docpr_ids(self, tree: etree._Element) -> None:
        """Give every drawing an id of its own, as a template's may be repeated."""
        drawings = tree.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
        for number, drawing in enumerate(drawings, 1):
            drawing.set("id", str(number))

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave the template's own properties unread: `_write_facts` writes the document's."""

    def render_footnotes(self, context: Mapping[str, object], jinja_env: object = None) -> None:
        """Render the footnotes and endnotes, once."""
        for part in self.docx.part.package.parts:
            if str(part.partname) in ("/word/footnotes.xml", "/word/endnotes.xml"):
                source = self.patch_xml(self.get_part_xml(part))
                part._blob = self.render_xml_part(source, part, context, jinja_env).encode()  # noqa: SLF001


def _line_of(error: Exception) -> int:
    """Return the line of the Jinja source that `error` comes from, 0 when it does not say."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return error.lineno
    line = 0
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == TEMPLATE_CODE:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _reason(error: Exception) -> Cause | str:
    """Return what is wrong in a designer's words; Jinja's own, in English, for the rarer mistakes."""
    if isinstance(error, RefusedError):
        return error.cause
    message = str(error).rstrip(".") or type(error).__name__
    missing = re.fullmatch(r"'toolkit\.[\w.]+?\.(\w+?)Context object' has no attribute '(\w+)'", message)
    if missing:
        return Cause("unknown-field", {"owner": missing[1].lower(), "name": missing[2]})
    undefined = re.fullmatch(r"'(\w+)' is undefined", message)
    return Cause("unknown-name", {"name": undefined[1]}) if undefined else message


def _make_contents(document: Document, template: Path) -> None:
    """Fill the contents fields with entries, and see that every page number has a bookmark to tell it."""
    try:
        expand_contents(document.element, document.styles.element)
    except TemplateError as error:
        raise TemplateError("template", template=template, cause=error) from error
    bookmarks = {attribute(mark, "name") for mark in document.element.iter(f"{W}bookmarkStart")}
    for reference in find_page_references(document.element):
        if reference.bookmark not in bookmarks:
            missing = Cause("no-bookmark", {"bookmark": reference.bookmark})
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
    for language in document.styles.element.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"):
        language.set(f"{W}val", facts.language)


def _parts(document: Document) -> dict[str, bytes]:
    """Return the package's parts as they would be saved, without the packing and unpacking of a zip."""
    package = document.part.package
    parts = {PACKAGE_RELATIONSHIPS: bytes(package.rels.xml)}
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
