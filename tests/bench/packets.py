"""What a packet of many pages costs beside `qpdf --empty --pages` on the same files: `tox -e bench`.

Thirty attachments, of pages as a small program writes them (plain) and as LibreOffice writes them (office),
are planned, merged, stamped and proved in a process of their own, in turn with qpdf, which only joins them.
Given are the seconds of the processor, which other work on the machine leaves alone, the median of a few
runs; the clock tells nearly the same on an idle machine. Taking the attachments in and drawing the packet's
own pages are stages of the build that `bench.py` shows.

What grows with the number of attachments is shown by whole builds of a hundred and of a thousand with many
bookmarks each: time by the clock, and the memory of the largest process.
"""

import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from bench import measure

from toolkit.scaffold.yamltext import yaml_lines

ATTACHMENTS = 30
PAGES = (100, 1000, 5000)
OFFICE_PAGES = 1000
MANY = (100, 1000)  # attachments
PAGES_EACH, BOOKMARKS = 3, 34
RUNS = 5
WORDS = ("udvalget", "drøfter", "status", "for", "indsatsen", "og", "godkender", "det", "videre", "forløb")


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of the processor and of the clock, and the largest memory in MB."""

    processor: float
    clock: float
    megabytes: float


def write_plain(folder: Path, pages: int, attachments: int = ATTACHMENTS, bookmarks: int = 0) -> None:
    """Write the attachments with pages of fifty lines each, in one of the fonts that readers have."""
    import pikepdf
    from pikepdf import Array, Dictionary, Name

    folder.mkdir(parents=True)
    for place in range(attachments):
        pick = random.Random(place)  # noqa: S311 - the same pages each time
        pdf = pikepdf.new()
        font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        for _ in range(pages // attachments + (place < pages % attachments)):
            lines = ["(" + " ".join(pick.choices(WORDS, k=14)) + ") Tj T*" for _ in range(50)]
            text = "\n".join(["BT /F1 10 Tf 60 780 Td 13 TL", *lines, "ET"])
            page = pdf.add_blank_page(page_size=(595, 842)).obj
            page.MediaBox = Array([0, 0, 595, 842])
            page.Resources = Dictionary(Font=Dictionary(F1=font))
            page.Contents = pdf.make_stream(text.encode("latin-1"))
        with pdf.open_outline() if bookmarks else nullcontext() as outline:
            for number in range(bookmarks):
                outline.root.append(pikepdf.OutlineItem(f"Afsnit {number}", number % len(pdf.pages)))
        pdf.save(folder / f"{place:02}.pdf")


def write_meeting(folder: Path, count: int) -> Path:
    """Write a meeting of so many attachments with bookmarks, ten to an item; return its file."""
    meeting = folder / "2025-02-28" / "meeting.yaml"
    write_plain(meeting.parent / "bilag", count * PAGES_EACH, count, BOOKMARKS)
    items = [
        {
            "title": f"Sager fra {first}",
            "attachments": [
                {"title": f"Notat {number}", "file": f"bilag/{number:02}.pdf"}
                for number in range(first, first + 10)
            ],
        }
        for first in range(0, count, 10)
    ]
    committee = {"name": "Udvalget", "organisation": "Fjordby Kommune", "style": "region", "language": "da"}
    committee["members"] = [{"name": "Anna Dahl"}]
    (folder / "committee.yaml").write_text("\n".join(yaml_lines(committee)) + "\n", encoding="utf-8")
    lines = ["date: 2025-02-28", 'start: "08:00"', *yaml_lines({"items": items})]
    meeting.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return meeting


def bench_many(folder: Path, count: int) -> None:
    """Build a meeting of so many attachments, and print one line."""
    run = measure(sys.executable, "-m", "toolkit", "build", write_meeting(folder, count), "--out", folder)
    print(
        f"{count:5} attachments of {BOOKMARKS} bookmarks   build {run.seconds:6.2f} s   "
        f"{run.seconds / count * 1000:5.1f} ms each   largest process {run.megabytes:4.0f} MB"
    )


def write_office(folder: Path, pages: int) -> None:
    """Write the attachments as LibreOffice does: fonts embedded, headings, tables, tags."""
    import docx

    word = folder.with_suffix(".docx")
    word.mkdir(parents=True)
    for place in range(ATTACHMENTS):
        pick = random.Random(place)  # noqa: S311 - the same pages each time
        document = docx.Document()
        for page in range(pages // ATTACHMENTS):
            document.add_heading(f"Afsnit {page + 1}", 1)
            for _ in range(4):
                document.add_paragraph(" ".join(pick.choices(WORDS, k=80)))
            document.add_page_break()
        document.save(word / f"{place:02}.docx")
    soffice = shutil.which("soffice")
    if soffice is None:
        raise SystemExit("the office pages need LibreOffice: apt install libreoffice-writer")
    profile = f"-env:UserInstallation={folder.with_suffix('.profile').as_uri()}"
    convert = (soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", folder)
    subprocess.run([*map(str, convert), *map(str, sorted(word.iterdir()))], check=True, capture_output=True)


def assemble(folder: Path) -> None:
    """Plan, merge, stamp and prove the packet of the PDFs in `folder`; print what this process took."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
    from packetparts import LABELS, SETTINGS, TYPEFACE, items_with, main_document
    from proved import check_packet

    from toolkit.attachments.outcome import Bundle, Taken
    from toolkit.packet.merge import merge_packet
    from toolkit.packet.plan import plan_packet
    from toolkit.packet.readying import ready_part
    from toolkit.pdf.facts import IncludedAttachment
    from toolkit.pdf.source import open_pdf, page_shape, read_main_document
    from toolkit.processes.garbage import collect_seldom

    collect_seldom()  # as the packet's own process does
    files = sorted(folder.glob("*.pdf"))
    items = items_with(*[files[start : start + 3] for start in range(0, len(files), 3)])
    included = []
    for attachment in [attachment for item in items for attachment in item.attachments]:
        with open_pdf(attachment.file.read_bytes()) as pdf:
            shapes = tuple(page_shape(page.obj) for page in pdf.pages)
        ready = ready_part(Bundle(Taken(attachment.file.read_bytes(), shapes)), SETTINGS)
        included.append(IncludedAttachment(attachment, ready.pdf, shapes, ()))
    main = main_document(items)
    begun, clock = time.process_time(), time.perf_counter()
    plan = plan_packet(items, read_main_document(main), included, LABELS, TYPEFACE)
    packet = merge_packet(plan)
    if faults := check_packet(packet, plan):
        raise SystemExit("\n".join(faults[:5]))
    cost = [time.process_time() - begun, time.perf_counter() - clock]
    print(json.dumps([*cost, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, plan.page_count]))


