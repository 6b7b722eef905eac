"""`minutes` as a process: interrupted before it has begun."""

import sys

import pytest

from toolkit.__main__ import main


class Interrupting:
    """Ctrl-C at the moment when the command line is about to be loaded."""

    def find_spec(self, name, *_):
        if name == "toolkit.cli":
            raise KeyboardInterrupt


@pytest.mark.parametrize("words", [["check"], ["build", "nowhere"]])
def test_an_interruption_while_it_is_loaded_is_one_like_later_ones(monkeypatch, capsys, words):
    monkeypatch.setattr(sys, "argv", ["minutes", *words])
    monkeypatch.setattr(sys, "meta_path", [Interrupting(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "toolkit.cli", raising=False)
    assert main() == 130
    assert capsys.readouterr() == ("", "")
