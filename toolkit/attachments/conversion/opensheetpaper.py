"""How sheets in OpenDocument go on paper: as wide as the page where that can be read, else on more of it.

The rules are those of other workbooks (`sheetpaper.py`). Several sheets may share a page's layout: one that
needs another gets a copy.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Literal

from toolkit.attachments.conversion.sheetcells import place_of
from toolkit.attachments.conversion.sheetpaper import (
    PAPERS,
    Box,
    Content,
    Paper,
    areas_of,
    is_readable,
    plan_paper,
    reach_of,
)
from toolkit.dataclass import dataclass
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    Element = etree._Element  # noqa: SLF001 - what lxml calls it
    Roots = Mapping[Literal["content.xml", "styles.xml"], Element]

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"

_POINTS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0, "pc": 12.0}
_LENGTH = regex(r"([\d.]+)(cm|mm|in|pt|pc)")
USUAL_WIDTH, _USUAL_HEIGHT, USUAL_SIZE, _USUAL_MARGIN = 64.0, 12.8, 10.0, "2cm"
_NEARLY = 3.0  # points: papers are told in whole millimetres
CHARACTER = 5.25  # points, in which `sheetpaper` counts columns
UNSEEN = frozenset(("collapse", "filter"))
_FAR_ROWS = 100  # of equal rows that reach far, so many apart are looked at
_MOST_COLUMNS = 16_384
_DEEPEST = 20
_A4 = "9"
# OpenDocument 1.3 part 3, 20.365: how many pages across and down; 0 for as many as it takes.
_SCALES = tuple(f"{STYLE}scale-to{name}" for name in ("", "-pages", "-X", "-Y"))
# 20.365 to 20.368: what somebody has said about the size, as workbooks say it.
_SAID = {"scale-to-X": "fitToWidth", "scale-to-Y": "fitToHeight", "scale-to": "scale"}


def fit_tables(roots: Roots) -> list[str]:
    """Settle the paper of each sheet and what of it is printed; return the places that stand far away."""
    for root in roots.values():
        for said in root.iter(f"{STYLE}page-layout-properties"):
            if said.get(_SCALES[0]) == "100%":  # what programs write where nobody has said anything
                del said.attrib[_SCALES[0]]
            if not any(said.get(name) for name in _SCALES):
                said.set(f"{STYLE}scale-to-X", "1")
                said.set(f"{STYLE}scale-to-Y", "0")
    styles = Styles(roots)
    far: list[str] = []
    tables = list(roots["content.xml"].iter(f"{TABLE}table"))
    for number, table in enumerate(tables):
        if table.get(f"{TABLE}print") == "false":
            continue
        content = _content_of(table, styles)
        if layout := styles.layout_of(table):
            _settle_layout(table, layout, content, f"minutes-{number}", styles)
        boxes = areas_of(content.places)
        if len(boxes) > 1 and not table.get(f"{TABLE}print-ranges") and table.find(f"{TABLE}shapes") is None:
            name = table.get(f"{TABLE}name", "")
            table.set(f"{TABLE}print-ranges", " ".join(_range(name, box) for box in boxes))
            far += [f"{name}!{box}" for box in boxes[1:]]
    return far


def _range(name: str, box: Box) -> str:
    sheet = "'{}'".format(name.replace("'", "''"))
    return f"{sheet}.{place_of(box.top, box.left)}:{sheet}.{place_of(box.bottom, box.right)}"


@dataclass(slots=True)
class _Layout:
    """The pages of a sheet: the master page that it names, and the layout that this one names."""

    master: Element
    page: Element
    said: Element


class Styles:
    """The styles of a file, by family and name."""

    def __init__(self, roots: Roots) -> None:
        def every(name: str) -> Iterator[Element]:
            return (one for root in roots.values() for one in root.iter(f"{STYLE}{name}"))

        family, name = f"{STYLE}family", f"{STYLE}name"
        self._named = {(one.get(family), one.get(name)): one for one in every("style")}
        self._usual = {one.get(family): one for one in every("default-style")}
        self._layouts = {one.get(name): one for one in every("page-layout")}
        self._masters = {one.get(name): one for one in every("master-page")}

    def said(self, family: str, name: str | None, key: str) -> str:
        """Return what a style says, or one that it follows; "" where none does."""
        for _ in range(_DEEPEST):
            style = self._named.get((family, name))
            if style is None:
                break
            if found := _property(style, key):
                return found
            name = style.get(f"{STYLE}parent-style-name")
        usual = self._usual.get(family)
        return "" if usual is None else _property(usual, key)

    def layout_of(self, table: Element) -> _Layout | None:
        """Return the pages of a sheet, None where the file does not tell of any."""
        style = self._named.get(("table", table.get(f"{TABLE}style-name")))
        named = "Default" if style is None else style.get(f"{STYLE}master-page-name") or "Default"
        master = self._masters.get(named)
        page = None if master is None else self._layouts.get(master.get(f"{STYLE}page-layout-name"))
        said = None if page is None else page.find(f"{STYLE}page-layout-properties")
        return None if master is None or page is None or said is None else _Layout(master, page, said)

    def give_own(self, table: Element, layout: _Layout, name: str) -> Element | None:
        """Give a sheet a layout of its own and return what it says, None for a sheet without a style."""
        style = self._named.get(("table", table.get(f"{TABLE}style-name")))
        if style is None:
            return None
        page, master, own = _beside(layout.page), _beside(layout.master), _beside(style)
        for copy in (page, master, own):
            copy.set(f"{STYLE}name", name)
        master.set(f"{STYLE}page-layout-name", name)
        own.set(f"{STYLE}master-page-name", name)
        table.set(f"{TABLE}style-name", name)
        return page.find(f"{STYLE}page-layout-properties")

    def with_width(self, name: str | None, points: float) -> str:
        """Return a column's style like the one of that name, but so wide; "" where the file has none."""
        every = (style for (family, _), style in self._named.items() if family == "table-column")
        style = self._named.get(("table-column", name), next(every, None))
        if style is None:
            return ""
        wanted = f"minutes-{name}-{points:.0f}"
        if ("table-column", wanted) not in self._named:
            own = self._named["table-column", wanted] = _beside(style)
            own.set(f"{STYLE}name", wanted)
            for said in own.iterchildren(f"{STYLE}table-column-properties"):
                said.set(f"{STYLE}column-width", f"{points:.0f}pt")
        return wanted


