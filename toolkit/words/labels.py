"""Every fixed word of the documents, in Danish and English, per style, rewordable per committee.

A label may hold placeholders such as `{committee}`. They are filled by plain
replacement of known names, never by `str.format`, which would let a label
written by a user reach into Python objects.
"""

# ruff: noqa: RUF001 - the en dash is what the documents print

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_DANISH: Mapping[str, str] = {
    # The document and its head
    "agenda": "Dagsorden",
    "minutes": "Referat",
    "document_heading": "{document}",
    "full_title": "{document} – {committee} – {date}",
    "to": "til",
    "occasion": "møde i {committee}",
    "titled_occasion": "{title} i {committee}",
    "at": "i",
    "date": "Mødedato",
    "time": "Tidspunkt",
    "place": "Mødested",
    "department": "Forvaltning",
    "subject": "Møde vedr.",
    "sent_to": "Sendes til",
    "issued": "Udsendt",
    "committee": "Udvalg",
    "information": "Information",
    "programme_line": "{item_short} {number} {time} {presenters}",
    "invited": "Mødedeltagere",
    "participants": "Mødedeltagere",
    "guests": "Gæster",
    "absent": "Afbud",
    "absent_person": "{name}",
    "absent_with_substitute": "{name} ({substitute} deltog i stedet)",
    "members": "Medlemmer",
    "role": "Funktion",
    "side_management": "Ledelsesside",
    "side_staff": "Medarbejderside",
    "status_draft": "Udkast",
    "status_agenda": "",
    "status_minutes": "",
    "status_approved": "Godkendt",
    "internal_notice": "Indeholder lukkede punkter eller bilag og må ikke offentliggøres",
    "public_notice": "Offentlig udgave",
    # Times and lengths
    "time_point": "kl. {start}",
    "time_range": "kl. {start}-{end}",
    "days_range": "{start} til {end}",
    "time_bracket": "({time})",
    "from_time": "fra {time}",
    "length": "{minutes} min.",
    # The contents
    "contents": "Indholdsfortegnelse",
    "contents_item": "Pkt.",
    "contents_text": "Tekst",
    "contents_page": "Side",
    "page": "Side",
    "of": "af",
    # An item
    "item": "Punkt",
    "item_short": "Pkt.",
    "item_title": "{title}",
    "item_heading": "{number}. {full_title}",
    "case": "Sagsnr.",
    "kind_decision": "beslutning",
    "kind_discussion": "drøftelse",
    "kind_information": "orientering",
    "kind_written": "skriftlig orientering",
    "presented_by": "v. {presenters}",
    "bracket": "({parts})",
    "bracket_separator": " – ",
    "recommends": "Det indstilles, at {committee}",
    "statement": "Sagsfremstilling",
    "decision": "Beslutning",
    "decision_title": "{decision}",
    "closed_item": "Lukket punkt",
    "attachments": "Bilag",
    "attachment": "Bilag",
    "attachment_line": "{number} {title}",
    "closed_attachment_line": "{number} {title} (lukket bilag)",
    "attachment_stamp": "{attachment} {number} · {page}/{pages}",
    "back_to_item": "Tilbage til punkt {number}",
    # The packet's own pages
    "attachment_list": "Bilagsoversigt",
    "attachment_title": "Titel",
    "attachment_pages": "Sider",
    "attachment_page": "Side",
    "not_included": "vedlægges ikke",
    "not_accessible": "ikke tilgængelig",
    "in_volume": "findes i {file}",
    "volume": "Del {number} af {count}",
    "volume_note": "Sagspakken er delt i {count} filer. {document} står i {file}.",
    "back_to_list": "Til bilagsoversigten",
    "back_to_start": "Til dokumentets begyndelse",
    "blank_page": "Tom side",
    # A mail among the attachments
    "mail": "Mail",
    "mail_from": "Fra",
    "mail_to": "Til",
    "mail_copy": "Kopi",
    "mail_sent": "Sendt",
    "mail_attachments": "Vedhæftet",
    # The page for the web
    "web_meeting": "Om mødet",
    "web_skip": "Gå til indholdet",
    "web_top": "Tilbage til toppen",
    "web_downloads": "Hent som fil",
    "web_packet": "{document} med alle bilag",
    "web_file": "{kind}, {size}",
    "web_table": "Tabel: {columns}",
    # The end
    "actions": "Opgaver",
    "action_item": "Pkt.",
    "action_what": "Opgave",
    "action_who": "Ansvarlig",
    "action_due": "Frist",
    "ended": "Mødet blev hævet {time}",
    "signatures": "Underskrifter",
    "signature_intro": "Undertegnede godkender referatet.",
    "signature_name": "Navn",
    "signature_signature": "Underskrift",
    "signature_date": "Dato",
    # A year's plan
    "plan": "Mødeplan",
    "plan_heading": "{plan} {year}",
    "plan_full_title": "{plan} {year} – {committee}",
    "plan_wheel": "Årshjul {year}",
    "plan_wheel_text": "Årshjul for {committee} {year}: {meetings}",
    "plan_wheel_alternative": (
        "Årshjul for {committee} {year}: tabellens møder og deres frister, sat ind på årets måneder"
    ),
    "plan_number": "Nr.",
    "plan_date": "Dato",
    "plan_time": "Tid",
    "plan_meeting": "Møde",
    "plan_place": "Sted",
    "plan_themes": "Temaer",
    "plan_week": "Uge",
    "plan_committee": "Udvalg",
    "plan_status": "Status",
    "plan_weekday": "Ugedag",
    "plan_first_day": "Første dag",
    "plan_last_day": "Sidste dag",
    "plan_start": "Start",
    "plan_end": "Slut",
    "plan_moved_from": "Flyttet fra",
    "plan_planned": "Planlagt",
    "plan_reserved": "Reserveret",
    "plan_cancelled": "Aflyst",
    "plan_moved": "Flyttet fra {days}",
    "plan_undated": "Dag følger",
    "plan_open_end": "Sluttidspunktet er ikke fastsat.",
    "plan_deadline": "Frist",
    "due_proposals": "Frist for forslag",
    "due_agenda": "Dagsorden udsendes",
    "due_minutes": "Referat udsendes",
}

