"""Fields without a result: what Word shows of them all the same, and which it computes when it opens a file.

Of some fields Word never keeps a result (ECMA-376 17.16.5: a button, the number of a paragraph); of others
programs that write Word files leave it out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.regex import regex
from toolkit.wordfile.docxio import SPACE, W, attribute
from toolkit.wordfile.openfields import FIELD_MARKS, OpenFields, field_name, shown_by_form

if TYPE_CHECKING:
    from toolkit.wordfile.openfields import Field

_ARGUMENT = regex(r'"([^"]*)"|(\S+)')
_FORMAT = regex(r"\\[*@#]\s*(\"[^\"]*\"|\S+)")
_SIGNS_OF_EQ = regex(r"\\[a-z]+\d*|[(),;]", re.IGNORECASE)
_SYMBOL = regex(r"\s*SYMBOL\s+(?:0x([0-9a-f]{1,4})|(\d{1,5}))", re.IGNORECASE)
_SYMBOL_FONT = regex(r'\\f\s*"?(Symbol|Wingdings(?: [23])?|Webdings)\b', re.IGNORECASE)
_WITH_WORDS = regex(r"QUOTE|SYMBOL|MACROBUTTON|GOTOBUTTON", re.IGNORECASE)
# Counted without being shown (17.16.5.56).
_HIDDEN_NUMBER = regex(r"SEQ\b(?=.*\\h)(?!.*\\\*)", re.IGNORECASE)
# Of these Word never keeps a result.
_NUMBERS = frozenset(("LISTNUM", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT"))
# What shows something once it is computed, and what often shows nothing all the same.
_SHOWING = _NUMBERS | frozenset(
    (
        *("FILLIN", "SEQ", "REF", "NOTEREF", "TITLE", "AUTHOR", "DOCPROPERTY", "INFO", "DATE", "TIME"),
        *("CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "FILENAME", "FILESIZE", "NUMWORDS", "NUMCHARS"),
        *("LASTSAVEDBY", "REVNUM", "TEMPLATE", "USERNAME", "USERINITIALS", "USERADDRESS", "TOC", "INDEX"),
        *("TOA", "BIBLIOGRAPHY", "CITATION", "COMPARE", "=", "INCLUDETEXT", "INCLUDEPICTURE", "AUTOTEXT"),
        *("AUTOTEXTLIST", "DISPLAYBARCODE", "MERGEBARCODE", "BARCODE", "ADDRESSBLOCK", "GREETINGLINE"),
    )
)
_OFTEN_EMPTY = frozenset(
    (
        "QUOTE",
        "IF",
        "MERGEFIELD",
        "DOCVARIABLE",
        "SUBJECT",
        "KEYWORDS",
        "COMMENTS",
        "DATABASE",
        "LINK",
        "EMBED",
    )
)


def shown_at_end(field: Field) -> str:
    """Return what a form's field or one without a result shows, "" for any other."""
    if field.form is not None:
        return shown_by_form(field.form)
    return "" if field.is_filled else words_of(field.instruction)


def words_of(instruction: str) -> str:
    """Return the words that Word shows of a field whose result is not kept, "" where it shows none."""
    match field_name(instruction):
        case "MACROBUTTON" | "GOTOBUTTON":  # after what it runs or leads to
            return " ".join(instruction.split()[2:])
        case "EQ":
            return " ".join(_SIGNS_OF_EQ.sub(" ", instruction).split()[1:])
        case "QUOTE":
            words = _ARGUMENT.findall(_FORMAT.sub(" ", instruction))[1:]
            return " ".join(quoted or bare for quoted, bare in words)
        case "SYMBOL":
            return "" if _SYMBOL_FONT.search(instruction) else _sign(_code(instruction))
    return ""


def is_uncomputed(field: Field, *, renews: bool) -> bool:
    """Whether Word shows more of a field than the file has; `renews`: it computes all when it opens one."""
    name = "=" if field.instruction.startswith("=") else field_name(field.instruction)
    if words_of(field.instruction) or _HIDDEN_NUMBER.match(field.instruction):
        return False
    if field.is_dirty:
        return name in _SHOWING | _OFTEN_EMPTY
    if field.is_filled:
        return False
    # Word leaves out even where a result would begin, when that is empty.
    return name in _NUMBERS or (name in _SHOWING and (renews or not field.has_result))


def show_words(root: etree._Element) -> None:
    """Put what Word shows of fields without a result where that would stand, in place."""
    simple = [field for field in root.iter(f"{W}fldSimple") if not len(field)]
    for field in simple:
        if shown := _shown(attribute(field, "instr")):
            etree.SubElement(field, f"{W}r").extend(shown)
    if not _WITH_WORDS.search("".join(text.text or "" for text in root.iter(f"{W}instrText"))):
        return
    fields = OpenFields()
    for run in root.iter(f"{W}r"):
        for child in list(run):
            if child.tag not in FIELD_MARKS:
                fields.fill(child)
            elif (ended := fields.follow(child)) and not ended.is_filled:
                _add_words(child, ended)


def _add_words(end: etree._Element, field: Field) -> None:
    shown = _shown(field.instruction)
    if shown and not field.has_result:
        end.addprevious(etree.Element(f"{W}fldChar", {f"{W}fldCharType": "separate"}))
    for element in shown:
        end.addprevious(element)


def _shown(instruction: str) -> list[etree._Element]:
    """Return what a run holds to show a field's words or its sign; an equation is no line of text."""
    if not _WITH_WORDS.match(instruction.strip()):
        return []
    if font := _SYMBOL_FONT.search(instruction) if field_name(instruction) == "SYMBOL" else None:
        code = f"{0xF000 | _code(instruction):04X}"
        return [etree.Element(f"{W}sym", {f"{W}font": font[1], f"{W}char": code})]
    text = etree.Element(f"{W}t", {SPACE: "preserve"})
    text.text = words_of(instruction)
    return [text] if text.text else []


def _code(instruction: str) -> int:
    found = _SYMBOL.match(instruction)
    if found is None:
        return 0
    return int(found[1], 16) if found[1] else min(int(found[2]), 0xFFFF)


def _sign(code: int) -> str:
    """Return the character of a code, of Windows' own letters where it is one of theirs."""
    is_byte = code < 0x100  # noqa: PLR2004
    sign = bytes([code]).decode("cp1252", "ignore") if is_byte else chr(code)
    return sign if sign.isprintable() else ""
