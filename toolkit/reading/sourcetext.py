"""From a file's bytes to the text a parser may see, with a finding for everything that is not plain UTF-8.

Each mistake is mended in memory after it is reported, so that the findings after it can still be told.
"""

from __future__ import annotations

import codecs
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from toolkit.catalogue import finding
from toolkit.findings import Finding, Place
from toolkit.messages.message import Bilingual
from toolkit.regex import regex

if TYPE_CHECKING:
    from pathlib import Path


MAX_BYTES = 5_000_000

# What XML 1.0 (production 2, Char) refuses, and what libyaml takes for a line break although YAML 1.2
# (5.4) does not: U+0085, U+2028, U+2029. Lone surrogates can only come from escapes.
FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

_PLAIN = bytes((*b"\t\n\r", *range(32, 127)))

_SIGNATURES = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
# The single-byte encodings that Danish texts come in, and how each writes the letters æ ø å Æ Ø Å.
_SINGLE_BYTE = ("cp1252", "cp865", "mac-roman")
NO_FILE = Bilingual("it is no ordinary file", "det er ikke en almindelig fil")
_NAMES = {"cp1252": "Windows-1252", "cp865": "CP865", "mac-roman": "Mac-Roman"}
_BAD_BYTES = regex("[\udc80-\udcff]+")  # as Python's "surrogateescape" writes bytes that are no UTF-8


def read_text(path: Path) -> tuple[str | None, list[Finding]]:
    """The text of a file with one kind of line end, and what is wrong with its bytes.

    The text is None when nothing can be read. Never raises for what a file holds or lacks.
    """
    try:
        mode = path.stat().st_mode
        if not S_ISREG(mode) and not S_ISDIR(mode):  # a pipe would never answer
            return None, [finding("file-unreadable", Place(path), reason=NO_FILE)]
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None, [finding("file-missing", Place(path))]
    except OSError as error:
        from toolkit.errors import cause_of_reading  # most files can be read

        return None, [finding("file-unreadable", Place(path), reason=cause_of_reading(error))]
    if len(raw) > MAX_BYTES:
        return None, [finding("file-too-large", Place(path), limit=MAX_BYTES // 1_000_000)]
    text, findings = decode_text(raw, path)
    if text is None:
        return None, findings
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _without_forbidden(text, path, findings), findings


def take_text(text: str, path: Path) -> tuple[str | None, list[Finding]]:
    """As `read_text`, for what an editor says that the file at `path` holds: saved or not."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        return None, [finding("file-too-large", Place(path), limit=MAX_BYTES // 1_000_000)]
    findings: list[Finding] = []
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return _without_forbidden(text, path, findings), findings


def decode_text(raw: bytes, path: Path) -> tuple[str | None, list[Finding]]:
    """`raw` as text and the finding about its encoding, if it is not UTF-8 (with or without a BOM)."""
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        return _decode_otherwise(raw, path, error.start)
    if text.count("\0") * 4 > len(text):  # half of the bytes of a text in UTF-16 are NUL
        return _decode_otherwise(raw, path, 0)
    return text, []


def _decode_otherwise(raw: bytes, path: Path, bad: int) -> tuple[str | None, list[Finding]]:
    encoding = probable_encoding(raw)
    line_start = raw.rfind(b"\n", 0, bad) + 1
    column = len(raw[line_start:bad].decode("utf-8", "replace")) + 1
    place = Place(path, raw.count(b"\n", 0, bad) + 1, column, column + 1)
    if encoding.startswith("UTF"):
        place = Place(path)
    name = _NAMES.get(encoding, encoding)
    from shlex import quote  # most files are UTF-8

    command = f"minutes format --from-encoding {name} {quote(path.as_posix())}"
    text = _decode_rest(raw, encoding, "replace")
    return text, [finding("not-utf-8", place, encoding=name, command=Bilingual(command, command))]


def decode_from(raw: bytes, encoding: str) -> str | None:
    """`raw` as text: what is UTF-8 in it as that, every other byte by the codec `encoding`.

    So a file that two programs have written gets no letter wrong. None where it is not in that encoding.
    """
    try:
        text = _decode_rest(raw, encoding, "strict")
    except UnicodeError:
        return None
    return None if FORBIDDEN.search(text) else text


def _decode_rest(raw: bytes, encoding: str, errors: str) -> str:
    if encoding.upper().startswith(("UTF-16", "UTF-32")):
        return raw.decode(encoding, errors).removeprefix("\ufeff")
    text = raw.decode("utf-8-sig", "surrogateescape")
    return _BAD_BYTES.sub(
        lambda bad: bad[0].encode("utf-8", "surrogateescape").decode(encoding, errors), text
    )


def encoded_like(text: str, before: bytes) -> bytes:
    """The bytes of `text` with the byte order mark and the line ends of the file `before`.

    So a file stays as the editors around it expect it.
    """
    after = text.encode()
    if before.count(b"\r\n") * 2 > before.count(b"\n"):
        after = after.replace(b"\n", b"\r\n")
    return codecs.BOM_UTF8 * before.startswith(codecs.BOM_UTF8) + after


def probable_encoding(raw: bytes) -> str:
    """The name of the codec that bytes which are not UTF-8 were most likely written in."""
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            return name
    if raw.count(0) * 4 > len(raw):
        return "UTF-16-LE" if raw[1::2].count(0) > raw[::2].count(0) else "UTF-16-BE"
    high = bytes(byte for byte in raw if byte > 0x7F)  # noqa: PLR2004 - the end of ASCII
    return max(_SINGLE_BYTE, key=lambda codec: sum(high.count(char.encode(codec)) for char in "æøåÆØÅ"))


def _without_forbidden(text: str, path: Path, findings: list[Finding]) -> str:
    """`text` with a space in place of each forbidden character, one finding a line."""
    odd = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    if odd.isprintable() or not FORBIDDEN.search(text):
        return text
    reported = 0
    for match in FORBIDDEN.finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        if line_start < reported:
            continue
        column = match.start() - line_start + 1
        place = Place(path, text.count("\n", 0, match.start()) + 1, column, column + 1)
        findings.append(finding("control-character", place, character=f"U+{ord(match[0]):04X}"))
        reported = match.start() + 1
        if len(findings) >= MAX_REPORTED:
            break
    return FORBIDDEN.sub(" ", text)


MAX_REPORTED = 50
