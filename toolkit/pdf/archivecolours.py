"""Whether colours mean the same everywhere, as archives ask (ISO 19005-2, 6.2.4), beside an sRGB profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pikepdf import Array, Name, Stream

if TYPE_CHECKING:
    from pikepdf import Object

_INKS = frozenset(("/DeviceCMYK", "/CMYK"))  # the second within content
_PLAIN = frozenset(("/DeviceGray", "/DeviceRGB", "/G", "/RGB", "/Pattern"))
_CHANNELS = {b"GRAY": 1, b"RGB ": 3, b"Lab ": 3, b"CMYK": 4}
_CLASSES = (b"scnr", b"mntr", b"prtr", b"spac")
_SIGNATURE = b"acsp"  # ICC.1:2004-10, 7.2
_HEADER = 128
_NEWEST = 4  # version of a profile


class Colours:
    """What is known of the colour spaces of one file. What one ink looks like must be the same throughout."""

    def __init__(self) -> None:
        self._inks: dict[str, bytes] = {}

    def are_kept(self, space: Object | None) -> bool:
        """Whether colours of this space can be told without knowing a device."""
        if space is None or isinstance(space, Name):
            return str(space) not in _INKS
        if not isinstance(space, Array) or not len(space):
            return False
        kind = str(space[0])
        if kind == "/ICCBased":
            return _is_sound(space[1])
        if kind in ("/Indexed", "/I", "/Pattern"):
            return len(space) == 1 or self.are_kept(space[1])
        if kind == "/Separation":
            told = space.unparse(resolved=True)
            return self._inks.setdefault(str(space[1]), told) == told and self.are_kept(space[2])
        return kind in _PLAIN or kind in ("/CalGray", "/CalRGB", "/Lab")


def _is_sound(profile: Object) -> bool:
    """Whether a profile is one, of a version that readers know, and for as many channels as it says."""
    if not isinstance(profile, Stream):
        return False
    data = profile.read_bytes()
    return (
        len(data) > _HEADER
        and data[36:40] == _SIGNATURE
        and data[12:16] in _CLASSES
        and data[8] <= _NEWEST
        and _CHANNELS.get(data[16:20]) == profile.get("/N")
    )
