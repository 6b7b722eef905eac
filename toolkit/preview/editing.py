"""What the server does with what a form sends: the form itself, saving, attaching, pasting."""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from toolkit.errors import WriteError
from toolkit.namedtuple import NamedTuple
from toolkit.preview import tasks
from toolkit.preview.drafts import drop_others
from toolkit.preview.formpage import render_form
from toolkit.preview.saving import Filled, read_form, restore_form, save_attachment, save_form

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from toolkit.preview.model import SavedForm
    from toolkit.preview.session import Preview


class Response(NamedTuple):
    """What to answer: a status, the kind of the body, the body."""

    status: HTTPStatus
    kind: str
    body: bytes


def show_form(file: Path, asked: str | None, page: str) -> Response:
    """Return the form of a meeting for a `page`, or why there is none."""
    return Response(HTTPStatus.OK, "text/html; charset=utf-8", render_form(read_form(file, asked, page)))


def take_posted(
    preview: Preview, path: str, file: Path, given: Mapping[str, str], body: bytes
) -> Response | None:
    """Do what was sent to `path` for a meeting's file; None where there is no such path, or for nonsense."""
    if path == "attach":
        return _attach(file, given.get("name", ""), body, preview.language)
    try:
        return _take(preview, path, file, json.loads(body))
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return None


def _take(preview: Preview, path: str, file: Path, told: Any) -> Response | None:  # noqa: ANN401 - from outside
    if path == "save":
        page = str(told.get("page", ""))
        filled = Filled(str(told["digest"]), told["given"], told.get("before"), page)
        return _told(save_form(file, filled, preview.asked))
    if path == "restore":
        return _told(restore_form(file, str(told["digest"]), preview.asked))
    if path == "forget":
        drop_others(file, str(told["page"]), str(told["digest"]))
        return _json(HTTPStatus.OK, {})
    if path == "pasted":
        text = preview.draw(tasks.paste, str(told.get("html") or ""), str(told.get("text") or ""))
        return Response(HTTPStatus.OK, "text/plain; charset=utf-8", str(text).encode())
    return None


def _told(saved: SavedForm) -> Response:
    faults = [{"path": list(keys), "message": message} for keys, message in saved.faults]
    told = {"digest": saved.digest, "message": saved.message, "faults": faults, "other": saved.is_other}
    return _json(HTTPStatus.OK, told)


def _attach(file: Path, name: str, body: bytes, language: str) -> Response:
    try:
        path, title = save_attachment(file, name or "bilag", body)
    except WriteError as error:
        return _json(HTTPStatus.INSUFFICIENT_STORAGE, {"message": error.say(language)})
    return _json(HTTPStatus.OK, {"file": path, "title": title})


def _json(status: HTTPStatus, told: Mapping[str, Any]) -> Response:
    return Response(status, "application/json", json.dumps(told, ensure_ascii=False).encode())
