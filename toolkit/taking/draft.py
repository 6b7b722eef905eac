"""The files that an ordinary Word file becomes: a meeting, its pictures, and a committee to go on with."""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

from toolkit.messages.phrases import phrase
from toolkit.reading.filewords import key_in, value_in
from toolkit.regex import regex
from toolkit.scaffold.yamltext import yaml_lines, yaml_scalar
from toolkit.taking.meetingtexts import with_pictures
from toolkit.taking.oldfile import OldFile
from toolkit.taking.oldminutes import OldItem, OldMeeting, find_meeting, names_in
from toolkit.taking.taken import picture_name
from toolkit.wordtext.inlines import write_line
from toolkit.wordtext.markdown import write_markdown
from toolkit.wordtext.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_WORD = regex(r"\w+")
# What stands before the committee's name in a title: "Referat af ordinært møde i".
_OF_MEETING = regex(
    r"(?i)\A(?:referat|dagsorden|minutes|agenda)\b(?:\s+(?:af|fra|for|til|of|from|for)\b)?"
    r"(?:\s+(?:the\s+)?(?:\w+\s+)?(?:møde|mødet|meeting))?(?:\s+(?:i|for|of|in)\b)?[\s:,\u2013-]+"
)
_UNDATED = "2000-01-01"
_DANISH = regex(r"\b(?:og|den|af|referat|beslutning|dagsorden|punkt)\b", re.IGNORECASE)


def language_of(file: OldFile) -> str:
    """Return the language that a file is written in."""
    text = " ".join(block.text for block in file.blocks)
    return "da" if len(_DANISH.findall(text)) * 200 > len(text.split()) else "en"


def meeting_text(file: OldFile, meeting: OldMeeting, name: str, language: str) -> str:
    """Return the meeting's file. Every word of the Word file `name` is in it, in a comment at the least."""
    writer = _Writer(language)
    body = "\n".join(_body(file, meeting, name, writer))
    return body + "\n" + "".join(f"{line}\n" for line in _left_over(file, body, writer))


def committee_text(file: OldFile, language: str) -> str:
    """Return a committee's file to go on with."""
    writer = _Writer(language)
    title = next((" ".join(b.text.split())[:80] for b in file.blocks if b.text.strip()), "")
    name = _OF_MEETING.sub("", title) or title
    facts = {
        "name": name or phrase("import_name", language),
        "organisation": file.margins[0][:80] if file.margins else phrase("import_organisation", language),
        "style": value_in(language, "local", "style"),
    }
    lines = [f"{key_in(language, key)}: {yaml_scalar(value)}{writer.guessed}" for key, value in facts.items()]
    lines.append(f"{key_in(language, 'language')}: {language}")
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes keys in one language, and marks what was guessed."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.guessed = f"   # {phrase('import_guessed', language)}"

    def key(self, name: str) -> str:
        return key_in(self.language, name)

    def text(self, name: str, text: str, indent: str) -> Iterator[str]:
        """Yield a text under its key."""
        if not text.strip():
            return
        yield f"{indent}{self.key(name)}: |"
        yield from (f"{indent}  {line}" if line else "" for line in text.split("\n"))


def _body(file: OldFile, meeting: OldMeeting, name: str, writer: _Writer) -> Iterator[str]:
    language = writer.language
    yield f"# {phrase('import_head', language, file=name)}"
    yield from (f"# {line}" for line in file.margins)
    yield from (f"# {comment.author}: {comment.text}" for comment in file.comments)
    yield ""
    yield f"{writer.key('date')}: {meeting.day or _UNDATED}{writer.guessed}"
    if meeting.start:
        yield f'{writer.key("start")}: "{meeting.start}"{writer.guessed}'
    if meeting.start < meeting.end and all(item.time[-5:] <= meeting.end for item in meeting.items):
        yield f'{writer.key("end")}: "{meeting.end}"{writer.guessed}'
    decided = any(part == "decision" for item in meeting.items for part, _, _ in item.parts)
    status = value_in(language, "minutes" if decided else "agenda", "status")
    yield f"{writer.key('status')}: {status}{writer.guessed}"
    yield from _facts(meeting, writer)
    yield from writer.text("information", write_markdown(meeting.head), "")
    yield f"{writer.key('items')}:"
    items = meeting.items
    if not items:
        yield f"  - {writer.key('title')}: {yaml_scalar(phrase('import_item', language))}{writer.guessed}"
        return
    timed = _are_in_order(meeting)
    for item in items:
        yield from _item(item, writer, timed=timed)


