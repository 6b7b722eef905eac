"""What mails say in ways that most programs have left: files in a text, other marks than HTML's, places."""

from __future__ import annotations

import binascii
import re
from email.mime.application import MIMEApplication
from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    from email.message import Message

ENRICHED = frozenset(("text/enriched", "text/richtext"))
EXTERNAL = "message/external-body"
# POSIX, uuencode: a file's name, lines of at most 61 signs of which the first tells how many, and an end.
_WITHIN_TEXT = regex(
    r"^begin [0-7]{3,4} (?P<name>[^\r\n]+)\r?\n(?P<lines>(?:[ -`]{1,62}[^\r\n]{0,2}\r?\n)+?)"
    r"`?[ ]?\r?\n?end[ ]*(?:\r?\n|\Z)",
    re.MULTILINE,
)
# RFC 1896: marks with values between them; "<<" is a sign, and one end of a line is none.
_VALUES = regex(r"<param>.*?</param>", re.DOTALL | re.IGNORECASE)
_ENDS = regex(r"\r?\n(\r?\n)*")
_PLAIN_SIGNS = {"<<": "&lt;", "&": "&amp;"}
# RFC 1341, 7.1.3, which has words for them.
_RICH_SIGNS = {"lt": "&lt;", "nl": "<br>", "np": "<br>"}


def without_files(text: str) -> tuple[str, tuple[Message, ...]]:
    """Return a text without the files that stand in it as letters (uuencode), and these."""
    files = []

    def taken(found: re.Match[str]) -> str:
        try:
            content = b"".join(map(_line, found["lines"].splitlines()))
        except binascii.Error:
            return found[0]
        part = MIMEApplication(content)
        name = found["name"].strip()
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
        files.append(part)
        return ""

    return _WITHIN_TEXT.sub(taken, text), tuple(files)


def _line(line: str) -> bytes:
    letters = (ord(line[0]) - 32) & 63
    # Some programs leave spaces at the end out, others have a sign too many there.
    return binascii.a2b_uu(line[: 1 + (letters + 2) // 3 * 4])


def enriched_as_html(text: str, kind: str) -> str:
    """Return a text with the marks of RFC 1896 or RFC 1341 as HTML."""
    if kind == "text/richtext":
        told = re.sub(r"<(lt|nl|np)>", lambda mark: _RICH_SIGNS[mark[1].lower()], text, flags=re.IGNORECASE)
        return re.sub(r"<comment>.*?</comment>", "", told, flags=re.DOTALL | re.IGNORECASE)
    told = re.sub("<<|&", lambda sign: _PLAIN_SIGNS[sign[0]], _VALUES.sub("", text))
    return _ENDS.sub(lambda end: "<br>" * (end[0].count("\n") - 1) or " ", told)


def place_of(part: Message) -> str:
    """Return what a file is called that is not in the mail, and where it lies (RFC 2046, 5.2.3)."""
    said = {name: str(part.get_param(name) or "") for name in ("name", "url", "site", "directory")}
    place = "".join(said["url"].split()) or "/".join(filter(None, (said["site"], said["directory"])))
    return ": ".join(filter(None, (said["name"], place)))
