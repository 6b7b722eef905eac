"""Programs are found as a shell finds them."""

import os
import shutil

import pytest

from toolkit.processes.programs import find_program


@pytest.mark.parametrize("path", ["{0}/one:{0}/two", "{0}/two:{0}/one", "", "{0}/none::{0}/two", None])
@pytest.mark.parametrize("name", ["plain", "runs", "folder", "missing", "two/runs", "here", ""])
def test_a_program_is_found_where_the_standard_library_finds_it(tmp_path, monkeypatch, path, name):
    for folder in ("one", "two"):
        (tmp_path / folder / "folder").mkdir(parents=True)
        (tmp_path / folder / "plain").touch()
    for place in (tmp_path / "two" / "runs", tmp_path / "here"):
        place.touch(mode=0o755)
    monkeypatch.chdir(tmp_path)
    if path is None:
        monkeypatch.delenv("PATH")
    else:
        monkeypatch.setenv("PATH", path.format(tmp_path))
    assert find_program(name) == shutil.which(name)
    assert find_program(os.fspath(tmp_path / "here")) == os.fspath(tmp_path / "here")
