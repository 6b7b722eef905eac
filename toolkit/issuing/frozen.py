"""What builds show of issued documents: the files that were sent, not what the meeting's file says now."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass
from toolkit.issuing.record import AGENDA, APPROVED, MINUTES, SUPPLEMENT, Record
from toolkit.issuing.store import SOURCE_FILE, Issue, newest_issue, read_issues
from toolkit.reading.fields import mappings, text_of
from toolkit.reading.lookup import ISSUED_FOLDER
from toolkit.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from toolkit.issuing.changes import Known
    from toolkit.meetings.model import Attachment, Item, Meeting

PUBLIC = "public/"
PAGE = "index.html"
PACKET = "packet.json"  # the one name that every packet has, however many its parts
_PACKET = regex(r"packet(-\d+)?\.(pdf|json)")
_WEB = regex(r"index\.html|meeting\.json|(attachments|pictures)/.+")
# Which issues show as which document; the packet begins with the newest document that the status allows.
_SHOWN = {"agenda": (AGENDA,), "minutes": (MINUTES, APPROVED)}


@dataclass(frozen=True, slots=True)
class Frozen:
    """What has been sent of one edition of a meeting, as builds show it.

    `shown` are the newest issues of agenda and minutes, by these words. `withheld` are the documents of a
    public edition that are not published any more, neither as sent nor anew: what was sent shows something
    that has been closed or deleted since, or says of a closed item what may not be said any more; and nobody
    has been sent what the meeting's file says now.
    """

    meeting: Meeting
    shown: Mapping[str, Issue]
    withheld: tuple[str, ...]

    @property
    def withholds_newest(self) -> bool:
        """Whether the newest document is withheld, and with it all that is public."""
        return _first_document(self.meeting) in self.withheld

    def files(self) -> dict[str, bytes]:
        """Return what is shown of each document, by the names a build gives the files. Raises OSError.

        With the newest document come its packet and, in the public edition, its page for the web.
        """
        prefix = PUBLIC if self.meeting.edition.value == "public" else ""
        return {
            own: path.read_bytes()
            for document, issue in self.shown.items()
            for name, path in issue.paths().items()
            if name.startswith(prefix) and self._shows(own := name.removeprefix(prefix), document)
        }

    def names(self) -> dict[str, str]:
        """Return what the files shown are called, where that is not what builds call them."""
        return {
            name: shown
            for document, issue in self.shown.items()
            if issue.record
            for name, shown in issue.record.names.items()
            if self._shows(name, document)
        }

    def _shows(self, name: str, document: str) -> bool:
        """Whether a file of an issue of this document stands for it; the newest has packet and page too."""
        is_of_packet = _PACKET.fullmatch(name) or _WEB.fullmatch(name)
        is_newest = is_of_packet and document == _first_document(self.meeting)
        return name.startswith(f"{document}.") or bool(is_newest)


def find_frozen(meeting: Meeting, issues: Sequence[Issue]) -> Frozen:
    """Return what has been sent of a meeting in its edition; `issues` are the meeting's."""
    newest = {document: newest_issue(issues, *kinds) for document, kinds in _SHOWN.items()}
    there = {document: issue for document, issue in newest.items() if issue}
    shown = {document: issue for document, issue in there.items() if not _hides(issue, meeting)}
    withheld = (name for name, issue in there.items() if name not in shown and _is_public(issue))
    return Frozen(meeting, shown, tuple(withheld))


def _is_public(issue: Issue) -> bool:
    return issue.record is not None and any(name.startswith(PUBLIC) for name in issue.record.files)


def minutes_to_approve(meeting_folder: Path, *, public: bool) -> str:
    """Return where the newest minutes that were sent stand, seen from the meeting's folder; "" for nowhere.

    Minutes that have been approved need it no more. `public` asks for those of the public edition.
    """
    issues = read_issues(meeting_folder)
    issue = newest_issue(issues, MINUTES)
    if issue is None or issue.record is None or newest_issue(issues, APPROVED):
        return ""
    name = f"{PUBLIC}minutes.pdf" if public else issue.record.names.get("minutes.pdf", "minutes.pdf")
    return f"{ISSUED_FOLDER}/{issue.record.name}/{name}" if name in issue.record.files else ""


def frozen_supplement(public: Meeting, issues: Sequence[Issue]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the newest supplement that was sent, both editions, by the names a build gives them.

    `public` is the meeting's public edition: what shows more than that is left out. With the files come the
    names of those called otherwise.
    """
    issue = newest_issue(issues, SUPPLEMENT)
    if issue is None or issue.record is None:
        return {}, {}
    hides = _hides(issue, public)
    files = {
        name: path.read_bytes()
        for name, path in issue.paths().items()
        if not (hides and name.startswith(PUBLIC))
    }
    return files, dict(issue.record.names)


def _first_document(meeting: Meeting) -> str:
    return "minutes" if meeting.status.value in ("minutes", "approved") else "agenda"


def _hides(issue: Issue, meeting: Meeting) -> bool:
    """Whether a public issue may not be shown any more."""
    return issue.record is not None and (_shows_closed(issue.record, meeting) or _says_more(issue, meeting))


def _says_more(issue: Issue, meeting: Meeting) -> bool:
    """Whether a public issue says of closed things what the meeting's file no longer says of them."""
    if meeting.edition.value != "public":
        return False
    things: list[Item | Attachment] = [*meeting.items, *meeting.attachments]
    allowed = {_plain(text) for each in things for text in (each.title, getattr(each, "decision", ""))}
    return any(_plain(text) not in allowed for text in _said_of_closed(issue.folder / SOURCE_FILE))


def _said_of_closed(source: Path) -> Iterator[str]:
    """Yield what a meeting's file, as it was sent, said for the public of what is closed."""
    from toolkit.reading.yamlio import read_yaml  # what draws documents seldom reads any YAML

    data = read_yaml(source).data if source.is_file() else None
    for _, item in mappings(data, "items") if isinstance(data, dict) else ():
        attachments = (attachment for _, attachment in mappings(item, "attachments"))
        for each in (item, *attachments):
            yield from (text for key in ("public_title", "public_decision") if (text := text_of(each, key)))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _shows_closed(record: Record, meeting: Meeting) -> bool:
    """Whether a public issue shows an item, or an attachment, that the meeting's file closes by now."""
    if meeting.edition.value != "public":
        return False
    sent = [item for item in record.items if not item.closed]
    now = [item for item in meeting.items if not item.closed]
    more_closed = len(meeting.items) - len(now) > len(record.items) - len(sent)
    if _is_any_gone(_known(sent), _known(now), more_closed=more_closed):
        return True
    all_sent = [each for item in sent for each in item.attachments]
    all_now = [each for item in now for each in item.attachments]
    sent_files = [each for each in all_sent if not each.closed]
    files = [each for each in all_now if each.file]
    more_closed = len(all_now) - len(files) > len(all_sent) - len(sent_files)
    return _is_any_gone(_known(sent_files), _known(files), more_closed=more_closed)


def _known(things: Sequence[Known]) -> list[tuple[str, str]]:
    return [(each.number, each.title) for each in things]


def _is_any_gone(
    sent: Sequence[tuple[str, str]], now: Sequence[tuple[str, str]], *, more_closed: bool
) -> bool:
    """Whether anything open that was sent is not open any more; each is a number and a title.

    What has another title is known by its number, unless more is closed than was: it may be that.
    """
    gone = Counter(title for _, title in sent) - Counter(title for _, title in now)
    numbers = {number for number, _ in now}
    return any(more_closed or number not in numbers for number, title in sent if title in gone)
