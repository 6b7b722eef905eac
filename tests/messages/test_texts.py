"""What the toolkit says: nothing is kept that nobody says, and nothing is said that is not there."""

import ast
import re
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from everytext import TEXTS

import toolkit
from toolkit.batch.summary import STATES
from toolkit.documents.barriers import Trouble
from toolkit.findings import Severity
from toolkit.messages import texts
from toolkit.messages.message import Message
from toolkit.messages.phrases import phrase
from toolkit.pdf.facts import Obstacle
from toolkit.pdf.faults import Lack
from toolkit.wordfile.stock import DrawingKind, TextPlace

TOOLKIT = Path(toolkit.__file__).parent


@cache
def nodes():
    """Everything that the toolkit's code says, with the name of its file."""
    files = [path for path in TOOLKIT.rglob("*.py") if path.parent.name != "texts"]
    trees = ((path.name, ast.parse(path.read_text(encoding="utf-8"))) for path in files)
    wanted = (ast.Constant, ast.JoinedStr, ast.Call)  # of half a million nodes
    return [(name, node) for name, tree in trees for node in ast.walk(tree) if isinstance(node, wanted)]


@cache
def constants():
    """What stands in the code as it is, and in the preview's templates, where words have their own names."""
    pages = [
        file.read_text(encoding="utf-8") for file in (TOOLKIT.parent / "templates/preview").glob("*.html")
    ]
    named = {word for page in pages for word in re.findall(r"""["']([a-z-]+)["']""", page)}
    return named | {str(node.value) for _, node in nodes() if isinstance(node, ast.Constant)}


@cache
def beginnings():
    """What keys begin with that are put together where they are said."""
    joined = [node.values[0] for _, node in nodes() if isinstance(node, ast.JoinedStr)]
    return {first.value for first in joined if isinstance(first, ast.Constant)}


# What takes the key of a message first, and its values by their names, or as a mapping after it.
SAYING = {"phrase", "Message", "RefusedError", "CodedError"} | {
    f"{kind}Error"
    for kind in ("Template", "Conversion", "MissingProgram", "Write", "Leak", "Take", "Machine", "Unproved")
}
# Keys that are made of a beginning and each of these.
MADE = {
    "inaccessible ": Trouble,
    "lack-": Lack,
    "": Obstacle,
    "loss-": [*TextPlace, *DrawingKind],
    "state ": STATES,
    "codes ": Severity,
}


def fields(text):
    named = [(name, how) for _, name, how, _ in Formatter().parse(text) if name]
    return {name for name, _ in named}.union(*(fields(how) for _, how in named))


def is_said(key):
    if key in constants():
        return True
    starts = [start for start in (*beginnings(), "page ") if key.startswith(start)]
    return any(end in constants() for start in starts for end in ends(key.removeprefix(start)))


def ends(rest):
    """A key's end as it may stand in the code, where a variant of it has something more behind it."""
    return (rest, rest.removesuffix("-heading"), rest.removesuffix(" in Word"), *rest.split(": ")[:1])


def said_calls():
    """Each call that says something, with its key and the names of its values (None: not written out)."""
    for name, node in nodes():
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYING and node.args):
            continue
        given = {keyword.arg for keyword in node.keywords}
        if isinstance(node.args[-1], ast.Dict):
            given = {getattr(key, "value", None) for key in node.args[-1].keys}
        elif node.func.id == "Message" and len(node.args) > 1:
            given = {None}
        keys = (
            [node.args[0].body, node.args[0].orelse] if isinstance(node.args[0], ast.IfExp) else node.args[:1]
        )
        for key in keys:
            if isinstance(key, ast.Constant):
                yield f"{name}:{node.lineno}", key.value, given


def test_every_message_is_said():
    assert [key for key in TEXTS if not is_said(key)] == []


def test_everything_said_is_a_message():
    assert [(where, key) for where, key, _ in said_calls() if key not in TEXTS] == []


