"""Whether everybody can read and find what a template prints: contrast, size, language, headings, headers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.documents.contrast import READABLE, contrast
from toolkit.documents.templatetags import TAG
from toolkit.findings import Finding, Place
from toolkit.lint.effective import AUTO, Effect, Effects
from toolkit.lint.leftovers import spot_of
from toolkit.lint.looks import NEEDED_STYLES, outline_levels, styles_by_name
from toolkit.messages.message import Bilingual
from toolkit.regex import regex
from toolkit.wordfile.docxio import W, attribute
from toolkit.wordfile.fields import find_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml import etree

    from toolkit.lint.wordfile import PackagePart, WordFile
    from toolkit.messages.phrases import Value

    Finder = Callable[[], tuple[Place, Value]]

_SMALLEST = 16  # half points: 8 pt
_LONGEST_HEADING = 80  # letters
_SENTENCE = (".", ":", ",", ";")
_LEAD = "dissent.by"  # a sentence that the text below goes on with
_HEADS = ("title", "subtitle", "toc")  # styles that are heads of the whole, or of its contents
_LARGER = 1.15  # than the text below it
_MARGIN = ("header", "footer")
_NOTICES = regex(r"\b(?:document\.notice|document\.standing|meeting\.status_text)\b")
_WORDS = regex(r"[^\W\d_]{3,}")


def check_legible(word: WordFile, *, takes_texts: bool) -> Iterator[Finding]:
    """Yield what of a template is hard to read, or heard wrongly or not at all.

    The styles of a meeting's texts are looked at where the template `takes_texts`.
    """
    effects = Effects(word)
    yield from _check_looks(word, effects, takes_texts=takes_texts)
    yield from _check_language(word)
    yield from _check_false_headings(word, effects)
    if takes_texts:
        yield from _check_margins(word)


def _check_looks(word: WordFile, effects: Effects, *, takes_texts: bool) -> Iterator[Finding]:
    """Yield each size and pair of colours that is hard to read, once, where it stands first."""
    told: set[object] = set()
    for found, effect in (*_texts(word, effects), *(_styles(word, effects) if takes_texts else ())):
        pair = (effect.colour, effect.ground)
        ratio = READABLE if effect.colour == AUTO else contrast(*pair)
        if ratio < READABLE and pair not in told:
            told.add(pair)
            values = {"colour": f"#{effect.colour}", "ground": f"#{effect.ground}"}
            place, where = found()
            yield finding("template-low-contrast", place, where=where, ratio=f"{ratio:.1f}", **values)
        if effect.size < _SMALLEST and effect.size not in told:
            told.add(effect.size)
            place, where = found()
            yield finding("template-small-text", place, where=where, size=f"{effect.size / 2:g}")


def _texts(word: WordFile, effects: Effects) -> Iterator[tuple[Finder, Effect]]:
    """Yield how each text looks, and what finds its place: that counts all paragraphs before it."""
    for part in word.parts:
        for run in part.root.iter(f"{W}r"):
            if _is_readable_at_all(run) and not (effect := effects.of_run(run)).hidden:
                yield partial(_found, word, part, run), effect


def _found(word: WordFile, part: PackagePart, run: etree._Element) -> tuple[Place, Value]:
    spot = spot_of(word.path, part, run)
    return spot.place, spot.where


def _is_readable_at_all(run: etree._Element) -> bool:
    """Whether it is text on the page: boxes may have a ground of their own, tags of blocks print nothing."""
    text = "".join(piece.text or "" for piece in run.iterchildren(f"{W}t"))
    words = TAG.sub(lambda tag: "" if tag[0].startswith("{%") else "x", text)
    words = words.partition("{%")[0]  # a tag that never ends
    return bool(words.strip()) and next(run.iterancestors(f"{W}txbxContent"), None) is None


def _styles(word: WordFile, effects: Effects) -> Iterator[tuple[Finder, Effect]]:
    names = styles_by_name(word)
    for name in sorted({*NEEDED_STYLES} - {"Rule"}):  # a line without words
        style = names.get(name.lower())
        if style is not None and attribute(style, "type") == "paragraph":
            yield partial(_in_style, word, name), effects.of_style(attribute(style, "styleId"))


def _in_style(word: WordFile, name: str) -> tuple[Place, Value]:
    return Place(word.path), Bilingual(f"the style “{name}”", f"typografien »{name}«")


def _check_language(word: WordFile) -> Iterator[Finding]:
    """Yield that the file says no language: Word then reads it in that of the reader's machine."""
    said = [] if word.defaults is None else list(word.defaults.iter(f"{W}lang"))
    said += [each for style in word.styles for each in style.iter(f"{W}lang")]
    if not any(attribute(each, "val") for each in said):
        yield finding("template-no-language", Place(word.path))


