"""Lists in HTML keep the labels that a browser shows: letters, Roman numbers, numbers of their own."""

from __future__ import annotations

import pytest

from toolkit.attachments.conversion.webpages import read_html


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<ol><li>Et<li>To</ol>", "1. Et\n2. To"),
        ("<ol start=3><li>Tre<li>Fire</ol>", "3. Tre\n4. Fire"),
        ("<ol type=a><li>Et<li>To</ol>", "a. Et\n\nb. To"),
        ("<ol type=a start=27><li>Et</ol>", "aa. Et"),
        ("<ol style='list-style-type: upper-roman' start=4><li>Et<li><p>To</p></ol>", "IV. Et\n\nV. To"),
        ("<ol style='margin:0;list-style:lower-alpha'><li>Et</ol>", "a. Et"),
        ("<ol><li>Et<li value=7>Syv<li>Otte</ol>", "1. Et\n\n7. Syv\n\n8. Otte"),
        ("<ol reversed><li>To<li>Et</ol>", "2. To\n\n1. Et"),
        ("<ol><li>Ydre<ol type=i><li>Indre</ol></ol>", "1. Ydre\n   - i. Indre"),
        ("<ol type=1 style='list-style-type:decimal'><li>Et</ol>", "1. Et"),
    ],
)
def test_items_have_the_labels_that_browsers_show(html, markdown):
    read = read_html(html).markdown.replace("\\.", ".").replace("\\-", "-")
    assert read == markdown
