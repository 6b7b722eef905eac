"""Letters of Word's symbol fonts as what they show: such a font has pictures in place of letters.

Word notes them as w:sym, LibreOffice as letters of the private range U+F020 to U+F0FF in the font.
"""

# ruff: noqa: RUF001 - signs that look like letters are what this is about
from __future__ import annotations

_PRIVATE = range(0xF000, 0xF100)
# Adobe's Symbol encoding, from 0x20 and from 0xA0; a space is none that is known.
_SYMBOL = (
    "\u00a0!∀#∃%&∋()*+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ ⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
)
# Of the others what people put into documents: arrows, ticks, boxes, bullets, telephones.
_WINGDINGS = {
    **dict(zip(range(0x21, 0x2A), "✏✂✁👓🔔📖🕯☎✆", strict=True)),
    0x2A: "✉",
    0x36: "⌛",
    0x3E: "✇",
    0x3F: "✍",
    0x41: "✌",
    0x45: "☜",
    0x46: "☞",
    0x47: "☝",
    0x48: "☟",
    0x4A: "☺",
    0x4B: "😐",
    0x4C: "☹",
    0x4E: "☠",
    0x4F: "⚐",
    0x51: "✈",
    0x52: "☼",
    0x54: "❄",
    0x58: "✠",
    0x59: "✡",
    0x5A: "☪",
    0x5B: "☯",
    0x5D: "☸",
    0x6C: "●",
    0x6D: "❍",
    0x6E: "■",
    0x6F: "□",
    0x70: "□",
    0x71: "❑",
    0x72: "❒",
    0x73: "⬧",
    0x74: "⧫",
    0x75: "◆",
    0x76: "❖",
    0x77: "⬥",
    0x78: "⌧",
    0x7B: "❀",
    0x7C: "✿",
    0x7D: "❝",
    0x7E: "❞",
    0x9E: "·",
    0x9F: "•",
    0xA0: "▪",
    0xA1: "○",
    0xA4: "◉",
    0xA5: "◎",
    0xA7: "▪",
    0xA8: "◻",
    0xAA: "✦",
    0xAB: "★",
    0xAC: "✶",
    0xAD: "✴",
    0xAE: "✹",
    0xD5: "⌫",
    0xD6: "⌦",
    0xD7: "◁",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE3: "↖",
    0xE4: "↗",
    0xE5: "↙",
    0xE6: "↘",
    0xE7: "⬅",
    0xE8: "➔",
    0xE9: "⬆",
    0xEA: "⬇",
    0xEF: "⇦",
    0xF0: "⇨",
    0xF1: "⇧",
    0xF2: "⇩",
    0xF3: "⬄",
    0xF4: "⇳",
    0xFB: "✘",
    0xFC: "✔",
    0xFD: "☒",
    0xFE: "☑",
    **{0x80 + at: sign for at, sign in enumerate("⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿")},
}
_FONTS = {
    "symbol": {first + at: sign for first, row in zip((0x20, 0xA0), _SYMBOL, strict=True)
               for at, sign in enumerate(row) if sign != " "},
    "wingdings": _WINGDINGS,
    "wingdings 2": {
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0xA3: "□",
    },
    "wingdings 3": {
        0x66: "←", 0x67: "→", 0x68: "↑", 0x69: "↓", 0x6A: "↖", 0x6B: "↗", 0x6C: "↙", 0x6D: "↘", 0x70: "▲",
        0x71: "▼", 0x72: "△", 0x73: "▽", 0x74: "◀", 0x75: "▶", 0x76: "◁", 0x77: "▷", 0x7D: "▶",
    },
    "webdings": {
        0x33: "◀", 0x34: "▶", 0x35: "▲", 0x36: "▼", 0x61: "✔", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✘",
    },
}  # fmt: skip


def read_symbol(number: int, font: str) -> str:
    """Return what a font shows for a letter, "" where that is not known."""
    own = _FONTS.get(" ".join(font.split()).casefold())
    place = number - _PRIVATE.start if number in _PRIVATE else number
    if own is not None and place < 0x100:  # noqa: PLR2004 - a font of bytes
        return own.get(place, "")
    return "" if 0xD800 <= number < 0xF900 else chr(number)  # noqa: PLR2004 - halves and private letters
