"""The page for the web: one HTML file with the whole meeting, from the same names as a Word template has."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from toolkit.dataclass import dataclass
from toolkit.documents.contrast import BRIGHT, readable_on
from toolkit.documents.templatelanguage import template_environment
from toolkit.errors import TemplateError
from toolkit.files.resources import web_file
from toolkit.publishing.webwriter import WebFile, WebWriter
from toolkit.words.context import build_context
from toolkit.words.languagemarks import SIGN, language_of, without_marks
from toolkit.words.wording import Words, occasion_phrase, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from toolkit.meetings.model import DocumentKind, Meeting

PAGE = "index.html"
# The grounds of meeting.css on which the colour is hardest to read.
_PAPER, _DARK = "F3F6F9", "1E242A"
_KILOBYTE, _MEGABYTE = 1000, 1_000_000


@dataclass(frozen=True, slots=True)
class WebLooks:
    """What a page shows besides the meeting: the committee's `colour` as RRGGBB, and what cannot be heard.

    `unheard` are the numbers of the attachments that do not count as accessible.
    """

    colour: str
    unheard: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class DownloadContext:
    """One of `web.downloads`: a document as a file."""

    address: str  # "minutes.pdf"
    text: str  # "Referat"
    facts: str  # "PDF, 340 kB"


@dataclass(frozen=True, slots=True)
class WebContext:
    """`web`: what only the page for the web has."""

    style: Markup  # the style sheet
    colour: str  # the committee's, "#14507F", dark enough for light paper
    dark_colour: str  # and light enough for a dark page
    downloads: tuple[DownloadContext, ...]
    linked_data: Markup  # what the meeting is, as JSON-LD


def render_page(
    meeting: Meeting,
    kind: DocumentKind,
    files: Mapping[str, bytes],
    attachments: Mapping[str, str],
    looks: WebLooks,
) -> dict[str, bytes]:
    """Return the page of a public meeting and its pictures, by their addresses.

    `files` are what the page can link to, by address; `attachments` gives the address of each attachment that
    has one, by its key. Raises TemplateError where the committee's own template has a mistake.
    """
    words = words_of(meeting.committee)
    linked = {
        each.key: WebFile(
            address, file_facts(words, files[address], is_heard=each.number not in looks.unheard), each.lang
        )
        for each in meeting.attachments
        if (address := attachments.get(each.key))
    }
    writer = WebWriter(words, meeting.folder, linked)
    context = build_context(meeting, kind, writer)
    template = web_file("meeting.html", meeting.committee.templates)
    style = web_file("meeting.css", meeting.committee.templates).read_text(encoding="utf-8")
    context["web"] = WebContext(
        Markup(style),  # noqa: S704 -- the designer's own
        f"#{readable_on(looks.colour, _PAPER)}",
        f"#{readable_on(looks.colour, _DARK, BRIGHT)}",
        _downloads(words, files),
        linked_data(meeting),
    )
    return {PAGE: _render(template, context).encode(), **writer.pictures}


def _render(template: Path, context: Mapping[str, object]) -> str:
    from jinja2 import TemplateSyntaxError

    from toolkit.documents.templatelanguage import TEMPLATE_MISTAKES

    try:
        source = template.read_text(encoding="utf-8")
        return _with_languages(template_environment().from_string(source).render(context)) + "\n"
    except TemplateSyntaxError as error:
        cause = f"{error.lineno}: {error.message}"
        raise TemplateError("template", template=template, cause=cause) from error
    except TEMPLATE_MISTAKES as error:
        raise TemplateError("template", template=template, cause=str(error)) from error


def _with_languages(page: str) -> str:
    """Return a page whose words in another language say so as HTML does; what is in a tag has no language."""
    page = re.sub(r"<[^>]*>", lambda tag: without_marks(tag[0]), page)
    return SIGN.sub(
        lambda sign: f'<span lang="{language}">' if (language := language_of(sign[0])) else "</span>", page
    )


def _downloads(words: Words, files: Mapping[str, bytes]) -> tuple[DownloadContext, ...]:
    """Return the documents among `files`, the newest first, and the packets of its pages and attachments."""
    newest = words.labels["minutes" if "minutes.pdf" in files else "agenda"]
    titles = {"minutes.pdf": words.labels["minutes"], "agenda.pdf": words.labels["agenda"]}
    packets = sorted(name for name in files if name.startswith("packet") and name.endswith(".pdf"))
    for number, name in enumerate(packets, 1):
        part = words.phrase("volume", number=str(number), count=str(len(packets)))
        title = words.phrase("web_packet", document=newest)
        titles[name] = f"{title}, {part[0].lower()}{part[1:]}" if len(packets) > 1 else title
    return tuple(
        DownloadContext(name, title, file_facts(words, files[name]))
        for name, title in titles.items()
        if name in files
    )


def file_facts(words: Words, data: bytes, *, is_heard: bool = True) -> str:
    """Return "PDF, 340 kB", and of what cannot be read aloud that too."""
    if len(data) < _MEGABYTE:
        size = f"{max(1, round(len(data) / _KILOBYTE))} kB"
    else:
        size = f"{len(data) / _MEGABYTE:.1f} MB"
    if words.language == "da":
        size = size.replace(".", ",")
    facts = words.phrase("web_file", kind="PDF", size=size.replace(" ", "\N{NO-BREAK SPACE}"))
    return facts if is_heard else f"{facts}, {words.labels['not_accessible']}"


def linked_data(meeting: Meeting) -> Markup:
    """Return the JSON of a public meeting, with no sign that could end the element it stands in.

    HTML 4.12.1.3: a script's text ends at its end tag, so "<" is written as JSON's escape.
    """
    committee = meeting.committee
    occasion = occasion_phrase(words_of(committee), meeting)
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": occasion[0].upper() + occasion[1:],
        "startDate": meeting.start.isoformat() if meeting.start else meeting.first_day.isoformat(),
        "endDate": meeting.end.isoformat() if meeting.end else meeting.last_day.isoformat(),
        "inLanguage": committee.language,
        "organizer": {
            "@type": "Organization",
            "name": committee.long_name or committee.name,
            "parentOrganization": {"@type": "Organization", "name": committee.organisation},
        },
    }
    if place := ", ".join(line.strip(" ,") for line in meeting.place.splitlines() if line.strip()):
        data["location"] = {"@type": "Place", "name": place}
    text = json.dumps(data, ensure_ascii=False)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 -- escaped above
