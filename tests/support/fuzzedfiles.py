"""Attachments broken at random, the same for the same number, and what becomes of them in packets.

    PYTHONPATH=tests python tests/support/fuzzedfiles.py 0 2000

tells of those with these numbers how many are in their packets, and which fail.
"""

from __future__ import annotations

import io
import random
import subprocess
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pikepdf
from corpus import LIMITS, judge
from losses.mailsheets import LOSSES, corpus_files, missing_words
from losses.wordlosses import unseen_words, word_files
from mutations import mutated
from packetparts import LABELS, SETTINGS, TYPEFACE, items_with, main_document, new_pdf, save, write
from pikepdf import Array, Dictionary, Name, Stream, String
from proved import check_packet
from taggedparts import foreign_pdf

from toolkit.attachments.completing import INCOMPLETE
from toolkit.attachments.intake import read_attachments
from toolkit.attachments.settings import open_converters
from toolkit.errors import PacketError
from toolkit.packet.merge import merge_packet
from toolkit.packet.plan import plan_packet
from toolkit.packet.readying import ready_part
from toolkit.pdf.source import read_main_document

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from random import Random

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("pdf", "docx", "eml", "xlsx")
_IN_ONE_PACKET = 40
_OPERATORS = (b"Q ", b"q ", b"BT ", b"ET ", b"EMC ", b"/P BMC ", b"BI ", b"ID ", b"EI ", b"<< ", b"] ", b"(")
_SMALL = 60_000  # bytes of a sample: large ones take long and break no other way
_LOSSES = LOSSES | {*INCOMPLETE, "revisions"}
_CHANGES = {"repaired", "values-drawn"}  # what a page looks different by is told
_MAIL = """From: "Karin Holst" <kh@example.org>
To: hmu@example.org
Subject: =?utf-8?B?TcO4ZGUgcMOlIHLDpWRodXNldA==?=
Date: Thu, 27 Feb 2025 10:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Kære alle. Mødet er flyttet til r=C3=A5dhuset.
--b
Content-Type: text/html; charset=utf-8

<p>Dagsorden <b>følger</b></p><table><tr><td>Kl.<td>9</table>
--b
Content-Type: text/plain; name="bilag.txt"
Content-Disposition: attachment; filename="bilag.txt"

Et bilag.
--b--
"""


def fuzzed(number: int) -> tuple[str, bytes]:
    """The name and content of a broken file."""
    choose = random.Random(number)  # noqa: S311 - not for secrets
    kind = KINDS[number % len(KINDS)]
    return f"{number}.{kind}", _BREAKERS[kind](choose)


def _broken_pdf(choose: Random) -> bytes:
    source = choose.choice(_pdfs())
    way = choose.randrange(4)
    if way == 0:
        return mutated(source, choose)
    with pikepdf.open(io.BytesIO(source)) as pdf:
        for _ in range(choose.choice([1, 1, 2, 4])):
            with suppress(Exception):  # what pikepdf does not let itself be told is no mistake that it makes
                _break_content(pdf, choose) if way == 1 else _break_object(pdf, choose)
        try:
            return save(pdf)
        except Exception:  # noqa: BLE001 - likewise
            return mutated(source, choose)


def _break_object(pdf: pikepdf.Pdf, choose: Random) -> None:
    """Put something else under one of an object's entries, or nothing."""
    roots = [pdf.Root, *(pdf.Root[key] for key in pdf.Root.keys())]  # noqa: SIM118 - no dict
    things = [one for one in (*roots, *pdf.objects) if isinstance(one, Dictionary | Stream | Array)]
    thing = choose.choice(things)
    keys = range(len(thing)) if isinstance(thing, Array) else sorted(thing.keys())
    if not keys:
        return
    key = choose.choice(list(keys))
    if choose.random() < 0.2:
        del thing[key]
        return
    others = (Array(), Dictionary(), Name.X, -1, 10**12, 0.5, True, String("x"), String(b"\x9f\xff"))
    thing[key] = choose.choice([*others, Array([thing]), choose.choice(things), Dictionary(K=thing)])


