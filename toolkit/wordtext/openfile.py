"""A Word file that is being read: what its paragraphs refer to, and what of it Markdown cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.messages.message import SayableError
from toolkit.namedtuple import NamedTuple
from toolkit.wordfile.asread import write_as_read
from toolkit.wordfile.databinding import with_bound_values
from toolkit.wordfile.docxio import DOCUMENT, W, attribute, parse_part, read_parts, text_of
from toolkit.wordfile.mainpart import relations_name, target_of, with_usual_names
from toolkit.wordtext.looks import Looks

if TYPE_CHECKING:
    from lxml import etree

_NOTES = {"footnote": "word/footnotes.xml", "endnote": "word/endnotes.xml"}
_COMMENTS = "word/comments.xml"
_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


class Unheld(NamedTuple):
    """Something that Markdown cannot hold: what it is, and its words."""

    code: str
    words: str


class Comment(NamedTuple):
    """A comment: who says what, and of which words."""

    author: str
    text: str
    about: str


class OpenFile:
    """One Word file (`Surroundings`), its changes accepted."""

    def __init__(self, data: bytes) -> None:
        """Read a file; raises ValueError, KeyError or lxml's errors for what is no Word file."""
        self.parts, _ = with_bound_values(with_usual_names(read_parts(data)))
        if DOCUMENT not in self.parts:
            raise SayableError("no-text")
        self.root = parse_part(self.parts[DOCUMENT])
        body = self.root.find(f"{W}body")
        if body is None:
            raise SayableError("no-text")
        self.body = body  # its children are the paragraphs and tables
        self.authors = _authors(self.root)
        self.comments = _comments(self.parts, self.root)
        write_as_read(self.root)
        self.looks = Looks(self.parts)
        self.unheld: list[Unheld] = []
        self._relations = {
            relation.get("Id", ""): relation
            for relation in parse_part(self.parts.get(relations_name(DOCUMENT), b"<none/>"))
        }
        self._notes = {
            kind: {attribute(note, "id"): _words(note) for note in parse_part(self.parts[name])}
            for kind, name in _NOTES.items()
            if name in self.parts
        }

    def target(self, rel_id: str) -> str:
        """Return the address that a link leads to, "" for a place in the file."""
        relation = self._relations.get(rel_id)
        is_external = relation is not None and relation.get("TargetMode") == "External"
        return relation.get("Target", "") if relation is not None and is_external else ""

    def picture(self, rel_id: str) -> str:
        """Return the part that a picture is in."""
        return self.part(rel_id)

    def part(self, rel_id: str) -> str:
        """Return the part of the file that a relationship of its text leads to, "" for none."""
        relation = self._relations.get(rel_id)
        name = "" if relation is None else target_of(DOCUMENT, relation.get("Target", ""))
        return name if name in self.parts else ""

    def note(self, kind: str, number: str) -> str:
        """Return the words of a note."""
        return self._notes.get(kind, {}).get(number, "")

    def tell(self, code: str, words: str) -> None:
        """Take note of what Markdown cannot hold."""
        self.unheld.append(Unheld(code, words.strip()))


def _words(element: etree._Element) -> str:
    return " ".join(" ".join(map(text_of, element.iter(f"{W}p"))).split())


def _authors(root: etree._Element) -> tuple[str, ...]:
    """Return who has tracked changes in the text, each once."""
    found = (attribute(change, "author") for change in root.iter(*_CHANGES))
    return tuple(dict.fromkeys(author for author in found if author))


def _comments(parts: dict[str, bytes], root: etree._Element) -> tuple[Comment, ...]:
    if _COMMENTS not in parts:
        return ()
    about = {attribute(start, "id"): _commented(start) for start in root.iter(f"{W}commentRangeStart")}
    return tuple(
        Comment(attribute(one, "author"), _words(one), about.get(attribute(one, "id"), ""))
        for one in parse_part(parts[_COMMENTS]).iterfind(f"{W}comment")
    )


def _commented(start: etree._Element) -> str:
    """Return the words from where a comment begins to where it ends, of one paragraph at the most."""
    words: list[str] = []
    for element in start.itersiblings():
        if element.tag == f"{W}commentRangeEnd" and attribute(element, "id") == attribute(start, "id"):
            break
        words.append(text_of(element))
    return "".join(words).strip()
