"""A secretary who never sees YAML writes a meeting in the form, in Chromium; the file stays tidy."""

import json

import pytest
from browser import open_form, unfold
from command_line import make_workspace

from toolkit.preview.server import serving
from toolkit.preview.session import Preview
from toolkit.reading.yamlio import read_yaml

MEETING = """\
# Our meeting in June
date: 2025-06-18   # a Wednesday
start: "10:00"
status: minutes
items:
  # the first
  - title: Budget
    duration: 10
    decision: Approved.   # by all
"""
SAVED = "document.querySelector('#saved').textContent === 'Saved.'"
UNSAVED = "document.querySelector('#saved').textContent.startsWith('Not saved')"


@pytest.fixture(scope="module")
def served(previewed):
    return previewed(MEETING, edit=True)


@pytest.fixture
def form(served, fresh_form):
    meeting, guard = served
    page = fresh_form(meeting, MEETING, guard.address)
    unfold(page)
    return meeting, page


def slow_down(page, milliseconds):
    """Let everything that is asked of the server take so long."""
    page.run(
        "fetch = ((old) => (...all) =>"
        f" new Promise((go) => setTimeout(() => go(old(...all)), {milliseconds})))(fetch)"
    )


def fill(page, where, text):
    page.run(
        f"(() => {{ const it = document.querySelector({json.dumps(where)}); it.value = ''; it.focus(); }})()"
    )
    page.ask("type", text)


def press(page, where):
    page.run(f"document.querySelector({json.dumps(where)}).click()")


def text_once(page, meeting, is_so):
    """The text of the file once something is so of it."""
    for _ in range(200):
        text = meeting.read_text(encoding="utf-8")
        if is_so(text):
            return text
        page.run("new Promise((done) => setTimeout(done, 50))")
    raise AssertionError(f"{page.text('#saved')}\n{text}")


def saved(page, meeting, words):
    """The text of the file once it has these words."""
    page.wait(SAVED)
    return text_once(page, meeting, lambda text: words in text)


def test_what_is_typed_is_saved_on_its_own_line_and_seen_on_the_page(form):
    meeting, page = form
    page.wait("document.querySelector('.sheet[data-shown]')")
    before = page.run("document.querySelector('.sheet').dataset.shown")
    fill(page, "#f-items-0-decision", "Approved with thanks.")
    text = saved(page, meeting, "thanks")
    assert text == MEETING.replace("Approved.", "Approved with thanks.")
    page.wait(f"document.querySelector('.sheet').dataset.shown !== {before!r}")


def test_items_are_added_moved_and_deleted_and_deleting_is_undone(form):
    meeting, page = form
    press(page, "[data-key=items] > .adding button[data-variant=title]")
    page.ask("type", "Any other business")
    assert "Any other business" in saved(page, meeting, "Any other")
    press(page, ".entries > .entry:nth-child(2) > .moving [data-do=up]")
    saved(page, meeting, "Any other")
    text = text_once(page, meeting, lambda text: text.index("Any other") < text.index("Budget"))
    assert "  # the first\n  - title: Budget\n" in text
    press(page, "[data-key=items] > .entries > .entry:nth-child(1) > .moving [data-do=delete]")
    text_once(page, meeting, lambda text: "Any other" not in text)
    press(page, "#undo")
    assert "Any other business" in saved(page, meeting, "Any other")


def test_a_file_that_is_attached_lies_beside_the_meeting(form, tmp_path):
    meeting, page = form
    note = tmp_path / "Budget note.txt"
    note.write_text("All is well.", encoding="utf-8")
    page.ask("upload", "[data-key=attachments] input[type=file]", str(note))
    text = saved(page, meeting, "bilag/")
    attachment = read_yaml(meeting).data["items"][0]["attachments"][0]
    assert attachment == {"title": "Budget note", "file": "bilag/Budget note.txt"}, text
    assert (meeting.parent / "bilag" / "Budget note.txt").read_text(encoding="utf-8") == "All is well."


def test_what_the_schema_does_not_allow_is_told_at_its_field_and_not_written(form, served, browser):
    meeting, page = form
    fill(page, "#f-start", "ten o'clock")
    page.wait(UNSAVED)
    assert meeting.read_text(encoding="utf-8") == MEETING
    assert page.text("[data-key=start] .fault") != ""
    assert page.run("document.querySelector('#f-start').getAttribute('aria-invalid')") == "true"
    assert page.ask("axe") == []
    # The browser crashes; what was typed is there when the page is opened again.
    again = browser("again")
    open_form(again, served[1].address)
    assert again.run("document.querySelector('#f-start').value") == "ten o'clock"
    again.wait(UNSAVED)
    assert again.text("[data-key=start] .fault") != ""
    fill(again, "#f-start", "10:30")
    assert 'start: "10:30"' in saved(again, meeting, "10:30")
    again.ask("close")


