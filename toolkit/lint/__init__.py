"""Finds what is wrong in Word templates before a meeting is built with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.dataclass import dataclass
from toolkit.errors import TemplateError, cause_of_reading
from toolkit.findings import Finding, Place, Severity
from toolkit.lint.blocks import build_blocks
from toolkit.lint.completeness import check_completeness, check_packet_completeness, check_plan_completeness
from toolkit.lint.drawn import check_drawn, check_links, check_lists
from toolkit.lint.leftovers import check_leftovers
from toolkit.lint.legible import check_legible
from toolkit.lint.looks import check_looks, check_markdown_styles, check_page_breaks
from toolkit.lint.meaning import Occurrence, read_meaning
from toolkit.lint.ownfields import check_own_names, declared_names
from toolkit.lint.readers import check_readers
from toolkit.lint.shape import check_shape
from toolkit.lint.statements import read_statement
from toolkit.lint.tags import Paragraph, read_paragraphs
from toolkit.lint.vocabulary import PACKET_PAGES, PLAN, REGISTER, groups, top_names
from toolkit.lint.wordfile import NoWordFileError, PackagePart, read_word_file
from toolkit.meetings.model import DocumentKind
from toolkit.messages.message import Bilingual
from toolkit.messages.phrases import say
from toolkit.regex import regex
from toolkit.words.labels import label_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

TEMPLATE_FILES = ("agenda.docx", "minutes.docx")
# What a folder may leave to its house style.
_OTHER_FILES = tuple(
    f"{name}.docx"
    for name in (PLAN, REGISTER, *PACKET_PAGES, DocumentKind.SUPPLEMENT.value, DocumentKind.EXCERPT.value)
)
_LOOP_TARGET = regex(r"\bfor\s+(\w+)\s+in\b")


def find_templates(paths: Sequence[Path]) -> list[Path]:
    """Return the templates that `paths` name, sorted, each once: a file itself, those of a folder.

    Of a folder these are agenda.docx and minutes.docx, whether they are there or not, and those of our other
    templates that are.
    """
    named = {path / name if path.is_dir() else path for path in paths for name in TEMPLATE_FILES}
    others = {path / name for path in paths for name in _OTHER_FILES if (path / name).is_file()}
    return sorted(named | others)


def check_template(path: Path) -> Iterator[Finding]:
    """Yield everything that is wrong with the Word template at `path`.

    A place's line is the number of the paragraph in its part. What a file holds or lacks raises nothing.
    """
    found = list(_check_as_it_is(path))
    yield from found
    if not any(each.severity is Severity.ERROR for each in found):
        yield from _check_opens(path)


def _check_as_it_is(path: Path) -> Iterator[Finding]:
    try:
        word = read_word_file(path)
    except FileNotFoundError:
        yield finding("template-missing", Place(path), name=path.name)
        return
    except OSError as error:
        yield finding("file-unreadable", Place(path), reason=cause_of_reading(error))
        return
    except NoWordFileError as error:
        yield finding("template-not-word", Place(path), reason=error.reason)
        return
    read = [_read_part(path, part) for part in word.parts]
    if not any(part.has_tags for part in read):
        yield finding("template-no-tags", Place(path))
        return
    for part in read:
        yield from part.findings
    yield from check_looks(word)
    yield from check_leftovers(word)
    yield from check_readers(word)
    yield from check_legible(word, takes_texts=_takes_texts(path))
    yield from check_lists(word)
    yield from check_links(word)
    yield from check_drawn(word)
    everywhere = [occurrence for part in read for occurrence in part.occurrences]
    if path.stem in PACKET_PAGES:
        yield from check_packet_completeness(word, everywhere)
    elif path.stem == PLAN:
        yield from check_plan_completeness(word, everywhere)
    elif _takes_texts(path):
        yield from check_markdown_styles(word)
        yield from check_page_breaks(word)
        yield from check_completeness(word, read[0].occurrences, everywhere)


def _takes_texts(path: Path) -> bool:
    return path.stem not in (PLAN, REGISTER, *PACKET_PAGES)


def _check_opens(path: Path) -> Iterator[Finding]:
    """Yield what a build would say when it opens a template that nothing else is wrong with."""
    from toolkit.documents.render import try_template  # brings python-docx, for half a second

    try:
        try_template(path, takes_texts=_takes_texts(path))
    except TemplateError as error:
        cause = error.values["cause"]
        reason = Bilingual(say(cause, "en"), say(cause, "da"))
        yield finding("template-not-word", Place(path), reason=reason)


@dataclass(frozen=True, slots=True)
class _ReadPart:
    has_tags: bool
    occurrences: tuple[Occurrence, ...]
    findings: tuple[Finding, ...]


def _read_part(path: Path, part: PackagePart) -> _ReadPart:
    paragraphs = list(read_paragraphs(path, part))
    top = top_names(path.stem)
    declared = declared_names(path)
    names = _names_in(paragraphs, top)
    fields = frozenset({*label_names(), *(field for group in groups().values() for field in group)})
    findings: list[Finding] = []
    statements = []
    for paragraph in paragraphs:
        findings.extend(check_shape(paragraph, names, fields))
        for tag in paragraph.tags:
            findings.extend(check_own_names(tag, declared))
            statement, wrong = read_statement(tag)
            findings.extend(wrong)
            if statement is not None:
                statements.append(statement)
    tree, unbalanced = build_blocks(statements)
    meaning = read_meaning(tree, top)
    has_tags = any(paragraph.tags for paragraph in paragraphs)
    return _ReadPart(has_tags, meaning.occurrences, (*findings, *unbalanced, *meaning.findings))


def _names_in(paragraphs: Sequence[Paragraph], top: Mapping[str, object]) -> frozenset[str]:
    """Return the names that tags of a part can begin with: the known ones, and those of its loops."""
    loops = {match[1] for paragraph in paragraphs for match in _LOOP_TARGET.finditer(paragraph.spot.text)}
    return frozenset({*top, *groups(), *loops})
