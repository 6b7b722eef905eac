"""The server that editors start: `minutes lsp`. The only importer of pygls and lsprotocol.

Source: Language Server Protocol 3.17.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from toolkit.findings import Finding, Place, Severity
from toolkit.lsp.diagnosis import Diagnosis, diagnose
from toolkit.lsp.fixes import Edit, blocks_written_out, edit_for, fix_for
from toolkit.meetings.textblocks import blocks_of
from toolkit.messages.phrases import committee_language, phrase
from toolkit.reading.fields import mapping
from toolkit.reading.workspace import find_committee
from toolkit.reading.yamlio import read_yaml, read_yaml_text
from toolkit.reporting.failure import describe_failure
from toolkit.reporting.findingwords import explain_finding, say
from toolkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pygls.workspace import PositionCodec

# Seconds without typing before the files are checked: half of what the last check took longer than two
# keystrokes are apart, and no longer than `_LONGEST_PAUSE`. So findings are there at once, and a large file
# does not keep the machine busy while somebody types.
_BETWEEN_KEYSTROKES = 0.06
_LONGEST_PAUSE = 0.25
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.HINT: types.DiagnosticSeverity.Information,  # editors do not list what the protocol calls a hint
}
_QUICK_FIXES = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])


def run_server(asked: str | None, otherwise: str) -> bool:
    """Serve one editor over stdin and stdout until it leaves; returns whether it said goodbye first.

    Messages are in the language `asked` for, else each committee's own, else the editor's, else `otherwise`.
    """
    # The protocol gets a stdout of its own: its end closes it, and nothing else may write to it.
    stdout = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    server = MeetingServer(asked, otherwise)
    server.start_io(stdout=stdout)
    return server.was_shut_down


class MeetingServer(LanguageServer):
    """Watches the open files and tells the editor what is found in them."""

    def __init__(self, asked: str | None, otherwise: str) -> None:
        # Whole texts on every change: to apply partial ones, pygls divides lines at U+2028, form feeds and
        # other characters that the protocol does not count as line ends, and so gets a text wrong.
        full = types.TextDocumentSyncKind.Full
        super().__init__("minutes", __version__, text_document_sync_kind=full)
        self.was_shut_down = False
        self._asked = asked
        self._otherwise = otherwise
        self._waiting: asyncio.TimerHandle | None = None
        self._took = 0.0  # seconds, the last check of the open files
        self._told: set[str] = set()  # the files that the editor shows findings in
        _register(self)

    def choose_language(self, locale: str | None) -> None:
        """Take the editor's language for the machine's."""
        if locale:
            self._otherwise = "da" if locale.lower().startswith("da") else "en"

    def check_soon(self) -> None:
        """Check the open files when nothing more happens for a moment."""
        if self._waiting:
            self._waiting.cancel()
        pause = min(max(self._took - _BETWEEN_KEYSTROKES, 0) / 2, _LONGEST_PAUSE)
        self._waiting = asyncio.get_running_loop().call_later(pause, self._check_now)

    def _check_now(self) -> None:
        self._waiting = None
        begun = time.perf_counter()
        found: dict[Path, Diagnosis] = {}
        try:
            for path in self._texts():
                found |= self._diagnose_one(path)
            self._tell(found)
        except Exception as error:  # noqa: BLE001 - a bug of ours must not end the session
            self._tell_failure(error)
        self._took = time.perf_counter() - begun

    def _diagnose_one(self, path: Path) -> dict[Path, Diagnosis]:
        """What is found in one open file; a bug that it brings out does not hide the others' findings."""
        try:
            return self._diagnose([path])
        except Exception as error:  # noqa: BLE001 - as above
            self._tell_failure(error)
            return {}

    def _tell_failure(self, error: Exception) -> None:
        text = describe_failure(error, self._asked or self._otherwise).text
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, text))

    def _texts(self) -> dict[Path, str]:
        """The open files with their unsaved contents."""
        documents = self.workspace.text_documents.items()
        return {_path_of(uri): document.source for uri, document in documents if uri.startswith("file:")}

    def _diagnose(self, paths: Iterable[Path]) -> dict[Path, Diagnosis]:
        found = diagnose(paths, self._texts(), self._asked or self._otherwise)
        if self._asked is None:
            return found
        return {path: one._replace(language=self._asked) for path, one in found.items()}

    def _tell(self, diagnoses: dict[Path, Diagnosis]) -> None:
        """Show these findings in the editor, and no others."""
        uris = {_path_of(uri): uri for uri in self.workspace.text_documents}
        shown = {uris.get(path, path.as_uri()): diagnosis for path, diagnosis in diagnoses.items()}
        for uri in sorted(self._told - shown.keys()):
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))
        for uri, diagnosis in shown.items():
            found = [self._diagnostic(one, diagnosis) for one in diagnosis.findings]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found))
        self._told = set(shown)

    def _diagnostic(self, found: Finding, diagnosis: Diagnosis) -> types.Diagnostic:
        said = say(found, diagnosis.language)
        return types.Diagnostic(
            range=_range_of(found.place, diagnosis.lines, self.workspace.position_codec),
            message=f"{said.message}: {said.mend}",
            severity=_SEVERITIES[found.severity],
            code=found.code,
            source="minutes",
        )

    def explain(self, uri: str, position: types.Position) -> types.Hover | None:
        """What is wrong at a position, and why; None when nothing is."""
        touched = list(self._found_at(uri, types.Range(position, position)))
        if not touched:
            return None
        texts = [explain_finding(found, diagnosis.language) for found, diagnosis, _ in touched]
        content = types.MarkupContent(types.MarkupKind.Markdown, "\n\n---\n\n".join(texts))
        return types.Hover(content, touched[0][2])

    def offer_fixes(self, uri: str, wanted: types.Range) -> Iterator[types.CodeAction]:
        """The fixes of what is found in a part of a file."""
        for found, diagnosis, where in self._found_at(uri, wanted):
            if fix := fix_for(found, diagnosis.lines):
                told, edit = phrase("fix", diagnosis.language, text=fix), types.TextEdit(where, fix)
            elif lines := edit_for(found, diagnosis.lines):
                told, edit = _title_of(lines, diagnosis.language), _text_edit(lines)
            else:
                continue
            yield types.CodeAction(
                title=told,
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[self._diagnostic(found, diagnosis)],
                is_preferred=True,
                edit=types.WorkspaceEdit(changes={uri: [edit]}),
            )

    def offer_blocks(self, uri: str, wanted: types.Range) -> Iterator[types.CodeAction]:
        """The text blocks in a part of a file, to be written out there."""
        path = _path_of(uri)
        committee = find_committee(path)
        if committee is None or path not in self._texts():
            return
        texts = self._texts()
        body = (
            read_yaml_text(texts[committee], committee) if committee in texts else read_yaml(committee)
        ).data
        blocks = blocks_of(mapping(body))
        lines, codec = texts[path].splitlines(), self.workspace.position_codec
        for written in blocks_written_out(lines, wanted.start.line, wanted.end.line, blocks):
            line = lines[written.line]
            start, end = (codec.client_num_units(line[:column]) for column in (written.start, written.end))
            where = types.Range(types.Position(written.line, start), types.Position(written.line, end))
            language = committee_language(body, self._otherwise)
            yield types.CodeAction(
                title=phrase("fix", language, text=written.text.partition("\n")[0]),
                kind=types.CodeActionKind.QuickFix,
                edit=types.WorkspaceEdit(changes={uri: [types.TextEdit(where, written.text)]}),
            )

    def _found_at(self, uri: str, wanted: types.Range) -> Iterator[tuple[Finding, Diagnosis, types.Range]]:
        """What is found in a part of a file as it stands now, with its range there."""
        path = _path_of(uri)
        if path not in self._texts() or not (diagnosis := self._diagnose([path]).get(path)):
            return
        for found in diagnosis.findings:
            where = _range_of(found.place, diagnosis.lines, self.workspace.position_codec)
            if where.start <= wanted.end and wanted.start <= where.end:
                yield found, diagnosis, where

    def watch_files(self) -> None:
        """Ask the editor to tell when a file changes on disk: a committee, an attachment that is missing."""
        workspace = self.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched and watched.dynamic_registration:
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            everything = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher("**/*")])
            asked = types.Registration(id=method, method=method, register_options=everything)
            self.client_register_capability(types.RegistrationParams([asked]))


