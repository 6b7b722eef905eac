"""Files written in Danish words: read as if they were English, and written in the other language.

A file is in one language, the one that most of its top-level keys are in. What is in the other is understood
all the same, and reported.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from toolkit.catalogue import finding
from toolkit.messages.message import Bilingual
from toolkit.namedtuple import NamedTuple
from toolkit.reading.danish import FOLDERS
from toolkit.reading.document import Document, YamlNode, stretch
from toolkit.reading.filewords import has_fixed_words, in_words, key_in, key_language, names_of, value_in
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toolkit.findings import Finding
    from toolkit.messages.phrases import Value

# What `minutes format --keys` puts right: these findings are no reason not to rewrite a file.
MENDED = frozenset({"mixed-keys", "unknown-value"})

# One key's language, and that of several.
_LANGUAGE = {"da": Bilingual("Danish", "dansk"), "en": Bilingual("English", "engelsk")}
_LANGUAGES = {"da": Bilingual("Danish", "danske"), "en": Bilingual("English", "engelske")}
# An anchor or tag before a value (YAML 1.2, 6.9).
_PROPERTIES = regex(r"(?:[&!]\S*\s+)*")
# The comment that tells an editor which schema the file has.
_SCHEMA_COMMENT = regex(r"(?m)^(#\s*yaml-language-server:\s*\$schema=\S*?)(?:\.da)?(\.schema\.json)(?=\s*$)")


def in_english(document: Document) -> Document:
    """`document` with English keys and fixed values; its places and findings still speak of the file.

    Adds a finding for each word that is not in the file's own language.
    """
    if document.root is None:
        return document
    words = _language_of(document.root)
    reader = _Reader(document, words)
    data = reader.translate(document.data, document.root)
    translated = document._replace(data=data, words=words)
    findings = in_words((*document.findings, *reader.findings), translated)
    return translated._replace(findings=tuple(findings))


def in_words_of(document: Document, committee: Document) -> Document:
    """`document`, told in its committee's words where its own keys, missing or misspelt, tell no language."""
    keys = _keys_in(document.root) if document.root else ()
    return document if any(map(key_language, keys)) else document._replace(words=committee.words)


def _language_of(root: YamlNode) -> str:
    """The language that most keys are in: those at the top, or where in doubt, all; Danish for a tie."""
    for keys in (root.children, _keys_in(root)):
        languages = [key_language(key) for key in keys if isinstance(key, str)]
        balance = languages.count("da") - languages.count("en")
        if balance:
            return "da" if balance > 0 else "en"
    return "da" if "da" in languages else "en"


def _keys_in(spot: YamlNode) -> Iterator[str]:
    for key, child in spot.children.items():
        if isinstance(key, str):
            yield key
        yield from _keys_in(child)


