"""A program in a process of its own: one with several threads, as the tests' is, has no copy begin."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from built import SAMPLES

ROOT = Path(__file__).parents[2]

# What such a program begins with: two processors, and the processes that it has started, but for the watcher.
HEAD = """
import os, signal, sys
from pathlib import Path

os.cpu_count = lambda: 2

def children():
    started = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return [each for each in started if Path(f"/proc/{each}/comm").read_text() != "sh\\n"]
"""


def run_program(program: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a program, behind `HEAD`, with the path of a sample's meeting file and `words`."""
    sample = SAMPLES / "local" / "2025-06-18" / "meeting.yaml"
    command = [sys.executable, "-c", HEAD + program, str(sample), *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT, check=True, timeout=120)
