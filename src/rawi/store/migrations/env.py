"""Run by Alembic: upgrades the connection that the store hands over, inside the transaction it has begun."""

from alembic import context

from rawi.store.schema import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