def _beside(element: Element) -> Element:
    copy = deepcopy(element)
    element.addnext(copy)
    return copy


def _property(style: Element, key: str) -> str:
    return next((one.get(key, "") for one in style if one.get(key)), "")


def _settle_layout(table: Element, layout: _Layout, content: Content, name: str, styles: Styles) -> None:
    said = {to: layout.said.get(f"{STYLE}{key}", "").rstrip("%") for key, to in _SAID.items()}
    said = {key: value for key, value in said.items() if value}
    if layout.said.get(f"{STYLE}scale-to-pages"):
        return  # on so many pages all in all, as its author wants it
    own = _own_paper(layout.said)
    margins = _margins(layout.said)
    if is_readable(said, content, own, margins, is_fitted="fitToWidth" in said or "fitToHeight" in said):
        return
    paper = plan_paper(content, own, margins)
    settled = layout.said if paper == own else styles.give_own(table, layout, name)
    if settled is None:
        return
    if paper != own:
        upright = PAPERS[paper.size]
        width, height = reversed(upright) if paper.is_lying else upright
        settled.set(f"{FO}page-width", f"{width}pt")
        settled.set(f"{FO}page-height", f"{height}pt")
        settled.set(f"{STYLE}print-orientation", "landscape" if paper.is_lying else "portrait")
    settled.attrib.pop(f"{STYLE}scale-to", "")
    settled.set(f"{STYLE}scale-to-X", str(paper.across))
    settled.set(f"{STYLE}scale-to-Y", "0")


