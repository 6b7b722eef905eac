"""Regular expressions that are compiled when they are first used do what compiled ones do."""

import pkgutil
import re
from importlib import import_module

import pytest

import toolkit
from toolkit.regex import regex

EXPRESSION = type(regex("")).__base__


def test_an_expression_does_what_a_compiled_one_does():
    for make in (re.compile, regex):
        words = make(r"(?P<word>[a-z]+)", re.IGNORECASE)
        assert words.search("1 Two")["word"] == "Two"
        assert words.sub("x", "a b") == "x x"
        assert [found[0] for found in words.finditer("a b")] == ["a", "b"]
        assert (words.groups, dict(words.groupindex)) == (1, {"word": 1})
        assert words.pattern == r"(?P<word>[a-z]+)"
        assert words.fullmatch("1") is None
        assert make(rb"\d").findall(b"1 2") == [b"1", b"2"]


def test_a_name_that_no_expression_has_is_refused():
    with pytest.raises(AttributeError, match="serach"):
        _ = regex("a").serach


def test_all_expressions_of_the_toolkit_can_be_compiled():
    """What is wrong in one would be told only where it is used."""
    found = {}
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if module.name != "toolkit.__main__":
            named = vars(import_module(module.name)).items()
            found |= {f"{module.name}.{name}": one for name, one in named if isinstance(one, EXPRESSION)}
    assert len(found) > 300
    for name, expression in found.items():
        assert expression.flags >= 0, name
