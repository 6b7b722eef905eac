"""Rules of procedure: attendance, votes, dissents, closed, late and withdrawn items."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_DAY = "date: 2025-02-28\n"
_POLITICAL = "# committee.yaml: kind: political\n"
_MINUTES = "status: minutes\nparticipants: [Anna Dahl, Bo Lund, Eva Holm]\n"
_ITEM = "items:\n  - title: Budget\n    decision: Godkendt.\n"
_HELD = _POLITICAL + _DAY + _MINUTES + _ITEM

RULES = (
    Rule(
        "unknown-item",
        Severity.ERROR,
        Wording(
            "there is no item `{number}`",
            "write the number of an item of this meeting{otherwise}",
            "Arrivals and departures stand at an item or at a time, additions to the minutes at an item.",
        ),
        Wording(
            "der er intet punkt `{number}`",
            "skriv nummeret på et af mødets punkter{otherwise}",
            "Ankomst og afgang står ved et punkt eller et klokkeslæt, tilføjelser ved et punkt.",
        ),
        wrong=_DAY + _MINUTES + "movements:\n  - {name: Bo Lund, left: 7}\n" + _ITEM,
        right=_DAY + _MINUTES + "movements:\n  - {name: Bo Lund, left: 1}\n" + _ITEM,
    ),
    Rule(
        "movement-empty",
        Severity.ERROR,
        Wording(
            "nothing tells when `{name}` came or left",
            "add `arrived:`, `left:` or `returned:` with a time in quotes or an item's number",
            "A line of movements says who came or went, and when.",
        ),
        Wording(
            "her står ikke, hvornår `{name}` kom eller gik",
            "tilføj `arrived:`, `left:` eller `returned:` med et klokkeslæt i anførselstegn eller et "
            "punkts nummer",
            "En linje om ankomst og afgang fortæller, hvem der kom eller gik, og hvornår.",
        ),
        wrong=_DAY + _MINUTES + "movements:\n  - {name: Bo Lund}\n" + _ITEM,
        right=_DAY + _MINUTES + "movements:\n  - {name: Bo Lund, left: 1}\n" + _ITEM,
    ),
    Rule(
        "group-empty",
        Severity.WARNING,
        Wording(
            "no item stands under the heading `{heading}`",
            "put items below it, or delete it",
            "A heading among the items is printed above the first item below it.",
        ),
        Wording(
            "der står intet punkt under overskriften `{heading}`",
            "sæt punkter under den, eller slet den",
            "En overskrift mellem punkterne trykkes over det første punkt under den.",
        ),
        wrong=_DAY + _ITEM + "  - heading: Lukkede sager\n",
        right=_DAY + "items:\n  - heading: Sager til beslutning\n  - title: Budget\n",
    ),
    Rule(
        "withdrawn-decided",
        Severity.WARNING,
        Wording(
            "item {item} is withdrawn, but has a decision or a vote",
            "delete `withdrawn:`, or what was decided",
            "A withdrawn item is not taken at the meeting.",
        ),
        Wording(
            "punkt {item} er udgået, men har en beslutning eller en afstemning",
            "slet `withdrawn:` eller det, der blev besluttet",
            "Et udgået punkt behandles ikke på mødet.",
        ),
        wrong=_DAY + _MINUTES + _ITEM + "    withdrawn: Tages på igen i april.\n",
        right=_DAY + _MINUTES + "items:\n  - title: Budget\n    withdrawn: Tages på igen i april.\n",
    ),
    Rule(
        "voted-twice",
        Severity.ERROR,
        Wording(
            "`{name}` votes twice in one vote of item {item}",
            "let each name or group stand in one place only",
            "Each member has one vote.",
        ),
        Wording(
            "`{name}` stemmer to gange i den samme afstemning under punkt {item}",
            "lad hvert navn eller hver gruppe stå ét sted",
            "Hvert medlem har én stemme.",
        ),
        wrong=_DAY + _MINUTES + _ITEM + "    votes: {for: [Anna Dahl, Bo Lund], against: [Bo Lund]}\n",
        right=_DAY + _MINUTES + _ITEM + "    votes: {for: [Anna Dahl, Eva Holm], against: [Bo Lund]}\n",
    ),
    Rule(
        "voter-unknown",
        Severity.ERROR,
        Wording(
            "`{name}` votes on item {item}, but is no member and no group",
            "{guess:guess}|add the name to `members` in committee.yaml, or give the member a `group:`",
            "Votes are told by the names and groups in the committee's file.",
        ),
        Wording(
            "`{name}` stemmer under punkt {item}, men er hverken medlem eller gruppe",
            "{guess:guess}|tilføj navnet under `members` i committee.yaml, eller giv medlemmet en `group:`",
            "Stemmer angives med navnene og grupperne i udvalgets fil.",
        ),
        wrong=_DAY + _MINUTES + _ITEM + "    votes: {for: [Ana Dahl]}\n",
        right=_DAY + _MINUTES + _ITEM + "    votes: {for: [Anna Dahl]}\n",
    ),
    Rule(
        "voter-absent",
        Severity.ERROR,
        Wording(
            "`{name}` votes on item {item}, but was not there",
            "correct the vote, or who was there",
            "Only members who are present can vote. See kommunestyrelsesloven §§ 11 and 20.",
        ),
        Wording(
            "`{name}` stemmer under punkt {item}, men var ikke til stede",
            "ret afstemningen, eller hvem der var til stede",
            "Kun medlemmer, der er til stede, kan stemme. Se kommunestyrelsesloven §§ 11 og 20.",
        ),
        wrong=_POLITICAL
        + _DAY
        + "status: minutes\nparticipants: [Anna Dahl, Eva Holm]\n"
        + _ITEM
        + "    votes: {for: [Anna Dahl, Bo Lund]}\n",
        right=_HELD + "    votes: {for: [Anna Dahl, Bo Lund, Eva Holm]}\n",
    ),
    Rule(
        "voter-disqualified",
        Severity.ERROR,
        Wording(
            "`{name}` votes on item {item}, but is disqualified",
            "correct the vote, or `reason` in the item's `absent`",
            "Whoever is disqualified takes part in neither the debate nor the vote. See forvaltningsloven "
            "chapter 2 and kommunestyrelsesloven § 14.",
        ),
        Wording(
            "`{name}` stemmer under punkt {item}, men er inhabil",
            "ret afstemningen, eller `reason` i punktets `absent`",
            "Den, der er inhabil, deltager hverken i behandlingen eller afstemningen. Se "
            "forvaltningsloven kapitel 2 og kommunestyrelsesloven § 14.",
        ),
        wrong=_HELD
        + "    absent: [{name: Bo Lund, reason: disqualified}]\n    votes: {for: [Anna Dahl, Bo Lund]}\n",
        right=_HELD
        + "    absent: [{name: Bo Lund, reason: disqualified}]\n    votes: {for: [Anna Dahl, Eva Holm]}\n",
    ),
    Rule(
        "voter-without-vote",
        Severity.ERROR,
        Wording(
            "`{name}` votes on item {item}, but has no vote",
            "correct the vote, or `votes: false` in committee.yaml",
            "The administration takes part without a vote.",
        ),
        Wording(
            "`{name}` stemmer under punkt {item}, men har ikke stemmeret",
            "ret afstemningen eller `votes: false` i committee.yaml",
            "Forvaltningen deltager uden stemmeret.",
        ),
        wrong="# committee.yaml:   - {name: Ida Rask, votes: false}\n"
        + _POLITICAL
        + _DAY
        + "status: minutes\nparticipants: [Anna Dahl, Bo Lund, Ida Rask]\n"
        + _ITEM
        + "    votes: {for: [Anna Dahl, Bo Lund, Ida Rask]}\n",
        right="# committee.yaml:   - {name: Ida Rask, votes: false}\n"
        + _POLITICAL
        + _DAY
        + "status: minutes\nparticipants: [Anna Dahl, Bo Lund, Ida Rask]\n"
        + _ITEM
        + "    votes: {for: [Anna Dahl, Bo Lund]}\n",
    ),
    Rule(
        "votes-do-not-add-up",
        Severity.WARNING,
        Wording(
            "there are {counted} votes on item {item}, but {present} voting members were there",
            "correct the vote, or who was there; who did not vote stands under `abstain`",
            "All who are there vote for or against or abstain.",
        ),
        Wording(
            "der er {counted} stemmer under punkt {item}, men {present} stemmeberettigede var til stede",
            "ret afstemningen, eller hvem der var til stede; den, der ikke stemte, skrives under `abstain`",
            "Alle, der er til stede, stemmer for eller imod eller undlader at stemme.",
        ),
        wrong=_HELD + "    votes: {for: 4, against: 1}\n",
        right=_HELD + "    votes: {for: 2, against: 1}\n",
    ),
    Rule(
        "quorum-too-large",
        Severity.ERROR,
        Wording(
            "{needed} members must be there, but the committee has only {members} voting members",
            "correct `quorum`, or the members",
            "A committee can never decide if more must be there than it has.",
        ),
        Wording(
            "{needed} medlemmer skal være til stede, men udvalget har kun {members} stemmeberettigede",
            "ret `quorum` eller medlemmerne",
            "Et udvalg kan aldrig træffe beslutning, hvis flere skal være til stede, end det har.",
        ),
        wrong="name: HMU\norganisation: Region\nquorum: 2\nmembers:\n  - name: Anna Dahl\n",
        right="name: HMU\norganisation: Region\nquorum: 1\nmembers:\n  - name: Anna Dahl\n",
        file="committee",
    ),
    Rule(
        "no-quorum",
        Severity.ERROR,
        Wording(
            "only {present} of {members} voting members were there for item {item}; {needed} are needed",
            "correct who was there, or take the item at a meeting with a quorum",
            "A committee can decide only when enough members are there; how many stands in `quorum` of "
            "its file. See kommunestyrelsesloven §§ 11 and 20.",
        ),
        Wording(
            "kun {present} af {members} stemmeberettigede var til stede under punkt {item}; der skal være "
            "{needed}",
            "ret, hvem der var til stede, eller tag punktet på et møde, der er beslutningsdygtigt",
            "Et udvalg kan kun træffe beslutning, når nok medlemmer er til stede; hvor mange står i "
            "`quorum` i dets fil. Se kommunestyrelsesloven §§ 11 og 20.",
        ),
        wrong=_POLITICAL
        + "# committee.yaml: quorum: 2\n"
        + _DAY
        + "status: minutes\nparticipants: [Anna Dahl]\n"
        + _ITEM,
        right=_POLITICAL + "# committee.yaml: quorum: 2\n" + _DAY + _MINUTES + _ITEM,
    ),
    Rule(
        "presenter-disqualified",
        Severity.WARNING,
        Wording(
            "`{name}` presents item {item}, but is disqualified",
            "let somebody else present it, or correct the item's `absent`",
            "Whoever is disqualified leaves the room while the item is treated. See forvaltningsloven "
            "chapter 2.",
        ),
        Wording(
            "`{name}` er oplægsholder under punkt {item}, men er inhabil",
            "lad en anden fremlægge punktet, eller ret punktets `absent`",
            "Den, der er inhabil, forlader lokalet, mens punktet behandles. Se forvaltningsloven kapitel 2.",
        ),
        wrong=_HELD + "    presenters: [Bo Lund]\n    absent: [{name: Bo Lund, reason: disqualified}]\n",
        right=_HELD + "    presenters: [Anna Dahl]\n    absent: [{name: Bo Lund, reason: disqualified}]\n",
    ),
    Rule(
        "owner-disqualified",
        Severity.WARNING,
        Wording(
            "`{name}` was disqualified from item {item}, but has an action under it",
            "give the action to somebody else, or correct the item's `absent`",
            "Whoever is disqualified takes no part in the case. See forvaltningsloven chapter 2.",
        ),
        Wording(
            "`{name}` var inhabil under punkt {item}, men har en opgave under det",
            "giv opgaven til en anden, eller ret punktets `absent`",
            "Den, der er inhabil, deltager ikke i sagen. Se forvaltningsloven kapitel 2.",
        ),
        wrong=_HELD
        + "    absent: [{name: Bo Lund, reason: disqualified}]\n    actions:\n"
        + "      - {what: Skriver til ansøgeren., who: Bo Lund}\n",
        right=_HELD
        + "    absent: [{name: Bo Lund, reason: disqualified}]\n    actions:\n"
        + "      - {what: Skriver til ansøgeren., who: Anna Dahl}\n",
    ),
    Rule(
        "dissent-by-supporter",
        Severity.WARNING,
        Wording(
            "`{name}` voted for item {item}, but dissents from it",
            "correct the vote, or whose opinion it is",
            "Whoever votes for a decision agrees with it; a dissenting opinion is another one. See "
            "kommunestyrelsesloven § 13.",
        ),
        Wording(
            "`{name}` stemte for under punkt {item}, men har et særstandpunkt",
            "ret afstemningen, eller hvis særstandpunkt det er",
            "Den, der stemmer for en beslutning, er enig i den; et særstandpunkt er en anden mening. Se "
            "kommunestyrelsesloven § 13.",
        ),
        wrong=_HELD
        + "    votes: {for: [Anna Dahl, Bo Lund, Eva Holm]}\n    dissents:\n"
        + "      - {by: [Bo Lund], text: Det er for dyrt.}\n",
        right=_HELD
        + "    votes: {for: [Anna Dahl, Eva Holm], against: [Bo Lund]}\n    dissents:\n"
        + "      - {by: [Bo Lund], text: Det er for dyrt.}\n",
    ),
    Rule(
        "closed-without-ground",
        Severity.WARNING,
        Wording(
            "item {item} is closed, but nothing says why",
            "add `closed_because:` with the ground, such as a paragraph of the law",
            "A political committee's items are closed on a ground that can be named. See "
            "kommunestyrelsesloven § 10.",
        ),
        Wording(
            "punkt {item} er lukket, men der står ikke hvorfor",
            "tilføj `closed_because:` med begrundelsen, fx en paragraf i loven",
            "Et politisk udvalgs punkter lukkes af en grund, der kan nævnes. Se kommunestyrelsesloven § 10.",
        ),
        wrong=_POLITICAL
        + _DAY
        + "items:\n  - title: Ejendom\n    closed: true\n    public_title: Ejendomssag\n",
        right=_POLITICAL
        + _DAY
        + "items:\n  - title: Ejendom\n    closed: true\n    closed_because: Forretningsmæssige forhold\n"
        + "    public_title: Ejendomssag\n",
    ),
    Rule(
        "late-without-reason",
        Severity.WARNING,
        Wording(
            "item {item} came on the agenda late, but nothing says why",
            "add `reason:`",
            "Members are to know in good time what will be taken; why something came later belongs in the "
            "minutes. See kommunestyrelsesloven § 8.",
        ),
        Wording(
            "punkt {item} kom sent på dagsordenen, men der står ikke hvorfor",
            "tilføj `reason:`",
            "Medlemmerne skal i god tid vide, hvad der behandles; hvorfor noget kom senere, hører hjemme i "
            "referatet. Se kommunestyrelsesloven § 8.",
        ),
        wrong=_POLITICAL + _DAY + "items:\n  - title: Budget\n    late:\n      added: 2025-02-26\n",
        right=_POLITICAL
        + _DAY
        + "items:\n  - title: Budget\n    late:\n      added: 2025-02-26\n"
        + "      reason: Klagen kom i går.\n",
    ),
    Rule(
        "member-not-then",
        Severity.ERROR,
        Wording(
            "`{name}` is not a member of the committee on the day of the meeting",
            "correct the name, or the period (`from`, `until`) in committee.yaml",
            "Members have periods; a meeting sees those of its day.",
        ),
        Wording(
            "`{name}` er ikke medlem af udvalget på mødets dag",
            "ret navnet eller perioden (`from`, `until`) i committee.yaml",
            "Medlemmer har perioder; et møde ser dem, der var medlem på dagen.",
        ),
        wrong="# committee.yaml:   - {name: Ida Rask, until: 2024-12-31}\n"
        + _DAY
        + "participants: [Ida Rask]\nitems:\n  - title: Budget\n",
        right=_DAY + "participants: [Anna Dahl]\nitems:\n  - title: Budget\n",
    ),
    Rule(
        "member-backwards",
        Severity.ERROR,
        Wording(
            "`{name}` leaves the committee ({last}) before joining it ({first})",
            "correct `from` or `until`",
            "Members have periods; a meeting sees those of its day.",
        ),
        Wording(
            "`{name}` træder ud af udvalget ({last}) før sin indtræden ({first})",
            "ret `from` eller `until`",
            "Medlemmer har perioder; et møde ser dem, der var medlem på dagen.",
        ),
        wrong=(
            "name: HMU\norganisation: Region\nmembers:\n"
            "  - {name: Anna Dahl, from: 2026-01-01, until: 2025-12-31}\n"
        ),
        right=(
            "name: HMU\norganisation: Region\nmembers:\n"
            "  - {name: Anna Dahl, from: 2025-01-01, until: 2025-12-31}\n"
        ),
        file="committee",
    ),
    Rule(
        "chair-away",
        Severity.WARNING,
        Wording(
            "neither `{name}`, who led the meeting, nor a deputy chair was there for item {item}, and "
            "nothing says who led it",
            "add `chaired_by:` to the item",
            "Minutes say who led an item in the chair's place.",
        ),
        Wording(
            "hverken `{name}`, der ledede mødet, eller en næstformand deltog i punkt {item}, og der står "
            "ikke, hvem der ledede det",
            "tilføj `chaired_by:` under punktet",
            "Af referatet fremgår, hvem der ledede et punkt i formandens sted.",
        ),
        wrong=(
            "# committee.yaml:   - {name: Ida Rask, role: formand}\n"
            + _HELD.replace("[Anna", "[Ida Rask, Anna")
            + "    absent: [{name: Ida Rask, reason: disqualified}]\n"
            + "  - title: Andet\n    decision: Godkendt.\n"
        ),
        right=(
            "# committee.yaml:   - {name: Ida Rask, role: formand}\n"
            + _HELD.replace("[Anna", "[Ida Rask, Anna")
            + "    absent: [{name: Ida Rask, reason: disqualified}]\n"
            + "    chaired_by: Anna Dahl\n"
            + "  - title: Andet\n    decision: Godkendt.\n"
        ),
    ),
    Rule(
        "chair-missing",
        Severity.WARNING,
        Wording(
            "the chair, `{name}`, was not there, and nobody is named as leading the meeting",
            "add `chaired_by:`",
            "Minutes say who led the meeting in the chair's place.",
        ),
        Wording(
            "formanden, `{name}`, var ikke til stede, og der står ikke, hvem der ledede mødet",
            "tilføj `chaired_by:`",
            "Af referatet fremgår, hvem der ledede mødet i formandens sted.",
        ),
        wrong="# committee.yaml:   - {name: Ida Rask, role: formand}\n" + _HELD,
        right="# committee.yaml:   - {name: Ida Rask, role: formand}\n"
        + _POLITICAL
        + _DAY
        + _MINUTES
        + "chaired_by: Anna Dahl\n"
        + _ITEM,
    ),
    Rule(
        "decision-unclear",
        Severity.HINT,
        Wording(
            "the decision on item {item} does not say what became of the recommendation",
            "say whether it was approved, rejected, changed or put off",
            "Whoever reads a decision must be able to tell what was decided without having been there.",
        ),
        Wording(
            "beslutningen under punkt {item} siger ikke, hvad der blev af indstillingen",
            "skriv, om den blev godkendt, afvist, ændret eller udsat",
            "Den, der læser en beslutning, skal kunne se, hvad der blev besluttet, uden at have været der.",
        ),
        wrong=_POLITICAL
        + _DAY
        + _MINUTES
        + "items:\n  - title: Budget\n    type: decision\n    recommendation: [godkender budgettet]\n"
        + "    decision: Udvalget talte om sagen.\n",
        right=_POLITICAL
        + _DAY
        + _MINUTES
        + "items:\n  - title: Budget\n    type: decision\n    recommendation: [godkender budgettet]\n"
        + "    decision: Udvalget fulgte indstillingen.\n",
    ),
)
