"""What a team's own headers and words mean: a list, the team's answers above it, and never a guess."""

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from signoff_core import columns as c
from signoff_core.recognising import (
    labels,
    letters,
    looks_like_candidates,
    looks_like_openings,
    meaning,
    opening_status,
    recognise_columns,
)
from signoff_core.schema import CANDIDATE_FIELDS, OPENING_FIELDS
from signoff_core.setting_keys import key_of
from signoff_core.settings import Settings
from signoff_core.status_parts import beside_of
from signoff_core.words import Standing
from tests.test_cells import GARBAGE


def fields(headers, said=None, openings=False):
    return [seen.field for seen in recognise_columns("Tab", headers, Settings(said or {}), openings=openings)]


@pytest.mark.parametrize("field", CANDIDATE_FIELDS)
def test_every_field_is_known_by_its_own_name(field):
    assert [fields([header]) for header in (field, field.upper().replace("_", " "), f" {field}: ")] == [[field]] * 3


@pytest.mark.parametrize("field", OPENING_FIELDS)
def test_every_field_of_an_opening_too(field):
    assert fields([field], openings=True) == [field]


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Candidate Name", c.NAME),
        ("E-mail ID", c.EMAIL),
        ("E-Mail", c.EMAIL),
        ("Contact No.", c.PHONE),
        ("Applied For", c.ROLE),
        ("End Client", c.CLIENT),
        ("Current Status", c.STAGE),
        ("CV sent", c.PRESENTED_ON),
        ("Interview\nDate", c.INTERVIEWED_ON),
        ("2nd Interview", c.INTERVIEWED_ON),
        ("Handled by", c.RECRUITER),
        ("DNC", c.DO_NOT_CALL),
        ("S.No", None),
        ("Sr. No.", None),
        ("No.", None),
        ("#", None),
        ("", None),
        ("🙂", None),
        ("Favourite colour", None),
        ("Hiring Manager", None),
    ],
)
def test_headers(header, field):
    assert fields([header]) == [field]


def test_labels_name_every_column_once():
    headers = ["Email", "", "Email", "Email#2", "Email", "", "#B"]
    assert labels(headers) == ["Email", "#B", "Email#2", "Email#2#2", "Email#3", "#F", "#B#2"] or len(
        set(labels(headers))
    ) == len(headers)
    assert labels(headers)[:3] == ["Email", "#B", "Email#2"]