def run_ours(folder: Path) -> tuple[Cost, int]:
    """Return what the packet took, and how many pages it has."""
    command = (sys.executable, __file__, "assemble", str(folder))
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    processor, clock, megabytes, pages = json.loads(done.stdout)
    return Cost(processor, clock, megabytes), pages


def run_qpdf(folder: Path) -> Cost:
    """Return what qpdf takes to join the same files."""
    files = sorted(map(str, folder.glob("*.pdf")))
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(["qpdf", "--empty", "--pages", *files, "--", str(folder / "joined")], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    (folder / "joined").unlink()
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(processor, time.perf_counter() - clock, 0.0)


def bench(name: str, folder: Path) -> None:
    """Measure both in turn, and print one line."""
    pairs = [(run_ours(folder), run_qpdf(folder)) for _ in range(RUNS)]
    pages = pairs[0][0][1]
    ours = statistics.median(ours.processor for (ours, _), _ in pairs)
    theirs = statistics.median(qpdf.processor for _, qpdf in pairs)
    memory = max(ours.megabytes for (ours, _), _ in pairs)
    print(
        f"{name:<8} {pages:5} pages   packet {ours:6.2f} s   {ours / pages * 1000:5.2f} ms a page   "
        f"qpdf {theirs:6.2f} s   ratio {ours / theirs:5.2f}   peak memory {memory:4.0f} MB"
    )


def main() -> None:
    """Measure packets of 100, 1,000 and 5,000 plain pages, and one of 1,000 office pages."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    print(f"\n{ATTACHMENTS} attachments made a packet and proved; processor seconds, median of {RUNS}\n")
    with tempfile.TemporaryDirectory() as name:
        for pages in PAGES:
            write_plain(Path(name) / str(pages), pages)
            bench("plain", Path(name) / str(pages))
        write_office(Path(name) / "office", OFFICE_PAGES)
        bench("office", Path(name) / "office")
        for count in MANY:
            bench_many(Path(name) / "many" / str(count), count)


if __name__ == "__main__":
    if sys.argv[1:2] == ["assemble"]:
        assemble(Path(sys.argv[2]))
    else:
        main()
