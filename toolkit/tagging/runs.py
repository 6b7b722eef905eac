"""The runs of a Word part: which paragraph each is in, where it links to, whether a reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.documents.pages import ANCHOR_PREFIX
from toolkit.tagging.model import Hyperlink
from toolkit.wordfile.docxio import R, W, attribute
from toolkit.wordfile.openfields import FIELD_MARKS, Field, OpenFields
from toolkit.wordfile.references import read_hyperlink

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
PARAGRAPH, RUN, HYPERLINK, SIMPLE_FIELD = f"{W}p", f"{W}r", f"{W}hyperlink", f"{W}fldSimple"
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
STARTS, ENDS = f"{W}bookmarkStart", f"{W}bookmarkEnd"


@dataclass(frozen=True, slots=True)
class Run:
    """A run; `anchors` are the bookmarks open in it whose names begin with `ANCHOR_PREFIX`."""

    element: etree._Element
    paragraph: etree._Element
    link: Hyperlink | None
    is_shown: bool
    anchors: tuple[str, ...]


def read_runs(root: etree._Element, urls: Mapping[str, str]) -> Iterator[Run]:
    """Yield the runs of a part in order, without those that stand in for what a newer Word draws.

    `urls` are the part's relationships. The tree must stay as it is until the last run is read.
    """
    doubles = {run for fallback in root.iter(FALLBACK) for run in fallback.iter(RUN)}
    fields = _Fields()
    places = _Places(urls)
    anchors: dict[str, str] = {}
    for element in root.iter(RUN, STARTS, ENDS):
        if element.tag == RUN:
            if element not in doubles:
                for mark in element.iterchildren(*FIELD_MARKS):
                    fields.follow(mark)
                yield _read_run(element, places, fields, tuple(anchors.values()))
        elif element.tag == ENDS:
            anchors.pop(attribute(element, "id"), None)
        elif attribute(element, "name").startswith(ANCHOR_PREFIX):
            anchors[attribute(element, "id")] = attribute(element, "name")


def _read_run(run: etree._Element, places: _Places, fields: _Fields, anchors: tuple[str, ...]) -> Run:
    link, is_shown = fields.link, fields.show
    around = run.getparent()
    while around is not None and around.tag != PARAGRAPH:
        if around.tag in (HYPERLINK, SIMPLE_FIELD):
            link = places.link(around) or link
        is_shown = is_shown and around.tag not in DELETED
        around = around.getparent()
    return Run(run, run if around is None else around, link, is_shown, anchors)


class _Places:
    """The hyperlinks seen so far: every run of one gets the same `Hyperlink`."""

    def __init__(self, urls: Mapping[str, str]) -> None:
        self._urls = urls
        self._links: dict[etree._Element, Hyperlink | None] = {}

    def link(self, element: etree._Element) -> Hyperlink | None:
        if element not in self._links:
            self._links[element] = self._read(element)
        return self._links[element]

    def _read(self, element: etree._Element) -> Hyperlink | None:
        if element.tag == SIMPLE_FIELD:
            return link_of_field(attribute(element, "instr"))
        url = self._urls.get(str(element.get(f"{R}id", "")), "")
        bookmark = attribute(element, "anchor")
        return Hyperlink(url, bookmark, attribute(element, "tooltip")) if url or bookmark else None


def link_of_field(instruction: str) -> Hyperlink | None:
    """Return the link that a HYPERLINK field is; None for another field or one that leads nowhere."""
    url, bookmark, tip = read_hyperlink(instruction)
    return Hyperlink(url, "" if url else bookmark, tip) if url or bookmark else None


class _Fields(OpenFields):
    """The complex fields that are open, each with one link."""

    def __init__(self) -> None:
        super().__init__()
        self._links: dict[Field, Hyperlink | None] = {}

    @property
    def link(self) -> Hyperlink | None:
        """The innermost link here."""
        for field in self.open:
            if field.has_result and field not in self._links:
                self._links[field] = link_of_field(field.instruction)
        return next((link for field in reversed(self.open) if (link := self._links.get(field))), None)
