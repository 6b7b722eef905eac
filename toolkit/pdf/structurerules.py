"""What elements may stand in which, and what some of them must have: rules of PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, String

from toolkit.pdf.faults import Fault, Lack
from toolkit.pdf.pdftext import string_text
from toolkit.pdf.structuretree import is_element, kids_of, standard_type

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf

# RFC 3066, which ISO 32000-1, 14.9.2, refers to.
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
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


def is_language(value: object) -> bool:
    """Whether a string names a language as it must (clause 7.2)."""
    return bool(_LANGUAGE.fullmatch(string_text(value)))


def check_layers(pdf: Pdf) -> Iterator[Fault]:
    """Check that each configuration of layers has a name, and switches none by itself (clause 7.10)."""
    properties = pdf.Root.get(Name.OCProperties)
    if isinstance(properties, Dictionary):
        configurations = [properties.get(Name.D), *_listed(properties.get(Name.Configs))]
        for one in configurations:
            if not isinstance(one, Dictionary) or not string_text(one.get(Name.Name)) or Name.AS in one:
                yield Fault(Lack.LAYERS)


def check_element(element: Object, kind: str, roles: Object, number: int) -> Iterator[Fault]:
    """Check an element of this standard type, on this page, for what it says of itself and holds."""
    if Name.Lang in element and string_text(element.Lang) and not is_language(element.Lang):
        yield Fault(Lack.LANGUAGE, number)
    if kind == "Note" and not (isinstance(element.get(Name.ID), String) and bytes(element.ID)):
        yield Fault(Lack.NESTING, number, kind)  # clause 7.9
    if kind == "Form" and not _is_one_field(element):
        yield Fault(Lack.NESTING, number, kind)  # clause 7.18.4
    below = list(_elements_below(element, roles))
    allowed = _MAY_HOLD.get(kind)
    for name, _ in below:
        if (allowed and name not in allowed) or kind not in _STANDS_IN.get(name, {kind}):
            yield Fault(Lack.NESTING, number, name)
    if kind == "Table" and not _is_regular(list(_rows(element, roles))):
        yield Fault(Lack.NESTING, number, kind)  # clause 7.5: a cell's header is told by row and column


def _is_one_field(form: Object) -> bool:
    """Whether a form's element is about one field, or says what it prints (ISO 32000-1, 14.8.5.6)."""
    attributes = form.get(Name.A)
    if any(isinstance(one, Dictionary) and Name.Role in one for one in [attributes, *_listed(attributes)]):
        return True
    kids = kids_of(form)
    return sum(isinstance(kid, Dictionary) and Name.Obj in kid for kid in kids) == 1


def _listed(value: object) -> list[Object]:
    return list(value) if isinstance(value, Array) else []


def _elements_below(element: Object, roles: Object) -> Iterator[tuple[str, Object]]:
    """Yield the standard type of each element right below, those that only group aside."""
    for kid in kids_of(element):
        if is_element(kid):
            name = standard_type(kid, roles)
            if name in {"NonStruct", "Div"} and standard_type(element, roles) in _MAY_HOLD:
                yield from _elements_below(kid, roles)
            elif name:
                yield name, kid


def _rows(table: Object, roles: Object) -> Iterator[list[tuple[int, int]]]:
    """Yield each row's cells: how many columns and rows each takes."""
    for name, kid in _elements_below(table, roles):
        if name in _ROW_GROUPS:
            yield from _rows(kid, roles)
        elif name == "TR":
            cells = (cell for kind, cell in _elements_below(kid, roles) if kind in {"TH", "TD"})
            yield [(_span(cell, Name.ColSpan), _span(cell, Name.RowSpan)) for cell in cells]


def _span(cell: Object, key: Name) -> int:
    attributes = cell.get(Name.A)
    for one in [attributes, *_listed(attributes)]:
        value = one.get(key) if isinstance(one, Dictionary) else None
        if isinstance(value, int):
            return min(max(value, 1), _MOST_COLUMNS)
    return 1


def _is_regular(rows: Sequence[Sequence[tuple[int, int]]]) -> bool:
    """Whether all rows are equally wide and no cell lies over another or reaches below the last row."""
    taken: list[int] = []  # for how many rows to come each column is taken
    widths = set()
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
