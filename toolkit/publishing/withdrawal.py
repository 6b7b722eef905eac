"""Public files taken back: what an earlier build made and this one did not, or should never have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.errors import write_error

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

# What builds write into a public folder; whatever else is in there is somebody else's.
_MADE = (
    *("agenda.docx", "agenda.pdf", "minutes.docx", "minutes.pdf", "packet*.pdf", "packet*.json"),
    *(
        "index.html",
        "meeting.json",
        "attachments/*.pdf",
        "pictures/*.png",
        "pictures/*.jpg",
        "pictures/*.gif",
    ),
)


def withdraw_files(public: Path, kept: Collection[str] = ()) -> None:
    """Delete the files that builds have made in the folder `public`, but for those named in `kept`.

    What was once shown may be closed by now: a public folder holds what its last build made, and nothing
    older. Raises WriteError for a file that cannot be deleted.
    """
    outdated = (path for pattern in _MADE for path in sorted(public.glob(pattern)))
    for path in outdated:
        if path.relative_to(public).as_posix() not in kept:
            try:
                path.unlink()
            except OSError as error:
                raise write_error(error, path) from error
