"""Rules about a planned year: its days, its deadlines, its duties, and the meeting files made from it."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
    Rule(
        "meeting-on-holiday",
        Severity.WARNING,
        Wording(
            "{day} is a public holiday ({holiday})",
            "choose another day",
            "Holidays are those of the country that plan or committee names, Denmark's where they name none.",
        ),
        Wording(
            "{day} er en helligdag ({holiday})",
            "vælg en anden dag",
            "Helligdagene er dem i det land, planen eller udvalget nævner, og ellers Danmarks.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-04-17\n",
        right="year: 2025\nmeetings:\n  - date: 2025-05-15\n",
        file="plan",
    ),
    Rule(
        "meeting-on-weekend",
        Severity.WARNING,
        Wording(
            "{day} is {weekday}",
            "choose another day; a committee that meets at weekends switches this off under `checks`",
            "A date copied from another year falls on another weekday.",
        ),
        Wording(
            "{day} er {weekday}",
            "vælg en anden dag; et udvalg, der mødes i weekender, slår dette fra under `checks`",
            "En dato, der er kopieret fra et andet år, falder på en anden ugedag.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-03-01\n",
        right="year: 2025\nmeetings:\n  - date: 2025-03-03\n",
        file="plan",
    ),
    Rule(
        "meeting-on-observance",
        Severity.HINT,
        Wording(
            "{day} is {name}: many places of work are closed",
            "see that people can come",
            "Some days are no public holidays, but free for many, as 5 June and 24 December in Denmark.",
        ),
        Wording(
            "{day} er {name}: Mange arbejdspladser har lukket",
            "se efter, at folk kan komme",
            "Nogle dage er ikke helligdage, men fri for mange, som den 5. juni og den 24. december.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-06-05\n",
        right="year: 2025\nmeetings:\n  - date: 2025-06-04\n",
        file="plan",
    ),
    Rule(
        "meeting-in-holiday-week",
        Severity.WARNING,
        Wording(
            "{day} is in week {week}, which the committee keeps free",
            "choose another day, or change `holiday_weeks` in the committee's file",
            "A committee's file says under `holiday_weeks` when it holds no meetings.",
        ),
        Wording(
            "{day} ligger i uge {week}, som udvalget holder fri",
            "vælg en anden dag, eller ret `holiday_weeks` i udvalgets fil",
            "Et udvalgs fil siger under `holiday_weeks`, hvornår det ikke holder møder.",
        ),
        wrong="# committee.yaml: holiday_weeks: [42]\nyear: 2025\nmeetings:\n  - date: 2025-10-15\n",
        right="# committee.yaml: holiday_weeks: [42]\nyear: 2025\nmeetings:\n  - date: 2025-10-22\n",
        file="plan",
    ),
    Rule(
        "deadline-on-free-day",
        Severity.HINT,
        Wording(
            "the deadline for {duty} would be {counted} ({name}): it becomes {day}",
            "nothing to do, or change the deadline or the meeting's day",
            "What is due before a meeting is due on the last workday before a free day, what is due after "
            "it on the next, so that nobody has less time.",
        ),
        Wording(
            "fristen for {duty} ville være {counted} ({name}): den bliver {day}",
            "der er intet at gøre, eller ret fristen eller mødets dag",
            "Det, der skal være klar før et møde, skal det på den sidste arbejdsdag før en fridag, og det "
            "efter et møde på den næste, så ingen får kortere tid.",
        ),
        wrong="year: 2025\ndeadlines:\n  agenda: 7 days before\nmeetings:\n  - date: 2025-04-24\n",
        right="year: 2025\ndeadlines:\n  agenda: 7 workdays before\nmeetings:\n  - date: 2025-04-24\n",
        file="plan",
    ),
    Rule(
        "deadline-past",
        Severity.HINT,
        Wording(
            "the deadline for {duty} of the meeting on {day} was {deadline}",
            "send it out and change the meeting file's `status`, or choose a later day",
            "Told on the day of the check (`--today` gives another) for proposals and agendas of meetings to "
            "come whose file is not that far, and for minutes that are not written.",
        ),
        Wording(
            "fristen for {duty} til mødet den {day} var {deadline}",
            "send det ud, og ret `status` i mødets fil, eller vælg en senere dag",
            "Fortælles på den dag, der kontrolleres (`--today` giver en anden), om forslag og dagsordener "
            "til kommende møder, hvis fil ikke er så langt, og om referater, der ikke er skrevet.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-02-28    # checked on 2025-02-25, still a draft\n",
        right="year: 2025\nmeetings:\n  - date: 2025-02-28    # checked on 2025-02-20\n",
        file="calendar",
    ),
    Rule(
        "too-few-meetings",
        Severity.WARNING,
        Wording(
            "meetings planned: {count} (reserved: {reserved}); the committee holds at least {least}",
            "plan some more, or change `minimum_meetings` in the committee's file",
            "Cancelled and reserved meetings do not count, meetings whose day is not fixed do.",
        ),
        Wording(
            "planlagte møder: {count} (reserverede: {reserved}); udvalget holder mindst {least}",
            "planlæg nogle flere, eller ret `minimum_meetings` i udvalgets fil",
            "Aflyste og reserverede møder tæller ikke, møder uden fastlagt dag gør.",
        ),
        wrong="# committee.yaml: minimum_meetings: 2\nyear: 2025\nmeetings:\n  - date: 2025-02-28\n",
        right="# committee.yaml: minimum_meetings: 2\nyear: 2025\nmeetings:\n"
        "  - date: 2025-02-28\n  - period: {from: 2025-09, to: 2025-10}\n",
        file="plan",
    ),
    Rule(
        "duty-missing",
        Severity.WARNING,
        Wording(
            "no meeting of the year is about: {duty}",
            "name it in the title, the themes or the items of the meeting that takes it",
            "A committee's file says under `yearly_duties` what it has to take up every year.",
        ),
        Wording(
            "intet af årets møder handler om: {duty}",
            "nævn det i titlen, temaerne eller punkterne på det møde, der tager det",
            "Et udvalgs fil siger under `yearly_duties`, hvad det skal tage op hvert år.",
        ),
        wrong="# committee.yaml: yearly_duties: [Den årlige arbejdsmiljødrøftelse]\nyear: 2025\nmeetings:\n"
        "  - date: 2025-02-28\n",
        right="# committee.yaml: yearly_duties: [Den årlige arbejdsmiljødrøftelse]\nyear: 2025\nmeetings:\n"
        "  - date: 2025-02-28\n    themes: [Den årlige arbejdsmiljødrøftelse]\n",
        file="plan",
    ),
    Rule(
        "plan-other-day",
        Severity.WARNING,
        Wording(
            "the plan says {planned}, {file} says {written}",
            "correct the one that is wrong; a moved meeting has its old day under `moved_from`",
            "Calendar and agenda must agree about the day, or people come on different ones.",
        ),
        Wording(
            "planen siger {planned}, {file} siger {written}",
            "ret den, der er forkert; et flyttet møde har sin gamle dag under `moved_from`",
            "Kalender og dagsorden skal være enige om dagen, ellers kommer folk på hver sin.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-03-07\n    moved_from: 2025-02-28\n",
        right="year: 2025\nmeetings:\n  - date: 2025-02-28\n",
        file="plan",
    ),
    Rule(
        "plan-other-time",
        Severity.WARNING,
        Wording(
            "the meeting {what} {planned} by the plan, and {written} by {file}",
            "correct the one that is wrong",
            "Calendar and agenda must agree about the hours, or people come at different ones.",
        ),
        Wording(
            "mødet {what} kl. {planned} efter planen, og kl. {written} efter {file}",
            "ret den, der er forkert",
            "Kalender og dagsorden skal være enige om tiderne, ellers kommer folk på hver sin.",
        ),
        wrong='# 2025-02-28/meeting.yaml: start: "12:00"\n'
        'year: 2025\nmeetings:\n  - date: 2025-02-28\n    start: "10:00"\n',
        right='# 2025-02-28/meeting.yaml: start: "12:00"\n'
        'year: 2025\nmeetings:\n  - date: 2025-02-28\n    start: "12:00"\n',
        file="plan",
    ),
    Rule(
        "plan-other-place",
        Severity.WARNING,
        Wording(
            'the place is "{planned}" in the plan, and "{written}" in {file}',
            "correct the one that is wrong",
            "Calendar and agenda must agree about the place, or people come to different ones.",
        ),
        Wording(
            'stedet er "{planned}" i planen og "{written}" i {file}',
            "ret den, der er forkert",
            "Kalender og dagsorden skal være enige om stedet, ellers kommer folk hver sit sted hen.",
        ),
        wrong="# 2025-02-28/meeting.yaml: place: Lokale 1\n"
        "year: 2025\nmeetings:\n  - date: 2025-02-28\n    place: Havnesalen\n",
        right="# 2025-02-28/meeting.yaml: place: Lokale 1\n"
        "year: 2025\nmeetings:\n  - date: 2025-02-28\n    place: Lokale 1\n",
        file="plan",
    ),
    Rule(
        "plan-other-title",
        Severity.HINT,
        Wording(
            'the meeting is called "{planned}" in the plan, and "{written}" in {file}',
            "correct the one that is wrong",
            "People look for the meeting under the name that they know from the plan.",
        ),
        Wording(
            'mødet hedder "{planned}" i planen og "{written}" i {file}',
            "ret den, der er forkert",
            "Folk leder efter mødet under det navn, de kender fra planen.",
        ),
        wrong="# 2025-02-28/meeting.yaml: title: Seminar\n"
        "year: 2025\nmeetings:\n  - date: 2025-02-28\n    title: Ordinært møde\n",
        right="# 2025-02-28/meeting.yaml: title: ordinært møde\n"
        "year: 2025\nmeetings:\n  - date: 2025-02-28\n    title: Ordinært møde\n",
        file="plan",
    ),
    Rule(
        "cancelled-with-file",
        Severity.HINT,
        Wording(
            "the meeting is cancelled, but {file} is still there",
            "delete its folder, or move what is to be kept; it would be built with the others",
            "A cancelled meeting stays in the plan. Its own documents would tell people to come.",
        ),
        Wording(
            "mødet er aflyst, men {file} ligger der stadig",
            "slet mappen, eller flyt det, der skal gemmes; den ville blive bygget sammen med de andre",
            "Et aflyst møde bliver stående i planen. Dets egne dokumenter ville kalde folk sammen.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-02-28\n    status: cancelled\n",
        right="year: 2025\nmeetings:\n  - date: 2025-02-28\n",
        file="plan",
    ),
    Rule(
        "member-twice",
        Severity.WARNING,
        Wording(
            "{names} would be in two meetings at once: {committee} meets then too ({day}, {time})",
            "move one of the two meetings",
            "The plans of a folder are one calendar. Members are the same where their names are.",
        ),
        Wording(
            "{names} ville være til to møder på én gang: {committee} mødes også da ({day} kl. {time})",
            "flyt det ene af de to møder",
            "Planerne i en mappe er én kalender. Medlemmer er de samme, hvor navnene er det.",
        ),
        wrong="two plans with a meeting at the same time, and Anna Dahl in both committees",
        wrong_danish="to planer med et møde på samme tid, og Anna Dahl i begge udvalg",
        right="two plans with meetings at different times",
        right_danish="to planer med møder på hver sin tid",
        file="calendar",
    ),
    Rule(
        "room-twice",
        Severity.WARNING,
        Wording(
            "{room} is taken: {committee} meets there too ({day}, {time})",
            "move one of the two meetings, or choose another room",
            "The plans of a folder are one calendar. Rooms are the same where they are written the same.",
        ),
        Wording(
            "{room} er optaget: {committee} mødes der også ({day} kl. {time})",
            "flyt det ene af de to møder, eller vælg et andet lokale",
            "Planerne i en mappe er én kalender. Lokaler er de samme, hvor de er skrevet ens.",
        ),
        wrong="two plans with a meeting at the same time in the same room",
        wrong_danish="to planer med et møde på samme tid i samme lokale",
        right="two plans with meetings in different rooms",
        right_danish="to planer med møder i hver sit lokale",
        file="calendar",
    ),
)
