"""Layers (optional content, ISO 32000-1, 8.11): what an attachment hides stays hidden in the packet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name

from toolkit.pdf.pdftext import text_string

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

# Entries of the default configuration that are lists about layers and can simply be joined.
_JOINED = (Name.AS, Name.RBGroups, Name.Locked)


def add_layers(packet: Pdf, added: Object | None, title: str) -> None:
    """Take layers over that were copied with their pages (`copied_entry`), with their states.

    In a reader's list of layers they stand below `title`.
    """
    if added is None or not isinstance(added.get("/OCGs"), Array):
        return
    default = added.get("/D", Dictionary())
    ours = _our_properties(packet, title)
    ours.OCGs.extend(list(added.OCGs))
    ours.D.OFF.extend(_hidden(added.OCGs, default))
    order = default.get("/Order")
    ours.D.Order.extend([text_string(title), order if isinstance(order, Array) else Array(list(added.OCGs))])
    for key in _JOINED:
        if isinstance(default.get(key), Array):
            if key not in ours.D:
                ours.D[key] = Array([])
            ours.D[key].extend(list(default[key]))


def _our_properties(packet: Pdf, title: str) -> Object:
    """Return the packet's layers; their view has a name (ISO 14289-1, 7.10; ISO 19005-2, 6.9)."""
    if "/OCProperties" not in packet.Root:
        packet.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary(Name=text_string(title)))
    properties = packet.Root.OCProperties
    for holder, key in ((properties, Name.OCGs), (properties.D, Name.OFF), (properties.D, Name.Order)):
        if key not in holder:
            holder[key] = Array([])
    return properties


def _hidden(layers: Object, default: Object) -> list[Object]:
    """Return the layers that are off at first; where all are (BaseState), those that are not switched on."""
    if default.get("/BaseState") == Name.OFF:
        shown = {layer.objgen for layer in default.get("/ON", ())}
        return [layer for layer in layers if layer.objgen not in shown]
    return list(default.get("/OFF", ()))
