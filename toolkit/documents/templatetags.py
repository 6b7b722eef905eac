"""The tags of a Word template: found in its paragraphs, checked, and named when one of them is wrong."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.errors import TemplateError
from toolkit.messages.message import Message
from toolkit.messages.phrases import shortened
from toolkit.regex import regex
from toolkit.wordfile.docxio import W

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lxml import etree

TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
OPENING = regex(r"\{[{%#]")
CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
# docxtpl's own prefixes: the tag stands for its whole paragraph, table row or cell.
WHOLE = regex(r"\{[{%#](p|tr|tc) ")
LONGEST_QUOTE = 80
PLAIN_QUOTES = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """A paragraph of a template as a designer finds it: where it is and what it says."""

    template: Path
    part: str  # "" for the text itself, else "header", "footer" or "footnotes"
    in_table: bool
    text: str

    def mistake(self, tag: str, cause: Message | str) -> TemplateError:
        """Return the error that names this place and `tag`."""
        place = {
            "text": shortened(self.text, LONGEST_QUOTE),
            "cell": Message("place-cell") if self.in_table else "",
            "part": Message(f"place-{self.part}") if self.part else "",
            "tag": Message("place-tag", {"tag": tag}) if tag else "",
        }
        return TemplateError(
            "template-tag", template=self.template, place=Message("place", place), cause=cause
        )


@dataclass(frozen=True, slots=True)
class TemplateTag:
    """One tag and the paragraph it stands in."""

    text: str
    place: TemplatePlace


def read_tags(root: etree._Element, template: Path, part: str) -> list[TemplateTag]:
    """Return the tags of one part of a template, in document order.

    Raises TemplateError for a tag that is never closed, and for one that stands for its whole paragraph or
    row when that holds more, which docxtpl would drop without a word.
    """
    tags: list[TemplateTag] = []
    for paragraph in root.iter(f"{W}p"):
        text = "".join(piece.text or "" for piece in paragraph.iter(f"{W}t"))
        if not OPENING.search(text):
            continue
        in_table = next(paragraph.iterancestors(f"{W}tc"), None) is not None
        place = TemplatePlace(template, part, in_table, text)
        found = [TemplateTag(match[0], place) for match in TAG.finditer(text)]
        _check_closed(text, place)
        _check_alone(paragraph, found)
        tags.extend(found)
    return tags


def _check_closed(text: str, place: TemplatePlace) -> None:
    rest = TAG.sub("", text)
    opening = OPENING.search(rest)
    if opening:
        tag = shortened(rest[opening.start() :], LONGEST_QUOTE)
        raise place.mistake(tag, Message("tag-not-closed", {"closing": CLOSING[opening[0]]}))


def _check_alone(paragraph: etree._Element, tags: Sequence[TemplateTag]) -> None:
    for tag in tags:
        whole = WHOLE.match(tag.text)
        if whole is None:
            continue
        around = next(paragraph.iterancestors(f"{W}{whole[1]}"), paragraph) if whole[1] != "p" else paragraph
        text = "".join(piece.text or "" for piece in around.iter(f"{W}t"))
        if text.strip() != tag.text.strip():
            raise tag.place.mistake(
                tag.text,
                Message("tag-not-alone", {"whole": Message(f"whole-{whole[1]}"), "prefix": whole[1]}),
            )


# Jinja reports a mistake by its line. With a line break at the start of each tag every tag has a line of its
# own, and blanks inside a tag mean nothing.
TAG_START = regex(r"(\{[{%#][-+]?)(?=[^{%#])")


def number_lines(source: str) -> str:
    """Return the Jinja source with each tag beginning a line."""
    return TAG_START.sub("\\1\n", source)


def tag_at_line(source: str, line: int, tags: Sequence[TemplateTag]) -> TemplateTag | None:
    """Return the tag of `tags` that stands on a 1-based line of `source`, a result of `number_lines`."""
    seen: Counter[str] = Counter()
    for match in TAG.finditer(source):
        said = _bare(match[0])
        if source.count("\n", 0, match.end()) + 1 >= line:
            same = [tag for tag in tags if _bare(tag.text) == said]
            return same[min(seen[said], len(same) - 1)] if same else None
        seen[said] += 1
    return None


def _bare(tag: str) -> str:
    """Return what a tag says, whatever docxtpl has done to its delimiters, prefix, blanks and quotes."""
    inner = re.sub(r"^\{[{%#][-+]?\s*((p|tr|tc|r)\s)?|[-+]?[}%#]\}$", "", tag)
    return " ".join(inner.translate(PLAIN_QUOTES).split())
