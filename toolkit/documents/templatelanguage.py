"""Jinja as templates get it."""

from __future__ import annotations

from typing import ClassVar

import jinja2
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from toolkit.messages.message import Message

# What a tag can raise; a context holds nothing that could raise on its own.
TEMPLATE_MISTAKES = (
    *(jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, RecursionError),
)
# Beyond any count of a meeting; a number multiplied by itself some times over would fill the memory.
LARGEST_NUMBER = 10**12
# They make a text or list as long as a number says, make HTML, or take a text for Word's own XML.
REMOVED_FILTERS = (
    *("random", "center", "indent", "format", "batch", "slice", "tojson", "pprint"),
    *("safe", "xmlattr", "urlize", "attr"),
)


class ForbiddenError(SecurityError):
    """A tag does what a template has no business doing."""

    def __init__(self, cause: Message) -> None:
        super().__init__(cause.code)
        self.cause = cause


class _TemplateEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, which guards what is read, with what could hang a build or fill the memory refused."""

    intercepted_binops = frozenset({"**", "*", "%"})

    _judged: ClassVar[dict[tuple[type, str], bool]] = {}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Ask Jinja once for each name of a type: it goes by nothing else, and asks at length."""
        judged = (type(obj), attr)
        if judged not in self._judged:
            self._judged[judged] = super().is_safe_attribute(obj, attr, value)
        return self._judged[judged]

    def is_safe_callable(self, obj: object) -> bool:  # noqa: ARG002 - Jinja's signature
        """Refuse every call: what a template may use stands in names and filters."""
        raise ForbiddenError(Message("call"))

    def call_binop(self, context: object, operator: str, left: object, right: object) -> object:  # noqa: ARG002
        """Reckon with numbers within a limit."""
        if operator == "**":
            raise ForbiddenError(Message("power"))
        if not (isinstance(left, int | float) and isinstance(right, int | float)):
            raise ForbiddenError(Message("only-numbers", {"sign": operator}))
        result = left * right if operator == "*" else left % right
        if abs(result) > LARGEST_NUMBER:
            raise ForbiddenError(Message("large-number", {"limit": LARGEST_NUMBER}))
        return result


def template_environment() -> jinja2.Environment:
    """Return Jinja as templates get it: nothing is changed, called, forgotten or random."""
    # A template is compiled for a handful of documents: reckoning beforehand takes longer than it saves.
    environment = _TemplateEnvironment(autoescape=True, undefined=jinja2.StrictUndefined, optimized=False)
    del environment.globals["lipsum"]
    for name in REMOVED_FILTERS:
        del environment.filters[name]
    return environment
