"""Words of an HTML page that stand in none of its elements: in style rules, and in comments for Outlook."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Comment
from soupsieve import SelectorSyntaxError

from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

_REMARK = regex(r"/\*.*?\*/", re.DOTALL)
# Rules of screens and papers that nobody may have before them are no part of the page.
_CONDITION = regex(r"@(?!media\s+(?:screen|print|all)\s*\{)[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_WRAPPED = regex(r"@media[^{}]*\{")
_RULE = regex(r"([^{}]+)\{([^{}]*)\}")
_PLACE = regex(r"::?(before|after)\s*$", re.IGNORECASE)
_CONTENT = regex(r"""(?<![-\w])content\s*:\s*((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^;"']+)+)""", re.DOTALL)
_PIECE = regex(
    r""""((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|attr\(\s*([\w-]+)\s*\)""", re.DOTALL | re.IGNORECASE
)
_ESCAPE = regex(r"\\(?:([0-9A-Fa-f]{1,6})\s?|(.))", re.DOTALL)
_PRIVATE = regex("[\ue000-\uf8ff]")  # where fonts have their icons
_LARGEST = 0x10FFFF
_MOST_RULES = 300
# A comment that Outlook alone reads ([MS-HTMLX] 2.1): not one that says what others see.
_FOR_OUTLOOK = regex(
    r"\[if\s(?![^\]]*!\s*\(?\s*mso)[^\]]*\bmso\b[^\]]*\]>(.*)<!\[endif\]", re.DOTALL | re.IGNORECASE
)
_WORD = regex(r"\w+")


def set_generated(soup: BeautifulSoup) -> None:
    """Put the words that rules of style put before and after elements into these, in place."""
    for selector, place, content in list(_generated(soup))[:_MOST_RULES]:
        try:
            elements = soup.select(selector)
        except (SelectorSyntaxError, NotImplementedError):  # of states, mostly: nobody points at paper
            continue
        for element in elements:
            words = "".join(_words(piece, element) for piece in _PIECE.findall(content))
            if any(map(str.isalnum, words)) and not _PRIVATE.search(words):
                element.insert(0 if place == "before" else len(element.contents), words)


def _generated(soup: BeautifulSoup) -> Iterator[tuple[str, str, str]]:
    """Yield the selector of each such rule, whether it is of before or after, and what it says."""
    for style in soup("style"):
        rules = _WRAPPED.sub("", _CONDITION.sub("", _REMARK.sub("", style.get_text())))
        for selectors, said in _RULE.findall(rules):
            content = _CONTENT.search(said)
            for selector in selectors.split(",") if content else ():
                place = _PLACE.search(selector)
                if content and place and selector[: place.start()].strip():
                    yield selector[: place.start()].strip(), place[1].lower(), content[1]


def _words(piece: tuple[str, str, str], element: Tag) -> str:
    double, single, attribute = piece
    return str(element.get(attribute) or "") if attribute else _ESCAPE.sub(_unescaped, double or single)


def _unescaped(escape: re.Match[str]) -> str:
    if not escape[1]:
        return "" if escape[2] == "\n" else escape[2]
    code = int(escape[1], 16)
    return chr(code) if 0 < code <= _LARGEST and not 0xD800 <= code < 0xE000 else ""  # noqa: PLR2004 - surrogates


def set_for_outlook(soup: BeautifulSoup) -> None:
    """Put what Outlook alone shows in the place of its comment, where the page says it nowhere else."""
    comments = soup.find_all(string=lambda text: isinstance(text, Comment))
    said = {word.casefold() for word in _WORD.findall(soup.get_text(" "))}
    for comment in comments:
        shown = _FOR_OUTLOOK.match(comment.strip())
        if shown is None:
            continue
        page = BeautifulSoup(shown[1], "lxml")
        for element in page(["style", "script", "xml", "title"]):
            element.decompose()
        words = {word.casefold() for word in _WORD.findall(page.get_text(" "))}
        body = page.body
        if body is not None and not words <= said:
            said |= words
            body.name = "div"
            comment.replace_with(body)
