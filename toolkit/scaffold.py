"""The text of a new meeting file: the committee's defaults and items, and words for a first-time user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.yamltext import yaml_lines, yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

_COMMENT_COLUMN = 34

# What stands in place of a committee's own values in the commented-out examples, and every comment.
_DANISH = {
    "attachments": "bilag",
    "head": """\
{committee}, møde {day}

Sådan bruger du filen:
  1. Ret og udfyld linjerne herunder. Det, der står efter #, er forklaringer og kommer ikke med
     i dokumenterne. En linje, der begynder med #, tages i brug ved at slette tegnet # og
     mellemrummet efter det.
  2. Kør  minutes check  i mappen: den siger, hvad der mangler eller er galt, og hvor.
  3. Kør  minutes build  i mappen: dagsorden og samlet PDF kommer i mappen build.
  4. Efter mødet: skriv beslutningerne (decision), sæt status til minutes, og kør  minutes build  igen.

Indrykningen tæller: brug mellemrum, ikke tabulator. Læg bilag i mappen bilag ved siden af denne fil.""",
    "several_days": "flere dage: {{from: {day}, to: {next_day}}}",
    "start": "klokkeslæt i anførselstegn",
    "end": "hvornår mødet slutter",
    "place": "Mødelokale",
    "place_why": "hvor mødet holdes",
    "status": "draft (kladde), agenda (dagsorden), minutes (referat), approved (godkendt)",
    "issued": "datoen, der trykkes på dokumentet",
    "initials": "hvem der har skrevet det",
    "participants": "efter mødet: hvem der deltog",
    "guests": "andre, der deltog",
    "absent": "afbud",
    "person": "Navn Navnesen",
    "substitute": "og hvem der kom i stedet, hvis nogen",
    "information": "en besked forrest i dokumentet",
    "information_text": "Parkering ved hovedindgangen.",
    "items": "dagsordenens punkter i rækkefølge",
    "new_item": "Et nyt punkt: kopiér linjerne, slet # foran dem, og ret teksten. Kun title skal være der.",
    "item_title": "Punktets overskrift",
    "type": "decision (beslutning), discussion (drøftelse), information, written (skriftlig)",
    "case": "sagsnummer",
    "duration": "længde i minutter; eller et tidspunkt, som  time: 12:30-12:50",
    "presenters": "hvem der fremlægger",
    "recommendation": "indstillingen, ét led pr. linje",
    "point": "tager status til efterretning",
    "statement": "sagsfremstilling",
    "statement_text": "Skriv teksten her. En tom linje giver nyt afsnit, **to stjerner** giver fed skrift.",
    "attachment_title": "Bilagets navn",
    "attachment_file": "bilag/filnavn.pdf",
    "closed": "lukket punkt: indholdet kommer aldrig i den offentlige udgave",
    "decision": "beslutningen, skrives efter mødet",
    "decision_text": "Taget til efterretning.",
    "a_break": "En pause har ikke noget nummer:",
    "break_title": "Pause",
    "first_item": "Første punkt",
    "adjourned": "hvornår mødet blev hævet",
}

_ENGLISH = {
    "attachments": "attachments",
    "head": """\
{committee}, meeting of {day}

How to use this file:
  1. Change and fill in the lines below. What follows a # explains and is not printed in the
     documents. A line that begins with # is put to use by deleting the # and the space after it.
  2. Run  minutes check  in this folder: it tells what is missing or wrong, and where.
  3. Run  minutes build  in this folder: agenda and combined PDF appear in the folder build.
  4. After the meeting: write the decisions, set status to minutes, and run  minutes build  again.

