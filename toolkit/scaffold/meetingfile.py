"""The text of a new meeting file: the committee's defaults and items, and words for a first-time user."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from toolkit.dataclass import dataclass
from toolkit.reading.fields import sits_on, text_of
from toolkit.reading.filewords import data_in, key_in, value_in
from toolkit.scaffold import procedure
from toolkit.scaffold.ownfields import field_lines, needed_fields, part_helps, with_needed
from toolkit.scaffold.yamltext import yaml_lines, yaml_scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, time

_COMMENT_COLUMN = 34
_EXAMPLE_TIMES = {"start": "10:00", "end": "15:00"}

# What stands in place of a committee's own values in the commented-out examples, and every comment, in Danish
# and in English.
_HEADS = (
    """\
{committee}, møde {day}

Sådan bruger du filen:
  1. Ret og udfyld linjerne herunder. Det, der står efter #, er forklaringer og kommer ikke med
     i dokumenterne. En linje, der begynder med #, tages i brug ved at slette tegnet # og
     mellemrummet efter det.
  2. Kør  minutes check  i mappen: den siger, hvad der mangler eller er galt, og hvor.
  3. Kør  minutes build  i mappen: dagsorden og samlet PDF kommer i mappen build.
  4. Efter mødet: skriv beslutningerne, sæt status til referat, og kør  minutes build  igen.

Indrykningen tæller: brug mellemrum, ikke tabulator. Læg bilag i mappen bilag ved siden af denne fil.""",
    """\
{committee}, meeting of {day}

How to use this file:
  1. Change and fill in the lines below. What follows a # explains and is not printed in the
     documents. A line that begins with # is put to use by deleting the # and the space after it.
  2. Run  minutes check  in this folder: it tells what is missing or wrong, and where.
  3. Run  minutes build  in this folder: agenda and combined PDF appear in the folder build.
  4. After the meeting: write the decisions, set status to minutes, and run  minutes build  again.

