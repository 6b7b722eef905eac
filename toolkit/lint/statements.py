"""What a single tag says: its statement read by Jinja, and what of it templates may not say."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError, nodes

from toolkit.checking.suggestions import closest
from toolkit.dataclass import dataclass
from toolkit.documents.jinjawords import words_of_mistake
from toolkit.documents.templatelanguage import template_environment
from toolkit.messages.message import Bilingual

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jinja2

    from toolkit.findings import Finding
    from toolkit.lint.tags import Tag

PRINT = ""
_BRACKET_INSIDE = Bilingual("} or % stands inside it", "der står } eller % inde i det")
_TOO_DEEP = Bilingual("its parentheses are nested too deeply", "dets parenteser er indlejret for dybt")
# Tags of docxtpl's own, for cells: a number or a colour follows, or nothing.
_CELL_VALUES = ("colspan", "cellbg")
_CELL_MARKS = ("vm", "hm")
BRANCHES = {"if": ("elif", "else"), "for": ("else",), "with": (), "set": ()}
ENDS = {f"end{word}": word for word in BRANCHES}
_KNOWN = (*BRANCHES, *ENDS, "elif", "else", *_CELL_VALUES, *_CELL_MARKS)
# Jinja's statements that read files, define or call something, or switch the escaping off.
_CLOSED = ("autoescape", "block", "call", "filter", "macro", "raw", "trans")
_FORBIDDEN = frozenset(
    (
        *("include", "import", "from", "extends", "do", "break", "continue", "debug"),
        *(*_CLOSED, *(f"end{word}" for word in _CLOSED)),
    )
)
# Filters that hand out HTML, or text that is taken for XML; and one that hides a name from this check.
_HARMFUL_FILTERS = frozenset({"safe", "xmlattr", "urlize", "attr"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A tag and what Jinja reads in it.

    `word` is "" for a tag that prints, else "if", "else", "endif" ...; `node` is what is printed, asked or
    assigned: None for a word without more, and where Jinja could not read it.
    """

    tag: Tag
    word: str
    node: nodes.Node | None

    @property
    def opens(self) -> bool:
        """Whether it begins a block that an end must close."""
        return self.word in BRANCHES and not isinstance(self.node, nodes.Assign)


def read_statement(tag: Tag) -> tuple[Statement | None, list[Finding]]:
    """Return what a tag says and what is wrong with it; None for a comment and for a word that is unknown."""
    if tag.kind == "{#":
        return None, []
    findings: list[Finding] = []
    word = PRINT
    if tag.kind == "{%":
        if tag.inner.startswith(("-", "+")) or tag.inner.endswith(("-", "+")):
            return None, [_forbidden(tag, tag.inner[0] if tag.inner[0] in "-+" else tag.inner[-1])]
        word = tag.inner.split(None, 1)[0].split("(")[0] if tag.inner else ""
        if word not in _KNOWN:
            return None, [_unknown_word(tag, word)]
    if tag.prefix and ("}" in tag.inner or "%" in tag.inner):
        # docxtpl looks for the tag's end in a way that stops at the first of these.
        findings.append(tag.finding("template-tag-syntax", reason=_BRACKET_INSIDE))
    try:
        node = _read(word, tag.inner)
    except TemplateSyntaxError as error:
        return Statement(tag, word, None), [tag.finding("template-tag-syntax", reason=_reason(error))]
    except RecursionError:
        return Statement(tag, word, None), [tag.finding("template-tag-syntax", reason=_TOO_DEEP)]
    if node is not None:
        findings.extend(_check_allowed(tag, node))
    return Statement(tag, word, node), findings


def _reason(error: TemplateSyntaxError) -> Bilingual:
    """What Jinja says, or what is said here in its name, in both languages."""
    message = words_of_mistake(error)
    return Bilingual(message.say("en"), message.say("da"))


def _forbidden(tag: Tag, construct: str) -> Finding:
    return tag.finding("template-forbidden", construct=construct)


def _unknown_word(tag: Tag, word: str) -> Finding:
    if word in _FORBIDDEN:
        return _forbidden(tag, word)
    return tag.finding("template-unknown-tag", word=word, guess=closest(word, _KNOWN))


@cache
def _environment() -> jinja2.Environment:
    return template_environment()


def _read(word: str, inner: str) -> nodes.Node | None:
    """Return the node of one statement, read as if it stood alone. Raises TemplateSyntaxError."""
    if word == PRINT:
        return _first(f"{{{{ {inner} }}}}")
    after = inner[len(word) :].strip()
    if word in ("elif", *_CELL_VALUES):
        node = _first(f"{{% if {after} %}}{{% endif %}}")
    elif word in (*ENDS, "else", *_CELL_MARKS):
        if after:
            raise TemplateSyntaxError(f"unexpected '{after}'", 1)
        return None
    elif word == "set" and "=" not in inner:
        return _first(f"{{% {inner} %}}{{% endset %}}")
    else:
        end = "" if word == "set" else f"{{% end{word} %}}"
        node = _first(f"{{% {inner} %}}{end}")
    return node.test if isinstance(node, nodes.If) else node


def _first(source: str) -> nodes.Node:
    body = _environment().parse(source).body
    if not body:
        raise TemplateSyntaxError("unexpected 'end of statement'", 1)
    return body[0]


def _check_allowed(tag: Tag, node: nodes.Node) -> Iterator[Finding]:
    """Yield a finding for each thing that templates may not do, and for each unknown filter or test."""
    environment = _environment()
    for part in (node, *node.find_all(nodes.Node)):
        match part:
            case nodes.Call():
                yield tag.finding("template-call")
            case nodes.NSRef(name=name, attr=attr):
                yield _forbidden(tag, f"{name}.{attr} =")
            case nodes.Pow():  # 9 ** 9 ** 9 would keep a build busy for good
                yield _forbidden(tag, "**")
            case nodes.Getattr(attr=name) | nodes.Name(name=name) if name.startswith("_"):
                yield _forbidden(tag, name)
            case nodes.Filter(name=name) if name in _HARMFUL_FILTERS:
                yield _forbidden(tag, name)
            case nodes.Filter(name=name) if name not in environment.filters:
                guess = closest(name, environment.filters.keys() - _HARMFUL_FILTERS)
                yield tag.finding("template-unknown-filter", name=name, guess=guess)
            case nodes.Test(name=name) if name not in environment.tests:
                yield tag.finding(
                    "template-unknown-filter", name=name, guess=closest(name, environment.tests)
                )
            case _:
                pass
