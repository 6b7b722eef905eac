"""Symbol fonts' characters as what they are in Unicode.

Word writes a tick as a code of the font Wingdings, in the private use area (ECMA-376 17.3.3.30), and dxpdf
0.8.1 draws nothing for it, or a letter. The pages have no such font, but nearly all of its signs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from toolkit.wordfile.docxio import SPACE, W, attribute, remove

if TYPE_CHECKING:
    from collections.abc import Iterator


def _table(entries: str) -> dict[int, str]:
    return {0x20: " "} | {int(entry[:2], 16): entry[2:] for entry in entries.split()}


# What documents hold of the mapping that the Unicode Consortium published with the signs (L2/12-368), with
# the nearest older sign where the font's very own is in hardly any other font.
_WINGDINGS = _table(
    "21✏ 22✂ 28☎ 2A✉ 36⌛ 3F✍ 4A☺ 4C☹ 6C● 6D❍ 6E■ 6F□ 70□ 71❑ 72❒ 73◆ 74◆ 75◆ 76❖ 77◆ 78☒ 9E· 9F• A1○ A2○ "
    "A4◉ A7▪ A8◻ AA✦ AB★ AC✶ D8➢ DC➲ DF← E0→ E1↑ E2↓ E3↖ E4↗ E5↙ E6↘ E8➔ EF⇦ F0⇨ F1⇧ F2⇩ FB✗ FC✔ FD☒ FE☑"
)
_WINGDINGS_2 = _table("4F✗ 50✓ 51☒ 52☑ 54☒ 98● A3□")
# Adobe's Symbol encoding: Greek on the Latin letters, most of ASCII as it is, mathematics above.
_SYMBOL = {
    **{code: chr(code) for code in (*range(0x20, 0x40), 0x5B, 0x5D, 0x5F, 0x7B, 0x7C, 0x7D)},
    **dict(zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)),
    **dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)),
    **_table(
        "22∀ 24∃ 27∋ 2A∗ 2D− 7E∼ A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B3≥ B4× B7• B8÷ B9≠ BA≡ BB≈ BC… CE∈ D6√ "  # noqa: RUF001
        "D7⋅ DB⇔ DC⇐ DE⇒ E5∑ F2∫"
    ),
}
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
TRAPS = (b"<w:sym ", b'"Wingdings', b'"Symbol"', b'"none"')

_PRIVATE = range(0xF000, 0xF100)
_LATIN_1 = range(0x20, 0x100)


def spell_symbols(root: etree._Element) -> None:
    """Replace what a part says in symbol fonts by Unicode's signs, in place; the unknown is left a w:sym."""
    for fonts in list(root.iter(f"{W}rFonts")):
        font = attribute(fonts, "ascii") or attribute(fonts, "hAnsi")
        properties = fonts.getparent()
        run = None if properties is None else properties.getparent()
        if run is not None and run.tag == f"{W}r" and font.lower() in _FONTS:
            for text in run.findall(f"{W}t"):
                _replace(text, list(_spelled(text.text or "", font)))
            remove(fonts)
    for symbol in list(root.iter(f"{W}sym")):
        sign = _sign(attribute(symbol, "font"), int(attribute(symbol, "char") or "0", 16))
        if sign:
            _replace(symbol, [_text(sign)])


def spell_bullets(numbering: etree._Element) -> None:
    """Replace the bullets of symbol fonts, in place, by Unicode's: one that is not known by a plain one."""
    for level in numbering.iter(f"{W}lvl"):
        fonts, bullet = level.find(f"{W}rPr/{W}rFonts"), level.find(f"{W}lvlText")
        font = attribute(fonts, "ascii") or attribute(fonts, "hAnsi")
        is_bullet = attribute(level.find(f"{W}numFmt"), "val") == "bullet"
        if fonts is not None and bullet is not None and is_bullet and font.lower() in _FONTS:
            signs = (_sign(font, ord(char)) or "•" for char in attribute(bullet, "val"))
            bullet.set(f"{W}val", "".join(signs))
            remove(fonts)


def show_bare_labels(numbering: etree._Element) -> None:
    """Let labels that are words without a number be drawn, in place, as the bullets that they are."""
    for level in numbering.iter(f"{W}lvl"):
        kind, label = level.find(f"{W}numFmt"), level.find(f"{W}lvlText")
        words = re.sub("%[1-9]", "", attribute(label, "val"))
        if label is not None and kind is not None and attribute(kind, "val") == "none" and words.strip():
            kind.set(f"{W}val", "bullet")
            label.set(f"{W}val", words)


def find_unknown_symbols(root: etree._Element) -> Iterator[str]:
    """Yield the symbols that `spell_symbols` has left, as font and code: "Wingdings-F04B"."""
    for symbol in root.iter(f"{W}sym"):
        yield f"{attribute(symbol, 'font')}-{attribute(symbol, 'char')}".replace(" ", "-")


def _spelled(text: str, font: str) -> Iterator[etree._Element]:
    for char in text:
        sign = _sign(font, ord(char))
        if sign:
            yield _text(sign)
        elif ord(char) in _PRIVATE or ord(char) in _LATIN_1:
            yield etree.Element(f"{W}sym", {f"{W}font": font, f"{W}char": f"{0xF000 | ord(char):04X}"})
        else:  # the font has no such character either; Word takes it from another
            yield _text(char)


def _sign(font: str, code: int) -> str:
    known = _FONTS.get(font.lower(), {})
    return known.get(code - _PRIVATE.start if code in _PRIVATE else code, "")


def _text(sign: str) -> etree._Element:
    text = etree.Element(f"{W}t")
    text.text = sign
    text.set(SPACE, "preserve")
    return text


def _replace(element: etree._Element, others: list[etree._Element]) -> None:
    for other in others:
        element.addprevious(other)
    remove(element)
