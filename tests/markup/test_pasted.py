"""Text pasted from Word: what becomes of it, and that no word or figure is lost or changed on the way."""

import json
import re
from unittest.mock import patch

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toolkit.files.resources import schema_path
from toolkit.markup.pasted import convert_pasted, find_pasted
from toolkit.markup.plain import plain_words
from toolkit.reading.fields import BLOCK_FIELDS

CASES = [
    ("\u2022\tSkoler\n\u2022\tDagtilbud", "- Skoler\n- Dagtilbud"),
    ("\u2022 Skoler\no\tNord\n\u2022 Dagtilbud", "- Skoler\n  - Nord\n- Dagtilbud"),
    ("\uf0b7 Skoler\n\uf0b7 Dagtilbud", "- Skoler\n- Dagtilbud"),
    ("1.\tSkoler\n\u2022\tNord\n2.\tDagtilbud", "1. Skoler\n   - Nord\n2. Dagtilbud"),
    ("\u2013 Skoler\n\u2013 Dagtilbud", "- Skoler\n- Dagtilbud"),
    ("* Skoler\n* Dagtilbud\n\u2022\tNord", "- Skoler\n- Dagtilbud\n  - Nord"),
    ("a)\tgodkender\nb)\tsender", "- a) godkender\n- b) sender"),
    ("a) godkender\nb) sender", "- a) godkender\n- b) sender"),
    (
        "År\tBeløb\n2026\t-0,4",
        "| År | Beløb |\n| --- | --: |\n| 2026 | -0,4 |".replace("| --- |", "| --: |", 1),
    ),
    ("Navn\tNote\n\tx|y", "| Navn | Note |\n| --- | --- |\n|  | x\\|y |"),
    ("\u2022\tSkoler\n\t\u2022\tNord\n\u2022\tDagtilbud", "- Skoler\n  - Nord\n- Dagtilbud"),
    (
        "1.\tSkoler\n\ta.\tNord\n\tb.\tSyd\n2.\tDagtilbud",
        "1. Skoler\n   - a. Nord\n   - b. Syd\n2. Dagtilbud",
    ),
    ("1. Skoler\n1.1 Nord\n1.2 Syd\n2. Dagtilbud", "1. Skoler\n   - 1.1 Nord\n   - 1.2 Syd\n2. Dagtilbud"),
    ("- Skoler\n\u2013 Dagtilbud\n- Ældre\n\u2014 Kultur", "- Skoler\n- Dagtilbud\n- Ældre\n- Kultur"),
    ("\u00b7        Skoler\no   Nord\n\uf0b7\tDagtilbud", "- Skoler\n  - Nord\n- Dagtilbud"),
    ("1.0 Skoler\n1.1 Nord\n2.0 Dagtilbud", "- 1.0 Skoler\n- 1.1 Nord\n- 2.0 Dagtilbud"),
    ("kl. 9.00 Velkomst\nkl. 9.30 Oplæg", "kl. 9.00 Velkomst\n\nkl. 9.30 Oplæg"),
    ("| År | Beløb |\n| 2026 | 5 |", "| År | Beløb |\n| --: | --: |\n| 2026 | 5 |"),
    ("(1) Skoler\n(2) Dagtilbud", "- (1) Skoler\n- (2) Dagtilbud"),
    ("A) Skoler\nB) Dagtilbud", "- A) Skoler\n- B) Dagtilbud"),
    ("I.\tSkoler\nII.\tDagtilbud", "- I. Skoler\n- II. Dagtilbud"),
    ("\u2192 Skoler\n\u2192 Dagtilbud", "- Skoler\n- Dagtilbud"),
    ("\u2612 Skoler\n\u2610 Dagtilbud", "- \u2612 Skoler\n- \u2610 Dagtilbud"),
    ("For stemte 6.\nImod stemte 3: A.", "For stemte 6.\n\nImod stemte 3: A."),
    ("For (8): A, B\nImod (2): C", "For (8): A, B\n\nImod (2): C"),
    ("Udvalget peger på\nfølgende:\n\u2022\tSkoler", "Udvalget peger på følgende:\n\n- Skoler"),
    ("\u2022\tSkoler i\nnord\n\u2022\tDagtilbud", "- Skoler i nord\n- Dagtilbud"),
    ("Rådhuset\nTorvet 1\n8000 Fjordby", "Rådhuset\n\nTorvet 1\n\n8000 Fjordby"),
    ("\u2022 A\n# 1 prioritet\n1. marts er frist", "- A\n\n\\# 1 prioritet\n\n1\\. marts er frist"),
    (f"{'Udvalget drøftede sagen' * 8}.\nFormanden takkede.", None),
]
ORDINARY = [
    "- skoler\n- dagtilbud",
    "* skoler\n* dagtilbud",
    "År | Beløb\n--- | ---\n2026 | 5",
    "1. Første\n2. Andet",
    "1.\tFørste\n2.\tAndet",
    "Udvalget drøftede sagen, som den var forelagt i\nnotatet af 3. marts, og besluttede at\nsende den.",
    "Udgiften er på\n4,5 mio. kr., og fristen er den\n1. august.",
    "| a | b |\n|---|---|\n| c | d |",
    "```\n\u2022\tkode\n\u2022\tkode\n```",
    "Mødested:\tRådhuset",
    "Linje med to mellemrum  \nNy linje",
    "Jf. § 16, stk. 2, og sag 1-23-4-56-26 den 1. marts kl. 12.30-13.00.",
    "Mødet ledes af\nA. Hansen og B. Jensen, som er i byen den\n1. marts.",
    "## Økonomi\nUdgiften er 5 mio. kr.",
    "Mødet sluttede.\n\n::: {lang=de}\nEin ganzer Absatz.\n:::",
]