def test_letters():
    assert [letters(position) for position in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_team_has_the_last_word():
    said = {"column.Tab.Email": "-", "column.Tab.Email#2": "email", "column.Tab.#C": "phone", "column.Other.Name": "-"}
    assert fields(["Email", "Email", "", "Name"], said) == [None, c.EMAIL, c.PHONE, c.NAME]


def test_what_the_team_says_in_vain_changes_nothing():
    assert fields(["Email", "Phone"], {"column.Tab.Email": "", "column.Tab.Phone": "shoe size"}) == [c.EMAIL, c.PHONE]


def test_why_says_who_decided():
    seen = recognise_columns("Tab", ["Email", "Hat"], Settings({"column.Tab.Hat": "notes"}), openings=False)
    assert [(one.position, one.header, one.why) for one in seen] == [
        (1, "Email", "by its header"),
        (2, "Hat", "the team said so"),
    ]


@pytest.mark.parametrize(
    ("word", "standing"),
    [
        ("Rejected", Standing.NOT_SELECTED),
        (" REJECTED. ", Standing.NOT_SELECTED),
        ("Rejected – after interview", Standing.NOT_SELECTED),
        ("Offer declined", Standing.WITHDREW),
        ("Offer withdrawn by client", Standing.NOT_SELECTED),
        ("Offer rescinded", Standing.NOT_SELECTED),
        ("Screened out", Standing.TURNED_DOWN_EARLY),
        ("With client", Standing.IN_PLAY),
        ("010 Applied", Standing.EARLY),
        ("✅ Hired", Standing.HIRED),
        ("interview_rejected", Standing.NOT_SELECTED),
        ("Waiting for interview slot", Standing.IN_PLAY),
        ("Offer", Standing.IN_PLAY),
        ("On Hold", Standing.ON_HOLD),
        ("Placed", Standing.HIRED),
        ("New", Standing.EARLY),
    ],
)
def test_status_words(word, standing):
    assert meaning(word, "Tab", Settings()).standing == standing


@pytest.mark.parametrize(
    "word", ["Pending", "Offer withdrawn", "not rejected", "Rejected?!, or is he", "🙂", "-", "maybe hired"]
)
def test_a_word_on_no_list_is_asked(word):
    assert meaning(word, "Tab", Settings()) is None


@pytest.mark.parametrize("cell", ["Gone fishing", "gone fishing", " GONE  Fishing "])
def test_the_team_says_what_a_word_means(cell):
    assert meaning(cell, "Tab", Settings({"status.Gone fishing": "withdrew"})).standing == Standing.WITHDREW


def test_one_tabs_word_comes_before_everybodys():
    settings = Settings({"status.North.Offer": "hired", "status.offer": "on hold"})
    assert meaning("Offer", "North", settings).standing == Standing.HIRED
    assert meaning("Offer", "South", settings).standing == Standing.ON_HOLD


def test_signs_are_told_apart():
    settings = Settings({"status.✅": "hired", "status.❌": "not selected"})
    assert meaning("✅", "Tab", settings).standing == Standing.HIRED
    assert meaning("❌", "Tab", settings).standing == Standing.NOT_SELECTED
    assert meaning("🙂", "Tab", settings) is None


def test_a_team_that_agrees_with_the_list_keeps_what_the_list_knows():
    settings = Settings({"status.Rejected after interview": "not selected"})
    assert meaning("Rejected after interview", "Tab", settings).evidence == "interviewed"


@pytest.mark.parametrize(
    ("word", "status"), [("Open", "open"), ("Lost", "closed"), ("Canceled", "cancelled"), ("asleep", None)]
)
def test_openings_words(word, status):
    assert opening_status(word) == status


@pytest.mark.parametrize(
    ("headers", "candidates"),
    [
        (["Candidate Name", "Phone"], True),
        (["First name", "Surname", "Status"], True),
        (["First name", "Status"], False),
        (["Name", "Salary"], False),
        (["Email", "Phone", "Status"], False),
        ([], False),
    ],
)
def test_what_looks_like_candidates(headers, candidates):
    assert looks_like_candidates(headers) is candidates


def test_what_looks_like_openings():
    assert looks_like_openings("Jobs ", ["Role", "Status"])
    assert not looks_like_openings("Jobs", ["Role"])
    assert not looks_like_openings("Anything", ["Role", "Status"])


# seven languages

SHEETS = {
    "English": "Sr. No|Candidate Name|Contact No.|Email ID|Total Exp|Exp. CTC|Current Company|Client|Position|Submitted to Client On"
    "|Interview\nDate|Status|Final Result|Reason for Rejection|Reason for Leaving|DOJ",
    "Portuguese": "Nº|NOMECOMPLETO|CELULAR|E-mail|Experiência|Pretensão Salarial|Empresa atual|Cliente|Vaga|Enviado ao cliente em"
    "|Data da entrevista|Etapa|Resultado|Motivo da reprovação|Motivo da saída|Data de admissão",
    "Spanish": "#|Nombre y apellidos|Teléfono|Correo electrónico|Experiencia|Pretensión salarial|Empresa actual|Empresa cliente"
    "|Puesto|Enviado al cliente|Fecha de entrevista|Estado|Resultado|Motivo de rechazo|Motivo de salida|Fecha de inicio",
    "French": "#|Nom du candidat|Téléphone|Adresse mail|Expérience|Prétentions salariales|Poste actuel|Client|Poste"
    "|Présenté au client le|Date d'entretien|Statut|Résultat|Motif de refus|Motif de départ|Date d'embauche",
    "German": "Lfd. Nr.|Kandidat|Telefonnummer|E-Mail-Adresse|Berufserfahrung|Gehaltsvorstellung|Aktueller Arbeitgeber|Kunde|Stelle"
    "|Beim Kunden vorgestellt am|Interviewdatum|Status|Ergebnis|Absagegrund|Wechselgrund|Eintrittsdatum",
    "Danish": "#|Kandidat|Tlf.|Mail|Erfaring|Lønforventning|Nuværende arbejdsgiver|Kunde|Stilling|Præsenteret for kunde"
    "|Samtaledato|Status|Resultat|Afslagsgrund|Årsag til jobskifte|Startdato",
    "Italian": "#|Nominativo|Cellulare|E-mail|Esperienza|RAL richiesta|Azienda attuale|Cliente|Posizione|Presentato al cliente"
    "|Data colloquio|Stato|Esito|Motivo dello scarto|Motivo del cambiamento|Data inizio",
}
FIELDS = [
    None, c.NAME, c.PHONE, c.EMAIL, None, c.SALARY, None, c.CLIENT, c.ROLE, c.PRESENTED_ON, c.INTERVIEWED_ON, c.STAGE,
    c.OUTCOME, c.REASON, None, None,
]  # fmt: skip


@pytest.mark.parametrize("language", SHEETS)
def test_headers_of_every_language(language):
    headers = SHEETS[language].split("|")
    seen = recognise_columns("Tab", headers, Settings(), openings=False)
    assert dict(zip(headers, [one.field for one in seen], strict=True)) == dict(zip(headers, FIELDS, strict=True))
    assert [one.header for one in seen if one.ask] == []


QUESTIONS = {
    "English": "Timestamp|1. What is your full name?|2. Best number to reach you|Which position are you applying for?"
    "|Where are you currently based?|What is your expected salary?|Where did you see the job advertised?|Please upload your CV"
    "|Are you happy to relocate?|When can you start?",
    "Portuguese": "Carimbo de data/hora|Qual é o seu nome completo?|Telefone com DDD (WhatsApp)|Qual vaga você deseja?"
    "|Em qual cidade você mora?|Qual a sua pretensão salarial?|Como ficou sabendo da vaga?|Anexe seu currículo"
    "|Tem disponibilidade para mudança de cidade?|Qual sua escolaridade?",
    "Spanish": "Marca temporal|¿Cuál es tu nombre completo?|Teléfono/WhatsApp|¿A qué puesto te postulas?|¿En qué ciudad vives?"
    "|¿Cuál es tu expectativa salarial?|¿Cómo te enteraste de la vacante?|Adjunta tu CV|¿Estás dispuesto a reubicarte?|Edad",
    "French": "Horodateur|Quel est votre nom complet ?|Numéro de téléphone|Pour quel poste postulez-vous ?"
    "|Dans quelle ville habitez-vous ?|Quelles sont vos prétentions salariales ?|Comment avez-vous connu notre entreprise ?"
    "|Joindre votre CV|Êtes-vous mobile géographiquement ?|Niveau d'études",
    "German": "Zeitstempel|Wie lautet Ihr vollständiger Name?|Ihre Telefonnummer|Auf welche Stelle bewerben Sie sich?"
    "|In welcher Stadt wohnen Sie?|Wie hoch ist Ihre Gehaltsvorstellung?|Wie sind Sie auf uns aufmerksam geworden?"
    "|Lebenslauf hochladen|Sind Sie bereit umzuziehen?|Ab wann sind Sie verfügbar?",
    "Danish": "Tidsstempel|Hvad er dit fulde navn?|Telefonnummer|Hvilken stilling søger du?|Hvor bor du?"
    "|Hvad er din lønforventning?|Hvordan hørte du om os?|Upload dit CV|Er du villig til at flytte?|Hvornår kan du starte?",
    "Italian": "Informazioni cronologiche|Nome e cognome|Numero di telefono|Per quale posizione ti candidi?|In quale città vivi?"
    "|Qual è la tua aspettativa RAL?|Come hai saputo di noi?|Allega il tuo CV|Sei disponibile al trasferimento?|Sei automunito?",
}
ANSWERS = [None, c.NAME, c.PHONE, c.ROLE, c.LOCATION, c.SALARY, c.SOURCE, c.RESUME_LINK, c.RELOCATION, None]


@pytest.mark.parametrize("language", QUESTIONS)
def test_questions_of_a_form(language):
    assert fields(QUESTIONS[language].split("|")) == ANSWERS


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("CANDIDATEID", c.CANDIDATE_ID),
        ("PRETENSAOSALARIAL", c.SALARY),
        ("CORREOELECTRONICO", c.EMAIL),
        ("RECLUTADORASIGNADO", c.RECRUITER),
        ("WILLINGTORELOCATE", c.RELOCATION),
        ("CVLINK", c.RESUME_LINK),
        ("Ablehnungsdatum", c.DECIDED_ON),
        ("Statusänderung", c.STAGE_CHANGED_ON),
        ("DATADENASCIMENTO", None),
        ("HIRINGMANAGER", None),
    ],
)
def test_words_written_as_one_are_taken_apart(header, field):
    assert fields([header]) == [field]