Indentation counts: use spaces, not tabs. Put attachments in the folder attachments beside this file.""",
)
_WORDS = {
    "head": _HEADS,
    "attachments": ("bilag", "attachments"),
    "several_days": (
        "flere dage: {{fra: {day}, til: {next_day}}}",
        "several days: {{from: {day}, to: {next_day}}}",
    ),
    "start": ("klokkeslæt i anførselstegn", "times in quotation marks"),
    "end": ("hvornår mødet slutter", "when the meeting ends"),
    "place": ("Mødelokale", "Meeting room"),
    "place_why": ("hvor mødet holdes", "where the meeting is held"),
    "status": ("kladde, dagsorden, referat eller godkendt", "draft, agenda, minutes, approved"),
    "issued": ("datoen, der trykkes på dokumentet", "the date printed on the document"),
    "initials": ("hvem der har skrevet det", "who wrote it"),
    "participants": ("efter mødet: hvem der deltog", "after the meeting: who took part"),
    "guests": ("andre, der deltog", "others who took part"),
    "absent": ("hvem der har meldt afbud", "who sent apologies"),
    "person": ("Navn Navnesen", "Sam Example"),
    "substitute": ("og hvem der kom i stedet, hvis nogen", "and who came instead, if anyone"),
    "information": ("en besked forrest i dokumentet", "a note at the front of the document"),
    "information_text": ("Parkering ved hovedindgangen.", "Parking by the main entrance."),
    "items": ("dagsordenens punkter i rækkefølge", "the agenda's items in order"),
    "new_item": (
        "Et nyt punkt: kopiér linjerne, slet # foran dem, og ret teksten. Kun titel skal være der.",
        "A new item: copy the lines, delete the # before them. Only title must be there.",
    ),
    "item_title": ("Punktets overskrift", "The item's heading"),
    "type": (
        "beslutning, drøftelse, orientering eller skriftlig",
        "decision, discussion, information, written",
    ),
    "case": ("den sag, punktet hører til", "case number"),
    "duration": (
        "længde i minutter; eller et tidsrum, som  tid: 12.30-12.50",
        "length in minutes; or a slot, as  time: 12:30-12:50",
    ),
    "presenters": ("hvem der fremlægger", "who presents it"),
    "summary": ("sagen i to linjer", "the case in two lines"),
    "recommendation": ("hvad der indstilles, ét led pr. linje", "what is recommended, one point a line"),
    "point": ("tager status til efterretning", "takes note of the status"),
    "statement": ("sagen, som den forelægges udvalget", "the statement of the matter"),
    "statement_text": (
        "Skriv teksten her. En tom linje giver nyt afsnit, **to stjerner** giver fed skrift.",
        "Write the text here. An empty line starts a new paragraph, **two stars** make bold.",
    ),
    "attachment_title": ("Bilagets navn", "The attachment's name"),
    "attachment_file": ("bilag/filnavn.pdf", "attachments/filename.pdf"),
    "closed": (
        "lukket punkt: indholdet kommer aldrig i den offentlige udgave",
        "closed item: its content never reaches the public edition",
    ),
    "decision": ("hvad der blev besluttet; skrives efter mødet", "the decision, written after the meeting"),
    "decision_text": ("Taget til efterretning.", "Noted."),
    "a_break": ("En pause har ikke noget nummer:", "A break has no number:"),
    "break_title": ("Pause", "Break"),
    "first_item": ("Første punkt", "First item"),
    "adjourned": ("hvornår mødet blev hævet", "when the meeting was adjourned"),
}
_DANISH, _ENGLISH = ({name: said[place] for name, said in _WORDS.items()} for place in (0, 1))


@dataclass(frozen=True, slots=True)
class Outline:
    """What is known of a meeting before its file is written; what is left out is the committee's.

    `items` stand between the committee's standing and closing items, in English words.
    """

    first_day: date
    last_day: date
    title: str = ""
    start: time | None = None
    end: time | None = None
    place: str = ""
    items: tuple[Mapping[str, Any], ...] = ()


def scaffold_words(language: str) -> Mapping[str, str]:
    """The words of a scaffold in `language`, "da" or "en"; "attachments" names the folder for attachments."""
    return _ENGLISH if language == "en" else _DANISH


def scaffold_meeting(committee: Mapping[str, Any], outline: Outline, schema: str) -> str:
    """The text of the file of a meeting of `committee` (checked data of a committee file).

    Its keys are in the committee's language. What outline and committee know, standing and closing items
    among it, is filled in; every other field of a meeting stands as a comment.
    `schema` is the path that an editor reads the schema from, "" for none.
    """
    language = str(committee.get("language", "da"))
    words, key = scaffold_words(language), partial(key_in, language)
    fixed = [committee.get(name, ()) for name in ("standing_items", "closing_items")]
    standing, closing = (_items(_as_known(items, outline.items), committee, language) for items in fixed)
    titles = {text_of(item, "title").casefold() for items in fixed for item in items}
    others = [item for item in outline.items if text_of(item, "title").casefold() not in titles - {""}]
    known = _items(others, committee, language)
    items = [*standing, *known, *_example_item(committee, outline, language), *closing]
    if not standing and not known and not closing:
        items = [*_items([{"title": words["first_item"]}], committee, language), *items]
    lines = [
        *([f"# yaml-language-server: $schema={schema}", "#"] if schema else []),
        *_commented(words["head"].format(committee=committee["name"], day=outline.first_day).splitlines()),
        "",
        *_meeting_head(committee, outline, language),
        "",
        _with_comment(f"{key('items')}:", words["items"]),
        *(f"  {line}" if line else "" for line in items),
        _with_comment(f'# {key("adjourned")}: "15:00"', words["adjourned"]),
    ]
    return "\n".join(lines) + "\n"


def _meeting_head(committee: Mapping[str, Any], outline: Outline, language: str) -> list[str]:
    words, key, day = scaffold_words(language), partial(key_in, language), outline.first_day
    names = _names(committee, day, words)
    room = outline.place or committee.get("place")
    place = yaml_lines({key("place"): room}) if room else []
    return [
        _date_line(outline, language),
        *(yaml_lines({key("title"): outline.title}) if outline.title else ()),
        _with_comment(_time_line("start", outline.start, committee, language), words["start"]),
        _with_comment(_time_line("end", outline.end, committee, language), words["end"]),
        *(place or [_with_comment(f"# {key('place')}: {words['place']}", words["place_why"])]),
        _with_comment(f"{key('status')}: {value_in(language, 'draft', 'status')}", words["status"]),
        _with_comment(f"# {key('issued')}: {day}", words["issued"]),
        _with_comment(f"# {key('initials')}: ABC", words["initials"]),
        _with_comment(
            f"# {key('participants')}: [{', '.join(map(yaml_scalar, names))}]", words["participants"]
        ),
        _with_comment(f"# {key('guests')}: [{words['person']}]", words["guests"]),
        _with_comment(f"# {key('absent')}:", words["absent"]),
        f"#   - {key('name')}: {yaml_scalar(names[-1])}",
        _with_comment(f"#     {key('substitute')}: {words['person']}", words["substitute"]),
        *_explained(committee, procedure.meeting_lines(names, language), "# "),
        _with_comment(f"# {key('information')}: |", words["information"]),
        f"#   {words['information_text']}",
        *_fields_of_meeting(committee, language),
    ]


def _date_line(outline: Outline, language: str) -> str:
    """The meeting's day, with how to write several in a comment; or its days."""
    key, day = partial(key_in, language), outline.first_day
    if outline.last_day != day:
        return f"{key('date')}: {{{key('from')}: {day}, {key('to')}: {outline.last_day}}}"
    next_day = day.fromordinal(day.toordinal() + 1)
    comment = scaffold_words(language)["several_days"].format(day=day, next_day=next_day)
    return _with_comment(f"{key('date')}: {day}", comment)


