"""Findings as a form tells them: by the titles of its fields, and by what is done there and not in a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from toolkit.catalogue import rule_for
from toolkit.dataclass import replace
from toolkit.messages.phrases import phrase
from toolkit.messages.texts.forming import TEXTS
from toolkit.reading.filewords import key_in
from toolkit.regex import regex
from toolkit.reporting.findingwords import FindingWords, put

if TYPE_CHECKING:
    from toolkit.findings import Finding
    from toolkit.forms.fields import FormField
    from toolkit.reading.fields import Keys

_QUOTED = regex(r"`(?:- )?([a-z_]+)(?::(?: ([^`]*))?)?`")  # `decision`, `status: minutes`
# What a form never writes itself and has no field for.
_OUTSIDE = {
    *("alias-expansion", "bare-entry", "comment-in-value", "control-character", "duplicate-key"),
    *("empty-entry", "file-empty", "file-too-large", "item-file-twice", "mixed-keys", "nesting-too-deep"),
    *("non-breaking-space", "not-utf-8", "unknown-key", "unused-ignore"),
}


def say_in_form(finding: Finding, form: FormField, keys: Keys, language: str) -> FindingWords:
    """What is wrong and how to mend it in a form, in "da" or "en"; `keys` lead to what it is about.

    What is not to be mended there is told with its file and line.
    """
    wording = rule_for(finding.code).wording(language)
    fields = _fields_around(form, keys)
    key = finding.values.get("key")
    if isinstance(key, str) and (own := fields.get(key_in("en", key))):
        finding = replace(finding, values={**finding.values, "key": own.title})
    message = _own_text(f"form {finding.code}: message", language) or wording.message
    mend = _own_text(f"form {finding.code}", language) or wording.mend

    def quoting(sentence: str) -> str:
        sentence = re.sub("`{key}:?`", phrase("form-field", language, title="{key}"), sentence)
        return _QUOTED.sub(lambda quoted: _titled(quoted, fields, language), sentence)

    said = put(finding, (message, mend), language, quoting)
    if finding.code not in _OUTSIDE and not finding.code.startswith("yaml-"):
        return said
    place = finding.place
    return FindingWords(
        said.message,
        phrase("form-outside", language, file=place.path.name, line=place.line, mend=said.mend),
    )


def _own_text(key: str, language: str) -> str:
    """Return what is said in a form alone, "" where that is what is said everywhere."""
    return TEXTS[key][language] if key in TEXTS else ""


def _fields_around(form: FormField, keys: Keys) -> dict[str, FormField]:
    """Return the fields by their English keys; of several that have the same, the nearest to `keys`."""
    found: dict[str, FormField] = {}
    _gather(form, found)
    field = form
    for key in keys:
        groups = field.variants if isinstance(key, int) else (field,)
        inner = {each.key: each for group in groups for each in group.fields}
        found |= inner
        if isinstance(key, str) and key in inner:
            field = inner[key]
    return found | {each.key: each for group in (field, *field.variants) for each in group.fields}


def _gather(field: FormField, found: dict[str, FormField]) -> None:
    for group in (field, *field.variants):
        for inner in group.fields:
            found.setdefault(inner.key, inner)
            _gather(inner, found)


def _titled(quoted: re.Match[str], fields: dict[str, FormField], language: str) -> str:
    """Return a key that a sentence quotes by the title of its field, and a fixed value by its word there."""
    key, value = quoted.groups()
    if key not in fields:
        return quoted[0]
    word = dict(fields[key].choices).get(value or "", "")
    said = f"{fields[key].title}: {word}" if word else fields[key].title
    return phrase("form-field", language, title=said)
