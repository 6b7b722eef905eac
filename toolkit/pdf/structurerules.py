"""What elements may stand in which, and what some of them must have: rules of PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Dictionary, Name, String

from toolkit.pdf.entries import listed
from toolkit.pdf.faults import Fault, Lack
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.structuretree import is_element, kids_of, standard_type
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf

# RFC 3066, which ISO 32000-1, 14.9.2, refers to.
_LANGUAGE = regex(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_ROW_GROUPS = ("THead", "TBody", "TFoot")
# ISO 32000-1, tables 336 and 337: what may stand in these, and what stands in nothing else.
_MAY_HOLD = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "Caption", *_ROW_GROUPS},
    "TR": {"TH", "TD"},
    "TOC": {"TOC", "TOCI", "Caption"},
    **{group: {"TR"} for group in _ROW_GROUPS},
}
_STANDS_IN = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", *_ROW_GROUPS},
    "TH": {"TR"},
    "TD": {"TR"},
    "TOCI": {"TOC"},
    **{group: {"Table"} for group in _ROW_GROUPS},
}
_MOST_COLUMNS = 10_000
_SCOPES = (Name.Row, Name.Column, Name.Both)


def is_language(value: object) -> bool:
    """Whether a string names a language as it must (clause 7.2)."""
    return bool(_LANGUAGE.fullmatch(string_text(value)))


def check_layers(pdf: Pdf) -> Iterator[Fault]:
    """Check that each configuration of layers has a name, and switches none by itself (clause 7.10)."""
    properties = pdf.Root.get("/OCProperties")
    if isinstance(properties, Dictionary):
        configurations = [properties.get("/D"), *listed(properties.get("/Configs"))]
        for one in configurations:
            if not isinstance(one, Dictionary) or not string_text(one.get("/Name")) or "/AS" in one:
                yield Fault(Lack.LAYERS)


def check_element(element: Object, kind: str, root: Object, number: int) -> Iterator[Fault]:
    """Check an element of this standard type, on this page, for what it says of itself and holds.

    `root` is that of the whole structure, which explains types and classes.
    """
    roles = root.get("/RoleMap", Dictionary())
    if "/Lang" in element and not is_language(element.Lang):
        yield Fault(Lack.LANGUAGE, number)
    if kind == "Note" and not (isinstance(element.get("/ID"), String) and bytes(element.ID)):
        yield Fault(Lack.NESTING, number, kind)  # clause 7.9
    if kind == "Form" and not _is_one_field(element):
        yield Fault(Lack.NESTING, number, kind)  # clause 7.18.4
    below = list(_elements_below(element, roles))
    allowed = _MAY_HOLD.get(kind)
    for name, _ in below:
        if (allowed and name not in allowed) or kind not in _STANDS_IN.get(name, {kind}):
            yield Fault(Lack.NESTING, number, name)
    if not _are_counted(kind, [name for name, _ in below]):
        yield Fault(Lack.NESTING, number, kind)
    if kind == "Table" and not _is_table(list(_rows(element, root)), root):
        yield Fault(Lack.NESTING, number, kind)  # clause 7.5


def _are_counted(kind: str, below: Sequence[str]) -> bool:
    """Whether captions, groups of rows and plain headings are no more than may be, and where they may.

    ISO 32000-1, table 337; clauses 7.2 and 7.4.4.
    """
    if kind == "Table":
        parts = below.count("THead") <= 1 and below.count("TFoot") <= 1
        bodiless = "TBody" not in below and not {"THead", "TFoot"}.isdisjoint(below)
        return parts and not bodiless and below.count("Caption") <= 1 and "Caption" not in below[1:-1]
    if kind in {"L", "TOC"}:
        return "Caption" not in below[1:]
    return below.count("H") <= 1


def _is_one_field(form: Object) -> bool:
    """Whether a form's element is about one field, or says what it prints (ISO 32000-1, 14.8.5.6)."""
    attributes = form.get("/A")
    if any(isinstance(one, Dictionary) and "/Role" in one for one in [attributes, *listed(attributes)]):
        return True
    kids = kids_of(form)
    return sum(isinstance(kid, Dictionary) and "/Obj" in kid for kid in kids) == 1


def _elements_below(element: Object, roles: Object) -> Iterator[tuple[str, Object]]:
    """Yield the standard type of each element right below, those that only group aside."""
    for kid in kids_of(element):
        if is_element(kid):
            name = standard_type(kid, roles)
            if name in {"NonStruct", "Div"} and standard_type(element, roles) in _MAY_HOLD:
                yield from _elements_below(kid, roles)
            elif name:
                yield name, kid


def _rows(table: Object, root: Object) -> Iterator[list[tuple[str, Object]]]:
    """Yield each row's cells: their types and elements."""
    roles = root.get("/RoleMap", Dictionary())
    for name, kid in _elements_below(table, roles):
        if name in _ROW_GROUPS:
            yield from _rows(kid, root)
        elif name == "TR":
            yield [(kind, cell) for kind, cell in _elements_below(kid, roles) if kind in {"TH", "TD"}]


def _is_table(rows: Sequence[Sequence[tuple[str, Object]]], root: Object) -> bool:
    """Whether each cell's headers can be told: by what it says, or by row and column."""
    spans = [
        [(_span(cell, Name.ColSpan, root), _span(cell, Name.RowSpan, root)) for _, cell in row]
        for row in rows
    ]
    cells = [one for row in rows for one in row]
    names = (_attribute(cell, Name.Headers, root) for kind, cell in cells if kind == "TD")
    scopes = (_attribute(cell, Name.Scope, root) for kind, cell in cells if kind == "TH")
    return _is_regular(spans) and (None not in names or all(scope in _SCOPES for scope in scopes))


def _attribute(element: Object, key: Name, root: Object) -> object:
    """Return what an element says under `key`, itself or by its classes (ISO 32000-1, 14.7.5), or None."""
    classes = root.get("/ClassMap", Dictionary())
    names = element.get("/C")
    called = [classes.get(name) for name in [*listed(names), names] if isinstance(name, Name)]
    held = [element.get("/A"), *called]
    for one in [*held, *(inner for outer in held for inner in listed(outer))]:
        if isinstance(one, Dictionary) and key in one:
            return one[key]
    return None


def _span(cell: Object, key: Name, root: Object) -> int:
    value = _attribute(cell, key, root)
    return min(value, _MOST_COLUMNS) if isinstance(value, int) else 1


def _is_regular(rows: Sequence[Sequence[tuple[int, int]]]) -> bool:
    """Whether all rows are equally wide and no cell lies over another or reaches below the last row."""
    taken: list[int] = []  # for how many rows to come each column is taken
    widths = set()
    if any(min(span) < 1 for cells in rows for span in cells):
        return False
    for cells in rows:
        column = 0
        for columns, height in cells:
            while column < len(taken) and taken[column]:
                column += 1
            taken += [0] * (column + columns - len(taken))
            if any(taken[column : column + columns]):
                return False
            taken[column : column + columns] = [height] * columns
        widths.add(sum(map(bool, taken)))
        taken = [max(left - 1, 0) for left in taken]
    return len(widths) <= 1 and not any(taken)
