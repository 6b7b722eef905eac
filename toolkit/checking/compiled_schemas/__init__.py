"""The schemas as plain Python, for a quick yes or no; written by docs/generators."""
