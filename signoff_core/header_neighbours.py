"""What the headers beside it make of a header: two name columns, a stage and a status, several phones.

Each step takes all readings of a worksheet and gives them back, some of them changed; none knows of cells or Settings.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from signoff_core import columns as c
from signoff_core.header_grammar import WORDS, Kind, Reading
from signoff_core.header_words import Said as S
from signoff_core.suggestions import Suggestion
from signoff_core.tokens import listed, tokens

Readings = list[Reading]
BETTER = "another column says it better"
_SEVERAL = (
    c.EMAIL,
    c.PHONE,
    c.LOCATION,
    c.SALARY,
    c.NOTES,
    c.REASON,
    c.INTERVIEWED_ON,
    c.RESUME_LINK,
    c.TOLD_ON,
    c.RECRUITER,
)
"""Fields that may well have more than one column."""


def with_neighbours(readings: Sequence[Reading]) -> Readings:
    """The same headers, each read in the light of the others."""
    found = list(readings)
    for step in (
        _places,
        _names,
        _statuses,
        _meetings,
        _submitted,
        _companies,
        _contacts,
        _titles,
        _dates,
        _one_each,
        _only_where_missing,
    ):
        found = step(found)
    return found


def _said(reading: Reading, field: str | None, sure: float, why: str) -> Reading:
    return replace(reading, suggestion=Suggestion(field, sure, why))


def _none(reading: Reading, why: str) -> Reading:
    return _said(reading, None, 0, why)


def _changed(readings: Readings, which: Callable[[Reading], bool], change: Callable[[Reading], Reading]) -> Readings:
    return [change(one) if which(one) else one for one in readings]


def _has(readings: Readings, *fields: str) -> bool:
    return any(one.field in fields and one.suggestion.taken for one in readings)


def _places(readings: Readings) -> Readings:
    """`Estado` is a part of Brazil, and a status in Spain; a state beside a town says where somebody lives."""
    settled = _has(readings, c.LOCATION)
    portuguese = _is_portuguese(readings)

    def change(one: Reading) -> Reading:
        if S.STATUS_OR_STATE not in one.said:
            return _said(one, c.LOCATION, 0.8 if settled else one.suggestion.sure, WORDS)
        if portuguese:
            return _said(one, c.LOCATION, 0.8 if settled else 0.6, "a part of the country in Portuguese")
        return _said(replace(one, kind=Kind.STATUS), c.STAGE, 0.88, WORDS)

    return _changed(readings, lambda one: one.kind == Kind.STATE, change)


def _is_portuguese(readings: Readings) -> bool:
    """Words that are Portuguese and nothing else Romance outnumber those that are Spanish."""
    told = {word for one in readings for word in tokens(one.header)}
    return len(told & _PORTUGUESE_ONLY) > len(told & _SPANISH_ONLY)


_PORTUGUESE_ONLY = listed(
    "bairro celular cidade cpf curriculo data endereco escolaridade formacao funcao nome observacoes "
    "pretensao recrutador situacao telefone triagem uf vaga"
)
_SPANISH_ONLY = listed(
    "apellido apellidos ciudad comentarios correo direccion fecha movil nombre observaciones puesto "
    "reclutador situacion sueldo telefono ubicacion vacante"
)


def _names(readings: Readings) -> Readings:
    """A bare name beside a last name is the first name, beside a first name the last one."""
    first, last = _has(readings, c.FIRST_NAME), _has(readings, c.LAST_NAME)
    bare = [one for one in readings if one.field == c.NAME and one.said <= {S.NAME, S.CANDIDATE, S.OF}]
    if first != last and len(bare) == 1:
        missing = c.LAST_NAME if first else c.FIRST_NAME
        english = first and "name" in tokens(bare[0].header) and not _is_germanic(readings)
        sure = 0.6 if english else 0.88
        why = "the other half of the name stands beside it"
        return _changed(readings, lambda one: one is bare[0], lambda one: _said(one, missing, sure, why))
    halves = {" ".join(tokens(one.header)) for one in readings}
    if {"first", "last"} <= halves:
        return [_half(one) for one in readings]
    return readings


def _half(one: Reading) -> Reading:
    field = {"first": c.FIRST_NAME, "last": c.LAST_NAME}.get(" ".join(tokens(one.header)))
    return _said(one, field, 0.9, "first and last stand side by side") if field else one


def _is_germanic(readings: Readings) -> bool:
    return any("vorname" in tokens(one.header) for one in readings)


def _statuses(readings: Readings) -> Readings:
    """Of a stage and a status the second says how it ended; a result column does so too."""
    stages, statuses, outcomes = (
        [one for one in readings if one.kind == kind and one.suggestion.taken]
        for kind in (Kind.STAGE, Kind.STATUS, Kind.OUTCOME)
    )
    changed = readings
    if stages:
        as_outcome = statuses[:1] if not outcomes else []
        changed = _changed(
            readings, lambda one: one in as_outcome, lambda one: _said(one, c.OUTCOME, 0.85, "stands beside the stage")
        )
        return _changed(changed, lambda one: one in statuses[len(as_outcome) :], _unsure)
    return _two_statuses(changed, statuses) if len(statuses) > 1 else changed


def _unsure(one: Reading) -> Reading:
    return _said(one, c.OUTCOME, 0.6, "could be how it ended, or where it stands")


def _two_statuses(readings: Readings, statuses: Readings) -> Readings:
    """The one that names the candidate or the application is where they stand; the other is asked."""
    named = [one for one in statuses if one.said & {S.CANDIDATE, S.APPLY, S.CURRENT}]
    leading = named[0] if len(named) == 1 else statuses[0]
    others = [one for one in statuses if one is not leading]
    return _changed(readings, lambda one: any(one is other for other in others), _unsure)


def _meetings(readings: Readings) -> Readings:
    """The state of an interview is the candidate's only where nothing else says it, and not in a list of meetings."""
    told = any(one.kind in (Kind.STAGE, Kind.STATUS) for one in readings)
    words = {word for one in readings for word in tokens(one.header)}
    meetings = len(words & {"interviewer", "scheduler", "scheduled", "organizer", "meeting"}) >= 3

    def change(one: Reading) -> Reading:
        if one.kind == Kind.INTERVIEW_STATUS and told:
            return replace(_none(one, "how one round went"), kind=Kind.ROUND)
        if meetings and one.kind in (Kind.STATUS, Kind.INTERVIEW_STATUS):
            return _none(one, "the state of a meeting, not of a person")
        return one

    return [change(one) for one in readings]


