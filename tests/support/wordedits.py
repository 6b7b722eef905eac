"""A small meeting, its minutes in Word, and edits of them as Word leaves them behind."""

from __future__ import annotations

import copy
from types import MappingProxyType
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from toolkit.making.options import BuildOptions
from toolkit.meetings.model import Edition
from toolkit.pipeline import build_meeting
from toolkit.wordfile.docxio import read_parts, write_parts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COMMITTEE = "name: LOM Havn\norganisation: Fjordby Kommune\nstyle: {}\nlanguage: en\n"
MEETING = """# The meeting in June
date: 2025-06-18
status: minutes
start: "10:00"
information: |
  Lunch at **noon**.
items:
  - title: Welcome   # short
    statement: The chair welcomed everybody.
  - title: Budget   # the long one
    recommendation:
      - the *budget* is approved   # see the note
      - 'the plan waits'
    statement: |
      The first paragraph is long and
      stands on two lines, see [the note](note.pdf).

      - one
      - two
        1. below
        2. another

      | A | B |
      |---|--:|
      | x | 1 |

      The last one.
    sections:
      - heading: Economy
        text: "No costs."
    decision: >
      Approved
      by all.
  - title: Visit to the harbour
"""


# The outputs of what has been built by all that it was made from: most tests begin with the same meeting.
_BUILT: dict[tuple[object, ...], dict[Path, bytes]] = {}


class Minutes:
    """The Word file of a meeting that has been built, open for edits."""

    def __init__(
        self,
        folder: Path,
        meeting: str = MEETING,
        style: str = "municipality",
        edition: str = "internal",
        files: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.meeting = folder / "lom" / "2025-06-18" / "meeting.yaml"
        self.meeting.parent.mkdir(parents=True)
        (self.meeting.parents[1] / "committee.yaml").write_text(COMMITTEE.format(style), encoding="utf-8")
        (self.meeting.parent / "note.pdf").write_bytes(b"%PDF-1.4\n%%EOF\n")
        self.meeting.write_text(meeting, encoding="utf-8")
        for name, text in files.items():
            (self.meeting.parent / name).write_bytes(text.encode())
        self._out = folder / "build"
        self._edition = Edition(edition)
        self._open_built(meeting, style, edition, *files.items())

    def _open_built(self, *made_from: object) -> None:
        if made_from not in _BUILT:
            self.build()
            made = {path.relative_to(self._out): path for path in self._out.rglob("*") if path.is_file()}
            _BUILT[made_from] = {name: path.read_bytes() for name, path in made.items()}
        for name, content in _BUILT[made_from].items():
            (self._out / name).parent.mkdir(parents=True, exist_ok=True)
            (self._out / name).write_bytes(content)
        self.path = next(self._out.rglob("minutes.docx"))
        self.document = docx.Document(self.path)

    def build(self) -> Path:
        options = BuildOptions(only=frozenset({"minutes"}), edition=self._edition)
        report = build_meeting(self.meeting, self._out, options, lambda _stage: None)
        return next(path for path in report.outputs if path.name == "minutes.docx")

    def open(self) -> None:
        """Build the meeting's file as it is now, and open its minutes."""
        self.path = self.build()
        self.document = docx.Document(self.path)

    def save(self) -> Path:
        self.document.save(self.path)
        return self.path

    def field(self, address: str):
        return next(
            control
            for control in self.document.element.body.iter(qn("w:sdt"))
            if control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")) == address
        )

    def paragraphs(self, address: str) -> list[Paragraph]:
        body = self.document._body
        return [Paragraph(element, body) for element in self.field(address).iter(qn("w:p"))]

    def type_over(self, address: str, words: str, at: int = 0) -> None:
        """Write `words` in place of a paragraph, as typing over it does."""
        paragraph = self.paragraphs(address)[at]
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = words
        placeholder = self.field(address).find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}")
        if placeholder is not None:
            placeholder.getparent().remove(placeholder)

    def press_enter(self, address: str, words: str, at: int = -1) -> None:
        """Begin a new paragraph behind one and write `words`."""
        paragraph = self.paragraphs(address)[at]
        new = copy.deepcopy(paragraph._p)
        for element in new.findall(qn("w:bookmarkEnd")) + new.findall(qn("w:bookmarkStart")):
            new.remove(element)
        paragraph._p.addnext(new)
        fresh = Paragraph(new, self.document._body)
        for run in fresh.runs[1:]:
            new.remove(run._r)
        fresh.runs[0].text = words

    def save_as_another_program(self) -> Path:
        """Save without controls and without the record of the texts, as LibreOffice does."""
        for control in list(self.document.element.body.iter(qn("w:sdt"))):
            for child in list(control.find(qn("w:sdtContent"))):
                control.addprevious(child)
            control.getparent().remove(control)
        parts = read_parts(self.save().read_bytes())
        kept = {name: part for name, part in parts.items() if not name.startswith("customXml/item")}
        self.path.write_bytes(write_parts(kept))
        return self.path
