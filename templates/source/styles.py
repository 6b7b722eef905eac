"""Every look of a template as a named Word style: the place to change one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .look import CODE_FONT, GREY, HAIRLINE, millimetres
from .styleform import ACCENT, Border, Paragraph, Style, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .look import Look


def _item_heading(look: Look) -> Style:
    return Style(
        "heading 2",
        Paragraph(before=look.heading_space, after=60, line=247, keep_next=True, keep_lines=True, outline=1),
        Text(size=look.heading_size, bold=True, colour=ACCENT),
        following="Body Text",
        priority=9,
    )


def _headings(look: Look) -> Iterator[Style]:
    """The title is of level 1, items of level 2, their parts of level 3, those in texts lie below."""
    item = _item_heading(look)
    # For a designer's own: no document of ours has a second heading of the title's level.
    top = replace(item.paragraph, outline=0)
    yield replace(item, name="heading 1", paragraph=top, gallery=False)
    yield item
    part = replace(
        item,
        name="heading 3",
        paragraph=Paragraph(before=280, after=100, line=247, keep_next=True, keep_lines=True, outline=2),
        text=Text(size=22, bold=True),
    )
    yield part
    for level, text in (
        (4, Text(size=21, bold=True, colour=GREY)),
        (5, Text(size=21, bold=True, italic=True)),
        (6, Text(italic=True)),
    ):
        deeper = replace(part.paragraph, before=220, after=80, outline=level - 1)
        yield replace(item, name=f"heading {level}", paragraph=deeper, text=text, gallery=False)
    # Headings that a contents does not list: it asks for "heading 3" by name.
    yield replace(part, name="Section Heading", custom=True)
    whole = replace(part.paragraph, outline=1)
    yield replace(part, name="Document Heading", paragraph=whole, custom=True)
    line = (("top", Border(8, ACCENT, 5)),)
    decision = replace(part.paragraph, before=340, borders=line)
    yield replace(
        part,
        name="Decision Heading",
        paragraph=decision,
        text=Text(size=22, bold=True, colour=ACCENT),
        custom=True,
    )


def _page_headings(look: Look) -> Iterator[Style]:
    item = _item_heading(look)
    yield replace(
        item,
        name="Signature Heading",
        paragraph=replace(item.paragraph, before=0, page_break=True),
        custom=True,
        gallery=False,
    )
    on_new_page = look.items_on_new_pages
    yield replace(
        item,
        name="TOC Heading",
        paragraph=replace(item.paragraph, before=0 if on_new_page else 440, page_break=on_new_page or None),
        priority=39,
    )


def _contents(look: Look) -> Iterator[Style]:
    tabs = (("right", "dot", look.text_width),)
    # Items are of level 2 and decisions of level 3; the title, of level 1, is in no contents.
    for level, left, before, colour in ((1, 0, 90, None), (2, 0, 90, None), (3, 340, 0, GREY)):
        yield Style(
            f"toc {level}",
            Paragraph(before=before, after=30, left=left + 340, hanging=340, tabs=tabs),
            Text(size=look.contents_size, colour=colour),
            following="Normal",
            gallery=False,
            priority=39,
        )
    pause = Text(italic=True)  # in colour it would be black where the renderer marks it, as all contents are
    yield Style("Contents Note", text=pause, based_on="toc 2", custom=True, gallery=False)


def _head(look: Look) -> Iterator[Style]:
    tabs = (("right", "", look.text_width),)
    yield Style("Info Text", Paragraph(before=60, after=60, contextual=True), custom=True)
    entry = Paragraph(
        left=340, hanging=340, keep_lines=True
    )  # in cells, programs part lines each in its own way
    yield Style("Programme", entry, based_on="Info Text", custom=True)
    yield Style("Info Label", text=Text(bold=True, colour=ACCENT), based_on="Info Text", custom=True)
    # Above a Body Text.
    yield Style(
        "Note Label", Paragraph(before=280, keep_next=True, outline=1), based_on="Info Label", custom=True
    )
    yield Style(
        "Organisation",
        Paragraph(after=0, tabs=tabs, borders=(("bottom", Border(12, ACCENT, 6)),)),
        Text(size=24, bold=True, colour=ACCENT),
        based_on="header",
        custom=True,
    )
    yield Style(
        "Document Info", Paragraph(after=look.title_space, tabs=tabs), Text(size=17, colour=GREY), custom=True
    )
    yield Style(
        "Title",
        Paragraph(before=0, after=120, line=216, keep_next=True, keep_lines=True, outline=0),
        Text(size=look.title_size, bold=True, colour=ACCENT),
        following="Subtitle",
        priority=10,
    )
    yield Style(
        "Subtitle",
        # On a front page several of them follow one another; elsewhere the table of facts does.
        Paragraph(after=40 if look.title_space else 160, line=247, keep_next=True, keep_lines=True),
        Text(size=look.subtitle_size),
        following="Body Text",
        priority=11,
    )
    yield Style("Place", Paragraph(after=0, keep_next=True), Text(size=24, colour=GREY), custom=True)
    yield Style(
        "Front Rule",
        Paragraph(
            before=0,
            after=360,
            line=360,
            exact=True,
            right=look.text_width - 1300,
            borders=(("bottom", Border(24, ACCENT)),),
        ),
        Text(size=8),
        following="Body Text",
        custom=True,
    )
    yield Style("Notice", Paragraph(before=40, after=0), Text(size=16, bold=True, colour=ACCENT), custom=True)


def _items(look: Look) -> Iterator[Style]:
    tabs = (("right", "", look.text_width),)
    yield Style(
        "Case Number",
        Paragraph(after=60, keep_next=True, tabs=tabs),
        Text(size=18, colour=GREY),
        following="Body Text",
        custom=True,
    )
    yield Style("Item Facts", Paragraph(after=60, keep_next=True), Text(size=19, colour=GREY), custom=True)
    yield Style(
        "Item Group",
        Paragraph(before=440, after=0, keep_next=True, keep_lines=True, outline=1),
        Text(size=26, bold=True, colour=GREY),
        following="heading 2",
        custom=True,
    )
    yield Style(
        "Day",
        Paragraph(before=440, after=0, keep_next=True, outline=1),
        Text(size=22, bold=True),
        custom=True,
    )
    line = Border(4, HAIRLINE, 4)
    yield Style(
        "Break",
        Paragraph(
            before=400, after=120, keep_next=True, borders=(("top", line), ("bottom", line)), tabs=tabs
        ),
        Text(size=19, italic=True, colour=GREY),
        custom=True,
    )
    yield Style("Adjourned", Paragraph(before=480, after=120, keep_lines=True), Text(bold=True), custom=True)


def _sheets() -> Iterator[Style]:
    """The separator sheets of a packet, a page each."""
    # Not a space before the next paragraph: renderers leave that out at the top of a document.
    yield Style(
        "Sheet Top",
        Paragraph(after=0, line=millimetres(60), exact=True, keep_next=True, page_break=True),
        following="Sheet Item",
        custom=True,
        gallery=False,
    )
    yield Style(
        "Sheet Item",
        Paragraph(after=120, keep_next=True),
        Text(size=22, colour=GREY),
        following="Sheet Number",
        custom=True,
    )
    yield Style(
        "Sheet Number",
        Paragraph(after=160, line=247, keep_next=True, outline=0),
        Text(size=56, bold=True, colour=ACCENT),
        following="Sheet Title",
        custom=True,
    )
    yield Style("Sheet Title", Paragraph(after=0, line=264), Text(size=30), custom=True)


def _scaffolding() -> Iterator[Style]:
    # Tags that choose and repeat: small, so that a designer sees the document between them.
    yield Style("Template Tag", text=Text(size=14, colour=GREY, no_proof=True), custom=True, gallery=False)
    yield Style(
        "Section End", Paragraph(after=0, line=20, exact=True), Text(size=2), custom=True, gallery=False
    )


def _lists() -> Iterator[Style]:
    for kind, number in (("Bullet", 1), ("Number", 2)):
        for level in (1, 2, 3):
            suffix = f" {level}" if level > 1 else ""
            yield Style(
                f"List {kind}{suffix}",
                Paragraph(before=60, after=60, left=360 * level, hanging=360, list=(number, level - 1)),
                gallery=level == 1,
                priority=35,
            )
    for level in (1, 2, 3):
        suffix = f" {level}" if level > 1 else ""
        yield Style(
            f"List Continue{suffix}",
            Paragraph(before=60, after=60, left=360 * level),
            gallery=False,
            priority=36,
        )


def _texts() -> Iterator[Style]:
    # Between two paragraphs Word leaves the larger of the space after the one and before the other.
    yield Style("Body Text", Paragraph(before=140, after=80), priority=0)
    yield Style(
        "Lead-in", Paragraph(after=40, keep_next=True), Text(bold=True), based_on="Body Text", custom=True
    )
    # A lead-in that begins a part of an item.
    yield Style("Lead-in Heading", Paragraph(outline=2), based_on="Lead-in", custom=True)
    # Both without a box: renderers disagree about the room between a text and a line beside it.
    yield Style(
        "Quote",
        Paragraph(before=160, after=160, left=397, right=397),
        Text(italic=True),
        based_on="Body Text",
        priority=29,
    )
    line = Border(4, HAIRLINE, 4)
    yield Style(
        "Code Block",
        Paragraph(before=160, after=220, line=252, borders=(("top", line), ("bottom", line))),
        Text(size=18, font=CODE_FONT, no_proof=True),
        custom=True,
    )
    yield Style("Picture", Paragraph(before=120, after=160), custom=True)
    yield Style(
        "Rule",
        Paragraph(before=0, after=240, line=120, exact=True, borders=(("bottom", Border(6, HAIRLINE)),)),
        Text(size=8),
        following="Body Text",
        custom=True,
    )
    yield Style("Attachment", Paragraph(before=50, after=50), custom=True)


def _tables_and_margins(look: Look) -> Iterator[Style]:
    yield Style("Table Text", Paragraph(before=50, after=50, line=252), Text(size=19), custom=True)
    yield Style(
        "Table Header",
        Paragraph(before=80, keep_next=True),
        Text(bold=True, colour=ACCENT),
        based_on="Table Text",
        custom=True,
    )
    yield Style(
        "Table Label", Paragraph(), Text(bold=True, colour=ACCENT), based_on="Table Text", custom=True
    )
    yield Style("Table Number", Paragraph(align="right"), based_on="Table Text", custom=True)
    yield Style("Table Number Header", Paragraph(align="right"), based_on="Table Header", custom=True)
    yield Style("Table Note", text=Text(italic=True, colour=GREY), based_on="Table Text", custom=True)
    tabs = (("right", "", look.text_width),)
    small = Text(size=16, colour=GREY)
    yield Style("header", Paragraph(after=0, line=252, tabs=tabs), small, gallery=False, priority=99)
    yield Style("footer", Paragraph(after=0, line=252, tabs=tabs), small, gallery=False, priority=99)


def _characters() -> Iterator[Style]:
    based = "Default Paragraph Font"
    yield Style(
        "Hyperlink",
        text=Text(colour=ACCENT, underline=True),
        kind="character",
        based_on=based,
        gallery=False,
        priority=99,
    )
    yield Style(
        "Code",
        text=Text(font=CODE_FONT, size=19, no_proof=True),
        kind="character",
        based_on=based,
        custom=True,
    )


def named_styles(look: Look) -> tuple[Style, ...]:
    """Return every paragraph and character style of a look."""
    return (
        *_texts(),
        *_tables_and_margins(look),
        *_headings(look),
        *_page_headings(look),
        *_head(look),
        *_items(look),
        *_sheets(),
        *_scaffolding(),
        *_lists(),
        *_contents(look),
        *_characters(),
    )