def _submitted(readings: Readings) -> Readings:
    """Where clients stand in the sheet, what was submitted was submitted to them; in a form it was an application."""
    agency, recruiters = _has(readings, c.CLIENT), _has(readings, c.RECRUITER)

    def change(one: Reading) -> Reading:
        if agency and S.SUBMIT in one.said:
            return _said(one, c.PRESENTED_ON, 0.85, "by its header, and a client beside it")
        return (
            one
            if agency or (recruiters and S.SUBMIT in one.said)
            else _none(one, "sent by the applicant, as far as one can see")
        )

    return _changed(readings, lambda one: one.kind is Kind.SUBMITTED, change)


_EMPLOYERS = listed("arbeitgeber arbejdsgiver azienda company employer employeur empresa entreprise unternehmen")


def _companies(readings: Readings) -> Readings:
    """A designation beside a present employer is the present one, and another company beside it is the client."""
    words = {word for one in readings for word in tokens(one.header)}
    if any(one.kind is Kind.OTHERS and set(tokens(one.header)) & _EMPLOYERS for one in readings):
        readings = _changed(
            readings,
            lambda one: one.kind is Kind.COMPANY and S.COMPANY in one.said,
            lambda one: _said(one, c.CLIENT, 0.8, "a company, and the present employer stands apart"),
        )
    personal = bool(words & {"current", "experience", "notice", "exp"})
    return _changed(
        readings,
        lambda one: one.kind == Kind.DESIGNATION and personal,
        lambda one: one if not _has(readings, c.ROLE) else _none(one, BETTER),
    )


def _contacts(readings: Readings) -> Readings:
    """A bare contact beside a phone may be anybody's."""
    phone = any(one.field == c.PHONE and one.kind is not Kind.CONTACT for one in readings)
    return _changed(
        readings,
        lambda one: one.kind is Kind.CONTACT and phone,
        lambda one: _said(one, c.PHONE, 0.5, "could be a person"),
    )


def _titles(readings: Readings) -> Readings:
    """A job title beside the present employer may be the present one, unless that stands apart too."""
    own = {word for one in readings if one.kind is Kind.OTHERS for word in tokens(one.header)}
    doubtful = bool(own & _EMPLOYERS) and not own & _OWN_TITLES

    def change(one: Reading) -> Reading:
        return _said(one, c.ROLE, 0.6, "could be the role, or the present one")

    return _changed(readings, lambda one: doubtful and tokens(one.header) in (["job", "title"], ["jobtitle"]), change)


_OWN_TITLES = listed(
    "cargo designation function funktion job ocupation poste position puesto role stilling title titel"
)


def _dates(readings: Readings) -> Readings:
    """A bare date is only asked about where no other column says when."""
    dated = any(one.suggestion.taken in (c.INTERVIEWED_ON, c.DECIDED_ON, c.PRESENTED_ON) for one in readings)
    return _changed(readings, lambda one: one.kind == Kind.DATE and dated, lambda one: _none(one, BETTER))


def _one_each(readings: Readings) -> Readings:
    """Of several sure columns of a field that is one, the surest and then the first is it."""
    best: dict[str, Reading] = {}
    for one in readings:
        field = one.suggestion.taken
        if field and field not in _SEVERAL and not _is_second_script(one):
            before = best.get(field)
            best[field] = one if before is None or one.suggestion.sure > before.suggestion.sure else before
    kept = {id(one) for one in best.values()}
    return _changed(
        readings,
        lambda one: one.suggestion.taken in best and id(one) not in kept and not _is_second_script(one),
        lambda one: _none(one, BETTER),
    )


def _is_second_script(one: Reading) -> bool:
    return S.SCRIPT in one.said


def _only_where_missing(readings: Readings) -> Readings:
    """Nobody is asked about a column while another surely holds the same."""
    taken = {one.suggestion.taken for one in readings}
    whole = {c.NAME} if {c.FIRST_NAME, c.LAST_NAME} & taken else set()
    return _changed(
        readings,
        lambda one: one.suggestion.ask and one.field in taken | whole,
        lambda one: _none(one, BETTER),
    )
