"""The complex fields open at a place of a text (ECMA-376 17.16.18), and what the fields of a form show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.regex import regex
from toolkit.wordfile.docxio import OFF, W, attribute

if TYPE_CHECKING:
    from lxml import etree

# What every program computes anew when it lays out the pages.
COMPUTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION", "STYLEREF"))
_NEVER_SHOWN = frozenset(("SET", "ASK", "XE", "TC", "TA", "RD"))
_SWITCH = regex(r"\\[a-z]+\d*|[(),;]", re.IGNORECASE)
TICKED, UNTICKED = "\u2612", "\u2610"


@dataclass(slots=True, eq=False)
class OpenField:
    """A field: its instruction so far, whether its result has begun, and what it is of a form (w:ffData)."""

    form: etree._Element | None
    instruction: str = ""
    has_result: bool = False


class OpenFields:
    """The fields that are open at a place, the innermost last."""

    def __init__(self) -> None:
        self.open: list[OpenField] = []

    @property
    def show(self) -> bool:
        """Whether what stands here is seen: no field is still at its instruction."""
        return all(field.has_result for field in self.open)

    def follow(self, mark: etree._Element) -> OpenField | None:
        """Take note of a w:fldChar or w:instrText; return the field that ends with it."""
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            self.open.append(OpenField(mark.find(f"{W}ffData")))
        elif self.open and kind == "separate":
            self.open[-1].has_result = True
        elif self.open and kind == "end":
            return self.open.pop()
        elif self.open and not self.open[-1].has_result:
            self.open[-1].instruction += mark.text or ""
        return None


def stays(fields: OpenFields) -> bool:
    """Whether what stands here is a text that stays: it is seen, and nothing computes it anew."""
    names = (field_name(field.instruction) for field in fields.open)
    return fields.show and (COMPUTED | _NEVER_SHOWN).isdisjoint(names)


def shown_at_end(field: OpenField) -> str:
    """Return what a form's field or one without a result shows, "" for any other."""
    if field.form is not None:
        return shown_by_form(field.form)
    return "" if field.has_result else _shown_by_instruction(field.instruction)


def _shown_by_instruction(instruction: str) -> str:
    """Return what Word shows of a field that never has a result: the words of a button or an equation."""
    match field_name(instruction):
        case "MACROBUTTON" | "GOTOBUTTON":  # after what it runs or leads to
            return " ".join(instruction.split()[2:])
        case "EQ":
            return " ".join(_SWITCH.sub(" ", instruction).split()[1:])
    return ""


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