def _register(server: MeetingServer) -> None:
    """Tell pygls what answers which message of the protocol."""

    @server.feature(types.INITIALIZE)
    def _(params: types.InitializeParams) -> None:
        server.choose_language(params.locale)

    @server.feature(types.INITIALIZED)
    def _(_params: types.InitializedParams) -> None:
        server.watch_files()

    @server.feature(types.SHUTDOWN)
    def _(_params: None) -> None:
        server.was_shut_down = True

    for event in (
        types.TEXT_DOCUMENT_DID_OPEN,
        types.TEXT_DOCUMENT_DID_CHANGE,
        types.TEXT_DOCUMENT_DID_SAVE,
        types.TEXT_DOCUMENT_DID_CLOSE,
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
    ):
        server.feature(event)(lambda _params: server.check_soon())

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def _(params: types.HoverParams) -> types.Hover | None:
        return server.explain(params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, _QUICK_FIXES)
    def _(params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        return [*server.offer_fixes(uri, params.range), *server.offer_blocks(uri, params.range)]


def _title_of(edit: Edit, language: str) -> str:
    """What an edit of whole lines does, in words: the first of the new lines says enough."""
    shown = [line.strip() for line in edit.lines if line.strip()]
    if not shown:
        return phrase("fix delete", language)
    return phrase("fix", language, text=shown[0] + (" …" if len(shown) > 1 else ""))


def _text_edit(edit: Edit) -> types.TextEdit:
    where = types.Range(types.Position(edit.first, 0), types.Position(edit.end, 0))
    return types.TextEdit(where, "".join(f"{line}\n" for line in edit.lines))


def _path_of(uri: str) -> Path:
    return Path(to_fs_path(uri) or uri)


def _range_of(place: Place, lines: Sequence[str], codec: PositionCodec) -> types.Range:
    """A place in the protocol's terms: 0-based, in the code units that the editor counts (mostly UTF-16)."""
    number = min(place.line, len(lines)) - 1
    line = lines[number] if lines else ""
    start, end = (codec.client_num_units(line[: column - 1]) for column in (place.column, place.end_column))
    return types.Range(types.Position(max(number, 0), start), types.Position(max(number, 0), end))