@pytest.mark.parametrize(
    "headers",
    [
        "Stage Updated At|Last Status Change|Status geändert am|Cambio de estado|Changement de statut",
        "Absage am|Disqualified at|Refuse date|Archived At|Data da reprovação|Fecha de descarte|Data scarto|Dato for afslag",
        "Drop Reason|Motives|Disqualify reason|Motivo de no contratación|Motivo esclusione|Raison du refus",
        "Selected|Hired|Contratado|Aprovado|Embauché|Eingestellt|Ansat|Assunto",
        "RDV client|Entrevista com cliente|Entrevista con cliente|Colloquio cliente|Fachgespräch am|2. kundesamtale",
    ],
)
def test_many_ways_to_say_one_thing(headers):
    each = [fields([header]) for header in headers.split("|")]
    assert each[0][0] is not None
    assert each == each[:1] * len(each)


@pytest.mark.parametrize(
    ("header", "suggested"),
    [
        ("Final Interview Result", c.OUTCOME),
        ("Client Decision", c.OUTCOME),
        ("HM decision", c.OUTCOME),
        ("Data da última movimentação", c.STAGE_CHANGED_ON),
        ("Disqualified", c.OUTCOME),
        ("Profile Shared By", c.RECRUITER),
        ("HR", c.RECRUITER),
        ("Evaluation", c.NOTES),
        ("Source Type", c.SOURCE),
        ("Zona", c.LOCATION),
        ("Ref", c.REFERRED_BY),
    ],
)
def test_what_only_might_be_ours_is_asked(header, suggested):
    (seen,) = recognise_columns("Tab", [header], Settings(), openings=False)
    assert (seen.field, seen.suggested) == (None, suggested)