def _break_content(pdf: pikepdf.Pdf, choose: Random) -> None:
    """Put operators where they do not belong."""
    page = choose.choice(list(pdf.pages)).obj
    content = bytearray(b"\n".join(stream.read_bytes() for stream in _streams(page)))
    for _ in range(choose.choice([1, 2, 5])):
        place = choose.choice([0, choose.randrange(len(content) + 1), len(content)])
        content[place:place] = b" " + choose.choice(_OPERATORS)
    page.Contents = pdf.make_stream(bytes(content))


def _streams(page: pikepdf.Object) -> list[pikepdf.Object]:
    contents = page.get(Name.Contents)
    return list(contents) if isinstance(contents, Array) else [contents]


def _broken_package(source: bytes, choose: Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    written = [name for name in parts if name.endswith((".xml", ".rels")) and parts[name].count(b"<") > 1]
    if not written or choose.random() < 0.2:
        return mutated(source, choose)
    name = choose.choice(written)
    pieces = parts[name].split(b"<")
    place, other = choose.randrange(1, len(pieces)), choose.randrange(1, len(pieces))
    way = choose.randrange(5)
    if way == 0:
        parts[name] = mutated(parts[name], choose)
    elif way == 1:
        del parts[name]
    elif way == 2:
        pieces[place], pieces[other] = pieces[other], pieces[place]
        parts[name] = b"<".join(pieces)
    elif way == 3:
        parts[name] = b"<".join(pieces[:place] + pieces[place + 1 :])
    else:
        parts[name] = parts[name].replace(b'"', b'"-9', choose.choice([1, 5, 50]))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for part, data in parts.items():
            package.writestr(part, data)
    return file.getvalue()


@cache
def _pdfs() -> tuple[bytes, ...]:
    samples = sorted(ROOT.glob("samples/*/*/*/*.pdf"))
    plain = new_pdf(2)
    with plain.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Kapitel", 1))
    layer = plain.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag")))
    plain.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    box = Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array([50, 50, 90, 70]), FT=Name.Tx)
    box.T, box.V = String("navn"), String("Anna")
    plain.pages[0].obj.Annots = Array([plain.make_indirect(box)])
    plain.Root.AcroForm = Dictionary(Fields=Array([plain.pages[0].obj.Annots[0]]))
    small = [path.read_bytes() for path in samples if path.stat().st_size < _SMALL]
    return (save(plain), foreign_pdf("a"), foreign_pdf("b"), *small)


@cache
def _word_files() -> tuple[bytes, ...]:
    ours = (path.read_bytes() for path in sorted(ROOT.glob("samples/*/*/*/*.docx")))
    return (*ours, *_whole(word_files(), ".docx"))


@cache
def _mails() -> tuple[bytes, ...]:
    return (_MAIL.encode(), *_whole(corpus_files(), ".eml"))


@cache
def _workbooks() -> tuple[bytes, ...]:
    return (_workbook(), *_whole(corpus_files(), ".xlsx"))


def _whole(files: Mapping[str, bytes], suffix: str) -> list[bytes]:
    """Return the small files of a kind by others that are in order."""
    small = (data for name, data in files.items() if name.endswith(suffix) and len(data) < _SMALL)
    return [data for data in small if suffix == ".eml" or zipfile.is_zipfile(io.BytesIO(data))]


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (("Post", "Beløb"), ("Løn", 1200), ("I alt", "=SUM(B2:B2)")):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


_BREAKERS: Mapping[str, Callable[[Random], bytes]] = {
    "pdf": _broken_pdf,
    "docx": lambda choose: _broken_package(choose.choice(_word_files()), choose),
    "eml": lambda choose: mutated(choose.choice(_mails()), choose),
    "xlsx": lambda choose: _broken_package(choose.choice(_workbooks()), choose),
}


