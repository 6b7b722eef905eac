"""The complex fields open at a place of a text (ECMA-376 17.16.18), and what the fields of a form show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.regex import regex
from toolkit.wordfile.docxio import OFF, W, attribute

if TYPE_CHECKING:
    from lxml import etree

# What a field consists of, beside its result.
FIELD_MARKS = (f"{W}fldChar", f"{W}instrText")
# What every program computes anew when it lays out the pages.
COMPUTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION", "STYLEREF"))
_NEVER_SHOWN = frozenset(("SET", "ASK", "XE", "TC", "TA", "RD"))
_SWITCH = regex(r"\\[a-z]+\d*|[(),;]", re.IGNORECASE)
TICKED, UNTICKED = "\u2612", "\u2610"


@dataclass(slots=True, eq=False)
class Field:
    """A field of w:fldChar runs: its instruction, and what it is of a form (w:ffData).

    `runs` are its first run and those that have been added since, `separate` is the index of the one in which
    its result begins; None while it has none.
    """

    form: etree._Element | None
    runs: list[etree._Element]
    instruction: str = ""
    separate: int | None = None

    @property
    def has_result(self) -> bool:
        """Whether its result has begun."""
        return self.separate is not None


class OpenFields:
    """The fields that are open at a place, the innermost last."""

    def __init__(self) -> None:
        self.open: list[Field] = []

    @property
    def show(self) -> bool:
        """Whether what stands here is seen: no field is still at its instruction."""
        return all(field.has_result for field in self.open)

    def follow(self, mark: etree._Element) -> Field | None:
        """Take note of a w:fldChar or w:instrText; return the field that ends with it."""
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            self.open.append(Field(mark.find(f"{W}ffData"), [next(mark.iterancestors())]))
        elif self.open and kind == "separate":
            self.open[-1].separate = len(self.open[-1].runs) - 1
        elif self.open and kind == "end":
            ended = self.open.pop()
            ended.instruction = ended.instruction.strip()
            return ended
        elif self.open and not self.open[-1].has_result:
            self.open[-1].instruction += mark.text or ""
        return None


def stays(fields: OpenFields) -> bool:
    """Whether what stands here is a text that stays: it is seen, and nothing computes it anew."""
    names = (field_name(field.instruction) for field in fields.open)
    return fields.show and (COMPUTED | _NEVER_SHOWN).isdisjoint(names)


def shown_at_end(field: Field) -> str:
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
