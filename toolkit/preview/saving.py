"""What a form sends written into the meeting's file: only what the schema allows, over no other's change.

What cannot be written yet is kept aside, so that nothing typed is lost with the browser or this process.
"""

from __future__ import annotations

import threading
import unicodedata
from copy import deepcopy
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from toolkit.checking.schema import check_schema
from toolkit.dataclass import dataclass
from toolkit.errors import WriteError, write_error
from toolkit.files.digests import digest_of
from toolkit.files.outputs import replace_file, write_outputs
from toolkit.findings import Finding, Severity
from toolkit.forms.fields import FormField, meeting_fields
from toolkit.forms.filling import filled, is_known, lacking, typed
from toolkit.forms.findingwords import say_in_form
from toolkit.forms.places import keys_at
from toolkit.forms.restoring import with_restored
from toolkit.meetings.ownfields import declared_fields
from toolkit.messages.phrases import committee_language, phrase
from toolkit.preview.drafts import drop_draft, read_drafts, write_draft
from toolkit.preview.lastgood import (
    is_broken,
    is_kept,
    keep_readable,
    keep_written,
    recall,
    remember,
    restore_readable,
)
from toolkit.preview.looking import digest_of_file
from toolkit.preview.model import SavedForm
from toolkit.reading.fields import mapping, mappings, text_of
from toolkit.reading.sourcetext import encoded_like
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml
from toolkit.taking.restating import UnwritableError, restated
from toolkit.words.filenames import safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from toolkit.preview.model import Faults
    from toolkit.reading.document import Document
    from toolkit.reading.fields import Keys

ATTACHED = "bilag"
_LONGEST = 180  # bytes of a file's name; file systems stop at 255
_saving = threading.Lock()


@dataclass(frozen=True, slots=True)
class Form:
    """A meeting's form: its fields, what stands in them, the digest of the file, the members' names.

    `given` is what the form sends when nobody touches it; where something was typed that could not be
    saved, with that in it when the file is still the same (`is_restored`), else beside it in `unsaved`:
    labels and texts. Of a broken file there may be a text to go back to (`is_restorable`).
    """

    language: str
    field: FormField
    given: Any
    digest: str
    names: tuple[str, ...]
    unsaved: tuple[tuple[str, str], ...] = ()
    is_restored: bool = False
    is_broken: bool = False
    is_restorable: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as a `page` has it: what is `given`, what was `before`, the `digest` of the file it is from."""

    digest: str
    given: Any
    before: object = None
    page: str = ""


def read_form(meeting_file: Path, asked: str | None, page: str = "") -> Form:
    """Return the form of a meeting, for a `page`, in the language `asked` for or its committee's.

    Where the file cannot be read, `given` is None; what was typed and not saved is there all the same.
    """
    document, digest, field, language, names = _open(meeting_file, asked)
    is_sound = isinstance(document.data, dict)
    mine, others = read_drafts(meeting_file, page, digest if is_sound else "-")
    given = (mine["given"] if mine else typed(field, document.data)) if is_sound else None
    unsaved = [
        each
        for draft in others
        for each in _differences(field, draft["given"], _texts(given) | _texts(draft.get("before")))
    ]
    keep_readable(meeting_file, digest, document)
    return Form(
        language,
        field,
        given,
        digest,
        names,
        tuple(dict.fromkeys(unsaved)),
        bool(mine),
        is_broken(document),
        is_kept(meeting_file),
    )


def save_form(meeting_file: Path, form: Filled, asked: str | None) -> SavedForm:
    """Write what a form sends into the file that it was made from, and into no other."""
    with _saving:
        saved = _write_form(meeting_file, form, asked)
        if saved.digest:
            drop_draft(meeting_file, form.page, form.digest)
        else:
            write_draft(meeting_file, form.page, asdict(form))
        return saved


def restore_form(meeting_file: Path, digest: str, asked: str | None) -> SavedForm:
    """Write the text that the form could last read over the broken one with this digest."""
    with _saving:
        document, _, _, language, _ = _open(meeting_file, asked)
        if not is_broken(document):
            return SavedForm("", phrase("page conflict", language), is_other=True)
        return restore_readable(meeting_file, digest, language)


def _write_form(meeting_file: Path, form: Filled, asked: str | None) -> SavedForm:
    document, now, field, language, _ = _open(meeting_file, asked)
    if now != form.digest:
        return SavedForm("", phrase("page conflict", language), is_other=True)
    try:
        text, faults = _text_of(form, document, field, language)
        if faults:
            return SavedForm("", phrase("page unsaved", language), faults)
        written = _write_over(meeting_file, form.digest, text)
    except _UnknownFieldError:
        return SavedForm("", phrase("page fields-gone", language))
    except (UnwritableError, AttributeError, KeyError, TypeError, ValueError):
        return SavedForm("", phrase("page unwritable", language))
    except WriteError as error:
        return SavedForm("", error.say(language))
    message = phrase("page saved" if written else "page conflict", language)
    return SavedForm(written, message, is_other=not written)


def _write_over(meeting_file: Path, digest: str, text: str) -> str:
    """Write a text over the content with this digest; return the new one, "" where it is another by now."""
    before = meeting_file.read_bytes()
    if digest_of(before) != digest:
        return ""
    content = encoded_like(text, before)
    if content != before:
        remember(digest, before)
        replace_file(meeting_file, content)
    keep_written(meeting_file, content)
    return digest_of(content)


class _UnknownFieldError(Exception):
    """A form has a field that there is none for: the committee's own fields are others than they were."""


