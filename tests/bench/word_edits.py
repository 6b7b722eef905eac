"""Minutes of the samples edited as people edit them, taken back: what came right, was named or lost.

By LibreOffice through its own interface (`unoedits.py`; needs python3-uno), and in the file's XML as Word
leaves it (python-docx). Returns 1 where a word is lost or stands in another field than it was typed in.
"""

from __future__ import annotations

import copy
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from wordedits import Minutes

from toolkit.making.options import BuildOptions
from toolkit.pipeline import build_meeting
from toolkit.taking.apart import read_apart
from toolkit.taking.take import THEIRS, take_texts
from toolkit.wordfile.bookmarks import bookmark_of

WORD = re.compile(r"\w+")
SAMPLES = ("municipality/2025-03-14", "english/2025-02-06", "local/2025-06-18", "political/2026-03-10")
KINDS = (
    *("start", "middle", "end", "enter", "before", "split", "table", "delete", "empty", "tracked", "bold"),
    *("replace", "move"),
)
EACH = 5  # edits of each kind
SYSTEM_PYTHON = "/usr/bin/python3"


class Edit(NamedTuple):
    """One edit: of which meeting's minutes, in which field, the words to type, and where the file goes."""

    kind: str
    meeting: Path
    file: Path
    address: str
    word: str
    target: Path


def words_of(text: str) -> Counter[str]:
    return Counter(WORD.findall(re.sub(r"[*_~]", "", text)))


def prepare(place: Path) -> list[tuple[Path, Path]]:
    """Build the samples' minutes; return each meeting's file and its minutes."""
    shutil.copytree(ROOT / "samples", place / "samples")
    made = [(minutes.meeting, minutes.path) for minutes in [Minutes(place / "small")]]
    for sample in SAMPLES:
        meeting = place / "samples" / sample / "meeting.yaml"
        options = BuildOptions(only=frozenset({"minutes"}))
        report = build_meeting(meeting, place / "build", options, lambda _stage: None)
        made.append((meeting, next(path for path in report.outputs if path.name.endswith("minutes.docx"))))
    return made


def plan(made: list[tuple[Path, Path]], folder: Path) -> list[Edit]:
    """Choose the edits: every kind in fields of every minutes."""
    fields = [
        (meeting, file, address) for meeting, file in made for address in read_apart(file.read_bytes()).order
    ]
    chosen = cycle(fields[::3] + fields[1::3] + fields[2::3])
    return [
        Edit(kind, meeting, file, address, f"Zebra{number}x{at}", folder / f"{kind}-{at}.docx")
        for number, kind in enumerate(KINDS)
        for at, (meeting, file, address) in enumerate(islice(chosen, EACH))
    ]


def edit_by_office(edits: list[Edit]) -> list[str]:
    """Have LibreOffice make the edits; return the words that went by each."""
    told = [
        {
            **edit._asdict(),
            "meeting": "",
            "file": str(edit.file),
            "target": str(edit.target),
            "bookmark": bookmark_of(edit.address),
        }
        for edit in edits
    ]
    done = subprocess.run(
        [SYSTEM_PYTHON, str(Path(__file__).with_name("unoedits.py"))],
        input=json.dumps(told),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


class WordFile:
    """A Word file that is edited as Word would, in the field at one address."""

    def __init__(self, edit: Edit) -> None:
        self.edit = edit
        self.document = docx.Document(str(edit.file))
        tagged = (
            one for one in self.document.element.body.iter(qn("w:sdt")) if edit.address[:64] == _tag(one)
        )
        self.control = next(tagged, None)
        if self.control is None:  # in a cell, by its bookmark
            name = bookmark_of(edit.address)
            mark = next(
                one
                for one in self.document.element.body.iter(qn("w:bookmarkStart"))
                if one.get(qn("w:name")) == name
            )
            self.paragraphs = [Paragraph(mark.getparent(), self.document._body)]
        else:
            content = self.control.find(qn("w:sdtContent"))
            last_row = [*content.iter(qn("w:tr"))][-1:]  # where a table is all there is
            found = list(content.iterchildren(qn("w:p"))) or [
                p for row in last_row for p in row.iter(qn("w:p"))
            ]
            around = [self.control.getparent()]  # of a line, whose control stands in its paragraph
            self.paragraphs = [Paragraph(one, self.document._body) for one in found or around]

    def typed(self) -> None:
        """What Word does when the first letter is typed: the prompt is one no more."""
        shown = (
            None if self.control is None else self.control.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}")
        )
        if shown is not None:
            shown.getparent().remove(shown)

    def run(self, at: int = 0):
        paragraph = self.paragraphs[at]
        runs = (Run(one, paragraph) for one in paragraph._p.iter(qn("w:r")))
        return next(run for run in runs if run.text.strip())

    def start(self) -> None:
        self.run().text = f"{self.edit.word} {self.run().text}"

    def middle(self) -> None:
        first, *rest = self.run().text.split(" ")
        self.run().text = " ".join((first, self.edit.word, *rest))

    def end(self) -> None:
        self.paragraphs[-1].add_run(f" {self.edit.word}")

    def enter(self) -> None:
        self._new(self.paragraphs[-1], after=True)

    def before(self) -> None:
        self._new(self.paragraphs[0], after=False)

    def _new(self, beside: Paragraph, *, after: bool) -> None:
        made = copy.deepcopy(beside._p)
        for child in list(made):
            if child.tag != qn("w:pPr"):
                made.remove(child)
        (beside._p.addnext if after else beside._p.addprevious)(made)
        Paragraph(made, self.document._body).add_run(self.edit.word)

    def split(self) -> None:
        self.middle()
        self.enter()
        self.run().text = self.run().text.replace(self.edit.word, "", 1)

    def table(self) -> None:
        table = self.document.add_table(2, 2)
        for number, cell in enumerate(table._cells):
            cell.text = f"{self.edit.word}{number}"
        self.paragraphs[-1]._p.addnext(table._tbl)

    def delete(self) -> str:
        paragraph = self.paragraphs[0]._p
        gone = "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        if paragraph.getparent().tag != qn("w:tc"):
            paragraph.getparent().remove(paragraph)
            return gone
        for text in paragraph.iter(qn("w:t")):  # a cell keeps its last paragraph
            text.text = ""
        return gone

    def empty(self) -> str:
        texts = [text for paragraph in self.paragraphs for text in paragraph._p.iter(qn("w:t"))]
        gone = " ".join(text.text or "" for text in texts)
        for text in texts:
            text.text = ""
        return gone

    def tracked(self) -> str:
        run = self.run()
        gone = run.text
        for name, text_name, text in (("del", "delText", gone), ("ins", "t", self.edit.word)):
            change, made, words = OxmlElement(f"w:{name}"), OxmlElement("w:r"), OxmlElement(f"w:{text_name}")
            change.set(qn("w:id"), "901")
            change.set(qn("w:author"), "Ida Storm")
            words.text = text
            made.append(words)
            change.append(made)
            run._r.addprevious(change)
        run._r.getparent().remove(run._r)
        return gone

    def bold(self) -> None:
        self.run().bold = None
        self.paragraphs[0].add_run(f" {self.edit.word}").bold = True

    def replace(self) -> str:
        gone = WORD.findall(self.run().text)[0]
        for text in self.document.element.body.iter(qn("w:t")):
            text.text = re.sub(rf"\b{re.escape(gone)}\b", self.edit.word, text.text or "")
        return gone

    def move(self) -> None:
        body = self.document.element.body
        heads = [
            one.getparent()
            for one in body.iter(qn("w:bookmarkStart"))
            if re.fullmatch(r"item_\w+", one.get(qn("w:name"), "")) and one.getparent().getparent() is body
        ]
        children = list(body)
        if len(heads) > 1:
            for element in children[children.index(heads[0]) : children.index(heads[1])]:
                body.insert(len(body) - 1, element)


