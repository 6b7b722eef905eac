"""What is said of a finding in a form, by its rule's code, where a file's lines are said everywhere else."""

TEXTS = {
    "form-field": {
        "da": "»{title}«",
        "en": "“{title}”",
    },
    "form-outside": {
        "da": "det er skrevet uden for formularen og rettes i {file}, linje {line}: {mend}",
        "en": "this was written outside the form and is mended in {file}, line {line}: {mend}",
    },
    "form adjourned-before-minutes": {
        "da": "vælg `status: minutes`, eller tøm `adjourned`",
        "en": "choose `status: minutes`, or empty `adjourned`",
    },
    "form alt-not-a-picture": {
        "da": "tøm feltet; beskriv billeder i et dokument i selve dokumentet",
        "en": "empty the field; describe the pictures within a document in the document itself",
    },
    "form approved-not-frozen": {
        "da": "hent issued.yaml og mappen issued tilbage fra en sikkerhedskopi; er referatet aldrig gemt, så"
        " tøm `approved`, vælg `status: minutes`, kør `minutes issue` og derefter `minutes approve`",
        "en": "get issued.yaml and the folder issued back from a backup; if the minutes were never kept,"
        " empty `approved`, choose `status: minutes`, run `minutes issue` and then `minutes approve`",
    },
    "form bad-moment": {
        "da": "skriv klokkeslættet alene (16.45) eller nummeret på punktet, der fulgte (3)",
        "en": "write the time alone (16:45), or the number of the item before which it was (3)",
    },
    "form bad-time": {
        "da": "skriv det som 12.05",
        "en": "write it like 12:05",
    },
    "form break-without-length": {
        "da": "udfyld `duration`",
        "en": "fill in `duration`",
    },
    "form closed-without-ground": {
        "da": "udfyld `closed_because`, fx med en paragraf i loven",
        "en": "fill in `closed_because`, for example with a paragraph of the law",
    },
    "form closed-without-public-title": {
        "da": "udfyld `public_title`; ellers står der kun i den offentlige udgave, at punktet er lukket",
        "en": "fill in `public_title`; otherwise the public edition says only that it is closed",
    },
    "form decision-early": {
        "da": "vælg `status: minutes`, eller tøm `decision`",
        "en": "choose `status: minutes`, or empty `decision`",
    },
    "form decision-missing": {
        "da": "udfyld `decision`, om så kun med at der intet var",
        "en": "fill in `decision`, if only that there was nothing",
    },
    "form decision-unpublished": {
        "da": "udfyld `public_decision` med det, der må siges, eller `withheld` med grunden",
        "en": "fill in `public_decision` with what may be said of it, or `withheld` with the reason",
    },
    "form empty-value": {
        "da": "skriv noget i feltet",
        "en": "write something in the field",
    },
    "form late-without-reason": {
        "da": "udfyld `reason`",
        "en": "fill in `reason`",
    },
    "form layout-part-missing": {
        "da": "udfyld `{key}`",
        "en": "fill in `{key}`",
    },
    "form line-breaks": {
        "da": "sæt en tom linje mellem afsnit",
        "en": "put an empty line between paragraphs",
    },
    "form missing-key": {
        "da": "udfyld feltet",
        "en": "fill it in",
    },
    "form movement-empty": {
        "da": "udfyld `arrived`, `left` eller `returned` med et klokkeslæt eller et punkts nummer",
        "en": "fill in `arrived`, `left` or `returned` with a time or an item's number",
    },
    "form no-items": {
        "da": "tilføj det første",
        "en": "add the first one",
    },
    "form open-below-closed": {
        "da": "sæt kryds ved `closed`, eller flyt punktet ud fra overskriften",
        "en": "tick `closed`, or move the item out from under the heading",
    },
    "form own-field-missing": {
        "da": "udfyld feltet",
        "en": "fill it in",
    },
    "form own-field-missing: message": {
        "da": "{title} mangler her",
        "en": "{title} is missing here",
    },
    "form own-field-unfilled": {
        "da": "skriv det, der hører til der, eller tøm feltet",
        "en": "write what belongs there, or empty the field",
    },
    "form pasted-text": {
        "da": "slet det, og sæt det ind fra Word igen her: så bliver lister og tabeller til det, de er",
        "en": "delete it and paste it from Word again here: lists and tables then become what they are",
    },
    "form public-on-open": {
        "da": "sæt kryds ved `closed`, eller tøm `{key}`",
        "en": "tick `closed`, or empty `{key}`",
    },
    "form recommendation-missing": {
        "da": "udfyld `recommendation` med et punkt pr. linje, eller ret `type`",
        "en": "fill in `recommendation` with a point per line, or change `type`",
    },
    "form section-empty": {
        "da": "skriv en tekst, eller slet afsnittet",
        "en": "write a text, or delete the section",
    },
    "form several-lines": {
        "da": "skriv teksten på én linje",
        "en": "write it on one line",
    },
    "form unquoted-time": {
        "da": "skriv det igen: {time}",
        "en": "write it again: {time}",
    },
    "form wrong-type": {
        "da": "skriv {expected:term}",
        "en": "write {expected:term}",
    },
}
