"""Failures are told in the reader's language, with all that they are about."""

import errno
import pickle
from pathlib import Path

import pytest

from toolkit.errors import ConversionError, ExitCode, MissingProgramError, TemplateError, write_error
from toolkit.messages.message import Message
from toolkit.reporting.failure import describe_failure


def test_a_cause_within_a_failure_is_told_in_the_same_language():
    error = TemplateError("template", template="a.docx", cause=Message("style-missing", {"style": "Quote"}))
    assert "typografien “Quote” mangler" in describe_failure(error, "da").text
    assert "the style “Quote” is missing" in describe_failure(error, "en").text


def test_a_failure_keeps_its_values_on_the_way_from_another_process():
    missing = MissingProgramError("no-libreoffice", install="apt-get install libreoffice")
    told = MissingProgramError("attachments-wait", files="a.rtf", cause=missing)
    arrived = pickle.loads(pickle.dumps(told))  # noqa: S301 - made in the line above
    assert describe_failure(arrived, "da").text.endswith(
        "LibreOffice skal til for at lave disse bilag om til sider: a.rtf. "
        "LibreOffice er ikke installeret. Sådan installeres det: apt-get install libreoffice"
    )


def test_braces_in_what_a_failure_quotes_are_no_fields():
    assert "{{ item }}" in str(ConversionError("renderer", cause="{{ item }}"))


@pytest.mark.parametrize(
    ("error", "danish"),
    [
        (PermissionError(13, "Permission denied", "a.docx"), "a.docx: du har ikke lov til at skrive her"),
        (OSError(28, "No space left on device"), "build: der er ikke plads på disken"),
        (OSError(5, "Input/output error"), "build: Input/output error"),
    ],
)
def test_what_keeps_a_file_from_being_written_is_told_with_the_remedy(error, danish):
    assert danish in describe_failure(write_error(error, Path("build")), "da").text


@pytest.mark.parametrize(
    ("error", "danish", "english"),
    [
        (
            OSError(errno.EACCES, "", "hmu/meeting.yaml"),
            "ikke lov til at læse den",
            "may not read",
        ),
        (OSError(errno.ELOOP, "", "hmu/meeting.yaml"), "fører tilbage til sig selv", "leads back to itself"),
        (OSError(errno.ENAMETOOLONG, "", "hmu/meeting.yaml"), "navnet er for langt", "name is too long"),
        (
            OSError(errno.EIO, "", b"hmu/meeting.yaml"),
            "drevet svarer ikke",
            "drive does not answer",
        ),
    ],
)
def test_what_the_system_does_not_let_be_looked_at_is_no_bug(error, danish, english):
    for language, words in (("da", danish), ("en", english)):
        failure = describe_failure(error, language)
        assert failure.exit_code == ExitCode.FINDINGS
        assert failure.text.startswith("hmu/meeting.yaml:1:1: ")
        assert words in failure.text


def test_a_file_that_was_looked_for_by_mistake_is_a_bug(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    error = FileNotFoundError(2, "No such file or directory", "hmu/meeting.yaml")
    assert describe_failure(error, "da").exit_code == ExitCode.BUG


@pytest.mark.parametrize(
    "written", ['{"file": "hmu/m\udcf8de.yaml"}', "1;hmu/m\udcf8de.yaml;2\n", "<t>hmu/m\udcf8de.yaml</t>"]
)
def test_a_name_that_is_not_utf_8_is_to_be_changed(written):
    with pytest.raises(UnicodeEncodeError) as caught:
        written.encode()
    for language, words in (("da", "omdøb filen eller mappen"), ("en", "rename the file or the folder")):
        failure = describe_failure(caught.value, language)
        assert failure.exit_code == ExitCode.FINDINGS
        assert failure.text.startswith("hmu/m\udcf8de.yaml:1:1: ")
        assert words in failure.text