def test_another_persons_change_is_never_written_over(form, served):
    meeting, page = form
    slow_down(page, 4000)
    fill(page, "#f-items-0-decision", "Approved in the form.")
    theirs = MEETING.replace("Budget", "The budget of 2026")
    meeting.write_text(theirs, encoding="utf-8")
    page.wait("!document.querySelector('#other').hidden")
    assert meeting.read_text(encoding="utf-8") == theirs
    press(page, "#reload")
    page.wait("document.querySelector('.unsaved')")
    assert page.run("document.querySelector('.unsaved textarea').value") == "Approved in the form."
    assert page.run("document.querySelector('#f-items-0-title').value") == "The budget of 2026"
    press(page, ".unsaved [data-do=forget]")
    page.wait("!document.querySelector('.unsaved')")
    open_form(page, served[1].address)
    assert not page.run("!!document.querySelector('.unsaved')")


def test_what_waits_in_one_tab_is_not_lost_to_what_another_saves(form, served, browser):
    meeting, page = form
    slow_down(page, 700)
    other = browser("other")
    open_form(other, served[1].address)
    other.run("document.querySelectorAll('.fold').forEach((fold) => fold.open = true)")
    fill(page, "#f-items-0-decision", "From the first tab.")
    fill(other, "#f-items-0-title", "From the second tab")
    saved(other, meeting, "second tab")
    page.wait("!document.querySelector('#other').hidden")
    fill(other, "#f-items-0-title", "The second tab again")
    saved(other, meeting, "tab again")
    other.ask("close")
    page.ask("type", " Typed on.")  # not sent yet when the button is pressed
    press(page, "#reload")
    page.wait("document.querySelector('.unsaved')")
    page.run("document.querySelector('.unsaved [data-do=forget]').click()")
    assert page.run("document.querySelector('.unsaved textarea').value") == "From the first tab. Typed on."


def test_what_is_typed_while_the_form_comes_anew_stays(form):
    meeting, page = form
    slow_down(page, 1500)
    page.run("asked = 0; const old = fetch; fetch = (...all) => { asked += 1; return old(...all); }")
    meeting.write_text(MEETING.replace("Budget", "Economy"), encoding="utf-8")
    page.wait("asked >= 1")
    fill(page, "#f-items-0-decision", "Typed meanwhile.")
    page.wait("!document.querySelector('#other').hidden")
    assert page.run("document.querySelector('#f-items-0-decision').value") == "Typed meanwhile."


def test_a_form_comes_back_when_its_broken_file_is_mended(form):
    meeting, page = form
    meeting.write_text("[", encoding="utf-8")
    page.wait("document.querySelector('.unreadable')")
    assert page.ask("axe") == []
    meeting.write_text(MEETING.replace("Budget", "Economy"), encoding="utf-8")
    page.wait("document.querySelector('#f-items-0-title')?.value === 'Economy'")


def test_a_new_item_without_a_title_is_told_of_at_its_title(form):
    meeting, page = form
    press(page, "[data-key=items] > .adding button[data-variant=title]")
    page.wait(UNSAVED)
    told = page.run(
        "document.activeElement.getAttribute('aria-describedby').split(' ')"
        ".map((id) => document.getElementById(id).textContent).at(-1)"
    )
    assert told == "Is to be filled in."
    page.ask("type", "Any other business")
    saved(page, meeting, "Any other")
    assert not page.run("document.activeElement.hasAttribute('aria-invalid')")


def test_a_finding_leads_to_its_field_and_a_folded_item_says_that_there_is_one(form):
    meeting, page = form
    committee = meeting.parents[1] / "committee.yaml"
    meeting.write_text(MEETING.replace("Budget", "Rooms"), encoding="utf-8")
    plain = committee.read_text(encoding="utf-8")
    own = "fields:\n  item:\n    room: {title: Room, type: line, required: true}\n"
    committee.write_text(plain + own, encoding="utf-8")
    page.wait("document.querySelector('.findings .error .ways button')?.textContent === 'Go to the field'")
    page.ask("open", page.run("location.href"))
    page.wait("document.querySelector('.fold .told')?.textContent.startsWith('Found: ')")
    assert page.ask("axe") == []
    press(page, ".findings .error button")
    assert page.run("document.activeElement.id") == "f-items-0-fields-room"
    assert page.run("document.activeElement.checkVisibility()")
    committee.write_text(plain, encoding="utf-8")


