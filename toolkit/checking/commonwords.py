"""Words that every meeting's papers use: a passage of nothing else tells nothing."""

from __future__ import annotations

from toolkit.checking.lettering import stem
from toolkit.regex import regex

# Four letters or more, without endings where that makes no difference; of "at", "og" and "the" nobody asks.
_DANISH = """
    afdeling afgør afgørelse afslut aftal aftale aften afvent alene alle allerede anbefal anden andet
    andre anfør anmod ansvar april arbejd arbejde arbejdsgruppe august behandl behandles behandlet
    behandling bemærk bemærkning beskriv beslut beslutning bestyrelse besvar besvarede besvares besøg
    bevilling bidrag bilag blev bliv blive blot borger borgmester brug budget både dagsorden debat
    december deltag deltager denne deres derfor dermed dertil desuden dette direktion disse dokument drift
    drøft drøftelse efter eftermiddag efterretning egen ekstra eller ellers emne endelig endnu enhed enig
    enighed enkelt enstemmig eventuelt fastsat februar finde flere flest fordi forelagt foreligg forelægg
    foreslå foretag forhold forlænget formand formiddag forrige forslag forslaget fortrolig fortsat forud
    forvaltning foråret fredag fremadrettet fremgår fremlag fremlagde fremlagt fremlæg fremover fremsend
    frist fuldt fælles første gang generel gennem gennemført gennemgang gennemgå gjort godkend godkendelse
    godt gruppe gældende gæst handle handleplan hans hele helt henblik hende henhold hensyn heraf herefter
    herom hertil hidtil hold holdt hvad hver hverken hvilke hvilken hvis hvor hvordan hvorfor ikke imellem
    imod indeholder inden indgår indhold indkald indstil indstilling indtil information ingen initiativ
    intet januar juli juni jævnfør kapitel klokken komité komme kommende kommer kommission kommunal
    kommunalbestyrelse kommune kontor kroner kunne ledelse leder levere lige ligeledes ligger lukket
    lørdag mandag mange marts medarbejder meddel meddelelse medlem mellem mener mere mest midler mindre
    mindst mulig mulighed måned måske møde mødet nogen nogle notat november nuværende nærmere næste
    næstformand nødvendig oktober omfatter omkring område ondt onsdag opfølgning opgave oplys oplysning
    oplyste oplæg opstår ordinær ordinære organisation orienter orientere orienterede orientering oversigt
    pause periode person personale personalesag personsag plads plan planlagt procent proces projekt
    protokol punkt påbegynd redegjorde redegør redegørelse referat region regnskab relevant resten
    resultat råd sagen sagens sager sagsfremstilling sagsnummer samlet samme sammen samt samtidig selv
    sende september siden sidste sikre skal sker skriftlig skrive skulle slags snarest spørgsmål stadig
    startede status stedet stille stillet store større supplere svar sæde særlig søndag tage tager taget
    takke tallene tekst tidligere tidspunkt tilbage tilføj tilslut tilslutning tiltrådt tiltrådte tiltræd
    tirsdag torsdag trods trådt udarbejd udarbejdet uden udkast udsat udskyd udvalg udvalget under
    undervejs undtagelse vedlagt vedrør vedrørende vedtag vedtaget vedtog velkommen velkomst vente videre
    ville vise viser vores vurder vurdering være været året årets årlig ændr ændring ændringer øjeblik
    økonomi ønske ønsker øvrig
"""
_ENGLISH = """
    about above accept according account action add additional adjourn administration adopt after again
    against agenda agree agreed agreement also although among annex annual answer appendix approval
    approve approved april area around asked attach attachment attend august back because been before
    began begin being below between board both bring brought budget business call came case chair chairman
    chairperson chief closed come coming comment committee concern confidential confirm consider could
    council current date days deal december decide decision deferred department deputy director discuss
    discussed discussion document done down draft during each either else employee even evening every
    executive expected february figures final finally first follow followed following form forward from
    full further gave general give given going group guest have head hear heard held here high hold
    however human inform information into issue item items january july june just keep kept know large
    last later lead leave letter level like line list local made main make making manager manner march
    matter meeting member members minutes monday month months more most move moved much must name
    necessary need never next note noted november number october offer office officer once only open
    opened opinion order other others over page paper part people period person personal plan planned
    point present presented previous procedure process progress project proposal propose proposed public
    question questions raise read receive received recommend recommendation recommended record recorded
    reference regard regarding region report reported request resolve resolved resource resources
    responsible result review round said same saturday schedule second secretary section send sent
    september session several shall should show since some staff start statement status still subject such
    summary sunday support table take taken text thank thanked that their them then there these they thing
    think this those three through thursday time timetable title today together told took toward towards
    tuesday unanimous unanimously under until update upon used very view vote want wednesday week weeks
    welcome welcomed well went were what when where whether which while will wish with within without work
    working would year years your
"""
# Things, parties, firms, products and places that are written like names: none is what a person is called.
_THINGS = """
    aalborg aarhus acrobat adobe adult adults aftaler alliance android anlæg annual apple arbejdsmarkedets
    arbejdsmiljø assessment berlingo beskæftigelse blå bolig borgerservice business byg børn børne campus
    care children cisco cloud code community conditions conduct consult consulting copenhagen corolla
    crafter data digital digitale disciplinary ducato education ejendomme energi energy entreprise
    environment equal erhverv excel exit familie family ferie feriefond festival fiat finance fleks flex
    folkemøde folkeparti freedom friday fritid general google group grønne grønt handicap health
    healthcare holding honeywell housing human hvide hyundai ikea insurance interview invest ipad iphone
    iveco job kangoo klima kommunernes konservative kroen kultur københavn københavns ledelse legal lenovo
    liberal liberale local løn maps mazda microsoft miljø mobile monday national natur nexus nissan
    nykøbing nørre odense office omsorg omstilling opel opportunities oracle outlook panasonic passat
    pension peugeot planning portal powerpoint primary private procedure protection pædagogik radikale red
    renault rengøring restaurant revision risk røde safety samsung saturday scania secondary sharepoint
    skoda social sociale socialistisk socialt solutions sorte sprinter staff sunday sundhed systems sønder
    teacher teams teater teknik terms thursday town toyota trade trafik transit transport transporter
    trivsel tuesday uddannelse undervisning ungdom ungdommens unge venstre voice volkswagen volvo
    wednesday windows xerox yaris ældre škoda
"""
_ABSTRACT = regex(
    r"(?:tion|tioner|tionen|skab|skabet|parti|partiet|\w{3}fond|sagen|dagen|sdag|møde|mødet|politik|ordning"
    r"|tilsyn|tilsynet|tjeneste|system|gruppe|hjem|healthcare)s?$|\w{5}(?:ering|erne|ernes)$"
)
# Before a number these count or date things, in anybody's papers.
_COUNTERS = """
    about afsat afsatte afsnit afsæt afsætte afsættes alder alderen amount amounts antal around article
    articles artikel artikler attachment beløb beløbe beløbet betale betales bevilg bevilge bevilges
    bilag blok building bus bygning bygningen ca circa cirka cost costs covid dag dage days edition etage
    fald falder faldt fase figur figure floor gennemsnit grant grants hold hours højst item items klasse
    koste kostede koster kroner line linie linje lokale maks max mia million millioner minut minutes
    minutter mio model months måned måneder niveau norm number opgang page pages paid paragraf percent
    phone principmeddelelse principmeddelelsen procent protokol punkt ring room rum rute samlede samlet
    section side sider spend spent standard steg stiger stigning stk sum summen tabel table telefon
    thousand time timer tlf total tusind udgave udgør udgøre uge uger verdensmål version værelse week
    weeks windows year years zone år årgang
"""
# Of what such a word is part is an office, a place, a rule or a paper, and no person.
_INSTITUTION = regex(
    "kommun|region|universit|styrelse|minist|hospital|sygehus|skole|school|college|nævn|domstol|forbund|forening"
    "|udvalg|council|committee|department|forvaltning|bibliotek|library|kontor|center|centre|institut|afdeling"
    "|government|parliament|plan$|museum|museet|agency|association|authority|folketing|danmark|denmark|strateg|rapport|report|projekt|project"
    "|ret$|rettens?$|råde?t?s?$|gade$|stræde$|vænget?$|boulevard$|vej$|plads$|torv$|allé$|lovens?$|fonden$|^(street|road|square|county|board|act"
    "|court|union|office|service|services|bank|danske|dansk|kongelige|royal|nordic|nordisk|nordiske|plan|budget"
    "|policy|program|team|hotel|hus|house|kirke|church|afsnit|kapitel|bilag|nord|syd|øst|vest|north|south|east|west"
    "|gamle|store|lille|sankt|skt|new|old|great|first|second|third|de|det|den|der|en|et|the|an|vi|jeg|han|hun|she|it"
    "|we|they|if|as|at|on|in|of|to|for|og|and|and|or|er|i|på|om|af|til|da|når|så|som|no|nej|ja|yes|nr|kl|kr)$"
)

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec")
_COMMON = frozenset(f"{_DANISH} {_ENGLISH}".split())
_STEMS = frozenset(map(stem, _COMMON))
_COUNTING = frozenset(_COUNTERS.split())
_OF_THINGS = frozenset(_THINGS.split())


def is_common(word: str) -> bool:
    """Whether a `plain` word, in any of its forms, is one of every meeting's."""
    return word in _COMMON or stem(word) in _STEMS


def is_counter(word: str) -> bool:
    """Whether a number beside a `plain` word says nothing of its own: a page, a week, an amount."""
    return word in _COUNTING or is_common(word)


def is_month(word: str) -> bool:
    """Whether a `plain` word is a month's name, or the beginning of one."""
    return word.startswith(_MONTHS)


def is_institution(word: str) -> bool:
    """Whether a `plain` word belongs to the name of an office, a place or a paper, and to no person's."""
    return bool(_INSTITUTION.search(word))


def is_thing(word: str) -> bool:
    """Whether a `plain` word is no part of a person's name, though it may be written like one."""
    return word in _OF_THINGS or bool(_ABSTRACT.search(word))