WORDS = {
    Standing.EARLY: "Sourced|Triagem|Preseleccionado|À contacter|Eingegangen|Under vurdering|Da contattare",
    Standing.IN_PLAY: "2nd Interview|Entrevista agendada|Oferta enviada|Entretien client|Zum Gespräch eingeladen|Tilbud sendt"
    "|Colloquio fissato",
    Standing.NOT_SELECTED: "Rejected in L2|Reprovado na entrevista|Descartado tras entrevista|Non retenu après entretien"
    "|Absage nach Gespräch|Afslag efter samtale|Scartato dopo colloquio",
    Standing.WITHDREW: "Offer declined|Desistiu|Se retiró|Désistement|Absage durch Bewerber|Trukket sig|Rinuncia",
    Standing.HIRED: "Joined|Contratado|Incorporado|Embauché|Eingestellt|Ansat|Assunto",
    Standing.ON_HOLD: "On Hold|Em espera|En pausa|En suspens|Zurückgestellt|På hold|In sospeso",
}


@pytest.mark.parametrize("standing", WORDS)
def test_status_words_of_every_language(standing):
    words = WORDS[standing].split("|")
    assert {word: meaning(word, "Tab", Settings()).standing for word in words} == dict.fromkeys(words, standing)


# what the neighbours decide


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (["Nom", "Prénom"], [c.LAST_NAME, c.FIRST_NAME]),
        (["Nome", "Cognome"], [c.FIRST_NAME, c.LAST_NAME]),
        (["Name", "Vorname"], [c.LAST_NAME, c.FIRST_NAME]),
        (["First", "Last"], [c.FIRST_NAME, c.LAST_NAME]),
        (["Name (CN)", "Name (ENG)"], [c.NAME, c.NAME]),
        (["Stage", "Status"], [c.STAGE, c.OUTCOME]),
        (["Etapa", "Estado", "Vacante"], [c.STAGE, c.OUTCOME, c.ROLE]),
        (["Nome", "Cidade", "Estado", "Etapa"], [c.NAME, c.LOCATION, c.LOCATION, c.STAGE]),
        (["Status", "Interview Status", "Interview Date"], [c.STAGE, None, c.INTERVIEWED_ON]),
        (["Interview Status", "Interview Date"], [c.STAGE, c.INTERVIEWED_ON]),
        (["Client", "Submission Date"], [c.CLIENT, c.PRESENTED_ON]),
        (["Timestamp", "Submission Date"], [None, None]),
        (["Interviewer", "Scheduled Date & Time", "Scheduler", "Status"], [None, c.INTERVIEWED_ON, None, None]),
        (["Job Title", "Applied Position"], [None, c.ROLE]),
        (["Job Title", "Current Employer"], [None, None]),
        (["Job Title", "Current Employer", "Current Designation"], [c.ROLE, None, None]),
        (["Contact", "Mobile"], [None, c.PHONE]),
        (["Recruiter", "Assigned to"], [c.RECRUITER, c.RECRUITER]),
        (["Candidate.FirstName", "CandidateLastName", "APPLICANT_EMAIL"], [c.FIRST_NAME, c.LAST_NAME, c.EMAIL]),
        (["Date", "Company"], [None, None]),
        (["Company", "Current Employer"], [c.CLIENT, None]),
        (["Applicant Reference", "Interview Round"], [c.CANDIDATE_ID, None]),
        (["Reference", "Interview Round 2"], [None, c.INTERVIEWED_ON]),
    ],
)
def test_neighbours(headers, expected):
    assert fields(headers) == expected