def _own_paper(said: Element) -> Paper:
    width, height = (points_of(said.get(f"{FO}page-{side}", "")) for side in ("width", "height"))
    is_lying = width > height
    short, long = sorted((width, height))
    near = (
        name
        for name, paper in PAPERS.items()
        if abs(short - paper[0]) < _NEARLY and abs(long - paper[1]) < _NEARLY
    )
    return Paper(next(near, _A4), is_lying, 1)


def _margins(said: Element) -> float:
    usual = said.get(f"{FO}margin") or _USUAL_MARGIN
    return sum(points_of(said.get(f"{FO}margin-{side}") or usual) for side in ("left", "right"))


def points_of(length: str) -> float:
    """Return a length in points, 0 for what is none."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _POINTS[found[2]] if found else 0.0


def _content_of(table: Element, styles: Styles) -> Content:
    widths, hidden, forms = columns_of(table, styles)
    filled: dict[tuple[int, int], tuple[int, float]] = {}
    height, row = 0.0, 0
    for line in table.iter(f"{TABLE}table-row"):
        times = int(line.get(f"{TABLE}number-rows-repeated") or 1)
        if line.get(f"{TABLE}visibility") not in UNSEEN:
            cells = list(_cells(line, styles, forms))
            high = points_of(styles.said("table-row", line.get(f"{TABLE}style-name"), f"{STYLE}row-height"))
            height += (high or _USUAL_HEIGHT) * times if cells else 0.0
            rows = {*range(row + 1, row + times + 1, _FAR_ROWS), row + times}
            filled |= {(at, column): said for column, said in cells for at in rows if column not in hidden}
        row += times
    places = frozenset(filled)
    usual = USUAL_WIDTH / CHARACTER
    width = max((reach_of(box, filled, widths, usual) for box in areas_of(places)), default=0.0)
    return Content(places, width, height, min((size for _, size in filled.values()), default=USUAL_SIZE))


def columns_of(table: Element, styles: Styles) -> tuple[dict[int, float], set[int], dict[int, str | None]]:
    """Return the columns' widths in characters, the hidden ones, and the styles of their cells."""
    widths: dict[int, float] = {}
    hidden: set[int] = set()
    usual: dict[int, str | None] = {}
    column = 0
    for one in table.iter(f"{TABLE}table-column"):
        times = int(one.get(f"{TABLE}number-columns-repeated") or 1)
        span = range(column + 1, min(column + times, _MOST_COLUMNS) + 1)
        is_hidden = one.get(f"{TABLE}visibility") in UNSEEN
        width = points_of(styles.said("table-column", one.get(f"{TABLE}style-name"), f"{STYLE}column-width"))
        widths |= dict.fromkeys(span, 0.0 if is_hidden else (width or USUAL_WIDTH) / CHARACTER)
        hidden |= set(span) if is_hidden else set()
        usual |= dict.fromkeys(span, one.get(f"{TABLE}default-cell-style-name"))
        column += times
    return widths, hidden, usual


def _cells(
    line: Element, styles: Styles, usual: Mapping[int, str | None]
) -> Iterator[tuple[int, tuple[int, float]]]:
    """Yield the columns of a row's cells with something in them, how long it is and how large."""
    column = 0
    for cell in line.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
        times = int(cell.get(f"{TABLE}number-columns-repeated") or 1)
        lines = ["".join(map(str, text.itertext())) for text in cell.iterchildren(f"{TEXT}p")]
        if any(lines) or cell.get(f"{OFFICE}value-type") or any(True for _ in cell.iter(f"{_DRAW}*")):
            for at in range(column + 1, min(column + times, _MOST_COLUMNS) + 1):
                name = cell.get(f"{TABLE}style-name") or usual.get(at)
                size = points_of(styles.said("table-cell", name, f"{FO}font-size")) or USUAL_SIZE
                breaks = styles.said("table-cell", name, f"{FO}wrap-option") == "wrap"
                yield at, (0 if breaks else max(map(len, lines), default=0), size)
        column += times
