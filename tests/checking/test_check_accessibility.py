"""What only the writer can mend for those who do not see the page."""

from __future__ import annotations

import pytest
from findings_of import check_text, codes_in


def item(text: str) -> str:
    lines = "".join(f"      {line}\n" if line else "\n" for line in text.splitlines())
    return f"date: 2025-02-28\nitems:\n  - title: Budget\n    statement: |\n{lines}"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("![](bilag/kurve.png)", ["image-without-alt"]),
        ("![ ](bilag/kurve.png)", ["image-without-alt"]),
        ('![](bilag/kurve.png "decorative")', []),
        ('![](bilag/kurve.png "Dekorativt")', []),
        ("![Kurven stiger](bilag/kurve.png)", []),
        ("![Skærmbillede af Teams](bilag/kurve.png)", ["text-in-picture"]),
        ("Se [her](https://example.org/a) og [Klik her!](https://example.org/b)", ["link-says-nothing"] * 2),
        ("Se [planen](https://example.org/a) og <https://example.org/b>", []),
        ("# A\nx\n### B\nx\n# C\nx\n## D\nx\n##### E\nx", ["heading-skipped"] * 2),
        ("### A\nx\n### B\nx\n## C\nx", []),
        ("| | |\n|-|-|\n| Løn | 3 |", ["table-without-header"]),
        ("| | Beløb |\n|-|-|\n| Løn | 3 |", []),
        ("`![](x)` og `| | |` og #1", []),
    ],
)
def test_it_is_found(tmp_path, text, codes):
    assert codes_in(tmp_path, item(text)) == codes


def test_each_is_found_where_it_stands(tmp_path):
    text = "Først.\n\n![Kurven stiger](bilag/kurve.png)\nog ![](bilag/kurve.png)\n\nSe [her](https://example.org)"
    places = [(finding.place.line, finding.place.column) for finding in check_text(tmp_path, item(text))]
    assert sorted(places) == [(8, 10), (10, 11)]