@pytest.mark.parametrize("start", MADE, ids=repr)
def test_whatever_a_key_is_made_of_has_its_message(start):
    assert [end for end in MADE[start] if f"{start}{end}" not in TEXTS] == []


def test_every_value_that_a_message_names_is_given():
    lacking = {
        (where, name)
        for where, key, given in said_calls()
        for name in fields(TEXTS[key]["en"]) - given
        if None not in given
    }
    # What follows from a leak is said by whoever knows.
    assert {name for _, name in lacking} == {"ending"}


def test_no_two_tables_have_a_key_in_common():
    assert sum(len(texts.texts_of(table)) for table in texts.TABLES) == len(TEXTS)


def test_every_table_is_looked_into():
    files = {path.stem for path in Path(texts.__file__).parent.glob("*.py")}
    assert {*texts.TABLES} == files - {"__init__"}


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_take_the_same_values(key):
    assert TEXTS[key].keys() == {"da", "en"}
    assert fields(TEXTS[key]["da"]) == fields(TEXTS[key]["en"])


def test_values_are_said_as_the_language_writes_them():
    values = {"name": "packet.pdf", "size": 12.34, "limit": 10.0}
    assert "12,3 MB" in phrase("file-too-large", "da", **values)
    assert "12.3 MB, more than the 10 MB" in phrase("file-too-large", "en", **values)


def test_one_is_said_otherwise_than_several():
    assert Message("loss-picture", {"count": 1}).say("da") == "1 billede"
    assert Message("loss-picture", {"count": 3}).say("en") == "3 pictures"


def test_messages_among_values_are_said_in_the_same_language():
    lacks = (Message("lack-tags"), Message("lack-role"))
    assert re.search("uden mærker.*, mærker af ukendt slags$", phrase("inaccessible", "da", lacks=lacks))


# What is raised in English reaches no user: a mistake of the program's own, told to whoever mends it.
FOR_PROGRAMMERS = {
    "AttributeError",
    "FrozenInstanceError",
    "RuntimeError",
    "TypeError",
    "TemplateRuntimeError",
}
# Those that are given no key, but words that `phrase` has said.
OF_TEXTS = {"PacketError", "UsageError", "DisclosingError"}
# And these: whoever asks for it has seen that it cannot be, or catches it and says something else.
CAUGHT = {
    "Click no longer completes in {}.",
    "unknown renderer {}: choose one of {}",  # asked for by a program: a command chooses among them
    "unexpected 'end of statement'",  # in Jinja's words, which `words_of_mistake` takes
    "a meeting without a date",
    "a meeting without a day has no file",
    "{} has neither a day nor a period",
    "no date under {}",
    "not a time of day: {}",
    "not a slot: {}",
    "not a calendar",
    "not below {}: {}",
    "{} is no format for a document",
    "a damaged font",
    "a program without pipes",
}


def raised_in_english():
    """Where something is raised with words in one language, and the words."""
    for path in TOOLKIT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            call = node.exc if isinstance(node, ast.Raise) else None
            if not isinstance(call, ast.Call) or getattr(call.func, "id", "") in FOR_PROGRAMMERS:
                continue
            words = [english for one in call.args if (english := words_in(one))]
            if (
                getattr(call.func, "id", "") in OF_TEXTS
            ):  # what a name holds has to be seen where it is raised
                words += [one.id for one in call.args if isinstance(one, ast.Name)]
            if len(words) == 1:  # those with two give both languages
                yield f"{path.relative_to(TOOLKIT)}:{node.lineno}", *words


def words_in(node):
    """The words that stand in a text, with {} for each of its values; "" where it has fewer than two."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
    return text if re.search(r"[a-z}]:? [a-z{]", text) else ""


def test_whatever_is_raised_is_told_in_the_language_of_who_reads_it():
    known = CAUGHT | TEXTS.keys()
    assert [(where, words) for where, words in raised_in_english() if words not in known] == []
