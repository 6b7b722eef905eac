"""`minutes doctor`: what is there, what is not, and what that would add."""

from command_line import run_minutes_here

import toolkit


def test_it_names_every_part_and_its_version(tmp_path):
    result = run_minutes_here("doctor", "--lang", "en", cwd=tmp_path)
    assert result.returncode == 0
    for part in (
        f"minutes-toolkit: {toolkit.__version__}",
        "Python: 3.",
        "LibreOffice: LibreOffice ",
        "region",
    ):
        assert part in result.stdout
    assert "missing" not in result.stdout


def test_without_libreoffice_it_tells_what_that_would_add_and_all_is_well(tmp_path):
    result = run_minutes_here("doctor", "--lang", "en", cwd=tmp_path, PATH=tmp_path)
    assert result.returncode == 0
    assert "- LibreOffice: missing" in result.stdout
    assert "PPTX" in result.stdout
    assert "To install it: " in result.stdout


def test_it_answers_in_the_machines_language(tmp_path):
    assert "Stilarter" in run_minutes_here("doctor", cwd=tmp_path, LANG="da_DK.UTF-8").stdout
