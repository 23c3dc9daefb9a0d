"""The monthly test: when somebody had one, and who wants none."""

import sqlalchemy as sa
from alembic import op

revision = "20261130b"
down_revision = "20261130"
branch_labels = None
depends_on = None


def upgrade() -> None:
    instant = sa.DateTime(timezone=True)
    op.add_column("resident", sa.Column("tested_at", instant, nullable=True))
    op.add_column(
        "resident", sa.Column("untested", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    timers = sa.table("timer", sa.column("kind"))
    op.execute(timers.delete().where(timers.c.kind.in_(("month", "tested"))))
    op.drop_column("resident", "untested")
    op.drop_column("resident", "tested_at")