def test_what_is_unsure_is_asked_with_a_reason():
    (seen,) = recognise_columns("Tab", ["Company"], Settings(), openings=False)
    assert (seen.field, seen.ask, seen.suggested) == (None, True, c.CLIENT)
    assert seen.why == "could be the client, or the present employer"


@pytest.mark.parametrize(
    ("headers", "leads"),
    [
        (["Phone", "Alternate Phone"], "Phone"),
        (["Home Phone", "Mobile"], "Mobile"),
        (["Current CTC", "Expected CTC"], "Expected CTC"),
        (["1st Interview Date", "2nd Interview Date"], "2nd Interview Date"),
        (["Name (CN)", "Name (ENG)"], "Name (CN)"),
    ],
)
def test_the_preferred_one_of_several(headers, leads):
    seen = recognise_columns("Tab", headers, Settings(), openings=False)
    assert [one.header for one in seen if one.preferred and one.field] == [leads]
    assert seen[0].field == seen[1].field


@pytest.mark.parametrize(
    "header",
    [
        "Hiring Manager Email", "Emergency Contact", "Interviewer Name", "WhatsApp", "Last Job Title", "Interview Time",
        "Email Sent", "Resume Score", "Notice Period", "Date of Birth", "Preferred Location", "Client Contact", "Sync Status",
        "Training Status", "Father's Name", "LinkedIn URL", "Reason for Change", "Offered CTC", "Last Updated", "Created At",
        "Supabase ID", "Job ID", "Phone Screen Date", "Timestamp", "Country/Region", "Final CTC", "Headline", "Summary",
        "Account Manager", "Interview Rating", "Date Closed", "Data de encerramento", "Honorar", "Sub-Status",
        "Status da vaga", "Nombre de postes", "Situation actuelle", "Shortlisted", "Offerta", "Last Email", "Is Email Valid", "CEP", "PLZ", "Interview with", "LinkedIn", "Recommendation",
    ],
)  # fmt: skip
def test_a_qualifier_turns_a_field_off(header):
    (seen,) = recognise_columns("Tab", ["Name", header], Settings(), openings=False)[1:]
    assert seen.field is None


@pytest.mark.parametrize(
    ("header", "field"),
    [("Canditate Name", c.NAME), ("Recruitter", c.RECRUITER), ("Feedbak", c.NOTES), ("Relation", None)],
)
def test_a_longer_word_may_be_misspelt(header, field):
    assert fields([header]) == [field]


# what the cells say


@pytest.mark.parametrize(
    ("header", "cells", "field", "ask"),
    [
        ("Contact", ["020 7946 0958"] * 5, c.PHONE, False),
        ("Contact", ["ana@example.com"] * 12, None, True),
        ("Phone", ["ana@example.com"] * 12, None, True),
        ("Phone", ["ana@example.com"] * 5, c.PHONE, False),
        ("Interview", ["Rejected", "Hired", "Rejected", "On hold"] * 3, None, True),
        ("Interview", [46336, 46337, 46338], c.INTERVIEWED_ON, False),
        ("Hat", ["ana@example.com"] * 5, None, True),
        ("Hat", ["red"] * 5, None, False),
        ("Whatsapp", ["020 7946 0958"] * 5, None, False),
        ("Where we are", ["Rejected", "Interviewed", "Rejected after interview"], None, True),
        ("Email", ["no address"] * 5, c.EMAIL, False),
        ("", [], None, False),
    ],
)
def test_cells_settle_a_doubt_or_raise_one(header, cells, field, ask):
    (seen,) = recognise_columns("Tab", [header], Settings(), openings=False, cells=[cells])
    assert (seen.field, seen.ask) == (field, ask)


def test_the_reason_counts_the_cells():
    cells = [["020 7946 0958"] * 38 + ["ask her"] * 2]
    (seen,) = recognise_columns("Tab", ["Contact"], Settings(), openings=False, cells=cells)
    assert seen.why.endswith("38 of 40 cells are phones")


