"""What is said about checks and their rules."""

TEXTS = {
    "nothing_wrong": {
        "da": "Intet at rette i {count} {count:fil|filer}.",
        "en": "Nothing to mend in {count} {count:file|files}.",
    },
    "unknown_code": {
        "da": "Der er ingen fejl eller advarsel med koden {code}. `minutes explain` viser dem alle.",
        "en": "No finding has the code {code}. `minutes explain` lists them all.",
    },
    "unknown_code_guess": {
        "da": "Der er ingen fejl eller advarsel med koden {code}. Mente du {guess}?",
        "en": "No finding has the code {code}. Did you mean {guess}?",
    },
    "codes error": {"da": "Fejl (stopper bygningen af mødet)", "en": "Errors (stop the meeting's build)"},
    "codes warning": {
        "da": "Advarsler (stopper kun minutes check --strict)",
        "en": "Warnings (stop only minutes check --strict)",
    },
    "codes hint": {"da": "Råd", "en": "Hints"},
    "explain_more": {
        "da": "Mere om én af dem:  minutes explain KODE",
        "en": "More about one of them:  minutes explain CODE",
    },
    "example_wrong": {"da": "Forkert:", "en": "Wrong:"},
    "example_right": {"da": "Rigtigt:", "en": "Right:"},
    "rule_fixed": {"da": "Den kan ikke slås fra.", "en": "It cannot be switched off."},
    "rule_changeable": {
        "da": (
            "Slå den fra for udvalget i committee.yaml med `kontroller:` og under den `{code}: fra`, eller "
            "på én linje med  # minutes: ignore[{code}]"
        ),
        "en": (
            "Switch it off for the committee in committee.yaml with `checks:` and below it `{code}: off`, or "
            "on one line with  # minutes: ignore[{code}]"
        ),
    },
    "fix": {"da": "Skriv {text}", "en": "Write {text}"},
    "fix delete": {"da": "Slet linjen", "en": "Delete the line"},
}
