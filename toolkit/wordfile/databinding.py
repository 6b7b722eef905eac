"""Content controls that are bound to data in the file (ECMA-376 17.5.2.6): Word shows these when it opens it.

Programs that make letters and agendas write into the data alone, and leave in the text what the template had.
"""

from __future__ import annotations

from contextlib import suppress
from copy import deepcopy
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.reading.daynames import MONTHS, WEEKDAYS
from toolkit.regex import regex
from toolkit.wordfile.asread import is_deleted
from toolkit.wordfile.docxio import MC, OFF, SPACE, STORY, W14, W, attribute, parse_part, part_bytes, remove
from toolkit.wordfile.mainpart import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def _by_number(names: Iterable[tuple[str, int]]) -> dict[int, str]:
    return {number: name for name, number in names}


_STORE = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
_BINDINGS = (f"{W}dataBinding", f"{_W15}dataBinding")
_CHOICES = (f"{W}dropDownList", f"{W}comboBox")
# What shows something else than the words of its data.
_OTHERS = frozenset(
    (
        *(f"{W}{name}" for name in ("picture", "docPartObj", "docPartList", "group", "citation", "equation")),
        *(f"{W}bibliography", f"{_W15}repeatingSection", f"{_W15}repeatingSectionItem"),
    )
)
_TOO_MUCH = tuple(f"{W}{name}" for name in ("tbl", "sdt", "drawing", "pict", "object", "fldChar"))
# The properties of the file, which Word gives these names.
_PROPERTIES = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "docProps/core.xml",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "docProps/app.xml",
}
# What leads to one piece of data (17.5.2.6): no axes and no path within another, which could take for ever.
_QUOTED = r"'[^']*'|\"[^\"]*\""
_STEP = rf"@?(?:[\w.-]+:)?(?:[\w.-]+|\*)(?:\(\))?(?:\[(?:[^\[\]/'\"]|{_QUOTED})*\])*"
_PATH = regex(rf"(?!.*::)(?!.*//.*//)\s*//?{_STEP}(?://?{_STEP})*\s*")
_RETURN = regex(r"_x000[dD]_\n?|\r\n")  # as Word writes one (22.4.2.4)
_HYPHEN = f"{W}noBreakHyphen"
_REFERENCE = "Reference"  # to a note or a comment: no words of the control
_ITEM = regex(r"customXml/[^/]+\.xml")
_PREFIX = regex(r"xmlns:([\w.-]+)\s*=\s*[\"']([^\"']*)[\"']")
_PIECE = regex(r"d{1,4}|M{1,4}|yyyy|yy|'[^']*'")
_NAMED = regex(r"MMM|ddd")
_HOURS = regex(r"^(?:'[^']*'|[^'])*?[hHmst]")
_DAY = len("2025-02-28")
_MIDNIGHT = regex(r"(T00:00(:00(\.0*)?)?)?(Z|[+-]\d\d:\d\d)?")
_SIGN = regex(r"[0-9A-Fa-f]{1,4}")
# Months and weekdays by their numbers; of the months the Danish names come first, of the days last.
_NAMES = {
    "da": (_by_number(reversed(MONTHS.items())), _by_number(WEEKDAYS.items())),
    "en": (_by_number(MONTHS.items()), _by_number(reversed(WEEKDAYS.items()))),
}


def with_bound_values(parts: dict[str, bytes]) -> tuple[dict[str, bytes], int]:
    """Return the parts with what Word shows in bound controls, and how many of them held something else.

    Raises ValueError for a part that is no XML.
    """
    stories = [name for name in filter(STORY.fullmatch, parts) if b":dataBinding" in parts[name]]
    stored = _stored(parts) if stories else {}
    count = 0
    for name in stories if stored else ():
        root = parse_part(parts[name])
        if renewed := [control for control in list(root.iter(f"{W}sdt")) if _renew(control, stored)]:
            parts = {**parts, name: part_bytes(root)}
            # What older programs are to take instead of a text box holds the same ones again.
            count += sum(next(one.iterancestors(f"{MC}Fallback"), None) is None for one in renewed)
    return parts, count


def _stored(parts: Mapping[str, bytes]) -> dict[str, etree._Element]:
    """Return the data in a file by the identities that they have there, in capitals.

    What is no XML is left out: nothing on the pages needs it.
    """
    places = {identity: name for identity, name in _PROPERTIES.items() if name in parts}
    for name in filter(_ITEM.fullmatch, parts):
        with suppress(ValueError):
            for target in targets_of(parts, name).values():
                identity = parse_part(parts[target]).get(f"{_STORE}itemID") if target in parts else None
                places |= {identity.upper(): name} if identity else {}
    stored = {}
    for identity, name in places.items():
        with suppress(ValueError):
            stored[identity] = parse_part(parts[name])
    return stored


def _renew(control: etree._Element, stored: Mapping[str, etree._Element]) -> bool:
    """Put into a control what its data say; return whether it held something else."""
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    if properties is None or content is None or any(child.tag in _OTHERS for child in properties):
        return False
    value = next(_values(properties, stored), None)
    if value is None or value.lstrip().startswith("<") or next(content.iter(*_TOO_MUCH), None) is not None:
        return False
    shown = _as_shown(value, properties)
    held = "".join(
        "-" if text.tag == _HYPHEN else text.text or ""
        for text in content.iter(f"{W}t", _HYPHEN)
        if not is_deleted(text)
    )
    is_prompt = properties.find(f"{W}showingPlcHdr") is not None
    if shown is None or (is_prompt and not shown) or _letters(shown) == _letters(held):
        return False
    _fill(content, shown, properties.find(f"{W}rPr") if is_prompt else None, is_prompt=is_prompt)
    return True


