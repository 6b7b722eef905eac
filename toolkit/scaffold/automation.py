"""Files for a folder of committees in git: what is left out, and what checks and publishes at every push.

The toolkit is installed from a wheel that the user names: a name in a public index might be somebody else's.
"""

from __future__ import annotations

IGNORED = ".gitignore"
GITHUB = ".github/workflows/minutes.yml"
GITLAB = ".gitlab-ci.yml"

_WORDS = {
    "da": {
        "made": "Det, minutes laver; det kan altid laves igen. Det udsendte (issued/) hører hjemme i git.",
        "what": "Kontrollerer møderne ved hvert push og bygger den offentlige udgave fra main.",
        "where": "Sæt variablen MINUTES_WHEEL til adressen på den wheel-fil, I har fået, eller dens sti her.",
    },
    "en": {
        "made": "What minutes makes; it can always be made again. What was issued (issued/) belongs in git.",
        "what": "Checks the meetings at every push, and builds the public edition of main.",
        "where": "Set the variable MINUTES_WHEEL to the address or the path of the wheel file you got.",
    },
}
_IGNORE = """\
# {made}
build/
*.bak
*.bak[0-9]*
"""
_GITHUB = """\
# {what}
# {where}
name: minutes
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install "$MINUTES_WHEEL"
        env:
          MINUTES_WHEEL: ${{{{ vars.MINUTES_WHEEL }}}}
      - run: minutes check --format github
      - run: minutes build --edition public
        if: github.ref == 'refs/heads/main'
      - uses: actions/upload-artifact@v4
        if: github.ref == 'refs/heads/main'
        with:
          name: public
          path: build/**/public/
"""
_GITLAB = """\
# {what}
# {where}
default:
  image: python:3.12
  before_script:
    - pip install "$MINUTES_WHEEL"
check:
  script:
    - minutes check
publish:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - minutes build --edition public
  artifacts:
    paths:
      - build/**/public/
"""


def plan_repository_files(remote: str, language: str) -> dict[str, str]:
    """Return the text of each file for a git repository, by its path below it.

    `remote` is where the repository is pushed to: one with "gitlab" in it gets the file that GitLab runs,
    any other the one of GitHub. `language` is that of the comments, "da" or "en".
    """
    automation = {GITLAB: _GITLAB} if "gitlab" in remote.casefold() else {GITHUB: _GITHUB}
    return {path: text.format(**_WORDS[language]) for path, text in {IGNORED: _IGNORE, **automation}.items()}
