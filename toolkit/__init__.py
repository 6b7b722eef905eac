"""Assemble agendas, minutes and PDF packets from one YAML file per meeting."""

__version__ = "0.1.0"
