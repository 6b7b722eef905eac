"""Outputs that somebody has changed since a build wrote them: kept under another name, never overwritten.

What builds write is in a record beside it, and a Word file tells by itself whether it is as it was made. Both
travel with the documents, so another machine knows as much as the one that built them.
"""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from toolkit.buildsettings import PUBLIC, WRITTEN
from toolkit.errors import WriteError, write_error
from toolkit.files.digests import digest_of, stands
from toolkit.files.outputs import exchange_outputs, having_folder
from toolkit.messages.phrases import phrase
from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_SEAL = b"minutes "
_SEAL_LENGTH = len(_SEAL) + 40
_USUAL = ("agenda.docx", "minutes.docx", "supplement.docx")
_LIBREOFFICE_LOCK = ".~lock.{}#"


class Kept(NamedTuple):
    """A changed file: what it was called, by its path below the folder, and where it is now."""

    name: str
    path: Path


def replace_outputs(
    folder: Path,
    files: Mapping[str, bytes],
    gone: Collection[str],
    language: str,
    known: Mapping[str, str] | None = None,
) -> tuple[tuple[Path, ...], list[Kept]]:
    """Put `files` in place and delete what is `gone`; keep under another name what somebody has changed.

    `known` are files of builds that wrote no record, by their `output_state`. Returns where the files are,
    and what was kept. Raises WriteError; then everything is as it was.
    """
    written, taken = read_written(folder), _read_all_taken(folder)
    try:
        changed = list(_find_changed(folder, (*files, *gone), files, written, known or {}))
        kept = _plan_kept(folder, changed, {*files, *gone}, language)
        copies = {new: (folder / old).read_bytes() for old, new in kept.items()}
    except OSError as error:
        raise write_error(error, folder) from error
    stays = {name: digest for name, digest in written.items() if name not in gone}
    record = stays | {name: digest_of(content) for name, content in files.items()}
    told = _record_text(record, _taken_after(taken, kept, {*files, *gone}))
    outputs = exchange_outputs(folder, {**files, **copies, WRITTEN: told}, gone)
    return outputs[: len(files)], [Kept(old, folder / new) for old, new in kept.items()]