def _tag(control) -> str:
    tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
    return "" if tag is None else tag.get(qn("w:val"), "")


def edit_as_word(edit: Edit) -> str:
    """Make one edit in the file's XML; return the words that went."""
    file = WordFile(edit)
    if edit.kind not in {"move", "replace"}:
        file.typed()
    gone = getattr(file, edit.kind)()
    file.document.save(str(edit.target))
    return gone or ""


def judge(edit: Edit, gone: str) -> tuple[str, str]:
    """Take an edited file; return whether it came right, and what there is to say."""
    word = read_apart(edit.target.read_bytes())
    taken = take_texts(word, edit.meeting, lambda _change: THEIRS)
    changes = {change.address: change for change in taken.changes}
    said = " ".join(remark.words for remark in taken.remarks)
    replaced = re.compile(rf"\b{re.escape(gone)}\b")
    any_case = re.compile(replaced.pattern, re.IGNORECASE)
    gone = " ".join(WORD.findall(gone))
    codes = {remark.code for remark in taken.remarks}
    everything = said + " ".join(change.after for change in taken.changes)
    typed = edit.kind not in {"delete", "empty", "move"}
    if typed and edit.word not in everything:
        return "lost", f"{edit.word} is nowhere; {sorted(changes)} {sorted(codes)}"
    for address, change in changes.items():
        new, old = words_of(change.after), words_of(change.before)
        wanted = [
            words_of(each.sub(edit.word, change.before)) if gone else old for each in (replaced, any_case)
        ]
        if edit.kind == "replace" and new in wanted:
            continue  # wherever the word stood; LibreOffice makes no difference between "Is" and "is"
        if address != edit.address and new != old:
            return "wrong", f"{address}: {dict(old - new)} -> {dict(new - old)}"
    if edit.kind == "move":
        return (
            ("named", "") if codes & {"moved", "outside-new-heading", "field-gone"} else ("lost", str(codes))
        )
    own = changes.get(edit.address)
    if own is None:
        return ("named", "") if edit.word in said or not typed else ("lost", str(sorted(codes)))
    stays = words_of(own.before) - words_of(gone)
    if edit.kind == "replace":
        stays = words_of(replaced.sub(edit.word, own.before))
    extra = stays - words_of(own.after)
    added = Counter(
        {one: n for one, n in (words_of(own.after) - words_of(own.before)).items() if edit.word not in one}
    )
    if extra or (added and edit.kind != "split"):
        return "lost" if extra else "wrong", f"{dict(extra)} went, {dict(added)} came"
    return "right", ""


def main() -> int:
    """Print what did not come right, and the tallies; return 1 where words are lost or in a wrong field."""
    bad = 0
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        made = prepare(place)
        for engine in sys.argv[1:] or ("word", "office"):
            folder = place / engine
            folder.mkdir()
            edits = plan(made, folder)
            gone = edit_by_office(edits) if engine == "office" else [edit_as_word(edit) for edit in edits]
            tally: Counter[str] = Counter()
            for edit, went in zip(edits, gone, strict=True):
                outcome, why = judge(edit, went)
                tally[outcome] += 1
                if outcome != "right":
                    print(
                        f"{engine}: {edit.kind} in {edit.address} of {edit.file.parent.name}: {outcome} {why}"
                    )
            print(
                f"{engine}: {len(edits)} edits: "
                + ", ".join(f"{n} {kind}" for kind, n in sorted(tally.items()))
            )
            bad += tally["lost"] + tally["wrong"]
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
