"""English nouns for people, bodies and documents, with the class that each belongs to.

A class is the noun that stands for all of its line. A star marks nouns that only men
bear, a plus those that only women bear. The nouns are those that head the sources of
news articles most often, counted on the training part of PolNeAR and filled up by hand.
"""

from __future__ import annotations

__all__ = [
    "BODY_WORDS",
    "DOCUMENT_LINES",
    "GENERIC",
    "GROUPS",
    "HYPERNYMS",
    "LOOSE",
    "ORGANISATION_LINES",
    "PERSON_LINES",
    "PROMINENT",
    "SPEAKING",
]

PERSON_LINES = """
president
chancellor
premier
minister
prime-minister
secretary
senator
representative congressman* congresswoman+ congressperson rep
governor
mayor mayoress+
deputy
speaker
leader
chair chairman* chairwoman+ chairperson
spokesperson spokesman* spokeswoman+
nominee
candidate
frontrunner front-runner
contender hopeful
running-mate
politician
legislator
lawmaker
assemblyman* assemblywoman+ assemblymember
selectman* selectwoman+
comptroller
councillor councilman* councilwoman+ councilor councilmember
alderman* alderwoman+
commissioner
superintendent
inspector
sheriff
detective
officer
policeman* policewoman+
constable
general
colonel
major
captain
lieutenant
sergeant
brigadier
admiral
commander
marshal
soldier
veteran
judge
justice
magistrate
attorney lawyer counsel barrister solicitor
prosecutor
professor
lecturer
teacher
principal headteacher headmaster*
dean
rector
scholar
academic
scientist
researcher
engineer
astronaut
historian
economist
analyst
strategist
consultant
pollster
adviser advisor
aide
staffer
assistant
associate
manager
director
executive
ceo
cfo
chief
boss
head
owner
founder co-founder cofounder
entrepreneur
businessman* businesswoman+ businessperson tycoon mogul
billionaire millionaire
magnate
developer
investor
trader dealer
broker-dealer
buyer seller
banker
broker
partner
treasurer
president-elect
administrator
ambassador envoy
diplomat
delegate
official
operative
lobbyist
activist campaigner
advocate
organizer organiser
volunteer
donor
supporter backer
critic
opponent
rival
ally
surrogate
insider
source
witness
resident
neighbour neighbor
citizen
voter
constituent
worker
employee
farmer
fisherman*
driver
pilot
plumber
builder
baker
shopkeeper
miner
dockworker docker
doctor physician
surgeon neurosurgeon
nurse
dentist
psychologist psychiatrist
patient
student pupil
graduate
author writer novelist
poet
journalist reporter correspondent
columnist
commentator pundit
editor
publisher
anchor host co-host presenter moderator
narrator
blogger
photographer
artist painter
architect
actor* actress+
singer
musician
rapper
comedian
filmmaker
producer
designer
dancer
star
celebrity
athlete
player
footballer
goalkeeper
striker
coach
referee
champion
expert
specialist
pastor
priest*
bishop*
archbishop*
cardinal*
pope*
rabbi
imam*
monk*
nun+
cleric
reverend
king*
queen+
prince*
princess+
duke*
duchess+
emperor*
lord*
lady+
baron*
baroness+
sultan*
emir*
sheikh*
first-lady+
republican
democrat
socialist
conservative
liberal
independent
survivor
victim
suspect
defendant
plaintiff
inmate
refugee
tenant
landlord*
customer
shopper
passenger
tourist
visitor
guide
guard
warden
ranger
firefighter fireman*
paramedic
chairman-elect*
vice-president
secretary-general
insurgent
rebel
hacker
whistleblower
speechwriter
biographer
interviewer
questioner
veterinarian vet
librarian
curator
conductor
composer
chef
waiter*
waitress+
skipper
sailor
native
newcomer
incumbent
challenger
predecessor
successor
father*
mother+
son*
daughter+
brother*
sister+
husband*
wife+
widow+
widower*
boyfriend*
girlfriend+
fiancé*
fiancée+
uncle*
aunt+
nephew*
niece+
cousin
grandparent
grandfather*
grandmother+
grandson*
granddaughter+
stepfather*
stepmother+
parent
spouse
friend
colleague
man*
woman+
boy*
girl+
person
guy*
gentleman*
teenager
child
"""

SPEAKING = "spokesperson aide staffer adviser representative attorney official source"