def write_keeping(
    folder: Path, files: Mapping[str, bytes], language: str
) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Put `files` in place as `replace_outputs` does, one process at a time; say what was kept."""
    with having_folder(folder):
        check_open(folder)
        outputs, kept = replace_outputs(folder, files, (), language)
    return outputs, tuple(tell_kept(kept, language))


def keep_changed(folder: Path, names: Collection[str], language: str) -> list[Kept]:
    """Move those files called `names` that somebody has changed out of the way. Raises WriteError."""
    try:
        changed = list(_find_changed(folder, names, {}, read_written(folder), {}))
        kept = _plan_kept(folder, changed, set(names), language)
        for old, new in kept.items():
            (folder / old).rename(folder / new)
    except OSError as error:
        raise write_error(error, folder) from error
    return [Kept(old, folder / new) for old, new in kept.items()]


def tell_kept(kept: Collection[Kept], language: str) -> Iterator[str]:
    """Yield a sentence for each file that was kept, with the command that takes its words back."""
    for one in kept:
        key = "edited_word_kept" if one.path.suffix == ".docx" else "edited_kept"
        yield phrase(key, language, file=one.name, kept=one.path)


def read_written(folder: Path) -> dict[str, str]:
    """Return the digest of each file that builds have written, by its path below `folder`."""
    return _texts_in(_read_record(folder).get("files"))


def read_taken(file: Path) -> dict[str, str] | None:
    """Return what is known of the fields of a Word file that were taken after it was built.

    None where no record tells of the file, as of one that came by mail.
    """
    place = _recorded_at(file)
    return None if place is None else _read_all_taken(place[0]).get(place[1], {})


def know_taken(file: Path, content: bytes, fields: Mapping[str, str], *, is_whole: bool) -> None:
    """Take note of the fields of a file that have been taken.

    Where all its words are in its meeting now, as `content` has them, the next build writes over it. A file
    that no build of these folders wrote stays unknown. Raises WriteError.
    """
    place = _recorded_at(file)
    if place is None:
        return
    folder, name = place
    with having_folder(folder):
        written, taken = read_written(folder), _read_all_taken(folder)
        if is_whole and name in written:
            written[name] = digest_of(content)
        exchange_outputs(folder, {WRITTEN: _record_text(written, {**taken, name: fields})})


def _recorded_at(file: Path) -> tuple[Path, str] | None:
    """Return the folder whose record tells of a file, and what it is called there."""
    for folder in file.absolute().parents[:2]:  # public/minutes.docx is in the record above it
        name = file.absolute().relative_to(folder).as_posix()
        if name in read_written(folder) or name in _read_all_taken(folder):
            return folder, name
    return None


def _read_record(folder: Path) -> dict[str, object]:
    try:
        record = json.loads((folder / WRITTEN).read_bytes())
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _read_all_taken(folder: Path) -> dict[str, dict[str, str]]:
    taken = _read_record(folder).get("taken")
    return {str(name): _texts_in(fields) for name, fields in taken.items()} if isinstance(taken, dict) else {}


def _texts_in(told: object) -> dict[str, str]:
    return {str(name): str(value) for name, value in told.items()} if isinstance(told, dict) else {}


def _taken_after(
    taken: Mapping[str, Mapping[str, str]], kept: Mapping[str, str], replaced: Collection[str]
) -> dict[str, Mapping[str, str]]:
    """Return what was taken of the files there are after a build: a kept one has another name then."""
    stays = {name: fields for name, fields in taken.items() if name not in replaced}
    return stays | {new: taken.get(old, {}) for old, new in kept.items() if new.endswith(".docx")}


def _record_text(written: Mapping[str, str], taken: Mapping[str, Mapping[str, str]]) -> bytes:
    record: dict[str, object] = {"files": dict(sorted(written.items()))}
    if taken:
        record["taken"] = {name: dict(sorted(fields.items())) for name, fields in sorted(taken.items())}
    return (json.dumps(record, indent=1) + "\n").encode()


def sealed(package: bytes) -> bytes:
    """Return a Word file that tells by itself whether somebody has changed it: its zip's comment says.

    The comment (APPNOTE 4.4.12) has a digest of the rest, and every program that saves the file drops it.
    """
    comment = _SEAL + digest_of(package).encode("ascii")
    return package[:-2] + len(comment).to_bytes(2, "little") + comment


def is_as_made(package: bytes) -> bool:
    """Whether a Word file has the digest that `sealed` gave it."""
    end = len(package) - _SEAL_LENGTH
    comment = package[end:]
    if end < 2 or not comment.startswith(_SEAL):  # noqa: PLR2004 - the length of the comment's length
        return False
    return comment[len(_SEAL) :] == digest_of(package[: end - 2] + b"\0\0").encode("ascii")


def _find_changed(
    folder: Path,
    names: Collection[str],
    files: Mapping[str, bytes],
    written: Mapping[str, str],
    known: Mapping[str, str],
) -> Iterator[str]:
    """Yield which files called `names` are neither what a build wrote nor what is written now."""
    for name in dict.fromkeys(names):
        path = folder / name
        if not path.is_file() or (name in known and stands(str(path), known[name])):
            continue
        content = path.read_bytes()
        as_written = written.get(name) == digest_of(content) or content == files.get(name)
        if not as_written and not is_as_made(content):
            yield name


def _plan_kept(folder: Path, names: Collection[str], taken: set[str], language: str) -> dict[str, str]:
    """Return a free name in `folder` for each changed file: "minutes (rettet 2025-03-12 14.05).docx".

    A public one goes to the internal ones: nobody has looked whether what was written into it may be seen.
    """
    kept: dict[str, str] = {}
    for name in names:
        path = PurePosixPath(name)
        moment = datetime.fromtimestamp((folder / name).stat().st_mtime).astimezone()
        public = PUBLIC in path.parts[:-1]
        word = phrase("edited public" if public else "edited", language, moment=f"{moment:%Y-%m-%d %H.%M}")
        own = "" if public else "".join(f"{part}/" for part in path.parts[:-1])
        number = 1
        while True:
            counted = f"{word}, {number}" if number > 1 else word
            free = f"{own}{path.stem} ({counted}){path.suffix}"
            if free not in {*taken, *kept.values()} and not (folder / free).exists():
                break
            number += 1
        kept[name] = free
    return kept


def check_open(folder: Path) -> None:
    """Raise WriteError where a document that a build writes is open in Word or LibreOffice.

    Both say so in a file beside it: what is saved there later would take the new one's place.
    """
    documents = {*_USUAL, *(name for name in read_written(folder) if name.endswith(".docx"))}
    documents |= {f"{PUBLIC}/{name}" for name in _USUAL}
    for name in sorted(documents):
        path = folder / name
        lock = next((lock for lock in _locks_of(path) if lock.is_file()), None)
        if lock and path.is_file():
            who = _owner(lock)
            code = "open-by" if who else "open"
            raise WriteError(code, path=path, lock=lock, who=who)


def _locks_of(document: Path) -> Iterator[Path]:
    """Yield where programs tell that a document is open; Word leaves out up to two letters of a long name."""
    yield document.with_name(_LIBREOFFICE_LOCK.format(document.name))
    for left_out in range(3):
        yield document.with_name(f"~${document.name[left_out:]}")


def _owner(lock: Path) -> str:
    """Return who has a document open, "" where the file beside it does not tell."""
    try:
        content = lock.read_bytes()[:400]
    except OSError:
        return ""
    if lock.name.startswith("~$"):  # [a length, a name in the letters of the machine, then more]
        told = content[1 : 1 + content[0]].decode("cp1252", "replace") if content else ""
    else:  # name, login, machine, time, profile
        told = next((part for part in content.decode("utf-8", "replace").split(",") if part.strip()), "")
    return "".join(letter for letter in told if letter.isprintable()).strip()[:60]