Indentation counts: use spaces, not tabs. Put attachments in the folder attachments beside this file.""",
    "several_days": "several days: {{from: {day}, to: {next_day}}}",
    "start": "times in quotation marks",
    "end": "when the meeting ends",
    "place": "Meeting room",
    "place_why": "where the meeting is held",
    "status": "draft, agenda, minutes, approved",
    "issued": "the date printed on the document",
    "initials": "who wrote it",
    "participants": "after the meeting: who took part",
    "guests": "others who took part",
    "absent": "who sent apologies",
    "person": "Sam Example",
    "substitute": "and who came instead, if anyone",
    "information": "a note at the front of the document",
    "information_text": "Parking by the main entrance.",
    "items": "the agenda's items in order",
    "new_item": "A new item: copy the lines, delete the # before them. Only title must be there.",
    "item_title": "The item's heading",
    "type": "decision, discussion, information, written",
    "case": "case number",
    "duration": "length in minutes; or a slot, as  time: 12:30-12:50",
    "presenters": "who presents it",
    "recommendation": "what is recommended, one point a line",
    "point": "takes note of the status",
    "statement": "the statement of the matter",
    "statement_text": "Write the text here. An empty line starts a new paragraph, **two stars** make bold.",
    "attachment_title": "The attachment's name",
    "attachment_file": "attachments/filename.pdf",
    "closed": "closed item: its content never reaches the public edition",
    "decision": "the decision, written after the meeting",
    "decision_text": "Noted.",
    "a_break": "A break has no number:",
    "break_title": "Break",
    "first_item": "First item",
    "adjourned": "when the meeting was adjourned",
}


def scaffold_words(language: str) -> Mapping[str, str]:
    """The words of a scaffold in `language`, "da" or "en"; "attachments" names the folder for attachments."""
    return _ENGLISH if language == "en" else _DANISH


def scaffold_meeting(committee: Mapping[str, Any], day: date, schema: str) -> str:
    """The text of a meeting file on `day` for `committee` (checked data of a committee file).

    The committee's start, place, standing and closing items are filled in; every
    other field of a meeting stands as a comment in the committee's language.
    `schema` is the path or URI that an editor reads the schema from.
    """
    words = scaffold_words(str(committee.get("language", "da")))
    standing = _items(committee.get("standing_items", ()))
    closing = _items(committee.get("closing_items", ()))
    items = [*standing, *_example_item(committee, words), *closing]
    if not standing and not closing:
        items = [*_items([{"title": words["first_item"]}]), *items]
    lines = [
        f"# yaml-language-server: $schema={schema}",
        "#",
        *_commented(words["head"].format(committee=committee["name"], day=day).splitlines()),
        "",
        *_meeting_head(committee, day, words),
        "",
        _with_comment("items:", words["items"]),
        *(f"  {line}" if line else "" for line in items),
        _with_comment('# adjourned: "15:00"', words["adjourned"]),
    ]
    return "\n".join(lines) + "\n"


def _meeting_head(committee: Mapping[str, Any], day: date, words: Mapping[str, str]) -> list[str]:
    next_day = day.fromordinal(day.toordinal() + 1)
    members = [str(member["name"]) for member in committee.get("members", ())]
    names = members or [words["person"]]
    place = yaml_lines({"place": committee["place"]}) if "place" in committee else []
    return [
        _with_comment(f"date: {day}", words["several_days"].format(day=day, next_day=next_day)),
        _with_comment(_time_line("start", committee, "10:00"), words["start"]),
        _with_comment(_time_line("end", committee, "15:00"), words["end"]),
        *(place or [_with_comment(f"# place: {words['place']}", words["place_why"])]),
        _with_comment("status: draft", words["status"]),
        _with_comment(f"# issued: {day}", words["issued"]),
        _with_comment("# initials: ABC", words["initials"]),
        _with_comment(f"# participants: [{', '.join(map(yaml_scalar, names))}]", words["participants"]),
        _with_comment(f"# guests: [{words['person']}]", words["guests"]),
        _with_comment("# absent:", words["absent"]),
        f"#   - name: {yaml_scalar(names[-1])}",
        _with_comment(f"#     substitute: {words['person']}", words["substitute"]),
        _with_comment("# information: |", words["information"]),
        f"#   {words['information_text']}",
    ]


def _time_line(key: str, committee: Mapping[str, Any], example: str) -> str:
    """The committee's own time of day, or an example that is commented out; always in quotes."""
    return f'{key}: "{committee[key]}"' if key in committee else f'# {key}: "{example}"'


def _example_item(committee: Mapping[str, Any], words: Mapping[str, str]) -> list[str]:
    case = yaml_scalar(committee.get("case", "1-2-3-4-25"))
    lines = [
        words["new_item"],
        f"- title: {yaml_scalar(words['item_title'])}",
        _with_comment("  type: discussion", words["type"]),
        _with_comment(f"  case: {case}", words["case"]),
        _with_comment("  duration: 20", words["duration"]),
        _with_comment(f"  presenters: [{words['person']}]", words["presenters"]),
        _with_comment("  recommendation:", words["recommendation"]),
        f"    - {words['point']}",
        _with_comment("  statement: |", words["statement"]),
        f"    {words['statement_text']}",
        "  attachments:",
        f"    - title: {yaml_scalar(words['attachment_title'])}",
        f"      file: {words['attachment_file']}",
        _with_comment("  closed: true", words["closed"]),
        _with_comment("  decision: |", words["decision"]),
        f"    {words['decision_text']}",
        words["a_break"],
        f"- break: {words['break_title']}",
        "  duration: 10",
    ]
    return [*_commented(lines), ""]


def _items(items: Sequence[Mapping[str, Any]]) -> list[str]:
    """A committee's fixed items as lines of a list, each followed by an empty line."""
    return [line for item in items for line in (*yaml_lines([item]), "")]


def _commented(lines: Iterable[str]) -> list[str]:
    return [f"# {line}".rstrip() for line in lines]


def _with_comment(line: str, comment: str) -> str:
    return f"{line:<{_COMMENT_COLUMN}} # {comment}"
