"""What a rule of the catalogue is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.namedtuple import NamedTuple

if TYPE_CHECKING:
    from toolkit.findings import Severity


class Wording(NamedTuple):
    """A rule in one language.

    `message` says what is wrong and `mend` how to put it right, both with `{name}` for a finding's values;
    `why` explains the rule to somebody who asks about it.
    """

    message: str
    mend: str
    why: str


class Rule(NamedTuple):
    """One kind of finding, with a file that has it (`wrong`) and the same file mended (`right`).

    The examples are whole files of the kind `file` ("template": paragraphs to put into a Word template);
    `encoding` is what the wrong one is written in. A Danish reader is shown a file in Danish words, and for
    an example that is no file `wrong_danish` and `right_danish`.
    They stand in a workspace with a committee whose members are Anna Dahl, Bo Lund and Eva Holm,
    and with the attachments bilag/status.pdf and bilag/budget.pdf.
    """

    code: str
    severity: Severity
    english: Wording
    danish: Wording
    wrong: str
    right: str
    file: str = "meeting"
    encoding: str = "utf-8"
    wrong_danish: str = ""
    right_danish: str = ""

    def wording(self, language: str) -> Wording:
        """Return its sentences in `language` ("da" or "en")."""
        return self.danish if language == "da" else self.english
