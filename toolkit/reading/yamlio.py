"""YAML to plain data, every value with its line and column.

YAML's 1.2 core schema (10.3.2) decides what a plain word means, with one addition: an ISO date is a date.
Nothing in a file is executed or built: a tag never names a type, and aliases, nesting and size have limits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.main import CParser  # type: ignore[attr-defined]

from toolkit.catalogue import finding
from toolkit.findings import Finding, Place
from toolkit.reading.document import Document, YamlNode, stretch
from toolkit.reading.filewords import composed, key_in, key_language
from toolkit.reading.plainwords import DATE, meaning_of
from toolkit.reading.sourcetext import FORBIDDEN, read_text, take_text
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from toolkit.messages.phrases import Value

__all__ = ["Document", "read_yaml", "read_yaml_text"]

MAX_DEPTH = 40
MAX_EXPANDED = 10_000  # values that aliases add
MAX_MENDS = 40

# A month and a day that exist, though not together; the schemas' pattern refuses the others.
_MONTH_AND_DAY = regex(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
# Under these keys a date is a date in quotes too.
_DATE_KEYS = frozenset(
    word for key in ("date", "from", "to", "issued", "due") for word in (key, key_in("da", key))
)
_TEXT_TAG = "tag:yaml.org,2002:str"


def read_yaml(path: Path) -> Document:
    """The data of a YAML file with its findings; never raises for what the file holds.

    A mistake in the syntax that `mistakes` recognises is reported and mended in memory,
    so that what comes after it is read too.
    """
    return _read(path, *read_text(path))


def read_yaml_text(text: str, path: Path) -> Document:
    """As `read_yaml`, with `text` in place of what the file at `path` holds on disk, if anything."""
    return _read(path, *take_text(text, path))


def _read(path: Path, text: str | None, findings: list[Finding]) -> Document:
    if text is None:
        return Document(path, None, tuple(findings))
    for _ in range(MAX_MENDS):
        builder = _Builder(path, text.split("\n"))
        try:
            builder.build(_events(text))
        except MarkedYAMLError as error:
            from toolkit.reading.mistakes import explain_mistake  # slow, and rarely needed

            mistake, mended = explain_mistake(text, error.problem_mark, error.context_mark, path)
            findings.append(mistake)
            if mended is None:
                break
            text = mended
        except YAMLError:  # an error without a mark says nothing to a user
            findings.append(finding("yaml-syntax", Place(path)))
            break
        else:
            found = (*findings, *builder.findings)
            document = Document(path, builder.data, found, tuple(builder.lines), builder.root)
            if any(key_language(key) == "da" for key in builder.keys):
                from toolkit.reading.translation import in_english

                return in_english(document)
            return document
    return Document(path, None, tuple(findings), tuple(text.split("\n")))


def _events(text: str) -> Iterable[Any]:
    """The parser's events, from libyaml where it is installed, otherwise from the slower parser in Python.

    `YAML().parse` gives the same, but asks twice for every event.
    """
    if CParser is None:
        events_of: Iterable[Any] = YAML(typ="safe", pure=True).parse(text)
        return events_of
    return iter(CParser(text).get_event, None)


class _Frame:
    """A mapping or list that is being read."""

    __slots__ = ("anchor", "before", "dropped", "key", "key_event", "spot", "value")

    def __init__(self, value: dict[str, object] | list[object], spot: YamlNode, before: int) -> None:
        self.value = value
        self.spot = spot
        self.anchor: str | None = spot.event.anchor
        self.before = before  # how many values were read before it
        self.key: str | None = None  # in a mapping: the key whose value comes next
        self.key_event: Any = None
        self.dropped = False  # it stands where a key should


# Stands for a key whose value is read, so that mistakes in it are told, but not kept.
_DROPPED = "\0dropped"


class _Builder:
    """Builds plain data and the spots beside it from the parser's events, without recursion."""

    def __init__(self, path: Path, lines: Sequence[str]) -> None:
        self.path = path
        self.lines = lines
        self.findings: list[Finding] = []
        self.data: object = None
        self.root: YamlNode | None = None
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[object, int] | None] = {}  # None while the value is still open
        self._unused: dict[str, Any] = {}
        self._count = 0
        self._expanded = 0
        self._documents = 0
        self._stopped = False
        self.keys: set[str] = set()  # every key of the file

    def build(self, stream: Iterable[Any]) -> None:
        """Takes all events of one file. Raises the parser's `YAMLError`."""
        take = {
            events.ScalarEvent: self._take_scalar,
            events.MappingStartEvent: self._take_start,
            events.SequenceStartEvent: self._take_start,
            events.MappingEndEvent: self._take_end,
            events.SequenceEndEvent: self._take_end,
            events.AliasEvent: self._take_alias,
            events.DocumentStartEvent: self._take_document,
        }
        for event in stream:
            if handler := take.get(type(event)):
                handler(event)
            if self._stopped:
                break
        for event in self._unused.values():
            if isinstance(event, events.ScalarEvent):
                self._report_start(event)
        if self.data is None and not self.findings:
            self.findings.append(finding("file-empty", Place(self.path)))

    def _report(self, code: str, event: Any, **values: Value) -> None:  # noqa: ANN401
        self.findings.append(finding(code, stretch(YamlNode(event), self.path, self.lines), **values))

    def _report_start(self, event: Any) -> None:  # noqa: ANN401
        """A text that YAML takes for an alias, an anchor or a tag because of its first character."""
        from toolkit.reading.yamllines import quoted  # slow, and rarely needed

        line, start = self.lines[event.start_mark.line], event.start_mark.column
        text = line[start:].partition(" #")[0].rstrip()
        place = Place(self.path, event.start_mark.line + 1, start + 1, start + len(text) + 1)
        self.findings.append(finding("yaml-start-character", place, character=text[:1], quoted=quoted(text)))

    def _give_up(self) -> None:
        self._stopped = True
        self.data = self.root = None

    def _take_document(self, event: Any) -> None:  # noqa: ANN401
        self._documents += 1
        if self._documents > 1:
            self._report("yaml-documents", event)
            self._stopped = True

    def _in_key_position(self) -> bool:
        frame = self._frames[-1] if self._frames else None
        return frame is not None and isinstance(frame.value, dict) and frame.key is None

    def _refuse_key(self, event: Any) -> None:  # noqa: ANN401
        self._report("yaml-key", event)
        self._frames[-1].key, self._frames[-1].key_event = _DROPPED, event

    def _take_scalar(self, event: Any) -> None:  # noqa: ANN401
        tag = event.tag
        if tag:
            self._check_tag(event)
        text = event.value
        if not text.isascii():
            text = composed(text)
        if event.style == '"' and not text.isprintable():
            text = text.replace("\r\n", "\n").replace(
                "\r", "\n"
            )  # written as escapes, as Markdown reads them
            if forbidden := FORBIDDEN.search(text):
                self._report("control-character", event, character=f"U+{ord(forbidden[0]):04X}")
                text = FORBIDDEN.sub(" ", text)
        frame = self._frames[-1] if self._frames else None
        if frame and frame.key is None and isinstance(frame.value, dict):
            self._take_key(text, event, frame)
            return
        self._count += 1
        is_plain = not event.style
        dated = frame and frame.key in _DATE_KEYS and DATE.fullmatch(text)
        value = meaning_of(text) if dated or (is_plain and tag != _TEXT_TAG) else text
        if dated and value == text and _MONTH_AND_DAY.fullmatch(text):
            self._report("impossible-day", event, day=text)
        self._add(value, YamlNode(event, is_plain=is_plain), event.anchor, 1)

    def _take_key(self, text: str, event: Any, frame: _Frame) -> None:  # noqa: ANN401
        frame.key, frame.key_event = text, event
        self.keys.add(text)
        if text in frame.value:
            first = frame.spot.children[text].key.start_mark.line + 1
            self._report("duplicate-key", event, key=text, first=first)
            frame.key = _DROPPED

    def _take_start(self, event: Any) -> None:  # noqa: ANN401
        if event.tag:
            self._check_tag(event)
        if len(self._frames) >= MAX_DEPTH:
            self._report("nesting-too-deep", event, limit=MAX_DEPTH)
            self._give_up()
            return
        value: dict[str, object] | list[object] = [] if isinstance(event, events.SequenceStartEvent) else {}
        spot = YamlNode(event)
        spot.children = {}
        frame = _Frame(value, spot, self._count)
        if self._in_key_position():
            self._refuse_key(event)
            frame.dropped = True
        if event.anchor:
            self._anchors[event.anchor] = None
        self._count += 1
        self._frames.append(frame)

    def _take_end(self, event: Any) -> None:  # noqa: ANN401
        frame = self._frames.pop()
        frame.spot.end = event
        if not frame.dropped:
            self._add(frame.value, frame.spot, frame.anchor, self._count - frame.before)

    def _take_alias(self, event: Any) -> None:  # noqa: ANN401
        name = event.anchor
        self._unused.pop(name, None)
        if self._in_key_position():
            self._refuse_key(event)
            return
        known = self._anchors.get(name)
        if known is None:
            self._report_start(event)
            self._add(f"*{name}", YamlNode(event), None, 1)
            return
        value, size = known
        self._count += size
        self._expanded += size
        if self._expanded > MAX_EXPANDED:
            self._report("alias-expansion", event, limit=MAX_EXPANDED)
            self._give_up()
            return
        self._add(value, YamlNode(event), None, size)

    def _add(self, value: object, spot: YamlNode, anchor: str | None, size: int) -> None:
        """Puts a finished value, with the values inside it `size` in number, where it belongs."""
        if anchor:
            self._anchors[anchor] = (value, size)
            self._unused[anchor] = spot.event
        if not self._frames:
            self.data, self.root = value, spot
            return
        frame = self._frames[-1]
        if isinstance(frame.value, list):
            frame.spot.children[len(frame.value)] = spot
            frame.value.append(value)
            return
        if frame.key is not None and frame.key != _DROPPED:
            spot.key = frame.key_event
            frame.spot.children[frame.key] = spot
            frame.value[frame.key] = value
        frame.key = None

    def _check_tag(self, event: Any) -> None:  # noqa: ANN401
        if event.tag not in ("!", _TEXT_TAG):
            self._report_start(event)
