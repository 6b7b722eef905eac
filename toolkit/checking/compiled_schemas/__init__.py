"""The schemas as plain Python, for a quick yes or no; written by .ci/compile_schemas.py."""
