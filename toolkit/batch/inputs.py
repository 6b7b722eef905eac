"""Everything that a meeting's documents are made from, as paths whose content tells of a change."""

# ruff: noqa: PTH120 - what stands at a path is asked by its text

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import unquote

from toolkit.convert import engine
from toolkit.files.digests import full_path
from toolkit.files.resources import WEB_FILES, style_folder, web_file
from toolkit.issuing.store import issue_files
from toolkit.markup import find_images, find_links
from toolkit.namedtuple import NamedTuple
from toolkit.reading.workspace import as_on_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from toolkit.making.options import BuildOptions
    from toolkit.making.source import Source

# ISO 32000-1 annex H: readers accept the header anywhere in the first 1024 bytes.
_HEAD = 1024


class Inputs(NamedTuple):
    """What a meeting is made from: `paths` in full, sorted, whether or not anything stands there.

    `counts_on` tells whether its item numbers follow from the committee's other meetings, `needs_office`
    whether LibreOffice has a part in its files, `needs_reader` whether Tesseract may have.
    """

    paths: tuple[str, ...]
    counts_on: bool
    needs_office: bool
    needs_reader: bool


def plan_inputs(source: Source, options: BuildOptions) -> Inputs:
    """Name what a meeting is made from: its files, attachments, pictures, links, templates, folders."""
    meeting, checked = source.meeting, source.checked
    attached = [attachment.file for attachment in meeting.attachments if attachment.file]
    own = (checked.meeting, checked.committee)
    linked = [file for document in own for file in _linked(document.data, meeting.folder)]
    files = {
        full_path(file)
        for file in (*(document.path for document in own), *checked.meeting.files, *attached, *linked)
    }
    files |= {full_path(file) for file in issue_files(meeting.folder, checked.issues)}
    top = os.path.dirname(full_path(checked.committee.path))
    folders = {folder for file in files for folder in _folders(file, top)}
    paths = {*files, *folders, *_templates(source)}
    by_office = options.renderer == "libreoffice" or not engine.is_available()
    needs_office = by_office or any(map(_may_need_office, attached))
    counts_on, reads = meeting.committee.numbering == "year", meeting.committee.packet.read_scans
    return Inputs(tuple(sorted(paths)), counts_on, needs_office, reads and bool(attached))


def _linked(data: object, folder: Path) -> Iterator[Path]:
    """The files that texts anywhere in `data` show or lead to."""
    for text in _texts(data):
        for image in find_images(text):
            if not image.scheme:
                yield _target(folder, image.source)
        for link in find_links(text):
            if not link.scheme and not link.target.startswith(("#", "//")):
                yield _target(folder, link.target)


def _target(folder: Path, written: str) -> Path:
    return as_on_disk(folder / unquote(written.partition("#")[0]))


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)


def _folders(file: str, top: str) -> Iterator[str]:
    """The folders between the committee's and the file: each may become a link that leads elsewhere."""
    folder = os.path.dirname(file)
    while folder.startswith(top + os.sep):
        yield folder
        folder = os.path.dirname(folder)


def _templates(source: Source) -> Iterator[str]:
    """The templates, Word's and the web's: the toolkit's own, and the committee's in their place."""
    committee = source.meeting.committee
    style = style_folder(committee.style)
    names = [template.name for template in style.glob("*.docx")]
    yield from (str(style / name) for name in names)
    yield from (str(web_file(name, None)) for name in WEB_FILES)
    if own := committee.templates:
        found = [template.name for template in own.glob("*.docx")]
        yield from (str(own / name) for name in {*names, *found})
        yield from (str(own / "web" / name) for name in WEB_FILES)


def _may_need_office(file: Path) -> bool:
    """Whether LibreOffice may make this attachment's pages; its beginning tells what certainly needs none."""
    from toolkit.formats.content import recognise
    from toolkit.formats.kinds import Way

    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return True
    kind = recognise(head, file.suffix)
    return kind is None or kind.way not in (Way.PDF, Way.PICTURE)
