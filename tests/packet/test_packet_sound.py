"""Another program finds nothing wrong with a packet as a file."""

import subprocess

from built import SAMPLES, build


def test_qpdf_finds_nothing_wrong_not_even_in_its_hints(tmp_path):
    """Not even in the tables by which a reader shows the first page before the rest has come."""
    folder = build(SAMPLES / "local" / "2025-06-18" / "meeting.yaml", tmp_path)
    ran = subprocess.run(
        ["qpdf", "--check", folder / "packet.pdf"], capture_output=True, encoding="utf-8", check=False
    )
    assert ran.returncode == 0, ran.stderr
