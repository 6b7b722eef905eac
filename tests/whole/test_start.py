"""`minutes` as a process: interrupted before it has begun."""

import sys

import pytest

from toolkit.__main__ import main


class Interrupting:
    """Ctrl-C at the moment when a module is about to be loaded."""

    def __init__(self, module):
        self.module = module

    def find_spec(self, name, *_):
        if name == self.module:
            raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("words", "module"),
    [
        (["check", "--strict"], "toolkit.cli"),
        (["check"], "toolkit.commands.checking"),
        (["build", "nowhere"], "toolkit.cli"),
    ],
)
def test_an_interruption_while_it_is_loaded_is_one_like_later_ones(monkeypatch, capsys, words, module):
    monkeypatch.setattr(sys, "argv", ["minutes", *words])
    monkeypatch.setattr(sys, "meta_path", [Interrupting(module), *sys.meta_path])
    monkeypatch.delitem(sys.modules, module, raising=False)
    assert main() == 130
    assert capsys.readouterr() == ("", "")
