"""Rules of procedure: comings and goings, and votes and dissents held against who was there."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_HEAD = (
    "# committee.yaml: kind: political\n"
    "date: 2025-02-28\n"
    "status: minutes\n"
    "participants: [Anna Dahl, Bo Lund, Eva Holm]\n"
)
_ITEM = "items:\n  - title: Budget\n    decision: Godkendt.\n"
_TIMED = "items:\n  - title: Budget\n    time: 12:00-14:00\n    decision: Godkendt.\n"
_GROUPS = (
    "# committee.yaml:   - {name: Ida Rask, group: V}\n# committee.yaml:   - {name: Jon Bang, group: A}\n"
)
_VOTING = (
    _GROUPS
    + "# committee.yaml: kind: political\ndate: 2025-02-28\nstatus: minutes\n"
    + "participants: [Jon Bang, Anna Dahl]\n"
    + _ITEM
)

RULES = (
    Rule(
        "movement-order",
        Severity.ERROR,
        Wording(
            "`{name}` {moves}",
            "correct the times, or add the line that is missing",
            "Who has left can leave again only after coming back, and only who has left can come back.",
        ),
        Wording(
            "`{name}` {moves}",
            "ret klokkeslættene, eller tilføj den linje, der mangler",
            "Den, der er gået, kan først gå igen efter at være vendt tilbage, og kun den, der er gået, kan "
            "vende tilbage.",
        ),
        wrong=_HEAD
        + 'movements:\n  - {name: Bo Lund, left: "13:00"}\n  - {name: Bo Lund, left: "13:30"}\n'
        + _TIMED,
        right=_HEAD
        + 'movements:\n  - {name: Bo Lund, left: "13:00"}\n  - {name: Bo Lund, returned: "13:15"}\n'
        + '  - {name: Bo Lund, left: "13:30"}\n'
        + _TIMED,
    ),
    Rule(
        "movement-unplaced",
        Severity.HINT,
        Wording(
            "no item has a time, so nobody can tell which items `{name}` was there for",
            "write the number of the item before which it was in place of the time, or give the items times",
            "Who was there for an item follows from its time. Without one, all who came count as there.",
        ),
        Wording(
            "intet punkt har et tidspunkt, så ingen kan se, hvilke punkter `{name}` var til stede under",
            "skriv i stedet for klokkeslættet nummeret på det punkt, det var før, eller giv punkterne tider",
            "Hvem der var til stede under et punkt, følger af dets tid. Uden den regnes alle for til stede.",
        ),
        wrong=_HEAD + 'movements:\n  - {name: Bo Lund, left: "13:00"}\n' + _ITEM,
        right=_HEAD + "movements:\n  - {name: Bo Lund, left: 1}\n" + _ITEM,
    ),
    Rule(
        "movement-outside",
        Severity.WARNING,
        Wording(
            "`{name}` comes or leaves at {time}, {when} ({bound})",
            "correct the time, or when the meeting began (`start:`) or ended (`adjourned:`)",
            "Who comes or leaves does so while the meeting lasts.",
        ),
        Wording(
            "`{name}` kommer eller går kl. {time}, {when} ({bound})",
            "ret klokkeslættet, eller hvornår mødet begyndte (`start:`) eller sluttede (`adjourned:`)",
            "Den, der kommer eller går, gør det, mens mødet varer.",
        ),
        wrong=_HEAD
        + 'start: "12:00"\nadjourned: "14:00"\nmovements:\n  - {name: Bo Lund, left: "14:30"}\n'
        + _TIMED,
        right=_HEAD
        + 'start: "12:00"\nadjourned: "14:00"\nmovements:\n  - {name: Bo Lund, left: "13:30"}\n'
        + _TIMED,
    ),
    Rule(
        "mover-not-listed",
        Severity.WARNING,
        Wording(
            "`{name}` comes to the meeting, but is not among those who were there",
            "add the name to `participants` or `guests`",
            "Who comes late is among the participants too, and is printed there with the time.",
        ),
        Wording(
            "`{name}` kommer til mødet, men er ikke blandt dem, der var til stede",
            "tilføj navnet under `participants` eller `guests`",
            "Den, der kommer senere, står også blandt deltagerne og trykkes dér med klokkeslættet.",
        ),
        wrong=_HEAD.replace(", Eva Holm", "")
        + 'movements:\n  - {name: Eva Holm, arrived: "13:00"}\n'
        + _TIMED,
        right=_HEAD + 'movements:\n  - {name: Eva Holm, arrived: "13:00"}\n' + _TIMED,
    ),
    Rule(
        "chair-not-there",
        Severity.ERROR,
        Wording(
            "`{name}` led the meeting, but is not among those who were there",
            "correct `chaired_by:`, or who was there",
            "A meeting is led by somebody who is there.",
        ),
        Wording(
            "`{name}` ledede mødet, men er ikke blandt dem, der var til stede",
            "ret `chaired_by:`, eller hvem der var til stede",
            "Et møde ledes af en, der er til stede.",
        ),
        wrong=_HEAD.replace(", Eva Holm", "") + "chaired_by: Eva Holm\n" + _ITEM,
        right=_HEAD + "chaired_by: Eva Holm\n" + _ITEM,
    ),
    Rule(
        "item-chair-not-there",
        Severity.ERROR,
        Wording(
            "`{name}` led item {item}, but was not there for it",
            "correct `chaired_by:`, or who was there",
            "An item is led by somebody who is there.",
        ),
        Wording(
            "`{name}` ledede punkt {item}, men deltog ikke i det",
            "ret `chaired_by:`, eller hvem der var til stede",
            "Et punkt ledes af en, der er til stede.",
        ),
        wrong=_HEAD.replace(", Eva Holm", "") + _ITEM + "    chaired_by: Eva Holm\n",
        right=_HEAD + _ITEM + "    chaired_by: Eva Holm\n",
    ),
    Rule(
        "substitute-there",
        Severity.ERROR,
        Wording(
            "`{name}` takes the place of `{absent}` under item {item}, but has a seat already",
            "name another substitute, or none",
            "Each member who is there has one vote; nobody sits in two places.",
        ),
        Wording(
            "`{name}` træder ind i stedet for `{absent}` under punkt {item}, men har allerede en plads",
            "skriv en anden stedfortræder eller ingen",
            "Hvert medlem, der er til stede, har én stemme; ingen sidder på to pladser.",
        ),
        wrong=_HEAD
        + _ITEM
        + "    absent:\n      - {name: Bo Lund, reason: disqualified, substitute: Eva Holm}\n",
        right=_HEAD
        + _ITEM
        + "    absent:\n      - {name: Bo Lund, reason: disqualified, substitute: Jon Bang}\n",
    ),
    Rule(
        "late-after-meeting",
        Severity.WARNING,
        Wording(
            "item {item} came on the agenda after the meeting",
            "correct the day in `added:`",
            "What is taken at a meeting is on its agenda by then.",
        ),
        Wording(
            "punkt {item} kom på dagsordenen efter mødet",
            "ret dagen i `added:`",
            "Det, der behandles på et møde, står på dagsordenen inden da.",
        ),
        wrong=_HEAD + _ITEM + "    late: {added: 2025-03-02, reason: Klagen kom sent.}\n",
        right=_HEAD + _ITEM + "    late: {added: 2025-02-26, reason: Klagen kom sent.}\n",
    ),
    Rule(
        "vote-empty",
        Severity.WARNING,
        Wording(
            "a vote on item {item} does not say who voted how",
            "add `for:`, `against:` and `abstain:`, or `unanimous: true`",
            "A vote is told by names, groups or numbers.",
        ),
        Wording(
            "en afstemning under punkt {item} siger ikke, hvem der stemte hvad",
            "tilføj `for:`, `against:` og `abstain:` eller `unanimous: true`",
            "En afstemning fortælles med navne, grupper eller tal.",
        ),
        wrong=_HEAD + _ITEM + "    votes: {text: Forslaget}\n",
        right=_HEAD + _ITEM + "    votes: {text: Forslaget, unanimous: true}\n",
    ),
    Rule(
        "unanimous-contradicted",
        Severity.ERROR,
        Wording(
            "the vote on item {item} is called unanimous, but these voted against, abstained or dissent: "
            "{names}",
            "delete `unanimous: true`, or correct the votes and dissents",
            "A vote is unanimous when nobody votes against, abstains or dissents.",
        ),
        Wording(
            "afstemningen under punkt {item} kaldes enstemmig, men disse stemte imod, undlod at stemme "
            "eller har et særstandpunkt: {names}",
            "slet `unanimous: true`, eller ret stemmer og særstandpunkter",
            "En afstemning er enstemmig, når ingen stemmer imod, ikke stemmer eller har et særstandpunkt.",
        ),
        wrong=_HEAD + _ITEM + "    votes: {unanimous: true, against: [Bo Lund]}\n",
        right=_HEAD + _ITEM + "    votes: {for: [Anna Dahl, Eva Holm], against: [Bo Lund]}\n",
    ),
    Rule(
        "group-not-there",
        Severity.ERROR,
        Wording(
            "the group `{name}` votes on item {item}, but none of its members was there",
            "correct the vote, or who was there",
            "A group stands for those of its members who are there and are not named themselves. See "
            "kommunestyrelsesloven §§ 11 and 20.",
        ),
        Wording(
            "gruppen `{name}` stemmer under punkt {item}, men ingen af dens medlemmer var til stede",
            "ret afstemningen, eller hvem der var til stede",
            "En gruppe står for de af dens medlemmer, der er til stede og ikke selv er nævnt. Se "
            "kommunestyrelsesloven §§ 11 og 20.",
        ),
        wrong=_VOTING + "    votes: {for: [Jon Bang, Anna Dahl], against: [V]}\n",
        right=_VOTING + "    votes: {for: [A, Anna Dahl]}\n",
    ),
    Rule(
        "dissent-absent",
        Severity.ERROR,
        Wording(
            "`{name}` dissents from item {item}, but took no part in it",
            "correct whose opinion it is, or who was there",
            "A member who took part in the meeting can have a dissenting opinion put in the minutes. See "
            "kommunestyrelsesloven § 13.",
        ),
        Wording(
            "`{name}` har et særstandpunkt under punkt {item}, men deltog ikke i det",
            "ret, hvis særstandpunkt det er, eller hvem der var til stede",
            "Et medlem, der har deltaget i mødet, kan få sin afvigende mening ført til protokols. Se "
            "kommunestyrelsesloven § 13.",
        ),
        wrong=_HEAD.replace(", Bo Lund", "")
        + _ITEM
        + "    dissents:\n      - {by: [Bo Lund], text: For dyrt.}\n",
        right=_HEAD + _ITEM + "    dissents:\n      - {by: [Bo Lund], text: For dyrt.}\n",
    ),
    Rule(
        "dissent-without-vote",
        Severity.WARNING,
        Wording(
            "`{name}` dissents from item {item}, but has no vote",
            "correct whose opinion it is, or `votes: false` in committee.yaml",
            "Dissenting opinions are members'; the administration's words belong in the statement. "
            "See kommunestyrelsesloven § 13.",
        ),
        Wording(
            "`{name}` har et særstandpunkt under punkt {item}, men har ikke stemmeret",
            "ret, hvis særstandpunkt det er, eller `votes: false` i committee.yaml",
            "Særstandpunkter er medlemmers; forvaltningens ord hører hjemme i sagsfremstillingen. Se "
            "kommunestyrelsesloven § 13.",
        ),
        wrong="# committee.yaml:   - {name: Ida Rask, votes: false}\n"
        + _HEAD.replace("Eva Holm", "Eva Holm, Ida Rask")
        + _ITEM
        + "    dissents:\n      - {by: [Ida Rask], text: For dyrt.}\n",
        right="# committee.yaml:   - {name: Ida Rask, votes: false}\n"
        + _HEAD.replace("Eva Holm", "Eva Holm, Ida Rask")
        + _ITEM
        + "    dissents:\n      - {by: [Eva Holm], text: For dyrt.}\n",
    ),
    Rule(
        "open-below-closed",
        Severity.WARNING,
        Wording(
            "item {item} says `closed: false`, but stands under a heading that is closed, and stays closed",
            "move it out from under the heading, or delete the line",
            "Under a heading with `closed: true` the doors are closed for every item.",
        ),
        Wording(
            "punkt {item} siger `closed: false`, men står under en lukket overskrift og forbliver lukket",
            "flyt det ud fra overskriften, eller slet linjen",
            "Under en overskrift med `closed: true` er dørene lukket for alle punkter.",
        ),
        wrong=_HEAD
        + "items:\n  - heading: Lukkede sager\n    closed: true\n  - title: Budget\n    closed: false\n"
        + "    closed_because: Forretningsforhold\n    public_title: Økonomi\n    decision: Godkendt.\n"
        + "    public_decision: Godkendt.\n",
        right=_HEAD
        + "items:\n  - heading: Lukkede sager\n    closed: true\n  - title: Budget\n"
        + "    closed_because: Forretningsforhold\n    public_title: Økonomi\n    decision: Godkendt.\n"
        + "    public_decision: Godkendt.\n",
    ),
    Rule(
        "vote-lost",
        Severity.WARNING,
        Wording(
            "item {item} is adopted, but only {ayes} voted for and {noes} against",
            "correct the vote or the decision",
            "A decision takes more votes for than against, unless the law says otherwise for it. See "
            "kommunestyrelsesloven § 11.",
        ),
        Wording(
            "punkt {item} er vedtaget, men kun {ayes} stemte for og {noes} imod",
            "ret afstemningen eller beslutningen",
            "En beslutning kræver flere stemmer for end imod, medmindre andet gælder for den. Se "
            "kommunestyrelsesloven § 11.",
        ),
        wrong=_HEAD + _ITEM + "    votes: {for: [Anna Dahl], against: [Bo Lund, Eva Holm]}\n",
        right=_HEAD + _ITEM + "    votes: {for: [Anna Dahl, Eva Holm], against: [Bo Lund]}\n",
    ),
)
