"""Texts with everything the format has, made at random from a number: the same number, the same text."""

from __future__ import annotations

import random

_SIGNS = (
    *("Udvalget", "2*400*12 kr.", "C:\\temp\\*.docx", "5`er", "snake_case", "[x]", "(y)", "1.", "12)"),
    *("# nej", "- ikke", "+ 5 mio.", "> 65 år", "&amp;", "<b>", "https://x.dk/a", "æøå", "!", "a|b", "~"),
    *("…", "50 %", "ja,"),
)
_WORDS = ("ord", "sag", "plan", "møde", "tid")
_ADDRESSES = ("https://example.org/a", "https://example.org/b?x=1&y=2", "https://example.org/c_d_e")
_ALIGNED = ("---", "--:", ":-:")


def make_text(number: int) -> str:
    """Return a CommonMark text of up to five blocks."""
    choose = random.Random(number)  # noqa: S311 - a test's texts
    return "\n\n".join(_block(choose, 0) for _ in range(choose.randint(1, 5)))


def _words(choose: random.Random, most: int = 3) -> str:
    count = choose.randint(1, most)
    return " ".join(choose.choice(_SIGNS if choose.random() < 0.3 else _WORDS) for _ in range(count))


def _plain(choose: random.Random) -> str:
    return " ".join(choose.choice(_WORDS) for _ in range(choose.randint(1, 3)))


def _line(choose: random.Random) -> str:
    ways = (
        *(lambda: _words(choose),) * 5,
        lambda: f"**{_plain(choose)}**",
        lambda: f"*{_plain(choose)}*",
        lambda: f"~~{_plain(choose)}~~",
        lambda: f"***{_plain(choose)}***",
        lambda: f"`{_plain(choose)}`",
        lambda: f"[se **her**]({choose.choice(_ADDRESSES)})",
        lambda: f'[vejledning]({choose.choice(_ADDRESSES)} "en tekst")',
        lambda: "![kort](billeder/a%20b.png)",
        lambda: f"{_plain(choose)}\\\n{_plain(choose)}",
    )
    return " ".join(choose.choice(ways)() for _ in range(choose.randint(1, 4)))


def _block(choose: random.Random, depth: int) -> str:  # noqa: PLR0911 - one for each kind of block
    kind = choose.random()
    if kind < 0.1 and not depth:
        return "#" * choose.randint(1, 4) + " " + _line(choose).replace("\\\n", " ")
    if kind < 0.3 and depth < 2:
        return _list(choose, depth)
    if kind < 0.37 and depth < 2:
        return "> " + _block(choose, depth + 1).replace("\n", "\n> ")
    if kind < 0.45:
        return "```\n" + choose.choice(("x = 1", "  a\n\nb `` c", "", _words(choose))) + "\n```"
    if kind < 0.49 and not depth:
        return "---"
    if kind < 0.57:
        return _table(choose)
    if kind < 0.6:
        return '![kort](a.png "Kort over havnen")'
    return _line(choose)


def _list(choose: random.Random, depth: int) -> str:
    start, ordered, items = choose.choice((1, 1, 3)), choose.random() < 0.5, []
    for at in range(choose.randint(1, 4)):
        marker = f"{start + at}. " if ordered else "- "
        blocks = [
            f"{_plain(choose)} {_line(choose)}",
            *(_block(choose, depth + 1) for _ in range(choose.randint(0, 1))),
        ]
        items.append(marker + "\n\n".join(blocks).replace("\n", "\n" + " " * len(marker)))
    return "\n".join(items)


def _table(choose: random.Random) -> str:
    width = choose.randint(1, 3)
    rows = [
        [_line(choose).replace("\\\n", " ").replace("|", "\\|") for _ in range(width)]
        for _ in range(choose.randint(1, 3))
    ]
    aligned = [choose.choice(_ALIGNED) for _ in range(width)]
    return "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], aligned, *rows[1:]))
