"""The toolkit's classes of data do what those of the standard library do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import itertools
import pickle
import re
import sys
from pathlib import Path

import pytest

import toolkit
from toolkit import dataclass as ours

PACKAGE = Path(toolkit.__file__).parent


@ours.dataclass(frozen=True, slots=True)
class Frozen:
    """Of every kind of field."""

    name: str
    sizes: list[int] = dataclasses.field(default_factory=list)
    far: float = dataclasses.field(default=1.5, compare=False)

    def own(self) -> str:
        """A method."""
        return self.name.upper()


@ours.dataclass(slots=True)
class Open:
    """One that may be changed."""

    name: str
    sizes: list[int] = dataclasses.field(default_factory=list)


@ours.dataclass(frozen=True, slots=True)
class Single:
    """Of one field, which compares as in a tuple."""

    value: float


@ours.dataclass(frozen=True, slots=True, eq=False)
class Itself:
    """Equal to nothing but itself."""

    name: str


@ours.dataclass(frozen=True, slots=True)
class Longer(Frozen):
    """Inherits fields."""

    last: int = 0


def standard(plain, **options):
    """The same class as the standard library makes it."""
    body = {
        name: value for name, value in vars(plain).items() if name in ("__annotations__", "__doc__", "own")
    }
    for field in dataclasses.fields(plain):
        if field.name not in body["__annotations__"]:
            continue
        if field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING:
            given = {"default": field.default, "default_factory": field.default_factory}
            body[field.name] = dataclasses.field(compare=field.compare, **given)
    made = type(plain.__name__, (), {**body, "__module__": __name__, "__qualname__": plain.__qualname__})
    return dataclasses.dataclass(slots=True, **options)(made)


def test_objects_look_and_compare_like_standard_ones():
    theirs = standard(Frozen, frozen=True)
    for make in (Frozen, theirs):
        assert repr(make("a")) == "Frozen(name='a', sizes=[], far=1.5)"
        assert make("a", [1], 2) == make(name="a", sizes=[1], far=3)
        assert make("a") != make("b")
        assert make("a").own() == "A"
        assert dataclasses.replace(make("a"), far=9).far == 9
        assert dataclasses.asdict(make("a")) == {"name": "a", "sizes": [], "far": 1.5}
        assert make("a").sizes is not make("a").sizes
    assert Frozen("a") != theirs("a")
    assert inspect.signature(Frozen).parameters.keys() == inspect.signature(theirs).parameters.keys()
    assert Frozen.__match_args__ == theirs.__match_args__
    assert Longer("a", last=3) == Longer("a", [], last=3) != Longer("a")


def test_an_interrupt_while_a_class_is_made_stays_one():
    for moment in itertools.count():
        left = moment

        def interrupt(_, event, __):
            nonlocal left
            left -= event == "call"
            if event == "call" and left < 0:
                raise KeyboardInterrupt

        sys.setprofile(interrupt)
        try:
            ours.dataclass(frozen=True, slots=True)(type("Late", (), {"__annotations__": {"a": int}}))
        except KeyboardInterrupt:
            continue
        finally:
            sys.setprofile(None)
        break
    assert moment > 3


def test_an_object_within_itself_can_be_shown():
    one = Open("a")
    one.sizes.append(one)
    assert repr(one) == "Open(name='a', sizes=[...])"


@pytest.mark.parametrize("change", [lambda one: setattr(one, "name", "b"), lambda one: delattr(one, "name")])
def test_a_frozen_object_refuses_every_change(change):
    one = Frozen("a")
    with pytest.raises(dataclasses.FrozenInstanceError, match="name"):
        change(one)
    assert one.name == "a"


def test_only_frozen_objects_have_a_hash_and_those_of_one_field_compare_as_in_a_tuple():
    assert len({Single(1.0), Single(1.0), Single(2.0)}) == 2
    nothing = float("nan")
    assert Single(nothing) == Single(nothing)
    with pytest.raises(TypeError, match="unhashable"):
        hash(Open("a"))
    assert Itself("a") != Itself("a")
    assert len({Itself("a"), Itself("a")}) == 2


def test_wrong_arguments_are_told_with_the_name_of_the_class():
    with pytest.raises(
        TypeError, match=r"Frozen\.__init__\(\) missing 1 required positional argument: 'name'"
    ):
        Frozen()
    with pytest.raises(TypeError, match="unexpected keyword argument 'nam'"):
        Frozen(nam="a")
    with pytest.raises(AttributeError):
        Open("a").other = 1


@pytest.mark.parametrize("one", [Frozen("a", [1]), Open("a", [1]), Longer("a", last=2)])
def test_objects_go_through_pickle_and_copies(one):
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own
    assert copy.copy(one) == one
    copied = copy.deepcopy(one)
    assert copied == one
    assert copied.sizes is not one.sizes


def test_what_only_the_standard_one_knows_is_refused_where_it_is_written():
    class Late:
        """Has something done after it is made."""

        name: str

        def __post_init__(self):
            """Do it."""

    class Hidden:
        """Has a field that nobody gives."""

        name: str = dataclasses.field(init=False)

    for plain in (Late, Hidden):
        with pytest.raises(TypeError, match="only dataclasses"):
            ours.dataclass(slots=True)(plain)
    with pytest.raises(TypeError):
        ours.dataclass(frozen=True)(Frozen)


def test_a_field_without_a_default_behind_one_with_is_refused_before_its_value_gets_to_another():
    class Crossed:
        """Has its fields in an order that no call can follow."""

        name: str = "a"
        size: int

    with pytest.raises(TypeError, match="without a default behind one with"):
        ours.dataclass(slots=True)(Crossed)(1)


@pytest.mark.parametrize("own", [ours.field, dataclasses.field])
def test_either_library_s_fields_are_known_and_are_the_standard_ones_when_somebody_looks(own):
    @ours.dataclass(slots=True)
    class Mixed:
        """Of each kind."""

        first: int
        second: list[int] = own(default_factory=list)
        third: float = own(default=2.0, compare=False)

    assert ours.replace(Mixed(1), first=2) == Mixed(2, third=3)
    assert [(one.name, one.type, one.default, one.compare) for one in dataclasses.fields(Mixed)] == [
        ("first", "int", dataclasses.MISSING, True),
        ("second", "list[int]", dataclasses.MISSING, True),
        ("third", "float", 2.0, False),
    ]
    assert dataclasses.is_dataclass(Mixed)


@pytest.mark.parametrize("one", [Longer, Longer("a"), Itself])
def test_names_of_fields_are_those_that_the_standard_library_tells(one):
    assert ours.field_names(one) == tuple(field.name for field in dataclasses.fields(one))


@pytest.mark.parametrize("other", ["text", 7, None, (1, 2), str])
def test_what_is_no_class_of_data_has_no_fields(other):
    assert ours.field_names(other) == ()


def test_every_class_of_data_in_the_toolkit_is_one_of_these():
    """One of the standard library's would cost every start its six functions."""
    standard = re.compile(r"^from dataclasses import .*\bdataclass\b", re.MULTILINE)
    files = list(PACKAGE.rglob("*.py"))
    assert len(files) > 100
    assert not [path for path in files if standard.search(path.read_text(encoding="utf-8"))]