def _text_of(form: Filled, document: Document, field: FormField, language: str) -> tuple[str, Faults]:
    """Return the file's text with what was filled in, or what the schema does not allow of it."""
    if not is_known(field, form.given):
        raise _UnknownFieldError
    empty = lacking(field, form.given)
    if empty:
        return "", tuple((keys, phrase("page fill-in", language)) for keys in empty)
    if broken := _faults(document, document.findings, field, language):
        return "", broken  # it was read as it may have been meant, and is not to be written so
    given = deepcopy(form.given)
    origins: dict[Keys, int] = {}
    document = with_restored(document, form.digest, given, partial(recall, document.path))
    data = mapping(filled(field, document.data, given, origins))
    text, after = restated(document, data, origins, [inner.key for inner in field.fields])
    found = (*after.findings, *check_schema(after, "meeting"))
    return text, _faults(after, found, field, language)


def save_attachment(meeting_file: Path, name: str, content: bytes) -> tuple[str, str]:
    """Put a file beside the meeting, under a name that is free; return its path there and a title for it.

    Raises WriteError.
    """
    stem, ending = _named(name)
    folder = meeting_file.parent / ATTACHED
    with _saving:
        chosen, number = f"{stem}{ending}", 2
        while (folder / chosen).exists():
            if (folder / chosen).is_file() and (folder / chosen).read_bytes() == content:
                break
            chosen, number = f"{stem}-{number}{ending}", number + 1
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise write_error(error, folder) from error
        if not (folder / chosen).exists():
            write_outputs(folder, {chosen: content})
    return f"{ATTACHED}/{chosen}", stem.replace("_", " ")


def _named(name: str) -> tuple[str, str]:
    """Return what to call a file, and its ending, by which it is told what it is."""
    own = name.rpartition("/")[2].rpartition("\\")[2]
    # What is not seen may turn a name round: "exe.png" that is a program.
    seen = "".join(sign for sign in own if unicodedata.category(sign) not in {"Cf", "Cs"})
    stem, dot, suffix = seen.strip().rpartition(".")
    stem, ending = (stem, f"{dot}{safe_name(suffix)}") if stem and suffix else (seen, "")
    room = _LONGEST - len(ending.encode())
    cut = safe_name(stem).encode()[: max(room, 1)].decode(errors="ignore").rstrip(" .")
    return (cut, ending) if room > 0 else (cut, "")


def _open(meeting_file: Path, asked: str | None) -> tuple[Document, str, FormField, str, tuple[str, ...]]:
    digest = digest_of_file(meeting_file)
    document = read_yaml(meeting_file)
    committee = find_committee(meeting_file)
    body = read_yaml(committee).fields if committee else {}
    language = asked or committee_language(body, "da")
    names = tuple(text_of(member, "name") for _, member in mappings(body, "members"))
    return document, digest, meeting_fields(language, declared_fields(body)), language, names


def _faults(document: Document, found: Sequence[Finding], field: FormField, language: str) -> Faults:
    errors = [(keys_at(document, each.place), each) for each in found if each.severity is Severity.ERROR]
    return tuple((keys, ": ".join(say_in_form(each, field, keys, language))) for keys, each in errors)


def _differences(field: FormField, draft: Any, known: set[str], said: str = "") -> list[tuple[str, str]]:  # noqa: ANN401
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