def _values(properties: etree._Element, stored: Mapping[str, etree._Element]) -> Iterator[str]:
    """Yield what a control is bound to, where there is that."""
    for binding in properties.iterchildren(*_BINDINGS):
        identity, path = attribute(binding, "storeItemID").upper(), attribute(binding, "xpath")
        prefixes = dict(_PREFIX.findall(attribute(binding, "prefixMappings")))
        if not _PATH.fullmatch(path):
            continue
        for root in [stored[identity]] if identity in stored else [] if identity else stored.values():
            with suppress(etree.XPathError, ValueError):  # a path that is none leads nowhere
                # Without lxml's regular expressions, which may take for ever.
                lead = etree.XPath(f"({path})[1]", namespaces=prefixes, regexp=False, smart_strings=False)
                yield from map(_in_lines, _values_of(lead(root)))


def _values_of(found: object) -> Iterator[str]:
    """Yield the words of what a path leads to; what holds other elements is no value that Word shows."""
    for one in found if isinstance(found, list) else ():
        if isinstance(one, str):
            yield one
        elif isinstance(one, etree._Element) and next(one.iterchildren("*"), None) is None:  # noqa: SLF001
            yield "".join(map(str, one.itertext()))


def _in_lines(value: str) -> str:
    return _RETURN.sub("\n", value)


def _letters(text: str) -> str:
    """Return what two texts have in common where lines and hyphens are written in different ways."""
    return "".join(text.replace("\u2011", "-").replace("\xad", "").split())


def _as_shown(value: str, properties: etree._Element) -> str | None:
    """Return how a control shows a value of its data, None where it is none that it can show."""
    day, box = properties.find(f"{W}date"), properties.find(f"{W14}checkbox")
    choices = next(properties.iterchildren(*_CHOICES), None)
    if box is not None:
        sign = box.find(f"{W14}{'unc' if value.strip() in OFF else 'c'}heckedState")
        code = "" if sign is None else sign.get(f"{W14}val", "")
        return chr(int(code, 16)) if value.strip() and _SIGN.fullmatch(code) else None
    if choices is not None:
        items = choices.iterfind(f"{W}listItem")
        names = {attribute(item, "value"): attribute(item, "displayText") for item in items}
        return names.get(value) or value
    return value if day is None or not value.strip() else _written_day(value, day)


def _written_day(value: str, look: etree._Element) -> str | None:
    """Return the day of the data as a control writes it, None where it is the one that it had."""
    had, said = attribute(look, "fullDate")[:_DAY], value.strip()
    try:
        day = date.fromisoformat(said[:_DAY])
        is_near = bool(had) and abs(day - date.fromisoformat(had)) <= timedelta(days=1)
    except ValueError:
        return value
    # Servers write midnight as the hour that it is in Greenwich, on the day before.
    if said[:_DAY] == had or (is_near and not _MIDNIGHT.fullmatch(said[_DAY:])):
        return None
    language = attribute(look.find(f"{W}lid"), "val")[:2].lower()
    pattern = attribute(look.find(f"{W}dateFormat"), "val")
    if not pattern or _HOURS.search(pattern) or (language not in _NAMES and _NAMED.search(pattern)):
        return day.isoformat()
    return _PIECE.sub(lambda piece: _written_piece(piece[0], day, language), pattern)


def _written_piece(piece: str, day: date, language: str) -> str:
    if piece.startswith("'"):
        return piece[1:-1]
    if len(piece) > 2 and piece[0] in "dM":  # noqa: PLR2004 - from three on it is a name
        months, weekdays = _NAMES[language]
        name = weekdays[day.weekday()] if piece[0] == "d" else months[day.month]
        name = name.capitalize() if language == "en" else name
        return name[: len(piece) if len(piece) == 3 else None]  # noqa: PLR2004
    number = {"d": day.day, "M": day.month, "y": day.year}[piece[0]]
    return f"{number:0{len(piece)}d}"[-len(piece) if piece == "yy" else None :]


def _fill(content: etree._Element, shown: str, look: etree._Element | None, *, is_prompt: bool) -> None:
    """Let a control hold these words alone, in the look of its first ones; a prompt has one of its own."""
    runs = [run for run in content.iter(f"{W}r") if not is_deleted(run) and not _refers(run)]
    first, *others = runs or [etree.SubElement(next(content.iter(f"{W}p"), content), f"{W}r")]
    for run in others:
        remove(run)
    kept = look if is_prompt else first.find(f"{W}rPr")
    first[:] = [] if kept is None else [deepcopy(kept)]
    for number, line in enumerate(shown.splitlines()):
        if number:
            etree.SubElement(first, f"{W}br")
        for place, words in enumerate(line.split("\t")):
            if place:
                etree.SubElement(first, f"{W}tab")
            etree.SubElement(first, f"{W}t", {SPACE: "preserve"}).text = words


def _refers(run: etree._Element) -> bool:
    return any(str(child.tag).endswith(_REFERENCE) for child in run)