def _facts(meeting: OldMeeting, writer: _Writer) -> Iterator[str]:
    for name, value in meeting.facts.items():
        if name == "place":
            data: object = value
        elif name == "absent":
            data = [{writer.key("name"): one} for one in names_in(value)]
        else:
            data = names_in(value)
        yield from yaml_lines({writer.key(name): data})


def _are_in_order(meeting: OldMeeting) -> bool:
    """Whether the items' times follow one another: others are left in the titles."""
    spans = [tuple(item.time.split("-")) for item in meeting.items if item.time]
    ends = [meeting.start or "00:00", *(span[1] for span in spans)]
    return all(before <= span[0] <= span[1] for before, span in zip(ends, spans, strict=False))


def _item(item: OldItem, writer: _Writer, *, timed: bool) -> Iterator[str]:
    title, time = item.title, item.time if timed else ""
    if time:
        title = re.sub(r"\s*\(\s*(?:kl\.?|at)?\s*[\d.:]+\s*(?:-|–|til|to)\s*[\d.:]+\s*\)\s*$", "", title)  # noqa: RUF001
    yield f"  - {writer.key('title')}: {yaml_scalar(title or item.number or '-')}"
    if item.case:
        yield f"    {writer.key('case')}: {yaml_scalar(item.case)}"
    if time:
        yield f'    {writer.key("time")}: "{time}"'
    if item.minutes:
        yield f"    {writer.key('duration')}: {item.minutes}"
    points, statement = _recommended(item)
    lead = next((heading for name, heading, _ in item.parts if name == "recommendation" and heading), "")
    if points and lead:
        yield f"    {writer.key('recommends')}: {yaml_scalar(lead)}"
    if points:
        yield from (f"    {line}" for line in yaml_lines({writer.key("recommendation"): points}))
    statement += [block for name, _, blocks in item.parts if name == "statement" for block in blocks]
    yield from writer.text("summary", _joined(item, "summary"), "    ")
    yield from writer.text("statement", write_markdown(statement), "    ")
    yield from _sections(item, writer)
    yield from writer.text("decision", _joined(item, "decision"), "    ")


def _joined(item: OldItem, part: str) -> str:
    return write_markdown([block for name, _, blocks in item.parts if name == part for block in blocks])


def _recommended(item: OldItem) -> tuple[list[str], list[Block]]:
    """Return the points of a recommendation, and what of it is no line."""
    points, others = [], []
    for name, _, blocks in item.parts:
        for block in blocks if name == "recommendation" else ():
            if block.kind in {BlockKind.ITEM, BlockKind.PARAGRAPH, BlockKind.QUOTE}:
                points.append(write_line(block.line).replace("\\\n", " "))
            else:
                others.append(block)
    return [point for point in points if point], others


def _sections(item: OldItem, writer: _Writer) -> Iterator[str]:
    found = [
        (heading or phrase("import_attachments", writer.language), write_markdown(blocks))
        for name, heading, blocks in item.parts
        if name in {"section", "attachments"}
    ]
    if not found:
        return
    yield f"    {writer.key('sections')}:"
    for heading, text in found:
        yield f"      - {writer.key('heading')}: {yaml_scalar(heading)}"
        yield from writer.text("text", text or "–", "        ")  # noqa: RUF001 - a dash says: nothing


def _left_over(file: OldFile, body: str, writer: _Writer) -> Iterator[str]:
    """Yield the words of a file that are nowhere in its meeting's file, as a comment."""
    told = " ".join([*(block.text for block in file.blocks), *file.margins, *(c.text for c in file.comments)])
    missing = Counter(_WORD.findall(told)) - Counter(_WORD.findall(body))
    words: list[str] = []
    for word in _WORD.findall(told):
        if missing[word] > 0:
            missing[word] -= 1
            words.append(word)
    if words:
        yield f"# {phrase('import_left', writer.language)}"
        yield from (f"# {' '.join(chunk)}" for chunk in _chunks(words))


def _chunks(words: Sequence[str], size: int = 12) -> Iterable[Sequence[str]]:
    return (words[at : at + size] for at in range(0, len(words), size))


def plan_import(file: OldFile, name: str) -> dict[str, bytes]:
    """Return the files to write, by their paths below the committee's folder."""
    names = {source: picture_name(source, sha256(data).hexdigest()) for source, data in file.pictures.items()}
    renamed = with_pictures(file.blocks, lambda source: names[source])
    told = OldFile(renamed, file.margins, file.comments, file.unheld, file.pictures)
    meeting = find_meeting(renamed)
    language = language_of(file)
    own = meeting.day or "undated"
    files = {f"{own}/{names[source]}": data for source, data in file.pictures.items()}
    files[f"{own}/meeting.yaml"] = meeting_text(told, meeting, name, language).encode()
    files["committee.yaml"] = committee_text(told, language).encode()
    return files
