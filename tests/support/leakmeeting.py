"""A meeting with a closed item, every field of which says something, and editions that show one of them."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING

from committees import REGION, read_meeting
from leakplants import PASSAGE, SHORT, TITLE

from toolkit.meetings.model import (
    Absence,
    Action,
    Attachment,
    Ballot,
    Dissent,
    Item,
    ItemGroup,
    Late,
    OwnValue,
    Section,
    Vote,
)
from toolkit.publishing import noninterference
from toolkit.words.edition import public_edition

if TYPE_CHECKING:
    from collections.abc import Callable

    from toolkit.meetings.model import Meeting

CLOSED = Item(
    number="2",
    title=TITLE,
    kind="decision",
    case="4-99-1-1-26",
    presenters=("Frida Hemming", SHORT),
    note="vedlagt tre bilag",
    recommends="Det indstilles",
    recommendation=("afskediger",),
    statement=f"{PASSAGE} Ring til tillidsmanden på 44 18 27 39. Hun er indplaceret på skalatrin 38. "
    "Samtalen er hos sekretariatet, Torvegade 1, 8000 Fjordby, telefon 89 40 20 00.",
    sections=(Section("Økonomi", "Godtgoerelsen er 250.000 kr."),),
    decision="Udvalget tiltrådte indstillingen og afsatte 1.275.500 kr. til fratrædelsen.",
    actions=(Action("ringer", "Kim Rask"),),
    attachments=(Attachment("2.1", "Samtalereferat", REGION / "sag.pdf", closed=True),),
    closed=True,
    group=ItemGroup("Sager om ansatte", closed=True),
    summary="Afskedigelse behandles.",
    late=Late(date(2026, 2, 18), "Brevet kom sent."),
    withdrawn="Udsat til april.",
    closed_because="Personlige forhold",
    absent=(Absence("Ane Bro", reason="disqualified"),),
    votes=(Vote("Forslaget", ayes=Ballot(("Ane Bro",)), unanimous=True),),
    dissents=(Dissent(("Ane Bro",), "Vil vente."),),
    to="Byrådet",
    own=(OwnValue("sagsbehandler", value=("Ida Storm",)),),
)
OPENED = Item(
    number="1",
    title="Velkomst",
    statement="Formanden bød velkommen til mødet.",
    attachments=(
        Attachment("1.1", "Notat", REGION / "notat.pdf"),
        Attachment(
            "1.2",
            "Lønbilag",
            REGION / "loen.pdf",
            closed=True,
            keep_original=True,
            disclose="",
            own=(OwnValue("kilde", value=("lønkontoret",)),),
        ),
    ),
)
MEETING = replace(read_meeting(REGION), entries=(OPENED, CLOSED), guests=("Kim Rask (jurist)", "Ida Holm"))


OPEN_FIELDS = noninterference._SHOWN_OF_ITEMS - {"group"}  # a heading is as closed as it says
CLOSED_FIELDS = [
    *(("item", each.name) for each in fields(Item) if each.name not in OPEN_FIELDS),
    *(
        ("attachment", each.name)
        for each in fields(Attachment)
        if each.name not in noninterference._SHOWN_OF_ATTACHMENTS
    ),
]


LEAKING_TEXTS = [f"Se også “{TITLE}”.", f"Vi hørte: {PASSAGE}", PASSAGE.upper(), PASSAGE[:80]]


def with_field_shown(owner: str, field: str) -> tuple[Meeting, Callable[[Meeting], Meeting]]:
    """The meeting with every closed field filled in, and what makes an edition that shows one of them."""

    def leaky(meeting: Meeting) -> Meeting:
        holder = meeting.items[1] if owner == "item" else meeting.items[0].attachments[1]
        value = getattr(holder, field)
        told = value.name if hasattr(value, "name") else value
        return replace(public_edition(meeting), information=f"Om dette: {told}")

    closed = replace(OPENED.attachments[1], disclose="Aktindsigt")
    opened = replace(OPENED, attachments=(OPENED.attachments[0], closed))
    return replace(MEETING, entries=(opened, replace(CLOSED, disclose="Aktindsigt"))), leaky
