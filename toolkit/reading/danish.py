"""The Danish words for the keys and fixed values of the users' files: the one table of them.

The first word is the one that a file written in Danish uses; each stands for one English word wherever it
stands. The others are what people write instead: they are not read, but lead to a guess at what was meant.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "absent": ("afbud", "fraværende", "fravær"),
        "actions": ("opgaver", "aktioner", "handlinger"),
        "adjourned": ("hævet", "afsluttet"),
        "agenda": ("dagsorden",),
        "attachments": ("bilag", "vedhæftede", "vedhæftninger"),
        "break": ("pause",),
        "carry_to": ("videre_til", "overføres_til", "videreføres"),
        "case": ("sagsnr", "sagsnr.", "sagnr", "sagsnummer", "sag"),
        "case_pattern": ("sagsnr_mønster", "sagsmønster"),
        "checks": ("kontroller", "kontrol"),
        "closed": ("lukket", "fortroligt", "fortrolig"),
        "closed_items": ("lukkede_punkter",),
        "closing_items": ("slutpunkter", "faste_slutpunkter"),
        "contents_from": ("bilagsoversigt_fra", "oversigt_fra"),
        "country": ("land",),
        "date": ("dato", "mødedato", "dag"),
        "deadlines": ("frister",),
        "decision": ("beslutning", "beslutninger", "konklusion"),
        "defaults": ("standard", "standardværdier"),
        "department": ("forvaltning", "afdeling"),
        "done": ("udført", "færdig"),
        "due": ("frist", "deadline"),
        "duration": ("varighed", "minutter", "længde"),
        "end": ("slut", "sluttid", "sluttidspunkt"),
        "except": ("undtagen", "undtaget", "bortset_fra"),
        "file": ("fil", "filnavn"),
        "first_number": ("første_nummer",),
        "flatten_forms": ("flade_formularer",),
        "tag_untagged": ("mærk_umærkede",),
        "from": ("fra",),
        "guests": ("gæster", "gæst"),
        "heading": ("overskrift",),
        "holiday_weeks": ("ferieuger", "ferier", "ferie"),
        "id": ("id",),
        "information": ("oplysninger",),
        "initials": ("initialer",),
        "issued": ("udsendt", "udsendelsesdato"),
        "items": ("punkter", "punkt", "dagsordenspunkter", "dagsordenpunkter"),
        "keep_original": ("behold_original", "gem_original"),
        "kind": ("mødetype",),
        "labels": ("ord", "etiketter"),
        "language": ("sprog",),
        "limits": ("grænser", "begrænsninger"),
        "linearised": ("lineariseret",),
        "long_name": ("fulde_navn", "langt_navn"),
        "make_room": ("plads_til_stempler",),
        "max_size": ("største_fil", "maks_størrelse"),
        "meetings": ("møder", "møde"),
        "megabytes": ("megabyte",),
        "megapixels": ("megapixel",),
        "members": ("medlemmer", "medlem"),
        "memory": ("hukommelse",),
        "minimum_meetings": ("mindst_møder", "mindste_antal_møder", "antal_møder"),
        "minutes": ("referat",),
        "moved_from": ("flyttet_fra", "flyttet"),
        "name": ("navn",),
        "note": ("bemærkning", "bemærkninger", "notat"),
        "number": ("nummer", "nr", "punktnummer"),
        "numbering": ("nummerering",),
        "odd_pages": ("ulige_sider",),
        "organisation": ("organisation", "kommune", "organization"),
        "packet": ("sagspakke", "pakke", "bilagspakke"),
        "pages": ("sider",),
        "participants": ("deltagere", "deltager", "mødedeltagere"),
        "parts": ("dele",),
        "period": ("periode",),
        "place": ("sted", "mødested", "lokale"),
        "presenters": ("oplægsholdere", "oplægsholder", "oplæg", "ved"),
        "proposals": ("forslag", "punktforslag"),
        "public_decision": ("offentlig_beslutning",),
        "public_title": ("offentlig_titel",),
        "publishes": ("offentliggør", "offentliggøres", "publiceres"),
        "recommendation": ("indstilling", "indstillinger"),
        "recommends": ("indstiller", "indstillingsindledning"),
        "role": ("rolle", "stilling", "funktion"),
        "rule": ("regel",),
        "seconds": ("sekunder",),
        "sections": ("afsnit",),
        "sent_to": ("sendes_til", "sendes til", "modtagere"),
        "separators": ("skilleark",),
        "side": ("side", "part"),
        "signature_page": ("underskriftsside",),
        "standing_items": ("faste_punkter", "faste punkter"),
        "start": ("start", "starttid", "begynder", "starttidspunkt"),
        "statement": ("sagsfremstilling", "fremstilling"),
        "status": ("status", "tilstand"),
        "style": ("stil", "husstil"),
        "subject": ("emne", "vedrørende", "møde_vedr"),
        "substitute": ("stedfortræder", "suppleant", "vikar"),
        "templates": ("skabeloner", "skabelon"),
        "text": ("tekst", "indhold"),
        "themes": ("temaer", "tema"),
        "time": ("tid", "tidsrum", "tidspunkt", "klokkeslæt"),
        "title": ("titel", "navn på punkt"),
        "to": ("til",),
        "type": ("type", "punkttype"),
        "unpacking": ("udpakning",),
        "what": ("hvad", "opgave"),
        "who": ("hvem", "ansvarlig"),
        "year": ("år",),
        "yearly_duties": ("årlige_pligter", "årlige_opgaver"),
    }
)

# Keys whose value is one of a fixed set of words; `language` is not among them, its codes are the same.
FIXED_KEYS = frozenset({"carry_to", "closed_items", "kind", "numbering", "side", "status", "type"})
# Groups whose keys are names of other things: the documents' labels, the codes of checks.
NAME_GROUPS = frozenset({"labels", "checks"})

VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "agenda": ("dagsorden",),
        "approved": ("godkendt",),
        "cancelled": ("aflyst",),
        "constituting": ("konstituerende",),
        "da": ("dansk", "danish"),
        "decision": ("beslutning", "til beslutning"),
        "discussion": ("drøftelse", "til drøftelse", "debat"),
        "draft": ("kladde", "udkast"),
        "en": ("engelsk", "english"),
        "error": ("fejl",),
        "extraordinary": ("ekstraordinær", "ekstraordinært"),
        "hint": ("råd", "vink"),
        "information": ("orientering", "til orientering"),
        "local": ("lokal",),
        "management": ("ledelse", "leder", "ledelsesside"),
        "meeting": ("møde",),
        "minutes": ("referat",),
        "municipality": ("kommune", "kommunal"),
        "next": ("næste", "næste møde"),
        "off": ("fra", "slået fra", "no", "nej", "false"),
        "omit": ("udelad",),
        "ordinary": ("ordinær", "ordinært"),
        "planned": ("planlagt",),
        "region": ("regional",),
        "reserved": ("reserveret",),
        "seminar": ("seminar", "døgnseminar"),
        "staff": ("medarbejder", "medarbejdere", "medarbejderside"),
        "title": ("titel",),
        "warning": ("advarsel",),
        "written": ("skriftlig", "skriftligt", "skriftlig orientering"),
        "year": ("år",),
    }
)

# The words of a deadline: "7 workdays before" is "7 arbejdsdage før".
DEADLINES: Mapping[str, str] = MappingProxyType(
    {
        "after": "efter",
        "before": "før",
        "day": "dag",
        "days": "dage",
        "workday": "arbejdsdag",
        "workdays": "arbejdsdage",
    }
)
