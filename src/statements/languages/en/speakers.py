"""English names, titles, nominals and pronouns."""

from __future__ import annotations

from statements.languages.en import speakers_nouns as nouns
from statements.languages.en import speakers_places as place_names
from statements.languages.schema.speakers import Pronoun, SpeakersLexicon

__all__ = ["LEXICON"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


_PRONOUNS = {
    "he": Pronoun(3, "singular", "m"),
    "him": Pronoun(3, "singular", "m"),
    "himself": Pronoun(3, "singular", "m"),
    "his": Pronoun(3, "singular", "m", possessive=True),
    "she": Pronoun(3, "singular", "f"),
    "her": Pronoun(3, "singular", "f", possessive=True),
    "hers": Pronoun(3, "singular", "f"),
    "herself": Pronoun(3, "singular", "f"),
    "it": Pronoun(3, "singular", "n"),
    "itself": Pronoun(3, "singular", "n"),
    "its": Pronoun(3, "singular", "n", possessive=True),
    "they": Pronoun(3, "plural", ""),
    "them": Pronoun(3, "plural", ""),
    "themselves": Pronoun(3, "plural", ""),
    "their": Pronoun(3, "plural", "", possessive=True),
    "both": Pronoun(3, "plural", ""),
    "who": Pronoun(3, "any", "p", relative=True),
    "whom": Pronoun(3, "any", "p", relative=True),
    "whose": Pronoun(3, "any", "p", relative=True, possessive=True),
    "which": Pronoun(3, "any", "n", relative=True),
    "that": Pronoun(3, "any", "", relative=True),
    "i": Pronoun(1, "singular", ""),
    "me": Pronoun(1, "singular", ""),
    "my": Pronoun(1, "singular", "", possessive=True),
    "myself": Pronoun(1, "singular", ""),
    "we": Pronoun(1, "plural", ""),
    "us": Pronoun(1, "plural", ""),
    "our": Pronoun(1, "plural", "", possessive=True),
    "ourselves": Pronoun(1, "plural", ""),
    "you": Pronoun(2, "any", ""),
    "your": Pronoun(2, "any", "", possessive=True),
}

_HONORIFICS = {
    **dict.fromkeys(_words("mr mister sir lord fr father brother"), "m"),
    **dict.fromkeys(_words("mrs ms miss madam madame lady dame sister"), "f"),
    **dict.fromkeys(_words("dr doctor prof professor mx rev reverend hon"), ""),
}

_TITLES = _pairs(
    """
    sen=senator sens=senator gov=governor govs=governor rep=representative reps=representative
    pres=president sec=secretary gen=general col=colonel lt=lieutenant sgt=sergeant capt=captain
    cpl=corporal maj=major adm=admiral cmdr=commander brig=brigadier det=detective
    insp=inspector supt=superintendent amb=ambassador prof=professor dr=doctor rev=reverend
    hon=justice pvt=private atty=attorney comm=commissioner dir=director mp=legislator
    mep=legislator cllr=councillor pc=constable spc=specialist msgr=priest fr=priest
    vp=vice-president
    """
)

_POLITICAL = """
    republican democratic democrat independent conservative liberal labour libertarian green
    socialist tory communist former ex interim acting deputy vice presumptive then late fellow
    rival incumbent billionaire american senior presidential vice-presidential gop gop-led black
    white jewish muslim christian catholic islamic arab latino hispanic asian european african
    western eastern northern southern first second third
"""

_NOT_IN_NAMES = """
    a an the this that these those he she it they we i you his her its their our my your me him
    them us and or but nor so yet if as when while after before since although though because
    unless until whether where why how what which who whom whose whoever once than then there
    here thus hence in on at by for from with without within into onto of off to toward towards
    over under up down out about above across against along amid among around behind below
    beneath beside besides between beyond despite during except inside like near outside per
    through throughout upon via versus is are was were be been being am do does did has have had
    having can could may might must shall should will would not no yes ok okay never ever also
    too just only even still already again always often sometimes perhaps maybe however
    meanwhile moreover furthermore therefore instead otherwise nevertheless nonetheless indeed
    rather quite very much more most less least many some any all both each every either neither
    few several such same other another one two three four five six seven eight nine ten dozens
    hundreds thousands millions half nearly almost about roughly asked said says saying told
    according speaking citing given based following regarding concerning today tomorrow
    yesterday tonight now later earlier soon recently finally first last next monday tuesday
    wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january
    february march april june july august september october november december jan feb mar apr
    jun jul aug sep sept oct nov dec spring summer autumn fall winter let let's don't didn't
    doesn't isn't aren't wasn't won't can't couldn't wouldn't it's that's photo video updated update advertisement abstract correction clarification editor's note
    please thank thanks sure well
    why yeah oh ah hey hello asking calling noting adding arguing speaking writing appearing
    addressing responding unlike unfortunately additionally similarly likewise clearly obviously
    certainly actually ultimately overall everyone nobody anyone someone something nothing
    everything others make take get got go going come came give keep put say think know want
    need look
"""

_PARTICLES = """
    van von der den de del della di da das dos du la le el al bin ibn ben abu ter ten op zu zum
    zur af av y e bint ould
"""

_PREPOSITIONS = """
    of at in on for from with to by about near after before outside inside among like as including
    against over under during since within without across through between behind around despite
    familiar close who whom whose which that where when while because if although though opposed
    loyal being
"""


_NICKNAMES = _pairs(
    """
    bill=william billy=william will=william bob=robert rob=robert bobby=robert mike=michael
    mick=michael joe=joseph jim=james jimmy=james jamie=james tom=thomas tommy=thomas dan=daniel
    danny=daniel dave=david steve=steven chris=christopher matt=matthew nick=nicholas
    tony=anthony ed=edward eddie=edward ted=edward ben=benjamin sam=samuel alex=alexander
    andy=andrew greg=gregory jeff=jeffrey ken=kenneth larry=lawrence pete=peter phil=philip
    ray=raymond ron=ronald rick=richard dick=richard rich=richard tim=timothy vince=vincent
    walt=walter don=donald charlie=charles chuck=charles frank=francis fred=frederick
    liz=elizabeth beth=elizabeth kate=katherine kathy=katherine meg=margaret maggie=margaret
    peggy=margaret sue=susan deb=deborah debbie=deborah barb=barbara cindy=cynthia jen=jennifer
    pat=patricia patty=patricia becky=rebecca abby=abigail jon=jonathan josh=joshua
    geoff=geoffrey jerry=gerald harry=harold hank=henry jack=john
    """
)


def _lines(lines: str) -> dict[str, str]:
    """Each noun of a line to the first noun of it, plural forms included."""
    classes: dict[str, str] = {}
    for line in lines.split("\n"):
        words = [word.rstrip("*+") for word in line.split()]
        for word in words:
            classes.setdefault(word, words[0])
    return classes


def _genders(lines: str) -> dict[str, str]:
    return {
        word[:-1]: "m" if word.endswith("*") else "f"
        for word in lines.split()
        if word.endswith(("*", "+"))
    }


def _listed(text: str) -> frozenset[str]:
    return frozenset(" ".join(text.split()).lower().split(", "))


def _plural(noun: str) -> str:
    if noun.endswith(("man", "woman")):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


_STATES = _listed(place_names.STATES)
_CITIES = _listed(place_names.CITIES)


def _countries() -> tuple[set[str], dict[str, str], dict[str, str]]:
    places = set()
    demonyms = {}
    capitals = {}
    for line in place_names.COUNTRIES.strip().split("\n"):
        country, adjectives, seats = (part.strip() for part in line.split(";"))
        places.add(country.lower())
        for adjective in filter(None, adjectives.split(", ")):
            demonyms[adjective.lower()] = country
        for seat in filter(None, seats.split(", ")):
            capitals[seat.removeprefix("the ").lower()] = country
            places.add(seat.removeprefix("the ").lower())
    demonyms |= {"us": "United States", "u.s": "United States", "uk": "Britain", "u.k": "Britain"}
    others = _STATES | _CITIES | _listed(place_names.OTHER_PLACES)
    return places | {place.rstrip(".") for place in others}, demonyms, capitals


_PLACES, _DEMONYMS, _CAPITALS = _countries()

_COUNTRY_NAMES = frozenset(
    line.split(";")[0].strip().lower() for line in place_names.COUNTRIES.strip().split("\n")
)

LEXICON = SpeakersLexicon(
    pronouns=_PRONOUNS,
    honorifics=_HONORIFICS,
    titles=_TITLES,
    title_complements=_words(
        """state defense defence commerce labor labour agriculture education energy transportation
        treasury staff police foreign homeland interior health finance justice war"""
    ),
    person_nouns=_lines(nouns.PERSON_LINES),
    gendered_nouns=_genders(nouns.PERSON_LINES),
    generic_person_nouns=_words(nouns.GENERIC),
    loose_nouns=_words(nouns.LOOSE + nouns.PROMINENT + nouns.GENERIC),
    prominent_nouns=_words(nouns.PROMINENT),
    hypernyms=nouns.HYPERNYMS,
    speaking_nouns=_words(nouns.SPEAKING),
    group_nouns=_words(nouns.GROUPS),
    organisation_nouns=_lines(nouns.ORGANISATION_LINES),
    any_organisation_nouns=frozenset({"company", "agency"}),
    firms=frozenset({"company"}),
    corporate_suffixes=_words(
        "inc corp co ltd llc plc s.a. s.p.a. n.v. p.l.c. l.p. a.g. ag sa nv se gmbh bros company corporation limited lp llp"
    ),
    document_nouns=_lines(nouns.DOCUMENT_LINES),
    place_nouns=_words("country state city nation town province region county village kingdom"),
    other_nouns=_words(
        """act day street avenue road river lake mountain war wars law amendment award prize tower
        building bridge park square airport station stadium festival cup bowl series games olympics
        election elections primary debate convention conference summit rights plan deal program
        bible book facebook twitter instagram youtube valley island islands ocean sea bay beach
        hills tuesday wednesday thanksgiving christmas easter pledge affair scandal crisis caucuses
        caucus email emails code star side hall college"""
    ),
    body_parts_of_organisations=frozenset({"panel", "committee", "division", "bench", "branch"}),
    campaign_nouns=frozenset({"campaign", "team", "camp"}),
    campaign="campaign",
    places=frozenset(_PLACES),
    capitals=_CAPITALS,
    demonyms=_DEMONYMS,
    political_adjectives=_words(_POLITICAL),
    quantifiers=_words(
        """some many most several few two three four five six seven eight nine ten dozens hundreds
        thousands millions all both other more various numerous certain such these those"""
    ),
    definite=frozenset({"the", "this", "that", "these", "those"}),
    indefinite=frozenset({"a", "an", "one", "another", "some", "any", "no"}),
    not_in_names=_words(_NOT_IN_NAMES),
    particles=_words(_PARTICLES),
    suffixes=_words("jr sr ii iii iv"),
    nicknames=_NICKNAMES,
    connectors=_words("of for to on and in the"),
    wide_connectors=frozenset({"to", "and", "on", "in"}),
    listing_bodies=frozenset({"ministry", "department"}),
    name_words=_words(
        """king queen prince duke pope bishop baker cook miner fisher major marshal page speaker dean
        judge justice priest abbot constable guard farmer driver pilot mayor"""
    ),
    common_endings=("ly", "ing", "ists", "ers", "ors", "ants", "ents", "ians", "ed"),
    body_words=_words(nouns.BODY_WORDS),
    parties={
        **dict.fromkeys(_words("democrat democratic democrats"), "democratic"),
        **dict.fromkeys(_words("republican gop republicans"), "republican"),
        **dict.fromkeys(_words("conservative tory tories"), "conservative"),
        **dict.fromkeys(_words("labour libertarian green liberal independent"), "other"),
    },
    place_types={
        **dict.fromkeys(_words("country nation kingdom republic"), _COUNTRY_NAMES),
        **dict.fromkeys(_words("state province region"), _STATES),
        **dict.fromkeys(_words("city capital town"), _CITIES | frozenset(_CAPITALS)),
    },
    people=frozenset(map(_plural, _lines(nouns.PERSON_LINES)))
    | _words("people police authorities residents families troops forces sources activists"),
    residences=frozenset({"of", "from", "in", ","}),
    newness=_words("new latest"),
    trailing_adverbs=_words(
        """further also later then now again himself herself themselves itself today yesterday tonight
        tomorrow monday tuesday wednesday thursday friday saturday sunday"""
    ),
    speech_nouns=_words(
        """message statement remark remarks comment comments speech tweet letter email e-mail memo note
        words promise pledge vow answer reply response testimony announcement warning claim call plea
        demand request denial suggestion assertion contention insistence admission advice"""
    ),
    owners_of_bodies=_words(
        """people women men children workers farmers teachers world nation writers veterans drivers
        players fans students girls boys citizens consumers taxpayers"""
    ),
    ordinal_endings=("st", "nd", "rd", "th"),
    given_months=_words("jan april may june august will art summer"),
    authors=frozenset({"by", "from"}),
    person_endings=("ologist", "onomist", "ornist", "vist", "urist", "woman", "spokesman", "ician"),
    name_abbreviations=_words("st ste mt ft"),
    levels=_words(
        """appeals appellate district federal supreme state county lower high local city circuit
        national regional central upper constitutional criminal civil municipal"""
    ),
    clause_openers=_words(
        "if when while because although though since after before as that but and so yet until unless"
    ),
    locatives=frozenset({"in", "at", "near", "outside", "downtown"}),
    cities=frozenset({"city", "town", "village", "county"}),
    prefixes=("ex-", "then-", "now-"),
    participle_endings=("ed", "ing"),
    verb_endings=("ing", "ed", "ly"),
    verbs=_words(
        """said says added adds asked asks met meet meets told tells saw sees heard hears won wins lost loses made makes took takes
        gave gives got gets kept keeps left leaves brought brings sent sends found finds felt feels
        knew knows thought thinks spoke speaks wrote writes drew draws held holds led leads paid pays
        put puts read reads set sets sought seeks won include includes included urge urges drove
        drives beat beats hit hits cut cuts hurt hurts let lets bought buys sold sells taught"""
    ),
    adjectives=_words(
        """registered retired undecided elected armed unnamed skilled educated displaced unidentified
        committed experienced disaffected disaffected frustrated married divided wounded jailed
        elderly family early daily weekly leading working visiting striking ruling outgoing incoming
        sitting governing dissenting local"""
    ),
    alternatives=frozenset({"or"}),
    origins=frozenset({"from"}),
    copulas=frozenset({"is", "was", "became", "remains"}),
    possessives=frozenset({"'s", "'"}),
    irregular_plurals={"men": "man", "people": "person", "children": "child", "wives": "wife"},
    plural_endings=(("ies", "y"), ("es", "e"), ("es", ""), ("s", "")),
    plural_ending="s",
    singular_endings=("ss", "us", "is", "ics"),
    articles=frozenset({"the", "a", "an"}),
    conjunctions=frozenset({"and", "or", "nor"}),
    prepositions=_words(_PREPOSITIONS),
    relatives=frozenset({"who", "whom", "whose", "which", "that", "where"}),
    age_suffix="year-old",
    members_of=frozenset(
        {
            "one",
            "another",
            "both",
            "some",
            "many",
            "most",
            "several",
            "two",
            "none",
            "each",
            "all",
            "neither",
            "either",
        }
    ),
    question_labels=frozenset({"q", "question", "interviewer"}),
    answer_labels=frozenset({"a", "answer"}),
)
