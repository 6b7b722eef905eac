"""In the packet's own process pypdf is loaded without what packets do not need."""

import json
import subprocess
import sys

PROGRAM = """
import json, sys
from toolkit.proof.readback.lean import load_pypdf
load_pypdf()
spared = [name for name in ("cryptography", "PIL", "fontTools") if name not in sys.modules]
from toolkit.proof.readback.paper import Paper
import cryptography, fontTools, PIL
paper = Paper(open(sys.argv[1], "rb").read())
print(json.dumps([spared, paper.page_count, paper.text(2)]))
"""


def test_it_reads_without_them_and_all_others_still_find_them(tmp_path):
    from packetparts import new_pdf, save

    file = tmp_path / "a.pdf"
    file.write_bytes(save(new_pdf(2)))
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)], capture_output=True, check=True, text=True
    )
    assert json.loads(told.stdout) == [["cryptography", "PIL", "fontTools"], 2, "Side 2"]
