"""Jinja as templates get it."""

from __future__ import annotations

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment


def template_environment() -> jinja2.Environment:
    """Return Jinja as templates get it: nothing can be changed or forgotten, and nothing is random."""
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=jinja2.StrictUndefined)
    del environment.globals["lipsum"]
    del environment.filters["random"]
    return environment
