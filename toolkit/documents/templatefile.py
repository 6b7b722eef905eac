"""A Word template opened and filled in. The only importer of docxtpl and python-docx."""

from __future__ import annotations

from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING
from zipfile import BadZipFile
from zlib import error as DeflateError  # noqa: N812 -- zlib names its one exception in lower case

import jinja2
from docx.opc.exceptions import OpcError, PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.exceptions import InvalidXmlError
from docxtpl import DocxTemplate

from toolkit.documents.compiled.index import JINJA, MODULES
from toolkit.documents.fieldmarks import drop_marks, part_signs
from toolkit.documents.jinjawords import words_of_mistake
from toolkit.documents.spokenruns import part_languages
from toolkit.documents.templatelanguage import TEMPLATE_MISTAKES, ForbiddenError, template_environment
from toolkit.documents.templatetags import number_lines, read_tags, tag_at_line
from toolkit.documents.tidying import mark_tagged, tidy_part
from toolkit.errors import TemplateError
from toolkit.files.digests import digest_of
from toolkit.messages.message import Message
from toolkit.regex import regex
from toolkit.wordfile.docxio import WP, W, attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from types import TracebackType

    from docx.document import Document
    from docx.opc.part import Part
    from lxml import etree

    from toolkit.documents.templatetags import TemplateTag

TEMPLATE_CODE = "<template>"
# What reading a file raises that is no Word file or is damaged.
DAMAGED = (
    *(OpcError, OSError, ValueError, KeyError, SyntaxError),
    *(BadZipFile, DeflateError, EOFError, NotImplementedError),
)
# What python-docx raises where an element or a value stands that Word never writes there.
_STRANGE = (AttributeError, TypeError, ValueError, LookupError, InvalidXmlError)
_MISSING = regex(r"no item named '([^']+)'")
PART_NAMES = ("header", "footer", "footnotes", "endnotes")


@contextmanager
def told_as_damage(template: Path) -> Iterator[None]:
    """Raise TemplateError where the file has parts that python-docx cannot take for what they should be."""
    try:
        yield
    except _STRANGE as error:
        raise TemplateError("not-a-template", template=template, cause=Message("strange-part", {})) from error


_environment = cache(template_environment)


@cache
def _compiled(xml: str) -> jinja2.Template:
    """Return what the XML of a part asks of Jinja.

    The house styles' come compiled, with their tags free of Word's markup: both take half of a document's
    time. A year's meetings share theirs.
    """
    environment, name = _environment(), _module_of(xml)
    if name is None:
        return environment.from_string(jinja_source(xml))
    module = vars(import_module(f"toolkit.documents.compiled.{name}"))
    template = environment.template_class.from_module_dict(environment, module, environment.globals)
    template.filename = TEMPLATE_CODE  # as of those compiled here: `_line_of` knows them by it
    return template


@cache
def _module_of(xml: str) -> str | None:
    """Return the name of the module that a part's XML has been compiled to, None where there is none."""
    return MODULES.get(digest_of(xml.encode())) if jinja2.__version__ == JINJA else None


@cache
def _tags_of(xml: str, template: Path, part: str) -> list[TemplateTag]:
    """Return the tags of one part of a template, as `read_tags` does; likewise."""
    return read_tags(parse_xml(xml), template, part)


def jinja_source(xml: str) -> str:
    """Return the Jinja source of a part's XML, with each tag beginning a line."""
    return number_lines(_freed(xml))


@cache
def _freed(xml: str) -> str:
    """Return the XML with its tags free of Word's markup, and marked which paragraphs held one; likewise."""
    return mark_tagged(DocxTemplate.patch_xml(None, xml))


def _refuse_what_word_never_writes(document: Document, path: Path) -> None:
    """Raise TemplateError for a DTD (ECMA-376 Part 2, M1.17: there is none) and for a body without a page."""
    _ = document.styles.element, document.settings.element, document.core_properties.title  # of their kinds
    if not document.sections:
        raise TemplateError("template", template=path, cause=Message("page-missing", {}))
    for part in document.part.package.iter_parts():
        element = getattr(part, "element", None)
        if element is not None and element.getroottree().docinfo.internalDTD is not None:
            raise TemplateError("template", template=path, cause=Message("entities", {}))


