"""Whether the public edition is stopped when it should be, and only then: `tox -e bench`.

A thousand ordinary meetings with closed items, in both languages and all styles, whose open and closed texts
and attachments are drawn from the same words, sentences, dates and names; then every planted leak of the
tests. At last, what the search costs on the region's sample.
"""

import collections
import resource
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parent.parent
sys.path.insert(0, str(TESTS / "support"))

from leakcopies import COPIES, pdf
from leakmeeting import CLOSED_FIELDS, LEAKING_TEXTS, MEETING, with_field_shown
from leakplants import PDF, PDF_WAYS, WEB_WAYS, WORD, WORD_WAYS
from ordinary import ordinary_meeting

from toolkit.checking.checks.whole import read_and_check
from toolkit.files.resources import style_folder
from toolkit.making import sharing
from toolkit.making.editions import make_edition
from toolkit.making.options import BuildLog, BuildOptions
from toolkit.making.source import read_meeting
from toolkit.meetings.meeting import build_meeting_model
from toolkit.meetings.model import Edition
from toolkit.publishing import leaks
from toolkit.publishing.closed import closed_texts
from toolkit.publishing.copies import ClosedFile
from toolkit.publishing.disclosed import disclose
from toolkit.publishing.filecontent import read_content
from toolkit.publishing.noninterference import with_other_closed
from toolkit.publishing.webfiles import attachment_address
from toolkit.words.edition import public_edition

MEETINGS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
SAMPLE = TESTS.parent / "samples" / "region" / "2025-02-28" / "meeting.yaml"


class Reader:
    """Reads files here, as the build does in a process of its own."""

    read = staticmethod(lambda _name, data, *looks: read_content(data, *looks))


def leaks_of(meeting, files):
    """What would stop the public edition of a meeting whose public files are `files`."""
    public = public_edition(meeting)
    if public_edition(with_other_closed(meeting)) != public:
        return ["the public edition depends on what is closed"]
    passages = {name: list(disclose(name, data)) for name, data in files.items()}
    search = leaks.ClosedSearch(closed_texts(meeting, public), public)
    return [
        *leaks.check_texts(meeting, public),
        *leaks.check_passages(search, passages),
        *leaks.check_copies(leaks.Closed.of(meeting, public), passages, Reader),
    ]


def count_false_alarms(folder):
    """Build the public edition's model of each meeting, search it, and say which were stopped."""
    stopped = []
    for seed in range(MEETINGS):
        data, committee, files = ordinary_meeting(seed)
        place = folder / str(seed)
        place.mkdir()
        for name, content in files.items():
            (place / name).write_bytes(content)
        meeting = build_meeting_model(data, committee, place, folder)
        handed_out = {
            f"public/{attachment_address(each)}": each.file.read_bytes()
            for each in public_edition(meeting).attachments
            if each.file
        }
        stopped += [f"meeting {seed}: {found}" for found in leaks_of(meeting, handed_out)[:1]]
    return stopped


def missed_plants():
    """Yield the planted leaks that nothing finds, and at the end how many there were of each kind."""
    counts = collections.Counter()
    clean = {PDF: pdf("Notat"), WORD: (style_folder("region") / "minutes.docx").read_bytes()}
    for way, plant in (PDF_WAYS | WORD_WAYS | WEB_WAYS).items():
        files = dict(clean)
        plant(files)
        counts["in attachments and templates"] += 1
        if not leaks_of(MEETING, {name: data for name, data in files.items() if data is not clean.get(name)}):
            yield way
    for name, (closed, opened) in COPIES.items():
        counts["copies"] += 1
        if not ClosedFile(read_content(closed), "").is_in(read_content(opened), ""):
            yield name
    for owner, field in CLOSED_FIELDS:
        counts["fields shown"] += 1
        meeting, leaky = with_field_shown(owner, field)
        if leaky(with_other_closed(meeting)) == leaky(meeting):
            yield f"{owner}.{field}"
    for text in LEAKING_TEXTS:
        counts["open texts"] += 1
        if not leaks.check_texts(*with_statement(text)):
            yield text
    print(f"planted leaks: {sum(counts.values())}", dict(counts))


def with_statement(text):
    from dataclasses import replace

    first = replace(MEETING.items[0], statement=text)
    meeting = replace(MEETING, entries=(first, *MEETING.entries[1:]))
    return meeting, public_edition(meeting)


def processor_seconds():
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def cost_on_sample():
    """Seconds of the processor that the search takes on the sample's public files."""
    meeting = read_meeting(read_and_check(SAMPLE))
    public = public_edition(meeting)
    log = BuildLog(lambda _stage: None)
    files = make_edition(public, BuildOptions(edition=Edition.PUBLIC), log, sharing.side_by_side())
    begun = processor_seconds()
    leaks.prove_nothing_closed_is_open(meeting, public)
    leaks.prove_nothing_leaks(meeting, public, files)
    return processor_seconds() - begun


def main():
    begun = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        stopped = count_false_alarms(Path(folder))
    print(f"ordinary meetings: {MEETINGS}, stopped: {len(stopped)}, {time.process_time() - begun:.0f} s")
    missed = list(missed_plants())
    print("missed:", len(missed), *missed, sep="\n  " if missed else " ")
    print(*stopped[:20], sep="\n")
    print(f"the search on the region's public files: {cost_on_sample():.2f} s of the processor")
    return bool(stopped or missed)


if __name__ == "__main__":
    sys.exit(main())