GENERIC = """
    man woman person boy girl guy gentleman teenager child native
"""

LOOSE = """
    republican democrat socialist conservative liberal independent opponent rival ally critic
    supporter surrogate insider friend colleague veteran native newcomer incumbent challenger
    predecessor successor survivor victim donor delegate member voter resident citizen author writer
    father mother son daughter brother sister husband wife parent spouse billionaire millionaire
"""

PROMINENT = """
    candidate politician businessman businesswoman star celebrity nominee front-runner frontrunner
    contender hopeful billionaire mogul tycoon magnate
"""

HYPERNYMS = {
    "lawmaker": ("senator", "representative", "councillor", "legislator"),
    "legislator": ("senator", "representative", "lawmaker"),
    "politician": ("senator", "representative", "governor", "mayor", "president", "minister"),
    "chief": ("director", "ceo", "commissioner", "head", "executive"),
    "head": ("director", "ceo", "chief", "chair"),
    "boss": ("director", "ceo", "chief", "executive"),
    "executive": ("ceo", "chief"),
    "ceo": ("executive",),
    "officer": ("sergeant", "captain", "lieutenant", "detective", "inspector", "executive"),
    "candidate": ("nominee", "frontrunner", "contender"),
    "nominee": ("candidate",),
    "frontrunner": ("candidate", "nominee"),
    "contender": ("candidate",),
    "academic": ("professor", "lecturer", "scholar"),
    "scholar": ("professor", "lecturer"),
    "scientist": ("professor", "researcher", "doctor"),
    "doctor": ("surgeon",),
    "diplomat": ("ambassador", "minister"),
    "cleric": ("pastor", "priest", "bishop", "imam", "rabbi", "archbishop", "reverend"),
    "pastor": ("reverend",),
    "expert": ("professor", "analyst", "economist", "specialist"),
    "businessman": ("ceo", "executive", "owner", "founder", "developer", "billionaire"),
    "minister": ("secretary",),
    "commander": ("general", "colonel", "admiral", "brigadier", "captain", "major"),
    "premier": ("minister",),
    "vice-president": ("president",),
}

GROUPS = """
    crowd family couple pair trio duo public audience staff majority minority half handful number
    percent community base opposition team camp circle jury panel crew cast leadership electorate
    quarter third two-thirds three-quarters lot plurality wing side faction generation media press
    establishment public personnel troops people everyone everybody others
"""

ORGANISATION_LINES = """
ministry
department dept
government
administration
agency bureau observatory
commission
committee
council
congress
senate
house
parliament
assembly
legislature
cabinet
court tribunal
office
police
force forces
army
navy
military
embassy
party
campaign camp
company firm concern manufacturer automaker carmaker maker corporation corp business giant retailer airline automobile startup conglomerate subsidiary operator
group organization organisation association alliance coalition federation league nonprofit non-profit charity movement society
union
bank
fund
foundation trust
institute think-tank
university college school academy
hospital clinic
church diocese
club
team
museum
newspaper paper daily magazine tabloid publication times post journal tribune gazette herald courier observer chronicle sentinel globe telegraph guardian inquirer examiner dispatch bulletin
network channel station broadcaster
website site outlet
service
authority
board
center centre
initiative
project
exchange
index
pac
watchdog
regulator
ngo
studio
theatre theater
brigade
press media
"""

#: Words that make a capitalised name a body's without being a noun for one.
BODY_WORDS = """
    airlines airways motors holdings industries enterprises technologies partners nations news
    pentagon kremlin systems pharmaceuticals laboratories associates brothers stores foods energy
    oil steel capital securities financial insurance communications entertainment records pictures
    united city rovers wanderers athletic services u.n. un nato computer software airplanes aircraft aerospace corps international global electric airline inc
"""

DOCUMENT_LINES = """
poll survey polling study research report review analysis
statement release
letter memo note email e-mail
lawsuit suit complaint filing filings petition motion
ruling decision opinion verdict order judgment judgement
ad advertisement commercial video clip spot
article story editorial column op-ed piece
book memoir biography novel
documents document records record papers
rules rule law laws bylaws constitution statute legislation bill act
results result data figures statistics numbers evidence finding findings
investigation inquiry probe
transcript
tweet post message
speech remarks
website page
agreement treaty accord convention deal pact resolution
platform manifesto plan proposal
affidavit testimony indictment
manifest
average averages
book
headline
sign
audit
update
forecast projection estimate
"""