def test_every_deletion_is_undone_the_last_one_first(form):
    meeting, page = form
    two = MEETING + "  - title: Second\n    decision: No.\n"
    meeting.write_text(two, encoding="utf-8")
    page.wait("document.querySelector('#f-items-1-title')")
    for _ in range(2):
        press(page, "[data-key=items] > .entries > .entry:nth-child(1) > .moving [data-do=delete]")
    page.wait(SAVED)
    text_once(page, meeting, lambda text: "Second" not in text)
    press(page, "#undo")
    press(page, "#undo")
    saved(page, meeting, "Second")
    titles = [item["title"] for item in read_yaml(meeting).data["items"]]
    assert titles == ["Budget", "Second"]


def test_a_deletion_that_is_saved_already_is_undone_with_remarks_and_files(form):
    meeting, page = form
    (meeting.parent / "note.md").write_text("From a file.", encoding="utf-8")
    two = MEETING.replace("10\n", "10\n    statement: {file: note.md}\n") + "  - title: Second\n"
    meeting.write_text(two, encoding="utf-8")
    page.wait("document.querySelector('#f-items-1-title')")
    press(page, "[data-key=items] > .entries > .entry:nth-child(1) > .moving [data-do=delete]")
    text_once(page, meeting, lambda text: "Budget" not in text)
    page.wait(SAVED)
    press(page, "#undo")
    text_once(page, meeting, lambda text: text == two)
    fill(page, "#f-items-0-decision", "Approved again.")
    saved(page, meeting, "again")
    assert meeting.read_text(encoding="utf-8") == two.replace("Approved.", "Approved again.")


def test_a_file_saved_elsewhere_is_taken_over_by_an_untouched_form(form):
    meeting, page = form
    meeting.write_text(MEETING.replace("Budget", "Economy"), encoding="utf-8")
    page.wait("document.querySelector('#f-items-0-title').value === 'Economy'")
    assert page.run("document.querySelector('#f-items-0-title').value") == "Economy"
    assert page.run("document.querySelector('#other').hidden")


def told_of(digest):
    """What the pages' news do in the form, when they are of a file with this digest."""
    told = {"detail": {"digest": digest, "findings": []}}
    return f"document.dispatchEvent(new CustomEvent('told', {json.dumps(told)}))"


def test_late_news_of_ones_own_saving_take_nobody_from_where_they_are(form):
    meeting, page = form
    fill(page, "#f-items-0-decision", "Noted.")
    saved(page, meeting, "Noted.")
    earlier = page.run("document.querySelector('.root').dataset.digest")
    fill(page, "#f-items-0-decision", "Noted twice.")
    saved(page, meeting, "Noted twice.")
    page.run("document.querySelector('.root').dataset.here = 'still'")
    page.run(told_of(earlier))
    page.run("new Promise((done) => setTimeout(done, 500))")
    assert page.run("document.querySelector('.root').dataset.here") == "still"


def test_a_button_that_has_the_focus_keeps_it_when_the_form_comes_anew(form):
    meeting, page = form
    where = "document.activeElement.dataset.do + document.activeElement.closest('.entry').id"
    page.ask("focus", "#f-items-0 > .moving [data-do=down]")
    before = page.run(where)
    meeting.write_text(MEETING.replace("Budget", "Accounts"), encoding="utf-8")
    page.wait("document.querySelector('#f-items-0-title').value === 'Accounts'")
    assert page.run(where) == before


def test_what_is_typed_without_a_pause_is_saved_every_other_second(form):
    """Who types on and on loses two seconds at the most, whatever becomes of the browser."""
    meeting, page = form
    page.ask("focus", "#f-items-0-decision")
    for _ in range(45):
        page.ask("type", "x")
        page.run("new Promise((done) => setTimeout(done, 80))")
    assert "xxxxxxxxxx" in meeting.read_text(encoding="utf-8")


def test_an_item_is_put_in_behind_another_one(form):
    meeting, page = form
    press(page, "[data-key=items] > .adding button[data-variant=title]")
    page.ask("type", "Any other business")
    press(page, "[data-key=items] > .entries > .entry:first-child > .moving [data-do=below]")
    page.ask("type", "Accounts")
    text = saved(page, meeting, "Accounts")
    assert text.index("Budget") < text.index("Accounts") < text.index("Any other business")


BROKEN = MEETING.replace("  - title: Budget\n", "<<<<<<< ours\n  - title: Budget\n=======\n")


