"""What a Word template sees of an item: the names of `contextnames`, filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.itemlayout import PARTS
from toolkit.meetings.model import Action, Attachment, Committee, Item, Layout, LayoutPart, Meeting, OwnValue
from toolkit.words import ownwords, procedure, wording
from toolkit.words.contextnames import (
    ActionContext,
    AttachmentContext,
    BallotContext,
    CorrectionContext,
    DissentContext,
    ItemContext,
    OwnFieldContext,
    PartContext,
    RecommendationContext,
    SectionContext,
    VoteContext,
)
from toolkit.words.dates import list_words
from toolkit.words.itemfields import ItemFields, awaits_decision, fields_of_item
from toolkit.words.languagemarks import in_language, spoken
from toolkit.words.ownwords import TEXT_HEADINGS
from toolkit.words.printedfacts import date_words, printed_actions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.meetings.attendance import Presence
    from toolkit.words.wording import Words
    from toolkit.words.writing import WordWriter


def build_item(
    item: Item, meeting: Meeting, presence: Presence, words: Words, writer: WordWriter
) -> ItemContext:
    """Return what a template sees of an item; its day and group are for whoever knows the one before."""
    fields = fields_of_item(item, meeting, words)
    own = ownwords.own_contexts(words, item.own, writer, fields.prefix, item.lang)
    named = spoken(item)
    parts = item_parts(item, meeting.committee.item_layout, own, words.labels)
    heading = wording.item_heading(words, named)
    return ItemContext(
        number=item.number,
        title=named.title,
        full_title=wording.full_title(words, named),
        heading=heading,
        anchor=writer.anchor(item.key),
        page=writer.page_number(item.key),
        contents_line=writer.contents_line(item.key, heading),
        day="",
        case=item.case,
        time=wording.slot_phrase(words, item),
        minutes=wording.length_phrase(words, item),
        presenters=wording.presenters_phrase(words, item),
        note=item.note,
        kind=item.kind,
        kind_text=wording.kind_phrase(words, item),
        bracket=wording.bracket_phrase(words, item),
        recommendation=_recommendation(item, meeting.committee, words, writer, fields),
        statement=writer.blocks(item.statement, TEXT_HEADINGS, fields.part("statement"), item.lang),
        has_statement=bool(item.statement),
        sections=tuple(_sections(item, fields, writer)),
        decision=writer.blocks(item.decision, TEXT_HEADINGS, fields.part("decision"), item.lang),
        has_decision=bool(item.decision),
        decision_title=wording.decision_heading(words, named),
        decision_anchor=writer.anchor(item.decision_key),
        decision_page=writer.page_number(item.decision_key),
        actions=tuple(_actions(item, named.actions, fields, words, writer)),
        attachments=tuple(_attachment(attachment, words, writer) for attachment in item.attachments),
        group="",
        summary=writer.blocks(item.summary, TEXT_HEADINGS, fields.part("summary"), item.lang),
        has_summary=bool(item.summary),
        late_text=procedure.late_phrase(words, item),
        closed_ground=procedure.ground_phrase(words, item),
        withheld_text=procedure.withheld_phrase(words, item),
        withdrawn_text=procedure.withdrawn_phrase(words, item),
        votes=tuple(_votes(item, meeting, presence, words)),
        dissents=tuple(_dissents(item, fields, words, writer)),
        attendance=tuple(_attendance(item, meeting, presence, words)),
        referred_text=procedure.referred_phrase(words, item),
        corrections=tuple(
            correction
            for correction in build_corrections(meeting, words, writer)
            if correction.number == item.number
        ),
        closed=item.closed,
        fields=ownwords.own_fields(words, item.own, writer),
        own_fields=own,
        own_facts=ownwords.own_facts(words, _in_facts(item.own, parts), "head"),
        parts=parts,
        closed_text=wording.closed_phrase(words, item, meeting.edition),
    )


def _sections(item: Item, fields: ItemFields, writer: WordWriter) -> Iterator[SectionContext]:
    for number, section in enumerate(item.sections, 1):
        field = fields.numbered("sections", number, section.heading)
        text = writer.blocks(section.text, TEXT_HEADINGS, field, section.lang)
        yield SectionContext(in_language(section.heading, section.lang), text)


def _dissents(item: Item, fields: ItemFields, words: Words, writer: WordWriter) -> Iterator[DissentContext]:
    for number, dissent in enumerate(item.dissents, 1):
        field = fields.numbered("dissents", number, words.labels["dissents"])
        yield DissentContext(
            words.phrase("dissent_by", names=list_words(dissent.by, words.language)),
            writer.blocks(dissent.text, TEXT_HEADINGS, field, item.lang),
            words.labels["dissent_follows"] if dissent.follows_case else "",
        )


def _attendance(item: Item, meeting: Meeting, presence: Presence, words: Words) -> Iterator[str]:
    """Yield who came, went or was away at an item, and who led it."""
    yield from (procedure.movement_phrase(words, movement, meeting) for movement in presence.movements)
    yield from (procedure.item_absence_phrase(words, absence) for absence in item.absent)
    if item.chaired_by:
        yield words.phrase("led_item", name=item.chaired_by)


def with_place_for_decision(told: ItemContext, item: Item, words: Words, writer: WordWriter) -> ItemContext:
    """Return an item whose decision is still to be written with a place for it."""
    if not awaits_decision(item):
        return told
    field = ItemFields(item.number, words.labels).named("decision")
    return replace(told, has_decision=True, decision=writer.blank(words.labels["write_decision"], field))


def _in_facts(values: tuple[OwnValue, ...], parts: tuple[PartContext, ...]) -> tuple[OwnValue, ...]:
    """Return the fields that are no part of the item: where a layout names one, it is printed there."""
    placed = {part.own.name for part in parts if part.own}
    return tuple(own for own in values if own.name not in placed)


def build_corrections(meeting: Meeting, words: Words, writer: WordWriter) -> Iterator[CorrectionContext]:
    """Yield what a template sees of each addition to approved minutes."""
    for correction in meeting.corrections:
        title = words.phrase("correction", day=date_words(correction.day, words.language))
        yield CorrectionContext(correction.item, title, writer.blocks(correction.text, TEXT_HEADINGS))


# More names than this are told in a table.
_FEW_NAMES = 7


def _votes(item: Item, meeting: Meeting, presence: Presence, words: Words) -> Iterator[VoteContext]:
    for vote in item.votes:
        rows = procedure.ballot_rows(words, vote, meeting, presence)
        sentence = procedure.vote_phrase(words, vote, rows)
        many = sum(count for _, count, names in rows if names) > _FEW_NAMES
        ballots = tuple(
            BallotContext(words.labels[f"vote_{way}"], str(count), names) for way, count, names in rows
        )
        yield VoteContext(vote.text, sentence, ballots if many else ())


def _recommendation(
    item: Item, committee: Committee, words: Words, writer: WordWriter, fields: ItemFields
) -> RecommendationContext | None:
    if not item.recommendation:
        return None
    return RecommendationContext(
        lead=wording.recommendation_lead(words, committee, item),
        points=writer.points(item.recommendation, fields.part("recommendation"), item.lang),
    )


def _actions(
    item: Item, actions: tuple[Action, ...], fields: ItemFields, words: Words, writer: WordWriter
) -> Iterator[ActionContext]:
    """Yield what a template sees of each action; `actions` tell which language they are in."""
    printed, field = printed_actions(words, item), fields.part("actions")
    for action in actions:
        yield ActionContext(
            number=item.number,
            what=writer.row(action.what, field, printed),
            who=action.who,
            due=date_words(action.due, words.language),
            fields=ownwords.own_fields(words, action.own, writer),
            own_fields=ownwords.own_contexts(words, action.own, writer),
            own_facts=ownwords.own_facts(words, action.own),
        )


def _attachment(attachment: Attachment, words: Words, writer: WordWriter) -> AttachmentContext:
    return AttachmentContext(
        number=attachment.number,
        title=attachment.title,
        line=writer.anchored(attachment.key, wording.attachment_line(words, attachment)),
        closed=attachment.closed,
        file_name=attachment.file.name if attachment.file else "",
        fields=ownwords.own_fields(words, attachment.own, writer),
        own_fields=ownwords.own_contexts(words, attachment.own, writer),
        own_facts=ownwords.own_facts(words, attachment.own),
    )


OWN = "own"
_PLACES = {"after statement": "statement", "decisions": "decision"}


def item_parts(
    item: Item,
    layouts: tuple[Layout, ...],
    own: Sequence[OwnFieldContext],
    labels: Mapping[str, str],
) -> tuple[PartContext, ...]:
    """Return the parts of an item in order; what no layout names stays behind what it usually follows.

    `own` are the item's own fields that say something. One in the head or for templates alone becomes a part
    only where the layout names it.
    """
    known = {layout.kind: layout.parts for layout in layouts}
    layout = known.get(item.kind) or known.get("default", ())
    fields = {field.name: field for field in own}
    named = {part.name: part for part in layout if part.name in PARTS or part.name in fields}
    parts = list(named.values())  # each once: a part's bookmark stands in one place
    _add_unnamed(parts, _usual_order(own))
    return tuple(_part(part, fields, labels) for part in parts)


def _usual_order(own: Sequence[OwnFieldContext]) -> list[str]:
    names: list[str] = []
    for part in PARTS:
        names += [part, *(field.name for field in own if _PLACES.get(field.place) == part)]
    return names


def _add_unnamed(parts: list[LayoutPart], usual: Sequence[str]) -> None:
    before = ""
    for name in usual:
        named = [part.name for part in parts]
        if name not in named and name == PARTS[-1]:
            parts.append(LayoutPart(name))  # attachments close an item wherever its decision stands
        elif name not in named:
            parts.insert(named.index(before) + 1 if before else 0, LayoutPart(name))
        before = name


def _part(part: LayoutPart, fields: Mapping[str, OwnFieldContext], labels: Mapping[str, str]) -> PartContext:
    if part.name in PARTS:
        return PartContext(part.name, part.heading or labels.get(part.name, ""), None)
    return PartContext(OWN, part.heading or fields[part.name].title, fields[part.name])