# the same word in two teams


@pytest.mark.parametrize(
    ("word", "beside", "standing"),
    [
        ("Declined", [], None),
        ("Declined", ["Offer Declined", "Interview"], Standing.NOT_SELECTED),
        ("Declined", ["Offer Declined", "Rejected"], None),
        ("Submitted", [], None),
        ("Submitted", ["Client Interview", "Placed"], Standing.IN_PLAY),
        ("Submitted", ["Screened", "Placed"], Standing.IN_PLAY),
        ("Passed", [], None),
        ("Passed", ["Failed"], Standing.IN_PLAY),
        ("Selected", [], None),
        ("Selected", ["Joined"], Standing.IN_PLAY),
        ("Withdrawn", ["Rejected"], Standing.WITHDREW),
        ("Withdrawn", ["Withdrawn Application"], None),
        ("Not interested", [], None),
        ("Not interested", ["Rejected"], Standing.WITHDREW),
        ("Candidate declined", ["Rejected"], Standing.WITHDREW),
        ("Candidate declined", [], None),
        ("Shortlisted", ["Submitted to Client"], Standing.IN_PLAY),
        ("Shortlisted", ["Applied", "Interview"], Standing.EARLY),
        ("Shortlisted", ["Interview", "Offer"], None),
        ("Submitted", ["Placed"], Standing.IN_PLAY),
        ("Submitted", ["Hired"], None),
        ("Shortlisted by client", [], Standing.IN_PLAY),
    ],
)
def test_the_words_beside_it_weigh(word, beside, standing):
    read = meaning(word, "Tab", Settings(), beside_of([word, *beside]))
    assert (read and read.standing) == standing


@pytest.mark.parametrize(
    "word",
    ["Rejected", "Reject", "Regret", "Unsuccessful", "Not selected", "Reprovado", "Rechazada", "Non retenu", "Absage", "Afslag",
     "Scartato", "Failed", "Did not pass", "Not moving forward", "Disqualified"],
)  # fmt: skip
@given(
    before=st.sampled_from(["", "Client ", "HR ", "CV ", "Offer ", "Candidate ", "Interview ", "Screening - ", "Not "]),
    after=st.sampled_from(
        ["", " by client", " after interview", " - salary", " at screening", "?", " (R2)", " by us", " / hold"]
    ),
    beside=st.lists(
        st.sampled_from(["Offer Declined", "Hired", "Failed", "Rejected", "Submitted to client", "Applied"])
    ),
)
@examples(deadline=None, max_examples=40)
def test_a_word_of_rejection_never_becomes_anything_else(word, before, after, beside):
    read = meaning(f"{before}{word}{after}", "Tab", Settings(), beside_of(beside))
    allowed = {Standing.NOT_SELECTED, Standing.TURNED_DOWN_EARLY}
    if before.startswith("Offer") and after in ("", " - salary"):
        allowed |= {Standing.WITHDREW}  # an offer that was rejected was the candidate's to reject
    assert read is None or read.standing in allowed


# whatever comes

_headers = st.one_of(
    st.sampled_from([*"|".join(SHEETS.values()).split("|"), "Company", "Date", ""]), st.text(max_size=30)
)
_answers = st.one_of(st.none(), st.sampled_from([*CANDIDATE_FIELDS, "-"]))


@given(st.lists(st.tuples(_headers, st.lists(GARBAGE, max_size=8), _answers), max_size=8))
@examples(deadline=None, max_examples=100)
def test_recognition_takes_anything_asks_without_reading_and_the_team_always_wins(columns):
    headers = [header.strip() for header, _, _ in columns]
    named = labels(headers)
    said = {
        key_of("column", "Tab", label): answer
        for label, (_, _, answer) in zip(named, columns, strict=True)
        if answer and label and not set(label) & set('".\n') and label == label.strip()
    }
    settings = Settings(said)
    seen = recognise_columns("Tab", headers, settings, openings=False, cells=[cells for _, cells, _ in columns])
    assert [one.label for one in seen] == named
    for one in seen:
        assert not (one.ask and one.field)
        assert one.ask == (one.suggested is not None)
        answer = settings.columns.get(("Tab", one.label), settings.columns.get(("Tab", one.header)))
        if answer:
            assert (one.field, one.why) == (None if answer == "-" else answer, "the team said so")


