"""Every message of the toolkit's, but those of rules."""

from toolkit.messages.texts import TABLES, texts_of

TEXTS = {key: said for table in TABLES for key, said in texts_of(table).items()}
