"""What one run of the command line shares."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Session:
    """What the commands and the failure handler share during one run."""

    language: str  # of messages: "da" or "en"
    asked: str | None = None  # the one that --lang asks for, before or behind the command's name
