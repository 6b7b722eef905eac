"""Mails made anew of what Outlook keeps of them: fields, texts and files."""

from __future__ import annotations

from email.header import Header
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from typing import TYPE_CHECKING

from toolkit.attachments.conversion.plaintext import cleaned

if TYPE_CHECKING:
    from collections.abc import Iterable
    from email.message import Message


def begun_mail(fields: Iterable[tuple[str, str]], texts: Iterable[tuple[str, str]]) -> Message:
    """Return a mail with these fields, and its text in these formats, to which files can be attached."""
    mail = MIMEMultipart("mixed")
    for name, words in fields:
        mail[name] = Header(" ".join(cleaned(words).split()), "utf-8").encode(maxlinelen=0)
    alternatives = MIMEMultipart("alternative")
    mail.attach(alternatives)
    for kind, text in texts:
        alternatives.attach(MIMEText(text, kind, "utf-8"))
    return mail


def attached_file(content: bytes, name: str, kind: str, content_id: str) -> Message:
    """Return a file as a part of a mail; of its `kind` only that of a picture is kept."""
    part = MIMEApplication(content)
    if kind.lower().startswith("image/"):
        part.replace_header("Content-Type", kind)
    if content_id:
        part["Content-ID"] = f"<{content_id.strip('<>')}>"
    part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
    return part