def check_files(numbers: Sequence[int]) -> tuple[Counter[str], list[str]]:
    """Return how many files came to which end, by their kind, and what should not have happened."""
    files = dict(map(fuzzed, numbers))
    ends: Counter[str] = Counter()
    faults: list[str] = []
    pdfs = {name: data for name, data in files.items() if name.endswith(".pdf")}
    for verdict in judge(pdfs):
        ends["pdf refused" if verdict.refusal else "pdf included"] += 1
        silent = verdict.faults and _CHANGES.isdisjoint(verdict.remarks)
        if silent and _looks_different(files[verdict.name]):
            faults.append(f"{verdict.name}: {', '.join(verdict.faults)}")
    others = {name: data for name, data in files.items() if name not in pdfs}
    with tempfile.TemporaryDirectory(prefix="minutes-fuzzed-") as folder:
        faults += _check_others([write(Path(folder), name, data) for name, data in others.items()], ends)
    return ends, faults


def _looks_different(data: bytes) -> bool:
    """Whether poppler, too, draws a file's pages otherwise in a packet; pdfium draws odd fonts at random."""
    with tempfile.TemporaryDirectory(prefix="minutes-fuzzed-") as folder:
        path = write(Path(folder), "file.pdf", data)
        (item,) = items_with([path])
        with open_converters(LIMITS, lambda: ready_part) as converters:
            included = read_attachments(item.attachments, converters, SETTINGS, "en").included
        main = read_main_document(main_document([item]))
        plan = plan_packet([item], main, included, LABELS, TYPEFACE)
        parts = tuple(replace(part, stamps=()) for part in plan.parts)
        packet = write(Path(folder), "packet.pdf", merge_packet(replace(plan, parts=parts)))
        return _drawn(path, 1) != _drawn(packet, 2)


def _drawn(path: Path, first: int) -> bytes:
    command = ("pdftoppm", "-q", "-r", "20", "-gray", "-f", str(first), path)
    return subprocess.run(command, capture_output=True, check=False).stdout


def _check_others(paths: Sequence[Path], ends: Counter[str]) -> Iterator[str]:
    """Put files into one packet without those that are refused, each of which must be named."""
    settings = replace(SETTINGS, limits=LIMITS)
    left, intake = list(paths), None
    with open_converters(LIMITS, lambda: ready_part) as converters:
        while left and intake is None:
            items = items_with(left)
            try:
                intake = read_attachments(items[0].attachments, converters, settings, "en")
            except PacketError as error:
                named = {
                    path for path in left if any(f"({path}):" in line for line in str(error).split("\n"))
                }
                if not named:
                    yield f"nobody is named: {error}"
                    return
                ends.update(f"{path.suffix[1:]} refused" for path in named)
                left = [path for path in left if path not in named]
    ends.update(f"{path.suffix[1:]} included" for path in left)
    if intake is not None:
        main = read_main_document(main_document(items))
        plan = plan_packet(items, main, intake.included, LABELS, TYPEFACE)
        yield from check_packet(merge_packet(plan), plan)
        for path, included in zip(left, intake.included, strict=True):
            said = {one.code for one in intake.remarks if one.attachment.file == included.attachment.file}
            lost = () if said & _LOSSES else _lost_words(path, included.pdf)
            if lost:
                yield f"{path.name}: {', '.join(lost)}"


def _lost_words(path: Path, pdf: bytes) -> tuple[str, ...]:
    """Return the words that a second reader finds in a file and not on its pages, if it can read it."""
    try:
        if path.suffix == ".docx":
            return unseen_words(path.read_bytes(), pdf)
        return missing_words(path.read_bytes(), path.suffix, pdf)
    except Exception:  # noqa: BLE001 - what the other reader cannot read, it cannot tell of
        return ()


def main(first: int, behind: int) -> int:
    """Check the files with these numbers, a packet at a time, and print what became of them."""
    ends: Counter[str] = Counter()
    bad = 0
    for start in range(first, behind, _IN_ONE_PACKET):
        numbers = range(start, min(start + _IN_ONE_PACKET, behind))
        try:
            some, faults = check_files(numbers)
        except Exception:  # noqa: BLE001 - a bug that this looks for
            some, faults = Counter(), [f"{numbers}: {traceback.format_exc()}"]
        ends += some
        bad += len(faults)
        for fault in faults:
            sys.stdout.write(f"{fault}\n")
        sys.stdout.flush()
    sys.stdout.write("".join(f"{count} {end}\n" for end, count in sorted(ends.items())) + f"{bad} faults\n")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
