"""What is to be said, kept free of language until somebody reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field
from toolkit.messages.phrases import phrase
from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toolkit.messages.phrases import Value


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say: `code` is its key in `messages.texts`, `values` are what its words name."""

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def say(self, language: str) -> str:
        """The message in `language` ("da" or "en")."""
        return phrase(self.code, language, **self.values)


class SayableError(ValueError):
    """What is wrong with what a file holds, to be told in its reader's language; `message` says it."""

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code)
        self.message = Message(code, values)

    def __str__(self) -> str:
        """Return the words in English, for logs."""
        return self.say("en")

    def say(self, language: str) -> str:
        """The words in `language` ("da" or "en")."""
        return self.message.say(language)


class Bilingual(NamedTuple):
    """A value that is said differently in each language."""

    english: str
    danish: str

    def say(self, language: str) -> str:
        """The value in `language` ("da" or "en")."""
        return self.danish if language == "da" else self.english
