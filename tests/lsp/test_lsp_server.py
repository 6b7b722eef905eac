"""`minutes lsp` as an editor meets it: a process that is spoken to over stdin and stdout."""

import asyncio
import os
import pty
import subprocess
import tempfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from command_line import COMMITTEE, MEETING, environment, make_workspace, minutes_command
from language_client import LanguageClient, apply_edits, offset_of

from toolkit.lsp import server

ERROR, WARNING, INFORMATION = 1, 2, 3
FAULTY = MEETING.replace("duration: 10", "duratoin: 10")


@pytest.fixture(scope="module")
def opened(tmp_path_factory):
    """The folder that the editor has open; each test works in one of its own below it."""
    return tmp_path_factory.mktemp("opened")


@pytest.fixture
def workspace(opened):
    return make_workspace(Path(tempfile.mkdtemp(dir=opened))).parents[2]


@pytest.fixture
def meeting(workspace):
    return workspace / "lom" / "2025-06-18" / "meeting.yaml"


@pytest.fixture(scope="module")
def editor(opened):
    """An editor that goes on from test to test, as it does from file to file."""
    client = LanguageClient(minutes_command("lsp"), cwd=opened, env=environment())
    client.start(opened)
    yield client
    client.kill()


def codes(diagnostics):
    return [one["code"] for one in diagnostics]


def marked(text, diagnostic):
    """The characters that the editor underlines."""
    start, end = (offset_of(text, diagnostic["range"][side]) for side in ("start", "end"))
    return text[start:end]


def actions(editor, path, diagnostic):
    return editor.request(
        "textDocument/codeAction",
        textDocument={"uri": path.as_uri()},
        range=diagnostic["range"],
        context={"diagnostics": [diagnostic]},
    )


def test_findings_appear_while_typing_and_vanish_when_mended(editor, meeting):
    editor.open(meeting)
    assert editor.diagnostics(meeting) == []
    editor.change(meeting, FAULTY)
    (found,) = editor.diagnostics(meeting)
    assert found["code"] == "unknown-key"
    assert found["message"] == "there is no key called `duratoin` here: did you mean `duration`?"
    assert (found["severity"], found["source"]) == (ERROR, "minutes")
    assert marked(FAULTY, found) == "duratoin"
    editor.change(meeting, MEETING)
    assert editor.diagnostics(meeting) == []
    assert meeting.read_text(encoding="utf-8") == MEETING


def test_a_quick_fix_leaves_a_file_without_the_finding(editor, meeting):
    text = FAULTY + "participants: [Ana Dahl]\n"
    editor.open(meeting, text)
    for found in editor.diagnostics(meeting):
        (action,) = actions(editor, meeting, found)
        assert codes(action["diagnostics"]) == [found["code"]]
        text = apply_edits(text, action["edit"]["changes"][meeting.as_uri()])
    editor.change(meeting, text)
    assert editor.diagnostics(meeting) == []
    assert text == MEETING + "participants: [Anna Dahl]\n"


def test_nothing_is_offered_where_nothing_is_wrong(editor, meeting):
    editor.open(meeting, FAULTY)
    (found,) = editor.diagnostics(meeting)
    start = {"line": 0, "character": 0}
    assert actions(editor, meeting, found | {"range": {"start": start, "end": start}}) == []
    assert editor.ask("hover", meeting, 0, 0) is None


def test_hovering_over_a_finding_explains_its_code(editor, meeting):
    editor.open(meeting, FAULTY)
    (found,) = editor.diagnostics(meeting)
    hover = editor.ask("hover", meeting, **found["range"]["start"])
    assert hover["range"] == found["range"]
    assert "error[unknown-key]" in hover["contents"]["value"]
    assert "would be left out of the documents" in hover["contents"]["value"]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("before", ["Ærø på ø", "👩‍👩‍👧 🎉", "a\u2028b\x0cc", "e\u0301"])
def test_places_are_counted_as_editors_count(editor, meeting, before, line_end):
    # An emoji is two UTF-16 units and a line separator ends no line, in the protocol.
    text = f'title: "{before}"\n{MEETING}participants: ["{before}", Ana Dahl]\n'.replace("\n", line_end)
    editor.open(meeting, text)
    found = next(one for one in editor.diagnostics(meeting) if "Anna Dahl" in one["message"])
    assert marked(text, found) == "Ana Dahl"
    (action,) = actions(editor, meeting, found)
    mended = apply_edits(text, action["edit"]["changes"][meeting.as_uri()])
    assert mended == text.replace("Ana Dahl", "Anna Dahl")


def test_an_open_committee_counts_for_its_meetings_at_once(editor, workspace, meeting):
    committee = workspace / "lom" / "committee.yaml"
    editor.open(meeting, MEETING + "participants: [Eva Holm]\n")
    assert codes(editor.diagnostics(meeting)) == ["unknown-member"]
    editor.open(committee, COMMITTEE.format(language="en") + "  - name: Eva Holm\n")
    assert editor.diagnostics(meeting) == []


