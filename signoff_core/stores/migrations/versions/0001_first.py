"""The first tables: the team's two worksheets, the four of Signoff's own, and half-filled forms."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    _candidates()
    _openings()
    _calls()
    _referrals()
    _moves()
    _settings()
    _drafts()


def _create(name: str, once_by: str, *columns: sa.Column) -> None:
    op.create_table(
        name,
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("team", "seq"),
        sa.UniqueConstraint("team", once_by, name=f"{name}_once"),
    )


def _texts(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.Text()) for name in names]


def _needed(name: str) -> sa.Column:
    return sa.Column(name, sa.Text(), nullable=False)


def _candidates() -> None:
    _create(
        "signoff_candidates",
        "digest",
        *_texts("candidate_id", "name", "first_name", "last_name", "email", "phone", "location", "timezone"),
        *_texts("role", "client", "stage", "outcome", "presented_on", "interviewed_on", "decided_on"),
        *_texts("stage_changed_on", "recruiter", "source", "salary", "reason", "notes", "told_on", "do_not_call"),
        *_texts("relocation", "referred_by", "resume_link"),
        sa.Column("more", sa.JSON()),
        _needed("digest"),
    )


def _openings() -> None:
    _create(
        "signoff_openings",
        "digest",
        *_texts("role", "client", "location", "recruiter", "opened_on", "closed_on", "status", "seats", "notes"),
        sa.Column("more", sa.JSON()),
        _needed("digest"),
    )


def _calls() -> None:
    _create(
        "signoff_calls",
        "call_id",
        _needed("call_id"),
        *_texts("candidacy_id", "candidate", "email", "phone", "role", "client", "kind"),
        sa.Column("at", MOMENT),
        *_texts("utc_offset", "by", "result"),
        sa.Column("told", sa.Boolean()),
        *_texts("next_step", "relocate", "relocate_to", "promise"),
        sa.Column("promise_by", sa.Date()),
        sa.Column("follow_up_on", sa.Text()),
        sa.Column("asked", sa.Boolean()),
        sa.Column("ask_on", sa.Date()),
        *_texts("got", "nothing_because", "keep_on_file"),
        sa.Column("do_not_call", sa.Boolean()),
        *_texts("say_reason", "notes", "referral_id", "replaces"),
    )


def _referrals() -> None:
    _create(
        "signoff_referrals",
        "referral_id",
        _needed("referral_id"),
        *_texts("call_id", "from_candidacy_id", "referred_by", "kind", "name", "phone", "email", "for_role"),
        sa.Column("told_source_on", sa.Date()),
        *_texts("notes"),
        sa.Column("at", MOMENT),
        *_texts("utc_offset", "by", "replaces"),
    )


def _moves() -> None:
    _create(
        "signoff_moves",
        "move_id",
        _needed("move_id"),
        *_texts("of", "subject_id", "candidate", "email", "phone", "role", "client", "to", "words"),
        sa.Column("at", MOMENT),
        *_texts("utc_offset", "by", "notes", "replaces"),
    )


def _settings() -> None:
    _create("signoff_settings", "digest", *_texts("key", "value", "by"), sa.Column("at", MOMENT), _needed("digest"))


def _drafts() -> None:
    op.create_table(
        "signoff_drafts",
        sa.Column("team", sa.Text(), nullable=False),
        sa.Column("draft_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("team", "draft_id", "field"),
    )
    op.create_index("signoff_drafts_by_field", "signoff_drafts", ["team", "field"])
