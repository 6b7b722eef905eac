"""The zone in which the moments of attached files are told: the files' own programs keep the moment alone."""

from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Copenhagen")  # no machine's clock may decide how a packet looks
