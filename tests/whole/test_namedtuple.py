"""The toolkit's named tuples do what those of the standard library do."""

from __future__ import annotations

import copy
import pickle
import re
import typing
from pathlib import Path

import pytest

import toolkit
from toolkit.namedtuple import NamedTuple

PACKAGE = Path(toolkit.__file__).parent


class Ours(NamedTuple):
    """With a default and a property."""

    name: str
    sizes: tuple[int, ...] = ()

    @property
    def loud(self) -> str:
        """The name in capitals."""
        return self.name.upper()


class Theirs(typing.NamedTuple):
    """With a default and a property."""

    name: str
    sizes: tuple[int, ...] = ()

    @property
    def loud(self) -> str:
        """The name in capitals."""
        return self.name.upper()


@pytest.mark.parametrize("kind", [Ours, Theirs])
def test_it_is_a_tuple_with_names(kind):
    one = kind("a", sizes=(1,))
    name, sizes = one
    assert (name, sizes) == one == ("a", (1,)) == (one.name, one.sizes)
    assert repr(one) == f"{kind.__name__}(name='a', sizes=(1,))"
    assert one._replace(name="b").loud == "B"
    assert kind("a").sizes == ()
    assert kind._fields == ("name", "sizes")
    assert kind._field_defaults == {"sizes": ()}
    assert kind.__doc__ == "With a default and a property."
    assert (kind.__module__, kind.__qualname__) == (__name__, kind.__name__)
    assert typing.get_type_hints(kind) == {"name": str, "sizes": tuple[int, ...]}
    assert pickle.loads(pickle.dumps(one)) == copy.deepcopy(one) == one  # noqa: S301 - our own
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'name'"):
        kind()
    with pytest.raises(AttributeError):
        one.name = "b"


def test_every_named_tuple_that_a_check_loads_is_one_of_these():
    """One of the standard library's would compile the types of its fields at every start."""
    rooms = (
        "catalogue",
        "checking",
        "files",
        "issuing",
        "markup",
        "meetings",
        "messages",
        "reading",
        "yearplan",
    )
    standard = re.compile(r"^from typing import .*\bNamedTuple\b", re.MULTILINE)
    files = [path for room in rooms for path in (PACKAGE / room).rglob("*.py")]
    assert len(files) > 100
    assert not [path for path in files if standard.search(path.read_text(encoding="utf-8"))]
