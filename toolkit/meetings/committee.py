"""A committee from the checked data of its file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from toolkit.meetings.defaults import kind_of, language_of
from toolkit.meetings.itemlayout import laid_out
from toolkit.meetings.limits import Limits
from toolkit.meetings.model import Committee, Layout, LayoutPart, Member, PacketSettings
from toolkit.meetings.ownfields import OwnField, declared_fields, own_values
from toolkit.meetings.sizes import read_size
from toolkit.reading.fields import day_of, groups, mapping, written

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.reading.fields import Data


def build_committee(data: Data, folder: Path) -> Committee:
    """Return the committee that checked data describes; `folder` is where its file stands, absolute."""
    templates = written(data, "templates")
    of_members = declared_fields(data).get("member", ())
    labels = mapping(data.get("labels"))
    return Committee(
        name=written(data, "name"),
        organisation=written(data, "organisation"),
        style=written(data, "style") or "local",
        language=language_of(data),
        long_name=written(data, "long_name"),
        department=written(data, "department"),
        subject=written(data, "subject"),
        sent_to=written(data, "sent_to"),
        case=written(data, "case"),
        place=written(data, "place"),
        recommends=written(data, "recommends"),
        labels=MappingProxyType({name: str(words) for name, words in labels.items()}),
        members=tuple(_member(member, of_members) for member in groups(data, "members")),
        templates=folder / templates if templates else None,
        numbering=written(data, "numbering") or "meeting",
        publishes=bool(data.get("publishes")),
        closed_items=written(data, "closed_items") or "title",
        signature_page=bool(data.get("signature_page")),
        watermark=bool(data.get("watermark")),
        file_names=written(data, "file_names"),
        kind=kind_of(data),
        quorum=quorum if isinstance(quorum := data.get("quorum"), int | str) else None,
        item_layout=tuple(
            Layout(kind, tuple(LayoutPart(part.name, part.heading) for part in parts))
            for kind, parts in laid_out(data).items()
        ),
        packet=_packet(mapping(data.get("packet"))),
        limits=_limits(mapping(data.get("limits"))),
    )


def _member(data: Data, own: tuple[OwnField, ...]) -> Member:
    return Member(
        name=written(data, "name"),
        role=written(data, "role"),
        side=written(data, "side"),
        group=written(data, "group"),
        votes=data.get("votes") is not False,
        substitute_for=written(data, "substitute_for"),
        first_day=day_of(data, "from"),
        last_day=day_of(data, "until"),
        own=own_values(own, data),
    )


def _packet(data: Data) -> PacketSettings:
    settings: dict[str, Any] = {name: value for name, value in data.items() if value is not None}
    size = settings.pop("max_size", None)
    return PacketSettings(**settings, max_bytes=read_size(size) if size else None)


def _limits(data: Data) -> Limits:
    return Limits(**{name: value for name, value in data.items() if isinstance(value, int)})
