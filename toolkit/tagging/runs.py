"""The runs of a Word part: which paragraph each is in, where it links to, whether a reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.documents.pages import ANCHOR_PREFIX
from toolkit.tagging.model import Hyperlink
from toolkit.wordfile.docxio import R, W, attribute
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
                fields.follow(element)
                yield _read_run(element, places, fields, tuple(anchors.values()))
        elif element.tag == ENDS:
            anchors.pop(attribute(element, "id"), None)
        elif attribute(element, "name").startswith(ANCHOR_PREFIX):
            anchors[attribute(element, "id")] = attribute(element, "name")


def _read_run(run: etree._Element, places: _Places, fields: _Fields, anchors: tuple[str, ...]) -> Run:
    link, is_shown = fields.link, fields.shows
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


class _Fields:
    """The complex fields that are open (ECMA-376 17.16.18): [instruction, in its result?, link]."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def shows(self) -> bool:
        """Whether a run here is shown: no field is still at its instruction."""
        return all(field.has_result for field in self._open)

    @property
    def link(self) -> Hyperlink | None:
        """The innermost link here."""
        return next((field.link for field in reversed(self._open) if field.link is not None), None)

    def follow(self, run: etree._Element) -> None:
        for child in run.iterchildren(f"{W}fldChar", f"{W}instrText"):
            if child.tag == f"{W}instrText":
                if self._open:
                    self._open[-1].instruction += child.text or ""
                continue
            kind = attribute(child, "fldCharType")
            if kind == "begin":
                self._open.append(_Field())
            elif kind == "separate" and self._open:
                self._open[-1].begin_result()
            elif kind == "end" and self._open:
                self._open.pop()


class _Field:
    def __init__(self) -> None:
        self.instruction = ""
        self.has_result = False
        self.link: Hyperlink | None = None

    def begin_result(self) -> None:
        self.has_result = True
        self.link = link_of_field(self.instruction)
