"""What users install: the wheel, in an empty environment, away from the source tree.

Slow, since it installs all that a user would; `pytest -m "not wheel"` leaves it out at work.
"""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from command_line import environment, make_workspace

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.wheel


def run(*command, cwd):
    # No PYTHONPATH: nothing but what was installed may be found.
    result = subprocess.run(
        [*map(str, command)],
        cwd=cwd,
        env=environment(PYTHONPATH=None),
        capture_output=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert result.returncode == 0, f"{command}\n{result.stdout}\n{result.stderr}"
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT, cwd=folder)
    (file,) = folder.glob("minutes_toolkit-*.whl")
    return file


def test_it_carries_schemas_templates_fonts_and_licences_and_no_programs_for_makers(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    for kind in ("meeting", "committee", "plan"):
        assert f"toolkit/schemas/{kind}.schema.json" in names
    for style in ("local", "municipality", "region"):
        assert {f"toolkit/templates/{style}/{kind}.docx" for kind in ("agenda", "minutes")} <= {*names}
    fonts = {path.name for path in (ROOT / "toolkit" / "fonts").glob("*.ttf")}
    assert fonts
    assert {f"toolkit/fonts/{font}" for font in fonts} <= {*names}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("toolkit/templates/source", "tests", "samples"))]


def test_installed_in_an_empty_environment_it_builds_a_meeting_in_another_folder(wheel, tmp_path):
    # Without a pip of its own, and uncompiled but for what is run: both take as long as all the rest.
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "env", cwd=tmp_path)
    programs = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    run(*pip, "install", "-q", "--no-compile", wheel, cwd=tmp_path)
    make_workspace(tmp_path / "office")
    made = run(programs / "minutes", "build", "lom", cwd=tmp_path / "office").splitlines()
    assert "build/lom/2025-06-18/packet.pdf" in made
    assert all((tmp_path / "office" / line).stat().st_size for line in made)
    assert "region" in run(programs / "minutes", "doctor", cwd=tmp_path / "office")
    schema = run(programs / "minutes", "schema", "--path", cwd=tmp_path / "office").strip()
    assert Path(schema).is_relative_to(tmp_path / "env")