class _Reader:
    """Translates one document, and finds the words that are not in its language `words`."""

    def __init__(self, document: Document, words: str) -> None:
        self.findings: list[Finding] = []
        self._document = document
        self._words = words

    def translate(self, value: object, spot: YamlNode | None, key: str = "", group: str = "") -> object:
        """The value at `spot` (None inside an alias) under the English `key`, which stands under `group`."""
        if isinstance(value, dict):
            return self._translate_group(value, spot, key)
        if isinstance(value, list):
            children = spot.children if spot else {}
            return [self.translate(inner, children.get(at), "", key) for at, inner in enumerate(value)]
        return self._translate_value(value, spot, key, group) if isinstance(value, str) else value

    def _translate_group(
        self, value: dict[str, object], spot: YamlNode | None, group: str
    ) -> dict[str, object]:
        translated: dict[str, object] = {}
        children: dict[str | int, YamlNode] = {}
        for written, inner in value.items():
            key, inner_key = names_of("en", written, inner, group)
            child = spot.children.get(written) if spot else None
            if child and names_of(self._words, written, inner, group)[0] != written:
                self._check_key(written, child, group)
            if key in translated:
                self._report_twice(written, child, children.get(key))
                continue
            translated[key] = self.translate(inner, child, inner_key, group)
            if child:
                children[key] = child
        if spot:
            spot.children = children
        return translated

    def _check_key(self, written: str, spot: YamlNode, group: str) -> None:
        own = key_in(self._words, written, group)
        other = key_language(written)
        if other not in {"", self._words} and own != written:
            languages = {"language": _LANGUAGE[other], "others": _LANGUAGES[self._words]}
            self._report("mixed-keys", spot.key, key=written, right=own, wanted=self._words, **languages)

    def _report_twice(self, written: str, spot: YamlNode | None, first: YamlNode | None) -> None:
        """The same key in both languages: the second is left out, as any key that stands twice."""
        if spot and first:
            self._report("duplicate-key", spot.key, key=written, first=first.key.start_mark.line + 1)

    def _translate_value(self, value: str, spot: YamlNode | None, key: str, group: str) -> str:
        if self._words == "en":
            return value  # its schema says which words it takes
        own = value_in("da", value, key, group)
        if own != value and spot and key not in FOLDERS:
            name = key_in("da", key, group)
            self._report("unknown-value", spot.event, written=value, guess=own, key=name, known=(own,))
        return value_in("en", value, key, group)

    def _report(self, code: str, event: Any, **values: Value) -> None:  # noqa: ANN401
        place = stretch(YamlNode(event), self._document.path, self._document.lines)
        self.findings.append(finding(code, place, **values))


def text_in(words: str, document: Document) -> str:
    """The text of the file that `document` was read from, in the language `words`: "en" or "da".

    Nothing changes but keys, fixed values, and the schema that a comment names to editors.
    """
    text = "\n".join(document.lines)
    starts = list(accumulate((len(line) + 1 for line in document.lines), initial=0))
    changes = _changes(document.data, document.root, words, "", "") if document.root else ()
    for change in sorted(changes, key=lambda change: _offset(starts, change.event.start_mark), reverse=True):
        start, end = (_offset(starts, mark) for mark in (change.event.start_mark, change.event.end_mark))
        text = text[:start] + change.made_in(text[start:end]) + text[end:]
    return _SCHEMA_COMMENT.sub(rf"\g<1>{'.da' if words == 'da' else ''}\g<2>", text)


def example_in(words: str, text: str, document: Document) -> str:
    """The example `text`, read as `document`, in the language `words`.

    One that cannot be read as it stands has the keys at the beginning of its lines translated, and no more.
    """
    if document.words == words:
        return text
    if all(found.code in MENDED for found in document.findings):
        return text_in(words, document)
    return re.sub(r"(?m)^( *(?:- )?)([a-z_]+)(?=:)", lambda key: f"{key[1]}{key_in(words, key[2])}", text)


def _offset(starts: Sequence[int], mark: Any) -> int:  # noqa: ANN401
    return starts[int(mark.line)] + int(mark.column)


class _Change(NamedTuple):
    """A key or value of a file (its event), and the word to write there."""

    event: Any
    word: str

    def made_in(self, source: str) -> str:
        """The characters of the event with the new word; quotes stay, escapes are not needed."""
        at = source.rfind(self.event.value)
        if at >= 0:
            return source[:at] + self.word + source[at + len(self.event.value) :]
        properties = _PROPERTIES.match(source)
        return f"{properties[0] if properties else ''}{self.word}"


def _changes(value: object, spot: YamlNode, words: str, key: str, group: str) -> Iterator[_Change]:
    """The words that differ in the language `words`; `value` has English ones, `spot` those of the file."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if child := spot.children.get(name):
                word, inner_key = names_of(words, name, inner, key)
                yield from _change(child.key, word)
                yield from _changes(inner, child, words, inner_key, key)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            if child := spot.children.get(at):
                yield from _changes(inner, child, words, "", key)
    elif isinstance(value, str) and has_fixed_words(key, group):
        yield from _change(spot.event, value_in(words, value_in("en", value, key, group), key, group))


def _change(event: Any, word: str) -> Iterator[_Change]:  # noqa: ANN401
    if getattr(event, "value", word) != word:  # an alias has none
        yield _Change(event, word)
