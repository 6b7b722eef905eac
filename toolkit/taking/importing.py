"""The files that an ordinary Word file becomes: a meeting, its pictures, and a committee to go on with."""

from __future__ import annotations

from hashlib import sha256

from toolkit.taking.draft import committee_text, language_of, meeting_text
from toolkit.taking.meetingtexts import with_pictures
from toolkit.taking.oldfile import OldFile
from toolkit.taking.oldminutes import find_meeting
from toolkit.taking.taken import picture_name

_UNDATED = "undated"


def plan_import(file: OldFile, name: str) -> dict[str, bytes]:
    """Return the files to write, by their paths below the committee's folder."""
    names = {source: picture_name(source, sha256(data).hexdigest()) for source, data in file.pictures.items()}
    renamed = with_pictures(file.blocks, lambda source: names[source])
    told = OldFile(renamed, file.margins, file.comments, file.unheld, file.pictures)
    meeting = find_meeting(renamed)
    language = language_of(file)
    own = meeting.day or _UNDATED
    files = {f"{own}/{names[source]}": data for source, data in file.pictures.items()}
    files[f"{own}/meeting.yaml"] = meeting_text(told, meeting, name, language).encode()
    files["committee.yaml"] = committee_text(told, language).encode()
    return files