_ENGLISH: Mapping[str, str] = {
    "agenda": "Agenda",
    "minutes": "Minutes",
    "document_heading": "{document}",
    "full_title": "{document} – {committee} – {date}",
    "to": "for",
    "occasion": "the meeting of {committee}",
    "titled_occasion": "{title} of {committee}",
    "at": "at",
    "date": "Date",
    "time": "Time",
    "place": "Place",
    "department": "Department",
    "subject": "Meeting about",
    "sent_to": "Sent to",
    "issued": "Issued",
    "committee": "Committee",
    "information": "Information",
    "programme_line": "{item_short} {number}, {time} {presenters}",
    "invited": "Participants",
    "participants": "Present",
    "guests": "Guests",
    "absent": "Apologies",
    "absent_person": "{name}",
    "absent_with_substitute": "{name} ({substitute} attended instead)",
    "members": "Members",
    "role": "Role",
    "side_management": "Management",
    "side_staff": "Staff",
    "status_draft": "Draft",
    "status_agenda": "",
    "status_minutes": "",
    "status_approved": "Approved",
    "internal_notice": "Contains closed items or attachments and must not be published",
    "public_notice": "Public edition",
    "time_point": "{start}",
    "time_range": "{start} to {end}",
    "days_range": "{start} to {end}",
    "time_bracket": "({time})",
    "from_time": "from {time}",
    "length": "{minutes} min.",
    "contents": "Contents",
    "contents_item": "Item",
    "contents_text": "Title",
    "contents_page": "Page",
    "page": "Page",
    "of": "of",
    "item": "Item",
    "item_short": "Item",
    "item_title": "{title}",
    "item_heading": "{number}. {full_title}",
    "case": "Case no.",
    "kind_decision": "for decision",
    "kind_discussion": "for discussion",
    "kind_information": "for information",
    "kind_written": "written information",
    "presented_by": "by {presenters}",
    "bracket": "({parts})",
    "bracket_separator": " – ",
    "recommends": "It is recommended that {committee}",
    "statement": "Statement of the case",
    "decision": "Decision",
    "decision_title": "{decision}",
    "closed_item": "Closed item",
    "attachments": "Attachments",
    "attachment": "Attachment",
    "attachment_line": "{number} {title}",
    "closed_attachment_line": "{number} {title} (closed attachment)",
    "attachment_stamp": "{attachment} {number} · {page}/{pages}",
    "back_to_item": "Back to item {number}",
    "attachment_list": "List of attachments",
    "attachment_title": "Title",
    "attachment_pages": "Pages",
    "attachment_page": "Page",
    "not_included": "not included",
    "not_accessible": "not accessible",
    "in_volume": "in {file}",
    "volume": "Part {number} of {count}",
    "volume_note": "The packet is split into {count} files. {document} is in {file}.",
    "back_to_list": "To the list of attachments",
    "back_to_start": "To the beginning of the document",
    "blank_page": "Blank page",
    "mail": "Mail",
    "mail_from": "From",
    "mail_to": "To",
    "mail_copy": "Copy",
    "mail_sent": "Sent",
    "mail_attachments": "Enclosed",
    "web_meeting": "About the meeting",
    "web_skip": "Skip to the content",
    "web_top": "Back to top",
    "web_downloads": "Download",
    "web_packet": "{document} with all attachments",
    "web_file": "{kind}, {size}",
    "web_table": "Table: {columns}",
    "actions": "Actions",
    "action_item": "Item",
    "action_what": "Action",
    "action_who": "Owner",
    "action_due": "Due",
    "ended": "The meeting was adjourned at {time}",
    "signatures": "Signatures",
    "signature_intro": "The undersigned approve these minutes.",
    "signature_name": "Name",
    "signature_signature": "Signature",
    "signature_date": "Date",
    "plan": "Meeting plan",
    "plan_heading": "{plan} {year}",
    "plan_full_title": "{plan} {year} – {committee}",
    "plan_wheel": "The year {year}",
    "plan_wheel_text": "The year {year} of {committee} as a wheel: {meetings}",
    "plan_wheel_alternative": (
        "The year {year} of {committee} as a wheel: "
        "the table's meetings and their deadlines, set on the months"
    ),
    "plan_number": "No.",
    "plan_date": "Date",
    "plan_time": "Time",
    "plan_meeting": "Meeting",
    "plan_place": "Place",
    "plan_themes": "Themes",
    "plan_week": "Week",
    "plan_committee": "Committee",
    "plan_status": "Status",
    "plan_weekday": "Weekday",
    "plan_first_day": "First day",
    "plan_last_day": "Last day",
    "plan_start": "Start",
    "plan_end": "End",
    "plan_moved_from": "Moved from",
    "plan_planned": "Planned",
    "plan_reserved": "Reserved",
    "plan_cancelled": "Cancelled",
    "plan_moved": "Moved from {days}",
    "plan_undated": "Day to follow",
    "plan_open_end": "When it ends is not settled.",
    "plan_deadline": "Deadline",
    "due_proposals": "Proposals due",
    "due_agenda": "Agenda sent out",
    "due_minutes": "Minutes sent out",
}

