"""What Markdown makes of signs that were not meant for it: kept as they are, or told."""

import pytest

from toolkit.markup.plain import plain_words
from toolkit.markup.surprises import find_surprises

KEPT = [
    "Prisen er 2*400*12 kr., (5*3)*2*(4) eller 2**3**4.",
    "Prisen er 2 *3* 4 eller 2 *300,5* 4 *5* 6 kr.",
    "Se \\\\server\\mappe\\_x, C:\\temp\\*.docx, \\Fælles\\_BUU og D:\\.",
    "5`er og 6`er",
    "+ 5 mio. kr. til skoler",
    "> 65 år er grænsen",
    "007. agent",
    "5) fem\n7) syv\n2) to",
    "10. ti\n12. tolv",
    "Sagen behandles den 1. marts, jf. § 16, stk. 2 (sag 1-23-4-56-26).",
    "<!-- skjult --> og <b>fed</b>",
]
TOLD = [
    ("Linje\n---", "accidental-heading", "---"),
    ("100 kr. pr. stk.\n===", "accidental-heading", "==="),
    ("# 1 prioritet er trivsel", "accidental-heading", "# 1 prioritet"),
    ("Mødet var den 24.\n1. punkt blev udsat.", "accidental-list", "1. punkt"),
    ("Afvigelsen er på\n- 4,5 mio. kr. i år", "accidental-list", "- 4,5 mio."),
    ("+ 7 %\n\n- 5 %", "accidental-list", "- 5 %"),
    ("Prisen er 400 kr.*\n\n* Inkl. moms", "accidental-list", "* Inkl."),
    ("    rykket ind", "accidental-code", "rykket ind"),
    ("- et\n-\n- tre", "empty-bullet", "-"),
    ("Beløb 3\\*4", "sign-not-printed", "\\*"),
    ("3\\*4 er \\_tolv\\_", "sign-not-printed", "\\*"),
    ("A&nbsp;B", "sign-not-printed", "&nbsp;"),
    ("a*b*c", "sign-not-printed", "a*b*"),
    ("Feltet _x_ er nyt.", "sign-not-printed", "_x_"),
    ("Arbejdet fort-\nsætter.", "word-parted", "fort-"),
    ("Midlerne fra EU-\nfonden", "word-parted", "EU-"),
    ("> Det be-\n> sluttes", "word-parted", "be-"),
    ("I filen __init__.py står det.", "sign-not-printed", "__init__"),
]
MEANT = [
    "## 1. Baggrund\n\n# 2025 i tal",
    "**Obs:** *ingen* ændringer, `kode` og (*2025*).",
    "Udvalget besluttede:\n1. At godkende.",
    "1. Første\n2. Anden",
    "1\\. august er fristen.",
    "* skoler\n* dagtilbud",
    "- 5 mio. kr. til skoler\n- 7 mio. kr. til dagtilbud",
    "- 5 nye skoler",
    "a\n\n---\n\nb",
    "1. a\n\n   under a",
    "Med \\*stjerne\\* og \\_streg\\_.",
    "Det gælder for-\nog eftermiddag, ind-\n  eller udland.",
    "Mødet er tirsdag-\nOnsdag er fri.",
    "Børne-\nunge- og familieudvalget, by-\nmen ikke land, morgen-\nresp. aftenhold",
    "- skole-\n- dagtilbud",
    "Perioden 2025-\nog frem",
    "`a-\nb`",
]


@pytest.mark.parametrize("text", KEPT)
def test_signs_that_are_no_markdown_are_shown_as_they_were_typed(text):
    assert plain_words(text) == text
    assert not find_surprises(text)


@pytest.mark.parametrize(("text", "code", "written"), TOLD)
def test_what_is_shown_otherwise_is_told(text, code, written):
    assert [(found.code, found.written) for found in find_surprises(text)] == [(code, written)]


@pytest.mark.parametrize("text", MEANT)
def test_markdown_that_is_meant_is_not_told(text):
    assert not find_surprises(text)


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Arbejdet fort-\nsætter, og det er godt.", ("Arbejdet fortsætter,", "og det er godt.")),
        ("Midlerne fra EU-\nfonden", ("Midlerne fra EU-fonden",)),
        ("Send en e-\nmail til os", ("Send en e-mail", "til os")),
        ("- Det be-\n  sluttes nu", ("- Det besluttes", "  nu")),
    ],
)
def test_a_parted_word_is_put_together(text, better):
    assert [found.better for found in find_surprises(text)] == [better]


@pytest.mark.parametrize("word", ["e-mail", "EU-midler", "it-drift", "ikke-kommunale"])
def test_a_word_that_is_written_with_a_hyphen_keeps_it(word):
    before, behind = word.split("-")
    [found] = find_surprises(f"Om {before}-\n{behind} her")
    assert (found.shown, found.better) == (word, (f"Om {word}", "her"))