def test_warnings_and_hints_are_told_as_less_than_errors(editor, workspace, meeting):
    committee = workspace / "lom" / "committee.yaml"
    changed = COMMITTEE.format(language="en") + "checks:\n  unknown-member: hint\n"
    editor.open(committee, changed)
    text = MEETING.replace("duration: 10", "time: 09:00-09:30") + "participants: [Eva Holm]\n"
    editor.open(meeting, text)
    severities = {one["code"]: one["severity"] for one in editor.diagnostics(meeting)}
    assert severities["unknown-member"] == INFORMATION
    assert WARNING in severities.values()


def test_messages_are_in_the_committees_language(editor, workspace, meeting):
    editor.open(workspace / "lom" / "committee.yaml", COMMITTEE.format(language="da"))
    editor.open(meeting, FAULTY)
    (found,) = editor.diagnostics(meeting)
    assert "mente du `duration`?" in found["message"]
    (action,) = actions(editor, meeting, found)
    assert action["title"] == "Skriv duration"


def test_the_editors_language_counts_where_there_is_no_committee(tmp_path):
    client = LanguageClient(minutes_command("lsp"), cwd=tmp_path, env=environment())
    client.start(tmp_path, locale="da-DK")
    path = tmp_path / "meeting.yaml"
    client.open(path, FAULTY)
    assert any("findes ingen nøgle" in one["message"] for one in client.diagnostics(path))
    client.kill()


def test_a_closed_file_keeps_no_findings_and_one_of_another_kind_gets_none(editor, workspace, meeting):
    other = workspace / "settings.yaml"
    editor.open(other, "duratoin: 10\n")
    editor.open(meeting, FAULTY)
    assert codes(editor.diagnostics(meeting)) == ["unknown-key"]
    editor.close(meeting)
    assert editor.diagnostics(meeting) == []
    assert other.as_uri() not in editor.published


def test_a_file_that_appears_on_disk_ends_its_finding(workspace, meeting):
    client = LanguageClient(minutes_command("lsp"), cwd=workspace, env=environment())
    client.start(workspace, workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}})
    client.open(meeting, f"{MEETING}    attachments:\n      - title: Oplæg\n        file: plan.pdf\n")
    assert codes(client.diagnostics(meeting)) == ["attachment-missing"]
    assert "client/registerCapability" in [message["method"] for message in client.asked]
    plan = meeting.parent / "plan.pdf"
    plan.write_bytes(b"content")
    client.notify("workspace/didChangeWatchedFiles", changes=[{"uri": plan.as_uri(), "type": 1}])
    assert client.diagnostics(meeting) == []
    client.kill()


def test_text_that_is_nearly_nothing_ends_no_session(editor, meeting):
    for text in ("", "\x00", "[", "- " * 2000, "a: &a [*a]\n", "\ud83d", "items: " + "[" * 100):
        editor.open(meeting, text)
        assert editor.diagnostics(meeting)
        editor.close(meeting)
        assert editor.diagnostics(meeting) == []
    editor.open(meeting)
    assert editor.diagnostics(meeting) == []


def test_shutdown_and_exit_end_the_process_with_0(workspace, meeting):
    # Many clients add --stdio to the command by themselves.
    client = LanguageClient(minutes_command("lsp", "--stdio"), cwd=workspace, env=environment())
    client.start(workspace)
    client.open(meeting, FAULTY)
    client.diagnostics(meeting)
    assert client.stop() == 0


def test_a_person_who_starts_it_in_a_terminal_is_told_what_it_is_for(workspace):
    ours, theirs = pty.openpty()
    process = subprocess.run(
        minutes_command("lsp"),
        cwd=workspace,
        env=environment(),
        stdin=theirs,
        capture_output=True,
        check=False,
    )
    os.close(ours)
    os.close(theirs)
    assert process.returncode == 2
    assert b"for editors" in process.stderr


def test_an_editor_that_just_leaves_leaves_no_process_behind(workspace):
    process = subprocess.run(
        minutes_command("lsp"), cwd=workspace, env=environment(), input=b"", capture_output=True, check=False
    )
    assert process.returncode == 1
    assert process.stdout == b""


def test_a_bug_of_ours_is_told_and_ends_no_session(tmp_path, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # where reports of bugs go
    monkeypatch.setattr(server, "diagnose", fail)
    opened = SimpleNamespace(text_documents={"file:///meeting.yaml": SimpleNamespace(source="")})
    monkeypatch.setattr(server.MeetingServer, "workspace", opened)

    async def type_and_wait():
        shown = asyncio.get_running_loop().create_future()
        monkeypatch.setattr(
            server.MeetingServer,
            "window_show_message",
            lambda _self, params: shown.set_result(params.message),
        )
        server.MeetingServer(None, "en").check_soon()
        return await asyncio.wait_for(shown, 20)

    assert "ZeroDivisionError" in asyncio.run(type_and_wait())
