"""The commands of `minutes`, one module each, imported only when asked for; each exports `command`."""
