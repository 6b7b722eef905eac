"""Whatever is done to a file, checking it ends with findings: never a failure, never in silence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from mutations import mutated

from toolkit.checking.checks.whole import read_and_check
from toolkit.reporting.reporter import format_github, format_json, format_text

EXAMPLES = Path(__file__).parents[1] / "examples"
SAMPLES = Path(__file__).parents[2] / "samples"
SOURCES = [path.read_bytes()[:6000] for path in sorted([*EXAMPLES.rglob("*.yaml"), *SAMPLES.rglob("*.yaml")])]


def check_mutations(folder, seed, count):
    """Checks `count` mutated files in a folder; raises when one of them makes the toolkit fail."""
    choose = random.Random(seed)  # noqa: S311 - not for secrets
    for _ in range(count):
        (folder / "committee.yaml").write_bytes(
            b"name: LOM\norganisation: F\nmembers: [{name: Karin Holst}]\n"
        )
        (folder / "meeting.yaml").write_bytes(b"date: 2025-02-28\nitems: []\n")
        (folder / choose.choice(["meeting.yaml", "meeting.yaml", "committee.yaml"])).write_bytes(
            mutated(choose.choice(SOURCES), choose)
        )
        checked = read_and_check(folder / "meeting.yaml")
        assert checked.meeting.data is not None or checked.findings
        for language in ("da", "en"):
            format_text(checked.findings, language, colour=True)
            format_json(checked.findings, language)
            format_github(checked.findings, language)


@pytest.mark.parametrize("seed", range(4))
def test_a_mutated_file_never_makes_the_check_fail(seed, tmp_path):
    check_mutations(tmp_path, seed, 60)
