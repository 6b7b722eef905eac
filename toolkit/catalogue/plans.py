"""Rules about the entries of a year plan."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

RULES = (
    Rule(
        "plan-other-year",
        Severity.WARNING,
        Wording(
            "{day} is not in the plan's year ({year})",
            "correct the date or `year`",
            "A plan holds one year's meetings. A date copied from last year's plan keeps its year.",
        ),
        Wording(
            "{day} ligger ikke i planens år ({year})",
            "ret datoen eller `year`",
            "En plan rummer ét års møder. En dato, der er kopieret fra sidste års plan, beholder sit årstal.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2024-02-28\n",
        right="year: 2025\nmeetings:\n  - date: 2025-02-28\n",
        file="plan",
    ),
    Rule(
        "plan-same-day",
        Severity.WARNING,
        Wording(
            "the committee has two meetings on {day}",
            "change the date of one, or delete it",
            "A committee meets once a day, and each meeting's files are kept under its date.",
        ),
        Wording(
            "udvalget har to møder den {day}",
            "ret datoen på det ene, eller slet det",
            "Et udvalg mødes én gang om dagen, og hvert mødes filer ligger under dets dato.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-02-28\n  - date: 2025-02-28\n",
        right="year: 2025\nmeetings:\n  - date: 2025-02-28\n  - date: 2025-03-28\n",
        file="plan",
    ),
    Rule(
        "plan-same-id",
        Severity.ERROR,
        Wording(
            "another meeting has the `id` {name} already",
            "give this one another, or none",
            "A calendar knows a meeting by its name: two of the same would be taken for one.",
        ),
        Wording(
            "et andet møde har allerede `id` {name}",
            "giv det her et andet, eller intet",
            "En kalender kender et møde på dets navn: To ens ville blive taget for ét.",
        ),
        wrong="year: 2025\nmeetings:\n"
        "  - date: 2025-02-28\n    id: budget\n  - date: 2025-09-04\n    id: budget\n",
        right="year: 2025\nmeetings:\n"
        "  - date: 2025-02-28\n    id: budget-1\n  - date: 2025-09-04\n    id: budget-2\n",
        file="plan",
    ),
    Rule(
        "moved-nowhere",
        Severity.WARNING,
        Wording(
            "the meeting was moved from {day}, and is on that day",
            "write the new day under `date`, and the old one under `moved_from`",
            "A moved meeting is printed with both days, and calendars move it from one to the other.",
        ),
        Wording(
            "mødet er flyttet fra den {day} og ligger den dag",
            "skriv den nye dag under `date` og den gamle under `moved_from`",
            "Et flyttet møde vises med begge dage, og kalendere flytter det fra den ene til den anden.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-03-04\n    moved_from: 2025-03-04\n",
        right="year: 2025\nmeetings:\n  - date: 2025-03-11\n    moved_from: 2025-03-04\n",
        file="plan",
    ),
    Rule(
        "period-backwards",
        Severity.ERROR,
        Wording(
            "the period ends ({last}) before it begins ({first})",
            "exchange the two months",
            "A period runs from its first month to its last; one month is written twice.",
        ),
        Wording(
            "perioden slutter ({last}), før den begynder ({first})",
            "byt om på de to måneder",
            "En periode går fra sin første måned til sin sidste; én måned skrives to gange.",
        ),
        wrong="year: 2025\nmeetings:\n  - period: {from: 2025-04, to: 2025-03}\n",
        right="year: 2025\nmeetings:\n  - period: {from: 2025-03, to: 2025-04}\n",
        file="plan",
    ),
    Rule(
        "unknown-country",
        Severity.ERROR,
        Wording(
            "`{written}` is no country whose holidays are known",
            "write its two letters as ISO 3166 has them: DK, SE, NO; a part of a country: DE-SH",
            "Workdays skip a country's public holidays. Without a country they are Denmark's.",
        ),
        Wording(
            "`{written}` er ikke et land, hvis helligdage er kendt",
            "skriv dets to bogstaver, som ISO 3166 har dem: DK, SE, NO; en del af et land: DE-SH",
            "Arbejdsdage springer et lands helligdage over. Uden land er det Danmarks.",
        ),
        wrong="year: 2025\ncountry: Danmark\nmeetings:\n  - date: 2025-02-28\n",
        right="year: 2025\ncountry: DK\nmeetings:\n  - date: 2025-02-28\n",
        file="plan",
    ),
    Rule(
        "bad-rule",
        Severity.ERROR,
        Wording(
            "the recurrence rule cannot be used: {reason}",
            "write it as RFC 5545 does, for instance {example}: the first Wednesday of each month",
            "A rule says how often (FREQ) and on which days (BYDAY=1WE, BYMONTHDAY=15, BYMONTH=12).",
        ),
        Wording(
            "reglen for gentagelse kan ikke bruges: {reason}",
            "skriv den, som RFC 5545 gør, fx {example}: den første onsdag i hver måned",
            "En regel siger, hvor ofte (FREQ) og på hvilke dage (BYDAY=1WE, BYMONTHDAY=15, BYMONTH=12).",
        ),
        wrong="year: 2025\nmeetings:\n  - rule: FREQ=SECONDLY\n",
        right="year: 2025\nmeetings:\n  - rule: FREQ=YEARLY;BYMONTH=12;BYDAY=1WE\n",
        file="plan",
    ),
    Rule(
        "rule-without-day",
        Severity.ERROR,
        Wording(
            "the rule `{written}` does not say which day",
            "add BYDAY= (MO, TU, WE, TH, FR) or BYMONTHDAY=, or the first day under `from`",
            "Without a day a rule counts from 1 January, and nobody meets then.",
        ),
        Wording(
            "reglen `{written}` siger ikke hvilken dag",
            "tilføj BYDAY= (MO, TU, WE, TH, FR) eller BYMONTHDAY=, eller den første dag under `from`",
            "Uden en dag tæller en regel fra den 1. januar, og da mødes ingen.",
        ),
        wrong="year: 2025\nmeetings:\n  - rule: FREQ=YEARLY;BYMONTH=12\n",
        right="year: 2025\nmeetings:\n  - rule: FREQ=YEARLY;BYMONTH=12;BYDAY=1WE\n",
        file="plan",
    ),
    Rule(
        "rule-no-days",
        Severity.ERROR,
        Wording(
            "the rule gives no day in {year}",
            "correct it, or write the meeting's `date`",
            "A rule for a day that never comes (31 February) or that ended before the year gives no meeting.",
        ),
        Wording(
            "reglen giver ingen dag i {year}",
            "ret den, eller skriv mødets `date`",
            "En regel for en dag, der aldrig kommer (31. februar), eller som er sluttet, giver intet møde.",
        ),
        wrong="year: 2025\nmeetings:\n  - rule: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31\n",
        right="year: 2025\nmeetings:\n  - rule: FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1\n",
        file="plan",
    ),
    Rule(
        "rule-many-days",
        Severity.ERROR,
        Wording(
            "the rule gives more than {most} meetings",
            "say on which days with BYDAY=, or how many with COUNT=",
            "No committee meets that often: a part of the rule is missing.",
        ),
        Wording(
            "reglen giver mere end {most} møder",
            "sig på hvilke dage med BYDAY=, eller hvor mange med COUNT=",
            "Så tit mødes intet udvalg: Noget af reglen mangler.",
        ),
        wrong="year: 2025\nmeetings:\n  - rule: FREQ=DAILY\n",
        right="year: 2025\nmeetings:\n  - rule: FREQ=MONTHLY;BYDAY=3WE\n",
        file="plan",
    ),
    Rule(
        "date-and-rule",
        Severity.ERROR,
        Wording(
            "a meeting with a `rule` cannot have a `date`, a `period` or `moved_from` too",
            "delete one of them; one meeting of a rule is moved with `except` and an entry of its own",
            "A rule gives its meetings their days, so that there would be two answers to when they are.",
        ),
        Wording(
            "et møde med en `rule` kan ikke også have en `date`, en `period` eller `moved_from`",
            "slet en af dem; ét møde fra en regel flyttes med `except` og sin egen plads på listen",
            "En regel giver sine møder deres dage, så der ville være to svar på, hvornår de er.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-12-10\n    rule: FREQ=YEARLY;BYMONTH=12;BYDAY=1WE\n",
        right="year: 2025\nmeetings:\n  - date: 2025-12-10\n    moved_from: 2025-12-03\n",
        file="plan",
    ),
    Rule(
        "without-rule",
        Severity.ERROR,
        Wording(
            "`{key}` belongs to a `rule`, and this meeting has none",
            "delete it, or write the `rule`; days of a meeting are written under `date`",
            "A rule has a first day (`from`) and days that it leaves out (`except`); a meeting has a `date`.",
        ),
        Wording(
            "`{key}` hører til en `rule`, og mødet her har ingen",
            "slet den, eller skriv en `rule`; et mødes dage skrives under `date`",
            "En regel har en første dag (`from`) og dage, den udelader (`except`); et møde har sin `date`.",
        ),
        wrong="year: 2025\nmeetings:\n  - date: 2025-06-11\n    from: 2025-06-11\n",
        right="year: 2025\nmeetings:\n  - date: {from: 2025-06-11, to: 2025-06-12}\n",
        file="plan",
    ),
    Rule(
        "except-unused",
        Severity.WARNING,
        Wording(
            "the rule gives no meeting on {day} anyway",
            "correct the day under `except`, or delete it",
            "A day that is excepted in vain is mistaken, and the meeting that was meant is still there.",
        ),
        Wording(
            "reglen giver slet ikke noget møde den {day}",
            "ret dagen under `except`, eller slet den",
            "En dag, der er undtaget forgæves, er skrevet forkert, og det møde, der var ment, er der stadig.",
        ),
        wrong="year: 2025\nmeetings:\n  - rule: FREQ=MONTHLY;BYDAY=3WE\n    except: [2025-07-09]\n",
        right="year: 2025\nmeetings:\n  - rule: FREQ=MONTHLY;BYDAY=3WE\n    except: [2025-07-16]\n",
        file="plan",
    ),
)
