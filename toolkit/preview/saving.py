"""What a form sends written into the meeting's file: only what the schema allows, over no other's change.

What cannot be written yet is kept aside, so that nothing typed is lost with the browser or this process.
"""

from __future__ import annotations

import hashlib
import json
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from toolkit.checking.schema import check_schema
from toolkit.errors import WriteError, write_error
from toolkit.files.cachefolder import cache_folder
from toolkit.files.digests import full_path
from toolkit.files.outputs import replace_file, write_outputs
from toolkit.findings import Severity
from toolkit.forms.fields import Field, meeting_fields
from toolkit.forms.filling import filled, typed
from toolkit.forms.places import keys_at
from toolkit.forms.rewriting import UnwritableError, rewritten
from toolkit.meetings.ownfields import declared_fields
from toolkit.messages.phrases import committee_language, phrase
from toolkit.preview.looking import digest_of_file
from toolkit.reading.fields import mapping, mappings, text_of
from toolkit.reading.sourcetext import encoded_like
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.reporting.findingwords import say
from toolkit.words.filenames import safe_name

if TYPE_CHECKING:
    from pathlib import Path

    from toolkit.reading.document import Document
    from toolkit.reading.fields import Keys

ATTACHED = "bilag"
_LARGEST_DRAFT = 20_000_000
_saving = threading.Lock()


@dataclass(frozen=True, slots=True)
class Form:
    """A meeting's form: its fields, what stands in them, the digest of the file, the members' names.

    `given` is what the form sends when nobody touches it; where something was typed that could not be
    saved, with that in it when the file is still the same, else beside it in `unsaved`: labels and texts.
    """

    language: str
    field: Field
    data: object
    given: Any
    digest: str
    names: tuple[str, ...]
    unsaved: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it was filled in, from the file with this `digest`: what it has, what it had `before`."""

    digest: str
    given: object
    before: object = None


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a form: the file's new digest, or "" and why nothing was written.

    `faults` are what the schema does not allow, by the keys of the field. `is_other` tells that the file is
    not the one that the form was made from.
    """

    digest: str
    message: str
    faults: tuple[tuple[Keys, str], ...] = ()
    is_other: bool = False


def read_form(meeting_file: Path, asked: str | None) -> Form | None:
    """Return the form of a meeting in the language `asked` for or its committee's; None where unreadable."""
    document, digest, field, language, names = _open(meeting_file, asked)
    if not isinstance(document.data, dict):
        return None
    given = typed(field, document.data)
    draft = _read_draft(meeting_file)
    unsaved: tuple[tuple[str, str], ...] = ()
    if draft and draft.get("digest") == digest:
        given = draft["given"]
    elif draft:
        known = _texts(given) | _texts(draft.get("before"))
        unsaved = tuple(_differences(field, draft["given"], known))
    return Form(language, field, document.data, given, digest, names, unsaved)


def save_form(meeting_file: Path, form: Filled, asked: str | None) -> Saved:
    """Write what a form sends into the file that it was made from, and into no other."""
    with _saving:
        document, now, field, language, _ = _open(meeting_file, asked)
        if now != form.digest:
            _write_draft(meeting_file, form)
            return Saved("", phrase("page conflict", language), is_other=True)
        try:
            origins: dict[Keys, int] = {}
            data = mapping(filled(field, document.data, form.given, origins))
            text = rewritten(document, data, origins, [inner.key for inner in field.fields])
            faults = _faults(read_yaml_text(text, meeting_file), language)
            if faults:
                _write_draft(meeting_file, form)
                return Saved("", phrase("page unsaved", language), faults)
            content = encoded_like(text, meeting_file.read_bytes())
            if content != meeting_file.read_bytes():
                replace_file(meeting_file, content)
        except (UnwritableError, AttributeError, TypeError):
            return Saved("", phrase("page unwritable", language))
        except WriteError as error:
            _write_draft(meeting_file, form)
            return Saved("", error.say(language))
        _drop_draft(meeting_file)
        return Saved(_digest(content), phrase("page saved", language))


def save_attachment(meeting_file: Path, name: str, content: bytes) -> tuple[str, str]:
    """Put a file beside the meeting, under a name that is free; return its path there and a title for it.

    Raises WriteError.
    """
    stem, dot, suffix = safe_name(name.rpartition("/")[2].rpartition("\\")[2]).rpartition(".")
    stem, ending = (stem, f"{dot}{suffix}") if dot else (suffix, "")
    folder = meeting_file.parent / ATTACHED
    with _saving:
        chosen, number = f"{stem}{ending}", 2
        while (folder / chosen).exists():
            if (folder / chosen).read_bytes() == content:
                return f"{ATTACHED}/{chosen}", stem
            chosen, number = f"{stem}-{number}{ending}", number + 1
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise write_error(error, folder) from error
        write_outputs(folder, {chosen: content})
    return f"{ATTACHED}/{chosen}", stem.replace("_", " ")


def _open(meeting_file: Path, asked: str | None) -> tuple[Document, str, Field, str, tuple[str, ...]]:
    digest = digest_of_file(meeting_file)
    document = read_yaml(meeting_file)
    committee = find_committee(meeting_file)
    body = mapping(read_yaml(committee).data) if committee else {}
    language = asked or committee_language(body, "da")
    names = tuple(text_of(member, "name") for _, member in mappings(body, "members"))
    return document, digest, meeting_fields(language, declared_fields(body)), language, names


def _faults(document: Document, language: str) -> tuple[tuple[Keys, str], ...]:
    found = (*document.findings, *check_schema(document, "meeting"))
    errors = [each for each in found if each.severity is Severity.ERROR]
    return tuple((keys_at(document, each.place), ": ".join(say(each, language))) for each in errors)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _differences(field: Field, draft: Any, known: set[str], said: str = "") -> list[tuple[str, str]]:  # noqa: ANN401
    """Return the texts of a draft that are not among those known, each with the title of its field."""
    if isinstance(draft, str):
        return [(said, draft)] if draft.strip() and draft not in known else []
    if isinstance(draft, list):
        return [each for entry in draft for each in _differences(field, entry, known, said)]
    if not isinstance(draft, dict):
        return []
    titles = {inner.key: inner for group in (field, *field.variants) for inner in group.fields}
    return [
        each
        for key, value in draft.items()
        if key in titles
        for each in _differences(titles[key], value, known, titles[key].title)
    ]


def _texts(given: Any) -> set[str]:  # noqa: ANN401 - what a form sends
    if isinstance(given, str):
        return {given}
    inner = given.values() if isinstance(given, dict) else given if isinstance(given, list) else ()
    return {text for each in inner for text in _texts(each)}


def _draft_file(meeting_file: Path) -> Path:
    return cache_folder() / "drafts" / f"{_digest(full_path(meeting_file).encode())[:32]}.json"


def _read_draft(meeting_file: Path) -> dict[str, Any] | None:
    try:
        draft = json.loads(_draft_file(meeting_file).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return draft if isinstance(draft, dict) and isinstance(draft.get("given"), dict) else None


def _write_draft(meeting_file: Path, form: Filled) -> None:
    """Keep what could not be written, for this user alone; without a folder for it the page alone has it."""
    file = _draft_file(meeting_file)
    content = json.dumps(asdict(form), ensure_ascii=False)
    if len(content) < _LARGEST_DRAFT:
        with suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_text(content, encoding="utf-8")


def _drop_draft(meeting_file: Path) -> None:
    with suppress(OSError):
        _draft_file(meeting_file).unlink()
