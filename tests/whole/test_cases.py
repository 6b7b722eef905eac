"""Every folder of tests/cases/ gives its right result."""

from __future__ import annotations

import shutil

import pytest
from casefolders import CASES, EXPECTED, case_folders, check_step, read_case

pytestmark = pytest.mark.usefixtures("_quickly")


@pytest.mark.parametrize("folder", case_folders(), ids=lambda folder: str(folder.relative_to(CASES)))
def test_a_case_gives_its_right_result(folder, tmp_path):
    workspace = tmp_path / folder.name
    shutil.copytree(folder, workspace, ignore=shutil.ignore_patterns(EXPECTED))
    faults = [fault for step in read_case(folder)["steps"] for fault in check_step(step, workspace)]
    assert not faults, "\n".join([read_case(folder)["about"], *faults])
