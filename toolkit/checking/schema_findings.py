"""Why data breaks a schema, in the words of somebody who fills in a form. The only importer of jsonschema."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator
from jsonschema.validators import extend

from toolkit.catalogue import finding
from toolkit.checking.advice import Misfit, days, meant_form
from toolkit.checking.fitting import fits_schema
from toolkit.checking.suggestions import closest_key, closest_value
from toolkit.dataclass import replace
from toolkit.files.resources import schema_path
from toolkit.reading.filewords import key_in, value_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from jsonschema import ValidationError

    from toolkit.findings import Finding, Place
    from toolkit.messages.message import Bilingual
    from toolkit.reading.yamlio import Document

    Keys = tuple[str | int, ...]

# The findings for a text that has the wrong form, by the schema's definition of that form.
_FORMS = {
    "time": "bad-time",
    "moment": "bad-moment",
    "slot": "bad-slot",
    "date": "bad-date",
    "number": "bad-number",
    "deadline": "bad-deadline",
    "month": "bad-month",
    "weeks": "bad-week",
    "spoken": "bad-language",
}
_ISO_DATE = r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b"
_CLOCK_NUMBER = r"([01]?[0-9]|2[0-3])\.[0-5]?[0-9]?"
_BOTH = 2
_CLOCKS = {"time", "slot", "moment"}
_BALLOTS = {"for", "against", "abstain"}  # names in a list, or a number
_TERMS = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "yes or no",
    "array": "list",
    "object": "group",
    "null": "nothing",
}
_PYTHON_TERMS = {bool: "yes or no", int: "whole number", str: "text", list: "list", dict: "group"}
_NOT_BROKEN_SPACE = "\u00a0"
_BLANK = r"[\s\u00ad\u200b-\u200d\u2060]*"  # what shows nothing: also no-break and zero-width spaces
_HARD_SPACES = r"[a-zæøå_]+:([ \t]*\u00a0)"  # a key whose colon no YAML space follows
_LONG_DASHES = ("\u2013", "\u2014", "\u2212", "\u2011")


def explain_schema(document: Document, plain: object, name: str) -> Iterator[Finding]:
    """A finding for each error that jsonschema tells about `plain`, the JSON form of the document's data."""
    schema = json.loads(schema_path(name).read_text(encoding="utf-8"))
    checker = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole)
    validator = extend(Draft202012Validator, {"$ref": _follow}, type_checker=checker)(schema)  # type: ignore[no-untyped-call]
    errors = sorted(validator.iter_errors(plain), key=lambda error: [str(key) for key in error.absolute_path])
    forms = {json.dumps(body, sort_keys=True): form for form, body in schema["$defs"].items()}
    told = set()
    for error in errors:
        for found in _Explanation(document, error, forms, schema["$defs"]).findings():
            identity = (found.code, found.place, found.values.get("key"))
            if identity not in told:
                told.add(identity)
                yield found


_explain_reference = Draft202012Validator.VALIDATORS["$ref"]


def _follow(validator: Any, target: str, value: object, schema: object) -> Iterator[ValidationError]:  # noqa: ANN401
    """What `$ref` does, but where the compiled schema finds nothing wrong: most items of a file are right."""
    if not fits_schema(value, target.rpartition("/")[2]):
        yield from _explain_reference(validator, target, value, schema)


