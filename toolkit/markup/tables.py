"""Tables: real header rows, alignment, and columns as wide as their words need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.markup.inlines import plain_text, render_inlines
from toolkit.markup.wordxml import escaped, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

    from toolkit.markup.host import WordHost

TWIP = 635  # EMU
_MOST_COLUMNS = 63  # Word's limit; a file with more is "unreadable"
_LETTER = 125  # twips: about the average letter of a 10 point text, capitals and figures counted in
_PADDING = 280  # twips: a cell's left and right margin, and a little air
_TALL_CELL = 24  # lines at the most; a row with more may be taller than what is left of a page
_FIRST_ROW = '<w:cnfStyle w:val="100000000000"/>'
# Below a table: keeps the next table from joining it, closes a table cell that the text may stand in
# (ECMA-376 Part 1, 17.4.65: a cell ends with a paragraph), and is the space that a table cannot ask for.
_SPACE_BELOW = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'


@dataclass(frozen=True, slots=True)
class Cell:
    """The inline tokens of one cell and its column's alignment: left, center, right or ""."""

    tokens: Sequence[Token]
    alignment: str

    @property
    def text(self) -> str:
        """The cell's words."""
        return plain_text(self.tokens)


def read_rows(tokens: Sequence[Token]) -> list[list[Cell]]:
    """Return the rows of the table that `tokens` hold, the header row first; all have equally many cells."""
    rows: list[list[Cell]] = []
    alignment = ""
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type in {"th_open", "td_open"}:
            alignment = str(token.attrs.get("style", "")).removeprefix("text-align:")
        elif token.type == "inline":
            rows[-1].append(Cell(token.children or (), alignment))
    widest = max(map(len, rows))
    return [row + [Cell((), "")] * (widest - len(row)) for row in rows]


def render_table(rows: Sequence[Sequence[Cell]], host: WordHost, indent: int, language: str = "") -> str:
    """Return a `w:tbl` that fills the text's width from `indent` twips on, and the space below it.

    `language` is that of its words where it is not the document's.
    """
    if len(rows[0]) > _MOST_COLUMNS:
        return _render_lines(rows, host, language)
    total = host.text_width // TWIP - indent
    widths = column_widths([[cell.text for cell in row] for row in rows], total)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(_row(row, widths, host, language, is_header=not index) for index, row in enumerate(rows))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{escaped(host.style("Minutes Table"))}"/>'
        f'<w:tblW w:w="{total}" w:type="dxa"/>'
        + (f'<w:tblInd w:w="{indent}" w:type="dxa"/>' if indent else "")
        + '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0"'
        ' w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>" + paragraph(host.style("Body Text"), "", _SPACE_BELOW)
    )


def _row(
    cells: Sequence[Cell], widths: Sequence[int], host: WordHost, language: str, *, is_header: bool
) -> str:
    # Word shifts a row that may not split to the next page whole, which is right for all but the tallest:
    # the embedded renderer cuts off what of it is beyond the page's end, and of a header row that repeats.
    is_short = all(_is_short(cell, width) for cell, width in zip(cells, widths, strict=True))
    whole = "<w:cantSplit/>" if is_short else ""
    repeats = "<w:tblHeader/>" if is_short else ""
    properties = f"{_FIRST_ROW}{whole}{repeats}" if is_header else whole
    style = host.style("Table Header" if is_header else "Table Text")
    shown = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{_paragraph(cell, width, host, style, language)}</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{shown}</w:tr>"


def _paragraph(cell: Cell, width: int, host: WordHost, style: str, language: str) -> str:
    content = render_inlines(cell.tokens, host, max(width - _PADDING, 1) * TWIP, language)
    return paragraph(style, content, f'<w:jc w:val="{cell.alignment}"/>' if cell.alignment else "")


def _is_short(cell: Cell, width: int) -> bool:
    """Tell whether a cell is sure to fill a small part of a page only, however its words wrap."""
    if any(token.type == "image" for token in cell.tokens):
        return False
    letters = max(1, (width - _PADDING) // _LETTER)  # to a line
    # Words that leave half of a line empty, or that are wider than the average.
    lines = sum(1 + 2 * len(line) // letters for line in cell.text.split("\n"))
    return lines <= _TALL_CELL


def _render_lines(rows: Sequence[Sequence[Cell]], host: WordHost, language: str) -> str:
    """Return a table that Word cannot hold as a paragraph per row."""
    bar = run(" | ")
    return "".join(
        paragraph(
            host.style("Body Text"),
            bar.join(render_inlines(cell.tokens, host, host.text_width, language) for cell in row),
        )
        for row in rows
    )


def column_widths(rows: Sequence[Sequence[str]], total: int) -> list[int]:
    """Return a width for each column of `rows`, in the unit of `total` (twips), which they add up to.

    A column gets what its longest word needs, then what its longest text would like, the modest ones first;
    what is left over is shared in proportion. Words that are too long for the page share it evenly.
    """
    columns = list(zip(*rows, strict=True))
    needs = [_PADDING + _LETTER * max(map(_longest_word, column)) for column in columns]
    likes = [_PADDING + _LETTER * max(map(len, column)) for column in columns]
    widths = _share(needs, total)
    more = _share([like - width for like, width in zip(likes, widths, strict=True)], total - sum(widths))
    widths = [width + extra for width, extra in zip(widths, more, strict=True)]
    spare = total - sum(widths)
    asked = sum(likes)
    widths = [width + spare * like // asked for width, like in zip(widths, likes, strict=True)]
    widths[-1] += total - sum(widths)
    return widths


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _share(wishes: Sequence[int], total: int) -> list[int]:
    """Return what each gets of `total`: its wish, or an equal part of what the smaller wishes leave."""
    shares = [0] * len(wishes)
    for place, index in enumerate(sorted(range(len(wishes)), key=wishes.__getitem__)):
        shares[index] = max(0, min(wishes[index], total // (len(wishes) - place)))
        total -= shares[index]
    return shares
