"""What the command line says: nothing is kept that nobody says, and nothing is said that is not there."""

import re
from pathlib import Path
from string import Formatter

import pytest

import toolkit
from toolkit.messages.phrases import PHRASES

CODE = {
    path: path.read_text(encoding="utf-8")
    for path in Path(toolkit.__file__).parent.rglob("*.py")
    if path.name != "phrases.py"
}
LITERAL = re.compile(r'(?<![.\w])phrase\(\s*"([^"]+)"')
MADE = re.compile(r'f"([^"{]*\{[^"]*)"')  # a key that is put together where it is said


def is_said(key):
    if any(f'"{key}"' in code for code in CODE.values()):
        return True
    patterns = {made for code in CODE.values() for made in MADE.findall(code) if made.count(" ") <= 2}
    return any(re.fullmatch(re.sub(r"\\\{[^}]*\\\}", ".+", re.escape(made)), key) for made in patterns)


def test_every_phrase_is_said():
    assert [key for key in PHRASES if not is_said(key)] == []


def test_everything_said_is_a_phrase():
    said = {key: path.name for path, code in CODE.items() for key in LITERAL.findall(code)}
    assert {key: name for key, name in said.items() if key not in PHRASES} == {}


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_take_the_same_values(key):
    taken = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in PHRASES[key].values()]
    assert len(taken) == 2
    assert taken[0] == taken[1]