@given(st.text(max_size=40), st.lists(st.text(max_size=20), max_size=4), st.sampled_from(list(Standing)))
@examples(deadline=None, max_examples=100)
def test_any_word_is_read_or_asked_and_the_team_always_wins(word, beside, standing):
    read = meaning(word, "Tab", Settings(), beside_of(beside))
    assert read is None or read.standing in Standing
    if word.strip() and not set(word) & set('".'):
        settings = Settings({key_of("status", word): standing.value})
        if (None, word) in settings.statuses:
            assert meaning(word, "Tab", settings, beside_of(beside)).standing == standing


TURNED_DOWN = [
    "Interviewed - Not Hired",
    "Offer not extended",
    "Client passed",
    "HM passed",
    "Interview - Pass",
    "Client not interested",
    "Hired someone else",
    "Filled internally",
    "Rejected - offer stage",
    "Offered - rejected",
    "Interviewed and released",
    "Screened out after interview",
    "Interview - Not Interested",
    "Declined by hiring manager",
    "Dropped by client",
    "Offer cancelled",
    "Company withdrew offer",
    "Takket nej til kandidat",
    "Kunde hat abgesagt",
    "Refusé par l'entreprise",
    "Recusado pelo cliente",
    "Offerta ritirata",
    "No contratado",
    "Non superato",
    "Interviewed, no",
    "Client Screening Rejected",
    "Rejected after screening interview",
    "Reached final, lost",
    "Rejected before second interview",
    "Absage vor Zweitgespräch",
    "Anden kandidat ansat",
    "Assunto altro candidato",
    "Offer denied",
    "Interviewed and passed on",
    "Client withdrew candidate",
    "We withdrew candidate",
    "Dropped candidate",
    "Declined to offer",
    "Candidate declined for role",
    "Rejected - Offer",
    "Offer regret",
    "Proposta - descartado",
    "Candidat refusé",
    "Candidato recusado",
    "Bewerber abgesagt",
    "Absage an Kandidat",
    "Afslag sendt til kandidat",
    "Terminé après entretien",
    "Interview OK but salary",
    "Non interessato dopo colloquio",
    "Não preselecionado",
    "Non présélectionné",
]


@pytest.mark.parametrize("word", TURNED_DOWN)
@pytest.mark.parametrize(
    "beside",
    [
        [],
        ["Rejected", "Hired", "Applied"],
        ["Submitted to Client", "Interested", "Offer Declined", "Not Interested", "Rejected"],
    ],
)
def test_somebody_turned_down_late_is_never_taken_for_anything_else(word, beside):
    read = meaning(word, "Tab", Settings(), beside_of([word, *beside]))
    assert read is None or read.standing == Standing.NOT_SELECTED


def listed(text):
    return [word.strip() for word in text.split("|")]


REFUSALS = """
    rejected|REJECT|regret|unsuccessful|not selected|failed|declined|refused|disqualified|no hire|turned down|did not pass
    |reprovado|rejeitada|recusado|descartado|não aprovado|desclassificado|rechazado|descartada|no seleccionado|desestimado
    |refusé|non retenu|écarté|rejetée|recalé|abgelehnt|Absage|nicht ausgewählt|abgesagt|aussortiert|afslag|afvist|fravalgt
    |ikke valgt|scartato|respinta|rifiutato|non selezionato|bocciato|❌ rejected|reject_ed|declines|reprovação|Ablehnung
"""
AROUND = """
    hired|placed|offer|interview|screening|on hold|new|applied|in progress|client|after|final|L2|2nd|approved|selected|passed
    |submitted to client|not|contratado|proposta|entrevista|em espera|triagem|cliente|oferta|nuevo|entretien|offre|en pause
    |embauché|Gespräch|Angebot|eingestellt|neu|Kunde|samtale|tilbud|ansat|ny|kunde|colloquio|offerta|assunto|nuovo|3.|✅|HR
    |salary|5/12|by us|internal|pending|joined|accepted|started|reference check|zzz|sent|shortlisted|phone|job|-|/
"""


@given(
    before=st.lists(st.sampled_from(listed(AROUND)), max_size=3),
    refusal=st.sampled_from(listed(REFUSALS)),
    after=st.lists(st.sampled_from(listed(AROUND)), max_size=3),
    beside=st.lists(
        st.sampled_from(["Offer Declined", "Hired", "Fail", "Rejected", "Sent to client", "Withdrew"]), max_size=3
    ),
    joined=st.sampled_from([" ", " - ", "_", " / "]),
)
@examples(deadline=None, max_examples=400)
def test_a_word_of_refusal_in_any_place_and_language_is_never_lost(before, refusal, after, beside, joined):
    read = meaning(joined.join([*before, refusal, *after]), "Tab", Settings(), beside_of(beside))
    allowed = {Standing.NOT_SELECTED, Standing.TURNED_DOWN_EARLY}
    offers = {"offer", "proposta", "oferta", "offre", "Angebot", "tilbud", "offerta"}
    if offers & {*before, *after}:
        allowed |= {Standing.WITHDREW}  # an offer is the candidate's to decline
    assert read is None or read.standing in allowed


