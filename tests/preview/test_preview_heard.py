"""The form as who does not see it has it: found by role and name alone, led by the keyboard alone."""

import pytest
from browser import program

from toolkit.reading.yamlio import read_yaml

pytestmark = pytest.mark.skipif(
    "firefox" in program(), reason="Firefox tells its accessibility tree to no test"
)

MEETING = 'date: 2025-06-18\nstart: "10:00"\nstatus: minutes\nitems:\n  - title: Any other business\n'
ADDED = "Add: Agenda item"


class Listener:
    """What a screen reader's user does: goes to what has a role and a name, and presses keys."""

    def __init__(self, page):
        self.page = page

    def found(self, role, name, within=""):
        return [node for node in self.page.ask("heard", role, name) if not within or within in node["within"]]

    def go(self, role, name, within=""):
        (node,) = self.found(role, name, within)
        self.page.ask("reach", node["at"])
        return node

    def press(self, name, within=""):
        self.go("button", name, within)
        self.page.ask("press", "Enter")

    def write(self, name, text, within=""):
        self.go("textbox", name, within)
        self.page.ask("type", text)

    @property
    def focused(self):
        """The role and name of what has the focus."""
        held = [node for node in self.page.ask("heard") if node["facts"].get("focused")][-1]
        return held["role"], held["name"]


@pytest.fixture(scope="module")
def served(previewed):
    return previewed(MEETING, edit=True)


@pytest.fixture
def heard(served, fresh_form):
    meeting, guard = served
    return meeting, Listener(fresh_form(meeting, MEETING, guard.address))


def saved(listener):
    listener.page.wait("document.querySelector('#saved').textContent === 'Saved.'")


def test_a_meeting_of_twelve_items_with_fifteen_attachments_is_written_without_seeing_it(heard, tmp_path):
    meeting, listener = heard
    notes = [tmp_path / f"note-{number}.txt" for number in range(15)]
    for note in notes:
        note.write_text(note.stem, encoding="utf-8")
    expected = []
    for number in range(12):
        title, before = f"Case {number}", f"Case {number - 1}"
        if number == 0:
            listener.press(ADDED)
            assert listener.focused == ("textbox", "Title (needed)")
            listener.page.ask("type", title)
            listener.press(f"Move up: {title}")  # before “Any other business”
            assert listener.focused == ("button", f"Move up: {title}")
        else:
            listener.press(f"New item after this: {before}")
            assert listener.focused == ("textbox", "Title (needed)")
            listener.page.ask("type", title)
        listener.write("Length in minutes", "10", title)
        listener.write("Statement", f"It is **{number}**.", title)
        listener.write("Decision", "Noted.", title)
        own = notes[number : number + 1] if number < 11 else notes[11:]
        listener.go("button", "Choose files, or drop them here", title)
        listener.page.ask("choose", *map(str, own))
        entries = f'[aria-label="{title}"] [data-key=attachments] .entry'
        listener.page.wait(f"document.querySelectorAll('{entries}').length === {len(own)}")
        expected.append(
            {
                "title": title,
                "duration": 10,
                "statement": f"It is **{number}**.",
                "decision": "Noted.",
                "attachments": [{"title": note.stem, "file": f"bilag/{note.name}"} for note in own],
            }
        )
    saved(listener)
    listener.page.wait("document.querySelector('#status').textContent === 'The pages are as the file.'")
    assert read_yaml(meeting).data["items"] == [*expected, {"title": "Any other business"}]


def test_nothing_has_the_same_name_as_something_else_beside_it(heard):
    """Each control can be told from the others by its role, its name and the groups it stands in."""
    _, listener = heard
    listener.page.run("document.querySelectorAll('#fields details').forEach((each) => each.open = true)")
    controls = [
        (node["role"], node["name"], tuple(node["within"]))
        for node in listener.page.ask("heard")
        if node["role"] in {"textbox", "combobox", "checkbox", "Date", "button", "DisclosureTriangle"}
        and not node["name"].startswith("Show date picker")
    ]
    unnamed = [control for control in controls if not control[1]]
    twice = {control for control in controls if controls.count(control) > 1}
    assert (unnamed, twice) == ([], set())


def test_who_listens_is_not_told_at_every_pause_that_something_is_being_saved(heard):
    meeting, listener = heard
    page = listener.page
    page.run(
        "window.said = []; for (const each of document.querySelectorAll('[role=status]'))"
        " new MutationObserver(() => window.said.push(each.textContent))"
        ".observe(each, { childList: true, characterData: true, subtree: true })"
    )
    listener.go("DisclosureTriangle", "Any other business")
    page.ask("press", "Enter")
    for word in ("Noted. ", "By all. ", "Twice. "):
        listener.write("Decision", word, "Any other business")
        saved(listener)
        page.run("new Promise((done) => setTimeout(done, 900))")
    assert meeting.read_text(encoding="utf-8").count("ted.") == 1
    assert page.run("window.said").count("Saving …") == 0
    assert page.run("window.said").count("Saved.") <= 1
