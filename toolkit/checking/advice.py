"""How a value of the wrong kind should be written: what to type instead, in the words of the file."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from toolkit.messages.message import Bilingual
from toolkit.namedtuple import NamedTuple
from toolkit.reading.daynames import read_day
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_YES = frozenset({"ja", "j", "yes", "y", "sand", "sandt", "true", "on", "1", "x"})
_NO = frozenset({"nej", "n", "no", "falsk", "false", "off", "0"})
_HOURS = regex(r"([0-9]{1,2})\s*(?:t|h|timer?|hours?)\.?", re.IGNORECASE)
_ISO_DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_SHOWN = 60
_BOTH = 2
# A time of day without the quotes, or in ones that Word makes, or with the word for it before.
_CLOCK = regex(r"\W*(?:kl\b\.?|at)?\s*([01]?[0-9]|2[0-3])(?:([.:])([0-5][0-9]))?\W*", re.IGNORECASE)
_BETWEEN = regex(r"[-\u2013\u2014]|\b(?:til|to)\b", re.IGNORECASE)  # two times of day
_UNANIMOUS = regex(r"enstemmig|enig|unanim", re.IGNORECASE)
_AND_NAME = regex(r"\s+(?:og|and)\s+(?=[A-ZÆØÅ])")
# Lists whose entries people write one after another on a line.
_NAMES = frozenset({"participants", "guests", "presenters", "themes", "for", "against", "abstain", "by"})


def meant_form(form: str, written: str) -> str:
    """The day, time or slot that `written` most probably means, as a file has it; "" where none is told."""
    if form == "date":
        day = read_day(written.strip("\"' "))
        return day.isoformat() if day else ""
    if form == "time":
        time = _meant_time(written)
        return f'"{time}"' if time else ""
    times = [_meant_time(time) for time in _BETWEEN.split(written)] if form == "slot" else []
    return "-".join(times) if len(times) == _BOTH and all(times) else ""


def _meant_time(written: str) -> str:
    clock = _CLOCK.fullmatch(written)
    return f"{int(clock[1]):02}{clock[2] or '.'}{clock[3] or '00'}" if clock else ""


class Misfit(NamedTuple):
    """A value of the wrong kind: its English key, the value, what the file has there, and its schema."""

    key: str
    value: Any
    written: str
    schema: Mapping[str, Any]
    in_list: bool  # it is one entry of a list
    form: str  # the name of the schema's definition, "" for one that has none
    word: Callable[[str], str]  # the file's word for an English key

    def advice(self, expected: str, definitions: Mapping[str, Any]) -> str | Bilingual:
        """What to write, where `expected` is the kind of value that belongs there (JSON Schema's name)."""
        match expected:
            case "object":
                return self._entry() if self.in_list else self._group()
            case "array":
                return self._list(_entry_keys(self.schema, definitions))
            case "boolean":
                return self._yes_or_no()
            case "integer":
                return self._whole_number()
            case _:
                return self._text()

    @property
    def _shown(self) -> str:
        return self.written if len(self.written) <= _SHOWN else f"{self.written[: _SHOWN - 1]}…"

    def _group(self) -> Bilingual:
        """For a whole file (without a key), or a group of keys such as the deadlines."""
        first = self.word(
            next(iter((*self.schema.get("required", ()), *self.schema.get("properties", ()))), "")
        )
        if not self.key:
            return Bilingual(
                f"the file begins with `{first}:`, each key on a line of its own without a dash",
                f"filen skal begynde med `{first}:`, og hver nøgle står på sin egen linje uden bindestreg",
            )
        key = self.word(self.key)
        below = f": `{first}: …`" if first else ""
        if self.key == "votes":
            is_unanimous = _UNANIMOUS.search(self.written) is not None
            below = f": `{self.word('unanimous')}: true`" if is_unanimous else f": `{self.word('for')}: …`"
        return Bilingual(
            f"write its keys on lines of their own below `{key}:`, indented{below}",
            f"skriv nøglerne på hver sin linje under `{key}:`, rykket ind{below}",
        )

    def _entry(self) -> Bilingual:
        keys = tuple(self.schema.get("required", ("title",)))
        if re.fullmatch(_ISO_DATE, self.written) and "date" in self.schema.get("properties", ()):
            keys = ("date",)  # what a planned meeting must have
        if isinstance(self.value, list | dict):
            lines = _and([f"- {self.word(keys[0])}: …"], [])
            return Bilingual(f"begin it with {lines.english}", f"begynd med {lines.danish}")
        key, colon, value = self.written.partition(":")
        if colon and key in map(self.word, (*keys, *self.schema.get("properties", ()))):
            right = f"`- {key}: {value}`"
            return Bilingual(
                f"a space is missing after the colon: write {right}",
                f"der mangler et mellemrum efter kolonet: skriv {right}",
            )
        key, _, value = self.written.partition(" ")
        if value and key in map(self.word, keys):
            right = f"`- {key}: {value.strip()}`"
            return Bilingual(
                f"a colon is missing after `{key}`: write {right}",
                f"der mangler et kolon efter `{key}`: skriv {right}",
            )
        return self._as_entry(keys)

    def _as_entry(self, keys: tuple[str, ...]) -> Bilingual:
        """One text as an entry of a list of groups: under the key it most probably is the value of."""
        own = "file" if "file" in keys and re.search(r"[/\\]|\.[A-Za-z0-9]{2,4}$", self.written) else keys[0]
        values = {key: self._shown if key == own else "…" for key in keys}
        first, *others = (f"{self.word(key)}: {value}" for key, value in values.items())
        missing = [f"`{self.word(key)}:`" for key in keys if key == own or len(keys) > 1]
        lines = _and([f"- {first}"], others)
        return Bilingual(
            f"{' and '.join(missing)} {'are' if len(missing) > 1 else 'is'} missing: write {lines.english}",
            f"der mangler {' og '.join(missing)}: skriv {lines.danish}",
        )

    def _list(self, keys: tuple[str, ...]) -> str | Bilingual:
        if isinstance(self.value, dict) and self.written.startswith("{") and self.written.endswith("}"):
            return f"[{self.written}]"
        if isinstance(self.value, dict):
            key, value = next(iter(self.value.items()), (next(iter(keys), "…"), "…"))
            shown = "…" if isinstance(value, list | dict) else value
            first = f"- {self.word(key)}: {shown}" if keys else "- …"
            return Bilingual(
                f"begin each entry with `- `: `{first}`", f"begynd hvert punkt med `- `: `{first}`"
            )
        if keys:
            return self._as_entry(keys)
        if self.key in _NAMES:
            is_one = self.key == "themes" or self._shown[:1] in {'"', "'"}
            return f"[{self._shown if is_one else _AND_NAME.sub(', ', self._shown)}]"
        return Bilingual(
            f"write it on the line below with a dash: `- {self._shown}`",
            f"skriv det på linjen under med en bindestreg: `- {self._shown}`",
        )

    def _yes_or_no(self) -> str | Bilingual:
        key, word = self.word(self.key), self.written.strip("\"' ").casefold()
        if word in _YES | _NO:
            return f"{key}: {'true' if word in _YES else 'false'}"
        return Bilingual(
            f"write `{key}: true` for yes or `{key}: false` for no",
            f"skriv `{key}: true` for ja eller `{key}: false` for nej",
        )

    def _whole_number(self) -> str | Bilingual:
        digits = re.findall("[0-9]+", self.written)
        if hours := _HOURS.fullmatch(self.written.strip("\"' ")):
            return str(int(hours[1]) * 60)
        if isinstance(self.value, float) and self.value.is_integer():
            return str(int(self.value))
        if len(digits) == 1 and not isinstance(self.value, list | dict):
            return str(digits[0])
        key = self.word(self.key)
        return Bilingual(f"write it in digits, as in `{key}: 10`", f"skriv det med tal, som i `{key}: 10`")

    def _text(self) -> str | Bilingual:
        key = self.word(self.key)
        if self.key == "withdrawn" and isinstance(self.value, bool):
            return Bilingual(
                f'write why the item is not taken: `{key}: "…"`',
                f'skriv, hvorfor punktet ikke behandles: `{key}: "…"`',
            )
        if not isinstance(self.value, list | dict):
            return f'"{self._shown}"'
        if self.form in {"text", "place"}:
            return Bilingual(
                f"write `{key}: |` and the text on the lines below, indented",
                f"skriv `{key}: |` og teksten på linjerne under, rykket ind",
            )
        texts = self.value if isinstance(self.value, list) else []
        parts = [str(part) for part in texts if isinstance(part, str | int | date)]
        if self.form == "date" and self.key == "date" and len(parts) > 1:
            return days(parts[0], parts[-1], self.word)
        if parts and len(parts) == len(texts):
            return f"{key}: {('-' if self.form == 'slot' else ', ').join(parts)}"[:_SHOWN]
        return Bilingual(
            f'write one text in quotes: `{key}: "…"`', f'skriv én tekst i anførselstegn: `{key}: "…"`'
        )


def days(first: str, last: str, word: Callable[[str], str]) -> str:
    """The days of a meeting from the first to the last, as a file has them."""
    return f"{{{word('from')}: {first}, {word('to')}: {last}}}"


def _and(first: list[str], others: list[str]) -> Bilingual:
    """Lines to write, each in quotes, one under another."""
    lines = [f"`{line}`" for line in (*first, *others)]
    return Bilingual(" and below it ".join(lines), " og under den ".join(lines))


def _entry_keys(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> tuple[str, ...]:
    """The keys that an entry of a list must have, () for a list of texts."""
    entry = schema.get("items", {})
    entry = definitions[entry["$ref"].rpartition("/")[2]] if "$ref" in entry else entry
    if entry.get("type") != "object":
        return ()
    return tuple(entry.get("required", ("title",)))
