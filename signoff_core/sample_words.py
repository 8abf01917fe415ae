"""Who and what the sample agency is made of: invented people, openings and the sentences they say.

Days are whole working days back from now: 0 is the day in hand, 1 the working day before it, -2 the day after tomorrow.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from signoff_core import columns as c
from signoff_core.words import OpeningStatus, ReferralKind, Step

TEAM = "Lantern Street Talent (sample)"

DANA, TOM, MEI, RASHID, ORLA, GARETH = RECRUITERS = (
    "Dana Whitfield",
    "Tom Ashby",
    "Mei Lin Carter",
    "Rashid Karim",
    "Orla Byrne",
    "Gareth Pugh",
)


@dataclass(frozen=True)
class Opening:
    """One opening. `near` is what somebody who just missed it would like to hear about."""

    role: str
    client: str
    location: str
    recruiter: str
    thousands: int
    near: str
    ideal: tuple[str, ...]
    status: OpeningStatus = OpeningStatus.OPEN
    closed: int | None = None
    seats: int = 2
    notes: str | None = None


HARBOUR, NORTHLINE, KEEL, LARKSPUR, TIDEWATER = (
    "Harbour Build",
    "Northline Rail",
    "Keel & Sons",
    "Larkspur Highways",
    "Tidewater Energy",
)
ABERDEEN, BIRMINGHAM, BRISTOL, LEEDS, LONDON, YORK = "Aberdeen", "Birmingham", "Bristol", "Leeds", "London", "York"

OPENINGS = (
    Opening(
        "Site Manager",
        HARBOUR,
        LEEDS,
        DANA,
        58,
        "site roles with some rail in them",
        ("a whole site of my own, schools or hospitals", "number one on a job over £20m"),
    ),
    Opening(
        "Project Planner",
        NORTHLINE,
        YORK,
        TOM,
        52,
        "planner roles in Leeds",
        ("senior planner within two years", "planning closer to the site, less reporting"),
    ),
    Opening(
        "Quantity Surveyor",
        KEEL,
        BRISTOL,
        MEI,
        55,
        "surveyor roles with a smaller firm",
        ("a senior surveyor's desk with one junior to teach", "client side, if the team is small"),
    ),
    Opening(
        "Design Manager",
        "Ashdown",
        LONDON,
        RASHID,
        72,
        "design roles on listed buildings",
        ("lead one large refurbishment end to end", "four days a week with a proper team"),
    ),
    Opening(
        "Commercial Manager",
        HARBOUR,
        LEEDS,
        DANA,
        78,
        "commercial roles in the north",
        ("commercial lead for a region", "a firm that still trains its own"),
        OpeningStatus.FILLED,
        8,
        1,
        "signed, starts next month",
    ),
    Opening(
        "Signalling Engineer",
        NORTHLINE,
        YORK,
        TOM,
        60,
        "signalling work north of Derby",
        ("lead designer on a resignalling scheme", "testing and commissioning, back on the track"),
        seats=3,
    ),
    Opening(
        "Estimator",
        "Copperfield Homes",
        "Manchester",
        ORLA,
        48,
        "estimating roles with a builder who wins by quality",
        ("senior estimator with a say in what we bid for", "two days at home, three with the team"),
    ),
    Opening(
        "Water Network Engineer",
        "Brightwater",
        "Newcastle",
        GARETH,
        46,
        "network roles on the coast",
        ("leakage analysis, that is where the fun is", "chartership with somebody to sign it off"),
    ),
    Opening(
        "Health and Safety Adviser",
        LARKSPUR,
        BIRMINGHAM,
        ORLA,
        45,
        "safety roles with one region, not four",
        ("a manager's post with a team of two", "training people rather than auditing them"),
        OpeningStatus.CLOSED,
        3,
        1,
        "budget moved to next year",
    ),
    Opening(
        "Senior Buyer",
        TIDEWATER,
        ABERDEEN,
        GARETH,
        50,
        "buying roles in offshore wind",
        ("category lead for cables", "head of buying in a smaller firm"),
        OpeningStatus.CANCELLED,
        30,
        1,
        "project shelved",
    ),
    Opening(
        "Electrical Supervisor",
        TIDEWATER,
        ABERDEEN,
        RASHID,
        54,
        "supervisor roles with fewer nights",
        ("electrical manager on one large site", "two weeks on, two off, no more nights"),
    ),
    Opening(
        "BIM Coordinator",
        "Ostler & Reed",
        LONDON,
        MEI,
        44,
        "coordinator roles with a practice that builds",
        ("BIM manager for a small practice", "more time on site with the model in hand"),
    ),
    Opening(
        "Site Engineer",
        LARKSPUR,
        BIRMINGHAM,
        ORLA,
        42,
        "engineer roles on structures",
        ("section engineer on a bridge", "sub-agent by thirty"),
        OpeningStatus.FILLED,
        7,
        6,
    ),
    Opening(
        "Contracts Manager",
        KEEL,
        BRISTOL,
        MEI,
        70,
        "contracts roles within an hour of Bath",
        ("run three jobs well rather than seven badly", "operations manager for the south west"),
        OpeningStatus.FILLED,
        7,
        4,
    ),
)

NEW_OPENINGS = (
    Opening(
        "Senior Planner", LARKSPUR, LEEDS, TOM, 58, "", ("", ""), seats=1, notes="from January, roads and some rail"
    ),
    Opening("Site Manager", NORTHLINE, LEEDS, DANA, 60, "", ("", ""), seats=1, notes="rail depots, days only"),
)
"""Came in this week, and nobody is on them yet: whom to ring first?"""

COMMERCIAL, SAFETY, BIM, SITE_ENGINEER, CONTRACTS = 4, 8, 11, 12, 13
QUIETLY_OPEN = (0, 1, 2, 3, 5, 6, 7, 10)
"""Open, and nobody hired lately: people in play here are simply in play."""
LATELY_FILLED = (COMMERCIAL, SITE_ENGINEER, CONTRACTS)


@dataclass(frozen=True)
class Person:
    """One candidacy to be. Days are working days back; None leaves the cell blank."""

    name: str
    opening: int
    stage: str
    presented: int | None = None
    interviewed: int | None = None
    decided: int | None = None
    changed: int | None = None
    cells: Mapping[str, str | None] = field(default_factory=dict)

    @property
    def began(self) -> int:
        days = (self.presented, self.interviewed, self.decided, self.changed)
        return max((day for day in days if day is not None), default=90)


APPLIED, SCREENING, SENT, SCHEDULED = "Applied", "Screening", "CV sent to client", "Interview scheduled"
INTERVIEWED, FINAL, OFFER, ON_HOLD = "Interviewed", "Final interview", "Offer", "On hold"
HIRED, PLACED, WITHDREW, DECLINED = "Hired", "Placed", "Withdrew", "Declined offer"
REJECTED, AFTER_INTERVIEW, NOT_SELECTED = "Rejected", "Rejected after interview", "Not selected"
AT_SCREENING, NO_INTERVIEW_YET = "Rejected at screening", "?? see mail"

# The people with a story, by name where sample.py rings them.
AMARA, TOM_L, EWA, PRIYA, YUSUF, JO, LUCA, LEILA = (
    "Amara Okafor",
    "Tom Lindqvist",
    "Ewa Kowalczyk",
    "Priya Raman",
    "Yusuf Demir",
    "Jo Baptiste",
    "Luca Ferrante",
    "Leila Haddad",
)

OWED = (
    # left hanging
    Person("Kofi Mensah", 5, AFTER_INTERVIEW, 30, 20, None, 15, {c.REASON: "went with somebody already badged"}),
    Person(EWA, 2, NOT_SELECTED, 34, 24, 18, None, {c.REASON: "felt the step up came a year too soon"}),
    # overdue
    Person(AMARA, 0, AFTER_INTERVIEW, 21, 6, 3, 3, {c.REASON: "wanted someone with rail work"}),
    Person(TOM_L, 1, "Rejected after final interview", 26, 9, 5, None, {c.REASON: "chose the internal candidate"}),
    Person(LEILA, 3, AFTER_INTERVIEW, 19, 6, cells={c.REASON: "wanted more time spent on site"}),
    Person(PRIYA, 2, NOT_SELECTED, 18, 4, 2, None, {c.REASON: "preferred experience of target-cost contracts"}),
    Person("Mateus Carvalho", SAFETY, INTERVIEWED, 12, 4, None, 4),
    # due today
    Person(JO, 7, AFTER_INTERVIEW, 16, 5, 1, 1, {c.REASON: "needed somebody who can start at once"}),
    Person("Siobhán O'Dowd", 6, REJECTED, decided=1, cells={c.SOURCE: "Walk-in", c.RECRUITER: None}),
    Person("Dmitri Volkov", 10, AFTER_INTERVIEW, 15, 7, 1, 1, {c.PHONE: None}),
    # on time
    Person(
        "Hana Suzuki", 3, AFTER_INTERVIEW, 14, 2, 0, 0, {c.REASON: "liked her, liked the portfolio next to hers more"}
    ),
    Person("نور الخطيب", 1, AFTER_INTERVIEW, 17, 3, 0, None, {c.EMAIL: "nour.alkhatib@example.com"}),
    Person(
        "Grace Adeyemi", 5, NOT_SELECTED, 13, 3, 0, 0, {c.DO_NOT_CALL: "yes", c.NOTES: "Mail only please, shift work"}
    ),
    Person(LUCA, 0, AFTER_INTERVIEW, 12, 2, cells={c.REASON: "wanted a longer run on one job"}),
    # on hold with a reason
    Person(YUSUF, 6, AFTER_INTERVIEW, 20, 5, 2, None, {c.REASON: "second choice, and a close one"}),
    # presented, never interviewed
    Person("Camille Roussel", 1, NOT_SELECTED, 9, None, 1, None, {c.REASON: "filled the list before her"}),
    Person("Tendai Moyo", 7, REJECTED, 8, None, 0, 0),
)

ASKED = (
    Person("Ingrid Solberg", COMMERCIAL, INTERVIEWED, 24, 3, None, 3),
    Person("Andrew Baird", COMMERCIAL, HIRED, 31, 17, 9, 9),
    Person("Chidi Eze", BIM, FINAL, 20, 2, None, 2),
    Person("Marta Ilves", BIM, PLACED, 22, 12, 6, 6),
)
"""Two who may still be in play, each beside the one who was hired."""

TWICE = "LS-0987"
"""Stands in two rows."""

MESSY = (
    Person("Zanele Khumalo", 7, NO_INTERVIEW_YET, 11, None, None, 4),
    Person("Rhys Llewellyn", 0, INTERVIEWED, 10, 2, None, 2, {c.CANDIDATE_ID: TWICE, c.PHONE: "ask Jo"}),
    Person(
        "Rhys Llewellyn",
        0,
        SCHEDULED,
        10,
        None,
        None,
        3,
        {c.CANDIDATE_ID: TWICE, c.NOTES: "second entry? came in through both of us"},
    ),
    Person(
        "Beatriz Sampaio  ", 2, SENT, 3, None, None, 3, {c.CLIENT: "Keel & Sons ", c.NOTES: "great on the phone 🌟🌟"}
    ),
    Person(
        "María del Carmen Fernández-Villaverde y Álvarez de Montenegro de la Vega",
        3,
        SCHEDULED,
        5,
        -2,
        None,
        2,
        {c.EMAIL: "mcarmen.fernandez@example.com"},
    ),
    Person("Stellan Nyqvist", 6, WITHDREW, 40, None, 36, None, {c.EMAIL: None, c.NOTES: "mail bounced, ring instead"}),
)

NAMES = (
    ("Oluwaseun Ngozi Ifeoma Babatunde Folake", "Adebayo Nwosu Okonkwo Balogun Ogunleye"),
    ("Harriet Callum Beth Fraser Isla", "Thornley Cavendish Muir Rowntree Haldane"),
    ("Ananya Rohan Deepika Arjun Kavya", "Iyer Deshmukh Chatterjee Menon Bhatt"),
    ("Agnieszka Piotr Zofia Tomasz Kasia", "Wójcik Zieliński Kamińska Lewandowska Mazur"),
    ("Aoife Cormac Niamh Declan Róisín", "Gallagher Kinsella O'Brien Mulvaney Tierney"),
    ("Farid Samira Karim Yasmin Omar", "Mansour Benali Farouk Saleh Nasser"),
    ("Xiuying Wei Jing Haoran Lan", "Zhang Liu Zhao Huang Chen"),
    ("Sota Yui Kenji Aiko Haruto", "Tanaka Nakamura Ishikawa Mori Fujita"),
    ("Inês Duarte Rafaela Tiago Joana", "Figueiredo Nogueira Teixeira Barros Pacheco"),
    ("Lucía Alejandro Ximena Mateo Valeria", "Ortega Villalobos Castañeda Rivas Ibáñez"),
    ("Giulia Matteo Chiara Davide Elena", "Moretti Bellini Galli Conti Rinaldi"),
    ("Linh Minh Thảo Quang Hương", "Nguyễn Trần Phạm Đặng Bùi"),
    ("Elif Emre Zeynep Kerem Defne", "Yıldız Aydın Kaplan Öztürk Şahin"),
    ("Sipho Thandiwe Lerato Bongani Naledi", "Dlamini Nkosi Mokoena Sithole Zulu"),
    ("Astrid Mikkel Freja Rasmus Sunniva", "Dahl Haugen Kjær Østergaard Berg"),
    ("Olena Taras Oksana Andriy Iryna", "Shevchuk Kovalenko Bondar Melnyk Tkachuk"),
    ("Adwoa Kwame Efua Kojo Abena", "Asante Boateng Owusu Appiah Darko"),
    ("Parisa Dariush Shirin Navid Roya", "Tehrani Rostami Karimi Ahmadi Sohrabi"),
    ("Gwen Ieuan Carys Dylan Eluned", "Bevan Morgan Gethin Parry Vaughan"),
    ("Talia Noam Miriam Eitan Shira", "Levi Abramov Peretz Katz Shapiro"),
)
"""First names and surnames that go together, one line a naming culture."""

PHONES = (
    "+44 20 7946 0{:03d}",
    "+44 7700 900{:03d}",
    "07700 900{:03d}",
    "+44 113 496 0{:03d}",
    "+44 1632 960{:03d}",
)
"""The numbers Ofcom keeps for drama: they ring nobody."""

SOURCES = ("LinkedIn", "Job board", "Our website", "Old file", "LinkedIn", "Trade fair")
NOTICE = ("1 month", "4 weeks", "3 months", "immediately", None, None)
TIMEZONES = ("Europe/London", None, None, None, "Europe/London", None, None, "Europe/London")
"""Everybody lives in Britain and has a number there, so no other zone is theirs."""
MOVES_HOUSE = ("no", "yes", "for the right job", None, None, "within an hour")
TOWNS = ("Hull", "Sheffield", "Bath", "Croydon", "Derby", "Durham", "Stirling", "Luton", None)
REMARKS = (
    None,
    "calm under questions, asks good ones",
    "driving licence, own car",
    None,
    "prefers afternoons",
    "CSCS card runs out in spring",
    None,
    "school run until 9:30",
    "very good references",
)

REASONS = (
    "wanted someone with rail work",
    "chose the internal candidate in the end",
    "felt the step up came a year too soon",
    "went with a person who lives ten minutes away",
    "needed more time on NEC contracts",
    "wanted a louder voice in the room",
    "liked the answers, missed numbers in them",
    "had one seat and two good people",
    "cut the budget for the post by a grade",
    "wanted somebody who has led a team of ten",
    "was worried about the commute",
    "needed Welsh for the site meetings",
)

AFTER_THE_NEWS = (
    "Quiet at first, then glad to have it straight. Asked what to do better and wrote it down.",
    "Had guessed. Thanked me for ringing rather than mailing.",
    "Disappointed, had turned down another interview for it. I said so was I.",
    "Took it well. We talked about the second interview for ten minutes.",
    "Cross with the client, not with us. I let it all be said.",
    "Laughed and said third time lucky. Would go back to the same client.",
    "Was on the train, rang me back from the platform.",
    "Wants the feedback in two lines by mail as well. Sent.",
)
MARKET_FACTS = (
    "Says two firms in Leeds pay planners by the day now.",
    "Heard that the bridge job goes out to tender in spring.",
    "The old firm has frozen hiring until the summer.",
    "Everybody on site is being asked for the new safety card.",
)
NOTHING_BECAUSE = (
    "bad moment, at the hospital with a parent",
    "needed to go after the news, and that was right",
    "signed with another firm last week, wants no more calls",
    "line broke off twice: told and thanked, no more than that",
)
POSTED = (
    "Rang as promised: one role close by, sent it over. Wants to think until Friday.",
    "Rang as promised, nothing that fits yet. Said so. Was glad I rang at all.",
    "Two roles, one is a match. CV goes out tomorrow.",
    "Told about the new opening. Not the right one, but passed it on to a friend.",
)
WROTE = (
    "No luck by phone. Wrote a long mail with the reason and my number.",
    "Asked for mail on the first day, so mail it was. Kind answer back.",
    "Offshore without a signal. Wrote, and offered a call next week.",
)
EXCUSED = (
    "told by the client's own manager on site, who rang to say so",
    "moved abroad, number and mail both dead",
    "told in person at the trade fair",
)
FIRST_RUNG = (
    "Pleased to be thought of. CV comes tonight.",
    "Happy in the present job, but would listen. Ring again in a month.",
    "Knew why I rang before I said it. Good talk.",
)
THANKED = (
    "Rang to say what became of the name. Made the day.",
    "Told and thanked. Has another idea already, will ask first.",
)
CHECKED_IN = (
    "Client is slow, said so before being asked.",
    "Ready for the interview. Talked through the two hard questions.",
    "Another offer is on the table, client knows.",
)
REFERRAL_NOTES = (
    "worked together on the bypass",
    "best there is on a night shift",
    None,
    "may use the giver's name",
    "looking since the summer",
)
HELPER_NOTES = (
    "runs the local branch of the institute",
    "forty engineers in one chat group",
    "knows every site in York",
)
CLOSED_NOTES = ("not looking until spring", "no time to ask around this year", "client filled it first")
HELD = "Not yet: the first choice hasn't signed. The client answers within two days."
WRONG_JO = "Logged on the wrong Jo."
ASKED_FOR_LATER = "In a meeting, asked for a call back at this time."
CORRECTED = "Corrected: would move after all, it was a bad line."
HANDED_OVER = "knows her from the last job"


@dataclass(frozen=True)
class Named:
    """One referral to be: how far it came, the oldest first. `again` is the place of who was named before."""

    step: Step
    kind: ReferralKind = ReferralKind.SUITED
    again: int | None = None


NAMED = (
    *[Named(Step.PLACED)] * 3,
    Named(Step.CLOSED),
    Named(Step.OFFERED),
    *[Named(Step.INTERVIEWED)] * 2,
    Named(Step.CLOSED, ReferralKind.HELPER),
    *[Named(Step.PRESENTED)] * 3,
    *[Named(Step.SCREENED)] * 4,
    Named(Step.CLOSED),
    Named(Step.CONTACTED),
    *[Named(Step.CONTACTED, ReferralKind.HELPER)] * 2,
    *[Named(Step.CONTACTED)] * 2,
    Named(Step.CONTACTED, again=20),
    *[Named(Step.NAMED), Named(Step.NAMED, ReferralKind.HELPER)] * 3,
    *[Named(Step.NAMED)] * 2,
)