BY_CAUSE = {
    # somebody else was taken
    "Hired another candidate": Standing.NOT_SELECTED,
    "Client went with someone else": Standing.NOT_SELECTED,
    "Autre candidat retenu": Standing.NOT_SELECTED,
    "Anderer Bewerber ausgewählt": Standing.NOT_SELECTED,
    "Kunden valgte en anden": Standing.NOT_SELECTED,
    # a negated verb of getting through
    "Não passou na entrevista": Standing.NOT_SELECTED,
    "No fue seleccionado": Standing.NOT_SELECTED,
    "N'a pas été retenu": Standing.NOT_SELECTED,
    "Non ha superato il colloquio": Standing.NOT_SELECTED,
    "Ej valgt": Standing.NOT_SELECTED,
    "Não passou na triagem": Standing.TURNED_DOWN_EARLY,
    "Not selected for interview": Standing.TURNED_DOWN_EARLY,
    "Not selected for 2nd interview": Standing.NOT_SELECTED,
    "Not clear": None,
    # who turned down whom
    "Candidato descartado": Standing.NOT_SELECTED,
    "Candidat refusé par le client": Standing.NOT_SELECTED,
    "Kunde lehnt ab": Standing.NOT_SELECTED,
    "Cliente non interessato": Standing.NOT_SELECTED,
    "Declined by HM": Standing.NOT_SELECTED,
    "Not interested in candidate": None,
    "Lehnt Angebot ab": Standing.WITHDREW,
    "Ha rifiutato l'offerta": Standing.WITHDREW,
    "Kandidaten afslog tilbud": Standing.WITHDREW,
    "Rinuncia offerta": Standing.WITHDREW,
    # another job, or another of ours
    "Accepted other position": Standing.WITHDREW,
    "Anderes Angebot angenommen": Standing.WITHDREW,
    "Har fået andet job": Standing.WITHDREW,
    "Accepted for another position": None,
    "Submitted for another position": None,
    # reasons, dates, days
    "Declined offer - salary": Standing.WITHDREW,
    "Rejected due to communication": Standing.NOT_SELECTED,
    "Hired 3/2": Standing.HIRED,
    "Interview scheduled for Tuesday": Standing.IN_PLAY,
    # what goes on, and what is only begun
    "Interview in progress": Standing.IN_PLAY,
    "Entretiens en cours": Standing.IN_PLAY,
    "Screening in process": Standing.EARLY,
    "En proceso": None,
    "Yet to be screened": Standing.EARLY,
    "Sin contacto": None,
    # a call of our own, and the client's
    "Telephone screening": Standing.EARLY,
    "Phone interview": None,
    "Client phone interview": Standing.IN_PLAY,
    # rounds of Indian and Philippine teams
    "L2": Standing.IN_PLAY,
    "Ops Round": Standing.IN_PLAY,
    "L1 - Reject": Standing.NOT_SELECTED,
    "JO declined": Standing.WITHDREW,
    "JO accepted": Standing.HIRED,
    # written as one word
    "rejectedByClient": Standing.NOT_SELECTED,
    "offerDeclined": Standing.WITHDREW,
    # the job is on hold, not the person
    "Vaga em pausa": None,
}


@pytest.mark.parametrize("word", BY_CAUSE)
def test_words_by_what_decides_them(word):
    read = meaning(word, "Tab", Settings())
    assert (read and read.standing) == BY_CAUSE[word]


@pytest.mark.parametrize(("word", "ours"), [("Absage Kandidat", "Absage Kunde"), ("Refus candidat", "Refus client")])
def test_whose_refusal_it_was_is_known_beside_the_clients(word, ours):
    assert meaning(word, "Tab", Settings(), beside_of([word])) is None
    assert meaning(word, "Tab", Settings(), beside_of([word, ours])).standing == Standing.WITHDREW
    assert meaning("Reject candidate", "Tab", Settings(), beside_of(["Client reject"])) is None
