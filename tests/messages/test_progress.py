"""A stage's line never takes more of a terminal than one row, and all of it goes again."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import termios
from contextlib import suppress
from pathlib import Path

import pytest
from rich.cells import cell_len

from toolkit.messages.progress import show_progress

PATHS = ["m/meeting.yaml", "会議" * 30, "🦆" * 50, "a\nb\x1b[2J\tc", "æ" * 90, "\udcff" * 90]


def seen(columns: int, *meetings: str) -> list[str]:
    """What a terminal of so many columns is sent, between the returns to its first column."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("4H", 24, columns, 0, 0))
    with (
        os.fdopen(its, "w", encoding="utf-8", errors="backslashreplace") as stream,
        show_progress(1, stream, "") as progress,
    ):
        for meeting in meetings:
            progress.stage(Path(meeting), "agenda")
    sent = b""
    with suppress(OSError):  # Linux's way to say that the other end is closed
        while piece := os.read(ours, 4096):
            sent += piece
    os.close(ours)
    return sent.decode().split("\r")


@pytest.mark.parametrize("columns", [1, 2, 3, 8, 9, 40])
@pytest.mark.parametrize("path", PATHS, ids=["plain", "wide", "emoji", "controls", "long", "undecodable"])
def test_it_stays_in_one_row_that_is_empty_in_the_end(columns: int, path: str, monkeypatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    sent = seen(columns, path, "m")
    assert all(cell_len(line) < columns and line.isprintable() for line in sent)
    assert sent[3] == "m: agenda"[max(0, 10 - columns) :]
    before = 0
    for clearing, line in zip(sent[::2], sent[1::2], strict=False):
        assert clearing.isspace() or not clearing
        assert len(clearing) >= before
        before = cell_len(line)
    assert before == 0


def test_a_terminal_that_does_not_say_has_eighty_columns(monkeypatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert seen(0, "m" * 90)[1] == f"{'m' * 71}: agenda"
