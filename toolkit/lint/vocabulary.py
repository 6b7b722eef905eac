"""What each name of a template stands for, read from the types of `toolkit.words.contextnames`."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Literal, Union, get_args, get_origin, get_type_hints

from markupsafe import Markup

from toolkit.dataclass import dataclass
from toolkit.words import contextnames
from toolkit.words.labels import label_names, labels_for

if TYPE_CHECKING:
    from collections.abc import Mapping


class Form(Enum):
    """What a value is, as far as it matters where it may be printed."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes or no"
    LINE = "line"  # for {{r }}
    PARAGRAPHS = "paragraphs"  # for {{p }}
    NOTHING = "nothing"
    LABELS = "labels"
    ANY = "anything"


@dataclass(frozen=True, slots=True)
class Group:
    """A value with fields of its own, such as an item; `name` is the key of its fields."""

    name: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list, with what its elements can be."""

    elements: frozenset[Form | Group | ListOf]


Kinds = frozenset[Form | Group | ListOf]

# Templates that are not of a meeting's document, by the names of their files.
PLAN = "plan"
REGISTER = "register"
SEPARATORS = "separators"
PACKET_PAGES = ("attachments", SEPARATORS)

TEXT: Kinds = frozenset({Form.TEXT})
NUMBER: Kinds = frozenset({Form.NUMBER})
YES_NO: Kinds = frozenset({Form.YES_NO})
ANY: Kinds = frozenset({Form.ANY})

# The ready-made Word XML that is whole paragraphs; all the rest of it is pieces of a line.
PARAGRAPHS = frozenset(
    {
        ("meeting", "information"),
        *(("item", field) for field in ("summary", "statement", "decision")),
        *((name, "text") for name in ("section", "dissent", "correction", "ownfield")),
    }
)
_LOOP: Mapping[str, Kinds] = {
    **dict.fromkeys(("first", "last"), YES_NO),
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
    **dict.fromkeys(("previtem", "nextitem"), ANY),
}


@cache
def groups() -> Mapping[str, Mapping[str, Kinds]]:
    """The fields of every group, by its name ("item", "break", "loop" ...), with what each can be."""
    contexts = [kind for kind in vars(contextnames).values() if is_dataclass(kind) and isinstance(kind, type)]
    named = {_group_name(kind): _fields_of(kind) for kind in contexts}
    return MappingProxyType({**named, "loop": _LOOP})


@cache
def constants() -> Mapping[tuple[str, str], bool]:
    """The fields that say yes, or no, on every value of their group: what tells an item from a break."""
    told: dict[tuple[str, str], bool] = {}
    for kind in (contextnames.ItemContext, contextnames.BreakContext):
        for field in fields(kind):
            if isinstance(field.default, bool):
                told[_group_name(kind), field.name] = field.default
    return MappingProxyType(told)


@cache
def top_names(template: str) -> Mapping[str, Kinds]:
    """What a template can name without a dot, by the name of its file without ".docx".

    One that is none of ours is taken for a meeting's document.
    """

    def named(*names: str) -> dict[str, Kinds]:
        return {name: frozenset({Group(name)}) for name in names} | {"labels": frozenset({Form.LABELS})}

    def listed(*names: str) -> Kinds:
        return frozenset({ListOf(frozenset(Group(name) for name in names))})

    if template == PLAN:
        return MappingProxyType(named("plan", "committee"))
    if template == REGISTER:
        return MappingProxyType(named("register", "committee"))
    head = named("document", "meeting", "committee")
    if template in PACKET_PAGES:
        return MappingProxyType({**head, **named("packet"), "attachments": listed("listedattachment")})
    lists = {"items": ("item", "break"), "actions": ("action",), "signatures": ("signature",)}
    lists["corrections"] = ("correction",)
    return MappingProxyType({**head, **{name: listed(*entries) for name, entries in lists.items()}})


@cache
def label_patterns() -> frozenset[str]:
    """The labels that have a `{placeholder}` in some language: the toolkit fills them, templates do not."""
    words = [labels_for(language, "", {}) for language in ("da", "en")]
    return frozenset(name for name in label_names() if any("{" in labels[name] for labels in words))


def _group_name(kind: type) -> str:
    return kind.__name__.removesuffix("Context").lower()


def _fields_of(kind: type) -> dict[str, Kinds]:
    # contextnames imports Markup for its readers alone.
    hints = get_type_hints(kind, localns={"Markup": Markup})
    name = _group_name(kind)
    return {
        field: _kinds_of(hint, is_paragraphs=(name, field) in PARAGRAPHS) for field, hint in hints.items()
    }


def _kinds_of(hint: object, *, is_paragraphs: bool) -> Kinds:
    if get_origin(hint) in (Union, UnionType):
        return frozenset().union(
            *(_kinds_of(choice, is_paragraphs=is_paragraphs) for choice in get_args(hint))
        )
    if get_origin(hint) is tuple:
        return frozenset({ListOf(_kinds_of(get_args(hint)[0], is_paragraphs=is_paragraphs))})
    if get_origin(hint) is Literal:
        return _kinds_of(type(get_args(hint)[0]), is_paragraphs=is_paragraphs)
    if hint is Markup:
        return frozenset({Form.PARAGRAPHS if is_paragraphs else Form.LINE})
    if isinstance(hint, type) and is_dataclass(hint):
        return frozenset({Group(_group_name(hint))})
    return _PLAIN[hint]


_PLAIN: Mapping[object, Kinds] = {
    str: TEXT,
    bool: YES_NO,
    int: NUMBER,
    NoneType: frozenset({Form.NOTHING}),
    contextnames.OwnFields: ANY,  # what is in them only a committee's file tells: see ownfields.py
}