class MeetingTemplate(DocxTemplate):  # type: ignore[misc]
    """docxtpl's way with tags, with mistakes named by their place and nothing changed in the users' texts.

    What is overridden, and why: docxtpl parses the result with `recover=True`, which drops text where the
    XML is broken; it turns `{_{` in the users' texts into `{{`; and it renders footnotes once per section, so
    that a tag typed by a user would be run in the second round.
    """

    def __init__(self, path: Path) -> None:
        if path.exists() and not path.is_file():  # a pipe would never answer
            raise TemplateError("not-a-template", template=path, cause=Message("no-package", {}))
        super().__init__(str(path))
        self._path = path
        try:
            self.get_docx()
        except PackageNotFoundError as error:
            raise TemplateError("not-a-template", template=path, cause=Message("no-package", {})) from error
        except (*DAMAGED, AttributeError, TypeError) as error:
            raise TemplateError("not-a-template", template=path, cause=_damage(error)) from error
        with told_as_damage(path):
            _refuse_what_word_never_writes(self.docx, path)

    def patch_xml(self, src_xml: str) -> str:
        """Leave the part, which is rendered next, as it is: `_compiled` frees its tags of Word's markup."""
        return src_xml

    def render_xml_part(
        self,
        src_xml: str,
        part: Part,
        context: Mapping[str, object],
        jinja_env: object = None,  # noqa: ARG002 -- docxtpl passes one on; `_environment` is always ours
    ) -> str:
        """Return the rendered XML of one part. Raises TemplateError."""
        name = next((word for word in PART_NAMES if word in str(part.partname)), "")
        if _module_of(src_xml) is None:  # else it has none of the mistakes that this tells
            _tags_of(src_xml, self._path, name)
        try:
            rendered = self._filled_in(src_xml, context)
        except TEMPLATE_MISTAKES as error:
            tags = _tags_of(src_xml, self._path, name)
            tag = tag_at_line(jinja_source(src_xml), _line_of(error), tags)
            reason = _reason(error)
            if tag is None:
                raise TemplateError("template", template=self._path, cause=reason) from error
            raise tag.place.mistake(tag.text, reason) from error
        if part is self.docx.part:
            return rendered  # its body is tidied in `fix_tables`, to parse it only once
        tidied = self._tidied(rendered)
        drop_marks(tidied)
        part_languages(tidied)
        return str(self.xml_to_string(tidied))

    def _filled_in(self, xml: str, context: Mapping[str, object]) -> str:
        return _compiled(xml).render(context)

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
            crossing = Message("tags-cross", {"cause": error})
            raise TemplateError("template", template=self._path, cause=crossing) from error
        part_signs(root)
        tidy_part(root, self._text_style)
        return root

    def get_xml(self) -> str:
        """Return the whole document: what becomes of it need not be moved into another one."""
        return str(self.xml_to_string(self.docx.part.element))

    def map_tree(self, tree: etree._Element) -> None:
        """Put the rendered document in the template's place."""
        self.docx._element = self.docx.part._element = tree  # noqa: SLF001

    def fix_tables(self, xml: str) -> etree._Element:
        """Return the rendered body, parsed and tidied."""
        return self._tidied(xml)

    def fix_docpr_ids(self, tree: etree._Element) -> None:
        """Give every drawing an id of its own, as a template's may be repeated."""
        drawings = tree.iter(f"{WP}docPr")
        for number, drawing in enumerate(drawings, 1):
            drawing.set("id", str(number))

    def render_properties(self, context: object, jinja_env: object = None) -> None:
        """Leave the template's own properties unread: `_write_facts` writes the document's."""

    def render_footnotes(self, context: Mapping[str, object], jinja_env: object = None) -> None:
        """Render the footnotes and endnotes, once."""
        for part in self.docx.part.package.parts:
            if str(part.partname) in ("/word/footnotes.xml", "/word/endnotes.xml"):
                xml = self.get_part_xml(part)
                part._blob = self.render_xml_part(xml, part, context, jinja_env).encode()  # noqa: SLF001


class TrialTemplate(MeetingTemplate):
    """A template whose tags are read and left as they are."""

    def _filled_in(self, xml: str, context: Mapping[str, object]) -> str:  # noqa: ARG002 -- nothing to fill in
        _compiled(xml)
        return _freed(xml)


def _damage(error: Exception) -> Message:
    """Return what python-docx or the package's zip could not take."""
    words = str(error)
    if "is not a Word file" in words:
        macros = "macroEnabled" in words
        return Message("with-macros" if macros else "not-a-document-type")
    if missing := _MISSING.search(words):
        return Message("part-missing", {"part": missing[1]})
    if isinstance(error, KeyError):  # the package does not say which part is the document
        return Message("no-package")
    return Message("strange-part")


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


def _reason(error: Exception) -> Message:
    """Return what is wrong in a designer's words."""
    return error.cause if isinstance(error, ForbiddenError) else words_of_mistake(error)
