"""Every sample and case as this checkout builds it: what a change of the code's shape must leave as it is.

`goldens.py record FILE` writes the exit code and the messages in both languages of each step of each case and
of building each sample in both editions, and the digest of each file that came of it. `goldens.py compare
BEFORE AFTER` tells what differs. Run it in the folder of the checkout, before and after.
"""

from __future__ import annotations

import hashlib
import json
import multiprocessing
import os
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]
LANGUAGES = ("da", "en")
# What differs from one run to the next: the clock, and how long something took.
PASSING = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d|\d+[.,]\d+$", re.MULTILINE)
ASKED = re.compile(r" --lang \w+")  # the language of a case's own step

Result = dict[str, object]
Job = tuple[str, str]


def jobs() -> list[Job]:
    """Return what is built: folders of samples and cases, each with a language."""
    from casefolders import case_folders

    samples = sorted({path.parents[1] for path in (ROOT / "samples").glob("*/*/meeting.yaml")})
    folders = [*samples, *case_folders()]
    return [(str(folder.relative_to(ROOT)), language) for folder in folders for language in LANGUAGES]


def result_of(job: Job) -> tuple[Job, Result]:
    """Build one folder in one language, in a copy of it."""
    name, language = job
    with tempfile.TemporaryDirectory() as temporary:
        workspace = Path(temporary).resolve() / "workspace"
        shutil.copytree(ROOT / name, workspace, ignore=shutil.ignore_patterns("build", "expected.yaml"))
        os.environ["MINUTES_CACHE_DIR"] = str(Path(temporary) / "cache")
        said = [run(step, language, workspace) for step in steps_of(name)]
        files = {
            str(path.relative_to(workspace)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(workspace.rglob("*"))
            if path.is_file()
        }
        return job, {"said": said, "files": files}


def steps_of(name: str) -> Sequence[Mapping[str, Any]]:
    """Return the steps of a case; a sample is checked and built."""
    from casefolders import EXPECTED, read_case

    if not (ROOT / name / EXPECTED).is_file():
        return [{"run": "check ."}, {"run": "build ."}]
    return list(read_case(ROOT / name)["steps"])


def run(step: Mapping[str, Any], language: str, workspace: Path) -> list[object]:
    """Run one step; return what was typed, its exit code and what it said but for what passes."""
    from casefolders import run_step

    asked = f"{ASKED.sub('', step['run'])} --lang {language}"
    arguments, result = run_step({**step, "run": asked}, workspace)
    said = (result.stdout + result.stderr).replace(str(workspace.parent), "(folder)")
    return [shlex.join(arguments), result.returncode, PASSING.sub("", said)]


def record(file: Path) -> None:
    """Write what comes of everything."""
    import toolkit.batch.building
    import toolkit.convert.embedded
    import toolkit.documents.render
    import toolkit.packet.volumes
    import toolkit.proof.proving  # noqa: F401

    results = {}
    with multiprocessing.get_context("fork").Pool(os.cpu_count(), maxtasksperchild=1) as pool:
        for (name, language), result in pool.imap_unordered(result_of, jobs(), chunksize=1):
            results[f"{name} {language}"] = result
            print(f"\r{len(results)}", end="", file=sys.stderr)
    print(file=sys.stderr)
    file.write_text(json.dumps(results, indent=1, sort_keys=True), encoding="utf-8")


def compare(before: Path, after: Path) -> int:
    """Tell what differs between two records; return how many do."""
    old, new = [json.loads(file.read_text(encoding="utf-8")) for file in (before, after)]
    differing = 0
    for name in sorted(old.keys() | new.keys()):
        one, other = old.get(name), new.get(name)
        if one == other:
            continue
        differing += 1
        print(name)
        if one is None or other is None:
            print("  only", "after" if one is None else "before")
            continue
        for file in sorted(one["files"].keys() | other["files"].keys()):
            if one["files"].get(file) != other["files"].get(file):
                print("  file", file, one["files"].get(file, "-")[:8], other["files"].get(file, "-")[:8])
        for said, again in zip(one["said"], other["said"], strict=False):
            if said != again:
                print("  said", said, "\n  now ", again)
    print(f"{len(new)} compared, {differing} differ")
    return differing


if __name__ == "__main__":
    if sys.argv[1:2] == ["record"]:
        record(Path(sys.argv[2]).resolve())
    else:
        sys.exit(min(compare(Path(sys.argv[2]), Path(sys.argv[3])), 1))
