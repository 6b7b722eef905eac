"""Every message but those of rules (`catalogue`), by its key, in both languages side by side."""

from toolkit.messages.texts import (
    accessible,
    building,
    checking,
    converting,
    forming,
    inspecting,
    issuing,
    leaking,
    losses,
    noting,
    previewing,
    refusing,
    setting_up,
    stopping,
    taking,
    templates,
    values,
)

TABLES = (
    accessible.TEXTS,
    building.TEXTS,
    checking.TEXTS,
    converting.TEXTS,
    forming.TEXTS,
    inspecting.TEXTS,
    issuing.TEXTS,
    leaking.TEXTS,
    losses.TEXTS,
    noting.TEXTS,
    previewing.TEXTS,
    refusing.TEXTS,
    setting_up.TEXTS,
    stopping.TEXTS,
    taking.TEXTS,
    templates.TEXTS,
    values.TEXTS,
)
TEXTS = {key: said for table in TABLES for key, said in table.items()}
