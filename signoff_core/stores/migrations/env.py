"""Run by alembic: migrates over the connection, and inside the transaction, it is handed."""

from alembic import context

from signoff_core.stores.migrations import VERSION_TABLE
from signoff_core.stores.sql_schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