@pytest.mark.parametrize(("text", "better"), CASES)
def test_what_word_writes_becomes_what_markdown_writes(text, better):
    assert find_pasted(text)
    assert convert_pasted(text) == (text.replace("\n", "\n\n") if better is None else better)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_text_is_left_alone(text):
    assert not find_pasted(text)
    assert convert_pasted(text) == text


MARKS = (
    "\u2022\t",
    "o\t",
    "\u2013 ",
    "a) ",
    "b) ",
    "1.\t",
    "2. ",
    "7) ",
    "- ",
    "# ",
    "* ",
    "> ",
    "+ ",
    "\t\u2022\t",
    "\to\t",
    "1.1 ",
    "(2) ",
    "A)\t",
    "\u2014 ",
    "\u2612 ",
    "",
    "",
    "",
)
WORDS = st.sampled_from(
    [
        *("Skoler", "nord", "388,1", "2*400*12", "§ 16", "-0,4", "1.", "2026.", "marts", "For stemte 6"),
        "\t",
        "|",
    ]
)
LINE = st.tuples(st.sampled_from(MARKS), st.lists(WORDS, max_size=6).map(" ".join)).map("".join)
TEXTS = st.lists(LINE, min_size=1, max_size=8).map("\n".join)


@settings(max_examples=150, derandomize=True)
@example("•\t\n☒ \no\t")  # a sign alone, and a line that goes on with it
@given(TEXTS)
def test_pasted_text_keeps_every_figure_and_converting_it_twice_changes_nothing(text):
    better = convert_pasted(text)
    assert re.findall("[0-9]", better) == re.findall("[0-9]", text)
    assert re.findall(r"[^\W\d_]{2,}", better) == re.findall(r"[^\W\d_]{2,}", text)
    assert convert_pasted(better) == better


@settings(max_examples=150, derandomize=True)
@given(TEXTS)
def test_the_figures_of_every_text_are_printed_as_they_were_typed(text):
    assert re.findall("[0-9]", plain_words(text)) == re.findall("[0-9]", text)


def test_every_field_of_paragraphs_is_looked_at():
    schema = json.loads(schema_path("meeting").read_text(encoding="utf-8"))
    groups = [schema, *schema["$defs"].values()]
    fields = [field for group in groups for field in group.get("properties", {}).items()]
    texts = {"#/$defs/text", "#/$defs/written"}
    assert {name for name, field in fields if field.get("$ref") in texts} == BLOCK_FIELDS


PIECES = (
    *("\n", "\n\n", " ", "  ", "\t", "- ", "+ ", "-", "* ", "1. ", "a) ", "\u2022 ", "o ", "\u2013 ", "|"),
    *("Ord", "ordene", "Ordene står her.", "For: 3", "nej", "I", "kl. 10", "1. august", "\u00a0", "# ", ","),
    *("Udvalget drøftede sagen og", "besluttede at lade den hvile til næste møde.", "x" * 150),
    *(
        "**",
        "## ",
        "1. **",
        "Ø",
        "i ",
        '"',
        "»",
        "[a](b)",
        "300 ",
        "15. maj",
        "Formanden ",
        "mod ",
        "stemte ",
        "vi. ",
    ),
    *("Lise-Lotte ", "| a | b |", "|---|---|", "|:-|", "\\|", "> ", "![a](b)", "---"),
)


@given(text=st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@settings(max_examples=1000, deadline=None)
def test_what_is_plainly_not_pasted_would_not_be_found_line_by_line_either(text):
    found = find_pasted.__wrapped__(text)
    with (
        patch("toolkit.markup.pasted._is_plain", lambda _: False),
        patch("toolkit.markup.pastedlines.is_words", lambda _: False),
    ):
        assert find_pasted.__wrapped__(text) == found
