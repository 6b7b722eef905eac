"""The house styles' templates as Python, which Jinja would make of them in a twentieth of a build's time.

Each module is what Jinja itself makes of a part of a template, as for its ModuleLoader. A part that has none,
and any where another Jinja is installed than made them, is compiled when it is needed.
"""
