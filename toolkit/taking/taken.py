"""What became of a Word file that was taken back: changed texts, what is to be said, and files to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.dataclass import dataclass, field

if TYPE_CHECKING:
    from toolkit.taking.outside import Untaken

_HARMLESS = frozenset(  # said of words that were taken, or of a file all of whose words were
    (
        *("tracked", "lost-link", "lost-language", "lost-comment", "public", "no-record"),
        *("unheld-nested-table", "unheld-cell-paragraphs", "unheld-bookmark-link"),
        *("unheld-subpoints", "unheld-point-rows"),
    )
)
PICTURES = "word-pictures"
_KINDS = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "emf", "wmf", "svg"})


def picture_name(part: str, digest: str) -> str:
    """Return where a picture out of a Word file goes; what its part is called is another's choice."""
    kind = part.rpartition(".")[2].lower()
    return f"{PICTURES}/{digest[:12]}.{kind if kind in _KINDS else 'bin'}"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that is another in the Word file: at which address, what the meeting says, what Word says.

    `kind` is taken, conflict (both sides have changed), kept (a conflict settled for the meeting's side) or
    elsewhere (the text stands in a Word file or such of its own).
    """

    address: str
    before: str
    after: str
    kind: str = "taken"


@dataclass(slots=True)
class TakenFile:
    """What became of a Word file: the changed texts, what else is to be said, and the files to write.

    `agreed` are the fields that say the same in the meeting, with what a record says of them.
    """

    changes: list[TextChange] = field(default_factory=list)
    remarks: list[Untaken] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    agreed: dict[str, str] = field(default_factory=dict)

    @property
    def conflicts(self) -> bool:
        """Whether anything is left for somebody to decide."""
        return any(change.kind in {"conflict", "elsewhere"} for change in self.changes)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is in the Word file alone that somebody wrote there."""
        return not self.conflicts and all(remark.code in _HARMLESS for remark in self.remarks)