def _time_line(key: str, known: time | None, committee: Mapping[str, Any], language: str) -> str:
    """The known time of day, the committee's, or an example that is commented out; always in quotes."""
    moment = f"{known:%H:%M}" if known else committee.get(key)
    name = key_in(language, key)
    return f'{name}: "{moment}"' if moment else f'# {name}: "{_EXAMPLE_TIMES[key]}"'


def _names(committee: Mapping[str, Any], day: date, words: Mapping[str, str]) -> list[str]:
    members = [str(member["name"]) for member in committee.get("members", ()) if sits_on(member, day)]
    return members or [words["person"]]


def _explained(committee: Mapping[str, Any], told: procedure.Told, indent: str) -> list[str]:
    """What rules of procedure ask minutes to tell, with its comments; nothing of it for other committees."""
    if not procedure.is_procedural(committee):
        return []
    lines = ((f"{indent}{line}", comment) for line, comment in told)
    return [_with_comment(line, comment) if comment else line for line, comment in lines]


def _example_item(committee: Mapping[str, Any], outline: Outline, language: str) -> list[str]:
    key, helps = partial(key_in, language), part_helps(committee)
    words = {**scaffold_words(language), **{part: said for part, said in helps.items() if said}}
    names = _names(committee, outline.first_day, words)
    case = yaml_scalar(committee.get("case", "1-2-3-4-25"))
    summary = [_with_comment(f"  {key('summary')}: …", words["summary"])] if "summary" in helps else []
    lines = [
        words["new_item"],
        f"- {key('title')}: {yaml_scalar(words['item_title'])}",
        _with_comment(f"  {key('type')}: {value_in(language, 'discussion', 'type')}", words["type"]),
        _with_comment(f"  {key('case')}: {case}", words["case"]),
        *_explained(committee, procedure.top_lines(outline.first_day, language), "  "),
        _with_comment(f"  {key('duration')}: 20", words["duration"]),
        _with_comment(f"  {key('presenters')}: [{words['person']}]", words["presenters"]),
        *_explained(committee, procedure.absence_lines(names, language), "  "),
        *summary,
        _with_comment(f"  {key('recommendation')}:", words["recommendation"]),
        f"    - {words['point']}",
        _with_comment(f"  {key('statement')}: |", words["statement"]),
        f"    {words['statement_text']}",
        *(f"  {line}" for line in _own_fields(committee, "item", language)),
        f"  {key('attachments')}:",
        f"    - {key('title')}: {yaml_scalar(words['attachment_title'])}",
        f"      {key('file')}: {words['attachment_file']}",
        _with_comment(f"  {key('closed')}: true", words["closed"]),
        _with_comment(f"  {key('decision')}: |", words["decision"]),
        f"    {words['decision_text']}",
        *_explained(committee, procedure.outcome_lines(names, language), "  "),
        words["a_break"],
        f"- {key('break')}: {words['break_title']}",
        f"  {key('duration')}: 10",
    ]
    return [*_commented(lines), ""]


def _own_fields(committee: Mapping[str, Any], owner: str, language: str) -> list[str]:
    """The committee's own fields, each with what its file says of it."""
    lines = [_with_comment(f"  {line}", comment) for line, comment in field_lines(committee, owner, language)]
    return [f"{key_in(language, 'fields')}:", *lines] if lines else []


def _fields_of_meeting(committee: Mapping[str, Any], language: str) -> list[str]:
    """The own fields of meetings: as comments, but for those that a new meeting must have."""
    needed = needed_fields(committee, "meeting", "", language)
    lines = _own_fields(committee, "meeting", language)
    if not needed:
        return _commented(lines)
    rest = (line if line.partition(":")[0].strip() in needed else f"# {line}" for line in lines[1:])
    return [lines[0], *rest]


def _as_known(fixed: Sequence[Mapping[str, Any]], known: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return a committee's fixed items, each with what is known of the one of its title for this meeting."""
    by_title = {text_of(item, "title").casefold(): item for item in known if text_of(item, "title")}
    return [{**item, **by_title.get(text_of(item, "title").casefold(), {})} for item in fixed]


def _items(items: Sequence[Mapping[str, Any]], committee: Mapping[str, Any], language: str) -> list[str]:
    """A committee's fixed items as lines of a list, each followed by an empty line."""
    whole = (data_in(language, with_needed(item, committee, language)) for item in items)
    return [line for item in whole for line in (*yaml_lines([item]), "")]


def _commented(lines: Iterable[str]) -> list[str]:
    return [f"# {line}".rstrip() for line in lines]


def _with_comment(line: str, comment: str) -> str:
    return f"{line:<{_COMMENT_COLUMN}} # {comment}"
