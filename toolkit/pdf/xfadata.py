"""What is typed in a form's XML (XFA) and in none of its fields: Adobe shows the one, others the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from pikepdf import Array, Dictionary, Name, Stream

from toolkit.pdf.balance import unpacked
from toolkit.pdf.forms import form_fields, value_text
from toolkit.pdf.pdftext import string_text
from toolkit.regex import regex
from toolkit.wordfile.runningtext import read_damaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pikepdf import Object, Pdf

_DATA = "{http://www.xfa.org/schema/xfa-data/1.0/}data"
_WORD = regex(r"\w+")
_INDEX = regex(r"\[\d+\]$")
_SHORTEST = 2  # letters: "1" is a tick


def find_other_values(pdf: Pdf) -> tuple[str, ...]:
    """Return the values of a form's XML that none of its fields says; what may be chosen is no value."""
    form = pdf.Root.get(Name.AcroForm)
    xfa = form.get(Name.XFA) if isinstance(form, Dictionary) else None
    roots = list(_roots(xfa))
    values = [value for root in roots for data in root.iter(_DATA) for value in _leaves(data)]
    if not values:
        return ()
    fields = list(form_fields(pdf))
    names = {_INDEX.sub("", string_text(field.get(Name.T)).rpartition(".")[2]) for field in fields}
    names |= {str(one.get("name", "")) for root in roots for one in root.iter("{*}field")}
    said = [value_text(one) for field in fields for one in _values(field)]
    words = {word for text in said for word in _WORD.findall(text.casefold())}
    figures = {_figures(text) for text in said}
    return tuple(
        value
        for name, value in values
        if name in names
        and not words.issuperset(_WORD.findall(value.casefold()))
        and (_figures(value) not in figures or not _figures(value))
    )


def _roots(xfa: Object | None) -> Iterator[etree._Element]:
    """Yield the parts of a form's XML, which may be one (ISO 32000-2, 12.7.8)."""
    streams = [one for one in xfa.as_list() if isinstance(one, Stream)] if isinstance(xfa, Array) else [xfa]
    parts = (read_damaged(unpacked(one)) for one in streams if isinstance(one, Stream))
    return (root for root in parts if root is not None)


def _leaves(data: etree._Element) -> Iterator[tuple[str, str]]:
    for element in data.iter("{*}*"):
        text = (element.text or "").strip() if not len(element) else ""
        if len(text) >= _SHORTEST:
            yield etree.QName(element).localname, text


def _values(field: Object) -> Iterable[Object | None]:
    value = field.get(Name.V)
    return value if isinstance(value, Array) else (value,)


def _figures(text: str) -> str:
    """Return a text's digits in any order: a day is written in many ways."""
    return "".join(sorted(filter(str.isdigit, text)))
