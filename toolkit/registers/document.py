"""The register of a year's decisions as a document: by title, by case and by meeting."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

from toolkit.dataclass import dataclass
from toolkit.documents.documentfacts import DocumentFacts, facts_by
from toolkit.documents.render import render_template
from toolkit.issuing.record import APPROVED, MINUTES
from toolkit.issuing.store import read_issues
from toolkit.making.documents import template_called
from toolkit.markup.plain import plain_words
from toolkit.meetings.model import Edition, Item, Meeting
from toolkit.pdf.destinations import pages_of
from toolkit.words.context import build_committee
from toolkit.words.contextnames import RegisterContext, RegisteredContext, RegisterPartContext
from toolkit.words.dates import short_date
from toolkit.words.standing import correction_phrases
from toolkit.words.wording import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from toolkit.documents.pages import Pages
    from toolkit.documents.wordwriter import WordWriter
    from toolkit.registers.register import FiledMeeting

TEMPLATE = "register.docx"
# The last letters of the Danish alphabet, where a computer's order has them elsewhere.
_DANISH = str.maketrans({"æ": "z\ue001", "ø": "z\ue002", "å": "z\ue003"})


@dataclass(frozen=True, slots=True)
class _Decision:
    meeting: Meeting
    item: Item
    added: tuple[str, ...]
    page: str


def render_register(filed: Sequence[FiledMeeting], case: str) -> tuple[bytes, DocumentFacts]:
    """Return the .docx of the register of these meetings' decisions, of one committee, and its facts.

    `case` is how the number of the cases wanted begins, "" for all. Raises TemplateError, and ValueError
    where the meetings are none or of several committees.
    """
    committees = {one.meeting.committee.name: one.meeting.committee for one in filed}
    if len(committees) != 1:
        raise ValueError(len(committees))
    (committee,) = committees.values()
    decisions = [each for each in _decisions(filed) if each.item.case.casefold().startswith(case.casefold())]
    words = words_of(committee)
    days = [one.meeting.first_day for one in filed]
    period = _period(min(days), max(days))
    title = words.phrase("register_full_title", period=period, committee=committee.name)
    facts = facts_by(committee, title, max(days))

    def context(writer: WordWriter) -> dict[str, object]:
        parts = tuple(_parts(decisions, words))
        heading = words.phrase("register_heading", period=period)
        language: Literal["da", "en"] = "da" if words.language == "da" else "en"
        return {
            "register": RegisterContext(heading, facts.title, period, language, parts),
            "committee": build_committee(committee, committee.members, words, writer),
            "labels": words.labels,
        }

    template = template_called(committee, TEMPLATE)
    return render_template(template, template.parent, facts, context), facts


def convert_register(docx: bytes, facts: DocumentFacts) -> Pages:
    """Return the pages of a register's document. Raises ConversionError."""
    from toolkit.convert import choose_renderer
    from toolkit.convert.finish import finish_document

    return finish_document(choose_renderer(None).convert_document(docx), facts)


def _period(first: date, last: date) -> str:
    return f"{first.year}" if first.year == last.year else f"{first.year}-{last.year}"


def _decisions(filed: Iterable[FiledMeeting]) -> Iterator[_Decision]:
    for meeting, _ in sorted(filed, key=lambda one: (one.meeting.first_day, one.file)):
        words = words_of(meeting.committee)
        added = {item.number: correction_phrases(words, meeting, item) for item in meeting.items}
        decided = [item for item in meeting.items if item.decision.strip() or added[item.number]]
        pages = _issued_pages(meeting, [name for item in decided for name in (item.decision_key, item.key)])
        for item in decided:
            yield _Decision(
                meeting, item, added[item.number], pages.get(item.decision_key) or pages.get(item.key, "")
            )


def _issued_pages(meeting: Meeting, names: Sequence[str]) -> dict[str, str]:
    """Return on which pages of the packet that was sent these places are, approved minutes before others."""
    issues = [issue for issue in read_issues(meeting.folder) if issue.record and not issue.altered]
    prefix = "public/" if meeting.edition is Edition.PUBLIC else ""
    for kind in (APPROVED, MINUTES):
        for issue in reversed(issues):
            if issue.record and issue.record.document == kind:
                packet = issue.paths().get(f"{prefix}packet.pdf")
                return pages_of(packet.read_bytes(), names) if packet else {}
    return {}


def _parts(decisions: Sequence[_Decision], words: Words) -> Iterator[RegisterPartContext]:
    orders: dict[str, Callable[[_Decision], tuple[object, ...]]] = {
        "title": lambda each: (_sorted_as(each.item.title), each.meeting.first_day),
        "case": lambda each: (_sorted_as(each.item.case), each.meeting.first_day),
        "meeting": lambda each: (each.meeting.first_day,),
    }
    for name, order in orders.items():
        chosen = [each for each in decisions if name != "case" or each.item.case]
        entries = tuple(_entry(each, words) for each in sorted(chosen, key=order))
        if entries:
            yield RegisterPartContext(words.labels[f"register_by_{name}"], entries)


def _sorted_as(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().translate(_DANISH)


def _entry(each: _Decision, words: Words) -> RegisteredContext:
    meeting = each.meeting
    return RegisteredContext(
        title=each.item.title,
        number=each.item.number,
        case=each.item.case,
        date=short_date(meeting.first_day, meeting.last_day, words.language),
        decision=" ".join(" ".join((plain_words(each.item.decision), *each.added)).split()),
        page=each.page,
    )
