"""Who changed a row of the team's last, and when."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

MOMENT = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")


def upgrade() -> None:
    for table in ("signoff_candidates", "signoff_openings"):
        op.add_column(table, sa.Column("changed_by", sa.Text()))
        op.add_column(table, sa.Column("changed_at", MOMENT))