def _is_whole(_checker: object, value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


class _Explanation:
    """One error of jsonschema on its way to findings."""

    def __init__(
        self,
        document: Document,
        error: ValidationError,
        forms: Mapping[str, str],
        definitions: Mapping[str, Any],
    ) -> None:
        self.definitions = definitions
        self.document = document
        self.rule = str(error.validator)
        self.demand: Any = error.validator_value
        self.value: Any = error.instance
        self.schema: Any = error.schema
        self.keys: Keys = tuple(error.absolute_path)
        self.form = forms.get(json.dumps(error.schema, sort_keys=True), "")

    def findings(self) -> Iterator[Finding]:
        """What to tell about the error; there is a way of telling for every keyword that the schemas use."""
        explain: dict[str, Callable[[], Iterator[Finding]]] = {
            "additionalProperties": self._unknown_keys,
            "required": self._missing_keys,
            "anyOf": self._missing_choice,
            "type": self._wrong_type,
            "pattern": self._wrong_form,
            "enum": self._unknown_value,
            "minimum": self._out_of_range,
            "maximum": self._out_of_range,
            "maxLength": self._too_much,
            "maxItems": self._too_much,
        }
        yield from explain[self.rule]()

    @property
    def place(self) -> Place:
        return self.document.place(self.keys)

    @property
    def key(self) -> str:
        """The nearest key around the value, in the file's words: for a point of a list, the list's key."""
        group, key = self._names
        return key_in(self.document.words, key, group) or self.document.path.stem

    @property
    def _names(self) -> tuple[str, str]:
        """The English keys of the group around the value and of the value, "" for none."""
        *_, group, key = ("", "", *(key for key in self.keys if isinstance(key, str)))
        return group, key

    @property
    def _in_list(self) -> bool:
        return bool(self.keys) and isinstance(self.keys[-1], int)

    def _in_words(self, key: str) -> str:
        """A key of the value, in the file's words; what it is called may hang on what the value is."""
        holder = self.keys[-1] if self.keys and isinstance(self.keys[-1], str) else ""
        return key_in(self.document.words, key, holder)

    @property
    def written(self) -> str:
        return self.document.source(self.keys)

    def _unknown_keys(self) -> Iterator[Finding]:
        known = tuple(self.schema["properties"])
        for key in self.value:
            if key in known:
                continue
            place = self.document.key_place((*self.keys, key))
            if _NOT_BROKEN_SPACE in key:
                yield finding("non-breaking-space", place)
            elif key[:1] == "-" and key[1:] in known:
                yield finding("yaml-dash-space", place, rest=f"{key[1:]}:")
            elif key[:1] in _LONG_DASHES:
                yield finding("yaml-dash", place)
            else:
                guess = self._in_words(closest_key(key, known))
                choice = tuple(map(self._in_words, known))
                yield finding("unknown-key", place, key=self._in_words(key), guess=guess, known=choice)

    def _missing_keys(self) -> Iterator[Finding]:
        """Those keys that are not there under another name: an unknown key then says what it should be."""
        others = [key for key in self.value if key not in self.schema["properties"]]
        meant = {closest_key(key.removeprefix("-"), self.schema["properties"]) for key in others}
        for key in self.demand:
            if key not in self.value and key not in meant:
                yield finding("missing-key", self.place, key=self._in_words(key))

    def _missing_choice(self) -> Iterator[Finding]:
        keys = [key for choice in self.demand for key in choice["required"]]
        yield finding("missing-key", self.place, key=self._in_words(keys[0]))

    def _wrong_type(self) -> Iterator[Finding]:
        expected = self.demand if isinstance(self.demand, str) else self.demand[-1]
        if self.keys[-1:] and self.keys[-1] in _BALLOTS and isinstance(self.value, str):
            expected = "integer" if self.value.strip().isdecimal() else "array"
        if self.value is None or self.value == "":
            yield self._empty()
        elif expected == "array" and (dashes := list(self._dashes())):
            yield from dashes
        elif self.form in _CLOCKS and re.fullmatch(_CLOCK_NUMBER, self.written):
            yield finding("unquoted-time", self.place, written=self.written, time=_as_time(self.written))
        elif self.demand == "string" and (halves := self._halves()):
            yield finding("yaml-colon", self.document.place(self.keys), quoted=f'"{halves}"')
        elif expected == "object" and (spaces := re.match(_HARD_SPACES, self.written)):
            start = self.place.column + spaces.start(1)
            yield finding("non-breaking-space", replace(self.place, column=start, end_column=start + 1))
        elif expected == "object" and self._in_list and not isinstance(self.value, list):
            yield finding("bare-entry", self.place, key=self.key, advice=self._advice(expected))
        elif self.form in _FORMS and not isinstance(self.value, list | dict):
            yield self._misformed()
        else:
            yield finding(
                "wrong-type",
                self.place,
                key=self.key,
                expected=_TERMS[expected],
                found=_PYTHON_TERMS.get(type(self.value), "number"),
                advice=self._advice(expected),
            )

    def _dashes(self) -> Iterator[Finding]:
        """The points of a list whose dashes have no space after them, or are long ones."""
        if isinstance(self.value, str) and self.value[:1] in ("-", *_LONG_DASHES):
            code = "yaml-dash-space" if self.value[0] == "-" else "yaml-dash"
            yield finding(code, self.place, rest=self.written[1:].strip())
        for key in self.value if isinstance(self.value, dict) else ():
            place = self.document.key_place((*self.keys, key))
            if key[:1] in _LONG_DASHES:
                yield finding("yaml-dash", place)
            elif key[:1] == "-":
                yield finding("yaml-dash-space", place, rest=f"{key[1:]}:")

    def _halves(self) -> str:
        """The line of a text that a colon has made a group with one key; "" for anything else."""
        if not isinstance(self.value, dict) or len(self.value) != 1:
            return ""
        ((_, value),) = self.value.items()
        return "" if isinstance(value, dict | list) else self.written

    def _advice(self, expected: str) -> str | Bilingual:
        """The value as it should be written."""
        misfit = Misfit(
            self._names[1], self.value, self.written, self.schema, self._in_list, self.form, self._in_words
        )
        return misfit.advice(expected, self.definitions)

    def _empty(self) -> Finding:
        code = "empty-entry" if self._in_list else "empty-value"
        return finding(code, self.document.key_place(self.keys), key=self.key)

    def _wrong_form(self) -> Iterator[Finding]:
        if re.fullmatch(_BLANK, self.value):
            yield self._empty()
        elif self.keys == ("date",) and len(dates := re.findall(_ISO_DATE, self.value)) == _BOTH:
            guess = days(dates[0], dates[1], self._in_words)
            yield finding("bad-date", self.place, written=self.written, guess=guess)
        elif self.form in _FORMS:
            yield self._misformed()
        else:
            yield finding("several-lines", self.place, key=self.key)

    def _misformed(self) -> Finding:
        guess = meant_form(self.form, self.written)
        return finding(
            _FORMS[self.form], self.place, written=self.written, **({"guess": guess} if guess else {})
        )

    def _unknown_value(self) -> Iterator[Finding]:
        if self.value is None or self.value == "":
            yield self._empty()
            return
        group, key = self._names
        known, guess = (
            tuple(value_in(self.document.words, value, key, group) for value in values)
            for values in (self.demand, [closest_value(self.written.strip("\"'"), self.demand)])
        )
        yield finding(
            "unknown-value", self.place, key=self.key, written=self.written, guess=guess[0], known=known
        )

    def _too_much(self) -> Iterator[Finding]:
        code = "too-long" if self.rule == "maxLength" else "too-many"
        yield finding(code, self.place, key=self.key, length=len(self.value), most=self.demand)

    def _out_of_range(self) -> Iterator[Finding]:
        yield finding(
            "out-of-range",
            self.place,
            key=self.key,
            written=self.written,
            least=self.schema["minimum"],
            most=self.schema["maximum"],
        )


def _as_time(written: str) -> str:
    hours, _, minutes = written.partition(".")
    return f"{hours}.{minutes:0<2}"
