"""What a meeting's files are called: as builds know them, and as the committee wants to see them. Pure."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from toolkit.dataclass import replace
from toolkit.meetings.model import DocumentKind, Meeting, Status
from toolkit.regex import regex
from toolkit.words.wording import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


# What Windows takes in no file name, and names it keeps for devices (Win32, "Naming Files, Paths, ...").
_REFUSED = regex(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_DEVICE = regex(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 120  # characters; many programs stop at 260 for the whole path
_HOLE = regex(r"\{(\w+)\}")
_VERSION = "\ue000"  # stands for any version
_VERSION_LABELS = tuple(
    f"file_{version}" for version in ("draft", "revised", "minutes", "minutes_again", "approved", "corrected")
)
_WHOLE = (DocumentKind.AGENDA, DocumentKind.MINUTES)


def document_stem(meeting: Meeting, kind: DocumentKind) -> str:
    """Return what builds call a document's files, without suffix: "agenda", "excerpt-3a"."""
    if kind is not DocumentKind.EXCERPT:
        return kind.value
    return "-".join((kind.value, *(safe_name(item.number) for item in meeting.items)))


def packet_stem(meeting: Meeting, kind: DocumentKind) -> str:
    """Return what builds call the packet that begins with this document: "packet", "supplement-packet"."""
    return "packet" if kind in _WHOLE else f"{document_stem(meeting, kind)}-packet"


def plan_file_names(meeting: Meeting, names: Iterable[str]) -> dict[str, str]:
    """Return what the committee wants its internal files called, by the `names` that builds know them by.

    What keeps its name is left out: all of it where the committee has no `file_names`, the parts of a packet,
    which lead to each other by name, and what would have another file's name.
    """
    if not meeting.committee.file_names:
        return {}
    kinds = [kind for kind in DocumentKind if kind is not DocumentKind.EXCERPT or len(meeting.items) == 1]
    wanted = {
        f"{document_stem(meeting, kind)}{suffix}": _shown(meeting, kind) + suffix
        for kind in kinds
        for suffix in (".docx", ".pdf")
    }
    for kind in {*kinds} - {_older_kind(meeting)}:
        wanted[f"{packet_stem(meeting, kind)}.pdf"] = _shown(meeting, kind, packet=True) + ".pdf"
    renamed = {name: wanted[name] for name in names if name in wanted}
    folded = [name.casefold() for name in renamed.values()]
    return {name: shown for name, shown in renamed.items() if folded.count(shown.casefold()) == 1}


def minutes_names(meeting: Meeting) -> tuple[str, ...]:
    """Return every name that a meeting's minutes may have in a folder of outputs, however far they came."""
    names = tuple(f"{DocumentKind.MINUTES}{suffix}" for suffix in (".docx", ".pdf"))
    held = (replace(meeting, status=status) for status in (Status.MINUTES, Status.APPROVED))
    return (*names, *(shown for each in held for shown in plan_file_names(each, names).values()))


def superseded_names(meeting: Meeting, made: Collection[str], written: Iterable[str]) -> list[str]:
    """Return which files earlier builds have `written` as another version of those that are `made` now.

    Where the committee's names tell the version, a draft would else stay beside what was sent.
    """
    if "{version}" not in meeting.committee.file_names:
        return []
    versions = _versions(words_of(meeting.committee))
    shown = [
        _shown(meeting, kind, packet=packet, version=_VERSION) for kind in _WHOLE for packet in (False, True)
    ]
    patterns = [re.compile(re.escape(each).replace(_VERSION, versions)) for each in shown]
    found = []
    for name in written:
        stem, dot, suffix = name.rpartition(".")
        renewed = (each.removesuffix(dot + suffix) for each in made if each.endswith(dot + suffix))
        own = [pattern for pattern in patterns if pattern.fullmatch(stem)]
        if own and name not in made and any(own[0].fullmatch(each) for each in renewed):
            found.append(name)
    return found


def _versions(words: Words) -> str:
    """Return what matches every version that a name may tell."""
    day, number = (r"\{day\}", r"\d{4}-\d\d-\d\d"), (r"\{number\}", r"\d+")
    told = (re.escape(words.labels[label]).replace(*day).replace(*number) for label in _VERSION_LABELS)
    return f"( ({'|'.join(told)}))?"


def _older_kind(meeting: Meeting) -> DocumentKind:
    """Return which of agenda and minutes the packet does not begin with."""
    is_held = meeting.status in (Status.MINUTES, Status.APPROVED)
    return DocumentKind.AGENDA if is_held else DocumentKind.MINUTES


def _shown(meeting: Meeting, kind: DocumentKind, *, packet: bool = False, version: str | None = None) -> str:
    """Return the committee's pattern filled in, in letters that every system takes."""
    words = words_of(meeting.committee)
    document = words.labels[kind]
    case = meeting.committee.case
    if kind is DocumentKind.EXCERPT:
        item = meeting.items[0]
        document = words.phrase("excerpt_document", document=document, number=item.number)
        case = item.case
    own = _version(words, meeting, kind)
    values = {
        "committee": meeting.committee.name,
        "date": meeting.first_day.isoformat(),
        "document": words.phrase("file_packet", document=document) if packet else document,
        "case": case,
        "version": version or (f" {own}" if own else ""),
    }
    return safe_name(_HOLE.sub(lambda hole: values.get(hole[1], hole[0]), meeting.committee.file_names))


def _version(words: Words, meeting: Meeting, kind: DocumentKind) -> str:
    """Return "udkast", "revideret 2025-03-07", "godkendt" ...; "" for an agenda as it was first sent."""
    if kind.tells_outcome:
        if meeting.status is not Status.APPROVED:
            number = meeting.minutes_number
            return words.phrase("file_minutes_again" if number > 1 else "file_minutes", number=str(number))
        corrected = max((each.day for each in meeting.corrections), default=None)
        return words.phrase("file_corrected" if corrected else "file_approved", day=f"{corrected or ''}")
    if kind is DocumentKind.SUPPLEMENT:
        number = meeting.revision.number if meeting.revision else 1
        return f"{meeting.issued or ''}{f' nr. {number}' if number > 1 else ''}".strip()
    if meeting.status is Status.DRAFT:
        return words.labels["file_draft"]
    if meeting.revision and meeting.issued:
        return words.phrase("file_revised", day=f"{meeting.issued}")
    return ""


def safe_name(text: str) -> str:
    """Return `text` as a part of file names that Windows, macOS and Linux take, and mail programs pass on."""
    plain = _REFUSED.sub("-", unicodedata.normalize("NFC", text))
    plain = " ".join(plain.split())[:_LONGEST].strip(" .-")
    return f"{plain}_" if _DEVICE.fullmatch(plain) else plain or "_"
