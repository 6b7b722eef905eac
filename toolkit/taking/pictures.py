"""Pictures of a Word file: those that the meeting has already, and new ones to be put beside it."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from toolkit.documents.pictures import read_picture
from toolkit.markup import find_images
from toolkit.taking.taken import picture_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class Pictures:
    """The pictures of one file, `parts`, which go into the texts of a meeting in a folder."""

    def __init__(self, parts: Mapping[str, bytes], folder: Path, texts: Iterable[str]) -> None:
        self.new: dict[str, bytes] = {}
        self._parts = parts
        self._told = {part: sha256(data).hexdigest() for part, data in parts.items()}

        @cache
        def digest(source: str) -> str:
            picture = read_picture(folder, source)
            return sha256(picture.data).hexdigest() if picture else ""

        self.digest = digest
        known = {image.source for text in texts for image in find_images(text)}
        self._sources = {found: source for source in sorted(known) if (found := digest(source))}

    def told(self, part: str) -> str:
        """Return the digest of a picture of the Word file."""
        return self._told[part]

    def file(self, digest: str) -> str:
        """Return where a picture is, beside the meeting; a new one is put there."""
        if digest not in self._sources:
            part = next(name for name, told in self._told.items() if told == digest)
            name = picture_name(part, digest)
            self.new[name] = self._parts[part]
            self._sources[digest] = name
        return self._sources[digest]
