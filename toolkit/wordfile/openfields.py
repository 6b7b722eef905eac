"""The complex fields open at a place of a text (ECMA-376 17.16.18), and what the fields of a form show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.regex import regex
from toolkit.wordfile.docxio import OFF, W, attribute

if TYPE_CHECKING:
    from lxml import etree

# What every program computes anew when it lays out the pages.
COMPUTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION", "STYLEREF"))
_NEVER_SHOWN = frozenset(("SET", "ASK", "XE", "TC", "TA", "RD"))
_SWITCH = regex(r"\\[a-z]+\d*|[(),;]", re.IGNORECASE)
TICKED, UNTICKED = "\u2612", "\u2610"


class OpenFields:
    """The fields that are open, each as what its instruction is, whether its result has begun, its form."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def show(self) -> bool:
        """Whether what stands here is a text that stays: no instruction, and nothing computed anew."""
        return all(field.has_result and field.name not in COMPUTED | _NEVER_SHOWN for field in self._open)

    def follow(self, mark: etree._Element) -> str:
        """Take note of a w:fldChar or w:instrText; return what a form's field shows where it ends."""
        kind = attribute(mark, "fldCharType")
        if mark.tag == f"{W}instrText":
            if self._open and not self._open[-1].has_result:
                self._open[-1].instruction += mark.text or ""
        elif kind == "begin":
            self._open.append(_Field(mark.find(f"{W}ffData")))
        elif kind == "separate" and self._open:
            self._open[-1].has_result = True
        elif kind == "end" and self._open:
            field = self._open.pop()
            if field.form is not None:
                return shown_by_form(field.form)
            return "" if field.has_result else _shown_by_instruction(field.instruction)
        return ""


def _shown_by_instruction(instruction: str) -> str:
    """Return what Word shows of a field that never has a result: the words of a button or an equation."""
    match field_name(instruction):
        case "MACROBUTTON" | "GOTOBUTTON":  # after what it runs or leads to
            return " ".join(instruction.split()[2:])
        case "EQ":
            return " ".join(_SWITCH.sub(" ", instruction).split()[1:])
    return ""


class _Field:
    def __init__(self, form: etree._Element | None) -> None:
        self.instruction = ""
        self.has_result = False
        self.form = form

    @property
    def name(self) -> str:
        return field_name(self.instruction)


def field_name(instruction: str) -> str:
    """Return what kind of field an instruction is for, in capitals."""
    words = instruction.split(None, 1)
    return words[0].upper() if words else ""


def shown_by_form(form: etree._Element) -> str:
    """Return the box or the choice that a w:ffData shows, "" for a field of text (ECMA-376 17.16.17)."""
    box, choices = form.find(f"{W}checkBox"), form.find(f"{W}ddList")
    if box is not None:
        said = box.find(f"{W}checked")
        said = box.find(f"{W}default") if said is None else said
        return UNTICKED if said is None or attribute(said, "val") in OFF else TICKED
    if choices is None:
        return ""
    said = choices.find(f"{W}result")
    chosen = attribute(choices.find(f"{W}default") if said is None else said, "val")
    entries = choices.findall(f"{W}listEntry")
    number = int(chosen) if chosen.isdecimal() else 0
    return attribute(entries[number], "val") if number < len(entries) else ""
