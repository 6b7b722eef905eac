"""Rules about a committee's own fields, the layout of its items and its text blocks."""

from toolkit.catalogue.rule import Rule, Wording
from toolkit.findings import Severity

_HEAD = "date: 2025-02-28\nitems:\n  - title: Budget\n"
_BODY = "name: HMU\norganisation: Region\n"


def _declared(field: str) -> str:
    return f"# committee.yaml: fields: {{item: {{{field}}}}}\n{_HEAD}"


_HEARING = '# committee.yaml: blocks: {hearing: "Sagen har været i høring i {weeks} uger."}\n' + _HEAD
_WORKER = "caseworker: {title: Sagsbehandler, type: person}"
_WANTED = "caseworker: {title: Sagsbehandler, type: person, required: true}"
_COST = "net_cost: {title: Nettoudgift, type: money}"
_CLIMATE = "climate: {title: Klima, type: choice, values: [ingen, stor]}"

RULES = (
    Rule(
        "own-field-unknown",
        Severity.ERROR,
        Wording(
            "the committee has declared no field called `{key}` here",
            "{guess:guess}|declare it under `fields` in the committee's file; declared here: {known:any}",
            "A field that nobody has declared would be left out of the documents without a word.",
        ),
        Wording(
            "udvalget har ikke erklæret noget felt, der hedder `{key}`, her",
            "{guess:guess}|erklær det under `fields` i udvalgets fil; erklæret her: {known:any}",
            "Et felt, som ingen har erklæret, ville stiltiende blive udeladt af dokumenterne.",
        ),
        wrong=_declared(_WORKER) + "    fields: {casewoker: Ida Storm}\n",
        right=_declared(_WORKER) + "    fields: {caseworker: Ida Storm}\n",
    ),
    Rule(
        "own-field-missing",
        Severity.ERROR,
        Wording(
            "{title} (`{key}`) is missing here",
            "add `{key}:` under `fields:`",
            "The committee's file says that the field must be filled in.",
        ),
        Wording(
            "{title} (`{key}`) mangler her",
            "tilføj `{key}:` under `fields:`",
            "Udvalgets fil siger, at feltet skal udfyldes.",
        ),
        wrong=_declared(_WANTED),
        right=_declared(_WANTED) + "    fields: {caseworker: Ida Storm}\n",
    ),
    Rule(
        "own-field-unfilled",
        Severity.ERROR,
        Wording(
            "`{key}` is still `{written}`",
            "write what belongs there, or delete the line",
            "A new meeting's file has it where something must be filled in. In an agenda it is a warning.",
        ),
        Wording(
            "`{key}` er stadig `{written}`",
            "skriv det, der hører til der, eller slet linjen",
            "Det står i et nyt mødes fil, hvor noget skal udfyldes. I en dagsorden er det en advarsel.",
        ),
        wrong=_declared(_WANTED).replace("items:", "status: minutes\nitems:")
        + "    decision: Godkendt.\n    fields: {caseworker: udfyldes}\n",
        right=_declared(_WANTED).replace("items:", "status: minutes\nitems:")
        + "    decision: Godkendt.\n    fields: {caseworker: Ida Storm}\n",
    ),
    Rule(
        "own-field-form",
        Severity.ERROR,
        Wording(
            "`{key}` must be {expected}, but is `{written}`",
            "write {better}",
            "The field's type in the committee's file says what it holds.",
        ),
        Wording(
            "`{key}` skal være {expected}, men er `{written}`",
            "skriv {better}",
            "Feltets type i udvalgets fil siger, hvad det rummer.",
        ),
        wrong=_declared(_COST) + "    fields: {net_cost: 1.250.000 kr.}\n",
        right=_declared(_COST) + "    fields: {net_cost: 1250000}\n",
    ),
    Rule(
        "own-field-thousands",
        Severity.WARNING,
        Wording(
            "`{written}` is read as {read}, not as thousands",
            "write `{better}`; if these are decimals, write two of them",
            "In YAML a point in a number stands before its decimals.",
        ),
        Wording(
            "`{written}` læses som {read}, ikke som tusinder",
            "skriv `{better}`; er det decimaler, så skriv to af dem",
            "I YAML står punktummet i et tal foran dets decimaler.",
        ),
        wrong=_declared(_COST) + "    fields: {net_cost: 250.000}\n",
        right=_declared(_COST) + "    fields: {net_cost: 250000}\n",
    ),
    Rule(
        "own-field-choice",
        Severity.ERROR,
        Wording(
            "`{written}` is none of the values of `{key}`",
            "{guess:guess}|write {known:any}",
            "The values to choose among are declared in the committee's file.",
        ),
        Wording(
            "`{written}` er ingen af værdierne for `{key}`",
            "{guess:guess}|skriv {known:any}",
            "Værdierne, der kan vælges imellem, er erklæret i udvalgets fil.",
        ),
        wrong=_declared(_CLIMATE) + "    fields: {climate: enorm}\n",
        right=_declared(_CLIMATE) + "    fields: {climate: stor}\n",
    ),
    Rule(
        "own-field-values",
        Severity.ERROR,
        Wording(
            "`{key}` is a choice, but has no `values`",
            "add `values: [first, second]`; or give it another type",
            "A choice names what there is to choose among.",
        ),
        Wording(
            "`{key}` er et valg, men har ingen `values`",
            "tilføj `values: [første, anden]`; eller giv det en anden type",
            "Et valg nævner, hvad der kan vælges imellem.",
        ),
        wrong=_BODY + "fields: {item: {climate: {title: Klima, type: choice}}}\n",
        right=_BODY + "fields: {item: {climate: {title: Klima, type: choice, values: [ingen, stor]}}}\n",
        file="committee",
    ),
    Rule(
        "own-field-name",
        Severity.ERROR,
        Wording(
            "a field cannot be called `{key}`",
            "begin the name with a letter",
            "Templates cannot ask for names that begin with `_`.",
        ),
        Wording(
            "et felt kan ikke hedde `{key}`",
            "begynd navnet med et bogstav",
            "Skabeloner kan ikke spørge efter navne, der begynder med `_`.",
        ),
        wrong=_BODY + "fields: {item: {_climate: {title: Klima}}}\n",
        right=_BODY + "fields: {item: {climate: {title: Klima}}}\n",
        file="committee",
    ),
    Rule(
        "block-unknown",
        Severity.ERROR,
        Wording(
            "the committee has no text block called `{name}`",
            "{guess:guess}|add it under `blocks` in the committee's file, or use {known:any}",
            "Text blocks stand in the committee's file and are used by name in the meetings' texts.",
        ),
        Wording(
            "udvalget har ingen tekstblok, der hedder `{name}`",
            "{guess:guess}|tilføj den under `blocks` i udvalgets fil, eller brug {known:any}",
            "Tekstblokke står i udvalgets fil og bruges ved navn i mødernes tekster.",
        ),
        wrong=_HEARING + "    statement: ((haering weeks=8))\n",
        right=_HEARING + "    statement: ((hearing weeks=8)) Den er (stadig) åben.\n",
    ),
    Rule(
        "block-variables",
        Severity.ERROR,
        Wording(
            "`{written}` does not give the block's variables their values",
            "write `{better}`",
            "Each variable of a text block needs a value where the block is used.",
        ),
        Wording(
            "`{written}` giver ikke tekstblokkens variable deres værdier",
            "skriv `{better}`",
            "Hver variabel i en tekstblok skal have en værdi, hvor blokken bruges.",
        ),
        wrong=_HEARING + "    statement: ((hearing))\n",
        right=_HEARING + "    statement: ((hearing weeks=8))\n",
    ),
    Rule(
        "block-in-block",
        Severity.WARNING,
        Wording(
            "the text block `{key}` has another one in it: `{written}`",
            "write its words here, or use both blocks one after another in the meeting",
            "A block is filled in where a meeting uses it; one within a block is printed as it stands.",
        ),
        Wording(
            "tekstblokken `{key}` har en anden i sig: `{written}`",
            "skriv dens ord her, eller brug de to blokke efter hinanden i mødet",
            "En blok udfyldes, hvor et møde bruger den; en blok i en blok trykkes, som den står.",
        ),
        wrong=_BODY + "blocks:\n  a: Se ((b)).\n  b: Bilaget.\n",
        right=_BODY + "blocks:\n  a: Se bilaget.\n  b: Bilaget.\n",
        file="committee",
    ),
    Rule(
        "block-brace",
        Severity.WARNING,
        Wording(
            "`{written}` in the text block `{key}` is no variable",
            "write one word between the braces, or no brace at all",
            "A variable is one word in braces; anything else is printed as it stands.",
        ),
        Wording(
            "`{written}` i tekstblokken `{key}` er ingen variabel",
            "skriv ét ord mellem klammerne, eller slet klammen",
            "En variabel er ét ord i krøllede klammer; alt andet trykkes, som det står.",
        ),
        wrong=_BODY + 'blocks:\n  a: "Høring i {weeks uger."\n',
        right=_BODY + 'blocks:\n  a: "Høring i {weeks} uger."\n',
        file="committee",
    ),
    Rule(
        "layout-part-unknown",
        Severity.ERROR,
        Wording(
            "an item has no part called `{key}`",
            "{guess:guess}|the parts are {known:any}",
            "A layout orders the parts of an item and the committee's own fields of items.",
        ),
        Wording(
            "et punkt har ingen del, der hedder `{key}`",
            "{guess:guess}|delene er {known:any}",
            "En opbygning ordner et punkts dele og udvalgets egne felter på punkter.",
        ),
        wrong=_BODY + "item_layout: {default: [decision, statment]}\n",
        right=_BODY + "item_layout: {default: [decision, statement]}\n",
        file="committee",
    ),
    Rule(
        "layout-part-missing",
        Severity.WARNING,
        Wording(
            "the committee wants `{key}` in items of this type",
            "add `{key}:` to the item",
            "The part is required by `item_layout` in the committee's file.",
        ),
        Wording(
            "udvalget vil have `{key}` i punkter af denne type",
            "tilføj `{key}:` til punktet",
            "Delen er påkrævet af `item_layout` i udvalgets fil.",
        ),
        wrong="# committee.yaml: item_layout: {default: [{part: summary, required: true}]}\n" + _HEAD,
        right="# committee.yaml: item_layout: {default: [{part: summary, required: true}]}\n"
        + _HEAD
        + "    summary: Regnskabet går op.\n",
    ),
)
