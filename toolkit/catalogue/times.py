"""Rules about days, times and lengths."""

# ruff: noqa: RUF001 - the en dash is what English prints between times

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_ITEMS = "items:\n  - title: Budget\n"

RULES = (
    Rule(
        "impossible-day",
        Severity.ERROR,
        Wording(
            "there is no such day: {day}",
            "write the year, the month and the day, as 2025-02-28",
            "Months have 28 to 31 days, and the month comes before the day.",
        ),
        Wording(
            "den dag findes ikke: {day}",
            "skriv år, måned og dag, som 2025-02-28",
            "Måneder har 28 til 31 dage, og måneden står før dagen.",
        ),
        wrong="date: 2025-02-30\nitems:\n  - title: Budget\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "slot-overlap",
        Severity.ERROR,
        Wording(
            "item {item} starts {start}, before item {other} ends ({end})",
            "start it at {end} or later",
            "Two items cannot be taken at the same time. A gap between them is allowed.",
        ),
        Wording(
            "punkt {item} begynder kl. {start}, før punkt {other} slutter ({end})",
            "lad det begynde kl. {end} eller senere",
            "To punkter kan ikke behandles samtidig. Der må gerne være et ophold mellem dem.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    time: 13.20-13.40\n"
        "  - title: Ferieplan\n    time: 13.35-13.45\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    time: 13.20-13.40\n"
        "  - title: Ferieplan\n    time: 13.45-13.55\n",
    ),
    Rule(
        "break-overlap",
        Severity.ERROR,
        Wording(
            "`{title}` starts {start}, before `{other}` ends ({end})",
            "start it at {end} or later",
            "A break takes its time like an item does.",
        ),
        Wording(
            "`{title}` begynder kl. {start}, før `{other}` slutter ({end})",
            "lad det begynde kl. {end} eller senere",
            "En pause tager sin tid ligesom et punkt.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - break: Frokost\n    time: 12.00-12.30\n"
        "  - title: Budget\n    time: 12.15-12.45\n",
        right="date: 2025-02-28\nitems:\n  - break: Frokost\n    time: 12.00-12.30\n"
        "  - title: Budget\n    time: 12.30-12.45\n",
    ),
    Rule(
        "slot-backwards",
        Severity.ERROR,
        Wording(
            "the slot ends {end}, before it begins ({start})",
            "write the earlier time first",
            "A slot runs forwards within one day.",
        ),
        Wording(
            "tidsrummet slutter kl. {end}, før det begynder ({start})",
            "skriv det tidligste klokkeslæt først",
            "Et tidsrum går fremad inden for én dag.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    time: 12.30-12.10\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    time: 12.10-12.30\n",
    ),
    Rule(
        "slot-past-midnight",
        Severity.ERROR,
        Wording(
            "the slot goes on past midnight, from {start} to {end}",
            "let it end 23:59, and put the rest into an item of its own with the next day as its `date`",
            "A slot lies within one day. A meeting that goes past midnight has two: its `date` names both.",
        ),
        Wording(
            "tidsrummet går ud over midnat, fra kl. {start} til {end}",
            "lad det slutte 23.59, og skriv resten som et punkt for sig med næste dag som `date`",
            "Et tidsrum ligger inden for én dag. Et møde, der går ud over midnat, har to: dets `date` "
            "nævner begge.",
        ),
        wrong="date: {from: 2025-02-28, to: 2025-03-01}\nitems:\n  - title: Budget\n    time: 23.30-00.30\n",
        right="date: {from: 2025-02-28, to: 2025-03-01}\nitems:\n  - title: Budget\n    time: 23.30-23.59\n"
        "  - title: Budget, fortsat\n    date: 2025-03-01\n    time: 00.00-00.30\n",
    ),
    Rule(
        "slot-and-length",
        Severity.ERROR,
        Wording(
            "the slot lasts {slot} minutes, but `duration` says {length}",
            "delete one of the two",
            "An item has a slot or a length; when both are there they must agree.",
        ),
        Wording(
            "tidsrummet varer {slot} minutter, men `duration` siger {length}",
            "slet den ene af de to",
            "Et punkt har et tidsrum eller en varighed; står der begge dele, skal de passe sammen.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n    time: 12.00-12.10\n    duration: 15\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n    time: 12.00-12.10\n",
    ),
    Rule(
        "break-without-length",
        Severity.WARNING,
        Wording(
            "the break `{title}` has neither slot nor length",
            "add a line such as `duration: 10`",
            "A break is there to take time; without any it moves nothing.",
        ),
        Wording(
            "pausen `{title}` har hverken tidsrum eller varighed",
            "tilføj en linje som `duration: 10`",
            "En pause er der for at tage tid; uden tid flytter den ingenting.",
        ),
        wrong="date: 2025-02-28\nitems:\n  - title: Budget\n  - break: Pause\n",
        right="date: 2025-02-28\nitems:\n  - title: Budget\n  - break: Pause\n    duration: 10\n",
    ),
    Rule(
        "outside-meeting",
        Severity.WARNING,
        Wording(
            "{start}–{end} lies outside the meeting's hours ({hours})",
            "change the slot, or the meeting's start or end",
            "Items are taken while the meeting lasts; a meeting that opens before the first item is fine.",
        ),
        Wording(
            "kl. {start}-{end} ligger uden for mødets tid ({hours})",
            "ret tidsrummet eller mødets start eller slut",
            "Punkter behandles, mens mødet varer; et møde må gerne åbne før det første punkt.",
        ),
        wrong='date: 2025-02-28\nstart: "12.00"\nend: "13.00"\n'
        "items:\n  - title: Budget\n    time: 12.50-13.10\n",
        right='date: 2025-02-28\nstart: "12.00"\nend: "13.10"\n'
        "items:\n  - title: Budget\n    time: 12.50-13.10\n",
    ),
    Rule(
        "meeting-too-long",
        Severity.WARNING,
        Wording(
            "with the lengths so far this ends {end}, after the meeting's end ({closes})",
            "shorten items, or let the meeting end later",
            "The lengths of the items add up to more than the meeting has.",
        ),
        Wording(
            "med varighederne indtil nu slutter dette kl. {end}, efter mødets sluttid ({closes})",
            "gør punkter kortere, eller lad mødet slutte senere",
            "Punkternes varigheder er tilsammen længere end mødet.",
        ),
        wrong='date: 2025-02-28\nstart: "12.00"\nend: "13.00"\nitems:\n  - title: Budget\n    duration: 90\n',
        right='date: 2025-02-28\nstart: "12.00"\nend: "13.30"\nitems:\n  - title: Budget\n    duration: 90\n',
    ),
    Rule(
        "meeting-backwards",
        Severity.ERROR,
        Wording(
            "the meeting ends {end}, before it begins ({start})",
            "put `start` and `end` the right way round",
            "A meeting of one day ends later than it begins.",
        ),
        Wording(
            "mødet slutter kl. {end}, før det begynder ({start})",
            "byt om på `start` og `end`",
            "Et møde på én dag slutter senere, end det begynder.",
        ),
        wrong='date: 2025-02-28\nstart: "15.00"\nend: "12.00"\n' + _ITEMS,
        right='date: 2025-02-28\nstart: "12.00"\nend: "15.00"\n' + _ITEMS,
    ),
    Rule(
        "days-backwards",
        Severity.ERROR,
        Wording(
            "the last day ({last}) is before the first ({first})",
            "put `from` and `to` the right way round",
            "A meeting of several days runs from the earlier to the later.",
        ),
        Wording(
            "den sidste dag ({last}) er før den første ({first})",
            "byt om på `from` og `to`",
            "Et møde over flere dage går fra den tidligste til den seneste.",
        ),
        wrong="date: {from: 2025-02-28, to: 2025-02-27}\n" + _ITEMS,
        right="date: {from: 2025-02-28, to: 2025-03-01}\n" + _ITEMS,
    ),
    Rule(
        "day-outside-meeting",
        Severity.ERROR,
        Wording(
            "{day} is not one of the meeting's days",
            "write a day from {first} to {last}",
            "An item is taken on one of the meeting's own days.",
        ),
        Wording(
            "{day} er ikke en af mødets dage",
            "skriv en dag fra {first} til {last}",
            "Et punkt behandles på en af mødets egne dage.",
        ),
        wrong="date: {from: 2025-02-28, to: 2025-03-01}\n" + _ITEMS + "    date: 2025-03-02\n",
        right="date: {from: 2025-02-28, to: 2025-03-01}\n" + _ITEMS + "    date: 2025-03-01\n",
    ),
    Rule(
        "day-backwards",
        Severity.ERROR,
        Wording(
            "{day} comes after {before} in the list, but is the earlier day",
            "sort the items by day",
            "Items stand in the order in which they are taken.",
        ),
        Wording(
            "{day} står efter {before} på listen, men er den tidligste dag",
            "sortér punkterne efter dag",
            "Punkterne står i den rækkefølge, de behandles i.",
        ),
        wrong="date: {from: 2025-02-28, to: 2025-03-01}\nitems:\n  - title: Budget\n    date: 2025-03-01\n"
        "  - title: Ferieplan\n    date: 2025-02-28\n",
        right="date: {from: 2025-02-28, to: 2025-03-01}\nitems:\n  - title: Ferieplan\n    date: 2025-02-28\n"
        "  - title: Budget\n    date: 2025-03-01\n",
    ),
    Rule(
        "adjourned-early",
        Severity.ERROR,
        Wording(
            "the meeting was adjourned {adjourned}, before it began ({start})",
            "correct `adjourned` or `start`",
            "A meeting ends later than it begins.",
        ),
        Wording(
            "mødet blev hævet kl. {adjourned}, før det begyndte ({start})",
            "ret `adjourned` eller `start`",
            "Et møde slutter senere, end det begynder.",
        ),
        wrong='date: 2025-02-28\nstart: "12.00"\nstatus: minutes\nadjourned: "11.45"\n'
        "items:\n  - title: Budget\n    decision: Godkendt.\n",
        right='date: 2025-02-28\nstart: "12.00"\nstatus: minutes\nadjourned: "13.45"\n'
        "items:\n  - title: Budget\n    decision: Godkendt.\n",
    ),
    Rule(
        "issued-early",
        Severity.WARNING,
        Wording(
            "the minutes are issued {issued}, before the meeting ({day})",
            "correct `issued`: it still has the agenda's date",
            "Minutes are written after the meeting; an agenda may be issued before it.",
        ),
        Wording(
            "referatet er udsendt {issued}, før mødet ({day})",
            "ret `issued`: det er stadig dagsordenens dato",
            "Et referat skrives efter mødet; en dagsorden må gerne udsendes før.",
        ),
        wrong="date: 2025-02-28\nstatus: minutes\nissued: 2025-02-14\n"
        + _ITEMS
        + "    decision: Godkendt.\n",
        right="date: 2025-02-28\nstatus: minutes\nissued: 2025-03-04\n"
        + _ITEMS
        + "    decision: Godkendt.\n",
    ),
    Rule(
        "agenda-after-meeting",
        Severity.WARNING,
        Wording(
            "the agenda is issued {issued}, after the meeting ({day})",
            "correct `issued` or the meeting's `date`; after the meeting write `status: minutes`",
            "An agenda is sent before the meeting.",
        ),
        Wording(
            "dagsordenen er udsendt {issued}, efter mødet ({day})",
            "ret `issued` eller mødets `date`; er mødet holdt, så skriv `status: minutes`",
            "En dagsorden sendes før mødet.",
        ),
        wrong="date: 2025-02-28\nstatus: agenda\nissued: 2025-03-04\n" + _ITEMS,
        right="date: 2025-02-28\nstatus: agenda\nissued: 2025-02-14\n" + _ITEMS,
    ),
    Rule(
        "agenda-late",
        Severity.WARNING,
        Wording(
            "the agenda is issued {issued}, after the committee's deadline ({deadline})",
            "issue it by {deadline}, or agree on a shorter notice",
            "The committee's own deadlines say when an agenda is to be with the members.",
        ),
        Wording(
            "dagsordenen er udsendt {issued}, efter udvalgets frist ({deadline})",
            "udsend den senest {deadline}, eller aftal et kortere varsel",
            "Udvalgets egne frister siger, hvornår en dagsorden skal være hos medlemmerne.",
        ),
        wrong="date: 2025-02-28\nstatus: agenda\nissued: 2025-02-27\n" + _ITEMS,
        right="date: 2025-02-28\nstatus: agenda\nissued: 2025-02-19\n" + _ITEMS,
    ),
    Rule(
        "weekday-contradicts",
        Severity.WARNING,
        Wording(
            "{day} is a {weekday:term}, not a {written:term}",
            "correct the weekday or the date",
            "A weekday that does not fit its date makes the reader doubt both.",
        ),
        Wording(
            "{day} er en {weekday:term}, ikke en {written:term}",
            "ret ugedagen eller datoen",
            "En ugedag, der ikke passer til datoen, får læseren til at tvivle på begge dele.",
        ),
        wrong="date: 2025-02-28\n" + _ITEMS + "    statement: Næste møde er fredag den 27. februar 2025.\n",
        right="date: 2025-02-28\n" + _ITEMS + "    statement: Næste møde er torsdag den 27. februar 2025.\n",
    ),
)
