"""Tables of contents and page references whose cached numbers are already right.

Word shows a field's cached result until somebody updates it (ECMA-376 17.16.18), and dxpdf never computes a
PAGEREF. So the entries of a TOC field are made here from the headings, the document is converted, every
bookmark's page is looked up and its number written into the cached results; a second conversion then proves
that the numbers moved nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toolkit.docxio import DOCUMENT, STYLES, parse_part, part_bytes, read_parts, store_parts, write_parts
from toolkit.errors import ConversionError
from toolkit.fields import find_page_references
from toolkit.pagenumbers import (
    displayed_number,
    mark_sections,
    plan_labels,
    plan_page_numbers,
    unmark_sections,
)
from toolkit.pages import SECTION_PREFIX
from toolkit.toc import expand_contents

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lxml import etree

    from toolkit.fields import PageReference
    from toolkit.pagenumbers import Section
    from toolkit.pages import Pages

MOST_ROUNDS = 5


def fill_contents(docx: bytes, convert: Callable[[bytes], Pages]) -> tuple[bytes, Pages]:
    """Return the document with its contents filled in, and its pages.

    `convert` turns a .docx into pages; it is called on copies that differ from the returned document only in
    hidden bookmarks. The same displayed numbers (page number restarts and formats honoured) stand in the
    returned .docx and in the pages. Raises ConversionError when a reference leads nowhere or the pages do
    not settle, TemplateError when the template has a contents field but not the styles for its entries.
    """
    parts = read_parts(docx)
    root = parse_part(parts[DOCUMENT])
    expand_contents(root, parse_part(parts[STYLES]))
    references = find_page_references(root)
    sections = mark_sections(root)
    pages = _settle(parts, root, convert, references, sections)
    unmark_sections(root)
    targets = {name: page for name, page in pages.targets.items() if not name.startswith(SECTION_PREFIX)}
    labels = plan_labels(plan_page_numbers(sections, pages.targets))
    return write_parts({**parts, DOCUMENT: part_bytes(root)}), replace(pages, targets=targets, labels=labels)


def _settle(
    parts: Mapping[str, bytes],
    root: etree._Element,
    convert: Callable[[bytes], Pages],
    references: Sequence[PageReference],
    sections: Sequence[Section],
) -> Pages:
    """Convert until the references in `root` say what the pages show."""
    for _ in range(MOST_ROUNDS):
        pages = convert(store_parts({**parts, DOCUMENT: part_bytes(root)}))
        runs = plan_page_numbers(sections, pages.targets)
        changed = False
        for reference in references:
            if reference.bookmark not in pages.targets:
                raise ConversionError(
                    f"a page reference leads to {reference.bookmark!r}, which is on no page"
                )
            number = displayed_number(runs, pages.targets[reference.bookmark])
            changed = changed or reference.text.text != number
            reference.text.text = number
        if not changed:
            return pages
    raise ConversionError(f"the page numbers of the contents did not settle in {MOST_ROUNDS} conversions")
