"""Word files that nobody here made: what of each is on its pages, and what the build says of the rest.

The stock-taking is ours, so a second reader counts too: the words that mammoth finds in a file, which knows
neither our code nor either renderer.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import mammoth
import pypdfium2
from built import W
from lxml import etree

from losses.ends import End, Verdict
from losses.sourcepackages import NPM, PYPI, files_of
from toolkit.attachments.completing import Draft, complete_drafts, draw_draft
from toolkit.errors import MissingProgramError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toolkit.attachments.completing import WordConverter

PACKAGES = (
    *((PYPI, name) for name in ("python-docx==1.2.0", "PyDocX==0.9.10", "docx-revisions==0.1.5")),
    *((PYPI, name) for name in ("Benker==0.5.4", "python-pptx==1.0.2")),
    *((NPM, name) for name in ("mammoth@1.13.0", "docx4js@3.3.0", "docxyz@0.2.4", "carbone@3.8.2")),
    *(
        (NPM, name)
        for name in ("docxtemplater@3.0.0", "docxtemplater-link-module@0.2.4", "docx-builder@1.0.7")
    ),
)
_WORD = re.compile(r"[^\W_]{3,}")  # what is shorter may well be part of a mark or a number


def word_files() -> dict[str, bytes]:
    """Every different Word file of the packages, without the marks of files that were open."""
    return {name: data for name, data in files_of(PACKAGES, ".docx").items() if "~$" not in name}


def no_office(_files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """LibreOffice where it is not installed."""
    raise MissingProgramError("no-libreoffice", install="")


def judge_word_files(
    files: Mapping[str, bytes],
    word: WordConverter,
    office: Callable[[Mapping[str, bytes]], Mapping[str, bytes]],
) -> list[Verdict]:
    """Return what became of each file; an `office` that raises MissingProgramError is none."""
    first = {name: draw_draft(docx, word) for name, docx in files.items()}
    numbered = {f"{number}.docx": name for number, name in enumerate(files) if not first[name].is_settled}
    last = dict(first)
    try:
        completed = complete_drafts({key: first[name] for key, name in numbered.items()}, word, office)
        last |= {numbered[key]: draft for key, draft in completed.items()}
    except MissingProgramError:
        last |= {name: replace(first[name], has_no_office=True) for name in numbered.values()}
    return [_verdict(name, last[name], changed=last[name] is not first[name]) for name in files]


def _verdict(name: str, draft: Draft, *, changed: bool) -> Verdict:
    if draft.pages is None:
        return Verdict(name, End.REFUSED, (str(draft.refusal),))
    if draft.pages.missing:
        return Verdict(name, End.NAMED, tuple(f"{one.what}: {one.count}" for one in draft.pages.missing))
    try:
        unseen = unseen_words(draft.docx, draft.pages.pdf)
    except Exception as error:  # noqa: BLE001 - what mammoth cannot read, it cannot tell of
        return Verdict(name, End.UNREAD, (repr(error),))
    if unseen:
        return Verdict(name, End.SILENT, unseen)
    return Verdict(name, End.COMPLETED if changed and not draft.has_no_office else End.COMPLETE)


def unseen_words(docx: bytes, pdf: bytes) -> tuple[str, ...]:
    """Return the words that mammoth finds in a Word file and nobody on its pages; it raises what it likes."""
    told = mammoth.extract_raw_text(io.BytesIO(docx)).value
    with pypdfium2.PdfDocument(pdf) as pages:
        shown = "".join(page.get_textpage().get_text_bounded() for page in pages)
    letters = re.sub(r"[\W_]+", "", shown.casefold())
    hidden = _hidden_words(docx)
    return tuple(word for word in Counter(_WORD.findall(told.casefold())) if word not in letters + hidden)


def _hidden_words(docx: bytes) -> str:
    """Return the text of runs that are hidden (w:vanish), which mammoth tells as well."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        names = [name for name in package.namelist() if re.fullmatch(r"word/document\d*\.xml", name)]
        roots = [etree.fromstring(package.read(name)) for name in names]
    runs = (run for root in roots for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}vanish") is not None)
    return " ".join("".join(run.itertext()) for run in runs).casefold()
