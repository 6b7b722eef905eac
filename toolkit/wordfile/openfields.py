"""The complex fields open at a place of a text (ECMA-376 17.16.18), and what the fields of a form show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.wordfile.docxio import OFF, W, attribute

if TYPE_CHECKING:
    from lxml import etree

# What a field consists of, beside its result.
FIELD_MARKS = (f"{W}fldChar", f"{W}instrText")
# What every program computes anew when it lays out the pages.
COMPUTED = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "SECTION", "STYLEREF"))
_EMPTY = frozenset((f"{W}rPr", f"{W}lastRenderedPageBreak"))
_NEVER_SHOWN = frozenset(("SET", "ASK", "XE", "TC", "TA", "RD"))
TICKED, UNTICKED = "\u2612", "\u2610"


@dataclass(slots=True, eq=False)
class Field:
    """A field of w:fldChar runs: its instruction, and what it is of a form (w:ffData).

    `runs` are its first run and those that have been added since, `separate` is the index of the one in which
    its result begins; None while it has none. `is_filled` tells that there is something in it, where somebody
    looks (`OpenFields.fill`), `is_dirty` that Word computes it anew when it opens the file.
    """

    form: etree._Element | None
    runs: list[etree._Element]
    instruction: str = ""
    separate: int | None = None
    is_dirty: bool = False
    is_filled: bool = False

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
            field = Field(mark.find(f"{W}ffData"), [next(mark.iterancestors())])
            field.is_dirty = is_dirty(mark)
            self.open.append(field)
        elif self.open and kind == "separate":
            self.open[-1].separate = len(self.open[-1].runs) - 1
        elif self.open and kind == "end":
            ended = self.open.pop()
            ended.instruction = ended.instruction.strip()
            return ended
        elif self.open and not self.open[-1].has_result:
            self.open[-1].instruction += mark.text or ""
        return None

    def fill(self, child: etree._Element) -> None:
        """Take note of anything else in a run: it stands in the results that have begun."""
        if child.tag not in _EMPTY and (child.tag != f"{W}t" or child.text):
            for field in self.open:
                field.is_filled = field.has_result


def is_dirty(mark: etree._Element) -> bool:
    """Whether a w:fldChar or w:fldSimple says that its result is old."""
    return attribute(mark, "dirty") not in ("", *OFF)


def stays(fields: OpenFields) -> bool:
    """Whether what stands here is a text that stays: it is seen, and nothing computes it anew."""
    names = (field_name(field.instruction) for field in fields.open)
    return fields.show and (COMPUTED | _NEVER_SHOWN).isdisjoint(names)


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
