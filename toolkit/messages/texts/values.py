"""What values in a sentence are called, and the words that join them."""

TEXTS = {
    "or": {"da": "{first:list} eller {last}", "en": "{first:list} or {last}"},
    "did-you-mean": {"da": "mente du `{word}`?", "en": "did you mean `{word}`?"},
    "term-text": {"da": "en tekst", "en": "a text"},
    "term-line": {"da": "en tekst", "en": "a text"},
    "term-whole number": {"da": "et helt tal", "en": "a whole number"},
    "term-yes or no": {"da": "true eller false", "en": "true or false"},
    "term-list": {"da": "en liste", "en": "a list"},
    "term-group": {"da": "en gruppe af nøgler", "en": "a group of keys"},
    "term-date": {"da": "en dato", "en": "a date"},
    "term-number": {"da": "et tal", "en": "a number"},
    "term-nothing": {"da": "ingenting", "en": "nothing"},
    "term-monday": {"da": "mandag", "en": "Monday"},
    "term-tuesday": {"da": "tirsdag", "en": "Tuesday"},
    "term-wednesday": {"da": "onsdag", "en": "Wednesday"},
    "term-thursday": {"da": "torsdag", "en": "Thursday"},
    "term-friday": {"da": "fredag", "en": "Friday"},
    "term-saturday": {"da": "lørdag", "en": "Saturday"},
    "term-sunday": {"da": "søndag", "en": "Sunday"},
}
