"""What may vanish is a column of its own; the rank says only what goes first."""

import sqlalchemy as sa
from alembic import op

revision = "20261129b"
down_revision = "20261129"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "outbox", sa.Column("may_vanish", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    op.drop_column("outbox", "may_vanish")