def test_a_file_that_an_editor_broke_is_given_back_by_a_button(form):
    """She never sees YAML: the last text that could be read is back, and the other's work kept beside it."""
    meeting, page = form
    fill(page, "#f-items-0-decision", "Noted.")
    good = saved(page, meeting, "Noted.")
    meeting.write_text(BROKEN, encoding="utf-8")
    page.wait("document.querySelector('.broken [data-do=restore]')")
    assert page.ask("axe") == []
    page.ask("focus", ".broken [data-do=restore]")
    page.ask("press", "Enter")
    page.wait("document.querySelector('#f-items-0-decision')?.value === 'Noted.'")
    assert meeting.read_text(encoding="utf-8") == good
    beside = meeting.with_name("meeting.yaml.1.txt")
    assert beside.read_text(encoding="utf-8") == BROKEN
    assert beside.name in page.text("#saved")
    beside.unlink()


def test_words_pasted_from_word_become_markdown(form, browser):
    meeting, page = form
    html = "<p class=MsoNormal>We <b>agree</b>:</p><ul><li>one</li><li>two</li></ul>"
    source = browser("source")
    source.ask("open", "about:blank")
    source.run(f"document.body.innerHTML = {json.dumps(html)}")
    source.ask("control", "a")
    source.ask("control", "c")
    page.ask("focus", "#f-items-0-statement")
    page.ask("control", "v")
    source.ask("close")
    saved(page, meeting, "agree")
    assert read_yaml(meeting).data["items"][0]["statement"] == "We **agree**:\n\n- one\n- two\n"


def test_findings_are_told_at_their_fields(form):
    _, page = form
    fill(page, "#f-items-0-time", "10:00-10:40")
    page.wait("document.querySelector('.fault.found')")
    assert page.run("document.querySelector('.fault.found').closest('.entry').id") == "f-items-0"


@pytest.mark.parametrize(("width", "scheme"), [(1500, "light"), (1500, "dark"), (320, "light")])
def test_everybody_can_use_the_form(form, width, scheme):
    _, page = form
    page.ask("size", width, 800)
    page.ask("look", scheme)
    page.run("document.querySelectorAll('details').forEach((each) => each.open = true)")
    try:
        assert page.ask("axe") == []
        assert page.run("document.documentElement.scrollWidth") <= width
        # What takes the focus scrolls the form, never the whole page out of its window.
        assert width < 960 or page.run("document.documentElement.scrollHeight") <= 800
    finally:
        page.ask("size", 1280, 900)
        page.ask("look", "light")


def test_without_edit_nothing_can_be_sent(tmp_path):
    import http.client

    meeting = make_workspace(tmp_path, MEETING)
    preview = Preview([meeting], None, "en")
    with serving(preview) as guard:
        connection = http.client.HTTPConnection(guard.host, timeout=10)
        headers = {"Cookie": guard.cookie.partition(";")[0], "Origin": f"http://{guard.host}"}
        connection.request("POST", f"{guard.home}save", body="{}", headers=headers)
        assert connection.getresponse().status == 403
        connection.close()


def test_a_whole_meeting_typed_by_keyboard_is_the_one_written_by_hand(form, tmp_path):
    """Twelve items with fifteen attachments: every word typed, every button pressed by its key."""
    meeting, page = form
    notes = [tmp_path / f"note-{number}.txt" for number in range(15)]
    for note in notes:
        note.write_text(note.stem, encoding="utf-8")
    press(page, "[data-key=items] > .entries > .entry > .moving [data-do=delete]")
    for number in range(12):
        page.ask("focus", "[data-key=items] > .adding button[data-variant=title]")
        page.ask("press", "Enter")
        page.ask("type", f"Case {number}")
        item = f"[data-key=items] > .entries > .entry:nth-child({number + 1})"
        for key, text in (("duration", "10"), ("statement", f"It is **{number}**."), ("decision", "Noted.")):
            page.ask("focus", f"{item} > details > [data-key={key}] :is(input, textarea)")
            page.ask("type", text)
        own = notes[number : number + 1] if number < 11 else notes[11:]
        page.ask("upload", f"{item} [data-key=attachments] input[type=file]", *map(str, own))
        page.wait(f"document.querySelectorAll('{item} [data-key=attachments] .entry').length === {len(own)}")
    saved(page, meeting, "note-14")
    page.wait(SAVED)
    text = text_once(page, meeting, lambda text: text.count("bilag/note-") == 15)
    assert read_yaml(meeting).data["items"] == [
        {
            "title": f"Case {number}",
            "duration": 10,
            "statement": f"It is **{number}**.",
            "decision": "Noted.",
            "attachments": [
                {"title": note.stem, "file": f"bilag/{note.name}"}
                for note in (notes[number : number + 1] if number < 11 else notes[11:])
            ],
        }
        for number in range(12)
    ]
    assert text.startswith("# Our meeting in June\ndate: 2025-06-18   # a Wednesday\n")
    assert sorted(file.name for file in (meeting.parent / "bilag").glob("note-*")) == sorted(
        n.name for n in notes
    )