_LANGUAGES: Mapping[str, Mapping[str, str]] = {"da": _DANISH, "en": _ENGLISH}

# What a style says otherwise than the language's own words above.
_STYLES: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("region", "da"): {"item_title": "{title} {time_bracket}"},
    ("region", "en"): {"item_title": "{title} {time_bracket}"},
    ("municipality", "da"): {
        "document_heading": "{document}: {committee}",
        "contents": "Indhold",
        "item_heading": "{item} {number}: {full_title}",
        "decision_title": "Beslutning for {heading}",
    },
    ("municipality", "en"): {
        "document_heading": "{document}: {committee}",
        "item_heading": "{item} {number}: {full_title}",
        "decision_title": "Decision on {heading}",
    },
    ("local", "da"): {
        "document_heading": "{document} {committee} den {short_date} {from_time}",
        "invited": "Deltagere",
        "participants": "Deltagere",
        "item_title": "{title} {bracket}",
    },
    ("local", "en"): {
        "document_heading": "{document} {committee} {short_date} {from_time}",
        "item_title": "{title} {bracket}",
    },
}

# The space before a placeholder goes with it when there is nothing to put in its place.
_PLACEHOLDER = re.compile(r" ?\{([a-z_]+)\}")


def label_names() -> tuple[str, ...]:
    """Return the name of every label, in the order of docs/templates.md: what `labels:` may reword."""
    return tuple(_DANISH)


def labels_for(language: str, style: str, overrides: Mapping[str, str]) -> Mapping[str, str]:
    """Return every label of a language (`da` or `en`) as a style words it, reworded by `overrides`.

    An unknown style uses the language's common words; a name in `overrides`
    that is no label is left out (the check reports it).
    """
    words = {**_LANGUAGES[language], **_STYLES.get((style, language), {})}
    words.update({name: text for name, text in overrides.items() if name in words})
    return MappingProxyType(words)


def fill_label(labels: Mapping[str, str], name: str, values: Mapping[str, str]) -> str:
    """Return the label `name` with its placeholders filled from `values`, or else from the other labels.

    A placeholder without a value leaves nothing behind, not even the space
    before it; one that nobody knows stays as written, so that it is noticed.
    """

    def fill(match: re.Match[str]) -> str:
        placeholder = match[1]
        if placeholder not in values and placeholder not in labels:
            return match[0]
        value = values.get(placeholder, labels.get(placeholder, ""))
        return match[0].replace(f"{{{placeholder}}}", value) if value else ""

    return _PLACEHOLDER.sub(fill, labels[name]).strip()
