"""What nobody waits for yet leaves the processors to what is wanted sooner."""

from __future__ import annotations

import sys

import pytest
from ownprocess import run_program

if sys.platform != "linux":
    pytest.skip("other systems begin nothing that goes later", allow_module_level=True)

PROGRAM = """
from toolkit.processes.priority import go_later

SESSION = Path("/proc/self/autogroup")  # some kernels share processors without regard to sessions

os.setsid()
go_later()
print(os.nice(0), SESSION.read_text().split()[-1] if SESSION.exists() else os.nice(0))
"""


def test_a_process_goes_later_and_so_does_its_session() -> None:
    assert run_program(PROGRAM).stdout == "5 5\n"