def _check_false_headings(word: WordFile, effects: Effects) -> Iterator[Finding]:
    """Yield the lines of the text that look like a heading and are none."""
    levels = outline_levels(word)
    lists = {attribute(one, "styleId") for one in word.styles if one.find(f"{W}pPr/{W}numPr") is not None}
    for paragraph in word.body.root.iter(f"{W}p"):
        below = _text_below(paragraph) if next(paragraph.iterancestors(f"{W}tc"), None) is None else None
        if below is None or _is_heading(paragraph, levels) or _is_heading(below, levels):
            continue
        if attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val") in lists:
            continue
        words = _words(paragraph)
        is_long = len(words) > _LONGEST_HEADING or words.endswith(_SENTENCE) or _LEAD in words
        if not words or is_long or words.startswith("{%"):
            continue
        own, other = (_effects_of(each, effects) for each in (paragraph, below))
        usual = effects.of_style("").size
        if own and other and all(_stands_out(one, other[0], usual) for one in own):
            spot = spot_of(word.path, word.body, paragraph)
            yield finding("template-heading-by-look", spot.place, where=spot.where)


def _text_below(paragraph: etree._Element) -> etree._Element | None:
    """Return the next paragraph that prints something, None behind the last or where a table follows."""
    for sibling in paragraph.itersiblings():
        if sibling.tag != f"{W}p":
            return None
        words = _words(sibling)
        if words and not words.startswith("{%"):
            return sibling
    return None


def _words(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(f"{W}t")).strip()


def _is_heading(paragraph: etree._Element, levels: dict[str, int]) -> bool:
    own = attribute(paragraph.find(f"{W}pPr/{W}outlineLvl"), "val")
    style = attribute(paragraph.find(f"{W}pPr/{W}pStyle"), "val")
    return bool(own) or style in levels or style.lower().startswith(_HEADS)


def _effects_of(paragraph: etree._Element, effects: Effects) -> list[Effect]:
    runs = [run for run in paragraph.iter(f"{W}r") if (run.findtext(f"{W}t") or "").strip()]
    return [effects.of_run(run) for run in runs]


def _stands_out(one: Effect, below: Effect, usual: int) -> bool:
    """Whether a line looks like a heading of the text `below` it, where most text has the size `usual`."""
    size = max(below.size, usual)
    return (one.bold and not below.bold and one.size >= size) or one.size >= size * _LARGER


def _check_margins(word: WordFile) -> Iterator[Finding]:
    """Yield what stands in heads and feet alone: no screen reader says it."""
    body = _words_in(word.body.root)
    told: set[str] = set()
    for part in word.parts:
        for paragraph in part.root.iter(f"{W}p") if part.kind in _MARGIN else ():
            words = next((words for words in _said_in(paragraph) if words not in body), "")
            if words and words not in told:
                told.add(words)
                spot = spot_of(word.path, part, paragraph)
                yield finding("template-only-in-margin", spot.place, where=spot.where, words=words)


def _words_in(root: etree._Element) -> str:
    return " ".join("".join(text.text or "" for text in root.iter(f"{W}t")).split())


def _said_in(paragraph: etree._Element) -> Iterator[str]:
    """Yield the notices that a paragraph prints, and the words in it that are always the same.

    Who meets and when is said in the text in other words; a page's number is of no use to who hears it.
    """
    text = _words_in(paragraph)
    yield from _NOTICES.findall(text)
    words = " ".join(TAG.sub(" ", text).split()).strip(" ·|-\N{EN DASH}\N{EM DASH},:")
    if _WORDS.search(words) and not any(True for _ in find_fields(paragraph)):
        yield words
