"""Meetings built once for many tests, and what an independent reader finds in the documents."""

from __future__ import annotations

import re
import subprocess
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import etree
from pypdf import PdfReader

from toolkit.making.options import BuildOptions
from toolkit.pipeline import build_meeting

SAMPLES = Path(__file__).parents[2] / "samples"
MEETINGS = sorted(SAMPLES.glob("*/*/meeting.yaml"))
DOCUMENTS = frozenset({"agenda", "minutes"})
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def build(meeting_file: Path, out: Path, **options: object) -> Path:
    """Build a meeting in this process and return the folder of its outputs."""
    report = build_meeting(meeting_file, out, BuildOptions(**options), lambda _stage: None)
    return min((path.parent for path in report.outputs), key=lambda folder: len(folder.parts))


def document_root(docx: Path) -> etree._Element:
    with zipfile.ZipFile(docx) as parts:
        return etree.fromstring(parts.read("word/document.xml"))


@dataclass(frozen=True)
class Heading:
    """A heading paragraph of the .docx: its level, its text, and the bookmarks in it."""

    level: int
    text: str
    bookmarks: tuple[str, ...]


def headings_of(docx: Path) -> list[Heading]:
    """The paragraphs whose style has an outline level, in order."""
    levels = _heading_levels(docx)
    found = []
    for paragraph in document_root(docx).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        level = levels.get("" if style is None else style.get(f"{W}val"))
        text = shown_text(paragraph)
        if level and text.strip():
            names = tuple(mark.get(f"{W}name") for mark in paragraph.iter(f"{W}bookmarkStart"))
            found.append(Heading(level, text, names))
    return found


def _heading_levels(docx: Path) -> dict[str, int]:
    """Each style's outline level, which it has of the style that it is based on, if it says none itself."""
    with zipfile.ZipFile(docx) as parts:
        styles = {
            one.get(f"{W}styleId"): one
            for one in etree.fromstring(parts.read("word/styles.xml")).iter(f"{W}style")
        }
    return {name: level + 1 for name in styles if (level := _outline_level(name, styles)) < 9}


def _outline_level(name: str | None, styles: dict[str, etree._Element]) -> int:
    if name not in styles:
        return 9
    level = styles[name].find(f"{W}pPr/{W}outlineLvl")
    if level is not None:
        return int(level.get(f"{W}val"))
    base = styles[name].find(f"{W}basedOn")
    return 9 if base is None else _outline_level(base.get(f"{W}val"), styles)


def shown_text(element: etree._Element) -> str:
    """The text that a reader of the paragraph sees, fields as their cached results."""
    shown = {f"{W}t": None, f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011"}
    return "".join(
        piece.text or "" if shown[piece.tag] is None else shown[piece.tag]
        for piece in element.iter(*shown)
        if piece.getparent().tag == f"{W}r"
    )


def cached_page_numbers(docx: Path) -> dict[str, set[str]]:
    """Each bookmark that PAGEREF fields name, with the numbers that Word shows for it."""
    numbers: dict[str, set[str]] = {}
    name, result = None, None
    for piece in document_root(docx).iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        if piece.tag == f"{W}instrText":
            reference = re.search(r"PAGEREF\s+(\S+)", piece.text or "")
            name = reference.group(1) if reference else name
        elif piece.tag == f"{W}t" and result is not None:
            result += piece.text or ""
        elif piece.tag == f"{W}fldChar" and name:
            kind = piece.get(f"{W}fldCharType")
            if kind == "separate":
                result = ""
            elif kind == "end":
                numbers.setdefault(name, set()).add(result or "")
                name, result = None, None
    return numbers


class Paper:
    """A PDF read by pypdf, which wrote none of it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.reader = PdfReader(path)
        self.labels = self.reader.page_labels
        # A name of the old kind (ISO 32000-1, 12.3.2.3) comes with its slash.
        self.destinations = {
            name.removeprefix("/"): target for name, target in self.reader.named_destinations.items()
        }

    @cached_property
    def texts(self) -> list[str]:
        """The words of every page, squeezed, by poppler: pypdf takes a hundred times as long for them."""
        command = ["pdftotext", "-q", self._path, "-"]
        told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
        return [squeezed(page) for page in told.split("\f")[:-1]]

    def page_of(self, destination: str) -> int:
        """The 0-based page of a named destination."""
        return self.reader.get_destination_page_number(self.destinations[destination])

    def outline(self) -> list[tuple[str, int]]:
        """Every bookmark's title and 0-based page, in reading order."""
        return [
            (entry.title, self.reader.get_destination_page_number(entry))
            for entry in flat(self.reader.outline)
        ]


def flat(outline: list) -> list:
    return [entry for part in outline for entry in (flat(part) if isinstance(part, list) else [part])]


def squeezed(text: str) -> str:
    """`text` without white space and soft hyphens, which every reader of PDF sets its own way."""
    return re.sub(r"[\s\u00ad\u200b]+", "", text).replace("\u2011", "-")
