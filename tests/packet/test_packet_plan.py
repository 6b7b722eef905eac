"""The plan of a packet: pure, and right for every number of items, attachments and pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packetparts import LABELS, TYPEFACE

from toolkit.documents.pages import Anchor, Pages
from toolkit.meetings.model import Attachment, Item
from toolkit.packet.plan import plan_packet
from toolkit.pdf.facts import Bookmark, IncludedAttachment, MainDocument, PageLabel, Target
from toolkit.pdf.geometry import PageShape
from toolkit.words.labels import labels_for

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toolkit.packet.model import PacketPlan, Part

SHAPE = PageShape()


def included(item: int, place: int, pages: int, outline: tuple[Bookmark, ...] = ()) -> IncludedAttachment:
    return IncludedAttachment(
        Attachment(f"{item}.{place}", f"Titel {place}", None), b"", (SHAPE,) * pages, outline
    )


def items_of(groups: Sequence[Sequence[int]]) -> tuple[tuple[Item, ...], tuple[IncludedAttachment, ...]]:
    """Items with attachments of so many pages."""
    items, everything = [], []
    for number, group in enumerate(groups, 1):
        own = [included(number, place, pages) for place, pages in enumerate(group, 1)]
        everything += own
        items.append(Item(str(number), f"Sag {number}", attachments=tuple(one.attachment for one in own)))
    return tuple(items), tuple(everything)


def document(items: Sequence[Item], pages: int, outline: Sequence[Bookmark] | None = None) -> MainDocument:
    """A document of so many pages; item n begins on page n or the last, 20 points below the one before."""
    places = {
        item.key: Target(min(n, pages), ("XYZ", 70.0, 800.0 - 20 * n, 0.0)) for n, item in enumerate(items, 1)
    }
    anchors = [
        Anchor(attachment.key, places[item.key].page, ((70.0, 100.0, 300.0, 112.0),))
        for item in items
        for attachment in item.attachments
    ]
    entries = [Bookmark(item.title, places[item.key]) for item in items] if outline is None else outline
    return MainDocument(
        pages=Pages(b"", pages, {key: target.page for key, target in places.items()}, tuple(anchors)),
        shapes=(SHAPE,) * pages,
        outline=tuple(entries),
        labels=(PageLabel(1),),
        targets=places,
        title="Referat",
        language="da",
    )


def plan_of(
    groups: Sequence[Sequence[int]], pages: int = 3, labels: Mapping[str, str] = LABELS
) -> PacketPlan:
    items, everything = items_of(groups)
    return plan_packet(items, document(items, pages), everything, labels, TYPEFACE)


def flat(bookmarks: Sequence[Bookmark], level: int = 0) -> Iterator[tuple[int, Bookmark]]:
    for bookmark in bookmarks:
        yield level, bookmark
        yield from flat(bookmark.children, level + 1)


def part_of(plan: PacketPlan, number: str) -> Part:
    return next(part for part in plan.parts if part.included.attachment.number == number)


groups = st.lists(st.lists(st.integers(1, 6), max_size=4), min_size=1, max_size=12)


@settings(max_examples=60, derandomize=True)
@given(groups, st.integers(1, 20))
def test_parts_follow_one_another_without_a_gap(counts, pages):
    plan = plan_of(counts, pages)
    page = pages + 1
    for part in plan.parts:
        assert part.first_page == page
        assert [stamp.page for stamp in part.stamps] == list(range(page, page + part.page_count))
        page += part.page_count
    assert plan.page_count == page - 1
    numbers = [part.included.attachment.number for part in plan.parts]
    assert numbers == [f"{i}.{n}" for i, group in enumerate(counts, 1) for n, _ in enumerate(group, 1)]


@settings(max_examples=60, derandomize=True)
@given(groups, st.integers(1, 20))
def test_every_attachment_stands_once_below_its_own_item(counts, pages):
    plan = plan_of(counts, pages)
    below = [
        (item.title.split()[1], child.title.split()[1], child.target.page)
        for item in plan.outline
        for child in item.children
    ]
    assert below == [
        (number.split(".")[0], number, part.first_page)
        for part in plan.parts
        for number in [part.included.attachment.number]
    ]


@settings(max_examples=60, derandomize=True)
@given(groups, st.integers(1, 20))
def test_links_go_there_and_back(counts, pages):
    plan = plan_of(counts, pages)
    there = {link.target.page for link in plan.links if link.page <= pages}
    assert there == {part.first_page for part in plan.parts}
    back = [link for link in plan.links if link.page > pages]
    assert [link.page for link in back] == list(range(pages + 1, plan.page_count + 1))
    assert all(link.target.page <= pages for link in back)


def test_the_words_of_the_stamp_are_the_committees_own():
    english = labels_for("en", "region", {"attachment": "Annex"})
    (part,) = plan_of([[2]], labels=english).parts
    assert [stamp.texts for stamp in part.stamps] == [
        ("Annex 1.1 · 1/2", "Page 4"),
        ("Annex 1.1 · 2/2", "Page 5"),
    ]


def test_characters_that_the_font_lacks_are_shown_as_question_marks():
    plan = plan_of([[1]], labels=labels_for("da", "region", {"attachment": "📎"}))
    assert plan.parts[0].stamps[0].texts[0] == "? 1.1 · 1/1"


def test_an_attachment_that_is_not_included_has_no_place():
    items, everything = items_of([[1, 1]])
    plan = plan_packet(items, document(items, 1), everything[:1], LABELS, TYPEFACE)
    assert [part.included.attachment.number for part in plan.parts] == ["1.1"]
    assert len(plan.links) == 2


def test_an_attachments_own_bookmarks_move_along_with_its_pages():
    item, _ = items_of([[1, 1]])
    own = (Bookmark("Kapitel", Target(2, ("Fit",)), (Bookmark("Afsnit", Target(3)),), opened=True),)
    parts = [included(1, 1, 4), included(1, 2, 4, own)]
    plan = plan_packet(item, document(item, 1), parts, LABELS, TYPEFACE)
    (chapter,) = plan.outline[0].children[1].children
    assert (chapter.target.page, chapter.children[0].target.page, chapter.opened) == (7, 8, False)


@pytest.mark.parametrize("decisions", [False, True])
def test_two_items_with_the_same_title_on_one_page_keep_their_own_attachments(decisions):
    items, everything = items_of([[1], [1]])
    items = tuple(replace(item, title="Orientering") for item in items)
    entries = []
    for number in (1, 2):
        top = 800.0 - 20 * number
        entries.append(Bookmark(f"Punkt {number}: Orientering", Target(1, ("XYZ", 60.0, top - 2, None))))
        if decisions:
            heading = f"Beslutning for Punkt {number}: Orientering"
            decision = Bookmark(heading, Target(1, ("XYZ", 60.0, top - 9, None)))
            entries[-1] = replace(entries[-1], children=(decision,))
    plan = plan_packet(items, document(items, 1, entries), everything, LABELS, TYPEFACE)
    found = [
        (level, one.title) for level, one in flat(plan.outline) if not one.title.startswith("Beslutning")
    ]
    assert found == [
        (0, "Punkt 1: Orientering"),
        (1, "Bilag 1.1 Titel 1"),
        (0, "Punkt 2: Orientering"),
        (1, "Bilag 2.1 Titel 1"),
    ]


def test_an_item_that_the_outline_does_not_name_gets_its_attachments_at_the_end():
    items, everything = items_of([[1]])
    plan = plan_packet(
        items, document(items, 1, [Bookmark("Forside", Target(1))]), everything, LABELS, TYPEFACE
    )
    assert [one.title for one in plan.outline] == ["Forside", "Bilag 1.1 Titel 1"]


def test_a_line_of_text_that_wraps_is_one_link_over_both_its_lines():
    items, everything = items_of([[1]])
    main = document(items, 1)
    rects = ((200.0, 112.0, 500.0, 124.0), (70.0, 100.0, 150.0, 112.0))
    anchors = (Anchor(items[0].attachments[0].key, 1, rects),)
    plan = plan_packet(
        items, replace(main, pages=replace(main.pages, anchors=anchors)), everything, LABELS, TYPEFACE
    )
    assert plan.links[0].rects == rects
    assert plan.links[1].target.view[2] >= 124


def test_page_labels_begin_anew_with_each_attachment():
    plan = plan_of([[2, 1]], pages=4)
    assert plan.labels == (PageLabel(1), PageLabel(5, prefix="1.1-"), PageLabel(7, prefix="1.2-"))
    assert part_of(plan, "1.2").first_page == 7
