"""The fonts that documents are drawn with: the toolkit's own and no others, whatever the machine has."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import tempfile
import threading
from functools import cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

from toolkit.dataclass import dataclass, field
from toolkit.files.cachefolder import FONTS, cache_folder
from toolkit.files.resources import font_folder
from toolkit.files.sessionfolders import make_session_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

# Characters that are instructions to the layout: nothing is drawn for them.
UNSEEN = frozenset(
    "\t\n\r\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\ufeff"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # directions (UAX #9)
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))  # variants (UTS #37)
)


@dataclass(slots=True)
class _Conversions:
    """How many threads convert just now, and the environment as it was before the first of them."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    running: int = 0
    before: dict[str, str | None] = field(default_factory=dict)


_conversions = _Conversions()


@contextlib.contextmanager
def only_our_fonts() -> Iterator[None]:
    """Let fontconfig, within the block, know the toolkit's fonts alone.

    fontconfig reads its variables at every conversion (on macOS and Windows nobody reads them). They are put
    back when the last thread leaves, so that LibreOffice, started later, finds the machine's fonts.
    """
    wanted = font_environment()
    with _conversions.lock:
        if _conversions.running == 0:
            _conversions.before = {name: os.environ.get(name) for name in wanted}
            os.environ.update(wanted)
        _conversions.running += 1
    try:
        yield
    finally:
        with _conversions.lock:
            _conversions.running -= 1
            if _conversions.running == 0:
                _restore(_conversions.before)


def machine_environment() -> dict[str, str]:
    """Return the environment as it is outside every conversion: for programs that use the machine's fonts."""
    with _conversions.lock:
        before = _conversions.before if _conversions.running else {}
        environment = {**os.environ, **{name: value or "" for name, value in before.items()}}
    return {name: value for name, value in environment.items() if value or name not in before}


def _restore(before: Mapping[str, str | None]) -> None:
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


@cache
def font_environment() -> dict[str, str]:
    """Write the font configuration into the user's cache and return the variables that lead to it.

    fontconfig also parses /usr/share/fontconfig/conf.avail on its way, whatever the configuration says
    (FcInitLoadOwnConfig), and warns on stderr about elements newer than itself. A root folder of our own
    (FONTCONFIG_SYSROOT) keeps it from all files of the system. The configuration is looked for outside that
    root first and then read inside it, hence two copies.
    """
    fonts = font_folder()
    template = (fonts / "fonts.conf").read_text(encoding="utf-8")
    written = template.replace("FONT_DIR", "/fonts").replace("CACHE_DIR", "/cache")
    folder = _cache_folder(hashlib.sha256(f"{fonts}\n{template}".encode()).hexdigest()[:16])
    try:
        return _lead_to(folder, fonts, written)
    except OSError:  # something stands in the way
        shutil.rmtree(folder, ignore_errors=True)
        return _lead_to(_session_folder("fonts"), fonts, written)


def _lead_to(folder: Path, fonts: Path, written: str) -> dict[str, str]:
    """Have the configuration stand in `folder` as it should, whatever has become of it meanwhile."""
    root, outside = folder / "root", folder / "fonts.conf"
    inside = root / outside.relative_to(outside.anchor)
    (root / "cache").mkdir(parents=True, exist_ok=True)
    inside.parent.mkdir(parents=True, exist_ok=True)
    link = root / "fonts"
    if not (link.is_symlink() and link.readlink() == fonts):
        # Moved into place: another process that begins now draws already by the link that it has made.
        with tempfile.TemporaryDirectory(dir=root) as aside:
            Path(aside, link.name).symlink_to(fonts, target_is_directory=True)
            Path(aside, link.name).replace(link)
    for path in (outside, inside):
        _write(path, written)
    return {"FONTCONFIG_FILE": str(outside), "FONTCONFIG_SYSROOT": str(root)}


@cache
def plain_font_environment() -> dict[str, str]:
    """Return the variables that give another program the toolkit's fonts alone.

    Its fontconfig is the system's, which must find the rest of that program's files where they are: no root
    folder here.
    """
    fonts = font_folder()
    template = (fonts / "fonts.conf").read_text(encoding="utf-8")
    folder = _cache_folder("plain-" + hashlib.sha256(f"{fonts}\n{template}".encode()).hexdigest()[:16])
    places = {"FONT_DIR": escape(str(fonts)), "CACHE_DIR": escape(str(folder / "cache"))}
    (folder / "cache").mkdir(exist_ok=True)
    _write(folder / "fonts.conf", re.sub("FONT_DIR|CACHE_DIR", lambda match: places[match[0]], template))
    return {"FONTCONFIG_FILE": str(folder / "fonts.conf")}


def _cache_folder(name: str) -> Path:
    """Return a writable folder that outlives the process, or one for this process where there is none."""
    kept = cache_folder() / FONTS / name
    try:
        kept.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=kept):
            return kept.resolve()
    except OSError:
        return _session_folder("fonts")


_session_folder = cache(make_session_folder)


def _write(path: Path, text: str) -> None:
    """Write so that another process sees the whole file or none; leave a file alone that says it already."""
    with contextlib.suppress(OSError):
        if path.read_bytes() == text.encode():
            return
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as handle:
        handle.write(text)
    Path(handle.name).replace(path)


def find_undrawn(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the characters of `texts` that none of the toolkit's fonts can draw, each once, sorted.

    Each is named by itself, where other programs can show it, and by its code point.
    """
    used = set().union(*texts) - UNSEEN
    ranges = _coverage()
    return tuple(
        shown_character(char) for char in sorted(used) if not any(ord(char) in codes for codes in ranges)
    )


def shown_character(char: str) -> str:
    """Return a character as a message names it: a mark stands on the circle for a letter (Unicode 2.11)."""
    kind, code = category(char), f"U+{ord(char):04X}"
    if kind.startswith("C"):
        return code
    return f"\N{DOTTED CIRCLE}{char} ({code})" if kind.startswith("M") else f"{char} ({code})"


@cache
def _coverage() -> tuple[range, ...]:
    """Read the list of what the fonts can draw, which docs/generators writes."""
    lines = (font_folder() / "coverage.txt").read_text(encoding="ascii").split()
    pairs = (line.split("-") for line in lines)
    return tuple(range(int(first, 16), int(last, 16) + 1) for first, last in pairs)
