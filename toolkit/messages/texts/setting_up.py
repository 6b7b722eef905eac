"""What is said when a folder, a meeting, a template or the machine is got ready."""

TEXTS = {
    "no_files": {
        "da": (
            "Ingen filer fundet i {folders}: ingen hedder {names}. Gå til mappen med udvalgenes "
            "mapper, eller begynd med `minutes start`."
        ),
        "en": (
            "No files found in {folders}: none is called {names}. Go to the folder that has the "
            "committees' folders, or begin with `minutes start`."
        ),
    },
    "no_committee": {
        "da": (
            "Der er ingen {name} i {folder} eller i mapperne over den. Skriv først udvalgets egen fil; den "
            "mindste er tre linjer:\n"
            "  navn: Udvalgets navn\n"
            "  organisation: Kommunens navn\n"
            "  stil: region"
        ),
        "en": (
            "There is no {name} in {folder} or in the folders above it. Write the committee's own file "
            "first; the smallest has three lines:\n"
            "  name: The committee's name\n"
            "  organisation: The organisation's name\n"
            "  style: region"
        ),
    },
    "meeting_made": {
        "da": "Udfyld filen, læg bilag i mappen {attachments} ved siden af, og kør:  minutes check {folder}",
        "en": "Fill it in, put files in the folder {attachments} beside it, and run:  minutes check {folder}",
    },
    "doctor_newer": {
        "da": (
            "! Mappen her er lavet til en nyere version end {version}, og filerne kan have felter, som denne "
            "ikke kender: {fields:list}. Få den nye version installeret, før du bygger."
        ),
        "en": (
            "! This folder was set up by a newer version than {version}, and its files may have fields that "
            "this one does not know: {fields:list}. Install the newer version before you build."
        ),
    },
    "file meeting": {"da": "møde", "en": "meeting"},
    "file committee": {"da": "udvalg", "en": "committee"},
    "file plan": {"da": "plan", "en": "plan"},
    "help_topics": {
        "da": "Håndbogens sider (minutes help EMNE):",
        "en": "The handbook's pages (minutes help TOPIC):",
    },
    "help_unknown": {
        "da": "Hverken en side eller en kommando hedder {topic}; `minutes help` viser siderne",
        "en": "No page and no command is called {topic}; `minutes help` lists the pages",
    },
    "help_meant": {
        "da": "Hverken en side eller en kommando hedder {topic}; {guess:guess}",
        "en": "No page and no command is called {topic}; {guess:guess}",
    },
    "start_found": {"da": "Her er allerede:", "en": "There are already:"},
    "start_new": {"da": "et nyt udvalg", "en": "a new committee"},
    "start_which": {"da": "Hvilket udvalg holder møde? (nummer)", "en": "Which committee meets? (number)"},
    "start_name": {"da": "Hvad hedder udvalget?", "en": "What is the committee called?"},
    "start_organisation": {
        "da": "Hvilken kommune, region eller arbejdsplads hører det til?",
        "en": "Which municipality, region or workplace does it belong to?",
    },
    "start_style": {
        "da": "Hvordan skal det se ud? (region: med forside; kommune: ét dokument; lokal: et kort notat)",
        "en": "How shall it look? (region: a front page; municipality: one document; local: a short memo)",
    },
    "start_members": {
        "da": "Hvem er medlemmer? (adskilt af kommaer; Enter for at springe over)",
        "en": "Who are its members? (separated by commas; Enter to leave it for later)",
    },
    "start_day": {"da": "Hvilken dag er mødet?", "en": "On which day is the meeting?"},
    "start_form": {
        "da": (
            "Skriv mødet i formularen, der åbner i browseren. Luk siden, når du er færdig: lidt efter bliver "
            "pakken bygget igen. Ctrl-C her går hurtigere."
        ),
        "en": (
            "Write the meeting in the form that opens in the browser. Close the page when you have finished: "
            "a little later the packet is built again. Ctrl-C here is quicker."
        ),
    },
    "start_done": {
        "da": "Ret mere ved at køre minutes start igen; eller ret i {file}, og kør:  minutes build {folder}",
        "en": "To change more, run minutes start again; or change {file}, and run:  minutes build {folder}",
    },
    "start_wait": {"da": "Tryk Enter for at lukke vinduet", "en": "Press Enter to close the window"},
    "start_shortcut": {
        "da": "Genvejen arbejder i {folder}: find den i startmenuen eller på skrivebordet.",
        "en": "The shortcut works in {folder}: find it in the start menu or on the desktop.",
    },
    "scaffold_adds": {"da": "{file}: nye punkter: {titles}", "en": "{file}: new items: {titles}"},
    "scaffold_lacks": {
        "da": (
            "{file}: her mangler: {titles}. Filen er ikke ændret (dagsordenen er sendt ud, eller punkterne "
            "står ikke på hver sin linje); skriv dem selv ind."
        ),
        "en": (
            "{file}: lacks: {titles}. The file was not changed (its agenda is out, or its items do not stand "
            "on lines of their own); write them in yourself."
        ),
    },
    "scaffold_waits period": {
        "da": "{meeting}: ingen mappe endnu, dagen er ikke fastlagt.",
        "en": "{meeting}: no folder yet, its day is not fixed.",
    },
    "scaffold_waits reserved": {
        "da": "{meeting}: ingen mappe endnu, mødet er kun reserveret.",
        "en": "{meeting}: no folder yet, the meeting is only reserved.",
    },
    "scaffold_waits cancelled": {
        "da": "{meeting}: ingen mappe, mødet er aflyst.",
        "en": "{meeting}: no folder, the meeting is cancelled.",
    },
    "scaffold_unplanned": {
        "da": "{file}: mødet står ikke i planen.",
        "en": "{file}: the meeting is not in the plan.",
    },
    "scaffold_done": {
        "da": "Nye møder: {new}. Møder med nye punkter: {added}. Uændrede: {kept}.",
        "en": "New meetings: {new}. Meetings with new items: {added}. Unchanged: {kept}.",
    },
    "scaffold_dry": {"da": "Der er intet skrevet (--dry-run).", "en": "Nothing was written (--dry-run)."},
    "templates_well": {
        "da": "Intet at rette i {count} {count:skabelon|skabeloner}.",
        "en": "Nothing to mend in {count} {count:template|templates}.",
    },
    "initialised": {
        "da": (
            "VS Code: åbn mappen, og svar ja til udvidelsen YAML.\n"
            "Andre programmer finder skemaet, når en mødefil begynder med denne linje:\n"
            "  {comment}"
        ),
        "en": (
            "VS Code: open the folder and accept the extension YAML.\n"
            "Other editors find the schema when a meeting's file begins with this line:\n"
            "  {comment}"
        ),
    },
    "commit_checks": {
        "da": "Kontrol ved hver commit slås til med:  pre-commit install",
        "en": "To check at every commit:  pre-commit install",
    },
    "no_repository": {
        "da": "Mappen ligger ikke i git: ingen kontrol ved commit.",
        "en": "The folder is not in a git repository: no checks at commit.",
    },
    "kept": {
        "da": ("{path} findes i forvejen og er ikke ændret. Tilføj selv det, der mangler af dette:\n{text}"),
        "en": ("{path} is already there and was not changed. Add what it lacks of this:\n{text}"),
    },
    "old_schema": {
        "da": "{path} er fra en anden version og er ikke ændret. Slet den, og kør kommandoen igen.",
        "en": "{path} is of another version and was not changed. Delete it and run the command again.",
    },
    "lsp_for_editors": {
        "da": "Denne kommando er til redigeringsprogrammer, som selv starter den; se docs/editors.md.",
        "en": "This command is for editors, which start it themselves; see docs/editors.md.",
    },
    "adopt_own": {
        "da": (
            "Dokumentet er lavet af minutes: skabelonen er husstilens med dokumentets typografier og side. "
            "Har udvalget egne skabeloner, så ret i dem i stedet."
        ),
        "en": (
            "minutes made this document: the template is the house style's, with the document's styles and "
            "page. Where the committee has templates of its own, change those instead."
        ),
    },
    "adopt_left": {
        "da": (
            "Ret det gule ({count:1 sted|{count} steder}): sæt et felt ind, eller slet det. Begynd med "
            "{words}."
        ),
        "en": (
            "Mend what is yellow ({count:1 place|{count} places}): put in a tag, or delete it. Begin with "
            "{words}."
        ),
    },
    "adopt_fonts": {
        "da": "Integrer {fonts} i filen (Word: Filer, Indstillinger, Gem), eller vælg andre skrifter.",
        "en": "Embed {fonts} in the file (Word: File, Options, Save), or choose other fonts.",
    },
    "adopt_wrong": {
        "da": "Ret det, som “minutes check-template {folder}” viser ({count}).",
        "en": "Mend what “minutes check-template {folder}” shows ({count}).",
    },
    "adopt_build": {
        "da": "Byg et møde med “minutes build”, og se dokumentet igennem; ret resten i Word.",
        "en": "Build a meeting with “minutes build”, and look through the document; change the rest in Word.",
    },
    "templates_copied": {
        "da": "Ret filerne i Word, og skriv i committee.yaml:  {key}: {folder}",
        "en": "Change the files in Word, and say in committee.yaml:  {key}: {folder}",
    },
    "templates_style": {
        "da": "De faste ord følger udvalgets stil. Skal de passe hertil, så skriv også:  {key}: {style}",
        "en": "The fixed words follow the committee's style. For those that go with these:  {key}: {style}",
    },
    "unknown_style": {
        "da": "{style} er ikke en af stilarterne: {styles}",
        "en": "{style} is none of the house styles: {styles}",
    },
    "same_folder": {
        "da": "{meetings} ville blive skrevet oven i hinanden i {folder}. Byg dem hver for sig med --out.",
        "en": "{meetings} would be written over each other in {folder}. Build them apart, with --out.",
    },
    "cleaned_public": {
        "da": "{folder}: {count} {count:offentlig fil|offentlige filer} slettet, som ingen møder hører til",
        "en": "{folder}: {count} public {count:file|files} deleted that belonged to no meeting",
    },
    "cleaned_nothing": {
        "da": "alle offentlige filer i {folder} hører til et møde",
        "en": "all public files in {folder} belong to a meeting",
    },
    "cleaned": {"da": "{size} MB slettet i {folder}", "en": "{size} MB deleted in {folder}"},
    "no_joint_calendar": {
        "da": "Den fælles kalender for {year} er ikke lavet, fordi ikke alle planer kunne bygges.",
        "en": "The joint calendar of {year} was not made, because not all plans could be built.",
    },
    "part_toolkit": {"da": "minutes-toolkit", "en": "minutes-toolkit"},
    "part_python": {"da": "Python", "en": "Python"},
    "part_schemas": {"da": "Skemaer", "en": "Schemas"},
    "part_templates": {"da": "Stilarter", "en": "House styles"},
    "part_fonts": {"da": "Skrifter", "en": "Fonts"},
    "part_embedded": {"da": "Indbygget PDF (dxpdf)", "en": "Embedded PDF (dxpdf)"},
    "part_libreoffice": {"da": "LibreOffice", "en": "LibreOffice"},
    "part_scans": {"da": "Læsning af skanninger", "en": "Reading of scans"},
    "part_cache": {"da": "Gemt til næste gang", "en": "Kept for next time"},
    "cache_damaged": {
        "da": "heraf {count} beskadigede, som laves igen ved næste bygning",
        "en": "{count} of them damaged, which the next build makes anew",
    },
    "part_missing": {"da": "mangler", "en": "missing"},
    "gain_schemas": {
        "da": "Uden dem kan ingen mødefil kontrolleres. Installér minutes-toolkit igen.",
        "en": "Without them no meeting file can be checked. Install minutes-toolkit again.",
    },
    "gain_templates": {
        "da": "Uden dem kan intet dokument laves. Installér minutes-toolkit igen.",
        "en": "Without them no document can be made. Install minutes-toolkit again.",
    },
    "gain_fonts": {
        "da": "Uden dem kan ingen PDF laves. Installér minutes-toolkit igen.",
        "en": "Without them no PDF can be made. Install minutes-toolkit again.",
    },
    "gain_embedded": {
        "da": "Laver PDF hurtigt uden andre programmer. Uden den bruges LibreOffice i stedet.",
        "en": "Makes PDFs fast without other programs. Without it LibreOffice is used instead.",
    },
    "gain_libreoffice": {
        "da": (
            "Tager bilag med i {kinds:list}; kan også lave PDF'erne.\n    Sådan installeres det: {install}"
        ),
        "en": ("Takes in attachments in {kinds:list}; can also make the PDFs.\n    To install it: {install}"),
    },
    "gain_scans": {
        "da": "Læser skannede bilag, når udvalget beder om det.\n    Sådan installeres det: {install}",
        "en": "Reads scanned attachments where a committee asks for it.\n    To install it: {install}",
    },
    "doctor_well": {"da": "Alt nødvendigt er her.", "en": "Everything needed is here."},
    "doctor_ill": {"da": "Noget nødvendigt mangler, se -.", "en": "Something needed is missing, see -."},
}
