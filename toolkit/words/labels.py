"""Every fixed word of the documents, in Danish and English, per style, rewordable per committee.

A label may hold placeholders such as `{committee}`. They are filled by plain
replacement of known names, never by `str.format`, which would let a label
written by a user reach into Python objects.
"""

# ruff: noqa: RUF001 - the en dash is what the documents print

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.regex import regex

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

# Each label in Danish and in English.
_WORDS: Mapping[str, tuple[str, str]] = {
    # The document and its head
    "agenda": ("Dagsorden", "Agenda"),
    "minutes": ("Referat", "Minutes"),
    "document_heading": ("{document}", "{document}"),
    "full_title": ("{document} – {committee} – {date}", "{document} – {committee} – {date}"),
    "to": ("til", "for"),
    "occasion": ("møde i {committee}", "the meeting of {committee}"),
    "titled_occasion": ("{title} i {committee}", "{title} of {committee}"),
    "at": ("i", "at"),
    "date": ("Mødedato", "Date"),
    "time": ("Tidspunkt", "Time"),
    "place": ("Mødested", "Place"),
    "department": ("Forvaltning", "Department"),
    "subject": ("Møde vedr.", "Meeting about"),
    "sent_to": ("Sendes til", "Sent to"),
    "issued": ("Udsendt", "Issued"),
    "committee": ("Udvalg", "Committee"),
    "information": ("Information", "Information"),
    "programme_line": (
        "{item_short} {number} {title}, {time} {presenters}",
        "{item_short} {number} {title}, {time} {presenters}",
    ),
    "invited": ("Mødedeltagere", "Participants"),
    "participants": ("Mødedeltagere", "Present"),
    "guests": ("Gæster", "Guests"),
    "absent": ("Afbud", "Apologies"),
    "absent_person": ("{name}", "{name}"),
    "absent_with_substitute": (
        "{name} ({substitute} deltog i stedet)",
        "{name} ({substitute} attended instead)",
    ),
    "members": ("Medlemmer", "Members"),
    "role": ("Funktion", "Role"),
    "side_management": ("Ledelsesside", "Management"),
    "side_staff": ("Medarbejderside", "Staff"),
    "status_draft": ("Udkast", "Draft"),
    "status_agenda": ("", ""),
    "status_minutes": ("", ""),
    "status_approved": ("Godkendt", "Approved"),
    "internal_notice": (
        "Indeholder lukkede punkter eller bilag og må ikke offentliggøres",
        "Contains closed items or attachments and must not be published",
    ),
    "public_notice": ("Offentlig udgave", "Public edition"),
    # A document's standing
    "supplement": ("Tillægsdagsorden", "Supplementary agenda"),
    "excerpt": ("Protokoludskrift", "Extract from the minutes"),
    "standing_approved": ("Godkendt {day}", "Approved {day}"),
    "standing_unapproved": ("Referatet er ikke godkendt endnu", "The minutes have not been approved yet"),
    "standing_added": (
        "Godkendt {day} med tilføjelser af {added}",
        "Approved {day} with additions of {added}",
    ),
    "standing_sent": ("Udsendt {day}", "Issued {day}"),
    "standing_sent_again": ("Udsendt {day}, {number}. udgave", "Issued {day}, version {number}"),
    "approved_on": ("Referatet blev godkendt den {day}.", "The minutes were approved on {day}."),
    "approved_by": (
        "Referatet blev godkendt den {day} af {names}.",
        "The minutes were approved on {day} by {names}.",
    ),
    "standing_revised": ("Revideret {day}", "Revised {day}"),
    "standing_supplement": ("Tillæg til dagsordenen udsendt {day}", "Supplement to the agenda issued {day}"),
    "standing_supplement_more": (
        "Tillæg {number} til dagsordenen udsendt {day}",
        "Supplement {number} to the agenda issued {day}",
    ),
    "changes_since": ("Ændringer siden {day}", "Changes since {day}"),
    "change_line": ("{item} {number} {title}: {what}", "{item} {number} {title}: {what}"),
    "change_added": ("nyt punkt", "new item"),
    "change_removed": ("taget af dagsordenen", "taken off the agenda"),
    "change_withdrawn": ("udgået", "withdrawn"),
    "change_changed": ("ændret ({parts})", "changed ({parts})"),
    "change_head": ("Mødet: ændret ({parts})", "The meeting: changed ({parts})"),
    "changed_title": ("titel", "title"),
    "changed_number": ("nummer", "number"),
    "changed_place": ("plads på dagsordenen", "place on the agenda"),
    "changed_venue": ("sted", "place"),
    "changed_internal": ("interne oplysninger", "internal facts"),
    "changed_time": ("tid", "time"),
    "changed_text": ("tekst", "text"),
    "changed_attachments": ("bilag", "attachments"),
    "changed_closed": ("lukket eller åbent", "closed or open"),
    "changed_withdrawn": ("udgået", "withdrawn"),
    "changed_outcome": ("beslutning", "decision"),
    "correction": ("Tilføjet den {day}", "Added on {day}"),
    "corrections": ("Tilføjelser til referatet", "Additions to the minutes"),
    "excerpt_document": ("{document}, punkt {number}", "{document}, item {number}"),
    "certification": ("Udskriftens rigtighed bekræftes", "Certified as a true extract"),
    "certification_place": ("Sted og dato", "Place and date"),
    "certification_name": ("Navn og underskrift", "Name and signature"),
    # Names of files
    "file_packet": ("{document} med bilag", "{document} with attachments"),
    "file_draft": ("udkast", "draft"),
    "file_revised": ("revideret {day}", "revised {day}"),
    "file_minutes": ("til godkendelse", "for approval"),
    "file_minutes_again": ("til godkendelse, {number}. udgave", "for approval, version {number}"),
    "file_approved": ("godkendt", "approved"),
    "file_corrected": ("godkendt, tilføjet {day}", "approved, added to {day}"),
    # Parts of an item that has changed
    "part_title": ("Titel", "Title"),
    "part_kind": ("Type", "Type"),
    "part_presenters": ("Deltagere under punktet", "Presenters"),
    "part_withdrawn": ("Udgået", "Withdrawn"),
    "part_late": ("Optaget senere", "Added later"),
    "part_note": ("Bemærkning", "Note"),
    "part_recommendation": ("Indstilling", "Recommendation"),
    "part_sections": ("Afsnit", "Sections"),
    # The register of decisions
    "register_heading": ("Beslutningsregister {period}", "Register of decisions {period}"),
    "register_full_title": (
        "Beslutningsregister {period} – {committee}",
        "Register of decisions {period} – {committee}",
    ),
    "register_by_title": ("Efter emne", "By subject"),
    "register_by_case": ("Efter sag", "By case"),
    "register_by_meeting": ("Efter møde", "By meeting"),
    "register_title": ("Emne og beslutning", "Subject and decision"),
    "register_case": ("Sag", "Case"),
    "register_date": ("Møde", "Meeting"),
    "register_number": ("Pkt.", "Item"),
    "register_page": ("Side", "Page"),
    # Times and lengths
    "time_point": ("kl. {start}", "{start}"),
    "time_range": ("kl. {start}-{end}", "{start} to {end}"),
    "days_range": ("{start} til {end}", "{start} to {end}"),
    "time_bracket": ("({time})", "({time})"),
    "from_time": ("fra {time}", "from {time}"),
    "length": ("{minutes} min.", "{minutes} min."),
    # The contents
    "contents": ("Indholdsfortegnelse", "Contents"),
    "contents_item": ("Pkt.", "Item"),
    "contents_text": ("Tekst", "Title"),
    "contents_page": ("Side", "Page"),
    "page": ("Side", "Page"),
    "of": ("af", "of"),
    # An item
    "item": ("Punkt", "Item"),
    "item_short": ("Pkt.", "Item"),
    "item_title": ("{title}", "{title}"),
    "item_heading": ("{number}. {full_title}", "{number}. {full_title}"),
    "case": ("Sagsnr.", "Case no."),
    "kind_decision": ("beslutning", "for decision"),
    "kind_discussion": ("drøftelse", "for discussion"),
    "kind_information": ("orientering", "for information"),
    "kind_written": ("skriftlig orientering", "written information"),
    "presented_by": ("v. {presenters}", "by {presenters}"),
    "bracket": ("({parts})", "({parts})"),
    "bracket_separator": (" – ", " – "),
    "recommends": ("Det indstilles, at {committee}", "It is recommended that {committee}"),
    "statement": ("Sagsfremstilling", "Statement of the case"),
    "decision": ("Beslutning", "Decision"),
    "write_decision": ("Skriv beslutningen her", "Write the decision here"),
    "nothing_noted": ("Intet noteret", "Nothing noted"),
    "decision_title": ("{decision}", "{decision}"),
    "closed_item": ("Lukket punkt", "Closed item"),
    "summary": ("Resumé", "Summary"),
    "late": ("Optaget på dagsordenen den {day}.", "Put on the agenda on {day}."),
    "late_reason": ("Optaget på dagsordenen den {day}: {reason}", "Put on the agenda on {day}: {reason}"),
    "withdrawn": ("Punktet er udgået: {reason}", "The item is withdrawn: {reason}"),
    "withdrawn_title": ("{title} (udgået)", "{title} (withdrawn)"),
    "referred": ("Indstilles til {to}.", "Referred to {to}."),
    "closed_group": ("Lukkede punkter", "Closed items"),
    "closed_because": ("Lukket: {ground}", "Closed: {ground}"),
    "withheld": ("Beslutningen offentliggøres ikke: {reason}", "The decision is not published: {reason}"),
    "own_fact": ("{title}: {value}", "{title}: {value}"),
    "own_yes": ("Ja", "Yes"),
    "own_no": ("Nej", "No"),
    # Votes, dissents and attendance
    "votes": ("Afstemning", "Vote"),
    "vote_on": ("{text}. {result}", "{text}. {result}"),
    "vote_unanimous": ("Enstemmigt vedtaget.", "Adopted unanimously."),
    "voted_for": ("{count} stemte for{names}.", "{count} voted for{names}."),
    "voted_against": ("{count} stemte imod{names}.", "{count} voted against{names}."),
    "voted_abstain": ("{count} undlod at stemme{names}.", "{count} abstained{names}."),
    "vote_way": ("Stemte", "Voted"),
    "vote_count": ("Antal", "Number"),
    "vote_names": ("Hvem", "Who"),
    "vote_for": ("For", "For"),
    "vote_against": ("Imod", "Against"),
    "vote_abstain": ("Undlod at stemme", "Abstained"),
    "dissents": ("Særstandpunkt", "Dissenting opinion"),
    "dissent_by": ("{names}:", "{names}:"),
    "dissent_follows": ("Særstandpunktet følger sagen.", "The dissenting opinion goes on with the case."),
    "arrived_time": ("{name} kom til stede {time}.", "{name} arrived at {time}."),
    "arrived_item": (
        "{name} kom til stede ved punktets begyndelse.",
        "{name} arrived at the beginning of the item.",
    ),
    "left_time": ("{name} forlod mødet {time}.", "{name} left the meeting at {time}."),
    "left_item": (
        "{name} forlod mødet før behandlingen af punktet.",
        "{name} left the meeting before the item.",
    ),
    "returned_time": ("{name} vendte tilbage {time}.", "{name} returned at {time}."),
    "returned_item": (
        "{name} vendte tilbage ved punktets begyndelse.",
        "{name} returned at the beginning of the item.",
    ),
    "arrived_mark": ("fra {time}", "from {time}"),
    "left_mark": ("til {time}", "until {time}"),
    "returned_mark": ("igen fra {time}", "again from {time}"),
    "there_from": ("{name} var til stede fra dette punkt.", "{name} was there from this item on."),
    "away_from": ("{name} var ikke til stede fra dette punkt.", "{name} was not there from this item on."),
    "movement_item": ("punkt {number}", "item {number}"),
    "movement_through": ("og med punkt {number}", "the end of item {number}"),
    "away_disqualified": (
        "{name} deltog ikke i behandlingen på grund af inhabilitet.",
        "{name} took no part in the item, being disqualified.",
    ),
    "away_left": (
        "{name} deltog ikke i behandlingen, da vedkommende havde forladt mødet.",
        "{name} took no part in the item, having left the meeting.",
    ),
    "away_late": (
        "{name} deltog ikke i behandlingen, da vedkommende endnu ikke var kommet.",
        "{name} took no part in the item, not having arrived yet.",
    ),
    "away_other": ("{name} deltog ikke i behandlingen.", "{name} took no part in the item."),
    "led_item": ("{name} ledede behandlingen af punktet.", "{name} chaired the item."),
    "away_substitute": ("{substitute} deltog i stedet.", "{substitute} took part instead."),
    "chaired_by": ("Mødeleder", "Chaired by"),
    "attachments": ("Bilag", "Attachments"),
    "attachment": ("Bilag", "Attachment"),
    "attachment_line": ("{number} {title}", "{number} {title}"),
    "closed_attachment_line": ("{number} {title} (lukket bilag)", "{number} {title} (closed attachment)"),
    "attachment_stamp": ("{attachment} {number} · {page}/{pages}", "{attachment} {number} · {page}/{pages}"),
    "attachment_heading": ("{attachment} {line}, {pages}", "{attachment} {line}, {pages}"),
    "one_page": ("1 side", "1 page"),
    "many_pages": ("{count} sider", "{count} pages"),
    "closed_mark": ("lukket", "closed"),
    "undescribed_picture": ("Billede uden beskrivelse", "Picture without description"),
    "back_to_item": ("Tilbage til punkt {number}", "Back to item {number}"),
    # The packet's own pages
    "attachment_list": ("Bilagsoversigt", "List of attachments"),
    "attachment_title": ("Titel", "Title"),
    "attachment_pages": ("Sider", "Pages"),
    "attachment_page": ("Side", "Page"),
    "not_included": ("vedlægges ikke", "not included"),
    "not_complete": ("ikke alt er med", "not complete"),
    "not_accessible": ("kan ikke læses op", "cannot be read aloud"),
    "read_by_program": ("læst af et program, kan have fejl", "read by a program, may have mistakes"),
    "in_volume": ("findes i {file}", "in {file}"),
    "volume": ("Del {number} af {count}", "Part {number} of {count}"),
    "volume_note": (
        "Sagspakken er delt i {count} filer. {document} står i {file}.",
        "The packet is split into {count} files. {document} is in {file}.",
    ),
    "back_to_list": ("Til bilagsoversigten", "To the list of attachments"),
    "back_to_start": ("Til dokumentets begyndelse", "To the beginning of the document"),
    "blank_page": ("Tom side", "Blank page"),
    # A mail among the attachments
    "mail": ("Mail", "Mail"),
    "mail_from": ("Fra", "From"),
    "mail_to": ("Til", "To"),
    "mail_copy": ("Kopi", "Copy"),
    "mail_sent": ("Sendt", "Sent"),
    "mail_attachments": ("Vedhæftet", "Enclosed"),
    "unnamed_file": ("uden navn", "unnamed"),
    "event_cancelled": ("Aflyst", "Cancelled"),
    "event_repeats": ("Igen", "Again"),
    "event_people": ("Deltagere", "Participants"),
    # The page for the web
    "web_meeting": ("Om mødet", "About the meeting"),
    "web_skip": ("Gå til indholdet", "Skip to the content"),
    "web_top": ("Tilbage til toppen", "Back to top"),
    "web_downloads": ("Hent som fil", "Download"),
    "web_packet": ("{document} med alle bilag", "{document} with all attachments"),
    "web_file": ("{kind}, {size}", "{kind}, {size}"),
    "web_table": ("Tabel: {columns}", "Table: {columns}"),
    # The end
    "actions": ("Opgaver", "Actions"),
    "action_item": ("Pkt.", "Item"),
    "action_what": ("Opgave", "Action"),
    "action_who": ("Ansvarlig", "Owner"),
    "action_due": ("Frist", "Due"),
    "ended": ("Mødet blev hævet {time}", "The meeting was adjourned at {time}"),
    "adjourned": ("Mødet hævet", "Adjourned"),
    "signatures": ("Underskrifter", "Signatures"),
    "signature_intro": ("Undertegnede godkender referatet.", "The undersigned approve these minutes."),
    "signature_name": ("Navn", "Name"),
    "signature_signature": ("Underskrift", "Signature"),
    "signature_date": ("Dato", "Date"),
    # A year's plan
    "plan": ("Mødeplan", "Meeting plan"),
    "plan_heading": ("{plan} {year}", "{plan} {year}"),
    "plan_full_title": ("{plan} {year} – {committee}", "{plan} {year} – {committee}"),
    "plan_wheel": ("Årshjul {year}", "The year {year}"),
    "plan_wheel_text": (
        "Årshjul for {committee} {year}: {meetings}",
        "The year {year} of {committee} as a wheel: {meetings}",
    ),
    "plan_wheel_alternative": (
        "Årshjul for {committee} {year}: tabellens møder og deres frister, sat ind på årets måneder",
        (
            "The year {year} of {committee} as a wheel: "
            "the table's meetings and their deadlines, set on the months"
        ),
    ),
    "plan_number": ("Nr.", "No."),
    "plan_date": ("Dato", "Date"),
    "plan_time": ("Tid", "Time"),
    "plan_meeting": ("Møde", "Meeting"),
    "plan_place": ("Sted", "Place"),
    "plan_themes": ("Temaer", "Themes"),
    "plan_week": ("Uge", "Week"),
    "plan_committee": ("Udvalg", "Committee"),
    "plan_status": ("Status", "Status"),
    "plan_weekday": ("Ugedag", "Weekday"),
    "plan_first_day": ("Første dag", "First day"),
    "plan_last_day": ("Sidste dag", "Last day"),
    "plan_start": ("Start", "Start"),
    "plan_end": ("Slut", "End"),
    "plan_moved_from": ("Flyttet fra", "Moved from"),
    "plan_planned": ("Planlagt", "Planned"),
    "plan_reserved": ("Reserveret", "Reserved"),
    "plan_cancelled": ("Aflyst", "Cancelled"),
    "plan_moved": ("Flyttet fra {days}", "Moved from {days}"),
    "plan_undated": ("Dag følger", "Day to follow"),
    "plan_open_end": ("Sluttidspunktet er ikke fastsat.", "When it ends is not settled."),
    "plan_deadline": ("Frist", "Deadline"),
    "due_proposals": ("Frist for forslag", "Proposals due"),
    "due_agenda": ("Dagsorden udsendes", "Agenda sent out"),
    "due_minutes": ("Referat udsendes", "Minutes sent out"),
}

_LANGUAGES = {
    language: {name: said[place] for name, said in _WORDS.items()}
    for place, language in enumerate(("da", "en"))
}

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
_PLACEHOLDER = regex(r" ?\{([a-z_]+)\}")


def label_names() -> tuple[str, ...]:
    """Return the name of every label, in the order of their table: what `labels:` may reword."""
    return tuple(_WORDS)


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
